package dialect

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"podium/internal/ingest/read/carrier"
	"podium/internal/transcript"
)

// build makes the turns, notes and furniture of the classified lines.
func (r *reader) build() {
	var b *turnBuilder
	flush := func() {
		if b != nil {
			r.end(b)
		}
		b = nil
	}
	for i := range r.lines {
		l := &r.lines[i]
		switch l.role {
		case speech:
			if l.hit >= 0 {
				flush()
				b = r.begin(i)
				continue
			}
			if b == nil {
				b = &turnBuilder{r: r, gap: false}
				b.turn.Span.Start = l.Start
			}
			b.line(i, l.Start)
		case note:
			if r.labelNext(i) && (l.kind == "heading" || l.kind == "number") && itemHead(r.str(i)) == l.End-l.Start {
				flush() // it stands above the next turn
			}
			r.note(l.kind, l.Span)
		case furniture:
			r.t.Furniture = append(r.t.Furniture, l.Span)
			if b != nil {
				b.broken = true
			}
		}
	}
	flush()
}

func (r *reader) note(kind string, s transcript.Span) {
	r.t.Notes = append(r.t.Notes, transcript.Note{Kind: kind, Turn: len(r.t.Turns), Text: fields(r.doc.Text[s.Start:s.End]), Span: s})
}

// kindBefore tells what stands before a label on its line.
func kindBefore(s string) string {
	if itemNumber(s) == len(s) {
		return "number"
	}
	if words := strings.Fields(s); len(words) <= 4 && !strings.ContainsAny(s, ",[") && capsLabel(words) && gradeOf(trimSpace(s)) == sure {
		return "label"
	}
	return "heading"
}

// turnBuilder gathers one turn's words.
type turnBuilder struct {
	r      *reader
	turn   transcript.Turn
	text   []byte
	runs   []run // where the words came from
	prev   int   // line last added; -1 at the label
	gap    bool
	apart  bool // no words stand on the label's line
	broken bool // furniture stood since the last words
}

// run is a stretch of words copied without change.
type run struct{ src, dst, n int }

func (r *reader) begin(i int) *turnBuilder {
	l := r.lines[i]
	m := r.hits[l.hit].match
	b := &turnBuilder{r: r, prev: -1}
	b.turn.Label = fields(visible.Replace(strings.Trim(m.label, "*_")))
	if m.form == Declared {
		b.turn.Label = fields(m.label)
	}
	inBrackets := m.form == Lenticular || m.form == Bracket
	if m.skip > 0 && (m.form == Timed || m.form == Chevron) {
		r.t.Furniture = append(r.t.Furniture, transcript.Span{Start: l.Start, End: l.Start + m.skip})
	} else if m.skip > 0 && !inBrackets {
		r.note(kindBefore(r.doc.Text[l.Start:l.Start+m.skip]), transcript.Span{Start: l.Start, End: l.Start + m.skip})
	}
	b.turn.As = m.as
	b.turn.Span.Start = l.Start
	if !inBrackets {
		b.turn.Span.Start += m.skip
	}
	b.turn.Span.End = l.Start + m.size
	b.gap = l.Blank >= 2
	from := l.Start + m.size
	if rest := strings.TrimLeftFunc(r.doc.Text[from:l.End], isSpace); m.form == Stop && itemNumber(rest) > 0 {
		from = l.End - len(rest) + itemNumber(rest)
		r.note("number", transcript.Span{Start: l.End - len(rest), End: from})
	}
	if m.asks {
		b.turn.Role = transcript.Reporter
	}
	b.line(i, from)
	b.apart = len(b.text) == 0
	return b
}

// line adds a line's words from the given offset on.
func (b *turnBuilder) line(i, from int) {
	l := b.r.lines[i]
	if from >= l.End {
		return
	}
	before := len(b.text)
	switch {
	case len(b.text) == 0:
	case l.Break == carrier.Paragraph && !b.rejoins(l):
		b.text = append(b.text, '\n')
	case !b.hyphened(l.Start):
		b.text = append(b.text, ' ')
	}
	sep := len(b.text)
	b.copy(from, l.End)
	if len(b.text) == sep {
		b.text = b.text[:before] // nothing but control characters stood there
	}
	b.turn.Span.End = l.End
	b.broken = false
}

