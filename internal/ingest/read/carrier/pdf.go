package carrier

import (
	"context"
	"errors"
	"fmt"
	"maps"
	"math"
	"slices"
	"strings"
	"unicode"

	"podium/internal/ingest/read/carrier/pdf"
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
	page            int
	x, end, y, size float64
	second          float64 // where its second word begins
	text            string
	artifact        bool // set apart by the file's maker
}

// readPDF extracts a PDF's text layer: lines by the position of their letters, paragraphs by indent
// and distance, running heads and feet set apart by their recurring on page after page.
func readPDF(ctx context.Context, src Source, _ int) ([]Document, error) {
	f, err := pdf.Open(src.Bytes)
	if err != nil {
		return nil, unreadPDF(err)
	}
	pages := f.Pages(maxPages + 1)
	if len(pages) > maxPages {
		return nil, &Error{Kind: "too-large", Reason: fmt.Sprintf("the PDF has more than %d pages", maxPages), Do: "split it"}
	}
	var rows []row
	size, letters := 0, 0
	r := pageReader{file: f, known: map[int]*pdfFont{}}
	for i, p := range pages {
		if err := ctx.Err(); err != nil {
			return nil, err
		}
		page := pageRows(r.page(p), i+1)
		if f.Err() != nil {
			return nil, unreadPDF(f.Err())
		}
		letters += r.count
		for _, l := range page {
			size += len(l.text)
		}
		if size > MaxBytes || letters > MaxBytes {
			return nil, unreadPDF(pdf.ErrTooLarge)
		}
		rows = append(rows, page...)
	}
	switch {
	case r.untold*2 > letters:
		return nil, &Error{Kind: "no-transcript", Reason: "the PDF's fonts do not say which letters they show", Do: "recognise its text (OCR) first"}
	case size < 8:
		return nil, &Error{Kind: "no-transcript", Reason: "the PDF has no text layer: its pages are pictures", Do: "recognise its text (OCR) first"}
	}
	d := pdfDocument(unhyphened(uncounted(rows)), len(pages))
	return []Document{d}, nil
}

func unreadPDF(err error) error {
	e := &Error{Kind: "malformed", Reason: "the PDF cannot be read: " + err.Error(), Do: "save it anew, without a password"}
	if errors.Is(err, pdf.ErrTooLarge) {
		e.Kind, e.Do = "too-large", "split it, or save its text alone"
	}
	return e
}

// join writes a line's letters out, with a space where they stand apart.
func join(line []shown, page int) row {
	accented(line)
	var b strings.Builder
	l := row{page: page, x: -1, y: line[0].y}
	end, wide := 0.0, 0.2
	for i := range line {
		l.y = math.Min(l.y, line[i].y)
		for _, g := range line[i].glyphs {
			if g.text == " " || strings.HasSuffix(g.text, " ") {
				wide = 1 // spaces are printed: only a wide gap stands for one more
			}
		}
	}
	for i := range line {
		for k, g := range line[i].glyphs {
			s := strings.Map(printable, g.text)
			if strings.TrimSpace(s) == "" {
				if b.Len() > 0 && s != "" {
					b.WriteByte(' ')
				}
				end = math.Max(end, g.x+g.wide)
				continue
			}
			apart := g.size * wide
			if k == 0 && i > 0 {
				apart = g.size * math.Min(wide, 0.6)
			}
			if l.x < 0 {
				l.x = g.x
			} else if g.x-end > apart {
				b.WriteByte(' ')
			}
			if l.second == 0 && strings.HasSuffix(b.String(), " ") {
				l.second = g.x
			}
			b.WriteString(s)
			end = g.x + g.wide
		}
	}
	l.end, l.size = end, line[0].size
	l.artifact = !slices.ContainsFunc(line, func(s shown) bool { return !s.artifact })
	if fromRight(line) {
		// Its margin is the right one: places are measured from there.
		const across = 1000
		l.text, l.x, l.end = fromRightText(line), across-l.end, across-l.x
		return l
	}
	l.text = strings.ToValidUTF8(strings.Join(strings.Fields(b.String()), " "), "\ufffd")
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
	right, apart, body := rightMargin(rows), artifactsApart(rows), bodySize(rows)
	var d Document
	var text strings.Builder
	last := -1
	for i, w := range rows {
		l := Line{Span: transcript.Span{Start: text.Len(), End: text.Len() + len(w.text)}, Break: Paragraph, Outside: heads[headKey(w)] || w.artifact && apart}
		text.WriteString(w.text + "\n")
		if last >= 0 && !l.Outside {
			prev := rows[last]
			near := prev.page == w.page && prev.y-w.y < 1.4*pitch(prev, w, step, body) || prev.page != w.page && !endsShort(prev, w, right)
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

// headKey identifies a line by its height on the page and its words, numbers folded.
func headKey(w row) string {
	folded := strings.Map(func(r rune) rune {
		if unicode.IsDigit(r) {
			return '#'
		}
		return r
	}, w.text)
	for strings.Contains(folded, "##") {
		folded = strings.ReplaceAll(folded, "##", "#")
	}
	return fmt.Sprintf("%d %s", int(w.y/6), folded)
}

// recurring finds the lines that stand at one height on at least half the pages; of two pages, the first and last of both.
func recurring(rows []row, pages int) map[string]bool {
	count := map[string]int{}
	for i, w := range rows {
		if pages > 2 || i == 0 || i == len(rows)-1 || rows[i-1].page != w.page || rows[i+1].page != w.page {
			count[headKey(w)]++
		}
	}
	heads := map[string]bool{}
	for k, n := range count {
		if n >= 2 && n*2 >= pages {
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

// bodySize is the size in which most letters are set.
func bodySize(rows []row) float64 {
	letters, most := map[float64]int{}, 0.0
	for i := range rows {
		size := math.Round(rows[i].size*2) / 2
		if letters[size] += len(rows[i].text); letters[size] > letters[most] {
			most = size
		}
	}
	return most
}

// pitch is how far apart two lines of a paragraph are: as most lines are, or as lines of a heading set larger.
func pitch(a, b row, step, body float64) float64 {
	if size := math.Min(a.size, b.size); size > 1.15*body && math.Abs(a.size-b.size) < 0.5 {
		return math.Max(step, 1.25*size)
	}
	return step
}

// rightMargin is how far right nearly all lines reach at most.
func rightMargin(rows []row) float64 {
	ends := make([]float64, len(rows))
	for i := range rows {
		ends[i] = rows[i].end
	}
	slices.Sort(ends)
	if len(ends) == 0 {
		return 0
	}
	return ends[len(ends)*9/10]
}

// endsShort reports whether a line ends a sentence where the next line's first word would still have had room: it ends a
// paragraph, though nothing else shows it at the foot of a page.
func endsShort(l, next row, right float64) bool {
	last := strings.TrimRight(l.text, "\"'”’)»]")
	if last == "" || !strings.ContainsAny(last[len(last)-1:], ".?!") || l.page == next.page {
		return false
	}
	word, _, _ := strings.Cut(next.text, " ")
	letter := (l.end - l.x) / float64(len(l.text))
	return l.end+letter*float64(len(word)+2) < right
}

// artifactsApart reports whether what the file's maker sets apart is little of the whole: some set apart all.
func artifactsApart(rows []row) bool {
	set, all := 0, 0
	for i := range rows {
		if all += len(rows[i].text); rows[i].artifact {
			set += len(rows[i].text)
		}
	}
	return set*4 < all
}
