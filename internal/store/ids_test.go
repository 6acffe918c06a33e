package store_test

import (
	"context"
	"fmt"
	"os"
	"slices"
	"strings"
	"testing"

	"pgregory.net/rapid"

	"podium/internal/store"
	"podium/internal/transcript"
)

// edited draws another version of lines: words changed, turns put in, taken out, split, joined or moved.
func edited(t *rapid.T, lines []string, version int) []string {
	out := slices.Clone(lines)
	for n := range rapid.IntRange(0, 4).Draw(t, "edits") {
		i := rapid.IntRange(0, len(out)-1).Draw(t, "turn")
		label, text, _ := strings.Cut(out[i], ": ")
		words := strings.Fields(text)
		switch rapid.SampledFrom([]string{"word", "all", "insert", "delete", "split", "join", "move", "label"}).Draw(t, "edit") {
		case "word":
			words[len(words)/2] = fmt.Sprintf("changed%d", version)
			out[i] = label + ": " + strings.Join(words, " ")
		case "all":
			out[i] = fmt.Sprintf("%s: quite other words%d stand here%d now%d in their place%d", label, version, n, version, n)
		case "insert":
			out = slices.Insert(out, i, fmt.Sprintf("Q: is this new%d or have%d I asked%d it before%d today", version, n, version, n))
		case "delete":
			if len(out) > 2 {
				out = slices.Delete(out, i, i+1)
			}
		case "split":
			if len(words) > 3 {
				out[i] = label + ": " + strings.Join(words[:len(words)/2], " ")
				out = slices.Insert(out, i+1, label+": "+strings.Join(words[len(words)/2:], " "))
			}
		case "join":
			if i+1 < len(out) {
				_, next, _ := strings.Cut(out[i+1], ": ")
				out[i] += " " + next
				out = slices.Delete(out, i+1, i+2)
			}
		case "move":
			line := out[i]
			out = append(slices.Delete(out, i, i+1), line)
		case "label":
			out[i] = "SPOKESMAN: " + text
		}
	}
	return out
}

// drawVersions draws the versions of one document, each made from the one before it.
func drawVersions(t *rapid.T) [][]string {
	var first []string
	for i := range rapid.IntRange(2, 8).Draw(t, "turns") {
		first = append(first, fmt.Sprintf("%s: one%d two%d three%d four%d five%d six%d seven%d", []string{"Q", "CAPTAIN ROE"}[i%2], i, i, i, i, i, i, i))
	}
	if rapid.Bool().Draw(t, "repeats") {
		first = append(first, "Q: Thank you.", "Q: Thank you.")
	}
	out := [][]string{first}
	for v := range rapid.IntRange(1, 4).Draw(t, "versions") {
		out = append(out, edited(t, out[v], v+1))
	}
	return out
}

// addressBook is what a reader who noted every address ever seen would have.
type addressBook struct {
	shown    map[string]string // id: the label and words that it had last
	retired  map[string]bool
	previous *transcript.Briefing
}

// see checks what is shown against everything seen before.
func (a *addressBook) see(t *rapid.T, b *transcript.Briefing) {
	now := map[string]string{}
	for i := range b.Turns {
		turn := &b.Turns[i]
		if now[turn.ID] != "" || a.retired[turn.ID] {
			t.Fatalf("id %s stands twice, or again", turn.ID)
		}
		now[turn.ID] = turn.Label + ": " + turn.Text
	}
	for id := range a.shown {
		if _, stands := now[id]; !stands {
			a.retired[id] = true
		}
	}
	if a.previous != nil {
		for id, words := range unique(a.previous) {
			if moved := unique(b)[id]; moved != "" && moved != words {
				t.Fatalf("%q was %s, and is %s", id, words, moved)
			}
		}
	}
	a.shown, a.previous = now, b
}

// unique maps turns whose words stand once in a briefing, whoever says them, to their id.
func unique(b *transcript.Briefing) map[string]string {
	times := map[string]int{}
	for i := range b.Turns {
		times[b.Turns[i].Text]++
	}
	out := map[string]string{}
	for i := range b.Turns {
		if turn := &b.Turns[i]; times[turn.Text] == 1 {
			out[turn.Label+": "+turn.Text] = turn.ID
		}
	}
	return out
}

