package transcript

import (
	"slices"
	"unicode"
	"unicode/utf8"
)

// Edit says what becomes of a stretch of words from one reading to the next.
type Edit int8

// The edits.
const (
	Kept Edit = iota
	Cut
	Put
)

// Stretch is a run of words under one edit, with what parts it from the next.
type Stretch struct {
	Edit       Edit
	Text, Tail string
}

// WordDifference returns how one text becomes another, word by word; nil where only white space differs.
func WordDifference(was, is string) []Stretch {
	a, b := cutWords(was), cutWords(is)
	x, y := numbered(was, is, a, b)
	if slices.Equal(x, y) {
		return nil
	}
	w := wordDiff{}
	i, j := 0, 0
	for _, p := range append(settled(wordPairs(x, y), a), Pair{len(a), len(b)}) {
		w.add(Cut, was, a[i:p.Old])
		w.add(Put, is, b[j:p.New])
		if p.New < len(b) {
			w.add(Kept, is, b[p.New:p.New+1])
		}
		i, j = p.Old+1, p.New+1
	}
	return w.out
}

// DifferingWords returns where two texts differ, word by word: the bytes of the one that the other lacks, and the other
// way round.
func DifferingWords(one, other string) (ofOne, ofOther []Span) {
	a, b := cutWords(one), cutWords(other)
	x, y := numbered(one, other, a, b)
	add := func(spans []Span, words []textWord) []Span {
		if len(words) == 0 {
			return spans
		}
		return append(spans, Span{Start: words[0].start, End: words[len(words)-1].end})
	}
	i, j := 0, 0
	for _, p := range append(settled(wordPairs(x, y), a), Pair{len(a), len(b)}) {
		ofOne, ofOther = add(ofOne, a[i:p.Old]), add(ofOther, b[j:p.New])
		i, j = p.Old+1, p.New+1
	}
	return ofOne, ofOther
}

// mostCompared bounds the work of one comparison: words of the one text times words of the other.
const mostCompared = 64_000_000

// wordPairs is lcs. Of texts that are too long and too different to compare, only what they begin and end with is paired.
func wordPairs(x, y []int) []Pair {
	head, tail := 0, 0
	for head < min(len(x), len(y)) && x[head] == y[head] {
		head++
	}
	for tail < min(len(x), len(y))-head && x[len(x)-1-tail] == y[len(y)-1-tail] {
		tail++
	}
	if (len(x)-head-tail)*(len(y)-head-tail) <= mostCompared {
		return lcs(x, y)
	}
	var out []Pair
	for i := range head {
		out = append(out, Pair{i, i})
	}
	for i := tail; i > 0; i-- {
		out = append(out, Pair{len(x) - i, len(y) - i})
	}
	return out
}

// settled drops pairs of words that stand alone between changes, where those are signs or short words: a sentence put
// for another has the one or other "the" in common with it, which tells nothing.
func settled(pairs []Pair, words []textWord) []Pair {
	var out []Pair
	for i := 0; i < len(pairs); {
		j := i + 1
		for j < len(pairs) && pairs[j].Old == pairs[j-1].Old+1 && pairs[j].New == pairs[j-1].New+1 {
			j++
		}
		letters := 0
		for _, p := range pairs[i:j] {
			letters += words[p.Old].end - words[p.Old].start
		}
		first, last := i == 0, j == len(pairs)
		if first || last || letters > 4 || j-i > 2 {
			out = append(out, pairs[i:j]...)
		}
		i = j
	}
	return out
}

// wordDiff puts stretches together.
type wordDiff struct{ out []Stretch }

func (w *wordDiff) add(e Edit, of string, words []textWord) {
	if len(words) == 0 {
		return
	}
	first, last := words[0], words[len(words)-1]
	if n := len(w.out); n > 0 && w.out[n-1].Edit == e {
		s := &w.out[n-1]
		s.Text, s.Tail = s.Text+s.Tail+of[first.start:last.end], of[last.end:last.next]
		return
	}
	w.out = append(w.out, Stretch{e, of[first.start:last.end], of[last.end:last.next]})
}

// textWord is a word or a sign of a text, and where the next begins.
type textWord struct{ start, end, next int }

// cutWords cuts a text into words and signs; white space belongs to neither.
func cutWords(s string) []textWord {
	var out []textWord
	inWord := false
	for i, r := range s {
		end := i + utf8.RuneLen(r)
		if r == utf8.RuneError {
			_, n := utf8.DecodeRuneInString(s[i:])
			end = i + n
		}
		switch {
		case unicode.IsSpace(r):
			inWord = false
			continue
		case inWord && wordRune(r):
			out[len(out)-1].end = end
			continue
		}
		out = append(out, textWord{start: i, end: end})
		inWord = wordRune(r)
	}
	for i := range out {
		out[i].next = len(s)
		if i+1 < len(out) {
			out[i].next = out[i+1].start
		}
	}
	return out
}

// wordRune reports whether r goes on with a word. A Chinese, Japanese or Korean character is one by itself.
func wordRune(r rune) bool {
	return (unicode.IsLetter(r) || unicode.IsNumber(r) || unicode.IsMark(r) || r == '\'' || r == '’') && r < 0x2E80
}

// numbered gives the words of two texts numbers, equal ones the same.
func numbered(a, b string, as, bs []textWord) (x, y []int) {
	seen := map[string]int{}
	number := func(s string, words []textWord) []int {
		out := make([]int, len(words))
		for i, w := range words {
			n, ok := seen[s[w.start:w.end]]
			if !ok {
				n = len(seen)
				seen[s[w.start:w.end]] = n
			}
			out[i] = n
		}
		return out
	}
	return number(a, as), number(b, bs)
}
