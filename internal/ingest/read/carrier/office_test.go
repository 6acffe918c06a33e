package carrier_test

import (
	"fmt"
	"strconv"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"podium/internal/transcript"
)

const (
	wordSpace = `xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"`
	openSpace = `xmlns:office="o" xmlns:text="t" xmlns:style="s" xmlns:fo="f" xmlns:table="b"`
)

// docxWith is a Word document with other parts beside its text.
func docxWith(t *testing.T, body string, parts map[string]string) []byte {
	t.Helper()
	files := map[string]string{"word/document.xml": "<w:document " + wordSpace + "><w:body>" + body + "</w:body></w:document>"}
	for name, part := range parts {
		files["word/"+name] = part
	}
	return newZip(t, files)
}

func newODT(t *testing.T, automatic, body string) []byte {
	t.Helper()
	return newZip(t, map[string]string{
		"mimetype":    "application/vnd.oasis.opendocument.text",
		"content.xml": "<office:document-content " + openSpace + "><office:automatic-styles>" + automatic + "</office:automatic-styles><office:body><office:text>" + body + "</office:text></office:body></office:document-content>",
		"styles.xml":  "<office:styles " + openSpace + `><style:style style:name="Speaker"><style:text-properties fo:font-weight="bold"/></style:style></office:styles>`,
	})
}

// Bold is set by styles as well as by hand: by those of letters and of paragraphs, and by what they are made from.
func TestOfficeBold(t *testing.T) {
	styles := map[string]string{"styles.xml": "<w:styles " + wordSpace + `><w:style w:styleId="A"><w:name w:val="Speaker"/><w:rPr><w:b/></w:rPr></w:style><w:style w:styleId="B"><w:basedOn w:val="A"/></w:style>` +
		`<w:style w:styleId="C"><w:name w:val="heading 1"/></w:style><w:style w:styleId="D"><w:rPr><w:b w:val="0"/></w:rPr></w:style>` +
		`<w:style w:styleId="E"><w:basedOn w:val="A"/><w:rPr><w:b w:val="0"/><w:rPrChange><w:rPr><w:b/></w:rPr></w:rPrChange></w:rPr></w:style></w:styles>`}
	run := func(properties string) string {
		return `<w:r><w:rPr>` + properties + `</w:rPr><w:t>Ada Quill</w:t></w:r><w:r><w:t xml:space="preserve"> It is shut.</w:t></w:r>`
	}
	span := `<text:span text:style-name="%">Ada Quill</text:span> It is shut.`
	const plainLetters = `<style:style style:name="N1"><style:text-properties fo:font-weight="normal"/></style:style><style:style style:name="N2" style:parent-style-name="Speaker"><style:text-properties fo:font-weight="normal"/></style:style>`
	for name, c := range map[string]struct {
		body        []byte
		bold, level int
	}{
		"letters":                      {docxWith(t, "<w:p>"+run(`<w:rStyle w:val="A"/>`)+"</w:p>", styles), 9, 0},
		"made from it":                 {docxWith(t, "<w:p>"+run(`<w:rStyle w:val="B"/>`)+"</w:p>", styles), 9, 0},
		"not bold":                     {docxWith(t, "<w:p>"+run(`<w:rStyle w:val="D"/>`)+"</w:p>", styles), 0, 0},
		"a paragraph":                  {docxWith(t, `<w:p><w:pPr><w:pStyle w:val="A"/></w:pPr>`+run("")+"</w:p>", styles), 21, 0},
		"but not by hand":              {docxWith(t, `<w:p><w:pPr><w:pStyle w:val="A"/></w:pPr>`+run(`<w:b w:val="false"/>`)+"</w:p>", styles), 0, 0},
		"nor by a style made from it":  {docxWith(t, `<w:p><w:pPr><w:pStyle w:val="E"/></w:pPr>`+run("")+"</w:p>", styles), 0, 0},
		"bold in bold is not":          {docxWith(t, `<w:p><w:pPr><w:pStyle w:val="A"/></w:pPr>`+run(`<w:rStyle w:val="A"/>`)+"</w:p>", styles), 0, 0},
		"what was bold before":         {docxWith(t, `<w:p><w:pPr><w:pPrChange><w:pPr><w:pStyle w:val="A"/></w:pPr></w:pPrChange></w:pPr>`+run(`<w:rPrChange><w:rPr><w:b/></w:rPr></w:rPrChange>`)+"</w:p>", styles), 0, 0},
		"ODT, not bold in bold":        {newODT(t, plainLetters, `<text:p text:style-name="Speaker">`+strings.Replace(span, "%", "N1", 1)+"</text:p>"), 0, 0},
		"ODT, not though made from it": {newODT(t, plainLetters, "<text:p>"+strings.Replace(span, "%", "N2", 1)+"</text:p>"), 0, 0},
		"ODT, bold behind what is not": {newODT(t, plainLetters, `<text:p text:style-name="Speaker">Ada <text:span text:style-name="N1"><text:span text:style-name="Speaker">Quill</text:span></text:span></text:p>`), 9, 0},
		"a heading":                    {docxWith(t, `<w:p><w:pPr><w:pStyle w:val="C"/></w:pPr>`+run("")+"</w:p>", styles), 0, 2},
		"ODT, letters":                 {newODT(t, `<style:style style:name="T1" style:parent-style-name="Speaker"/>`, "<text:p>"+strings.Replace(span, "%", "T1", 1)+"</text:p>"), 9, 0},
		"ODT, paragraph":               {newODT(t, "", `<text:p text:style-name="Speaker">`+strings.Replace(span, "%", "T1", 1)+"</text:p>"), 21, 0},
		"ODT, none":                    {newODT(t, "", "<text:p>"+strings.Replace(span, "%", "T1", 1)+"</text:p>"), 0, 0},
	} {
		file := "a.docx"
		if strings.HasPrefix(name, "ODT") {
			file = "a.odt"
		}
		if l := extract(t, file, c.body)[0].Lines[0]; int(l.Bold) != c.bold || int(l.Level) != c.level {
			t.Errorf("%s: %d bytes are bold at level %d, want %d at %d", name, l.Bold, l.Level, c.bold, c.level)
		}
	}
}

