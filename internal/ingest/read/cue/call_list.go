package cue

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"podium/internal/ingest/read/rx"
	"podium/internal/ingest/read/words"
	"podium/internal/transcript"
)

var (
	// listForm parts who is called from who is to follow.
	listForm = rx.MustCompile(`(?:,| [–—-]{1,2})?,? (?:and,? then|then|and),? `)
	// afterList may follow "and" where it is no name: "and we’ll wrap up".
	afterList = rx.MustCompile(`(?i)^(?:yes|yeah|you|we(?:’|')?ll|i(?:’|')?m|i(?:’|')?ll|back|over|right|in the|try|see|the (?:last|gentleman|lady|woman))\b`)
	listName  = rx.MustCompile(`(?:^|, |(?i:then,? |and,? |yes,? |to ))(` + fullName + `)`)
)

// saysThen reports whether a sentence begins with "then" or "and then".
func saysThen(s string) bool {
	if s == "" || s[0]|0x20 != 't' && s[0]|0x20 != 'a' {
		return false
	}
	return beginsFold(s, "then ") || beginsFold(s, "and then")
}

// beginsFold reports whether a text begins so, whatever its case.
func beginsFold(s, with string) bool {
	return len(s) >= len(with) && strings.EqualFold(s[:len(with)], with)
}

// listed reads "Ann, and then Otto.": a call of the first, and who is to follow.
func listed(s *Sentence, text *words.Run) (Call, bool) {
	if n := s.Words.Len(); n < 3 || n > 26 || !nameThenMore(&s.Words) {
		return Call{}, false
	}
	at := listForm.FindStringIndex(s.Text)
	if at == nil || at[0] == 0 || saysThen(s.Text) {
		return Call{}, false
	}
	rest := s.Text[at[1]:]
	between := s.Text[at[0]:at[1]]
	first, _ := utf8.DecodeRuneInString(rest)
	if !strings.Contains(between, "then") && !unicode.IsUpper(first) && !afterList.MatchString(rest) {
		return Call{}, false
	}
	head := part(s, 0, at[0])
	c, ok := byForm(&head, text)
	if !ok {
		c, ok = bracketed(&head)
	}
	if !ok || c.Name == "" {
		return Call{}, false
	}
	if more := s.Words.Within(at[1], len(s.Text)); !strings.Contains(between, "then") && !onlyNames(&more) && !afterList.MatchString(rest) {
		return Call{}, false
	}
	c.Span, c.Bare = s.Span, false
	c.Then = namesIn(rest, s.Start+at[1])
	if plain := !strings.Contains(between, "then") && unicode.IsUpper(first); plain && (len(c.Then) == 0 || !opensLine(s, text) && !announced(s.Start, text)) {
		return Call{}, false // two who are spoken of
	}
	c.Loose = c.Loose && len(c.Then) == 0 && !weWill.MatchString(rest) // "Tara, and then I'll go to the phones."
	return c, true
}

var andThen = words.Declare("and then")

// nameThenMore reports whether the first "and" or "then" of a sentence stands right after a word with a capital, or after one
// word more ("Ida first, then Otto"), and what stands before it may be a call.
func nameThenMore(ws *words.Run) bool {
	for k := 1; k < ws.Len(); k++ {
		if !ws.Is(k).Has(andThen) {
			continue
		}
		return (ws.Kind(k-1)|ws.Kind(max(0, k-2)))&words.Capital != 0 && (k <= 2 || ws.Kind(k)&words.Small == 0 || byAnyForm(upTo(ws, k)))
	}
	return false
}

// announced reports whether the sentence before a place says that questions are to come ("Two more."), or from where.
func announced(at int, text *words.Run) bool {
	before := text.Within(0, at)
	if before.Len() == 0 {
		return false
	}
	s, _ := before.SentenceBefore(before.Len())
	return announces(&s) || moreForm.MatchString(s.Text) || len(s.Text) <= 90 && elsewhere.MatchString(s.Text)
}

// elsewhere says where questions are taken from now on: "Let me go to the screen."
var elsewhere = rx.MustCompile(`(?i)\b(?:go|going|turn|turning|move|moving|come|coming|switch) (?:back |over |now |quickly )*(?:online|(?:to|on) (?:the |our )?(?:screens?|phones?|telephone|lines?|room|web|zoom|webex|video|chat|virtual|floor)\b.{0,20})[.!]*$`)

// moreForm says how many may still ask, or asks who else will: "Any more on the tides?"
var moreForm = rx.MustCompile(`(?i)\b(?:two|three|couple|few|last) (?:more|two|three)?\b|\b(?:any(?:thing|one|body)? (?:more|else)|any other)\b[^.?!]*\?$`)

// namesIn returns the names of a list.
func namesIn(s string, base int) []Named {
	var out []Named
	for _, m := range listName.FindAllStringSubmatchIndex(s, -1) {
		n := cleanName(s[m[2]:m[3]])
		if !nameLike(n) && !GivenName(n) {
			continue
		}
		at := m[2] + strings.Index(s[m[2]:m[3]], n)
		out = append(out, Named{transcript.Span{Start: base + at, End: base + at + len(n)}, n})
	}
	return out
}
