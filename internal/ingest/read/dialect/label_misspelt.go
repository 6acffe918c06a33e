package dialect

import (
	"strings"
	"unicode/utf8"
)

// misprinted are the question labels that scanning and haste misspell.
var misprinted = []string{"journalist", "question", "jrnlst", "reporter", "pregunta", "interlocutor", "interlocutora", "intervención", "intervención hombre", "intervención mujer"}

// nearlyAsks reports whether a folded label is a question label with a letter or two wrong.
func nearlyAsks(f string) bool {
	n := utf8.RuneCountInString(f)
	if n < 5 || strings.Contains(f, " ") && !strings.Contains(f, "ntervenci") {
		return false
	}
	for _, w := range misprinted {
		most := 2
		if len(w) < 8 {
			most = 1
		}
		if d := n - utf8.RuneCountInString(w); d >= -most && d <= most && distance([]rune(f), []rune(w)) <= most {
			return true
		}
	}
	return false
}

// distance is the number of letters to add, drop or change to make b of a.
func distance(a, b []rune) int {
	row := make([]int, len(b)+1)
	for j := range row {
		row[j] = j
	}
	for i := range a {
		diag := row[0]
		row[0] = i + 1
		for j := range b {
			cost := 1
			if a[i] == b[j] {
				cost = 0
			}
			diag, row[j+1] = row[j+1], min(row[j+1]+1, row[j]+1, diag+cost)
		}
	}
	return row[len(b)]
}
