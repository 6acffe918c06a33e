package dialect

import "strings"

// longestBoldHead is the longest label that bold type alone parts from the words behind it, in bytes.
const longestBoldHead = 70

// readBoldHeads counts what is set in bold at the start of lines, no sign behind it, and words in other type after it: the labels of a page
// that parts them by type alone, where two or more recur and those who ask are among them.
func (r *reader) readBoldHeads() {
	count := map[string]int{}
	for i := range r.lines {
		if label := r.boldHead(i); label != "" {
			count[label]++
		}
	}
	if voices, all, asked := recurring(count, asksLabel); voices >= 2 && asked >= 2 && all*4 >= len(r.lines) {
		r.boldHeads = count
	}
}

// boldHead is what may be a label in bold at the start of line i; "" where none stands there.
func (r *reader) boldHead(i int) string {
	l := &r.lines[i]
	n := int(l.Bold)
	if n < 2 || n > longestBoldHead || n >= l.End-l.Start || l.Outside {
		return ""
	}
	s := r.str(i)
	label, rest := trimSpace(s[:n]), trimSpace(s[n:])
	if rest == "" || strings.ContainsAny(label, ":?!;\"“”") || strings.TrimRight(label, ".-–—") != label || strings.ContainsAny(rest[:1], ":,.;-–—([") || endsSentence(label) || !labelShape(label) {
		return ""
	}
	if ws := strings.Fields(label); len(ws) > 7 || !(capitalised(ws) || offices[fold(label)] || asks[fold(label)] || longName(label) != "") {
		return ""
	}
	return label
}

// matchBoldHead matches a label that bold type alone parts from its words.
func (r *reader) matchBoldHead(i int) match {
	label := r.boldHead(i)
	if label == "" {
		return match{}
	}
	m := match{label: label, size: int(r.lines[i].Bold), form: SetApart, grade: sure}
	if r.boldHeads[label] < 2 && !(i > 0 && r.asksAtEnd(i-1)) && !offices[fold(label)] && !asksLabel(label) {
		return match{}
	}
	return m
}
