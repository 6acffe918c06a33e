package carrier_test

import (
	"context"
	"encoding/binary"
	"errors"
	"fmt"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
	"golang.org/x/text/encoding/charmap"

	"podium/internal/ingest/read/carrier"
)

// manySaid are lines of a briefing with letters enough to tell a language by.
var manySaid = []string{
	"MS. QUILL: Good day. The lock at Saltmouth is shut until the spring tide.", "QUESTION: Since when, and who has the key of the old gate?",
	"MS. QUILL: Since noon. The harbour board keeps it, as it has for years.", "QUESTION: Does anybody watch the water there by night?",
	"MS. QUILL: Two boats do, and the lighthouse sees all of the northern quay.", "QUESTION: What do they find?", "MS. QUILL: Mostly herring.",
}

// twoFonts is a PDF of pages whose lines are set in F, or in G where they begin with a tilde.
func twoFonts(f, g, table string, pages ...[]string) []byte {
	objects := []string{catalog, "", f, g, table}
	kids := ""
	for _, lines := range pages {
		var s strings.Builder
		for i, l := range lines {
			font := "F"
			if rest, ok := strings.CutPrefix(l, "~"); ok {
				l, font = rest, "G"
			}
			fmt.Fprintf(&s, "BT 1 0 0 1 72 %d Tm /%s 10 Tf (%s) Tj ET\n", 700-24*i, font, strings.ReplaceAll(l, "|", fmt.Sprintf(") Tj /G 10 Tf (~) Tj /%s 10 Tf (", font)))
		}
		kids += fmt.Sprintf("%d 0 R ", len(objects)+1)
		objects = append(objects, fmt.Sprintf("<< /Type /Page /Parent 2 0 R /Contents %d 0 R /Resources << /Font << /F 3 0 R /G 4 0 R >> >> >>", len(objects)+2), stream("", s.String()))
	}
	objects[1] = fmt.Sprintf("<< /Type /Pages /Kids [%s] /Count %d >>", kids, len(pages))
	return rawPDF(objects...)
}

func all(prefix string, ss []string) []string {
	var out []string
	for _, s := range ss {
		out = append(out, prefix+s)
	}
	return out
}

// A text whose letters are not those that the page shows is no one's words: it is refused where it is much, or may be the labels, else
// a sign stands for it and a warning names the pages.
func TestPDFLostLetters(t *testing.T) {
	tabled := strings.Replace(courier, "/Encoding", "/ToUnicode 5 0 R /Encoding", 1)
	unnamed := strings.Replace(courier, "/Encoding /WinAnsiEncoding", "/Encoding << /BaseEncoding /WinAnsiEncoding /Differences [36 /g7 84 /g8 101 /g9 126 /g7] >>", 1)
	shifted := stream("", "1 beginbfrange <3E> <7E> <0021> endbfrange") // as where codes are taken for letters
	unknown := stream("", "3 beginbfchar <7E> <FFFD> <54> <E101> <65> <0000> endbfchar")
	labels := []string{}
	for _, l := range manySaid {
		who, words, _ := strings.Cut(l, ": ")
		labels = append(labels, "~TT"+who, words)
	}
	for name, c := range map[string]struct {
		table  string
		pages  [][]string
		reason string // of the refusal
		warns  string
		want   string // among the words
	}{
		"sound":               {shifted, [][]string{manySaid}, "", "", "keeps it"},
		"all shifted":         {shifted, [][]string{all("~", manySaid)}, "do not say which letters they show", "", ""},
		"one page of three":   {shifted, [][]string{manySaid, all("~", manySaid), manySaid}, "do not say which letters they show (page 2 of 3)", "", ""},
		"capitals shifted":    {shifted, [][]string{all("~", strings.Split(strings.ToUpper(strings.Join(manySaid, "|")), "|"))}, "do not say which letters they show", "", ""},
		"a joined letter":     {unknown, [][]string{manySaid, append([]string{"QUESTION: Of the o|ce, then."}, manySaid...)}, "", "1 letters on page 2", "the o\ufffdce, then"},
		"a bullet":            {unknown, [][]string{append([]string{"| The o|ce."}, manySaid...), append([]string{"| The locks."}, manySaid...)}, "", "1 letters on page 1", "The locks."},
		"nothing but bullets": {unknown, [][]string{append([]string{"| The locks."}, manySaid...)}, "", "", "The locks."},
		"the labels":          {unknown, [][]string{labels, labels, manySaid, manySaid, manySaid}, "do not say which letters they show (pages 1-2 of 5)", "", ""},
		"a word or two":       {unknown, [][]string{append([]string{"The |||| of the board.", "~TeTe"}, manySaid...)}, "", "8 letters on page 1", "The \ufffd of the board."},
	} {
		docs, err := carrier.Extract(context.Background(), carrier.Source{Name: "a.pdf", Bytes: twoFonts(courier, map[bool]string{true: tabled, false: strings.Replace(unnamed, "/Encoding", "/ToUnicode 5 0 R /Encoding", 1)}[c.table == shifted], c.table, c.pages...)})
		var e *carrier.Error
		switch {
		case c.reason != "":
			if !errors.As(err, &e) || !strings.HasSuffix(e.Reason, c.reason) || !strings.Contains(e.Do, "OCR") {
				t.Errorf("%s: %v, %v; want the reason %q", name, docs, err, c.reason)
			}
			continue
		case err != nil:
			t.Errorf("%s: %v", name, err)
			continue
		}
		d := &docs[0]
		if !strings.Contains(d.Text, c.want) {
			t.Errorf("%s: %q, want %q in it", name, d.Text, c.want)
		}
		if got := fmt.Sprint(d.Warnings); len(d.Warnings) > 0 != (c.warns != "") || !strings.Contains(got, c.warns) {
			t.Errorf("%s: warnings %s, want %q", name, got, c.warns)
		}
	}
}

