package words

import (
	"bytes"
	"strings"
	"unicode"
	"unicode/utf8"
)

// stems numbers the stems of all words that are kept, and anew those of one transcript.
type stems struct {
	numbers map[string]int32 // those that do not fit into a code
	table   []stemSlot       // the others, and the common ones: open addressing, by code
	taken   int              // in the table
	here    []hereStem       // by number
	round   uint32           // how many transcripts have been read
	n       int32            // stems of this one
}

// hereStem is the number of a stem in the transcript that was read in a round.
type hereStem struct {
	round uint32
	n     int32
}

// begin forgets which stems a transcript has.
func (x *stems) begin() {
	if x.table == nil {
		x.table = make([]stemSlot, len(stopped.table))
		x.forget()
	}
	x.round++
	x.n = 0
}

// forget empties the table but for the common stems.
func (x *stems) forget() {
	clear(x.table)
	x.numbers, x.here, x.taken = nil, x.here[:0], 0
	for _, s := range stopped.table {
		if s.code != 0 {
			x.put(x.find(s.code), s)
		}
	}
}

// inThis is the number that a stem has in this transcript.
func (x *stems) inThis(stem int32) int32 {
	h := &x.here[stem]
	if h.round != x.round {
		*h = hereStem{x.round, x.n}
		x.n++
	}
	return h.n
}

// next is the number of a stem that is new.
func (x *stems) next() int32 {
	x.here = append(x.here, hereStem{})
	return int32(len(x.here) - 1)
}

type stemSlot struct {
	code uint64 // the stem's bytes; 0 in an empty slot
	n    int32  // None for a common word's
}

const (
	None     = -1 // in a stem's place: the word tells nothing of what a text is about
	unasked  = -2
	shortest = 4 // letters of a word that tells something
	cut      = 6 // letters of a stem: enough to join a word's forms
)

// Stem is the first stem of a word, or None: what a text is about, by a number that holds for this transcript.
func (r *Run) Stem(k int) int32 {
	n := r.lex.briefs[r.toks[k].form].stem
	if n == None {
		return None
	}
	return r.lex.stems.inThis(n)
}

// MoreStems are the stems of a word after the first, until they are asked for again.
func (r *Run) MoreStems(k int) []int32 {
	if r.toks[k].kind&more == 0 { // as nearly all words
		return nil
	}
	return r.moreStems(k)
}

func (r *Run) moreStems(k int) []int32 {
	f := r.At(k)
	out := r.lex.asked[:0]
	for _, n := range f.parts.more {
		out = append(out, r.lex.stems.inThis(n))
	}
	r.lex.asked = out
	return out
}

// stemsOf numbers the stems of a word's runs of letters: crude stems, and pairs of Chinese or Japanese characters.
func (l *Lexicon) stemsOf(f *Form, b *brief) {
	for s := f.Printed; s != ""; {
		s = s[skip(s, false):]
		n := skip(s, true)
		w := s[:n]
		s = s[n:]
		if len(w) < shortest && (w == "" || w[0] < utf8.RuneSelf) {
			continue
		}
		if r, _ := runeAt(w); isWide(r) {
			l.pairs(w, f, b)
			continue
		}
		f.give(b, l.stems.judge(w))
	}
}

// give adds a stem to those of a word.
func (f *Form) give(b *brief, n int32) {
	switch {
	case n == None:
	case b.stem == None:
		b.stem = n
	default:
		f.parts.more = append(f.parts.more, n)
	}
}

// pairs adds each two neighbouring characters of a word that is written without spaces.
func (l *Lexicon) pairs(w string, f *Form, b *brief) {
	for first := 0; ; {
		_, n := utf8.DecodeRuneInString(w[first:])
		_, m := utf8.DecodeRuneInString(w[first+n:])
		if m == 0 {
			return
		}
		if p := w[first : first+n+m]; !stop.Has(p) {
			f.give(b, l.stems.number(p))
		}
		first += n
	}
}

// judge returns the number of a word's stem, or None where it is too short or too common.
func (x *stems) judge(w string) int32 {
	var room [longest]byte
	if lower, ok := fold(room[:0], w); ok {
		return x.judgeASCII(lower)
	}
	w = strings.ToLower(w)
	if s := stem(w); utf8.RuneCountInString(w) >= shortest && !stop.Has(s) && !stop.Has(w) {
		return x.number(s)
	}
	return None
}

