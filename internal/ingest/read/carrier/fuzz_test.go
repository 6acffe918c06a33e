package carrier_test

import (
	"context"
	"errors"
	"testing"
	"unicode/utf8"

	"podium/internal/ingest/read/carrier"
)

// Each target gives one carrier whatever bytes come: it answers with an *Error, or with documents
// whose text is valid UTF-8 and whose lines and marks lie within it, in order. Text, HTML, Markdown
// and XML are fuzzed with their turns in package dialect.

func FuzzPDF(f *testing.F) {
	f.Add(newPDF([][]string{{"QUESTION: Why?", "And when?"}, {"MS. QUILL: So."}}))
	fuzz(f, "a.pdf")
}

func FuzzDOCX(f *testing.F) {
	f.Add([]byte(`<w:p><w:r><w:rPr><w:b/></w:rPr><w:t>QUESTION:</w:t></w:r><w:r><w:t> Why?</w:t><w:br/></w:r></w:p>`))
	f.Fuzz(func(t *testing.T, b []byte) { check(t, "a.docx", newDOCX(t, string(b))) })
}

func FuzzArchive(f *testing.F) {
	f.Add([]byte("QUESTION: Why?"))
	f.Fuzz(func(t *testing.T, b []byte) {
		check(t, "a.zip", b)
		check(t, "a.tar", b)
		check(t, "a.gz", b)
		check(t, "a.zip", newZip(t, map[string]string{"a.txt": string(b), "b.html": string(b)}))
	})
}

func FuzzWARC(f *testing.F) {
	f.Add(newWARC("https://tides.example/1", saidHTML))
	fuzz(f, "a.warc")
}

func FuzzTable(f *testing.F) {
	f.Add([]byte("title,text\nT,\"QUESTION: Why?\"\n"))
	f.Add([]byte(`{"items": [{"text": "<p>QUESTION: Why?</p>"}]}`))
	f.Fuzz(func(t *testing.T, b []byte) {
		for _, name := range []string{"a.csv", "a.tsv", "a.json", "a.jsonl"} {
			check(t, name, b)
		}
	})
}

func FuzzAkoma(f *testing.F) {
	f.Add([]byte(`<?xml version="1.0"?><x><rede><p><redner id="1"><name><vorname>A</vorname></name></redner>A:</p><p>Words.</p></rede><u who="#b"><seg>More</seg></u></x>`))
	f.Add([]byte(`<?xml version="1.0"?><akomaNtoso><debate><debateBody><speech by="#a"><from>A</from><p>Words.</p></speech></debateBody></debate></akomaNtoso>`))
	fuzz(f, "a.xml")
}

func FuzzODT(f *testing.F) {
	f.Add([]byte(`<office:text><text:p><text:span text:style-name="b">QUESTION:</text:span> Why?<text:line-break/></text:p><text:h>End</text:h></office:text>`))
	f.Add([]byte(`<text:tracked-changes><text:deletion><text:p>No.</text:p></text:deletion></text:tracked-changes><table:table><table:table-row><table:table-cell><text:p>Q</text:p></table:table-cell></table:table-row></table:table>`))
	f.Fuzz(func(t *testing.T, b []byte) {
		check(t, "a.odt", newZip(t, map[string]string{"content.xml": string(b)}))
	})
}

func FuzzEPUB(f *testing.F) {
	f.Add([]byte(`<package><metadata><title>T</title></metadata><manifest><item id="a" href="one.xhtml"/></manifest><spine><itemref idref="a"/></spine></package>`), []byte(`<body><p>QUESTION: Why?</p></body>`))
	f.Fuzz(func(t *testing.T, list, chapter []byte) {
		check(t, "a.epub", newZip(t, map[string]string{"META-INF/container.xml": `<container><rootfiles><rootfile full-path="b.opf"/></rootfiles></container>`,
			"b.opf": string(list), "one.xhtml": string(chapter)}))
	})
}

func FuzzRTF(f *testing.F) {
	f.Add([]byte(`{\rtf1\ansi{\fonttbl{\f0\fcharset204 A;}}{\header No.\par}\b QUESTION:\b0  Why \'e9\u8217?{\f0\'c2}\par{\v no}\trowd\intbl A\cell B\cell\row\pard So.}`))
	f.Fuzz(func(t *testing.T, b []byte) { check(t, "a.rtf", append([]byte("{\\rtf"), b...)) })
}

