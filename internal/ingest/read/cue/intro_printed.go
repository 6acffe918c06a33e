package cue

import (
	"strings"

	"podium/internal/ingest/read/rx"
)

// printedReach is within how many bytes of a turn its own label's name stands where somebody presents himself by it.
const printedReach = 48

var (
	// printedLead may stand before the name that is printed as the label: "Hi sir,", "Sir, main".
	printedLead = rx.MustCompile(`^(?i:(?:yes|yeah|hi|hello|hey|okay|ok|thank you|thanks|namaste|namaskar|good (?:morning|afternoon|evening)|sir|ma(?:’|')am|madam|main|my name is|this is|i am|i(?:’|')m)[,.!]*\s+)*$`)
	// printedOutlet follows it: "from Tern Times.", ", Tern Times.", "Tern Times se."; the last is how Hindi says "from".
	printedOutlet = rx.MustCompile(`^(?:,? (?i:here )?(?i:from|with|of) (?i:the )?(` + outletName + `)(?:[.,:;?!—–-]|$)|, (?i:the )?(` + outletName + `)[.:]|,? (` + outletName + `) se\b)`)
)

// introPrinted reads the introduction of somebody who says the very name that is printed as the label, and an outlet behind it:
// "Ida: Sir, Ida from Tern Times." Who asks nothing and calls nobody sir may be an official of that body.
func introPrinted(label, text string, known func(string) bool) (Intro, bool) {
	if len(label) < 3 || len(label) > printedReach {
		return Intro{}, false
	}
	at := strings.Index(text[:min(len(text), printedReach+len(label))], label)
	if at < 0 || !printedLead.MatchString(text[:at]) {
		return Intro{}, false
	}
	end := at + len(label)
	m := printedOutlet.FindStringSubmatchIndex(text[end:min(len(text), end+120)])
	if m == nil || !nameLike(label) || office.MatchString(label) {
		return Intro{}, false
	}
	g := 2
	for m[g] < 0 {
		g += 2
	}
	outlet := cleanOutlet(text[end+m[g] : end+m[g+1]])
	lead := strings.ToLower(text[:at])
	asks := strings.HasSuffix(text, "?") || ownQuestion.MatchString(text)
	if !known(outlet) && (!MediaLike(outlet) || notOutlet.MatchString(outlet)) && (!OutletForm(outlet) || office.MatchString(outlet) || notOutlet.MatchString(outlet) || !asks && !strings.Contains(lead, "sir") && !strings.Contains(lead, "madam")) {
		return Intro{}, false
	}
	return introWith(text, at, label, outlet), true
}

// ownQuestion is how a reporter speaks of his question.
var ownQuestion = rx.MustCompile(`(?i)\b(?:my (?:\w+ )?questions?|(?:a|one|two|three|quick|another) (?:\w+ )?questions?|wanted to (?:ask|know|check))\b`)

// notOutlet are words of bodies that answer.
var notOutlet = rx.MustCompile(`(?i)\b(?:department|ministry|office|division|bureau|agency for|administration|committee|commission|team|embassy)\b`)
