package dialect

import (
	"strings"

	"podium/internal/ingest/read/cue"
	"podium/internal/ingest/read/rx"
)

var (
	eventNoun = rx.MustCompile(`(?i)(?:do?ou?o?r ?stop(?: interviews?)?|(?:press|news|media|television|tv|joint press) con?ference|press availability|press briefing|interview(?:s|ed)?|press statement|statements?|speech|address|comments|announcement|photo opportunity|(?:press )?gaggle|remarks|questions? and answers?(?: segment| session)?|town hall(?: meeting| discussion)?|backyard discussion)\b`)
	// broadcast are words of programmes and stations: their town is not where anybody spoke.
	broadcast = rx.MustCompile(`(?i)\b(?:radio|fm|am|abc|bbc|channel|programme?|network|show|report|breakfast|panorama|talkback|voice)\b|\b\d[a-z]{2,3}\b`)
	// otherwise is what follows a place and is none.
	otherwise = rx.MustCompile(`(?i)[ ,–—-]*\b(?:after|before|following|given by|conducted by|with|wtih|prior to|on (?:departure|depature)|subjects?|e ?& ?oe?|proof)\b`)
	// circumstance is what follows it in any title.
	circumstance = rx.MustCompile(`(?i)[ ,–—-]*\bon (?:(?:his|her|their) |(?:arrival|return|the occasion)\b)`)
	interviewed  = rx.MustCompile(`(?i)^interview`)
	doorstopped  = rx.MustCompile(`(?i)stop`)
	// saidOn are events of which titles tell what they were on, where spokenBy does not follow.
	saidOn   = rx.MustCompile(`(?i)statement|remarks|speech|address|comments|announcement`)
	spokenBy = rx.MustCompile(`(?i)^(?:by|given|at|with|in|to)\b`)
	// tailed is how what follows an event begins where no place does.
	tailed  = rx.MustCompile(`(?i)^(?:with|wtih|given|by|of|on|from|following|after|before|and|for|conducted|about|regarding|to|as|between|in response)\b`)
	givenBy = rx.MustCompile(`(?i)^(?:with|wtih|given by|conducted by|given|by)\b`)
	whenAt  = rx.MustCompile(`(?i)[ ,]*(?:\bat )?\b\d{1,2}(?:[.:]\d\d)? ?[ap]\.? ?m\b\.?`)
	// inTown is a place at the end, behind a word that leads to it.
	inTown = rx.MustCompile(`.*\b(?:at|in|AT|IN|At|In) ((?:the |THE |The )?\p{Lu}[^;:()"]*)$`)
	// inResponse begins what an event answered to, which was elsewhere.
	inResponse = rx.MustCompile(`(?i)^in response\b`)
	dashParts  = strings.NewReplacer(" - ", ", ", " – ", ", ", " — ", ", ", ": ", ", ", " ,", ",")
	// gatherings are what is held at a place, and is none.
	gatherings = set("conference", "talks", "meeting", "meetings", "summit", "forum", "gaggle", "session", "council")
)

// placeOfEvent is where something was, by a title that says what it was: "Doorstop Interview, Otter House, Saltmouth", "PRESS CONFERENCE
// GIVEN BY THE MINISTER AT SALTMOUTH", "Joint Press Conference with the Minister, Ida Holm, Saltmouth". "" where it tells none.
func placeOfEvent(title string) string {
	at := eventNoun.FindStringIndex(title)
	if at == nil || len(title)-at[1] < len(", Ely") {
		return ""
	}
	rest := strings.TrimLeft(title[at[1]:], " ,.:–—-")
	kind := title[at[0]:at[1]]
	if interviewed.MatchString(kind) && broadcast.MatchString(title) {
		return ""
	}
	if i := circumstance.FindStringIndex(rest); i != nil && i[0] > 0 {
		rest = rest[:i[0]]
	}
	led := strings.HasPrefix(title[at[1]:], ",")
	if !tailed.MatchString(rest) {
		if again := eventNoun.FindStringIndex(rest); again != nil && again[0] == 0 {
			rest = trimSpace(rest[again[1]:])
		}
		if i := otherwise.FindStringIndex(rest); i != nil {
			rest = rest[:i[0]]
		}
		if place := directPlace(rest, led, doorstopped.MatchString(kind)); place != "" {
			return asPrinted(title, place)
		}
	}
	if saidOn.MatchString(kind) && !spokenBy.MatchString(rest) {
		return ""
	}
	return asPrinted(title, placeAtEnd(rest))
}

// asPrinted is a place with the signs that the title has between its parts.
func asPrinted(title, place string) string {
	first, _, several := strings.Cut(place, ", ")
	last := place[strings.LastIndex(place, ", ")+1:]
	if n := len(strings.TrimRight(lastOf(place), ".")); n > len("INC") && strings.IndexByte(lastOf(place)[:n], '.') < 0 {
		place, last = strings.TrimRight(place, "."), strings.TrimRight(last, ".") // a sentence's end, not an abbreviation's
	}
	to := strings.LastIndex(title, trimSpace(last))
	from := strings.LastIndex(title[:max(to, 0)], first)
	if !several || from < 0 {
		return place
	}
	return title[from : to+len(trimSpace(last))]
}

// directPlace is what follows the event as a whole, if it can be a place: a known one, or any behind a comma, "at" or a doorstop.
func directPlace(s string, led, doorstop bool) string {
	for _, lead := range []string{"at ", "in ", "AT ", "IN "} {
		if strings.HasPrefix(s, lead) {
			s, led = s[len(lead):], true
		}
	}
	parts := strings.Split(dashParts.Replace(s), ", ")
	for len(parts) > 1 && officeWord.MatchString(parts[0]) && !inVenue(parts[0]) {
		parts = parts[1:] // "PRESS CONFERENCE - PRIME MINISTER - OTTER HOTEL"
	}
	known := false
	for _, part := range parts {
		if !placePart(part) {
			return ""
		}
		known = known || inVenue(part) || townName(part) || townAtEnd(part, false) != ""
	}
	if s = strings.Join(parts, ", "); !known && gatherings[strings.ToLower(lastOf(s))] {
		return ""
	}
	if n := len(strings.Fields(s)); known || led && (n <= 4 || len(parts) > 1 && n <= 6) || doorstop && n <= 3 {
		return s
	}
	return ""
}

// placeAtEnd is the place in which a longer title ends: "... given by the Minister at Saltmouth", "... with Ida Holm, Otter House, Saltmouth".
func placeAtEnd(s string) string {
	if m := inTown.FindStringSubmatch(s); m != nil && !inResponse.MatchString(s) && !titleOn.MatchString(s) && !otherwise.MatchString(s[len(givenBy.FindString(s)):]) {
		if place := directPlace(m[1], true, false); place != "" {
			return place
		}
	}
	parts := strings.Split(dashParts.Replace(s), ", ")
	var found []string
	for i := len(parts) - 1; i > 0; i-- {
		part := parts[i]
		if placePart(part) && (inVenue(part) && !cue.GivenName(strings.Fields(part)[0]) || townName(part) && !gatherings[strings.ToLower(lastOf(parts[i-1]))]) {
			found = append([]string{part}, found...)
			continue
		}
		break
	}
	if i := len(parts) - 1 - len(found); i >= 0 {
		if town := townAtEnd(parts[i], len(found) > 0); town != "" {
			found = append([]string{town}, found...)
		}
	}
	place := strings.Join(found, ", ")
	if titleOn.MatchString(s) && !inVenue(place) {
		return "" // what it was about may have been there
	}
	return place
}