// rejoins reports whether a page's end cut a sentence in two before a line: what goes on small after a
// letter or a comma is no new paragraph, after other signs only where furniture stood between.
func (b *turnBuilder) rejoins(next line) bool {
	if next.Item || !unicode.IsLower(firstRune(b.r.doc.Text[next.Start:])) {
		return false
	}
	tail := string(b.text[max(0, len(b.text)-64):])
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

// copy appends words with white space folded: a run ends at white space that is not one plain space.
func (b *turnBuilder) copy(from, to int) {
	s := b.r.doc.Text
	start, space := -1, false
	for at := from; at < to; {
		if b := s[at]; b > ' ' && b < utf8.RuneSelf && start >= 0 {
			at++
			continue
		}
		c, w := rune(s[at]), 1
		if c >= utf8.RuneSelf {
			c, w = utf8.DecodeRuneInString(s[at:to])
		}
		blank := c <= ' ' || c >= 0x80 && isSpace(c)
		switch {
		case !blank:
			if start < 0 {
				b.space(space)
				start, space = at, false
			}
		case start >= 0 && c == ' ' && at+1 < to && s[at+1] > ' ' && s[at+1] < utf8.RuneSelf:
		default:
			if start >= 0 {
				b.run(start, at)
				start = -1
			}
			space = space || !zeroWidth(c)
		}
		at += w
	}
	if start >= 0 {
		b.run(start, to)
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

// end finishes a turn. A label without words stands beside the turns: something is lost there.
func (r *reader) end(b *turnBuilder) {
	b.turn.Text = strings.TrimRight(string(b.text), " \n")
	if b.turn.Text == "" {
		r.note("label", b.turn.Span)
		r.lost = append(r.lost, len(r.t.Turns))
		r.bare++
		return
	}
	if r.bare >= 3 && b.apart {
		r.unlabel(b)
	}
	r.bare = 0
	r.finishTurn(b)
	n := len(r.t.Turns)
	if n > 0 && b.gap {
		r.doubles++
		if sameVoice(r.t.Turns[n-1].Called(), b.turn.Called()) {
			r.gaps = append(r.gaps, n)
		}
	}
	r.t.Turns = append(r.t.Turns, b.turn)
}

func (r *reader) finishTurn(b *turnBuilder) {
	if b.turn.Role == "" {
		b.turn.Role = roleOf(b.turn.Called())
	}
	b.turn.Speaker.Standing = transcript.Unidentified
	r.marks(b)
}

// unlabel takes the label from a turn at the end of a block of labels that stand apart from all
// words: which of them it was is not known.
func (r *reader) unlabel(b *turnBuilder) {
	start := b.turn.Span.Start
	r.note("label", transcript.Span{Start: start, End: b.runs[0].src})
	r.lost = append(r.lost, len(r.t.Turns))
	b.turn.Label, b.turn.Span.Start = "", b.runs[0].src
}

func sameVoice(a, b string) bool { return a != "" && fold(a) == fold(b) }

// asksByName reports whether a label is a question label with a name after it: "Frage Oar".
func asksByName(label string) bool {
	words := strings.Fields(unbracketed(label))
	if len(words) < 2 || len(words) > 7 || !askers[strings.ToLower(words[0])] {
		return false
	}
	if fromWords[strings.ToLower(words[1])] {
		words = words[1:]
	} else if len(words) > 4 {
		return false
	}
	if len(words) < 2 {
		return false
	}
	for _, w := range words[1:] {
		if r := firstRune(strings.TrimLeft(w, "(")); !unicode.IsUpper(r) {
			return false
		}
	}
	return true
}

// numbered reports whether a label tells voices apart by number: Speaker 2, SPEAKER_00.
func numbered(label string) bool {
	c := lastRune(label)
	return c >= '0' && c <= '9'
}

// roleOf returns the role that a label itself says; "" when it says none.
func roleOf(label string) transcript.Role {
	f := base(fold(unbracketed(label)))
	switch {
	case asks[f], nearlyAsks(f), asksByName(label), strings.HasSuffix(f, "记者"), strings.HasSuffix(f, "问及"), strings.HasSuffix(f, "追问"):
		return transcript.Reporter
	case interpreters[f]:
		return transcript.Interpreter
	case others[f] && !numbered(label):
		return transcript.Other
	}
	return ""
}
