package carrier_test

import (
	"bytes"
	"compress/zlib"
	"context"
	"encoding/binary"
	"errors"
	"fmt"
	"io"
	"math"
	"runtime"
	"strings"
	"testing"
	"time"

	"podium/internal/ingest/read/carrier"
	"podium/internal/sharedtest"
)

// rawPDF writes objects one after the other, from number 1, and a table of them.
func rawPDF(objects ...string) []byte {
	var b bytes.Buffer
	b.WriteString("%PDF-1.7\n")
	at := make([]int, len(objects))
	for i, o := range objects {
		at[i] = b.Len()
		fmt.Fprintf(&b, "%d 0 obj\n%s\nendobj\n", i+1, o)
	}
	start := b.Len()
	fmt.Fprintf(&b, "xref\n0 %d\n0000000000 65535 f \n", len(at)+1)
	for _, o := range at {
		fmt.Fprintf(&b, "%010d 00000 n \n", o)
	}
	fmt.Fprintf(&b, "trailer\n<< /Size %d /Root 1 0 R >>\nstartxref\n%d\n%%%%EOF\n", len(at)+1, start)
	return b.Bytes()
}

// stream writes a stream, compressed where keys name the filter.
func stream(keys, body string) string {
	if strings.Contains(keys, "FlateDecode") {
		body = deflated(len(body), body)
	}
	return fmt.Sprintf("<< %s /Length %d >>\nstream\n%s\nendstream", keys, len(body), body)
}

// deflated compresses a text over and over, until there are that many bytes.
func deflated(size int, piece string) string {
	var b bytes.Buffer
	z, err := zlib.NewWriterLevel(&b, zlib.BestSpeed)
	if err != nil {
		panic(err)
	}
	for n := 0; n < size; n += len(piece) {
		if _, err := io.WriteString(z, piece); err != nil {
			panic(err)
		}
	}
	if err := z.Close(); err != nil {
		panic(err)
	}
	return b.String()
}

func bigStream(keys string, size int, piece string) string {
	body := deflated(size, piece)
	return fmt.Sprintf("<< %s /Filter /FlateDecode /Length %d >>\nstream\n%s\nendstream", keys, len(body), body)
}

const (
	catalog = "<< /Type /Catalog /Pages 2 0 R >>"
	onePage = "<< /Type /Pages /Kids [3 0 R] /Count 1 >>"
	page    = "<< /Type /Page /Parent 2 0 R /Contents 4 0 R /Resources << /Font << /F 5 0 R >> /XObject << /X 6 0 R >> >> >>"
	plain   = "<< /Type /Font /Subtype /Type1 /BaseFont /Courier /Encoding /WinAnsiEncoding >>"
	words   = "BT /F 10 Tf 72 700 Td (QUESTION: Why is that?) Tj ET"
)

// packed is a PDF whose objects stand in an object stream: rows of a table that is a stream.
func packed(keys string, rows [][3]int, objects ...string) []byte {
	var b bytes.Buffer
	b.WriteString("%PDF-1.5\n")
	at := map[int]int{}
	for i, o := range objects {
		at[i+1] = b.Len()
		fmt.Fprintf(&b, "%d 0 obj\n%s\nendobj\n", i+1, o)
	}
	table := new(bytes.Buffer)
	for num, r := range rows {
		if r[0] == 1 {
			r[1] = at[num]
		}
		table.WriteByte(byte(r[0]))
		table.Write(binary.BigEndian.AppendUint32(nil, uint32(r[1])))
		table.Write(binary.BigEndian.AppendUint16(nil, uint16(r[2])))
	}
	start := b.Len()
	fmt.Fprintf(&b, "%d 0 obj\n<< /Type /X#52ef %s /W [1 4 2] /Root 1 0 R /Length %d >>\nstream\n%s\nendstream\nendobj\nstartxref\n%d\n%%%%EOF", len(objects)+1, keys, table.Len(), table, start)
	return b.Bytes()
}

// emptyRanges is the program of a font that has thousands of ranges of all characters, over and over, and a glyph for none.
func emptyRanges() string {
	const n = 8000
	head := be(4, 0, 0, 2*n, 0, 0, 0)
	return sfnt("cmap", be(0, 32)+strings.Repeat(be(3, 1, 0, 4+8*32), 32)+head+strings.Repeat(be(0xFFFE), n)+be(0)+strings.Repeat(be(0), n)+strings.Repeat(be(1), n)+strings.Repeat(be(0xFFFE), n))
}

