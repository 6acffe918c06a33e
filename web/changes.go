package web

import (
	"context"
	"errors"
	"net/http"
	"slices"
	"strconv"
	"strings"

	"github.com/go-chi/chi/v5"

	"podium/internal/store"
	"podium/internal/transcript"
	"podium/web/templates"
)

const (
	changesPerPage = 20
	turnsPerPage   = 50 // of a comparison
)

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
	page := templates.ChangesPage{Page: s.newPage("Changes", pagePath(r, at), templates.Changes), Pager: pager(r, at, pages, "Changes")}
	page.Description = "What official transcripts changed after publication, word by word, and what this archive corrected."
	page.Feeds = []templates.Feed{{Title: "Changes: " + f.label, Path: f.path(".atom")}}
	for _, other := range changeFilters {
		if other.total(counts) == 0 && other.key != f.key && other.key != "" {
			continue
		}
		label := other.label + " (" + templates.Count(other.total(counts)) + ")"
		page.Filters = append(page.Filters, templates.Option{Label: label, Path: other.path(""), Chosen: other.key == f.key})
	}
	for i := range revisions {
		c, err := s.comparisonOf(r.Context(), &revisions[i])
		if err != nil {
			return err
		}
		page.Items = append(page.Items, changeItem(&revisions[i], c))
	}
	return s.show(w, r, cacheLive, templates.ChangesView(page))
}

// comparison is two versions of a briefing laid side by side; nil where one of them can't be shown.
type comparison struct {
	from, to   int
	fromB, toB *transcript.Briefing
	diff       transcript.Difference
}

