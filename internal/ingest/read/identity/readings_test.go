package identity_test

import (
	"cmp"
	"context"
	"flag"
	"fmt"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"podium/internal/authority"
	"podium/internal/ingest/read"
	"podium/internal/ingest/read/cue"
	"podium/internal/ingest/read/handread"
	"podium/internal/ingest/read/identity"
	"podium/internal/transcript"
)

var wrong = flag.String("wrong", "", "by hand or own: print each name that is wrong or missed, with boundaries read by hand or our own")

// TestReadingsNames measures who is said to ask on all readings made by hand, with the boundaries of exchanges
// as read by hand, and with our own. The floors are what has been reached.
func TestReadingsNames(t *testing.T) {
	if testing.Short() {
		t.Skip("reads the reference transcripts")
	}
	auth, err := authority.Load("")
	if err != nil {
		t.Fatal(err)
	}
	counts := namesOf(t, handread.All(t), auth)
	holdFloors(t, counts, []floor{
		{"by hand", "asker.p", 0.99}, {"by hand", "asker.r", 0.94}, {"by hand", "outlet.p", 0.99}, {"by hand", "outlet.r", 0.91},
		{"own", "asker.p", 0.98}, {"own", "asker.r", 0.88}, {"own", "outlet.p", 0.99}, {"own", "outlet.r", 0.895},
	})
}

// TestHeldOutNames measures the same on readings by which no rule was made.
func TestHeldOutNames(t *testing.T) {
	if testing.Short() {
		t.Skip("reads the reference transcripts")
	}
	auth, err := authority.Load("")
	if err != nil {
		t.Fatal(err)
	}
	counts := namesOf(t, handread.HeldOut(t), auth)
	holdFloors(t, counts, []floor{
		{"by hand", "asker.p", 0.99}, {"by hand", "asker.r", 0.89}, {"by hand", "outlet.p", 0.99}, {"by hand", "outlet.r", 0.92},
		{"own", "asker.p", 0.95}, {"own", "asker.r", 0.88}, {"own", "outlet.p", 0.96}, {"own", "outlet.r", 0.92},
	})
}

// floor is what has been reached of a rate, with boundaries by hand or our own.
type floor struct {
	boundaries, what string
	least            float64
}

func holdFloors(t *testing.T, counts map[string]tally, floors []floor) {
	t.Helper()
	for _, f := range floors {
		n := counts[f.boundaries][f.what]
		got := counts[f.boundaries].rate(f.what)
		t.Logf("boundaries %s: %s %.3f (%d of %d)", f.boundaries, f.what, got, n[0], n[1])
		if got < f.least {
			t.Errorf("boundaries %s: %s %.3f, floor %.3f", f.boundaries, f.what, got, f.least)
		}
	}
}

// namesOf counts the names of transcripts that were read by hand, with boundaries as read and with our own.
func namesOf(t *testing.T, readings []*handread.Reading, auth *authority.Files) map[string]tally {
	t.Helper()
	counts := map[string]tally{"by hand": {}, "own": {}}
	for _, r := range readings {
		rs, err := read.Read(context.Background(), read.Input{Name: filepath.Base(r.File), Bytes: r.Source(t)}, auth)
		if err != nil {
			t.Fatalf("%s: %v", r.File, err)
		}
		tr := &rs[0].Transcript
		r = r.Fit(tr.Turns)
		say := func(form string, args ...any) { t.Logf(r.File+": "+form, args...) }
		countNames(counts["own"], r, tr, say, *wrong == "own")
		putOnto(r, tr)
		identity.Resolve(tr, auth, cue.NewTurns(tr.Turns, func(name string) bool { _, ok := auth.OutletByName(name); return ok }))
		countNames(counts["by hand"], r, tr, say, *wrong == "by hand")
	}
	return counts
}

// putOnto gives a transcript the roles and exchanges read by hand.
func putOnto(r *handread.Reading, tr *transcript.Transcript) {
	for i := range tr.Turns {
		tr.Turns[i].Role = r.Roles[i]
		tr.Turns[i].Speaker = transcript.Attribution{}
	}
	tr.Exchanges = nil
	for _, x := range r.Exchanges {
		tr.Exchanges = append(tr.Exchanges, transcript.Exchange{Kind: transcript.QandA, Turns: slices.Clone(x.Turns)})
	}
}

