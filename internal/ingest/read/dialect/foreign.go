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
	main := r.t.Language
	if main == "" {
		return
	}
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
func otherLanguage(p, main string) string {
	if len(p) < 40 || plainlyIn(p, main) {
		return ""
	}
	t := tallied(p)
	if s := t.script(); s != "" {
		if s == main {
			return ""
		}
		return s
	}
	if scripted[main] && latinShare(p) < 0.9 {
		return ""
	}
	best, most, _ := t.latin()
	if best == main || most < 6 || t.of(main)*3 > most || distinct(p, stopWords[best]) < 4 {
		return ""
	}
	return best
}

// plainlyIn reports, at a glance, whether a paragraph is in the main language, as nearly all are.
func plainlyIn(p, main string) bool {
	n := 0
	if scripted[main] {
		for _, c := range p {
			if !unicode.IsLetter(c) {
				continue
			}
			if l := scriptOf(c); l >= 0 && scriptLanguages[l] == main || main == "ja" && l == chinese || main == "uk" && l == russian || main == "sr" && l == russian || main == "fa" && l == arabic {
				if n++; n >= 12 {
					return true
				}
			}
		}
		return false
	}
	l := slices.Index(latinLanguages[:], main)
	if l < 0 {
		return false
	}
	language := uint32(1) << l
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
		} else if stopTable.find(packed(x, end))&language != 0 {
			if n++; n >= 2 {
				return true
			}
		}
		p = p[end+1:]
	}
	return false
}

// scripted are the languages that their script identifies.
var scripted = set(scriptLanguages[:]...)

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
