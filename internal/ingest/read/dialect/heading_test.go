package dialect_test

import (
	"strings"
	"testing"

	"podium/internal/ingest/read/dialect"
)

const talk = "MINISTER QUILL: Good morning. The tide is in.\n\nQUESTION: Why?\n\nMINISTER QUILL: It comes and goes.\n"

// What stands above the first label says which event this is, and no less what is not said of it.
func TestHeadings(t *testing.T) {
	for name, c := range map[string]struct{ head, title, event, published, place string }{
		"a day of publication above the event's": {"Press Briefing by Minister Ada Quill\n\nPublished May 9, 2031\n\nSaltmouth, May 4, 2031\n\n",
			"Press Briefing by Minister Ada Quill", "2031-05-04", "2031-05-09", "Saltmouth"},
		"a day of publication alone": {"Press Briefing by Minister Ada Quill\n\nReleased May 9, 2031\n\n",
			"Press Briefing by Minister Ada Quill", "2031-05-09", "2031-05-09", ""},
		"by whom, on the next line": {"Press Briefing by\nMinister Ada Quill\n\nVia teleconference\n\nMay 4, 2031\n\n",
			"Press Briefing by Minister Ada Quill", "2031-05-04", "", "Via teleconference"},
		"by whom what is called by its kind alone is": {"Press conference\n\nby Premier Ada Quill ahead of the spring tide\n\nMay 4, 2031\n\n",
			"Press conference by Premier Ada Quill ahead of the spring tide", "2031-05-04", "", ""},
		"by whom something with a title of its own is": {"Remarks on the tide, the quay and the harbour board\n\nby Premier Ada Quill\n\nMay 4, 2031\n\n",
			"Remarks on the tide, the quay and the harbour board", "2031-05-04", "", ""},
		"the part of the site above": {"Press release\n\nPress Briefing by Minister Ada Quill\n\nFirst published: May 9, 2031\n\nSaltmouth, May 4, 2031\n\n",
			"Press Briefing by Minister Ada Quill", "2031-05-04", "2031-05-09", "Saltmouth"},
		"the kind above a longer title that says it again": {"Press Briefing\n\nDaily press briefing by the harbour office\n\nMay 4, 2031\n\n",
			"Daily press briefing by the harbour office", "2031-05-04", "", ""},
		"a transcript of what the title says": {"Rush Transcript: Minister Quill Opens the Quay\n\nMay 4, 2031\n\n",
			"Rush Transcript: Minister Quill Opens the Quay", "2031-05-04", "", ""},
		"a page's menu above the letterhead": {"print-only banner\nThe Tide House Skip Main Navigation\n\nIn Focus\nNews\nNews by Date\n\nFor Immediate Release\nOffice of the Press Secretary\nMay 4, 2031\n\nMinister Visits Tide House Press Briefing Room Prior to Renovation\nQuill Briefing Room\n\n",
			"Minister Visits Tide House Press Briefing Room Prior to Renovation", "2031-05-04", "2031-05-04", "Quill Briefing Room"},
		"a title above the letterhead": {"The Minister’s Trip to Ness\n\nFor Immediate Release\nMay 4, 2031\n\n",
			"The Minister’s Trip to Ness", "2031-05-04", "2031-05-04", ""},
		"a letterhead on one line": {"Office of the Ferries ____________________________________________________________________ For Immediate Release" + strings.Repeat("\u00a0", 60) + "May 4, 2031\n\nRemarks by Ada Quill\n\n",
			"Remarks by Ada Quill", "2031-05-04", "2031-05-04", ""},
		"a release spoken of on one line": {"Remarks by Ada Quill on the form ____ that is for immediate release of May 9, 2031\n\nMay 4, 2031\n\n",
			"Remarks by Ada Quill on the form ____ that is for immediate release of May 9, 2031", "2031-05-09", "", ""},
		"who presents, and the day": {"Presenter: Press Secretary Ada Quill May 4, 2031\n\nMinistry of Tides Briefing by Press Secretary Ada Quill\n\n",
			"Ministry of Tides Briefing by Press Secretary Ada Quill", "2031-05-04", "", ""},
		"a list of subjects on the title's second line": {"Press Briefing by\nAda Quill Index Buoys.............1-2 The North Quay..............................3\nMay 4, 2031\n\n",
			"Press Briefing by Ada Quill", "2031-05-04", "", ""},
		"a list of subjects above the title": {"Press Briefing Index\n\nBuoys      1\nFerries      2\n\nPress Briefing by Ada Quill\n\nMay 4, 2031\n\n",
			"Press Briefing by Ada Quill", "2031-05-04", "", ""},
		"a day of posting above the event's, which has its day of the week": {"Briefing by Ada Quill\n\nMay 09, 2031 11:30 PM EDT\n\nSunday, May 4, 2031 11:30 a.m. EDT\n\n",
			"Briefing by Ada Quill", "2031-05-04", "", ""},
		"another page's title and day": {"Tide House Supports the Pilots’ Request (05-02-31)\n\nTranscript of the Spokesman’s Briefing\n\nMay 4, 2031\n\n",
			"Transcript of the Spokesman’s Briefing", "2031-05-04", "", ""},
		"pages before a subject": {"Daily Press Briefing\n\n4-5.19 Ness Agreement\n\nMay 4, 2031\n\n",
			"Daily Press Briefing", "2031-05-04", "", ""},
		"what a government's pages say of themselves": {"Here’s how you know\n\nOfficial websites use .gov\n\nA lock ( lock ) or https:// means that you are where you meant to be. Share what nobody else is to know only there, and nowhere else.\n\nPress Briefing by Ada Quill\n\nMay 4, 2031\n\n",
			"Press Briefing by Ada Quill", "2031-05-04", "", ""},
		"a picture's name and its text": {"Harbour Center Harbour Center\n\nBriefing by the spokesperson\n\nMay 4, 2031\n\n",
			"Briefing by the spokesperson", "2031-05-04", "", ""},
		"a list of posts above": {"Browsing articles in \"Interview Transcripts\"\n\nTranscript of Doorstop – Lismore – Sunday, 4 May 2031\n\n",
			"Transcript of Doorstop – Lismore – Sunday, 4 May 2031", "2031-05-04", "", "Lismore"},
		"a link back, and another": {"Return to: Index of the Tides of 2031 || The Collections of the Harbour Library || Home\n\nPress Briefing by Ada Quill\n\nMay 4, 2031\n\n",
			"Press Briefing by Ada Quill", "2031-05-04", "", ""},
		"on the way, before a day in figures": {"Gaggle by Ada Quill aboard Tide Force One En Route Ness Point, Hawaii, 5/4/31\n\n",
			"Gaggle by Ada Quill aboard Tide Force One En Route Ness Point, Hawaii, 5/4/31", "2031-05-04", "", "aboard Tide Force One En Route Ness Point, Hawaii"},
		"where, and through an interpreter": {"Interview with Ada Quill\n\nMay 4, 2031\n\nParis, France\n\nVia Translation\n\n",
			"Interview with Ada Quill", "2031-05-04", "", "Paris, France"},
		"a name on the next line": {"A Morning at the Quay\nAda Quill\n\nMay 4, 2031\n\n",
			"A Morning at the Quay", "2031-05-04", "", ""},
	} {
		t.Run(name, func(t *testing.T) {
			docs := extracted(t, "a.txt", c.head+talk)
			tr := dialect.Read(&docs[0], dialect.Hints{})
			if tr.Title != c.title || tr.Event != c.event || tr.Published != c.published || tr.Place != c.place {
				t.Errorf("title %q, event %q, published %q, place %q", tr.Title, tr.Event, tr.Published, tr.Place)
			}
		})
	}
}

