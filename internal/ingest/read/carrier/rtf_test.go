package carrier_test

import (
	"context"
	"errors"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"podium/internal/ingest/read/carrier"
)

// RTF is read as its writers mean it: characters by number or in the document's or the font's set, nothing of what is not text.
func TestRTF(t *testing.T) {
	for name, c := range map[string]struct {
		body string
		want []string
	}{
		"word processor": {`{\rtf1\ansi\ansicpg1252\uc1{\fonttbl{\f0\froman Times;}}{\stylesheet{\s1 heading 1;}}{\*\generator Word;}{\info{\title Draft}}{\header Ministry \chpgn\par}` +
			`{\pard\plain {\b MS. QUILL:}{ It\u8217\'92s late \endash  na\'efve.}\par}{\pard {\b QUESTION:} Why\line now?\par}}`, []string{"MS. QUILL: It’s late – naïve.", "QUESTION: Why", "now?"}},
		"text editor": {"{\\rtf1\\ansi{\\colortbl;\\red0;}{\\*\\expandedcolortbl;;}\n\\pard\n\\f0\\b \\cf0 MS. QUILL:\n\\f1\\b0  Good\n day.\\\nQUESTION: \\uc0\\u8220 Why?\\u8221 \\\n}",
			[]string{"MS. QUILL: Good day.", "QUESTION: “Why?”"}},
		"Cyrillic by the font":    {`{\rtf1\ansi\ansicpg1252{\fonttbl{\f0\fcharset0 A;}{\f1\fcharset204 B;}}\f1 \'c2\'ee\'ef\'f0\'ee\'f1\f0  \'e9\par}`, []string{"Вопрос é"}},
		"Chinese by the document": {`{\rtf1\ansi\ansicpg936 \'c4\'e3\'ba\'c3\par}`, []string{"你好"}},
		"beyond two bytes":        {`{\rtf1\uc1 Tide \u-10180?\u-8430? comes\par}`, []string{"Tide 🌒 comes"}},
		"hidden and deleted":      {`{\rtf1 The {\v secret }lock {\deleted was }is {\*\bkmkstart x}shut{\footnote No.}{\pict 0102}.\par}`, []string{"The lock is shut.", "# # #", "No."}},
		"a footnote of others":    {`{\rtf1 The lock{{\super \chftn{\*\footnote \chftn\pard\plain  At {\i Saltmouth}.\par Not at Ternmouth.}}} is shut.\par}`, []string{"The lock is shut.", "# # #", "At Saltmouth. Not at Ternmouth."}},
		"a link's words":          {`{\rtf1 See {\field{\*\fldinst HYPERLINK "x"}{\fldrslt the plan}}.\par}`, []string{"See the plan."}},
		"braces and a backslash":  {`{\rtf1 A \{set\} of \\ signs\~here\par}`, []string{"A {set} of \\ signs\u00a0here"}},
		"binary data among words": {"{\\rtf1 The {\\pict\\bin4 }}{\\}lock\\par}", []string{"The lock"}},
		"cut off within a group":  {`{\rtf1 {\b QUESTION:} Why is the lo`, []string{"QUESTION: Why is the lo"}},
	} {
		docs := extract(t, "a.rtf", []byte(c.body))
		if diff := cmp.Diff(c.want, lines(&docs[0])); diff != "" {
			t.Errorf("%s: lines differ (-want +got):\n%s", name, diff)
		}
	}
}

func TestRTFKeepsStruckWordsBoldAndTables(t *testing.T) {
	d := extract(t, "a.rtf", []byte(`{\rtf1 {\b MS. QUILL:} One {\strike two} three.\par\trowd\pard\intbl QUESTION\cell Why?\cell\row\trowd\intbl MS. QUILL\cell So.\par It is.\cell\row\pard End.\par}`))[0]
	if len(d.Marks) != 1 || d.Text[d.Marks[0].Start:d.Marks[0].End] != "two" || int(d.Lines[0].Bold) != len("MS. QUILL:") {
		t.Errorf("marks %v, %d bytes in bold; want one on \"two\", %d", d.Marks, d.Lines[0].Bold, len("MS. QUILL:"))
	}
	var cells []string
	for _, l := range d.Lines {
		if l.Cell > 0 {
			cells = append(cells, d.String(l))
		}
	}
	if diff := cmp.Diff([]string{"QUESTION", "Why?", "MS. QUILL", "So.", "It is."}, cells); diff != "" {
		t.Errorf("cells differ (-want +got):\n%s", diff)
	}
}

func TestHostileRTF(t *testing.T) {
	for name, body := range map[string]string{
		"groups in groups": strings.Repeat(`{\rtf1`, 1<<20),
		"nothing":          `{\rtf1\bin99999999999999 The lock`,
	} {
		docs, err := carrier.Extract(context.Background(), carrier.Source{Name: "a.rtf", Bytes: []byte(body)})
		var e *carrier.Error
		if !errors.As(err, &e) {
			t.Errorf("%s: %d documents, error %v; want an *Error", name, len(docs), err)
		}
	}
}
