package templates

import (
	"context"
	"time"
)

// State is what a print of a page that changes with the archive says of itself.
type State struct {
	Address  string    // absolute, as it was asked for
	Revision int64     // of the archive, as exports and answers for programs give it
	At       time.Time // when the archive came to it
}

type stateKey struct{}

// With hands the state to the page that is rendered with the context.
func (s State) With(ctx context.Context) context.Context {
	return context.WithValue(ctx, stateKey{}, s)
}

// stateOf is the state that a page is rendered with; the zero one where nothing is to be said of it.
func stateOf(ctx context.Context) State {
	s, _ := ctx.Value(stateKey{}).(State)
	return s
}
