package pdf_test

import (
	"fmt"
	"testing"

	"github.com/google/go-cmp/cmp"

	"podium/internal/ingest/read/carrier/pdf"
)

func TestGlyphNames(t *testing.T) {
	for name, want := range map[string]string{
		"A": "A", "eacute": "é", "ff": "ﬀ", "f_f_i": "ffi", "a.sc": "a", "uni05D0": "א", "uni00410301": "A\u0301", "u1F30A": "🌊", "afii10017": "А",
		".notdef": "", "g123": "", "uniXYZW": "", "": "",
	} {
		if got := pdf.Glyph(name); got != want {
			t.Errorf("%q is %q, want %q", name, got, want)
		}
	}
}

// Operators come with the values before them, as readers of PDF take them: numbers with two signs, strings with escapes, what is broken off.
func TestOperators(t *testing.T) {
	f, err := pdf.Open([]byte("%PDF-1.4\n1 0 obj << /Type /Catalog /Pages 2 0 R >> endobj 2 0 obj << /Kids [3 0 R] >> endobj 3 0 obj << >> endobj"))
	if err != nil {
		t.Fatal(err)
	}
	for program, want := range map[string][]string{
		"1 -.5 +2 --3 4-5 m":                     {"m 1 -0.5 2 -3 4"},
		"(a\\(b\\)\\101\\\r\nc (d)) <4 1 42> Tj": {`Tj "a(b)Ac (d)" "AB"`},
		"/A#42 % no\n/ gs [1 [2] /N] TJ":         {"gs /AB 0", "TJ [3]"},
		"q << /K (v) >> BDC Q":                   {"q", "BDC <v>", "Q"},
		"(broken off":                            nil,
		"[1 2":                                   nil,
		") ] >> Q":                               {")", "]", ">>", "Q"},
		"BI /W 1 ID \x00EI\xFF EI Q":             {"BI", "ID /W 1", "Q"},
	} {
		var got []string
		f.Operators([]byte(program), func(op string, args []pdf.Value) {
			for _, a := range args {
				switch {
				case a.IsString():
					op += fmt.Sprintf(" %q", a.Bytes())
				case a.IsArray():
					op += fmt.Sprintf(" [%d]", a.Len())
				case a.Key("K").IsString():
					op += " <" + a.Key("K").Bytes() + ">"
				case a.Name() != "":
					op += " /" + a.Name()
				default:
					op += fmt.Sprintf(" %v", a.Float())
				}
			}
			got = append(got, op)
		})
		if diff := cmp.Diff(want, got); diff != "" {
			t.Errorf("%q differs (-want +got):\n%s", program, diff)
		}
	}
}