// judgeASCII is judge for a word in lower case.
func (x *stems) judgeASCII(lower []byte) int32 {
	if len(lower) < shortest {
		return None
	}
	return x.byCode(codeOf(asciiStem(lower)))
}

// asciiStem is stem for a word of ASCII.
func asciiStem(lower []byte) []byte {
	return bytes.TrimSuffix(lower[:min(len(lower), cut)], plural)
}

var plural = []byte("s")

// codeOf packs at most eight bytes.
func codeOf[S string | []byte](s S) uint64 {
	c := uint64(0)
	for i := range len(s) {
		c = c<<8 | uint64(s[i])
	}
	return c
}

// byCode returns the number of a stem, or None where it is a common word's.
func (x *stems) byCode(code uint64) int32 {
	at := x.find(code)
	if s := x.table[at]; s.code != 0 {
		return s.n
	}
	n := x.next()
	x.put(at, stemSlot{code, n})
	return n
}

// find returns where a stem is kept, or where there is room for it.
func (x *stems) find(code uint64) uint64 {
	mask := uint64(len(x.table) - 1)
	at := code * 0x9E3779B97F4A7C15 >> 32 & mask
	for x.table[at].code != 0 && x.table[at].code != code {
		at = (at + 1) & mask
	}
	return at
}

func (x *stems) put(at uint64, s stemSlot) {
	x.table[at] = s
	if x.taken++; 2*x.taken < len(x.table) {
		return
	}
	old := x.table
	x.table = make([]stemSlot, 2*len(old))
	for _, s := range old {
		if s.code != 0 {
			x.table[x.find(s.code)] = s
		}
	}
}

// number returns the number of a stem.
func (x *stems) number(s string) int32 {
	if len(s) <= 8 {
		return x.byCode(codeOf(s))
	}
	n, ok := x.numbers[s]
	if !ok {
		if x.numbers == nil {
			x.numbers = map[string]int32{}
		}
		n = x.next()
		x.numbers[s] = n
	}
	return n
}

// stem cuts a word in lower case.
func stem(w string) string {
	n := 0
	for i := range w {
		if n == cut {
			w = w[:i]
			break
		}
		n++
	}
	return strings.TrimSuffix(w, "s")
}

// skip returns how far characters of words, or others, go on at a text's beginning.
func skip(text string, ofWord bool) int {
	for i := 0; i < len(text); {
		r, n := runeAt(text[i:])
		if (alnum(text[i]) || r >= utf8.RuneSelf && (unicode.IsLetter(r) || unicode.IsNumber(r))) != ofWord {
			return i
		}
		i += n
	}
	return len(text)
}

// Name is the stem by which a word with a capital names something, or None.
func (r *Run) Name(k int) int32 {
	b := &r.lex.briefs[r.toks[k].form]
	if b.name == unasked {
		b.name = None
		f := r.At(k)
		if n := nameEnd(f.Printed); f.Kind&Capital != 0 && n > 2 {
			b.name = r.lex.stems.name(f.Printed[:n])
		}
	}
	if b.name == None {
		return None
	}
	return r.lex.stems.inThis(b.name)
}

// name returns the number of a name's stem, or None where it is a common word's.
func (x *stems) name(w string) int32 {
	for _, possessive := range []string{"’s", "'s"} {
		if n := len(w) - len(possessive); n >= 0 && (w[n:] == possessive || strings.EqualFold(w[n:], possessive)) {
			w = w[:n]
		}
	}
	var room [longest]byte
	if lower, ok := fold(room[:0], w); ok && len(lower) > 1 {
		return x.byCode(codeOf(asciiStem(lower)))
	}
	w = strings.ToLower(w)
	if s := stem(w); s != "" && !stop.Has(s) {
		return x.number(s)
	}
	return None
}

// nameEnd returns how far the word goes that a text begins with.
func nameEnd(text string) int {
	for i, c := range text {
		if !unicode.IsLetter(c) && c != '’' && c != '\'' && c != '-' {
			return i
		}
	}
	return len(text)
}
