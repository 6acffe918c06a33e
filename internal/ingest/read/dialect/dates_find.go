package dialect

import (
	"strconv"
	"strings"

	"podium/internal/ingest/read/rx"
	"podium/internal/ingest/read/words"
)

// dateFinder gathers the dates of a text.
type dateFinder struct {
	text     string
	dayFirst bool
	found    []dated
}

// find adds the dates of a form, of which year, month and day are groups.
func (f *dateFinder) find(form *rx.Regexp, most, year, month, day int) {
	for _, m := range form.FindAllStringSubmatchIndex(f.text, most) {
		group := func(n int) string { return f.text[m[2*n]:m[2*n+1]] }
		y, a, b := group(year), group(month), group(day)
		if form == slashDate && f.text[m[3]] != f.text[m[5]] {
			continue // "4-5.19", pages
		}
		switch {
		case form == eraDate:
			y = eraYear(y)
		case form == minguo, form == minguoBare, form == minguoField:
			y = strconv.Itoa(1911 + number(y))
		case form == slashDate && (f.dayFirst || number(a) > 12 || f.text[m[3]] == '.'):
			a, b = b, a
		}
		if day := isoDay(y, a, b); day != "" {
			f.found = append(f.found, dated{day, m[0], m[1]})
		}
	}
}

// eastern finds dates as Chinese, Japanese and Korean write them; full says that a year stands in the text in four figures.
func (f *dateFinder) eastern(full bool) {
	s := f.text
	if full && strings.Contains(s, "年") {
		f.find(hanDate, 4, 1, 2, 3)
	}
	if full && words.HoldsAny(s, ".", "년") {
		f.find(dotDate, 4, 1, 2, 3)
	}
	if strings.Contains(s, "和") || strings.Contains(s, "平成") {
		f.find(eraDate, 4, 1, 2, 3)
	}
	if strings.Contains(s, "民") {
		f.find(minguo, 4, 1, 2, 3)
	}
	if !full && len(f.found) == 0 && strings.Contains(s, "年") {
		f.find(minguoBare, 2, 1, 2, 3)
	}
	if !full && strings.Contains(s, "日期") {
		f.find(minguoField, 2, 1, 2, 3)
	}
}

// withYear finds dates with a month's name, or year first, in a text that holds a year in four figures; the seldom forms where no other
// is found.
func (f *dateFinder) withYear() {
	s := f.text
	f.find(monthDay, 8, 3, 1, 2)
	f.find(dayMonth, 8, 3, 2, 1)
	if strings.IndexByte(s, '-') >= 0 {
		f.find(isoDate, 4, 1, 2, 3)
	}
	if len(f.found) > 0 {
		return
	}
	f.find(yearFirst, 4, 1, 2, 3)
	f.find(vietDate, 4, 3, 2, 1)
	if words.HoldsAny(s, "gada", "жылғы", "-yil") {
		f.find(yearLead, 4, 1, 3, 2)
	}
	if strings.Contains(s, " m. ") {
		f.find(lithuania, 4, 1, 2, 3)
	}
	if words.HoldsAny(s, "كانون", "تشرين") {
		f.find(levant, 4, 3, 2, 1)
	}
	if strings.Contains(s, ". ") {
		f.find(spaced, 4, 3, 2, 1)
	}
}
