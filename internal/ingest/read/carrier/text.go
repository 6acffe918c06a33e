package carrier

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"podium/internal/transcript"
)

// readText extracts plain text: its lines as they stand, with the paragraphs that blank lines or
// long lines show.
func readText(_ Source, s string) ([]Document, error) {
	d := Document{Text: unnumbered(unquoted(unescaped(untagged(newlines.Replace(s)))))}
	d.Lines = splitLines(d.Text)
	if len(d.Lines) == 0 {
		return nil, &Error{Kind: "empty", Reason: "the source holds no words", Do: "fetch it again"}
	}
	paragraphs(&d)
	tabbed(&d)
	timed(&d)
	return []Document{d}, nil
}

var newlines = strings.NewReplacer("\r\n", "\n", "\r", "\n", "\f", "\n", "\v", "\n", "\u2028", "\n", "\u2029", "\n", "\u0085", "\n")

func splitLines(text string) []Line {
	var lines []Line
	blank := 0
	for start := 0; start < len(text); {
		end := strings.IndexByte(text[start:], '\n')
		if end < 0 {
			end = len(text)
		} else {
			end += start
		}
		if l, ok := trimLine(text, start, end); ok {
			l.Blank = int32(blank)
			lines = append(lines, l)
			blank = 0
		} else {
			blank++
		}
		start = end + 1
	}
	return lines
}

// trimLine returns the line without outer white space; false when nothing is left.
func trimLine(text string, start, end int) (Line, bool) {
	l := Line{Span: transcript.Span{Start: start, End: end}}
	for l.Start < l.End {
		r, w := utf8.DecodeRuneInString(text[l.Start:l.End])
		if !blankRune(r) {
			break
		}
		switch r {
		case '\t':
			l.Indent += 8 - l.Indent%8
		default:
			l.Indent++
		}
		l.Start += w
	}
	for l.Start < l.End {
		r, w := utf8.DecodeLastRuneInString(text[l.Start:l.End])
		if !blankRune(r) {
			break
		}
		l.End -= w
	}
	return l, l.Start < l.End
}

func blankRune(r rune) bool {
	return unicode.IsSpace(r) || r == '\u200b' || r == '\ufeff' || r == '\u2060'
}

// wrapWidth is the longest line that a typist or a mailer wraps at.
const wrapWidth = 110

// paragraphs distinguishes wrapped lines from lines that are paragraphs. Where most blank-line blocks hold
// several lines of like width the lines are wrapped; in double-spaced text, where a blank line
// follows every line, an indent or a short line before shows the paragraph.
func paragraphs(d *Document) {
	wide := widths(d)
	wrapped, double := shape(d, wide)
	full := func(i int) bool { return wide[i] >= 40 }
	margin := leftMargin(d)
	indented := indents(d)
	for i := range d.Lines {
		l := &d.Lines[i]
		l.Break = Paragraph
		if i == 0 {
			continue
		}
		prev := d.Lines[i-1]
		switch {
		case strings.HasSuffix(d.Text[:l.Start], "\u3000"), hanLabel(d.String(*l)):
		case double && l.Blank <= 1 && l.Indent <= margin+2 && prev.Indent <= margin+12 && full(i-1):
			l.Break = Soft
		case l.Blank > 0 || double || lettered(d.String(*l)) && endsSentence(d.String(prev)):
		case indented > 0 && l.Indent >= indented && l.Indent <= indented+8:
		case wrapped && l.Indent >= 16 && prev.Indent < l.Indent:
			l.Break = Hard
		case wrapped && full(i-1) && l.Indent <= prev.Indent+3:
			l.Break = Soft
		case wrapped && l.Indent <= prev.Indent && goesOn(d.String(*l)) && !endsSentence(d.String(prev)):
			l.Break = Soft
		case wrapped && !endsSentence(d.String(prev)):
			l.Break = Hard
		}
	}
}

// lettered reports whether a line begins with the letter of a question or an answer and a dash: "R - ", "Q. - ".
func lettered(s string) bool {
	if len(s) < 4 || strings.IndexByte("QRPDA", s[0]) < 0 {
		return false
	}
	rest := strings.TrimLeft(s[1:min(len(s), 8)], ". ")
	return strings.HasPrefix(rest, "- ") || strings.HasPrefix(rest, "– ") || strings.HasPrefix(rest, "— ")
}

