// Package words cuts the turns of a transcript into words, once for all who read them. A printed word is looked at
// when it is first met: to which classes of words it belongs, whether a sentence ends with it, what it is about.
package words

import (
	"slices"
	"strings"
	"sync"
	"unicode/utf8"

	"podium/internal/transcript"
)

// Lexicon holds the printed words of one transcript.
type Lexicon struct {
	known  *dictionary
	forms  []Form
	table  []slot // open addressing, by hash of the printed word
	tokens []token
	stems  stems
	more   []int32 // stems of words that have several
}

type slot struct {
	hash uint32
	form int32 // counted from 1
}

// token is a word at its place in a text.
type token struct {
	start, end int32
	form       int32
	before     byte // what stands before it: ' ', '\n', begins or joined
}

const (
	begins = 0 // the text begins with it
	joined = 1 // it follows a closing mark of a script without spaces
)

// offset and prime are those of the hash FNV-1a.
const (
	offset = 2166136261
	prime  = 16777619
)

// free are lexicons whose reading is done: their room is used again.
var free = sync.Pool{New: func() any { return &Lexicon{} }}

// NewLexicon makes room for texts of so many bytes.
func NewLexicon(size int) *Lexicon {
	l := free.Get().(*Lexicon)
	l.known = known()
	n := 256
	for n < size/12 {
		n *= 2
	}
	l.forms = slices.Grow(l.forms, size/16+16)
	l.tokens = slices.Grow(l.tokens, size/5+16)
	if len(l.table) < n {
		l.table = make([]slot, n)
	}
	l.stems.begin()
	return l
}

// Done gives back the room of a lexicon. Nothing that it has read may be asked from then on.
func (l *Lexicon) Done() {
	clear(l.forms)
	clear(l.table)
	l.forms, l.tokens, l.more = l.forms[:0], l.tokens[:0], l.more[:0]
	free.Put(l)
}

// Text is a turn's words with what is known of all of them together.
type Text struct {
	Run
	Count int  // of words, two characters of a script without spaces for one
	Holds Mask // classes to which words, or parts of words, belong
	Kinds Kind // what any of the words is
}

// Read cuts a text, in which white space is single spaces and line feeds.
func (l *Lexicon) Read(s string) Text {
	l.room(len(s)/2 + 1)
	first := len(l.tokens)
	t := Text{}
	wide, inside := 0, false
	before := byte(begins)
	for i := 0; i < len(s); {
		if b := s[i]; byteKind[b] == parts {
			before = b
			i++
			continue
		}
		from, hash := i, uint32(offset)
		for i < len(s) {
			b := s[i]
			if byteKind[b] != 0 {
				if byteKind[b] == parts {
					break
				}
				if endsWide(s[i:]) {
					hash = (hash ^ uint32(b) ^ uint32(s[i+2])<<8) * prime
					i += 3
					break
				}
			}
			hash = (hash ^ uint32(b)) * prime
			i++
		}
		n := l.intern(s[from:i], hash)
		f := &l.forms[n]
		l.tokens = append(l.tokens, token{int32(from), int32(i), n, before})
		inside = inside && before == joined
		if f.Kind&Counts != 0 && !inside {
			t.Count++
		}
		inside = inside || f.Kind&Counts != 0 || f.wide > 0
		wide += int(f.wide)
		t.Holds = t.Holds.With(f.May)
		t.Kinds |= f.Kind
		before = joined
	}
	t.Count += wide / 2
	t.Run = Run{l, s, 0, l.tokens[first:len(l.tokens):len(l.tokens)]}
	return t
}

// intern returns the number of a printed word.
func (l *Lexicon) intern(printed string, hash uint32) int32 {
	mask := uint32(len(l.table) - 1)
	at := (hash ^ hash>>15) & mask
	for ; l.table[at].form != 0; at = (at + 1) & mask {
		if s := l.table[at]; s.hash == hash && l.forms[s.form-1].Printed == printed {
			return s.form - 1
		}
	}
	l.forms = append(l.forms, Form{})
	n := int32(len(l.forms))
	l.look(printed, &l.forms[n-1])
	l.table[at] = slot{hash, n}
	if 2*len(l.forms) > len(l.table) {
		l.grow()
	}
	return n - 1
}