// countNames counts askers and outlets that agree with those read by hand; say hears of those that do not, where wanted.
func countNames(n tally, r *handread.Reading, tr *transcript.Transcript, say func(string, ...any), wanted bool) {
	hand := map[int]handread.Exchange{}
	for _, x := range r.Exchanges {
		hand[r.Lead(x)] = x
	}
	got := map[int]*transcript.Exchange{}
	for i := range tr.Exchanges {
		if x := &tr.Exchanges[i]; x.Kind == transcript.QandA && tr.Turns[x.Lead(tr.Turns)].Role == transcript.Reporter {
			got[x.Lead(tr.Turns)] = x
		}
	}
	check := func(what, want, have string, at int) {
		ok := handread.SameNames(want, have)
		if want != "" {
			n.add(what+".r", ok)
		}
		if have != "" {
			n.add(what+".p", ok)
		}
		if !ok && want+have != "" && wanted {
			kind := "MISSED"
			if have != "" {
				kind = "WRONG"
			}
			if _, ok := hand[at]; !ok {
				want = "no exchange, but " + holder(r, at)
			} else if got[at] == nil {
				have = "no exchange"
			}
			say("%s %s [%d]: hand %q, got %q\n%s", kind, what, at+1, want, have, around(tr, got[at], at, cmp.Or(want, have)))
		}
	}
	for _, at := range leadsOf(hand, got) {
		asker, outlet := "", ""
		if x := got[at]; x != nil {
			asker, outlet = x.Asker.Name, x.Outlet.Name
		}
		check("asker", hand[at].Asker, asker, at)
		check("outlet", hand[at].Outlet, outlet, at)
	}
}

// holder says who has the floor at a turn as read by hand, and since when.
func holder(r *handread.Reading, at int) string {
	for _, x := range r.Exchanges {
		if slices.Contains(x.Turns, at) {
			return fmt.Sprintf("%q since [%d]", x.Asker, r.Lead(x)+1)
		}
	}
	return "nobody's"
}

func leadsOf(hand map[int]handread.Exchange, got map[int]*transcript.Exchange) []int {
	var out []int
	for at := range hand {
		out = append(out, at)
	}
	for at := range got {
		if _, ok := hand[at]; !ok {
			out = append(out, at)
		}
	}
	slices.Sort(out)
	return out
}

// around shows the words about a name in an exchange and the turns before it.
func around(tr *transcript.Transcript, x *transcript.Exchange, at int, name string) string {
	var b strings.Builder
	first, _, _ := strings.Cut(name, " ")
	turns := []int{at - 3, at - 2, at - 1, at}
	if x != nil {
		turns = append(turns, x.Turns...)
		for _, e := range slices.Concat(x.Asker.Evidence, x.Outlet.Evidence) {
			words := ""
			if e.Turn >= 0 {
				words = tr.Turns[e.Turn].Text
				words = strings.ReplaceAll(words[max(0, e.Start-30):min(len(words), e.End+30)], "\n", " | ")
			}
			fmt.Fprintf(&b, "    by %s in [%d]: %s (%s)\n", e.Kind, e.Turn+1, e.Note, strings.ToValidUTF8(words, "?"))
		}
	}
	slices.Sort(turns)
	shown := 0
	for _, i := range slices.Compact(turns) {
		if i < 0 || i >= len(tr.Turns) {
			continue
		}
		text := strings.ReplaceAll(tr.Turns[i].Text, "\n", " | ")
		show := func(from, to int) {
			from, to = max(from, 0), min(to, len(text))
			fmt.Fprintf(&b, "    [%d] %.14s: %s\n", i+1, tr.Turns[i].Label, strings.ToValidUTF8(text[from:to], "?"))
		}
		if k := strings.Index(text, first); first != "" && k >= 0 && shown < 4 {
			show(k-70, k+80)
			shown++
		} else if i == at-1 {
			show(len(text)-90, len(text))
		} else if i == at {
			show(0, 90)
		}
	}
	return b.String()
}
