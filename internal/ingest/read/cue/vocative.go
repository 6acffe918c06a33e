package cue

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"podium/internal/transcript"
)

// token is a word of a running text with what is printed around it.
type token struct {
	start, end int
	word       string // as printed, with its marks
}

// bare is the word without the mark that closes it.
func (t token) bare() string { return strings.TrimRight(t.word, ",.?!—–-…") }

// vocatives returns the given names by which a text speaks to somebody amid a sentence: between commas
// ("as you recall, Ida, the dues"), at its end ("different answers Ida."), or without any mark after the
// few words that lead to one ("Well look Ida I").
func vocatives(text string) []transcript.Span {
	var out []transcript.Span
	for i := range len(text) {
		if i > 0 && !parts(text[i-1]) || text[i] < 'A' || text[i] > 'Z' && text[i] < utf8.RuneSelf {
			continue
		}
		at := tokenFrom(text, i)
		if !GivenName(at.bare()) || !vocativeName(at.bare()) {
			continue
		}
		prev := tokenBefore(text, at.start)
		if speaksTo(tokenBefore(text, prev.start), prev, at, tokenFrom(text, at.end)) {
			out = append(out, transcript.Span{Start: at.start, End: at.start + len(at.bare())})
		}
	}
	return out
}

// parts reports whether a byte parts words.
func parts(b byte) bool { return b == ' ' || b == '\n' }

// tokenFrom returns the first word of a text from a place on; none at its end.
func tokenFrom(text string, from int) token {
	for from < len(text) && parts(text[from]) {
		from++
	}
	end := from
	for end < len(text) && !parts(text[end]) {
		end++
	}
	return token{from, end, text[from:end]}
}

// tokenBefore returns the last word of a text up to a place; none at its beginning.
func tokenBefore(text string, end int) token {
	for end > 0 && parts(text[end-1]) {
		end--
	}
	from := end
	for from > 0 && !parts(text[from-1]) {
		from--
	}
	return token{from, end, text[from:end]}
}

// speaksTo reports whether a word after two and before another speaks to somebody.
func speaksTo(before, prev, at, next token) bool {
	if at.word == "" || at.word[0] < 'A' || at.word[0] > 'Z' && at.word[0] < utf8.RuneSelf {
		return false // in lower case, as nearly all are
	}
	if !GivenName(at.bare()) || !vocativeName(at.bare()) {
		return false
	}
	mark := at.word[len(at.bare()):]
	goesOn := next.word != "" && continues(next.word)
	p := lowered(prev.word)
	switch {
	case prev.word == "":
		return mark == "," && goesOn || mark == "" && bareNext[lowered(next.word)]
	case strings.HasSuffix(prev.word, ","):
		return !kin[p] && !GivenName(strings.TrimRight(prev.word, ",")) && (mark == "," && (goesOn || recalls[p] && next.word != "" && !tells[lowered(next.word)] || recalls[p] && lowered(next.word) == "is") || (mark == "." || mark == "?") && !placeBefore(prev))
	case strings.ContainsAny(prev.word[len(prev.word)-1:], ".?!"):
		return mark == "," && goesOn && lowered(next.word) != "again"
	case mark == "":
		return leadsTo[p] && bareNext[lowered(next.word)]
	}
	first, _ := utf8.DecodeRuneInString(prev.word)
	if b := lowered(before.word); !unicode.IsLower(first) || kin[p] || notBefore[p] && !(p == "know" && strings.HasPrefix(b, "don")) || p != "know" && verbAfter[b] {
		return false
	}
	return mark == "." || mark == "?" || mark == "," && goesOn
}

// vocativeName drops given names that are as often months or places.
func vocativeName(s string) bool {
	l := strings.ToLower(s)
	return !notNames[l] && !PlaceName(s) && l != "victoria"
}

// placeBefore reports whether the word before is a name itself: a list, or a city and its state.
func placeBefore(prev token) bool {
	r, _ := utf8.DecodeRuneInString(prev.word)
	return unicode.IsUpper(r)
}

// continues reports whether a word after "Ida," goes on with what is said to her, and tells nothing of her.
func continues(w string) bool {
	r, _ := utf8.DecodeRuneInString(w)
	l := lowered(w)
	return (unicode.IsLower(r) || l == "i" || strings.HasPrefix(l, "i'")) && !tells[l]
}

var (
	tells    = set("and or who whose whom said says say has had was were did does will would came went took made gave told asked asks being from of also then too is's himself herself both himself whom y e und et de")
	kin      = set("colleague colleagues friend friends brother sister wife husband son daughter mother father secretary minister president senator leader ambassador partner predecessor counterpart boss chairman general premier deputy governor mayor director doctor with by to for and")
	recalls  = set("know recall remember see say here mentioned noted asked")
	bareNext = set("i i'm i've i'll i'd i;m i;ve i;ll there it it's we we've we're you you're you've if other can look no yes")
	leadsTo  = set("well look and know think mean no yes that now so question say you")
	// verbAfter stands before verbs: whose object a name is, is told of.
	verbAfter = set("to will would can could must should may might don't didn't doesn't not never i we they you he she it who i'll we'll they'll you'll let's and or please")
	notBefore = set("to with from of by for on about like than as at between against over behind before after under into near without and or nor but is are was were be been am i'm it's that's he's she's met meet tell told ask asked asks saw see say said says thank called call calls support supported had have has want wanted let include including includes whether when if because what how where who which a an the my our your his her their this these those some name named heard hear know knows knew think thought believe believed spoke talked mean means help helped follow followed love loved trust president minister senator secretary prince king queen saint pope judge justice sir lord lady dr mr mrs ms miss while since until in early late last next during throughout despite bin ibn upon cousin hurricane storm though although even only just also both either dear young old uncle aunt via plus versus against de y e en con por para del quote get got give gave gives sent send show showed poor mate's per")
)
