package web

import (
	"fmt"
	"net/http"
	"slices"
	"strings"

	"podium/internal/passages"
	"podium/internal/search/query"
	"podium/internal/search/quote"
	"podium/internal/search/text"
	"podium/internal/transcript"
	"podium/web/templates"
)

const (
	aroundBytes  = 200 // of the record on both sides of a quotation
	omittedWords = 12  // of what a quotation leaves out that are shown at either end of it
)

// check answers whether a quotation was said, as a page.
func (s *server) check(w http.ResponseWriter, r *http.Request) error {
	typed := typedQuote(r)
	page := templates.CheckPage{Page: s.newPage("Check a quotation", "/check", templates.Check), Quote: typed, MaxWords: quote.MaxWords}
	page.Description = "Paste a quotation: was it said, by whom, when, and in exactly these words?"
	if typed == "" {
		return s.show(w, r, cacheRecord, templates.CheckView(page))
	}
	c, err := s.archive.Check(r.Context(), typed)
	if err != nil {
		return err
	}
	page.Title, page.Canonical, page.NoIndex = firstRunes(typed, 80)+" · Check a quotation", "", true
	s.fillCheck(&page, c)
	return s.show(w, r, cacheLive, templates.CheckView(page))
}

// fillCheck puts the answer on the page.
func (s *server) fillCheck(page *templates.CheckPage, c *passages.Checked) {
	page.Verdict, page.Means = verdictWords(c)
	if c.Verdict == passages.TooShort {
		page.Word = &templates.Link{Label: firstRunes(page.Quote, 80), Path: templates.SearchURL(page.Quote)}
		return
	}
	if left := leftOut(c.Report); left != "" {
		page.Notes = append(page.Notes, "Only what is quoted was checked; left out as the words of whoever quotes it: "+left+".")
	}
	page.Words = templates.SearchURL(c.Quote.Text)
	if c.Quote.Cut {
		page.Notes = append(page.Notes, fmt.Sprintf("A quotation is checked up to %d words or %s bytes: what comes after “%s” was left out.",
			quote.MaxWords, templates.Count(quote.MaxBytes), lastWords(c.Quote)))
	}
	if len(c.Exact) == 0 && len(c.Earlier) == 0 {
		page.Notes = append(page.Notes, notLookedThrough)
	}
	if s.Search.Status().Behind() {
		page.Notes = append(page.Notes, "The index is catching up with the archive: what came in during the last moments may be missing.")
	}
	page.Exact, page.Alike, page.Earlier = s.saidCards(c.Exact), s.saidCards(c.Alike), s.saidCards(c.Earlier)
	if c.More {
		page.All = &templates.Link{Label: "All passages with these words", Path: templates.SearchURL(c.Quote.Exact())}
	}
	for _, p := range c.Parts {
		page.Parts = append(page.Parts, s.saidPart(c.Quote, p))
	}
}

// leftOut names what of the text typed was not checked.
func leftOut(r quote.Report) string {
	var out []string
	for _, words := range []string{r.Before, r.After} {
		if words != "" {
			out = append(out, "“"+words+"”")
		}
	}
	return strings.Join(out, " and ")
}

// notLookedThrough says what a check cannot know.
const notLookedThrough = "The transcripts as they stand today were looked through, and every earlier version that this archive holds. What a source changed " +
	"before it came in, or took down since, is not here."

// verdictWords says what a check came to, and what that means.
func verdictWords(c *passages.Checked) (verdict, means string) {
	switch c.Verdict {
	case passages.SaidExactly:
		verdict = "Said word for word"
		if !slices.ContainsFunc(c.Exact, func(f passages.Said) bool { return !f.Match.Gaps }) {
			verdict = "Said so, with the omissions that are marked"
		}
		if c.Total > 1 {
			verdict += ", in " + templates.Plural(c.Total, "passage", "passages")
		}
		return verdict, exactMeans(c)
	case passages.SaidEarlier:
		return "It stood so in an earlier version", "The transcript once had these words and has others now. Below are the words as they stood, and those of today."
	case passages.SaidNearly:
		means = "Something very like it was said."
		if c.Alike[0].Match.Negated {
			means = "Something like it was said, but a negation is among the words that differ: it may be the contrary."
		}
		return "Not word for word", means + " Words that are only in the quotation are struck through; words that are only in the record are underlined."
	case passages.SaidInPieces:
		return "Each sentence was said, but not together", "No single turn has the whole. Its sentences stand in different turns, or in another order."
	case passages.TooShort:
		return "Too little to check", "A quotation has at least two words. A single word is a search."
	}
	return "Not found", "No transcript in this archive has these words, or nearly these. That they were never said does not follow: the archive holds what its coverage says, and officials speak elsewhere too."
}

// exactMeans warns of what a reader would mind: that an official did not say it, or somebody else than it is given to.
func exactMeans(c *passages.Checked) string {
	asked := 0
	for i := range c.Exact {
		if asks(&c.Exact[i]) {
			asked++
		}
	}
	var means []string
	switch {
	case asked == len(c.Exact) && !c.More:
		means = append(means, "These are a reporter’s words, in a question. No official is on record here with them.")
	case asked > 0:
		means = append(means, "Some of these are a reporter’s words, in a question: see who speaks.")
	}
	if names := c.Report.Named(); len(names) > 0 && !c.More && !slices.ContainsFunc(c.Exact, func(f passages.Said) bool { return goesByOneOf(&f, names) }) {
		means = append(means, "It is given to “"+strings.Join(names, " ")+"”; nobody of that name said it in the passages found.")
	}
	return strings.Join(means, " ")
}

