package identity

import (
	"strings"
	"unicode/utf8"

	"podium/internal/ingest/read/cue"
	"podium/internal/ingest/read/labels"
	"podium/internal/ingest/read/rx"
	"podium/internal/transcript"
)

// openingSpeaker settles who makes an unlabelled opening statement. Whoever it names as a third person does
// not make it. Where the heading names nobody, the source's own record tells its principal: he makes it where
// he answers under his office's label and the first label after it is a question's, or another's with whom
// he says that he speaks.
func (r *resolver) openingSpeaker() {
	t := &r.t.Turns[0]
	if t.Label != "" || t.Role == transcript.Reporter {
		return
	}
	if !t.Speaker.Known() {
		t.Speaker = r.openedBy()
	}
	if !t.Speaker.Known() {
		if t.Speaker = r.besideOffice(t.Text); t.Speaker.Known() {
			return
		}
		if t.Speaker = r.presentsHimself(t.Text); t.Speaker.Known() {
			return
		}
	}
	principal := r.principal()
	if t.Speaker.Known() {
		other := principal.Known() && principal.Name != t.Speaker.Name
		// whom the heading names may be the colleague whose statement comes next
		follows := other && len(r.t.Turns) > 1 && r.t.Turns[1].Speaker.Name == t.Speaker.Name
		if other || r.namesThird(t.Text, t.Speaker.Name) {
			t.Speaker = nobody
		}
		if !follows {
			return
		}
	}
	if len(r.t.Turns) < 3 || introduces.MatchString(t.Text) {
		return
	}
	next := &r.t.Turns[1]
	beside := next.Role != transcript.Reporter && next.Speaker.Known() && next.Speaker.Name != principal.Name && withColleague.MatchString(t.Text)
	if !beside && (next.Role != transcript.Reporter || strings.Contains(asksForQuestions.ReplaceAllString(t.Text, ""), "?")) {
		return
	}
	if principal.Known() && !r.namesThird(t.Text, principal.Name) {
		t.Speaker = principal
		return
	}
	if beside {
		return
	}
	if only := r.onlyAnswerer(); only.Known() && takesQuestions.MatchString(t.Text[max(0, len(t.Text)-600):]) && !r.namesThird(t.Text, only.Name) {
		only.Standing = transcript.Inferred
		t.Speaker, t.Role = only, transcript.Briefer
	}
}

// takesQuestions is how somebody says in an opening statement that he will answer what is asked.
var takesQuestions = rx.MustCompile(`(?i)\b(?:i|we)(?:['’](?:ll|m|re|d)| will| am| are| would| can| shall)\b[^.?!]{0,50}\b(?:take|answer|respond to|go to|turn to)\b[^.?!]{0,24}\bquestions\b`)

// onlyAnswerer is who gives all labelled answers, but for one in four perhaps.
func (r *resolver) onlyAnswerer() transcript.Attribution {
	who, all := nobody, 0
	given := map[string]int{}
	for i := range r.t.Turns {
		t := &r.t.Turns[i]
		if t.Role == transcript.Reporter || t.Label == "" {
			continue
		}
		all++
		if given[t.Speaker.Name]++; t.Speaker.Known() && given[t.Speaker.Name] > given[who.Name] {
			who = t.Speaker
		}
	}
	if given[who.Name]*4 < all*3 {
		return nobody
	}
	return who
}

var (
	briefingBy = rx.MustCompile(`(?i:\b(?:briefing|conference|encounter|remarks|statement|speech|point|stakeout)\b(?: [\p{L}-]+){0,3}? by |\n ?by )((?:\p{Lu}[\p{L}\p{M}.’'-]* ){1,7}\p{Lu}[\p{L}\p{M}’'-]+)(, (?:the )?\p{Lu}| (?:following|after|ahead|at|on|in|before|during)\b|[.\n]|$)`)
	severalBy  = rx.MustCompile(`(?i)\bjoint\b`)
)

