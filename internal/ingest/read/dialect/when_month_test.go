package dialect

import (
	"context"
	"testing"

	"podium/internal/ingest/read/carrier"
	"podium/internal/transcript"
)

// Where a month stands for the day of the event, the transcript has no day, and says so.
func TestMonthForDay(t *testing.T) {
	const talk = "\n\nMS QUILL: Good morning. The tide is in.\n\nQUESTION: Why is it in?\n\nMS QUILL: So it is.\n\nQUESTION: And the ferry?\n\nMS QUILL: It runs."
	for name, c := range map[string]struct {
		head, event, published, want string
		warned                       bool
	}{
		"a month in the manifest":              {"Press briefing", "2031-03", "", "", true},
		"a year":                               {"Press briefing", "2031", "", "", true},
		"a day":                                {"Press briefing", "2031-03-04", "", "2031-03-04", false},
		"a month, and the day in the heading":  {"Press briefing\n4 March 2031", "2031-03", "", "2031-03-04", false},
		"a month in the heading":               {"Press briefing\nMarch 2031", "", "", "", true},
		"a month in a sentence of the heading": {"Press briefing\nThe tides of March 2031", "", "", "", false},
		"published within it":                  {"Press briefing", "2031-03", "2031-03-09", "2031-03-09", false},
		"published after it":                   {"Press briefing", "2031-03", "2031-04-02", "", true},
		"nothing of a day":                     {"Press briefing", "", "", "", false},
	} {
		t.Run(name, func(t *testing.T) {
			docs, err := carrier.Extract(context.Background(), carrier.Source{Name: "t.txt", Bytes: []byte(c.head + talk)})
			if err != nil {
				t.Fatal(err)
			}
			tr := Read(&docs[0], Hints{Meta: transcript.Metadata{Event: c.event, Published: c.published}})
			warned := false
			for _, w := range tr.Warnings {
				warned = warned || w.Kind == "doubtful-date"
			}
			if tr.Event != c.want || warned != c.warned {
				t.Errorf("the day is %q, warned of: %v; want %q, %v", tr.Event, warned, c.want, c.warned)
			}
		})
	}
}
