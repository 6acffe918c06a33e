package dialect

import (
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"
)

// midLine parts lines in which a label that is known stands after a sentence's end, or the other side's in the midst of one.
func (r *reader) midLine() {
	var out []line // nil while no line was parted
	var hits []hit
	next := 0
	var speaking *hit // under whose label a line stands
	for i := range r.lines {
		l := &r.lines[i]
		var own *hit
		if next < len(r.hits) && r.hits[next].line == i {
			own = &r.hits[next]
			next++
		}
		if own != nil {
			speaking = own
		}
		owed := speaking != nil && next < len(r.hits) && asks[speaking.folded] && asks[r.hits[next].folded]
		cuts := r.allCuts(l, own, speaking, owed)
		switch {
		case out == nil && len(cuts) == 0:
			continue
		case out == nil:
			out = append(make([]line, 0, len(r.lines)+8), r.lines[:i]...)
			hits = append(make([]hit, 0, len(r.hits)+8), r.hits[:next]...)
			if own != nil {
				hits = hits[:next-1]
			}
		}
		at := len(out)
		out = appendCut(out, r.doc.Text, l.Line, cuts)
		out[at].inset = l.inset
		if own != nil {
			hits = append(hits, hit{at, own.match, own.facts})
		}
		for j := at + 1; j < len(out); j++ {
			part := r.doc.Text[out[j].Start:out[j].End]
			m := matchColon(part)
			if m.grade == no {
				m = r.matchNear(part)
			}
			if m.grade == no && strings.HasPrefix(part, "Q. ") {
				m = matchStop(part)
			}
			if m.grade > no {
				hits = append(hits, r.hit(j, m))
			}
		}
	}
	if out != nil {
		r.lines, r.hits = out, hits
	}
}

// allCuts are where labels within a line begin, in order; owed says that two who ask follow one another.
func (r *reader) allCuts(l *line, own, speaking *hit, owed bool) []cut {
	cuts := r.midCuts(l, own, speaking, owed)
	if l.Outside || l.inset {
		return cuts
	}
	from := 0
	if own != nil {
		from = own.match.size
	}
	near := append(r.nearCuts(r.doc.Text[l.Start:l.End], from), r.stopCuts(r.doc.Text[l.Start:l.End], from)...)
	if len(near) == 0 {
		return cuts
	}
	for _, c := range near {
		if !slices.ContainsFunc(cuts, func(d cut) bool { return d.start >= c.start-8 && d.start <= c.start+48 }) {
			cuts = append(cuts, c)
		}
	}
	slices.SortFunc(cuts, func(a, b cut) int { return a.start - b.start })
	return cuts
}

// stopCuts finds questions after a sentence's end within a line, where a full stop ends all labels: "which part? Q. The one".
func (r *reader) stopCuts(s string, from int) []cut {
	if !r.style.has(Stop) || !r.known["q"] {
		return nil
	}
	const label = " Q. "
	var cuts []cut
	for at := from; ; at += len(label) {
		next := strings.Index(s[at:], label)
		if next < 0 {
			return cuts
		}
		if at += next; at > from && strings.IndexByte(".?!)", s[at-1]) >= 0 && unicode.IsUpper(firstRune(s[at+len(label):])) {
			cuts = append(cuts, cut{at + 1, at + 1})
		}
	}
}

func (r *reader) midCuts(l *line, own, speaking *hit, owed bool) []cut {
	s := r.doc.Text[l.Start:l.End]
	if len(s) < 24 || l.Outside || l.inset || !r.style.has(Colon) {
		return nil
	}
	from := 0
	if own != nil {
		from = own.match.size
	}
	var cuts []cut
	for i := from; i < len(s); i++ {
		colon := strings.IndexByte(s[i:], ':')
		if colon < 0 {
			break
		}
		if i += colon; i == from {
			continue
		}
		if at := r.runsOn(s, from, i, speaking, owed); at > 0 {
			cuts = append(cuts, cut{at, at})
			continue
		}
		near := max(from, i-64)
		start := strings.LastIndexAny(s[near:i], ".?!)]\"”—-\u00a0\t") + near
		if start < near || i-start > 60 {
			continue
		}
		_, w := utf8.DecodeRuneInString(s[start:])
		for _, at := range []int{start + w, wordsBack(s, i, 1), wordsBack(s, i, 2)} {
			if at <= from || at >= i || !r.standsAlone(s, at, i) && !r.gluedAsk(s, at, i) {
				continue
			}
			cuts = append(cuts, cut{at, at})
			break
		}
	}
	return cuts
}

// often is how many lines open with a label that is taken for one in the midst of a sentence, twice how many do where an answer is owed.
const often, twice = 5, 2

// runsOn returns where the other side's label begins before a colon in the midst of a line, right behind words that no sign ends, as scans lose
// it ("Have you got a preference PM: No wait"); 0 where none does.
func (r *reader) runsOn(s string, from, colon int, speaking *hit, owed bool) int {
	if speaking == nil || colon+2 >= len(s) || s[colon+1] != ' ' || !upperByte(s[colon-1]) || s[colon+2] != '(' && !unicode.IsUpper(firstRune(s[colon+2:])) {
		return 0
	}
	for n := 1; n <= 2; n++ {
		at := wordsBack(s, colon, n)
		if at-2 <= from || hasSmall(s[at:colon]) || s[at-1] != ' ' || !lowerByte(s[at-2]) {
			continue
		}
		label := fold(s[at:colon])
		if h := r.hitOf(label); h != nil && h.capitals && (*h.met >= often || owed && *h.met >= twice) && asks[label] != asks[speaking.folded] && !leads[lastOf(fold(s[max(from, at-16):at-1]))] {
			return at
		}
	}
	return 0
}

// leads are words that no sentence breaks off with, before who is spoken of: "as we said to the PM: No".
var leads = set("the", "a", "our", "your", "their", "by", "of", "to", "from", "with", "and", "dear", "for", "that", "is", "was", "as")

// hitOf is the first label found that reads so when it is folded; nil where none does.
func (r *reader) hitOf(folded string) *hit {
	if !r.known[folded] {
		return nil
	}
	for i := range r.hits {
		if r.hits[i].folded == folded {
			return &r.hits[i]
		}
	}
	return nil
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

// gluedAsk reports whether s[at:colon] is a known label of whoever asks, in mixed case, behind a sentence's end and glued to the next: "on
// Friday. Question:Will they".
func (r *reader) gluedAsk(s string, at, colon int) bool {
	const few = 3 // lines that open with it
	if colon+1 >= len(s) || !upperByte(s[colon+1]) || at < 2 || s[at-1] != ' ' || strings.IndexByte(".?!)", s[at-2]) < 0 || !upperByte(s[at]) {
		return false
	}
	label := fold(s[at:colon])
	h := r.hitOf(label)
	return h != nil && asks[label] && *h.met >= few
}

// standsAlone reports whether s[at:colon] is a known label in capitals after a sentence's end.
func (r *reader) standsAlone(s string, at, colon int) bool {
	label := trimSpace(s[at:colon])
	if len(label) < 2 || hasSmall(label) || label != strings.ToUpper(label) {
		return false
	}
	if f := fold(label); !r.known[f] && !asks[f] {
		return false
	}
	return endsSentence(s[:at]) || strings.HasSuffix(strings.TrimSpace(s[:at]), "-") || strings.HasSuffix(strings.TrimSpace(s[:at]), "—")
}

// hasSmall reports whether a small letter of ASCII stands in s.
func hasSmall(s string) bool {
	for i := 0; i < len(s); i++ {
		if lowerByte(s[i]) {
			return true
		}
	}
	return false
}
