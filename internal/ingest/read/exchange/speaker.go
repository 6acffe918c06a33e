package exchange

import (
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"podium/internal/ingest/read/cue"
	"podium/internal/ingest/read/labels"
	"podium/internal/ingest/read/rx"
	"podium/internal/ingest/read/words"
	"podium/internal/transcript"
)

// speaker gathers a label's turns.
type speaker struct {
	label     string
	turns     []int
	answers   int // turns of substance that follow a reporter's
	called    int // turns that follow a call by that name
	questions int // turns that end in a question mark
	words     int
}

// speakers gathers the turns of each label, in the order of their first.
func speakers(views []view) []*speaker {
	var out []*speaker
	at := map[string]*speaker{}
	for i := range views {
		k := views[i].label
		s := at[k]
		if s == nil {
			s = &speaker{label: k}
			at[k] = s
			out = append(out, s)
		}
		s.turns = append(s.turns, i)
		s.words += views[i].words
		if words.EndsAsking(views[i].turn.Text) {
			s.questions++
		}
		if i > 0 && views[i-1].calls && views[i-1].call.Name != "" && views[i].named && (sameName(views[i-1].call.Name, views[i].label) || views[i-1].call.Outlet != "" && initialled(views[i].label, views[i-1].call.Name)) {
			s.called++
		}
	}
	return out
}

// initialled reports whether a label is the initial and the surname of a full name: "А.Чайкина", who is called as "Анна Чайкина".
func initialled(label, full string) bool {
	name, of := nameWords(beforeOutlet(label)), nameWords(full)
	return len(name) == 2 && len(of) == 2 && name[1] == of[1] && utf8.RuneCountInString(name[0]) == 1 && strings.HasPrefix(of[0], name[0])
}

// recount counts answers once reporters are known.
func recount(views []view, people []*speaker) {
	for _, s := range people {
		s.answers = 0
		for _, i := range s.turns {
			if i > 0 && views[i-1].turn.Role == transcript.Reporter && !views[i].pureCall() && !views[i].closes && views[i].words >= 4 && !(views[i].calls && views[i].words <= 8) && !helpsToBeHeard(&views[i]) && !handsOn(views, i) {
				s.answers++
			}
		}
	}
}

// handsOn reports whether a turn of a few words gives the floor, says how to ask, or asks whoever speaks next to answer.
func handsOn(views []view, i int) bool {
	const few = 25
	v := &views[i]
	if v.words > few {
		return false
	}
	if cue.GivesFloor(v.turn.Text) || cue.Hosts(v.turn.Text) {
		return true
	}
	return i+1 < len(views) && views[i+1].label != v.label && views[i+1].turn.Role != transcript.Reporter && views[i+1].words > few && asksToAnswer.MatchString(v.turn.Text)
}

var asksToAnswer = rx.MustCompile(`(?i)\b(?:(?:do|would|could|can) (?:you|one of you|either of you) (?:guys |all |both |maybe |perhaps )?(?:(?:want|like|care) to )?(?:take|provide|go|start|answer|add|address|speak|respond)\b|let(?:’|')?s go to\b[^?!]{3,120}\bfor (?:the|that) (?:\p{L}+ )?question\b)`)

// helpsToBeHeard reports whether a turn of a few words only sees to it that a reporter is heard, or says who he is.
func helpsToBeHeard(v *view) bool {
	const few = 14
	return v.words <= few && toBeHeard.MatchString(v.turn.Text)
}

var toBeHeard = rx.MustCompile(`(?i)\b(?:(?:use|turn on|switch on|press|wait for|speak into|get|need|take|pass|here(?:’|')?s|here is|have) (?:\p{L}+ )?(?:the|a|your|that) (?:mike|mic|microphone)|speak up|(?:introduce|identify) yourself|(?:state|give|say|tell \p{L}+) your (?:full )?name|repeat (?:the|your|that) question)\b`)

// asks reports whether a named speaker is a reporter: called to the floor by name, introducing
// himself with an outlet, or asking in most turns while others talk more.
func (s *speaker) asks(views []view, interview bool, cues *cue.Turns) bool {
	if labels.Answers(s.label) || officeForm.MatchString(s.label) || sharedByMany(s.label) || s.opens(views) {
		return false
	}
	in, ok := cues.Intro(s.turns[0])
	presents := ok && in.Outlet != "" && sameName(in.Name, s.label)
	if s.onlyStates(views) && !(presents && (paperForm.MatchString(in.Outlet) || cue.SpeaksOfQuestion(views[s.turns[0]].turn.Text))) {
		return false
	}
	if presents {
		return true
	}
	if s.statesFirst(views) || s.reports(views) {
		return false
	}
	if s.called > 0 && s.called*2 >= len(s.turns) {
		return true
	}
	total := 0
	for i := range views {
		total += views[i].words
	}
	return interview && len(s.turns) >= 2 && s.questions*2 > len(s.turns) && s.words*2 < total || s.calledEver(views)
}

