package carrier_test

import (
	"context"
	"maps"
	"slices"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"podium/internal/ingest/read/carrier"
)

func sorted(m map[string]string) []string { return slices.Sorted(maps.Keys(m)) }

// lines returns a document's lines of content, wrapped ones joined.
func lines(d *carrier.Document) []string {
	var out []string
	for _, l := range d.Lines {
		switch {
		case l.Outside:
		case l.Break == carrier.Soft && len(out) > 0:
			out[len(out)-1] += " " + d.String(l)
		default:
			out = append(out, d.String(l))
		}
	}
	return out
}

func extract(t *testing.T, name string, body []byte) []carrier.Document {
	t.Helper()
	docs, err := carrier.Extract(context.Background(), carrier.Source{Name: name, Bytes: body})
	if err != nil {
		t.Fatal(err)
	}
	return docs
}

// TestCarriersAgree packs one briefing in every carrier: each gives the same lines.
func TestCarriersAgree(t *testing.T) {
	text := strings.Join(said, "\n\n")
	for name, body := range map[string][]byte{
		"a.txt":    []byte(text),
		"bom.txt":  []byte("\ufeff" + text),
		"crlf.txt": []byte(strings.ReplaceAll(text, "\n", "\r\n")),
		"wide.txt": utf16(text),
		"a.html":   []byte(saidHTML),
		"page.htm": []byte("<!DOCTYPE html><html><body><nav><a href=/>Home</a></nav><main>" + saidHTML + "</main><footer>The Ministry</footer></body></html>"),
		"a.md":     []byte(strings.ReplaceAll(text, "MS. QUILL:", "**MS. QUILL:**")),
		"a.xml":    []byte(`<?xml version="1.0"?><transcripts><transcript><title>T</title><content><![CDATA[` + saidHTML + `]]></content></transcript></transcripts>`),
		"a.rss":    []byte(`<?xml version="1.0"?><rss xmlns:content="x"><channel><link>https://tides.example</link><item><title>T</title><content:encoded><![CDATA[` + saidHTML + `]]></content:encoded></item></channel></rss>`),
		"a.atom":   []byte(`<?xml version="1.0"?><feed><entry><title>T</title><link href="https://tides.example/1"/><content type="html">` + strings.NewReplacer("<", "&lt;", ">", "&gt;").Replace(saidHTML) + `</content></entry></feed>`),
		"a.csv":    []byte("title,text\nT,\"" + text + "\"\n"),
		"a.jsonl":  []byte(`{"title": "T", "text": "` + strings.ReplaceAll(text, "\n", `\n`) + `"}` + "\n"),
		"a.json":   []byte(`{"items": [{"title": "T", "body": "` + strings.ReplaceAll(saidHTML, `"`, `\"`) + `"}]}`),
		"a.pdf":    newPDF([][]string{{"MS. QUILL: Good day.", "The lock is shut."}, {"QUESTION: Since when?"}, {"MS. QUILL: Since the", "spring tide."}}),
		"a.docx":   newDOCX(t, word(said)),
		"a.zip":    newZip(t, map[string]string{"in/a.html": saidHTML, "__MACOSX/a.html": "x"}),
		"a.tar.gz": newTarGz(t, map[string]string{"in/a.html": saidHTML}),
		"a.warc":   newWARC("https://tides.example/1", "<html><body>"+saidHTML+"</body></html>"),
	} {
		t.Run(name, func(t *testing.T) {
			docs := extract(t, name, body)
			if len(docs) != 1 {
				t.Fatalf("%d documents, want 1", len(docs))
			}
			if diff := cmp.Diff(said, lines(&docs[0])); diff != "" {
				t.Errorf("lines differ (-want +got):\n%s", diff)
			}
		})
	}
}

func word(paragraphs []string) string {
	var b strings.Builder
	for _, p := range paragraphs {
		label, words, _ := strings.Cut(p, ":")
		b.WriteString(`<w:p><w:r><w:rPr><w:b/></w:rPr><w:t>` + label + `:</w:t></w:r><w:r><w:t xml:space="preserve">` + words + `</w:t></w:r></w:p>`)
	}
	return b.String()
}

func utf16(s string) []byte {
	out := []byte{0xFF, 0xFE}
	for _, r := range s {
		out = append(out, byte(r), byte(r>>8))
	}
	return out
}

