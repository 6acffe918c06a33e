package ingest

import (
	"errors"
	"flag"
	"fmt"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"pgregory.net/rapid"

	"podium/internal/store"
	"podium/internal/transcript"
)

// Two briefings of one day that stood at one address.
const (
	bridge = "On the bridge, by the Ministry of Tides\n\nMarch 1, 2024\n\n" +
		"MS VANE: We meet about the bridge, whose planks the carpenters have begun to replace.\n\nQUESTION: Bo Lind, Quay Weekly. Until when may no cart pass over it?\n\nMS VANE: Until Thursday.\n"
	regatta = "On the regatta, by the Ministry of Tides\n\nMarch 1, 2024\n\n" +
		"MS VANE: Forty boats have been entered, which nobody would have dreamt of last summer.\n\nQUESTION: Una Strand, Oar and Sail. Will women row in it?\n\nMS VANE: Nine crews of them.\n"
	// The first of them, posted again elsewhere with another title, another day and what it left out.
	planks = "Planks, by the Ministry of Tides\n\nMarch 2, 2024\n\n" +
		"MS VANE: We meet about the bridge, whose planks the carpenters have begun to replace.\n\nQUESTION: Bo Lind, Quay Weekly. Until when may no cart pass over it?\n\nMS VANE: Until Thursday.\n\n" +
		"QUESTION: And who pays the carpenters for their work?\n\nMS VANE: The guild of the ferrymen does.\n"
)

// cited is one address given out, with the words that stood there.
type cited struct {
	turn     string
	revision int
	words    string
	sources  []string // of what was shown
}

// note writes down the addresses of all that is shown.
func (h *history) note(t *rapid.T) {
	l, err := h.Store.List(t.Context(), store.Filter{})
	if err != nil {
		t.Fatal(err)
	}
	words := map[string]string{}
	h.stands = map[string][]string{}
	for _, head := range l.Briefings {
		h.slugs[head.Slug] = true
		b, err := h.Store.BriefingByKey(t.Context(), head.Key)
		if err != nil {
			t.Fatal(err)
		}
		var from []string
		for _, s := range b.Sources {
			if words[s.SHA256] != "" && words[s.SHA256] != b.Slug {
				t.Fatalf("%s and %s are read from one source", words[s.SHA256], b.Slug)
			}
			from, words[s.SHA256] = append(from, s.SHA256), b.Slug
		}
		for i := range b.Turns {
			h.stands[b.Turns[i].Text] = append(h.stands[b.Turns[i].Text], b.Key)
			c := cited{turn: b.Turns[i].ID, revision: b.Revision, words: b.Turns[i].Text, sources: from}
			h.given[fmt.Sprintf("%s@%d", c.turn, c.revision)] = c
		}
	}
}

// check follows every address ever given out.
func (h *history) check(t *rapid.T) {
	for slug := range h.slugs {
		_, err := h.Store.Briefing(t.Context(), slug)
		var gone *store.Gone
		if errors.Is(err, store.ErrNotFound) {
			var to string
			if to, _, err = h.Store.Redirect(t.Context(), slug); err == nil {
				_, err = h.Store.Briefing(t.Context(), to)
			}
		}
		if err != nil && !errors.As(err, &gone) {
			t.Fatalf("/briefings/%s: %v", slug, err)
		}
	}
	for _, c := range h.given {
		at, err := h.Store.Locate(t.Context(), c.turn)
		if err != nil {
			t.Fatalf("%q: %v", c.words, err)
		}
		h.pinned(t, c, at)
		if at.Status == store.Lost {
			if at.Reason == "" {
				t.Fatalf("%q is gone without a reason", c.words)
			}
			// Those that two copies have may be gone from the one, as long as nobody says that they are one.
			if in := h.stands[c.words]; len(in) > 0 && (!strings.Contains(bridge, c.words) || slices.Contains(in, at.Whole)) {
				t.Fatalf("%q stands, and is said to be gone: %s", c.words, at.Reason)
			}
			continue
		}
		p, err := h.Store.Passage(t.Context(), at.Exchange)
		if err != nil {
			t.Fatalf("%q leads to %+v: %v", c.words, at, err)
		}
		i := slices.IndexFunc(p.Turns, func(x transcript.Turn) bool { return x.ID == at.Turn })
		if i < 0 || p.Turns[i].Text != c.words || p.Briefing.Key != at.Whole {
			t.Fatalf("%q leads to turn %d of %+v", c.words, i, p)
		}
	}
}

// pinned checks that a revision shows what it showed, unless what it was read from is taken back.
func (h *history) pinned(t *rapid.T, c cited, at *store.Location) {
	b, err := h.Store.BriefingAt(t.Context(), at.Key, c.revision)
	var gone *store.Gone
	if errors.As(err, &gone) && slices.ContainsFunc(c.sources, func(s string) bool { return h.taken[s] }) {
		return
	}
	if err != nil {
		t.Fatalf("%q at revision %d: %v", c.words, c.revision, err)
	}
	i := slices.IndexFunc(b.Turns, func(x transcript.Turn) bool { return x.ID == c.turn })
	if i < 0 || b.Turns[i].Text != c.words {
		t.Fatalf("revision %d of %s does not show %q any more", c.revision, b.Slug, c.words)
	}
}

// Whatever is sent, joined, parted, joined again, withdrawn, shown again and erased, in whatever order: every address ever given out
// leads to its words, or says why not; one with a revision shows what it showed; and the tables are what the log says.
func TestAddressesSurviveMergingAndParting(t *testing.T) {
	base, dir := tides(t)
	if err := base.Store.Close(); err != nil {
		t.Fatal(err)
	}
	told, err := os.ReadFile(filepath.Join(dir, "archive", "series.yaml"))
	if err != nil {
		t.Fatal(err)
	}
	casesUnlessAsked(t, "30")
	rapid.Check(t, func(t *rapid.T) {
		dir, err := os.MkdirTemp("", "podium-parting-")
		if err != nil {
			t.Fatal(err)
		}
		defer os.RemoveAll(dir)
		s, err := store.Open(t.Context(), dir, store.Options{Readers: 1})
		if err != nil {
			t.Fatal(err)
		}
		defer s.Close()
		if err := errors.Join(os.Mkdir(filepath.Join(dir, "archive"), 0o755), os.WriteFile(filepath.Join(dir, "archive", "series.yaml"), told, 0o644)); err != nil {
			t.Fatal(err)
		}
		h := &history{Pipeline: &Pipeline{Store: s}, dir: dir, posts: []string{post(1, 3), post(2, 3), post(3, 3), bridge, regatta, planks},
			given: map[string]cited{}, slugs: map[string]bool{}, taken: map[string]bool{}}
		h.told(t, "corrections: []\n")
		for range rapid.IntRange(3, 9).Draw(t, "acts") {
			h.act(t)
			h.note(t)
			h.check(t)
		}
		if rapid.IntRange(0, 9).Draw(t, "verify") > 0 {
			return
		}
		if found, err := s.Verify(t.Context(), nil); err != nil || len(found) > 0 {
			t.Fatal(found, err)
		}
	})
}

// casesUnlessAsked has a test whose cases are dear, an archive each, try fewer of them than others do; more where -rapid.checks says so.
func casesUnlessAsked(t *testing.T, n string) {
	checks := flag.Lookup("rapid.checks")
	if checks.Value.String() != checks.DefValue {
		return
	}
	t.Cleanup(func() { _ = checks.Value.Set(checks.DefValue) })
	if err := checks.Value.Set(n); err != nil {
		t.Fatal(err)
	}
}
