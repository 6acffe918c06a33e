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
	// asideForm is what is said beside a call: how to be heard, how a name is spoken, how much time is left.
	asideForm = rx.MustCompile(`(?i)^(?:and |so |okay, )?(?:(?:why don(?:’|')t you )?(?:kick us off|get us (?:going|started)|start us off|take it away)|fire away|what(?:(?:’|')ve)? (?:do )?you got(?: for me)?|(?:we(?:’|')ve |we have |we |i(?:’|')ve )?(?:got to|gotta|have to|need to) (?:wrap|move|go)\b.{0,40}|(?:very |real |super )?quick(?:ly)?|make it quick|please proceed|(?:[\p{L}’'.-]+(?: [\p{L}’'.-]+)?, )?(?:you should be able to|you may|you can|please|go ahead and) .{0,20}(?:unmute|line|speak|go ahead|ask your question).{0,40}|you(?: should|(?:’|')re| are)? (?:be |now )*unmuted.{0,20}|please,? go ahead|(?:do|can) we (?:still )?(?:have|hear) .{0,40}|yes,? we (?:can |do )?(?:hear|have) you.{0,20}|did you have (?:one|a question)|where(?: is|(?:’|')s| are) (?:he|she|you)(?: at)?|(?:[\p{L}’'.-]+(?: [\p{L}’'.-]+){0,2}, )?(?:can|do) you hear (?:me|us)(?: now| okay| well)?|how are you.{0,20}|good to (?:see|have) you.{0,20}|welcome back.{0,20}|(?:your|the|her|his) (?:line|mic|microphone) .{0,40}|(?:and |and then |then )?i(?:’|')?ll (?:come|get|go) (?:(?:right )?back|to the (?:back|front|middle|side)|over there)\b.{0,40}|hello|` +
		`i(?:’|')?m? (?:apologi[sz]e|hope|sorry) (?:if )?.{0,70}|congratulations.{0,60}|happy birthday.{0,30}|sorry,? (?:guys|everybody|everyone|folks))[.!?]*$`)
	// asideLast is an aside too: it goes on through all of a sentence, and so it is tried only where its word stands.
	asideLast = rx.MustCompile(`(?i)^(?:and |so |okay, )?(?:(?:and |but )?(?:i think |we(?:’|')?re going to )?.{0,30}\b(?:this|that|it)(?: has got to be| has to be|(?:’|')s| is| will be)(?: going to be)? (?:the|our|my) last (?:one|question).{0,90})[.!?]*$`)
	// listForm parts who is called from who is to follow.
	listForm = rx.MustCompile(`(?:,| [–—-]{1,2})?,? (?:and,? then|then|and),? `)
	// afterList may follow "and" where it is no name: "and we’ll wrap up".
	afterList = rx.MustCompile(`(?i)^(?:yes|yeah|you|we(?:’|')?ll|i(?:’|')?m|i(?:’|')?ll|back|over|right|in the|try|see|the (?:last|gentleman|lady|woman))\b`)
	// calledWith ends an opening statement: "With that, Ida, let’s begin."
	calledWith = rx.MustCompile(`^(?i:.{0,40}?\bwith (?:that|this|those|these)\b[^,.]{0,40}),? [—–-]{0,2} ?(` + oneName + `(?: ` + capWord + `)?)(?:, (?i:.{0,120})|[.])$`)
	// calledSaid takes up a call that went wrong: "Sorry, I said Ida."
	calledSaid = rx.MustCompile(`^` + lead + `(?i:i (?:did )?sa(?:y|id)|i (?:did )?call(?:ed)?(?: on)?) (` + oneName + `)(?:, sorry)?\.$`)
	listName   = rx.MustCompile(`(?:^|, |(?i:then,? |and,? |yes,? |to ))(` + fullName + `)`)
)

func aside(s *Sentence) bool {
	if len(s.Text) > 150 {
		return false
	}
	is := s.Words.Holds()
	return mayBeAside(is) && (asideForm.MatchString(s.Text) || is.Has(lastWord) && asideLast.MatchString(s.Text))
}

// mayBeAside reports whether words of some classes may make an aside.
func mayBeAside(is words.Mask) bool {
	return is.Has(asideWords) || is.Has(lastWord) && is.Has(oneOrQuestion) || is.Has(haveOrHear) && (is.Has(weWord) || is.Has(toWord))
}

