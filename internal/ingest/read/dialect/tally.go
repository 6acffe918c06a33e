package dialect

import (
	"math/bits"
	"strings"
	"unicode"
	"unicode/utf8"

	"podium/internal/eight"
)

// tally counts what the language of a text is known by: its letters by script, its frequent words by language.
type tally struct {
	size        int // bytes
	scripts     [len(scriptLanguages)]int
	russianOnly int // letters of Russian that Bulgarian has not
	stops       [len(latinLanguages)]int
}

// scriptLanguages are those known by their script, or by letters that no other language of it has.
var scriptLanguages = [...]string{"ar", "el", "he", "ja", "ko", "ru", "uk", "zh", "fa", "hi", "sr", "th", "hy", "ka", "kk", "be", "mk", "bg"}

const arabic, greek, hebrew, japanese, korean, russian, ukrainian, chinese, persian, hindi, serbian, thai, armenian, georgian, kazakh, belarusian, macedonian, bulgarian = 0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16, 17

// latinLanguages are those of stopWords, in the order in which they are preferred.
var latinLanguages = [...]string{"en", "es", "fr", "de", "it", "pt", "nl", "pl", "sv", "no", "da", "fi", "cs", "hu", "ro", "tr", "hr", "id", "vi", "tl", "et", "lv", "lt", "sk", "sl", "sq", "is", "az"}

func tallied(s string) *tally {
	var t tally
	t.add(s)
	return &t
}

// add counts a text whose first and last words are whole.
func (t *tally) add(s string) {
	const toSmall = 'a' - 'A'
	t.size += len(s)
	for i := 0; i < len(s); {
		if i+8 <= len(s) {
			x := eight.Of(s[i:]) | toSmall*eight.Each
			n := eight.First(^eight.Between(x, 'a', 'z') & eight.High)
			if n < 8 && s[i+n] < utf8.RuneSelf {
				t.stop(stopTable.find(packed(x, n)))
				i += n + 1
				continue
			}
		}
		i += t.word(s[i:])
	}
}

// word counts the word at the start of s, or the one character that is no letter, and returns its size.
func (t *tally) word(s string) int {
	i := 0
	for i < len(s) {
		if letterByte(s[i]) {
			i++
			continue
		}
		c, n := utf8.DecodeRuneInString(s[i:])
		if !unicode.IsLetter(c) {
			if i == 0 {
				return n
			}
			break
		}
		if l := scriptOf(c); l >= 0 {
			t.scripts[l]++
			if c == 'ы' || c == 'э' || c == 'ё' {
				t.russianOnly++
			}
		}
		i += n
	}
	if i <= longestStop {
		t.stop(stopSets[strings.ToLower(s[:i])])
	}
	return i
}

func (t *tally) stop(languages uint32) {
	for ; languages != 0; languages &= languages - 1 {
		t.stops[bits.TrailingZeros32(languages)]++
	}
}

// plainlyLatin reports whether what was counted is so plainly in one of the Latin languages that counting more
// would tell nothing else.
func (t *tally) plainlyLatin() bool {
	others := 0
	for _, n := range t.scripts {
		others += n
	}
	_, most, second := t.latin()
	return t.size >= 2048 && others*48 <= t.size && most >= 20 && most >= 4*second
}

// script returns the language of the script of most letters; "" for Latin letters.
func (t *tally) script() string {
	count := t.scripts
	count[japanese] *= 3 // kana stand between many Han characters
	count[ukrainian] *= 20
	count[persian] *= 3
	count[serbian] *= 12
	best, n := -1, t.size/12
	for l, k := range count {
		if k > n {
			best, n = l, k
		}
	}
	switch {
	case best < 0:
		return ""
	case best == russian || best == ukrainian || best == serbian:
		if l := t.cyrillic(); l >= 0 {
			return scriptLanguages[l]
		}
	}
	switch {
	case best == russian && count[ukrainian]*10 > n:
		best = ukrainian
	case best == russian && count[serbian]*2 > n:
		best = serbian
	case best == arabic && count[persian]*5 > n:
		best = persian
	}
	return scriptLanguages[best]
}

