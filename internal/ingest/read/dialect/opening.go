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
		case i < upTo, r.prose(s) && !editorial(s) && !aboutCookies(s) && !pageWords.MatchString(s) && !textOf.MatchString(s) && l.Level == 0 && !(i == 0 && titleSentence(s)):
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

// transcriptBelow says that the words of a talk follow, under what a paper tells of it.
var transcriptBelow = rx.MustCompile(`(?i)^(?:(?:leia|confira|veja|assista)\b.{0,40}íntegra.{0,60}:|(?:(?:read|below|here)\b.{0,40}\b)?(?:full |edited |complete )*(?:transcript|interview)\b.{0,40}\b(?:follows|below)\b.{0,20}[:.]|read the (?:full |edited )?(?:transcript|interview)\b.{0,30}:|(?:lea|a continuación|esta es)\b.{0,60}\b(?:transcripción|entrevista)\b.{0,60}:|(?:das|hier) .{0,40}(?:interview|gespräch|im wortlaut).{0,40}:|(?:voici|lire)\b.{0,40}\b(?:transcription|entretien|interview)\b.{0,40}:)$`)

// transcriptHead are headings under which the words of a talk stand, below an announcement of it.
var transcriptHead = set("transcript", "full transcript", "transcript of remarks", "transcripción", "transcription", "wortlaut", "стенограмма", "стенограма")

// speaksUp reports whether a text above the first label, however short, is somebody's words: it greets, or stands under a
// heading that says so.
func (r *reader) speaksUp(start int) bool {
	if start == 0 {
		return false
	}
	above := fold(r.str(start - 1))
	return labels.Statement[above] || labels.Opens(r.str(start-1)) != "" || greets(r.str(start)) || ofHimself.MatchString(r.str(start))
}

// ofHimself is what somebody says to those before him, and no summary of a page does.
var ofHimself = rx.MustCompile(`(?i)^(?:well|okay|alright|all right|so|right|now|look|hi|welcome)\b.{0,80}\b(?:welcome|i'm|i’m|i'll|i’ll|i am|i will|i want|we're|we’re|we are|joined|thanks|thank you)\b|\b(?:i'll|i’ll|i will|let me|i'd like to|i’d like to|i am going to|i'm going to) (?:now )?(?:hand over|turn (?:it )?over|take (?:your|some|a few) questions|introduce|start by|begin by)\b`)

// headsShort reports whether a line above the first label heads a statement that may be too short to be told by its length.
func (r *reader) headsShort(i int, s string) bool {
	if len(s) > 100 || i+1 >= r.first || r.lines[i+1].Outside || !endsSentence(r.str(i+1)) {
		return false
	}
	return greets(r.str(i+1)) && labels.Statement[fold(unsigned(s))] || labels.Opens(s) != ""
}

// greetsAll reports whether a line above the first label does nothing but greet, and a sentence follows: a statement too short to be
// told by its length.
func (r *reader) greetsAll(i int, s string) bool {
	if i == 0 || len(s) > 60 || !greets(s) || strings.EqualFold(firstField(s), "thank") || !endsSentence(s) && !strings.HasSuffix(s, ",") {
		return false
	}
	for k := i + 1; k < r.first && k <= i+2; k++ {
		if next := r.str(k); endsSentence(next) && len(next) >= 20 && !editorial(next) && !abbreviated.MatchString(next) {
			return true
		}
	}
	return false
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

// headingLike reports whether most long words of a line are capitalised.
func headingLike(s string) bool {
	long, upper := 0, 0
	for _, w := range strings.Fields(s) {
		if len(w) > 3 {
			long++
			if unicode.IsUpper(firstRune(w)) {
				upper++
			}
		}
	}
	return long > 0 && upper*10 >= long*6 || upperShare(s) > 0.5
}

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

// salutes begins a line that addresses all who listen, before the first sentence: "Madam Chair and members of the Club:".
var salutes = rx.MustCompile(`(?i)^(?:mr\.|madam|ladies|gentlemen|members|distinguished|my fellow|friends|dear|good (?:morning|afternoon|evening))\b`)

// restarts reports whether a line before the first label is a heading, after which an opening
// statement begins again: short, and neither a sentence nor a point of a list.
func (r *reader) restarts(i int, s string) bool {
	l := &r.lines[i]
	if l.Break != carrier.Paragraph || i+1 < len(r.lines) && r.lines[i+1].Break != carrier.Paragraph || len(s) >= 60 || bracketed(s) || isRule(s) || strings.HasPrefix(s, "**") || l.Level > 0 || l.Item {
		return false
	}
	return !endsSentence(s) && !strings.ContainsAny(s[len(s)-1:], ":;,-") && !unicode.IsLower(firstRune(s))
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

// isTime reports whether a line is a recording's time and nothing else: "0:04", "[00:00:04]".
func (r *reader) isTime(i int) bool {
	l := &r.lines[i]
	return l.End-l.Start <= 10 && timecode(strings.Trim(r.str(i), "[]()"))
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

// prose reports whether a line is running text: sentences, not a heading.
func (r *reader) prose(s string) bool {
	n := utf8.RuneCountInString(s)
	if unicode.Is(unicode.Hangul, firstRune(s)) {
		return n >= 20 && endsSentence(s)
	}
	if isHan(firstRune(s)) {
		return n >= 20 && strings.ContainsAny(s, "。，")
	}
	return n >= 60 && endsSentence(s) && len(strings.Fields(s)) >= 9 && upperShare(s) < 0.5
}

// textOf says of what event the words are, above them.
var textOf = rx.MustCompile(`(?i)^(?:letterlijke tekst van (?:de|het) |(?:mitschrift|wortprotokoll) (?:der|des|vom) |stenogram (?:z )?konferencji )`)

var editorNote = rx.MustCompile(`(?i)please (?:see|note)|asterisk|following is (?:a|the) transcript|transcript of|not (?:been )?edited|rush transcript|photo by|photo\)| photo |ministerio|embargoed`)

// rights opens a publisher's statement of who owns the transcript, however long.
var rights = rx.MustCompile(`(?i)^(?:copyright\b|©|\(c\) ?\d{4}|all rights reserved|no portion of this)`)

func editorial(s string) bool {
	return len(s) < 400 && editorNote.MatchString(s) || len(s) < 1500 && rights.MatchString(s)
}
