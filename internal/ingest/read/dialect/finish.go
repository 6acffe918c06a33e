package dialect

import (
	"fmt"
	"strings"

	"podium/internal/ingest/read/rx"
	"podium/internal/transcript"
)

// finish adds what needs the whole reading: language, losses, notes' turns, confidence, warnings.
func (r *reader) finish() {
	t := &r.t
	t.Warnings = append(t.Warnings, r.doc.Warnings...)
	t.Language = r.language()
	r.lastRule()
	r.lastTime()
	r.letters()
	r.foreign()
	r.losses()
	r.doubts()
	r.brokenOff()
	r.footnotes()
	for i := range t.Notes {
		if t.Notes[i].Turn >= len(t.Turns) {
			t.Notes[i].Turn = -1
		}
	}
	t.Style = r.style.Name
	t.Confidence = r.confidence()
	switch {
	case len(r.hits) == 0:
		t.Style = "generic"
		r.warn("no-labels", -1, "No speaker label was found: the text stands as one statement.")
	case t.Style == "generic" && t.Confidence < 0.6:
		r.warn("unknown-style", -1, "The house style is not known; the turns were read by general rules.")
	}
}

// lastRule drops a rule of dashes glued to the last words of all.
func (r *reader) lastRule() {
	if len(r.t.Turns) == 0 {
		return
	}
	last := &r.t.Turns[len(r.t.Turns)-1]
	s := strings.TrimRight(last.Text, "-―_")
	rule := last.Text[len(s):]
	if len(rule) < 3 || !endsSentence(s) || !strings.HasSuffix(r.doc.Text[:last.Span.End], rule) {
		return
	}
	from := last.Span.End - len(rule)
	r.t.Furniture = append(r.t.Furniture, transcript.Span{Start: from, End: last.Span.End})
	last.Text = strings.TrimRight(s, " \n")
	last.Span.End = len(strings.TrimRightFunc(r.doc.Text[:from], isSpace))
}

// gluedEnd is the time of the end, with its zone, behind the last words of all.
var gluedEnd = rx.MustCompile(`(?:[.?!…”")][\s\x{a0}]+|^|\n[\s\x{a0}]*)((?:END\W+(?:br\W+)?)?(\d{1,2}:\d{2}[\s\x{a0}]?[AaPp]\.?[\s\x{a0}]?[Mm]\b\.?[\s\x{a0}]?[A-Z]{2,5}))[\s\x{a0}]*$`)

// lastTime takes the time of the end from the last words of all, to which it is glued.
func (r *reader) lastTime() {
	if r.t.End != "" || len(r.t.Turns) == 0 {
		return
	}
	last := &r.t.Turns[len(r.t.Turns)-1]
	const longest = 60
	from := max(last.Span.Start, last.Span.End-longest)
	m := gluedEnd.FindStringSubmatchIndex(r.doc.Text[from:last.Span.End])
	own := gluedEnd.FindStringSubmatchIndex(last.Text)
	if m == nil || own == nil || own[2] == 0 {
		return
	}
	r.t.End = fields(r.doc.Text[from+m[4] : from+m[5]])
	if r.t.Given == nil {
		r.t.Given = map[string]transcript.Evidence{}
	}
	r.t.Given["end_time"] = transcript.Evidence{Kind: "heading", Turn: -1, Note: r.t.End, Start: from + m[4], End: from + m[5]}
	r.t.Furniture = append(r.t.Furniture, transcript.Span{Start: from + m[2], End: last.Span.End})
	last.Text = strings.TrimRight(last.Text[:own[2]], " \n")
	last.Span.End = len(strings.TrimRightFunc(r.doc.Text[:from+m[2]], isSpace))
}

// letters gives the question letter of a pair of letters its role: P and R are pregunta and respuesta.
func (r *reader) letters() {
	n := map[string]int{}
	for i := range r.t.Turns {
		n[r.t.Turns[i].Label]++
	}
	for i := range r.t.Turns {
		u := &r.t.Turns[i]
		if (u.Label == "P" || u.Label == "D") && n[u.Label] >= 2 && n["R"] >= 2 || u.Label == "P" && n["P"] >= 2 && r.style.Name == "dash" || u.Label == "P" && i+1 < len(r.t.Turns) && r.t.Turns[i+1].Label == "R" && strings.Contains(u.Text, "?") {
			u.Role = transcript.Reporter
		}
	}
}

// confidence says how sure the reading is of the style: by the labels that are sure.
func (r *reader) confidence() float64 {
	if len(r.hits) == 0 {
		return 0.2
	}
	n, asked := 0, 0
	seen := map[string]int{}
	for i := range r.hits {
		seen[r.hits[i].folded]++
	}
	for i := range r.hits {
		h := &r.hits[i]
		if h.match.grade == sure || seen[h.folded] > 2 {
			n++
		}
		if h.role == transcript.Reporter {
			asked++
		}
	}
	c := 0.4 + 0.4*float64(n)/float64(len(r.hits))
	if asked > 0 {
		c += 0.1
	}
	if r.style.Name != "generic" {
		c += 0.1
	}
	return float64(int(c*100+0.5)) / 100
}

// losses flags turns before which the source has lost something.
func (r *reader) losses() {
	if r.doubles*2 <= len(r.t.Turns) {
		for _, i := range r.gaps {
			r.t.Turns[i].Gap = true
			r.warn("lost-turn", i, fmt.Sprintf("%s speaks twice running across a double blank line: a turn between is lost in the source.", voice(r.t.Turns[i].Label)))
		}
	}
	n := len(r.lost) + r.stacked
	if r.stacked > 0 {
		n++ // the label that the first of them follows
	}
	if n >= 4 || r.stacked > 0 {
		r.warn("unpaired-labels", -1, fmt.Sprintf("%d labels stand apart from their words and cannot be paired with them.", n))
		return
	}
	for _, i := range r.lost {
		if i < len(r.t.Turns) {
			r.t.Turns[i].Gap = true
			r.warn("lost-turn", i, "The label before this turn has no words: they are lost in the source.")
		}
	}
}

func voice(label string) string {
	if label == "" {
		return "The speaker"
	}
	return label
}
