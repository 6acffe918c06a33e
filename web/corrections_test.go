package web

import (
	"fmt"
	"strings"
	"testing"

	"github.com/PuerkitoBio/goquery"

	"podium/web/webtest"
)

const pressAvailability = "/briefings/2026-03-18-foreign-secretary-maren-holt-at-a-press-availability"

// TestCorrectionsAreShownWithTheirReasons reads what was put right where it stands: on the briefing, on the exchange
// that it concerns, and on no other.
func TestCorrectionsAreShownWithTheirReasons(t *testing.T) {
	a := webtest.Sample(t)
	before := &answer{ResponseRecorder: ask(siteOf(t, a), "GET", pressAvailability)}
	turns := before.find(".run .turn.asks")
	if turns.Length() < 2 || before.find(".corrected").Length() != 0 {
		t.Fatalf("%d questions, %d corrections", turns.Length(), before.find(".corrected").Length())
	}
	id := strings.TrimPrefix(turns.First().AttrOr("id", ""), "t-")
	words := strings.Join(strings.Fields(turns.First().Find(".words").Text())[:4], " ")
	other := strings.TrimPrefix(turns.Last().AttrOr("id", ""), "t-")
	a.Correct(t, fmt.Sprintf("corrections:\n"+
		"  - {kind: asker, turn: %s, words: %q, name: Ottilie Brand, reason: The recording has her voice}\n"+
		"  - {kind: date, turn: %[1]s, words: %[2]q, date: 2026-03-17, reason: The ministry dated it a day late.}\n", id, words))
	site := siteOf(t, a)

	moved := ask(site, "GET", pressAvailability)
	path := moved.Header().Get("Location")
	if moved.Code != 301 || !strings.Contains(path, "2026-03-17") {
		t.Fatalf("the address with the wrong day: %d to %q", moved.Code, path)
	}
	for _, tail := range []string{"/changes", "/changes.atom", ".json"} {
		if w := ask(site, "GET", pressAvailability+tail); w.Code != 301 || w.Header().Get("Location") != path+tail {
			t.Errorf("%s of the address with the wrong day: %d to %q", tail, w.Code, w.Header().Get("Location"))
		}
	}
	page := &answer{ResponseRecorder: ask(site, "GET", path)}
	says := page.find(".corrected").Text()
	for _, want := range []string{"Reporter: Ottilie Brand", "The recording has her voice.", "Held on 17 March 2026, not on 18 March 2026.", "a day late."} {
		if !strings.Contains(says, want) {
			t.Errorf("the briefing does not say %q: %s", want, says)
		}
	}
	if page.find(`.corrected a[href="#t-`+id+`"]`).Length() == 0 || !strings.Contains(page.find(".factlist").Text(), "set by a correction") {
		t.Error("the briefing does not lead to what was put right, or say how its day is known")
	}
	alone := &answer{ResponseRecorder: ask(site, "GET", "/x/"+id)}
	if says := alone.find(".corrected").Text(); !strings.Contains(says, "Ottilie Brand") || !strings.Contains(alone.find("h1").Text(), "Ottilie Brand") {
		t.Errorf("the exchange says %q", says)
	}
	if says := (&answer{ResponseRecorder: ask(site, "GET", "/x/"+other)}).find(".corrected").Text(); strings.Contains(says, "Ottilie Brand") {
		t.Errorf("another exchange says %q", says)
	}
}

// TestTwoPagesAreOnePerson merges the page of somebody whom transcripts alone know into that of an office-holder: the
// address that was published leads to the page that stays, in every form, and the briefing says what was put right.
func TestTwoPagesAreOnePerson(t *testing.T) {
	a := webtest.Sample(t)
	a.Correct(t, "corrections:\n  - {kind: merge, person: henrik-aas, into: noel-brandt, reason: He took his wife's name.}\n")
	site := siteOf(t, a)
	for _, form := range []string{"", ".json"} {
		w := ask(site, "GET", "/people/henrik-aas"+form)
		if to := w.Header().Get("Location"); w.Code != 301 || to != "/people/noel-brandt"+form {
			t.Errorf("/people/henrik-aas%s: %d to %q", form, w.Code, to)
		}
	}
	stays := &answer{ResponseRecorder: ask(site, "GET", "/people/noel-brandt")}
	briefing := stays.find(`main a[href^="/briefings/2026-02-11"]`).First().AttrOr("href", "")
	if stays.Code != 200 || briefing == "" {
		t.Fatalf("the page that stays answers %d and leads to %q", stays.Code, briefing)
	}
	page := &answer{ResponseRecorder: ask(site, "GET", briefing)}
	if says := page.find(".corrected").Text(); !strings.Contains(says, "Henrik Aas and Noel Brandt are one person.") || !strings.Contains(says, "his wife's name") {
		t.Errorf("the briefing says %q", says)
	}
}

// TestExchangesAreCutAnew joins two exchanges to one and cuts one in two: the briefing says so, and no address dies.
func TestExchangesAreCutAnew(t *testing.T) {
	a := webtest.Sample(t)
	page := &answer{ResponseRecorder: ask(siteOf(t, a), "GET", pressAvailability)}
	asking := page.find(".run").FilterFunction(func(_ int, run *goquery.Selection) bool { return run.Find(".turn.asks").Length() > 0 })
	joined := asking.Eq(1).Find(".turn.asks").First()
	var follows *goquery.Selection // another question in the exchange of the one before
	for _, run := range asking.EachIter() {
		if more := run.Find(".turn.asks"); more.Length() > 1 {
			follows = more.Eq(1)
		}
	}
	if joined.Length() == 0 || follows == nil {
		t.Fatal("the briefing has no second exchange, or none of several questions")
	}
	a.Correct(t, "corrections:\n"+cutting("join", joined, "One reporter went on.")+cutting("split", follows, "Another asks."))
	site := siteOf(t, a)
	page = &answer{ResponseRecorder: ask(site, "GET", pressAvailability)}
	for _, want := range []string{"This goes on with the exchange before it. One reporter went on.", "Another exchange begins here than the one before. Another asks."} {
		if says := page.find(".corrected").Text(); !strings.Contains(says, want) {
			t.Errorf("the briefing does not say %q: %s", want, says)
		}
	}
	for turn, code := range map[*goquery.Selection]int{joined: 301, follows: 200} {
		if w := ask(site, "GET", "/x/"+idOnPage(turn)); w.Code != code {
			t.Errorf("/x/%s answers %d, want %d", idOnPage(turn), w.Code, code)
		}
	}
}

func idOnPage(turn *goquery.Selection) string { return strings.TrimPrefix(turn.AttrOr("id", ""), "t-") }

// cutting is a correction of where exchanges begin.
func cutting(kind string, at *goquery.Selection, reason string) string {
	return fmt.Sprintf("  - {kind: %s, turn: %s, words: %q, reason: %s}\n", kind, idOnPage(at), strings.Join(strings.Fields(at.Find(".words").Text())[:4], " "), reason)
}
