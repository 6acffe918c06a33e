package carrier

import (
	"cmp"
	"regexp"
	"strings"

	"podium/internal/transcript"
)

// footAnchor is how word processors and content systems name a footnote's anchor.
var footAnchor = regexp.MustCompile(`(?i)(?:foot|end)note|^_(?:ftn|edn)\d`)

// anchor notes the target of a link inside a <sup>, a footnote's, and the anchor with which a footnote opens.
func (p *page) anchor(a attributes) {
	if id := cmp.Or(a.id, a.name); len(p.text) == p.lineAt && len(p.sup) == 0 && footAnchor.MatchString(id) && !strings.Contains(id, "ref") {
		p.line.Foot = true
	}
	if n := len(p.sup); n > 0 && strings.Contains(a.href, "#") {
		p.sup[n-1].href = a.href[strings.IndexByte(a.href, '#')+1:]
	}
}

// endSup makes a footnote mark of a <sup> that holds a number or sign, or a Roman number that links, and takes that out of the
// words. An ordinal's "th" and an exponent that links nowhere stay.
func (p *page) endSup() {
	s := p.sup[len(p.sup)-1]
	p.sup = p.sup[:len(p.sup)-1]
	if s.start < p.lineAt {
		return
	}
	inner := strings.Trim(string(p.text[s.start:]), " []()\u00a0")
	if s.href == "" && (inner == "" || strings.Trim(inner, "*†‡") != "") {
		return
	}
	if strings.Trim(inner, "0123456789*†‡") != "" && (s.href == "" || inner == "" || strings.Trim(inner, "ivxlc") != "") {
		return
	}
	p.text = p.text[:s.start]
	p.doc.Marks = append(p.doc.Marks, Mark{Span: transcript.Span{Start: s.start, End: s.start}, Kind: transcript.Footnote, Ref: inner})
}
