package templates

// SearchPage is one page of results, or the page to begin a search from where Query is empty.
type SearchPage struct {
	Page
	InWords   string // the query as understood, in words
	Void      bool   // nothing of the query could be kept
	Mended    []Mended
	Languages string // in whose forms of words was searched; "" says nothing
	Entity    *Link  // the person or outlet whose name the whole query is
	Namesakes []Namesake
	AsksWho   bool   // the query asks for a reporter or an outlet, whom transcripts often leave out
	Check     string // path of the check of the query as a quotation; "" where it is none
	Total     int
	Briefings int
	First     int // number of the first hit shown, from 1; 0 where it is not known
	Chips     []Chip
	Facets    []Facet
	Histogram Histogram
	Sorts     []Option
	OverTime  string // path of the use of the words over time
	Versus    string // path of the comparison that "ferry vs bridge" asks for; "" for other queries
	Collapse  Option
	Parts     []Link // the same in questions alone, and in answers
	Hits      []ExchangeCard
	Near      []Way          // other spellings
	Spellings []Way          // the words as typed or as others write them
	Meant     []Way          // with names and dates among the words as conditions
	Loosen    []Way          // the query without one of its terms
	Days      []Way          // where nothing is found in the dates asked for: the nearest days that have it
	Nearest   []ExchangeCard // where nothing is found: what has most of the words
	Alone     []Way          // where nothing is found: each part of the query by itself
	Follow    string         // path of the feed of what is new
	Forms     []Link
	Pager     Pager
	Examples  []Example // on the page without a query
}

// Namesake is a person or an outlet in whose name the words of a query stand.
type Namesake struct {
	Path, Name, Says string
	Briefings        int
}

// Mended is something about the query that was put right or could not be.
type Mended struct {
	Says string
	Path string // of a search that does what was probably meant; "" has none
	Want string // its query
}

// Option is one of several ways to show the same results.
type Option struct {
	Label  string
	Path   string
	Chosen bool
}

// Way is another query with what it finds.
type Way struct {
	Says  string
	Query string
	Path  string
	Total int

	Instead Spelling // of a part that is nowhere: what it was probably meant to be
}

// Spelling is another way to spell a query, with what it finds; an empty Path is none.
type Spelling struct {
	Query string
	Path  string
	Total int
}

// IndexPage stands where results would while the index is built for the first time.
type IndexPage struct {
	Page
	Done, Of int // briefings
}
