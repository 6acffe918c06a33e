package search

import (
	"context"
	"errors"
	"fmt"
	"log/slog"
	"time"

	"podium/internal/search/query"
	"podium/internal/transcript"
)

// Feed is what the index follows: the change log and the briefings as they stand. The store is one; the
// benchmark's generator is another.
type Feed interface {
	// Head returns the position of the newest change; 0 when there is none.
	Head(ctx context.Context) (int64, error)
	// Changes returns at most limit changes after the given position, ascending.
	Changes(ctx context.Context, after int64, limit int) ([]transcript.Change, error)
	// BriefingByKey returns the briefing as it stands now; an error when it is gone.
	BriefingByKey(ctx context.Context, key string) (*transcript.Briefing, error)
	// DataVersion returns a number that differs whenever something was written since the last call.
	// It is cheap enough to be asked four times a second.
	DataVersion(ctx context.Context) (int64, error)
}

// Config says where an engine keeps its generations and what it follows.
type Config struct {
	Dir  string // created when absent; disposable
	Feed Feed
	// Names knows the other names of people, outlets and series; nil: none. They are not in the index: each
	// generation's are asked for once, when it is first searched, and kept as long as it is open.
	Names query.Names
	Log   *slog.Logger // nil: slog.Default

	Timeout     time.Duration // of one search; 0: MaxTime
	Concurrency int           // searches at once; 0: twice the processors
	Poll        time.Duration // how often Follow asks the feed; 0: 250 ms
}

// Status reports how far the index has come.
type Status struct {
	Ready       bool  // a search can be answered
	Indexed     int64 // last change that the index holds
	Head        int64 // last change of the log
	Pending     int   // changes not yet held
	Documents   int   // searchable exchanges, statements and procedures
	Briefings   int   // briefings they belong to
	Generations int
	Building    bool
	Done, Of    int    // briefings read by the build under way, and how many it will read
	Bytes       int64  // size on disk
	LastError   string // why the last attempt to build failed; "" once one went well
	Damaged     bool   // its files are there and cannot be trusted: they are built again
}

// Behind reports whether changes wait to be indexed.
func (s Status) Behind() bool { return s.Pending > 0 }

// Errors that callers distinguish.
var (
	// ErrNotReady says that nothing is built yet; Engine.Status has the progress.
	ErrNotReady = errors.New("search: the index is being built")
	// ErrBusy says that too many searches run at once.
	ErrBusy = errors.New("search: too many searches at once")
)

// ErrTooExpensive refuses a query or page beyond a limit, which it names in words for the reader.
type ErrTooExpensive struct{ Limit string }

func (e *ErrTooExpensive) Error() string { return fmt.Sprintf("search: beyond the limit: %s", e.Limit) }

// MaxDepth is how far pages can be reached by number; beyond it a cursor is needed.
const MaxDepth = 10_000

// MaxTime is how long a search may take.
const MaxTime = 2 * time.Second

// MaxLimit is the largest page.
const MaxLimit = 500

// Options says what a search returns beside the totals, which are always exact.
type Options struct {
	Offset      int           // first hit, from 0; at most MaxDepth
	Limit       int           // hits; 0: none, only the numbers; at most MaxLimit
	Cursor      string        // Results.Next of the page before, instead of Offset: neither repeats nor skips
	Facets      int           // values per facet; 0: no facets
	FacetFields []query.Field // which facets; nil: all
	Histogram   Period        // "": none
	Collapse    bool          // one hit a briefing: its best exchange, with a count of the others
	Help        bool          // other spellings; did-you-mean and what to loosen, when few hits are found
}

// Period is the width of a histogram's bars.
type Period string

// The periods. Auto picks by the span of the dates found.
const (
	Auto  Period = "auto"
	Year  Period = "year"
	Month Period = "month"
	Day   Period = "day"
)

// Results is the answer to one query.
type Results struct {
	Total      int // exchanges that match, exact
	Briefings  int // briefings that have them, exact
	Hits       []Hit
	Next       string // cursor of the following page; "" when there is none
	Facets     []Facet
	Histogram  []Bucket
	Period     Period // of the histogram
	Undated    int    // hits without a date, in no bar
	Seq        int64  // position in the log that the answer holds
	DidYouMean []Correction
	Spellings  []Correction // the words as typed or as others write them, where that finds notably more
	Loosen     []Loosening
	Entity     *Entity // the person or outlet that the whole query names
	Took       time.Duration
}

// Hit is one exchange (or statement, or procedure).
type Hit struct {
	BriefingKey string
	Slug        string // address of the briefing when it was indexed
	ExchangeID  string // id of its lead turn
	Kind        transcript.ExchangeKind
	Date        string // ISO day; "" when unknown
	Score       float64
	Seq         int64     // change that brought the briefing's words into the index
	Turns       []HitTurn // the turns that bear the match, best first
	More        int       // collapsed: further matching exchanges of the briefing
	Struck      bool      // it matches only by words that nobody said in the end: struck out in the source, or a note's
}

// HitTurn is a turn that bears words of the query.
type HitTurn struct {
	TurnID string
	Index  int // among the briefing's turns
	Part   transcript.Part
	Words  int  // how many words of the query's it bears
	Struck bool // it bears them only where nobody said them in the end
}

// Facet is the values of one field among all hits.
type Facet struct {
	Field  query.Field // Speaker, Reporter, Outlet, Series, Place, Lang or Date (by year)
	Values []Value
	More   int // distinct values beyond those listed
}

// Value is one value of a facet. Query gives Count hits.
type Value struct {
	Value string // as query.Query.WithFilter takes it
	Label string // for people to read
	Query string // the query with the filter added, in normal form
	Count int
}

// Bucket is one bar of the histogram.
type Bucket struct {
	Date  string // 2023, 2023-11 or 2023-11-29
	Count int
}

// Correction offers another spelling that finds something.
type Correction struct {
	Word, Instead string
	Query         string // the whole query with it
	Total         int
}

// Loosening offers the query without one of its words or filters.
type Loosening struct {
	Dropped string // the term that was left out
	Query   string
	Total   int
}

// Entity is the person or outlet whose name is the whole query.
type Entity struct {
	Kind string // person, outlet
	Key  string // slug of its page
	Name string
}

// Suggestion completes what is being typed.
type Suggestion struct {
	Kind  string // person, outlet, series, field, word
	Text  string // for people to read
	Query string // what to search for, or to put in the box
	Key   string // slug of the page, for people and outlets
	Count int
}
