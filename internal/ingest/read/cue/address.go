package cue

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"podium/internal/ingest/read/rx"
	"podium/internal/ingest/read/words"
	"podium/internal/transcript"
)

// Address is a name by which a turn speaks to somebody.
type Address struct {
	transcript.Span
	Name     string
	Opening  bool // at the turn's beginning: the one who has just asked
	Unmarked bool // no comma sets it off
	Thanks   bool // thanked or greeted there: whatever the name is, somebody's
}

var (
	addressLead = rx.MustCompile(`^(?i:(?:and |so |well |okay |yeah |yes |no |oh |hi |hello |hey |sure |right |look |again |now |good (?:morning|afternoon|question) )*(?:thank you(?: very much| so much)?(?: for (?:that|the|your|this)(?: \p{L}+){0,2})?|thanks(?: very much| so much| a lot)?(?: for (?:that|the|your|this)(?: \p{L}+){0,2})?|hi|hello|hey|great|good|sure|yes|yeah|well|okay|ok|so|no|right|look|oh|and|hola|gracias|again|good question|great question|i think|i know|i mean)[,.!—–]*\s+)+(` + oneName + `(?: ` + capWord + `| [A-Z]\b)?)(?:[,.!?—–…]| (?:I|I(?:’|'|';)(?:m|ve|ll|d)|it|there|we|you|if|that|the|this|with|what|look|no|yes|as|they)\b)`)
	addressNow  = rx.MustCompile(`^(?i:(?:so|well|and|yes|yeah|no|now|great|okay)[,.]? )?(?i:and, )?(` + capWord + `), (?:great to hear|good to hear|hola|thank|thanks|I|we|it|that|this|the|so|look|let|you|as|what|there|yes|no|my|our|if|on|in|to|first|at|again|again,|hi|good)\b`)
)

// findAddresses returns the names that an answer speaks to. Names in mid-turn are given too: they
// are evidence only for somebody who is known to be there.
func findAddresses(turn *words.Text) []Address {
	var out []Address
	text := turn.Text
	add := func(from, to int, opening, told, unmarked bool) {
		n := cleanName(honorific.ReplaceAllString(text[from:to], ""))
		if !calledSo(n) || quoted(text[:from]) || told && (passing(text, from, to) || inList(text[:from])) || putOff(text[:from]) || greetsAnother(text[:from]) || handsOn.MatchString(text[to:min(len(text), to+40)]) {
			return
		}
		if strings.HasSuffix(text[:from], "your question, ") && !thanksFirst.MatchString(text[max(0, from-60):from]) {
			return // an earlier question's
		}
		at := from + max(strings.LastIndex(text[from:to], n), 0)
		out = append(out, Address{Span: transcript.Span{Start: at, End: at + len(n)}, Name: n, Opening: opening, Unmarked: unmarked, Thanks: opening && thanksFirst.MatchString(text[:from])})
	}
	if addressedFirst(&turn.Run) {
		if m := addressLead.FindStringSubmatchIndex(text); m != nil {
			add(m[2], m[3], true, false, false)
		}
	}
	if commaAfterFirst(&turn.Run) {
		if m := addressNow.FindStringSubmatchIndex(text); m != nil {
			add(m[2], m[3], true, false, false)
		}
	}
	from := 0
	for k := turn.NextOf(1, words.Capital); k < turn.Len(); k = turn.NextOf(k+1, words.Capital) {
		if !betweenCommas(&turn.Run, k) || turn.End(k-1) <= from {
			continue
		}
		at := turn.Start(k)
		if name, n := setOffByCommas(text[at:]); n > 0 {
			add(at, at+name, false, true, false)
			from = at + n
		}
	}
	if turn.Holds.Has(givenNames) {
		for _, v := range vocatives(&turn.Run) {
			add(v.Start, v.End, v.Start == 0, false, v.Start > 0 && !strings.HasSuffix(strings.TrimRight(text[:v.Start], " "), ","))
		}
	}
	return out
}

