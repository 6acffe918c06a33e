package exchange

import (
	"slices"
	"strings"

	"podium/internal/ingest/read/cue"
	"podium/internal/ingest/read/words"
	"podium/internal/transcript"
)

// voices are the words before the number of a voice in the transcript of a recording ("Speaker 2").
var voices = map[string]bool{"speaker": true, "spk": true, "participant": true, "voice": true, "person": true, "male": true, "female": true, "man": true, "woman": true, "वक्ता": true, "говорящий": true, "orador": true, "intervenant": true, "sprecher": true,
	"unknown speaker": true, "unidentified speaker": true, "male speaker": true, "female speaker": true, "unknown": true}

// numberedVoice reports whether a label is the number of a voice, or its letter: "spk05", "Speaker 7", "SPEAKER_03", "Speaker B".
func numberedVoice(label string) bool {
	if n := len(label); n > 2 && label[n-2] == ' ' && label[n-1] >= 'a' && label[n-1] <= 'z' && voices[label[:n-2]] {
		return true
	}
	base := numberedBase(label)
	return base != "" && voices[strings.TrimRight(base, " _#")]
}

// askingVoices makes reporters of the numbered voices that do little but ask, each question answered by somebody who does not:
// one who asks only once or twice cannot be told by what he does often.
func askingVoices(views []view, people []*speaker) {
	total := 0
	for i := range views {
		total += views[i].words
	}
	for _, s := range people {
		if views[s.turns[0]].turn.Role == "" && numberedVoice(s.label) && s.words*3 < total && s.onlyAsksOthers(views) {
			setRole(views, s, transcript.Reporter)
		}
	}
}

// askersUnnamed makes reporters of voices that nobody knew, of an audience or of whoever took part, where nobody else asks, they put two
// questions or more, and somebody else answers each.
func askersUnnamed(views []view, people []*speaker) {
	if slices.ContainsFunc(views, func(v view) bool { return v.turn.Role == transcript.Reporter }) {
		return
	}
	for _, s := range people {
		if role := views[s.turns[0]].turn.Role; (role == transcript.Other || role == "") && unnamedVoices[s.label] && s.questions >= 2 && s.onlyAsksOthers(views) {
			setRole(views, s, transcript.Reporter)
		}
	}
}

// unknownAskers makes reporters of voices that nobody knew who do little but ask, where others are printed as asking: each question is
// answered by somebody who does not.
func unknownAskers(views []view, people []*speaker) {
	if !slices.ContainsFunc(views, func(v view) bool { return v.turn.Role == transcript.Reporter && v.asking }) {
		return
	}
	answered := func(i int) bool {
		return !views[i].holdsQuestion() || i+1 < len(views) && views[i+1].turn.Role != transcript.Reporter && !views[i+1].asking
	}
	for _, s := range people {
		role, label := views[s.turns[0]].turn.Role, strings.Trim(s.label, "()[]")
		unknown := unheardOf(label) || label == "voice" || label == "speaker" || label == "male voice" || label == "female voice"
		if unknown && (role == transcript.Other || role == "") && s.onlyAsksOthers(views) && !slices.ContainsFunc(s.turns, func(i int) bool { return !answered(i) }) {
			setRole(views, s, transcript.Reporter)
		}
	}
}

// unnamedVoices are labels of whoever happens to speak.
var unnamedVoices = map[string]bool{"audience member": true, "audience": true, "participant": true, "participants": true, "speaker": true, "unidentified speaker": true, "unidentified": true, "unknown speaker": true,
	"unidentified male": true, "unidentified female": true, "male speaker": true, "female speaker": true, "voice": true, "attendee": true, "student": true}

// onlyAsksOthers reports whether most turns of a speaker ask, somebody else speaks right after each of them, and the rest is a
// few words at a time.
func (s *speaker) onlyAsksOthers(views []view) bool {
	const few = 12
	asks := 0
	for _, i := range s.turns {
		v := &views[i]
		asking := v.holdsQuestion() || v.text.Kinds&words.Asks != 0
		switch {
		case asking && (v.words < 3 || i+1 == len(views) || views[i+1].label == v.label || v.pureCall()):
			return false
		case asking:
			asks++
		case v.words > few:
			return false
		}
	}
	return asks > 0 && asks*2 >= len(s.turns)
}

// mostlyAsked reports whether of the turns of voices that nobody knew half ask, or are cut off, and somebody with a name who is no
// host speaks right after them.
func (s *speaker) mostlyAsked(views []view) bool {
	asks := 0
	for _, i := range s.turns {
		if i+1 < len(views) && views[i+1].named && views[i+1].turn.Role != transcript.Reporter && (views[i].holdsQuestion() || cue.EndsCut(views[i].turn.Text)) {
			asks++
		}
	}
	return asks > 0 && asks*2 >= len(s.turns)
}

// answersHosts reports whether somebody who asks under a name speaks right before each turn of a speaker, and right after: voices that a
// broadcast has heard in the street.
func (s *speaker) answersHosts(views []view) bool {
	host := func(i int) bool {
		return i >= 0 && i < len(views) && views[i].named && views[i].turn.Role == transcript.Reporter
	}
	return !slices.ContainsFunc(s.turns, func(i int) bool { return !host(i-1) || !host(i+1) })
}

// audienceSpeaksUp takes whoever speaks up for one of the audience where that chants and answers under a label of its own, and
// nobody is printed as asking: a rally, and no press conference.
func audienceSpeaksUp(views []view) {
	const speaksUp, audience, chants = "intervención", "asistentes", 3
	met := map[string]int{}
	for i := range views {
		switch v := &views[i]; {
		case v.label == speaksUp, v.label == audience:
			met[v.label]++
		case v.turn.Role == transcript.Reporter:
			return
		}
	}
	if met[speaksUp] == 0 || met[audience] < chants {
		return
	}
	for i := range views {
		if v := &views[i]; v.label == speaksUp {
			v.turn.Role, v.asking = transcript.Other, false
		}
	}
}

// interjects are labels of whoever throws in a remark.
var interjects = map[string]bool{"реплика": true, "репліка": true, "intervención": true, "zwischenruf": true, "zuruf": true}

// thrownIn takes whoever throws in a remark for one of the audience, where nobody who asks puts a question, or where it is nothing but an exclamation.
func thrownIn(views []view) {
	asked, met := false, false
	for i := range views {
		v := &views[i]
		met = met || interjects[v.label]
		asked = asked || v.turn.Role == transcript.Reporter && v.text.Kinds&words.Asks != 0
	}
	if !met {
		return
	}
	for i := range views {
		if v := &views[i]; interjects[v.label] && v.turn.Role == transcript.Reporter && (!asked || exclaims(v.turn.Text)) {
			v.turn.Role, v.asking = transcript.Other, false
		}
	}
}

// exclaims reports whether a turn is one exclamation in Spanish, from its first sign to its last.
func exclaims(text string) bool {
	return strings.HasPrefix(text, "¡") && strings.HasSuffix(text, "!") && !strings.Contains(text, "¿")
}

// unheardOf reports whether a label says that nobody knows whose voice it is.
func unheardOf(label string) bool {
	return strings.HasPrefix(label, "unidentified") || strings.HasPrefix(label, "unknown")
}