// cyrillic returns the language that has letters of its own among those of Cyrillic script, or lets others stand often; -1 where none is
// told so.
func (t *tally) cyrillic() int {
	const often = 250 // bytes of a text, at most, for each such letter
	for _, l := range [...]int{kazakh, belarusian, macedonian, bulgarian} {
		n := t.scripts[l]
		if n < 3 || n*often < t.size || l == belarusian && t.scripts[ukrainian] == 0 || l == bulgarian && (t.russianOnly > 0 || n*often < 2*t.size) {
			continue
		}
		return l
	}
	return -1
}

// latin returns the language of most frequent words, and how many there are of it and of the next.
func (t *tally) latin() (best string, most, second int) {
	for l, n := range t.stops {
		if n > most {
			best, most, second = latinLanguages[l], n, most
		} else {
			second = max(second, n)
		}
	}
	return best, most, second
}

// of returns the count of one Latin language's frequent words.
func (t *tally) of(language string) int {
	for l, name := range latinLanguages {
		if name == language {
			return t.stops[l]
		}
	}
	return 0
}

// scriptOf returns the number of the language that a letter's script tells; -1 where it tells none.
func scriptOf(c rune) int {
	switch {
	case c < 0x250:
		return -1
	case unicode.In(c, unicode.Hiragana, unicode.Katakana):
		return japanese
	case unicode.Is(unicode.Hangul, c):
		return korean
	case isHan(c):
		return chinese
	case strings.ContainsRune("іїєґІЇЄ", c):
		return ukrainian
	case strings.ContainsRune("јљњћђџЈЉЊЋЂЏ", c):
		return serbian
	case unicode.Is(unicode.Cyrillic, c):
		return cyrillicOf(c)
	case strings.ContainsRune("پچژگیک", c):
		return persian
	case unicode.Is(unicode.Devanagari, c):
		return hindi
	case unicode.Is(unicode.Thai, c):
		return thai
	case unicode.Is(unicode.Arabic, c):
		return arabic
	case unicode.Is(unicode.Hebrew, c):
		return hebrew
	case unicode.Is(unicode.Greek, c):
		return greek
	case unicode.Is(unicode.Armenian, c):
		return armenian
	case unicode.Is(unicode.Georgian, c):
		return georgian
	}
	return -1
}

// cyrillicOf is the language that alone has a letter of Cyrillic script, or has it often; Russian for all others.
func cyrillicOf(c rune) int {
	switch c {
	case 'ұ', 'Ұ', 'қ', 'Қ':
		return kazakh
	case 'ў', 'Ў':
		return belarusian
	case 'ѓ', 'Ѓ', 'ќ', 'Ќ', 'ѕ', 'Ѕ':
		return macedonian
	case 'ъ':
		return bulgarian
	}
	return russian
}

// longestStop is as many bytes as any of the stopWords has, in capitals or not.
const longestStop = 7

// stopSets are the languages of each of the stopWords, a bit for each of latinLanguages.
var stopSets = func() map[string]uint32 {
	sets := map[string]uint32{}
	for l, name := range latinLanguages {
		for w := range stopWords[name] {
			sets[w] |= 1 << l
		}
	}
	return sets
}()

// packed are the first n bytes, at most seven, of those that eight.Of returns: the key of a word of a wordTable.
func packed(x uint64, n int) uint64 { return x & (1<<(8*n&63) - 1) }

// keyOf is the key of a word of at most seven bytes.
func keyOf(w string) uint64 {
	key := uint64(0)
	for i := range len(w) {
		key |= uint64(w[i]) << (8 * i)
	}
	return key
}

// stopTable finds the stopWords by their bytes, packed into one number.
var stopTable = newWordTable(stopSets)

// wordTable is a hash table with open addresses, of few short words.
type wordTable struct {
	keys [slots]uint64
	sets [slots]uint32
}

const (
	slotBits = 10
	slots    = 1 << slotBits
)

func newWordTable(sets map[string]uint32) *wordTable {
	var t wordTable
	for w, set := range sets {
		key := keyOf(w)
		at := slot(key)
		for t.keys[at] != 0 {
			at = (at + 1) % slots
		}
		t.keys[at], t.sets[at] = key, set
	}
	return &t
}

func slot(key uint64) uint { return uint(key * 0x9E3779B97F4A7C15 >> (64 - slotBits)) }

func (t *wordTable) find(key uint64) uint32 {
	for at := slot(key); t.keys[at] != 0; at = (at + 1) % slots {
		if t.keys[at] == key {
			return t.sets[at]
		}
	}
	return 0
}
