package dialect

import (
	"strings"
	"unicode"

	"podium/internal/ingest/read/rx"
)

// cutItems parts an editor's heading in capitals and the item number after it from the words that they
// stand before: "THE FERRY,[4.] But in the spring".
func (r *reader) cutItems() {
	if !r.style.BracketNotes {
		return
	}
	var out []line
	for _, l := range r.lines {
		s := r.doc.Text[l.Start:l.End]
		n := itemHead(s)
		if n == 0 || n >= len(s) || l.Outside {
			out = append(out, l)
			continue
		}
		out = appendCut(out, r.doc.Text, l.Line, []cut{{n, n}})
	}
	r.lines, r.tried = out, nil
	for i := range r.lines {
		r.lines[i].forms = r.offers(i, r.str(i))
	}
}

// itemHead returns the bytes of a heading in capitals with its item number, or of the number alone.
func itemHead(s string) int {
	i := strings.IndexByte(s[:min(len(s), 120)], '[')
	if i < 0 {
		return 0
	}
	n := itemNumber(s[i:])
	head := strings.TrimRight(s[:i], ", ")
	glued := i > 0 && s[i-1] == ','
	switch {
	case n == 0:
		return 0
	case head == "", glued && (noLetters(head) || titleCase(head)):
		return n + i
	case len(head) < 3 || upperShare(head) <= 0.95 || strings.ContainsAny(head, "?!:") || stopIn(head) > 0, !glued && (asks[fold(head)] || answers[fold(head)]):
		return 0
	}
	return i + n
}

// asksUnlabelled matches a question printed without its label right after an editor's heading with an
// item number: it is put to the principal by his title.
func (r *reader) asksUnlabelled(i int, s string) match {
	if !r.style.BracketNotes || i == 0 || !strings.HasSuffix(r.str(i-1), "]") {
		return match{}
	}
	if head := r.str(i - 1); itemHead(head) != len(head) || !strings.HasPrefix(s, "Mr. President, ") && !strings.HasPrefix(s, "Madam President, ") {
		return match{}
	}
	return match{form: Bolded, grade: sure, asks: true}
}

// isFootnote reports whether a line is a footnote that a number in the words before refers to: "1 Alfred
// Oar, of the Herald", "12Alfred Oar". The numbers rise, or begin again at 1; "3a" follows 3.
func (r *reader) isFootnote(i int, s string) bool {
	n, w := 0, 0
	for w < len(s) && w < 2 && s[w] >= '0' && s[w] <= '9' {
		n = n*10 + int(s[w]-'0')
		w++
	}
	if n == 0 || len(s) < w+5 {
		return false
	}
	rest, number := s[w:], s[:w]
	lettered := rest[0] >= 'a' && rest[0] <= 'c'
	if lettered {
		rest, number = rest[1:], s[:w+1]
	}
	rest = strings.TrimPrefix(rest, " ")
	next := n > r.lastNote && n <= r.lastNote+3 || lettered && n == r.lastNote
	if c := firstRune(strings.TrimLeft(rest, `"“`)); !unicode.IsUpper(c) || n != 1 && !next {
		return false
	}
	known := sourceNote.MatchString(rest) || next && r.lastNote > 0 && !firstPerson.MatchString(rest) && endsSentence(rest)
	for j := i - 1; !known && j >= 0 && j > i-9; j-- {
		known = r.lines[j].role != note && (refersTo(r.str(j), number) || lettered && n > r.lastNote && refersTo(r.str(j), s[:w]))
	}
	if known {
		r.lastNote = n
	}
	return known
}

// sourceNote tells an editor's reference to his own volumes and releases.
var sourceNote = rx.MustCompile(`^(?:(?:See |See also )?Items? \d|See \d{4} volume|Printed in the |(?:On|In) \p{Lu}\p{L}+ \d+(?:, \d{4},)? the (?:White House|Press Secretary))`)

// refersTo reports whether a number stands in s as a footnote's mark.
func refersTo(s, number string) bool {
	_, ok := reference(s, number, 0)
	return ok
}

// reference returns where in s, from a byte on, a number stands as a footnote's mark: after a word or a sign, before none.
func reference(s, number string, from int) (at int, ok bool) {
	for at := from; ; {
		k := strings.Index(s[at:], number)
		if k < 0 {
			return 0, false
		}
		k += at
		at = k + len(number)
		before, after := lastRune(s[:k]), firstRune(s[at:])
		if k > 1 && before == ' ' {
			before = lastRune(s[:k-1])
			if unicode.IsUpper(before) || before == '$' {
				continue
			}
			if at < len(s) && after == ' ' && !unicode.IsLetter(before) {
				continue
			}
		}
		if k > 0 && (unicode.IsLetter(before) || strings.ContainsRune(`.,;?!"')”’-`, before)) && (at == len(s) || unicode.IsSpace(after) || strings.ContainsRune(`.,;?!"')”’-`, after)) && !goesOnCounting(s[at:]) {
			return k, true
		}
	}
}

// goesOnCounting reports whether more digits follow a sign, as in 3,500 or 3.5, or a word that counts.
func goesOnCounting(s string) bool {
	if len(s) > 1 && s[1] >= '0' && s[1] <= '9' && s[0] != ' ' {
		return true
	}
	for _, w := range []string{" percent", " million", " billion", " years", " months", " days", " weeks", " o'clock"} {
		if strings.HasPrefix(s, w) {
			return true
		}
	}
	return false
}
