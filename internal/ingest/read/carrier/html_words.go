package carrier

import (
	"bytes"
	"unicode/utf8"

	"podium/internal/eight"
	"podium/internal/transcript"
)

// read adds words, white space folded as a browser folds it.
func (p *page) read(b []byte) {
	if p.inTitle {
		p.title.Write(b)
		return
	}
	if i := bytes.IndexByte(b, '&'); i >= 0 && leftEntity.Match(b[i:]) {
		b = []byte(unescaped(string(b)))
	}
	for len(b) > 0 {
		i := foldable(b)
		if i < 0 {
			p.add(b)
			return
		}
		if i > 0 {
			p.add(b[:i])
		}
		if p.pre > 0 && (b[i] == '\n' || b[i] == '\r' && !bytes.HasPrefix(b[i+1:], []byte("\n"))) {
			blank := len(p.text) == p.lineAt
			if p.flush(); blank {
				p.weaken(Paragraph)
			}
			p.weaken(Hard)
		} else if len(p.text) > p.lineAt {
			p.space = true
		} else if b[i] == ' ' {
			p.line.Indent++
		}
		b = b[i+1:]
	}
}

// foldable returns where white space stands that is folded: any but one plain space between words;
// -1 when there is none.
func foldable(b []byte) int {
	for i := 0; i < len(b); {
		if i > 0 && i+8 <= len(b) {
			other := notSingle(eight.Of(b[i:]))
			if other == 0 {
				i += 7 // what follows the eighth byte is not known
				i += eight.Singles(b[i:])
				continue
			}
			i += max(0, eight.First(other)-1) // a space may stand before it
		} else if i > 0 && len(b) >= 8 && notSingle(eight.Of(b[len(b)-8:])) == 0 && !foldedBytes[b[len(b)-1]] {
			return -1 // nor is there any among the last
		}
		if foldedBytes[b[i]] && (b[i] != ' ' || i == 0 || i+1 == len(b) || foldedBytes[b[i+1]]) {
			return i
		}
		i++
	}
	return -1
}

// notSingle masks the bytes that are white space other than spaces, and spaces before another.
func notSingle(x uint64) uint64 { return eight.Below(x, ' ') | eight.Twice(eight.Is(x, ' ')) }

// foldedBytes are the white space that a browser folds.
var foldedBytes = [256]bool{' ': true, '\n': true, '\t': true, '\r': true, '\f': true}

// weaken lets the next line begin with at least the given break.
func (p *page) weaken(b Break) {
	if b > p.brk {
		p.brk = b
	}
}

func (p *page) add(b []byte) {
	if len(p.text) == p.lineAt {
		b = p.open(b)
		if len(b) == 0 {
			return
		}
	}
	if p.space {
		p.text = append(p.text, ' ')
		p.space = false
	}
	at := len(p.text)
	p.text = append(p.text, b...)
	if p.strong > 0 && p.boldEnd >= 0 {
		p.boldEnd = len(p.text)
	} else if p.boldEnd >= 0 && p.strong == 0 && !spacesOnly(b) {
		if p.boldEnd > p.lineAt {
			p.line.Bold = int32(p.boldEnd - p.lineAt)
		}
		p.boldEnd = -1
	}
	if p.slanted == 0 && !p.upright {
		p.upright = !spacesOnly(b)
	}
	if p.link > 0 {
		p.line.Links += int32(len(p.text) - at)
	}
}

// spacesOnly reports whether there is nothing but spaces, those that do not break included.
func spacesOnly(b []byte) bool {
	for len(b) > 0 {
		switch {
		case b[0] == ' ':
			b = b[1:]
		case bytes.HasPrefix(b, []byte("\u00a0")):
			b = b[len("\u00a0"):]
		default:
			return false
		}
	}
	return true
}

// open drops white space that HTML does not fold from the start of a line and counts it as indent.
func (p *page) open(b []byte) []byte {
	for len(b) > 0 {
		r, w := utf8.DecodeRune(b)
		if !blankRune(r) {
			return b
		}
		p.line.Indent++
		b = b[w:]
	}
	return b
}

// flush ends the line being built.
func (p *page) flush() {
	p.space = false
	if len(p.text) == p.lineAt {
		p.line = Line{}
		p.boldEnd, p.upright = 0, false
		return
	}
	end := len(p.text)
	for end > p.lineAt {
		r, w := utf8.DecodeLastRune(p.text[p.lineAt:end])
		if !blankRune(r) {
			break
		}
		end -= w
	}
	if end > p.lineAt {
		p.put(end)
	} else {
		p.text = p.text[:p.lineAt]
	}
	p.line = Line{}
	p.boldEnd, p.upright = 0, false
}

func (p *page) put(end int) {
	p.text = append(p.text[:end], '\n')
	l := p.line
	l.Span = transcript.Span{Start: p.lineAt, End: end}
	if p.boldEnd > p.lineAt {
		l.Bold = int32(min(p.boldEnd, end) - p.lineAt)
	}
	l.Italic = !p.upright
	l.Break, p.brk = p.brk, Soft
	if l.Outside = p.away > 0; l.Outside {
		p.apart[len(p.lines)] = true
	}
	l.Caption = p.caption > 0
	l.Item = p.list > 0
	l.Level = p.level()
	l.Cell = p.cell
	here := p.container()
	if n := end - p.lineAt; int(l.Links)*2 < n && !l.Outside {
		p.nodes[here].prose += n
	}
	p.owner = append(p.owner, int32(here))
	p.lines = append(p.lines, l)
	p.lineAt = len(p.text)
}
