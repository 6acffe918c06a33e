package carrier

import (
	"context"
	"errors"
	"fmt"

	"podium/internal/ingest/read/carrier/pdf"
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
	tab             float64 // where its words go on behind the first wide blank; 0 where it has none
	cell            int     // bytes before that blank
	text            string
	bold            int // bytes at its start that are set in bold
	refs            []raisedSigns
	marks           []int // where footnotes are referred to
	artifact        bool  // set apart by the file's maker
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
	d := pdfDocument(uncounted(rows), len(pages))
	return []Document{d}, nil
}

func unreadPDF(err error) error {
	e := &Error{Kind: "malformed", Reason: "the PDF cannot be read: " + err.Error(), Do: "save it anew, without a password"}
	if errors.Is(err, pdf.ErrTooLarge) {
		e.Kind, e.Do = "too-large", "split it, or save its text alone"
	}
	return e
}
