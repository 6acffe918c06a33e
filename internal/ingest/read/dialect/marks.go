package dialect

import (
	"sort"
	"strings"
	"unicode"
	"unicode/utf8"

	"podium/internal/eight"
	"podium/internal/ingest/read/rx"
	"podium/internal/transcript"
)

// marks finds what is marked in a turn's words: by the carrier (struck, footnotes) and in the words
// themselves (stage directions, insertions).
func (r *reader) marks(b *turnBuilder) {
	t := &b.turn
	from := sort.Search(len(r.doc.Marks), func(i int) bool { return r.doc.Marks[i].End >= t.Span.Start })
	for _, m := range r.doc.Marks[from:] {
		if m.Start > t.Span.End {
			break
		}
		k := transcript.Mark{Kind: m.Kind, Start: b.at(m.Start), End: b.at(m.End)}
		if m.Kind == transcript.Footnote {
			k.Start = wordStart(t.Text, k.End)
			k.Note = m.Ref
		}
		if k.End > len(t.Text) {
			k.End = len(t.Text)
		}
		if k.Start < k.End {
			t.Marks = append(t.Marks, k)
		}
	}
	bracketMarks(t)
	sortMarks(t)
}

func wordStart(s string, end int) int {
	return strings.LastIndexAny(s[:min(end, len(s))], " \n") + 1
}

// bracketMarks marks (Laughter.) as a stage direction and [percent] as an insertion.
func bracketMarks(t *transcript.Turn) {
	s := t.Text
	if strings.IndexByte(s, '(') < 0 && strings.IndexByte(s, '[') < 0 && strings.IndexByte(s, "（"[0]) < 0 {
		return
	}
	for i := 0; i < len(s); i++ {
		if i+8 <= len(s) {
			if x := eight.Of(s[i:]); eight.Is(x, '(')|eight.Is(x, '[')|eight.Is(x, "（"[0]) == 0 {
				i += 7
				continue
			}
		}
		if !opensBracket[s[i]] {
			continue
		}
		var shut string
		switch {
		case s[i] == '(':
			shut = ")"
		case s[i] == '[':
			shut = "]"
		case s[i] == "（"[0] && strings.HasPrefix(s[i:], "（"):
			shut = "）"
		default:
			continue
		}
		j := strings.Index(s[i:min(len(s), i+240)], shut)
		if j < 0 {
			continue
		}
		inner := s[i+len(firstString(s[i:])) : i+j]
		end := i + j + len(shut)
		switch {
		case isStage(inner, shut):
			t.Marks = append(t.Marks, transcript.Mark{Kind: transcript.Stage, Start: i, End: end})
		case shut == "]" && inner != "" && !strings.Contains(inner, "\n"):
			t.Marks = append(t.Marks, transcript.Mark{Kind: transcript.Inserted, Start: i, End: end})
		default:
			continue
		}
		i = end - 1
	}
}

// opensBracket are the bytes with which brackets begin.
var opensBracket = byteSet("([" + "（"[:1])

func firstString(s string) string {
	_, w := utf8.DecodeRuneInString(s)
	return s[:w]
}

var stageWords = rx.MustCompile(`(?i)^(?:\W*)(?:laugh|applause|inaudible|off[- ]?mi[ck]|off[- ]camera|cross[- ]?talk|via (?:inter|trans)|through (?:inter|trans)|as (?:inter|trans|deliv)|in (?:arabic|english|spanish|french|hebrew|german|italian|russian|chinese|mandarin|japanese|korean|hindi|turkish|portuguese|ukrainian|polish|progress|foreign)|speak|spoke|break|interrupt|cheer|pause|audio|video|technical|unintell|indistinct|reading|ends reading|no (?:audible )?response|simultaneous|gestur|music|end of|phone|cell|sneez|cough|singing|chuckl|boo|silence|moment of|recess|end|inicia|finaliza|risas|aplausos|inaudible|interpretación|смех|аплодисменты|неразборчиво|笑)`)

// stageVoice matches a remark on somebody who is heard or seen.
var stageVoice = rx.MustCompile(`(?i)^(?:\W*)(?:the )?(?:reporter|president|line|call|speaker|interpreter|press secretary)[^.]{0,60}$`)

// isStage reports whether words in brackets are a stage direction: known ones, or a sentence that
// begins with a capital and ends in a full stop inside round brackets.
func isStage(s, shut string) bool {
	if s == "" || len(s) > 200 || strings.Contains(s, "\n") {
		return false
	}
	if len(s) <= 80 && (stageWords.MatchString(s) || stageVoice.MatchString(s)) {
		return true
	}
	return shut == ")" && len(s) <= 120 && strings.HasSuffix(s, ".") && unicode.IsUpper(firstRune(s)) && len(strings.Fields(s)) <= 14
}
