package dialect

import (
	"context"
	"testing"

	"podium/internal/ingest/read/carrier"
)

// The title stands below the name of the body on whose paper the transcript is, and of its unit.
func TestTitlesBelowLetterheads(t *testing.T) {
	for head, want := range map[string]string{
		"FEDERAL MINISTRY OF TIDES\n(PRESS AND PUBLIC RELATIONS UNIT)\n\nTEXT OF THE BRIEFING BY THE MINISTER OF TIDES": "TEXT OF THE BRIEFING BY THE MINISTER OF TIDES",
		"Ministry of Press and Tides\n\nQuestions and answers after the council":                                        "Questions and answers after the council",
		"Department of Tides press office\n\nQuestions and answers after the council":                                   "Questions and answers after the council",
		"STATE HOUSE PRESS RELEASE\n\nTRANSCRIPT OF THE MEDIA CHAT WITH PRESIDENT OAR":                                  "TRANSCRIPT OF THE MEDIA CHAT WITH PRESIDENT OAR",
		"Ministry of Press and Tides\n\nThe ferries of Ness":                                                            "Ministry of Press and Tides",
		"Ministry of Press and Tides\n\nQuestions and answers were put after the council.":                              "Ministry of Press and Tides",
		"Ministry of Tides press briefing\n\nRemarks after the council":                                                 "Ministry of Tides press briefing",
		"STATE HOUSE PRESS RELEASE\n\nThe ferries of Ness":                                                              "STATE HOUSE PRESS RELEASE",
	} {
		docs, err := carrier.Extract(context.Background(), carrier.Source{Name: "t.txt", Bytes: []byte(head + "\n\n4 March 2031\n\nMS QUILL: Good morning. The tide is in.\n\nQUESTION: Why is it in?\n\nMS QUILL: So it is.\n\nQUESTION: And the ferry?\n\nMS QUILL: It runs.\n")})
		if err != nil {
			t.Fatal(err)
		}
		tr := Read(&docs[0], Hints{})
		if tr.Title != want {
			t.Errorf("under %q the title is %q, want %q", head, tr.Title, want)
		}
	}
}
