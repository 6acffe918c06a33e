package dialect

import "strings"

// labelsAlternate reports whether on a page without any type short lines and what is said under them take turns: two or more of the short
// lines recur, those who ask among them, and all that recur are a third of the lines.
func (r *reader) labelsAlternate() bool {
	const fewest = 5
	count := map[string]int{}
	for i := range r.lines {
		if r.overWords(i) {
			count[r.str(i)]++
		}
	}
	voices, all, asked := recurring(count, asksLabel)
	return voices >= 2 && asked >= 2 && all >= fewest && all*3 >= len(r.lines)
}

// overWords reports whether a line in plain type may be a label over the sentence on the next.
func (r *reader) overWords(i int) bool {
	const longest, most = 70, 6 // bytes, words
	l := &r.lines[i]
	if n := l.End - l.Start; n > longest || n < 2 || l.Bold > 0 || l.Level > 0 || l.Outside || l.Links > 0 || i+1 >= len(r.lines) || r.lines[i+1].Outside {
		return false
	}
	s := r.str(i)
	if strings.ContainsAny(unhonoured(s), "?!:;.\"“”") && !mixedInitial(s) || !endsSentence(r.str(i+1)) || !labelShape(s) {
		return false
	}
	ws, known := strings.Fields(s), fold(s)
	return len(ws) <= most && (capitalised(ws) || offices[known] || asks[known] || longName(s) != "")
}

// readAskedApart finds, among the lines set apart, one that recurs and stands next after most of the others, each of which stands over a
// question in the same type: somebody is asked by people who have a label each. It reports whether there is such a line.
func (r *reader) readAskedApart(count map[string]int, voices int, apart func(i int) bool) bool {
	const fewest = 3 // times that the answerer's label stands
	answerer := mostOften(count)
	if answerer == "" || count[answerer] < fewest || asksLabel(answerer) {
		return false
	}
	var asked []int
	others, before := 0, -1 // the line set apart before this one, where it stands over a question
	for i := range r.lines {
		if count[r.str(i)] == 0 || !apart(i) {
			continue
		}
		if r.str(i) == answerer {
			if before >= 0 && r.lines[before].Level == r.lines[i].Level && r.isBold(before) == r.isBold(i) {
				asked = append(asked, before)
			}
			before = -1
			continue
		}
		if others++; r.asksBelow(i, apart) {
			before = i
		} else {
			before = -1
		}
	}
	if len(asked) < 2 || len(asked) < 3 && voices > 1 || len(asked)*3 < others*2 {
		return false
	}
	r.askedApart = map[int]bool{}
	for _, i := range asked {
		r.askedApart[i] = true
	}
	return true
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

// asksBelow reports whether what stands under a line set apart, up to the next few lines, ends in a question.
func (r *reader) asksBelow(i int, apart func(i int) bool) bool {
	const few = 4
	for k := i + 1; k < len(r.lines) && k <= i+few; k++ {
		if r.asksAtEnd(k) {
			return true
		}
		if apart(k) {
			break
		}
	}
	return false
}

// recurring counts the labels that stand twice or more, their lines, and the lines of those that ask.
func recurring(count map[string]int, asks func(label string) bool) (voices, all, asked int) {
	for label, n := range count {
		if n < 2 {
			continue
		}
		voices++
		all += n
		if asks(label) {
			asked += n
		}
	}
	return voices, all, asked
}

// asksLabel reports whether a label is that of whoever asks, whatever stands in brackets behind it.
func asksLabel(label string) bool { return asks[base(fold(unbracketed(label)))] }
