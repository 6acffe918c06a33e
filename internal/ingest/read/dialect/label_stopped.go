package dialect

import (
	"strings"

	"podium/internal/ingest/read/carrier"
	"podium/internal/ingest/read/labels"
)

// readStopped counts the labels that a full stop ends, in whatever letters, where no style tells of such: "Mr. Holm. We are ready.",
// "REPORTER. When?" Two or more of them recur, those who ask among them, and they are a quarter of the lines or ask often.
func (r *reader) readStopped() {
	const fewest, many = 2, 4 // questions
	if !r.asksStopped(fewest) {
		return
	}
	count := map[string]int{}
	for i := range r.lines {
		if label, _ := r.stoppedHead(i); label != "" {
			count[label]++
		}
	}
	if voices, all, asked := recurring(count, asksLabel); voices >= 2 && asked >= fewest && (all*4 >= len(r.lines) || asked >= many) {
		r.stopped = count
	}
}

// asksStopped reports whether so many lines begin with a word for whoever asks and a full stop: few documents have any.
func (r *reader) asksStopped(fewest int) bool {
	n := 0
	for i := range r.lines {
		if !r.lines[i].forms.has(Stop) {
			continue
		}
		s := r.str(i)
		if at := stopIn(s); at > 0 && isIn(asks, s[:at]) {
			if n++; n == fewest {
				return true
			}
		}
	}
	return false
}

// stoppedHead is what may be a label before a full stop at the start of a paragraph, and its size with the stop; "" where none stands there.
func (r *reader) stoppedHead(i int) (label string, size int) {
	const most = 5 // words
	l := &r.lines[i]
	if l.Outside || !l.forms.has(Stop) || l.Break == carrier.Soft && i > 0 {
		return "", 0
	}
	s := r.str(i)
	at := stopIn(s)
	if i := strings.Index(s, ". "); i > 0 && mixedInitial(s[:i]) {
		at = i // "М.Чайкина. Три миллиона."
	}
	if at < 1 || at+2 >= len(s) || !opensWords(s[at+1:]) {
		return "", 0
	}
	label = s[:at]
	ws, known := strings.Fields(label), base(fold(label))
	first := strings.ToLower(strings.Trim(ws[0], "."))
	title := len(ws) > 1 && honorifics[first] && first != "the" && first != "his" && first != "her"
	if len(ws) > most || len(label) == 1 && label != "Q" || !labelShape(label) || !title && !opensWords(s) {
		return "", 0
	}
	titled := (title || len(ws) > 1 && labels.Office(ws[0])) && capitalised(ws)
	if !(asks[known] || answers[known] || labels.Moderator(known) || titled || nameOnly(ws) || tellsOffice(label)) {
		return "", 0
	}
	return label, at + 1
}

// tellsWho reports whether a label is more than a name: what somebody is, alone or beside a name, a courtesy and a name, or an initial and a
// surname.
func tellsWho(label string) bool {
	first := firstField(label)
	return knownVoice(label) || honorifics[strings.ToLower(strings.Trim(first, "."))] || labels.Office(first) || tellsOffice(label)
}

// tellsOffice reports whether words in small letters in a label tell what somebody is, or it is an initial and a surname.
func tellsOffice(label string) bool {
	if mixedInitial(label) {
		return true
	}
	name := longName(label)
	return name != "" && tellsWhat(label, name) || name == "" && officerDashed(label)
}

// matchStopped matches such a label where they are the document's: one that recurs, or that is known for who asks, or of somebody who answers
// the question above. Where a style knows labels with full stops those in capitals are told by it, but for those who ask.
func (r *reader) matchStopped(i int) match {
	label, size := r.stoppedHead(i)
	if label == "" || r.style.has(Stop) && upperShare(label) > 0.9 && !asksLabel(label) {
		return match{}
	}
	if r.stopped[label] < 2 && !(i > 0 && (asksLabel(label) && endsSentence(r.str(i-1)) || r.asksAtEnd(i-1) && tellsWho(label))) {
		return match{}
	}
	return match{label: label, size: size, form: Stop, grade: sure}
}
