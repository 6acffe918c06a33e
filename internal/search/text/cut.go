package text

import (
	"strings"
	"unicode/utf8"
)

// runeAt returns the rune of s at i, its width and class; at the end of s a separator of width 0.
func runeAt(s string, i int) (rune, int, class) {
	if i >= len(s) {
		return 0, 0, separator
	}
	if c := s[i]; c < utf8.RuneSelf {
		return rune(c), 1, low[c]
	}
	r, n := utf8.DecodeRuneInString(s[i:])
	return r, n, classOf(r)
}

func wordAt(s string, i int) bool {
	_, _, c := runeAt(s, i)
	return c == letter || c == digit
}

// wordEnd returns where the word that begins at i with a letter or digit ends.
func wordEnd(s string, i int) int {
	if end := plainEnd(s, i); end > 0 {
		return end
	}
	if end := dotted(s, i); end > i {
		return end
	}
	j := i
	for n := 0; n < MaxRunes; n++ {
		r, w, c := runeAt(s, j)
		switch c {
		case letter, digit, mark:
		case apostrophe:
			if !wordAt(s, j+w) || elision(s[i:j], s[j+w:]) {
				return j
			}
		case invisible:
			if !wordAt(s, j+w) {
				return j
			}
		default:
			if !inNumber(s, i, j, r) {
				return j
			}
		}
		j += w
	}
	return j
}

// plainEnd returns the end of a word of two and more ASCII letters, which most are; 0 for any other.
func plainEnd(s string, i int) int {
	j := i
	for j < len(s) && s[j] < utf8.RuneSelf && low[s[j]] == letter {
		j++
	}
	if n := j - i; n < 2 || n > MaxRunes || j < len(s) && (s[j] >= utf8.RuneSelf || low[s[j]] != separator) {
		return 0
	}
	return j
}

// dotted returns the end of an abbreviation such as U.S. or p.m that begins at i, a possessive ending
// included; 0 when there is none.
func dotted(s string, i int) int {
	letters, j := 0, i
	for letters < MaxRunes/2 {
		_, w, c := runeAt(s, j)
		if c != letter {
			break
		}
		next := j + w
		if next < len(s) && s[next] == '.' {
			letters, j = letters+1, next+1
			continue
		}
		if letters > 0 && !joins(s, next) {
			letters, j = letters+1, next
		}
		break
	}
	if letters < 2 {
		return 0
	}
	if _, w, c := runeAt(s, j); c == apostrophe && j+w < len(s) && s[j+w]|0x20 == 's' && !wordAt(s, j+w+1) {
		return j + w + 1
	}
	return j
}

// joins reports whether the rune at i belongs to the word before it.
func joins(s string, i int) bool {
	_, _, c := runeAt(s, i)
	return c == letter || c == digit || c == mark || c == apostrophe && wordAt(s, i+1)
}

// elision reports whether what stands before an apostrophe is a word of its own: l'accord, qu'il, dell'accordo.
func elision(s, after string) bool {
	if len(s) == 1 {
		switch s[0] | 0x20 {
		case 'c', 'd', 'j', 'l', 'm', 'n', 's', 't':
			return true
		}
		return false
	}
	switch s {
	case "qu", "Qu", "QU", "jusqu", "Jusqu", "lorsqu", "Lorsqu", "puisqu", "Puisqu", "quoiqu", "Quoiqu":
		return true
	case "all", "All", "dall", "Dall", "dell", "Dell", "nell", "Nell", "quell", "Quell", "quest", "Quest", "sull", "Sull", "un", "Un":
		return strings.IndexAny(after, "aeiouhàèéìòùAEIOUHÀÈÉÌÒÙ") == 0 // not Dell's
	}
	return false
}

// inNumber reports whether the full stop or comma r at j belongs to the number that began at i.
func inNumber(s string, i, j int, r rune) bool {
	if r != '.' && r != ',' || j == i || !isDigit(s, j-1) || !isDigit(s, j+1) {
		return false
	}
	return r == '.' || grouping(s, i, j) || decimal(s, i, j)
}

// grouping reports whether the comma at j parts thousands: at most three digits before, exactly three after.
func grouping(s string, i, j int) bool {
	if isDigit(s, j+4) || !isDigit(s, j+1) || !isDigit(s, j+2) || !isDigit(s, j+3) {
		return false
	}
	k := j
	for k > i && isDigit(s, k-1) {
		k--
	}
	return j-k <= 3 && (k == i || s[k-1] == ',')
}

// decimal reports whether the comma at j is a decimal one: digits alone before it, one or two after it.
func decimal(s string, i, j int) bool {
	for k := i; k < j; k++ {
		if !isDigit(s, k) {
			return false
		}
	}
	end := j + 2
	if isDigit(s, end) {
		end++
	}
	return !isDigit(s, end) && !letterAt(s, end)
}

func letterAt(s string, i int) bool {
	_, _, c := runeAt(s, i)
	return c == letter
}

func isDigit(s string, i int) bool { return i < len(s) && s[i] >= '0' && s[i] <= '9' }
