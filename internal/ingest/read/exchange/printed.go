package exchange

import (
	"slices"
	"strings"

	"podium/internal/ingest/read/labels"
)

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
