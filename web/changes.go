package web

import (
	"context"
	"net/http"
	"slices"
	"strings"

	"podium/internal/store"
	"podium/internal/transcript"
	"podium/web/templates"
)

const changesPerPage = 20

// changeFilter is a choice of classes of revisions.
type changeFilter struct {
	key, label string
	classes    []transcript.Class // none are all
}

// changeFilters are the ways to list changes; the first is what most come for.
var changeFilters = []changeFilter{
	{"", "Words and corrections", []transcript.Class{transcript.Words, transcript.Corrected}},
	{"words", "Words of the source", []transcript.Class{transcript.Words}},
	{"corrected", "Corrections", []transcript.Class{transcript.Corrected}},
	{"trivial", "Spacing and punctuation", []transcript.Class{transcript.Trivial}},
	{"roster", "People and outlets", []transcript.Class{transcript.Roster}},
	{"reread", "Newer readings", []transcript.Class{transcript.Reread}},
	{"all", "All", nil},
}

// changesAsked is the choice that a request makes; what is no choice is the first.
func changesAsked(r *http.Request) changeFilter {
	key := r.URL.Query().Get("class")
	for _, f := range changeFilters {
		if f.key == key {
			return f
		}
	}
	return changeFilters[0]
}

func (f changeFilter) title() string {
	if f.key == "" {
		return "Changes"
	}
	return "Changes, " + lowerFirst(f.label)
}

func (f changeFilter) path(ext string) string {
	if f.key == "" {
		return "/changes" + ext
	}
	return "/changes" + ext + "?class=" + f.key
}

func (f changeFilter) total(counts map[transcript.Class]int) int {
	n := 0
	for class, c := range counts {
		if len(f.classes) == 0 || slices.Contains(f.classes, class) {
			n += c
		}
	}
	return n
}

// changes lists what changed after it was published.
func (s *server) changes(w http.ResponseWriter, r *http.Request) error {
	f, at := changesAsked(r), pageNumber(r)
	counts, err := s.Store.RevisionClasses(r.Context())
	if err != nil {
		return err
	}
	pages := pagesFor(f.total(counts), changesPerPage)
	if at > 1 && at > pages {
		return pastEnd(f.path(""))
	}
	revisions, err := s.Store.NewestRevisions(r.Context(), f.classes, (at-1)*changesPerPage, changesPerPage)
	if err != nil {
		return err
	}
	page := templates.ChangesPage{Page: s.newPage(paged(f.title(), at), pagePath(r, at), templates.Changes), Pager: pager(r, at, pages, "Changes")}
	page.Description = "What official transcripts changed after publication, word by word, and what this archive corrected."
	page.Feeds = feeds("Changes: "+f.label, f.path)
	for _, other := range changeFilters {
		if other.total(counts) == 0 && other.key != f.key && other.key != "" {
			continue
		}
		label := other.label + " (" + templates.Count(other.total(counts)) + ")"
		page.Filters = append(page.Filters, templates.Option{Label: label, Path: other.path(""), Chosen: other.key == f.key})
	}
	told, err := s.summarizeChanges(r.Context(), revisions)
	if err != nil {
		return err
	}
	page.Items = changeItems(told)
	return s.show(w, r, cacheLive, templates.ChangesView(page))
}

// comparison is two versions of a briefing laid side by side.
type comparison struct {
	from, to   int
	fromB, toB *transcript.Briefing
	diff       transcript.Difference
}

// neighbouring returns the two versions that a revision is compared by: the one before it and itself, or, where it
// turned out to be older than all, itself and the one after. It returns zeros where it is the only one shown.
func neighbouring(all []store.Revision, number int) (from, to int) {
	shown := slices.DeleteFunc(slices.Clone(all), func(r store.Revision) bool { return r.Withdrawn != "" || r.Erased })
	at := slices.IndexFunc(shown, func(r store.Revision) bool { return r.Number == number })
	switch {
	case at < 0 || len(shown) < 2:
		return 0, 0
	case at+1 < len(shown):
		return shown[at+1].Number, number
	}
	return number, shown[at-1].Number
}

func (s *server) compare(ctx context.Context, key string, from, to int) (*comparison, error) {
	was, err := s.Store.BriefingAt(ctx, key, from)
	if err != nil {
		return nil, err
	}
	is, err := s.Store.BriefingAt(ctx, key, to)
	if err != nil {
		return nil, err
	}
	return &comparison{from, to, was, is, transcript.Differ(&was.Transcript, &is.Transcript)}, nil
}

// changedWords says in numbers what changed.
func changedWords(d *transcript.Difference) string {
	c := d.Counts()
	var says []string
	add := func(n int, one, many string) {
		if n > 0 {
			says = append(says, templates.Plural(n, one, many))
		}
	}
	add(c.Changed, "turn reads otherwise", "turns read otherwise")
	add(c.Added, "turn is new", "turns are new")
	add(c.Removed, "turn is gone", "turns are gone")
	add(c.Named, "turn is given to another, or under another label", "turns are given to others, or under other labels")
	add(c.Put, "word put in", "words put in")
	add(c.Cut, "word taken out", "words taken out")
	says = append(says, factWords(d.Facts)...)
	if len(says) == 0 {
		return "Nothing that these pages show: only how the words are set or cut."
	}
	return templates.UpperFirst(strings.Join(says, ", ")) + "."
}

// factWords names what is said otherwise about the whole.
func factWords(facts []transcript.FactDifference) []string {
	var out []string
	for _, f := range facts {
		name := "another " + strings.ToLower(f.Fact)
		if f.Fact == "Question asked by" {
			name = "another asker or outlet"
		}
		if !slices.Contains(out, name) {
			out = append(out, name)
		}
	}
	return out
}

// firstChange is the first turn whose words changed, in short.
func firstChange(d *transcript.Difference) []templates.DiffPiece {
	for i := range d.Turns {
		if t := &d.Turns[i]; t.Words != nil {
			pieces := wordPieces(t.Words)
			if len(pieces) > 5 {
				pieces = append(pieces[:5:5], templates.DiffPiece{Kind: templates.Quiet, Text: "[…]"})
			}
			return pieces
		}
	}
	return nil
}

// aroundWords is how many words are shown on both sides of a change.
const aroundWords = 18

// wordPieces shows a word difference: of what stayed, the words next to a change.
func wordPieces(words []transcript.Stretch) []templates.DiffPiece {
	kinds := map[transcript.Edit]templates.DiffKind{transcript.Kept: templates.Both, transcript.Cut: templates.Old, transcript.Put: templates.New}
	out := make([]templates.DiffPiece, 0, len(words))
	for i, w := range words {
		p := templates.DiffPiece{Kind: kinds[w.Edit], Text: w.Text, Tail: w.Tail}
		if w.Edit == transcript.Kept {
			p.Text = shortened(w.Text, i > 0, i < len(words)-1)
		}
		out = append(out, p)
	}
	return out
}

// shortened keeps the words of a stretch that stand next to a change before it, and after it.
func shortened(s string, before, after bool) string {
	fields := strings.Fields(s)
	keep := 0
	for _, side := range []bool{before, after} {
		if side {
			keep += aroundWords
		}
	}
	if len(fields) <= keep+6 {
		return s
	}
	var parts []string
	if before {
		parts = append(parts, strings.Join(fields[:aroundWords], " "))
	}
	parts = append(parts, "[…]")
	if after {
		parts = append(parts, strings.Join(fields[len(fields)-aroundWords:], " "))
	}
	return strings.Join(parts, " ")
}
