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

// seen drops signs that nobody sees.
func seen(s string) string {
	for _, sign := range unseenSigns {
		if strings.Contains(s, sign) {
			s = strings.ReplaceAll(s, sign, "")
		}
	}
	return s
}

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
	if strings.Count(s, "&lt;") < 10*strings.Count(s, "<") || !strings.Contains(s, "&lt;/p&gt;") && !strings.Contains(s, "&lt;br") && !strings.Contains(s, "&lt;/div&gt;") {
		return s, false
	}
	return html.UnescapeString(s), true
}
