package exchange

import (
	"slices"
	"strings"

	"podium/internal/ingest/read/cue"
	"podium/internal/ingest/read/rx"
	"podium/internal/ingest/read/words"
	"podium/internal/transcript"
)

// view is what is read from one turn before anything is judged.
type view struct {
	turn    *transcript.Turn
	text    *words.Text
	label   string // normal form
	named   bool   // the label names one person
	polite  bool   // the label is one as MR. HOLM
	asking  bool   // the label stands for whoever asks
	follows bool   // the label says that whoever asked before asks on
	asker   string // see askerOf
	words   int
	call    *cue.Call // one that calls nobody where there is none
	calls   bool
	invited bool // by inviting questions
	intro   cue.Intro
	intros  bool
	open    cue.Opening
	closes  bool
	vocab   wordset
	names   wordset // words with a capital inside sentences
	reads   bool    // reads out a question that somebody else sent in
	hosts   bool    // the title says that who speaks leads the talk
	hails   bool    // begins by addressing the one who answers
	address []cue.Address
	tail    words.Mask // of the ending's words; see endsWith
	tailed  bool       // whether it was asked for

	unheard   bool    // of a reporter: nothing but a note that it was not heard
	wording   float64 // see wording
	marks     int     // of a reporter: question marks
	refers    bool    // of a reporter: see refersBack
	turns     bool    // of a reporter: see lookAtMarks
	announces bool    // of a reporter: says that more questions come
	last      bool    // of a reporter: calls this the last question
	takesUp   int     // of a reporter: see cue.Turns.TakesUp
	thanks    bool    // of a reporter: ends by thanks
}

var noCall cue.Call

// look reads what does not depend on the role of who speaks, and how many stems all turns have.
func look(t *transcript.Transcript, cues *cue.Turns, r *scratch) (out []view, stems int) {
	out = r.views.take(len(t.Turns))
	sets := newGatherer(r)
	labels := map[string]*label{}
	for i := range t.Turns {
		turn := &t.Turns[i]
		l := labels[turn.Called()]
		if l == nil {
			l = readLabel(turn.Called())
			labels[turn.Called()] = l
		}
		out[i] = view{turn: turn, call: &noCall, text: cues.Text(i), label: l.normal, named: l.named, polite: l.polite, asking: l.asking, follows: l.follows, asker: l.asker, words: cues.Text(i).Count}
		if r := l.roleOf(turn); r != "" {
			turn.Role = r
		}
	}
	callsAsReporter(t, out, cues)
	roll := cue.NewRoll(cues)
	for i := range out {
		v := &out[i]
		v.vocab, v.names = sets.gather(&v.text.Run)
	}
	for i := range out {
		v := &out[i]
		if c := roll.At(i); c != nil {
			v.call, v.calls = c, true
		}
	}
	for i := range out {
		v := &out[i]
		v.closes = cue.Closes(v.text)
	}
	return out, sets.done()
}

// lookCloser reads what depends on the role: how reporters begin, whom answers speak to.
func lookCloser(title string, views []view, cues *cue.Turns) {
	for i := range views {
		v := &views[i]
		if v.turn.Role == transcript.Reporter {
			v.open = cues.Opening(i)
		}
	}
	for i := range views {
		v := &views[i]
		if v.turn.Role == transcript.Reporter {
			v.intro, v.intros = cues.Intro(i)
			v.takesUp = cues.TakesUp(i)
		}
	}
	for i := range views {
		v := &views[i]
		if v.turn.Role == transcript.Reporter {
			v.lookAtAsk()
		}
	}
	for i := range views {
		v := &views[i]
		if v.turn.Role != transcript.Reporter {
			v.open.Cut = cue.EndsCut(v.turn.Text)
			v.address = cues.Addresses(i)
			if n := len(v.address); n > 0 && i > 0 && v.address[0].Opening && views[i-1].turn.Role == transcript.Reporter && echoes(&v.address[0], views[i-1].turn.Text) {
				v.address = slices.DeleteFunc(slices.Clone(v.address), func(a cue.Address) bool { return a.Name == v.address[0].Name })
			}
		}
	}
	markHails(title, views)
	answerFirst(views)
	openLines(views)
	inviteQuestions(views)
	nodTo(views)
}

