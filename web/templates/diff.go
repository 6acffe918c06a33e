package templates

import (
	"context"
	"io"
	"strings"

	"github.com/a-h/templ"
)

// DiffKind says what a stretch of two texts laid side by side is.
type DiffKind uint8

// The kinds of stretch.
const (
	Both  DiffKind = iota // the same in both
	Old                   // only in the first: taken out, or quoted and not said
	New                   // only in the second: put in, or said and not quoted
	Quiet                 // in the second, and no difference: what a quotation leaves out and says so
)

// DiffPiece is a stretch of two texts laid side by side, with what parts it from the next.
type DiffPiece struct {
	Kind       DiffKind
	Text, Tail string
}

// DiffWords names the two sides of a comparison for those who hear it.
type DiffWords struct{ Old, New string }

// Diff shows two texts as one, differences marked by element, by style, and by words for those who hear it.
// It is written by hand, since a templ component may put space between its parts.
func Diff(pieces []DiffPiece, says DiffWords) templ.Component {
	return templ.ComponentFunc(func(_ context.Context, w io.Writer) error {
		var b strings.Builder
		for _, p := range pieces {
			switch p.Kind {
			case Both:
				b.WriteString(templ.EscapeString(p.Text))
			case Old:
				marked(&b, "del", says.Old, p.Text)
			case New:
				marked(&b, "ins", says.New, p.Text)
			case Quiet:
				b.WriteString(`<span class="cut">` + templ.EscapeString(p.Text) + `</span>`)
			}
			b.WriteString(templ.EscapeString(p.Tail))
		}
		_, err := io.WriteString(w, b.String())
		return err
	})
}

func marked(b *strings.Builder, tag, says, text string) {
	b.WriteString("<" + tag + `><span class="visually-hidden" lang="en">[` + templ.EscapeString(says) + `: </span>` +
		templ.EscapeString(text) + `<span class="visually-hidden">]</span></` + tag + ">")
}