// Notes at the foot and at the end stand below the words, each with its mark where it is referred to.
func TestOfficeNotes(t *testing.T) {
	word := func(kind string) []byte {
		return docxWith(t, `<w:p><w:r><w:t>The lock</w:t></w:r><w:r><w:`+kind+`Reference w:id="1"/></w:r><w:r><w:t xml:space="preserve"> is shut.</w:t></w:r></w:p>`, map[string]string{
			kind + "s.xml": "<w:" + kind + "s " + wordSpace + "><w:" + kind + ` w:id="1"><w:p><w:r><w:` + kind + `Ref/></w:r><w:r><w:t>At Saltmouth.</w:t></w:r></w:p></w:` + kind + "></w:" + kind + "s>"})
	}
	for name, body := range map[string][]byte{
		"footnote.docx": word("footnote"), "endnote.docx": word("endnote"),
		"a.odt": newODT(t, "", `<text:p>The lock<text:note><text:note-citation>i</text:note-citation><text:note-body><text:p>At Saltmouth.</text:p></text:note-body></text:note> is shut.</text:p>`),
		"a.rtf": []byte(`{\rtf1 The lock{\super\chftn{\footnote\pard\chftn At Saltmouth.}} is shut.\par}`),
	} {
		d := extract(t, name, body)[0]
		if diff := cmp.Diff([]string{"The lock is shut.", "# # #", "At Saltmouth."}, lines(&d)); diff != "" {
			t.Errorf("%s: lines differ (-want +got):\n%s", name, diff)
		}
		if len(d.Marks) != 1 || d.Marks[0].Kind != transcript.Footnote || d.Marks[0].End != len("The lock") {
			t.Errorf("%s: marks %+v", name, d.Marks)
		}
	}
}

// Where paragraphs open with who speaks and a tabulator, that is a label; where they open otherwise, it is a blank.
func TestOfficeTabulators(t *testing.T) {
	turns := [][2]string{{"Ada Quill", "Good day."}, {"Question", "Is it shut?"}, {"Ada Quill", "It is, and it stays so."}, {"Question", "Why?"}, {"Ada Quill", "Ask the board."}}
	fields := [][2]string{{"Day", "4 March 2031."}, {"Place", "Saltmouth."}, {"Minister", "Ada Quill."}, {"Press", "The Tern Times."}}
	for _, c := range []struct {
		rows     [][2]string
		declared bool
	}{{turns, true}, {fields, false}} {
		var word, open, rich string
		for _, r := range c.rows {
			word += "<w:p><w:r><w:t>" + r[0] + "</w:t><w:tab/><w:t>" + r[1] + "</w:t></w:r></w:p>"
			open += "<text:p>" + r[0] + "<text:tab/>" + r[1] + "</text:p>"
			rich += r[0] + `\tab ` + r[1] + `\par `
		}
		for name, body := range map[string][]byte{"a.docx": docxWith(t, word, nil), "a.odt": newODT(t, "", open), "a.rtf": []byte(`{\rtf1 ` + rich + "}")} {
			d := extract(t, name, body)[0]
			if got := d.Lines[0].Label > 0; got != c.declared || len(d.Lines) != len(c.rows) {
				t.Errorf("%s: %q, declared: %v", name, lines(&d), got)
			}
		}
	}
}

