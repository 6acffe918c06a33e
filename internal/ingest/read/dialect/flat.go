package dialect

import (
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"podium/internal/ingest/read/carrier"
	"podium/internal/ingest/read/rx"
	"podium/internal/transcript"
)

// flatLine is the length, in bytes, from which a line is taken for several flattened into one.
const flatLine = 1200

// unflatten appends the document's lines, with flattened ones parted where paragraphs were glued or
// where labels that cannot be anything else stand.
func unflatten(doc *carrier.Document, lines []line) []line {
	glued, asked := isGlued(doc), mayHaveQ(doc.Text, 3) && len(innerQ.FindAllStringIndex(doc.Text, 3)) == 3
	flat := isFlat(doc)
	voices, stamps, numbered, timed := innerChevrons(doc.Text), stampEnds(doc), numbersAsks(doc), innerTimes(doc.Text)
	lines = slices.Grow(lines, len(doc.Lines))
	for i := range doc.Lines {
		l := &doc.Lines[i]
		var cuts []cut
		switch s := doc.Text[l.Start:l.End]; {
		case glued && (len(s) >= flatLine || gluedSentence.MatchString(s) || gluedLabel(s)):
			cuts = glueCuts(s)
		case voices && strings.Contains(s, " >> "):
			cuts = chevronCuts(s)
		case stamps && stampAt(s) >= 0:
			cuts = []cut{{stampAt(s), len(s)}}
		case timed && innerTimes(s):
			cuts = timedCuts(s)
		case flat && len(s) >= flatShort:
			if cuts = flatCuts(s); len(cuts) == 0 {
				cuts = labelCuts(s, asked)
			}
		case len(s) >= flatLine:
			cuts = labelCuts(s, asked)
		case asked:
			cuts = questionCuts(s)
		default:
			cuts = timeCut(s)
		}
		if numbered {
			if _, n := askNumber(doc.Text[l.Start:l.End]); n > 0 {
				cuts = append([]cut{{0, n}}, cuts...)
			}
		}
		if cuts == nil {
			lines = appendLine(lines, doc.Text, l, l.Start, l.End)
			continue
		}
		lines = appendCut(lines, doc.Text, *l, cuts)
	}
	return uninset(lines, doc.Text)
}

// gluedSentence matches such a comma after a sentence's end, where no letter of an abbreviation ends.
var gluedSentence = rx.MustCompile(`[a-z0-9)][.?!]["”)]?,["“A-Z\[]`)

// gluedLabel reports whether such a comma parts a place from the first label: "Held in Saltmouth, Ness,THE PRESIDENT. Good morning."
func gluedLabel(s string) bool {
	i := strings.Index(s, ",THE PRESIDENT. ")
	return i > 0 && strings.HasPrefix(s, "Held ") && strings.IndexByte(s[:i], '.') < 0
}

// innerQ matches a bare Q after a sentence's end within a line.
var innerQ = rx.MustCompile(`[.?!)\]"”-] +Q +[A-Z(“"\-–—]`)

// mayHaveQ reports whether at least so many such Q may stand in s.
func mayHaveQ(s string, least int) bool {
	n := 0
	for at := 1; n < least; at++ {
		i := strings.IndexByte(s[min(at, len(s)):], 'Q')
		if i < 0 {
			return false
		}
		if at += i; s[at-1] == ' ' && strings.HasPrefix(s[at+1:], " ") && between(strings.TrimRight(s[:at], " "), strings.TrimLeft(s[at+1:], " ")) {
			n++
		}
	}
	return true
}

// between reports whether a sentence may end before such a Q, and words begin after it.
func between(before, after string) bool {
	return before != "" && after != "" && beforeQ[before[len(before)-1]] && afterQ[after[0]]
}

// beforeQ are the bytes with which a sentence ends before such a Q, afterQ those with which words begin after it.
var beforeQ, afterQ = byteSet(".?!)]\"-" + "”"[2:]), byteSet("ABCDEFGHIJKLMNOPQRSTUVWXYZ(\"-" + "“"[:1])

// questionCuts finds such questions.
func questionCuts(s string) []cut {
	cuts := timeCut(s)
	if !mayHaveQ(s, 1) {
		return cuts
	}
	for _, m := range innerQ.FindAllStringIndex(s, -1) {
		at := m[0] + strings.Index(s[m[0]:m[1]], "Q")
		cuts = append(cuts, cut{at, at})
	}
	return cuts
}

