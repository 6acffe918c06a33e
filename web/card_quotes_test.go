package web

import (
	"strings"
	"testing"

	"podium/internal/passages"
	"podium/internal/search"
	"podium/internal/search/query"
	"podium/internal/store"
	"podium/internal/transcript"
)

func named(name, office string) transcript.Attribution {
	return transcript.Attribution{Name: name, Office: office, Standing: transcript.Stated}
}

// passage is a question in two parts, the second by a voice that nobody names, with an answer through an interpreter.
func passage() *store.Passage {
	return &store.Passage{ID: "a", Exchange: transcript.Exchange{Kind: transcript.QandA, Asker: named("Ada Quill", ""), Outlet: named("The Courier", "")},
		Turns: []transcript.Turn{
			{ID: "c", Role: transcript.Moderator, Label: "MR X", Text: "Ada."},
			{ID: "a", Role: transcript.Reporter, Label: "QUESTION", Speaker: named("Ada Quill", ""), Text: "Is the tug an escort?"},
			{ID: "b", Role: transcript.Briefer, Label: "MS Y", Speaker: named("Mara Y", "Minister"), Text: "No. " + long + " A tug is a tug."},
			{ID: "d", Role: transcript.Reporter, Label: "QUESTION", Text: "And the nets?"},
			{ID: "e", Role: transcript.Briefer, Label: "MS Y", Speaker: named("Mara Y", ""), Text: "One mesh."},
			{ID: "f", Role: transcript.Interpreter, Label: "INTERPRETER", For: "Mara Y", Text: "One mesh."},
		}}
}

const long = "It has been said before, and it will be said again, that a boat in trouble is answered by whoever is nearest, " +
	"and that nets are counted before they are argued about, which is a habit and no line in the water. It has been said before, and it " +
	"will be said again, that a boat in trouble is answered by whoever is nearest, and that nets are counted before they are argued about."

func TestSpeakerLineNeverLendsANameToAnotherVoice(t *testing.T) {
	p := passage()
	for i, want := range []string{"MR X", "Ada Quill, The Courier, asks", "Mara Y, Minister, answers", "A reporter asks", "Mara Y answers", "INTERPRETER interprets Mara Y"} {
		if got := speakerLine(p, &p.Turns[i]); got != want {
			t.Errorf("turn %d: %q, want %q", i, got, want)
		}
	}
}

func TestQuoteIsTheBestPassageNotTheFirst(t *testing.T) {
	p := passage()
	text := p.Turns[2].Text
	at := len(text) - len("tug is a tug.")
	q := quoteOf(p, 2, []transcript.Span{{Start: at, End: at + len("tug")}})
	words, marked := "", ""
	for _, s := range q.Segments {
		words += s.Text
		if s.Hit > 0 {
			marked += s.Text
		}
	}
	if marked != "tug" || !q.Before || q.After || len(words) > quoteBytes {
		t.Errorf("quote %q, marked %q, before %v, after %v", words, marked, q.Before, q.After)
	}
}

func TestSeveralSpeakersKeepTheirLabelsInAnExport(t *testing.T) {
	p := passage()
	if got := wordsIn(p, transcript.InQuestion); got != "QUESTION: Is the tug an escort?\n\nQUESTION: And the nets?" {
		t.Errorf("questions of two voices: %q", got)
	}
	p.Turns = p.Turns[:2]
	if got := wordsIn(p, transcript.InQuestion); got != "Is the tug an escort?" {
		t.Errorf("one voice: %q", got)
	}
}

func TestAHitSaysWhereItsWordsStandUnsaid(t *testing.T) {
	p := passage()
	p.Turns[1].Marks = []transcript.Mark{{Kind: transcript.Struck, Start: 3, End: 10}}
	p.Turns[4].Marks = []transcript.Mark{{Kind: transcript.Footnote, Start: 4, End: 8, Note: "Two meshes."}}
	s := &server{}
	for typed, want := range map[string]string{"tug": "struck", "meshes": "Two meshes."} {
		struck, notes := s.unsaid(&passages.Found{Hit: search.Hit{Struck: true}, Passage: p}, query.Parse(typed))
		if struck != (want == "struck") || !struck && (len(notes) != 1 || notes[0] != want) {
			t.Errorf("%s: struck %v, notes %q", typed, struck, notes)
		}
	}
}

// A card on which nothing is marked begins with what is asked; one that marks words shows these.
func TestCardsBeginWithWhatIsAsked(t *testing.T) {
	p := passage()
	asks := "Thank you, Minister. Ada Quill with the Courier. The tug came too late again on Sunday. "
	p.Turns[1].Text = asks + long
	text := func(q string) string {
		var said string
		for _, s := range quoteOf(p, 1, query.Parse(q).Scan(p.Alone(), query.NoNames{}).Marks(0, 1)).Segments {
			said += s.Text
		}
		return said
	}
	if got := text("speaker:quill"); !strings.HasPrefix(got, "The tug came too late") || !quoteOf(p, 1, nil).Before {
		t.Errorf("nothing is marked: %q", got)
	}
	if got := text("courier"); !strings.Contains(got, "Ada Quill with the Courier.") {
		t.Errorf("a word is marked: %q", got)
	}
	p.Turns[1].Text = asks
	if got := text(""); got != strings.TrimSpace(asks) && got != asks {
		t.Errorf("it is short: %q", got)
	}
}
