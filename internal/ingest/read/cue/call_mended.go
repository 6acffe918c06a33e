package cue

import (
	"strings"
	"unicode"

	"podium/internal/ingest/read/rx"
	"podium/internal/ingest/read/words"
)

// calledYou hands over to somebody who is told so: "Let’s go to you, Ida.", "You want to kick us off, Ida?"
var calledYou = rx.MustCompile(`^` + lead + `(?i:.{0,90}?\b(?:(?:let(?:’|')s|i(?:’|')ll|we(?:’|')ll|i(?:’|')m going to|we(?:’|')re going to) (?:(?:go|turn|start|begin|stick|stay)(?: now| next| first| over)?|come (?:across|over)) (?:to|with) you|why don(?:’|')t we (?:go|get|turn|come) to you|(?:kick|start) (?:us|it|things) off|get us started|want to start))(?: next| first| now)?(?:, though)?, (` + oneName + `(?: ` + capWord + `)?)` + trim)

// lastOne follows the name of the last who is called.
var lastOne = rx.MustCompile(`(?i)\b(?:yes|yeah|last one|last question|one more)[.,!?—–… -]*$`)

// initialsForm are outlets such as the VOA.
var initialsForm = rx.MustCompile(`^\p{Lu}{2,5}$`)

// bracketed reads a call in which an editor mends or completes the name: "Ida [Ida Holm, Vik Radio].", "Ida
// Halm [Holm], Vik Radio.", "Ida Holm [Vik Radio] has the next question."
func bracketed(s *Sentence) (Call, bool) {
	if strings.IndexByte(s.Text, '[') <= 0 {
		return Call{}, false
	}
	m := calledBracket.FindStringSubmatchIndex(s.Text)
	if m == nil {
		return Call{}, false
	}
	c, ok := named(s, m, 1, 3, false)
	if !ok {
		return Call{}, false
	}
	if ofThat.MatchString(s.Text[:m[2]]) {
		return outletMended(s) // "Ida Holm with Tick Radio [Vik Radio]"
	}
	within := s.Text[m[4]:m[5]]
	if unicode.IsLower(firstRune(within)) {
		return c, runUp(s.Text[:m[2]]) // "Ida [laughs]", "Ida Holm [ph]"
	}
	first, rest, outlet := strings.Cut(within, ", ")
	switch printed := s.Text[m[2]:m[3]]; {
	case nameLike(first) && !MediaLike(first) && (sharesWord(first, c.Name) || outlet && strings.Contains(first, " ") || !outlet && runUp(s.Text[:m[2]])):
		mended := cleanName(first)
		c.NameAt = span(s, m[4]+max(strings.Index(within, mended), 0), mended)
		if c.Name = mended; !strings.Contains(mended, " ") && strings.Contains(cleanName(printed), " ") {
			printed = cleanName(printed) // of which the surname alone is mended
			c.Name, c.NameAt = firstWord(printed)+" "+mended, span(s, m[2]+strings.Index(s.Text[m[2]:m[3]], printed), printed)
		}
		if o := cleanOutlet(strings.TrimPrefix(rest, "of ")); outlet && o != "" {
			c.Outlet, c.OutletAt = o, span(s, m[4]+strings.LastIndex(within, o), o)
		}
	case MediaLike(within) && runUp(s.Text[:m[2]]):
		o := cleanOutlet(within)
		c.Outlet, c.OutletAt = o, span(s, m[4]+strings.Index(within, o), o)
	default:
		return Call{}, false
	}
	return c, true
}

// outletMended reads a call in which an editor mends the outlet: "Ida Holm with Tick Radio [Vik Radio], please."
func outletMended(s *Sentence) (Call, bool) {
	m := mendedOutlet.FindStringSubmatchIndex(s.Text)
	if m == nil {
		return Call{}, false
	}
	c, ok := named(s, m, 1, 2, false)
	return c, ok && c.Outlet != "" && runUp(s.Text[:m[2]])
}

var mendedOutlet = rx.MustCompile(`^` + lead + `(?:` + toward + `)?(` + fullName + `),? (?:with|of|from|at|for)(?: the)? ` + outletName + ` ?\[ ?(` + outletName + `) ?\]` + trim)

// sharesWord reports whether one name has a word of the other, or begins as its first ("Fran", "Frances").
func sharesWord(a, b string) bool {
	for _, w := range strings.Fields(b) {
		if strings.Contains(" "+a+" ", " "+w+" ") || len(w) > 2 && strings.HasPrefix(a, w) {
			return true
		}
	}
	return false
}

var ofThat = rx.MustCompile(`\p{Lu}[\p{L}’'-]+,? (?:with|of|from|at|for)(?: the)? $`)