var (
	asideWords    = words.Declare("where where's ask front middle side over did how good kick going started fire got gotta wrap move quick quickly proceed unmute unmuted line mic microphone speak ahead back hello apologize apologise hope sorry congratulations birthday welcome hear")
	lastWord      = words.Declare("last")
	oneOrQuestion = words.Declare("one question")
	weWord        = words.Declare("we")
	haveOrHear    = words.Declare("have hear")
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

// onlySurnames reports whether what follows the first word of a name may be a surname.
func onlySurnames(name string) bool {
	_, rest, ok := strings.Cut(name, " ")
	return !ok || nameLike(rest)
}

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

// follows reads "And then Ida, and then Otto.": who is to come after the one who is called.
func follows(s *Sentence) ([]Named, bool) {
	if len(s.Text) > 90 || !saysThen(s.Text) || s.Words.Count() > 12 {
		return nil, false
	}
	return namesIn(s.Text, s.Start), true
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
	if !ok && strings.Contains(between, "then") && calledCrowd.MatchString(head.Text) {
		c, ok = Call{Span: s.Span, Then: namesIn(rest, s.Start+at[1])}, true
		return c, len(c.Then) > 0 // a gesture, and who is to follow
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
	c.Loose = c.Loose && len(c.Then) == 0
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
		head := ws.Cut(0, k)
		return (ws.Kind(k-1)|ws.Kind(max(0, k-2)))&words.Capital != 0 && (k <= 2 || ws.Kind(k)&words.Small == 0 || byAnyForm(&head))
	}
	return false
}

// announced reports whether the sentence before a place says that questions are to come ("Two more.").
func announced(at int, text *words.Run) bool {
	before := text.Within(0, at)
	if before.Len() == 0 {
		return false
	}
	s, _ := before.SentenceBefore(before.Len())
	return announces(&s) || moreForm.MatchString(s.Text)
}

var moreForm = rx.MustCompile(`(?i)\b(?:two|three|couple|few|last) (?:more|two|three)?\b`)

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

// outletFirst reads "a question from Vik Radio, Ann Lee".
func outletFirst(s *Sentence) (Call, bool) {
	ws := &s.Words
	if c, ok := outletAndName(s); ok {
		return c, true
	}
	if n := ws.Len(); n < 4 || n > 30 || ws.Kind(n-1)&words.Capital == 0 || !goesFrom(ws) || !strings.Contains(s.Text, ", ") {
		return Call{}, false
	}
	m := calledOutlet.FindStringSubmatchIndex(s.Text)
	if m == nil {
		return Call{}, false
	}
	o := cleanOutlet(s.Text[m[2]:m[3]])
	if !MediaLike(o) && strings.IndexFunc(o, unicode.IsDigit) < 0 && !initialsForm.MatchString(o) || PlaceName(o) {
		return Call{}, false
	}
	c, ok := named(s, m, 2, 1, false)
	return c, ok && GivenName(firstWord(c.Name))
}

// outletAndName reads a call of two words or a few, of which the outlet is the first: "Vik Radio, Ida.", "NBC, Otto?"
func outletAndName(s *Sentence) (Call, bool) {
	if len(s.Text) > 60 || s.Words.Len() < 2 || s.Words.Len() > 6 || !strings.Contains(s.Text, ", ") {
		return Call{}, false
	}
	m := outletThenName.FindStringSubmatchIndex(s.Text)
	if m == nil {
		return Call{}, false
	}
	o := cleanOutlet(s.Text[m[2]:m[3]])
	if !MediaLike(o) && !initialsForm.MatchString(o) || PlaceName(o) || GivenName(firstWord(o)) {
		return Call{}, false
	}
	c, ok := named(s, m, 2, 1, false)
	return c, ok && GivenName(firstWord(c.Name))
}

var outletThenName = rx.MustCompile(`^` + lead + `(` + outletName + `), (` + oneName + `(?: ` + capWord + `)?)[.?!]$`)

// goesFrom reports whether a question comes from somebody, or the floor goes to somebody: "a question from", "the next
// one will be from".
func goesFrom(ws *words.Run) bool {
	for k := 1; k < ws.Len(); k++ {
		if !ws.Is(k).Has(fromTo) {
			continue
		}
		for at := k - 1; at >= max(0, k-3); at-- {
			if ws.May(at).Has(goers) {
				return true
			}
			if !comes[ws.At(at).Lower()] {
				break
			}
		}
	}
	return false
}

var (
	fromTo = words.Declare("from to with")
	goers  = words.Declare("question questions one going go turn")
	comes  = words.Set("is comes goes will be come")
)

// MovesOn reports whether a call in a text passes over the one who has just spoken up: "I’ll come back to you. Otto."
func (c *Call) MovesOn(text string) bool {
	return movesOn.MatchString(text[:c.NameAt.Start]) || len(c.Then) > 0 && !aheadForm.MatchString(text)
}

var (
	movesOn   = rx.MustCompile(`(?i)\b(?:(?:go|get|come|got) (?:(?:right |straight )?back )?to\b|up and back\b|(?:and )?then\b|hold on\b)`)
	aheadForm = rx.MustCompile(`(?i)\bgo ahead\b`)
)
