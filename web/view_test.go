package web

import (
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"podium/internal/transcript"
	"podium/web/templates"
)

// harbourBriefing is an invented availability: a statement, two questions of known reporters with a late answer
// to the first between call and second question, one question of nobody known, and closing words.
func harbourBriefing() *transcript.Briefing {
	stated := func(name, key string) transcript.Attribution {
		return transcript.Attribution{Name: name, Key: key, Standing: transcript.Stated}
	}
	turn := func(role transcript.Role, label, name, text string) transcript.Turn {
		t := transcript.Turn{Role: role, Label: label, Text: text, Speaker: transcript.Attribution{Standing: transcript.Unidentified}}
		if name != "" {
			t.Speaker = stated(name, "")
		}
		return t
	}
	b := &transcript.Briefing{Key: "harbour", Slug: "2026-03-20-harbour", Revision: 2, Class: transcript.Words}
	b.Title, b.Event, b.Published, b.Place, b.Language = "The Minister at the Harbour", "2026-03-20", "2026-03-22", "Port Alder", "en"
	b.Given = map[string]transcript.Evidence{"event_date": {Kind: "caption"}}
	b.Turns = []transcript.Turn{
		turn(transcript.Briefer, "MINISTER VALE", "Orla Vale", "The harbour opens in May."),
		turn(transcript.Moderator, "MR TEN", "Ten", "Ada Quill with The Courier."),
		turn(transcript.Reporter, "QUESTION", "Ada Quill", "Thank you. Will the harbour stay open in winter, Minister?"),
		turn(transcript.Briefer, "MINISTER VALE", "Orla Vale", "It will. The harbour stays open."),
		turn(transcript.Moderator, "MR TEN", "Ten", "Jonas Beck."),
		turn(transcript.Briefer, "MINISTER VALE", "Orla Vale", "On the winter, one more thing: ice permitting."),
		turn(transcript.Reporter, "QUESTION", "Jonas Beck", "How much did the new harbour cost the state?"),
		turn(transcript.Briefer, "MINISTER VALE", "Orla Vale", "Less than was planned."),
		turn(transcript.Reporter, "QUESTION", "", "Who paid for the second pier, if not the state?"),
		turn(transcript.Briefer, "MINISTER VALE", "Orla Vale", "Ask the bank."),
		turn(transcript.Moderator, "MR TEN", "Ten", "That is all."),
	}
	b.Turns[8].Gap = true
	transcript.MintTurnIDs(b.Key, b.Turns, nil)
	nobody := transcript.Attribution{Standing: transcript.Unidentified}
	b.Exchanges = []transcript.Exchange{
		{Kind: transcript.Statement, Turns: []int{0}},
		{Kind: transcript.QandA, Turns: []int{1, 2, 3, 5}, Asker: stated("Ada Quill", ""), Outlet: stated("The Courier", "the-courier"), Boundary: transcript.Stated},
		{Kind: transcript.QandA, Turns: []int{4, 6, 7}, Asker: stated("Jonas Beck", ""), Outlet: nobody, Boundary: transcript.Stated},
		{Kind: transcript.QandA, Turns: []int{8, 9}, Asker: nobody, Outlet: nobody, Boundary: transcript.Inferred, Why: "the subject changes"},
		{Kind: transcript.Procedure, Turns: []int{10}},
	}
	b.Warnings = []transcript.Warning{{Kind: "lost-turn", Turn: 8, Text: "Something is lost."}, {Kind: "mojibake", Turn: -1, Text: "Letters are garbled."}}
	return b
}

func TestEveryTurnIsShownOnceAsPrinted(t *testing.T) {
	b := harbourBriefing()
	var shown, want []string
	for _, run := range newView(b, nil).runs("") {
		for _, turn := range run.Turns {
			shown = append(shown, turn.ID)
		}
	}
	for _, turn := range b.Turns {
		want = append(want, turn.ID)
	}
	if diff := cmp.Diff(want, shown); diff != "" {
		t.Error("turns on the page (-want +got):\n" + diff)
	}
}

func TestALateAnswerLeadsBackToItsQuestion(t *testing.T) {
	b := harbourBriefing()
	type head struct {
		number    int
		continues bool
		turns     int
		title     string
	}
	var got []head
	runs := newView(b, nil).runs("")
	for _, r := range runs {
		got = append(got, head{r.Number, r.Continues, len(r.Turns), r.Title})
	}
	want := []head{{0, false, 1, "Opening statement"}, {1, false, 3, ""}, {2, false, 1, ""}, {1, true, 1, ""}, {2, true, 2, ""},
		{3, false, 2, ""}, {0, false, 1, ""}}
	if diff := cmp.Diff(want, got, cmp.AllowUnexported(head{})); diff != "" {
		t.Fatal("runs (-want +got):\n" + diff)
	}
	if runs[3].Back != "#"+runs[1].Anchor || runs[1].Anchor != "x-"+b.Turns[2].ID {
		t.Errorf("the late answer leads to %q, its question is at %q", runs[3].Back, runs[1].Anchor)
	}
}

