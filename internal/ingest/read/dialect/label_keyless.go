package dialect

import (
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"podium/internal/ingest/read/rx"
)

// wideGap reports whether what follows initials begins with white space wider than any between words.
func wideGap(s string) bool {
	n := 0
	for _, c := range s {
		if !isSpace(c) {
			break
		}
		n++
	}
	return n >= 3 && len(s) > n
}

// readKeyless makes a speaker key where the page has none: of initials with wide space behind them, where they recur, and of one alone
// where it is that of somebody who is introduced. Who they are is told where the transcript introduces them.
func (r *reader) readKeyless() {
	const fewest = 6
	met, all := map[string]int{}, 0
	for i := range r.lines {
		s := r.str(i)
		if len(s) < 6 || s[0] < 'A' || s[0] > 'Z' || s[1] < 'A' || s[1] > 'Z' {
			continue
		}
		if k := strings.IndexFunc(s, isSpace); k > 1 && k < 5 && initials(s[:k]) && wideGap(s[k:]) {
			met[s[:k]]++
			all++
		}
	}
	recur := 0
	for _, n := range met {
		if n > 1 {
			recur++
		}
	}
	if all < fewest || recur == 0 {
		return
	}
	r.keyless, r.keyLast = true, -1
	for k := range met {
		r.key[k] = " "
	}
	r.nameInitials()
	if recur > 1 {
		return
	}
	for k, n := range met {
		if n > 1 && r.key[k] == " " {
			r.key, r.keyless = map[string]string{}, false // the one that recurs is nobody's who is introduced
		}
	}
}

var introduced = rx.MustCompile(`(?:\bDr\.?|\bMr\.?|\bMs\.?|\bMrs\.?|\bProf(?:essor|\.)?|\b[Mm]y name is|\bI am|\bI['’]m) ((?:\p{Lu}[\p{L}\p{M}'’-]+)(?: (?:\p{Lu}[\p{L}\p{M}'’-]+|van|von|de|da|der|bin|al)){1,4})`)

// nameInitials returns whose the initials are: a name by which somebody is introduced, if nobody else has them.
func (r *reader) nameInitials() {
	const looked = 12000
	text := r.doc.Text[:min(len(r.doc.Text), looked)]
	for !utf8.ValidString(text) && len(text) > 0 {
		text = text[:len(text)-1]
	}
	found := map[string]string{}
	for _, m := range introduced.FindAllStringSubmatchIndex(text, -1) {
		name := strings.TrimSuffix(strings.TrimSuffix(text[m[2]:m[3]], "’s"), "'s")
		title := text[m[0]:m[2]]
		if title[0] == 'D' {
			name = "Dr " + name
		}
		for _, k := range initialsOf(text[m[2]:m[3]]) {
			if before, ok := found[k]; ok && before != name {
				found[k] = "" // two have them
			} else {
				found[k] = name
			}
		}
	}
	for k := range r.key {
		if name := found[k]; name != "" {
			r.key[k] = name
		}
	}
}

// initialsOf are the initials by which a name may stand: of all its words, of those with a capital, of the first and the last.
func initialsOf(name string) []string {
	all := ""
	for _, w := range strings.Fields(name) {
		if c := firstRune(w); unicode.IsUpper(c) {
			all += string(c)
		}
	}
	last := utf8.RuneCountInString(all)
	if last < 2 {
		return nil
	}
	first, _ := utf8.DecodeRuneInString(all)
	end, _ := utf8.DecodeLastRuneInString(all)
	if last == 2 {
		return []string{all}
	}
	return []string{all, string(first) + string(end)}
}

var nameFrom = rx.MustCompile(`((?:\p{Lu}[\p{L}\p{M}'’-]+)(?: (?:\p{Lu}[\p{L}\p{M}'’-]+|van|von|de|da|der|bin|al)){1,3})(?:,? (?:from|of|with|at|for|also)\b|, (?:the )?\p{Lu}|[.?!])`)

// namedBefore returns the name with these initials of whom the words before a line call.
func (r *reader) namedBefore(line int, initials string) string {
	for k := line - 1; k >= 0 && k >= line-2; k-- {
		s := r.str(k)
		if timecode(s) {
			continue
		}
		for _, m := range nameFrom.FindAllStringSubmatch(s, -1) {
			if slices.Contains(initialsOf(m[1]), initials) {
				return m[1]
			}
		}
		break
	}
	return " "
}
