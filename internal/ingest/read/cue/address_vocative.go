package cue

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"podium/internal/ingest/read/words"
	"podium/internal/transcript"
)

// token is a word of a running text with what is printed around it.
type token struct {
	start int
	word  string // as printed, with its marks
}

// bare is the word without the mark that closes it.
func (t token) bare() string { return strings.TrimRight(t.word, ",.?!—–-…") }

// vocatives returns the given names by which a text speaks to somebody amid a sentence: between commas
// ("as you recall, Ida, the dues"), at its end ("different answers Ida."), or without any mark after the
// few words that lead to one ("Well look Ida I").
func vocatives(ws *words.Run) []transcript.Span {
	var out []transcript.Span
	const small = words.Small | words.Plain
	for k := ws.NextNot(0, small); k < ws.Len(); k = ws.NextNot(k+1, small) {
		if first := ws.Text[ws.Start(k)]; first < 'A' || first > 'Z' && first < utf8.RuneSelf || !ws.Is(k).Has(givenNames) {
			continue
		}
		if at := tokenAt(ws, k); speaksTo(tokenAt(ws, k-2), tokenAt(ws, k-1), at, tokenAt(ws, k+1)) {
			out = append(out, transcript.Span{Start: at.start, End: at.start + len(at.bare())})
		}
	}
	return out
}

// tokenAt returns a word of a text; none before its beginning and after its end.
func tokenAt(ws *words.Run, k int) token {
	if k < 0 || k >= ws.Len() {
		return token{}
	}
	return token{ws.Start(k), ws.At(k).Printed}
}

// speaksTo reports whether a word after two and before another speaks to somebody.
func speaksTo(before, prev, at, next token) bool {
	bare := at.bare()
	mark := at.word[len(bare):]
	switch mark {
	case "":
		if !bareNext.Has(lowered(next.word)) {
			return false
		}
	case ",", ".", "?":
	default:
		return false
	}
	if !GivenName(bare) || !vocativeName(bare) {
		return false
	}
	goesOn := next.word != "" && continues(next.word)
	p := lowered(prev.word)
	p = p[strings.LastIndexByte(p, '-')+1:] // "incumbent-Senator"
	switch {
	case prev.word == "":
		return mark == "," && goesOn || mark == ""
	case strings.HasSuffix(prev.word, ","):
		return !kin.Has(p) && !GivenName(strings.TrimRight(prev.word, ",")) && (mark == "," && (goesOn || recalls.Has(p) && next.word != "" && !tells.Has(lowered(next.word)) || recalls.Has(p) && lowered(next.word) == "is") || (mark == "." || mark == "?") && !placeBefore(prev))
	case strings.ContainsAny(prev.word[len(prev.word)-1:], ".?!"):
		if honorifics.Has(strings.TrimSuffix(p, ".")) {
			set := before.word == "" || strings.ContainsAny(before.word[len(before.word)-1:], ",.?!")
			return set && (mark == "," && goesOn || mark == "." || mark == "?")
		}
		return !abbreviates(prev.word) && mark == "," && goesOn && lowered(next.word) != "again"
	case mark == "":
		return leadsTo.Has(p)
	}
	first, _ := utf8.DecodeRuneInString(prev.word)
	if b := lowered(before.word); !unicode.IsLower(first) || kin.Has(p) || notBefore.Has(p) && !(p == "know" && strings.HasPrefix(b, "don")) || p != "know" && verbAfter.Has(b) {
		return false
	}
	return mark == "." || mark == "?" || mark == "," && goesOn
}

// abbreviates reports whether the full stop after a word is that of an initial or a title: "Sen. Holm, the new".
func abbreviates(w string) bool {
	if n := len(w); n > len("messrs.") && isAlnum(w[0]) && isAlnum(w[n-2]) {
		return false // longer than any of them
	}
	w = strings.TrimSuffix(lowered(w), ".")
	return utf8.RuneCountInString(w) == 1 || titlesShort.Has(w)
}

var titlesShort = words.Declare("vs sen rep gov gen col lt maj capt adm st prof hon rev messrs jr")

// vocativeName drops given names that are as often months or places.
func vocativeName(s string) bool {
	return !notNames.Has(s) && !PlaceName(s) && !strings.EqualFold(s, "victoria")
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
	return (unicode.IsLower(r) || l == "i" || strings.HasPrefix(l, "i'")) && !tells.Has(l)
}

var (
	tells    = words.Declare("and or who whose whom said says say has had was were did does will would came went took made gave told asked asks being from of also then too is's himself herself both himself whom y e und et de")
	kin      = words.Declare("colleague colleagues friend friends brother sister wife husband son daughter mother father secretary minister president senator leader ambassador partner predecessor counterpart boss chairman general premier deputy governor mayor director doctor with by to for and")
	recalls  = words.Declare("know recall remember see say here mentioned noted asked")
	bareNext = words.Declare("i i'm i've i'll i'd i;m i;ve i;ll there there's that's it it's we we've we're you you're you've if other can look no yes")
	leadsTo  = words.Declare("well look and know think mean no yes that now so question say you")
	// verbAfter stands before verbs: whose object a name is, is told of.
	verbAfter = words.Declare("to will would can could must should may might don't didn't doesn't not never i we they you he she it who i'll we'll they'll you'll let's and or please")
	notBefore = words.Declare("man woman guy fellow bloke chap gentleman lady lad boy girl person to with from of by for on about like than as at between against over behind before after under into near without and or nor but is are was were be been am i'm it's that's he's she's met meet tell told ask asked asks saw see say said says thank called call calls support supported had have has want wanted let include including includes whether when if because what how where who which a an the my our your his her their this these those some name named heard hear know knows knew think thought believe believed spoke talked mean means help helped follow followed love loved trust president minister senator secretary prince king queen saint pope judge justice sir lord lady dr mr mrs ms miss while since until in early late last next during throughout despite bin ibn upon cousin hurricane storm though although even only just also both either dear young old uncle aunt via plus versus against de y e en con por para del al a según dice dicen dijo decía dijeron llama llamaba llamado vimos veo conoce conocen quote get got give gave gives sent send show showed poor mate's per")
)