func TestAkomaNtosoDebate(t *testing.T) {
	docs := extract(t, "debate.xml", []byte(`<?xml version="1.0"?><akomaNtoso><debate><meta><identification><FRBRWork><FRBRdate date="2031-05-04"/></FRBRWork></identification>
<references><TLCPerson eId="quill" showAs="Ada Quill"/></references></meta><preface><p><docTitle>Questions on the locks</docTitle></p></preface>
<debateBody><debateSection><heading>The locks</heading><question by="#oar"><from>Mr Oar:</from><p>Are they shut?</p></question><answer by="#quill"><p>They are.</p><p>Since May.</p></answer></debateSection></debateBody></debate></akomaNtoso>`))
	if docs[0].Meta.Event != "2031-05-04" || docs[0].Meta.Title != "Questions on the locks" {
		t.Errorf("event %q, title %q", docs[0].Meta.Event, docs[0].Meta.Title)
	}
	want := []string{"The locks", "Mr Oar:", "Are they shut?", "Ada Quill: They are.", "Since May."}
	if diff := cmp.Diff(want, lines(&docs[0])); diff != "" {
		t.Errorf("lines differ (-want +got):\n%s", diff)
	}
}

func TestTableWithDeclaredColumns(t *testing.T) {
	docs, err := carrier.Extract(context.Background(), carrier.Source{Name: "t.tsv",
		Bytes:   []byte("nr\twords\twhen\twhere\n7\tQ: Why?\t2031-05-04\tSaltmouth\n8\t\t2031-05-05\tSaltmouth\n9\tQ: When?\t2031-05-06\tWestland\n"),
		Columns: carrier.Columns{Text: "words", Event: "when", Place: "where", ID: "nr"}})
	if err != nil {
		t.Fatal(err)
	}
	var got [][4]string
	for _, d := range docs {
		got = append(got, [4]string{d.Part, d.Text, d.Meta.Event, d.Meta.Place})
	}
	if diff := cmp.Diff([][4]string{{"7", "Q: Why?", "2031-05-04", "Saltmouth"}, {"9", "Q: When?", "2031-05-06", "Westland"}}, got); diff != "" {
		t.Errorf("rows differ (-want +got):\n%s", diff)
	}
}

func TestArchiveTellsWhatItCouldNotRead(t *testing.T) {
	docs := extract(t, "a.zip", newZip(t, map[string]string{"a.txt": "QUESTION: Why?", "b.txt": "\x00\x01\x02", "c.txt": "QUESTION: When?"}))
	if len(docs) != 2 || docs[0].Part != "a.txt" || docs[1].Part != "c.txt" {
		t.Fatalf("%d documents, want those of a.txt and c.txt", len(docs))
	}
	if w := docs[0].Warnings; len(w) != 1 || w[0].Kind != "unread-member" || !strings.Contains(w[0].Text, "b.txt") {
		t.Errorf("warnings %v, want one that names b.txt", w)
	}
}

func TestWordKeepsStruckWordsAndBreaks(t *testing.T) {
	docs := extract(t, "a.docx", newDOCX(t, `<w:p><w:r><w:t>One</w:t><w:br/><w:t>two </w:t></w:r><w:r><w:rPr><w:strike/></w:rPr><w:t>three</w:t></w:r></w:p>`))
	d := docs[0]
	if diff := cmp.Diff([]string{"One", "two three"}, lines(&d)); diff != "" {
		t.Errorf("lines differ (-want +got):\n%s", diff)
	}
	if len(d.Marks) != 1 || d.Text[d.Marks[0].Start:d.Marks[0].End] != "three" {
		t.Errorf("marks %v, want one on \"three\"", d.Marks)
	}
}

func TestCharsets(t *testing.T) {
	for _, c := range []struct{ name, body, want, warned string }{
		{"w.txt", "It\x92s late, na\xefve \x96 Q.", "It’s late, naïve – Q.", "encoding"},
		{"m.txt", "Itâ€™s late â€“ nÃ©e.", "It’s late – née.", "mojibake"},
		{"r.txt", `b'It\xe2\x80\x99s late.\nNow.'`, "It’s late.\nNow.", "bytes-repr"},
		{"b.txt", "Ünd größer, ja \xff wohl – und „so“ schön weiter.", "Ünd größer, ja \ufffd wohl – und „so“ schön weiter.", "encoding"},
		{"h.html", "<meta charset=windows-1251><p>\xc2\xee\xef\xf0\xee\xf1", "Вопрос", ""},
	} {
		d := extract(t, c.name, []byte(c.body))[0]
		if got := strings.TrimSpace(d.Text); got != c.want {
			t.Errorf("%s: %q, want %q", c.name, got, c.want)
		}
		warned := ""
		if len(d.Warnings) > 0 {
			warned = d.Warnings[0].Kind
		}
		if warned != c.warned {
			t.Errorf("%s: warning %q, want %q", c.name, warned, c.warned)
		}
	}
}
