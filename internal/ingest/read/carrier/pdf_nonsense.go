package carrier

import (
	"math"
	"strings"
	"unicode"
	"unicode/utf8"

	"golang.org/x/text/unicode/norm"
)

// Fonts may say of their codes that they are other letters than those they show: the page can be read, its text cannot. Such a text
// has letters like any other, but not those that its script's languages use most, or signs and letters of many scripts in one word.

// letterCount counts the letters of a text's different words, and how they stand.
type letterCount struct {
	known                  map[string]bool // words
	letters, often, vowels [len(habits)]int
	all                    int
	pairs, mixed           int // neighbours that are letters, and those of them that are of two scripts
	words, signed          int // words, and those of them with signs between their letters
	ends, within           int // letters that only end words, and those of them that do not
	kana, usual            int // and those of it that are frequent
}

// habit is a script, the letters that its languages use most, and its vowels: where they are less than these shares, they are no words.
type habit struct {
	table    *unicode.RangeTable
	frequent string
	least    float64
	vowels   string // "" where it writes few of them
}

const fewestVowels = 0.27

var habits = [...]habit{
	{unicode.Latin, "eainotrsə", 0.43, "aeiouyıəæøœ"},
	{unicode.Cyrillic, slavic, 0.45, "аеиоуыэюяёіїєөүәұ"},
	{unicode.Greek, greek, 0.45, "αεηιουωάέήίόύώϊϋΐΰ"},
	{unicode.Hebrew, hebrew, 0.3, ""},
	{unicode.Arabic, arabic, 0.25, ""},
	{unicode.Thai, thai, 0.25, ""},
	{unicode.Hangul, syllable, 0.03, ""},
	{unicode.Han, simple + full, 0.01, ""},
}

// wordEnds are letters that stand at the end of words alone.
const wordEnds = "ךםןףץةىς"

// manyWords is how many different words are as good as more.
const manyWords = 4000

// add counts the letters of a piece of text.
func (c *letterCount) add(s string) {
	if c.known == nil {
		c.known = map[string]bool{}
	}
	for w := range strings.FieldsSeq(s) {
		if len(c.known) < manyWords && !c.known[w] {
			c.known[w] = true
			c.addWord(w)
		}
	}
}

func (c *letterCount) addWord(w string) {
	before, last, sign, signed := -1, rune(0), false, false
	for i, r := range w {
		of := scriptOf(r)
		signed = signed || sign && (of >= 0 || unicode.IsDigit(r))
		if of < 0 {
			c.addKana(r)
			sign = sign || i > 0 && strings.ContainsRune("!\"$()*+;<>[\\]^{|}", r)
			before = -1
			continue
		}
		c.all++
		if of < len(habits) {
			c.addLetter(&habits[of], of, bareLetter(r))
		}
		if strings.ContainsRune(wordEnds, r) {
			c.ends++
		}
		if before >= 0 {
			c.pairs++
			if before != of {
				c.mixed++
			} else if strings.ContainsRune(wordEnds, last) {
				c.within++
			}
		}
		before, last = of, r
	}
	if utf8.RuneCountInString(w) > 2 {
		c.words++
		if signed {
			c.signed++
		}
	}
}

func (c *letterCount) addLetter(h *habit, of int, r rune) {
	c.letters[of]++
	if strings.ContainsRune(h.frequent, r) {
		c.often[of]++
	}
	if strings.ContainsRune(h.vowels, r) {
		c.vowels[of]++
	}
}

func (c *letterCount) addKana(r rune) {
	if r > 0x3040 && r < 0x3097 {
		c.kana++
		if strings.ContainsRune(kana, r) {
			c.usual++
		}
	}
}

// scriptOf is a letter's script, as its place among the habits; behind them one of no known habit, -1 what is no letter, or may
// stand beside letters of any script.
func scriptOf(r rune) int {
	switch {
	case r < 0x250 && (r|0x20 >= 'a' && r|0x20 <= 'z' || r >= 0xC0 && r != '×' && r != '÷'):
		return 0
	case !unicode.IsLetter(r), r >= 0x3040 && r < 0x3100:
		return -1
	}
	for i := range habits {
		if unicode.Is(habits[i].table, r) {
			return i
		}
	}
	return len(habits) + int(r>>8)
}

