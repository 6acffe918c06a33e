package carrier

import (
	"fmt"
	"math"
	"strings"
	"unicode/utf8"

	"golang.org/x/text/encoding"

	"podium/internal/ingest/read/carrier/pdf"
)

// What a page shows and its file does not say is lost, and is never guessed: a sign stands where it was, a warning names the pages,
// and a text of which much is lost is refused.

// lostSign stands for letters of which nobody knows what they are.
const lostSign = "\ufffd"

// verdict is what the codes of a font turn out to be once all that it shows was seen.
type verdict struct {
	nonsense bool
	set      encoding.Encoding // in which they are letters, where it claims to be Western European
	blank    bool              // the one of which it does not say what it is, is a space
	utf8     bool              // they are letters in UTF-8, several for one
}

// fontSeen is what a font has shown.
type fontSeen struct {
	count  letterCount
	sample strings.Builder // the first of it
	shown  int             // codes
	untold map[int]int     // those of which the font does not say what they are
	widths signWidths
	high   int // codes of one byte beyond ASCII
	coded  int // and those of them that are together a letter in UTF-8
}

func (f *fontSeen) see(s string) {
	const most = 16 << 10
	f.count.add(s)
	if f.sample.Len() < most {
		f.sample.WriteString(s + "\n")
	}
}

func (f *fontSeen) miss(code int) {
	if f.untold == nil {
		f.untold = map[int]int{}
	}
	f.untold[code]++
}

// judge tells what a font's codes are, where they are other than it says.
func (f *pdfFont) judge() verdict {
	const few, narrow, wide = 5, 100, 400 // spaces, and how wide they are
	c := &f.seen.count
	v := verdict{nonsense: c.nonsense() || c.words >= few && f.seen.widths.foreign(f.seen.shown)}
	if s := f.seen.sample.String(); !v.nonsense && accentsInRuns(s) {
		if b, ok := misreadBytes(s); ok {
			if set := surest(b); set != nil {
				v.set = set.enc
			}
		}
	}
	v.utf8 = f.seen.coded > few && f.seen.coded*10 > f.seen.high*9
	for code, n := range f.seen.untold {
		w, ok := f.widths[code]
		v.blank = len(f.seen.untold) == 1 && n > few && n*8 > f.seen.shown && n*3 < f.seen.shown && ok && w > narrow && w < wide
	}
	return v
}

// sentence applies a verdict to a letter.
func (v *verdict) sentence(l *letter) {
	switch {
	case !l.told && v.blank:
		l.text, l.told = " ", true
	case v.set != nil:
		if b, ok := misreadBytes(l.text); ok {
			if s, err := v.set.NewDecoder().Bytes(b); err == nil {
				l.text = string(s)
			}
		}
	}
	switch {
	case l.told:
	case l.width == 0:
		l.text = ""
	default:
		l.text = lostSign
	}
}

// keepLost leaves one sign of the lost letters that stand together, and counts them. One or two between blanks are bullets and the
// like, which are no letters.
func (w *row) keepLost() {
	if !strings.Contains(w.text, lostSign) {
		return
	}
	var kept []string
	for f := range strings.SplitSeq(w.text, " ") {
		n := strings.Count(f, lostSign)
		alone := n > 0 && n*len(lostSign) == len(f)
		if alone && n <= 2 {
			continue
		}
		w.lost += n
		for strings.Contains(f, lostSign+lostSign) {
			f = strings.ReplaceAll(f, lostSign+lostSign, lostSign)
		}
		if !alone || len(kept) == 0 || kept[len(kept)-1] != lostSign {
			kept = append(kept, f)
		}
	}
	text := strings.Join(kept, " ")
	if text != w.text {
		if w.text, w.refs, w.tab, w.cell = text, nil, 0, 0; !w.wholly {
			w.bold = 0
		}
	}
	if w.wholly {
		w.bold = len(text)
	}
}

// foundPages is what was read of a PDF's pages.
type foundPages struct {
	rows           []row
	count          int // pages
	letters, lost  int
	opened         int   // rows whose first word has lost letters
	lossy, picture []int // pages of which letters are lost, and such as are pictures
}