// addressedFirst reports whether a name stands after the first words, such as lead to one.
func addressedFirst(ws *words.Run) bool {
	thanks := false
	for k := range min(ws.Len(), 24) {
		is, may := ws.Is(k), ws.May(k)
		switch {
		case is.Has(honorifics):
		case k > 0 && ws.Kind(k)&words.Capital != 0 && mayName(is) && !is.Has(addressLeads):
			return true
		case may.Has(addressLeads):
			thanks = thanks || may.Has(thankedFor)
		case !thanks:
			return false
		}
	}
	return false
}

// commaAfterFirst reports whether one of the first words may be a name with a comma after it.
func commaAfterFirst(ws *words.Run) bool {
	for k := range min(ws.Len(), 3) {
		if kind := ws.Kind(k); kind&words.Capital != 0 && kind&words.EndsComma != 0 && mayName(ws.Is(k)) {
			return true
		}
	}
	return false
}

// betweenCommas reports whether a word may be a name that a comma sets off, and what is said goes on or ends after it.
func betweenCommas(ws *words.Run, k int) bool {
	if ws.Kind(k)&words.Capital == 0 || ws.Kind(k-1)&words.EndsComma == 0 || !ws.Spaced(k) {
		return false
	}
	if !mayName(ws.Is(k)) {
		return false
	}
	f := ws.At(k)
	return f.Kind&words.EndsComma != 0 && k+1 < ws.Len() && ws.May(k+1).Has(addressNext) || strings.ContainsAny(f.Printed, ".?!:") || k+1 < ws.Len() && ws.At(k+1).Begins(isDash)
}

// setOffByCommas reads the name that a text after a comma begins with, where the sentence ends after it or goes on
// after another comma or a dash: how long it is, and it with what tells so. Both are 0 where none does.
func setOffByCommas(text string) (name, n int) {
	name = strings.IndexFunc(text, func(r rune) bool {
		return !unicode.IsLetter(r) && !unicode.IsMark(r) && r != '’' && r != '\'' && r != '-'
	})
	if name <= 0 {
		return 0, 0
	}
	rest := text[name:]
	switch {
	case strings.IndexByte(".?!", rest[0]) >= 0, strings.HasPrefix(rest, ": ") && GivenName(text[:name]) && text[:name] != strings.ToUpper(text[:name]): // capitals are a letterhead's: "TEL:"
		return name, name + 1
	case strings.HasPrefix(rest, " —"), strings.HasPrefix(rest, " –"):
		return name, name + len(" —")
	case !strings.HasPrefix(rest, ", "):
		return 0, 0
	}
	next := rest[len(", "):]
	k := 0
	for k < len(next) && (isAlnum(next[k]) || next[k] == '_') {
		k++
	}
	if w := next[:k]; w == "I" || w != "i" && plain(w) && addressNext.Has(w) {
		return name, name + len(", ") + k
	}
	return 0, 0
}

func isDash(r rune) bool { return r == '—' || r == '–' }

var (
	addressLeads = words.Declare("and so well okay yeah yes no oh hi hello hey sure right look again now good morning afternoon question thank you very much thanks a lot for that the your this great ok hola gracias i think know mean")
	honorifics   = words.Declare("mr ms mrs dr miss")
	thankedFor   = words.Declare("for")
	addressNext  = words.Declare("i we it that this the so you but and because if as first again there what when our my let in on no yes is")
)

// calledSo reports whether somebody may be spoken to by a name.
func calledSo(n string) bool {
	given := GivenName(n)
	if n == "" || !given && !nameLike(n) || PlaceName(n) && !given {
		return false
	}
	return given || GivenName(firstWord(n)) || !strings.Contains(n, " ") && !strings.HasSuffix(n, "ly")
}

// inList reports whether another given name stands before a comma: those are spoken of, not to.
func inList(before string) bool {
	w := strings.TrimRight(before, " ")
	return strings.HasSuffix(w, ",") && GivenName(strings.TrimRight(w[strings.LastIndexAny(w, " \n")+1:], ","))
}

