package text

import "strings"

// Case says how a word was written. Digits and letters without case count as lower.
type Case uint8

// The four ways of writing a word; a single capital is Capital. A possessive ending is not looked at.
const (
	Lower   Case = 0 // nato
	Capital Case = 1 // Nato
	Upper   Case = 3 // NATO
	Mixed   Case = 2 // McDonald, iPhone
)

// Token is one word of a text. Its strings are shared: tokens of the same word hold the same bytes.
type Token struct {
	Start, End int    // bytes of the text that was cut
	Surface    string // folded form, see the package's words
	Term       string // what the index holds: language, colon, stem ("en:negoti"); CJK: "cjk:" and the character
	Case       Case
	Stop       bool // too common in its language to weigh much; never dropped
}

// Stem returns the term without its language.
func (t *Token) Stem() string { return stemOf(t.Term) }

// CJK reports whether the token is a Chinese, Japanese or Korean character.
func (t *Token) CJK() bool { return strings.HasPrefix(t.Term, CJKPrefix) }

// MaxRunes is the longest word, in runes as written; what is longer is cut into several tokens.
const MaxRunes = 64
