package carrier_test

import (
	"bytes"
	"compress/flate"
	"compress/zlib"
	"fmt"
	"io"
	"net/http/httputil"
	"strings"
	"testing"

	"github.com/andybalholm/brotli"
	"github.com/google/go-cmp/cmp"
	"github.com/klauspost/compress/zstd"
	"golang.org/x/text/encoding/charmap"
)

// record is a record of a web archive.
func record(kind, uri, head, block string) string {
	return fmt.Sprintf("WARC/1.0\r\nWARC-Type: %s\r\nWARC-Target-URI: %s\r\n%sContent-Length: %d\r\n\r\n%s\r\n\r\n", kind, uri, head, len(block), block)
}

// served is a record of a page as a server answered with it.
func served(uri, head, body string) string {
	return record("response", uri, "Content-Type: application/http\r\n", "HTTP/1.1 200 OK\r\n"+head+"\r\n"+body)
}

const ofHTML = "Content-Type: text/html; charset=utf-8\r\n"

// written gives what a compressor or the like makes of a text.
func written(t *testing.T, s string, to func(io.Writer) io.WriteCloser) string {
	t.Helper()
	var b bytes.Buffer
	w := to(&b)
	if _, err := io.WriteString(w, s); err != nil {
		t.Fatal(err)
	}
	if err := w.Close(); err != nil {
		t.Fatal(err)
	}
	return b.String()
}

func bareDeflate(w io.Writer) io.WriteCloser {
	z, _ := flate.NewWriter(w, flate.BestSpeed) // no error for that level
	return z
}

func chunked(t *testing.T, s string) string {
	return written(t, s, func(w io.Writer) io.WriteCloser { return httputil.NewChunkedWriter(w) }) + "\r\n"
}

// A page is the same in whatever way it was sent and kept.
func TestPagesOfWebArchives(t *testing.T) {
	page := "<html><body>" + saidHTML + "</body></html>"
	squeezed := written(t, page, func(w io.Writer) io.WriteCloser { return zlib.NewWriter(w) })
	zipped := string(gzipped(t, page))
	zst, err := zstd.NewWriter(nil)
	if err != nil {
		t.Fatal(err)
	}
	east, err := charmap.Windows1251.NewEncoder().String("<p>Вопрос: Кто платит? Округ?</p>")
	if err != nil {
		t.Fatal(err)
	}
	for name, c := range map[string]struct {
		body string
		want []string
	}{
		"in chunks":           {served("https://tides.example/1", ofHTML+"Transfer-Encoding: chunked\r\n", chunked(t, page)), nil},
		"chunks joined":       {served("https://tides.example/1", ofHTML+"Transfer-Encoding: chunked\r\n", page), nil},
		"gzip in chunks":      {served("https://tides.example/1", ofHTML+"Transfer-Encoding: chunked\r\nContent-Encoding: gzip\r\n", chunked(t, zipped)), nil},
		"unpacked already":    {served("https://tides.example/1", ofHTML+"Content-Encoding: gzip\r\n", page), nil},
		"deflate":             {served("https://tides.example/1", ofHTML+"Content-Encoding: deflate\r\n", squeezed), nil},
		"bare deflate":        {served("https://tides.example/1", ofHTML+"Content-Encoding: deflate\r\n", written(t, page, bareDeflate)), nil},
		"Brotli":              {served("https://tides.example/1", ofHTML+"Content-Encoding: br\r\n", written(t, page, func(w io.Writer) io.WriteCloser { return brotli.NewWriter(w) })), nil},
		"Brotli unpacked":     {served("https://tides.example/1", ofHTML+"Content-Encoding: br\r\n", page), nil},
		"Zstandard":           {served("https://tides.example/1", ofHTML+"Content-Encoding: zstd\r\n", string(zst.EncodeAll([]byte(page), nil))), nil},
		"one after the other": {served("https://tides.example/1", ofHTML+"Content-Encoding: deflate, gzip\r\n", string(gzipped(t, squeezed))), nil},
		"another version":     {record("response", "https://tides.example/1", "", "HTTP/2 200\r\n"+ofHTML+"\r\n"+page), nil},
		"an odd head":         {served("https://tides.example/1", "no field\r\nX Y: z\r\n"+ofHTML, page), nil},
		"a length of another": {served("https://tides.example/1", ofHTML+"Content-Length: 7\r\n", page), nil},
		"a resource":          {record("resource", "https://tides.example/1", ofHTML, page), nil},
		"an ending of text":   {served("https://tides.example/one.txt", ofHTML, page), nil},
		"no media type":       {served("https://tides.example/1", "", page), nil},
		"a set that is sent":  {served("https://tides.example/1", "Content-Type: text/html; charset=windows-1251\r\n", east), []string{"Вопрос: Кто платит? Округ?"}},
		"a PDF":               {served("https://tides.example/1", "Content-Type: application/pdf\r\n", string(newPDF([][]string{{"QUESTION: Why?"}, {"MS. QUILL: So."}, {"QUESTION: So?"}}))), []string{"QUESTION: Why?", "MS. QUILL: So.", "QUESTION: So?"}},
		"what is shown beside it": {served("https://tides.example/a.css", "Content-Type: text/css\r\n", "p { margin: 0 }") + served("https://tides.example/a", "Content-Type: image/png\r\n", "\x89PNG\r\n") +
			record("response", "https://tides.example/2", "", "HTTP/1.1 404 Not Found\r\n"+ofHTML+"\r\n"+page) + record("revisit", "https://tides.example/3", "", "HTTP/1.1 200 OK\r\n\r\n") + served("https://tides.example/1", ofHTML, page), nil},
	} {
		t.Run(name, func(t *testing.T) {
			docs := extract(t, "a.warc", []byte(c.body))
			if c.want == nil {
				c.want = said
			}
			if diff := cmp.Diff(c.want, lines(&docs[0])); len(docs) != 1 || diff != "" {
				t.Errorf("%d documents, lines differ (-want +got):\n%s", len(docs), diff)
			}
			if len(docs[0].Warnings) > 0 || !strings.HasPrefix(docs[0].Meta.URL, "https://tides.example/") {
				t.Errorf("warnings %v, address %q", docs[0].Warnings, docs[0].Meta.URL)
			}
		})
	}
}

