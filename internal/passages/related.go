package passages

import (
	"cmp"
	"context"
	"slices"
	"strings"

	"podium/internal/search/query"
	"podium/internal/search/subject"
	"podium/internal/store"
)

// What is looked at and shown to follow a question.
const (
	relatedLooked = 40   // passages that one search gives
	relatedShown  = 8    // before, and after
	relatedThen   = 5    // on the same day
	relatedByOne  = 4    // of the same reporter, on each side, whatever is nearer
	RelatedShare  = 0.36 // of the question's subject that each of them has
)

// relatedDays are how far before and after is looked, in days, until enough is found; 0 is without end.
var relatedDays = []int{45, 400, 0}

// Related is what the archive has on the subject of one exchange.
type Related struct {
	Of           *store.Passage
	About        subject.Subject
	Query        *query.Query     // of everything with a word of the subject
	Before       []RelatedPassage // the nearest first, as in the two others
	Then         []RelatedPassage
	After        []RelatedPassage
	SameReporter bool // any of them is of the same reporter
}

// RelatedPassage is another exchange on the subject.
type RelatedPassage struct {
	Like
	SameReporter bool
}

// Related follows a question: what was asked on its subject before, on its day, and after.
func (a *Archive) Related(ctx context.Context, p *store.Passage) (*Related, error) {
	r := &Related{Of: p}
	about, err := a.Weighed(ctx, subject.Candidates(&p.Exchange, p.Turns, p.Briefing.Language))
	if err != nil || len(about) < 2 {
		return r, err
	}
	r.About, r.Query = about, query.Parse(about.Query())
	day := p.Briefing.Day()
	if r.Then, err = a.relatedIn(ctx, r, query.Dates{From: day, To: day}, ""); err != nil {
		return r, err
	}
	if day == "" { // nothing is before or after what has no day
		return r, nil
	}
	before := func(days int) query.Dates { return query.Dates{From: daysFrom(day, -days), To: DayFrom(day, -1)} }
	after := func(days int) query.Dates { return query.Dates{From: DayFrom(day, 1), To: daysFrom(day, days)} }
	if r.Before, err = a.relatedBeyond(ctx, r, before); err != nil {
		return r, err
	}
	if r.After, err = a.relatedBeyond(ctx, r, after); err != nil {
		return r, err
	}
	nearestFirst(r.Then, day)
	for _, list := range [][]RelatedPassage{r.Before, r.Then, r.After} {
		r.SameReporter = r.SameReporter || slices.ContainsFunc(list, func(p RelatedPassage) bool { return p.SameReporter })
	}
	return r, nil
}

// Scanner marks the words of the subject; nil where there is none.
func (r *Related) Scanner(names query.Names) *query.Scanner {
	if r.Query == nil {
		return nil
	}
	return r.Query.Scanner(names)
}

// daysFrom is DayFrom, without end for 0 days.
func daysFrom(day string, n int) string {
	if n == 0 {
		return ""
	}
	return DayFrom(day, n)
}

// relatedBeyond looks on one side of the day: near it, then farther until there is enough, and in all time for what the
// same reporter asked.
func (a *Archive) relatedBeyond(ctx context.Context, r *Related, within func(days int) query.Dates) ([]RelatedPassage, error) {
	var found []RelatedPassage
	for _, days := range relatedDays {
		var err error
		if found, err = a.relatedIn(ctx, r, within(days), ""); err != nil {
			return nil, err
		}
		if len(found) >= relatedShown {
			break
		}
	}
	day := r.Of.Briefing.Day()
	nearestFirst(found, day)
	found = found[:min(len(found), relatedShown)]
	if asker := r.Of.Exchange.Asker; asker.Known() && asker.Key != "" {
		same, err := a.relatedIn(ctx, r, within(0), asker.Key)
		if err != nil {
			return nil, err
		}
		nearestFirst(same, day)
		for _, p := range same[:min(len(same), relatedByOne)] {
			if !slices.ContainsFunc(found, func(f RelatedPassage) bool { return f.Passage.ID == p.Passage.ID }) {
				found = append(found, p)
			}
		}
	}
	nearestFirst(found, day)
	return found, nil
}

// relatedIn finds questions on the subject within dates: of one reporter, or of any.
func (a *Archive) relatedIn(ctx context.Context, r *Related, dates query.Dates, reporter string) ([]RelatedPassage, error) {
	q := &query.Query{Root: &query.Group{Items: slices.Clone(r.Query.Root.Items)}, Sort: query.Relevance}
	if dates.From != "" || dates.To != "" {
		q.Root.Items = append(q.Root.Items, &dates)
	}
	if reporter != "" {
		q = q.WithFilter(query.Reporter, reporter)
	}
	found, err := a.like(ctx, q, r.About, relatedLooked, subject.Asked)
	if err != nil {
		return nil, err
	}
	var out []RelatedPassage
	for _, f := range found {
		if f.Passage.ID != r.Of.ID && f.Share >= RelatedShare && len(f.Shared) >= 2 {
			asker, by := r.Of.Exchange.Asker, f.Passage.Exchange.Asker
			out = append(out, RelatedPassage{f, asker.Known() && asker.Key != "" && by.Known() && asker.Key == by.Key})
		}
	}
	return out, nil
}

// nearestFirst orders passages by how near their day is to another, those of one day by how much they share.
func nearestFirst(list []RelatedPassage, day string) {
	slices.SortStableFunc(list, func(a, b RelatedPassage) int {
		x, y := a.Passage.Briefing.Day(), b.Passage.Briefing.Day()
		if x > day || y > day {
			return cmp.Or(strings.Compare(x, y), cmp.Compare(b.Share, a.Share))
		}
		return cmp.Or(strings.Compare(y, x), cmp.Compare(b.Share, a.Share))
	})
}
