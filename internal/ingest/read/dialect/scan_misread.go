package dialect

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"podium/internal/ingest/read/carrier"
	"podium/internal/transcript"
)

// standard is a label that a scanned document prints often, which its misread ones stand for.
type standard struct {
	label   string
	letters []rune // as misread compares them
	asks    bool
	caps    bool // printed in capitals
}

// confused maps letters and signs that scans take for one another to one of them.
var confused = strings.NewReplacer("1", "I", "L", "I", "|", "I", "!", "I", "0", "O", "5", "S", "8", "B", "RN", "M")

// asRead returns what a scan's misreadings leave of s.
func asRead(s string) []rune {
	s = strings.Map(func(c rune) rune {
		if unicode.IsLetter(c) || unicode.IsDigit(c) || c == '|' || c == '!' {
			return unicode.ToUpper(c)
		}
		return -1
	}, s)
	return []rune(confused.Replace(s))
}

// readStandards finds the labels of no one's name that the document prints at least twice.
func (r *reader) readStandards() {
	seen := map[string]int{}
	for i := range r.hits {
		label := bare(r.hits[i].match.label)
		if seen[label]++; seen[label] != 2 {
			continue
		}
		f := fold(label)
		if !asks[f] && !answers[f] || utf8.RuneCountInString(f) < 2 && f != "q" {
			continue
		}
		r.standards = append(r.standards, standard{label, asRead(label), asks[f], label == strings.ToUpper(label)})
	}
}

// standsFor returns the standard label whose misreading s is, and by how many letters; nil for none.
// Three letters of ten may be wrong where a colon follows, two where none does.
func (r *reader) standsFor(s string, colon bool) (*standard, int) {
	if speck, rest, two := strings.Cut(s, " "); two && len(speck) == 1 {
		s = rest // "0 JOURNALIST": a speck before the label
	}
	letters := asRead(s)
	var best *standard
	least := 1 << 30
	for i := range r.standards {
		st := &r.standards[i]
		n := len(st.letters)
		most := n / 5
		if colon {
			most = n * 3 / 10
		}
		if n < 5 {
			most = 0
		}
		if len(letters) > n+most || len(letters) < n-most || st.caps && upperShare(s) < 0.6 || anotherOffice(s, st.label) {
			continue
		}
		if d := distance(letters, st.letters); d <= most && d < least {
			best, least = st, d
		}
	}
	return best, least
}

// anotherOffice reports whether a label differs from a standard one in its first word alone, which is another whole word: TRADE MINISTER is not
// the PRIME MINISTER.
func anotherOffice(label, standard string) bool {
	own, office, two := strings.Cut(label, " ")
	first, of, _ := strings.Cut(standard, " ")
	clean := func(c rune) bool { return c < 'A' || c > 'Z' }
	return two && strings.TrimRight(office, ":. ") == of && own != "" && own[0] != first[0] && strings.IndexFunc(own, clean) < 0
}

// misread finds the labels of a scanned document that are misread: those taken for names, and those at
// a line's or a sentence's start that were passed over.
func (r *reader) misread() {
	if len(r.hits) < 4 {
		return
	}
	r.readStandards()
	if lost := r.readLostAnswers(); len(r.standards) == 0 || !lost && !r.oddLabels() && !r.scanned() {
		return
	}
	r.ocr = true
	for i := range r.hits {
		m, f := &r.hits[i].match, r.hits[i].facts
		if asks[f.bare] || answers[f.bare] || r.surnames[f.last] && strings.Contains(m.label, ".") {
			continue
		}
		if st, _ := r.standsFor(m.label, true); st != nil {
			m.as = st.label
		} else if s := m.label + ": ..."; i > 0 && len(m.label) < 4 {
			m.as = r.misreadShort(s, true, turning{asks: r.asksAs(r.hits[i-1].match), known: true}).as
		}
	}
	r.misreadWithin()
}

