package carrier_test

import (
	"fmt"
	"strings"
	"testing"
)

// Pages whose letters stand anywhere, in fonts of one byte and of two, bold ones, and such as are read from the right: what lies
// between the objects of a file and its words.
func FuzzPDFPages(f *testing.F) {
	line := func(x, y int, s string) string {
		return fmt.Sprintf("BT /F 10 Tf 1 0 0 1 %d %d Tm (%s) Tj ET\n", x, y, s)
	}
	note := "BT /F 5 Tf 3 Ts 1 0 0 1 72 60 Tm (1) Tj 0 Ts /F 8 Tf ( The one of Saltmouth.) Tj ET\n"
	raised := "BT /F 10 Tf 1 0 0 1 72 700 Tm (The lock at Salt-) Tj /F 6 Tf 4 Ts (1) Tj 0 Ts ET\n"
	var left, right, hung, numbered string
	for y := 700; y > 580; y -= 12 {
		left += line(72, y, "The lock is shut until noon, and")
		right += line(320, y, "the board says that it stays so.")
		hung += line(72, y, "QUILL") + line(160, y, "The lock is shut.")
		numbered += line(60, y, fmt.Sprint((712-y)/12)) + line(100, y, "The lock is shut.")
	}
	f.Add(raised+line(72, 688, "mouth is shut.")+note, raised+note)
	f.Add(left+right, line(72, 760, "Page 2 of 2")+left+right)
	f.Add(hung, hung)
	f.Add(numbered, numbered+line(72, 40, "ii"))
	f.Add("BT /H 10 Tf 1 0 0 1 72 700 Tm (?25.7 ,dcba \\)BAY\\( dcba :dcba) Tj ET", "/Artifact BMC "+line(72, 760, "Ministry")+"EMC /Span << /ActualText (bour) >> BDC "+line(72, 700, "har-")+"EMC")
	f.Add("BT /G 10 Tf 0 1 -1 0 72 700 Tm <000100020003> Tj ET", "BT /B 10 Tf 72 700 Td (QUESTION: ) Tj /F 10 Tf [(Why) -3000 (so)] TJ 0 -12 Td (Caf\\264e) Tj ET")
	type0 := "<< /Type /Font /Subtype /Type0 /BaseFont /A /Encoding /Identity-H /DescendantFonts [<< /Subtype /CIDFontType2 /DW 500 >>] /ToUnicode 7 0 R >>"
	hebrew := "<< /Type /Font /Subtype /Type1 /BaseFont /H /FirstChar 0 /LastChar 255 /Widths [" + strings.Repeat("600 ", 256) + "] /Encoding << /BaseEncoding /WinAnsiEncoding /Differences [97 /uni05E9 /uni05DC /uni05D5 /uni05DD /uniFB4B] >> >>"
	table := stream("", "1 beginbfrange <0000> <00FF> <0041> endbfrange")
	page := "<< /Type /Page /Parent 2 0 R /Contents %d 0 R /Resources << /Font << /F 3 0 R /B 4 0 R /G 5 0 R /H 6 0 R >> >> >>"
	f.Fuzz(func(t *testing.T, first, second string) {
		check(t, "a.pdf", rawPDF(catalog, "<< /Type /Pages /Kids [8 0 R 10 0 R] /Count 2 >>", courier, courierBold, type0, hebrew, table,
			fmt.Sprintf(page, 9), stream("", first), fmt.Sprintf(page, 11), stream("", second)))
	})
}

// Fonts that say in any way, or not at all, which letters their codes stand for.
func FuzzPDFFont(f *testing.F) {
	f.Add("/Subtype /Type1 /Encoding << /Differences [65 /a /f_i /uni05D0] >>", "1 beginbfchar <41> <0066> endbfchar", "(ABC) Tj")
	f.Add("/Subtype /Type0 /Encoding /Identity-H /DescendantFonts [<< /W [0 [500] 2 9 500] /DW 1000 >>]", "1 beginbfrange <0041> <0043> [<0066> <05D0>] endbfrange", "<004100420043> Tj")
	f.Add("/Subtype /Type0 /Encoding /90ms-RKSJ-H /DescendantFonts [<< >>]", "", "<82A0> Tj")
	f.Add("/Subtype /Type0 /Encoding 7 0 R /DescendantFonts [<< /CIDSystemInfo << /Ordering (Japan1) >> >>]", "1 begincodespacerange <00> <80> endcodespacerange", "(AB) Tj")
	f.Fuzz(func(t *testing.T, keys, table, shown string) {
		check(t, "a.pdf", rawPDF(catalog, onePage, "<< /Type /Page /Parent 2 0 R /Contents 4 0 R /Resources << /Font << /F 5 0 R >> >> >>",
			stream("", "BT /F 10 Tf 72 700 Td "+shown+" (word) Tj ET"), "<< /Type /Font /BaseFont /A "+keys+" /ToUnicode 6 0 R >>", stream("", table), stream("", table)))
	})
}

