package identity

import (
	"strings"

	"podium/internal/ingest/read/cue"
	"podium/internal/ingest/read/rx"
	"podium/internal/transcript"
)

// footnoted adds whom a footnote presents as somebody's reporter, where its figure follows the name by which an answer
// speaks to who asked: "That I leave to you, Mr. Oar.4", and the note "Paul Oar of the Tern Tribune."
func (r *resolver) footnoted(e *transcript.Exchange, add adder, names, outlets *[]claim) {
	asks := 0
	for _, i := range e.Turns {
		t := &r.t.Turns[i]
		if t.Role == transcript.Reporter {
			if asks > 0 && r.calls.Lean(i) > carries {
				return
			}
			asks++
			continue
		}
		for k := range t.Marks {
			m := &t.Marks[k]
			if !m.Refers(t.Text) || !spokenTo(t.Text[:m.Start]) || strings.HasPrefix(t.Text[m.End:], " of ") {
				continue
			}
			name, outlet, ok := r.presented(m.Note)
			if !ok || !r.sameAsker(name, *names) {
				continue
			}
			add(names, "footnote", -1, transcript.Span{}, name)
			add(outlets, "footnote", -1, transcript.Span{}, outlet)
			return
		}
	}
}

// spokenTo reports whether words end at a name that is set off from what stands before it.
func spokenTo(words string) bool {
	at := nameAtEnd.FindStringIndex(words)
	if at == nil {
		return false
	}
	before := strings.TrimRight(words[:at[0]], " ")
	return before == "" || strings.ContainsRune(",.!?-\n", rune(before[len(before)-1]))
}

var nameAtEnd = rx.MustCompile(`(?:(?:Mr|Mrs|Ms|Miss|Dr)\.? )?\b\p{Lu}[\p{L}’'-]+[,.!?]$`)

var presentation = rx.MustCompile(`^((?:\p{Lu}[\p{L}’'-]+|\p{Lu}\.)(?: (?:\p{Lu}[\p{L}’'-]+|\p{Lu}\.)){1,3})(,? (?:of|with)|,) (?:the )?(\p{Lu}[^,;]*)\.$`)

// ofOffice are words of offices, among which "press" may stand.
var ofOffice = rx.MustCompile(`\b(?:Secretary|Assistant|Director|Officer|Advis[eo]r|Chief|President|Minister)\b`)

// presented reads a note that is somebody's name and outlet, and nothing else.
func (r *resolver) presented(note string) (name, outlet string, ok bool) {
	m := presentation.FindStringSubmatch(note)
	if m == nil {
		return "", "", false
	}
	if outlet = r.plausible(m[3]); m[2] == "," && !r.known(outlet) && (!cue.MediaLike(outlet) || ofOffice.MatchString(outlet)) {
		return "", "", false // "Ada Quill, Press Secretary to the Governor"
	}
	return m[1], outlet, outlet != ""
}
