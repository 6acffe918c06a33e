package web

import (
	"slices"
	"sort"
	"strings"

	"podium/internal/transcript"
	"podium/web/templates"
)

// transcriptView is a briefing prepared for showing: whose exchange each turn is, how the questions are
// numbered, and which words are marked.
type transcriptView struct {
	b       *transcript.Briefing
	printed []int // exchanges in the order in which they begin
	of      []int // turn -> exchange, -1 for none
	number  []int // exchange -> number of the question, 0 for what is none
	notes   map[int][]transcript.Note
	spans   [][]transcript.Span // turn -> searched words, nil throughout when nothing is searched
	first   []int               // turn -> number of its first searched word, from 1
	total   int                 // searched words
}

// newView prepares b for showing. marks gives the searched words of a turn, sorted and apart; nil marks none.
func newView(b *transcript.Briefing, marks func(turn int) []transcript.Span) *transcriptView {
	r := &transcriptView{b: b, of: make([]int, len(b.Turns)), number: make([]int, len(b.Exchanges)),
		spans: make([][]transcript.Span, len(b.Turns)), first: make([]int, len(b.Turns)), notes: map[int][]transcript.Note{}}
	for t := range r.of {
		r.of[t] = -1
	}
	for x := range b.Exchanges {
		for _, t := range b.Exchanges[x].Turns {
			r.of[t] = x
		}
		if len(b.Exchanges[x].Turns) > 0 {
			r.printed = append(r.printed, x)
		}
	}
	sort.SliceStable(r.printed, func(i, j int) bool { return r.begins(r.printed[i]) < r.begins(r.printed[j]) })
	for i, x := range r.questions() {
		r.number[x] = i + 1
	}
	for _, n := range b.Notes {
		r.notes[n.Turn] = append(r.notes[n.Turn], n)
	}
	if marks != nil {
		r.markAll(marks)
	}
	return r
}

func (r *transcriptView) markAll(marks func(int) []transcript.Span) {
	for t := range r.b.Turns {
		r.spans[t], r.first[t] = marks(t), r.total+1
		r.total += len(r.spans[t])
	}
}

func (r *transcriptView) begins(x int) int { return r.b.Exchanges[x].Turns[0] }

// questions returns the exchanges in which a reporter asks, as printed.
func (r *transcriptView) questions() []int {
	var out []int
	for _, x := range r.printed {
		if r.b.Exchanges[x].Kind == transcript.QandA {
			out = append(out, x)
		}
	}
	return out
}

// lead returns the id that the exchange goes under.
func (r *transcriptView) lead(x int) string {
	return r.b.Turns[r.b.Exchanges[x].Lead(r.b.Turns)].ID
}

// title names what is no question; a question has none.
func (r *transcriptView) title(x int) string {
	asked := r.questions()
	switch {
	case r.b.Exchanges[x].Kind == transcript.QandA:
		return ""
	case r.b.Exchanges[x].Kind == transcript.Procedure:
		return "Procedure"
	case len(asked) == 0:
		return "Statement"
	case r.begins(x) < r.begins(asked[0]):
		return "Opening statement"
	case r.begins(x) > slices.Max(r.b.Exchanges[asked[len(asked)-1]].Turns):
		return "Closing statement"
	}
	return "Statement between questions"
}

// head is the line that an exchange goes under in lists: "Tracy Quill, The Evening Courier".
func (r *transcriptView) head(x int) string {
	e := &r.b.Exchanges[x]
	if e.Kind != transcript.QandA {
		return strings.TrimSuffix(r.title(x)+", "+templates.Sentence(r.answerers(x)), ", ")
	}
	name := "Reporter not identified"
	if e.Asker.Known() {
		name = e.Asker.Name
	}
	if e.Outlet.Known() {
		name += ", " + e.Outlet.Name
	}
	return name
}

// matches counts the searched words in an exchange.
func (r *transcriptView) matches(x int) int {
	n := 0
	for _, t := range r.b.Exchanges[x].Turns {
		n += len(r.spans[t])
	}
	return n
}

// unsure says why an exchange may begin elsewhere, "" when the transcript is clear.
func (r *transcriptView) unsure(x int) string {
	if e := &r.b.Exchanges[x]; e.Kind == transcript.QandA && e.Boundary == transcript.Inferred {
		return e.Why
	}
	return ""
}

// turn returns the view of one turn.
func (r *transcriptView) turn(t int) templates.Turn {
	turn := &r.b.Turns[t]
	v := templates.Turn{ID: turn.ID, Role: turn.Role, Who: templates.Person(turn.Speaker), Label: turn.Label, Meant: turn.As, Doubt: r.doubt(t),
		For: turn.For, Lang: turn.Lang, Gap: turn.Gap, Part: transcript.InStatement,
		Paragraphs: templates.Paragraphs(turn.Text, turn.Marks, r.spans[t], r.first[t])}
	if x := r.of[t]; x >= 0 {
		v.Part = r.b.Exchanges[x].PartOf(turn)
	}
	for _, n := range r.notes[t] {
		switch {
		case n.Kind == "heading" || n.Kind == "number":
			v.Headings = append(v.Headings, n.Text)
		case !borne(turn.Marks, n):
			v.Notes = append(v.Notes, n.Text)
		}
	}
	return v
}

// doubt is what the reading doubts of a turn's label.
func (r *transcriptView) doubt(turn int) string {
	for _, w := range r.b.Warnings {
		if w.Turn == turn && w.Kind == transcript.DoubtfulLabels {
			return w.Text
		}
	}
	return ""
}

// loose returns the notes that belong to no turn and say more than the head of the page does.
func (r *transcriptView) loose() []string {
	var out []string
	for _, n := range r.notes[-1] {
		if n.Text != r.b.Title && n.Text != r.b.Place {
			out = append(out, n.Text)
		}
	}
	return out
}

// borne reports whether a mark of the turn already carries the note, without the figure or sign that the source prints
// with it.
func borne(marks []transcript.Mark, n transcript.Note) bool {
	return slices.ContainsFunc(marks, func(m transcript.Mark) bool { return m.Note != "" && strings.Contains(n.Text, m.Note) })
}