// Hyphens at which no line may break are hyphens, and signs that nobody sees are none.
func TestOfficeHyphens(t *testing.T) {
	for name, body := range map[string][]byte{
		"a.docx": docxWith(t, `<w:p><w:r><w:t>The co</w:t><w:noBreakHyphen/><w:t>op</w:t><w:softHyphen/><w:t>erative</w:t></w:r></w:p>`, nil),
		"a.odt":  newODT(t, "", "<text:p>The co-op\u00aderative</text:p>"),
		"a.rtf":  []byte(`{\rtf1 The co\_op\-er\u173?ative\par}`),
	} {
		if d := extract(t, name, body)[0]; d.String(d.Lines[0]) != "The co-operative" {
			t.Errorf("%s: %q", name, d.Text)
		}
	}
}

// What stands in small figures above the line refers to a note at the page's foot, whose words are no one's; figures without a note
// stay, and numbers that begin anew on every page go with the page's own.
func TestPDFNotes(t *testing.T) {
	raise := func(y int, s string, figure string) string {
		return fmt.Sprintf("BT /F 10 Tf 1 0 0 1 72 %d Tm (%s) Tj /F 6 Tf 4 Ts (%s) Tj 0 Ts /F 10 Tf ", y, s, figure)
	}
	note := func(y int, figure, s string) string {
		return fmt.Sprintf("BT /F 5 Tf 3 Ts 1 0 0 1 72 %d Tm (%s) Tj 0 Ts /F 8 Tf ( %s) Tj ET\n", y, figure, s)
	}
	page := func(who string) string {
		return raise(700, "The lock at "+who, "1") + "( is shut until the tide turns.) Tj ET\n" + raise(688, "It leaks by nine m", "2") + "( a day, and by ten at night.) Tj ET\n" +
			note(60, "1", "The one of "+who+" and") + "BT /F 8 Tf 1 0 0 1 72 51 Tm (no other.) Tj ET\n"
	}
	two := []string{catalog, "<< /Type /Pages /Kids [4 0 R 6 0 R] /Count 2 >>", courier}
	for _, who := range []string{"Saltmouth", "Ternmouth"} {
		two = append(two, "<< /Type /Page /Parent 2 0 R /Contents "+strconv.Itoa(len(two)+2)+" 0 R /Resources << /Font << /F 3 0 R >> >> >>", stream("", page(who)))
	}
	d := extract(t, "a.pdf", rawPDF(two...))[0]
	want := []string{"The lock at Saltmouth is shut until the tide turns. It leaks by nine m2 a day, and by ten at night.", "The lock at Ternmouth is shut until the tide turns. It leaks by nine m2 a day, and by ten at night.",
		"The one of Saltmouth and no other.", "The one of Ternmouth and no other."}
	if diff := cmp.Diff(want, lines(&d)); diff != "" {
		t.Errorf("lines differ (-want +got):\n%s", diff)
	}
	var at []string
	for _, m := range d.Marks {
		at = append(at, d.Text[m.Start-5:m.Start])
	}
	if diff := cmp.Diff([]string{"mouth", "mouth"}, at); diff != "" {
		t.Errorf("marks stand after %q", at)
	}
	foot := 0
	for _, l := range d.Lines {
		if l.Foot {
			foot++
		}
	}
	if foot != 2 {
		t.Errorf("%d lines are footnotes", foot)
	}
}

