package transcript

import (
	"slices"
	"strings"
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

// TurnDifference is a turn that two readings have otherwise. Was is nil where it is new, Is where it is gone.
type TurnDifference struct {
	Was, Is *Turn
	Words   []Stretch // where the words differ
}

// FactDifference is something said about the whole that two readings have otherwise; "" is nothing said.
type FactDifference struct{ Fact, Was, Is string }

// Difference is what two readings of one briefing have otherwise.
type Difference struct {
	Facts []FactDifference
	Turns []TurnDifference // as printed; a turn that is gone stands where it stood
}

// Counts are the numbers of a difference.
type Counts struct {
	Changed, Added, Removed int // turns
	Put, Cut                int // words
	Named                   int // turns whose speaker or label changed, or whose exchange has another asker or outlet
}

// Differ tells what two readings of one briefing have otherwise, turn by turn and word by word.
func Differ(was, is *Transcript) Difference {
	d := Difference{Facts: factsDiffer(was, is)}
	partner := make([]int, len(is.Turns))
	for i := range partner {
		partner[i] = -1
	}
	pairs := Align(was.Turns, is.Turns)
	old := make([]bool, len(was.Turns))
	for _, p := range pairs {
		partner[p.New], old[p.Old] = p.Old, true
	}
	next := 0 // of the old turns, the first whose going is not yet told
	gone := func(upTo int) {
		for ; next < upTo; next++ {
			if !old[next] {
				d.Turns = append(d.Turns, TurnDifference{Was: &was.Turns[next]})
			}
		}
	}
	for i := range is.Turns {
		if p := slices.IndexFunc(partner[i:], func(p int) bool { return p >= 0 }); p >= 0 {
			gone(partner[i+p])
		}
		if partner[i] < 0 {
			d.Turns = append(d.Turns, TurnDifference{Is: &is.Turns[i]})
			continue
		}
		if t := turnsDiffer(&was.Turns[partner[i]], &is.Turns[i]); t != nil {
			d.Turns = append(d.Turns, *t)
		}
	}
	gone(len(was.Turns))
	d.Facts = append(d.Facts, askersDiffer(was, is, pairs)...)
	return d
}

// turnsDiffer returns what is otherwise in a turn; nil where nothing that a reader sees is.
func turnsDiffer(was, is *Turn) *TurnDifference {
	t := &TurnDifference{Was: was, Is: is}
	if was.Text != is.Text {
		t.Words = WordDifference(was.Text, is.Text)
	}
	if t.Words == nil && !t.Named() {
		return nil
	}
	return t
}

// Named reports whether the turn is another's now, or under another label.
func (t *TurnDifference) Named() bool {
	return t.Was != nil && t.Is != nil && (t.Was.Label != t.Is.Label || t.Was.Speaker.Name != t.Is.Speaker.Name || t.Was.Role != t.Is.Role)
}

// Counts counts.
func (d *Difference) Counts() Counts {
	var c Counts
	for i := range d.Turns {
		t := &d.Turns[i]
		switch {
		case t.Was == nil:
			c.Added++
			c.Put += WordCount(t.Is.Text)
		case t.Is == nil:
			c.Removed++
			c.Cut += WordCount(t.Was.Text)
		default:
			if t.Words != nil {
				c.Changed++
			}
			if t.Named() {
				c.Named++
			}
		}
		for _, s := range t.Words {
			switch s.Edit {
			case Put:
				c.Put += WordCount(s.Text)
			case Cut:
				c.Cut += WordCount(s.Text)
			}
		}
	}
	return c
}

func factsDiffer(was, is *Transcript) []FactDifference {
	var out []FactDifference
	for _, f := range []FactDifference{
		{"Title", was.Title, is.Title}, {"Day", was.Event, is.Event}, {"Day of publication", was.Published, is.Published},
		{"Place", was.Place, is.Place}, {"Time of beginning", was.Start, is.Start}, {"Time of ending", was.End, is.End},
		{"Language", was.Language, is.Language}, {"Source address", was.URL, is.URL},
	} {
		if f.Was != f.Is {
			out = append(out, f)
		}
	}
	return out
}

// askersDiffer compares who asks, and for whom, in the exchanges whose question both readings have.
func askersDiffer(was, is *Transcript, pairs []Pair) []FactDifference {
	before := map[int]*Exchange{}
	for x := range was.Exchanges {
		e := &was.Exchanges[x]
		for _, t := range e.Turns {
			before[t] = e
		}
	}
	partner := map[int]int{}
	for _, p := range pairs {
		partner[p.New] = p.Old
	}
	var out []FactDifference
	for x := range is.Exchanges {
		e := &is.Exchanges[x]
		if e.Kind != QandA || len(e.Turns) == 0 {
			continue
		}
		old, ok := partner[e.Lead(is.Turns)]
		if !ok || before[old] == nil {
			continue
		}
		if a, b := askedBy(before[old]), askedBy(e); a != b {
			out = append(out, FactDifference{"Question asked by", a, b})
		}
	}
	return out
}

func askedBy(e *Exchange) string {
	var parts []string
	for _, a := range []Attribution{e.Asker, e.Outlet} {
		if a.Known() {
			parts = append(parts, a.Name)
		}
	}
	return strings.Join(parts, ", ")
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
