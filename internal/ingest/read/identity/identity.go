package identity

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"podium/internal/authority"
	"podium/internal/ingest/read/cue"
	"podium/internal/transcript"
)

// Resolve sets the speakers of t's turns and the askers and outlets of its exchanges, which Assign
// must have made with the cues that it returns, and which are done with then. What nothing tells stays unidentified.
func Resolve(t *transcript.Transcript, auth *authority.Files, cues *cue.Turns) {
	if auth == nil {
		auth = &authority.Files{}
	}
	r := &resolver{t: t, auth: auth, heading: headingText(t), calls: cue.NewRoll(cues), labels: map[string]asker{}, another: map[int]bool{}, normals: map[string]string{}, compared: comparer{}, hailed: map[int][]cue.Address{}, inFull: map[string]fullName{}}
	r.speakers()
	r.giveBackThanks()
	r.calledAnew()
	r.askers()
	r.rejoin()
	r.sameLabel()
	r.sameElsewhere()
	r.reporters()
	r.interpreters()
	r.unresolvedCalls()
	r.questionsLeftOut()
	cues.Done()
}

// resolver holds what the steps share.
type resolver struct {
	t            *transcript.Transcript
	auth         *authority.Files
	heading      string
	calls        *cue.Roll
	title        *hosted                           // who interviews by the title; nil until asked
	next         queued                            // who is to come; see inTurn
	another      map[int]bool                      // reporters' turns of others than who was called; see calledAnew
	short        map[string]transcript.Attribution // whom labels stand for that others spell out in brackets
	byLabel      map[string]transcript.Attribution // normal label -> speaker, for those who do not ask
	speaking     []speaking                        // those of them who have a name
	labels       map[string]asker                  // see labelAsker
	hasOutlet    func(string) bool                 // reports whether a printed label names an outlet; nil until asked
	normals      map[string]string                 // see normal
	keys         []string                          // the normal form of each turn's label
	counts       map[string]int                    // of the turns, by the normal form of their labels
	compared     comparer
	hailed       map[int][]cue.Address // see addresses
	inFull       map[string]fullName   // see fullInTurns
	looked       int                   // see mostLooked
	hosts        []string              // see hostInFull
	outletsAlone int                   // labels that are outlets and nothing else
	outletsFirst bool                  // labels of a name and an outlet have the outlet first
}

// nobody is the attribution where there is no evidence.
var nobody = transcript.Attribution{Standing: transcript.Unidentified}

// headingText is what stands above the turns: the title and the lines kept as headings.
func headingText(t *transcript.Transcript) string {
	lines := []string{t.Title}
	explained := map[string]bool{}
	for _, n := range t.Notes {
		if initials, _, ok := strings.Cut(n.Text, ", "); ok && n.Kind == "key" {
			explained[initials] = true
		}
	}
	for _, n := range t.Notes {
		switch n.Kind {
		case "heading", "caption", "source", "participant":
			if n.Turn <= 0 && !speakerKey(n.Text, explained) {
				lines = append(lines, n.Text)
			}
		}
	}
	for i, l := range lines {
		lines[i] = strings.Join(strings.FieldsFunc(l, func(r rune) bool { return unicode.IsSpace(r) || r == '\u2060' || r == '\u200b' }), " ")
	}
	return strings.Join(lines, "\n")
}

// speakerKey reports whether a line of the heading explains initials: no names stand in it as they are said.
func speakerKey(line string, explained map[string]bool) bool {
	const opens = "speaker key"
	first, _, _ := strings.Cut(line, " ")
	return explained[first] || len(line) > len(opens) && strings.EqualFold(line[:len(opens)], opens)
}

// common reports whether a word stands in lower case somewhere in the turns: at the beginning of a
// sentence it is no name then, unless it is a given name.
func (r *resolver) common(word string) bool {
	if r, _ := utf8.DecodeRuneInString(word); cue.GivenName(word) || !unicode.IsUpper(r) && !unicode.IsLower(r) {
		return false // or of a script without small letters
	}
	return r.calls.InLowerCase(word)
}