// Word's styles and notes beside its text, and OpenDocument's styles.
func FuzzOfficeParts(f *testing.F) {
	f.Add(`<w:style w:styleId="A"><w:name w:val="heading 1"/><w:basedOn w:val="B"/><w:rPr><w:b w:val="0"/></w:rPr></w:style>`, `<w:footnote w:id="1"><w:p><w:r><w:footnoteRef/><w:t>At Saltmouth.</w:t></w:r></w:p></w:footnote>`,
		`<w:p><w:pPr><w:pStyle w:val="A"/></w:pPr><w:r><w:rPr><w:rStyle w:val="B"/></w:rPr><w:t>The lock</w:t><w:tab/><w:footnoteReference w:id="1"/></w:r></w:p>`)
	f.Add(`<style:style style:name="A" style:parent-style-name="B"><style:text-properties fo:font-weight="bold"/></style:style>`, "",
		`<text:p text:style-name="A">The lock<text:note><text:note-citation>i</text:note-citation><text:note-body><text:p>At Saltmouth.</text:p></text:note-body></text:note><text:tab/><text:s/></text:p>`)
	f.Fuzz(func(t *testing.T, styles, notes, body string) {
		check(t, "a.docx", docxWith(t, body, map[string]string{"styles.xml": "<w:styles " + wordSpace + ">" + styles + "</w:styles>", "footnotes.xml": "<w:footnotes " + wordSpace + ">" + notes + "</w:footnotes>"}))
		check(t, "a.odt", newODT(t, styles, body))
	})
}

// The programs of embedded fonts, in tables and compact ones, for codes of one byte and of two.
func FuzzPDFProgram(f *testing.F) {
	f.Add([]byte(sfnt("cmap", be(0, 1, 3, 1, 0, 12)+be(4, 32, 0, 4, 0, 0, 0, 'i', 0xFFFF, 0, 'd', 0xFFFF, 2-'d', 1, 0, 0), "loca", be(0, 5, 5, 9), "head", strings.Repeat("\x00", 54))))
	f.Add([]byte(sfnt("post", be(2, 0)+strings.Repeat("\x00", 28)+be(3, 0, 3, 258)+"\x01f", "cmap", be(0, 1, 3, 0, 0, 12)+be(6, 10, 0, 65, 2, 1, 2))))
	f.Add([]byte("\x01\x00\x04\x01\x00\x01\x01\x01\x02A\x00\x01\x01\x01\x0d\x1c\x00\x2a\x0f\x1c\x00\x30\x10\x1c\x00\x36\x11\x00\x01\x01\x01\x08uni00E9\x00\x00\x00\x00\x55\x00\x4a\x00\x00\x02\x01\x02\x00\x00\x03\x01\x01\x02\x03\x04..."))
	f.Fuzz(func(t *testing.T, program []byte) {
		for _, file := range []string{"FontFile2", "FontFile3"} {
			for _, font := range []string{"/Subtype /TrueType", "/Subtype /Type0 /Encoding /Identity-H /DescendantFonts [<< /CIDToGIDMap 6 0 R /FontDescriptor << /" + file + " 6 0 R >> >>]"} {
				check(t, "a.pdf", rawPDF(catalog, onePage, "<< /Type /Page /Parent 2 0 R /Contents 4 0 R /Resources << /Font << /F 5 0 R >> >> >>",
					stream("", "BT /F 10 Tf 72 700 Td <000100020003004100420043> Tj ET"), "<< /Type /Font /BaseFont /A "+font+" /FontDescriptor << /Flags 4 /"+file+" 6 0 R >> >>", stream("", string(program))))
			}
		}
	})
}
