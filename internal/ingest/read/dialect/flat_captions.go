package dialect

import (
	"strings"

	"podium/internal/ingest/read/carrier"
)

// fewest is how often a sign stands before it is a document's custom.
const fewest = 3

// innerChevrons reports whether ">>" begins what another voice says within the lines of a text: closed captions set as paragraphs,
// as archives of television do. In a menu it parts words that no sentence ends.
func innerChevrons(text string) bool {
	n := 0
	for at := 0; n < fewest; {
		i := strings.Index(text[at:], ">> ") // which begins with a rarer sign than the space before it
		if i < 0 {
			return false
		}
		if at += i; at > 1 && text[at-1] == ' ' && strings.IndexByte(".?!-,\"", text[at-2]) >= 0 {
			n++
		}
		at += len(">> ")
	}
	return true
}

// chevronCuts parts a line before each ">>" in it.
func chevronCuts(s string) []cut {
	var cuts []cut
	for at := 0; ; {
		i := strings.Index(s[at:], " >> ")
		if i < 0 {
			return cuts
		}
		at += i + 1
		cuts = append(cuts, cut{at - 1, at})
	}
}

// stampEnds reports whether lines end in the time at which a live page printed them: "…。[10:29]".
func stampEnds(doc *carrier.Document) bool {
	n := 0
	for i := range doc.Lines {
		if l := &doc.Lines[i]; l.End-l.Start > 8 && doc.Text[l.End-1] == ']' && stampAt(doc.Text[l.Start:l.End]) > 0 {
			n++
		}
	}
	return n >= fewest
}

// stampAt is where such a time begins that ends s; -1 where none does.
func stampAt(s string) int {
	i := strings.LastIndexByte(s[max(0, len(s)-12):], '[')
	if i < 0 || s[len(s)-1] != ']' {
		return -1
	}
	at := max(0, len(s)-12) + i
	if !timecode(s[at+1 : len(s)-1]) {
		return -1
	}
	return at
}