// add adds the rows of the last page that was read.
func (p *foundPages) add(rows []row, pictured bool) {
	var c letterCount
	letters, lost := 0, 0
	for i := range rows {
		c.add(rows[i].text)
		letters += utf8.RuneCountInString(rows[i].text) - strings.Count(rows[i].text, " ")
		lost += rows[i].lost
		if first, _, _ := strings.Cut(rows[i].text, " "); strings.Contains(first, lostSign) {
			p.opened++
		}
	}
	const stamp = 150 // letters that may stand on a picture of a page
	p.count++
	switch {
	case c.nonsense():
		lost, rows = letters, nil
	case pictured && letters < stamp:
		p.picture = append(p.picture, p.count)
	}
	if lost > 0 {
		p.lossy = append(p.lossy, p.count)
	}
	p.letters, p.lost = p.letters+letters, p.lost+lost
	for i := range rows {
		if n := len(p.rows); rows[i].text == "" || n > 0 && rows[i].text == lostSign && p.rows[n-1].text == lostSign {
			continue
		}
		p.rows = append(p.rows, rows[i])
	}
}

const recognise = "recognise its text (OCR) first, or get another copy"

// refusal says why pages are not read at all; nil where they are.
func (p *foundPages) refusal() error {
	const fewest, few = 5, 4
	e := &Error{Kind: "no-transcript", Do: recognise}
	switch {
	case p.lost*5 > p.letters, p.opened >= few && p.opened*20 > len(p.rows): // perhaps of the labels
		e.Reason = "the PDF's fonts do not say which letters they show" + p.where(p.lossy)
	case p.letters < fewest, len(p.picture)*2 > p.count:
		e.Reason = "the PDF has no text layer: its pages are pictures" + p.where(p.picture)
	default:
		return nil
	}
	return e
}

// where names pages where they are not all.
func (p *foundPages) where(pages []int) string {
	if len(pages) == 0 || len(pages) == p.count {
		return ""
	}
	return fmt.Sprintf(" (%s of %d)", pageRanges(pages), p.count)
}

// warn says of a document what of its pages was not read.
func (p *foundPages) warn(d *Document) {
	if p.lost > 0 {
		d.Warnings = append(d.Warnings, mended("encoding", fmt.Sprintf("The PDF’s fonts do not say what %d letters on %s are: a sign (%s) stands where they were. Recognise its text (OCR), or get another copy.", p.lost, pageRanges(p.lossy), lostSign)))
	}
	if len(p.picture) > 0 {
		d.Warnings = append(d.Warnings, mended("unread-member", fmt.Sprintf("The PDF has no text on %s of %d, only pictures: if these are of words, recognise them (OCR) first.", pageRanges(p.picture), p.count)))
	}
}

// pageRanges names pages: "page 3", "pages 1, 3-5".
func pageRanges(pages []int) string {
	var out []string
	for i := 0; i < len(pages); {
		k := i + 1
		for k < len(pages) && pages[k] == pages[k-1]+1 {
			k++
		}
		if s := fmt.Sprint(pages[i]); k-i > 1 {
			out = append(out, fmt.Sprintf("%s-%d", s, pages[k-1]))
		} else {
			out = append(out, s)
		}
		i = k
	}
	if len(pages) == 1 {
		return "page " + out[0]
	}
	return "pages " + strings.Join(out, ", ")
}

// paint takes note of a picture, which fills a square of the plane as it is transformed.
func (r *pageReader) paint() {
	m := r.state.ctm
	r.picture = math.Max(r.picture, math.Abs(m[0]*m[3]-m[1]*m[2]))
}

// pictured reports whether a picture fills half the page that was read last.
func (r *pageReader) pictured(p pdf.Page) bool {
	const letter, deepest = 612 * 792, 16 // a usual page, and how far up its size may be said
	size := float64(letter)
	for v, n := p.Value, 0; n < deepest && !v.IsNull(); v, n = v.Key("Parent"), n+1 {
		if b := v.Key("MediaBox"); b.Len() == 4 {
			size = math.Abs((b.Index(2).Float() - b.Index(0).Float()) * (b.Index(3).Float() - b.Index(1).Float()))
			break
		}
	}
	return r.picture*2 >= size && size > 0
}
