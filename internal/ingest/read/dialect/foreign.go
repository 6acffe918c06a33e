package dialect

import (
	"sort"
	"strings"
	"unicode"
	"unicode/utf8"

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
		for _, p := range t.Paragraphs() {
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
			sort.SliceStable(t.Marks, func(a, b int) bool { return t.Marks[a].Start < t.Marks[b].Start })
		}
	}
}

// otherLanguage returns the language of a paragraph that is surely not in the main one; "" else.
func otherLanguage(p, main string) string {
	if len(p) < 40 || plainlyIn(p, main) {
		return ""
	}
	if s := scriptOf(p); s != "" {
		if s == main {
			return ""
		}
		return s
	}
	if scripted[main] && latinShare(p) < 0.9 {
		return ""
	}
	count := stopCounts(p)
	best := ""
	for _, l := range latinLanguages {
		if count[l] > count[best] {
			best = l
		}
	}
	if best == "" || best == main || count[best] < 6 || count[main]*3 > count[best] || distinct(p, stopWords[best]) < 4 {
		return ""
	}
	return best
}

// plainlyIn reports, at a glance, whether a paragraph is in the main language, as nearly all are.
func plainlyIn(p, main string) bool {
	n := 0
	if scripted[main] {
		for _, c := range p {
			if l := scriptLanguage(c); l == main || main == "ja" && l == "zh" || main == "uk" && l == "ru" {
				if n++; n >= 12 {
					return true
				}
			}
		}
		return false
	}
	words := stopWords[main]
	for i := 0; i < 40 && p != ""; i++ {
		w, rest, _ := strings.Cut(p, " ")
		if words[w] {
			if n++; n >= 2 {
				return true
			}
		}
		p = rest
	}
	return false
}

// scripted are the languages that their script tells.
var scripted = set("zh", "ja", "ko", "ru", "uk", "ar", "he", "el")

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

// stopCounts counts the frequent words of each language in s.
func stopCounts(s string) map[string]int {
	var counts [len(latinLanguages)]int
	for i := 0; i < len(s); {
		i += letters(s[i:], false)
		n := letters(s[i:], true)
		w := s[i : i+n]
		i += n
		if n > longestStop {
			continue
		}
		at, ok := stopAt[w]
		if l := strings.ToLower(w); !ok && l != w {
			at = stopAt[l]
		}
		for _, l := range at {
			counts[l]++
		}
	}
	out := map[string]int{}
	for l, n := range counts {
		if n > 0 {
			out[latinLanguages[l]] = n
		}
	}
	return out
}

// letters returns how far letters, or other characters, go on at the beginning of s.
func letters(s string, wanted bool) int {
	for i := 0; i < len(s); {
		if b := s[i]; b < utf8.RuneSelf {
			if (latinLetter(b) || b >= 'A' && b <= 'Z') != wanted {
				return i
			}
			i++
			continue
		}
		r, n := utf8.DecodeRuneInString(s[i:])
		if unicode.IsLetter(r) != wanted {
			return i
		}
		i += n
	}
	return len(s)
}

// stopAt are the languages of each of the stopWords, as numbers of latinLanguages.
var stopAt = func() map[string][]int {
	at := map[string][]int{}
	for l, name := range latinLanguages {
		for w := range stopWords[name] {
			at[w] = append(at[w], l)
		}
	}
	return at
}()

// longestStop is more bytes than any of the stopWords has, in capitals or not.
const longestStop = 8
