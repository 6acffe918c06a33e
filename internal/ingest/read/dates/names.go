package dates

import (
	_ "embed"
	"strings"
)

//go:embed months.txt
var monthLists string

//go:embed weekdays.txt
var weekdayLists string

var (
	months   = numbered(monthLists)
	weekdays = map[string]bool{}

	// besideDays are days of the week as machines print them, and the word for a day that Vietnamese and Indonesian put before its
	// number.
	besideDays = map[string]bool{"mon": true, "tue": true, "tues": true, "wed": true, "thu": true, "thur": true, "thurs": true, "fri": true, "sat": true, "sun": true, "ngày": true, "tanggal": true}
)

func init() {
	for _, line := range lines(weekdayLists) {
		for _, w := range strings.Fields(line) {
			weekdays[w] = true
		}
	}
}

// Month returns the number of a month by its name in any language known; 0 where it is none.
func Month(name string) int { return months[strings.ToLower(name)] }

// OfDay reports whether a word in small letters stands beside a date: a day of the week, in full or short, or a word for "day".
func OfDay(word string) bool { return weekdays[word] || besideDays[word] }

func numbered(lists string) map[string]int {
	m := map[string]int{}
	for _, line := range lines(lists) {
		for i, name := range strings.Fields(line) {
			if name != "-" {
				m[strings.ReplaceAll(name, "_", " ")] = i + 1
			}
		}
	}
	return m
}

// lines are those of a list that are no remarks.
func lines(list string) []string {
	var kept []string
	for line := range strings.Lines(list) {
		if !strings.HasPrefix(line, "#") {
			kept = append(kept, line)
		}
	}
	return kept
}
