package carrier

import (
	"html"
	"regexp"
	"strings"
)

// unseenSigns have no width and part no words: soft hyphens, marks of direction and of order. Joiners stay, which some
// scripts are written with.
var unseenSigns = []string{"\u00ad", "\u200b", "\u200e", "\u200f", "\u202a", "\u202b", "\u202c", "\u202d", "\u202e", "\u2060", "\u2066", "\u2067", "\u2068", "\u2069", "\ufeff",
	"&shy;", "&#173;", "&#xad;", "&#xAD;", "&lrm;", "&rlm;", "&#8203;", "&#8206;", "&#8207;", "&#x200b;", "&#x200B;", "&#x200e;", "&#x200E;", "&#x200f;", "&#x200F;", "&#8288;", "&#65279;", "&ZeroWidthSpace;"}

// Seen drops signs that nobody sees.
func Seen(s string) string {
	if !anyUnseen(s) {
		return s
	}
	for _, sign := range unseenSigns {
		s = strings.ReplaceAll(s, sign, "")
	}
	return s
}

// anyUnseen reports whether one of the unseenSigns stands in s: it goes from one byte that they begin with to the next.
func anyUnseen(s string) bool {
	for first, known := range unseenByFirst {
		for at := 0; ; at++ {
			i := strings.IndexByte(s[at:], first)
			if i < 0 {
				break
			}
			if at += i; !mayBeUnseen(s[at:]) {
				continue
			}
			for _, sign := range known {
				if strings.HasPrefix(s[at:], sign) {
					return true
				}
			}
		}
	}
	return false
}

// mayBeUnseen reports whether the later bytes of an unseen sign that begins as s does may stand in s.
func mayBeUnseen(s string) bool {
	switch {
	case s[0] == 0xC2:
		return len(s) > 1 && s[1] == 0xAD
	case s[0] == '&':
		return len(s) > 4 && unseenBytes[2][s[2]] && unseenBytes[4][s[4]]
	}
	return len(s) > 2 && unseenBytes[2][s[2]]
}

// unseenByFirst are the unseenSigns by their first byte.
var unseenByFirst = func() map[byte][]string {
	byFirst := map[byte][]string{}
	for _, sign := range unseenSigns {
		byFirst[sign[0]] = append(byFirst[sign[0]], sign)
	}
	return byFirst
}()

// unseenBytes are the bytes at each of the first places of the unseenSigns.
var unseenBytes = func() *[5][256]bool {
	var t [5][256]bool
	for _, sign := range unseenSigns {
		for i := range min(len(sign), len(t)) {
			t[i][sign[i]] = true
		}
	}
	return &t
}()

// leftEntity is an entity that stands where words do: it was escaped twice.
var leftEntity = regexp.MustCompile(`&(?:amp;)*(?:[a-zA-Z]{2,8}[1-4]?|#\d{2,5}|#[xX][0-9a-fA-F]{2,4});`)

// unescaped decodes the entities that are left in words.
func unescaped(s string) string {
	if !strings.Contains(s, "&") || !strings.Contains(s, ";") {
		return s
	}
	return leftEntity.ReplaceAllStringFunc(s, func(e string) string {
		for range 3 {
			e = html.UnescapeString(e)
		}
		return e
	})
}

// escapedPage returns the page that a source holds whose every tag was escaped.
func escapedPage(s string) (string, bool) {
	tags := strings.Count(s, "<")
	if strings.Count(s, "&") < 10*tags || strings.Count(s, "&lt;") < 10*tags || !strings.Contains(s, "&lt;/p&gt;") && !strings.Contains(s, "&lt;br") && !strings.Contains(s, "&lt;/div&gt;") {
		return s, false
	}
	return html.UnescapeString(s), true
}
