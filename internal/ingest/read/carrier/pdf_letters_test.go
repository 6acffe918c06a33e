package carrier_test

import (
	"fmt"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
)

// onePagePDF is a page with that content, whose fonts are F and G.
func onePagePDF(content, f, g string) []byte {
	return rawPDF(catalog, onePage, "<< /Type /Page /Parent 2 0 R /Contents 4 0 R /Resources << /Font << /F 5 0 R /G 6 0 R >> >> >>", stream("", content), f, g)
}

// What fonts print of letters is read as the letters that it stands for.
func TestPDFLetters(t *testing.T) {
	const tex = "<< /Type /Font /Subtype /Type1 /BaseFont /CMR10 /FirstChar 0 /LastChar 127 /Widths [%s] /Encoding << /Type /Encoding /Differences [11 /ff /fi /fl 16 /dotlessi 18 /grave /acute 127 /dieresis] >> >>"
	wide := fmt.Sprintf(tex, strings.Repeat("500 ", 128))
	swapped := strings.Replace(plain, ">>", "/ToUnicode 6 0 R >>", 1)
	for name, c := range map[string]struct{ content, f, g, want string }{
		"accents over letters": {"BT /F 10 Tf (The caf) Tj [(\\023) 500 (e was na) (\\177) 500 (\\020) (ve, and o) (\\013) (ered)] TJ ET", wide, "null",
			"The café was naïve, and offered"},
		"an accent apart":         {"BT /F 10 Tf (The sign ) Tj [(\\023) (e)] TJ ET", wide, "null", "The sign ´e"},
		"joined letters, swapped": {"BT /F 10 Tf (Brie\x02ng by the board) Tj ET", swapped, stream("", "1 beginbfchar <02> <66006900> endbfchar"), "Briefing by the board"},
		"three letters, swapped":  {"BT /F 10 Tf (The o\x02ce) Tj ET", swapped, stream("", "1 beginbfchar <02> <6600cf00> endbfchar"), "The office"},
		"no letters, swapped":     {"BT /F 10 Tf (The \x02 sign) Tj ET", swapped, stream("", "1 beginbfchar <02> <66003300> endbfchar"), "The 昀㌀ sign"},
		"parts of characters":     {"BT /F 10 Tf (\x02\x03\x04 ok now) Tj ET", swapped, stream("", "3 beginbfchar <02> <2F24> <03> <2EDA> <04> <2E9A> endbfchar"), "大页⺚ ok now"},
		"bullets":                 {"BT /G 10 Tf (n) Tj /F 10 Tf ( The lock) Tj ET", plain, "<< /Type /Font /Subtype /Type1 /BaseFont /ABCDEF+Wingdings-Regular >>", "• The lock"},
		"letters named in the font": {"BT /F 10 Tf (A\x01) Tj ( tide) Tj ET", "<< /Type /Font /Subtype /Type1 /BaseFont /AAAAAA+Own /FontDescriptor << /FontFile 6 0 R >> >>",
			stream("", "/Encoding 256 array dup 1 /uni00E9 put dup 65 /s_t.alt put readonly def currentfile eexec \x00\x01"), "sté tide"},
		"what is shown says something else": {"BT /F 10 Tf (The har-) Tj /Span << /ActualText (bour) >> BDC (xxxx) Tj EMC ( is shut) Tj ET", plain, "null", "The har-bour is shut"},
		"Chinese without a table": {"BT /F 10 Tf <C4E3BAC3> Tj <B3B1> Tj (:ok now) Tj ET", "<< /Type /Font /Subtype /Type0 /BaseFont /Song /Encoding /GBK-EUC-H /DescendantFonts [<< /Subtype /CIDFontType0 >>] >>",
			"null", "你好潮:ok now"},
		"a picture among words": {"BT /F 10 Tf (The lock) Tj ET BI /W 9 /H 1 /BPC 8 ID (]<<\x00 EI\x01>> EI Q BT /F 10 Tf 1 0 0 1 60 0 Tm (is shut) Tj ET", plain, "null", "The lock is shut"},
	} {
		docs := extract(t, "a.pdf", onePagePDF(c.content, c.f, c.g))
		if diff := cmp.Diff([]string{c.want}, lines(&docs[0])); diff != "" {
			t.Errorf("%s: lines differ (-want +got):\n%s", name, diff)
		}
	}
}

