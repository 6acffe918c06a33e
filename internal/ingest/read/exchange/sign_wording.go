package exchange

import (
	_ "embed"
	"slices"
	"strconv"
	"strings"
	"unicode"
	"unicode/utf8"

	"podium/internal/ingest/read/cue"
	"podium/internal/ingest/read/words"
)

//go:embed wording.txt
var wordingTable string

// wording weighs the words with which questions begin: how much likelier each word, or two in a row, stands in
// a question that takes the floor than in one that goes on, as logarithm of the odds. Twelve words are looked
// at, courtesies before them apart; what begins with ^ stands first.
type wording struct {
	numbers       map[string]int32 // of the words that the table holds, and of courtesies
	first, inside []float64        // by word
	pairs         []pairs          // by the first word
	start         float64          // of any question
	manners
}

// pairs are the words, in order, that tell something after another, and what.
type pairs struct {
	next   []int32
	weight []pairWeight
}

// pairWeight is what two words in a row tell, and what more where the first of them begins the question.
type pairWeight struct{ inside, first float64 }

// of is what a word tells after the other.
func (p *pairs) of(next int32) pairWeight {
	if k, ok := slices.BinarySearch(p.next, next); ok {
		return p.weight[k]
	}
	return pairWeight{}
}

// put makes room for what a word tells after the other.
func (p *pairs) put(next int32) *pairWeight {
	k, ok := slices.BinarySearch(p.next, next)
	if !ok {
		p.next, p.weight = slices.Insert(p.next, k, next), slices.Insert(p.weight, k, pairWeight{})
	}
	return &p.weight[k]
}

const (
	wordingReach = 12 // words that are looked at
	wordingMost  = 4  // what they all may tell
)

var worded = readWording(wordingTable)

// readWording reads lines of a phrase, a tab and its weight.
func readWording(table string) *wording {
	x := &wording{numbers: map[string]int32{}}
	x.mannersOf()
	for line := range strings.Lines(table) {
		phrase, printed, _ := strings.Cut(strings.TrimSpace(line), "\t")
		weight, err := strconv.ParseFloat(printed, 64)
		if err != nil {
			panic("wording.txt: " + line)
		}
		x.put(phrase, weight)
	}
	return x
}

func (x *wording) put(phrase string, weight float64) {
	phrase, begins := strings.CutPrefix(phrase, "^")
	if phrase == "" {
		x.start = weight
		return
	}
	a, b, double := strings.Cut(phrase, " ")
	k := x.number(a)
	switch {
	case double:
		next := x.number(b)
		if w := x.pairs[k].put(next); begins {
			w.first = weight
		} else {
			w.inside = weight
		}
	case begins:
		x.first[k] = weight
	default:
		x.inside[k] = weight
	}
}

func (x *wording) number(word string) int32 {
	n, ok := x.numbers[word]
	if !ok {
		n = int32(len(x.numbers))
		x.numbers[word] = n
		x.first, x.inside, x.pairs = append(x.first, 0), append(x.inside, 0), append(x.pairs, pairs{})
	}
	return n
}

// tells sums what the first words of a question tell.
func (x *wording) tells(question *words.Run) float64 {
	var o opening
	o.read(question)
	from, to := o.asked()
	ids := o.ids[from:to]
	sum := x.start
	for k, a := range ids {
		if a < 0 {
			continue
		}
		if !slices.Contains(ids[:k], a) {
			sum += x.inside[a]
		}
		if k == 0 {
			sum += x.first[a]
		}
		if k+1 < len(ids) && ids[k+1] >= 0 {
			sum += x.pair(ids, k)
		}
	}
	return max(-wordingMost, min(wordingMost, sum))
}

// pair is what the words at k and after it tell together, if they have not stood before.
func (x *wording) pair(ids []int32, k int) float64 {
	w := x.pairs[ids[k]].of(ids[k+1])
	if k == 0 {
		return w.first + w.inside
	}
	for i := range k {
		if ids[i] == ids[k] && ids[i+1] == ids[k+1] {
			return 0
		}
	}
	return w.inside
}

// opening is the first words of a question, courtesies and all.
type opening struct {
	ids     [2 * wordingReach]int32 // in the table of wording; -1 for others
	printed [2 * wordingReach]string
	n       int
}

