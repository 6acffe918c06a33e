package dialect

import (
	"sort"
	"strings"
	"unicode"
	"unicode/utf8"

	"podium/internal/ingest/read/carrier"
	"podium/internal/transcript"
)

// hit is a label that begins a turn.
type hit struct {
	line  int
	match match
}

// choose reads the document with the house that explains most of its labels.
func choose(doc *carrier.Document) *reader {
	r := &reader{doc: doc, lines: unflatten(doc), known: map[string]bool{}, surnames: map[string]bool{}}
	best := -1.0
	sample := r.sample()
	for i := range houses {
		if s := houses[i].score(sample); s > best {
			best, r.house = s, &houses[i]
		}
	}
	return r
}

// initialSurname stands in House.Tells for labels of an initial and a surname.
const initialSurname = "и.фамилия"

// sampled is what a document's lines offer to each form.
type sampled struct {
	forms [Keyed + 1]float64 // sure and fair matches, weighted
	asked map[string]int     // question labels met, folded
	told  map[string]int     // other labels met, folded
	total float64
}

func (r *reader) sample() sampled {
	s := sampled{asked: map[string]int{}, told: map[string]int{}}
	for i := range r.lines {
		if r.lines[i].Break == carrier.Soft && i > 0 {
			continue
		}
		text := r.str(i)
		for _, f := range []Form{Colon, BareQ, Stop, Tagged, Timed, OwnLine, Bare, Lenticular, Keyed} {
			m := r.match(f, i, text)
			if m.grade < fair && m.form != BareQ || m.grade == no {
				continue
			}
			if !strings.HasPrefix(text, "Q.") { // which the label with a full stop and the bare Q share
				s.forms[f] += float64(m.grade)
			}
			if mixedInitial(m.label) {
				s.told[initialSurname]++
			}
			if l := base(fold(bare(m.label))); asks[l] {
				s.asked[l]++
			} else if strings.HasSuffix(l, "记者") {
				s.asked["记者"]++
			} else {
				s.told[l]++
			}
		}
	}
	return s
}

func (h *House) score(s sampled) float64 {
	n, asked := 0.0, 0
	for _, f := range h.Forms {
		n += s.forms[f]
	}
	for _, a := range h.Asks {
		asked += s.asked[a]
	}
	for _, t := range h.Tells {
		asked += s.told[t]
	}
	if h.Sign != Colon && s.forms[h.Sign] == 0 || h.Sign == Bare && s.forms[Bare] < 4*float64(fair) {
		return -1
	}
	if len(h.Asks)+len(h.Tells) == 0 {
		return n
	}
	if asked == 0 {
		return n*0.5 - 2
	}
	return n + 3*float64(asked)
}

// match tries one form at the start of a line.
func (r *reader) match(f Form, i int, s string) match {
	switch f {
	case Colon:
		return matchColon(s)
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
	case Keyed:
		return r.matchKeyed(s)
	}
	return match{}
}

// locate finds the labels: candidates first, then those that hold up in company.
func (r *reader) locate() {
	cand := r.candidates()
	seen := map[string]int{}
	firstSure := len(r.lines)
	for _, h := range cand {
		seen[fold(bare(h.match.label))]++
		if h.match.grade != sure {
			continue
		}
		firstSure = min(firstSure, h.line)
		if capsLabel(strings.Fields(h.match.label)) {
			r.surnames[lastWord(h.match.label)] = true
		}
	}
	r.boldLabels = r.labelsAreBold(cand)
	for _, h := range cand {
		if r.accept(h, seen, firstSure) {
			r.hits = append(r.hits, h)
			r.known[fold(bare(h.match.label))] = true
		}
	}
	r.midLine()
	r.first = len(r.lines)
	for i, h := range r.hits {
		r.lines[h.line].hit = i
	}
	if len(r.hits) > 0 {
		r.first = r.hits[0].line
	}
}

func (r *reader) candidates() []hit {
	var out []hit
	for i := range r.lines {
		if r.lines[i].Outside || r.lines[i].Caption || r.lines[i].inset {
			continue
		}
		s := r.str(i)
		for _, f := range r.house.Forms {
			m := r.match(f, i, s)
			if m.grade == no || r.lines[i].Break == carrier.Soft && i > 0 && !r.startsAnew(i, m) {
				continue
			}
			out = append(out, hit{i, r.unstrike(i, m)})
			break
		}
	}
	return out
}

// startsAnew reports whether a label may stand at the start of a wrapped line.
func (r *reader) startsAnew(i int, m match) bool {
	return m.grade >= fair && (m.form == Colon || m.form == Stop || m.form == Tagged) && (endsSentence(r.str(i-1)) || len(r.str(i-1)) < 48) && len(m.label) > 2
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
				m.label = t
			}
		}
	}
	return m
}

