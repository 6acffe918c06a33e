package words

import (
	"slices"
	"strings"
	"unicode/utf8"

	"podium/internal/transcript"
)

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

// Kind is what a word is by its letters and marks.
func (r *Run) Kind(k int) Kind { return r.toks[k].kind }

// NextOf is the first word from k on that is something of a kind, or Len.
func (r *Run) NextOf(k int, kind Kind) int {
	for k < len(r.toks) && r.toks[k].kind&kind == 0 {
		k++
	}
	return k
}

// NextNot is the first word from k on that is not all of a kind, or Len.
func (r *Run) NextNot(k int, kind Kind) int {
	for k < len(r.toks) && r.toks[k].kind&kind == kind {
		k++
	}
	return k
}

// Start is where a word begins in Text.
func (r *Run) Start(k int) int { return int(r.toks[k].start) - r.base }

// End is where a word ends in Text.
func (r *Run) End(k int) int {
	t := &r.toks[k]
	n := int(t.size)
	if n == manyBytes {
		n = len(r.lex.forms[t.form].Printed)
	}
	return int(t.start) - r.base + n
}

// Joined reports whether no space stands before a word, but the mark that closes another.
func (r *Run) Joined(k int) bool { return r.toks[k].before == joined }

// Spaced reports whether a space stands before a word.
func (r *Run) Spaced(k int) bool { return r.toks[k].before == ' ' }

// Cut is the run from word i up to word k.
func (r *Run) Cut(i, k int) Run { return Run{r.lex, r.Text, r.base, r.toks[i:k]} }

// Within is the run of the words in a part of Text, of which places are counted. A word that the part's ends cut
// is looked at anew.
func (r *Run) Within(from, to int) Run {
	i := r.from(from)
	k := len(r.toks)
	if to < len(r.Text) {
		for k = i; k < len(r.toks) && r.End(k) <= to; k++ {
		}
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

// Telling appends the places of the words that have a stem, or have a capital after a word with which the sentence goes on.
// Which they are cannot be foreseen, and so it is not asked in branches.
func (r *Run) Telling(to []int) []int {
	n, toks, briefs := len(to), r.toks, r.lex.briefs
	to = slices.Grow(to, len(toks))[:n+len(toks)]
	before := Kind(0)
	for k := range toks {
		kind := toks[k].kind
		to[n] = k
		n += int((kind/Tells | (kind/Capital)&(before/RunsOn)) & 1)
		before = kind
	}
	to = to[:n]
	fetched := int32(0)
	for _, k := range to { // what Stem asks, all together: see Lexicon.meet
		fetched |= briefs[toks[k].form].stem
	}
	r.lex.fetched = fetched
	return to
}

// Any reports whether a word is of a class.
func (r *Run) Any(c Class) bool {
	for k := range r.toks {
		if r.Is(k).Has(c) {
			return true
		}
	}
	return false
}

// Is is the classes of a word, as its form has them.
func (r *Run) Is(k int) Mask { return r.lex.masks[r.lex.briefs[r.toks[k].form].is] }

// May is the classes to which a word or one of its parts belongs.
func (r *Run) May(k int) Mask { return r.lex.masks[r.lex.briefs[r.toks[k].form].may] }

// Holds is the set of the classes to which words, or parts of words, belong.
func (r *Run) Holds() Mask {
	var m Mask
	for k := range r.toks {
		m = m.With(r.May(k))
	}
	return m
}

// Whole is the set of the classes to which words belong.
func (r *Run) Whole() Mask {
	var m Mask
	for k := range r.toks {
		m = m.With(r.Is(k))
	}
	return m
}

// Count counts the words; a text without spaces between words counts two characters as one.
func (r *Run) Count() int {
	n, wide, inside := 0, 0, false
	for k := range r.toks {
		t := &r.toks[k]
		inside = inside && t.before == joined
		if t.kind&Counts != 0 && !inside {
			n++
		}
		inside = inside || t.kind&(Counts|Wide) != 0
		if t.kind&Wide != 0 {
			wide += int(r.lex.forms[t.form].wide())
		}
	}
	return n + wide/2
}

// Sentence is a run of words that ends in a full stop, a question or exclamation mark, or a paragraph's end.
type Sentence struct {
	transcript.Span
	Text  string // trimmed, with its closing mark
	Words Run
	holds Mask
	asked bool // whether holds was
}

// Holds is the set of the classes to which the words, or parts of them, belong.
func (s *Sentence) Holds() Mask {
	if !s.asked {
		s.holds, s.asked = s.Words.Holds(), true
	}
	return s.holds
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
	for k < len(r.toks) && r.toks[k].before != '\n' && r.toks[k-1].kind&EndsSentence == 0 {
		k++
	}
	return r.sentence(i, k), k
}

// SentenceBefore is the sentence that ends before word k, and the word with which it begins.
func (r *Run) SentenceBefore(k int) (Sentence, int) {
	i := k - 1
	for i > 0 && r.toks[i].before != '\n' && r.toks[i-1].kind&EndsSentence == 0 {
		i--
	}
	return r.sentence(i, k), i
}

func (r *Run) sentence(i, k int) Sentence {
	from, to := r.Start(i), r.End(k-1)
	return Sentence{Span: transcript.Span{Start: from, End: to}, Text: r.Text[from:to], Words: Run{r.lex, r.Text[from:to], r.base + from, r.toks[i:k]}}
}

// runeAt is the first character of a word that is not empty.
func runeAt(s string) (rune, int) {
	if s[0] < utf8.RuneSelf {
		return rune(s[0]), 1
	}
	return utf8.DecodeRuneInString(s)
}
