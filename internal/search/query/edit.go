package query

import (
	"slices"
	"strings"
)

// Chip is a field of the query's outermost group, as a removable chip shows it.
type Chip struct {
	Field   Field
	Value   string // for WithFilter, when the chip is Exact or a date; otherwise the normal form of what was typed
	Text    string // for people
	Negated bool
	Exact   bool
	node    Node
}

// Filters returns the fields asked for in the outermost group, in order, alternatives not among them.
func (q *Query) Filters() []Chip {
	var list []Chip
	for _, n := range q.Root.Items {
		c := Chip{node: n}
		if not, ok := n.(*Not); ok {
			n, c.Negated = not.Item, true
		}
		switch n := n.(type) {
		case *Filter:
			c.Field, c.Value, c.Text, c.Exact = n.Field, slug(n.Words), n.Text, n.Exact
		case *Dates:
			c.Field, c.Value, c.Text, c.Exact = Date, n.String(), strings.TrimSpace(strings.Replace(n.inWords(), "in ", "", 1)), true
		default:
			continue
		}
		list = append(list, c)
	}
	return list
}

// Show sets the text that people are shown for each exact field's value: what name returns, where that isn't "".
func (q *Query) Show(name func(f Field, value string) string) { show(q.Root, name) }

func show(n Node, name func(Field, string) string) {
	switch n := n.(type) {
	case *Group:
		for _, item := range n.Items {
			show(item, name)
		}
	case *Or:
		for _, item := range n.Items {
			show(item, name)
		}
	case *Not:
		show(n.Item, name)
	case *Filter:
		if !n.Exact {
			return
		}
		if s := name(n.Field, slug(n.Words)); s != "" {
			n.Text = s
		}
	}
}

// WithFilter returns the query with a field for exactly the given Entity.Value added; for Date the value
// is a year, month, day or range. A field that is there already is not added again.
func (q *Query) WithFilter(f Field, value string) *Query {
	s := string(f) + ":"
	switch f {
	case Date, Role, In, Has, Lang:
		s += value
	default:
		s += "=" + Slug(value)
	}
	added := Parse(s)
	if len(added.Root.Items) != 1 {
		return q
	}
	want := added.String()
	for _, n := range q.Root.Items {
		if normal(n) == want {
			return q
		}
	}
	return q.with(append(slices.Clone(q.Root.Items), added.Root.Items[0]), q.Sort)
}

// WithoutFilter returns the query without the chip, one of q.Filters.
func (q *Query) WithoutFilter(c Chip) *Query {
	items := slices.DeleteFunc(slices.Clone(q.Root.Items), func(n Node) bool { return normal(n) == normal(c.node) })
	return q.with(items, q.Sort)
}

// WithSort returns the query in another order.
func (q *Query) WithSort(s Sort) *Query { return q.with(q.Root.Items, s) }

func (q *Query) with(items []Node, s Sort) *Query {
	n := &Query{Root: root(items), Sort: s}
	n.typed = n.String()
	return n
}

// normal is the normal form of one node.
func normal(n Node) string {
	w := &printer{}
	n.render(w)
	return w.String()
}
