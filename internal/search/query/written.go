package query

import (
	"slices"
	"strconv"
	"strings"
	"time"
	"unicode"
)

// Written reads a day or a month as people write it, in English: 12 April 2021, April 12, 2021, April 2021, 4/2021. It returns
// the period's first and last day. What is ambiguous, such as 4/12/2021, is no date.
func Written(s string) (from, to string, ok bool) {
	words := strings.FieldsFunc(strings.ToLower(s), func(r rune) bool { return unicode.IsSpace(r) || strings.ContainsRune(",.-/", r) })
	words = slices.DeleteFunc(words, func(w string) bool { return w == "of" })
	switch len(words) {
	case 2: // month, year
		return written("1", words[0], words[1], true)
	case 3:
		if months[words[1]] > 0 {
			return written(words[0], words[1], words[2], false)
		}
		if months[words[0]] > 0 {
			return written(words[1], words[0], words[2], false)
		}
	}
	return "", "", false
}

func written(day, month, year string, whole bool) (from, to string, ok bool) {
	m := months[month]
	if n, err := strconv.Atoi(month); m == 0 && whole && err == nil && n >= 1 && n <= 12 {
		m = time.Month(n)
	}
	for _, ending := range []string{"st", "nd", "rd", "th"} {
		day = strings.TrimSuffix(day, ending)
	}
	d, err := strconv.Atoi(day)
	y, err2 := strconv.Atoi(year)
	if m == 0 || err != nil || err2 != nil || len(year) != 4 || y < 1000 {
		return "", "", false
	}
	t := time.Date(y, m, d, 0, 0, 0, 0, time.UTC)
	if t.Month() != m || t.Day() != d {
		return "", "", false
	}
	end := t
	if whole {
		end = t.AddDate(0, 1, -1)
	}
	return t.Format(time.DateOnly), end.Format(time.DateOnly), true
}

// months are their English names, whole and as they are shortened.
var months = func() map[string]time.Month {
	all := map[string]time.Month{"sept": time.September}
	for m := time.January; m <= time.December; m++ {
		name := strings.ToLower(m.String())
		all[name], all[name[:3]] = m, m
	}
	return all
}()

// mostWritten is how many words a date has at most.
const mostWritten = 4

// spelledOut takes the words after a month or a day that make a date of it: date:March 2003. It returns all of them, or "".
func (p *parser) spelledOut(v string) string {
	back, best, end := p.i, "", p.i
	for n := 1; n < mostWritten; n++ {
		p.skipSpace()
		next := p.chunk()
		if next == "" {
			break
		}
		v += " " + next
		if _, _, ok := Written(v); ok {
			best, end = v, p.i
		}
	}
	if p.i = back; best != "" {
		p.i = end
	}
	return best
}
