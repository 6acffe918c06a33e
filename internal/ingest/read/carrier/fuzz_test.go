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
	f.Add([]byte(`<?xml version="1.0"?><akomaNtoso><debate><debateBody><speech by="#a"><from>A</from><p>Words.</p></speech></debateBody></debate></akomaNtoso>`))
	fuzz(f, "a.xml")
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