// Letters of another script under the Western European encoding are those of their script.
func TestPDFLettersOfAnotherScript(t *testing.T) {
	said := "Министр: Добрый день, уважаемые коллеги. Сегодня мы публикуем таблицы приливов на год. Маяк на мысе открыт с пятницы."
	b, err := charmap.Windows1251.NewEncoder().String(said)
	if err != nil {
		t.Fatal(err)
	}
	docs := extract(t, "a.pdf", twoFonts(courier, courier, "null", []string{b}))
	if diff := cmp.Diff([]string{said}, lines(&docs[0])); diff != "" {
		t.Errorf("lines differ (-want +got):\n%s", diff)
	}
	french := "La ministre : l’écluse n’est pas fermée, l’équipe d’hiver l’a dit."
	docs = extract(t, "a.pdf", twoFonts(courier, courier, "null", []string{french}))
	if diff := cmp.Diff([]string{french}, lines(&docs[0])); diff != "" {
		t.Errorf("UTF-8: lines differ (-want +got):\n%s", diff)
	}
	polite := strings.Repeat("Ich weiß, daß das Öl für die Schleuse überall fehlt. ", 4)
	b, err = charmap.Windows1252.NewEncoder().String(polite)
	if err != nil {
		t.Fatal(err)
	}
	docs = extract(t, "a.pdf", twoFonts(courier, courier, "null", []string{b}))
	if diff := cmp.Diff([]string{strings.TrimSpace(polite)}, lines(&docs[0])); diff != "" {
		t.Errorf("German: lines differ (-want +got):\n%s", diff)
	}
}

func be(values ...int) string {
	var b []byte
	for _, v := range values {
		b = binary.BigEndian.AppendUint16(b, uint16(v))
	}
	return string(b)
}

// sfnt is the program of a font made of tables.
func sfnt(tables ...string) string {
	head, body := "\x00\x01\x00\x00"+be(len(tables)/2, 0, 0, 0), ""
	for i := 0; i < len(tables); i += 2 {
		at := 12 + 8*len(tables) + len(body)
		head += tables[i] + be(0, 0, at>>16, at&0xFFFF, 0, len(tables[i+1]))
		body += tables[i+1]
	}
	return head + body
}

