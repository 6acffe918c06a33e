package dialect

import (
	"bytes"
	"strings"
	"unicode"
	"unicode/utf8"

	"podium/internal/ingest/read/carrier"
	"podium/internal/transcript"
)

// turnBuilder gathers one turn's words. While they stand in the extracted text as the turn has them, as they
// mostly do, they are that stretch of it and nothing is copied.
type turnBuilder struct {
	r      *reader
	turn   transcript.Turn
	as     transcript.Span // the words so far, where they stand so; empty once some were copied
	text   []byte          // the words so far, copied
	runs   []run           // where they came from
	gap    bool
	apart  bool // no words stand on the label's line
	broken bool // furniture stood since the last words
}

// run is a stretch of words copied without change.
type run struct{ src, dst, n int }

// builder begins a turn, in the room of the one before.
func (r *reader) builder() *turnBuilder {
	r.turn = turnBuilder{r: r, text: r.turn.text[:0], runs: r.turn.runs[:0]}
	return &r.turn
}

func (b *turnBuilder) empty() bool { return b.as.End == 0 && len(b.text) == 0 }

// words are the turn's words, without white space at their end.
func (b *turnBuilder) words() string {
	if b.as.End > 0 {
		return trimEnd(b.r.doc.Text[b.as.Start:b.as.End])
	}
	return string(trimEnd(b.text))
}

// trimEnd drops spaces and line feeds from the end of s.
func trimEnd[T string | []byte](s T) T {
	for len(s) > 0 && (s[len(s)-1] == ' ' || s[len(s)-1] == '\n') {
		s = s[:len(s)-1]
	}
	return s
}

// firstWord is where the first word stands in the extracted text.
func (b *turnBuilder) firstWord() int {
	if b.as.End > 0 {
		return b.as.Start
	}
	return b.runs[0].src
}

// tail returns the last words, at most n bytes of them.
func (b *turnBuilder) tail(n int) string {
	if b.as.End > 0 {
		return b.r.doc.Text[max(b.as.Start, b.as.End-n):b.as.End]
	}
	return string(b.text[max(0, len(b.text)-n):])
}

// line adds a line's words from the given offset on.
func (b *turnBuilder) line(i, from int) {
	l := &b.r.lines[i]
	if from >= l.End {
		return
	}
	text := b.r.doc.Text[:l.End]
	for from < l.End {
		n := blankAt(text[from:])
		if n == 0 {
			break
		}
		from += n
	}
	if n := foldsAt(text[from:]); from < l.End && !(from+n == l.End && b.stands(l, from)) {
		b.append(l, from, n)
	}
	b.turn.Span.End = l.End
	b.broken = false
}

// stands adds a line's words without copying them, if they stand in the extracted text as the turn is to have
// them: nothing has to be folded, and they are the first or a line feed parts them from those before.
func (b *turnBuilder) stands(l *line, from int) bool {
	switch {
	case b.empty():
		b.as.Start = from
	case b.as.End == 0 || l.Break != carrier.Paragraph || from != b.as.End+1 || b.r.doc.Text[b.as.End] != '\n' || b.rejoins(l):
		return false
	}
	b.as.End = l.End
	return true
}

// append copies a line's words, of which the first n bytes need no folding.
func (b *turnBuilder) append(l *line, from, n int) {
	if as := b.as; as.End > 0 {
		b.as = transcript.Span{}
		b.run(as.Start, as.End)
	}
	switch {
	case len(b.text) == 0:
	case l.Break == carrier.Paragraph && !b.rejoins(l):
		b.text = append(b.text, '\n')
	case !b.hyphened(l.Start) && !b.dashed(l.Start) && !(spaceless(b.text) && wide(firstRune(b.r.doc.Text[l.Start:]))):
		b.text = append(b.text, ' ')
	}
	b.copy(from, l.End, n)
}

// rejoins reports whether a page's end cut a sentence in two before a line: what goes on small after a
// letter or a comma is no new paragraph, after other signs only where furniture stood between.
func (b *turnBuilder) rejoins(next *line) bool {
	if next.Item || !unicode.IsLower(firstRune(b.r.doc.Text[next.Start:])) {
		return false
	}
	tail := b.tail(64)
	last := lastRune(tail)
	return b.broken && !endsSentence(tail) || unicode.IsLetter(last) || last == ','
}

