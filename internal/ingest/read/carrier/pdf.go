package carrier

import (
	"bytes"
	"context"
	"fmt"
	"maps"
	"math"
	"slices"
	"sort"
	"strings"
	"unicode"

	"github.com/ledongthuc/pdf"

	"podium/internal/transcript"
)

func init() {
	nested["pdf"] = readPDF
	extensions[".pdf"], mediaTypes["application/pdf"] = "pdf", "pdf"
	magic = append(magic, struct{ opening, format string }{"%PDF-", "pdf"})
}

// maxPages is the longest PDF that is read; maxGlyphs bounds what one page may hold.
const (
	maxPages  = 2000
	maxGlyphs = 200_000
)

// row is one printed line of a page.
type row struct {
	page int
	x, y float64
	text string
}

// readPDF extracts a PDF's text layer: lines by the position of their letters, paragraphs by indent
// and distance, running heads and feet set apart by their recurring on page after page.
func readPDF(ctx context.Context, src Source, _ int) (docs []Document, err error) {
	defer func() {
		if p := recover(); p != nil {
			docs, err = nil, malformedPDF(fmt.Sprint(p))
		}
	}()
	r, err := pdf.NewReader(bytes.NewReader(src.Bytes), int64(len(src.Bytes)))
	if err != nil {
		return nil, malformedPDF(err.Error())
	}
	if r.NumPage() > maxPages {
		return nil, &Error{Kind: "too-large", Reason: fmt.Sprintf("the PDF has more than %d pages", maxPages), Do: "split it"}
	}
	var rows []row
	size := 0
	for n := 1; n <= r.NumPage(); n++ {
		if err := ctx.Err(); err != nil {
			return nil, err
		}
		page := pageRows(r.Page(n), n)
		for _, l := range page {
			size += len(l.text)
		}
		if size > MaxBytes {
			return nil, &Error{Kind: "too-large", Reason: "the PDF holds too much text", Do: "split it"}
		}
		rows = append(rows, page...)
	}
	if size < 8 {
		return nil, &Error{Kind: "no-transcript", Reason: "the PDF has no text layer: its pages are pictures", Do: "recognise its text (OCR) first"}
	}
	d := pdfDocument(rows, r.NumPage())
	return []Document{d}, nil
}

func malformedPDF(why string) error {
	return &Error{Kind: "malformed", Reason: "the PDF cannot be read: " + why, Do: "save it anew, without a password"}
}

// pageRows groups a page's glyphs into printed lines, from the top down.
func pageRows(p pdf.Page, n int) []row {
	if p.V.IsNull() {
		return nil
	}
	glyphs := p.Content().Text
	if len(glyphs) > maxGlyphs {
		glyphs = glyphs[:maxGlyphs]
	}
	sort.SliceStable(glyphs, func(i, j int) bool { return glyphs[i].Y > glyphs[j].Y+2 })
	var rows []row
	for from := 0; from < len(glyphs); {
		to := from + 1
		for to < len(glyphs) && math.Abs(glyphs[to].Y-glyphs[from].Y) <= 2 {
			to++
		}
		line := glyphs[from:to]
		sort.SliceStable(line, func(i, j int) bool { return line[i].X < line[j].X })
		if l := join(line, n); strings.TrimFunc(l.text, unicode.IsSpace) != "" {
			rows = append(rows, l)
		}
		from = to
	}
	return rows
}

// join writes a line's glyphs out, with a space where they stand apart.
func join(glyphs []pdf.Text, page int) row {
	var b strings.Builder
	l := row{page: page, x: -1, y: glyphs[0].Y}
	end, wide := 0.0, 0.2
	for _, g := range glyphs {
		if g.S == " " || strings.HasSuffix(g.S, " ") {
			wide = 1 // spaces are printed: only a wide gap stands for one more
		}
	}
	for _, g := range glyphs {
		s := strings.Map(printable, g.S)
		if strings.TrimSpace(s) == "" {
			if b.Len() > 0 && s != "" {
				b.WriteByte(' ')
			}
			end = math.Max(end, g.X+g.W)
			continue
		}
		if l.x < 0 {
			l.x = g.X
		} else if g.X-end > g.FontSize*wide {
			b.WriteByte(' ')
		}
		b.WriteString(s)
		end = g.X + g.W
	}
	l.text = strings.ToValidUTF8(strings.TrimSpace(b.String()), "\ufffd")
	return l
}

func printable(r rune) rune {
	if r == '\t' {
		return ' '
	}
	if unicode.IsControl(r) {
		return -1
	}
	return r
}

// pdfDocument lays the rows out as lines.
func pdfDocument(rows []row, pages int) Document {
	heads := recurring(rows, pages)
	margin, step := layout(rows, heads)
	var d Document
	var text strings.Builder
	last := -1
	for i, w := range rows {
		l := Line{Span: transcript.Span{Start: text.Len(), End: text.Len() + len(w.text)}, Break: Paragraph, Outside: heads[headKey(w)]}
		text.WriteString(w.text + "\n")
		if last >= 0 && !l.Outside {
			prev := rows[last]
			near := prev.page == w.page && prev.y-w.y < step*1.4 || prev.page != w.page
			if near && w.x <= margin+8 {
				l.Break = Soft
			}
		}
		if !l.Outside {
			last = i
		}
		d.Lines = append(d.Lines, l)
	}
	d.Text = text.String()
	return d
}

// headKey tells a line by its height on the page and its words, numbers folded.
func headKey(w row) string {
	return fmt.Sprintf("%d %s", int(w.y/6), strings.Map(func(r rune) rune {
		if unicode.IsDigit(r) {
			return '#'
		}
		return r
	}, w.text))
}

// recurring finds the lines that stand at one height on at least half the pages.
func recurring(rows []row, pages int) map[string]bool {
	count := map[string]int{}
	for _, w := range rows {
		count[headKey(w)]++
	}
	heads := map[string]bool{}
	for k, n := range count {
		if pages >= 3 && n*2 >= pages {
			heads[k] = true
		}
	}
	return heads
}

// layout returns the left margin, the leftmost place where many lines begin, and the distance of
// lines that most have.
func layout(rows []row, heads map[string]bool) (margin, step float64) {
	xs, ys := map[int]int{}, map[int]int{}
	total, y := 0, 0
	for i, w := range rows {
		if heads[headKey(w)] {
			continue
		}
		xs[int(w.x)]++
		total++
		if i > 0 && rows[i-1].page == w.page && rows[i-1].y > w.y {
			k := int(rows[i-1].y - w.y + 0.5)
			if ys[k]++; ys[k] > ys[y] {
				y = k
			}
		}
	}
	for _, x := range slices.Sorted(maps.Keys(xs)) {
		if xs[x]*5 >= total {
			return float64(x), math.Max(float64(y), 1)
		}
	}
	return 0, math.Max(float64(y), 1)
}
