package text

import "strings"

// maxMemory is how many words of a language an Analyzer remembers before it forgets them all.
const maxMemory = 1 << 16

// memory holds the words of one language as they were written.
type memory struct {
	lang string
	stop map[string]bool
	seen map[string]*word
	met  *uint32
}

// word is what a token takes from the word as written.
type word struct {
	surface, term string
	number        uint32
	written       Case
	stop          bool
}

// words returns the memory of a language prefix.
func (a *Analyzer) words(lang string) *memory {
	m := a.langs[lang]
	if m == nil {
		m = &memory{lang, stopWords()[lang], map[string]*word{}, &a.met}
		a.langs[lang] = m
	}
	return m
}

func (m *memory) get(raw string) *word {
	w, ok := m.seen[raw]
	if !ok {
		if len(m.seen) >= maxMemory {
			clear(m.seen)
		}
		raw = strings.Clone(raw) // the text that it was cut from need not live on
		w = m.analyse(raw)
		w.number = *m.met
		*m.met++
		m.seen[raw] = w
	}
	return w
}

func (m *memory) analyse(raw string) *word {
	w := &word{surface: surface(raw), written: caseOf(raw)}
	if IsCJK(w.surface) {
		w.term = CJKPrefix + ":" + w.surface
		return w
	}
	w.term = m.lang + ":" + stem(m.lang, w.surface)
	w.stop = m.stop[w.surface]
	return w
}
