package dialect

import (
	"strconv"
	"strings"
	"unicode"
)

// runningHeads finds the heads of pages among the lines.
func (r *reader) runningHeads() map[string]bool {
	heads := r.headsBesideNumbers()
	r.numberedHeads(heads)
	return heads
}

// headsBesideNumbers finds short lines that recur about as often as page numbers do: beside them, or with a number of their own.
func (r *reader) headsBesideNumbers() map[string]bool {
	last, beside := -1-besidePage, make([]bool, len(r.lines))
	for i := range r.lines {
		if s := r.str(i); len(s) <= longestHead && r.lines[i].hit < 0 && pageNumber.MatchString(s) && strings.Trim(s, "0123456789") != "" {
			r.pages++
			last = i
			for k := max(0, i-besidePage); k < i; k++ {
				beside[k] = true
			}
		}
		beside[i] = i-last <= besidePage
	}
	if r.pages < 3 {
		return r.headsOverNumbers()
	}
	seen, apart, heads := map[string]int{}, map[string]int{}, map[string]bool{}
	for i := range r.lines {
		if s := r.str(i); len(s) <= longestHead && r.lines[i].hit < 0 {
			key := runningKey(s)
			if seen[key]++; !beside[i] && !strings.Contains(key, "#") || endsSentence(s) || unicode.IsLower(firstRune(s)) {
				apart[key]++
			}
		}
	}
	for s, n := range seen {
		if n >= r.pages-2 && n >= 3 && len(s) > 2 && apart[s] <= max(1, n/5) {
			heads[s] = true
		}
	}
	return heads
}

// headsOverNumbers finds lines that stand three times or more right above the next page's number alone on its line.
func (r *reader) headsOverNumbers() map[string]bool {
	type printed struct{ times, page int }
	seen, heads := map[string]printed{}, map[string]bool{}
	for i := 1; i < len(r.lines); i++ {
		s := r.str(i)
		if len(s) > 3 || !digitByte(s[0]) || strings.Trim(s, "0123456789") != "" {
			continue
		}
		above := r.str(i - 1)
		if r.lines[i-1].hit >= 0 || len(above) > longestHead || len(above) < 6 || endsSentence(above) {
			continue
		}
		page, _ := strconv.Atoi(s)
		key := runningKey(above)
		if p := seen[key]; p.times == 0 || page == p.page+1 {
			seen[key] = printed{p.times + 1, page}
			heads[key] = heads[key] || p.times >= 2
		}
	}
	return heads
}

// runningKey folds what differs between the printings of one running head.
func runningKey(s string) string {
	return strings.Join(strings.Fields(strings.Map(func(c rune) rune {
		if unicode.IsDigit(c) {
			return '#'
		}
		return c
	}, s)), " ")
}
