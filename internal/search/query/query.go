package query

// Limits of a query. What is beyond them is left out, and a Problem names the limit.
const (
	MaxBytes     = 1024 // of the query as typed
	MaxWords     = 48   // words, those in phrases counted
	MaxClauses   = 24   // words, phrases and fields, each counted once
	MaxDepth     = 6    // parentheses within parentheses
	MinPrefix    = 3    // letters before *, and letters of a pattern in all
	MaxEdits     = 2    // letters that a near spelling may differ by; 1 in words under LongFuzzy letters
	MinFuzzy     = 4    // letters of a word for a near spelling
	LongFuzzy    = 7    //
	MaxWithin    = 100  // words between those of a NEAR
	PatternStart = 2    // letters that a pattern begins with before its first ? or *
)

// Sort is the order of results.
type Sort string

// The orders; "" is Relevance.
const (
	Relevance Sort = "relevance"
	Newest    Sort = "newest"
	Oldest    Sort = "oldest"
)

// Query is a parsed query. It is immutable: the With methods return new ones.
type Query struct {
	Root     *Group
	Sort     Sort // Relevance unless the query says otherwise
	Problems []Problem
	typed    string
}

// Problem is something that Parse mended, left out or wants to point at. No problem stops a search.
type Problem struct {
	Pos, End   int    // bytes of the query as typed
	Message    string // a sentence for the reader
	Suggestion string // what could stand at [Pos, End) instead; "" when there is nothing to offer
}

// Typed returns the query as it was typed.
func (q *Query) Typed() string { return q.typed }

// Empty reports whether the query asks for nothing: no words, no fields. It matches every exchange.
func (q *Query) Empty() bool { return len(q.Root.Items) == 0 }
