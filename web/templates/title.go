package templates

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
