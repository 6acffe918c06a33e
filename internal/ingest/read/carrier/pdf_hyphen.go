package carrier

import (
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"
)

// unhyphened writes out words that lines are broken within: where the hyphen is a soft one, or the word stands unbroken elsewhere
// in the document; where it breaks many words, those too whose first part is no word by itself. Any other hyphen may be the
// word's own.
func unhyphened(rows []row) []row {
	open := openBreaks(rows)
	for i := range rows {
		if i+1 == len(rows) || !open[i] {
			continue
		}
		l, next := &rows[i], &rows[i+1]
		stem, _, _ := brokenOff(l.text)
		first, rest, _ := strings.Cut(next.text, " ")
		if l.bold == len(l.text) {
			l.bold = len(stem) + min(len(first), next.bold)
		}
		next.marks = slices.DeleteFunc(slices.Clone(next.marks), func(at int) bool {
			if at <= len(first) {
				l.marks = append(l.marks, len(stem)+at)
			}
			return at <= len(first)
		})
		for k := range next.marks {
			next.marks[k] -= len(first) + 1
		}
		l.text, next.text, next.bold = stem+first, rest, max(next.bold-len(first)-1, 0)
	}
	for i := range rows {
		rows[i].text = strings.ReplaceAll(rows[i].text, "\u00ad", "")
	}
	return slices.DeleteFunc(rows, func(r row) bool { return r.text == "" })
}

// fewBreaks is how many words a document breaks that breaks words.
const fewBreaks = 3

// openBreaks are the lines whose last word goes on in the next one.
func openBreaks(rows []row) map[int]bool {
	var whole map[string]bool
	open, doubtful, breaks := map[int]bool{}, []int(nil), 0
	for i := 0; i+1 < len(rows); i++ {
		stem, soft, broken := brokenOff(rows[i].text)
		first, _, _ := strings.Cut(rows[i+1].text, " ")
		if r, _ := utf8.DecodeRuneInString(first); !broken || !unicode.IsLower(r) {
			continue
		}
		if soft {
			open[i] = true
			continue
		}
		if whole == nil {
			whole = wholeWords(rows)
		}
		word := stem[strings.LastIndexByte(stem, ' ')+1:]
		switch compound := whole[bareWord(word+"-"+first)]; {
		case !compound && whole[bareWord(word+first)]:
			open[i] = true
			breaks++
		case !compound && !strings.Contains(word, "-") && !mayStandAlone(bareWord(word), whole):
			doubtful = append(doubtful, i)
		}
	}
	if breaks >= fewBreaks {
		for _, i := range doubtful {
			open[i] = true
		}
	}
	return open
}

// mayStandAlone reports whether what stands before a hyphen may be a part of a word that is written with one.
func mayStandAlone(part string, whole map[string]bool) bool {
	switch part {
	case "re", "co", "de", "ex", "pre", "pro", "non", "anti", "self", "semi", "multi", "post", "sub", "vice", "mid", "all", "inter", "over", "under", "counter":
		return true
	}
	return whole[part] || utf8.RuneCountInString(part) < 2
}

// brokenOff returns a line without the hyphen that ends it, and whether it is one that only breaks a word.
func brokenOff(s string) (stem string, soft, ok bool) {
	for _, h := range []string{"\u00ad", "\u2010"} {
		if stem, ok = strings.CutSuffix(s, h); ok {
			return stem, true, stem != ""
		}
	}
	stem, ok = strings.CutSuffix(s, "-")
	r, _ := utf8.DecodeLastRuneInString(stem)
	return stem, false, ok && unicode.IsLower(r)
}

// wholeWords are the words within lines, in small letters.
func wholeWords(rows []row) map[string]bool {
	out := map[string]bool{}
	for i := range rows {
		for w := range strings.FieldsSeq(rows[i].text) {
			if w = bareWord(w); w != "" && !strings.HasSuffix(w, "-") {
				out[w] = true
			}
		}
	}
	return out
}

func bareWord(w string) string {
	return strings.ToLower(strings.TrimFunc(w, func(r rune) bool { return !unicode.IsLetter(r) && r != '-' }))
}
