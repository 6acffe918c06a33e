package dialect

import (
	"slices"
	"strconv"
	"strings"
	"unicode"

	"podium/internal/ingest/read/carrier"
	"podium/internal/ingest/read/labels"
	"podium/internal/ingest/read/rx"
	"podium/internal/transcript"
)

// answersUnlabelled begins a turn without a label at each answer of a transcript that labels nobody but those who
// ask: the question is its label's first paragraph. Where fewer than four in five end that paragraph in a question
// mark and have another behind it, that is not the document's custom, and all stays as it is.
func (r *reader) answersUnlabelled() {
	if len(r.hits) < 2 {
		return
	}
	outlets := r.besideOutlets()
	answers := make([]int, len(r.hits)) // the line of each one's answer; 0 is none
	answered := 0
	for i := range r.hits {
		h := &r.hits[i]
		if h.match.label == "" || h.role != transcript.Reporter && !(h.role == "" && ofAnOutlet(h.match.label, outlets)) {
			return
		}
		upTo := len(r.lines)
		if i+1 < len(r.hits) {
			upTo = r.hits[i+1].line
		}
		at, asked := r.behindQuestion(h.line, upTo)
		if answers[i] = at; asked {
			answered++
		}
	}
	if answered < 2 || answered*5 < len(r.hits)*4 {
		return
	}
	hits := make([]hit, 0, 2*len(r.hits))
	for i := range r.hits {
		hits = append(hits, r.hits[i])
		if answers[i] > 0 {
			hits = append(hits, r.hit(answers[i], match{form: Bolded, grade: fair}))
		}
	}
	r.hits = hits
}

// besideOutlets are the parts, folded, of labels of two, none an office, where there are two such labels or more: "Ida Holm, Tern Times", "Tern
// Times, Ida Holm".
func (r *reader) besideOutlets() map[string]bool {
	parts, n := map[string]bool{}, 0
	for i := range r.hits {
		if first, second, ok := twoParts(r.hits[i].match.label); ok {
			parts[fold(first)], parts[fold(second)] = true, true
			n++
		}
	}
	if n < 2 {
		return nil
	}
	return parts
}

// twoParts parts a label at its one comma, where both parts begin with a capital and hold no office.
func twoParts(label string) (first, second string, ok bool) {
	first, second, ok = strings.Cut(label, ", ")
	if !ok || strings.Contains(second, ", ") || officeWord.MatchString(label) || strings.Count(label, " ") > 6 {
		return "", "", false
	}
	for w := range strings.FieldsSeq(label) {
		if labels.Office(strings.Trim(w, ",.")) {
			return "", "", false
		}
	}
	return first, second, unicode.IsUpper(firstRune(first)) && unicode.IsUpper(firstRune(second))
}

// ofAnOutlet reports whether a label is one of these, or a part of one.
func ofAnOutlet(label string, parts map[string]bool) bool {
	_, _, ok := twoParts(label)
	return ok && len(parts) > 0 || parts[fold(label)]
}

// behindQuestion returns the line of the paragraph behind the one that begins at a line, 0 where there is none before
// the next question; and whether there is one, and a question mark before it.
func (r *reader) behindQuestion(from, upTo int) (at int, asked bool) {
	for i := from; i < upTo; i++ {
		l := &r.lines[i]
		if l.Outside || l.Caption || l.Level > 0 {
			return 0, false
		}
		if i > from && l.Break != carrier.Soft {
			return i, strings.HasSuffix(strings.TrimRight(r.str(i-1), `"”) `), "?")
		}
	}
	return 0, false
}

// asksAboveAnswer begins a turn without a label, that asks, with the words above the first label where that is an answer's
// and they end in a question: whoever interviews opens the talk.
func (r *reader) asksAboveAnswer() {
	if len(r.hits) < 2 {
		return
	}
	first := &r.hits[0]
	if first.match.form != Dash && first.match.form != Colon || !labels.Answers(first.folded) && first.match.label != "R" && !r.hostOpens(first) {
		return
	}
	at := first.line
	start := at
	for i := at - 1; i >= 0; i-- {
		l, s := &r.lines[i], r.str(i)
		if l.Outside || l.Caption || l.inset {
			continue
		}
		if start == at && !strings.HasSuffix(strings.TrimRight(s, "\"”» "), "?") {
			return
		}
		if l.Level > 0 || editorial(s) || timeLine(s) || !endsSentence(s) && r.lines[i+1].Break != carrier.Soft || start < at && len(s) < 60 && headingLike(s) && s[len(s)-1] != '.' {
			break
		}
		start = i
	}
	if start < at {
		r.hits = slices.Insert(r.hits, 0, r.hit(start, match{form: Bolded, grade: fair, asks: true}))
	}
}