// resolves checks that an address leads somewhere, and that it leads to what stands.
func resolves(t *rapid.T, s *store.Store, id string) {
	l, err := s.Locate(context.Background(), id)
	if err != nil {
		t.Fatalf("address %s: %v", id, err)
	}
	if l.Status == store.Lost {
		if l.Reason == "" {
			t.Fatalf("address %s is gone without a reason", id)
		}
		return
	}
	p, err := s.Passage(context.Background(), l.Exchange)
	if err != nil || !slices.ContainsFunc(p.Turns, func(t transcript.Turn) bool { return t.ID == l.Turn }) {
		t.Fatalf("address %s: %s, %v", id, location(l, nil), err)
	}
	if (l.Status == store.Here) != (l.Turn == id) {
		t.Fatalf("address %s: %s", id, location(l, nil))
	}
}

// Whatever a source does to its words, and in whatever order its versions come, every address ever published
// resolves, turns that stay keep theirs, none is given twice, and the newest version is shown.
func TestAddressesNeverDie(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		dir, err := os.MkdirTemp("", "podium-ids-")
		if err != nil {
			t.Fatal(err)
		}
		defer os.RemoveAll(dir)
		s, err := store.Open(context.Background(), dir, store.Options{Now: clock(), Readers: 1})
		if err != nil {
			t.Fatal(err)
		}
		defer s.Close()

		versions := drawVersions(t)
		book := addressBook{retired: map[string]bool{}}
		ever := map[string]bool{}
		newest, key := -1, ""
		var sources []string
		for _, v := range rapid.Permutation(indices(len(versions))).Draw(t, "arrival") {
			o, sha := publishVersion(t, s, v, versions[v])
			if key != "" && o.Key != key {
				t.Fatalf("version %d became another briefing", v)
			}
			key, newest, sources = o.Key, max(newest, v), append(sources, sha)
			b, err := s.BriefingByKey(context.Background(), key)
			if err != nil {
				t.Fatal(err)
			}
			if !slices.Equal(linesOf(b), versions[newest]) {
				t.Fatalf("shown is %q, want version %d", linesOf(b), newest)
			}
			book.see(t, b)
			at, err := s.BriefingAt(context.Background(), key, o.Revision)
			if err != nil {
				t.Fatal(err)
			}
			for _, id := range ids(at) {
				ever[id] = true
			}
			for id := range ever {
				resolves(t, s, id)
			}
		}
		withdrawSome(t, s, sources, ever)
		if rapid.IntRange(0, 9).Draw(t, "verify") == 0 {
			fs, err := s.Verify(context.Background(), nil)
			if err != nil || len(fs) > 0 {
				t.Fatalf("verify: %+v, %v", fs, err)
			}
		}
	})
}

// withdrawSome takes back, restores and erases sources; no address may be lost by it.
func withdrawSome(t *rapid.T, s *store.Store, sources []string, ever map[string]bool) {
	for range rapid.IntRange(0, 3).Draw(t, "changes of standing") {
		target := store.Target{Source: rapid.SampledFrom(sources).Draw(t, "source")}
		change := rapid.SampledFrom([]func(context.Context, store.Target, string) error{s.Withdraw, s.Restore, s.Erase}).Draw(t, "change")
		_ = change(context.Background(), target, reason) // what was not withdrawn, or is erased, is refused
		for id := range ever {
			resolves(t, s, id)
		}
	}
}

func publishVersion(t *rapid.T, s *store.Store, v int, lines []string) (store.Outcome, string) {
	ctx := context.Background()
	b := read("Briefing", "2030-01-02", lines...)
	src := &transcript.Source{Name: "v", Meta: transcript.Metadata{Version: fmt.Sprint(v)}}
	// The number makes the bytes of two equal versions differ, as a date on the page would.
	if _, err := s.Keep(ctx, src, fmt.Appendf(nil, "%d\n%s", v, b.Words())); err != nil {
		t.Fatal(err)
	}
	o, err := s.Publish(ctx, store.Publication{Parts: []transcript.SourcePart{{SHA256: src.SHA256}}, URL: "https://harbour.example/x", Transcript: b})
	if err != nil {
		t.Fatal(err)
	}
	return o[0], src.SHA256
}

func indices(n int) []int {
	out := make([]int, n)
	for i := range out {
		out[i] = i
	}
	return out
}

func linesOf(b *transcript.Briefing) []string {
	out := make([]string, len(b.Turns))
	for i := range b.Turns {
		out[i] = b.Turns[i].Label + ": " + b.Turns[i].Text
	}
	return out
}
