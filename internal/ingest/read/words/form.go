package words

import (
	"strings"
	"unicode"
	"unicode/utf8"
)

// Form is what is known of a printed word, whatever stands around it. What is asked of most words is in its brief
// besides: a form that is rare is not in the processor's cache.
type Form struct {
	Printed string // with its marks
	Is      Mask   // classes of the word in lower case, without the marks around it
	parts   *parts // nil where it has none
	notes   [1]uint32
	Kind    Kind
}

// parts are what else there is to know of a word that has marks inside or is written without spaces.
type parts struct {
	may  Mask    // classes of the word and of its parts ("follow-up"); all, where it is written without spaces
	more []int32 // its stems after the first
	wide int32   // characters of scripts without spaces
}

// May is the set of the classes to which a word or one of its parts belongs.
func (f *Form) May() Mask {
	if f.parts == nil {
		return f.Is
	}
	return f.parts.may
}

// wide counts the characters of scripts without spaces.
func (f *Form) wide() int32 {
	if f.parts == nil {
		return 0
	}
	return f.parts.wide
}

// Kind is what a printed word is by its letters and marks.
type Kind uint16

const (
	Counts       Kind = 1 << iota // its first letter or digit is of a script that parts words by spaces
	Capital                       // its first character is a capital
	Small                         // its first character is a small letter
	EndsSentence                  // a sentence ends with it
	EndsComma                     // its last character is a comma
	EndsDash                      // its last character is a dash
	RunsOn                        // the sentence goes on after it: a small letter or an inner mark ends it
	Asks                          // it holds a question mark
	Brackets                      // it holds a square bracket that opens
	Opens                         // it begins with a bracket
	Tells                         // it has a stem: it tells what a text is about
	Wide                          // it has characters of scripts without spaces
	Dotted                        // it holds a full stop
	Figure                        // its first character is one of the figures 0 to 9
	more                          // it has more stems than one
	Plain                         // it is of ASCII, begins with a letter, has no marks inside but apostrophes, and only closing ones after it
)

const longest = 48 // bytes of words that are lowered without garbage

// look finds out what there is to know of a printed word.
func (l *Lexicon) look(f *Form, b *brief) {
	l.lookAt(f, b)
	if b.stem != None {
		f.Kind |= Tells
	}
	if f.parts != nil && len(f.parts.more) > 0 {
		f.Kind |= more
	}
	if f.wide() > 0 {
		f.Kind |= Wide
	}
}

func (l *Lexicon) lookAt(f *Form, b *brief) {
	printed := f.Printed
	first, _ := runeAt(printed)
	switch {
	case first >= 'a' && first <= 'z':
		f.Kind |= Small
	case first >= 'A' && first <= 'Z':
		f.Kind |= Capital
	case first == '(' || first == '[':
		f.Kind |= Opens
	case first >= '0' && first <= '9':
		f.Kind |= Figure
	case first >= utf8.RuneSelf && unicode.IsUpper(first):
		f.Kind |= Capital
	case first >= utf8.RuneSelf && unicode.IsLower(first):
		f.Kind |= Small
	}
	if strings.IndexByte(printed, '.') >= 0 {
		f.Kind |= Dotted
	}
	f.ending()
	var room [longest]byte
	trimmed := trimMarks(printed)
	lower, apostrophes, simple := foldAll(room[:0], trimmed)
	if !simple {
		l.lookClosely(f, b)
		return
	}
	f.Is = l.known.of(lower)
	if len(lower) > 0 {
		f.Kind |= Counts
	}
	f.plain(len(trimmed))
	if len(trimmed) < len(printed) && strings.IndexByte(printed, '?') >= 0 {
		f.Kind |= Asks
	}
	if apostrophes == 0 {
		b.stem = l.stems.judgeASCII(lower)
		return
	}
	f.parts = &parts{may: f.Is}
	for from, i := 0, 0; i <= len(lower); i++ {
		if i == len(lower) || lower[i] == '\'' {
			f.parts.may = f.parts.may.With(l.known.of(lower[from:i]))
			f.give(b, l.stems.judgeASCII(lower[from:i]))
			from = i + 1
		}
	}
}

// ending reads the last character of a word.
func (f *Form) ending() {
	s := f.Printed
	n := len(s) - 1
	switch b := s[n]; {
	case b >= 'a' && b <= 'z':
		f.Kind |= RunsOn
		return
	case b == ',':
		f.Kind |= RunsOn | EndsComma
		return
	case b == '.':
		if !abbreviated(s[:n]) {
			f.Kind |= EndsSentence
		}
	case b == '?' || b == '!':
		f.Kind |= EndsSentence
	case b < utf8.RuneSelf:
		if strings.IndexByte(";:'\"-", b) >= 0 {
			f.Kind |= RunsOn
		}
	default:
		switch r, _ := utf8.DecodeLastRuneInString(s); r {
		case '—', '–':
			f.Kind |= RunsOn | EndsDash
		case '’', '”':
			f.Kind |= RunsOn
		case '…', '。', '？', '！', '؟', '۔', '।':
			f.Kind |= EndsSentence
		default:
			if unicode.IsLower(r) {
				f.Kind |= RunsOn
			}
		}
	}
}

