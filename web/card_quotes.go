package web

import (
	"slices"
	"strings"

	"podium/internal/search/query"
	"podium/internal/store"
	"podium/internal/transcript"
	"podium/web/templates"
)

const quoteBytes = 360 // of a passage on a card

// speaker is the speaker, or the label where nobody is known.
func speaker(t *transcript.Turn) transcript.Attribution {
	if t.Speaker.Known() {
		return t.Speaker
	}
	return transcript.Attribution{Name: t.Called(), Standing: transcript.Stated}
}

// snippet cuts the best passage out of a turn; of a question in which nothing is marked, what begins to ask.
func snippet(p *store.Passage, t *transcript.Turn, spans []transcript.Span) query.Excerpt {
	from := 0
	if len(spans) == 0 && p.Exchange.PartOf(t) == transcript.InQuestion && len(t.Text) > quoteBytes {
		from = transcript.Telling(t.Text)
	}
	cut := query.Snippet(t.Text[from:], spans, quoteBytes)
	cut.Span.Start, cut.Span.End, cut.Before = cut.Span.Start+from, cut.Span.End+from, cut.Before || from > 0
	return cut
}

// quoteOf cuts the best passage out of a turn.
func quoteOf(p *store.Passage, turn int, spans []transcript.Span) templates.Quote {
	t := &p.Turns[turn]
	cut := snippet(p, t, spans)
	q := templates.Quote{Part: p.Exchange.PartOf(t), Speaker: speakerLine(p, t), Lang: p.Briefing.Language, Before: cut.Before, After: cut.After}
	if t.Lang != "" {
		q.Lang = t.Lang
	}
	text, marks, hits := cutTurn(t, cut.Span, spans)
	for i, para := range templates.Paragraphs(text, marks, hits, 1) {
		if i > 0 {
			q.Segments = append(q.Segments, templates.Segment{Text: " "})
		}
		for _, seg := range para {
			seg.HitStart = false // ids of marks are for the page of the turn
			q.Segments = append(q.Segments, seg)
		}
	}
	return q
}

// cutTurn returns a stretch of a turn with the marks and hits in it, moved to begin with the stretch.
func cutTurn(t *transcript.Turn, cut transcript.Span, spans []transcript.Span) (string, []transcript.Mark, []transcript.Span) {
	inside := func(start, end int) (int, int, bool) {
		start, end = max(start, cut.Start)-cut.Start, min(end, cut.End)-cut.Start
		return start, end, start < end
	}
	var marks []transcript.Mark
	for _, m := range t.Marks {
		ok := false
		if m.Start, m.End, ok = inside(m.Start, m.End); ok {
			marks = append(marks, m)
		}
	}
	var hits []transcript.Span
	for _, h := range spans {
		if start, end, ok := inside(h.Start, h.End); ok {
			hits = append(hits, transcript.Span{Start: start, End: end})
		}
	}
	return t.Text[cut.Start:cut.End], marks, hits
}

// speakerLine says who speaks, in what capacity, and what the turn does: "Ada Quill, The Courier, asks".
func speakerLine(p *store.Passage, t *transcript.Turn) string {
	line, does := []string{speaker(t).Name, t.Speaker.Office}, ""
	switch part := p.Exchange.PartOf(t); {
	case t.Role == transcript.Interpreter && t.For != "":
		line, does = line[:1], "interprets "+t.For
	case part == transcript.InQuestion:
		line, does = questioner(p, t), "asks"
	case part == transcript.InAnswer:
		does = "answers"
	}
	line = slices.DeleteFunc(line, func(s string) bool { return s == "" })
	who := strings.Join(line, ", ")
	switch {
	case does == "":
		return who
	case len(line) > 1: // the office or outlet is set off on both sides
		return who + ", " + does
	}
	return strings.TrimSpace(who + " " + does)
}

// questioner names who asks and for whom. Only the exchange's first question is its asker's for certain: a
// later one that the transcript gives to nobody stays a reporter's.
func questioner(p *store.Passage, t *transcript.Turn) []string {
	asker := p.Exchange.Asker
	switch {
	case t.Speaker.Known() && (!asker.Known() || t.Speaker.Name != asker.Name):
		return []string{t.Speaker.Name}
	case !t.Speaker.Known() && t.ID != p.ID:
		return []string{"A reporter"}
	}
	line := []string{"A reporter"}
	if asker.Known() {
		line[0] = asker.Name
	}
	if p.Exchange.Outlet.Known() {
		line = append(line, p.Exchange.Outlet.Name)
	}
	return line
}
