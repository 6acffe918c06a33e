package carrier_test

import (
	"bytes"
	"context"
	"encoding/ascii85"
	"encoding/hex"
	"errors"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"podium/internal/ingest/read/carrier"
)

// A PDF that everybody may open is read however it is encrypted; one that asks for a password says so.
func TestEncryptedPDFs(t *testing.T) {
	files, err := filepath.Glob("testdata/pdf/*.pdf")
	if err != nil || len(files) < 6 {
		t.Fatalf("%d files, %v", len(files), err)
	}
	for _, file := range files {
		body, err := os.ReadFile(file)
		if err != nil {
			t.Fatal(err)
		}
		docs, err := carrier.Extract(context.Background(), carrier.Source{Name: file, Bytes: body})
		if strings.Contains(file, "password") {
			var e *carrier.Error
			if !errors.As(err, &e) || !strings.Contains(e.Reason, "password") {
				t.Errorf("%s: %d documents, error %v; want one that speaks of a password", file, len(docs), err)
			}
			continue
		}
		if err != nil || strings.TrimSpace(docs[0].Text) != strings.Join(said, "\n") {
			t.Errorf("%s: %v, %v; want %q", file, docs, err, said)
		}
	}
}

// A page's content is the same in every filter and with every predictor.
func TestPDFFilters(t *testing.T) {
	row := func(how byte, b string, columns int) string { // rows of a picture, each with its predictor before it
		var out strings.Builder
		for at := 0; at < len(b); at += columns {
			out.WriteByte(how)
			out.WriteString((b[at:min(at+columns, len(b))] + strings.Repeat(" ", columns))[:columns])
		}
		return out.String()
	}
	left := []byte(words + strings.Repeat(" ", 60-len(words)%20)) // each byte as its difference from the one before, twenty a row
	for at := 0; at < len(left); at += 20 {
		for i := min(at+19, len(left)-1); i > at; i-- {
			left[i] -= left[i-1]
		}
	}
	var a85 bytes.Buffer
	w := ascii85.NewEncoder(&a85)
	if _, err := w.Write([]byte(words)); err != nil {
		t.Fatal(err)
	}
	if err := w.Close(); err != nil {
		t.Fatal(err)
	}
	var runs strings.Builder
	for at := 0; at < len(words); at += 100 {
		part := words[at:min(at+100, len(words))]
		runs.WriteString(string([]byte{byte(len(part) - 1)}) + part)
	}
	runs.WriteString("\xfe \x80") // three blanks, the end
	for name, s := range map[string]string{
		"none":           stream("", words),
		"flate":          stream("/Filter /FlateDecode", words),
		"short names":    strings.Replace(stream("/Filter /FlateDecode", words), "/FlateDecode", "[/Fl]", 1),
		"cut off":        stream("/Filter /FlateDecode", words+strings.Repeat("\n0 0 Td", 9000))[:150] + "\nendstream",
		"hexadecimal":    stream("/Filter /ASCIIHexDecode", hex.EncodeToString([]byte(words))+">"),
		"base 85":        stream("/Filter [/ASCII85Decode]", a85.String()+"~>"),
		"runs":           stream("/Filter /RunLengthDecode", runs.String()),
		"LZW":            stream("/Filter /LZWDecode", string(lzw(words))),
		"predictor none": stream("/Filter /FlateDecode /DecodeParms << /Predictor 15 /Columns 20 >>", row(0, words, 20)),
		"predictor left": stream("/Filter /FlateDecode /DecodeParms << /Predictor 11 /Columns 20 >>", row(1, string(left), 20)),
		"predictor TIFF": stream("/Filter /FlateDecode /DecodeParms << /Predictor 2 /Columns 20 >>", string(left)),
		"in two parts":   "[7 0 R 8 0 R]",
	} {
		objects := []string{catalog, onePage, page, s, plain, "null", stream("", words[:11]), stream("/Filter /FlateDecode", words[11:])}
		docs, err := carrier.Extract(context.Background(), carrier.Source{Name: "a.pdf", Bytes: rawPDF(objects...)})
		if err != nil || strings.TrimSpace(docs[0].Text) != "QUESTION: Why is that?" {
			t.Errorf("%s: %v, %v", name, docs, err)
		}
	}
}

// lzw writes codes of nine bits: fewer than 254 come of a short text.
func lzw(s string) []byte {
	var out []byte
	bits, n := 0, 0
	put := func(code int) {
		bits, n = bits<<9|code, n+9
		for n >= 8 {
			out = append(out, byte(bits>>(n-8)))
			n -= 8
		}
	}
	put(256)
	table := map[string]int{}
	code := func(s string) int {
		if len(s) == 1 {
			return int(s[0])
		}
		return table[s]
	}
	for from := 0; from < len(s); {
		to := from + 1
		for to < len(s) && table[s[from:to+1]] != 0 {
			to++
		}
		put(code(s[from:to]))
		if to < len(s) {
			table[s[from:to+1]] = 258 + len(table)
		}
		from = to
	}
	put(257)
	return append(out, byte(bits<<(8-n)))
}

// A table of objects that is wrong, or lost, is made anew from the objects.
func TestDamagedPDFs(t *testing.T) {
	whole := string(newPDF([][]string{{"MS. QUILL: Good day.", "The lock is shut."}, {"QUESTION: Since when?"}, {"MS. QUILL: Since the", "spring tide."}}))
	for name, body := range map[string]string{
		"sound":              whole,
		"version 2":          strings.Replace(whole, "%PDF-1.4", "%PDF-2.0", 1),
		"something before":   "\r\n" + whole,
		"something behind":   whole + strings.Repeat("<!-- served by the Ministry -->\n", 50),
		"places moved":       strings.Replace(whole, "%PDF-1.4\n", "%PDF-1.4\n%moved\n", 1),
		"no table":           whole[:strings.LastIndex(whole, "\nxref\n")],
		"no end":             whole[:strings.LastIndex(whole, "startxref")],
		"escaped names":      strings.NewReplacer("/Catalog", "/C#61talog", "/Contents", "/Cont#65nts").Replace(whole),
		"lengths are wrong":  strings.ReplaceAll(whole, "/Length ", "/Length 9"),
		"carriage returns":   strings.ReplaceAll(whole, "\n", "\r\n"),
		"written once more":  whole + strings.Replace(strings.ReplaceAll(whole[len("%PDF-1.4\n"):], "xref\n0", "xref\n9"), "%%EOF", "", 1),
		"numbers are absurd": strings.ReplaceAll(whole, "/Count ", "/Count 99999999999999999999"),
	} {
		docs, err := carrier.Extract(context.Background(), carrier.Source{Name: "a.pdf", Bytes: []byte(body)})
		if err != nil {
			t.Errorf("%s: %v", name, err)
			continue
		}
		if diff := cmp.Diff(said, lines(&docs[0])); diff != "" {
			t.Errorf("%s: lines differ (-want +got):\n%s", name, diff)
		}
	}
}
