package dialect

import (
	"strings"

	"podium/internal/transcript"
)

// hanNumbers count the questions that stand under one label.
var hanNumbers = []string{"一、", "二、", "三、", "四、", "五、", "六、"}

// asksNext matches a further question of several that are numbered under one label, each with its answer after
// it: it begins with the number that follows the last question's, asks, and a label stands after it.
func (r *reader) asksNext(i int, s string, before []hit) match {
	if !isHan(firstRune(s)) || len(before) < 2 || i+1 >= len(r.lines) || !strings.ContainsAny(s, "？?") {
		return match{}
	}
	for n := 1; n < len(hanNumbers); n++ {
		if strings.HasPrefix(s, hanNumbers[n]) && r.numberAsked(before) == n && matchColon(r.str(i+1)).grade > no {
			return match{form: Bolded, grade: sure, asks: true}
		}
	}
	return match{}
}

// numberAsked returns the number of the question that the last but one label begins; 0 where it bears none. The
// last one's words are the answer.
func (r *reader) numberAsked(before []hit) int {
	h := before[len(before)-2]
	if !h.match.asks && roleOf(h.match.label) != transcript.Reporter {
		return 0
	}
	words := trimSpace(r.str(h.line)[h.match.size:])
	for n, number := range hanNumbers {
		if strings.HasPrefix(words, number) {
			return n + 1
		}
	}
	return 0
}
