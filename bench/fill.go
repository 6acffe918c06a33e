//go:build sqlite_fts5

package main

import (
	"context"
	"fmt"
	"path/filepath"

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

// shelf is a store of the archive, from which a page of results reads what it shows.
type shelf struct {
	*store.Store
	ids map[string]string // the store's id of each exchange, by the generator's
}

func filled(ctx context.Context, f flags, a *archive) (*shelf, error) {
	dir, start := filepath.Join(f.dir, "data"), cpu()-a.making
	head, err := fill(ctx, dir, a)
	if err != nil {
		return nil, err
	}
	fmt.Printf("The store that results are read from: %.1f CPU-s\n", (cpu() - a.making - start).Seconds())
	s := &shelf{ids: map[string]string{}}
	if s.Store, err = store.Open(ctx, dir, store.Options{NoWrite: true}); err != nil {
		return nil, err
	}
	changes, err := s.Changes(ctx, 0, int(head))
	if err != nil {
		return nil, err
	}
	for _, c := range changes {
		if err := s.learn(ctx, a, c.Key); err != nil {
			return nil, err
		}
	}
	return s, nil
}

// learn remembers the ids of a briefing's exchanges.
func (s *shelf) learn(ctx context.Context, a *archive, key string) error {
	b, err := s.BriefingByKey(ctx, key)
	if err != nil {
		return err
	}
	var n int
	if _, err := fmt.Sscanf(b.Title, titled, &n); err != nil {
		return err
	}
	for i := range b.Exchanges {
		lead := b.Exchanges[i].Lead(b.Turns)
		s.ids[a.id(n, lead)] = b.Turns[lead].ID
	}
	return nil
}

// isWhole refuses a store that another size, or a run that was cut off, has left.
func isWhole(ctx context.Context, s *store.Store, a *archive) error {
	st, err := s.Stats(ctx)
	if err == nil && st.Briefings != a.briefings {
		err = fmt.Errorf("the store that an earlier run left has %d briefings, not %d: remove it", st.Briefings, a.briefings)
	}
	return err
}

const titled = "Briefing %d"

// publish keeps briefing n's words as its source, and publishes it.
func publish(ctx context.Context, s *store.Store, a *archive, n int) (int64, error) {
	t := a.briefing(n).Transcript
	t.Title = fmt.Sprintf(titled, n)
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
