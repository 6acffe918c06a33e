package query

// Chip is a filter of the query's outermost group, as a removable chip shows it.
type Chip struct {
	Field   Field
	Value   string // as WithFilter takes it, or the dates' normal form
	Text    string // for people
	Negated bool
	index   int
}

// Filters returns the fields asked for in the outermost group, in order.
func (q *Query) Filters() []Chip { return nil }

// WithFilter returns the query with a filter for exactly the given Entity.Value added; for Date the value
// is a year, month, day or range. A filter that is there already is not added again.
func (q *Query) WithFilter(f Field, value string) *Query { return q }

// WithoutFilter returns the query without the chip, one of q.Filters.
func (q *Query) WithoutFilter(c Chip) *Query { return q }

// WithSort returns the query in another order.
func (q *Query) WithSort(s Sort) *Query { return q }

// FirstWords returns the query's words and phrases without fields and negations, cut at a word to at most
// max bytes: for titles.
func (q *Query) FirstWords(max int) string { return "" }
