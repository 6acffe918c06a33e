package query

import (
	"strconv"
	"strings"
)

// String returns the normal form: it parses to a query that means the same and has the same normal form.
func (q *Query) String() string {
	w := &printer{}
	w.join(q.Root.Items, " ")
	if q.Sort != Relevance && q.Sort != "" {
		w.space()
		w.WriteString("sort:" + string(q.Sort))
	}
	return w.String()
}

// printer writes the normal form.
type printer struct{ strings.Builder }

func (w *printer) space() {
	if w.Len() > 0 {
		w.WriteByte(' ')
	}
}

func (w *printer) join(items []Node, by string) {
	for i, n := range items {
		if i > 0 {
			w.WriteString(by)
		}
		n.render(w)
	}
}

func (w *printer) quote(words []string) { w.WriteString(`"` + strings.Join(words, " ") + `"`) }

func (n *Group) render(w *printer) {
	w.WriteByte('(')
	w.join(n.Items, " ")
	w.WriteByte(')')
}

func (n *Or) render(w *printer) { w.join(n.Items, " OR ") }

func (n *Not) render(w *printer) {
	w.WriteByte('-')
	if or, ok := n.Item.(*Or); ok {
		(&Group{[]Node{or}}).render(w)
		return
	}
	n.Item.render(w)
}

func (n *Word) render(w *printer)     { w.WriteString(n.Surface) }
func (n *Exact) render(w *printer)    { w.WriteString("=" + n.Text) }
func (n *Prefix) render(w *printer)   { w.WriteString(n.Letters + "*") }
func (n *Wildcard) render(w *printer) { w.WriteString(n.Pattern) }

func (n *Fuzzy) render(w *printer) {
	w.WriteString(n.Surface + "~")
	if n.Edits != 1 {
		w.WriteString(strconv.Itoa(n.Edits))
	}
}

func (n *Phrase) render(w *printer) {
	switch n.Form {
	case AnyForm:
		w.WriteString(slug(n.Words))
	case SameCase:
		w.WriteString(`="` + n.Text + `"`)
	default:
		w.quote(n.Words)
	}
}

func (n *Near) render(w *printer) {
	w.quote(n.Words)
	w.WriteString("~" + strconv.Itoa(n.Within))
}

func (n *Filter) render(w *printer) {
	w.WriteString(string(n.Field) + ":")
	switch {
	case n.Exact:
		w.WriteString("=" + slug(n.Words))
	case n.Quoted:
		w.quote(n.Words)
	default:
		w.WriteString(slug(n.Words))
	}
}

func (n *Dates) render(w *printer) { w.WriteString("date:" + n.String()) }
