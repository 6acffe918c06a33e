package transcript

import (
	"strings"
	"unicode"
	"unicode/utf8"
)

// firstSubstance returns the first sentence of text that asks or says something: one of at least
// four words that is not only a greeting, thanks or a name.
func firstSubstance(text string) string { return pickedSentence(text, nil) }

func substance(s string) bool {
	return len([]rune(s)) >= 12 && (len(strings.Fields(s)) >= 5 || wide(s)) && !courtesy(s) && !introduction(s)
}

// Substantial reports whether the turn asks or says something: not only a greeting, thanks or a name.
func (t *Turn) Substantial() bool { return firstSubstance(t.Text) != "" }

// sentences cuts a paragraph after a full stop, question or exclamation mark that is followed by space
// (or that is full-width). Cuts after an abbreviation are harmless here: the halves are only shown.
func sentences(p string) []string {
	var out []string
	start := 0
	for i, r := range p {
		end := i + utf8.RuneLen(r)
		switch r {
		case '.', '?', '!':
			if end < len(p) && p[end] != ' ' {
				continue
			}
			if r == '.' && abbreviated(p[start:i]) {
				continue
			}
		case '。', '？', '！':
		default:
			continue
		}
		if s := strings.TrimSpace(p[start:end]); s != "" {
			out = append(out, s)
		}
		start = end
	}
	if s := strings.TrimSpace(p[start:]); s != "" {
		out = append(out, s)
	}
	return out
}

// abbreviated reports whether the text before a full stop ends in a title or an initial.
func abbreviated(s string) bool {
	w := s[strings.LastIndexByte(s, ' ')+1:]
	switch strings.ToLower(w) {
	case "mr", "ms", "mrs", "dr", "gen", "sen", "gov", "st", "sr", "sra", "prof", "u.s", "u.n":
		return true
	}
	return len(w) == 1
}

// introduction reports whether s only says who asks: few words, most of them names, and no question.
func introduction(s string) bool {
	words := strings.Fields(s)
	if len(words) > 9 || strings.ContainsAny(s, "?？") {
		return false
	}
	names := 0
	for _, w := range words {
		if r, _ := utf8.DecodeRuneInString(w); unicode.IsUpper(r) {
			names++
		}
	}
	return names*5 >= len(words)*3
}

func courtesy(s string) bool {
	l := strings.ToLower(s)
	for _, p := range []string{"thank", "hi", "hello", "good morning", "good afternoon", "good evening", "yeah, thank", "yes, thank",
		"okay, thank", "buenos", "buenas", "muchas gracias", "gracias", "merci", "bonjour", "guten", "спасибо", "здравствуйте", "добрый"} {
		if strings.HasPrefix(l, p) && len(strings.Fields(s)) < 9 {
			return true
		}
	}
	return false
}

// wide reports whether s is written without spaces between words, as Chinese and Japanese are.
func wide(s string) bool {
	n := 0
	for _, r := range s {
		if r >= 0x2E80 {
			n++
		}
	}
	return n*2 > utf8.RuneCountInString(s)
}

// clip cuts s to at most max bytes at a word, adding an ellipsis where it cut.
func clip(s string, max int) string {
	if len(s) <= max {
		return s
	}
	cut := max
	for cut > 0 && !utf8.RuneStart(s[cut]) {
		cut--
	}
	if sp := strings.LastIndexByte(s[:cut], ' '); sp > max/2 {
		cut = sp
	}
	return strings.TrimRight(s[:cut], " ,;:–—-") + "…"
}

// WordCount counts the words of a text; of scripts without spaces, each character is one.
func WordCount(text string) int {
	n, in := 0, false
	for _, r := range text {
		switch {
		case r >= 0x2E80 && unicode.IsLetter(r):
			n, in = n+1, false
		case unicode.IsLetter(r) || unicode.IsNumber(r):
			if !in {
				n, in = n+1, true
			}
		case !unicode.IsMark(r) && r != '\'' && r != '’':
			in = false
		}
	}
	return n
}
