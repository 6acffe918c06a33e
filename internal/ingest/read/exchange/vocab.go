package exchange

import (
	"math"
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

// vocabulary returns the words that show what a turn is about: crude stems, and pairs of Chinese or
// Japanese characters.
func vocabulary(text string) map[string]bool {
	m := map[string]bool{}
	for w := range strings.FieldsFuncSeq(strings.ToLower(text), func(r rune) bool { return !unicode.IsLetter(r) && !unicode.IsNumber(r) }) {
		if len(w) < 4 {
			continue
		}
		if w[0] >= utf8.RuneSelf && isWide(w) {
			pairs(w, m)
			continue
		}
		if s := stem(w); utf8.RuneCountInString(w) >= 4 && !stopWords[s] && !stopWords[w] {
			m[s] = true
		}
	}
	return m
}

// capitals returns the names in a text: words with a capital that no sentence begins with.
func capitals(text string) map[string]bool {
	m := map[string]bool{}
	var before rune // the last character that is no space, before the word
	for i := 0; i < len(text); {
		r, n := utf8.DecodeRuneInString(text[i:])
		if !unicode.IsLetter(r) {
			if r != ' ' {
				before = r
			}
			i += n
			continue
		}
		end := i
		var last rune
		for end < len(text) {
			c, k := utf8.DecodeRuneInString(text[end:])
			if !unicode.IsLetter(c) && c != '’' && c != '\'' && c != '-' {
				break
			}
			last = c
			end += k
		}
		if unicode.IsUpper(r) && end-i > 2 && i > 0 && text[i-1] == ' ' && (unicode.IsLower(before) || strings.ContainsRune(",;:’'\"”—–-", before)) {
			addName(m, text[i:end])
		}
		before = last
		i = end
	}
	return m
}

func addName(m map[string]bool, w string) {
	w = strings.TrimSuffix(strings.TrimSuffix(strings.ToLower(w), "’s"), "'s")
	if s := stem(w); !stopWords[s] {
		m[s] = true
	}
}

func pairs(w string, m map[string]bool) {
	rs := []rune(w)
	for i := 0; i+1 < len(rs); i++ {
		if p := string(rs[i : i+2]); !stopWords[p] {
			m[p] = true
		}
	}
}

func isWide(w string) bool {
	for _, r := range w {
		return unicode.In(r, unicode.Han, unicode.Hiragana, unicode.Katakana)
	}
	return false
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

// rarity weighs each word by how few turns hold it.
func rarity(views []view) map[string]float64 {
	df := map[string]int{}
	for i := range views {
		for w := range views[i].vocab {
			df[w]++
		}
	}
	out := make(map[string]float64, len(df))
	for w, n := range df {
		out[w] = math.Log(1 + float64(len(views))/float64(n))
	}
	return out
}

// overlap is the share, by rarity, of a turn's vocabulary that the given turns have used, 0 to 1.
func overlap(v map[string]bool, seen []map[string]bool, weight map[string]float64) float64 {
	hit, all := 0.0, 0.0
	for w := range v {
		x := weight[w]
		all += x
		for _, s := range seen {
			if s[w] {
				hit += x
				break
			}
		}
	}
	if all == 0 {
		return 0
	}
	return hit / all
}
