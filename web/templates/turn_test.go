package templates

import (
	"context"
	"strings"
	"testing"

	"github.com/PuerkitoBio/goquery"
	"pgregory.net/rapid"

	"podium/internal/transcript"
)

// rendered parses what a component writes, as a browser would.
func rendered(t rapid.TB, turn Turn) *goquery.Document {
	t.Helper()
	var b strings.Builder
	if err := OneTurn(turn).Render(context.Background(), &b); err != nil {
		t.Fatal(err)
	}
	doc, err := goquery.NewDocumentFromReader(strings.NewReader(b.String()))
	if err != nil {
		t.Fatal(err)
	}
	return doc
}

// said returns the words that a reader sees, paragraph by paragraph, without the signs of footnotes.
func said(doc *goquery.Document) string {
	doc.Find(".noted").Remove()
	return strings.Join(doc.Find(".words > p:not(.beside)").Map(func(_ int, p *goquery.Selection) string { return p.Text() }), "\n")
}

// Whatever marks lie over a turn, the page says its words: none lost, none added, no space between them moved.
func TestMarksCostNoWords(t *testing.T) {
	kinds := []transcript.MarkKind{transcript.Struck, transcript.Inserted, transcript.Footnote, transcript.Stage, transcript.Foreign}
	rapid.Check(t, func(t *rapid.T) {
		words := rapid.SliceOfN(rapid.SampledFrom([]string{"aid", "Straße", "记者会", "<b>", "&amp;", "“so”", "(Laughter.)", "–", "é"}), 1, 30).Draw(t, "words")
		text := strings.ReplaceAll(strings.Join(words, " "), "– é", "–\né")
		bounds := []int{}
		for i := range text {
			bounds = append(bounds, i)
		}
		bounds = append(bounds, len(text))
		span := func(name string) (int, int) {
			a, b := rapid.SampledFrom(bounds).Draw(t, name+" from"), rapid.SampledFrom(bounds).Draw(t, name+" to")
			return min(a, b), max(a, b)
		}
		var marks []transcript.Mark
		for range rapid.IntRange(0, 5).Draw(t, "marks") {
			start, end := span("mark")
			marks = append(marks, transcript.Mark{Kind: rapid.SampledFrom(kinds).Draw(t, "kind"), Start: start, End: end, Note: "a note", Lang: "fr"})
		}
		var hits []transcript.Span
		if rapid.Bool().Draw(t, "searched") {
			start, end := span("hit")
			hits = append(hits, transcript.Span{Start: start, End: end})
		}
		if got := said(rendered(t, Turn{ID: "x", Paragraphs: Paragraphs(text, marks, hits, 1)})); got != text {
			t.Fatalf("the page says %q, the source %q", got, text)
		}
	})
}

func TestATranscriptIsNeverMarkup(t *testing.T) {
	const evil = `<script>alert(1)</script><img src=x onerror=alert(2)>" onmouseover="alert(3)`
	doc := rendered(t, Turn{ID: "x", Label: evil, For: evil, Headings: []string{evil}, Notes: []string{evil}, Lang: evil, Role: transcript.Interpreter,
		Who:        Who{Attribution: transcript.Attribution{Name: evil, Standing: transcript.Stated}, Path: "javascript:alert(4)"},
		Paragraphs: Paragraphs(evil, []transcript.Mark{{Kind: transcript.Footnote, Start: 0, End: 5, Note: evil}, {Kind: transcript.Foreign, Start: 5, End: 9, Lang: evil}}, nil, 1)})
	if n := doc.Find("script, img, [onmouseover], [onerror], [href^='javascript']").Length(); n != 0 {
		html, _ := doc.Html()
		t.Errorf("%d live elements in %s", n, html)
	}
	if got := said(doc); got != evil {
		t.Errorf("words %q, want %q", got, evil)
	}
}

