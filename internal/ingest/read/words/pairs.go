package words

import "strings"

// Pairs tells which neighbouring bytes a text has, as far as so many bits can.
type Pairs [4]uint64

// PairsOf reads a text once, for all parts that are looked for in it.
func PairsOf(s string) (p Pairs) {
	if s == "" {
		return p
	}
	before := s[0]
	for i := 1; i < len(s); i++ {
		bit := before*31 ^ s[i]
		p[bit>>6] |= 1 << (bit & 63)
		before = s[i]
	}
	return p
}

// Parts are parts of a text of which one is looked for.
type Parts []part

type part struct {
	text  string
	pairs Pairs
}

// PartsOf are some parts.
func PartsOf(texts ...string) Parts {
	out := make(Parts, len(texts))
	for i, s := range texts {
		out[i] = part{s, PairsOf(s)}
	}
	return out
}

// In reports whether one of some parts stands in a text of such pairs. Most parts are told not to by the pairs alone.
func (ps Parts) In(s string, p *Pairs) bool {
	for i := range ps {
		if x := &ps[i]; p.hold(&x.pairs) && strings.Contains(s, x.text) {
			return true
		}
	}
	return false
}

// hold reports whether all pairs of another are among these.
func (p *Pairs) hold(o *Pairs) bool {
	return o[0]&^p[0]|o[1]&^p[1]|o[2]&^p[2]|o[3]&^p[3] == 0
}
