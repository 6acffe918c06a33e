package passages

import (
	"cmp"
	"context"
	"errors"
	"slices"

	"podium/internal/search"
	"podium/internal/search/query"
	"podium/internal/search/quote"
	"podium/internal/store"
	"podium/internal/transcript"
)

// What a check of a quotation looks at and shows.
const (
	checkExact   = 20 // passages that have the quotation word for word
	checkNear    = 60 // passages compared with it, of each search for what is like it
	checkShown   = 5  // of those that are like it
	checkParts   = 8  // sentences looked for by themselves
	checkEarlier = 5  // briefings whose earlier versions are looked at: of those like it, and of those that once had its words

	nearlySaid = 0.75 // likeness from which words are held to be the same saying
	alikeSaid  = 0.45 // likeness from which a passage is worth showing
)

// Verdict is what a check comes to.
type Verdict string

// The verdicts, the best first.
const (
	SaidExactly  Verdict = "exact"     // every word, in this order, in one turn
	SaidEarlier  Verdict = "earlier"   // so in an earlier version of a transcript, and no longer
	SaidNearly   Verdict = "nearly"    // with some words otherwise
	SaidInPieces Verdict = "pieces"    // sentence by sentence, and not in one turn
	NotSaid      Verdict = "not found" // here: other archives may have it
	TooShort     Verdict = "too short" // to be a quotation: nothing was looked for
)

// Said is a turn that the quotation was compared with.
type Said struct {
	Passage *store.Passage
	At      int // which turn of the passage
	Match   quote.Match
	Since   store.Revision // of an earlier version: the one in which the words became others; zero for what is shown today
}

// Turn is the turn itself.
func (s *Said) Turn() *transcript.Turn { return &s.Passage.Turns[s.At] }

// Part is a sentence of the quotation looked for by itself.
type Part struct {
	Words []quote.Word
	Total int   // passages that have it
	First *Said // the best of them; nil where none is, or where its words were struck out
}

// Checked is the answer to "was this said?".
type Checked struct {
	Quote   quote.Quote
	Report  quote.Report // what was typed besides the quotation; zero for nothing
	Verdict Verdict
	Total   int    // passages that have the quotation, as far as they were counted
	More    bool   // and there are more
	Exact   []Said // at most checkExact
	Alike   []Said // at most checkShown, most like it first
	Earlier []Said
	Parts   []Part
	Seq     int64 // state of the archive that was asked
}

// Check looks for a quotation: word for word, then without the words of whoever quotes it, then what is like it, in
// earlier versions, and sentence by sentence.
func (a *Archive) Check(ctx context.Context, typed string) (*Checked, error) {
	c := &Checked{Quote: quote.Parse(typed), Verdict: NotSaid}
	if !c.Quote.Enough() {
		c.Verdict = TooShort
		return c, nil
	}
	steps := []func(context.Context, *Checked) error{a.exactly, a.alike, a.earlier, a.inPieces}
	if report, ok := quote.ReportOf(c.Quote.Text); ok {
		steps = slices.Insert(steps, 1, func(ctx context.Context, c *Checked) error {
			cut := c.Quote.Cut
			c.Quote, c.Report = quote.Parse(report.Said), report
			c.Quote.Cut = c.Quote.Cut || cut
			return a.exactly(ctx, c)
		})
	}
	for _, step := range steps {
		if err := step(ctx, c); err != nil {
			return nil, err
		}
		if c.Verdict == SaidExactly {
			break
		}
	}
	return c, nil
}

// exactly finds the passages with every word of the quotation in one turn.
func (a *Archive) exactly(ctx context.Context, c *Checked) error {
	found, res, err := a.compared(ctx, c.Quote, c.Quote.Exact(), checkExact)
	if err != nil {
		return err
	}
	c.Seq = res.Seq
	for _, f := range found {
		if f.Match.Exact() {
			c.Exact = append(c.Exact, f)
		}
	}
	if len(c.Exact) == 0 {
		return nil
	}
	c.Verdict, c.Total = SaidExactly, len(c.Exact)
	c.More = res.Total > len(found)
	if c.More && len(c.Exact) == len(found) { // what the search found is what was said
		c.Total = res.Total
	}
	return nil
}

// alike finds the passages with most of the quotation's words in their order.
func (a *Archive) alike(ctx context.Context, c *Checked) error {
	seen := map[string]bool{}
	for _, typed := range c.Quote.Near() {
		found, _, err := a.compared(ctx, c.Quote, typed, checkNear)
		if err != nil {
			return err
		}
		for _, f := range found {
			if !seen[f.Passage.ID] && f.Match.Likeness() >= alikeSaid {
				seen[f.Passage.ID] = true
				c.Alike = append(c.Alike, f)
			}
		}
		if slices.ContainsFunc(c.Alike, nearly) {
			break
		}
	}
	slices.SortStableFunc(c.Alike, func(a, b Said) int { return cmp.Compare(b.Match.Likeness(), a.Match.Likeness()) })
	for _, f := range c.Alike { // with a stage direction between, no phrase finds it
		if f.Match.Exact() {
			c.Exact, c.Verdict = append(c.Exact, f), SaidExactly
		}
	}
	c.Total = len(c.Exact)
	c.Alike = c.Alike[:min(len(c.Alike), checkShown)]
	if len(c.Exact) == 0 && len(c.Alike) > 0 && nearly(c.Alike[0]) {
		c.Verdict = SaidNearly
	}
	return nil
}