// presents is how somebody says who he is.
var presents = rx.MustCompile(`\b(?:I(?:['’]m| am)|[Mm]y name is) (?:\p{Lu}[\p{L}.'’-]+ ){1,3}?(\p{Lu}[\p{L}'’-]+)`)

// hostOpens reports whether who speaks above the first label says a name of which the surname is a label further down, and no
// word of the first: who hosts the talk.
func (r *reader) hostOpens(first *hit) bool {
	if first.role != "" {
		return false
	}
	for i := max(0, first.line-30); i < first.line; i++ {
		s := r.str(i)
		if r.lines[i].Outside || !strings.Contains(s, "I'm ") && !strings.Contains(s, "I’m ") && !strings.Contains(s, "I am ") && !strings.Contains(s, "y name is ") {
			continue
		}
		for _, m := range presents.FindAllStringSubmatch(s, -1) {
			name := fold(m[1])
			if first.surname != name && slices.ContainsFunc(r.hits[1:], func(h hit) bool { return h.surname == name }) {
				return true
			}
		}
	}
	return false
}

// questionsUnlabelled begins a turn without a label, that asks, with the paragraph above each label of a transcript that labels
// nobody but the one who answers: a blank line parts it from the answer above, none from the label under it. Where not half
// of these paragraphs hold a question mark all stays as it is.
func (r *reader) questionsUnlabelled() {
	if len(r.hits) < 3 {
		return
	}
	starts := make([]int, len(r.hits))
	asked := 0
	for i := range r.hits {
		h, above := &r.hits[i], 0
		if i > 0 {
			above = r.hits[i-1].line + 1
		}
		if h.match.label == "" || h.role != "" || h.folded != r.hits[0].folded || r.lines[h.line].Blank > 0 {
			return
		}
		k := h.line
		for k > above && (k == h.line || r.lines[k].Blank == 0) {
			k--
		}
		if k == above && (i > 0 || h.line == 0) || k == h.line {
			return
		}
		starts[i] = k
		for ; k < h.line; k++ {
			if strings.Contains(r.str(k), "?") {
				asked++
				break
			}
		}
	}
	if asked*2 < len(r.hits) {
		return
	}
	hits := make([]hit, 0, 2*len(r.hits))
	for i := range r.hits {
		hits = append(hits, r.hit(starts[i], match{form: Bolded, grade: fair, asks: true}), r.hits[i])
	}
	r.hits = hits
}

// questionsNumbered begins a turn without a label, that asks, at each numbered paragraph above the labels of a transcript that labels
// nobody but whoever answers: "3. Who steers?" above "A. The mate." Where a number is missing, all stays as it is.
func (r *reader) questionsNumbered() {
	if len(r.hits) < 3 {
		return
	}
	hits, above := make([]hit, 0, 2*len(r.hits)), 0
	first := 0
	for i := range r.hits {
		h := &r.hits[i]
		if !labels.Answers(h.folded) || h.folded != r.hits[0].folded {
			return
		}
		at := -1
		for k := h.line - 1; k >= above && at < 0; k-- {
			if n := listNumber(r.str(k)); n > 0 && (i == 0 || n == first+i) {
				at = k
				if i == 0 {
					first = n
				}
			}
		}
		if at < 0 {
			return
		}
		s := r.str(at)
		hits = append(hits, r.hit(at, match{size: strings.IndexByte(s, ' ') + 1, form: Bolded, grade: fair, asks: true}), *h)
		above = h.line + 1
	}
	r.hits = hits
}

// listNumber is the number by which a line begins as an item of a list, 0 where none does: "3. Who steers?".
func listNumber(s string) int {
	digits := len(s) - len(strings.TrimLeft(s, "0123456789"))
	if digits == 0 || digits > 3 || len(s) < digits+3 || s[digits] != '.' && s[digits] != ')' || s[digits+1] != ' ' {
		return 0
	}
	n, _ := strconv.Atoi(s[:digits])
	return n
}
