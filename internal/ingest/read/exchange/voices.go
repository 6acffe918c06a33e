package exchange

import (
	"strings"

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
