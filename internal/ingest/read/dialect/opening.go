package dialect

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"podium/internal/ingest/read/carrier"
	"podium/internal/ingest/read/labels"
	"podium/internal/ingest/read/rx"
	"podium/internal/transcript"
)

// opening makes speech of a statement that stands before the first label, or of a document without
// labels: running text below the heading.
func (r *reader) opening() {
	start, size, upTo, looked, wrapped := -1, 0, 0, 0, 0
	for i := 0; i < r.first && i < r.last; i++ {
		l := &r.lines[i]
		if l.Outside || l.Caption {
			continue
		}
		s := r.str(i)
		if i == 0 && r.style.Name == "kremlin" && flatHead.MatchString(fields(s)) {
			continue // the day, the place and who takes part
		}
		if i >= looked {
			upTo, looked = r.running(i)
		}
		switch {
		case len(s) < 120 && (transcriptBelow.MatchString(s) || start >= 0 && isIn(transcriptHead, unsigned(s))):
			start, size, wrapped = -1, 0, 0 // what stands above is a paper's own
		case hanLead(s):
		case i < upTo, r.prose(s) && !editorial(s) && !aboutCookies(s) && !pageWords.MatchString(s) && !textOf.MatchString(s) && !isDatelined(s) && l.Level == 0 && !(i == 0 && titleSentence(s)):
			if start < 0 {
				start = r.greeting(r.paragraphStart(i))
			}
			size += weight(s)
			if i < upTo {
				wrapped++
			}
		case start < 0 && r.headsShort(i, s):
			start = i + 1
		case start >= 0 && i+1 == r.first && isRule(s) && r.namesFirst() && size < statement && !r.speaksUp(start) && r.impersonal(start, size):
			start, size, wrapped = -1, 0, 0 // a page's own words, above a rule and whoever speaks first
		case start < 0 && r.greetsAll(i, s):
			start = i
		case start >= 0 && (isIn(sections, unsigned(s)) || isIn(asks, unsigned(s))): // "QUESTIONS"
		case start >= 0 && r.first < len(r.lines) && (timeLine(s) || size < statement && !r.style.Unlabelled && r.restarts(i, s) && !r.speaksUp(start)):
			// what stands above the hour or a heading is no one's words
			start, size, wrapped = -1, 0, 0
		}
	}
	start = r.underHeading(start)
	if r.opensAt > 0 {
		start, size, wrapped = r.opensAt, statement, 0
	}
	if start < 0 && r.first == len(r.lines) {
		start = r.firstLong()
	}
	if at := r.firstTime(); at > 0 {
		start = at // under the title
	}
	if r.doc.Carrier == "captions" {
		start, size = r.firstInside(), statement // they have no heading
	}
	if start < 0 || r.first < len(r.lines) && !r.captions && !r.style.Unlabelled && r.hits[0].match.form != Bolded && size < 300 && !r.speaksUp(start) {
		return
	}
	if wrapped > 0 && r.impersonal(start, size) {
		return
	}
	r.sayBefore(start)
}

// firstInside is the first line, of those before the first label, that is not outside the transcript.
func (r *reader) firstInside() int {
	i := 0
	for i < r.first && r.lines[i].Outside {
		i++
	}
	return i
}

// sayBefore makes speech of the lines from start up to the first label.
func (r *reader) sayBefore(start int) {
	for i := start; i < r.first && i < r.last; i++ {
		if kind, k := r.classifyBody(i, nil); !editorial(r.str(i)) && !hanLead(r.str(i)) && !textOf.MatchString(r.str(i)) && !subjectsAt.MatchString(r.str(i)) {
			r.lines[i].role, r.lines[i].kind = kind, k
		}
	}
}

// underHeading steps back over a line or two between the first running text and a heading that says that a statement follows: "Let me begin
// with the ice:", under "Opening remarks".
func (r *reader) underHeading(start int) int {
	const most = 3 // lines
	for k := start - 1; k >= 0 && k >= start-most; k-- {
		s := r.str(k)
		if labels.Statement[fold(unsigned(s))] {
			return k + 1
		}
		if said := endsSentence(s) || strings.HasSuffix(s, ":") || strings.HasSuffix(s, ",") || greets(s); !said || r.lines[k].Outside || r.lines[k].Level > 0 || editorial(s) || upperShare(s) > 0.5 || len(r.datesIn(s, false)) > 0 {
			break
		}
	}
	return start
}

