// Package query is Podium's query language: parsing, the normal form, the query said in words, and what
// it means, as a brute-force match over the turns of an exchange. The index answers faster, never differently.
//
// # Meaning
//
// A query is a Group: all of its items must hold. OR joins its two neighbours before anything else does.
//
// A group that holds a turn field (speaker:, office:, role:, in:, has:) is bound: its turns are those that
// satisfy all of its turn fields, plain or negated, and one of them must hold all positive words. A negated word
// excludes the exchange if any of the group's turns holds it. In a group that is not bound, words may
// stand anywhere in the exchange, and a negated word excludes it from anywhere. A phrase stands in one turn.
//
// Parentheses open a group of their own, evaluated over the whole exchange, when they hold a turn field.
// Parentheses without a turn field only group: their words stay bound with those around them. So do
// parentheses around nothing but alternatives: (speaker:a OR speaker:b).
//
// A Word matches a token with the same stem in the language of the turn. Everything else (phrases,
// patterns, near spelling, exact case) compares surfaces. Case has four values, so that two words in mixed
// case (McDonald, MCDonald) are not told apart.
//
// Struck words match like others. A phrase or a NEAR holds if it does so with the struck words counted or with
// them left out: striking breaks no phrase. The words of a note that a turn's mark bears match like struck ones: they
// stand behind the turn's own, and no phrase reaches from the one into the other.
//
// # Files
//
//   - The tree: query.go, node.go, leaf.go (words), filter.go (fields), names.go
//   - Parsing: parse.go, parse_list.go; parse_word.go, parse_field.go, choices.go, dates.go, written.go (dates
//     written out), nearness.go; limits.go
//   - Writing: print.go (the normal form), inwords.go, edit.go (the query with or without a condition), forms.go
//     (for the help page)
//   - Meaning: facts.go (what holds for an exchange), scan.go (the brute-force match), find.go (words in a turn), unsaid.go
//     (struck words and notes)
//   - Showing: excerpt.go
package query