// openedBy is the one person by whom what stands above the turns says that the briefing was, of the Secretariat's spokesperson and
// another body's the first: "transcript of today’s briefing by Ada Quill, Spokesperson for the Harbour".
func (r *resolver) openedBy() transcript.Attribution {
	above := r.above()
	if surname, office := r.openedInJapanese(); surname != "" {
		return transcript.Attribution{Name: surname, Office: office, Standing: transcript.Stated,
			Evidence: []transcript.Evidence{{Kind: "heading", Turn: -1, Note: surname + office}}}
	}
	if name, office := r.openedInKorean(); name != "" {
		return r.named(name, office, transcript.Stated, "heading", name+" "+office)
	}
	if severalBy.MatchString(above) {
		return nobody
	}
	for _, m := range briefingBy.FindAllStringSubmatch(above, -1) {
		name := bareName(m[1])
		if isFull(name) && personForm(name) && (cue.GivenName(firstWord(name)) || strings.HasPrefix(m[2], ", ")) {
			return r.named(name, "", transcript.Stated, "heading", m[0])
		}
	}
	return r.openedBySlavic()
}

// openedInJapanese is the surname and office that fill a line above the turns, or stand there before what says that he opens: "森官房長官" over
// "冒頭発言".
func (r *resolver) openedInJapanese() (surname, office string) {
	for line := range strings.SplitSeq(r.heading, "\n") {
		if name, held, rest := labels.JapaneseHolder(line); name != "" && (rest == "" || strings.HasPrefix(strings.TrimLeft(rest, " \u3000"), "冒頭")) {
			surname, office = name, held
		}
	}
	return surname, office
}

// openedInKorean is the one name with an office that fills a line above the turns: "박해진 조류부 장관".
func (r *resolver) openedInKorean() (name, office string) {
	for line := range strings.SplitSeq(r.heading, "\n") {
		n, o := labels.Korean(line)
		if n == "" || utf8.RuneCountInString(line) > 24 || !labels.KoreanOffice(line[strings.LastIndexByte(line, ' ')+1:]) || strings.ContainsAny(line, "0123456789:·,") {
			continue
		}
		if name != "" && name != n {
			return "", ""
		}
		name, office = n, o
	}
	return name, office
}

// principal is whom the source's own record names, where he speaks under his office's label alone or, as the labels tell, under his name.
func (r *resolver) principal() transcript.Attribution {
	named := nobody
	for i := range r.t.Turns {
		t := &r.t.Turns[i]
		name, _ := splitLabel(t.Called())
		if a, ok := r.fromCarrier(t.Called(), name); ok {
			return a
		}
		if !named.Known() && t.Label != "" && t.Role != transcript.Reporter && t.Speaker.Known() && t.Speaker.Name == r.carried() {
			named = t.Speaker
		}
	}
	return named
}

// introduces matches the words of one who introduces the principal, or reports on him.
var introduces = rx.MustCompile(`(?i)\b(?:please welcome|welcome (?:to )?the prime minister|thank you,? (?:mr\.? )?prime minister|joins us|with us,? (?:today|tonight|this|now|here|is|are|the|our|his|her|prime)|have (?:him|her|them) with us)\b|(?:^|[^e]\s)prime minister,? (?:you|what|do|is|are|will|can|how|why)\b`)

var (
	// asksForQuestions is how one who has made his statement asks for what is asked of him.
	asksForQuestions = rx.MustCompile(`(?i)\b(?:any|your|some) questions\?\s*$`)

	// withColleague is how one of several who speak says so of himself: "the Minister of Tides and I have met", "I have asked Ida Holm to
	// join me", "to add to my remarks".
	withColleague = rx.MustCompile(`\band I (?:have|had|are|were|will|would|agreed|met)\b|\b(?:to join me|add to my (?:remarks|statement|comments))\b`)
)

// namesThird reports whether words name a person with an honorific or in full.
func (r *resolver) namesThird(text, name string) bool {
	w := strings.Fields(name)
	if len(w) == 0 {
		return false
	}
	last := w[len(w)-1]
	for _, form := range []string{"Mr ", "Mr. ", "Mrs ", "Mrs. ", "Ms ", "Ms. ", "Dr ", "Dr. "} {
		if strings.Contains(text, form+last) {
			return true
		}
	}
	return strings.Contains(text, name)
}