// hostilePDFs are files that ask for more than there is: those that say want hold these words nonetheless, the others are refused.
func hostilePDFs() map[string]struct {
	body []byte
	want string
} {
	whole := string(newPDF([][]string{{"QUESTION: Why?", "And when?"}, {"MS. QUILL: So."}}))
	table := strings.LastIndex(whole, "\nxref\n")
	behind := whole[table+len("\nxref\n0 2"):]
	loop := strings.Replace(whole, "/Size", fmt.Sprintf("/Prev %d /XRefStm %d /Size", table+1, table+1), 1)
	many := strings.Repeat("/X Do ", 2000)
	forms := func(body string) []byte {
		return rawPDF(catalog, onePage, page, stream("", many), plain,
			stream("/Type /XObject /Subtype /Form /Filter /FlateDecode /Resources << /Font << /F 5 0 R >> /XObject << /X 6 0 R >> >>", body))
	}
	font := func(keys string, table string) []byte {
		return rawPDF(catalog, onePage, page, stream("", words), "<< /Type /Font /Subtype /Type0 /BaseFont /A /Encoding /Identity-H /ToUnicode 6 0 R "+keys+" >>", table)
	}
	const wide = "/DescendantFonts [<< /W [0 [500] 0 2147483647 500 -9223372036854775808 9223372036854775807 1] >>]"
	read := "Why"
	return map[string]struct {
		body []byte
		want string
	}{
		"table of numbers without end":  {[]byte(whole[:table] + "\nxref\n80000000000 2" + behind), read},
		"table of a length without end": {[]byte(whole[:table] + "\nxref\n0 99999999999999999999" + behind), read},
		"table in a stream, escaped":    {[]byte("%PDF-1.5\n1 0 obj\n<< /Type /X#52ef /S#69ze 90000000000 /W [1 2 1] /Length 0 >>\nstream\n\nendstream\nendobj\nstartxref\n9\n%%EOF"), ""},
		"index without end":             {[]byte("%PDF-1.5\n1 0 obj\n<< /Type /X#52ef /Size 2 /Index [90000000000 9000000000] /W [1 2 1] /Length 4 >>\nstream\n\x01\x00\x00\x00\nendstream\nendobj\nstartxref\n9\n%%EOF"), ""},
		"entries of no width":           {[]byte("%PDF-1.5\n1 0 obj\n<< /Type /XRef /Size 9000000000 /W [0 0 0] /Length 4 >>\nstream\n\x01\x00\x00\x00\nendstream\nendobj\nstartxref\n9\n%%EOF"), ""},
		"entries a gigabyte wide":       {[]byte("%PDF-1.5\n1 0 obj\n<< /Type /XRef /Size 2 /W [1 90000000000 9000000000] /Length 4 >>\nstream\n\x01\x00\x00\x00\nendstream\nendobj\nstartxref\n9\n%%EOF"), ""},
		"tables that go round":          {[]byte(loop), read},
		"an object stream in itself":    {packed("/Size 5", [][3]int{{0, 0, 0}, {2, 1, 0}, {2, 2, 0}, {2, 3, 0}, {2, 4, 0}}, "<< >>"), ""},
		"lengths that need each other":  {packed("/Size 3", [][3]int{{0, 0, 0}, {2, 2, 0}, {1, 0, 0}, {2, 2, 1}}, "<< >>", "<< /Type /ObjStm /N 2 /First 8 /Length 3 0 R >>\nstream\n1 0 3 2 5 7\nendstream"), ""},
		"objects without number":        {packed("/Size 3", [][3]int{{0, 0, 0}, {2, 2, 0}, {1, 0, 0}}, "<< >>", stream("/Type /ObjStm /N 9223372036854775807 /First -9223372036854775808", "1 0 << /Pages 1 0 R >>")), ""},
		"an object stream that swells":  {packed("/Size 3", [][3]int{{0, 0, 0}, {2, 2, 0}, {1, 0, 0}}, "<< >>", bigStream("/Type /ObjStm /N 1 /First 4", 100<<20, "1 0 ")), ""},
		"values without end":            {packed("/Size 3", [][3]int{{0, 0, 0}, {2, 2, 0}, {1, 0, 0}}, "<< >>", bigStream("/Type /ObjStm /N 1 /First 4", 60<<20, "1 0 [[] ")), ""},
		"pages that hold themselves":    {rawPDF(catalog, "<< /Type /Pages /Kids [2 0 R 3 0 R 2 0 R 1 0 R] /Parent 2 0 R /Count 9000000000 >>", page, stream("", words), plain), read},
		"parents that go round":         {rawPDF(catalog, onePage, "<< /Type /Page /Parent 3 0 R /Contents 4 0 R >>", stream("", words)), read},
		"arrays within arrays":          {rawPDF(catalog, onePage, strings.Repeat("[", 5<<20)), ""},
		"arrays within a page":          {rawPDF(catalog, onePage, page, bigStream("", 30<<20, "["), plain), ""},
		"a page that swells":            {rawPDF(catalog, onePage, page, bigStream("", 100<<20, words+"\n"), plain), ""},
		"a page of 60 MB":               {rawPDF(catalog, onePage, page, bigStream("", 60<<20, words+"\n"), plain), read},
		"filters upon filters":          {rawPDF(catalog, onePage, page, stream("/Filter ["+strings.Repeat("/RunLengthDecode ", 100)+"]", words), plain), ""},
		"forms in forms":                {forms(words + "/X Do /X Do /X Do /X Do /X Do /X Do /X Do /X Do /X Do /X Do"), ""},
		"a big form many times":         {forms(strings.Repeat(" ", 10<<20)), ""},
		"letters far apart":             {rawPDF(catalog, onePage, page, stream("", fmt.Sprintf("%s BT /F 10 Tf 1 0 0 1 %.0f 700 Tm (far) Tj 1 0 0 1 -%.0f 9 Tm (off) Tj ET", words, math.Pow(10, 15), math.Pow(10, 300))), plain), read},
		"a line from the right":         {rawPDF(catalog, onePage, page, bigStream("", 20<<20, "BT /F 10 Tf 72 700 Td (aaab1?1?) Tj ET\n"), "<< /Type /Font /Subtype /Type1 /Encoding << /Differences [97 /uni05D0 /uni05D1] >> >>"), "\u05d0"},
		"states put aside":              {rawPDF(catalog, onePage, page, stream("/Filter /FlateDecode", strings.Repeat("q BT /P BMC ", 1<<20)+words), plain), read},
		"a string that never ends":      {rawPDF(catalog, onePage, page, stream("", words+" <41"), plain), read},
		"characters without end":        {font(wide, stream("", "9000000000 beginbfrange <0000> <FFFF> <0041> "+strings.Repeat("<0000> <FFFF> <0041> ", 1<<16)+"endbfrange")), "\u5196"},
		"a table of characters swells":  {font(wide, bigStream("", 100<<20, "<0000> <0041> ")), ""},
		"predictor without bound":       {rawPDF(catalog, onePage, page, stream("/Filter /FlateDecode /DecodeParms << /Predictor 15 /Columns 9000000000 /Colors 9000000000 /BitsPerComponent 9000000000 >>", words), plain), ""},
		"a font of ranges without end":  {rawPDF(catalog, onePage, page, stream("", words), "<< /Type /Font /Subtype /TrueType /FirstChar 0 /LastChar 255 /FontDescriptor << /FontFile2 6 0 R >> >>", stream("", emptyRanges())), read},
		"pictures as words":             {rawPDF(catalog, onePage, page, stream("/Filter /JBIG2Decode", "\x97JB2\r\n\x1a\n"), plain), ""},
		"trailers upon trailers":        {[]byte("%PDF-1.4\n" + strings.Repeat("trailer<</A(", 1<<20)), ""},
		"objects upon objects":          {[]byte("%PDF-1.4\n" + strings.Repeat("1 0 obj<</Type/XRef/A(", 1<<19)), ""},
		"streams without end":           {[]byte("%PDF-1.4\n" + strings.Repeat("1 0 obj<</Type/XRef>>stream\n", 1<<19)), ""},
		"blanks before objects":         {rawPDF(catalog, "<< /Kids ["+strings.Repeat("3 0 R ", 1000)+"] >>", strings.Repeat(" ", 10<<20)), ""},
	}
}

