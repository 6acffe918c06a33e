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

// readAskedApart finds, among the lines set apart, those over questions that one person answers. It reports whether there are any.
func (r *reader) readAskedApart(count map[string]int) bool {
	var lines []voiced
	for i := range r.lines {
		if s := r.str(i); count[s] > 0 && r.isApart(i) {
			lines = append(lines, voiced{i, s, true})
		}
	}
	r.askedApart, _ = r.askedOf(lines)
	return r.askedApart != nil
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
