package carrier_test

import (
	"fmt"
	"slices"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
)

// placed is a line of a page that stands somewhere.
type placed struct {
	x, y int
	text string
}

// courier is a font that says how wide its letters are; courierBold is like it.
var (
	courier     = "<< /Type /Font /Subtype /Type1 /BaseFont /Courier /Encoding /WinAnsiEncoding /FirstChar 32 /LastChar 255 /Widths [" + strings.Repeat("600 ", 224) + "] >>"
	courierBold = strings.Replace(courier, "/Courier", "/AAAAAA+Tide-Bold", 1)
)

// laidOut is a PDF of pages whose lines stand where they are placed, ten points high.
func laidOut(pages ...[]placed) []byte {
	objects := []string{catalog, "", courier, courierBold}
	kids := ""
	for _, lines := range pages {
		var s strings.Builder
		for _, l := range lines {
			fmt.Fprintf(&s, "BT /F 10 Tf 1 0 0 1 %d %d Tm (%s) Tj ET\n", l.x, l.y, strings.NewReplacer("(", "\\(", ")", "\\)", "—", "\\227").Replace(l.text))
		}
		kids += fmt.Sprintf("%d 0 R ", len(objects)+1)
		objects = append(objects, fmt.Sprintf("<< /Type /Page /Parent 2 0 R /Contents %d 0 R /Resources << /Font << /F 3 0 R /B 4 0 R >> >> >>", len(objects)+2), stream("", s.String()))
	}
	objects[1] = fmt.Sprintf("<< /Type /Pages /Kids [%s] /Count %d >>", kids, len(pages))
	return rawPDF(objects...)
}

// down places lines one under the other, from a height down, by steps of their own.
func down(y int, steps []int, lines ...string) []placed {
	var out []placed
	for i, l := range lines {
		out = append(out, placed{72, y, l})
		y -= steps[i%len(steps)]
	}
	return out
}

const full = "The lock at Saltmouth stays shut until the tide has turned again," // as wide as a page is

// What parts paragraphs on a page: a wider gap, though most lines stand behind one; a line that ends a sentence where there was
// room for more; and neither in a text that is spaced widely throughout.
func TestPDFParagraphs(t *testing.T) {
	few := []string{"MS. QUILL: Good day.", "QUESTION: Why is it shut?", "MS. QUILL: Ask the board.", full, "says the board.", "QUESTION: Since when?", "MS. QUILL: Since noon."}
	gaps := []int{20, 20, 20, 12, 20, 20, 20}
	for name, c := range map[string]struct {
		pages [][]placed
		want  []string
	}{
		"more gaps than wrapped lines": {[][]placed{down(700, gaps, few...)},
			[]string{"MS. QUILL: Good day.", "QUESTION: Why is it shut?", "MS. QUILL: Ask the board.", full + " says the board.", "QUESTION: Since when?", "MS. QUILL: Since noon."}},
		"no gaps, no indents": {[][]placed{down(700, []int{12}, "QUESTION: Why?", full, full, "says the board.", "QUESTION: Since when?", full, full, full, "no later.")},
			[]string{"QUESTION: Why?", full + " " + full + " says the board.", "QUESTION: Since when?", full + " " + full + " " + full + " no later."}},
		"no line is wrapped": {[][]placed{down(700, []int{22}, "Briefing of the Ministry of Tides", "4 March 2031", "QUESTION: Why is the lock shut?", "QUESTION: Since when?", "It leaks, as it has for years, says the board of the harbour.")},
			[]string{"Briefing of the Ministry of Tides", "4 March 2031", "QUESTION: Why is the lock shut?", "QUESTION: Since when?", "It leaks, as it has for years, says the board of the harbour."}},
		"widely spaced": {[][]placed{down(700, []int{22}, full, full, full, full, full, "says the board.")},
			[]string{strings.Repeat(full+" ", 5) + "says the board."}},
	} {
		docs := extract(t, "a.pdf", laidOut(c.pages...))
		if diff := cmp.Diff(c.want, lines(&docs[0])); diff != "" {
			t.Errorf("%s: lines differ (-want +got):\n%s", name, diff)
		}
	}
}

