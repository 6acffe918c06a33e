package cue

import (
	"strings"

	"podium/internal/ingest/read/rx"
)

// ReadOut reads whose question a reporter reads to the one who answers: "This one is from Ida Holm of Vik Radio."
func ReadOut(text string) (Intro, bool) {
	head := text[:min(len(text), 420)]
	for _, re := range []*rx.Regexp{readFrom, readAsks} {
		if re == readFrom && !fromSomebody(head) || re == readAsks && !strings.Contains(head, " asks") {
			continue
		}
		if m := re.FindStringSubmatchIndex(head); m != nil && nameLike(head[m[2]:m[3]]) {
			n, o := cleanName(head[m[2]:m[3]]), cleanOutlet(head[m[4]:m[5]])
			return Intro{Name: n, NameAt: within(head, 0, m[2], m[3], n), Outlet: o, OutletAt: within(head, 0, m[4], m[5], o)}, true
		}
	}
	return Intro{}, false
}

// fromSomebody is a cheap test for readFrom.
func fromSomebody(s string) bool {
	for from := 0; ; {
		k := strings.Index(s[from:], " from ")
		if k < 0 {
			return false
		}
		before := s[:from+k]
		if strings.HasSuffix(before, "one") || strings.HasSuffix(before, "s") || strings.HasSuffix(before, "question") {
			return true
		}
		from += k + len(" from")
	}
}

var (
	readFrom = rx.MustCompile(`(?i:\b(?:this|this one|one|it(?:’|')s|a question|another question|question|this question)(?: is| comes)? from )(` + manyName + `),? \.?(?i:of|with|at|from) (?:the )?(` + outletOf + `)`)
	readAsks = rx.MustCompile(`(` + manyName + `),? (?i:of|with|at|from) (?:the )?(` + outletOf + `),? asks\b`)
)

// ReadFor reads for whom somebody with a name of his own asks: "We have a question from Ida.", "Ida from Ness has a question."
func ReadFor(text string) (Named, bool) {
	head := text[:min(len(text), 420)]
	if !strings.Contains(head, "question") {
		return Named{}, false
	}
	for _, re := range []*rx.Regexp{questionOf, hasQuestion} {
		m := re.FindStringSubmatchIndex(head)
		if m == nil || !nameLike(head[m[2]:m[3]]) {
			continue
		}
		n := cleanName(head[m[2]:m[3]])
		if GivenName(firstWord(n)) || strings.HasPrefix(strings.TrimLeft(head[m[3]:], " "), "(ph") {
			return Named{within(head, 0, m[2], m[3], n), n}, true
		}
	}
	return Named{}, false
}

var (
	questionOf  = rx.MustCompile(`(?i:\b(?:an?|the|our|this|one|another|first|next|last|final) (?:first |next |last |final )?question,? (?:now )?(?:is |comes |that comes )?(?:from|by) )(` + fullName + `)(?:[,.]| \(ph| (?:who|from|in|about|around|on|asks|asking)\b)`)
	hasQuestion = rx.MustCompile(`(?:^|[.!?)] )(` + fullName + `),? (?i:from|in) \p{Lu}\p{L}+ (?i:has|asks|wants|would like)\b[^.?!]{0,20}\bquestion\b`)
)