// However much a PDF asks for, the answer comes: its words, or an error that says what is wrong; and neither memory nor time runs away.
func TestHostilePDFsAreReadInBoundedMemoryAndTime(t *testing.T) {
	if raced {
		t.Skip("the race detector takes memory and time of its own: make test runs this without it")
	}
	const most = 2 << 30 // bytes taken in all, most of which are given back at once
	for name, c := range hostilePDFs() {
		t.Run(name, func(t *testing.T) {
			var before, after runtime.MemStats
			runtime.ReadMemStats(&before)
			began := sharedtest.Spent(t)
			docs, err := carrier.Extract(context.Background(), carrier.Source{Name: "a.pdf", Bytes: c.body})
			took := sharedtest.Spent(t) - began
			runtime.ReadMemStats(&after)
			t.Logf("%d bytes: %v, %d MB, %v", len(c.body), took.Round(time.Millisecond), (after.TotalAlloc-before.TotalAlloc)>>20, err)
			var e *carrier.Error
			switch {
			case c.want == "" && (!errors.As(err, &e) || e.Reason == "" || e.Do == ""):
				t.Errorf("%d documents, error %v; want an error with words", len(docs), err)
			case c.want != "" && (len(docs) != 1 || !strings.Contains(docs[0].Text, c.want)):
				t.Errorf("%d documents, error %v; want %q", len(docs), err, c.want)
			}
			if took > patience {
				t.Errorf("took %v", took)
			}
			if taken := after.TotalAlloc - before.TotalAlloc; taken > most {
				t.Errorf("took %d MB", taken>>20)
			}
		})
	}
}
