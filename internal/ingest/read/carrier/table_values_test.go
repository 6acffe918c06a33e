package carrier_test

import (
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
	"golang.org/x/text/encoding/unicode/utf32"
)

// What is said is found in whatever shape of values it is kept.
func TestShapesOfValues(t *testing.T) {
	turns := []string{"ADA QUILL: Good morning.", "QUESTION: Who pays?", "ADA QUILL: We do."}
	text := strings.Join(turns, `\n\n`)
	wide, err := utf32.UTF32(utf32.BigEndian, utf32.UseBOM).NewEncoder().String(strings.Join(turns, "\n\n"))
	if err != nil {
		t.Fatal(err)
	}
	for name, c := range map[string]struct{ file, body, says string }{
		"pairs":                         {"a.json", `[["ADA QUILL","Good morning."],["QUESTION","Who pays?"],["ADA QUILL","We do."]]`, ""},
		"a name for each":               {"a.json", `{"title":"Tides","turns":[{"ADA QUILL":"Good morning."},{"QUESTION":"Who pays?"},{"ADA QUILL":"We do."}]}`, ""},
		"paragraphs":                    {"a.json", `{"title":"Tides","paragraphs":["` + strings.Join(turns, `","`) + `"]}`, ""},
		"a list of paragraphs":          {"a.json", `["` + strings.Join(turns, `","`) + `"]`, ""},
		"a string":                      {"a.json", `"` + text + `"`, ""},
		"a feed":                        {"a.json", `{"version":"1.1","items":[{"id":"1","title":"Tides","content_html":"<p>` + strings.Join(turns, "</p><p>") + `</p>"}]}`, ""},
		"a list that breaks off":        {"a.json", `[{"title":"Tides","text":"` + text + `"},{"title":"No","te`, "what stands behind the last whole object: the source is no JSON"},
		"data with their call":          {"a.json", `show({"title":"Tides","text":"` + text + `"});`, ""},
		"YAML":                          {"a.yaml", "title: Tides\nturns:\n  - speaker: ADA QUILL\n    text: Good morning.\n  - speaker: QUESTION\n    text: Who pays?\n  - {speaker: ADA QUILL, text: We do.}\n", ""},
		"a printed string":              {"a.txt", `'` + strings.ReplaceAll(text, "m", `\x6d`) + `'`, ""},
		"a printed string of another":   {"a.txt", `"` + strings.ReplaceAll(text, "m", `\u006d`) + `"`, ""},
		"UTF-32":                        {"a.txt", wide, ""},
		"zero bytes that slipped in":    {"a.txt", strings.Replace(strings.Join(turns, "\n\n"), "morning", "morn\x00ing", 1) + strings.Repeat("\n", 2000), ""},
		"a table in Markdown":           {"a.md", "| Speaker | Words |\n|---|---|\n| ADA QUILL: | Good morning. |\n| QUESTION: | Who pays? |\n| ADA QUILL: | We do. |\n", ""},
		"what Pandoc writes":            {"a.md", "# Tides {#t .unnumbered}\n\n::: {.content}\n" + "[**ADA QUILL:**]{.speaker} Good morning.\n\n[QUESTION:]{.speaker} Who pays?\n\nADA QUILL: We do.\n:::\n", ""},
		"a member that tells of others": {"a.zip", string(newZip(t, map[string]string{"README.md": "These are the briefings.", "a.txt": strings.Join(turns, "\n\n")})), ""},
	} {
		t.Run(name, func(t *testing.T) {
			docs := extract(t, c.file, []byte(c.body))
			got := strings.Join(strings.Fields(docs[0].Text), " ")
			if diff := cmp.Diff(strings.Join(turns, " "), strings.TrimPrefix(strings.TrimPrefix(got, "Tides "), "Speaker Words ")); len(docs) != 1 || diff != "" {
				t.Errorf("%d documents, words differ (-want +got):\n%s", len(docs), diff)
			}
			if !strings.Contains(told(docs), c.says) || c.says == "" && told(docs) != "" {
				t.Errorf("told %q", told(docs))
			}
		})
	}
}

// Several objects that stand one after the other are transcripts each.
func TestObjectsOneAfterTheOther(t *testing.T) {
	docs := extract(t, "a.json", []byte("{\n \"title\": \"One\",\n \"text\": \"QUESTION: Why?\"\n}\n{\n \"title\": \"Two\",\n \"text\": \"QUESTION: When?\"\n}\n"))
	if len(docs) != 2 || docs[0].Meta.Title != "One" || docs[1].Meta.Title != "Two" {
		t.Errorf("%d documents", len(docs))
	}
}