// Words that hang behind labels are theirs, on the next page too, and the next label begins a line of its own though no gap parts
// it; without signs of their own, labels that recur are declared. A line that only happens to leave a blank is none.
func TestPDFHangingWords(t *testing.T) {
	hung := func(y int, label, first string, more ...string) []placed {
		out := []placed{{72, y, label}, {160, y, first}}
		for i, m := range more {
			out = append(out, placed{160, y - 12*(i+1), m})
		}
		return out
	}
	page := func(colon string) [][]placed {
		return [][]placed{slices.Concat(
			hung(700, "MS. QUILL"+colon, full, full, "says the board."), hung(664, "QUESTION"+colon, "Why?"), hung(652, "MS. QUILL"+colon, full, "as we said."),
			[]placed{{72, 628, "QUESTION" + colon}}),
			slices.Concat([]placed{{160, 700, full}, {160, 688, "and until when?"}}, hung(676, "MS. QUILL"+colon, "Until noon."), hung(664, "QUESTION"+colon, "Why?"))}
	}
	says := []string{full + " " + full + " says the board.", "Why?", full + " as we said.", full + " and until when?", "Until noon.", "Why?"}
	for _, colon := range []string{":", ""} {
		d := extract(t, "a.pdf", laidOut(page(colon)...))[0]
		var want []string
		for i, s := range says {
			want = append(want, []string{"MS. QUILL", "QUESTION"}[i%2]+colon+" "+s)
		}
		if diff := cmp.Diff(want, lines(&d)); diff != "" {
			t.Errorf("labels with %q: lines differ (-want +got):\n%s", colon, diff)
		}
		if declared := d.Lines[0].Label > 0; declared != (colon == "") {
			t.Errorf("labels with %q are declared: %v", colon, declared)
		}
	}
	d := extract(t, "a.pdf", laidOut(append(down(700, []int{12}, full, "says the board."), placed{72, 676, "Harbourton"}, placed{300, 676, "4 March 2031"})))[0]
	if d.Lines[2].Label != 0 {
		t.Errorf("a day beside a place makes it a label: %q", lines(&d))
	}
}

// What stands above and below the text is no part of it: what a browser prints, the number of the page among all, heads that are
// others on left and right pages. A day and an hour that nothing marks as printed stay.
func TestPDFHeads(t *testing.T) {
	who := []string{"Ada", "Ida", "Otto", "Mara", "Sven"}
	words := func(page int, edges ...placed) []placed {
		return append(edges, down(700, []int{12, 24}, who[page]+" "+full, "says the board to "+who[page]+".")...)
	}
	all := make([]string, len(who))
	for i, w := range who {
		all[i] = w + " " + full + " says the board to " + w + "."
	}
	left, right := placed{72, 760, "THE MINISTRY OF TIDES"}, placed{300, 760, "THE LOCK"}
	for name, c := range map[string]struct {
		pages [][]placed
		want  []string
	}{
		"a browser's":    {[][]placed{words(0, placed{72, 770, "3/5/31, 10:12 AM   The Lock"}, placed{72, 20, "https://tides.example/lock   1/1"})}, all[:1]},
		"another's":      {[][]placed{words(0, placed{72, 770, "The Lock https://tides.example/lock"}, placed{72, 20, "1 of 1   05.03.2031, 10:12"})}, all[:1]},
		"a page of many": {[][]placed{words(0, placed{72, 20, "The Lock, Page 1 of 2"}), words(1, placed{200, 40, "2/2 The Lock"})}, all[:2]},
		"no browser's":   {[][]placed{words(0, placed{72, 770, "3/5/31, 10:12 AM   The Lock"})}, []string{"3/5/31, 10:12 AM The Lock", all[0]}},
		"a fraction":     {[][]placed{words(0, placed{72, 20, "We have 2/3 of it"})}, []string{all[0], "We have 2/3 of it"}},
		"said again":     {[][]placed{words(0), words(0), words(1), words(1)}, []string{all[0], all[0], all[1], all[1]}},
		"left and right": {[][]placed{words(0), words(1, left), words(2, right), words(3, left), words(4, right)}, all},
	} {
		docs := extract(t, "a.pdf", laidOut(c.pages...))
		if diff := cmp.Diff(c.want, lines(&docs[0])); diff != "" {
			t.Errorf("%s: lines differ (-want +got):\n%s", name, diff)
		}
	}
}

