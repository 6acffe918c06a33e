package identity

import (
	"maps"
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"podium/internal/eight"
	"podium/internal/ingest/read/cue"
	"podium/internal/ingest/read/labels"
	"podium/internal/ingest/read/rx"
	"podium/internal/transcript"
)

// place is where in the turns something stands.
type place struct{ turn, start, end int }

var beforeName = rx.MustCompile(`((?:\p{Lu}[\p{L}\p{M}’'.-]*,? ){1,5})$`)

// surnamed are initials that are glued to a surname: what stands before them is no name, but an office.
var surnamed = rx.MustCompile(`^(?:\p{Lu}\.){1,2}\p{Lu}\p{Ll}`)

// fullIn returns the full name that ends in surname in a heading: "Secretary Ada B. Example" for "Example".
func (c comparer) fullIn(text, surname string) string {
	if surname == "" || strings.Contains(surname, ".") && surnamed.MatchString(surname) {
		return ""
	}
	found := ""
	for from := 0; ; {
		k := indexFold(text[from:], surname)
		if k < 0 {
			return found
		}
		at := from + k
		from = at + len(surname)
		if !wordEnds(text, from) {
			continue
		}
		full := surnameFirst(text[at:from], text[from:])
		if full == "" {
			full = completed(text[:at], text[at:from])
		}
		if full != "" {
			if found != "" && !c.agree(found, full) {
				return "" // two people of that surname
			}
			found = c.fuller(found, full)
		}
	}
}

var givenNext = rx.MustCompile(`^ (\p{Lu}\p{Ll}[\p{L}\p{M}’'-]*)(?:$|[,;()\n–—-])`)

// surnameFirst puts behind a surname in capitals the given name that follows it in ordinary case: "QUILL Ada".
func surnameFirst(surname, after string) string {
	m := givenNext.FindStringSubmatch(after)
	if m == nil || len(surname) < 3 || strings.IndexFunc(surname, unicode.IsLower) >= 0 || titleWords[strings.ToLower(m[1])] || notGiven[strings.ToLower(m[1])] {
		return ""
	}
	return surname + " " + m[1]
}

// inflectedOffice reports whether a word in small letters is a German office in another case than its first: "präsidenten".
func inflectedOffice(low string) bool {
	for _, end := range []string{"en", "s"} {
		if stem, ok := strings.CutSuffix(low, end); ok && len(stem) > 6 && labels.Office(stem) {
			return true
		}
	}
	return false
}

// completed puts the given names that stand before a surname in front of it.
func completed(before, surname string) string {
	m := beforeName.FindString(lastWords(before, 6))
	if m == "" || strings.HasSuffix(strings.TrimSpace(m), ",") {
		return ""
	}
	var given []string
	for _, w := range strings.Fields(m) {
		if low := strings.ToLower(strings.Trim(w, ".,")); titleWords[low] || labels.Office(low) || inflectedOffice(low) || strings.HasSuffix(w, ",") || strings.HasSuffix(w, ".") && len(w) > 2 || strings.ContainsAny(w, "'’") {
			given = nil
			continue
		}
		given = append(given, properCase(w))
	}
	for k, w := range given {
		if cue.GivenName(w) {
			given = given[k:]
			break
		}
	}
	if len(given) == 3 && !cue.GivenName(given[0]) && ofBody.MatchString(strings.TrimSuffix(before, m)) {
		return "" // "Organization of Tidal Cooperation Rashad Holm"
	}
	if len(given) > 1 && ofPlace.MatchString(strings.TrimSuffix(before, m)) && strings.HasPrefix(m, given[0]) {
		given = given[1:] // "of Korea Sung Kim"
	}
	if len(given) == 1 && !cue.GivenName(given[0]) && strings.HasSuffix(strings.TrimSuffix(before, m), " for ") {
		return "" // "Minister for Ports Tan"
	}
	if len(given) == 1 && (given[0] == "R." || given[0] == "S.") {
		return "" // what a scan has left of "MR." or "MS."
	}
	if len(given) == 0 || len(given) > 3 || notGiven[strings.ToLower(given[0])] {
		return ""
	}
	return strings.Join(given, " ") + " " + properCase(surname)
}

// lastWords returns the end of a text from the given number of spaces before its end.
func lastWords(text string, spaces int) string {
	from := len(text)
	for ; spaces > 0 && from > 0; spaces-- {
		from = max(strings.LastIndexByte(text[:from], ' '), 0)
	}
	return text[from:]
}

var ofBody = rx.MustCompile(`\b(?:of|for|and|to) $`)

var ofPlace = rx.MustCompile(`\b(?:of|to|the|in) $`)

// notGiven begin sentences and headings but no names.
var notGiven = map[string]bool{"thank": true, "thanks": true, "and": true, "but": true, "on": true, "when": true, "as": true, "so": true, "that": true, "what": true, "if": true,
	"in": true, "of": true, "for": true, "to": true, "with": true, "good": true, "well": true, "did": true, "does": true, "has": true, "is": true, "because": true, "madam": true, "like": true,
	"via": true, "joint": true, "house": true, "white": true, "administration": true, "team": true, "trump": true, "bush": true, "clinton": true, "obama": true, "biden": true, "yes": true, "okay": true, "no": true, "hi": true, "hello": true, "gentlemen": true, "ladies": true}

// fullName is a name in full, and where it stands.
type fullName struct {
	name string
	at   place
}

// mostLooked is how many bytes are looked through for full names: each surname is looked for in all that is said.
const mostLooked = 1 << 30