// hanLabel reports whether a line opens with a few Chinese or Japanese characters before a colon, as labels and a heading's fields
// do.
func hanLabel(s string) bool {
	const most = 24
	if s[0] < utf8.RuneSelf {
		return false
	}
	n := 0
	for _, c := range s {
		switch {
		case c == ':' || c == '：':
			return n >= 2
		case unicode.In(c, unicode.Han, unicode.Katakana), strings.ContainsRune(" \u3000、·（）", c):
			if n++; n > most {
				return false
			}
		default:
			return false
		}
	}
	return false
}

// leftMargin returns the indent that most lines have.
func leftMargin(d *Document) int32 {
	count := map[int32]int{}
	best := int32(0)
	for _, l := range d.Lines {
		if count[l.Indent]++; count[l.Indent] > count[best] {
			best = l.Indent
		}
	}
	return best
}

// widths are the columns that the lines take with their indents: one a letter, two a Chinese, Japanese or Korean one.
func widths(d *Document) []int {
	wide := make([]int, len(d.Lines))
	for i, l := range d.Lines {
		n := int(l.Indent)
		for _, r := range d.String(l) {
			switch {
			case r >= 0x1100 && unicode.In(r, unicode.Han, unicode.Hangul, unicode.Hiragana, unicode.Katakana) || r >= 0xFF01 && r <= 0xFF5E:
				n += 2
			case r < 0x300 || !unicode.Is(unicode.Mn, r):
				n++
			}
		}
		wide[i] = n
	}
	return wide
}

// goesOn reports whether a line begins in mid-sentence.
func goesOn(s string) bool {
	r, _ := utf8.DecodeRuneInString(s)
	return unicode.IsLower(r) || unicode.IsDigit(r)
}

func endsSentence(s string) bool {
	s = strings.TrimRight(s, `"')]”’»`)
	r, _ := utf8.DecodeLastRuneInString(s)
	if r == ';' {
		r, _ = utf8.DecodeLastRuneInString(s[:len(s)-1])
		return unicode.Is(unicode.Greek, r) // whose question mark it is
	}
	return strings.ContainsRune(".?!:。？！…؟۔।：", r)
}

// fewWhole is how many long lines that end a sentence may still be chance.
const fewWhole = 4

// shape reports whether the text is hard-wrapped, and whether it is double-spaced besides. Wrapped lines end in
// mid-sentence: where most long ones end a sentence, or no line goes on under one and blank lines part nearly all into pairs,
// each is a paragraph.
func shape(d *Document, wide []int) (wrapped, double bool) {
	long, medium, single, mid := 0, 0, 0, 0
	whole, parted, third, on := 0, 0, 0, 0
	for i, l := range d.Lines {
		switch n := wide[i]; {
		case n > wrapWidth+30:
			long++
		case n > 40:
			medium++
		}
		if i > 0 && l.Blank == 0 && wide[i-1] >= 40 {
			if endsSentence(d.String(d.Lines[i-1])) {
				whole++
			} else {
				parted++
			}
		}
		if i > 1 && l.Blank == 0 && d.Lines[i-1].Blank == 0 {
			third++
		}
		if i > 0 && l.Blank == 0 && goesOn(d.String(l)) && !endsSentence(d.String(d.Lines[i-1])) {
			on++
		}
		if i > 0 && l.Blank == 1 && wide[i-1] >= 40 && !endsSentence(d.String(d.Lines[i-1])) { // shorter ones are labels
			mid++
		}
		if i > 0 && l.Blank == 1 {
			single++
		}
	}
	n := len(d.Lines)
	wrapped = long*12 < medium && medium*4 > n && (parted*2 >= whole || whole < fewWhole)
	wrapped = wrapped && (on > 0 || parted*8 > n || mid*2 > n || third*8 > n)
	double = wrapped && single*10 > n*7 && mid*2 > n
	return wrapped, double
}

// indents returns the least indent with which a wrapped text begins its paragraphs, in place of blank lines; 0
// where it does not.
func indents(d *Document) int32 {
	count, blank := map[int32]int{}, 0
	for _, l := range d.Lines {
		count[l.Indent]++
		if l.Blank > 0 {
			blank++
		}
	}
	margin := int32(1 << 20)
	for indent, n := range count {
		if n*10 >= len(d.Lines) {
			margin = min(margin, indent)
		}
	}
	begins, goesOn := 0, 0
	for i := 1; i < len(d.Lines); i++ {
		l, prev := d.Lines[i], d.Lines[i-1]
		switch in := l.Indent >= margin+2 && l.Indent <= margin+10; {
		case l.Blank > 0:
		case in && endsSentence(d.String(prev)):
			begins++
		case in:
			goesOn++
		}
	}
	if begins < 5 || begins <= blank || goesOn*4 > begins {
		return 0
	}
	return margin + 2
}
