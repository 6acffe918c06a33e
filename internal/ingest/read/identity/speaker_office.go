package identity

import (
	"maps"
	"slices"
	"strings"

	"podium/internal/ingest/read/rx"
	"podium/internal/transcript"
)

// officesAlone gives a label that is an office alone ("Mayor") the one person whom another label prints with that office before
// ("Mayor Ada Quill", "Ada Quill, Mayor"). Two who speak one right after the other are two people: a guest who holds the same office.
func (r *resolver) officesAlone() {
	keys, printed := slices.Sorted(maps.Keys(r.byLabel)), r.printed()
	for _, k := range keys {
		a, label := r.byLabel[k], printed[k]
		if !a.Known() || a.Key != "" || a.Name != label || strings.Contains(label, ", ") || strings.HasPrefix(k, "the ") || !officeWord.MatchString(label) {
			continue
		}
		found, several := nobody, false
		for _, other := range keys {
			b := r.byLabel[other]
			if other == k || !b.Known() || !holdsOffice(printed[other], label, b.Name) {
				continue
			}
			several = several || found.Known() && found.Name != b.Name || !r.apartAfter(other, k)
			found = b
		}
		if found.Known() && !several {
			found.Standing = transcript.Inferred
			found.Evidence = append([]transcript.Evidence{{Kind: "label", Turn: -1, Note: label}}, found.Evidence...)
			r.setLabel(k, found)
		}
	}
}

// printed are the labels as their first turns print them, by normal form.
func (r *resolver) printed() map[string]string {
	m := map[string]string{}
	for i := range r.t.Turns {
		if k := r.keys[i]; m[k] == "" {
			m[k] = r.t.Turns[i].Called()
		}
	}
	return m
}

// holdsOffice reports whether a label is an office and a name, in either order. A body in capitals may stand before the office.
func holdsOffice(label, office, name string) bool {
	if strings.EqualFold(label, name+", "+office) {
		return true
	}
	held, ok := strings.CutSuffix(strings.ToLower(label), " "+strings.ToLower(name))
	if !ok {
		return false
	}
	body, ok := strings.CutSuffix(held, strings.ToLower(office))
	body = strings.TrimSpace(body)
	return ok && (body == "" || bodyForm.MatchString(label[:len(body)]) && label != strings.ToUpper(label))
}

var (
	officeWord = rx.MustCompile(`(?i)\b(?:president|minister|secretary|secretary[- ]general|chair|chairman|chairwoman|ambassador|governor|director|administrator|general|admiral|senator|spokesperson|spokesman|spokeswoman|chancellor|premier|taoiseach|treasurer|commissioner|mayor|sheriff|chief|superintendent|speaker|mp)$`)
	bodyForm   = rx.MustCompile(`^\p{Lu}{2,6}$`)
)

// apartAfter reports whether a label stands for the first time after another, and never right beside it.
func (r *resolver) apartAfter(first, then string) bool {
	turns := r.t.Turns
	at := func(label string) int {
		return slices.IndexFunc(turns, func(t transcript.Turn) bool { return r.normal(t.Called()) == label })
	}
	if at(first) > at(then) {
		return false
	}
	for i := 1; i < len(turns); i++ {
		a, b := r.normal(turns[i-1].Called()), r.normal(turns[i].Called())
		if a == first && b == then || a == then && b == first {
			return false
		}
	}
	return true
}