// bareLetter is a letter in its small form, without accents.
func bareLetter(r rune) rune {
	if r >= 0xC0 && r < 0x250 || r >= 0x1E00 && r < 0x1F00 {
		r, _ = utf8.DecodeRuneInString(norm.NFD.String(string(r)))
	}
	return unicode.ToLower(r)
}

// nonsense reports whether what was counted are no words of any language.
func (c *letterCount) nonsense() bool {
	const few, some, more, many = 10, 40, 100, 150 // letters that tell more and more
	switch {
	case c.words >= some && c.signed*3 > c.words, c.mixed > few && c.mixed*4 > c.pairs && c.pairs*3 > c.all, c.ends > few && c.within*3 > c.ends:
		return true
	case c.kana >= more && c.usual*20 < c.kana*9:
		return true
	case c.all < many:
		return false
	}
	for i, n := range c.letters {
		h := &habits[i]
		if n*2 <= c.all || h.table == unicode.Han && (n < 2*many || c.kana > 0) {
			continue
		}
		if float64(c.often[i]) < h.least*float64(n) || h.vowels != "" && float64(c.vowels[i]) < fewestVowels*float64(n) {
			return true
		}
	}
	return false
}

// alike are letters of other scripts that look like Latin ones.
var alike = strings.NewReplacer("А", "A", "В", "B", "Е", "E", "К", "K", "М", "M", "Н", "H", "О", "O", "Р", "P", "С", "C", "Т", "T", "У", "Y", "Х", "X",
	"а", "a", "е", "e", "о", "o", "р", "p", "с", "c", "у", "y", "х", "x", "Α", "A", "Β", "B", "Ε", "E", "Ζ", "Z", "Η", "H", "Ι", "I", "Κ", "K", "Μ", "M",
	"Ν", "N", "Ο", "O", "Ρ", "P", "Τ", "T", "Υ", "Y", "Χ", "X", "ο", "o")

// signWidths are how wide a font's signs of ASCII are, and letters that look like them; 0 where it has shown none.
type signWidths struct {
	of           [95]float64
	wide, narrow int // characters as wide as Chinese ones are, and those that are not
}

func (w *signWidths) note(text string, wide float64) {
	const square = 700 // at least, a Chinese character
	switch {
	case len(text) == 2:
		text = alike.Replace(text)
	case len(text) == 3 && text >= "一" && text < "\ua000":
		if wide >= square {
			w.wide++
		} else {
			w.narrow++
		}
	}
	if len(text) == 1 && text[0] > ' ' && text[0] < 0x7F {
		w.of[text[0]-' '] = wide
	}
}

// foreign reports whether letters are as wide as others are in any font, an "m" as narrow as an "i": a font of few words is known by
// that.
func (w *signWidths) foreign(shown int) bool {
	const few, ofLetters, ofSigns = 8, 0.75, 0.5
	return w.narrow > few && w.narrow > w.wide && w.narrow*2 > shown || w.likeness(true) < ofLetters || w.likeness(false) < ofSigns
}

// likeness is the correlation of a font's widths, of letters or of all signs, with those that most fonts have.
func (w *signWidths) likeness(letters bool) float64 {
	return max(w.likenessTo(&helveticaWidths, letters), w.likenessTo(&timesWidths, letters))
}

// likenessTo is the correlation of the widths of two fonts; where it cannot be told it is 1.
func (w *signWidths) likenessTo(usual *[95]float64, letters bool) float64 {
	const fewest, varied = 14, 50 // signs, and the deviation of their widths
	var n, sx, sy, sxx, syy, sxy float64
	for i, x := range w.of {
		if y := usual[i]; x > 0 && (!letters || unicode.IsLetter(rune(i)+' ')) {
			n, sx, sy, sxx, syy, sxy = n+1, sx+x, sy+y, sxx+x*x, syy+y*y, sxy+x*y
		}
	}
	vx, vy := sxx/n-sx/n*sx/n, syy/n-sy/n*sy/n
	if n < fewest || !(vx > varied*varied && vy > varied*varied) {
		return 1
	}
	return (sxy/n - sx/n*sy/n) / math.Sqrt(vx*vy)
}