// A paragraph that ends at the foot of a page is told by its short last line; one that goes on is not parted.
func TestPDFParagraphsAtTheFootOfAPage(t *testing.T) {
	full := "The lock at Saltmouth stays shut until the tide has turned."
	docs := extract(t, "a.pdf", newPDF([][]string{{full, full, "It is late."}, {"Ask the board.", full, full}}))
	want := []string{full + " " + full + " It is late.", "Ask the board. " + full + " " + full}
	if diff := cmp.Diff(want, lines(&docs[0])); diff != "" {
		t.Errorf("lines differ (-want +got):\n%s", diff)
	}
	docs = extract(t, "a.pdf", newPDF([][]string{{full, full}, {"It was late.", full}}))
	if got := lines(&docs[0]); len(got) != 1 {
		t.Errorf("a page that ends with a full line: %q, want one paragraph", got)
	}
}

// What a file's maker sets apart is no part of the text, unless all is set apart.
func TestPDFArtifacts(t *testing.T) {
	line := func(y int, s string) string { return fmt.Sprintf("BT /F 10 Tf 1 0 0 1 72 %d Tm (%s) Tj ET ", y, s) }
	content := "/Artifact << /Type /Pagination >> BDC " + line(760, "Ministry") + "EMC " + line(700, "The lock is shut, and the board says so.") + "/P << /MCID 0 >> BDC " + line(688, "It will open at noon.") + "EMC"
	docs := extract(t, "a.pdf", onePagePDF(content, plain, "null"))
	if diff := cmp.Diff([]string{"The lock is shut, and the board says so. It will open at noon."}, lines(&docs[0])); diff != "" {
		t.Errorf("lines differ (-want +got):\n%s", diff)
	}
	docs = extract(t, "a.pdf", onePagePDF("/Artifact BMC "+line(700, "The lock is shut.")+"EMC", plain, "null"))
	if diff := cmp.Diff([]string{"The lock is shut."}, lines(&docs[0])); diff != "" {
		t.Errorf("all set apart: lines differ (-want +got):\n%s", diff)
	}
}

// Lines of scripts that are read from the right stand on a page backwards, but for numbers and words of other scripts in them; the
// letters come in any order, and brackets look either way.
func TestPDFLinesFromTheRight(t *testing.T) {
	const hebrew = "<< /Type /Font /Subtype /Type1 /BaseFont /Courier /FirstChar 0 /LastChar 255 /Widths [%s] /Encoding << /BaseEncoding /WinAnsiEncoding /Differences [97 /uni05E9 /uni05DC /uni05D5 /uni05DD /uniFB4B] >> >>"
	font := fmt.Sprintf(hebrew, strings.Repeat("600 ", 256))
	for shown, want := range map[string]string{
		"(?25.7 ,dcba \\)BAY PORT\\( dcba :dcba) Tj": "שלום: שלום (BAY PORT) שלום, 25.7?",
		"(?\\(dcba\\) dcba) Tj":                      "שלום (שלום)?",
		"[( dcba) -3000 (dcba) 3000 (:)] TJ":         "שלום: שלום",
		"(dcba dcba.) Tj":                            "שלום שלום.",
		"(dcba dcba...) Tj":                          "...שלום שלום",
		"(12/5 dcba) Tj /Span << /ActualText <FEFF05D005D1> >> BDC (xx) Tj EMC": "אבשלום 12/5",
	} {
		docs := extract(t, "a.pdf", onePagePDF("BT /F 10 Tf 1 0 0 1 72 700 Tm "+shown+" ET", font, "null"))
		if diff := cmp.Diff([]string{want}, lines(&docs[0])); diff != "" {
			t.Errorf("%s: lines differ (-want +got):\n%s", shown, diff)
		}
	}
}
