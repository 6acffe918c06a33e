package templates

// CheckPage tells whether a quotation was said so.
type CheckPage struct {
	Page
	Quote    string // as typed; "" is the page to begin with
	Verdict  string // one line
	Means    string // what it does and does not mean
	Notes    []string
	Words    string // path of a search for its words
	Word     *Link  // where too little was typed to check: a search for it
	Exact    []SaidCard
	Earlier  []SaidCard
	Alike    []SaidCard
	Parts    []SaidPart
	All      *Link // every passage that has it, where more than are shown
	MaxWords int
}

// SaidCard is a turn with a quotation laid over it.
type SaidCard struct {
	Who      string // who speaks, in what capacity, and what the turn does
	Asks     bool   // the words are a reporter's
	Path     string // where it stands in its briefing
	Alone    string // the exchange alone, at this very revision
	Date     string
	Briefing Title
	Place    string
	Language string // of the words
	Says     string // how far the words are the same
	Negated  bool   // a negation is among the words that differ
	Cite     string
	Before   string // words of the record around the quotation
	After    string
	Begins   bool // the turn begins with Before
	Ends     bool
	Pieces   []DiffPiece
}

// SaidPart is a sentence of a quotation by itself.
type SaidPart struct {
	Text  string
	Who   string // of the best passage that has it
	Path  string
	Date  string
	Total int
	All   string // every passage that has it
}