// echoes reports whether the word with which an answer begins as if it spoke to somebody only says again what the question ends in: "Otters." "Otters, that is".
func echoes(a *cue.Address, question string) bool {
	last := strings.TrimRight(question[strings.LastIndexByte(strings.TrimRight(question, " "), ' ')+1:], ".?! ")
	return !cue.GivenName(a.Name) && strings.EqualFold(a.Name, last)
}

// answerFirst takes a turn that answers a question by a word or two, and then calls in a paragraph of its own, for an answer that ends in a call.
func answerFirst(views []view) {
	const few = 6 // words of a question
	for i := 1; i < len(views); i++ {
		v, asks := &views[i], &views[i-1]
		if !v.pureCall() || v.turn.Role != transcript.Briefer || v.call.Start == 0 || asks.turn.Role != transcript.Reporter || asks.words < few || asks.open.Bids || !words.EndsAsking(asks.turn.Text) {
			continue
		}
		if before := strings.TrimRight(v.turn.Text[:v.call.Start], " "); strings.HasSuffix(before, "\n") && wordAnswers.MatchString(before) {
			call := *v.call
			call.Whole, v.call = false, &call
		}
	}
}

// wordAnswers is an answer in a word or two, or that nothing is known.
var wordAnswers = rx.MustCompile(`(?i)^(?:(?:yes|no|yeah|sure|correct|right|exactly|absolutely|of course|never|it is|he is|she is|they are|i do)[.!,]* *)+\n$|^not (?:that i(?:’|')m aware|at this (?:time|point)|yet)\b[^\n]{0,80}\n$`)

// openLines makes a call, of nobody known, of a moderator's short turn that hands over the floor in
// words that are not understood: the words that follow are not the last reporter's.
func openLines(views []view) {
	for i := 0; i+1 < len(views); i++ {
		v := &views[i]
		if v.turn.Role == transcript.Moderator && !v.calls && !v.closes && v.words <= 40 && views[i+1].turn.Role == transcript.Reporter && cue.HandsOver(v.turn.Text) {
			v.calls, v.call = true, &cue.Call{Span: transcript.Span{End: len(v.turn.Text)}, Whole: true, Others: true}
		}
	}
}

// inviteQuestions makes a call, of nobody known, of the end of a statement amid the questions that invites more of them: the
// floor is open again.
func inviteQuestions(views []view) {
	asked := false
	for i := 0; i+1 < len(views); i++ {
		v := &views[i]
		if v.turn.Role == transcript.Reporter {
			asked = true
		} else if asked && v.words >= long && !v.calls && views[i+1].turn.Role == transcript.Reporter && v.invites() {
			v.calls, v.invited, v.call = true, true, &cue.Call{Span: transcript.Span{Start: len(v.turn.Text), End: len(v.turn.Text)}, Others: true}
		}
	}
}

// long is how many words make a statement.
const long = 60

// invites reports whether a turn ends by inviting questions.
func (v *view) invites() bool {
	return v.endsWith(things) && invitesForm.MatchString(lastBytes(v.turn.Text, 120))
}

var invitesForm = rx.MustCompile(`(?i)\b(?:(?:happy|glad|ready|pleased) to (?:take|answer|go (?:back )?to|turn (?:back |over )?to)|(?:i(?:’|')?ll|we(?:’|')?ll|we can|i can|let me|let(?:’|')?s) (?:now |then )?(?:take|go (?:back )?to|turn (?:back |over )?to)|open (?:it |this |the floor )?(?:up )?(?:to|for))\b[^.?!]{0,25}\bquestions(?: now| here| again)?[.!]?$`)

