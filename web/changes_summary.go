package web

import (
	"context"
	"sync"

	"podium/internal/store"
	"podium/web/templates"
)

// changeSummary is what lists and feeds say about a revision.
type changeSummary struct {
	item templates.ChangeItem
	text string // the comparison as plain text
}

// comparisonsKept bounds the memo of comparisons; a list shows twenty, a feed thirty.
const comparisonsKept = 500

// comparedVersions is what the comparison of two versions comes to: of it, all that depends on their words alone.
type comparedVersions struct {
	title          templates.Title
	language, says string
	first          []templates.DiffPiece
	text           string
}

// comparisonID names two versions of a briefing. What a version says never changes.
type comparisonID struct {
	key      string
	from, to int
}

// comparisonMemo keeps what comparisons came to: to compare two whole versions word by word is nearly all that a list of
// changes costs.
type comparisonMemo struct {
	sync.Mutex
	of map[comparisonID]*comparedVersions
}

// get returns what is kept, or makes and keeps it.
func (m *comparisonMemo) get(id comparisonID, make func() (*comparedVersions, error)) (*comparedVersions, error) {
	m.Lock()
	v := m.of[id]
	m.Unlock()
	if v != nil {
		return v, nil
	}
	v, err := make()
	if err != nil {
		return nil, err
	}
	m.Lock()
	defer m.Unlock()
	if m.of == nil || len(m.of) >= comparisonsKept {
		m.of = map[comparisonID]*comparedVersions{}
	}
	m.of[id] = v
	return v, nil
}

// summarizeChanges says what each revision changed, compared with the one before it in the order of the source's own time.
func (s *server) summarizeChanges(ctx context.Context, revisions []store.Revision) ([]changeSummary, error) {
	out := make([]changeSummary, len(revisions))
	for i := range revisions {
		r := &revisions[i]
		out[i].item = templates.ChangeItem{Title: templates.TitleOf(r.Title, "", s.seriesName(r.Series), r.Day), Briefing: templates.BriefingURL(r.Slug), Day: r.Day,
			What: classWords[r.Class], At: r.At, Path: templates.BriefingURL(r.Slug) + "/changes"}
		all, err := s.Store.Revisions(ctx, r.Key)
		if err != nil && !gone(err) {
			return nil, err
		}
		from, to := neighbouring(all, r.Number)
		if from == 0 {
			continue
		}
		c, err := s.comparisons.get(comparisonID{r.Key, from, to}, func() (*comparedVersions, error) { return s.compareVersions(ctx, r.Key, from, to) })
		if err != nil {
			return nil, err
		}
		item := &out[i].item
		item.Path, item.Title, item.Language, item.Says, item.First = templates.ChangesURL(r.Slug, from, to), c.title, c.language, c.says, c.first
		out[i].text = c.text
	}
	return out, nil
}

func (s *server) compareVersions(ctx context.Context, key string, from, to int) (*comparedVersions, error) {
	c, err := s.compare(ctx, key, from, to)
	if err != nil {
		return nil, err
	}
	v := &comparedVersions{title: s.titleOfWhole(c.toB), language: c.toB.Language, says: changedWords(&c.diff), first: firstChange(&c.diff)}
	v.text = changeText(v.says, c)
	return v, nil
}

func changeItems(told []changeSummary) []templates.ChangeItem {
	out := make([]templates.ChangeItem, len(told))
	for i, t := range told {
		out[i] = t.item
	}
	return out
}
