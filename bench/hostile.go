//go:build sqlite_fts5

package main

import "strings"

// hostile is queries made to be slow: whole pages of them, with the help for few hits.
func hostile() class {
	many := func(n int, s string) string { return strings.TrimSpace(strings.Repeat(s+" ", n)) }
	stop := "the of and to in that it is for on with as was at by this we are be have not you but they he from or"
	list := []string{
		stop,
		strings.ReplaceAll(stop, " ", " OR "),
		`"the of and to in that it is"~100`,
		`"` + many(20, "the") + ` xabofa"~100`,
		`"` + many(12, "the of") + `"~100`,
		`"of the" "in the" "to the" "and the" "that the" "is the" "on the" "for the"`,
		"the* con* pro* int* com* dis* sta* tra* per* res* pre* for*",
		"s??* th?* co?* pr?* re?*",
		many(12, "organization~2"),
		"somethings~2 particularly~2 administration~2 constitutional~2 representatives~2",
		"-the -of -and",
		"-zzz in:answer -yyy -(the of)",
		"(in:question the) (in:answer the) (in:answer of -the)",
		"(in:answer (in:question (in:answer (in:question (in:answer the -(of (in:question and)))))))",
		"(the OR of OR and) (to OR in OR that) -(in:question the OR in:answer of)",
		"speaker:number the of and", "role:briefer", "in:answer the OR in:question of",
		"=THE =Of =AND =IN", `="The United States" the`,
		"的 the", many(24, "a b"), "",
	}
	c := class{name: "hostile", do: task{facets: true, histogram: true, help: true}}
	for _, q := range list {
		c.queries = append(c.queries, pair{podium: q})
	}
	return c
}
