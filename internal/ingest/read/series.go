package read

import (
	"path"
	"strings"

	"podium/internal/authority"
	"podium/internal/transcript"
)

// seriesOf is the series of a transcript: the one that it was filed under, where it was; else the one that its title fits, or
// the lines above it, or the file's name where it has no title; else the one of its principal. It is "" where none fits.
func seriesOf(t *transcript.Transcript, name, filed string, printed []string, auth *authority.Files) string {
	titles := []string{t.Title, letterhead(t)}
	if t.Title == "" {
		titles[0] = titles[1]
		titles[1] = strings.TrimSuffix(path.Base(name), path.Ext(name))
	}
	hint := authority.SeriesHint{URL: t.URL, Titles: titles, Style: t.Style, Labels: printed, Day: t.Event, Place: t.Place, Start: t.Start, Name: filed}
	if s := auth.MatchSeries(hint); s != "" || filed != "" {
		return s
	}
	return seriesOfPrincipal(auth, t)
}

// letterhead is the first lines of a heading, where a body may print its name above a title that does not. Where a briefing was says
// nothing of whose it is.
func letterhead(t *transcript.Transcript) string {
	const lines, longest = 6, 80
	var b strings.Builder
	b.Grow(lines * longest)
	for i, n := 0, 0; i < len(t.Notes) && n < lines; i++ {
		if text := t.Notes[i].Text; t.Notes[i].Turn < 0 && t.Notes[i].Kind == "heading" && len(text) <= longest && !strings.Contains(t.Place, text) {
			b.WriteString(t.Notes[i].Text + " / ")
			n++
		}
	}
	return b.String()
}

// seriesOfPrincipal is the series of the one whom the source names as its principal, where it is in the transcript's language: a
// guest of another government speaks there too.
func seriesOfPrincipal(auth *authority.Files, t *transcript.Transcript) string {
	slug := auth.SeriesOfPrincipal(t.Given["principal"].Note, t.Event)
	if s, ok := auth.Series(slug); ok && t.Language != "" && s.Language != "" && s.Language != t.Language {
		return ""
	}
	return slug
}
