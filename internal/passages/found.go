package passages

import (
	"context"

	"podium/internal/search"
	"podium/internal/search/query"
	"podium/internal/store"
	"podium/internal/transcript"
)

// Found is a hit with its words.
type Found struct {
	Hit     search.Hit
	Passage *store.Passage
	Scanner *query.Scanner // of the query, where its words are to be marked
	scan    *query.Scan    // over the passage, once it was needed
}

// Laid is the query laid over the passage; nil where no words are to be marked.
func (h *Found) Laid() *query.Scan {
	if h.scan == nil && h.Scanner != nil {
		h.scan = h.Scanner.Scan(h.Passage.Alone())
	}
	return h.scan
}

// Marks returns the spans of the query's words in a turn, by its index in the passage.
func (h *Found) Marks(turn int) []transcript.Span {
	if scan := h.Laid(); scan != nil {
		return scan.Marks(0, turn)
	}
	return nil
}

// Of reads the passages of hits, in their order. One that was withdrawn since is left out.
func (a *Archive) Of(ctx context.Context, hits []search.Hit) ([]Found, error) {
	return a.showing(ctx, hits, nil)
}

// Quoted is Of for what shows the turns that Quotable picks, with the query's words marked: only they have
// words. Where a hit matches by unsaid words alone, all have.
func (a *Archive) Quoted(ctx context.Context, q *query.Query, hits []search.Hit) ([]Found, error) {
	found, err := a.showing(ctx, hits, func(n int, p *store.Passage) []int {
		if hits[n].Struck {
			return p.AllTurns()
		}
		return Quotable(p, hits[n].Turns)
	})
	scanner := q.Scanner(a.Names)
	for i := range found {
		found[i].Scanner = scanner
	}
	return found, err
}

func (a *Archive) showing(ctx context.Context, hits []search.Hit, shown func(int, *store.Passage) []int) ([]Found, error) {
	ids := make([]string, len(hits))
	for i, h := range hits {
		ids[i] = h.ExchangeID
	}
	passages, err := a.Store.PassagesShowing(ctx, ids, shown)
	if err != nil {
		return nil, err
	}
	byID := make(map[string]*store.Passage, len(passages))
	for i := range passages {
		byID[passages[i].ID] = &passages[i]
	}
	out := make([]Found, 0, len(passages))
	for _, h := range hits {
		if p, ok := byID[h.ExchangeID]; ok {
			out = append(out, Found{Hit: h, Passage: p})
		}
	}
	return out, nil
}
