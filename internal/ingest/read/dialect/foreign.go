package dialect

import (
	"slices"
	"strings"
	"unicode"

	"podium/internal/eight"
	"podium/internal/transcript"
)

// foreign marks what is said in another language than the transcript's, paragraph by paragraph; a
// turn that is wholly in another language bears it.
func (r *reader) foreign() {
	if r.t.Language == "" {
		return
	}
	main := newTongue(r.t.Language)
	for i := range r.t.Turns {
		t := &r.t.Turns[i]
		at, other, whole := 0, "", true
		var marks []transcript.Mark
		for p := range strings.SplitSeq(t.Text, "\n") {
			if l := otherLanguage(p, main); l != "" {
				marks = append(marks, transcript.Mark{Kind: transcript.Foreign, Start: at, End: at + len(p), Lang: l})
				whole = whole && (other == "" || other == l)
				other = l
			} else {
				whole = false
			}
			at += len(p) + 1
		}
		if whole && other != "" {
			t.Lang = other
		} else if len(marks) > 0 {
			t.Marks = append(t.Marks, marks...)
			sortMarks(t)
		}
	}
}

// otherLanguage returns the language of a paragraph that is surely not in the main one; "" else.
func otherLanguage(p string, main tongue) string {
	if len(p) < 40 || main.plainlyIn(p) {
		return ""
	}
	t := tallied(p)
	if s := t.script(); s != "" {
		if s == main.name {
			return ""
		}
		return s
	}
	if main.scripted && latinShare(p) < 0.9 {
		return ""
	}
	best, most, _ := t.latin()
	if best == main.name || most < 6 || t.of(main.name)*3 > most || distinct(p, stopWords[best]) < 4 {
		return ""
	}
	return best
}

// tongue is a language and what it is known by.
type tongue struct {
	name     string
	scripted bool   // its script identifies it
	stops    uint32 // its bit in a stopTable; 0 where it has none
}

func newTongue(name string) tongue {
	t := tongue{name: name, scripted: slices.Contains(scriptLanguages[:], name)}
	if l := slices.Index(latinLanguages[:], name); l >= 0 && !t.scripted {
		t.stops = 1 << l
	}
	return t
}

// owns reports whether a letter is of a script in which the language is written, and few others are.
func (t tongue) owns(c rune) bool {
	switch l := scriptOf(c); {
	case l < 0:
		return false
	case t.name == "ja":
		return l == japanese || l == chinese
	case t.name == "uk", t.name == "sr":
		return scriptLanguages[l] == t.name || l == russian
	case t.name == "fa":
		return l == persian || l == arabic
	default:
		return scriptLanguages[l] == t.name
	}
}

// plainlyIn reports, at a glance, whether a paragraph is in the language, as nearly all are.
func (t tongue) plainlyIn(p string) bool {
	n := 0
	if t.scripted {
		for _, c := range p {
			if unicode.IsLetter(c) && t.owns(c) {
				if n++; n >= 12 {
					return true
				}
			}
		}
		return false
	}
	if t.stops == 0 {
		return false
	}
	for range 40 {
		if len(p) < 8 {
			return false
		}
		x := eight.Of(p)
		end := eight.First(eight.Is(x, ' '))
		if end == 8 {
			more := strings.IndexByte(p[8:], ' ')
			if more < 0 {
				return false
			}
			end += more
		} else if stopTable.find(packed(x, end))&t.stops != 0 {
			if n++; n >= 2 {
				return true
			}
		}
		p = p[end+1:]
	}
	return false
}

func latinShare(s string) float64 {
	letters, roman := 0, 0
	for _, c := range s {
		if unicode.IsLetter(c) {
			letters++
			if unicode.Is(unicode.Latin, c) {
				roman++
			}
		}
	}
	if letters == 0 {
		return 0
	}
	return float64(roman) / float64(letters)
}

// distinct counts the different words of a set that stand in s: "no, no, no" is one.
func distinct(s string, words map[string]bool) int {
	seen := map[string]bool{}
	for _, w := range strings.FieldsFunc(strings.ToLower(s), func(c rune) bool { return !unicode.IsLetter(c) }) {
		if words[w] {
			seen[w] = true
		}
	}
	return len(seen)
}
