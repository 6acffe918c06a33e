package carrier_test

import (
	"context"
	"encoding/binary"
	"html"
	"strings"
	"testing"
	coded "unicode/utf16"

	"golang.org/x/text/encoding/charmap"

	"podium/internal/ingest/read/carrier"
)

// utf16le writes a text as pairs of bytes without the mark that says so.
func utf16le(s string) string {
	var b []byte
	for _, u := range coded.Encode([]rune(s)) {
		b = binary.LittleEndian.AppendUint16(b, u)
	}
	return string(b)
}

// misread reads a text's bytes as Windows-1252, as a wrong converter does.
func misread(t *testing.T, s string) string {
	t.Helper()
	out, err := charmap.Windows1252.NewDecoder().String(s)
	if err != nil {
		t.Fatal(err)
	}
	return out
}

// A damaged copy gives the words of the sound one.
func TestDamageIsMended(t *testing.T) {
	const words = "MS OAR: We don’t know; the café and the harbour co-operate."
	page := "<html><body><p>" + words + "</p><p>QUESTION: When?</p></body></html>"
	for name, c := range map[string]struct{ file, body string }{
		"UTF-16 without its mark":       {"a.txt", utf16le(words + "\nQUESTION: When?\n")},
		"misread twice":                 {"a.txt", misread(t, misread(t, words))},
		"soft hyphens":                  {"a.txt", strings.Replace(words, "harbour", "har\u00adbour", 1)},
		"marks of direction":            {"a.txt", "\u200e" + strings.Replace(words, ": ", ":\u200f ", 1)},
		"a soft hyphen's entity":        {"a.html", strings.Replace(page, "harbour", "har&shy;bour", 1)},
		"entities escaped twice":        {"a.html", strings.Replace(page, "’", "&amp;rsquo;", 1)},
		"entities in a text":            {"a.txt", strings.Replace(words, "’", "&rsquo;", 1)},
		"a page whose tags are escaped": {"a.html", html.EscapeString(page)},
		"carriage returns":              {"a.txt", words + "\r\rQUESTION: When?\r"},
	} {
		docs, err := carrier.Extract(context.Background(), carrier.Source{Name: c.file, Bytes: []byte(c.body)})
		if err != nil || len(docs) != 1 {
			t.Errorf("%s: %d documents, %v", name, len(docs), err)
			continue
		}
		if got := docs[0].String(docs[0].Lines[0]); got != words {
			t.Errorf("%s: %q, want %q", name, got, words)
		}
	}
}

// An ampersand that begins no entity stays, and so do letters that only look misread.
func TestSoundWordsStay(t *testing.T) {
	for _, words := range []string{"R&D; and Q&A cost 5 & more; AT&T pays.", "SÃO PAULO: Â is a letter."} {
		docs, err := carrier.Extract(context.Background(), carrier.Source{Name: "a.txt", Bytes: []byte(words)})
		if err != nil || docs[0].String(docs[0].Lines[0]) != words {
			t.Errorf("%q became %q, %v", words, docs[0].Text, err)
		}
	}
}