// Without a table of letters a font's own program says what its glyphs are: by the characters that it has them for, by their names,
// and by showing nothing.
func TestPDFLettersOfAProgram(t *testing.T) {
	const type0 = "<< /Type /Font /Subtype /Type0 /BaseFont /A /Encoding /Identity-H /DescendantFonts [<< /Subtype /CIDFontType2 /DW 600 /FontDescriptor << /%s 6 0 R >> %s >>] >>"
	const simple = "<< /Type /Font /Subtype /%s /BaseFont /A /FirstChar 0 /LastChar 9 /Widths [600 600 600 600 600 600 600 600 600 600] /FontDescriptor << /Flags 4 /%s 6 0 R >> >>"
	unicode := "cmap" + be(0, 1, 3, 1, 0, 12) + be(4, 32, 0, 4, 0, 0, 0, 'i', 0xFFFF, 0, 'd', 0xFFFF, 2-'d', 1, 0, 0)     // d to i are 2 to 7
	names := "post" + be(2, 0) + strings.Repeat("\x00", 28) + be(9, 0, 3, 87, 76, 71, 72, 258, 259, 70) + "\x01f\x01\x69" // space t i d e f i c
	symbols := "cmap" + be(0, 1, 3, 0, 0, 12) + be(4, 32, 0, 4, 0, 0, 0, 0xF008, 0xFFFF, 0, 0xF001, 0xFFFF, 0x1001, 1, 0, 0)
	loca := "loca" + be(0, 5, 5, 9, 9, 9, 9)
	// A compact program of the glyphs t, i, d, e and one called "uni00E9", whose codes are 1 to 5.
	top := "\x1c" + be(65)[0:2] + "\x0f\x1c" + be(76)[0:2] + "\x10\x1c" + be(83)[0:2] + "\x11"
	cff := "\x01\x00\x04\x01" + "\x00\x01\x01\x01\x02A" + "\x00\x01\x01\x01" + string(rune(1+len(top))) + top + "\x00\x01\x01\x01\x08uni00E9" + "\x00\x00"
	cff += strings.Repeat("\x00", 65-len(cff)) + "\x00" + be(85, 74, 69, 70, 391) + "\x00\x05\x01\x02\x03\x04\x05" + be(6) + "\x01\x01\x02\x03\x04\x05\x06\x07" + "......"
	for name, c := range map[string]struct{ font, program, shown, want string }{
		"characters":       {fmt.Sprintf(type0, "FontFile2", ""), sfnt(unicode[:4], unicode[4:], loca[:4], loca[4:], "head", strings.Repeat("\x00", 54)), "<000200030001000400050002000300010007>", "de fgde i"},
		"other numbers":    {fmt.Sprintf(type0, "FontFile2", "/CIDToGIDMap 7 0 R"), sfnt(unicode[:4], unicode[4:]), "<0001000100010001000100010001000100010001>", "hhhhhhhhhh"},
		"names":            {fmt.Sprintf(type0, "FontFile2", ""), sfnt(names[:4], names[4:]), "<000200030004000500010008000300040005>", "tide cide"},
		"symbols by name":  {fmt.Sprintf(simple, "TrueType", "FontFile2"), sfnt(names[:4], names[4:], symbols[:4], symbols[4:]), "<0102030407020304>", "tidecide"},
		"a compact font":   {fmt.Sprintf(simple, "Type1", "FontFile3"), cff, "<0102030405>", "tideé"},
		"and in two bytes": {fmt.Sprintf(type0, "FontFile3", ""), cff, "<00010002000300040005>", "tideé"},
	} {
		body := rawPDF(catalog, onePage, "<< /Type /Page /Parent 2 0 R /Contents 4 0 R /Resources << /Font << /F 5 0 R >> >> >>", stream("", "BT /F 10 Tf 72 700 Td "+c.shown+" Tj ET"),
			c.font, stream("", c.program), stream("", be(0, 6)))
		docs, err := carrier.Extract(context.Background(), carrier.Source{Name: "a.pdf", Bytes: body})
		if err != nil || strings.TrimSpace(docs[0].Text) != c.want {
			t.Errorf("%s: %v, %v; want %q", name, docs, err, c.want)
		}
	}
}

// Pages that are pictures are named; a file of little else is refused.
func TestPDFPictures(t *testing.T) {
	page := func(content string) []string {
		return []string{"<< /Type /Page /MediaBox [0 0 600 800] /Contents %d 0 R /Resources << /Font << /F 3 0 R >> /XObject << /X 4 0 R >> >> >>", stream("", content)}
	}
	var said strings.Builder
	for i, l := range manySaid {
		fmt.Fprintf(&said, "BT /F 10 Tf 72 %d Td (%s) Tj ET ", 700-24*i, l)
	}
	scan, stamp, logo := "q 600 0 0 800 0 0 cm /X Do Q ", "BT /F 10 Tf 72 20 Td (Ministry of Tides, page 7) Tj ET ", "q 60 0 0 80 0 0 cm /X Do Q "
	for name, c := range map[string]struct {
		pages         []string
		reason, warns string
	}{
		"pictures":             {[]string{scan, scan}, "its pages are pictures", ""},
		"pictures, stamped":    {[]string{scan + stamp, scan + stamp}, "its pages are pictures", ""},
		"most are":             {[]string{said.String(), scan + stamp, scan}, "its pages are pictures (pages 2-3 of 3)", ""},
		"an inline picture":    {[]string{"q 600 0 0 800 0 0 cm BI /W 9 /H 1 /BPC 8 ID xxxxxxxxx EI Q " + stamp}, "its pages are pictures", ""},
		"one of three":         {[]string{said.String(), scan, said.String()}, "", "page 2 of 3"},
		"words over a picture": {[]string{scan + said.String()}, "", ""},
		"a small picture":      {[]string{said.String(), logo + stamp}, "", ""},
	} {
		objects := []string{catalog, "", courier, "<< /Type /XObject /Subtype /Image /Length 0 >>\nstream\n\nendstream"}
		kids := ""
		for _, p := range c.pages {
			kids += fmt.Sprintf("%d 0 R ", len(objects)+1)
			made := page(p)
			objects = append(objects, fmt.Sprintf(made[0], len(objects)+2), made[1])
		}
		objects[1] = fmt.Sprintf("<< /Type /Pages /Kids [%s] /Count %d >>", kids, len(c.pages))
		docs, err := carrier.Extract(context.Background(), carrier.Source{Name: "a.pdf", Bytes: rawPDF(objects...)})
		var e *carrier.Error
		switch {
		case c.reason != "":
			if !errors.As(err, &e) || !strings.HasSuffix(e.Reason, c.reason) {
				t.Errorf("%s: %v, %v; want the reason %q", name, docs, err, c.reason)
			}
		case err != nil:
			t.Errorf("%s: %v", name, err)
		default:
			if got := fmt.Sprint(docs[0].Warnings); len(docs[0].Warnings) > 0 != (c.warns != "") || !strings.Contains(got, c.warns) {
				t.Errorf("%s: warnings %s, want %q", name, got, c.warns)
			}
		}
	}
}
