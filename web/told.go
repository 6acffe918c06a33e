package web

import (
	"context"
	"sync"

	"podium/internal/store"
	"podium/web/templates"
)

// toldChange is what lists and feeds tell of a revision.
type toldChange struct {
	item templates.ChangeItem
	text string // the comparison as plain text
}

// changesKept bounds the memo of changes; a list shows twenty, a feed thirty.
const changesKept = 500

// changeMemo keeps what was told of revisions until the archive changes: to compare two whole versions word by
// word is nearly all that a list of changes costs.
type changeMemo struct {
	sync.Mutex
	head int64
	told map[revisionID]toldChange
}

type revisionID struct {
	key    string
	number int
}

func (m *changeMemo) get(head int64, id revisionID) (toldChange, bool) {
	m.Lock()
	defer m.Unlock()
	if m.head != head {
		return toldChange{}, false
	}
	t, ok := m.told[id]
	return t, ok
}

func (m *changeMemo) put(head int64, id revisionID, t toldChange) {
	m.Lock()
	defer m.Unlock()
	if m.told == nil || head > m.head || len(m.told) >= changesKept {
		m.told = map[revisionID]toldChange{}
	}
	if head >= m.head { // what was read of an older state is not kept
		m.head, m.told[id] = head, t
	}
}

// tell says what each revision changed.
func (s *server) tell(ctx context.Context, revisions []store.Revision) ([]toldChange, error) {
	stats, err := s.Store.Stats(ctx)
	if err != nil {
		return nil, err
	}
	out := make([]toldChange, len(revisions))
	for i := range revisions {
		r := &revisions[i]
		id, known := revisionID{r.Key, r.Number}, false
		if out[i], known = s.told.get(stats.Head, id); known {
			continue
		}
		c, err := s.comparisonOf(ctx, r)
		if err != nil {
			return nil, err
		}
		out[i].item = s.changeItem(r, c)
		out[i].text = changeText(out[i].item, c)
		s.told.put(stats.Head, id, out[i])
	}
	return out, nil
}

func changeItems(told []toldChange) []templates.ChangeItem {
	out := make([]templates.ChangeItem, len(told))
	for i, t := range told {
		out[i] = t.item
	}
	return out
}

func (s *server) changeItem(r *store.Revision, c *comparison) templates.ChangeItem {
	item := templates.ChangeItem{Title: templates.TitleOf(r.Title, "", s.seriesName(r.Series), r.Day), Briefing: templates.BriefingURL(r.Slug), What: classWords[r.Class], At: r.At,
		Path: templates.BriefingURL(r.Slug) + "/changes"}
	if c == nil {
		return item
	}
	item.Path = templates.ChangesURL(r.Slug, c.from, c.to)
	item.Title = s.titleOfWhole(c.toB)
	item.Language, item.Says, item.First = c.toB.Language, changedWords(&c.diff), firstChange(&c.diff)
	return item
}
