package exchange

import (
	"slices"
	"strings"

	"podium/internal/authority"
	"podium/internal/ingest/read/cue"
	"podium/internal/ingest/read/labels"
	"podium/internal/ingest/read/rx"
	"podium/internal/transcript"
)

var (
	collectiveForm = rx.MustCompile(`^(?:q|question|questions|journalists?|jrnlst|reporters?|press|the press|press corps|pool|媒体|问|追问|记者|记者追问|答|.*记者|.*有记者问及|the following question was raised.*|pregunta|preguntas|interlocutora?|i?ntervenci[oó]n.*|voz .*|asistentes?|вопрос|реплика|ответ|answer|a|participants?|audience.*|staff|aide|white house aide|crowd|children|group|unidentified.*|unknown.*|speaker|male.*|female.*|senior .*official.*|.*administration official.*|.*defense official.*|.*military official.*|official|.*state department official.*|hand|interpreter|translator|operator|moderator|moderadora?|)$`)
	moderatorForm  = rx.MustCompile(`^(?:(?:the |white house |event |call )?(?:moderator|operator|facilitator|host|emcee|mc|conference operator)|moderadora?|presentadora?|maestr[oa] de ceremonias)\b`)
	aideForm       = rx.MustCompile(`^(?:white house |press |pool |state department )?(?:aides?|staff|staffer|staff member|press staff|wrangler)$`)
)

// moderates reports whether a label is a moderator's.
func moderates(label string) bool { return labels.Moderates(label) || moderatorForm.MatchString(label) }

// collective reports whether a label stands for whoever speaks, not for one person: a letter does ("P" in Spain).
func collective(label string) bool {
	return len(label) == 1 || labels.Crowd(label) || labels.Answers(label) || labels.Moderating[label] || collectiveForm.MatchString(label)
}

// assignRoles gives every speaker one role. A label that many share is judged turn by turn.
func assignRoles(t *transcript.Transcript, views []view, cues *cue.Turns, auth *authority.Files) {
	audienceSpeaksUp(views)
	thrownIn(views)
	people := speakers(views)
	printed := namesReporters(views)
	reportersByOutlet(views, people, auth)
	renderedAskers(views, people)
	hostsWhoAskNothing(views, people)
	hostsOfDebate(t, views, people)
	interviewers(t, views, people, auth)
	askersByPair(t, views, people, auth)
	askersByName(t, views, people, auth)
	askersInBrackets(t, views, people, auth)
	if printed {
		askersOfOne(t, views, people, auth)
	}
	interview, outlets := len(people) <= 4, labelsWithOutlets(views, people)
	for _, s := range askersFirst(people, views) {
		if outlets >= 2 && s.asksNothing(views) && !saysOutlet(views[s.turns[0]].turn.Called()) {
			continue // a colleague who is asked to answer by his first name
		}
		if printed && views[s.turns[0]].turn.Role == "" && !inRoster(auth, t, s) && s.asks(views, interview, cues) || views[s.turns[0]].turn.Role == "" && (s.thanks(views) || !inRoster(auth, t, s) && s.putThrough(views) || !printed && !inRoster(auth, t, s) && (s.asksChief(views) || s.byFirstName(views, cues))) {
			setRole(views, s, transcript.Reporter)
		}
	}
	for _, s := range people {
		if views[s.turns[0]].turn.Role == "" && !inRoster(auth, t, s) && (s.presentsHimself(views, cues) || !printed && s.asksHolder(views)) {
			setRole(views, s, transcript.Reporter)
		}
	}
	if printed {
		askersLikeOthers(t, views, people, auth)
	}
	askingVoices(views, people)
	askersUnnamed(views, people)
	unknownAskers(views, people)
	recount(views, people)
	anyAnswers := false
	for _, s := range people {
		anyAnswers = anyAnswers || s.answers > 0 && views[s.turns[0]].turn.Role == ""
	}
	for _, s := range people {
		if s.label == "" {
			answersUnlabelled(views, s)
		}
		if views[s.turns[0]].turn.Role != "" {
			continue
		}
		switch {
		case sharedByMany(s.label):
			eachItsRole(views, s)
		case anyAnswers && s.moderates(views) && !s.goesOnByLess(views, people):
			setRole(views, s, transcript.Moderator)
		case printed && unheardOf(s.label) && (s.onlyQuestions(views) && !s.answersHosts(views) || s.mostlyAsked(views)):
			setRole(views, s, transcript.Reporter)
		case unheardOf(s.label):
			eachIntroduced(views, s, cues)
		default:
			setRole(views, s, transcript.Briefer)
		}
	}
	sameBySurname(views, people)
	readersOut(views, people)
	moderatorsWhoAsk(views, people)
	askersOfCaptions(t, views)
	questionsAsOfficial(t, views)
	answersAsReporter(t, views)
	doubtLongQuestions(t, views)
}

