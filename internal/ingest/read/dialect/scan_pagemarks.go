package dialect

import (
	"strconv"
	"strings"

	"podium/internal/ingest/read/carrier"
	"podium/internal/ingest/read/rx"
	"podium/internal/transcript"
)

// turnedOver is what typescripts print where a page is turned within somebody's words: the next page's number
// after a stroke, and again who speaks.
var turnedOver = rx.MustCompile(`(?:^|\s)[._]?/ ?(\d{1,2})(?:\s|$)|(?:(?:PM|P\. ?M\.|(?i:prime minister|question|journalist))\s*)?\(\s?(?:(?:PM|P\. ?M\.|[A-Z]{2,12}) )?(?i:c[oa]?nt(?:inued|[’']?d)?\.?)\s?\)`)

// goesOn ends a label under which whoever has the floor goes on over the page: "PM (cont)".
var goesOn = rx.MustCompile(`(?i)\(\s?c[oa]?nt(?:inued|[’']?d)?\.?\s?\)$`)

// saidOn reports whether a hit is the label of the one before it, printed again for words that go on over the page.
func (r *reader) saidOn(k int) bool {
	m := &r.hits[k].match
	return k > 0 && strings.HasSuffix(m.label, ")") && m.form == Colon && goesOn.MatchString(m.label) && fold(unbracketed(m.label)) == fold(unbracketed(r.hits[k-1].match.label))
}

// pageMarks parts such marks, in a scanned document or one whose pages end in their numbers, from the words around them, which go on, and labels that
// are printed again for words that go on.
func (r *reader) pageMarks() {
	marked, again := r.ocr || r.turnsPages(), false
	for k := range r.hits {
		again = again || r.saidOn(k)
	}
	if !marked && !again {
		return
	}
	out, hits := make([]line, 0, len(r.lines)), make([]hit, 0, len(r.hits))
	next, page := 0, 1
	for i, l := range r.lines {
		at, from := len(out), 0
		var marks []transcript.Span
		if next < len(r.hits) && r.hits[next].line == i {
			if from = r.hits[next].match.size; r.saidOn(next) {
				marks = append(marks, transcript.Span{End: from})
			} else {
				hits = append(hits, hit{at, r.hits[next].match, r.hits[next].facts})
			}
			next++
		}
		if marked && !l.Outside && !l.inset && !l.Caption {
			var more []transcript.Span
			more, page = r.marksIn(l, from, page)
			marks = append(marks, more...)
		}
		if len(marks) == 0 {
			out = append(out, l)
			continue
		}
		done := 0
		for _, m := range marks {
			out = appendPart(out, r.doc.Text, l, done, m.Start, false)
			out = appendPart(out, r.doc.Text, l, m.Start, m.End, true)
			done = m.End
		}
		out = appendPart(out, r.doc.Text, l, done, l.End-l.Start, false)
		for j := at + 1; j < len(out); j++ {
			out[j].Break = carrier.Soft
		}
	}
	r.lines, r.hits = out, hits
}

// turnsPages reports whether lines end in the next page's number after a stroke, one page after the other.
func (r *reader) turnsPages() bool {
	const few = 3
	found, page := 0, 1
	for i := range r.lines {
		l := &r.lines[i]
		s := strings.TrimRight(r.doc.Text[l.Start:l.End], " ")
		if s == "" || l.Outside || s[len(s)-1] < '0' || s[len(s)-1] > '9' || strings.IndexByte(s[max(0, len(s)-len("/ 12")):], '/') < 0 {
			continue
		}
		var marks []transcript.Span
		if marks, page = r.marksIn(r.lines[i], 0, page); len(marks) > 0 && marks[len(marks)-1].End >= len(s) {
			found++
		}
	}
	return found >= few
}

// marksIn finds the marks within a line, from a byte on. A number is a page's where it goes on from the last
// page's, of which more may be unseen at a line's end, and no figure stands before the stroke.
func (r *reader) marksIn(l line, from, page int) ([]transcript.Span, int) {
	const within, atEnd = 3, 8
	s := r.doc.Text[l.Start:l.End]
	var marks []transcript.Span
	for _, m := range turnedOver.FindAllStringSubmatchIndex(s[from:], -1) {
		start, end := m[0]+from, m[1]+from
		if m[2] >= 0 {
			n, _ := strconv.Atoi(s[m[2]+from : m[3]+from]) // too long a number is beyond any page
			before := strings.TrimRight(s[:start], " ")
			most := page + within
			if strings.TrimSpace(s[end:]) == "" {
				most = page + atEnd
			}
			if n <= page || n > most || before == "" || before[len(before)-1] >= '0' && before[len(before)-1] <= '9' {
				continue
			}
			page = n
		}
		for start < end && s[start] == ' ' {
			start++
		}
		marks = append(marks, transcript.Span{Start: start, End: end})
	}
	return marks, page
}
