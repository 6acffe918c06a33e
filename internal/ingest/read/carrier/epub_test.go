package carrier_test

import (
	"strings"
	"testing"

	"podium/internal/ingest/read/carrier"
)

// book is an EPUB of two chapters, listed in the order in which they are not read.
func book(t *testing.T, more map[string]string) []byte {
	t.Helper()
	files := map[string]string{
		"META-INF/container.xml": `<?xml version="1.0"?><container xmlns="urn:oasis:names:tc:opendocument:xmlns:container" version="1.0">
			<rootfiles><rootfile full-path="OEBPS/book.opf" media-type="application/oebps-package+xml"/></rootfiles></container>`,
		"OEBPS/book.opf": `<?xml version="1.0"?><package xmlns="http://www.idpf.org/2007/opf" xmlns:dc="http://purl.org/dc/elements/1.1/" version="3.0">
			<metadata><dc:title>On the bridge, 1 March 2031</dc:title></metadata>
			<manifest><item id="nav" href="nav.xhtml" properties="nav"/><item id="b" href="text/part%202.xhtml"/><item id="a" href="text/one.xhtml"/></manifest>
			<spine><itemref idref="nav"/><itemref idref="a"/><itemref idref="b"/></spine></package>`,
		"OEBPS/nav.xhtml":         `<html><body><nav><ol><li><a href="text/one.xhtml">The statement</a></li></ol></nav></body></html>`,
		"OEBPS/text/one.xhtml":    `<html><head><title>1</title></head><body class="c"><p>MS VANE: The bridge is open again.</p></body></html>`,
		"OEBPS/text/part 2.xhtml": `<html><body><p>QUESTION: Until when?</p><p>MS VANE: Until Thursday.</p></body></html>`,
	}
	for name, text := range more {
		files[name] = text
	}
	return newZip(t, files)
}

func TestBooksAreReadInTheOrderOfTheirChapters(t *testing.T) {
	docs, err := carrier.Extract(t.Context(), carrier.Source{Name: "a.epub", Bytes: book(t, nil)})
	if err != nil || len(docs) != 1 {
		t.Fatal(len(docs), err)
	}
	if got, want := strings.Fields(docs[0].Text), strings.Fields("MS VANE: The bridge is open again. QUESTION: Until when? MS VANE: Until Thursday."); strings.Join(got, " ") != strings.Join(want, " ") {
		t.Errorf("read %q", got)
	}
	if docs[0].Meta.Title != "On the bridge, 1 March 2031" {
		t.Errorf("title %q", docs[0].Meta.Title)
	}
}

// A chapter that lacks is told, and the others are read.
func TestBooksWithoutOneChapter(t *testing.T) {
	docs := extract(t, "a.epub", book(t, map[string]string{"OEBPS/book.opf": `<package><manifest><item id="a" href="text/one.xhtml"/><item id="b" href="gone.xhtml"/></manifest><spine><itemref idref="b"/><itemref idref="a"/></spine></package>`}))
	if got := strings.TrimSpace(docs[0].Text); got != "MS VANE: The bridge is open again." || !strings.Contains(told(docs), "OEBPS/gone.xhtml: the document holds no OEBPS/gone.xhtml") {
		t.Errorf("read %q, told %q", got, told(docs))
	}
}

// A chapter in other letters than it should be is read as any page is.
func TestBooksInOtherLetters(t *testing.T) {
	docs := extract(t, "a.epub", book(t, map[string]string{"OEBPS/text/one.xhtml": "<html><head><meta charset=\"windows-1252\"/></head><body><p>MS VANE: The caf\xe9 is \x93open\x94.</p></body></html>"}))
	if got := docs[0].Text; !strings.HasPrefix(strings.TrimSpace(got), "MS VANE: The café is “open”.") {
		t.Errorf("read %q", got)
	}
}

func TestDamagedBooksSayWhatIsMissing(t *testing.T) {
	for name, c := range map[string]struct {
		more map[string]string
		says string
	}{
		"a chapter lacks":      {map[string]string{"OEBPS/book.opf": `<package><manifest><item id="a" href="gone.xhtml"/></manifest><spine><itemref idref="a"/></spine></package>`}, "holds no OEBPS/gone.xhtml"},
		"no list of chapters":  {map[string]string{"META-INF/container.xml": `<container/>`}, "what it says of its chapters is damaged"},
		"a list out of itself": {map[string]string{"OEBPS/book.opf": `<package><manifest><item id="a" href="../../../etc/passwd"/></manifest><spine><itemref idref="a"/></spine></package>`}, "holds no "},
		"no chapter":           {map[string]string{"OEBPS/book.opf": `<package/>`}, "holds no words"},
	} {
		t.Run(name, func(t *testing.T) {
			_, err := carrier.Extract(t.Context(), carrier.Source{Name: "a.epub", Bytes: book(t, c.more)})
			if err == nil || !strings.Contains(err.Error(), c.says) {
				t.Errorf("answered %v, not %q", err, c.says)
			}
		})
	}
}

func TestBooksThatUnpackToTooMuchAreRefused(t *testing.T) {
	swollen := strings.Repeat(" ", carrier.MaxBytes/4)
	list := strings.Repeat(`<itemref idref="a"/>`, 1000)
	_, err := carrier.Extract(t.Context(), carrier.Source{Name: "a.epub", Bytes: book(t, map[string]string{
		"OEBPS/book.opf":       `<package><manifest><item id="a" href="text/one.xhtml"/></manifest><spine>` + list + `</spine></package>`,
		"OEBPS/text/one.xhtml": `<html><head>` + swollen + `</head><body></body></html>`,
	})})
	if err == nil || !strings.Contains(err.Error(), "unpacks to more than") {
		t.Errorf("answered %v", err)
	}
}