// sameBySurname makes a briefer of whoever only moderates under a full name and answers under the surname alone, or the other way, or
// moderates under an office with a name in brackets and answers under the office, or under the name that once has its office behind it.
func sameBySurname(views []view, people []*speaker) {
	answering, offices, inFull := map[string]bool{}, map[string]bool{}, map[string]bool{}
	for _, s := range people {
		if name, office, ok := strings.Cut(s.label, ", "); ok && office != "" && s.turns[0] > 0 && views[s.turns[0]].turn.Role == transcript.Briefer {
			inFull[name] = true // and does not open the briefing so
		}
		if views[s.turns[0]].turn.Role == transcript.Briefer && s.answers > 0 && views[s.turns[0]].named {
			answering[surnameOf(s.label)] = surnameOf(s.label) != ""
		}
		if views[s.turns[0]].turn.Role == transcript.Briefer && s.answers > 0 {
			offices[s.label] = true
		}
	}
	for _, s := range people {
		v := &views[s.turns[0]]
		office, _, within := labels.Bracketed(s.label)
		if v.turn.Role == transcript.Moderator && v.named && (answering[surnameOf(s.label)] || within && offices[office] || inFull[s.label]) {
			setRole(views, s, transcript.Briefer)
		}
	}
}

// surnameOf is the last word of the name that a label gives; "" where that is an office.
func surnameOf(label string) string {
	if ws := nameWords(beforeOutlet(label)); len(ws) > 0 && !officeForm.MatchString(ws[len(ws)-1]) {
		return ws[len(ws)-1]
	}
	return ""
}

// goesOnByLess reports whether a speaker who has one turn is printed by the surname alone from then on, and does not moderate.
func (s *speaker) goesOnByLess(views []view, people []*speaker) bool {
	name := nameWords(transcript.NormalLabel(beforeOutlet(views[s.turns[0]].turn.Called())))
	if len(s.turns) > 1 || len(name) < 2 {
		return false
	}
	return slices.ContainsFunc(people, func(o *speaker) bool { return o.label == name[len(name)-1] && !o.moderates(views) })
}

// hostsWhoAskNothing makes moderators of those who are printed as hosts of a broadcast, while others ask and they only say what is shown.
func hostsWhoAskNothing(views []view, people []*speaker) {
	var silent []*speaker
	surnames, others := map[string]bool{}, false
	for _, s := range people {
		turn := views[s.turns[0]].turn
		switch name := labels.Host(turn.Called()); {
		case turn.Role != transcript.Reporter:
		case name == "" && !views[s.turns[0]].named:
			others = others || !s.asksNothing(views)
		case name != "":
			words := nameWords(name)
			surnames[words[len(words)-1]] = true
			silent = append(silent, s)
		}
	}
	if !others || len(silent) == 0 {
		return
	}
	for _, s := range people {
		if surnames[s.label] && views[s.turns[0]].turn.Role == transcript.Reporter {
			silent = append(silent, s)
		}
	}
	if slices.ContainsFunc(silent, func(s *speaker) bool { return !s.asksNothing(views) }) {
		return
	}
	for _, s := range silent {
		setRole(views, s, transcript.Moderator)
	}
}

// hostsOfDebate gives their role to the moderators whom the heading lists, two or more, where they ask.
func hostsOfDebate(t *transcript.Transcript, views []view, people []*speaker) {
	hosts := cue.HostsAbove(t.Notes)
	if len(hosts) < 2 {
		return
	}
	for _, s := range people {
		if views[s.turns[0]].turn.Role == "" && !s.asksNothing(views) && slices.ContainsFunc(hosts, func(h cue.Host) bool { return sameName(h.Name, s.label) }) {
			setRole(views, s, transcript.Reporter)
		}
	}
}

// onlyQuestions reports whether each turn of a speaker holds a question.
func (s *speaker) onlyQuestions(views []view) bool {
	return !slices.ContainsFunc(s.turns, func(i int) bool { return !views[i].holdsQuestion() })
}

// inRoster reports whether a label is an office-holder's: no reporter's.
func inRoster(auth *authority.Files, t *transcript.Transcript, s *speaker) bool {
	if auth == nil {
		return false
	}
	return len(auth.Candidates(t.Series, s.label, t.Event)) > 0
}

// namesReporters reports whether reporters may stand under their own names: not where the
// transcript prints one label for all of them, or for several who are called by name and outlet. Callers to a programme ask beside its host.
func namesReporters(views []view) bool {
	const several = 3
	crowd, called := 0, 0
	for i := range views {
		if views[i].turn.Role == transcript.Reporter && !views[i].named && views[i].label != "caller" && views[i].label != "" {
			crowd++
			called += int(one(i > 0 && views[i-1].calls && views[i-1].call.Name != "" && views[i-1].call.Outlet != ""))
		}
	}
	return crowd*8 < len(views) && called < several
}