// hyphened reports whether the words so far end in a hyphen within a word, which takes no space.
func (b *turnBuilder) hyphened(next int) bool {
	n := len(b.text)
	if n < 2 || b.text[n-1] != '-' {
		return false
	}
	before, after := lastRune(string(b.text[max(0, n-5):n-1])), firstRune(b.r.doc.Text[next:])
	return unicode.IsLetter(before) && (unicode.IsLower(after) || unicode.IsDigit(after))
}

// dashed reports whether a dash that no space parts from its words stands where a line ends or the next begins.
func (b *turnBuilder) dashed(next int) bool {
	rest := b.r.doc.Text[next:]
	if after, ok := strings.CutPrefix(rest, "—"); ok {
		return unicode.IsLetter(firstRune(after))
	}
	before, ok := bytes.CutSuffix(b.text, []byte("—"))
	return ok && unicode.IsLetter(lastRune(string(before[max(0, len(before)-4):]))) && unicode.IsLetter(firstRune(rest))
}

// spaceless reports whether words end in a character that no space parts from another such on the next line.
func spaceless(s []byte) bool {
	r, _ := utf8.DecodeLastRune(s)
	return wide(r)
}

// wide reports whether a character is Chinese or Japanese, or a sign of full width: these are written without spaces.
func wide(r rune) bool {
	return r >= 0x2E80 && (r <= 0x9FFF || r >= 0xF900 && r <= 0xFAFF || r >= 0xFF01 && r <= 0xFF60 || r >= 0x20000 && r <= 0x3FFFF)
}

// spaceLead are the bytes with which white space beyond ASCII begins.
var spaceLead = func() *[256]bool {
	var t [256]bool
	for c := rune(utf8.RuneSelf); c < 0x10000; c++ {
		if isSpace(c) {
			t[string(c)[0]] = true
		}
	}
	return &t
}()

// plainBytes are those that surely belong to a word.
var plainBytes = func() *[256]bool {
	var t [256]bool
	for c := range t {
		t[c] = c > ' ' && !spaceLead[c]
	}
	return &t
}()

// copy appends words with white space folded, where the first n bytes need none: a run ends at white space that is
// not one plain space.
func (b *turnBuilder) copy(from, to, n int) {
	s := b.r.doc.Text[:to]
	for {
		b.run(from, from+n)
		from += n
		space := false
		for from < to {
			n = blankAt(s[from:])
			if n == 0 {
				break
			}
			space = space || !zeroWidth(firstRune(s[from:]))
			from += n
		}
		if from == to {
			return
		}
		b.space(space)
		n = foldsAt(s[from:])
	}
}

// space appends the one space that a stretch of white space becomes.
func (b *turnBuilder) space(owed bool) {
	if n := len(b.text); owed && n > 0 && b.text[n-1] != '\n' && b.text[n-1] != ' ' {
		b.text = append(b.text, ' ')
	}
}

// visible drops what has no width from a label.
var visible = strings.NewReplacer("\u200b", "", "\u2060", "", "\ufeff", "")

// zeroWidth reports whether c separates no words.
func zeroWidth(c rune) bool { return c == '\u2060' || c == '\u200b' || c == '\ufeff' }

func (b *turnBuilder) run(start, end int) {
	b.runs = append(b.runs, run{start, len(b.text), end - start})
	b.text = append(b.text, b.r.doc.Text[start:end]...)
}

// at maps an offset of the extracted text to one of the turn's text.
func (b *turnBuilder) at(src int) int {
	if b.as.End > 0 {
		return min(max(src, b.as.Start), b.as.End) - b.as.Start
	}
	lo, hi := 0, len(b.runs)
	for lo < hi {
		mid := (lo + hi) / 2
		if b.runs[mid].src+b.runs[mid].n < src {
			lo = mid + 1
		} else {
			hi = mid
		}
	}
	if lo == len(b.runs) {
		return len(b.text)
	}
	r := b.runs[lo]
	return r.dst + max(0, min(src-r.src, r.n))
}
