package web

import (
	"cmp"
	"context"
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

// verdict is what a check comes to.
type verdict string

const (
	saidExactly  verdict = "exact"   // every word, in this order, in one turn
	saidEarlier  verdict = "earlier" // so in an earlier version of a transcript, and no longer
	saidNearly   verdict = "nearly"  // with some words otherwise
	saidInPieces verdict = "pieces"  // sentence by sentence, and not in one turn
	notSaid      verdict = "not found"
	tooShort     verdict = "too short" // to be a quotation: nothing was looked for
)

// said is a turn that the quotation was compared with.
type said struct {
	Passage *store.Passage
	Turn    int // of the passage
	Match   quote.Match
	Since   store.Revision // of an earlier version: the one in which the words became others; zero for what is shown today
}

func (s *said) turn() *transcript.Turn { return &s.Passage.Turns[s.Turn] }

// part is a sentence of the quotation looked for by itself.
type part struct {
	Words []quote.Word
	Total int   // passages that have it
	First *said // the best of them; nil where none is, or where its words were struck out
}

// checked is the answer to "was this said?".
type checked struct {
	Quote   quote.Quote
	Report  quote.Report // what was typed besides the quotation; zero for nothing
	Verdict verdict
	Total   int    // passages that have the quotation, as far as they were counted
	More    bool   // and there are more
	Exact   []said // at most checkExact
	Alike   []said // at most checkShown, most like it first
	Earlier []said
	Parts   []part
	Seq     int64 // state of the archive that was asked
}

// checkQuote looks for a quotation: word for word, then without the words of whoever quotes it, then what is like it, in
// earlier versions, and sentence by sentence.
func (s *server) checkQuote(ctx context.Context, typed string) (*checked, error) {
	c := &checked{Quote: quote.Parse(typed), Verdict: notSaid}
	if !c.Quote.Enough() {
		c.Verdict = tooShort
		return c, nil
	}
	steps := []func(context.Context, *checked) error{s.exactly, s.alike, s.earlier, s.inPieces}
	if report, ok := quote.ReportOf(c.Quote.Text); ok {
		steps = slices.Insert(steps, 1, func(ctx context.Context, c *checked) error {
			cut := c.Quote.Cut
			c.Quote, c.Report = quote.Parse(report.Said), report
			c.Quote.Cut = c.Quote.Cut || cut
			return s.exactly(ctx, c)
		})
	}
	for _, step := range steps {
		if err := step(ctx, c); err != nil {
			return nil, err
		}
		if c.Verdict == saidExactly {
			break
		}
	}
	return c, nil
}

// exactly finds the passages with every word of the quotation in one turn.
func (s *server) exactly(ctx context.Context, c *checked) error {
	found, res, err := s.compared(ctx, c.Quote, c.Quote.Exact(), checkExact)
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
	c.Verdict, c.Total = saidExactly, len(c.Exact)
	c.More = res.Total > len(found)
	if c.More && len(c.Exact) == len(found) { // what the search found is what was said
		c.Total = res.Total
	}
	return nil
}

// alike finds the passages with most of the quotation's words in their order.
func (s *server) alike(ctx context.Context, c *checked) error {
	seen := map[string]bool{}
	for _, typed := range c.Quote.Near() {
		found, _, err := s.compared(ctx, c.Quote, typed, checkNear)
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
	slices.SortStableFunc(c.Alike, func(a, b said) int { return cmp.Compare(b.Match.Likeness(), a.Match.Likeness()) })
	for _, f := range c.Alike { // with a stage direction between, no phrase finds it
		if f.Match.Exact() {
			c.Exact, c.Verdict = append(c.Exact, f), saidExactly
		}
	}
	c.Total = len(c.Exact)
	c.Alike = c.Alike[:min(len(c.Alike), checkShown)]
	if len(c.Exact) == 0 && len(c.Alike) > 0 && nearly(c.Alike[0]) {
		c.Verdict = saidNearly
	}
	return nil
}

// nearly reports whether a turn may be held to say the same. A quotation of which more than a quarter is not in the
// record is no nearly: what is lacking is mostly what it is about.
func nearly(f said) bool {
	m := &f.Match
	return m.Likeness() >= nearlySaid && m.Lacking*4 <= m.Same+m.Lacking
}

// earlier looks through the earlier versions of the briefings that have something like it, and of those that once had its words.
func (s *server) earlier(ctx context.Context, c *checked) error {
	if len(c.Exact) > 0 {
		return nil
	}
	keys, err := s.earlierIn(ctx, c)
	if err != nil {
		return err
	}
	headers, err := s.Store.Headers(ctx, keys)
	if err != nil {
		return err
	}
	for _, key := range keys {
		h := headers[key]
		if h.Revisions < 2 {
			continue
		}
		was, err := s.saidBefore(ctx, c.Quote, &h)
		if err != nil {
			return err
		}
		if was != nil {
			c.Earlier, c.Verdict = append(c.Earlier, *was), saidEarlier
		}
	}
	return nil
}

// earlierIn names the briefings whose earlier versions may have the quotation, each once.
func (s *server) earlierIn(ctx context.Context, c *checked) ([]string, error) {
	keys, err := s.Store.OnceSaid(ctx, c.Quote.Stretch(), checkEarlier)
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
func (s *server) inPieces(ctx context.Context, c *checked) error {
	sentences := c.Quote.Sentences()
	if c.Verdict == saidExactly || len(sentences) < 2 {
		return nil
	}
	whole := true
	for _, words := range sentences[:min(len(sentences), checkParts)] {
		found, res, err := s.compared(ctx, quote.Parse(c.Quote.Slice(words)), quote.Phrase(words), 1)
		if err != nil {
			return err
		}
		p := part{Words: words, Total: res.Total}
		if len(found) > 0 && found[0].Match.Exact() {
			p.First = &found[0]
		}
		c.Parts = append(c.Parts, p)
		whole = whole && p.First != nil
	}
	if whole && c.Verdict != saidEarlier {
		c.Verdict = saidInPieces
	}
	return nil
}

// compared runs a search and compares the quotation with the turns of what it finds: the best turn of each passage.
func (s *server) compared(ctx context.Context, q quote.Quote, typed string, n int) ([]said, *search.Results, error) {
	res, err := s.Search.Search(ctx, query.Parse(typed), search.Options{Limit: n})
	if err != nil {
		return nil, nil, err
	}
	found, err := s.passagesOf(ctx, res.Hits)
	if err != nil {
		return nil, nil, err
	}
	var out []said
	for _, h := range found {
		if err := ctx.Err(); err != nil {
			return nil, nil, err
		}
		best := said{Passage: h.Passage, Turn: -1}
		for _, t := range h.Hit.Turns {
			i := slices.IndexFunc(h.Passage.Turns, func(turn transcript.Turn) bool { return turn.ID == t.TurnID })
			if i < 0 {
				continue
			}
			if m := quote.Compare(q, &h.Passage.Turns[i]); best.Turn < 0 || m.Likeness() > best.Match.Likeness() {
				best.Turn, best.Match = i, m
			}
		}
		if best.Turn >= 0 && best.Match.Same > 0 {
			out = append(out, best)
		}
	}
	return out, res, nil
}

// saidBefore returns the latest earlier version of a briefing that has the quotation word for word; nil where none has.
func (s *server) saidBefore(ctx context.Context, q quote.Quote, h *store.Header) (*said, error) {
	revisions, err := s.Store.Revisions(ctx, h.Key)
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
		b, err := s.Store.BriefingAt(ctx, h.Key, r.Number)
		if gone(err) {
			continue
		}
		if err != nil {
			return nil, err
		}
		for i := range b.Turns {
			if m := quote.Compare(q, &b.Turns[i]); m.Exact() {
				p, err := s.Store.PassageAt(ctx, b.Turns[i].ID, r.Number)
				if err != nil {
					return nil, err
				}
				at := slices.IndexFunc(p.Turns, func(t transcript.Turn) bool { return t.ID == b.Turns[i].ID })
				return &said{Passage: p, Turn: at, Match: m, Since: since}, nil
			}
		}
		since = r
	}
	return nil, nil
}
