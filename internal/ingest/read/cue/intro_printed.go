package cue

import (
	"strings"

	"podium/internal/ingest/read/rx"
)

// printedReach is within how many bytes of a turn its own label's name stands where somebody presents himself by it.
const printedReach = 48

var (
	// printedLead may stand before the name that is printed as the label: "Hi sir,", "Sir, main".
	printedLead = rx.MustCompile(`^(?i:(?:yes|yeah|hi|hello|hey|okay|ok|thank you|thanks|namaste|namaskar|good (?:morning|afternoon|evening)|sir|ma(?:’|')am|madam|main|mera naam|my name is|this is|i am|i(?:’|')m)[,.!]*\s+)*$`)
	// printedSurname may stand between the two: "Ida: Sir, Ida Holm from Tern Times."
	printedSurname = rx.MustCompile(`^(?: \p{Lu}[\p{L}’'-]+){1,2} (?:from|with|of) `)
	// printedOutlet follows it: "from Tern Times.", ", Tern Times.", "hoon, Tern Times se."; the last is how Hindi says "I am, from".
	printedOutlet = rx.MustCompile(`^(?:,? (?i:here )?(?i:from|with|of) (?i:the )?(` + outletName + `)(?:[.,:;?!—–-]|$)|, (?i:the )?(` + outletName + `)[.:]|,? (?:(?:hoon|hun|hoo|hu|hai|mein|mei)\b,? )?(` + outletName + `) se\b)`)
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
	if more := printedSurname.FindString(text[end:min(len(text), end+60)]); more != "" {
		end += strings.LastIndexByte(strings.TrimRight(more, " "), ' ')
	}
	m := printedOutlet.FindStringSubmatchIndex(text[end:min(len(text), end+120)])
	if m == nil || !nameLike(text[at:end]) || office.MatchString(label) {
		return Intro{}, false
	}
	g := 2
	for m[g] < 0 {
		g += 2
	}
	outlet := cleanOutlet(text[end+m[g] : end+m[g+1]])
	name := text[at:end]
	if strings.HasPrefix(text[end+m[g+1]:], " se") && m[g] <= len(", ") && !known(outlet) && !MediaLike(outlet) && strings.Contains(outlet, " ") && !strings.Contains(label, " ") {
		return Intro{}, false // the first word may be a surname: "Ida Holm Taranga se"
	}
	lead := strings.ToLower(text[:at])
	asks := strings.HasSuffix(text, "?") || SpeaksOfQuestion(text)
	if !known(outlet) && (!MediaLike(outlet) || notOutlet.MatchString(outlet)) && (!OutletForm(outlet) || office.MatchString(outlet) || notOutlet.MatchString(outlet) || !asks && !strings.Contains(lead, "sir") && !strings.Contains(lead, "madam")) {
		return Intro{}, false
	}
	return introWith(text, at, name, outlet), true
}

// SpeaksOfQuestion reports whether somebody speaks of what he asks as his own question.
func SpeaksOfQuestion(text string) bool { return ownQuestion.MatchString(text) }

var ownQuestion = rx.MustCompile(`(?i)\b(?:my (?:\w+ )?questions?|(?:a|one|two|three|quick|another) (?:\w+ )?questions?|(?:a|my) (?:\w+ )?(?:two|three)-part(?:er)?|(?:wanted|want|would like) to (?:ask|know|check)|mera sawa+l|sawa+l (?:hai|tha|ye)|puch(?:h)?na)\b`)

// notOutlet are words of bodies that answer.
var notOutlet = rx.MustCompile(`(?i)\b(?:department|ministry|office|division|bureau|agency for|administration|committee|commission|team|embassy)\b`)
