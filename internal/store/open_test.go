package store_test

import (
	"context"
	"errors"
	"fmt"
	"path/filepath"
	"strings"
	"sync"
	"testing"

	"podium/internal/store"
	"podium/internal/transcript"
)

func TestOpenCreatesDirectoryOfAnyName(t *testing.T) {
	dir := filepath.Join(t.TempDir(), "new", "100% of it? #1 ä")
	s := openIn(t, dir, store.Options{})
	publish(t, s, source{name: "m"}, morning())
	sound(t, s)
}

func TestReadingOnly(t *testing.T) {
	dir := t.TempDir()
	if _, err := store.Open(context.Background(), dir, store.Options{NoWrite: true}); err == nil {
		t.Error("an archive that is not there was opened")
	}
	key := publish(t, openIn(t, dir, store.Options{}), source{name: "m"}, morning()).Key
	r := openIn(t, dir, store.Options{NoWrite: true})
	briefing(t, r, key)
	if err := r.Withdraw(context.Background(), store.Target{Briefing: key}, reason); err == nil {
		t.Error("an archive opened for reading was written to")
	}
}

// Two processes are two Stores: nothing is shared but the files.
func TestSeveralProcessesWrite(t *testing.T) {
	dir := t.TempDir()
	var all sync.WaitGroup
	for n := range 4 {
		all.Go(func() {
			s, err := store.Open(context.Background(), dir, store.Options{})
			if err != nil {
				t.Error(err)
				return
			}
			defer s.Close()
			for i := range 10 {
				b := read(fmt.Sprintf("Briefing %d of writer %d", i, n), fmt.Sprintf("2030-01-%02d", n+1),
					fmt.Sprintf("CAPTAIN ROE: This is number %d of writer %d, and it is like no other.", i, n))
				src := &transcript.Source{Name: "x"}
				if _, err := s.Keep(context.Background(), src, []byte(b.Words())); err != nil {
					t.Error(err)
				}
				_, err := s.Publish(context.Background(), store.Publication{Parts: []transcript.SourcePart{{SHA256: src.SHA256}}, Transcript: b, Match: "new"})
				if err != nil {
					t.Error(err)
				}
			}
		})
	}
	all.Wait()
	s := openIn(t, dir, store.Options{})
	if st, err := s.Stats(context.Background()); err != nil || st.Sources != 40 || st.Head != 80 {
		t.Errorf("stats = %+v, %v", st, err)
	}
	sound(t, s)
}

func TestFullDiskKeepsNothingOfTheChange(t *testing.T) {
	ctx := context.Background()
	dir := t.TempDir()
	s := openIn(t, dir, store.Options{MaxSize: 400 << 10})
	n := 0
	var err error
	for ; n < 1000 && err == nil; n++ {
		b := read(fmt.Sprintf("Briefing %d", n), "2030-01-02", "CAPTAIN ROE: "+noise(n))
		src := &transcript.Source{Name: fmt.Sprint(n)}
		if _, err = s.Keep(ctx, src, []byte(b.Words())); err == nil {
			_, err = s.Publish(ctx, store.Publication{Parts: []transcript.SourcePart{{SHA256: src.SHA256}}, Transcript: b})
		}
	}
	if !errors.Is(err, store.ErrFull) {
		t.Fatalf("after %d briefings: %v", n, err)
	}
	l, err := s.List(ctx, store.Filter{})
	if err != nil || l.Total == 0 || l.Total < n-2 {
		t.Fatalf("%d of %d briefings are here, %v", l.Total, n, err)
	}
	if err := s.Close(); err != nil {
		t.Fatal(err)
	}
	more := openIn(t, dir, store.Options{})
	sound(t, more)
	publish(t, more, source{name: "after"}, morning())
}

// noise is text that does not compress.
func noise(n int) string {
	var b strings.Builder
	for i := range 400 {
		fmt.Fprintf(&b, "%x ", (i+1)*(n+7)*2654435761)
	}
	return b.String()
}
