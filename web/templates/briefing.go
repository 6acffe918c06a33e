package templates

import (
	"net/url"
	"strings"
	"time"

	"podium/internal/transcript"
)

// BriefingPage is one transcript in context.
type BriefingPage struct {
	Page
	Trail      []Crumb
	Title      Title
	Series     string
	Language   string // of the transcript
	Facts      Facts
	Taking     []Party
	Contents   []Contents
	Runs       []Run
	Marks      Marks
	Notes      []string // of the source, beside no turn
	Warnings   []Warning
	Corrected  []Correction
	Sources    []Source
	Revision   Revision
	Prev, Next Neighbour // of the same series
	Address    string    // absolute
	Cite       string    // of the whole, one line of plain text
	Citations  []CitationStyle
	CiteTail   string // what any turn of it is cited with
	Withdrawn  string // public reason; "" while published
	Questions  int
	JSON       string // path of the transcript for programs
	Changes    string // path of what its versions have otherwise
}

// Crumb is a step of the way to a page.
type Crumb struct{ Label, Path string }

// Facts are when and where, each with how it is known.
type Facts struct {
	Held, Published   string // ISO days
	HeldFrom          string // "from the photo caption"; "" goes without saying
	PublishedFrom     string
	Place, Start, End string
	LanguageName      string // "" for the site's own language
	PlacePath         string // list of what was held at the same place
}

// Party is a group of those who take part: "On the podium", "Asking".
type Party struct {
	Title   string
	Members []Member
}

// Member is one who takes part, and how much.
type Member struct {
	Who    Who
	Label  string // as printed, where no person is known or the label says more
	Outlet Who
	Count  string // "11 turns", "2 questions"
	Path   string // to the first of them
}

// Contents is a line of the contents list.
type Contents struct {
	Anchor string // id of the run's heading
	Number int    // of the question, from 1; 0 for statements
	Head   string // "Tracy Quill, The Evening Courier"
	Named  bool   // the head names somebody
	First  string // first substantive words
	Hits   int    // searched words in it
}

// Run is an unbroken stretch of turns of one exchange or statement.
type Run struct {
	Anchor    string // id of its heading; "" has none
	Kind      transcript.ExchangeKind
	Number    int
	Continues bool   // goes on with an exchange that began further up: a late answer
	Path      string // the exchange alone
	Back      string // where it began, of a Run that continues
	Asker     Who
	Outlet    Who
	Title     string // of a statement: "Opening statement"
	Unsure    string // why the boundary is inferred; "" when it is stated
	Turns     []Turn
}

// Marks is what the page says of searched words.
type Marks struct {
	Query string
	Words string // the query in words
	Total int
	Off   string // path of the page without them
	Back  string // path of the search
}

// Warning is something that the reader could not settle, with where it is.
type Warning struct {
	Text string
	Path string
}

// Correction is something that the archive put right in the reading, with its reason and where it is.
type Correction struct {
	Text   string
	Reason string
	Path   string // "" for the whole
}

// Source is one of the kept sources.
type Source struct {
	Name      string
	Address   string // as the source or its manifest gives it; "" when unknown
	SHA256    string
	MediaType string
	Size      int64
	Fetched   time.Time
	Modified  time.Time
	Licence   string
	Version   string
	Words     string // with which what is shown begins: a browser finds them at the address; "" leads to the whole
}

// AtWords is the address with the words for a browser to find there (a text fragment). Where they are not found, or the browser
// knows nothing of it, the page opens as ever.
func (s *Source) AtWords() string {
	address, fragment, _ := strings.Cut(s.Address, "#")
	return address + "#" + fragment + ":~:text=" + strings.NewReplacer("-", "%2D", "+", "%20").Replace(url.QueryEscape(s.Words))
}

// Revision is which of the published states a page shows.
type Revision struct {
	Number, Latest int
	What           string // "first reading", "the source changed its words"
	At             time.Time
}
