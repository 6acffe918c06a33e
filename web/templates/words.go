package templates

import (
	"context"
	"io"
	"strconv"
	"strings"

	"github.com/a-h/templ"
)

// Segments shows words with their marks. It is written by hand, since a templ component may put space
// between its parts, and here every space is the source's.
func Segments(segments []Segment) templ.Component {
	return templ.ComponentFunc(func(_ context.Context, w io.Writer) error {
		var b strings.Builder
		for _, s := range segments {
			s.write(&b)
		}
		_, err := io.WriteString(w, b.String())
		return err
	})
}

func (s Segment) write(b *strings.Builder) {
	open, end := s.tags()
	b.WriteString(open)
	switch {
	case s.HitStart:
		b.WriteString(`<mark id="hit-` + strconv.Itoa(s.Hit) + `">` + templ.EscapeString(s.Text) + `</mark>`)
	case s.Hit > 0:
		b.WriteString(`<mark>` + templ.EscapeString(s.Text) + `</mark>`)
	default:
		b.WriteString(templ.EscapeString(s.Text))
	}
	b.WriteString(end)
	if s.Footnote != "" && !s.Refers {
		b.WriteString(`<sup class="noted"><span class="visually-hidden"> note</span></sup>`) // numbered by the style sheet
	}
}

// tags returns the elements of a segment's marks, the outermost first.
func (s Segment) tags() (open, end string) {
	add := func(tag, attributes string) {
		open, end = open+"<"+tag+attributes+">", "</"+tag+">"+end
	}
	if s.Refers {
		add("sup", ` class="refers"`)
	}
	if s.Lang != "" {
		add("i", ` lang="`+templ.EscapeString(s.Lang)+`" dir="auto"`)
	}
	if s.Stage {
		add("i", ` class="stage"`)
	}
	if s.Struck {
		add("s", "")
	}
	if s.Inserted {
		add("ins", "")
	}
	return open, end
}
