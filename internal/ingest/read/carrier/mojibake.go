package carrier

import (
	"strconv"
	"strings"
	"unicode/utf8"

	"golang.org/x/text/encoding/charmap"
)

// mendAll mends what was misread once, or a second time after that.
func mendAll(s string) (string, int) {
	s, all := remade(s)
	for range 3 {
		if strings.IndexByte(s, misreadLead) < 0 {
			break
		}
		if strings.Contains(s, lostQuote) {
			s = strings.ReplaceAll(s, lostQuote, "”")
			all++
		}
		mended, n := mend(s)
		if n == 0 {
			break
		}
		s, all = mended, all+n
	}
	return s, all
}

// misreadLead begins the letters from À to ÿ, with which misread characters begin.
const misreadLead = 0xC3

// lostQuote is a closing quotation mark that was misread, its last byte, which stands for nothing, lost.
const lostQuote = "â€\ufffd"

// mend undoes UTF-8 that was once read as Windows-1252 ("â€™" for a curly apostrophe), run by run:
// a run is mended only when its bytes are valid UTF-8 of several bytes, which chance hardly makes.
// It returns how many characters it made.
func mend(s string) (string, int) {
	var out strings.Builder
	n, last := 0, 0
	for i := 0; i < len(s); {
		next := strings.IndexByte(s[i:], misreadLead)
		if next < 0 {
			break
		}
		i += next
		mended, used := undo(s[i:])
		if used == 0 {
			i++
			continue
		}
		out.WriteString(s[last:i])
		out.WriteString(mended)
		i += used
		last = i
		n++
	}
	if n == 0 {
		return s, 0
	}
	out.WriteString(s[last:])
	return out.String(), n
}

// undo returns the one character that the letters at the start of s are the misread bytes of, and
// how many bytes of s that took; 0 when they are none.
func undo(s string) (string, int) {
	var buf [4]byte
	used, n := 0, 0
	for want := 4; n < want; n++ {
		r, w := utf8.DecodeRuneInString(s[used:])
		c, ok := misread(r)
		if !ok {
			return "", 0
		}
		if n == 0 {
			want = lengthOf(c)
		}
		if want < 2 {
			return "", 0
		}
		buf[n] = c
		used += w
	}
	r, w := utf8.DecodeRune(buf[:n])
	if r == utf8.RuneError || w != n || n == 2 && !plausible(r) {
		return "", 0
	}
	return string(r), used
}

// plausible keeps real words such as "Ã©" rare enough: a two-byte run must make a Latin letter or sign.
func plausible(r rune) bool { return r >= 0xA0 && r <= 0x24F || r >= 0x400 && r <= 0x4FF }

func lengthOf(c byte) int {
	switch {
	case c >= 0xC2 && c <= 0xDF:
		return 2
	case c >= 0xE0 && c <= 0xEF:
		return 3
	case c >= 0xF0 && c <= 0xF4:
		return 4
	}
	return 0
}

// misread returns the byte that reads as r in Windows-1252.
func misread(r rune) (byte, bool) {
	if r < 0x80 {
		return 0, false
	}
	if r < 0xA0 {
		return byte(r), true
	}
	return charmap.Windows1252.EncodeRune(r)
}

// unprint decodes a source that is a printed byte string, b'...\xe2\x80\x99...', or, in text, a printed string without a line's
// end.
func unprint(s string, inText bool) (string, bool) {
	t := strings.TrimSpace(s)
	if len(t) < 3 || t[0] != 'b' && (!inText || t[0] != '\'' && t[0] != '"') {
		return "", false // as nearly all
	}
	inBytes := t[0] == 'b'
	t = strings.TrimPrefix(t, "b")
	if t[0] != '\'' && t[0] != '"' || t[len(t)-1] != t[0] || !inBytes && (strings.Contains(t, "\n") || strings.Count(t, `\n`) < 2) {
		return "", false
	}
	body := t[1 : len(t)-1]
	out := make([]byte, 0, len(body))
	for i := 0; i < len(body); i++ {
		if body[i] != '\\' || i+1 == len(body) {
			out = append(out, body[i])
			continue
		}
		i++
		switch body[i] {
		case 'n':
			out = append(out, '\n')
		case 't':
			out = append(out, '\t')
		case 'r':
		case 'x':
			v, err := strconv.ParseUint(body[i+1:min(i+3, len(body))], 16, 8)
			if err != nil {
				return "", false
			}
			if i += 2; inBytes {
				out = append(out, byte(v))
			} else {
				out = utf8.AppendRune(out, rune(v))
			}
		case 'u':
			v, err := strconv.ParseUint(body[i+1:min(i+5, len(body))], 16, 16)
			if err != nil {
				return "", false
			}
			out = utf8.AppendRune(out, rune(v))
			i += 4
		default:
			out = append(out, body[i])
		}
	}
	if !utf8.Valid(out) {
		return "", false
	}
	return string(out), true
}