// namesFirst reports whether the first label is somebody's who does not ask.
func (r *reader) namesFirst() bool {
	return len(r.hits) > 0 && r.hits[0].match.label != "" && r.hits[0].role != transcript.Reporter
}

// weight is the length of a text in characters, those of Chinese, Japanese and Korean counted three times.
func weight(s string) int {
	n := utf8.RuneCountInString(s)
	for _, c := range s {
		if isHan(c) {
			n += 2
		}
	}
	return n
}

// statement is the length, in characters, from which running text before the first label is spoken, whatever
// headings follow it: no summary of a page is so long.
const statement = 1000

// impersonal reports whether in a text above the first label hardly anybody speaks of himself: a release,
// not what was said.
func (r *reader) impersonal(start, size int) bool {
	said := 0
	for i := start; i < r.first && i < r.last; i++ {
		said += len(firstPerson.FindAllStringIndex(r.str(i), -1))
	}
	return said*400 < size
}

// paragraphStart steps back over the lines that a wrapped line goes on from.
func (r *reader) paragraphStart(i int) int {
	for i > 0 && r.lines[i].Break == carrier.Soft && !r.lines[i-1].Outside {
		i--
	}
	return i
}

// running returns the line after a paragraph of wrapped lines in which somebody speaks of himself or
// those he speaks for; i where none begins there. It also returns the line before which none begins either.
func (r *reader) running(i int) (upTo, looked int) {
	j, small := i, 0
	var b strings.Builder
	for ; j < r.first; j++ {
		l, s := &r.lines[j], r.str(j)
		if l.Outside || l.Level > 0 || j > i && l.Break == carrier.Paragraph || j == i && headingLike(s) || editorial(s) || timeLine(s) {
			break
		}
		if j > i && unicode.IsLower(firstRune(s)) {
			small++
		}
		b.WriteString(s)
		b.WriteByte(' ')
		if utf8.RuneCountInString(s) < 40 {
			j++
			break
		}
	}
	if text := b.String(); small == 0 || len(text) < 120 || !strings.ContainsAny(text, ".?!") || !firstPerson.MatchString(text) {
		return i, max(j, i+1)
	}
	return j, j
}

var firstPerson = rx.MustCompile(`(?i)\b(?:I|we|my|our|us)\b`)

// greeting steps back from the first running text over the short sentences right before it: "Good
// afternoon."
func (r *reader) greeting(i int) int {
	for i > 0 {
		s, l := r.str(i-1), r.lines[i-1]
		if i > 1 && itemNumber(s+" ") >= len(s) && salutes.MatchString(r.str(i-2)) {
			i-- // "[1.]"
			continue
		}
		if strings.HasPrefix(s, "**") && i > 1 {
			if t := r.str(i - 2); endsSentence(t) && !editorial(t) && len(t) < 60 {
				i--
				continue
			}
		}
		if len(s) > 90 || !endsSentence(s) && !(strings.HasSuffix(s, ",") && greets(s)) && !(strings.HasSuffix(s, ":") && salutes.MatchString(s)) || abbreviated.MatchString(s) || editorial(s) || l.Level > 0 || l.Outside || upperShare(s) > 0.5 || len(r.datesIn(s, false)) > 0 || timeLine(s) || bracketed(s) || strings.HasPrefix(s, "(") {
			return i
		}
		i--
	}
	return i
}

// firstTime returns the line under the first time of a recording, where no label stands and many such times do; 0 where not.
func (r *reader) firstTime() int {
	const many = 6
	if r.first < len(r.lines) {
		return 0
	}
	first, n := 0, 0
	for i := range r.lines {
		if r.isTime(i) {
			if n++; n == 1 {
				first = i
			}
		}
	}
	if n < many {
		return 0
	}
	return first + 1
}

// firstLong returns the line with which an unlabelled text begins where no line is a sentence.
func (r *reader) firstLong() int {
	first := -1
	for i := range r.lines {
		if r.lines[i].Outside {
			continue
		}
		if first < 0 {
			first = i
		}
		if r.doc.Carrier == "captions" {
			return first // captions have no heading
		}
		if s := r.str(i); len(s) >= 40 && upperShare(s) < 0.5 {
			return i
		}
	}
	return first
}