// A title that a program gave is none; one that only looks so is.
func TestTitlesThatProgramsGive(t *testing.T) {
	for given, want := range map[string]string{
		"Microsoft Word - tides_final2.doc": "Press Briefing by Minister Ada Quill", "doc1": "Press Briefing by Minister Ada Quill", "Untitled document": "Press Briefing by Minister Ada Quill",
		"tides-2031.html": "Press Briefing by Minister Ada Quill", "Document of the spring tide": "Document of the spring tide", "On the tides of No.12": "On the tides of No.12",
	} {
		docs := extracted(t, "a.html", "<html><head><title>"+given+"</title></head><body><p>Press Briefing by Minister Ada Quill</p><p>May 4, 2031</p><p>"+strings.ReplaceAll(talk, "\n\n", "</p><p>")+"</p></body></html>")
		if tr := dialect.Read(&docs[0], dialect.Hints{}); tr.Title != want {
			t.Errorf("%q: title %q, want %q", given, tr.Title, want)
		}
	}
}

// What stands above the first label and ends in a question is the interviewer's, though the page has pictures and boxes between.
func TestQuestionAboveTheFirstLabel(t *testing.T) {
	docs := extracted(t, "a.html", "<html><body><main><h1>A talk at the quay</h1><p>Minister, who moved the buoys?</p><nav><a href=/>Home</a></nav><p>R - The tide did, and nobody else.</p><p>Q - And the ferry?</p><p>R - It is late, as ever.</p><p>Q - Why?</p><p>R - The tide.</p></main></body></html>")
	tr := dialect.Read(&docs[0], dialect.Hints{})
	if len(tr.Turns) == 0 || tr.Turns[0].Text != "Minister, who moved the buoys?" || tr.Turns[0].Role != "reporter" {
		t.Errorf("turns %+v", tr.Turns)
	}
}
