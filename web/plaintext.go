package web

import (
	"strings"

	"podium/internal/transcript"
)

// plainText are a turn's words where no style can show a line through them: what is struck says so.
func plainText(t *transcript.Turn) string {
	var b strings.Builder
	at := 0
	for _, s := range struckIn(t) {
		b.WriteString(t.Text[at:s.Start] + "[struck in the source: " + t.Text[s.Start:s.End] + "]")
		at = s.End
	}
	return b.String() + t.Text[at:]
}

// struckIn returns what the source struck out of a turn, in order and apart.
func struckIn(t *transcript.Turn) []transcript.Span {
	var out []transcript.Span
	for _, m := range t.Marks {
		if m.Kind != transcript.Struck || m.Start >= m.End || m.End > len(t.Text) {
			continue
		}
		if n := len(out); n > 0 && m.Start <= out[n-1].End {
			out[n-1].End = max(out[n-1].End, m.End)
			continue
		}
		out = append(out, transcript.Span{Start: m.Start, End: m.End})
	}
	return out
}

// notesOf returns the footnotes of a turn.
func notesOf(t *transcript.Turn) []string {
	var out []string
	for _, m := range t.Marks {
		if m.Kind == transcript.Footnote && m.Note != "" {
			out = append(out, m.Note)
		}
	}
	return out
}
