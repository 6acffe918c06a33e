package text

import (
	"strings"
	"sync"
)

// Analyzer cuts texts and remembers words that it has met. It is for one goroutine at a time; its
// memory is bounded.
type Analyzer struct {
	langs map[string]*memory
	met   uint32   // words numbered so far
	last  []uint32 // numbers of the words that Append added last
}

// Words returns the numbers of the words, as written, of the tokens that Append added last, one a token, until the
// next call: words of one number are one word in one language. They count up from 0 as words are met.
func (a *Analyzer) Words() []uint32 { return a.last }

// NewAnalyzer returns an Analyzer with an empty memory.
func NewAnalyzer() *Analyzer {
	return &Analyzer{langs: map[string]*memory{}}
}

var pool = sync.Pool{New: func() any { return NewAnalyzer() }}

// Tokens returns the tokens of s in order. It is safe for concurrent use.
func Tokens(lang, s string) []Token {
	a := pool.Get().(*Analyzer)
	defer pool.Put(a)
	return a.Append(make([]Token, 0, len(s)/5+1), lang, s)
}

// Append adds the tokens of s, a text in the language of the BCP 47 tag lang, to dst in order.
func (a *Analyzer) Append(dst []Token, lang, s string) []Token {
	a.last = a.last[:0]
	return a.cut(dst, a.words(Base(lang)), s, 0, len(s), nil)
}

// cut adds the tokens of s that begin between from and to. It leaves what is neither Start nor End of the words that
// heads does not ask for empty, or leaves them out.
func (a *Analyzer) cut(dst []Token, m *memory, s string, from, to int, heads *Heads) []Token {
	for i := from; i < to; {
		_, w, c := runeAt(s, i)
		end := i + w
		switch c {
		case letter, digit:
			end = wordEnd(s, i)
			if heads != nil && !heads.has(s, i) {
				if !heads.Alone {
					dst, a.last = append(dst, Token{Start: i, End: end}), append(a.last, 0)
				}
				i = end
				continue
			}
		case ideograph:
			end = marksEnd(s, end)
		default:
			i = end
			continue
		}
		if e := m.get(s[i:end]); e.surface != "" {
			dst = append(dst, Token{i, end, e.surface, e.term, e.written, e.stop})
			a.last = append(a.last, e.number)
		}
		i = end
	}
	return dst
}

// marksEnd returns where the marks that begin at i end.
func marksEnd(s string, i int) int {
	for n := 0; n < MaxRunes; n++ {
		_, w, c := runeAt(s, i)
		if c != mark {
			break
		}
		i += w
	}
	return i
}

// Fold returns the surfaces of s's tokens parted by single spaces: equal for texts that no search distinguishes.
func Fold(s string) string {
	var b strings.Builder
	for i, t := range Tokens(Unknown, s) {
		if i > 0 {
			b.WriteByte(' ')
		}
		b.WriteString(t.Surface)
	}
	return b.String()
}

// Without returns the tokens of tokens that overlap none of the spans (start, end; ascending). It returns nil
// when all tokens remain.
func Without(tokens []Token, spans [][2]int) []Token {
	if len(spans) == 0 {
		return nil
	}
	kept := make([]Token, 0, len(tokens))
	for _, t := range tokens {
		if !overlaps(t, spans) {
			kept = append(kept, t)
		}
	}
	if len(kept) == len(tokens) {
		return nil
	}
	return kept
}

func overlaps(t Token, spans [][2]int) bool {
	for _, s := range spans {
		if s[0] < t.End && t.Start < s[1] {
			return true
		}
	}
	return false
}