func (l *Lexicon) grow() {
	old := l.table
	l.table = make([]slot, 2*len(old))
	mask := uint32(len(l.table) - 1)
	for _, s := range old {
		if s.form == 0 {
			continue
		}
		at := (s.hash ^ s.hash>>15) & mask
		for l.table[at].form != 0 {
			at = (at + 1) & mask
		}
		l.table[at] = s
	}
}

const (
	parts = 1 // a byte that parts words
	mark  = 2 // one with which a closing mark of a script without spaces may begin
)

var byteKind = [256]uint8{' ': parts, '\n': parts, '\t': parts, '\r': parts, '\v': parts, '\f': parts, 0xE3: mark, 0xEF: mark}

// endsWide reports whether a text begins with a mark that closes a sentence though no space follows.
func endsWide(s string) bool {
	return len(s) >= 3 && (s[:3] == "。" || s[:3] == "？" || s[:3] == "！")
}

// Run is words that stand one after another in a text.
type Run struct {
	lex  *Lexicon
	Text string // of which places are counted
	base int    // where Text begins in what was read
	toks []token
}

// Len is how many words there are.
func (r *Run) Len() int { return len(r.toks) }

// At is what is known of a word.
func (r *Run) At(k int) *Form { return &r.lex.forms[r.toks[k].form] }

// Start is where a word begins in Text.
func (r *Run) Start(k int) int { return int(r.toks[k].start) - r.base }

// End is where a word ends in Text.
func (r *Run) End(k int) int { return int(r.toks[k].end) - r.base }

// Afresh reports whether a word stands first in a paragraph.
func (r *Run) Afresh(k int) bool { return r.toks[k].before == '\n' || r.toks[k].before == begins }

// Spaced reports whether a space stands before a word.
func (r *Run) Spaced(k int) bool { return r.toks[k].before == ' ' }

// Cut is the run from word i up to word k.
func (r *Run) Cut(i, k int) Run { return Run{r.lex, r.Text, r.base, r.toks[i:k]} }

// Within is the run of the words in a part of Text, of which places are counted. A word that the part's ends cut
// is looked at anew.
func (r *Run) Within(from, to int) Run {
	i := r.from(from)
	k := i
	for k < len(r.toks) && r.End(k) <= to {
		k++
	}
	part := Run{r.lex, r.Text[from:to], r.base + from, r.toks[i:k]}
	if i > 0 && r.End(i-1) > from || k < len(r.toks) && r.Start(k) < to {
		return r.lex.Read(part.Text).Run
	}
	return part
}

// First is the run of the first bytes of Text, at most so many.
func (r *Run) First(n int) Run {
	if len(r.Text) <= n {
		return *r
	}
	k := 0
	for k < len(r.toks) && r.Start(k) < n {
		k++
	}
	part := Run{r.lex, r.Text[:n], r.base, r.toks[:k]}
	if last := k - 1; k > 0 && r.End(last) > n {
		part.toks = r.lex.copied(part.toks)
		r.lex.cutShort(&part.toks[last], r.Text[r.Start(last):n])
	}
	return part
}

// Head is the run of the first bytes of Text, at most so many and whole characters, on one line.
func (r *Run) Head(n int) Run {
	if len(r.Text) > n {
		for n > 0 && !utf8.RuneStart(r.Text[n]) {
			n--
		}
	}
	part := r.First(n)
	if strings.IndexByte(part.Text, '\n') < 0 {
		return part
	}
	part.Text = strings.ReplaceAll(part.Text, "\n", " ")
	part.toks = r.lex.copied(part.toks)
	for i := range part.toks {
		if part.toks[i].before == '\n' {
			part.toks[i].before = ' '
		}
	}
	return part
}

