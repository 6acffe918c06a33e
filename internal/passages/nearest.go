package passages

import (
	"cmp"
	"context"
	"slices"

	"podium/internal/search/query"
	"podium/internal/search/subject"
)

// What is looked at and shown where no passage has all words of a search.
const (
	nearestWords    = 3   // from how many words on a search may be remembered otherwise than it was said
	nearestLooked   = 40  // passages that are looked at
	NearestShown    = 5   // passages that are shown
	nearestShare    = 0.2 // of the words, by weight, that each of them has close together
	nearestTogether = 2   // words that each has at least
)

// Nearest are passages with some of a search's words close together.
type Nearest struct {
	About subject.Subject
	Query *query.Query // of everything with any of them, under the search's conditions
	Found []Like       // at most NearestShown, those with most of the words first
}

// Nearest finds, where no passage has all words of a search, those that have most of them: what is remembered is seldom
// what was said, word for word.
func (a *Archive) Nearest(ctx context.Context, q *query.Query) (*Nearest, error) {
	n := &Nearest{}
	words, conditions := WordsAndConditions(q)
	if len(words) < nearestWords {
		return n, nil
	}
	about, err := a.Weighed(ctx, subject.OfWords(words))
	if err != nil || len(about) < nearestTogether {
		return n, err
	}
	any := query.Parse(about.Query())
	n.About, n.Query = about, &query.Query{Root: &query.Group{Items: append(any.Root.Items, conditions...)}, Sort: query.Relevance}
	found, err := a.like(ctx, n.Query, about, nearestLooked, subject.Said)
	if err != nil {
		return nil, err
	}
	found = slices.DeleteFunc(found, func(l Like) bool { return l.Share < nearestShare || len(l.Shared) < nearestTogether })
	slices.SortStableFunc(found, func(x, y Like) int { return cmp.Compare(y.Share, x.Share) })
	n.Found = found[:min(len(found), NearestShown)]
	return n, nil
}

// WordsAndConditions parts the words of a query, where it is nothing but words, phrases and conditions, from its conditions.
func WordsAndConditions(q *query.Query) (words []string, conditions []query.Node) {
	for _, n := range q.Root.Items {
		switch n := n.(type) {
		case *query.Word:
			words = append(words, n.Surface)
		case *query.Phrase:
			words = append(words, subject.Parts(n.Words)...)
		case *query.Filter, *query.Dates:
			conditions = append(conditions, n)
		default:
			return nil, nil
		}
	}
	slices.Sort(words)
	return slices.Compact(words), conditions
}
