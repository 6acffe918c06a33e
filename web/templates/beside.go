package templates

import "net/url"

// BesidePage is two exchanges side by side, or one and what to set beside it, or neither.
type BesidePage struct {
	Page
	Sides  []BesideSide // at most two
	Marked string       // what the marks of two sides are: a sentence; "" where nothing is marked
	Notes  []string     // what to mind
	Typed  string       // what to set beside, as typed
	Offers []ExchangeCard
	Offer  string // what they are
	Older  []Link // earlier versions of the one
}

// BesideSide is one of the two.
type BesideSide struct {
	Ref      string // as addresses name it: its id, with @ and a revision where pinned
	Heading  string
	Path     string // of it alone
	Context  string
	Briefing Title
	Event    string
	Place    string
	Version  string // which version of its briefing it is; "" for today's
	Language string
	Turns    []Turn
	Others   string // path of the page without it
}

// BesideURL returns the path of exchanges side by side, each an id, with @ and a revision where pinned.
func BesideURL(refs ...string) string { return "/beside?" + url.Values{"x": refs}.Encode() }

// Refs are the sides as addresses name them.
func (p BesidePage) Refs() []string {
	var refs []string
	for _, s := range p.Sides {
		refs = append(refs, s.Ref)
	}
	return refs
}
