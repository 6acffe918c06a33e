package store

import (
	"cmp"
	"slices"
	"strings"
)

// page narrows, orders and cuts a list of names. about gives a row's name and number of briefings.
func page[T any](all []T, ix Index, about func(*T) (string, int)) (cut []T, total, number, pages int) {
	words := strings.Fields(fold(ix.Words))
	var kept []T
	for i := range all {
		name, _ := about(&all[i])
		if containsAll(fold(name), words) {
			kept = append(kept, all[i])
		}
	}
	slices.SortStableFunc(kept, func(x, y T) int {
		nx, cx := about(&x)
		ny, cy := about(&y)
		byName := cmp.Compare(fold(nx), fold(ny))
		if ix.ByName {
			return byName
		}
		return cmp.Or(cmp.Compare(cy, cx), byName)
	})
	per := clampPer(ix.Per, 100, 500)
	number = max(ix.Page, 1)
	from := min((number-1)*per, len(kept))
	return kept[from:min(from+per, len(kept))], len(kept), number, (len(kept) + per - 1) / per
}

func containsAll(s string, words []string) bool {
	for _, w := range words {
		if !strings.Contains(s, w) {
			return false
		}
	}
	return true
}