// presentsHimself reports whether a speaker's first words are his own printed name in full, an outlet and a question, and he answers
// nobody: a reporter's beside others who have no names.
func (s *speaker) presentsHimself(views []view, cues *cue.Turns) bool {
	const most = 150 // words: who says more makes a statement
	i := s.turns[0]
	if officeForm.MatchString(s.label) || views[i].words > most || !views[i].named || !views[i].holdsQuestion() || s.answers > 0 {
		return false
	}
	in, ok := cues.Intro(i)
	return ok && in.Outlet != "" && strings.Contains(in.Name, " ") && sameName(in.Name, s.label)
}

// paperForm are words of papers and stations, which no body that answers has.
var paperForm = rx.MustCompile(`(?i)\b(?:news|times|post|newspaper|herald|gazette|telegraph|tribune|journal|tv|television|radio)\b`)

// opens reports whether a speaker's first words are the first of all, explain how to ask or welcome everybody, and ask nothing: no
// reporter's, though he gives his name and where he is from.
func (s *speaker) opens(views []view) bool {
	v := &views[s.turns[0]]
	if s.turns[0] != 0 || v.text.Kinds&words.Asks != 0 {
		return false
	}
	return s.questions == 0 && (cue.Hosts(v.turn.Text) || cue.AsksName(v.text)) || s.questions*4 <= len(s.turns) && welcomesAll(v.turn.Text)
}

// welcomesAll reports whether a turn begins by welcoming everybody to a conference.
func welcomesAll(text string) bool { return welcome.MatchString(text[:min(len(text), 300)]) }

var welcome = rx.MustCompile(`(?i)\bwelcome\b[^.?!]{0,20} to\b[^.?!]{0,80}\b(?:conference|briefing|call|availability|press|session|webinar|update)\b`)

// statesFirst reports whether a speaker is given the floor before anybody asks, for no question, and asks none: one of several
// who make statements, and are called as reporters are.
func (s *speaker) statesFirst(views []view) bool {
	i := s.turns[0]
	if i == 0 || views[i].text.Kinds&words.Asks != 0 || holdsFold(lastBytes(views[i-1].turn.Text, 160), "question") {
		return false
	}
	for k := range i {
		if v := &views[k]; v.turn.Role == transcript.Reporter || v.text.Kinds&words.Asks != 0 && !v.calls || i+1 < len(views) && v.label == views[i+1].label && v.words > 150 {
			return false // who made the statement before answers
		}
	}
	return true
}

// putThrough reports whether a speaker asks right after a moderator who has said his whole name, in whatever language.
func (s *speaker) putThrough(views []view) bool {
	i := s.turns[0]
	if i == 0 || views[i-1].turn.Role != transcript.Moderator || views[i].calls || officeForm.MatchString(s.label) || !views[i].named || views[i].text.Kinds&words.Asks == 0 || i+1 < len(views) && views[i+1].turn.Role == transcript.Moderator || givenAll(views[i-1].turn.Text) {
		return false
	}
	name, said := nameWords(transcript.NormalLabel(beforeOutlet(views[i].turn.Called()))), nameWords(views[i-1].turn.Text)
	return len(name) > 1 && !slices.ContainsFunc(name, func(w string) bool { return !slices.Contains(said, w) })
}

// givenAll reports whether an operator's last words hand the whole call to whoever leads it, not the floor to whoever asks.
func givenAll(text string) bool {
	last := lastBytes(text, 200)
	return strings.Contains(last, " over to ") && handsAll.MatchString(last) && !holdsFold(last[strings.LastIndex(last, " over to "):], "question")
}

var handsAll = rx.MustCompile(`(?i)\b(?:turn|hand|pass)(?:ing)? (?:it|things|the (?:\w+ )?(?:call|conference|meeting|briefing|floor|program|programme|session|event|line)|(?:this|today(?:’|')s|our) (?:\w+ )?(?:call|conference|meeting|briefing|program|programme|session|event)) over to `)

// beforeOutlet is a label without what stands behind a name.
func beforeOutlet(label string) string {
	label, _, _ = labels.Bracketed(label)
	label, _, _ = strings.Cut(label, ", ")
	return label
}

// reports reports whether a speaker asks nothing, or nothing but what he answers himself, and is printed in Cyrillic letters: those who report
// at a meeting there are called as reporters are.
func (s *speaker) reports(views []view) bool {
	r, _ := utf8.DecodeRuneInString(s.label)
	return unicode.Is(unicode.Cyrillic, r) && !slices.ContainsFunc(s.turns, func(i int) bool { return !views[i].tellsWhatItAsks() })
}

