package templates

// DirectoryPage lists people or outlets.
type DirectoryPage struct {
	Page
	Lede    string
	Columns []string // headings of the counts, as many as each entry has
	Entries []Entry
	Pager   Pager
	Letters []Option // to jump within a long list
}

// Entry is one person or outlet of a directory.
type Entry struct {
	Name   string
	Path   string
	Says   string // office or country
	Counts []Holding
}

// PersonPage is what the archive has of one person.
type PersonPage struct {
	Page
	Name      string
	Aliases   []string
	Offices   []Tenure
	Labels    []string // as printed
	Counts    []Holding
	Histogram Histogram
	Facets    []Facet
	Briefings []BriefingCard
	Pager     Pager
	Within    string // the condition that a search within adds
}

// Tenure is an office and when it was held; "" is unknown, or still.
type Tenure struct {
	Title    string
	Body     string
	From, To string
}

// OutletPage is what the archive has of one outlet.
type OutletPage struct {
	Page
	Name      string
	Aliases   []string
	Country   string
	Counts    []Holding
	Histogram Histogram
	Facets    []Facet
	Recent    []ExchangeCard
	Within    string
}