var calledBracket = rx.MustCompile(`^(?i:.{0,100}?)\b(` + fullName + `)(?: (?i:now|again|here|then))? ?\[ ?([^\]]{2,80}?) ?\](?:` + tail + trim + `|, (?i:[^?]{0,60}\b(?:your questions?|number one|the (?:first|next|last) question)\b.{0,20}|how are you.{0,10}|anything else)[.?!]$|(?i:(?: has the (?:first|next|last) question)? (?:now|tonight|today|this (?:morning|afternoon|evening)|for one))[.]?$)`)

// twoNames are two who are called one right after the other: "Otto — Ida."
var twoNames = rx.MustCompile(`^` + lead + `(` + oneName + `) ?[—–-]{1,2} ?(` + oneName + `)[.?!]$`)

// secondOfTwo reads a call that is put right in the same breath: whoever is named last is called.
func secondOfTwo(s *Sentence) (Call, bool) {
	if len(s.Text) > 60 || !strings.Contains(s.Text, "—") && !strings.Contains(s.Text, "–") && !strings.Contains(s.Text, "--") {
		return Call{}, false
	}
	m := twoNames.FindStringSubmatchIndex(s.Text)
	if m == nil || s.Text[m[2]:m[3]] == s.Text[m[4]:m[5]] || !GivenName(s.Text[m[2]:m[3]]) || !GivenName(s.Text[m[4]:m[5]]) {
		return Call{}, false
	}
	return named(s, m, 2, 3, false)
}

// mended is a name whose end is said anew: "Let’s go to Ida Halm – or Holm, I’m sorry."
var mended = rx.MustCompile(`^(` + "(?s:.{0,120}?)" + `)\b(` + fullName + `) ?[—–-]{1,2} ?(?i:or|i mean|sorry|i(?:’|')m sorry|excuse me|rather),? (` + fullName + `)(?i:,? (?:i(?:’|')m sorry|sorry|excuse me|rather|i apologi[sz]e))*[.?!]*$`)

// calledMended reads a call whose name is put right in the same breath.
func calledMended(s *Sentence, text *words.Run) (Call, bool) {
	if len(s.Text) > 160 || !words.HoldsAny(s.Text, "– ", "— ", "- ") {
		return Call{}, false
	}
	if pairs := words.PairsOf(s.Text); !amends.In(s.Text, &pairs) {
		return Call{}, false
	}
	m := mended.FindStringSubmatchIndex(s.Text)
	if m == nil {
		return Call{}, false
	}
	head := part(s, 0, m[5])
	c, ok := byForm(&head, text)
	again := cleanName(s.Text[m[6]:m[7]])
	if !ok || !nameLike(again) || c.NameAt.End != s.Start+m[4]+len(strings.TrimRight(s.Text[m[4]:m[5]], ".,’'-")) {
		return Call{}, false
	}
	c.Span = s.Span
	if first, _, full := strings.Cut(c.Name, " "); full && !strings.Contains(again, " ") {
		c.Name = first + " " + again // the span stays with the first that was said
		return c, true
	}
	c.Name, c.NameAt = again, span(s, m[6]+strings.Index(s.Text[m[6]:m[7]], again), again)
	return c, true
}

// amends are what a name is put right by: one of them stands wherever that form fits.
var amends = words.PartsOf("– or ", "— or ", "- or ", "– I ", "— I ", "- I ", "– I’m ", "— I’m ", "- I'm ", "– sorry", "— sorry", "- sorry", "– excuse", "— excuse", "- excuse", "– rather", "— rather", "- rather")

// afterDash reads a call that stands after an aside: "First question — we have time for two — Ida Holm, Reuters."
func afterDash(s *Sentence, text *words.Run) (Call, bool) {
	k := s.Words.Len() - 2
	for k >= 0 && s.Words.Kind(k)&words.EndsDash == 0 {
		k--
	}
	if k < 0 || s.Words.Len()-k < 4 || s.Words.Start(k+1) <= len("— ") || len(s.Text)-s.Words.Start(k+1) > 90-len("— ") {
		return Call{}, false
	}
	tail := part(s, s.Words.Start(k+1), len(s.Text))
	if first := tail.Words.At(0); first.Kind&words.Capital == 0 || !onlyNames(&tail.Words) || lowered(first.Printed) == "i" {
		return Call{}, false
	}
	c, ok := byForm(&tail, text)
	c.Span = s.Span
	return c, ok && !c.Loose && (c.Outlet != "" || handsOver.MatchString(tail.Text) || lastOne.MatchString(tail.Text))
}

// onlySurnames reports whether what follows the first word of a name may be a surname.
func onlySurnames(name string) bool {
	_, rest, ok := strings.Cut(name, " ")
	return !ok || nameLike(rest)
}
