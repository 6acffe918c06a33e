package ingest

import (
	"errors"
	"os"
	"path/filepath"
	"strings"

	"pgregory.net/rapid"

	"podium/internal/authority"
	"podium/internal/ingest/read"
	"podium/internal/store"
	"podium/internal/transcript"
)

// history is an archive, and every address that it ever gave out.
type history struct {
	*Pipeline
	dir    string
	posts  []string
	given  map[string]cited // by turn and revision
	slugs  map[string]bool
	taken  map[string]bool     // sources withdrawn or erased
	stands map[string][]string // words of turns that are shown, and in which briefings
}

func (h *history) told(t *rapid.T, corrections string) {
	if err := os.WriteFile(filepath.Join(h.dir, "archive", "corrections.yaml"), []byte(corrections), 0o644); err != nil {
		t.Fatal(err)
	}
	auth, err := authority.Load(h.dir)
	if err != nil {
		t.Fatal(err)
	}
	h.Authority = auth
}

// act does one thing that people do to archives.
func (h *history) act(t *rapid.T) {
	text := rapid.SampledFrom(h.posts).Draw(t, "post")
	target := store.Target{Source: sum([]byte(text))}
	switch rapid.SampledFrom([]string{"send", "send", "send", "apart", "same", "one", "reread", "withdraw", "restore", "erase"}).Draw(t, "act") {
	case "send":
		h.send(t, text)
	case "same":
		h.same(t)
	case "apart":
		n := rapid.SampledFrom([][]int{{0, 1}, {1, 2}, {0, 2}, {0, 1, 2}, {3, 4}, {3, 5}}).Draw(t, "apart")
		var names []string
		for _, i := range n {
			names = append(names, sum([]byte(h.posts[i])))
		}
		h.told(t, notOne(names...))
		h.again(t)
	case "one":
		h.told(t, "corrections: []\n")
		h.again(t)
	case "reread":
		h.again(t)
	case "withdraw":
		if err := h.Store.Withdraw(t.Context(), target, "Taken back."); err == nil {
			h.taken[target.Source] = true
			h.remain(t, target)
		}
	case "restore":
		if err := h.Store.Restore(t.Context(), target, "It was right."); err == nil {
			delete(h.taken, target.Source)
			h.regroup(t)
		}
	case "erase":
		if rapid.IntRange(0, 3).Draw(t, "seldom") == 0 {
			h.erase(t, target)
		}
	}
}

// send brings a post in.
func (h *history) send(t *rapid.T, text string) {
	src := transcript.Source{Name: "post.txt", MediaType: "text/plain", Meta: transcript.Metadata{Series: "tides"}}
	switch {
	case text == planks:
		src.Meta.URL = "https://tides.example/planks"
	case !strings.Contains(text, ", part "):
		src.Meta.URL = "https://tides.example/today"
	}
	d := &prepared{source: src, body: []byte(text), result: Result{Path: "post.txt"}}
	d.source.SHA256 = sum(d.body)
	h.regroup(t)
	rs, bad := readSource(t.Context(), read.Input{Name: src.Name, Bytes: d.body, Meta: src.Meta}, h.Authority)
	if bad != nil {
		t.Fatal(bad)
	}
	d.readings = rs
	if r, err := h.settle(t.Context(), d); err != nil || r.Status == Failed {
		t.Fatal(r, err)
	}
}

// same says that two posts are one briefing, and now and then that one of them is not another.
func (h *history) same(t *rapid.T) {
	n := rapid.SampledFrom([][]int{{3, 5}, {3, 5}, {3, 4}, {0, 1}, {0, 5}}).Draw(t, "same")
	c := isOne(sum([]byte(h.posts[n[0]])), sum([]byte(h.posts[n[1]])))
	if n[1] == 5 && rapid.Bool().Draw(t, "and apart") {
		c += strings.TrimPrefix(notOne(sum([]byte(h.posts[3])), sum([]byte(h.posts[4]))), "corrections:\n")
	}
	h.told(t, c)
	h.again(t)
}

func (h *history) erase(t *rapid.T, target store.Target) {
	if err := h.Store.Withdraw(t.Context(), target, "Taken back."); err != nil && !errors.Is(err, store.ErrErased) {
		return
	}
	h.remain(t, target)
	if err := h.Store.Erase(t.Context(), target, "A court said so."); err == nil {
		h.taken[target.Source] = true
	}
}

// remain shows what is left of what a post was a part of.
func (h *history) remain(t *rapid.T, target store.Target) {
	var gone *store.Gone
	if _, err := h.Remain(t.Context(), target.Source); err != nil && !errors.As(err, &gone) {
		t.Fatal(err)
	}
}

func (h *history) regroup(t *rapid.T) {
	if _, err := h.Regroup(t.Context()); err != nil {
		t.Fatal(err)
	}
}

func (h *history) again(t *rapid.T) {
	if s, err := h.Reread(t.Context(), nil); err != nil || s.Failed > 0 {
		t.Fatal(s, err)
	}
}
