package identity_test

import (
	"cmp"
	"encoding/json"
	"flag"
	"fmt"
	"hash/fnv"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"podium/internal/authority"
	"podium/internal/ingest/read/cue"
	"podium/internal/ingest/read/identity"
	"podium/internal/sharedtest"
	"podium/internal/transcript"
)

var (
	readingsDir = flag.String("readings", "", "folder of further readings made by hand, to measure askers and outlets by")
	readingsTry = flag.String("half", "", "a or b, or own a or own b: print what goes wrong in that half of the readings")
)

// reading is one of them: turns are numbered from 1, as this archive cuts them.
type reading struct {
	File      string
	Turns     int
	Roles     []transcript.Role
	Exchanges []handRead
}

type handRead struct {
	Asker, Outlet string
	Turns         []int
}

// TestReadings measures who is said to ask, apart from where an exchange is said to begin: exchanges and
// roles are those read by hand, and in a second count the archive's own.
func TestReadings(t *testing.T) {
	if *readingsDir == "" {
		t.Skip("give -readings")
	}
	files, err := filepath.Glob(filepath.Join(*readingsDir, "*.json"))
	if err != nil || len(files) == 0 {
		t.Fatalf("no readings: %v", err)
	}
	auth, err := authority.Load("")
	if err != nil {
		t.Fatal(err)
	}
	dir := sharedtest.Dir(t)
	counts := map[string]tally{}
	for _, half := range []string{"a", "b"} {
		counts["by hand "+half], counts["own "+half] = tally{}, tally{}
	}
	for _, f := range files {
		r := loadReading(t, f)
		tr := readCorpus(t, dir, r.File, auth)
		if len(tr.Turns) != r.Turns {
			t.Logf("%s: %d turns, %d by hand: left out", r.File, len(tr.Turns), r.Turns)
			continue
		}
		half := halfOf(r.File)
		t.Log("FILE " + r.File)
		countNames(counts["own "+half], r, tr, t.Logf, *readingsTry == "own "+half)
		r.putOnto(tr)
		identity.Resolve(tr, auth, cue.NewTurns(tr.Turns, func(name string) bool { _, ok := auth.OutletByName(name); return ok }))
		countNames(counts["by hand "+half], r, tr, t.Logf, *readingsTry == half)
	}
	for _, name := range []string{"by hand a", "by hand b", "own a", "own b"} {
		for _, what := range []string{"asker.p", "asker.r", "outlet.p", "outlet.r"} {
			n := counts[name][what]
			t.Logf("%s %s %.3f (%d of %d)", name, what, counts[name].rate(what), n[0], n[1])
		}
	}
}

func loadReading(t *testing.T, path string) *reading {
	t.Helper()
	body, err := os.ReadFile(path)
	if err != nil {
		t.Fatal(err)
	}
	var r reading
	if err := json.Unmarshal(body, &r); err != nil {
		t.Fatalf("%s: %v", path, err)
	}
	return &r
}

// halfOf parts the readings in two by their names.
func halfOf(file string) string {
	h := fnv.New32a()
	h.Write([]byte(file))
	return []string{"a", "b"}[h.Sum32()>>8&1]
}

// putOnto gives a transcript the roles and exchanges read by hand.
func (r *reading) putOnto(tr *transcript.Transcript) {
	for i := range tr.Turns {
		tr.Turns[i].Role = r.Roles[i]
		tr.Turns[i].Speaker = transcript.Attribution{}
	}
	tr.Exchanges = nil
	for _, x := range r.Exchanges {
		e := transcript.Exchange{Kind: transcript.QandA}
		for _, i := range x.Turns {
			e.Turns = append(e.Turns, i-1)
		}
		tr.Exchanges = append(tr.Exchanges, e)
	}
}

// countNames counts askers and outlets that agree with those read by hand; say hears of those that do not, where wanted.
func countNames(n tally, r *reading, tr *transcript.Transcript, say func(string, ...any), wanted bool) {
	hand := map[int]handRead{}
	for _, x := range r.Exchanges {
		if k := slices.IndexFunc(x.Turns, func(i int) bool { return r.Roles[i-1] == transcript.Reporter }); k >= 0 {
			hand[x.Turns[k]-1] = x
		}
	}
	got := map[int]*transcript.Exchange{}
	for i := range tr.Exchanges {
		if x := &tr.Exchanges[i]; x.Kind == transcript.QandA && tr.Turns[x.Lead(tr.Turns)].Role == transcript.Reporter {
			got[x.Lead(tr.Turns)] = x
		}
	}
	check := func(what, want, have string, at int) {
		ok := sameNames(want, have)
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
				want = "no exchange"
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

func leadsOf(hand map[int]handRead, got map[int]*transcript.Exchange) []int {
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
