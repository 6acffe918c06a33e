package dialect

import (
	"strings"
	"unicode/utf8"

	"podium/internal/transcript"
)

// facts are what a label's own words say. A document prints a few labels again and again: each is looked
// at once.
type facts struct {
	shown    string // as a turn bears it
	folded   string
	bare     string // folded, without what stands in brackets
	base     string // of bare, without a remark or a number
	last     string // the last word, folded
	surname  string // the last word of a name, without what stands in brackets, folded
	role     transcript.Role
	capitals bool // it is in capitals
	sampled  int  // how often it was met when the style was chosen
	met      *int // how many lines may bear it, whatever stands in brackets
	own      int  // what met counts, of the first label met that differs in brackets alone
	han      bool // it begins with a Chinese, Japanese or Korean character
}

func (r *reader) facts(label string) *facts {
	if f, ok := r.labels[label]; ok {
		return f
	}
	f := &facts{
		shown:    shown(label),
		folded:   fold(label),
		role:     roleOf(label),
		capitals: capsLabel(strings.Fields(label)) || namedInCapitals(label),
		han:      isHan(firstRune(label)),
	}
	f.bare, f.last = f.folded, lastOf(f.folded)
	f.surname = f.last
	if strings.ContainsAny(label, "[(") {
		f.bare, f.surname = fold(bare(label)), lastOf(fold(bare(unbracketed(label))))
	}
	f.base = base(f.bare)
	if f.met = r.met[f.bare]; f.met == nil {
		f.met = &f.own
		r.met[f.bare] = f.met
	}
	r.labels[label] = f
	return f
}

// namedInCapitals reports whether two words or more before a label's comma are in capitals, whatever stands behind it: "OTÓN BRAVO,
// REPORTERO DE Radio Faro".
func namedInCapitals(label string) bool {
	name, _, ok := strings.Cut(label, ", ")
	return ok && strings.IndexByte(name, ' ') > 0 && capsLabel(strings.Fields(name))
}

// shown is a label as a turn bears it.
func shown(label string) string {
	label = strings.Trim(label, "*_")
	for i := range len(label) {
		if label[i] >= utf8.RuneSelf {
			label = visible.Replace(label)
			break
		}
	}
	return fields(label)
}

// lastOf returns the last word of what was folded: of a name the surname, mostly.
func lastOf(folded string) string { return folded[strings.LastIndexByte(folded, ' ')+1:] }

// factsOf returns the facts of the label of a match.
func (r *reader) factsOf(m *match) *facts {
	if m.facts == nil {
		m.facts = r.facts(m.label)
	}
	return m.facts
}

// colon is what matchColon finds on a line, each different label graded once.
func (r *reader) colon(s string) match {
	i := colonIn(s)
	if i <= 0 {
		return match{}
	}
	m, ok := r.colons[s[:i]]
	if !ok {
		if m = labelBeforeColon(s[:i]); m.grade < fair && r.long[trimSpace(s[:i])] > 0 {
			m = match{label: trimSpace(s[:i]), form: Colon, grade: fair}
		}
		if m.grade > no {
			r.factsOf(&m)
		}
		r.colons[s[:i]] = m
	}
	return colonAt(m, s, i)
}
