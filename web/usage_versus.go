package web

import (
	"strings"

	"podium/internal/search/query"
)

// versus is the address of the comparison that a query of the form "ferry vs bridge" asks for; "" for any other.
func versus(q *query.Query) string {
	sides := []string{""}
	var side []query.Node
	end := func() {
		sides[len(sides)-1] = (&query.Query{Root: &query.Group{Items: side}}).String()
		side = nil
	}
	for _, n := range q.Root.Items {
		if w, ok := n.(*query.Word); ok && (strings.EqualFold(w.Surface, "vs") || strings.EqualFold(w.Surface, "versus")) {
			end()
			sides = append(sides, "")
			continue
		}
		side = append(side, n)
	}
	end()
	if len(sides) < 2 || len(sides) > mostSearches {
		return ""
	}
	for _, s := range sides {
		if s == "" {
			return ""
		}
	}
	return usageURL("", "", sides...)
}
