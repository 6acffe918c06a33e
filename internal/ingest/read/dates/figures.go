package dates

import (
	"strings"

	"podium/internal/ingest/read/words"
)

// ourDigits writes Arabic, Persian and Devanagari figures as ours; back is where each byte of it stood.
func ourDigits(s string) (ours string, back []int) {
	var b strings.Builder
	for i, c := range s {
		for _, zero := range [...]rune{'٠', '۰', '०'} {
			if c >= zero && c <= zero+9 {
				c = '0' + c - zero
			}
		}
		n := b.Len()
		b.WriteRune(c)
		for ; n < b.Len(); n++ {
			back = append(back, i)
		}
	}
	return b.String(), append(back, len(s))
}

// InForeignFigures finds the dates of a text whose figures are another script's.
func InForeignFigures(s string, dayFirst bool) []Date {
	if !words.HoldsAny(s, "٠"[:1], "۰"[:1], "०"[:1]) || !strings.ContainsAny(s, "٠١٢٣٤٥٦٧٨٩۰۱۲۳۴۵۶۷۸۹०१२३४५६७८९") {
		return nil
	}
	ours, back := ourDigits(s)
	days := In(ours, dayFirst)
	for i := range days {
		days[i].Start, days[i].End = back[days[i].Start], back[days[i].End]
	}
	return days
}
