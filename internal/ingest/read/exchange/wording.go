package exchange

import (
	_ "embed"
	"strconv"
	"strings"
	"unicode"
	"unicode/utf8"

	"podium/internal/ingest/read/cue"
)

//go:embed wording.txt
var wordingTable string

// wording weighs the words with which questions begin: how much likelier each word, or two in a row, stands in
// a question that takes the floor than in one that goes on, as logarithm of the odds. Twelve words are looked
// at, courtesies before them apart; what begins with ^ stands first.
type wording struct {
	numbers       map[string]int32 // of the words that the table holds
	first, inside []float64        // by word
	firstTwo, two map[[2]int32]float64
	start         float64 // of any question
}

const (
	wordingReach = 12 // words that are looked at
	wordingMost  = 4  // what they all may tell
)

var worded = readWording(wordingTable)

// readWording reads lines of a phrase, a tab and its weight.
func readWording(table string) *wording {
	x := &wording{numbers: map[string]int32{}, firstTwo: map[[2]int32]float64{}, two: map[[2]int32]float64{}}
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
	one, pairs := &x.inside, x.two
	if begins {
		one, pairs = &x.first, x.firstTwo
	}
	if k := x.number(a); double {
		pairs[[2]int32{k, x.number(b)}] = weight
	} else {
		(*one)[k] = weight
	}
}

func (x *wording) number(word string) int32 {
	n, ok := x.numbers[word]
	if !ok {
		n = int32(len(x.numbers))
		x.numbers[word] = n
		x.first, x.inside = append(x.first, 0), append(x.inside, 0)
	}
	return n
}

// tells sums what the first words of a question tell.
func (x *wording) tells(text string) float64 {
	var ids [wordingReach]int32
	n := 0
	openingWords(text, func(w string) {
		id, ok := x.numbers[w]
		if !ok {
			id = -1
		}
		ids[n] = id
		n++
	})
	sum := x.start
	for k, a := range ids[:n] {
		if a < 0 {
			continue
		}
		if !met(ids[:k], a) {
			sum += x.inside[a]
		}
		if k == 0 {
			sum += x.first[a]
		}
		if k+1 < n && ids[k+1] >= 0 {
			sum += x.pair(ids[:], k)
		}
	}
	return max(-wordingMost, min(wordingMost, sum))
}

// pair is what the words at k and after it tell together, if they have not stood before.
func (x *wording) pair(ids []int32, k int) float64 {
	p := [2]int32{ids[k], ids[k+1]}
	sum := 0.0
	if k == 0 {
		sum += x.firstTwo[p]
	}
	for i := range k {
		if ids[i] == p[0] && ids[i+1] == p[1] {
			return sum
		}
	}
	return sum + x.two[p]
}

func met(ids []int32, a int32) bool {
	for _, b := range ids {
		if a == b {
			return true
		}
	}
	return false
}

// openingWords hands the first words of a question over, in lower case, names and numbers as such, without the
// courtesies and addresses before them.
func openingWords(text string, use func(word string)) {
	var words [2 * wordingReach]string
	n, starts := 0, true
	for w := range strings.FieldsSeq(cue.Head(text, 320)) {
		if word := plainWord(w, starts); word != "" {
			words[n] = word
			n++
			starts = strings.HasSuffix(w, ".") || strings.HasSuffix(w, "?")
		}
		if n == len(words) {
			break
		}
	}
	from := courtesies(words[:n])
	for _, w := range words[from:min(n, from+wordingReach)] {
		use(w)
	}
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
	capitalAnyway = wordsOf("mr mrs ms president secretary minister prime sir madam thank thanks and but so what how why when do does is are can could the")
	alsoVerb      = wordsOf("will may mark hope grace")
	courteous     = wordsOf("thank thanks you so much very hi hello hey good morning afternoon evening yes yeah sure mr mrs president sir (name) madam secretary minister prime again everyone for taking my question the to doing this call and")
	notFirst      = wordsOf("and so for the to my this you call question doing taking")
)

// courtesies counts the words that a question begins with before it comes to the point.
func courtesies(words []string) int {
	n := 0
	for n < len(words) && n < wordingReach && courteous[words[n]] && !(n == 0 && notFirst[words[n]]) {
		n++
	}
	for n > 0 && notFirst[words[n-1]] && !(n > 1 && words[n-1] == "you" && words[n-2] == "thank") && n < len(words) {
		n--
	}
	return n
}