// setBold reports whether the label, and not the whole line, is set in bold.
func setBold(l line, m match) bool {
	all := l.Bold == l.End-l.Start
	return l.Bold >= m.skip+len(m.label) && !all || l.Bold > 0 && all && l.Bold <= m.size
}

// labelsAreBold reports whether most labels that hold up by themselves are set in bold: then bold
// tells a label.
func (r *reader) labelsAreBold(cand []hit) bool {
	bold, all := 0, 0
	for _, h := range cand {
		if h.match.grade >= fair {
			all++
			if setBold(r.lines[h.line], h.match) {
				bold++
			}
		}
	}
	return all >= 2 && bold*3 > all*2
}

func (r *reader) accept(h hit, seen map[string]int, firstSure int) bool {
	m, l := h.match, r.lines[h.line]
	n := seen[fold(bare(m.label))]
	bold := setBold(l, m)
	switch m.grade {
	case sure:
		return true
	case fair:
		if m.form == BareQ {
			return n >= 2
		}
		if words := strings.Fields(m.label); !capsLabel(words) && !isHan(firstRune(m.label)) && len(r.surnames) > 0 && !r.house.has(Named) {
			return n >= 2 || r.surnames[lastWord(m.label)]
		}
		return bold || n >= 2 || m.form == Bare || h.line > firstSure || firstSure == len(r.lines) && h.line > 0
	}
	if m.form == BareQ {
		return n >= 3
	}
	if bold && m.form == Colon {
		return n >= 2 || r.boldLabels || firstSure == len(r.lines) || capsLabel(strings.Fields(m.label))
	}
	if m.form == Stop {
		return n >= 2 && strings.Contains(m.label, " ")
	}
	if m.form != Colon {
		return n >= 2
	}
	if r.house.has(Named) {
		return n >= 2 && (strings.Contains(trimSpace(m.label), " ") || n >= 3 || isHan(firstRune(m.label)) || capsWord(m.label))
	}
	return n >= 3 && strings.Contains(trimSpace(m.label), " ")
}

// lastWord returns the last word of a label, folded: a surname, mostly.
func lastWord(label string) string {
	f := fold(label)
	return f[strings.LastIndexByte(f, ' ')+1:]
}

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

// midLine parts lines in which a label that is known stands after a sentence's end.
func (r *reader) midLine() {
	var out []line
	hits := make([]hit, 0, len(r.hits))
	next := 0
	for i := range r.lines {
		l := r.lines[i]
		var own *hit
		if next < len(r.hits) && r.hits[next].line == i {
			own = &r.hits[next]
			next++
		}
		cuts := r.midCuts(l, own)
		at := len(out)
		out = appendCut(out, r.doc.Text, l.Line, cuts)
		out[at].inset = l.inset
		if own != nil {
			hits = append(hits, hit{at, own.match})
		}
		for j := at + 1; j < len(out); j++ {
			if m := matchColon(r.doc.Text[out[j].Start:out[j].End]); m.grade > no {
				hits = append(hits, hit{j, m})
			}
		}
	}
	r.lines, r.hits = out, hits
}

func (r *reader) midCuts(l line, own *hit) []cut {
	s := r.doc.Text[l.Start:l.End]
	if len(s) < 24 || l.Outside || l.inset || !r.house.has(Colon) {
		return nil
	}
	from := 0
	if own != nil {
		from = own.match.size
	}
	var cuts []cut
	for i := from; i < len(s); i++ {
		if s[i] != ':' || i == from {
			continue
		}
		near := max(from, i-64)
		start := strings.LastIndexAny(s[near:i], ".?!)]\"”—-\u00a0\t") + near
		if start < near || i-start > 60 {
			continue
		}
		_, w := utf8.DecodeRuneInString(s[start:])
		for _, at := range []int{start + w, wordsBack(s, i, 1), wordsBack(s, i, 2)} {
			if at <= from || at >= i || !r.standsAlone(s, at, i) {
				continue
			}
			cuts = append(cuts, cut{at, at})
			break
		}
	}
	return cuts
}

// wordsBack returns where the last n words before i begin.
func wordsBack(s string, i, n int) int {
	from := max(0, i-80)
	tail := s[from:i]
	for ; n > 0; n-- {
		tail = strings.TrimRight(tail, " ")
		i = strings.LastIndexByte(tail, ' ') + 1
		tail = tail[:i]
	}
	return from + i
}

// standsAlone reports whether s[at:colon] is a known label in capitals after a sentence's end.
func (r *reader) standsAlone(s string, at, colon int) bool {
	label := trimSpace(s[at:colon])
	f := fold(label)
	if !r.known[f] && !asks[f] || len(label) < 2 || label != strings.ToUpper(label) {
		return false
	}
	return endsSentence(s[:at]) || strings.HasSuffix(strings.TrimSpace(s[:at]), "-") || strings.HasSuffix(strings.TrimSpace(s[:at]), "—")
}