// fullInTurns looks for the one full name with that surname that the turns speak of, once a surname.
func (r *resolver) fullInTurns(surname string) (string, place) {
	if surname == "" || strings.ContainsRune(surname, ' ') {
		return "", place{}
	}
	f, ok := r.inFull[surname]
	if !ok && r.looked < mostLooked {
		f.name, f.at = r.lookInTurns(surname)
		r.inFull[surname] = f
	}
	return f.name, f.at
}

func (r *resolver) lookInTurns(surname string) (string, place) {
	found, at := "", place{}
	for i := range r.t.Turns {
		text := r.t.Turns[i].Text
		r.looked += len(text)
		full := r.compared.fullIn(text, surname)
		if full == "" || r.common(firstWord(full)) {
			continue
		}
		if found != "" && !r.compared.agree(found, full) {
			return "", place{}
		}
		if len(r.compared.words(full)) > len(r.compared.words(found)) {
			k := strings.Index(text, full)
			found, at = full, place{i, max(k, 0), max(k, 0) + len(full)}
		}
	}
	return found, at
}

// indexFold is strings.Index whatever the case.
func indexFold(s, sub string) int {
	if sub == "" || strings.IndexFunc(sub, func(r rune) bool { return r >= utf8.RuneSelf }) >= 0 {
		return strings.Index(strings.ToLower(s), strings.ToLower(sub))
	}
	for i := 0; i+len(sub) <= len(s); i++ {
		if i += maybeFold(s[i:], sub); i+len(sub) <= len(s) && strings.EqualFold(s[i:i+len(sub)], sub) {
			return i
		}
	}
	return -1
}

// maybeFold returns how many bytes of s surely begin no text that is sub whatever its case.
func maybeFold(s, sub string) int {
	last := len(sub) - 1
	first, end := uint64(sub[0]|' ')*eight.Each, uint64(sub[last]|' ')*eight.Each
	begins, ends := s, s[last:]
	for len(ends) >= 8 {
		other := small(begins) ^ first | small(ends) ^ end
		if may := (other - eight.Each) &^ other & eight.High; may != 0 {
			return len(s) - len(begins) + eight.First(may)
		}
		begins, ends = begins[8:], ends[8:]
	}
	return len(s) - len(begins)
}

// small is eight bytes of which letters are small ones; some other signs look like others.
func small(s string) uint64 { return eight.Of(s) | ' '*eight.Each }

func wordEnds(s string, at int) bool {
	for _, r := range s[at:] {
		return !unicode.IsLetter(r) && !unicode.IsNumber(r)
	}
	return true
}

func containsWord(text, word string) bool {
	for _, w := range strings.Fields(transcript.NormalText(text)) {
		if w == word {
			return true
		}
	}
	return false
}

// shareNames gives a bare surname the full name that another label of the transcript spells out:
// one man may be ACTING ADMINISTRATOR EXAMPLE and MR. EXAMPLE, or PM EXAMPLE and PM EXAMPLE HAI LOON.
func (r *resolver) shareNames() {
	var full []string // labels
	bare := slices.Sorted(maps.Keys(r.byLabel))
	bare = slices.DeleteFunc(bare, func(k string) bool {
		is := isFull(r.byLabel[k].Name)
		if is {
			full = append(full, k)
		}
		return is || !r.byLabel[k].Known()
	})
	for _, k := range bare {
		found, several := nobody, false
		for _, other := range full {
			b := r.byLabel[other]
			if !endsIn(r.compared.words(b.Name), r.compared.words(r.byLabel[k].Name)) && !(strings.Contains(k, " ") && strings.HasPrefix(other, k+" ")) || r.anothers(k, r.byLabel[k].Name, other, b.Name) {
				continue
			}
			several = several || found.Known() && found.Key != b.Key
			found = b
		}
		if found.Known() && !several {
			found.Standing = transcript.Inferred
			found.Evidence = append([]transcript.Evidence{{Kind: "label", Turn: -1, Note: k}}, found.Evidence...)
			r.setLabel(k, found)
		}
	}
}

// fullestNames gives a full name that is printed without its middle initial the one that is printed with it: "Ada Quill", who is "Ada J.
// Quill" in the heading.
func (r *resolver) fullestNames() {
	initial := false
	for _, a := range r.byLabel {
		initial = initial || strings.Contains(a.Name, ". ")
	}
	if !initial {
		return
	}
	all := slices.Sorted(maps.Keys(r.byLabel))
	for _, k := range all {
		a, found, several := r.byLabel[k], nobody, false
		ws := r.compared.words(a.Name)
		if !isFull(a.Name) || len(ws) != 2 {
			continue
		}
		for _, other := range all {
			b := r.byLabel[other]
			if vs := r.compared.words(b.Name); len(vs) == 3 && vs[0] == ws[0] && vs[2] == ws[1] && utf8.RuneCountInString(vs[1]) == 1 {
				several = several || found.Known() && found.Key != b.Key
				found = b
			}
		}
		if found.Known() && !several {
			a.Name, a.Key = found.Name, found.Key
			r.setLabel(k, a)
		}
	}
}

// born are what tells a son from his father, behind a surname.
var born = map[string]bool{"jr": true, "sr": true, "ii": true, "iii": true, "iv": true}

// endsIn reports whether the words of a full name end in those of a surname, and are more.
func endsIn(full, surname []string) bool {
	if n := len(full); n > 2 && born[full[n-1]] && len(surname) > 0 && !born[surname[len(surname)-1]] {
		full = full[:n-1]
	}
	return len(surname) > 0 && len(full) > len(surname) && slices.Equal(full[len(full)-len(surname):], surname)
}

func (r *resolver) setLabel(label string, a transcript.Attribution) {
	r.byLabel[label] = a
	for i := range r.t.Turns {
		turn := &r.t.Turns[i]
		if turn.Role != transcript.Reporter && r.normal(turn.Called()) == label {
			turn.Speaker = a
		}
	}
}