func TestContentsNameAskersAndFirstWords(t *testing.T) {
	b := harbourBriefing()
	harbour := func(i int) []transcript.Span {
		if at := strings.Index(b.Turns[i].Text, "harbour"); at >= 0 {
			return []transcript.Span{{Start: at, End: at + len("harbour")}}
		}
		return nil
	}
	got := newView(b, harbour).contents()
	want := []templates.Contents{
		{Head: "Opening statement, Orla Vale", Named: true, First: "The harbour opens in May.", Hits: 1},
		{Number: 1, Head: "Ada Quill, The Courier", Named: true, First: "Will the harbour stay open in winter, Minister?", Hits: 2},
		{Number: 2, Head: "Jonas Beck", Named: true, First: "How much did the new harbour cost the state?", Hits: 1},
		{Number: 3, Head: "Reporter not identified", First: "Who paid for the second pier, if not the state?"},
	}
	for i := range got {
		got[i].Anchor = ""
	}
	if diff := cmp.Diff(want, got); diff != "" {
		t.Error("contents (-want +got):\n" + diff)
	}
}

func TestThoseWhoTakePartAreCountedAndNobodyIsGuessed(t *testing.T) {
	got := map[string][]string{}
	for _, p := range newView(harbourBriefing(), nil).parties() {
		for _, m := range p.Members {
			name := m.Who.Attribution.Name
			if !m.Who.Known() {
				name = m.Label
			}
			got[p.Title] = append(got[p.Title], name+" / "+m.Outlet.Attribution.Name+" / "+m.Count)
		}
	}
	want := map[string][]string{
		"At the podium": {"Orla Vale /  / 5 turns"},
		"Moderating":    {"Ten /  / 3 turns"},
		"Asking":        {"Ada Quill / The Courier / 1 question", "Jonas Beck /  / 1 question", "Reporters not identified /  / 1 question"},
	}
	if diff := cmp.Diff(want, got); diff != "" {
		t.Error("taking part (-want +got):\n" + diff)
	}
}

func TestSearchedWordsAreNumberedThroughThePage(t *testing.T) {
	b := harbourBriefing()
	first := func(i int) []transcript.Span {
		return []transcript.Span{{Start: 0, End: strings.IndexByte(b.Turns[i].Text, ' ')}}
	}
	r := newView(b, first)
	n := 0
	for _, run := range r.runs("") {
		for _, turn := range run.Turns {
			for _, para := range turn.Paragraphs {
				for _, seg := range para {
					if seg.HitStart {
						n++
						if seg.Hit != n {
							t.Errorf("word %d of the page bears number %d", n, seg.Hit)
						}
					}
				}
			}
		}
	}
	if n != len(b.Turns) || r.total != n {
		t.Errorf("%d words marked, %d counted, want %d", n, r.total, len(b.Turns))
	}
}

func TestACitationLeadsBackToTheVeryWords(t *testing.T) {
	s, err := newServer(Config{Title: "Vesmark Record", URL: "https://archive.example"})
	if err != nil {
		t.Fatal(err)
	}
	b := harbourBriefing()
	r := newView(b, nil)
	for x, want := range map[int]string{
		1: "Ada Quill of The Courier asks Orla Vale, “The Minister at the Harbour”, Port Alder, 20 March 2026, Vesmark Record, revision 2. https://archive.example/x/" + b.Turns[2].ID + "@2",
		3: "A reporter asks Orla Vale, “The Minister at the Harbour”, Port Alder, 20 March 2026, Vesmark Record, revision 2. https://archive.example/x/" + b.Turns[8].ID + "@2",
		0: "Opening statement: Orla Vale, “The Minister at the Harbour”, Port Alder, 20 March 2026, Vesmark Record, revision 2. https://archive.example/x/" + b.Turns[0].ID + "@2",
	} {
		if got := s.cite(r, x); got != want {
			t.Errorf("cite:\n got %s\nwant %s", got, want)
		}
	}
}

func TestWarningsLeadToTheirPlace(t *testing.T) {
	b := harbourBriefing()
	want := []templates.Warning{{Text: "Something is lost.", Path: "#t-" + b.Turns[8].ID}, {Text: "Letters are garbled."}}
	if diff := cmp.Diff(want, newView(b, nil).warnings()); diff != "" {
		t.Error(diff)
	}
	if turn := newView(b, nil).turn(8); !turn.Gap {
		t.Error("the gap before the turn is not shown")
	}
}

// A footnote that a mark bears is shown once, whatever figure or sign the source prints with it.
func TestFootnotesAreShownOnce(t *testing.T) {
	mark := []transcript.Mark{{Kind: transcript.Footnote, Start: 9, End: 10, Note: "H.R. 40"}, {Kind: transcript.Struck, Start: 0, End: 3}}
	for note, want := range map[string]bool{"7 H.R. 40": true, "7H.R. 40": true, "H.R. 40": true, "H.R. 40 ↑": true, "H.R. 41": false, "": false} {
		if got := borne(mark, transcript.Note{Kind: "footnote", Text: note}); got != want {
			t.Errorf("%q: borne %v, want %v", note, got, want)
		}
	}
}

// A transcript may be known by its month or its year alone.
func TestTheTrailIsAsLongAsTheDateIsKnown(t *testing.T) {
	for day, want := range map[string]string{
		"2031-03-09": "Briefings 2031 March 2031", "2031-03": "Briefings 2031 March 2031", "2031": "Briefings 2031", "": "Briefings Undated",
	} {
		var labels []string
		for _, crumb := range briefingTrail(&transcript.Briefing{Transcript: transcript.Transcript{Event: day}}) {
			labels = append(labels, crumb.Label)
		}
		if got := strings.Join(labels, " "); got != want {
			t.Errorf("%q: %s, want %s", day, got, want)
		}
	}
}
