package templates

// BriefingsPage is one page of the list of briefings under some conditions.
type BriefingsPage struct {
	Page
	Total  int
	Oldest bool   // oldest first
	Order  string // path of the same list from the other end
	Chips  []Chip
	Years  []YearLink
	Facets []Facet
	Groups []MonthGroup
	Empty  []Chip // where nothing is left: the conditions whose lifting would find something, and how much
	Pager  Pager
}

// YearLink is one year of the rail; Months are given for the chosen year only.
type YearLink struct {
	Label  string
	Path   string
	Count  int
	Chosen bool
	Months []FacetValue
}

// MonthGroup is a run of briefings under one heading.
type MonthGroup struct {
	Label     string // "November 2023"
	Briefings []BriefingCard
}
