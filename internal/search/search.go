package search

import (
	"context"

	"podium/internal/search/query"
)

// Search answers a query. Errors: ErrNotReady, ErrBusy, *ErrTooExpensive, or the context's.
func (e *Engine) Search(ctx context.Context, q *query.Query, opt Options) (*Results, error) {
	return nil, ErrNotReady
}

// Suggest completes what is being typed, at most n ways.
func (e *Engine) Suggest(ctx context.Context, prefix string, n int) []Suggestion { return nil }