func FuzzMIME(f *testing.F) {
	f.Add([]byte("MIME-Version: 1.0\nContent-Type: multipart/related; boundary=x\n\n--x\nContent-Type: text/html; charset=utf-8\nContent-Transfer-Encoding: quoted-printable\n\n<p>QUESTION: Why=3F\n--x--\n"))
	f.Add([]byte("MIME-Version: 1.0\nContent-Type: multipart/mixed; boundary=x\n\n--x\nContent-Type: text/plain\nContent-Transfer-Encoding: base64\n\nUTogV2h5Pw==\n--x--\n"))
	f.Fuzz(func(t *testing.T, b []byte) {
		check(t, "a.mht", b)
		check(t, "a.eml", b)
	})
}

// The JSON that recordings are transcribed into, in its several shapes.
func FuzzRecorded(f *testing.F) {
	f.Add([]byte(`{"results": [{"speaker": "A", "text": "Why?", "start": 1.5}, {"speaker": "B", "words": [{"word": "So"}]}]}`))
	f.Add([]byte(`{"events": [{"tStartMs": 0, "segs": [{"utf8": "QUESTION: "}, {"utf8": "Why?"}]}]}`))
	fuzz(f, "a.json")
}

func FuzzCaptions(f *testing.F) {
	f.Add([]byte("WEBVTT\n\n00:01.000 --> 00:02.000\n<v Ada Quill>Why?\n"))
	f.Add([]byte("1\n00:00:01,000 --> 00:00:02,000\nQUESTION: Why?\n"))
	f.Add([]byte("0:00:01.000,0:00:02.000\nQUESTION: Why?\n"))
	f.Fuzz(func(t *testing.T, b []byte) {
		for _, name := range []string{"a.vtt", "a.srt", "a.sbv"} {
			check(t, name, b)
		}
	})
}

// Text whose character set nobody names: the letters are given as they stand and with their highest bits set.
func FuzzCharsets(f *testing.F) {
	f.Add([]byte("QUESTION: Why? MS. QUILL: So it is, and so it was."), byte(0))
	f.Add([]byte("\x1b$B$J$<\x1b(B"), byte(0x80))
	f.Fuzz(func(t *testing.T, b []byte, bits byte) {
		odd := make([]byte, len(b))
		for i := range b {
			odd[i] = b[i] | bits
		}
		check(t, "a.txt", odd)
		check(t, "a.html", odd)
	})
}

func FuzzCells(f *testing.F) {
	f.Add([]byte("<table><tr><td>QUESTION</td><td>Why?</td></tr><tr><td>MS. QUILL</td><td>So.</td></tr></table>"))
	f.Fuzz(func(t *testing.T, b []byte) {
		check(t, "a.html", []byte("<html><body><table>"+string(b)+"</table></body></html>"))
	})
}

func fuzz(f *testing.F, name string) {
	f.Fuzz(func(t *testing.T, b []byte) { check(t, name, b) })
}

func check(t *testing.T, name string, body []byte) {
	docs, err := carrier.Extract(context.Background(), carrier.Source{Name: name, Bytes: body})
	var e *carrier.Error
	if err != nil && (!errors.As(err, &e) || e.Reason == "" || e.Do == "") {
		t.Fatalf("%s: error %v is no *Error with words", name, err)
	}
	for i := range docs {
		d := &docs[i]
		if !utf8.ValidString(d.Text) {
			t.Fatalf("%s: the text is no valid UTF-8", name)
		}
		at := 0
		for _, l := range d.Lines {
			if l.Start < at || l.End <= l.Start || l.End > len(d.Text) {
				t.Fatalf("%s: line %v after byte %d of %d", name, l.Span, at, len(d.Text))
			}
			at = l.End
		}
		for _, m := range d.Marks {
			if m.Start < 0 || m.End < m.Start || m.End > len(d.Text) {
				t.Fatalf("%s: mark %v lies outside %d bytes", name, m.Span, len(d.Text))
			}
		}
	}
}
