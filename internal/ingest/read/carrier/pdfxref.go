package carrier

import (
	"bytes"
	"regexp"
	"strconv"
)

// numbersBeyond is how many objects a PDF may number beyond its bytes.
const numbersBeyond = 1 << 16

// wildXref reports whether a PDF's tables of objects name numbers that no file of its length can have: the library would make
// room for them all, and no memory is enough for some.
func wildXref(b []byte) bool {
	most := len(b) + numbersBeyond
	for _, m := range xrefTable.FindAllIndex(b, -1) {
		if wildTable(b[m[1]:], most) {
			return true
		}
	}
	for _, dict := range xrefDict.FindAll(b, -1) {
		for _, m := range xrefNumbers.FindAllSubmatch(dict, -1) {
			for _, f := range bytes.Fields(m[1]) {
				if !within(f, most) {
					return true
				}
			}
		}
	}
	return false
}

var (
	xrefTable   = regexp.MustCompile(`(?:^|[^t])xref\s`)
	xrefDict    = regexp.MustCompile(`(?s)obj.{0,1000}?/XRef\b.{0,1000}?stream`)
	xrefNumbers = regexp.MustCompile(`/(?:Size|Index|W)\s*\[?([\d\s]+)`)
)

// wildTable looks at the two numbers with which every run of a table's entries begins; an entry is two numbers and a letter.
func wildTable(b []byte, most int) bool {
	for {
		var f [3][]byte
		rest := b
		for i := range f {
			f[i], rest = field(rest)
		}
		if len(f[0]) == 0 || f[0][0] < '0' || f[0][0] > '9' {
			return false // the trailer, or nothing that is read
		}
		if string(f[2]) == "n" || string(f[2]) == "f" {
			b = rest
			continue
		}
		if !within(f[0], most) || !within(f[1], most) {
			return true
		}
		_, b = field(b)
		_, b = field(b)
	}
}

// field returns the first word of b, and what follows it.
func field(b []byte) (word, rest []byte) {
	b = bytes.TrimLeft(b, "\x00\t\n\f\r ")
	if i := bytes.IndexAny(b, "\x00\t\n\f\r "); i >= 0 {
		return b[:i], b[i:]
	}
	return b, nil
}

// within reports whether a number is at most that; what is no number is for the library to judge.
func within(f []byte, most int) bool {
	if len(f) == 0 || f[0] < '0' || f[0] > '9' {
		return true
	}
	digits := f[:len(f)-len(bytes.TrimLeft(f, "0123456789"))]
	n, err := strconv.Atoi(string(digits))
	return err == nil && n <= most
}
