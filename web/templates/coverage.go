package templates

// CoveragePage says what the archive holds and what its reading could not settle.
type CoveragePage struct {
	Page
	Briefings int
	Series    []SeriesCoverage
}

// SeriesCoverage is one series: its size, its span, and the warnings of its readings by kind.
type SeriesCoverage struct {
	Name        string
	Path        string
	Briefings   int
	First, Last string // ISO days
	Warnings    []WarningKind
}

// WarningKind is one kind of warning with the briefings that bear it.
type WarningKind struct {
	Kind     string // the stable word
	Says     string // what it means
	Count    int
	Examples []Link
}
