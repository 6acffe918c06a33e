package templates

import (
	"cmp"

	"podium/internal/transcript"
)

// Turn is one turn as a page shows it.
type Turn struct {
	ID         string
	Part       transcript.Part
	Role       transcript.Role
	Who        Who    // the resolved speaker, or nobody
	Label      string // as printed; "" where the source prints none
	Meant      string // the label that a mistaken one stands for; "" for others
	Doubt      string // what the reading doubts of the label; "" for most
	For        string // whose words an interpreter renders
	Lang       string // BCP 47, where it differs from the page's words around it
	Gap        bool   // the source has lost something before it
	Headings   []string
	Paragraphs [][]Segment
	Notes      []string // editor's and other notes that stand beside it
	Of         string   // path of the page that has the turn's address, where it is another than this one
}

// class names the turn for the style sheet.
func (t Turn) class() string {
	switch {
	case t.Part == transcript.InQuestion:
		return "turn asks"
	case t.Part == transcript.InProcedure:
		return "turn calls"
	}
	return "turn"
}

// verb says what the turn does, after its speaker's name.
func (t Turn) verb() string {
	switch {
	case t.Role == transcript.Interpreter && t.For != "":
		return "interprets for " + t.For
	case t.Role == transcript.Interpreter:
		return "interprets"
	case t.Part == transcript.InQuestion:
		return "asks"
	case t.Part == transcript.InAnswer && t.Role == transcript.Briefer:
		return "answers"
	case t.Role == transcript.Moderator:
		return "moderates"
	}
	return "speaks"
}

// unnamed stands where a speaker has neither a name nor a printed label.
func (t Turn) unnamed() string {
	if t.Role == transcript.Reporter {
		return "A reporter"
	}
	return "Speaker not named"
}

// printed returns the label where it says more than the name beside it does.
func (t Turn) printed() string {
	if transcript.NormalLabel(t.Label) == transcript.NormalLabel(t.Who.Attribution.Name) {
		return ""
	}
	return t.Label
}

// anonymous labels say only that somebody asks or answers.
var anonymous = map[string]bool{"q": true, "question": true, "journalist": true, "reporter": true, "记者": true, "问": true,
	"pregunta": true, "вопрос": true, "frage": true}

// title is the name that the turn goes under: the person, else the label, else what is known.
func (t Turn) title() string {
	label := cmp.Or(t.Meant, t.Label)
	switch {
	case t.Who.Known():
		return t.Who.Attribution.Name
	case label == "" || (t.Role == transcript.Reporter && anonymous[transcript.NormalLabel(label)]):
		return t.unnamed()
	}
	return label
}

// footnote is a note, and the number under which the source prints it; "" where the page counts.
type footnote struct{ number, words string }

// footnotes lists the notes of the turn's own marks, in order.
func (t Turn) footnotes() []footnote {
	var out []footnote
	for _, p := range t.Paragraphs {
		for _, s := range p {
			if s.Footnote != "" {
				n := footnote{words: s.Footnote}
				if s.Refers {
					n.number = s.Text
				}
				out = append(out, n)
			}
		}
	}
	return out
}
