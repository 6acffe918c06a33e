package cue

import (
	"strings"

	"podium/internal/ingest/read/rx"
	"podium/internal/transcript"
)

// NotedOutlet reads a reporter's name and outlet that the source prints in brackets before a question, "(Jo Penny, Tern
// Times) Does ...", or behind it; at is where the note stands.
func NotedOutlet(text string, known func(string) bool) (name, outlet string, at transcript.Span, ok bool) {
	if text == "" || text[0] != '(' && text[0] != '[' {
		return notedBehind(text)
	}
	end := strings.IndexAny(text, ")]")
	if end < 0 || end > 90 {
		return "", "", at, false
	}
	within := strings.TrimSpace(text[1:end])
	if name, outlet, ok = LabelOutlet(strings.Replace(within, " of ", ", ", 1), known); ok {
		outlet = strings.Trim(strings.TrimPrefix(outlet, "the "), "\" “”")
	} else if !strings.Contains(within, " of ") && OutletAlone(within, known) {
		outlet, ok = within, true
	} else {
		name, outlet, ok = notedName(within)
	}
	return name, outlet, transcript.Span{End: end + 1}, ok
}

// notedName reads a whole name that is noted alone, or with an outlet that is known by its form at best: "Jo Penny", "Mrs. Jo Penny of
// 5KTM", or with a surname an outlet in quotes: "Penny of the \"Tern\"".
func notedName(within string) (name, outlet string, ok bool) {
	name, outlet, parted := strings.Cut(honorific.ReplaceAllString(within, ""), " of ")
	quoted := strings.HasSuffix(outlet, `"`) || strings.HasSuffix(outlet, "”")
	whole := strings.Contains(name, " ") && GivenName(firstWord(name))
	if !whole && !quoted || !printedName.MatchString(name) || office.MatchString(name+" "+outlet) {
		return "", "", false
	}
	outlet = strings.Trim(strings.TrimPrefix(outlet, "the "), "\" “”")
	if parted && !quoted && !stationLetters.MatchString(outlet) {
		outlet = ""
	}
	return name, outlet, true
}

// stationLetters are the letters and the number by which a station goes.
var stationLetters = rx.MustCompile(`^(?:\d{1,2}\p{Lu}{2,4}|\p{Lu}{2,4}\d{1,2})$`)

// notedBehind reads a name and an outlet in the brackets that end a question.
func notedBehind(text string) (name, outlet string, at transcript.Span, ok bool) {
	from := strings.LastIndexByte(text, '(')
	if from < 1 || !strings.HasSuffix(text, ")") || len(text)-from > 90 {
		return "", "", at, false
	}
	within := text[from+1 : len(text)-1]
	if name, outlet, ok = easternNames(within, func(string) bool { return false }); ok {
		return name, outlet, transcript.Span{Start: from, End: len(text)}, true
	}
	name, outlet, ok = LabelPair(within)
	return name, outlet, transcript.Span{Start: from, End: len(text)}, ok && outlet != "" && strings.Contains(name, " ")
}
