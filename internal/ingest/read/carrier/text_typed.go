package carrier

import (
	"regexp"
	"strconv"
	"strings"
	"unicode/utf8"
)

// unquoted drops the signs with which a mailer quotes a message that is forwarded: where nearly all lines from the first
// quoted one to the last begin so. A reply that quotes here and there stays as it is.
func unquoted(s string) string {
	for range 3 {
		if strings.Count(s, ">") < fewQuoted {
			return s
		}
		lines := strings.Split(s, "\n")
		first, last, quoted, bare, others := -1, -1, 0, 0, 0
		for i, l := range lines {
			t := strings.TrimSpace(l)
			if t == ">" || strings.HasPrefix(t, "> ") || strings.HasPrefix(t, ">\t") {
				if quoted++; first < 0 {
					first = i
				}
				if t == ">" {
					bare++
				}
				last = i
			}
		}
		for i := first; i >= 0 && i <= last; i++ {
			if t := strings.TrimSpace(lines[i]); t != "" && t[0] != '>' {
				others++
			}
		}
		if quoted < fewQuoted || bare == 0 || others*10 > quoted {
			return s
		}
		for i := first; i <= last; i++ {
			if t := strings.TrimLeft(lines[i], " \t"); strings.HasPrefix(t, ">") {
				lines[i] = strings.TrimPrefix(t[1:], " ")
			}
		}
		s = strings.Join(lines, "\n")
	}
	return s
}

// fewQuoted is how many quoted lines may be a reply's.
const fewQuoted = 6

// lineNumber is the number that a court reporter's page has before each line.
var lineNumber = regexp.MustCompile(`^([ \t]{0,8})(\d{1,2})(?:[ \t]+|$)`)

// unnumbered drops the numbers of lines, where nearly all lines have one and they count from one on every page; with
// them the number of the page alone on its line.
func unnumbered(s string) string {
	if strings.Count(s, "\n") < fewNumbered {
		return s
	}
	lines := strings.Split(s, "\n")
	full, counted, before := 0, 0, 0
	for _, l := range lines {
		if strings.TrimSpace(l) == "" {
			continue
		}
		full++
		if c := strings.TrimLeft(l, " \t")[0]; c < '0' || c > '9' {
			continue // as nearly all lines of nearly all texts
		}
		m := lineNumber.FindStringSubmatch(l)
		if m == nil {
			continue
		}
		n, _ := strconv.Atoi(m[2])
		if n == before+1 || n == 1 {
			counted++
		}
		before = n
	}
	if counted < fewNumbered || counted*10 < full*8 {
		return s
	}
	for i, l := range lines {
		if t := strings.TrimSpace(l); len(t) <= 4 && t != "" && strings.Trim(t, "0123456789") == "" {
			lines[i] = ""
		} else if m := lineNumber.FindString(l); m != "" {
			lines[i] = strings.Repeat(" ", len(m)) + l[len(m):]
		}
	}
	return strings.Join(lines, "\n")
}

// fewNumbered is how many numbered lines may still be a list.
const fewNumbered = 12

// tabbed declares what stands before a tabulator to be a label, where most lines are such and labels recur: a table
// pasted as text. Initials that a speaker key explains, and labels that have signs of their own, are read elsewhere.
func tabbed(d *Document) {
	cells := make([]int, len(d.Lines))
	count, marked, rows := map[string]int{}, 0, 0
	first := -1
	for i, l := range d.Lines {
		s := d.String(l)
		k := strings.IndexByte(s, '\t')
		if k < 2 || k > 60 || strings.TrimSpace(s[k:]) == "" {
			continue
		}
		cell := strings.TrimSpace(s[:k])
		if len(strings.Fields(cell)) > 7 || strings.ContainsAny(cell[len(cell)-1:], ":.?!;") || utf8.RuneCountInString(cell) < 2 {
			marked++
			continue
		}
		if first < 0 {
			first = i
		}
		cells[i] = len(cell)
		count[cell]++
		rows++
	}
	recur, words := 0, 0
	for cell, n := range count {
		if n > 1 {
			recur++
		}
		if len(cell) > 4 {
			words += n
		}
	}
	if rows < 4 || marked > 0 || recur == 0 || len(count) < 2 || words*2 < rows || rows*10 < (len(d.Lines)-first)*6 {
		return
	}
	for i, n := range cells {
		d.Lines[i].Label = int32(n)
	}
}