// nearly reports whether a turn may be held to say the same. A quotation of which more than a quarter is not in the
// record is no nearly: what is lacking is mostly what it is about.
func nearly(f Said) bool {
	m := &f.Match
	return m.Likeness() >= nearlySaid && m.Lacking*4 <= m.Same+m.Lacking
}

// earlier looks through the earlier versions of the briefings that have something like it, and of those that once had its words.
func (a *Archive) earlier(ctx context.Context, c *Checked) error {
	if len(c.Exact) > 0 {
		return nil
	}
	keys, err := a.earlierIn(ctx, c)
	if err != nil {
		return err
	}
	headers, err := a.Store.Headers(ctx, keys)
	if err != nil {
		return err
	}
	for _, key := range keys {
		h := headers[key]
		if h.Revisions < 2 {
			continue
		}
		was, err := a.saidBefore(ctx, c.Quote, &h)
		if err != nil {
			return err
		}
		if was != nil {
			c.Earlier, c.Verdict = append(c.Earlier, *was), SaidEarlier
		}
	}
	return nil
}

// earlierIn names the briefings whose earlier versions may have the quotation, each once.
func (a *Archive) earlierIn(ctx context.Context, c *Checked) ([]string, error) {
	keys, err := a.Store.OnceSaid(ctx, c.Quote.Stretch(), checkEarlier)
	if err != nil {
		return nil, err
	}
	for _, f := range c.Alike {
		if h := &f.Passage.Briefing; h.Revisions > 1 && !slices.Contains(keys, h.Key) {
			keys = append(keys, h.Key)
		}
	}
	return keys[:min(len(keys), 2*checkEarlier)], nil
}

// inPieces looks for each sentence by itself, where the whole is nowhere.
func (a *Archive) inPieces(ctx context.Context, c *Checked) error {
	sentences := c.Quote.Sentences()
	if c.Verdict == SaidExactly || len(sentences) < 2 {
		return nil
	}
	whole := true
	for _, words := range sentences[:min(len(sentences), checkParts)] {
		found, res, err := a.compared(ctx, quote.Parse(c.Quote.Slice(words)), quote.Phrase(words), 1)
		if err != nil {
			return err
		}
		p := Part{Words: words, Total: res.Total}
		if len(found) > 0 && found[0].Match.Exact() {
			p.First = &found[0]
		}
		c.Parts = append(c.Parts, p)
		whole = whole && p.First != nil
	}
	if whole && c.Verdict != SaidEarlier {
		c.Verdict = SaidInPieces
	}
	return nil
}

// compared runs a search and compares the quotation with the turns of what it finds: the best turn of each passage.
func (a *Archive) compared(ctx context.Context, q quote.Quote, typed string, n int) ([]Said, *search.Results, error) {
	res, err := a.Search.Search(ctx, query.Parse(typed), search.Options{Limit: n})
	if err != nil {
		return nil, nil, err
	}
	found, err := a.Of(ctx, res.Hits)
	if err != nil {
		return nil, nil, err
	}
	var out []Said
	for _, h := range found {
		if err := ctx.Err(); err != nil {
			return nil, nil, err
		}
		best := Said{Passage: h.Passage, At: -1}
		for _, t := range h.Hit.Turns {
			i := slices.IndexFunc(h.Passage.Turns, func(turn transcript.Turn) bool { return turn.ID == t.TurnID })
			if i < 0 {
				continue
			}
			if m := quote.Compare(q, &h.Passage.Turns[i]); best.At < 0 || m.Likeness() > best.Match.Likeness() {
				best.At, best.Match = i, m
			}
		}
		if best.At >= 0 && best.Match.Same > 0 {
			out = append(out, best)
		}
	}
	return out, res, nil
}

// saidBefore returns the latest earlier version of a briefing that has the quotation word for word; nil where none has.
func (a *Archive) saidBefore(ctx context.Context, q quote.Quote, h *store.Header) (*Said, error) {
	revisions, err := a.Store.Revisions(ctx, h.Key)
	if err != nil {
		return nil, err
	}
	var since store.Revision
	for _, r := range revisions {
		if r.Withdrawn != "" || r.Parted != "" || r.Erased {
			continue
		}
		if since.Number == 0 { // what is shown today, which does not have it
			since = r
			continue
		}
		b, err := a.Store.BriefingAt(ctx, h.Key, r.Number)
		if _, gone := errors.AsType[*store.Gone](err); gone {
			continue
		}
		if err != nil {
			return nil, err
		}
		for i := range b.Turns {
			if m := quote.Compare(q, &b.Turns[i]); m.Exact() {
				p, err := a.Store.PassageAt(ctx, b.Turns[i].ID, r.Number)
				if err != nil {
					return nil, err
				}
				at := slices.IndexFunc(p.Turns, func(t transcript.Turn) bool { return t.ID == b.Turns[i].ID })
				return &Said{Passage: p, At: at, Match: m, Since: since}, nil
			}
		}
		since = r
	}
	return nil, nil
}
