package dialect

import (
	"slices"
	"strings"
	"unicode"

	"podium/internal/ingest/read/rx"
)

// misreadShort matches labels of a letter or two, which need a place where that speaker is expected.
func (r *reader) misreadShort(s string, begins bool, turn turning) match {
	if !begins || !turn.known || len(s) < 6 {
		return match{}
	}
	for i := range r.standards {
		st := &r.standards[i]
		var size, n int
		switch string(st.letters) {
		case "PM":
			size, n = shortPM(s)
		case "Q":
			size, n = shortQ(s)
		case "A":
			size, n = shortA(s)
		}
		if size > 0 && st.asks != turn.asks {
			return match{label: s[:n], as: st.label, size: size, form: Stop, grade: sure}
		}
	}
	return match{}
}

// misreadPM matches PM with a letter misread before a colon, or with full stops: PH:, P M;, P14:, F. M.
var misreadPM = rx.MustCompile(`^[PFRB](?:[ .]{0,2}(?:[MHNWKX]1?|14) ?\.? ?[:;]|\. ?[MHNW]\. )`)

func shortPM(s string) (size, label int) {
	m := misreadPM.FindString(s[:min(len(s), 12)])
	return len(m), len(strings.TrimRight(m, " .:;"))
}

// shortQ matches Q with whatever sign a scan makes of its full stop or colon.
func shortQ(s string) (size, label int) {
	signs := len(s[1:]) - len(strings.TrimLeft(s[1:], " ._:;,"))
	if s[0] != 'Q' || signs < 2 || signs > 4 || !unicode.IsUpper(firstRune(s[1+signs:])) {
		return 0, 0
	}
	return 1 + signs, 1
}

// firstSaid is what follows the first label where it has lost its colon: a sentence begins.
var firstSaid = rx.MustCompile(`^[.;,]? +\p{Lu}[\p{L}'’]* (?:\p{Ll}|I\b)`)

// firstUnended finds the first label of a scanned document, an office's that answers, which has lost its colon and stands right before the opening
// words, perhaps parted within: "PR IME MINISTER I shall be short."
func (r *reader) firstUnended() {
	if !r.ocr || len(r.hits) == 0 {
		return
	}
	for i := range r.hits[0].line {
		s := r.str(i)
		if l := &r.lines[i]; l.Outside || l.inset || l.Caption || len(s) < 30 || hasSmall(s[:2]) {
			continue
		}
		for n := 1; n <= 3; n++ {
			end := wordsEnd(s, n)
			if end < 0 || hasSmall(s[:end]) {
				break
			}
			office := openingOffices[strings.ReplaceAll(strings.TrimRight(s[:end], ".;,"), " ", "")]
			if office == "" || !firstSaid.MatchString(s[len(strings.TrimRight(s[:end], ".;,")):]) {
				continue
			}
			label := strings.TrimRight(s[:end], ".;,")
			m := match{label: label, size: end, form: Bare, grade: fair}
			if label != office {
				m.as = office
			}
			r.hits = slices.Insert(r.hits, 0, r.hit(i, m))
			return
		}
	}
}

// openingOffices are the offices whose holders open, by their letters.
var openingOffices = map[string]string{"PRIMEMINISTER": "PRIME MINISTER", "THEPRESIDENT": "THE PRESIDENT", "PRESIDENT": "PRESIDENT"}

// wordsEnd returns where the first n words of s end; -1 where there are fewer.
func wordsEnd(s string, n int) int {
	at := 0
	for ; n > 0; n-- {
		i := strings.IndexByte(s[at:], ' ')
		if i <= 0 {
			return -1
		}
		at += i + 1
	}
	return at - 1
}
