package dialect

import (
	"strconv"
	"strings"
	"unicode"

	"podium/internal/ingest/read/labels"
)

// headSeries are lines that are alike but for a number that rises by one from each to the next.
type headSeries struct {
	words       string
	page        int
	lines       []int
	interrupted int // of them, those that stand amid a sentence
}

// numberedHeads finds the heads of pages that scans print with the page's number, before or behind the words, spelled as the scan has
// them: three at least, one in three amid a sentence. What is counted in speech, or heads what is said, stands between sentences.
func (r *reader) numberedHeads(heads map[string]bool) {
	const least, most = 3, 8 // of a series; series that are followed
	var all []*headSeries
	for i := range r.lines {
		s := r.str(i)
		if len(s) > longestHead || r.lines[i].hit >= 0 || r.lines[i].Outside || !hasDigit(s) {
			continue
		}
		words, page := pageAndWords(s)
		if page == 0 || strings.IndexByte(words, ' ') < 0 {
			continue
		}
		var of *headSeries
		for _, x := range all {
			if x.page+1 == page && (x.words == words || labels.OneLetterApart(x.words, words)) {
				of = x
			}
		}
		if of == nil {
			if len(all) == most {
				all = all[1:]
			}
			of = &headSeries{words: words}
			all = append(all, of)
		}
		of.page, of.lines = page, append(of.lines, i)
		if i > 0 && !endsSentence(r.str(i-1)) {
			of.interrupted++
		}
		if len(of.lines) < least || of.interrupted*3 < len(of.lines) {
			continue
		}
		for _, k := range of.lines {
			heads[runningKey(r.str(k))] = true
		}
	}
}

// pageAndWords parts a line into words, folded, and a number of a page at its end or beginning; page is 0 where there is none.
func pageAndWords(s string) (words string, page int) {
	const signs = " .-–—()[]|/"
	s = strings.Trim(s, signs)
	from := strings.LastIndexFunc(s, func(c rune) bool { return !unicode.IsDigit(c) }) + 1
	number, rest := s[from:], s[:from]
	if number == "" {
		to := strings.IndexFunc(s, func(c rune) bool { return !unicode.IsDigit(c) })
		number, rest = s[:max(to, 0)], s[max(to, 0):]
	}
	n, err := strconv.Atoi(number)
	if err != nil || len(number) > 3 || strings.TrimRight(rest, signs) == rest && strings.TrimLeft(rest, signs) == rest {
		return "", 0
	}
	return strings.ToLower(strings.Join(strings.Fields(strings.Trim(rest, signs)), " ")), n
}
