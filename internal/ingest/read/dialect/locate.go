package dialect

import (
	"slices"
	"sort"
	"strings"

	"podium/internal/ingest/read/carrier"
	"podium/internal/ingest/read/labels"
	"podium/internal/transcript"
)

// hit is a label that begins a turn.
type hit struct {
	line  int
	match match
	*facts
}

func (r *reader) hit(line int, m match) hit { return hit{line, m, r.factsOf(&m)} }

// match tries one form at the start of a line.
func (r *reader) match(f Form, i int, s string) match {
	if !r.lines[i].forms.has(f) {
		return match{}
	}
	switch f {
	case Colon:
		return r.colon(s)
	case BareQ:
		return matchQ(s)
	case Stop:
		return matchStop(s)
	case Tagged:
		return matchTagged(s)
	case Timed:
		return matchTimed(s)
	case OwnLine:
		return r.matchOwnLine(i, s)
	case Bare:
		return matchBare(s)
	case Lenticular:
		return matchLenticular(s)
	case SetApart:
		return r.matchSetApart(i, s)
	case Chevron:
		return r.matchChevron(s)
	case Dash:
		return matchDash(s)
	case Bracket:
		return matchBracket(s)
	case Keyed:
		return r.matchKeyed(i, s)
	}
	return match{}
}

// locate finds the labels: candidates first, then those that hold up in company.
func (r *reader) locate() {
	cand := r.candidates()
	r.scratch.cand = cand
	firstSure := r.meet(cand)
	r.hits = slices.Grow(r.scratch.hits[:0], len(cand)+len(cand)/8)
	r.scratch.hits = r.hits
	r.boldLabels = r.labelsAreBold(cand)
	r.readNames(cand)
	for i := range cand {
		h := &cand[i]
		if len(r.hits) == 0 && r.isField(h) {
			continue
		}
		if r.accept(h, firstSure) {
			r.hits = append(r.hits, *h)
			if !r.known[h.bare] {
				r.known[h.bare] = true
			}
		}
	}
	if len(cand) == 0 || cand[0].match.form != Declared {
		r.readNear()
		r.nearHits()
		r.bolded()
		r.bareAnswers()
		r.answersUnlabelled()
		r.questionsUnlabelled()
		r.questionsNumbered()
		r.asksAboveAnswer()
		r.midLine()
		r.misread()
		r.firstUnended()
		r.pageMarks()
	}
	r.dropParticipants()
	r.dropContacts()
	r.dropEnded()
	r.first = len(r.lines)
	for i, h := range r.hits {
		r.lines[h.line].hit = i
	}
	if len(r.hits) > 0 {
		r.first = r.hits[0].line
	}
}

// meet counts the candidates by what they say and learns the names in them. It returns the line of the first that is sure.
func (r *reader) meet(cand []hit) (firstSure int) {
	firstSure = len(r.lines)
	for i := range cand {
		h := &cand[i]
		*h.met++
		if h.han && h.match.grade == fair {
			if name, _ := labels.HanParts(h.match.label); name != "" {
				r.surnames[name] = true
			}
		}
		if name, _, ok := strings.Cut(h.match.label, ", "); ok && h.match.grade >= fair {
			r.nameOf[name] = true
		}
		if h.match.grade != sure {
			continue
		}
		firstSure = min(firstSure, h.line)
		if h.capitals && h.role == "" && !r.surnames[h.last] && !answers[h.folded] {
			r.surnames[h.last] = true
		}
	}
	return firstSure
}

// tried is what a form found on a line.
type tried struct {
	line int
	match
}

// matched is what a form finds on a line, told from what was found there when all forms were tried.
func (r *reader) matched(f Form, i int, s string, found []tried) match {
	if r.tried == nil || r.lines[i].Break == carrier.Soft && i > 0 {
		return r.match(f, i, s)
	}
	for k := range found {
		if found[k].form == f {
			return found[k].match
		}
	}
	return match{}
}

// declared returns the labels that the source itself declares; nil when it declares none.
func (r *reader) declared() []hit {
	var out []hit
	for i := range r.lines {
		n := int(r.lines[i].Label)
		if n == 0 {
			continue
		}
		if s := r.str(i); n < len(s) {
			out = append(out, r.hit(i, match{label: s[:n], size: n + colonAfter(s[n:]), form: Declared, grade: sure}))
		}
	}
	return out
}

// startsAnew reports whether a label may stand at the start of a wrapped line.
func (r *reader) startsAnew(i int, m match) bool {
	if m.grade == weak && m.form == Colon && strings.Contains(m.label, " ") {
		return endsSentence(r.str(i - 1))
	}
	if m.form == BareQ {
		before := r.str(i - 1)
		return m.grade >= sure && (endsSentence(before) || strings.HasSuffix(before, "--") || strings.HasSuffix(before, "—"))
	}
	if m.form == Stop && m.label == "A" {
		return m.grade == sure && (strings.HasSuffix(r.str(i-1), "?") || listNumber(r.str(i-1)) > 0) // "3. Who steers?", "A. The mate."
	}
	if m.form == Stop && m.grade >= fair && numberedPair(m.label) {
		return endsSentence(r.str(i - 1)) // "Q1. Who steers?", "A1. The mate."
	}
	return m.grade >= fair && (m.form == Chevron || m.form == Dash || m.form == Bracket || m.form == Lenticular || m.form == Timed || m.form == Colon || m.form == Stop || m.form == Tagged) && (endsSentence(r.str(i-1)) || len(r.str(i-1)) < 48) && (len(m.label) > 2 || m.form == Chevron)
}

// comesAgain reports whether the label before a colon, under a heading that seems to go on, begins a later line too:
// then it is the first of all and no part of the heading.
func (r *reader) comesAgain(i int, m match) bool {
	if m.form != Colon || m.grade < fair {
		return false
	}
	label := r.str(i)[:m.size]
	for k := i + 1; k < len(r.lines); k++ {
		if strings.HasPrefix(r.str(k), label) {
			return true
		}
	}
	return false
}

// unstrike drops what is struck out from a label's start ("MR. EARNEST MR. PRESIDENT:").
func (r *reader) unstrike(i int, m match) match {
	start := r.lines[i].Start + m.skip
	from := sort.Search(len(r.doc.Marks), func(k int) bool { return r.doc.Marks[k].Start >= start })
	for _, k := range r.doc.Marks[from:] {
		if k.Start > start {
			break
		}
		if k.Kind == transcript.Struck && k.End > start && k.End < start+len(m.label) {
			rest := m.label[k.End-start:]
			if t := trimSpace(rest); t != "" {
				m.skip += len(m.label) - len(t)
				m.label, m.facts = t, nil
			}
		}
	}
	return m
}

// setBold reports whether the label, and not the whole line, is set in bold.
func setBold(l *line, m *match) bool {
	bold := int(l.Bold)
	all := bold == l.End-l.Start
	return bold >= m.skip+len(m.label) && !all || bold > 0 && all && bold <= m.size
}

// labelsAreBold reports whether most labels that hold up by themselves are set in bold: then bold
// tells a label.
func (r *reader) labelsAreBold(cand []hit) bool {
	bold, all := 0, 0
	for i := range cand {
		if h := &cand[i]; h.match.grade >= fair {
			all++
			if setBold(&r.lines[h.line], &h.match) {
				bold++
			}
		}
	}
	return all >= 2 && bold*3 > all*2
}
