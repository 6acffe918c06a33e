package dialect

import (
	"strings"

	"podium/internal/ingest/read/carrier"
)

// Somebody who answers has a label that recurs; each of those who ask may have one that stands once. Where such labels stand over or before
// questions, and the answerer's comes next, they are labels, whatever they say and in whatever script.

// voiced is what may be a label of a line: its text, and whether what is said begins below it.
type voiced struct {
	line  int
	label string
	above bool
}

// askedOf returns those of the lines that stand for whoever asks: one label recurs, and most others stand over or before a question with that
// one next, in the same type. It returns nil where it is not so.
func (r *reader) askedOf(lines []voiced) (asked map[int]bool, answerer string) {
	const fewest = 3 // times that the answerer's label stands
	count := map[string]int{}
	for _, v := range lines {
		count[v.label]++
	}
	if answerer = mostOften(count); count[answerer] < fewest || asksLabel(answerer) {
		return nil, ""
	}
	asked = map[int]bool{}
	others, voices := 0, 0
	for i, v := range lines {
		if v.label == answerer {
			continue
		}
		others++
		if i+1 == len(lines) || lines[i+1].label != answerer || !r.sameType(v.line, lines[i+1].line) {
			continue
		}
		if r.asksUpTo(v, lines[i+1].line) {
			asked[v.line] = true
		}
	}
	for _, n := range count {
		if n > 1 {
			voices++
		}
	}
	if len(asked) < 2 || len(asked) < 3 && voices > 1 || len(asked)*3 < others*2 {
		return nil, ""
	}
	return asked, answerer
}

// mostOften is the text that stands most often, the first in the order of letters of two that stand equally often.
func mostOften(count map[string]int) string {
	most := ""
	for s, n := range count {
		if n > count[most] || n == count[most] && s < most {
			most = s
		}
	}
	return most
}

// sameType reports whether two lines are set in the same type: headings of one level, in bold or not.
func (r *reader) sameType(i, k int) bool {
	return r.lines[i].Level == r.lines[k].Level && r.isBold(i) == r.isBold(k)
}

// asksUpTo reports whether one of the first lines said under a label, before the line of the next, ends in a question.
func (r *reader) asksUpTo(v voiced, next int) bool {
	const few = 4
	k := v.line
	if v.above {
		k++
	}
	for ; k < next && k <= v.line+few; k++ {
		if r.asksAtEnd(k) {
			return true
		}
	}
	return false
}

// readAskedDash finds the labels before dashes of those who ask one person: "Ida Holm (Onda) – Will it run?", where "Minister – It will." recurs.
func (r *reader) readAskedDash() {
	var lines []voiced
	for i := range r.lines {
		if label, _ := r.dashedHead(i); label != "" {
			lines = append(lines, voiced{i, label, false})
		}
	}
	asked, answerer := r.askedOf(lines)
	if asked == nil {
		return
	}
	for _, v := range lines {
		if v.label == answerer {
			asked[v.line] = true
		}
	}
	r.askedDash = asked
}

// dashedHead is what may be a label before a dash at the start of a paragraph, and its size with the dash; "" where none stands there.
func (r *reader) dashedHead(i int) (label string, size int) {
	const longest = 120 // bytes
	l := &r.lines[i]
	if l.Outside || !l.forms.has(Dash) || l.Break == carrier.Soft && i > 0 {
		return "", 0
	}
	s := r.str(i)
	at, w := dashIn(s[:min(len(s), longest)])
	if at < 3 || !isSpace(lastRune(s[:at])) || !opensWords(s[at+w:]) {
		return "", 0
	}
	if label, size = trimSpace(s[:at]), at+w; !mayVoice(label) {
		return "", 0
	}
	if more, w := dashIn(s[size:max(size, min(len(s), longest))]); more > 2 && isSpace(lastRune(s[size:size+more])) {
		if both := trimSpace(s[:size+more]); mayVoice(both) && opensWords(s[size+more+w:]) {
			return both, size + more + w // "Ida Holm – Onda – Will it run?"
		}
	}
	return label, size
}

// mayVoice reports whether words may be a label in mixed case: a name, what somebody is, an outlet.
func mayVoice(label string) bool {
	const most = 8 // words
	if strings.ContainsAny(label, ":;?!\"“”«»") && !outletAsks(label) || strings.HasSuffix(label, ".") || !labelShape(label) {
		return false
	}
	ws := strings.Fields(label)
	return len(ws) <= most && (capitalised(ws) || offices[fold(label)] || longName(label) != "" || outletAsks(label))
}

// matchAskedDash matches a label before a dash where they are so.
func (r *reader) matchAskedDash(i int) match {
	label, size := r.dashedHead(i)
	return match{label: label, size: size, form: Dash, grade: sure}
}
