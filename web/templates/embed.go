package templates

// EmbedCard is an exchange as another site shows it.
type EmbedCard struct {
	ExchangeCard
	Address  string // absolute
	Archive  string
	Revision int
	Demo     bool
}

// Heading says who asks whom, or whose statement it is.
func (e EmbedCard) Heading() string { return e.Title() }

// bare are the words of a quote without what only this site's style sheet shows.
func (q Quote) bare() []Segment {
	out := make([]Segment, len(q.Segments))
	for i, s := range q.Segments {
		s.Footnote, s.Refers, s.Hit, s.HitStart = "", false, 0, false
		out[i] = s
	}
	return out
}