// greetsAnother reports whether somebody else is greeted before a name: "Good morning Otto and good morning Ida."
func greetsAnother(before string) bool {
	m := greetedToo.FindStringSubmatch(before[max(0, len(before)-48):])
	return m != nil && GivenName(m[1])
}

var greetedToo = rx.MustCompile(`\b(\p{Lu}[\p{L}’'-]+),? and (?i:good (?:morning|afternoon|evening)|hello|hi|thank you|thanks),? $`)

// passing reports whether a name stands amid a long turn, where it is more often spoken of than to.
func passing(text string, from, to int) bool {
	return from > 240 && from < len(text)-240 && strings.Contains(text[from:min(len(text), to+1)], ".")
}

// putOff reports whether what stands before a name puts somebody off, or calls him.
func putOff(before string) bool { return putsOff.MatchString(before[max(0, len(before)-48):]) }

var putsOff = rx.MustCompile(`(?i)(?:\bto you(?: (?:after|next|then|later|in a \p{L}+|right after|afterwards?))?,? |\bsorry,? ?|\bgo ahead,? |\b(?:back|over) there,? |\bin the back,? |\boh, (?:no|wait),? |\byou were (?:asking|saying|telling)\b[^.?!]{0,24}, )$`)

var (
	thanksFirst = rx.MustCompile(`(?i)\b(?:thank you|thanks|hi|hello|hey|gracias|appreciate)\b`)
	// handsOn follows the name of a colleague who is to answer, or of a reporter who is to wait.
	handsOn = rx.MustCompile(`(?i)^,? (?:(?:if )?you(?:(?:’|'|')?d| would| might| may| could)? (?:want|like|care|wish)\b|(?:perhaps|maybe) you\b|do you want|would you|(?:can|could) you (?:take|answer|speak|talk|address|add|give|just)|why don|you want|please|over to you|i(?:’|'|')?m (?:going|gonna)|(?:i|we)(?:’|')ll (?:come|get|go) |(?:as|where|when|who|because|if) (?:he|she)\b|(?:you(?:’|')?(?:ll| will)|this (?:is|will)|that(?:’|')s|it(?:’|')s) .{0,24}\blast (?:one|question)|last (?:one|question)\b|what(?: is|(?:’|')s) on your mind|the floor is yours|i promise|go ahead|you(?:’|')re (?:next|up)\b|(?:right )?(?:in the (?:back|front)|over (?:here|there))\b)`)
)

// Editor reads a name that the transcript's editor gives in brackets after a spoken one: "as you know, Ida
// [Ida Holm, Vik Radio], we".
func Editor(text string) (in Intro, ok bool) {
	if !namesInBrackets(text) {
		return Intro{}, false
	}
	m := editorNames.FindStringSubmatchIndex(text)
	if m == nil {
		return Intro{}, false
	}
	if said, full := text[m[2]:m[3]], text[m[4]:m[5]]; !nameLike(full) || !(len(said) > 2 && strings.HasPrefix(full, said)) && !strings.HasSuffix(full, " "+said) {
		return Intro{}, false
	}
	in = Intro{Name: text[m[4]:m[5]], NameAt: transcript.Span{Start: m[4], End: m[5]}}
	if m[6] >= 0 {
		in.Outlet, in.OutletAt = text[m[6]:m[7]], transcript.Span{Start: m[6], End: m[7]}
	}
	return in, true
}

// namesInBrackets reports whether a capital stands after a bracket that opens behind a space: then a name may.
func namesInBrackets(text string) bool {
	for {
		before, rest, ok := strings.Cut(text, "[")
		if !ok {
			return false
		}
		if r, _ := utf8.DecodeRuneInString(rest); unicode.IsUpper(r) && strings.HasSuffix(before, " ") {
			return true
		}
		text = rest
	}
}

var editorNames = rx.MustCompile(`^(?s:.{0,300}?)\b(` + capWord + `) \[(` + manyName + `)(?:, (?:of )?([^\]\n]{2,60}))?\](?:[,.;:!?—–-]|$)`)

// quoted reports whether a text leaves a quotation open.
func quoted(before string) bool { return strings.Count(before, "“") > strings.Count(before, "”") }
