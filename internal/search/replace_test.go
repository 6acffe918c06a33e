package search_test

import (
	"context"
	"errors"
	"os"
	"path/filepath"
	"slices"
	"testing"
	"time"

	"podium/internal/search"
	"podium/internal/search/memfeed"
	"podium/internal/search/query"
	"podium/internal/transcript"
)

// A running engine answers from the old index until the new one stands in its place, and of the old nothing stays.
func TestReplace(t *testing.T) {
	_, feed := filled(20)
	root := t.TempDir()
	dir, fresh := filepath.Join(root, "index"), filepath.Join(root, "anew")
	built(t, feed, fresh)
	e := follow(t, feed, dir)
	settle(t, e, feed)
	before := files(t, dir)
	want := total(t, e)
	if err := search.Replace(dir, fresh); err != nil {
		t.Fatal(err)
	}
	if _, err := os.Stat(fresh); !errors.Is(err, os.ErrNotExist) {
		t.Errorf("what was built aside is still there: %v", err)
	}
	for end := time.Now().Add(time.Second); time.Now().Before(end); time.Sleep(5 * time.Millisecond) {
		if got := total(t, e); got != want {
			t.Fatalf("%d results, before there were %d", got, want)
		}
	}
	for _, f := range files(t, dir) {
		if slices.Contains(before, f) && filepath.Base(f) != "CURRENT" {
			t.Errorf("%s is of the old index", f)
		}
	}
	if err := search.Replace(dir, fresh); err == nil || total(t, e) != want {
		t.Errorf("nothing in its place: %v", err)
	}
}

// meanwhile does something once a briefing was read to be indexed.
type meanwhile struct {
	search.Feed
	key string
	do  func()
}

func (m *meanwhile) BriefingByKey(ctx context.Context, key string) (*transcript.Briefing, error) {
	b, err := m.Feed.BriefingByKey(ctx, key)
	if key == m.key && m.do != nil {
		m.do()
		m.do = nil
	}
	return b, err
}

// What was published while an index was built aside is found as it stands once that one is in place, also where it is
// put there while the running server builds what comes after.
func TestReplaceWhileTheServerBuilds(t *testing.T) {
	w, _ := filled(0)
	var all []*transcript.Briefing
	for i := range 10 {
		all = append(all, w.briefing(i, 0))
	}
	last := w.briefing(8, 1)
	for _, c := range []struct {
		name                  string
		anew, served, between []*transcript.Briefing // what the new index and the old one hold, what is published while the next is read
		next                  *transcript.Briefing
	}{
		{name: "the new one lacks a briefing", anew: all[:8], served: all[:9], next: all[9]},
		{name: "the new one has other words", anew: append(all[:9:9], last), served: all[:8], next: all[8], between: []*transcript.Briefing{last}},
	} {
		t.Run(c.name, func(t *testing.T) {
			root := t.TempDir()
			dir, fresh := filepath.Join(root, "index"), filepath.Join(root, "anew")
			built(t, feedOf(c.anew), fresh)
			feed := feedOf(c.served)
			e := follow(t, &meanwhile{Feed: feed, key: c.next.Key, do: func() {
				for _, b := range c.between {
					feed.Put(b)
				}
				if err := search.Replace(dir, fresh); err != nil {
					t.Error(err)
				}
			}}, dir)
			settle(t, e, feed)
			feed.Put(c.next)
			want := func() []string { ids, _ := scan(feed, query.Parse("")); return ids }
			for end := time.Now().Add(10 * time.Second); !slices.Equal(found(t, e), want()); time.Sleep(time.Millisecond) {
				if time.Now().After(end) {
					t.Fatalf("found %v\nwant  %v", found(t, e), want())
				}
			}
		})
	}
}

func feedOf(list []*transcript.Briefing) *memfeed.Feed {
	feed := &memfeed.Feed{}
	for _, b := range list {
		c := *b
		feed.Put(&c)
	}
	return feed
}

// found is the ids of all exchanges, sorted.
func found(t *testing.T, e *search.Engine) []string {
	t.Helper()
	r, err := e.Search(context.Background(), query.Parse(""), search.Options{Limit: search.MaxLimit})
	if err != nil {
		t.Fatal(err)
	}
	var ids []string
	for _, h := range r.Hits {
		ids = append(ids, h.ExchangeID)
	}
	slices.Sort(ids)
	return ids
}

func total(t *testing.T, e *search.Engine) int {
	t.Helper()
	r, err := e.Search(context.Background(), query.Parse(""), search.Options{})
	if err != nil {
		t.Fatal(err)
	}
	return r.Total
}
