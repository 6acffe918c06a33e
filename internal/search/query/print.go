package query

// String returns the normal form: it parses to a query that means the same and has the same normal form.
func (q *Query) String() string { return "" }

// InWords says in English what the query asks for, as a phrase that can follow "Exchanges ".
func (q *Query) InWords() string { return "" }

type printer struct{}

func (n *Group) render(*printer)    {}
func (n *Or) render(*printer)       {}
func (n *Not) render(*printer)      {}
func (n *Word) render(*printer)     {}
func (n *Exact) render(*printer)    {}
func (n *Prefix) render(*printer)   {}
func (n *Wildcard) render(*printer) {}
func (n *Fuzzy) render(*printer)    {}
func (n *Phrase) render(*printer)   {}
func (n *Near) render(*printer)     {}
func (n *Filter) render(*printer)   {}
func (n *Dates) render(*printer)    {}
func (n *Group) inWords() string    { return "" }
func (n *Or) inWords() string       { return "" }
func (n *Not) inWords() string      { return "" }
func (n *Word) inWords() string     { return "" }
func (n *Exact) inWords() string    { return "" }
func (n *Prefix) inWords() string   { return "" }
func (n *Wildcard) inWords() string { return "" }
func (n *Fuzzy) inWords() string    { return "" }
func (n *Phrase) inWords() string   { return "" }
func (n *Near) inWords() string     { return "" }
func (n *Filter) inWords() string   { return "" }
func (n *Dates) inWords() string    { return "" }
