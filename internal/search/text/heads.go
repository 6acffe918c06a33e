package text

import (
	"slices"

	"podium/internal/eight"
)

// Heads is a set of beginnings of words, so that a text can be cut without looking at its other words. Words are told
// apart by their first three letters as far as those are ASCII; others are always looked at.
type Heads struct {
	second, third [0x80]uint32 // by first letter: the letters asked for that may follow; any at all where there is none
	// Alone says that nothing is asked of what stands beside a word: other words have no tokens then.
	Alone bool

	pairs []pair // the first two letters of all that is asked for, while they are few
	many  bool   // they are not
}

// pair is the first two letters of words, the small ones.
type pair struct{ first, second byte }

// maxPairs is how many pairs are looked for at once.
const maxPairs = 4

// anyLetter is all letters, and none: the word may end.
const anyLetter = 1<<27 - 1

// Add asks for the words with a stem, and for those whose surface begins with it. The words of a stem have its first two
// letters, but for dying and the like, and the third where it has four; those of stems shorter than three letters may have
// any (ões and ão in Portuguese).
func (h *Heads) Add(stem string) {
	if len(stem) < 3 && (stem == "" || stem[0] < 0x80) {
		for c := range h.second {
			h.second[c], h.third[c] = anyLetter, anyLetter
		}
		h.many = true
		return
	}
	if stem[0] >= 0x80 || stem[1]-'a' >= 26 {
		h.AddFirst(stem)
		return
	}
	third := uint32(anyLetter)
	if len(stem) > 3 && stem[2]-'a' < 26 {
		third = orTwin(stem[2])
	}
	h.add(stem[0], orTwin(stem[1]), third)
	for c := byte('a'); c <= 'z'; c++ {
		if p := (pair{stem[0] | 0x20, c}); orTwin(stem[1])>>(c-'a')&1 != 0 && !slices.Contains(h.pairs, p) {
			h.pairs = append(h.pairs, p)
		}
	}
	h.many = h.many || len(h.pairs) > maxPairs || stem[0]|0x20-'a' >= 26
}

// orTwin is a letter, or the one that may stand in its place: dying has the stem of die.
func orTwin(c byte) uint32 {
	if c == 'i' || c == 'y' {
		return 1<<('i'-'a') | 1<<('y'-'a')
	}
	return 1 << (c - 'a')
}

// AddFirst asks for the words with the same first letter.
func (h *Heads) AddFirst(word string) {
	if word != "" && word[0] < 0x80 {
		h.add(word[0], anyLetter, anyLetter)
		h.many = true
	}
}

func (h *Heads) add(c byte, second, third uint32) {
	h.second[c] |= second
	h.third[c] |= third
	if 'a' <= c && c <= 'z' {
		h.second[c-'a'+'A'] |= second
		h.third[c-'a'+'A'] |= third
	}
}

// has reports whether the word that begins at i is to be looked at.
func (h *Heads) has(s string, i int) bool {
	c := s[i]
	if c >= 0x80 {
		return true
	}
	allowed, is := follows(h.second[c], s, i+1)
	if allowed && is {
		allowed, _ = follows(h.third[c], s, i+2)
	}
	return allowed
}

// follows reports whether what stands at i may follow: one of the letters, or what goes on in a word without being a letter of
// ASCII; and whether it is a letter.
func follows(letters uint32, s string, i int) (allowed, letter bool) {
	if i < len(s) {
		if n := s[i] | 0x20 - 'a'; n < 26 {
			return letters>>n&1 != 0, true
		}
		if s[i] >= '!' && s[i] <= '@' || s[i] >= 0x80 {
			return letters != 0, false
		}
	}
	return letters == anyLetter, false
}

// next returns where, from i on, a word that is asked for may begin, or any byte that is not ASCII; len(s) where none.
func (h *Heads) next(s string, i int) int {
	if !h.many {
		for ; i+9 <= len(s); i += 8 {
			if mask := h.mask(eight.Of(s[i:]), eight.Of(s[i+1:])); mask != 0 {
				return i + eight.First(mask)
			}
		}
	}
	for i < len(s) && s[i] < 0x80 && h.second[s[i]] == 0 {
		i++
	}
	return i
}

// mask masks the bytes of x, given those behind each, that begin one of the pairs, or that are not ASCII. A first letter
// with anything behind it that follows lets pass counts.
func (h *Heads) mask(x, behind uint64) uint64 {
	small, smallBehind := x|0x20*eight.Each, behind|0x20*eight.Each
	odd := eight.Between(behind, '!', '@') | eight.Beyond(behind)
	mask := eight.Beyond(x)
	for _, p := range h.pairs {
		mask |= eight.Is(small, p.first) & (eight.Is(smallBehind, p.second) | odd)
	}
	return mask
}

// TokensOf returns the tokens of s in order as Tokens does; those that heads does not ask for have their place and
// nothing else, or are left out. It is safe for concurrent use.
func TokensOf(lang, s string, heads *Heads) []Token {
	a := pool.Get().(*Analyzer)
	defer pool.Put(a)
	m := a.words(Base(lang))
	a.last = a.last[:0]
	if heads.Alone {
		return a.pick(nil, m, s, heads)
	}
	return a.cut(make([]Token, 0, len(s)/5+1), m, s, 0, len(s), heads)
}

// pick adds the tokens that heads asks for, and no others. No word holds white space, so that a stretch between white
// space is cut alike whatever stands around it: only those where a letter asked for may begin a word are cut.
func (a *Analyzer) pick(dst []Token, m *memory, s string, heads *Heads) []Token {
	done := 0
	for i := heads.next(s, 0); i < len(s); i = heads.next(s, i) {
		if s[i] == '\xe2' && i+2 < len(s) && s[i+1] == '\x80' && s[i+2] >= 0x80 { // quotes, dashes, spaces: no words
			i += 3
			continue
		}
		from := stretch(s, done, i)
		if !heads.has(s, i) || i > from && goesOn(s[i-1]) && i-from < MaxRunes {
			i++
			continue
		}
		to := i + 1
		for to < len(s) && s[to] > ' ' {
			to++
		}
		dst = a.cut(dst, m, s, from, to, heads)
		done, i = to, to
	}
	return dst
}

// stretch returns where the stretch without white space around i begins, not before from.
func stretch(s string, from, i int) int {
	for i > from && s[i-1] > ' ' {
		i--
	}
	return i
}

// goesOn reports whether a letter behind byte c belongs to the word of c, unless that is too long.
func goesOn(c byte) bool { return c < 0x80 && (low[c] == letter || low[c] == digit) }
