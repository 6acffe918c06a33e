package store

import (
	"cmp"
	"context"
	"database/sql"
	"slices"
	"strings"
	"unicode"

	"golang.org/x/text/runes"
	"golang.org/x/text/transform"
	"golang.org/x/text/unicode/norm"
)

// entryOf is a row of an index of names, with its name made comparable.
type entryOf[T any] struct {
	row    T
	folded string
	count  int // briefings
	asked  int // questions
}

// inOrder folds the names of rows and puts the most frequent first. about gives a row's name, its briefings and its questions.
func inOrder[T any](rs []T, about func(*T) (string, int, int)) *[]entryOf[T] {
	es := make([]entryOf[T], len(rs))
	for i := range rs {
		name, n, asked := about(&rs[i])
		es[i] = entryOf[T]{rs[i], fold(name), n, asked}
	}
	slices.SortStableFunc(es, func(x, y entryOf[T]) int {
		return cmp.Or(cmp.Compare(y.count, x.count), cmp.Compare(x.folded, y.folded))
	})
	return &es
}

// page narrows, orders and cuts an index of names.
func page[T any](all []entryOf[T], ix Index) (cut []T, total, at, pages int) {
	words := strings.Fields(fold(ix.Words))
	var kept []entryOf[T]
	for i := range all {
		if containsAll(all[i].folded, words) {
			kept = append(kept, all[i])
		}
	}
	switch ix.Order {
	case ByName:
		slices.SortStableFunc(kept, func(x, y entryOf[T]) int { return cmp.Compare(x.folded, y.folded) })
	case ByQuestions:
		slices.SortStableFunc(kept, func(x, y entryOf[T]) int { return cmp.Compare(y.asked, x.asked) })
	}
	per, number := clampPer(ix.Per, 100, 500), max(ix.Page, 1)
	if ix.All {
		per, number = max(len(kept), 1), 1
	}
	from := min((number-1)*per, len(kept))
	for _, e := range kept[from:min(from+per, len(kept))] {
		cut = append(cut, e.row)
	}
	return cut, len(kept), number, (len(kept) + per - 1) / per
}

func containsAll(s string, words []string) bool {
	for _, w := range words {
		if !strings.Contains(s, w) {
			return false
		}
	}
	return true
}

// countBy reads facets from a query that gives value, label and count.
func countBy(ctx context.Context, q querier, query string, args ...any) ([]Facet, error) {
	return rows(ctx, q, func(rs *sql.Rows, f *Facet) error { return rs.Scan(&f.Value, &f.Label, &f.Count) }, query, args...)
}

// fold makes names comparable: no accents, no case.
func fold(s string) string {
	plain, _, err := transform.String(transform.Chain(norm.NFD, runes.Remove(runes.In(unicode.Mn)), norm.NFC), s)
	if err != nil {
		plain = s
	}
	return strings.ToLower(plain)
}