// Words are parted where the page leaves room for a space, printed or not, however far apart the letters of a line stand; where
// how wide they are is only guessed, printed spaces alone tell.
func TestPDFGaps(t *testing.T) {
	guessed := strings.Replace(plain, "Courier", "Times-Roman", 1)
	for name, c := range map[string]struct{ content, font, want string }{
		"some spaces printed": {"[(The lock) -600 (is shut) -600 (until noon)] TJ", courier, "The lock is shut until noon"},
		"letters far apart":   {"6 Tc (The lock is shut) Tj", courier, "The lock is shut"},
		"far apart, unspaced": {"6 Tc [(The) -1200 (lock) -1200 (is) -1200 (shut)] TJ", courier, "The lock is shut"},
		"widths guessed":      {"[(The ha) -300 (rbour is shut)] TJ", guessed, "The harbour is shut"},
		"a minus for each":    {"/Minus 10 Tf (The co\\255operative said \\255\\255 on 3\\2554 March, at \\2555 degrees) Tj", courier, "The co-operative said -- on 3−4 March, at −5 degrees"},
	} {
		g := strings.Replace(courier, "/WinAnsiEncoding", "<< /BaseEncoding /WinAnsiEncoding /Differences [173 /minus] >>", 1)
		docs := extract(t, "a.pdf", onePagePDF("BT /F 10 Tf 1 0 0 1 72 700 Tm "+strings.Replace(c.content, "/Minus", "/G", 1)+" ET", c.font, g))
		if diff := cmp.Diff([]string{c.want}, lines(&docs[0])); diff != "" {
			t.Errorf("%s: lines differ (-want +got):\n%s", name, diff)
		}
	}
}

// Where lines break many words, those are written out whose first part is no word; what may be a word with a hyphen stays.
func TestPDFBrokenWords(t *testing.T) {
	step := []int{12}
	sure := []string{"The harbour and the water stay as they are, says the board, and the har-", "bour is open. Nobody leaves the wa-", "ter tonight. Let nobody believe that the lighthouse is lost, for the light-", "house is lit."}
	text := func(more ...string) string {
		docs := extract(t, "a.pdf", laidOut(down(700, step, append(append([]string{}, sure...), more...)...)))
		return docs[0].Text
	}
	for broken, want := range map[string]string{
		"We spoke to fish-|ermen of the north":            "fishermen",
		"We spoke to the co-|operative of the north":      "co-\noperative",
		"The board is open-|ended in this":                "open-\nended",
		"The Harbour-|north line":                         "Harbour-\nnorth",
		"It is a state-of-the-|art lock. Nothing is here": "state-of-the-\nart",
	} {
		one, two, _ := strings.Cut(broken, "|")
		if got := text(one, two); !strings.Contains(got, want) || strings.Contains(got, "har-") {
			t.Errorf("%s: %q, want %q in it", broken, got, want)
		}
	}
	if got := extract(t, "a.pdf", laidOut(down(700, step, "We spoke to fish-", "ermen of the north")))[0].Text; !strings.Contains(got, "fish-\nermen") {
		t.Errorf("a text that breaks no other word: %q", got)
	}
}

// Bold letters are known by their font's name, or by being drawn round.
func TestPDFBold(t *testing.T) {
	for content, want := range map[string]int32{
		"/B 10 Tf (MS. QUILL) Tj /F 10 Tf ( The lock is shut.) Tj": int32(len("MS. QUILL")),
		"/F 10 Tf 2 Tr (MS. QUILL) Tj 0 Tr ( The lock is) Tj":      int32(len("MS. QUILL")),
		"/F 10 Tf (MS. QUILL) Tj /B 10 Tf ( The lock is shut.) Tj": 0,
	} {
		docs := extract(t, "a.pdf", rawPDF(catalog, onePage, "<< /Type /Page /Parent 2 0 R /Contents 4 0 R /Resources << /Font << /F 5 0 R /B 6 0 R >> >> >>",
			stream("", "BT 1 0 0 1 72 700 Tm "+content+" ET"), courier, courierBold))
		if got := docs[0].Lines[0].Bold; got != want {
			t.Errorf("%s: %d bytes are bold, want %d", content, got, want)
		}
	}
}