func TestEveryTurnSaysWhoAndBearsItsAddress(t *testing.T) {
	for name, c := range map[string]struct {
		turn             Turn
		who, verb, label string
	}{
		"known by a roster": {Turn{Label: "SECRETARY QUIST", Role: transcript.Briefer, Part: transcript.InAnswer,
			Who: Person(transcript.Attribution{Name: "Mara Quist", Key: "mara-quist", Standing: transcript.Stated})}, "Mara Quist", "answers", "SECRETARY QUIST"},
		"anonymous reporter": {Turn{Label: "QUESTION", Role: transcript.Reporter, Part: transcript.InQuestion}, "A reporter", "asks", "QUESTION"},
		"label only":         {Turn{Label: "SENIOR OFFICIAL", Role: transcript.Briefer, Part: transcript.InStatement}, "SENIOR OFFICIAL", "speaks", ""},
		"label is the name":  {Turn{Label: "Mara Quist:", Role: transcript.Briefer, Part: transcript.InAnswer, Who: Person(transcript.Attribution{Name: "MARA QUIST", Standing: transcript.Stated})}, "MARA QUIST", "answers", ""},
		"no label, no name":  {Turn{Role: transcript.Briefer, Part: transcript.InStatement}, "Speaker not named", "speaks", ""},
		"interpreter": {Turn{Label: "INTERPRETER", Role: transcript.Interpreter, For: "Minister Aldo", Part: transcript.InAnswer},
			"INTERPRETER", "interprets for Minister Aldo", ""},
		"moderator": {Turn{Label: "MR VENN", Role: transcript.Moderator, Part: transcript.InProcedure}, "MR VENN", "moderates", ""},
	} {
		c.turn.ID = "0123456789ab"
		doc := rendered(t, c.turn)
		label := strings.TrimPrefix(doc.Find(".label").Text(), "printed as ")
		if got := doc.Find(".who .name").Text(); got != c.who || doc.Find(".verb").Text() != c.verb || label != c.label {
			t.Errorf("%s: %q %q %q, want %q %q %q", name, got, doc.Find(".verb").Text(), label, c.who, c.verb, c.label)
		}
		if doc.Find("article#t-0123456789ab a[href='#t-0123456789ab']").Length() != 1 {
			t.Errorf("%s: no link to the turn", name)
		}
	}
}

// A figure that the source prints to refer to a footnote stands raised, once, and its note under the same number.
func TestPrintedFootnoteNumbersAreKept(t *testing.T) {
	doc := rendered(t, Turn{ID: "x", Paragraphs: Paragraphs("The bill,17 as he drew it.", []transcript.Mark{
		{Kind: transcript.Footnote, Start: 9, End: 11, Note: "H.R. 40"}}, nil, 1)})
	if got := doc.Find(".words p").Text(); got != "The bill,17 as he drew it." || doc.Find("sup").Text() != "17" {
		t.Errorf("%q, raised %q", got, doc.Find("sup").Text())
	}
	if n := doc.Find(".footnotes li"); n.AttrOr("value", "") != "17" || n.Text() != "H.R. 40" {
		t.Errorf("note %q: %q", n.AttrOr("value", ""), n.Text())
	}
}

func TestWhatTheSourceStruckLostOrNotedShows(t *testing.T) {
	text := "We are are done. (Laughter.) Merci."
	doc := rendered(t, Turn{ID: "x", Gap: true, Lang: "es", Notes: []string{"The tape ends here."}, Paragraphs: Paragraphs(text, []transcript.Mark{
		{Kind: transcript.Struck, Start: 7, End: 10}, {Kind: transcript.Inserted, Start: 11, End: 15}, {Kind: transcript.Stage, Start: 17, End: 28},
		{Kind: transcript.Foreign, Start: 29, End: 34, Lang: "fr"}, {Kind: transcript.Footnote, Start: 11, End: 15, Note: "As the office corrected it."},
	}, []transcript.Span{{Start: 3, End: 6}}, 7)})
	for selector, want := range map[string]string{
		"s": "are", "ins": "done", "i.stage": "(Laughter.)", "i[lang=fr]": "Merci", ".footnotes li": "As the office corrected it.",
		".beside": "The tape ends here.", ".gap": "The source has lost something here.", "mark#hit-7": "are", ".words[lang=es] s": "are",
	} {
		if got := doc.Find(selector).Text(); got != want {
			t.Errorf("%s: %q, want %q", selector, got, want)
		}
	}
}

// What the source labels by mistake goes under what is meant, beside the label as it is printed, and says so.
func TestAMistakenLabelIsShownAsOne(t *testing.T) {
	doubt := "The label is taken for a mistake."
	for _, c := range []struct {
		turn Turn
		name string
	}{
		{Turn{ID: "x", Label: "Q", Meant: transcript.AnOfficial, Role: transcript.Briefer, Doubt: doubt}, "An official"},
		{Turn{ID: "x", Label: "MS. QUILL", Meant: "Q", Role: transcript.Reporter, Doubt: doubt}, "A reporter"},
	} {
		doc := rendered(t, c.turn)
		if got := doc.Find(".name").Text(); got != c.name {
			t.Errorf("%s goes under %q, want %q", c.turn.Label, got, c.name)
		}
		if got := doc.Find(".label bdi").Text(); got != c.turn.Label || doc.Find(".unsure").Text() != doubt {
			t.Errorf("beside it stand the label %q and %q", got, doc.Find(".unsure").Text())
		}
	}
	if doc := rendered(t, Turn{ID: "x", Label: "MS. QUILL", Role: transcript.Briefer}); doc.Find(".unsure").Length() != 0 {
		t.Error("a label that nobody doubts is doubted")
	}
}
