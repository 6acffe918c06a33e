package dialect

import (
	"strings"

	"podium/internal/ingest/read/labels"
	"podium/internal/transcript"
)

// build makes the turns, notes and furniture of the classified lines.
func (r *reader) build() {
	r.turn.text, r.turn.runs = r.scratch.text, r.scratch.runs
	defer func() { r.scratch.text, r.scratch.runs = r.turn.text, r.turn.runs }()
	r.t.Turns = make([]transcript.Turn, 0, len(r.hits)+1)
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
				b = r.builder()
				b.turn.Span.Start = l.Start
			}
			b.line(i, l.Start+r.timeBefore(i))
		case note:
			if r.labelNext(i) && (l.kind == "heading" || l.kind == "number") && itemHead(r.str(i)) == l.End-l.Start {
				flush() // it stands above the next turn
			}
			if l.kind == "part" {
				flush() // by somebody else
				l.kind = "heading"
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

// timeBefore is the size of a recording's time in brackets before a line's words, where labels have such times too; it is furniture.
func (r *reader) timeBefore(i int) int {
	l := &r.lines[i]
	s := r.str(i)
	if r.style.Sign != Timed || s[0] != '[' && s[0] != '(' {
		return 0
	}
	end := strings.IndexAny(s[:min(len(s), 12)], "])")
	if end < 0 || !timecode(beforeDot(s[1:end])) {
		return 0
	}
	r.t.Furniture = append(r.t.Furniture, transcript.Span{Start: l.Start, End: l.Start + end + 1})
	return end + 1
}

func (r *reader) note(kind string, s transcript.Span) {
	r.t.Notes = append(r.t.Notes, transcript.Note{Kind: kind, Turn: len(r.t.Turns), Text: unglued(fields(r.doc.Text[s.Start:s.End])), Span: s})
}

// unglued parts a heading from the item's number that a comma glues to it, where a table has flattened the page: "HARBOUR DUES,[2.]".
func unglued(heading string) string {
	at := strings.LastIndex(heading, ",[")
	if at < 0 || itemNumber(heading[at+1:]) != len(heading)-at-1 {
		return heading
	}
	return heading[:at] + " " + heading[at+1:]
}

// kindBefore returns what kind of words stand before a label on its line.
func kindBefore(s string) string {
	if itemNumber(s) == len(s) {
		return "number"
	}
	if words := strings.Fields(s); len(words) <= 4 && !strings.ContainsAny(s, ",[") && capsLabel(words) && gradeOf(trimSpace(s)) == sure {
		return "label"
	}
	return "heading"
}

func (r *reader) begin(i int) *turnBuilder {
	l := &r.lines[i]
	h := &r.hits[l.hit]
	m := &h.match
	b := r.builder()
	b.turn.Label = h.shown
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
	if m.form == Colon && mixedInitial(m.label) {
		r.card(l.Start+m.skip+len(m.label), b.turn.Span.End)
	}
	b.gap = l.Blank >= 2
	from := l.Start + m.size
	if m.form == Stop {
		if rest := strings.TrimLeftFunc(r.doc.Text[from:l.End], isSpace); itemNumber(rest) > 0 {
			from = l.End - len(rest) + itemNumber(rest)
			r.note("number", transcript.Span{Start: l.End - len(rest), End: from})
		}
	}
	if m.asks {
		b.turn.Role = transcript.Reporter
	}
	b.line(i, from)
	b.apart = b.empty()
	return b
}

// card keeps a page's card on the person, which is flattened into the label, beside the turns.
func (r *reader) card(from, to int) {
	printed := r.doc.Text[from:to]
	if card := strings.Trim(printed, " :\u00a0"); card != "" {
		from += strings.Index(printed, card)
		r.note("participant", transcript.Span{Start: from, End: from + len(card)})
	}
}

// end finishes a turn. A label without words stands beside the turns: something is lost there.
func (r *reader) end(b *turnBuilder) {
	b.turn.Text = b.words()
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
		if r.sameVoice(r.t.Turns[n-1].Called(), b.turn.Called()) {
			r.gaps = append(r.gaps, n)
		}
	}
	r.t.Turns = append(r.t.Turns, b.turn)
}

func (r *reader) finishTurn(b *turnBuilder) {
	if b.turn.Role == "" {
		b.turn.Role = r.facts(b.turn.Called()).role
	}
	b.turn.Speaker.Standing = transcript.Unidentified
	r.marks(b)
}

// unlabel takes the label from a turn at the end of a block of labels that stand apart from all
// words: which of them it was is not known.
func (r *reader) unlabel(b *turnBuilder) {
	start := b.turn.Span.Start
	r.note("label", transcript.Span{Start: start, End: b.firstWord()})
	r.lost = append(r.lost, len(r.t.Turns))
	b.turn.Label, b.turn.Span.Start = "", b.firstWord()
}

func (r *reader) sameVoice(a, b string) bool {
	return a != "" && r.facts(a).folded == r.facts(b).folded
}

// asksByName reports whether a label is a question label with a name after it: "Frage Oar".
func asksByName(label string) bool { return labels.Asker(unbracketed(label)) != "" }

// numbered reports whether a label distinguishes voices by number: Speaker 2, SPEAKER_00.
func numbered(label string) bool {
	c := lastRune(label)
	return c >= '0' && c <= '9'
}

// hanReporter reports whether a label is a Chinese one of an outlet and its reporter's name.
func hanReporter(label string) bool {
	outlet, _ := labels.HanReporter(label)
	return outlet != ""
}

// roleOf returns the role that a label itself says; "" when it says none.
func roleOf(label string) transcript.Role {
	f := base(fold(unbracketed(label)))
	switch {
	case asks[f], nearlyAsks(f), asksByName(label), labels.Head(label) != "", labels.OfPaper(label) != "", labels.Posted(label) != "", strings.HasPrefix(f, raisedLater), strings.HasSuffix(f, "记者"), strings.HasSuffix(f, "記者"), strings.HasSuffix(f, "问及"), strings.HasSuffix(f, "追问"), hanReporter(label), labels.JapaneseAsker(f):
		return transcript.Reporter
	case interpreters[f]:
		return transcript.Interpreter
	case others[f] && !numbered(label):
		return transcript.Other
	}
	return ""
}
