package text

// Heads is a set of letters that words begin with, so that a text can be cut without looking at its other words.
// Only ASCII letters and digits are told apart: words that begin otherwise are always looked at.
type Heads struct {
	bits [2]uint64
	// Alone says that nothing is asked of what stands beside a word: other words have no tokens then.
	Alone bool
}

// Add asks for the words with the same first letter as a surface, or a beginning of one.
func (h *Heads) Add(surface string) {
	if surface != "" && surface[0] < 0x80 {
		h.bits[surface[0]/64] |= 1 << (surface[0] % 64)
	}
}

// has reports whether a word that begins with byte c, in either case, is to be looked at.
func (h *Heads) has(c byte) bool {
	if c >= 0x80 {
		return true
	}
	if 'A' <= c && c <= 'Z' {
		c |= 0x20
	}
	return h.bits[c/64]>>(c%64)&1 != 0
}

// TokensOf returns the tokens of s in order as Tokens does; those that heads does not ask for have their place and
// nothing else, or are left out. It is safe for concurrent use.
func TokensOf(lang, s string, heads *Heads) []Token {
	a := pool.Get().(*Analyzer)
	defer pool.Put(a)
	var dst []Token
	if !heads.Alone {
		dst = make([]Token, 0, len(s)/5+1)
	}
	return a.append(dst, lang, s, heads)
}