// tellsWhatItAsks reports whether a turn asks nothing, or goes on at length after what it asks last.
func (v *view) tellsWhatItAsks() bool {
	const length = 40 // words
	last := strings.LastIndexByte(v.turn.Text, '?')
	return v.text.Kinds&words.Asks == 0 || last >= 0 && strings.Count(v.turn.Text[last:], " ") > length
}

// lastBytes are the last n bytes of a text at most.
func lastBytes(text string, n int) string { return text[max(0, len(text)-n):] }

func holdsFold(text, word string) bool { return strings.Contains(strings.ToLower(text), word) }

// askersFirst puts those who ask anything before those who do not: whom they ask is known then.
func askersFirst(people []*speaker, views []view) []*speaker {
	var asking, others []*speaker
	for _, s := range people {
		if s.asksNothing(views) {
			others = append(others, s)
		} else {
			asking = append(asking, s)
		}
	}
	return append(asking, others...)
}

func (s *speaker) asksNothing(views []view) bool {
	return !slices.ContainsFunc(s.turns, func(i int) bool { return views[i].text.Kinds&words.Asks != 0 })
}

// onlyStates reports whether a speaker asks nothing anywhere, and speaks right after a reporter has asked, or after a chair's
// few words in between: one of several who answer, and are called to speak as reporters are.
func (s *speaker) onlyStates(views []view) bool {
	const few = 12
	return s.asksNothing(views) && slices.ContainsFunc(s.turns, func(i int) bool {
		if i > 1 && views[i-1].turn.Role != transcript.Reporter && views[i-1].words <= few && views[i-1].label != views[i].label {
			i--
		}
		return i > 0 && views[i-1].turn.Role == transcript.Reporter && views[i-1].text.Kinds&words.Asks != 0
	})
}

// calledEver reports whether a speaker was called to the floor just before: by name, or by a turn that
// only calls, so that another spelling of the name does not matter.
func (s *speaker) calledEver(views []view) bool {
	i := s.turns[0]
	return s.called > 0 || i > 0 && views[i].named && strings.ContainsRune(s.label, ' ') && views[i-1].pureCall() && views[i-1].call.Name != ""
}

// byFirstName reports whether a speaker printed by a first name alone, among reporters who have no names, asks when he is called by
// that name, or gives his outlet with it.
func (s *speaker) byFirstName(views []view, cues *cue.Turns) bool {
	if len(s.label) < 2 || strings.ContainsAny(s.label, " .") || !cue.GivenName(s.label) || s.asksNothing(views) {
		return false
	}
	return s.called > 0 || slices.ContainsFunc(s.turns, func(i int) bool {
		in, ok := cues.Intro(i)
		return ok && in.Outlet != "" && strings.EqualFold(strings.Fields(in.Name + " -")[0], s.label)
	})
}

var (
	// thanksEarly is how guests begin who were asked to speak.
	thanksEarly = rx.MustCompile(`(?i)^.{0,60}\bthank`)
	politeForm  = rx.MustCompile(`^(?:mr|mrs|ms|miss)\.? \S+$`)
	chiefForm   = rx.MustCompile(`\b(?:president|prime minister|pm|secretary|governor|chairman|minister)\b`)
)

// hasQuestion is how one says that a question has come in, or that questions may be asked.
var hasQuestion = rx.MustCompile(`(?i)\b(?:(?:we|i)(?:(?:’|')ve| have)(?: got)?|there(?:’|')s|there is|here(?:’|')s|here is) (?:a|another|one(?: more)?|our next) question (?:from|online|here|in the chat)|\b(?:we(?:’|')re|we are) ready for (?:the |our )?(?:first |next )?questions?\b`)

// answersOnce reports whether all that a speaker says, under an office, is a few words right behind a question, neither a call nor thanks.
func (s *speaker) answersOnce(views []view) bool {
	i := s.turns[0]
	if len(s.turns) > 1 || i == 0 || !chiefForm.MatchString(s.label) {
		return false
	}
	v, asked := &views[i], &views[i-1]
	return asked.turn.Role == transcript.Reporter && asked.holdsQuestion() && !v.calls && !helpsToBeHeard(v) && !thanksEarly.MatchString(v.turn.Text)
}

// moderates reports whether a speaker calls, opens or closes and says nothing else of substance.
func (s *speaker) moderates(views []view) bool {
	if s.answers > 0 || s.answersOnce(views) {
		return false
	}
	duties := 0
	for _, i := range s.turns {
		v := &views[i]
		switch {
		case v.pureCall(), v.closes, v.calls && v.words < 120, cue.Hosts(v.turn.Text), helpsToBeHeard(v), len(s.turns) > 1 && (welcomesAll(v.turn.Text) || v.text.Holds.Has(things) && hasQuestion.MatchString(v.turn.Text)), len(s.turns) > 1 && v.words <= 200 && cue.GivesFloor(v.turn.Text):
			duties++
		case v.words > 40:
			return false
		}
	}
	return duties*2 >= len(s.turns)
}
