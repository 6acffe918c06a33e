package carrier

import (
	"regexp"
	"strings"

	"podium/internal/transcript"
)

// clockBefore is a recording's time at the start of a line, with words behind it: "0:04 good afternoon", "00:15Hello".
var clockBefore = regexp.MustCompile(`^[\[(]?((?:\d{1,2}:)?\d{1,2}:\d{2})[\])]?[ \t]*(?:-[ \t]+)?`)

// fewTimed is how many lines may begin with a time by chance.
const fewTimed = 6

// timed parts the times of a recording from the words behind them, where most lines begin with one and they only grow: as
// sites for recordings print what was said. What names stand behind times is for others to read.
func timed(d *Document) {
	first, last, count, named := -1, "", 0, 0
	for i, l := range d.Lines {
		s := d.String(l)
		if s[0] != '[' && s[0] != '(' && (s[0] < '0' || s[0] > '9') {
			continue
		}
		m := clockBefore.FindStringSubmatch(s)
		if m == nil || len(m[0]) == len(s) {
			continue
		}
		at := "00:00:00"[:8-len(m[1])] + m[1] // in order as they grow
		if at < last {
			return
		}
		if last = at; first < 0 {
			first = i
		}
		count++
		if cueLabel.MatchString(s[len(m[0]):]) {
			named++
		}
	}
	if count < fewTimed || count*10 < (len(d.Lines)-first)*6 || named*3 > count {
		return
	}
	out := make([]Line, 0, len(d.Lines)+count)
	for _, l := range d.Lines {
		s := d.String(l)
		m := clockBefore.FindString(s)
		if m == "" || len(m) == len(s) {
			out = append(out, l)
			continue
		}
		time, words := l, l
		time.End = l.Start + len(strings.TrimRight(m, " \t-"))
		time.Break = Paragraph
		words.Span = transcript.Span{Start: l.Start + len(m), End: l.End}
		words.Break, words.Blank, words.Bold = Soft, 0, 0
		out = append(out, time, words)
	}
	d.Lines = out
}

// nameAt is who speaks and when, alone on a line above the words, as recorders export it: "Ida Holm  0:04", "Speaker 2   1:02:33".
var nameAt = regexp.MustCompile(`^\s*(\p{L}(?:[^:?!\n]{0,58}[^:?!,\s])?)[ \t\x{a0}]+((?:\d{1,2}:)?\d{1,2}:\d{2})\s*$`)

// fewNamed is how many such lines may stand in a text by chance.
const fewNamed = 3

// namesAbove writes such lines as labels with a time, where they recur and the times only grow.
func namesAbove(s string) string {
	last, named := "", 0
	count := map[string]int{}
	lines := strings.Split(s, "\n")
	at := make([]string, len(lines)) // what is written for a line
	for i, l := range lines {
		if l = strings.TrimRight(l, " \t"); l == "" || l[len(l)-1] < '0' || l[len(l)-1] > '9' {
			continue // as nearly all
		}
		m := nameAt.FindStringSubmatch(l)
		if m == nil || len(strings.Fields(m[1])) > 6 {
			continue
		}
		time := "00:00:00"[:8-len(m[2])] + m[2] // in order as they grow
		if time < last {
			return s
		}
		last, at[i] = time, m[1]+" ("+m[2]+"):"
		named++
		count[m[1]]++
	}
	if named <= fewNamed || len(count) == named {
		return s
	}
	for i := range lines {
		if at[i] != "" {
			lines[i] = at[i]
		}
	}
	return strings.Join(lines, "\n")
}
