package exchange

import (
	"slices"
	"strings"

	"podium/internal/ingest/read/labels"
	"podium/internal/ingest/read/words"
)

// otherNamed reports whether a question of substance bears the full name of another reporter than the one who holds
// the floor under his own.
func (c *cutter) otherNamed(i int) bool {
	v, d := &c.views[i], &c.drafts[c.current]
	if a, b := askerOf(v), askerOf(&c.views[d.lead]); a != "" && b != "" {
		return a != b
	}
	if numberedBase(v.label) != "" && numberedBase(v.label) == numberedBase(d.label) && v.label != d.label {
		return v.words >= 4 && v.text.Kinds&words.Asks != 0
	}
	if head, within, ok := labels.Bracketed(v.label); ok && labels.Asks(head) && labels.Plain(v.turn.Called()) == v.turn.Called() {
		if before, other, ok := labels.Bracketed(d.label); ok && before == head {
			return within != other && v.words >= 3 && v.text.Kinds&words.Asks != 0 // "Journalist (Tern Times)"
		}
	}
	if v.label == "caller" {
		return v.words >= 3 && (d.label != "caller" || c.hostSpoke(i))
	}
	if !v.named || v.words < 6 || !strings.ContainsRune(v.label, ' ') || v.text.Kinds&words.Asks == 0 {
		return false
	}
	if !c.views[d.lead].named && (d.name != "" || !strings.ContainsAny(v.label, ",(") || strings.HasPrefix(v.label, d.label)) {
		return false
	}
	return !shareWord(v.label, d.name) && (!c.views[d.lead].named || !shareWord(v.label, d.label))
}

// askerOf is the surname behind a label that says that its bearer asks ("FRAGE DR. RINKE"), in lower case; "" where none is.
func askerOf(v *view) string {
	label, _, _ := labels.Bracketed(v.turn.Called())
	label, _, _ = strings.Cut(label, ",")
	ws := strings.Fields(strings.ToLower(labels.Asker(label)))
	if len(ws) == 0 {
		return ""
	}
	return ws[len(ws)-1]
}

// hostSpoke reports whether somebody else than the guest who answers callers has spoken right before one: the host of
// the programme puts callers through.
func (c *cutter) hostSpoke(i int) bool {
	if c.guest == "" {
		after := map[string]int{}
		for k := 1; k < len(c.views); k++ {
			if v := &c.views[k]; c.views[k-1].label == "caller" && v.label != "caller" {
				if after[v.label]++; after[v.label] > after[c.guest] {
					c.guest = v.label
				}
			}
		}
	}
	return c.views[i-1].label != c.guest && c.views[i-1].label != "caller"
}

// numberedBase is what stands before the number of a voice that is told from others by it: "reporter" of "reporter 2".
// Questions are numbered in their order, whoever asks.
func numberedBase(label string) string {
	base := strings.TrimRight(label, " _0123456789")
	if base == label || base == "q" || base == "question" {
		return ""
	}
	return base
}

// shareWord reports whether two names have a word in common.
func shareWord(a, b string) bool {
	have := nameWords(b)
	return slices.ContainsFunc(nameWords(a), func(w string) bool { return slices.Contains(have, w) })
}

// printedAnother reports whether the printed label says that another reporter than the one who began the exchange asks,
// and is answered.
func (c *cutter) printedAnother(i int) bool {
	d, v := &c.drafts[c.current], &c.views[i]
	first := &c.views[d.lead]
	if v.label == first.label || !(v.named && first.named || ofAPaper(v.label) && ofAPaper(first.label)) {
		return false
	}
	here, there := v.labelWords(), first.labelWords()
	if sameWords(here, there) || labels.OneLetterApart(strings.Join(here, " "), strings.Join(there, " ")) {
		return false
	}
	return !sameName(v.label, d.name) && c.asksSomebody(i)
}

// labelWords are the words of the name that a label gives, but for the numbers of questions.
func (v *view) labelWords() []string {
	label := v.label
	if name := labels.Asker(v.turn.Called()); name != "" {
		label = name // "FRAGE HOLM", "ZUSATZFRAGE HOLM"
	}
	return slices.DeleteFunc(nameWords(label), func(w string) bool { return strings.Trim(w, "0123456789") == "" })
}
