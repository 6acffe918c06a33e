package web

import (
	"context"

	"podium/internal/search"
	"podium/internal/search/query"
	"podium/internal/store"
	"podium/internal/transcript"
)

// foundPassage is a hit with its words.
type foundPassage struct {
	Hit     search.Hit
	Passage *store.Passage
	scanner *query.Scanner // of the query, where its words are to be marked
	scan    *query.Scan    // over the passage, once it was needed
}

// laid is the query laid over the passage; nil where no words are to be marked.
func (h *foundPassage) laid() *query.Scan {
	if h.scan == nil && h.scanner != nil {
		h.scan = h.scanner.Scan(h.Passage.Alone())
	}
	return h.scan
}

// marks returns the spans of the query's words in a turn, by its index in the passage.
func (h *foundPassage) marks(turn int) []transcript.Span {
	if scan := h.laid(); scan != nil {
		return scan.Marks(0, turn)
	}
	return nil
}

// passagesOf reads the passages of hits, in their order. One that was withdrawn since is left out.
func (s *server) passagesOf(ctx context.Context, hits []search.Hit) ([]foundPassage, error) {
	return s.passagesShowing(ctx, hits, nil)
}

// quotedPassages is passagesOf for what shows the turns that quoted picks, with the query's words marked: only they have
// words. Where a hit matches by unsaid words alone, all have.
func (s *server) quotedPassages(ctx context.Context, q *query.Query, hits []search.Hit) ([]foundPassage, error) {
	found, err := s.passagesShowing(ctx, hits, func(n int, p *store.Passage) []int {
		if hits[n].Struck {
			return p.AllTurns()
		}
		return quoted(p, hits[n].Turns)
	})
	scanner := q.Scanner(s.Authority)
	for i := range found {
		found[i].scanner = scanner
	}
	return found, err
}

func (s *server) passagesShowing(ctx context.Context, hits []search.Hit, shown func(int, *store.Passage) []int) ([]foundPassage, error) {
	ids := make([]string, len(hits))
	for i, h := range hits {
		ids[i] = h.ExchangeID
	}
	passages, err := s.Store.PassagesShowing(ctx, ids, shown)
	if err != nil {
		return nil, err
	}
	byID := make(map[string]*store.Passage, len(passages))
	for i := range passages {
		byID[passages[i].ID] = &passages[i]
	}
	out := make([]foundPassage, 0, len(passages))
	for _, h := range hits {
		if p, ok := byID[h.ExchangeID]; ok {
			out = append(out, foundPassage{Hit: h, Passage: p})
		}
	}
	return out, nil
}