// misreadWithin parts lines where such labels stand.
func (r *reader) misreadWithin() {
	out := make([]line, 0, len(r.lines))
	hits := make([]hit, 0, len(r.hits))
	next := 0
	var turn turning
	for i, l := range r.lines {
		at, from := len(out), 0
		if next < len(r.hits) && r.hits[next].line == i {
			h := r.hits[next]
			hits = append(hits, hit{at, h.match, h.facts})
			turn, from = turning{asks: r.asksAs(h.match), known: true}, h.match.size
			next++
		}
		var cuts []cut
		var found []match
		if !l.Outside && !l.inset && !l.Caption && l.Level == 0 {
			turn.owed = r.owesQuestion(next, turn)
			cuts, found = r.misreadCuts(i, from, &turn)
			turn.said = turn.said || len(found) == 0 && from < l.End-l.Start
		}
		out = appendCut(out, r.doc.Text, l.Line, cuts)
		out[at].inset = l.inset
		first := len(out) - len(found)
		for j, m := range found {
			hits = append(hits, r.hit(first+j, m))
		}
	}
	r.lines, r.hits = out, hits
}

// turning says whose turn it is: of one who asks or not; known where a label has stood, said where words
// have followed it; owed where an answer runs into a question before the next answer's label.
type turning struct{ asks, known, said, owed bool }

// owesQuestion reports whether the turn before a hit is an answer that ends with a question, as that of the hit is another answer.
func (r *reader) owesQuestion(next int, turn turning) bool {
	if !turn.known || turn.asks || next >= len(r.hits) || r.hits[next].line == 0 || r.asksAs(r.hits[next].match) {
		return false
	}
	last := r.hits[next].line - 1
	if pageHead(r.str(last)) && last > 0 {
		last--
	}
	return strings.HasSuffix(r.str(last), "?")
}

// pageHead reports whether a line is the head of a page: words in capitals, and its number.
func pageHead(s string) bool {
	words := strings.TrimRight(s, "0123456789 -–/")
	return len(words) > 4 && len(words) < len(s) && upperShare(words) > 0.9
}

// asksAs reports whether a label is, or stands for, one of those who ask.
func (r *reader) asksAs(m match) bool {
	label := m.label
	if m.as != "" {
		label = m.as
	}
	return m.asks || r.facts(label).role == transcript.Reporter
}

// misreadCuts finds where misread labels stand within a line, from a byte on. A label right after another
// is none of them: whose the words after both are is not known.
func (r *reader) misreadCuts(n, from int, turn *turning) ([]cut, []match) {
	var cuts []cut
	var found []match
	s := r.str(n)
	ahead := r.doc.Text[r.lines[n].Start:r.lines[min(n+1, len(r.lines)-1)].End]
	for i := from; i < len(s); i++ {
		if i > 0 && s[i-1] != ' ' || i == from && from > 0 || s[i] < 'A' && s[i] != '1' || s[i] > 'Z' {
			continue
		}
		begins := i == 0 && r.sentenceOpens(n) || i > 0 && sentenceOver(s[from:i])
		m := r.misreadAt(ahead[i:], begins, *turn)
		if m.grade == no || len(m.label) > len(s)-i || strings.HasPrefix(s[i:], "I ") {
			continue // an I alone is a stray stroke
		}
		m.size = min(m.size, len(s)-i)
		if turn.known && !turn.said && trimSpace(s[from:i]) == "" {
			r.stacked++
			return cuts, found
		}
		if i > 0 {
			cuts = append(cuts, cut{i, i})
		}
		found = append(found, m)
		i += m.size - 1
		*turn = turning{asks: r.asksAs(m), known: true, said: i+1 < len(s)}
		from = i + 1
	}
	return cuts, found
}

// sentenceOpens reports whether a sentence may begin with a line.
func (r *reader) sentenceOpens(n int) bool {
	if n > 1 && pageHead(r.str(n-1)) {
		n--
	}
	return n == 0 || r.lines[n].Break == carrier.Paragraph || sentenceOver(r.str(n-1)) || pageNumber.MatchString(r.str(n-1))
}

// sentenceOver reports whether a sentence is over at the end of s, a scan's stray signs aside.
func sentenceOver(s string) bool {
	s = strings.TrimRight(s, " ~'`_*|^\u00a0")
	return s == "" || strings.ContainsRune(".?!)]”\"…-", lastRune(s)) && !abbreviation(strings.TrimRight(s, "."))
}