// label is what a printed label says by itself, whoever's it is.
type label struct {
	normal  string
	named   bool            // it names one person
	polite  bool            // as MR. HOLM
	asking  bool            // it stands for whoever asks
	follows bool            // it says that whoever asked before asks on
	asker   string          // see askerOf
	role    transcript.Role // of whoever speaks under it; "" where it does not say
	firm    bool            // whatever the reading of the document says, but for reporters and interpreters
}

func readLabel(printed string) *label {
	l := &label{normal: transcript.NormalLabel(labels.Plain(printed)), asker: askerOf(printed)}
	if before, _, ok := labels.Bracketed(l.normal); ok && labels.Answers(before) {
		l.normal = before // "답변 (박해진 장관)"
	}
	l.named, l.polite, l.asking, l.follows = !collective(l.normal), politeForm.MatchString(l.normal), labels.Asks(l.normal), labels.Follows(l.normal)
	switch n := l.normal; {
	case aideForm.MatchString(n), moderates(n):
		l.role, l.firm = transcript.Moderator, true
	case l.asking, ofAPaper(n), n == "press corps", strings.HasSuffix(n, "有记者问及"), strings.HasPrefix(n, "the following question was raised"), labels.OfPaper(printed) != "", labels.Posted(printed) != "", labels.Asker(printed) != "", outletInBrackets(n):
		l.role = transcript.Reporter
	case labels.Interpreting[n]:
		l.role = transcript.Interpreter
	case strings.HasPrefix(n, "audience"), n == "crowd", n == "children", n == "asistentes", strings.HasPrefix(n, "participant"), strings.HasSuffix(n, " crew"), strings.HasSuffix(n, " crew member"):
		l.role = transcript.Other
	}
	return l
}

// outletInBrackets reports whether a label has an outlet in square brackets behind a name: no office, and no remark.
func outletInBrackets(label string) bool {
	from, to := strings.Index(label, "["), strings.LastIndex(label, "]")
	return from >= 0 && to > from && !officeInBrackets.MatchString(label[from:to])
}

var officeInBrackets = rx.MustCompile(`\b(?:president|prime|minister|secretary|chair\p{L}*|ambassador|governor|director|administrator|general|admiral|senator|spokes\p{L}+|chancellor|premier|king|queen|commissioner|commander|chief|head|deputy|representative|officer|mayor|moderator|interpret\p{L}*|translat\p{L}*|through|via)\b`)

// roleOf is the role of a turn that its label alone tells.
func (l *label) roleOf(turn *transcript.Turn) transcript.Role {
	switch {
	case turn.Role == transcript.Reporter, turn.Role == transcript.Interpreter:
		return turn.Role
	case l.firm:
		return l.role
	case turn.Role == transcript.Other, turn.Role == transcript.Moderator:
		return turn.Role
	}
	return l.role
}

var officeForm = rx.MustCompile(`(?i)^(?:sen|rep)\.? |\b(?:president|presidente|presidenta|minister|secretary|chair|chairman|ambassador|governor|director|administrator|general|admiral|senator|congressman|congresswoman|spokesperson|spokesman|chancellor|premier|taoiseach|king|pm|treasurer|commissioner|secretari[oa]|subsecretari[oa]|titular|consejer[oa]|gobernador[a]?|director[a]?|coordinador[a]?|vocer[oa]|fiscal)\b`)

// sharedByMany reports whether a label is several unnamed officials’.
func sharedByMany(label string) bool {
	return strings.Contains(label, "official") && collective(label) || label == ""
}

// eachItsRole judges the turns of a label that a host and several officials share.
func eachItsRole(views []view, s *speaker) {
	for _, i := range s.turns {
		v := &views[i]
		if v.turn.Role != "" {
			continue // its type tells
		}
		v.turn.Role = transcript.Briefer
		if v.words == 1 && v.label == "" && i > 0 && views[i-1].turn.Role == transcript.Reporter {
			continue // "No."
		}
		if v.pureCall() || v.closes || v.words <= 300 && cue.Hosts(v.turn.Text) && !(i > 0 && views[i-1].turn.Role == transcript.Reporter && v.words > 60) {
			v.turn.Role = transcript.Moderator
		}
	}
}

// eachIntroduced judges the turns of voices that nobody knew: who gives an outlet and asks is a reporter.
func eachIntroduced(views []view, s *speaker, cues *cue.Turns) {
	for _, i := range s.turns {
		views[i].turn.Role = transcript.Briefer
		if in, ok := cues.Intro(i); ok && in.Outlet != "" && views[i].holdsQuestion() {
			views[i].turn.Role = transcript.Reporter
		}
	}
}

func setRole(views []view, s *speaker, r transcript.Role) {
	for _, i := range s.turns {
		views[i].turn.Role = r
	}
}
