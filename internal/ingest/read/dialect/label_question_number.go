package dialect

import (
	"strconv"

	"podium/internal/ingest/read/carrier"
	"podium/internal/ingest/read/rx"
)

// numberedAsk is the number of a question before the name of whoever asks it, as committees print them: "Q12 Ida Holm: Who pays?"
var numberedAsk = rx.MustCompile(`^Q(\d{1,4})\.?[ \t\x{a0}]+\p{Lu}[\p{L}.’'-]*(?: (?:of|the|de|van|von|\p{Lu}[\p{L}.’'-]*)){0,6}:`)

// askNumber returns the number of a question that stands before a label, and how many bytes it takes.
func askNumber(s string) (number, size int) {
	if len(s) < 5 || s[0] != 'Q' || s[1] < '0' || s[1] > '9' {
		return 0, 0
	}
	m := numberedAsk.FindStringSubmatchIndex(s)
	if m == nil {
		return 0, 0
	}
	number, _ = strconv.Atoi(s[m[2]:m[3]])
	return number, m[3]
}

// numbersAsks reports whether questions are numbered before the labels of those who ask them: three or more, each by one more than
// the last.
func numbersAsks(doc *carrier.Document) bool {
	const fewest = 3
	last, found := 0, 0
	for _, l := range doc.Lines {
		n, _ := askNumber(doc.Text[l.Start:l.End])
		if n == 0 {
			continue
		}
		if found > 0 && n != last+1 {
			return false
		}
		last = n
		found++
	}
	return found >= fewest
}
