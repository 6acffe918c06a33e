package exchange

import (
	"slices"
	"strings"

	"podium/internal/ingest/read/cue"
	"podium/internal/ingest/read/labels"
	"podium/internal/ingest/read/rx"
	"podium/internal/ingest/read/words"
	"podium/internal/transcript"
)

// Some turns bear the label of those who ask by mistake: calls, replies, answers.

var asksForReply = rx.MustCompile(`(?i)\b(?:the reply|your reply|(?:please )?answer the question|the (?:answer|response) (?:of|from|by))\b`)

// repliesFor reports whether a turn printed as a reporter's is the reply that the moderator before it asks for.
func repliesFor(prev, v *view) bool {
	return !v.named && v.words >= 30 && v.text.Kinds&words.Asks == 0 && moderates(prev.label) && asksForReply.MatchString(prev.turn.Text)
}

// sendsToFloor are words of a moderator in the mouth of somebody printed as a reporter.
var sendsToFloor = rx.MustCompile(`(?i)\b(?:we(?:’|')?ll (?:now )?(?:go|turn|move)|let(?:’|')?s (?:go|turn|move)|question (?:goes|comes|will|is) (?:to|from|go|come)|call on|line of)\b`)

// callsAsReporter makes moderators' turns of those that are printed under the reporters' label and do
// nothing but call another: their words are nobody's question.
func callsAsReporter(t *transcript.Transcript, views []view, cues *cue.Turns) {
	for i := 0; i+1 < len(t.Turns); i++ {
		turn := &t.Turns[i]
		if i == 0 && turn.Role == transcript.Reporter && !views[0].named && views[0].words >= long && t.Turns[1].Role == transcript.Reporter && views[0].invites() {
			turn.Role = transcript.Briefer // printed under the label of those who ask
			continue
		}
		if i > 0 && turn.Role == transcript.Reporter && repliesFor(&views[i-1], &views[i]) {
			turn.Role = transcript.Briefer
			continue
		}
		if turn.Role != transcript.Reporter || t.Turns[i+1].Role != transcript.Reporter || views[i].named || cues.Text(i).Count > 30 || !sendsToFloor.MatchString(turn.Text) {
			continue
		}
		if c, ok := cues.Call(i); ok && c.Whole && c.Name != "" {
			turn.Role = transcript.Moderator
		}
	}
}

// answersAsReporter makes an official's turns of those that are printed under the reporters' label and answer the question
// right before them. Who speaks is not known; as long as boundaries are judged it counts as whoever answered last.
func answersAsReporter(t *transcript.Transcript, views []view) {
	var last *view
	for i := 1; i < len(views); i++ {
		v := &views[i]
		if views[i-1].turn.Role == transcript.Briefer {
			last = &views[i-1]
		}
		if !v.maskedReporter() || !views[i-1].maskedReporter() || !views[i-1].endsAsking() || !v.readsAsAnswer() || answered(views, i) {
			continue
		}
		v.turn.Role, v.turn.As = transcript.Briefer, transcript.AnOfficial
		if last != nil {
			v.label, v.named, v.polite, v.asking, v.follows = last.label, last.named, last.polite, last.asking, last.follows
		}
		doubtLabel(t, i, "This answers the question before it, under the label of those who ask: the label is taken for a mistake.")
	}
}

// doubtLongQuestions warns of what is said at length under the reporters' label, behind a question or without any, and is followed by
// the next question: a label may be missing. Where an official speaks next, some go on at length.
func doubtLongQuestions(t *transcript.Transcript, views []view) {
	for i := range views {
		v := &views[i]
		if !v.maskedReporter() || i+1 < len(views) && views[i+1].turn.Role != transcript.Reporter {
			continue
		}
		switch {
		case v.words >= aloneWords && strings.IndexByte(v.turn.Text, '?') < 0:
			doubtLabel(t, i, "This reads as an answer, under the label of those who ask: a label may be missing or mistaken.")
		case labels.QuestionRunsOn(v.turn.Text):
			doubtLabel(t, i, labels.RunsOn)
		}
	}
}

const aloneWords = 150 // of a turn that asks nothing

// doubtLabel warns of the label of a turn, once.
func doubtLabel(t *transcript.Transcript, turn int, says string) {
	const kind = transcript.DoubtfulLabels
	if !slices.ContainsFunc(t.Warnings, func(w transcript.Warning) bool { return w.Kind == kind && w.Turn == turn }) {
		t.Warnings = append(t.Warnings, transcript.Warning{Kind: kind, Turn: turn, Text: says})
	}
}

// maskedReporter reports whether a turn bears the label that all who ask share.
func (v *view) maskedReporter() bool {
	return v.turn.Role == transcript.Reporter && !v.named && v.asking
}

// readsAsAnswer reports whether a turn takes its time, asks nothing at first, and addresses nobody as those who ask do.
func (v *view) readsAsAnswer() bool {
	return v.words >= unhurried && v.asksLate() && firstParagraph(v.turn.Text) >= remarkBytes && !speaksUp.MatchString(v.turn.Text)
}

const (
	unhurried   = 40  // words of an answer that is no remark of another who asks
	soonBytes   = 350 // within which a question's mark stands, unless it only closes a speech
	remarkBytes = 70  // of a first paragraph that may be another's remark
)

// speaksUp is how a question begins, and no answer.
var speaksUp = rx.MustCompile(`(?i)^(?:sir|madam|(?:mr|madam) (?:president|chairman|secretary|speaker)|prime minister|hi|hello|hey|good (?:morning|afternoon|evening)|gracias|buen[oa]s)\b|^(?i:thank you|thanks)[,.] [^,.]{2,20}[.,]|^(?i:спасибо|здравствуйте|добрый)`)

// firstParagraph is how many bytes the first paragraph of a text has.
func firstParagraph(text string) int {
	first, _, _ := strings.Cut(text, "\n")
	return len(first)
}

// asksLate reports whether no question mark stands in the first words of a turn.
func (v *view) asksLate() bool {
	at := strings.IndexAny(v.turn.Text, "?？؟")
	return at < 0 || at > soonBytes
}

// endsAsking reports whether a turn ends by a question, or by the thanks behind it.
func (v *view) endsAsking() bool {
	return words.Questions(lastBytes(v.turn.Text, 80)) || v.endsWith(thanking) && thanksForm.MatchString(ending(v.turn.Text))
}

// answered reports whether an official speaks after a turn.
func answered(views []view, i int) bool {
	if i+1 >= len(views) {
		return false
	}
	role := views[i+1].turn.Role
	return role == transcript.Briefer || role == transcript.Interpreter || role == transcript.Other
}
