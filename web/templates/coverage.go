package templates

import "strconv"

// CoveragePage says what the archive holds and what its reading could not settle.
type CoveragePage struct {
	Page
	Briefings int
	Declared  int     // series that the archive's files declare
	Whole     []Share // of all series together
	Series    []SeriesCoverage
}

// SeriesCoverage is one series: its size, its span, how much of it is attributed, and the warnings of its
// readings by kind.
type SeriesCoverage struct {
	Name        string
	Path        string
	Briefings   int
	First, Last string // ISO days
	Days        string // path of its calendar; "" where no day is known
	Shares      []Share
	Warnings    []WarningKind
}

// Share says of how many of something a name is known.
type Share struct {
	Label    string
	Part, Of int
}

// percent never rounds to all or to nothing: 100 means all, and 0 none.
func (s Share) percent() string {
	switch {
	case s.Of == 0:
		return "–"
	case s.Part > 0 && s.Part*100 < s.Of:
		return "< 1\u00a0%"
	}
	return strconv.Itoa(s.Part*100/s.Of) + "\u00a0%"
}

// WarningKind is one kind of warning in a series, with the list of its cases.
type WarningKind struct {
	Says  string
	Count int
	Path  string
}

// WarningsPage lists the cases of one kind of warning.
type WarningsPage struct {
	Page
	Says   string
	Series string
	Total  int
	Cases  []WarningCase
	Pager  Pager
}

// WarningCase is one thing left open, with where it stands.
type WarningCase struct {
	Text     string
	Path     string
	Briefing Title
	Date     string
}
