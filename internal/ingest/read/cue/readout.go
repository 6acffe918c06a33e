package cue

import (
	"strings"

	"podium/internal/ingest/read/rx"
)

// IsReadOut is why an exchange begins at a question that somebody reads out for another.
const IsReadOut = "a question read out"

var (
	// readsOut announces a question that somebody else sent in.
	readsOut = rx.MustCompile(`(?i)^.{0,160}?(?:\bquestions?\b(?:,? (?:is|comes|here|now|today|we have|that (?:came|comes|was sent)|which (?:came|comes)|received|sent|submitted|goes)){0,3},? (?:in )?(?:from|by|online|via|through|in)\b|\b(?:another|next|last|first|one)(?: one)?(?: here)?,? (?:is |comes )?from |\b(?:tanong|question|mula|galing)(?: po)?(?: mula| galing| from)?(?: po)? (?:kay|ni) |\b(?:it(?:’|')s|this is|this one is|that one is) from (?:(?-i:\p{Lu})[\p{L}.’'-]*,? ){1,4}(?:of|from|with|at) |^(?:(?:secretary|sec|usec|sir|ma(?:’|')am|okay|next)[,.]* )*from (?:\p{L}[\p{L}.’'-]*,? ){1,4}(?:of|from|with|at|ng) )`)
	// readName is whose question it is, readOutlet the outlet alone.
	readName   = rx.MustCompile(`\b(?i:from|by|kay|ni) (` + manyName + `)(?:,? (?i:of|with|at|from|ng) (?:the |The )?|, (?:the |The )?)(` + outletOf + `?)(?:[.,:;?!—–-]|$)`)
	readAlone  = rx.MustCompile(`\b(?i:from|by|kay|ni) (` + manyName + `)(?:,? (?i:who )?(?i:asks|asking|wants|is asking)\b|[:.])`)
	readOutlet = rx.MustCompile(`\b(?i:from|by) (?:the )?(` + outletName + `)(?:[.,:;?!—–-]|$)`)
	// askedFor is somebody for whom a question is put: "Somebody who can’t be here has asked me to ask a question. It’s Ida Holm of Tern Times:"
	askedFor = rx.MustCompile(`(?i:\b(?:asked|wants|wanted) me to ask (?:you )?(?:a question|this|something)\b[.,:—–-]* (?:it(?:’|')s|this is|it(?:’|')s from|this is from|from) )(` + manyName + `),? (?i:of|from|with|at) (?i:the )?(` + outletOf + `?)[:.,;—–-]`)
	// readAsking is who is said to ask: "Ida from Tern Times is asking,"
	readAsking = rx.MustCompile(`(?:^|[.,:;!?”"] ?)(?:(?:And|Sir|Ma(?:’|')am|Madam),? )?(` + fullName + `),? (?i:from|of|with|at) (?i:the )?(` + outletOf + `?),? (?i:has asked|have asked|is asking|asks|asked|wants to know|would like to know|wants to ask)\b`)
)

// ReadsOut reports whether a turn reads out a question that somebody who is not there sent in: it says so, and asks.
func ReadsOut(text string) bool {
	if !strings.Contains(text, "?") || len(text) > 2500 {
		return false
	}
	head := text[:min(len(text), 320)]
	if strings.Contains(head, "ask") && (readAsking.MatchString(head) || askedFor.MatchString(head)) && !handsLine.MatchString(text) {
		return true
	}
	if !strings.Contains(head, "from") && !strings.Contains(head, "From") && !strings.Contains(head, "question") && !strings.Contains(head, "kay ") && !strings.Contains(head, "anong ") {
		return false
	}
	m := readsOut.FindStringIndex(head)
	return m != nil && !strings.Contains(head[:m[1]], "?") && !handsLine.MatchString(text)
}

// handsLine is how the floor is handed to whoever asks himself.
var handsLine = rx.MustCompile(`(?i)\b(?:go ahead|your line|please (?:ask|unmute)|unmute|can you hear|are you there|over to you|the floor is yours|take your question)\b`)

// ReadFrom is whose question a turn reads out, and for which outlet, as far as it says; known reports whether a name is an outlet's.
func ReadFrom(text string, known func(string) bool) Intro {
	head := text[:min(len(text), 640)]
	for _, f := range []struct {
		re  *rx.Regexp
		may bool
	}{{readAsking, strings.Contains(head, "ask")}, {askedFor, strings.Contains(head, "ask")}, {readName, true}} {
		m := match(f.re, head, f.may)
		if m == nil || !nameLike(head[m[2]:m[3]]) || f.re == readName && known(head[m[2]:m[3]]) {
			continue
		}
		in := Intro{Name: cleanName(head[m[2]:m[3]])}
		in.NameAt = within(head, 0, m[2], m[3], in.Name)
		if o := cleanOutlet(head[m[4]:m[5]]); o != "" && (known(o) || OutletForm(o)) {
			in.Outlet, in.OutletAt = o, within(head, 0, m[4], m[5], o)
		}
		return in
	}
	if m := readAlone.FindStringSubmatchIndex(head); m != nil && nameLike(head[m[2]:m[3]]) && !known(cleanName(head[m[2]:m[3]])) && (GivenName(firstWord(head[m[2]:m[3]])) || strings.Contains(head[m[3]:m[1]], "ask")) {
		n := cleanName(head[m[2]:m[3]])
		return Intro{Name: n, NameAt: within(head, 0, m[2], m[3], n)}
	}
	if m := readOutlet.FindStringSubmatchIndex(head); m != nil {
		if o := cleanOutlet(head[m[2]:m[3]]); known(o) {
			return Intro{Outlet: o, OutletAt: within(head, 0, m[2], m[3], o)}
		}
	}
	return Intro{}
}
