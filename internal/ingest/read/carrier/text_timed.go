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