// A record that is damaged is told of, and those around it are read.
func TestDamagedRecords(t *testing.T) {
	page := func(words string) string { return "<html><body><p>QUESTION: " + words + "</p></body></html>" }
	first, last := served("https://tides.example/1", ofHTML, page("Why?")), served("https://tides.example/3", ofHTML, page("Who?"))
	whole := served("https://tides.example/2", ofHTML, page("When?"))
	lies := func(n int) string {
		return strings.Replace(whole, fmt.Sprintf("Content-Length: %d", len(page("When?"))+len("HTTP/1.1 200 OK\r\n"+ofHTML+"\r\n")), fmt.Sprintf("Content-Length: %d", n), 1)
	}
	half := string(gzipped(t, page("When? "+strings.Repeat("And when then, and why not on Friday? ", 20))))
	for name, c := range map[string]struct {
		body  string
		want  []string
		says  string // a warning
		whose int
	}{
		"too short a length": {first + lies(80) + last, []string{"QUESTION: Why?", "QUESTION: When?", "QUESTION: Who?"}, "tells a wrong length of this page", 1},
		"too long a length":  {first + lies(300) + last, []string{"QUESTION: Why?", "QUESTION: When?", "QUESTION: Who?"}, "tells a wrong length of this page", 1},
		"no length":          {first + strings.Replace(whole, "Content-Length", "Content-Size", 1) + last, []string{"QUESTION: Why?", "QUESTION: When?", "QUESTION: Who?"}, "tells a wrong length of this page", 1},
		"broken off":         {first + whole[:len(whole)-20], []string{"QUESTION: Why?", "QUESTION: When?"}, "ends within this page", 1},
		"no head":            {first + "WARC/1.0\r\n\x00\x01\r\n\r\nwords\r\n\r\n" + last, []string{"QUESTION: Why?", "QUESTION: Who?"}, "", 0},
		"bad compression":    {first + served("https://tides.example/2", ofHTML+"Content-Encoding: gzip\r\n", half[:len(half)-30]) + last, []string{"QUESTION: Why?", "QUESTION: When?", "QUESTION: Who?"}, "gzip", 1},
		"worse compression":  {first + served("https://tides.example/2", ofHTML+"Content-Encoding: br\r\n", "\xff\xff\xff\xff") + last, []string{"QUESTION: Why?", "QUESTION: Who?"}, "https://tides.example/2: what is compressed (br) is damaged", 0},
		"half a chunk":       {first + served("https://tides.example/2", ofHTML+"Transfer-Encoding: chunked\r\n", "ff\r\n"+page("When?")) + last, []string{"QUESTION: Why?", "QUESTION: When?", "QUESTION: Who?"}, "ends within a chunk", 1},
	} {
		t.Run(name, func(t *testing.T) {
			docs := extract(t, "a.warc", []byte(c.body))
			var got []string
			for i := range docs {
				got = append(got, docs[i].Text[:strings.Index(docs[i].Text, "?")+1])
			}
			if diff := cmp.Diff(c.want, got); diff != "" {
				t.Fatalf("documents differ (-want +got):\n%s", diff)
			}
			for i := range docs {
				if w := docs[i].Warnings; len(w) > 0 != (i == c.whose && c.says != "") || len(w) > 0 && !strings.Contains(w[0].Text, c.says) {
					t.Errorf("document %d has the warnings %v", i, w)
				}
			}
		})
	}
}