// timeCut parts a label from the time of day that stands before it on its line.
func timeCut(s string) []cut {
	if s == "" || s[0] < '0' || s[0] > '9' {
		return nil
	}
	m := clockTime.FindStringIndex(s[:min(len(s), 40)])
	if m == nil || m[0] != 0 {
		return nil
	}
	rest := strings.TrimLeftFunc(s[m[1]:], isSpace)
	if rest == "" || matchColon(rest).grade < fair {
		return nil
	}
	return []cut{{m[1], len(s) - len(rest)}}
}

// cut parts a line: the words before end at end, those after begin at start.
type cut struct{ end, start int }

func appendCut(lines []line, text string, l carrier.Line, cuts []cut) []line {
	from := l.Start
	rest := l
	for _, c := range cuts {
		lines = appendLine(lines, text, &rest, from, l.Start+c.end)
		from = l.Start + c.start
		rest.Break, rest.Blank, rest.Bold, rest.Level, rest.Links, rest.Label = carrier.Paragraph, 0, 0, 0, 0, 0
	}
	return appendLine(lines, text, &rest, from, l.End)
}

func appendLine(lines []line, text string, l *carrier.Line, start, end int) []line {
	for start < end && !plainBytes[text[start]] {
		r, w := utf8.DecodeRuneInString(text[start:end])
		if !isSpace(r) {
			break
		}
		start += w
	}
	for end > start && (text[end-1] <= ' ' || text[end-1] >= utf8.RuneSelf) {
		r, w := utf8.DecodeLastRuneInString(text[start:end])
		if !isSpace(r) {
			break
		}
		end -= w
	}
	if start == end {
		return lines
	}
	lines = append(lines, line{Line: *l, hit: -1})
	lines[len(lines)-1].Span = transcript.Span{Start: start, End: end}
	return lines
}

// isGlued reports whether paragraphs are joined by commas without a space after a sentence's end.
func isGlued(doc *carrier.Document) bool {
	n := 0
	for _, l := range doc.Lines {
		if l.End-l.Start >= flatLine {
			n += len(glueCuts(doc.String(l)))
		}
	}
	return n >= 3 && n >= len(doc.Text)/4000
}

// glueCuts finds commas that stand for a paragraph break: no space and no digit after them, or a question under an item's number.
func glueCuts(s string) []cut {
	var cuts []cut
	for i := 1; i+1 < len(s); i++ {
		if s[i] != ',' {
			continue
		}
		before, _ := utf8.DecodeLastRuneInString(s[:i])
		after, _ := utf8.DecodeRuneInString(s[i+1:])
		switch {
		case isSpace(after) || isSpace(before) || after == ',':
		case unicode.IsDigit(after) && (unicode.IsDigit(before) || before >= 'a' && before <= 'c' && unicode.IsDigit(rune(s[max(i-2, 0)]))):
			if repeatsMark(s, i) {
				cuts = append(cuts, cut{i, i + 1})
			}
		case unicode.IsUpper(after) || strings.ContainsRune(`.?!"”)]-–—:`, before) && !strings.ContainsRune(`"'”’)`, after),
			strings.ContainsRune(".?!", before), after == '[' && unicode.IsLower(before) && asksUnderNumber(s[i+1:]):
			cuts = append(cuts, cut{len(strings.TrimRight(s[:i], ",")), i + 1})
		}
	}
	if n := len(s); n > 1 && s[n-1] == ',' && strings.ContainsRune(`.?!"]):`, rune(s[n-2])) {
		cuts = append(cuts, cut{n - 1, n})
	}
	return cuts
}

// asksUnderNumber reports whether a question stands behind an item's number: "[4.] Q. And the ferry?".
func asksUnderNumber(s string) bool {
	n := itemNumber(s)
	return n > 0 && strings.HasPrefix(s[n:], "Q. ")
}

// repeatsMark reports whether the comma parts a footnote's mark from the footnote that the same number begins, or the first of two
// that a paragraph refers to: "in the spring.4,4On May 4", "in the spring.4a,4a See", "in the spring.4,3 See".
func repeatsMark(s string, comma int) bool {
	from := comma
	for from > 0 && comma-from < 3 && (s[from-1] >= '0' && s[from-1] <= '9' || from == comma && s[from-1] >= 'a' && s[from-1] <= 'c') {
		from--
	}
	before, _ := utf8.DecodeLastRuneInString(s[:from])
	if comma-from >= 3 || unicode.IsDigit(before) || before == '$' {
		return false
	}
	rest, ok := strings.CutPrefix(s[comma+1:], s[from:comma])
	if !ok && comma-from == 1 && strings.ContainsRune(".?!", before) && s[comma+1] >= '1' && s[comma+1] < s[from] {
		rest, ok = strings.CutPrefix(s[comma+2:], " ")
	}
	return ok && unicode.IsUpper(firstRune(strings.TrimPrefix(rest, " ")))
}
