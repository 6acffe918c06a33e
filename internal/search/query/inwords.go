package query

import (
	"fmt"
	"strings"
	"time"
)

// InWords says in English what the query asks for, as a phrase: "exchanges with any form of “aid”".
func (q *Query) InWords() string {
	s := "exchanges"
	if q.Void() {
		return "nothing: no part of it could be kept"
	}
	if q.Empty() {
		s = "all exchanges"
	} else {
		s += " " + q.Root.inWords()
	}
	switch q.Sort {
	case Newest:
		s += "; newest first"
	case Oldest:
		s += "; oldest first"
	}
	return s
}

// said is a group's items by how a sentence takes them.
type said struct{ turn, words, without, about []string }

func (g *Group) said() said {
	var s said
	for _, n := range g.Items {
		not, negated := n.(*Not)
		switch {
		case onTurns(n):
			s.turn = append(s.turn, n.inWords())
		case onExchange(n):
			s.about = append(s.about, n.inWords())
		case negated:
			s.without = append(s.without, inner(not.Item))
		default:
			s.words = append(s.words, inner(n))
		}
	}
	return s
}

// onExchange reports whether a node is made of conditions on the whole exchange alone.
func onExchange(n Node) bool {
	switch n := n.(type) {
	case *Filter:
		return !n.Field.OnTurn()
	case *Dates:
		return true
	case *Not:
		return onExchange(n.Item)
	case *Or:
		return all(n.Items, onExchange)
	}
	return false
}

// inner says a node within another node's sentence.
func inner(n Node) string {
	s := strings.TrimPrefix(n.inWords(), "with ")
	if _, ok := n.(*Group); ok && strings.ContainsAny(s, ",;") {
		return "(" + s + ")"
	}
	return s
}

func (g *Group) inWords() string {
	s := g.said()
	var parts []string
	switch {
	case g.Bound():
		turn := "with a turn " + join(s.turn, " and ")
		if len(s.words) > 0 {
			turn += " that has " + join(s.words, " and ")
		}
		parts = append(parts, turn)
		if len(s.without) > 0 {
			parts = append(parts, "without such a turn that has "+join(s.without, " or "))
		}
	default:
		if len(s.words) > 0 {
			parts = append(parts, "with "+join(s.words, " and "))
		}
		if len(s.without) > 0 {
			parts = append(parts, "without "+join(s.without, " or "))
		}
	}
	return strings.Join(append(parts, s.about...), ", ")
}

func join(list []string, by string) string { return strings.Join(list, by) }

func quoted(words []string) string { return "“" + strings.Join(words, " ") + "”" }

func (n *Or) inWords() string {
	var list []string
	for _, m := range n.Items {
		list = append(list, inner(m))
	}
	return "either " + join(list, " or ")
}

func (n *Not) inWords() string {
	if onTurns(n.Item) || onExchange(n.Item) {
		return "not " + n.Item.inWords()
	}
	return "not " + inner(n.Item)
}

func (n *Word) inWords() string     { return "any form of " + quoted([]string{n.Surface}) }
func (n *Exact) inWords() string    { return "“" + n.Text + "” written just so" }
func (n *Prefix) inWords() string   { return "a word that begins with “" + n.Letters + "”" }
func (n *Wildcard) inWords() string { return "a word that fits “" + n.Pattern + "”" }

func (n *Fuzzy) inWords() string {
	return fmt.Sprintf("a word spelt like “%s” (%s)", n.Surface, letters(n.Edits))
}

func letters(n int) string {
	if n == 1 {
		return "1 letter may differ"
	}
	return fmt.Sprintf("%d letters may differ", n)
}

func (n *Phrase) inWords() string {
	switch n.Form {
	case AnyForm:
		return "any form of “" + slug(n.Words) + "”"
	case SameCase:
		return "“" + n.Text + "” written just so"
	}
	return "exactly " + quoted(n.Words)
}

func (n *Near) inWords() string {
	list := make([]string, len(n.Words))
	for i, w := range n.Words {
		list[i] = "“" + w + "”"
	}
	return fmt.Sprintf("any forms of %s within %d words of each other", join(list, " and "), n.Within)
}

// filterWords are how a sentence takes each field.
var filterWords = map[Field]string{
	Speaker: "spoken by %s", Office: "spoken by the holder of an office named %s", Reporter: "asked by %s", Outlet: "asked for %s",
	Series: "of the series %s", Place: "held in %s",
}

var partWords = map[string]string{
	"question": "in a question", "answer": "in an answer", "statement": "in a statement", "procedure": "in a call or another procedure",
	"briefer": "spoken by a briefer", "moderator": "spoken by a moderator", "reporter": "spoken by a reporter",
	"interpreter": "spoken by an interpreter", "other": "spoken by somebody else",
	StruckWords: "in which the source struck words out", Footnotes: "with a footnote of the source",
}

func (n *Filter) inWords() string {
	switch n.Field {
	case In, Role, Has:
		return partWords[n.Words[0]]
	case Lang:
		return "in " + languageName(n.Words[0])
	}
	return fmt.Sprintf(filterWords[n.Field], "“"+n.Text+"”")
}

// languageName is the English name of a language code, or the code.
func languageName(code string) string {
	for name, c := range languageNames {
		if c == code {
			return strings.ToUpper(name[:1]) + name[1:]
		}
	}
	return "the language “" + code + "”"
}

func (n *Dates) inWords() string {
	s := n.String()
	switch {
	case n.From == "":
		return "until " + dayInWords(n.To)
	case n.To == "":
		return "from " + dayInWords(n.From) + " on"
	case strings.Contains(s, ".."):
		return "from " + dayInWords(n.From) + " to " + dayInWords(n.To)
	case len(s) == 4:
		return "in " + s
	case len(s) == 7:
		t, _ := time.Parse("2006-01", s)
		return "in " + t.Format("January 2006")
	}
	return "on " + dayInWords(n.From)
}

func dayInWords(day string) string {
	t, err := time.Parse(time.DateOnly, day)
	if err != nil {
		return day
	}
	return t.Format("2 January 2006")
}
