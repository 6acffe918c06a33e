package templates

// DirectoryPage lists people or outlets.
type DirectoryPage struct {
	Page
	Lede    string
	Path    string   // of the list itself
	Name    string   // part of a name that the list is narrowed to
	Order   string   // as the address has it; "" for the usual one
	Sorts   []Option // the orders of it
	Columns []string // headings of the counts, as many as each entry has
	Entries []Entry
	Pager   Pager
	Forms   []Link // the list for others
}

// Entry is one person or outlet of a directory.
type Entry struct {
	Name   string
	Path   string
	Says   string // office or country
	First  string // ISO day of the first appearance
	Last   string
	Counts []Holding
}

// seen gives the years of first and last appearance.
func (e Entry) seen() string {
	first, last := year(e.First), year(e.Last)
	if first == last {
		return first
	}
	return first + "–" + last
}

func year(iso string) string {
	if len(iso) < len("2006") {
		return ""
	}
	return iso[:len("2006")]
}

// PersonPage is what the archive has of one person.
type PersonPage struct {
	Page
	Name      string
	JSON      string // path of the form for programs
	Aliases   []string
	Offices   []Tenure
	AsksFor   []Link   // outlets
	Labels    []string // as printed
	Counts    []Holding
	Histogram Histogram
	Facets    []Facet
	Recent    []ExchangeCard // of a reporter
	All       string         // path to all of a reporter's exchanges
	Briefings []BriefingCard
	Pager     Pager
	Within    string // the condition that a search within adds
	Reporter  bool   // asks rather than answers
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
	JSON      string // path of the form for programs
	Aliases   []string
	Country   string
	Counts    []Holding
	Histogram Histogram
	Facets    []Facet
	Recent    []ExchangeCard
	All       string // path to all of its exchanges
	Within    string
}
