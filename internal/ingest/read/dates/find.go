package dates

import (
	"strconv"
	"strings"

	"podium/internal/ingest/read/rx"
	"podium/internal/ingest/read/words"
)

var (
	dayMonth  = rx.MustCompile(`(\d{1,2})(?:st|nd|rd|th|ST|ND|RD|TH|er|\.|º|°)?(?:\s+(?:de|of))?[\s,]+(\p{L}[\p{L}\p{M}]{2,11}|मई|آب|دی)\.?,?(?:\s+(?:de|del))?[\s,]+(\d{4})\b(?: (?:года|року)| г\.)?`)
	monthDay  = rx.MustCompile(`(\p{L}[\p{L}\p{M}]{2,11}|मई|آب|دی)\.?\s+(\d{1,2})(?:st|nd|rd|th|ST|ND|RD|TH)?,?\s+(\d{4})\b`)
	hanDate   = rx.MustCompile(`(\d{4})\s*年\s*(\d{1,2})\s*月\s*(\d{1,2})\s*日`)
	dotDate   = rx.MustCompile(`(\d{4})(?:\.|년)\s?(\d{1,2})(?:\.|월)\s?(\d{1,2})(?:\.|일|\b)`)
	yearFirst = rx.MustCompile(`(\d{4})\.?\s+(\p{L}{3,12})\.?\s+(\d{1,2})\b`)
	yearLead  = rx.MustCompile(`(\d{4})(?:\. gada| жылғы|-yil(?:gi)?) (\d{1,2})[.-]? ?(\p{L}{3,12})`)
	lithuania = rx.MustCompile(`(\d{4}) m\. (\p{L}{3,12}) (\d{1,2}) d\b`)
	levant    = rx.MustCompile(`(\d{1,2}) ((?:كانون|تشرين) (?:الأول|الثاني)) (\d{4})`)
	spaced    = rx.MustCompile(`\b(\d{1,2})\. (\d{1,2})\. (\d{4})\b`)
	vietDate  = rx.MustCompile(`(\d{1,2})\s+tháng\s+(\d{1,2})\s+năm\s+(\d{4})`)
	minguo    = rx.MustCompile(`(?:民國|民国)\s*(\d{2,3})\s*年\s*(\d{1,2})\s*月\s*(\d{1,2})\s*日`)
	// minguoBare is a day of that era without its name: "114年5月20日"
	minguoBare  = rx.MustCompile(`(?:^|[^\p{L}\d])(\d{3})\s*年\s*(\d{1,2})\s*月\s*(\d{1,2})\s*日`)
	minguoField = rx.MustCompile(`日期\s*[:：]\s*(\d{3})[-/.](\d{1,2})[-/.](\d{1,2})`)
	eraDate     = rx.MustCompile(`((?:令和|平成|昭和)\s*(?:\d{1,2}|元))\s*年\s*(\d{1,2})\s*月\s*(\d{1,2})\s*日`)
	isoDate     = rx.MustCompile(`\b(\d{4})-(\d{2})-(\d{2})`)
	slashDate   = rx.MustCompile(`\b(\d{1,2})[/.-](\d{1,2})[/.-](\d{4}|\d{2})\b`)
)

// finder gathers the dates of a text.
type finder struct {
	text     string
	dayFirst bool
	found    []Date
}

// find adds the dates of a form, of which year, month and day are groups.
func (f *finder) find(form *rx.Regexp, most, year, month, day int) {
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
		if form == dayMonth && strings.EqualFold(a, "listopada") && f.text[m[2*day+1]] == '.' {
			a = "10" // Croatian, which puts a full stop behind the day; of Polish, which puts none, it is November
		}
		if day := ISO(y, a, b); day != "" {
			f.found = append(f.found, Date{day, m[0], m[1]})
		}
	}
}

// eastern finds dates as Chinese, Japanese and Korean write them; full says that a year stands in the text in four figures.
func (f *finder) eastern(full bool) {
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
func (f *finder) withYear() {
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

// eraYear returns the common year of a year of a Japanese era: 令和元 is 2019.
func eraYear(s string) string {
	era := map[string]int{"令和": 2018, "平成": 1988, "昭和": 1925}
	year := strings.TrimSpace(s[len("令和"):])
	if year == "元" {
		year = "1"
	}
	return strconv.Itoa(era[s[:len("令和")]] + number(year))
}
