package web

import (
	"strings"
	"testing"

	"podium/internal/passages"
)

// nothingFor returns the part of a page without results below a heading.
func nothingFor(t *testing.T, page, heading string) string {
	t.Helper()
	if !strings.Contains(page, "No passage has all of this") {
		t.Fatal("something was found")
	}
	_, part, _ := strings.Cut(page, heading+"</h2>")
	part, _, _ = strings.Cut(part, "</section>")
	return part
}

// Who remembers an exchange remembers other words than were said.
func TestAParaphraseLeadsToWhatHasSomeOfItsWords(t *testing.T) {
	site := sampleSite(t)
	page := ask(site, "GET", "/search?q=journalist+wonders+whether+taxpayer+subsidizes+night+ferry+to+marrow").Body.String()
	near := nothingFor(t, page, "Some of the words, close together")
	first, _, _ := strings.Cut(near, "</article>")
	if !strings.Contains(first, "1978") || !strings.Contains(first, "<mark>") {
		t.Errorf("the first of them is %s", first)
	}
	if !strings.Contains(near, "Without <bdi>ferry") {
		t.Error("what has less of it does not say so")
	}
	if got := strings.Count(near, "<article"); got > passages.NearestShown {
		t.Errorf("%d are shown", got)
	}
	for _, q := range []string{"xyzzy+plugh", "ferry+marrow+OR+xyzzy+plugh+quux", "xyzzy+plugh+quux"} {
		if page := ask(site, "GET", "/search?q="+q).Body.String(); strings.Contains(page, `id="nearest"`) {
			t.Errorf("%s: passages are near it", q)
		}
	}
}

// Conditions hold for what is near, too; they alone are no quotation.
func TestConditionsHoldForWhatIsNear(t *testing.T) {
	site := sampleSite(t)
	page := ask(site, "GET", "/search?q=taxpayer+subsidizes+night+ferry+marrow+after:2020").Body.String()
	if near := nothingFor(t, page, "Some of the words, close together"); strings.Contains(near, "1978") {
		t.Error("a passage of 1978 is shown for after:2020")
	}
	page = ask(site, "GET", "/search?q=outlet:xyzzy+place:quay+lang:es+date:1912").Body.String()
	if nothingFor(t, page, ""); strings.Contains(page, "Is it a quotation?") {
		t.Error("conditions alone are taken for a quotation")
	}
	const unnamed = "Many transcripts do not print who asks"
	if without := ask(site, "GET", "/search?q=xyzzy+-outlet:courier").Body.String(); !strings.Contains(page, unnamed) || strings.Contains(without, unnamed) {
		t.Error("who asks for an outlet is not told that transcripts leave it out, or who does not is")
	}
}

// A day without a briefing leads to the nearest with what was looked for.
func TestADayWithoutItLeadsToTheNearest(t *testing.T) {
	site := sampleSite(t)
	page := ask(site, "GET", "/search?q=tug+date:2026-03-25").Body.String()
	days := nothingFor(t, page, "The nearest days")
	if !strings.Contains(days, "tug date:2026-03-18") || !strings.Contains(days, "before") {
		t.Errorf("the day before is not among %s", days)
	}
	for _, q := range []string{"xyzzy+date:2026-03-25", "xyzzy"} {
		if page := ask(site, "GET", "/search?q="+q).Body.String(); strings.Contains(page, "The nearest days") {
			t.Errorf("%s: days are offered", q)
		}
	}
	page = ask(site, "GET", "/search?q=tug+date:1912..1913").Body.String()
	if days := nothingFor(t, page, "The nearest days"); strings.Contains(days, "before") || !strings.Contains(days, "after") {
		t.Errorf("before the first and after: %s", days)
	}
}
