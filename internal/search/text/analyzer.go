package text

// Analyzer cuts texts and remembers words that it has met. It is for one goroutine at a time; its
// memory is bounded.
type Analyzer struct{}

// NewAnalyzer returns an Analyzer with an empty memory.
func NewAnalyzer() *Analyzer { return &Analyzer{} }

// Append adds the tokens of s, a text in the language of the BCP 47 tag lang, to dst in order.
func (a *Analyzer) Append(dst []Token, lang, s string) []Token { return dst }

// Tokens returns the tokens of s in order. It is safe for concurrent use.
func Tokens(lang, s string) []Token { return nil }

// Fold returns the surfaces of s's tokens parted by single spaces: equal for texts that no search tells apart.
func Fold(s string) string { return s }

// Without returns the tokens of tokens that overlap none of the spans (start, end; ascending), with the
// bigram terms of CJK characters made anew. It returns nil when all tokens remain.
func Without(tokens []Token, spans [][2]int) []Token { return nil }
