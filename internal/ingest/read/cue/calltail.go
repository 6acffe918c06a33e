package cue

import (
	"strings"
	"unicode"

	"podium/internal/ingest/read/rx"
	"podium/internal/ingest/read/words"
)

// calledYou hands over to somebody who is told so: "Let’s go to you, Ida.", "You want to kick us off, Ida?"
var calledYou = rx.MustCompile(`^` + lead + `(?i:.{0,90}?\b(?:(?:let(?:’|')s|i(?:’|')ll|we(?:’|')ll|i(?:’|')m going to|we(?:’|')re going to) (?:go|turn|start|begin|stick|stay)(?: now| next| first| over)? (?:to|with) you|why don(?:’|')t we (?:go|get|turn|come) to you|(?:kick|start) (?:us|it|things) off|get us started|want to start))(?: next| first| now)?(?:, though)?, (` + oneName + `(?: ` + capWord + `)?)` + trim)

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
		return Call{}, false // the outlet's name is mended
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

var calledBracket = rx.MustCompile(`^(?i:.{0,100}?)\b(` + fullName + `) ?\[ ?([^\]]{2,80}?) ?\]` + tail + trim)

// brief reports whether a sentence is a few words that may follow a plain call.
func brief(s *Sentence) bool {
	return len(s.Text) <= 110 && s.Words.Count() <= 22 && !strings.HasSuffix(s.Text, "?")
}

// otherwise are words that take a call back, or give the floor to another.
var otherwise = rx.MustCompile(`(?i)\b(?:hear (?:you|her|him)|not (?:there|here)|meantime|instead|turn it|lost (?:you|her|him))\b|^no[.,!]|^(?:okay, |so, |well, )?(?:we(?:’|')ll|let(?:’|')s|i(?:’|')ll) (?:go|turn|move)\b`)

// takesBack reports whether a sentence takes a call back, or gives the floor to another.
func takesBack(s *Sentence) bool {
	return s.Words.Holds().Has(otherWords) && otherwise.MatchString(s.Text)
}

// otherWords are those of which one stands wherever otherwise fits.
var otherWords = words.Declare("hear not meantime instead turn lost no we'll well let's lets i'll ill")

// plainly reports whether a call is one whatever follows it: its words hand over the floor, or an outlet or a place is said.
func plainly(c *Call, s *Sentence) bool {
	if c.Name == "" {
		return pointsOut.MatchString(s.Text)
	}
	return !c.Loose && GivenName(firstWord(c.Name)) && (c.Outlet != "" || towardsIt.MatchString(s.Text))
}

// pointsOut asks for a name, or tells by where somebody sits who is called.
var pointsOut = rx.MustCompile(`(?i)\b(?:your name\b|\bnext[.!]?$|(?:lady|gentleman|woman|man) (?:right )?(?:here|there|in the|over|with)\b)`)

var towardsIt = rx.MustCompile(`(?i)\b(?:go ahead|(?:go|going|turn|start) (?:back |over |next |now )?(?:to|with)|kick (?:us|it) off|(?:first|next|last|final) question)\b`)

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
