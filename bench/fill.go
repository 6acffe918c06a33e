//go:build sqlite_fts5

package main

import (
	"context"
	"fmt"

	"podium/internal/store"
	"podium/internal/transcript"
)

// fill publishes the archive's briefings into a store in dir, unless an earlier run has, and returns the last
// change of its log. Reading is passed over, so that exchanges and names are just those that the generator made.
func fill(ctx context.Context, dir string, a *archive) (head int64, err error) {
	s, err := store.Open(ctx, dir, store.Options{})
	if err != nil {
		return 0, err
	}
	defer s.Close()
	if head, err = s.Head(ctx); err != nil {
		return 0, err
	}
	if head > 0 {
		return head, isWhole(ctx, s, a)
	}
	for n := range a.briefings {
		if head, err = publish(ctx, s, a, n); err != nil {
			return 0, fmt.Errorf("briefing %d: %w", n, err)
		}
	}
	return head, nil
}

// isWhole refuses a store that another size, or a run that was cut off, has left.
func isWhole(ctx context.Context, s *store.Store, a *archive) error {
	st, err := s.Stats(ctx)
	if err == nil && st.Briefings != a.briefings {
		err = fmt.Errorf("the store that an earlier run left has %d briefings, not %d: remove it", st.Briefings, a.briefings)
	}
	return err
}

// publish keeps briefing n's words as its source, and publishes it.
func publish(ctx context.Context, s *store.Store, a *archive, n int) (int64, error) {
	t := a.briefing(n).Transcript
	t.Title = fmt.Sprintf("Briefing %d", n)
	body := t.Words()
	src := &transcript.Source{Name: fmt.Sprintf("%d.txt", n), MediaType: "text/plain"}
	if _, err := s.Keep(ctx, src, []byte(body)); err != nil {
		return 0, err
	}
	out, err := s.Publish(ctx, store.Publication{Parts: []transcript.SourcePart{{SHA256: src.SHA256}}, Extracted: body,
		Transcript: t, Reader: "bench", Authority: "bench"})
	if err != nil {
		return 0, err
	}
	if out[0].Class != transcript.First {
		return 0, fmt.Errorf("it was taken for a revision of another: %s", out[0].Match)
	}
	return out[0].Seq, nil
}
