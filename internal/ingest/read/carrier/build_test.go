package carrier_test

import (
	"archive/tar"
	"archive/zip"
	"bytes"
	"compress/gzip"
	"fmt"
	"strings"
	"testing"
)

// A short briefing of the invented Ministry of Tides, in the parts that the builders below pack.
var said = []string{"MS. QUILL: Good day. The lock is shut.", "QUESTION: Since when?", "MS. QUILL: Since the spring tide."}

const saidHTML = "<p><b>MS. QUILL:</b> Good day. The lock is shut.</p><p><b>QUESTION:</b> Since when?</p><p><b>MS. QUILL:</b> Since the spring tide.</p>"

// newPDF makes a PDF with a text layer: each page a list of lines, with a running head.
func newPDF(pages [][]string) []byte {
	kids := make([]string, len(pages))
	for i := range pages {
		kids[i] = fmt.Sprintf("%d 0 R", 4+2*i)
	}
	objects := []string{
		"<< /Type /Catalog /Pages 2 0 R >>",
		fmt.Sprintf("<< /Type /Pages /Kids [%s] /Count %d >>", strings.Join(kids, " "), len(pages)),
		"<< /Type /Font /Subtype /Type1 /BaseFont /Courier /Encoding /WinAnsiEncoding /FirstChar 32 /LastChar 126 /Widths [" + strings.Repeat("600 ", 95) + "] >>",
	}
	for i, lines := range pages {
		objects = append(objects,
			fmt.Sprintf("<< /Type /Page /Parent 2 0 R /MediaBox [0 0 612 792] /Contents %d 0 R /Resources << /Font << /F1 3 0 R >> >> >>", 5+2*i),
			stream("", pdfPage(i+1, lines)))
	}
	return rawPDF(objects...)
}

func pdfPage(n int, lines []string) string {
	var s strings.Builder
	put := func(x, y int, text string) {
		fmt.Fprintf(&s, "BT /F1 10 Tf 1 0 0 1 %d %d Tm (%s) Tj ET\n", x, y, strings.NewReplacer("(", "\\(", ")", "\\)").Replace(text))
	}
	put(72, 760, "Ministry of Tides")
	for i, l := range lines {
		x := 72
		if strings.Contains(l, ": ") {
			x = 108
		}
		put(x, 720-14*i, l)
	}
	put(280, 40, fmt.Sprintf("Page %d of 3", n))
	return s.String()
}

func newDOCX(t *testing.T, body string) []byte {
	t.Helper()
	return newZip(t, map[string]string{
		"word/document.xml": `<?xml version="1.0"?><w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:body>` + body + `</w:body></w:document>`,
	})
}

func newZip(t *testing.T, files map[string]string) []byte {
	t.Helper()
	var b bytes.Buffer
	z := zip.NewWriter(&b)
	for _, name := range sorted(files) {
		w, err := z.Create(name)
		if err != nil {
			t.Fatal(err)
		}
		if _, err := w.Write([]byte(files[name])); err != nil {
			t.Fatal(err)
		}
	}
	if err := z.Close(); err != nil {
		t.Fatal(err)
	}
	return b.Bytes()
}

func gzipped(t *testing.T, s string) []byte {
	t.Helper()
	var b bytes.Buffer
	z := gzip.NewWriter(&b)
	if _, err := z.Write([]byte(s)); err != nil {
		t.Fatal(err)
	}
	if err := z.Close(); err != nil {
		t.Fatal(err)
	}
	return b.Bytes()
}

func newTar(t *testing.T, files map[string]string) []byte {
	t.Helper()
	var b bytes.Buffer
	w := tar.NewWriter(&b)
	for _, name := range sorted(files) {
		if err := w.WriteHeader(&tar.Header{Name: name, Mode: 0o644, Size: int64(len(files[name]))}); err != nil {
			t.Fatal(err)
		}
		if _, err := w.Write([]byte(files[name])); err != nil {
			t.Fatal(err)
		}
	}
	if err := w.Close(); err != nil {
		t.Fatal(err)
	}
	return b.Bytes()
}

func newTarGz(t *testing.T, files map[string]string) []byte {
	t.Helper()
	return gzipped(t, string(newTar(t, files)))
}

func newWARC(uri, body string) []byte {
	res := "HTTP/1.1 200 OK\r\nContent-Type: text/html; charset=utf-8\r\n\r\n" + body
	info := "software: none\r\n"
	return fmt.Appendf(nil, "WARC/1.0\r\nWARC-Type: warcinfo\r\nContent-Length: %d\r\n\r\n%s\r\n\r\nWARC/1.0\r\nWARC-Type: response\r\nWARC-Target-URI: %s\r\nContent-Type: application/http\r\nContent-Length: %d\r\n\r\n%s\r\n\r\n",
		len(info), info, uri, len(res), res)
}