// nodTo makes a call of a bare "Yes", or of a greeting by name, after a reporter's thanks, when somebody asks right after it.
func nodTo(views []view) {
	for i := 1; i+1 < len(views); i++ {
		v, before, after := &views[i], &views[i-1], &views[i+1]
		if before.turn.Role != transcript.Reporter || v.turn.Role == transcript.Reporter || after.turn.Role != transcript.Reporter || v.calls || v.words > 5 {
			continue
		}
		if !before.open.Courtesy || !before.thanks || after.open.Courtesy {
			continue
		}
		call := cue.Call{Span: transcript.Span{End: len(v.turn.Text)}, Whole: true, Others: true}
		if n := len(v.address); n > 0 && hailsNext.MatchString(v.turn.Text[:v.address[n-1].Start]) {
			call.Name, call.NameAt, call.Others = v.address[n-1].Name, v.address[n-1].Span, false
		} else if v.words > 3 || !nod.MatchString(v.turn.Text) {
			continue
		}
		v.calls, v.call = true, &call
	}
}

var (
	nod       = rx.MustCompile(`(?i)^(?:yes|yeah|yep|sí|да|please)(?:,? (?:please|sir|ma’am|ma'am))?[.?! ]*$`)
	hailsNext = rx.MustCompile(`(?i)\b(?:hi|hello|hey|hola),? $`)
)

// markHails tells a name that several questions begin with, or that the title holds, from any other first word.
func markHails(title string, views []view) {
	count := map[string]int{}
	for i := range views {
		if to := views[i].open.To; to != "" {
			count[to]++
		}
	}
	for i := range views {
		to := views[i].open.To
		views[i].hails = views[i].open.Vocative || to != "" && (count[to] > 1 || strings.Contains(title, to))
	}
}

// holdsQuestion reports whether a question mark stands anywhere in a turn.
func (v *view) holdsQuestion() bool { return words.Questions(v.turn.Text) }

// pureCall reports whether a turn of somebody who does not ask only hands over the floor.
func (v *view) pureCall() bool {
	return v.turn.Role != transcript.Reporter && v.calls && v.call.Whole
}

// sameName reports whether one of two names holds all words of the other, ignoring case and honorifics.
func sameName(a, b string) bool {
	if a == "" || b == "" {
		return false
	}
	x, y := transcript.NormalText(a), transcript.NormalText(b)
	return nameWithin(x, y) || nameWithin(y, x)
}

// nameWithin reports whether a normal text holds words of a name, and another holds them all.
func nameWithin(name, other string) bool {
	some := false
	for w := range strings.FieldsSeq(name) {
		if courtesyTitle(w) {
			continue
		}
		if !hasWord(other, w) {
			return false
		}
		some = true
	}
	return some
}

// hasWord reports whether a normal text, its words parted by single spaces, holds a word.
func hasWord(text, word string) bool {
	for from := 0; ; {
		i := strings.Index(text[from:], word)
		if i < 0 {
			return false
		}
		at := from + i
		from = at + len(word)
		if (at == 0 || text[at-1] == ' ') && (from == len(text) || text[from] == ' ') {
			return true
		}
	}
}

func courtesyTitle(w string) bool {
	switch w {
	case "mr", "ms", "mrs", "dr", "miss":
		return true
	}
	return false
}

func sameWords(a, b []string) bool {
	if len(a) == 0 || len(b) == 0 {
		return false
	}
	if len(a) > len(b) {
		a, b = b, a
	}
	for _, w := range a {
		if !slices.Contains(b, w) {
			return false
		}
	}
	return true
}

// nameWords returns the different words of a name.
func nameWords(s string) []string {
	var out []string
	for w := range strings.FieldsSeq(transcript.NormalText(s)) {
		if !courtesyTitle(w) && !slices.Contains(out, w) {
			out = append(out, w)
		}
	}
	return out
}