// misreadAt matches a misread label at the start of s.
func (r *reader) misreadAt(s string, begins bool, turn turning) match {
	if m := r.misreadShort(s, begins, turn); m.grade > no {
		return m
	}
	var best match
	least := 1 << 30
	for _, end := range labelEnds(s) {
		rest := s[end:]
		signs := rest[:len(rest)-len(strings.TrimLeft(rest, " .,;:~/_*'-–—\n"))]
		colon := strings.ContainsAny(signs, ":;")
		st, d := r.standsFor(s[:end], colon || turn.owed)
		if st == nil || len(st.letters) < 6 || len(signs) > 8 || d > least || signs != "" && !strings.ContainsAny(signs, " .:;,\n") {
			continue
		}
		owed := turn.owed && st.asks && !st.caps && r.followedByQuestion(s[end+len(signs):])
		if colon && (begins || st.caps && d*5 <= len(st.letters)) || begins && turn.known && turn.asks != st.asks && (owed || endsLine(s, end, len(signs), st) || 5*d <= len(st.letters) && r.followedByWords(s, end, len(signs), st, d)) {
			best, least = match{label: trimSpace(s[:end]), as: st.label, size: end + len(signs), form: Stop, grade: sure}, d
		}
	}
	return best
}

// followedByWords reports whether what follows a label without a colon are the first words of a turn:
// no name that goes on with the label, and nothing that the label's own words would begin a sentence with.
func (r *reader) followedByWords(s string, end, signs int, st *standard, d int) bool {
	said := s[end+signs:]
	word, _, _ := strings.Cut(strings.TrimLeft(said, "(“\"' "), " ")
	word, _, _ = strings.Cut(word, "\n")
	if word == "" || !unicode.IsUpper(firstRune(word)) && !strings.HasPrefix(said, "(") {
		return false
	}
	if len(word) > 1 && upperShare(word) > 0.9 && word != "I'm" && st.caps {
		return false // a name in capitals goes on
	}
	if st.caps {
		return true
	}
	if d == 0 && !split(s[:end]) || signs > 0 && strings.Contains(s[end:end+signs], ",") || strings.HasPrefix(strings.ToLower(s), strings.ToLower(st.label)) {
		return false
	}
	return st.asks || !asksOn[strings.ToLower(strings.Trim(word, ".,'"))]
}

// followedByQuestion reports whether what follows a label that is owed are words of another sentence, as those of "Question Time" are not.
func (r *reader) followedByQuestion(said string) bool {
	word, _, _ := strings.Cut(said, " ")
	return unicode.IsUpper(firstRune(word)) && word != "Time" && upperShare(word) < 0.9
}

// endsLine reports whether a label but for its capitals ends a line over a sentence's first word: "Prime minister".
func endsLine(s string, end, signs int, st *standard) bool {
	label, between := trimSpace(s[:end]), s[end:end+signs]
	return label != st.label && strings.EqualFold(label, st.label) && strings.Contains(between, "\n") && !strings.Contains(between, ",") && unicode.IsUpper(firstRune(s[end+signs:]))
}

// split reports whether a label of one word has a blank within: "Quest ion" begins no sentence, as the whole word might.
func split(label string) bool {
	_, rest, ok := strings.Cut(label, " ")
	return ok && !unicode.IsUpper(firstRune(rest))
}

// asksOn are words with which one who asks goes on after an address: "Prime Minister could you".
var asksOn = set("i", "you", "do", "does", "did", "can", "could", "would", "will", "what", "when", "how", "why", "who", "is", "are", "have", "has", "in", "on", "if", "the", "there", "just", "and", "with", "your", "given")

// labelEnds are where a label at the start of s may end: after each of its first words, and where a
// word in capitals runs into the next ("JOURNALISTWhat").
func labelEnds(s string) []int {
	var ends []int
	s = s[:min(len(s), 36)]
	for i := 1; i < len(s); i++ {
		inWord := wordByte(s[i-1])
		switch {
		case inWord && !wordByte(s[i]):
			ends = append(ends, i)
		case i+2 < len(s) && i > 6 && upperByte(s[i-1]) && upperByte(s[i]) && lowerRun(s[i+1:i+3]):
			ends = append(ends, i)
		}
	}
	return ends
}

func upperByte(c byte) bool { return c >= 'A' && c <= 'Z' }

func wordByte(c byte) bool {
	return c >= '0' && c <= '9' || upperByte(c) || lowerByte(c) || c >= utf8.RuneSelf
}
