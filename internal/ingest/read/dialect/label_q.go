package dialect

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"podium/internal/ingest/read/rx"
)

// matchQ matches a bare Q: before white space of any kind, a colon, a full stop, a bracket, or glued
// to the question's first word (QBut), which "Qatar" and "QE" are not.
func matchQ(s string) match {
	if s == "" || s[0] != 'Q' {
		return match{}
	}
	rest := s[1:]
	if rest == "" {
		return match{label: "Q", size: 1, form: BareQ, grade: fair}
	}
	r, w := utf8.DecodeRuneInString(rest)
	next := firstRune(rest[w:])
	if m := bracketedQ(s); m.grade > no {
		return m
	}
	if at := strings.TrimLeft(rest, " \u00a0\u202f"); at != rest && at != "" && at[0] == ':' {
		return match{label: "Q", size: len(s) - len(at) + 1, form: BareQ, grade: sure} // "Q : ", as in French
	}
	switch {
	case r == ':' || r == '.' && (next == utf8.RuneError || isSpace(next) || unicode.IsUpper(next)):
		return match{label: "Q", size: 1 + w, form: BareQ, grade: sure}
	case isSpace(r) && r != ' ', r == ' ' && isSpace(next), r == '(' || r == '[' || r == '-' || r == '–' || r == '—' || r == '…' || r == '"' || r == '“':
		return match{label: "Q", size: 1, form: BareQ, grade: sure}
	case r == ' ' && (unicode.IsUpper(next) || strings.ContainsRune("“\"([-–—…", next)):
		return match{label: "Q", size: 1, form: BareQ, grade: sure}
	case r == ' ' && next != '&':
		return match{label: "Q", size: 1, form: BareQ, grade: fair}
	case unicode.IsUpper(r) && gluedWord(r, rest[w:]):
		return match{label: "Q", size: 1, form: BareQ, grade: weak}
	}
	return match{}
}

// bracketedQ matches a Q with what stands in brackets behind it, and a colon: "Q. (Ida Holm): Who pays?".
func bracketedQ(s string) match {
	from := strings.IndexByte(s[:min(len(s), 4)], '(')
	if from < 1 || strings.Trim(s[1:from], " .\u00a0") != "" {
		return match{}
	}
	to := strings.IndexByte(s[:min(len(s), 80)], ')')
	if to < from+3 || to+1 >= len(s) || s[to+1] != ':' {
		return match{}
	}
	return match{label: s[:to+1], as: "Question " + s[from:to+1], size: to + 2, form: BareQ, grade: sure}
}

// gluedWord reports whether what follows a glued capital goes on as a word: "ut", "'m", " think".
func gluedWord(first rune, s string) bool {
	r := firstRune(s)
	return unicode.IsLower(r) || r == '\'' || r == '’' || r == ' ' && (first == 'I' || first == 'A')
}

// unheard is a label of whoever asks without a colon, and nothing but the note that the words were not heard.
var unheard = rx.MustCompile(`^(\p{Lu}[\p{L} ]{3,20}?):? ?[(\[](?i:inaudible|off-?mic|off mike|indistinct|no audio|unintelligible)[^()\[\]]{0,30}[)\]][.]?$`)

// matchUnheard matches "Question (Inaudible.)".
func matchUnheard(s string) match {
	if strings.IndexByte(s, '(') < 0 && strings.IndexByte(s, '[') < 0 {
		return match{}
	}
	m := unheard.FindStringSubmatchIndex(s)
	if m == nil || !asks[fold(s[m[2]:m[3]])] {
		return match{}
	}
	return match{label: s[m[2]:m[3]], size: m[3] + colonAfter(s[m[3]:]), form: Colon, grade: sure}
}
