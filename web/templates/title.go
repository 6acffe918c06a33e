package templates

import (
	"strings"
	"unicode/utf8"
)

// Title names a transcript: in its own words, or, where it has none, in the site's.
type Title struct {
	Text     string
	Language string // BCP 47
}

// TitleOf is the title that a transcript bears. Where it bears none it is told by its series and day, in brackets, as
// catalogues mark a title that they supply.
func TitleOf(title, language, series, day string) Title {
	if title != "" {
		return Title{title, language}
	}
	if series == "" {
		series = "Transcript"
	}
	if day == "" {
		return Title{"[" + series + ", undated]", "en"}
	}
	return Title{"[" + series + ", " + LongDate(day) + "]", "en"}
}

const (
	titleOnList = 160 // runes of a title in lists and beside others
	titleLarge  = 110 // runes of one that stands large at the head of its page
)

// short is the title as lists have it.
func (t Title) short() string {
	if utf8.RuneCountInString(t.Text) <= titleOnList {
		return t.Text
	}
	cut := string([]rune(t.Text)[:titleOnList])
	if space := strings.LastIndexByte(cut, ' '); space > titleOnList/2 {
		cut = cut[:space]
	}
	return strings.TrimRight(cut, " ,;:–—-") + "…"
}

// long reports whether a heading is too long to stand large.
func long(heading string) bool { return utf8.RuneCountInString(heading) > titleLarge }
