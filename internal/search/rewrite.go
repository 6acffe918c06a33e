package search

import (
	"slices"

	"podium/internal/search/query"
)

// rewritten returns a query with one of its nodes replaced; left out when the other one is nil.
func rewritten(q *query.Query, old, instead query.Node) *query.Query {
	root, _ := rewrite(q.Root, old, instead).(*query.Group)
	if root == nil {
		root = &query.Group{}
	}
	return &query.Query{Root: root, Sort: q.Sort}
}

func rewrite(n, old, instead query.Node) query.Node {
	if n == old {
		return instead
	}
	switch n := n.(type) {
	case *query.Group:
		if items := rewriteAll(n.Items, old, instead); len(items) > 0 {
			return &query.Group{Items: items}
		}
		return nil
	case *query.Or:
		switch items := rewriteAll(n.Items, old, instead); len(items) {
		case 0:
			return nil
		case 1:
			return items[0]
		default:
			return &query.Or{Items: items}
		}
	case *query.Not:
		if item := rewrite(n.Item, old, instead); item != nil {
			return &query.Not{Item: item}
		}
		return nil
	}
	return n
}

func rewriteAll(items []query.Node, old, instead query.Node) []query.Node {
	var out []query.Node
	for _, n := range items {
		if n = rewrite(n, old, instead); n != nil {
			out = append(out, n)
		}
	}
	return slices.Clip(out)
}

// wordsOf returns the plain words of a query that are not negated.
func wordsOf(n query.Node) []*query.Word {
	var out []*query.Word
	switch n := n.(type) {
	case *query.Word:
		out = append(out, n)
	case *query.Group:
		for _, i := range n.Items {
			out = append(out, wordsOf(i)...)
		}
	case *query.Or:
		for _, i := range n.Items {
			out = append(out, wordsOf(i)...)
		}
	}
	return out
}

// filtersOf returns the fields that are asked for, those of what must not be left out.
func filtersOf(n query.Node) []*query.Filter {
	var out []*query.Filter
	switch n := n.(type) {
	case *query.Filter:
		out = append(out, n)
	case *query.Group:
		for _, i := range n.Items {
			out = append(out, filtersOf(i)...)
		}
	case *query.Or:
		for _, i := range n.Items {
			out = append(out, filtersOf(i)...)
		}
	}
	return out
}
