package carrier

import (
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"
)

// unhyphened writes out words that lines are broken within: where the hyphen is a soft one, or the word stands unbroken elsewhere
// in the document. Any other hyphen may be the word's own.
func unhyphened(rows []row) []row {
	var whole map[string]bool
	for i := 0; i+1 < len(rows); i++ {
		stem, soft, broken := brokenOff(rows[i].text)
		if !broken || rows[i+1].text == "" {
			continue
		}
		k := i + 1
		first, rest, _ := strings.Cut(rows[k].text, " ")
		if r, _ := utf8.DecodeRuneInString(first); !unicode.IsLower(r) {
			continue
		}
		word := stem[strings.LastIndexByte(stem, ' ')+1:]
		if whole == nil && !soft {
			whole = wholeWords(rows)
		}
		if !soft && (!whole[bareWord(word+first)] || whole[bareWord(word+"-"+first)]) {
			continue
		}
		rows[i].text, rows[k].text = stem+first, rest
	}
	for i := range rows {
		rows[i].text = strings.ReplaceAll(rows[i].text, "\u00ad", "")
	}
	return slices.DeleteFunc(rows, func(r row) bool { return r.text == "" })
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
