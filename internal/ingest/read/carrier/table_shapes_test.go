package carrier_test

import (
	"context"
	"errors"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"podium/internal/ingest/read/carrier"
)

// The rows of a table are found however it is headed, and so is what stands in them.
func TestHeadsAndCellsOfTables(t *testing.T) {
	const long = "The tide tables are out, and the harbour master is waiting for us downstairs."
	for name, c := range map[string]struct {
		body string
		want []string
	}{
		"a line that names what parts":    {"sep=;\r\nSpeaker;Text\r\nADA QUILL;Good morning.\r\nQUESTION;Why?\r\n", []string{"ADA QUILL: Good morning.", "QUESTION: Why?"}},
		"no head":                         {"1,ADA QUILL,\"" + long + "\"\n2,QUESTION,Why?\n3,ADA QUILL,So.\n4,QUESTION,Where?\n", []string{"ADA QUILL: " + long, "QUESTION: Why?", "ADA QUILL: So.", "QUESTION: Where?"}},
		"a question and an answer a row":  {"Nr,Speaker,Question,Answer\n1,ADA QUILL,Why?,So.\n2,ADA QUILL,When?,\n3,ADA QUILL,Where?,\"Here, of course.\"\n", []string{"Question: Why?", "Answer: So.", "Question: When?", "Question: Where?", "Answer: Here, of course."}},
		"in another language":             {"pregunta;respuesta\n¿Cuándo?;El lunes.\n¿Quién?;La ministra.\n", []string{"Question: ¿Cuándo?", "Answer: El lunes.", "Question: ¿Quién?", "Answer: La ministra."}},
		"paragraphs in a cell":            {"speaker,text\nADA QUILL,\"Good\nmorning.\nWe open.\n\nat last\"\nQUESTION,Why?\n", []string{"ADA QUILL: Good morning.", "We open.", "at last", "QUESTION: Why?"}},
		"HTML in a cell":                  {"speaker,text\nADA QUILL,<p>Good <b>morning</b>.</p><p>We open &amp; stay.</p>\nQUESTION,Why?\n", []string{"ADA QUILL: Good morning.", "We open & stay.", "QUESTION: Why?"}},
		"words with commas, no marks":     {"speaker,text,day\nADA QUILL,Good morning, all,4 March\nQUESTION,Why?,4 March\n", []string{"ADA QUILL: Good morning, all", "QUESTION: Why?"}},
		"a label with a comma":            {"speaker,text\nADA QUILL, Tides,Good morning, all\nQUESTION,Why?\nQUESTION,When?\n", []string{"ADA QUILL, Tides: Good morning, all", "QUESTION: Why?", "QUESTION: When?"}},
		"words at the end, no marks":      {"day;speaker;text\n4 March;ADA QUILL;Yes;no;maybe.\n4 March;QUESTION;Why?\n", []string{"ADA QUILL: Yes;no;maybe.", "QUESTION: Why?"}},
		"empty cells behind the last":     {"speaker,text\nADA QUILL,Yes.,,\nQUESTION,Why?,,\nADA QUILL,So.\n", []string{"ADA QUILL: Yes.", "QUESTION: Why?", "ADA QUILL: So."}},
		"a head that is short by a third": {"speaker,text\nADA QUILL,Yes.,a\nQUESTION,Why?,b\nADA QUILL,So.,c\n", []string{"ADA QUILL: Yes.", "QUESTION: Why?", "ADA QUILL: So."}},
	} {
		t.Run(name, func(t *testing.T) {
			docs := extract(t, "a.csv", []byte(c.body))
			if diff := cmp.Diff(c.want, lines(&docs[0])); len(docs) != 1 || diff != "" {
				t.Errorf("%d documents, lines differ (-want +got):\n%s", len(docs), diff)
			}
			if told(docs) != "" {
				t.Errorf("told %q", told(docs))
			}
		})
	}
}

// A head of few words is no row, though it ends as a sentence does.
func TestHeadsThatAreNone(t *testing.T) {
	_, err := carrier.Extract(context.Background(), carrier.Source{Name: "a.csv", Bytes: []byte("nr.,what was it?\n1,The tide.\n")})
	var e *carrier.Error
	if !errors.As(err, &e) || !strings.Contains(e.Reason, "it has the columns nr., what was it?") {
		t.Errorf("%v", err)
	}
}

// What content systems export is read wherever in their data it lies, with its title, day and address.
func TestExportsOfContentSystems(t *testing.T) {
	body := strings.NewReplacer(`"`, `\"`, "</p>", `<\/p>`).Replace("<p>Harbourton</p>" + saidHTML + strings.Repeat("<p>It rains.</p>", 10))
	for name, json := range map[string]string{
		"WordPress":            `{"id":7,"date":"2031-03-05","link":"https://tides.example/7","title":{"rendered":"On the lock"},"content":{"rendered":"` + body + `","protected":false},"excerpt":{"rendered":"<p>Short</p>"},"_links":{"self":[{"href":"x"}]}}`,
		"a list of WordPress":  `[{"id":7,"date":"2031-03-05","link":"https://tides.example/7","title":{"rendered":"On the lock"},"content":{"rendered":"` + body + `"}}]`,
		"Ghost":                `{"db":[{"meta":{"version":"5"},"data":{"posts":[{"id":"7","title":"On the lock","html":"` + body + `","published_at":"2031-03-05","url":"https://tides.example/7"}],"tags":[{"id":"9","name":"tide"}]}}]}`,
		"JSON:API":             `{"jsonapi":{"version":"1.0"},"data":[{"type":"node--briefing","id":"7","attributes":{"title":"On the lock","date":"2031-03-05","url":"https://tides.example/7","body":{"value":"x","processed":"` + body + `","summary":""}}}]}`,
		"a framework's page":   `{"pageProps":{"page":{"title":"On the lock","date":"2031-03-05","url":"https://tides.example/7","body":"` + body + `"}}}`,
		"a title one above it": `{"post":{"title":"On the lock","date":"2031-03-05","url":"https://tides.example/7","acf":{"content":"` + body + `"}}}`,
	} {
		t.Run(name, func(t *testing.T) {
			docs := extract(t, "a.json", []byte(json))
			if len(docs) != 1 || docs[0].Meta.Title != "On the lock" || docs[0].Meta.Published != "2031-03-05" || docs[0].Meta.URL != "https://tides.example/7" {
				t.Fatalf("%d documents, the first of %+v", len(docs), docs[0].Meta)
			}
			if diff := cmp.Diff(append([]string{"Harbourton"}, said...), lines(&docs[0])[:4]); diff != "" {
				t.Errorf("lines differ (-want +got):\n%s", diff)
			}
		})
	}
}
