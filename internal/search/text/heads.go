package text

// Heads is a set of beginnings of words, so that a text can be cut without looking at its other words. Words are told
// apart by their first two letters as far as those are ASCII; others are always looked at.
type Heads struct {
	second [0x80]uint32 // by first letter: the second letters asked for; any at all where there is none
	// Alone says that nothing is asked of what stands beside a word: other words have no tokens then.
	Alone bool
}

const anyLetter = 1<<26 - 1

// Add asks for the words with a stem, and for those whose surface begins with it. The words of a stem have its first two
// letters, but for dying and the like; those of stems shorter than three letters may have any (ões and ão in Portuguese).
func (h *Heads) Add(stem string) {
	if len(stem) < 3 && (stem == "" || stem[0] < 0x80) {
		for c := range h.second {
			h.second[c] = anyLetter
		}
		return
	}
	if stem[0] >= 0x80 || stem[1]-'a' >= 26 {
		h.AddFirst(stem)
		return
	}
	second := uint32(1) << (stem[1] - 'a')
	if stem[1] == 'i' || stem[1] == 'y' { // dying has the stem of die
		second = 1<<('i'-'a') | 1<<('y'-'a')
	}
	h.add(stem[0], second)
}

// AddFirst asks for the words with the same first letter.
func (h *Heads) AddFirst(word string) {
	if word != "" && word[0] < 0x80 {
		h.add(word[0], anyLetter)
	}
}

func (h *Heads) add(c byte, second uint32) {
	h.second[c] |= second
	if 'a' <= c && c <= 'z' {
		h.second[c-'a'+'A'] |= second
	}
}

// begins reports whether a word that begins with byte c may be asked for.
func (h *Heads) begins(c byte) bool { return c >= 0x80 || h.second[c] != 0 }

// has reports whether the word that begins at i is to be looked at.
func (h *Heads) has(s string, i int) bool {
	if s[i] >= 0x80 || i+1 >= len(s) {
		return h.begins(s[i])
	}
	second := h.second[s[i]]
	if n := s[i+1] | 0x20 - 'a'; n < 26 {
		return second>>n&1 != 0
	}
	return second != 0
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
	for i := 0; i < len(s); i++ {
		if !heads.begins(s[i]) || !heads.has(s, i) {
			continue
		}
		from := stretch(s, done, i)
		if i > from && goesOn(s[i-1]) && i-from < MaxRunes {
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