// plain marks a word that is plain, of which so many bytes stand between marks.
func (f *Form) plain(n int) {
	if b := f.Printed[0]; !alnum(b) || b <= '9' {
		return
	}
	const closing = ".,;:!?—–-…"
	switch rest := f.Printed[n:]; {
	case rest == "", len(rest) == 1 && strings.IndexByte(closing, rest[0]) >= 0, len(rest) > 1 && strings.Trim(rest, closing) == "":
		f.Kind |= Plain
	}
}

// fold lowers a word that is made of letters and digits of ASCII alone; others are not simple.
func fold(to []byte, w string) (lower []byte, simple bool) {
	lower, apostrophes, simple := foldAll(to, w)
	return lower, simple && apostrophes == 0
}

// foldAll is fold for words that may have apostrophes inside, which become straight; it counts them.
func foldAll(to []byte, w string) (lower []byte, apostrophes int, simple bool) {
	if len(w) > cap(to)-len(to) {
		return nil, 0, false
	}
	for i := 0; i < len(w); i++ {
		switch b := w[i]; {
		case b >= 'a' && b <= 'z' || b >= '0' && b <= '9':
			to = append(to, b)
		case b >= 'A' && b <= 'Z':
			to = append(to, b+'a'-'A')
		case b == '\'':
			to = append(to, b)
			apostrophes++
		case b == "’"[0] && strings.HasPrefix(w[i:], "’"):
			to = append(to, '\'')
			apostrophes++
			i += len("’") - 1
		default:
			return nil, 0, false
		}
	}
	return to, apostrophes, true
}

// lookClosely finds out about words with other letters, or with marks inside.
func (l *Lexicon) lookClosely(f *Form, b *brief) {
	printed := f.Printed
	trimmed := trimMarks(printed)
	lower := strings.ReplaceAll(strings.ToLower(trimmed), "’", "'")
	if strings.IndexFunc(lower, func(r rune) bool { return r >= utf8.RuneSelf || !alnum(byte(r)) && r != '\'' }) < 0 {
		f.plain(len(trimmed))
	}
	f.Is = classesOf(lower)
	p := &parts{may: f.Is}
	f.parts = p
	for rest := lower; rest != ""; {
		rest = rest[skip(rest, false):]
		n := skip(rest, true)
		p.may = p.may.With(classes[rest[:n]])
		rest = rest[n:]
	}
	before := rune(0)
	for _, r := range printed {
		switch {
		case r == ';' && unicode.Is(unicode.Greek, before):
			f.Kind |= Asks
		case r == '?' || r == '？' || r == '؟':
			f.Kind |= Asks
		case r == '[':
			f.Kind |= Brackets
		case r >= 0x2E80 && isWide(r):
			p.wide++
		case p.wide == 0 && (unicode.IsLetter(r) || unicode.IsNumber(r)):
			f.Kind |= Counts
		}
		before = r
	}
	if p.wide > 0 {
		p.may = anything
	}
	l.stemsOf(f, b)
}

// Lower is the word in lower case, without the marks around it and with straight apostrophes.
func (f *Form) Lower() string {
	return strings.ReplaceAll(strings.ToLower(trimMarks(f.Printed)), "’", "'")
}

// AppendLower appends what Lower returns.
func (f *Form) AppendLower(to []byte) []byte {
	if lower, _, ok := foldAll(to, trimMarks(f.Printed)); ok {
		return lower
	}
	return append(to, f.Lower()...)
}

// Begins reports whether the first character of a word, as printed, is of a kind.
func (f *Form) Begins(is func(rune) bool) bool {
	r, _ := runeAt(f.Printed)
	return is(r)
}

// trimMarks drops the marks around a word.
func trimMarks(w string) string {
	for w != "" && !alnum(w[0]) {
		n := markLen(utf8.DecodeRuneInString(w))
		if n == 0 {
			break
		}
		w = w[n:]
	}
	for w != "" && !alnum(w[len(w)-1]) {
		n := markLen(utf8.DecodeLastRuneInString(w))
		if n == 0 {
			break
		}
		w = w[:len(w)-n]
	}
	return w
}

// markLen is the length of a mark that may stand around a word, or 0.
func markLen(r rune, n int) int {
	switch r {
	case '.', ',', ';', ':', '!', '?', '—', '–', '-', '(', ')', '’', '\'', '"', '“', '”', '¿', '¡', '…', '؟', '،', '«', '»', '„':
		return n
	}
	return 0
}

func alnum(b byte) bool {
	return b >= 'a' && b <= 'z' || b >= 'A' && b <= 'Z' || b >= '0' && b <= '9'
}

func isWide(r rune) bool { return unicode.In(r, unicode.Han, unicode.Hiragana, unicode.Katakana) }

// abbreviations are words after which a full stop closes no sentence.
var abbreviations = Declare("mr mrs ms dr gen sen rep gov st sr jr sra prof adm col lt vs")

// abbreviated reports whether a word that a full stop follows is cut short, or a single capital: that closes nothing.
func abbreviated(w string) bool {
	from := len(w)
	for from > 0 && w[from-1] != '(' && w[from-1] != '[' && !strings.HasPrefix(w[from-1:], "—") {
		from--
	}
	w = w[from:]
	var room [4]byte
	if lower, ok := fold(room[:0], w); ok && known().of(lower).Has(abbreviations) || strings.IndexByte(w, '.') >= 0 {
		return true
	}
	return len(w) == 1 && w[0] >= 'A' && w[0] <= 'Z' && w[0] != 'I'
}
