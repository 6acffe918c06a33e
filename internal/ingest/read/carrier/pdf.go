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
	wholly          bool  // all of it is bold
	lost            int   // letters of which nobody knows what they are
}

// readPDF extracts a PDF's text layer: lines by the position of their letters, paragraphs by indent
// and distance, running heads and feet set apart by their recurring on page after page. Where a font turns out to be other than it
// says, the pages are read once more.
func readPDF(ctx context.Context, src Source, _ int) ([]Document, error) {
	found, verdicts, err := readPages(ctx, src, nil)
	if err == nil && len(verdicts) > 0 {
		found, _, err = readPages(ctx, src, verdicts)
	}
	if err == nil {
		err = found.refusal()
	}
	if err != nil {
		return nil, err
	}
	d := pdfDocument(uncounted(found.rows), found.count)
	found.warn(&d)
	return []Document{d}, nil
}

// readPages reads the rows of all pages, under the verdicts over fonts, and passes new ones.
func readPages(ctx context.Context, src Source, verdicts map[int]verdict) (*foundPages, map[int]verdict, error) {
	f, err := pdf.Open(src.Bytes)
	if err != nil {
		return nil, nil, unreadPDF(err)
	}
	pages := f.Pages(maxPages + 1)
	if len(pages) > maxPages {
		return nil, nil, &Error{Kind: "too-large", Reason: fmt.Sprintf("the PDF has more than %d pages", maxPages), Do: "split it"}
	}
	found, size, letters := &foundPages{}, 0, 0
	r := pageReader{file: f, known: map[int]*pdfFont{}, verdicts: verdicts}
	for i, p := range pages {
		if err := ctx.Err(); err != nil {
			return nil, nil, err
		}
		page := pageRows(r.page(p), i+1)
		if f.Err() != nil {
			return nil, nil, unreadPDF(f.Err())
		}
		letters += r.count
		for _, l := range page {
			size += len(l.text)
		}
		if size > MaxBytes || letters > MaxBytes {
			return nil, nil, unreadPDF(pdf.ErrTooLarge)
		}
		found.add(page, r.pictured(p))
	}
	passed := map[int]verdict{}
	for id, font := range r.known {
		if v := font.judge(); v != (verdict{}) {
			passed[id] = v
		}
	}
	return found, passed, nil
}

func unreadPDF(err error) error {
	e := &Error{Kind: "malformed", Reason: "the PDF cannot be read: " + err.Error(), Do: "save it anew, without a password"}
	if errors.Is(err, pdf.ErrTooLarge) {
		e.Kind, e.Do = "too-large", "split it, or save its text alone"
	}
	return e
}
