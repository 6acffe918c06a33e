//go:build sqlite_fts5

package main

import (
	"fmt"
	"strings"
)

// class is queries of one kind, with the bar that they are held to.
type class struct {
	name    string
	bar     float64 // Podium's time over FTS5's; 0: none
	do      task
	queries []pair
}

// task is what is asked of a query beside its first twenty hits and their number.
type task struct{ facets, histogram, help bool }

// pair is one query as both take it.
type pair struct {
	podium string
	fts    *ftsQuery // nil: FTS5 has no such query
}

func stem(match string) *ftsQuery  { return &ftsQuery{table: "stem", match: match} }
func plain(match string) *ftsQuery { return &ftsQuery{table: "plain", match: match} }

func quoted(s string) string { return `"` + s + `"` }

// classes makes sixty queries and more of the terms.
func classes(t *terms, a *archive, f *fts) []class {
	list := []class{
		{name: "a dozen hits", queries: each(a.dozen(), func(w string) pair { return pair{w, stem(quoted(w))} })},
		{name: "rare", bar: 0.25, queries: each(t.rare, func(w string) pair { return pair{w, stem(quoted(w))} })},
		{name: "common", bar: 0.25, queries: each(t.common, func(w string) pair { return pair{w, stem(quoted(w))} })},
		{name: "two words", bar: 0.45, queries: pairs(t, "%s %s", func(x, y string) *ftsQuery { return stem(quoted(x) + " " + quoted(y)) })},
		{name: "or", bar: 0.25, queries: pairs(t, "%s OR %s", func(x, y string) *ftsQuery { return stem(quoted(x) + " OR " + quoted(y)) })},
		{name: "exclude", bar: 0.45, queries: pairs(t, "%s -%s", func(x, y string) *ftsQuery { return stem(quoted(x) + " NOT " + quoted(y)) })},
		{name: "phrase", bar: 0.8, queries: each(t.phrases, func(p string) pair { return pair{quoted(p), plain(quoted(p))} })},
		{name: "phrase with stop words", bar: 1.0, queries: each(t.stopPhrases, func(p string) pair { return pair{quoted(p), plain(quoted(p))} })},
		{name: "prefix", bar: 0.25, queries: prefixes(t)},
		{name: "near spelling", queries: slips(t)},
	}
	page := task{facets: true, histogram: true}
	return append(list,
		class{name: "filtered", bar: 0.1, queries: filtered(t, f)},
		class{name: "newest first", bar: 1.5, queries: each(t.common, func(w string) pair {
			return pair{w + " sort:newest", &ftsQuery{table: "stem", match: quoted(w), newest: true}}
		})},
		class{name: "three facets", bar: 0.15, do: task{facets: true}, queries: each(t.common, func(w string) pair { return pair{w, stem(quoted(w))} })},
		class{name: "whole page", bar: 0.15, do: page, queries: append(
			each(t.common[:4], func(w string) pair { return pair{w, stem(quoted(w))} }),
			pairs(t, "%s %s", func(x, y string) *ftsQuery { return stem(quoted(x) + " " + quoted(y)) })[:4]...)},
		hostile(),
	)
}

func each(words []string, f func(string) pair) []pair {
	out := make([]pair, len(words))
	for i, w := range words {
		out[i] = f(w)
	}
	return out
}

func pairs(t *terms, format string, f func(x, y string) *ftsQuery) []pair {
	var out []pair
	for _, p := range t.pairs {
		out = append(out, pair{fmt.Sprintf(format, p[0], p[1]), f(p[0], p[1])})
	}
	return out
}

// filtered asks for common words within an outlet, a series, a year, or by a reporter.
func filtered(t *terms, f *fts) []pair {
	var out []pair
	for i, w := range t.common {
		q := stem(quoted(w))
		var filter string
		switch i % 4 {
		case 0:
			filter = fmt.Sprintf(`outlet:=outlet-number%d`, i)
			q.where, q.args = "AND e.outlet = ?", []any{f.names[fmt.Sprintf("Outlet Number%d", i)]}
		case 1:
			filter = fmt.Sprintf(`series:=series-%d`, i)
			q.where, q.args = "AND e.series = ?", []any{f.names[fmt.Sprintf("series-%d", i)]}
		case 2:
			filter = fmt.Sprintf("date:%d", 2000+i)
			q.where, q.args = "AND e.day BETWEEN ? AND ?", []any{fmt.Sprintf("%d-01-01", 2000+i), fmt.Sprintf("%d-12-31", 2000+i)}
		case 3:
			filter = fmt.Sprintf(`reporter:=asker-number%d`, i)
			q.where, q.args = "AND e.asker = ?", []any{f.names[fmt.Sprintf("Asker Number%d", i)]}
		}
		out = append(out, pair{w + " " + filter, q})
	}
	return out
}

func prefixes(t *terms) []pair {
	return each(t.beginnings, func(w string) pair { return pair{w + "*", plain(w + "*")} })
}

func slips(t *terms) []pair { return each(t.slips, func(w string) pair { return pair{w + "~", nil} }) }

// beginning is the first four letters.
func beginning(w string) string { return string([]rune(w)[:4]) }

// misspelt leaves out the third letter.
func misspelt(w string) string {
	r := []rune(w)
	return strings.Replace(w, string(r[1:3]), string(r[1:2]), 1)
}

// withoutFTS leaves Podium's side of the queries.
func withoutFTS(list []class) {
	for i := range list {
		list[i].bar = 0
		for j := range list[i].queries {
			list[i].queries[j].fts = nil
		}
	}
}
