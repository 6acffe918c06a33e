package dialect

import (
	"slices"
	"strings"
	"unicode/utf8"

	"podium/internal/ingest/read/carrier"
	"podium/internal/ingest/read/labels"
)

// candidates are what may be labels, line by line.
func (r *reader) candidates() []hit {
	if out := r.declared(); out != nil {
		return out
	}
	out := slices.Grow(r.scratch.cand[:0], r.sampled+r.sampled/8)
	forms := r.style.Forms
	if r.apart != nil && !r.style.has(SetApart) { // the words of its labels told the style, not how they are set
		forms = append([]Form{SetApart}, forms...)
	}
	if len(r.dashNames) > 0 && !r.style.has(Dash) {
		forms = append(slices.Clone(forms), Dash)
	}
	left := r.tried
	for i := range r.lines {
		mine := left
		for len(left) > 0 && left[0].line == i {
			left = left[1:]
		}
		mine = mine[:len(mine)-len(left)]
		if r.lines[i].Outside || r.lines[i].Caption || r.lines[i].inset {
			continue
		}
		s := r.str(i)
		if m := r.begins(i, s, out); m.grade > no {
			out = append(out, r.hit(i, m))
			continue
		}
		if r.lines[i].forms == 0 {
			continue
		}
		for _, f := range forms {
			m := r.matched(f, i, s, mine)
			if m.form == Stop && m.grade < sure && r.style.CapsHeadings && len(s) > 12 && upperShare(s) > 0.95 {
				continue // a heading whose full stop is an accident
			}
			if m.form == Dash && !r.style.has(Dash) && !r.dashNames[fold(m.label)] {
				continue
			}
			if m.grade > no && strings.HasPrefix(trimSpace(s[m.size:]), "= ") {
				break // a legend: "Q. = Reporter"
			}
			if m.grade == no || r.lines[i].Break == carrier.Soft && i > 0 && !r.startsAnew(i, m) && !(len(out) == 0 && r.comesAgain(i, m)) {
				continue
			}
			out = append(out, r.hit(i, r.unstrike(i, m)))
			break
		}
	}
	return out
}

// begins matches what begins a turn whatever the style's forms are.
func (r *reader) begins(i int, s string, before []hit) (m match) {
	if r.style.BracketNotes {
		m = r.asksUnlabelled(i, s)
	}
	if m.grade == no && s[0] >= utf8.RuneSelf {
		if m = r.asksNext(i, s, before); m.grade == no {
			m = initialMet(s, before)
		}
	}
	if m.grade == no && len(s) <= 60 && s[len(s)-1] <= ']' {
		m = matchUnheard(s)
	}
	if m.grade == no && r.style.Sign == Tagged && labels.Moderator(fold(s)) {
		m = match{label: s, size: len(s), form: OwnLine, grade: sure} // "Operator", beside "Ada Quill {BIO 1234567 <GO>}"
	}
	if m.grade == no && r.squared != nil && s[0] == '[' {
		m = r.matchSquared(i)
	}
	if m.grade == no && r.askedDash[i] {
		m = r.matchAskedDash(i)
	}
	if m.grade == no && r.stopped != nil {
		m = r.matchStopped(i)
	}
	if m.grade == no && r.boldHeads != nil {
		m = r.matchBoldHead(i)
	}
	if m.grade == no && r.captions && (r.doc.Carrier == "captions" || !r.style.has(Chevron)) {
		m = r.matchChevron(s)
	}
	return m
}
