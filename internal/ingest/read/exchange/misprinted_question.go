package exchange

import (
	"cmp"
	"strings"

	"podium/internal/ingest/read/labels"
	"podium/internal/ingest/read/rx"
	"podium/internal/transcript"
)

// questionsAsOfficial makes reporters' turns of those that are printed under an official's label, between two turns of officials,
// and speak to that official: "MS. QUILL: Thanks, Ada. What of the ferry?" Who asks is not known.
func questionsAsOfficial(t *transcript.Transcript, views []view) {
	var room *hails
	for i := 1; i+1 < len(views); i++ {
		if !betweenOfficials(views, i) {
			continue
		}
		if room == nil {
			room = hailsOf(views)
		}
		v, before := &views[i], &views[i-1]
		needed := usuallyHailed
		if before.label == v.label && views[i+1].label == v.label {
			needed = 1 // three turns in a row
		}
		if room.label == "" || !room.speaksToItself(v, needed) {
			continue
		}
		v.turn.Role, v.turn.As, v.label, v.named, v.polite, v.asking, v.follows = transcript.Reporter, room.label, "q", false, false, true, false
		doubtLabel(t, i, "This asks the one under whose label it stands: the label is taken for a mistake.")
		if before.maskedReporter() {
			before.turn.Role, before.turn.As = transcript.Briefer, transcript.AnOfficial
			doubtLabel(t, i-1, "This hands over the floor, under the label of those who ask: the label is taken for a mistake.")
		}
	}
}

// betweenOfficials reports whether an official's turn stands between two others, one of them under the same label; a short call
// before it may bear the label of those who ask.
func betweenOfficials(views []view, i int) bool {
	v, before, after := &views[i], &views[i-1], &views[i+1]
	if v.turn.Role != transcript.Briefer || after.turn.Role != transcript.Briefer || v.label != after.label && v.label != before.label || labels.Answers(v.label) || sharedByMany(v.label) {
		return false
	}
	return before.turn.Role == transcript.Briefer || before.turn.Role == transcript.Moderator || before.maskedReporter() && before.words <= callWords && !before.holdsQuestion()
}

const callWords = 8 // of a turn that hands over the floor and is printed under the label of those who ask

// sirs begin a question to somebody by the office.
var sirs = rx.MustCompile(`(?i)^(?:yes[,.] |okay[,.] )?(?:thank you|thanks)(?: very much| so much)?[,.] (?:mr\.?|madam|mister) (?:president|secretary|chair|chairman|minister|prime minister|vice president)\b`)

// hails are the names by which a room's reporters greet and thank, by the label of the one who answers, how often; the label that
// reporters share; and the names that are called.
type hails struct {
	names map[hailed]int
	label string
	calls map[string]bool
}

type hailed struct{ name, label string }

func hailsOf(views []view) *hails {
	h := &hails{names: map[hailed]int{}, calls: map[string]bool{}}
	for i := range views {
		v := &views[i]
		if v.calls && v.call.Name != "" {
			first, _, _ := strings.Cut(v.call.Name, " ")
			h.calls[first] = true
		}
		if !v.maskedReporter() {
			continue
		}
		h.label = cmp.Or(h.label, v.turn.Label)
		if greets, name := hailIn(v.turn.Text); greets && i+1 < len(views) {
			h.names[hailed{name, views[i+1].label}]++
		}
	}
	return h
}

const usuallyHailed = 2 // reporters who greet the one who answers by name

// speaksToItself reports whether an official's turn begins as so many of those who ask the official do.
func (h *hails) speaksToItself(v *view, many int) bool {
	greets, name := hailIn(v.turn.Text)
	if h.names[hailed{name, v.label}] >= many {
		return greets || !h.calls[name]
	}
	return sirs.MatchString(v.turn.Text) && officeForm.MatchString(v.label)
}

// hailIn returns the name that a text begins with, and whether a greeting or thanks stand before it.
func hailIn(text string) (greets bool, name string) {
	m := hail.FindStringSubmatch(text)
	if m == nil {
		return false, ""
	}
	return m[1] != "", m[2]
}

var hail = rx.MustCompile(`^(?:(?i:okay|yes|yeah|great|all right)[,.]? )?((?:(?i:hi|hey|hello|thank you|thanks)(?i: so much| very much| again)?[,.]? )*)(\p{Lu}[\p{L}’'-]+)(?:,|\.|:| —| –| --) `)