// Notes behind the text are numbered with small Roman figures, which are raised where they are referred to.
func TestPDFEndnotes(t *testing.T) {
	raise := func(y int, s, sign, rest string) string {
		return fmt.Sprintf("BT /F 10 Tf 1 0 0 1 72 %d Tm (%s) Tj /F 6 Tf 4 Ts (%s) Tj 0 Ts /F 10 Tf (%s) Tj ET\n", y, s, sign, rest)
	}
	page := func(body ...string) []string {
		var out string
		for i, s := range body {
			out += fmt.Sprintf("BT /F 10 Tf 1 0 0 1 72 %d Tm (%s) Tj ET\n", 700-12*i, s)
		}
		return []string{"<< /Type /Page /Parent 2 0 R /Contents %d 0 R /Resources << /Font << /F 3 0 R >> >> >>", out}
	}
	read := func(pages ...[]string) []string {
		objects, kids := []string{catalog, "", courier}, ""
		for _, p := range pages {
			kids += fmt.Sprintf("%d 0 R ", len(objects)+1)
			objects = append(objects, fmt.Sprintf(p[0], len(objects)+2), stream("", p[1]))
		}
		objects[1] = fmt.Sprintf("<< /Type /Pages /Kids [%s] /Count %d >>", kids, len(pages))
		d := extract(t, "a.pdf", rawPDF(objects...))[0]
		return lines(&d)
	}
	text := []string{page()[0], raise(700, "The lock at Saltmouth", "i", " is shut until the tide turns.") + raise(688, "It leaks by night", "ii", ", and by day.")}
	want := []string{"The lock at Saltmouth is shut until the tide turns. It leaks by night, and by day.", "The one of Saltmouth, which is old and of oak, as the board says.", "As it did before."}
	if diff := cmp.Diff(want, read(text, page("i The one of Saltmouth, which is old and of oak,", "as the board says.", "ii As it did before."))); diff != "" {
		t.Errorf("lines differ (-want +got):\n%s", diff)
	}
	if got := read(text, page("iv The one of Ternmouth.")); len(got) != 2 || !strings.HasPrefix(got[0], "The lock at Saltmouthi") {
		t.Errorf("without their notes the signs are cut out: %q", got)
	}
}

// What is hidden, was deleted, or says how a word is pronounced is not read; what was inserted is; a sign of a font of signs is one.
func TestOfficeWords(t *testing.T) {
	styles := map[string]string{"styles.xml": "<w:styles " + wordSpace + `><w:style w:styleId="V"><w:rPr><w:vanish/></w:rPr></w:style></w:styles>`}
	word := func(body string) []byte { return docxWith(t, body, styles) }
	const hidden = `<style:style style:name="V"><style:text-properties text:display="none"/></style:style>`
	for name, c := range map[string]struct {
		body []byte
		want []string
	}{
		"hidden.docx":  {word(`<w:p><w:r><w:t>The </w:t></w:r><w:r><w:rPr><w:rStyle w:val="V"/></w:rPr><w:t>old </w:t></w:r><w:r><w:t>lock.</w:t></w:r></w:p>`), []string{"The lock."}},
		"changed.docx": {word(`<w:p><w:r><w:t>The </w:t></w:r><w:del><w:r><w:delText>old </w:delText></w:r></w:del><w:ins><w:r><w:t>new </w:t></w:r></w:ins><w:r><w:t>lock.</w:t></w:r></w:p>`), []string{"The new lock."}},
		"an end deleted.docx": {word(`<w:p><w:pPr><w:rPr><w:del/></w:rPr></w:pPr><w:r><w:t>The lock</w:t></w:r></w:p><w:p><w:r><w:t xml:space="preserve"> is shut.</w:t></w:r></w:p><w:p><w:r><w:t>So.</w:t></w:r></w:p>`),
			[]string{"The lock is shut.", "So."}},
		"pronounced.docx": {word(`<w:p><w:r><w:ruby><w:rt><w:r><w:t>しお</w:t></w:r></w:rt><w:rubyBase><w:r><w:t>潮</w:t></w:r></w:rubyBase></w:ruby></w:r><w:r><w:t>汐</w:t></w:r></w:p>`), []string{"潮汐"}},
		"signs.docx":      {word(`<w:p><w:r><w:t>At 5</w:t></w:r><w:r><w:sym w:font="Symbol" w:char="F0B0"/></w:r><w:r><w:t>.</w:t></w:r></w:p>`), []string{"At 5°."}},
		"hidden.odt":      {newODT(t, hidden, `<text:p>The <text:span text:style-name="V">old </text:span>lock.<text:hidden-text text:string-value="x">No.</text:hidden-text></text:p>`), []string{"The lock."}},
		"pronounced.odt":  {newODT(t, "", `<text:p><text:ruby><text:ruby-base>潮</text:ruby-base><text:ruby-text>しお</text:ruby-text></text:ruby>汐</text:p>`), []string{"潮汐"}},
		"nested.rtf":      {[]byte(`{\rtf1 \trowd\pard\intbl QUESTION\cell\pard\intbl\itap2 Why?\nestcell So.\nestcell\cell\row\pard End.\par}`), []string{"QUESTION", "Why?", "So.", "End."}},
	} {
		d := extract(t, name, c.body)[0]
		if diff := cmp.Diff(c.want, lines(&d)); diff != "" {
			t.Errorf("%s: lines differ (-want +got):\n%s", name, diff)
		}
	}
}
