package store_test

import (
	"context"
	"fmt"
	"math/rand/v2"
	"slices"
	"testing"

	"podium/internal/store"
	"podium/internal/transcript"
)

func TestFollowing(t *testing.T) {
	ctx := context.Background()
	dir := t.TempDir()
	s := openIn(t, dir, store.Options{})
	other := openIn(t, dir, store.Options{})
	before, err := s.DataVersion(ctx)
	if err != nil {
		t.Fatal(err)
	}
	if same, err := s.DataVersion(ctx); same != before || err != nil {
		t.Errorf("nothing was written, and the version went from %d to %d, %v", before, same, err)
	}
	for name, writer := range map[string]*store.Store{"another process": other, "this process": s} {
		b := morning()
		b.Series = name
		o := publish(t, writer, source{name: name}, b)
		after, err := s.DataVersion(ctx)
		if err != nil || after == before {
			t.Errorf("%s wrote, and the version is still %d, %v", name, after, err)
		}
		before = after
		if head, err := s.Head(ctx); head != o.Seq || err != nil {
			t.Errorf("head is %d, want %d, %v", head, o.Seq, err)
		}
		cs, err := s.Changes(ctx, o.Seq-1, 10)
		if err != nil || len(cs) != 1 || cs[0] != (transcript.Change{Seq: o.Seq, Key: o.Key}) {
			t.Errorf("changes = %+v, %v", cs, err)
		}
	}
}

// Who follows an archive that is filled in backwards wants what has just come in, whatever its day, and a later version of
// an old briefing does not come in again.
func TestListInOrderOfArrival(t *testing.T) {
	s := open(t)
	r := rand.New(rand.NewPCG(5, 6))
	days := []string{"2031-05-01", "2029-01-01", "", "2030-06-01"}
	var first transcript.Transcript
	for i, day := range days {
		b := generated(r, i, false)
		b.Event, b.Published = day, ""
		if i == 0 {
			first = b
		}
		publish(t, s, source{name: fmt.Sprint(i), url: fmt.Sprint("u", i), version: "1"}, b)
	}
	first.Place = "Town hall"
	publish(t, s, source{name: "again", url: "u0", version: "2"}, first)
	for order, want := range map[store.Order][]string{
		store.AddedFirst: {"2030-06-01", "", "2029-01-01", "2031-05-01"}, store.OldestFirst: {"2029-01-01", "2030-06-01", "2031-05-01", ""},
		store.NewestFirst: {"2031-05-01", "2030-06-01", "2029-01-01", ""},
	} {
		var each []string
		err := s.EachBriefing(context.Background(), store.Filter{Order: order}, func(hs []store.Header) error {
			each = append(each, daysOf(hs)...)
			return nil
		})
		if got := daysOf(list(t, s, store.Filter{Order: order}).Briefings); err != nil || !slices.Equal(got, want) || !slices.Equal(each, want) {
			t.Errorf("%s: listed %q, given each %q (%v), want %q", order, got, each, err, want)
		}
	}
}

func daysOf(hs []store.Header) []string {
	var out []string
	for i := range hs {
		out = append(out, hs[i].Day())
	}
	return out
}