// goesByOneOf reports whether a word of the speaker's name is among words.
func goesByOneOf(f *passages.Said, words []string) bool {
	name := strings.Fields(text.Fold(speaker(f.Turn()).Name))
	return slices.ContainsFunc(words, func(w string) bool { return len(w) > 2 && slices.Contains(name, text.Fold(w)) })
}

func asks(f *passages.Said) bool { return f.Passage.Exchange.PartOf(f.Turn()) == transcript.InQuestion }

func lastWords(q quote.Quote) string { return q.Slice(q.Words[max(0, len(q.Words)-4):]) }

func (s *server) saidCards(all []passages.Said) []templates.SaidCard {
	var out []templates.SaidCard
	for i := range all {
		out = append(out, s.saidCard(&all[i]))
	}
	return out
}

func (s *server) saidCard(f *passages.Said) templates.SaidCard {
	p, t := f.Passage, f.Turn()
	pinned := templates.ExchangeAtURL(p.ID, p.Revision)
	c := templates.SaidCard{
		Who: speakerLine(p, t), Asks: asks(f), Path: templates.TurnURL(p.Briefing.Slug, t.ID), Alone: pinned + "#t-" + t.ID,
		Date: p.Briefing.Day(), Briefing: s.titleOf(&p.Briefing), Place: p.Briefing.Place, Language: p.Briefing.Language,
		Says: likenessWords(f), Negated: f.Match.Negated, Pieces: diffPieces(f.Match.Pieces),
	}
	if t.Lang != "" {
		c.Language = t.Lang
	}
	if f.Since.Number > 0 { // the turn may not stand there any more
		c.Path = templates.ChangesURL(p.Briefing.Slug, p.Revision, f.Since.Number)
	}
	cut := query.Snippet(t.Text, []transcript.Span{f.Match.Span}, f.Match.Span.End-f.Match.Span.Start+2*aroundBytes)
	c.Before, c.After = oneLine(t.Text[cut.Span.Start:f.Match.Span.Start]), oneLine(t.Text[f.Match.Span.End:cut.Span.End])
	c.Begins, c.Ends = !cut.Before, !cut.After
	c.Cite = strings.TrimSuffix(speaker(t).Name, ".") + ", " + s.citeTail(p.Alone()) + ". " + s.origin + pinned + "#t-" + t.ID
	return c
}

func oneLine(s string) string { return strings.ReplaceAll(s, "\n", " ") }

// likenessWords says how far a quotation is what was said.
func likenessWords(f *passages.Said) string {
	m := &f.Match
	var says string
	switch {
	case m.Signs:
		says = "The same, sign for sign."
	case m.Exact() && m.Gaps:
		says = "The same words, with omissions that the quotation marks."
	case m.Exact() && m.Asides:
		says = "The same words; what nobody speaks stands between them."
	case m.Exact():
		says = "The same words; capitals or punctuation differ."
	case m.Added == 0:
		says = templates.Plural(m.Lacking, "word", "words") + " of the quotation not in the record."
	case m.Lacking == 0:
		says = templates.Plural(m.Added, "word", "words") + " of the record not in the quotation."
	default:
		says = templates.Plural(m.Lacking, "word", "words") + " only in the quotation, " + templates.Count(m.Added) + " only in the record."
	}
	if f.Since.Number > 0 {
		says += fmt.Sprintf(" So until revision %d: %s.", f.Since.Number, classWords[f.Since.Class])
	}
	return says
}

// diffPieces shows a comparison; what a quotation leaves out is shown at its ends where it is long.
func diffPieces(pieces []quote.Piece) []templates.DiffPiece {
	kinds := map[quote.Kind]templates.DiffKind{quote.Same: templates.Both, quote.Lacking: templates.Old, quote.Added: templates.New,
		quote.Omitted: templates.Quiet, quote.Aside: templates.Quiet}
	out := make([]templates.DiffPiece, len(pieces))
	for i, p := range pieces {
		d := templates.DiffPiece{Kind: kinds[p.Kind], Text: oneLine(p.Text), Tail: oneLine(p.Tail)}
		if i == len(pieces)-1 {
			d.Tail = ""
		}
		if words := strings.Fields(d.Text); p.Kind == quote.Omitted && len(words) > 2*omittedWords+5 {
			d.Text = strings.Join(words[:omittedWords], " ") + fmt.Sprintf(" [… %s words …] ", templates.Count(len(words)-2*omittedWords)) + strings.Join(words[len(words)-omittedWords:], " ")
		}
		out[i] = d
	}
	return out
}

func (s *server) saidPart(q quote.Quote, p passages.Part) templates.SaidPart {
	out := templates.SaidPart{Text: q.Slice(p.Words), Total: p.Total, All: templates.SearchURL(quote.Phrase(p.Words))}
	if p.First != nil {
		out.Who, out.Date = speakerLine(p.First.Passage, p.First.Turn()), p.First.Passage.Briefing.Day()
		out.Path = templates.TurnURL(p.First.Passage.Briefing.Slug, p.First.Turn().ID)
	}
	return out
}

// typedQuote is the quotation as the page shows it again.
func typedQuote(r *http.Request) string {
	return strings.TrimSpace(strings.ToValidUTF8(r.URL.Query().Get("q"), ""))
}
