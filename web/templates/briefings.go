package templates

// BriefingsPage is one page of the list of briefings under some conditions.
type BriefingsPage struct {
	Page
	Total  int
	Sorts  []Option // orders of it
	Chips  []Chip
	Years  []YearLink
	Facets []Facet
	Groups []MonthGroup
	Empty  []Chip // where nothing is left: the conditions whose lifting would find something, and how much
	Pager  Pager
	Follow string // path of the feed of what is new in the list
	Forms  []Link // the list for others
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
	Label     string // "November 2023", or that of all where they are in another order
	Briefings []BriefingCard
}
