package query

// Limits of a query. What is beyond them is left out, and a Problem names the limit.
const (
	MaxBytes     = 1024 // of the query as typed, and of its normal form
	MaxWords     = 48   // words, those in phrases counted
	MaxClauses   = 24   // words, phrases and fields, each counted once
	MaxDepth     = 6    // parentheses within parentheses
	MaxWithin    = 100  // how far apart the words of a NEAR may be
	MaxEdits     = 2    // letters that a near spelling may differ by; 1 in words under LongFuzzy letters
	LongFuzzy    = 7
	MinFuzzy     = 4 // letters of a word for a near spelling
	MinPrefix    = 3 // letters before *, and letters of a pattern in all
	PatternStart = 2 // letters that a pattern begins with before its first ? or *
)

// Limit is a limit for the help page.
type Limit struct {
	Name  string
	Value int
}

// Limits returns the limits in words.
func Limits() []Limit {
	return []Limit{
		{"bytes of a query", MaxBytes},
		{"words, those in phrases counted", MaxWords},
		{"words, phrases and fields, each counted once", MaxClauses},
		{"parentheses within parentheses", MaxDepth},
		{"words between those of a NEAR, at most", MaxWithin},
		{"letters that a near spelling may differ by", MaxEdits},
		{"letters of a word for a near spelling, at least", MinFuzzy},
		{"letters of a word for a near spelling that differs by two, at least", LongFuzzy},
		{"letters of a pattern, at least", MinPrefix},
		{"letters before the first ? of a pattern, at least", PatternStart},
	}
}
