package dialect

import (
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"podium/internal/eight"
	"podium/internal/ingest/read/carrier"
)

// Labels that the document prints elsewhere in its own form, printed once without what ends them or
// with another sign: "DR. OAR. Thank you" among colons, "THE, PRESIDENT. Yes", "MR. OAR Well,".

// readNear keeps the words of the labels in capitals that recur, by the first of them.
func (r *reader) readNear() {
	r.near = map[string][][]string{}
	if r.allCaps {
		return
	}
	met := map[*facts]bool{}
	for i := range r.hits {
		h := &r.hits[i]
		f := h.facts
		if h.match.grade < fair || met[f] {
			continue
		}
		met[f] = true
		label := bare(h.match.label)
		words := strings.Fields(label)
		if *f.met < 2 && !(len(words) > 1 && dotted(words[0])) {
			continue // met once it may be a heading, but for MR. OAR
		}
		if len(words) == 0 || len(words) > 4 || label != strings.ToUpper(label) || isHan(firstRune(label)) {
			continue
		}
		if len(words) == 1 && (!asks[f.bare] || len(label) < 6) {
			continue
		}
		for i := range words {
			words[i] = strings.Trim(words[i], ".,")
		}
		if !slices.ContainsFunc(r.near[words[0]], func(w []string) bool { return slices.Equal(w, words) }) {
			r.near[words[0]] = append(r.near[words[0]], words)
		}
	}
}

// matchNear matches such a label at the start of s.
func (r *reader) matchNear(s string) match {
	if len(s) < 8 || s[0] < 'A' || s[0] > 'Z' {
		return match{}
	}
	first, _, _ := strings.Cut(s[:min(len(s), 40)], " ")
	for _, words := range r.near[strings.Trim(first, ".,;")] {
		if m := nearMatch(s, words); m.grade > no {
			return m
		}
	}
	return match{}
}

// nearMatch compares word by word, whatever signs stand between; words in mixed case have to follow.
func nearMatch(s string, words []string) match {
	at := 0
	for i, w := range words {
		rest, ok := strings.CutPrefix(s[at:], w)
		if !ok {
			return match{}
		}
		signs := len(rest) - len(strings.TrimLeft(rest, ".,;"))
		last := i+1 == len(words)
		if last && signs < 2 {
			signs += footnoteFigure(rest[signs:])
		}
		space := len(rest[signs:]) - len(strings.TrimLeft(rest[signs:], " \u00a0"))
		if signs > 2 || signs > 1 && !last || space == 0 {
			return match{}
		}
		if at += len(w) + signs; !last {
			at += space
		}
	}
	label := strings.TrimRight(strings.Trim(s[:at], ".,; "), ".,;0123456789")
	said := strings.TrimLeft(s[at:], " \u00a0")
	word, _, _ := strings.Cut(said, " ")
	if len(word) == 1 && unicode.IsLetter(rune(word[0])) && word != "I" && word != "A" {
		return match{}
	}
	if c := firstRune(strings.TrimLeft(said, "(“\"'‘[—–-.")); len(said) < 2 || unicode.IsLetter(c) && !unicode.IsUpper(c) || utf8.RuneCountInString(word) > 1 && upperShare(word) > 0.9 && len(said) < 80 {
		return match{}
	}
	return match{label: label, size: at, form: Stop, grade: sure}
}

// footnoteFigure is one byte where a footnote's figure begins a text, for 0.
func footnoteFigure(s string) int {
	if len(s) > 0 && digitByte(s[0]) {
		return 1
	}
	return 0
}

// nearHits are the labels of that kind at the start of lines that bear none.
func (r *reader) nearHits() {
	if len(r.near) == 0 {
		return
	}
	var found []hit
	next := 0
	for i := range r.lines {
		if next < len(r.hits) && r.hits[next].line == i {
			next++
			continue
		}
		l := &r.lines[i]
		if l.Outside || l.Caption || l.inset || l.Level > 0 || l.Break != carrier.Paragraph && i > 0 && !endsSentence(r.str(i-1)) {
			continue
		}
		if m := r.matchNear(r.str(i)); m.grade > no {
			found = append(found, r.hit(i, m))
		}
	}
	if len(found) == 0 {
		return
	}
	r.hits = append(r.hits, found...)
	slices.SortFunc(r.hits, func(a, b hit) int { return a.line - b.line })
}

// nearCuts finds such labels of two words or more after a sentence's end within a line.
func (r *reader) nearCuts(s string, from int) []cut {
	var cuts []cut
	if len(r.near) == 0 {
		return nil
	}
	for i := from; i+8 < len(s); i++ {
		if i += noCapitals(s[i:]); i+8 >= len(s) {
			break
		}
		if s[i] != ' ' || !upperByte(s[i+1]) || !upperByte(s[i+2]) || i == 0 || !strings.ContainsRune(".?!)”", rune(lastRune(s[:i]))) {
			continue
		}
		if m := r.matchNear(s[i+1:]); m.grade > no {
			cuts = append(cuts, cut{i + 1, i + 1})
		}
	}
	return cuts
}

// noCapitals is how many bytes at the start of s surely are no spaces before two capitals.
func noCapitals(s string) int {
	n := len(s)
	for ; len(s) >= 18; s = s[16:] {
		if spaceCapitals(eight.Of(s), eight.Of(s[1:]), eight.Of(s[2:]))|spaceCapitals(eight.Of(s[8:]), eight.Of(s[9:]), eight.Of(s[10:])) != 0 {
			break
		}
	}
	for ; len(s) >= 10; s = s[8:] {
		if may := spaceCapitals(eight.Of(s), eight.Of(s[1:]), eight.Of(s[2:])); may != 0 {
			return n - len(s) + eight.First(may)
		}
	}
	return n - len(s)
}

// spaceCapitals masks the first byte of x that is a space where capitals, or signs like them, are in both next and after;
// of those behind it, it knows nothing.
func spaceCapitals(x, next, after uint64) uint64 {
	const letters, capitals = 0xE0 * eight.Each, 0x40 * eight.Each
	other := (x ^ ' '*eight.Each) | ((next & letters) ^ capitals) | ((after & letters) ^ capitals)
	return (other - eight.Each) &^ other & eight.High
}
