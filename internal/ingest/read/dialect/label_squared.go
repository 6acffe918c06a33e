package dialect

import (
	"strings"

	"podium/internal/ingest/read/cue"
	"podium/internal/ingest/read/labels"
	"podium/internal/ingest/read/words"
)

// longestSquared is the longest label in square brackets, in bytes.
const longestSquared = 90

// readSquared counts what stands in square brackets at the start of lines, over or before a sentence: the labels of a page that sets
// them so, where a label for those who ask recurs, or somebody's does and three others stand before questions. What an editor puts in
// and what is heard beside the words stands in such brackets too.
func (r *reader) readSquared() {
	var count map[string]int
	questions := 0
	for i := range r.lines {
		label, _ := r.squaredLabel(i)
		if label == "" {
			continue
		}
		if count == nil {
			count = map[string]int{}
		}
		count[label]++
		if r.asksAtEnd(i) || strings.HasSuffix(r.str(i), "]") && r.asksAtEnd(i+1) {
			questions++
		}
	}
	if voices, all, asked := recurring(count, asksLabel); asked >= 2 || voices > 0 && all >= 3 && questions >= 3 {
		r.squared = count
	}
}

// squaredLabel is what may be a label in square brackets at the start of line i, and its size with the brackets and a colon behind
// them; "" where none stands there.
func (r *reader) squaredLabel(i int) (label string, size int) {
	s := r.str(i)
	if s[0] != '[' || r.lines[i].Outside {
		return "", 0
	}
	end := strings.IndexByte(s[:min(len(s), longestSquared)], ']')
	if end < 2 {
		return "", 0
	}
	label, size = trimSpace(s[1:end]), end+1
	size += colonAfter(s[size:])
	said := trimSpace(s[size:])
	if said == "" && i+1 < len(r.lines) && !r.lines[i+1].Outside {
		said = r.str(i + 1)
	}
	if label == "" || said == "" || said[0] == '[' || strings.ContainsAny(label, "[?!:;\"“”") || !labelShape(label) {
		return "", 0
	}
	ws := strings.Fields(label)
	if !knownVoice(label) && (len(ws) > 7 || stageWords.MatchString(label) || !capitalised(ws) && longName(label) == "" && !outletAsks(label)) {
		return "", 0
	}
	return label, size
}

// knownVoice reports whether a label is one that is known, of whatever kind, and no name.
func knownVoice(label string) bool {
	known := base(fold(unbracketed(label)))
	return asks[known] || answers[known] || others[known] || interpreters[known] || labels.Moderator(known)
}

// matchSquared matches such a label where they are the document's: one of several words, or of those that are known, stands once too.
func (r *reader) matchSquared(i int) match {
	label, size := r.squaredLabel(i)
	if label == "" {
		return match{}
	}
	if r.squared[label] < 2 && !strings.Contains(label, " ") && !mixedInitial(label) && !knownVoice(label) && !cue.CompoundOutlet(label) && !cue.OutletLetters(label) && !labels.HanOutlet(label) && !(r.asksAtEnd(i) && labels.EastAsianName(label) && !words.HoldsAny(label, heardHan...)) {
		return match{}
	}
	return match{label: label, skip: 1, size: size, form: Bracket, grade: sure}
}

// heardHan stand in what is heard beside the words, in Chinese, Japanese and Korean.
var heardHan = []string{"笑", "掌", "声", "聲", "拍手", "웃음", "박수", "침묵"}
