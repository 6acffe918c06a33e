package query

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

// Void reports whether something was typed of which nothing could be kept, as in "date:2024-13". It matches
// no exchange: the whole archive would be an answer to another question.
func (q *Query) Void() bool { return q.Empty() && len(q.Problems) > 0 }
