package templates

// Facet is one way to narrow a list: a heading and its values with counts.
type Facet struct {
	Title  string
	Values []FacetValue
	More   string // path to the full list; "" has none
}

// FacetValue is one value of a facet. Its count is the total that following Path gives.
type FacetValue struct {
	Label  string
	Path   string // with the value added or, where Chosen, taken away
	Count  int
	Chosen bool
}

// Chip is a condition in force, with the way to lift it.
type Chip struct {
	Label  string // "Outlet: The Evening Courier"
	Remove string // path without it
}
