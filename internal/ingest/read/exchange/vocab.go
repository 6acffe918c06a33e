package exchange

import (
	"strings"
	"unicode"
	"unicode/utf8"
)

// stopWords are too common to show what a turn is about.
var stopWords = func() map[string]bool {
	m := map[string]bool{}
	for _, w := range strings.Fields(`about after again against also although always because been before being between both cannot could couldn didn does doesn doing down during each even ever every first following from further going have having here into just know like look made make many maybe more most much must need never only other over really said same says should since some such sure take talk tell than thank thanks that their them then there these they thing things think this those through today told under until very want wanted wants well were what when where whether which while will with within without would wouldn wondering yeah your yours
question questions answer president secretary minister prime mister chairman chair sir point give given right back think last week month year years time people good great still asked asking might come comes back anything something specific specifically
para como pero esto esta este estos estas porque cuando donde desde hasta sobre también está están usted ustedes presidente nosotros todos todo muchas gracias buenos días tiene tienen hacer hace puede pueden decir pregunta
что это как для все они так или если мы вас нас было есть будет очень можно владимир владимирович вопрос спасибо
中国 记者 问题 发言人 是否 关于 有关 什么 中方 对此 评论 如何 表示 外交 报道 昨天 今天`) {
		m[stem(w)] = true
	}
	return m
}()

// wordset is different words of one text, as numbers of a lexicon, in the order in which they stand there.
type wordset []int32

// lexicon numbers the words of one transcript. A word is folded and judged when it is first met; from
// then on its printed form finds its number.
type lexicon struct {
	numbers map[string]int32 // stems
	printed map[string]int32 // printed words that can show what a turn is about; noWord for those that cannot
	names   map[string]int32 // printed words with a capital
	last    []int32          // the text in which each word was last met
	texts   int32
}

const noWord = -1

func newLexicon() *lexicon {
	return &lexicon{numbers: map[string]int32{}, printed: map[string]int32{}, names: map[string]int32{}}
}

// number returns the number of a stem.
func (x *lexicon) number(s string) int32 {
	n, ok := x.numbers[s]
	if !ok {
		n = int32(len(x.numbers))
		x.numbers[s] = n
		x.last = append(x.last, 0)
	}
	return n
}

// add puts a word into the set of the text that is read, once.
func (x *lexicon) add(set wordset, n int32) wordset {
	if n == noWord || x.last[n] == x.texts {
		return set
	}
	x.last[n] = x.texts
	return append(set, n)
}

// vocabulary returns the words that show what a turn is about: crude stems, and pairs of Chinese or
// Japanese characters.
func (x *lexicon) vocabulary(text string) wordset {
	x.texts++
	var set wordset
	for i := 0; i < len(text); {
		i += skip(text[i:], false)
		from := i
		i += skip(text[i:], true)
		w := text[from:i]
		if len(w) < 4 && (w == "" || w[0] < utf8.RuneSelf) {
			continue
		}
		if w[0] >= utf8.RuneSelf && isWide(w) {
			set = x.pairs(set, w)
			continue
		}
		n, ok := x.printed[w]
		if !ok {
			n = x.judge(strings.ToLower(w))
			x.printed[w] = n
		}
		set = x.add(set, n)
	}
	return set
}

// skip returns how far characters of words, or others, go on at a text's beginning.
func skip(text string, ofWord bool) int {
	for i := 0; i < len(text); {
		b := text[i]
		if b < utf8.RuneSelf {
			if wordByte[b] != ofWord {
				return i
			}
			i++
			continue
		}
		r, n := utf8.DecodeRuneInString(text[i:])
		if (unicode.IsLetter(r) || unicode.IsNumber(r)) != ofWord {
			return i
		}
		i += n
	}
	return len(text)
}

// wordByte tells the letters and digits of ASCII.
var wordByte = func() (is [utf8.RuneSelf]bool) {
	for b := range is {
		is[b] = b >= '0' && b <= '9' || b >= 'A' && b <= 'Z' || b >= 'a' && b <= 'z'
	}
	return is
}()

// judge returns the number of a word in lower case, or noWord where it is too short or too common.
func (x *lexicon) judge(w string) int32 {
	if s := stem(w); utf8.RuneCountInString(w) >= 4 && !stopWords[s] && !stopWords[w] {
		return x.number(s)
	}
	return noWord
}

// pairs adds each two neighbouring characters of a word that is written without spaces.
func (x *lexicon) pairs(set wordset, w string) wordset {
	for first := 0; ; {
		_, n := utf8.DecodeRuneInString(w[first:])
		_, m := utf8.DecodeRuneInString(w[first+n:])
		if m == 0 {
			return set
		}
		if p := w[first : first+n+m]; !stopWords[p] {
			set = x.add(set, x.number(p))
		}
		first += n
	}
}

func isWide(w string) bool {
	for _, r := range w {
		return unicode.In(r, unicode.Han, unicode.Hiragana, unicode.Katakana)
	}
	return false
}

// capitals returns the names in a text: words with a capital that no sentence begins with.
func (x *lexicon) capitals(text string) wordset {
	x.texts++
	var set wordset
	for i := 1; i < len(text); i++ {
		if text[i-1] != ' ' || text[i] < 'A' || text[i] > 'Z' && text[i] < utf8.RuneSelf {
			continue
		}
		if r, _ := utf8.DecodeRuneInString(text[i:]); !unicode.IsUpper(r) || !runsOn(text[:i]) {
			continue
		}
		if n := nameEnd(text[i:]); n > 2 {
			set = x.add(set, x.name(text[i:i+n]))
		}
	}
	return set
}

// runsOn reports whether a sentence goes on after a text.
func runsOn(text string) bool {
	before, _ := utf8.DecodeLastRuneInString(strings.TrimRight(text, " "))
	return unicode.IsLower(before) || strings.ContainsRune(",;:’'\"”—–-", before)
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

// name returns the number of a word with a capital, or noWord where it is no name.
func (x *lexicon) name(printed string) int32 {
	n, ok := x.names[printed]
	if !ok {
		n = noWord
		w := strings.TrimSuffix(strings.TrimSuffix(strings.ToLower(printed), "’s"), "'s")
		if s := stem(w); !stopWords[s] {
			n = x.number(s)
		}
		x.names[printed] = n
	}
	return n
}

// stem cuts a word to six letters: enough to join its forms.
func stem(w string) string {
	n := 0
	for i := range w {
		if n == 6 {
			w = w[:i]
			break
		}
		n++
	}
	return strings.TrimSuffix(w, "s")
}
