package dialect

import (
	"strings"
	"unicode"
)

// matchOwnLine matches a label that fills its line: in capitals after a rule, or known.
func (r *reader) matchOwnLine(i int, s string) match {
	if len(s) > maxLabel || i+1 >= len(r.lines) || strings.ContainsAny(s, "?!") {
		return match{}
	}
	label := strings.TrimRight(s, ":. ")
	m := match{label: label, size: len(s), form: OwnLine}
	f := fold(label)
	ruled := i > 0 && isRule(r.str(i-1))
	switch {
	case asks[base(f)] && upperShare(label) > 0.6, ruled && asks[base(f)]:
		m.grade = sure
	case ruled && upperShare(label) > 0.6 && labelShape(label):
		m.grade = sure
	case answers[f] && label == strings.ToUpper(label) && len(label) > 1:
		m.grade = fair
	}
	return m
}

// upperShare is the part of s's letters, but for those in brackets, that are capitals.
func upperShare(s string) float64 {
	upper, all, depth := 0, 0, 0
	for _, r := range s {
		switch {
		case r == '(':
			depth++
		case r == ')':
			depth--
		case depth > 0:
		case unicode.IsUpper(r):
			upper++
			all++
		case unicode.IsLetter(r):
			all++
		}
	}
	if all == 0 {
		return 0
	}
	return float64(upper) / float64(all)
}

// isRule reports whether a line is a rule of signs: ---, ***, ____.
func isRule(s string) bool {
	return len(s) >= 3 && strings.Trim(s, "-*_=~–— ·•\u00a0") == ""
}