// copied are words that may be changed.
func (l *Lexicon) copied(toks []token) []token {
	l.room(len(toks))
	first := len(l.tokens)
	l.tokens = append(l.tokens, toks...)
	return l.tokens[first:len(l.tokens):len(l.tokens)]
}

// cutShort makes a word what is left of it.
func (l *Lexicon) cutShort(t *token, left string) {
	hash := uint32(offset)
	for i := range len(left) {
		hash = (hash ^ uint32(left[i])) * prime
	}
	t.end, t.form = t.start+int32(len(left)), l.intern(left, hash)
}

// room makes sure that so many tokens can be added without a move of those that are read.
func (l *Lexicon) room(n int) {
	if cap(l.tokens)-len(l.tokens) < n {
		l.tokens = make([]token, 0, max(n, 4096))
	}
}

// from is the first word that begins at a place or after it.
func (r *Run) from(at int) int {
	i, k := 0, len(r.toks)
	for i < k {
		if m := int(uint(i+k) >> 1); r.Start(m) < at {
			i = m + 1
		} else {
			k = m
		}
	}
	return i
}

// Any reports whether a word is of a class.
func (r *Run) Any(c Class) bool {
	for k := range r.toks {
		if r.lex.forms[r.toks[k].form].Is.Has(c) {
			return true
		}
	}
	return false
}

// Holds is the set of the classes to which words, or parts of words, belong.
func (r *Run) Holds() Mask {
	var m Mask
	for k := range r.toks {
		m = m.With(r.lex.forms[r.toks[k].form].May)
	}
	return m
}

// Count counts the words; a text without spaces between words counts two characters as one.
func (r *Run) Count() int {
	n, wide, inside := 0, 0, false
	for k := range r.toks {
		f := &r.lex.forms[r.toks[k].form]
		inside = inside && r.toks[k].before == joined
		if f.Kind&Counts != 0 && !inside {
			n++
		}
		inside = inside || f.Kind&Counts != 0 || f.wide > 0
		wide += int(f.wide)
	}
	return n + wide/2
}

// Sentence is a run of words that ends in a full stop, a question or exclamation mark, or a paragraph's end.
type Sentence struct {
	transcript.Span
	Text  string // trimmed, with its closing mark
	Words Run
}

// Sentences cuts a run. Titles, initials and dotted abbreviations ("L.A. Times") don't cut.
func (r *Run) Sentences() []Sentence {
	out := make([]Sentence, 0, 8)
	for i := 0; i < len(r.toks); {
		s, next := r.SentenceAt(i)
		out = append(out, s)
		i = next
	}
	return out
}

// SentenceAt is the sentence that begins with word i, and the word with which the next one begins.
func (r *Run) SentenceAt(i int) (Sentence, int) {
	k := i + 1
	for k < len(r.toks) && r.toks[k].before != '\n' && r.At(k-1).Kind&EndsSentence == 0 {
		k++
	}
	return r.sentence(i, k), k
}

// SentenceBefore is the sentence that ends before word k, and the word with which it begins.
func (r *Run) SentenceBefore(k int) (Sentence, int) {
	i := k - 1
	for i > 0 && r.toks[i].before != '\n' && r.At(i-1).Kind&EndsSentence == 0 {
		i--
	}
	return r.sentence(i, k), i
}

func (r *Run) sentence(i, k int) Sentence {
	from, to := r.Start(i), r.End(k-1)
	return Sentence{transcript.Span{Start: from, End: to}, r.Text[from:to], Run{r.lex, r.Text[from:to], r.base + from, r.toks[i:k]}}
}

// runeAt is the first character of a word that is not empty.
func runeAt(s string) (rune, int) {
	if s[0] < utf8.RuneSelf {
		return rune(s[0]), 1
	}
	return utf8.DecodeRuneInString(s)
}