// read gathers the first words of a question that are more than marks.
func (o *opening) read(question *words.Run) {
	const reach = 320 // bytes
	for k, next := 0, 0; k < question.Len() && o.n < len(o.ids); k = next {
		for next = k + 1; next < question.Len() && question.Joined(next); next++ {
		}
		if question.End(next-1) > reach {
			head := question.Head(reach)
			o.n = 0
			o.read(&head)
			return
		}
		o.add(question, k, next)
	}
}

// add adds the word that goes from one word of a text to another, mostly one.
func (o *opening) add(text *words.Run, from, to int) {
	printed := text.Text[text.Start(from):text.End(to-1)]
	var codes uint32
	if to == from+1 {
		codes = text.At(from).Note(wordNote)
	} else {
		codes = codesOf(printed)
	}
	code := uint16(codes)
	if o.n == 0 || endsSaying(o.printed[o.n-1]) {
		code = uint16(codes >> 16)
	}
	if code != onlyMarks {
		o.ids[o.n], o.printed[o.n] = int32(code)-firstWord, printed
		o.n++
	}
}

// asked is the words after the courtesies.
func (o *opening) asked() (from, to int) {
	from = worded.courtesies(o.ids[:o.n])
	return from, min(o.n, from+wordingReach)
}

func endsSaying(printed string) bool {
	return strings.HasSuffix(printed, ".") || strings.HasSuffix(printed, "?")
}

// wordNote is a word's codes: within a sentence, and in the upper half where it begins one.
var wordNote = words.DeclareNote(codesOf)

// Codes of words; those in the table come after them by number.
const (
	onlyMarks = iota + 1
	otherWord
	firstWord
)

func codesOf(printed string) uint32 {
	return worded.code(plainWord(printed, true))<<16 | worded.code(plainWord(printed, false))
}

func (x *wording) code(word string) uint32 {
	if word == "" {
		return onlyMarks
	}
	if n, ok := x.numbers[word]; ok {
		return uint32(n) + firstWord
	}
	return otherWord
}

// plainWord is a word as the table has it, "" for marks.
func plainWord(printed string, starts bool) string {
	w := strings.Trim(printed, ".,;:!?—–-()\"“”¿¡…[]'’")
	if w == "" {
		if strings.ContainsAny(printed, "—–") {
			return "--"
		}
		return ""
	}
	lower := strings.ReplaceAll(strings.ToLower(w), "’", "'")
	first, _ := utf8.DecodeRuneInString(w)
	switch {
	case unicode.IsDigit(first):
		return "(number)"
	case !unicode.IsUpper(first), lower == "i", strings.HasPrefix(lower, "i'"), capitalAnyway[lower]:
		return lower
	case !starts, cue.GivenName(w) && !alsoVerb[lower]:
		return "(name)"
	}
	return lower
}

var (
	// capitalAnyway are words that tell something though they have a capital: forms of address, and what begins
	// a sentence after a colon.
	capitalAnyway = words.Set("mr mrs ms president secretary minister prime sir madam thank thanks and but so what how why when do does is are can could the")
	alsoVerb      = words.Set("will may mark hope grace")
	courteous     = strings.Fields("thank thanks you so much very hi hello hey good morning afternoon evening yes yeah sure mr mrs president sir (name) madam secretary minister prime again everyone for taking my question the to doing this call and")
	notFirst      = strings.Fields("and so for the to my this you call question doing taking")
)

// manners are the words of courtesies, by number.
type manners struct {
	courteous, notFirst []bool
	you, thank          int32
}

// mannersOf numbers the words of courtesies, the first of all.
func (x *wording) mannersOf() {
	for _, w := range courteous {
		x.number(w)
	}
	x.manners = manners{make([]bool, len(courteous)), make([]bool, len(courteous)), x.number("you"), x.number("thank")}
	for _, w := range courteous {
		x.courteous[x.number(w)] = true
	}
	for _, w := range notFirst {
		x.notFirst[x.number(w)] = true
	}
}

// courtesies counts the words that a question begins with before it comes to the point.
func (x *wording) courtesies(ids []int32) int {
	is := func(of []bool, id int32) bool { return uint(id) < uint(len(of)) && of[id] }
	n := 0
	for n < len(ids) && n < wordingReach && is(x.courteous, ids[n]) && !(n == 0 && is(x.notFirst, ids[n])) {
		n++
	}
	for n > 0 && is(x.notFirst, ids[n-1]) && !(n > 1 && ids[n-1] == x.you && ids[n-2] == x.thank) && n < len(ids) {
		n--
	}
	return n
}