// comparisonOf compares a revision with the one before it, in the order of the source's own time.
func (s *server) comparisonOf(ctx context.Context, r *store.Revision) (*comparison, error) {
	all, err := s.Store.Revisions(ctx, r.Key)
	if gone(err) {
		return nil, nil
	}
	if err != nil {
		return nil, err
	}
	from, to := neighbouring(all, r.Number)
	if from == 0 {
		return nil, nil
	}
	return s.compare(ctx, r.Key, from, to)
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

func changeItem(r *store.Revision, c *comparison) templates.ChangeItem {
	item := templates.ChangeItem{Title: r.Title, Briefing: templates.BriefingURL(r.Slug), What: classWords[r.Class], At: r.At,
		Path: templates.BriefingURL(r.Slug) + "/changes"}
	if item.Title == "" {
		item.Title = templates.Untitled
	}
	if c == nil {
		return item
	}
	item.Path = templates.ChangesURL(r.Slug, c.from, c.to)
	item.Language, item.Says, item.First = c.toB.Language, changedWords(&c.diff), firstChange(&c.diff)
	return item
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
	return upperFirst(strings.Join(says, ", ")) + "."
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

// briefingChanges compares two versions of one briefing.
func (s *server) briefingChanges(w http.ResponseWriter, r *http.Request) error {
	slug := chi.URLParam(r, "slug")
	head, err := s.Store.Header(r.Context(), slug)
	if errors.Is(err, store.ErrNotFound) {
		to, err := s.Store.Redirect(r.Context(), slug)
		if err != nil {
			return err
		}
		return moved(w, r, templates.BriefingURL(to)+"/changes")
	}
	if err != nil {
		return err
	}
	all, err := s.Store.Revisions(r.Context(), head.Key)
	if err != nil {
		return err
	}
	from, to, err := versionsOf(r, all, head.Revision)
	if err != nil {
		return err
	}
	page := s.briefingChangesPage(head, all)
	if from > 0 {
		c, err := s.compare(r.Context(), head.Key, from, to)
		if err != nil {
			return err
		}
		page.Canonical = templates.ChangesURL(slug, from, to)
		if err := fillComparison(&page, c, r); err != nil {
			return err
		}
	}
	return s.show(w, r, cacheRecord, templates.BriefingChangesView(page))
}

// versionsOf reads which versions are to be compared; without a word, the one shown and the one before it.
func versionsOf(r *http.Request, all []store.Revision, current int) (from, to int, err error) {
	q := r.URL.Query()
	if !q.Has("from") && !q.Has("to") {
		from, to = neighbouring(all, current)
		return from, to, nil
	}
	known := func(key string) int {
		n, err := strconv.Atoi(q.Get(key))
		if err != nil || !slices.ContainsFunc(all, func(r store.Revision) bool { return r.Number == n }) {
			return 0
		}
		return n
	}
	if from, to = known("from"), known("to"); from == 0 || to == 0 {
		return 0, 0, notFound
	}
	return from, to, nil
}

func (s *server) briefingChangesPage(head *store.Header, all []store.Revision) templates.BriefingChangesPage {
	path := templates.BriefingURL(head.Slug)
	title := head.Title
	if title == "" {
		title = templates.Untitled
	}
	page := templates.BriefingChangesPage{Page: s.newPage("Changes in "+title, path+"/changes", templates.Changes),
		Trail: []templates.Crumb{{Label: "Changes", Path: "/changes"}, {Label: title, Path: path}},
		Title: title, Briefing: path, Language: head.Language, Action: path + "/changes"}
	page.Description = "The versions of “" + title + "” and what they have otherwise, word by word."
	page.Feeds = []templates.Feed{{Title: "Changes in " + title, Path: path + "/changes.atom"}}
	for i, r := range all {
		v := templates.Version{Number: r.Number, What: classWords[r.Class], At: r.At, Dated: r.Dated, Current: r.Current, Gone: sentenceOr(r)}
		if from, to := neighbouring(all, r.Number); from > 0 && to == r.Number {
			v.Compare = templates.ChangesURL(head.Slug, from, to)
		}
		v.Older = i > 0 && all[i-1].Seq < r.Seq
		if v.Gone == "" {
			for _, p := range r.Sources {
				v.SHA256 = append(v.SHA256, p.SHA256)
			}
		}
		page.Versions = append(page.Versions, v)
	}
	return page
}

// sentenceOr is the reason why a version is not shown; "" while it is.
func sentenceOr(r store.Revision) string {
	switch {
	case r.Withdrawn != "":
		return "No longer published: " + sentence(r.Withdrawn)
	case r.Erased:
		return "No longer published."
	}
	return ""
}

// fillComparison puts a page of the comparison on the page.
func fillComparison(page *templates.BriefingChangesPage, c *comparison, r *http.Request) error {
	page.From, page.To, page.Says = c.from, c.to, changedWords(&c.diff)
	at, pages := pageNumber(r), pagesFor(len(c.diff.Turns), turnsPerPage)
	if at > 1 && at > pages {
		return pastEnd(pagePath(r, 1))
	}
	page.Pager = pager(r, at, pages, "Comparison")
	if at == 1 {
		for _, f := range c.diff.Facts {
			page.Facts = append(page.Facts, templates.FactChange(f))
		}
	}
	turns := c.diff.Turns[min((at-1)*turnsPerPage, len(c.diff.Turns)):]
	for i := range turns[:min(len(turns), turnsPerPage)] {
		page.Turns = append(page.Turns, turnChange(&turns[i], c))
	}
	return nil
}

func turnChange(d *transcript.TurnDifference, c *comparison) templates.TurnChange {
	var t templates.TurnChange
	at := func(turn *transcript.Turn, rev int) string {
		return templates.ExchangeURL(turn.ID) + "@" + strconv.Itoa(rev)
	}
	if d.Was != nil {
		t.Was = at(d.Was, c.from)
	}
	turn, b := d.Is, c.toB
	if turn == nil {
		turn, b = d.Was, c.fromB
	} else {
		t.Now = at(turn, c.to)
	}
	t.Who, t.Lang = voice(turn), b.Language
	if turn.Lang != "" {
		t.Lang = turn.Lang
	}
	switch {
	case d.Was == nil:
		t.What, t.Pieces = "new", []templates.DiffPiece{{Kind: templates.New, Text: turn.Text}}
	case d.Is == nil:
		t.What, t.Pieces = "taken out", []templates.DiffPiece{{Kind: templates.Old, Text: turn.Text}}
	case d.Words == nil:
		t.What, t.WhoWas = "given to another, or under another label", voice(d.Was)
	default:
		t.What, t.Pieces = "reads otherwise", wordPieces(d.Words)
		if d.Named() {
			t.WhoWas = voice(d.Was)
		}
	}
	return t
}

// voice is who speaks, with the label as printed where it says more, and what the speaker is taken for.
func voice(t *transcript.Turn) string {
	name := speaker(t).Name
	if name == "" {
		name = "Speaker not named"
	}
	if t.Label != "" && t.Label != name {
		name += " (" + t.Label + ")"
	}
	return name + ", " + string(t.Role)
}
