package carrier

import (
	"unicode"
	"unicode/utf8"
)

// unwrap joins the lines of a page that was converted from wrapped text, each line an element of its
// own: most of them go on in mid-sentence. There a line that an indent sets off, or that follows no
// sentence's end, goes on with the line before it.
func (p *page) unwrap() {
	d := &p.doc
	if !p.elementALine() {
		return
	}
	for i := 1; i < len(d.Lines); i++ {
		l := &d.Lines[i]
		if s := d.String(d.Lines[i-1]); l.Break == Paragraph && l.Level == 0 && (l.Indent > 0 || midSentence(s, d.String(*l))) && utf8.RuneCountInString(s) >= 30 {
			l.Break = Soft
		}
	}
}

// elementALine reports whether a page's paragraphs are wrapped lines: short, and one of four begins
// small where no sentence has ended.
func (p *page) elementALine() bool {
	d := &p.doc
	all, small, long := 0, 0, 0
	for i := 1; i < len(d.Lines); i++ {
		l := d.Lines[i]
		if l.Break != Paragraph || l.Outside {
			continue
		}
		all++
		if l.End-l.Start > wrapWidth {
			long++
		}
		if midSentence(d.String(d.Lines[i-1]), d.String(l)) {
			small++
		}
	}
	return all >= 12 && small*4 >= all && long*20 <= all
}

// midSentence reports whether a line goes on small after a word or a comma.
func midSentence(before, line string) bool {
	last, _ := utf8.DecodeLastRuneInString(before)
	return goesOn(line) && (unicode.IsLetter(last) || unicode.IsDigit(last) || last == ',')
}
