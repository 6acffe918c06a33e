package web

import (
	"fmt"
	"strings"
	"testing"

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
