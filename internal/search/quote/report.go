package quote

import (
	"regexp"
	"strings"
	"unicode"
	"unicode/utf8"
)

// Report is a text that says who said something, and what: «Mara Holt: “We shall not leave.”»
type Report struct {
	Said          string // the quotation in it
	Before, After string // the writer's words around it
}

const (
	leastSaid  = 3  // words of a quotation that is taken out of a report
	mostByline = 12 // words of a name, an office and a day without quotation marks around what is quoted
)

// ReportOf tells what of a text is quoted and what is the writer's: by quotation marks that hold most of its words, by a
// name and a colon before it, or by a name and the like behind a dash or on a line of its own.
func ReportOf(typed string) (Report, bool) {
	for _, read := range []func(string) (Report, bool){byMarks, byColon, byDash} {
		if r, ok := read(strings.TrimSpace(typed)); ok && len(strings.Fields(r.Said)) >= leastSaid {
			r.Before, r.After = strings.TrimSpace(r.Before), strings.TrimSpace(r.After)
			return r, true
		}
	}
	return Report{}, false
}

// byMarks takes what stands from the first quotation mark to the last; all that is between two pairs is a gap of it.
func byMarks(s string) (Report, bool) {
	first, last, said := -1, -1, 0
	for from, open := 0, false; from < len(s); {
		r, n := utf8.DecodeRuneInString(s[from:])
		switch {
		case !open && strings.ContainsRune(opening, r):
			if open = true; first < 0 {
				first = from
			}
			last = from
		case open && strings.ContainsRune(closing, r):
			open, said = false, said+len(strings.Fields(s[last:from]))
			last = from + n
		}
		if from += n; from == len(s) && open {
			return Report{}, false
		}
	}
	if first < 0 {
		return Report{}, false
	}
	r := Report{Said: s[first:last], Before: s[:first], After: s[last:]}
	around := words(r.Before) + words(r.After)
	return r, around > 0 && around <= said
}

var (
	colon = regexp.MustCompile(`(?s)^([\p{Lu}\p{Lo}@][^:\n]*):\s+(.+)$`)
	dash  = regexp.MustCompile(`(?s)^(.+[.!?…。！？”"’»])(?:\s*\n|\s*[—–―]|\s+--?)\s*([\p{Lu}\p{Lo}@][^\n]*)$`)
)

// Named returns the words of the name, office or the like that a report gives its quotation to; nil where its words are no name.
func (r Report) Named() []string {
	var out []string
	for _, part := range []string{r.Before, r.After} {
		names := strings.FieldsFunc(part, func(c rune) bool { return unicode.IsSpace(c) || strings.ContainsRune(":,.;()—–―", c) })
		names = withoutSays(names)
		if byline(names) {
			out = append(out, names...)
		}
	}
	return out
}

// withoutSays leaves out the verb behind a name.
func withoutSays(name []string) []string {
	if n := len(name); n > 1 && says[name[n-1]] {
		return name[:n-1]
	}
	return name
}

func byColon(s string) (Report, bool) {
	m := colon.FindStringSubmatch(s)
	if m == nil {
		return Report{}, false
	}
	return Report{Said: m[2], Before: m[1] + ":"}, byline(withoutSays(strings.Fields(m[1])))
}

func byDash(s string) (Report, bool) {
	m := dash.FindStringSubmatch(s)
	if m == nil {
		return Report{}, false
	}
	return Report{Said: m[1], After: s[len(m[1]):]}, byline(strings.Fields(m[2]))
}

// says are the words that may stand between a name and a colon.
var says = map[string]bool{"said": true, "says": true, "asked": true, "asks": true, "answered": true, "replied": true, "dijo": true}

// within are the small words of names, offices and dates.
var within = map[string]bool{"of": true, "the": true, "for": true, "and": true, "to": true, "at": true, "in": true, "on": true, "de": true,
	"del": true, "la": true, "da": true, "do": true, "du": true, "van": true, "von": true, "der": true, "den": true, "al": true, "y": true, "bin": true}

// byline reports whether words are a name, an office, a day: each with a capital or a figure, but for small words.
func byline(words []string) bool {
	for _, w := range words {
		w = strings.TrimLeft(w, "(#'’")
		r, _ := utf8.DecodeRuneInString(w)
		if r != '@' && !unicode.IsUpper(r) && !unicode.IsDigit(r) && !unicode.Is(unicode.Lo, r) && !within[w] && w != "&" && w != "|" {
			return false
		}
	}
	return len(words) > 0 && len(words) <= mostByline
}

// words counts the words of s; signs alone are none.
func words(s string) int { return len(Parse(s).Words) }
