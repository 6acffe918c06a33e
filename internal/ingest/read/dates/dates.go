// Package dates finds the days that a text prints: in words of some fifty languages, in figures, and in the calendars of
// Taiwan, Japan, Thailand and Iran.
package dates

import (
	"strconv"
	"strings"
	"time"
	"unicode"
)

// Date is a day found in a text.
type Date struct {
	Day        string // ISO: 2006-01-02
	Start, End int    // bytes of the text, half-open
}

// In returns the dates of a text whose figures are ours, in order of kind; dayFirst reads 3/4/2020 as 3 April.
func In(s string, dayFirst bool) []Date {
	if !strings.ContainsAny(s, "0123456789") {
		return nil
	}
	f, full := finder{text: s, dayFirst: dayFirst}, HasYear(s)
	f.eastern(full)
	if full {
		f.withYear()
	}
	if len(f.found) == 0 {
		f.find(slashDate, 4, 3, 1, 2)
	}
	return f.found
}

// HasYear reports whether four figures stand in a row, without which most forms of a date find none.
func HasYear(s string) bool {
	run := 0
	for i := 0; i < len(s) && run < 4; i++ {
		if run++; s[i] < '0' || s[i] > '9' {
			run = 0
		}
	}
	return run == 4
}

// ISO returns the ISO day, "" when there is no such day. A year of two digits is of the last or
// the present century.
func ISO(year, month, day string) string {
	m := Month(month)
	if m == 0 {
		m = number(month)
	}
	y, d := number(year), number(day)
	if p := solarMonths[month]; p > 0 && y > 1300 && y < 1500 {
		return solarDay(y, p, d)
	}
	if y > 2400 && y < 2700 && m > 0 && strings.IndexFunc(month, isThai) >= 0 {
		y -= 543 // of the Buddhist era
	}
	if len(year) == 2 {
		y += 1900
		if y < 1950 {
			y += 100
		}
	}
	if y < 1850 || y > 2150 || m < 1 || m > 12 || d < 1 || d > 31 {
		return ""
	}
	t := time.Date(y, time.Month(m), d, 0, 0, 0, 0, time.UTC)
	if t.Day() != d {
		return "" // 31 April
	}
	return t.Format(time.DateOnly)
}

func isThai(c rune) bool { return unicode.Is(unicode.Thai, c) }

// Alone reports whether a line holds a date and hardly anything else.
func Alone(s string, d Date) bool {
	rest := strings.Trim(s[:d.Start]+s[min(d.End, len(s)):], " ,.;:()（）[]-–—|/\t\u00a0")
	if rest == "" {
		return true
	}
	f := strings.ToLower(rest)
	for _, w := range []string{"issued on", "published", "posted", "released", "release date", "date", "for immediate release", "fecha de publicación", "опубликовано", "发布时间", "last updated", "updated"} {
		if strings.Trim(f, ": ") == w {
			return true
		}
	}
	f = strings.Trim(f, ",. ")
	return len(strings.Fields(rest)) == 1 && OfDay(f)
}

// Apart returns how many days lie between two ISO days; 0 where one is none.
func Apart(a, b string) int {
	x, err1 := time.Parse(time.DateOnly, a)
	y, err2 := time.Parse(time.DateOnly, b)
	if err1 != nil || err2 != nil {
		return 0
	}
	return int(x.Sub(y).Abs().Hours() / 24)
}

func number(s string) int {
	n, err := strconv.Atoi(s)
	if err != nil {
		return -1
	}
	return n
}
