package web

import (
	"context"
	"crypto/sha256"
	"fmt"
	"strings"
	"testing"

	"podium/internal/store"
	"podium/internal/transcript"
	"podium/web/templates"
	"podium/web/webtest"
)

// tidesPage is a page of the Ministry of Tides that stood at one address, the same whatever it says.
func tidesPage(turns ...string) string {
	return `<html><head><title>Briefing on the tides</title><meta property="og:url" content="https://tides.example/day"></head><body><h1>Briefing on the tides</h1><p>1 May 2026</p><p>` +
		strings.Join(turns, "</p><p>") + `</p></body></html>`
}

// TestBriefingsTakenForOne reads what becomes of two briefings that one address held, once a correction parts them: each has
// a page, which says so and leads to the other, and every address goes on leading to its words.
func TestBriefingsTakenForOne(t *testing.T) {
	a := webtest.Empty(t)
	morning := tidesPage("MR FENWICK: Good morning. The harbour is open to all who wish to leave it.",
		"QUESTION: How high was the water in the night, and who measured it?", "MR FENWICK: It rose by four feet, and the keeper measured it from the scaffold.")
	evening := tidesPage("MS VANE: We meet again, on quite another matter, which is the bridge.",
		"QUESTION: Will the swingbridge be mended before the regatta?", "MS VANE: The carpenters promise that it will be.")
	a.Ingest(t, "morning.html", morning)
	a.Ingest(t, "evening.html", evening)
	site := siteOf(t, a)
	const path = "/briefings/2026-05-01-briefing-on-the-tides"
	whole := &answer{ResponseRecorder: ask(site, "GET", path)}
	turn := strings.TrimPrefix(whole.find(".run .turn.asks").First().AttrOr("id", ""), "t-")
	if !strings.Contains(whole.find(".run").Text(), "swingbridge") || turn == "" {
		t.Fatalf("shown is %s", whole.find("main").Text())
	}
	a.Correct(t, fmt.Sprintf("corrections:\n  - {kind: apart, sources: [%x, %x], reason: The second was held in the evening}\n",
		sha256.Sum256([]byte(morning)), sha256.Sum256([]byte(evening))))
	site = siteOf(t, a)

	first := &answer{ResponseRecorder: ask(site, "GET", path)}
	says := first.find(".corrected").Text()
	other := first.find(".corrected a").AttrOr("href", "")
	if !strings.Contains(says, "Not the same briefing as “Briefing on the tides”.") || !strings.Contains(says, "The second was held in the evening.") ||
		!strings.HasPrefix(other, path+"-") || !strings.Contains(first.find(".run").Text(), "four feet") {
		t.Fatalf("the first says %q and leads to %q", says, other)
	}
	second := &answer{ResponseRecorder: ask(site, "GET", other)}
	if second.Code != 200 || !strings.Contains(second.find(".run").Text(), "swingbridge") || second.find(`.corrected a[href="`+path+`"]`).Length() != 1 {
		t.Errorf("the other: %d, %s", second.Code, second.find(".corrected").Text())
	}
	moved := ask(site, "GET", "/x/"+turn)
	to := moved.Header().Get("Location")
	if now := (&answer{ResponseRecorder: ask(site, "GET", strings.Split(to, "#")[0])}); moved.Code != 301 || !strings.Contains(now.find("main").Text(), "swingbridge") {
		t.Errorf("its question: %d to %q: %d", moved.Code, to, now.Code)
	}
	for _, tail := range []string{"@2", "@2.json"} {
		if then := ask(site, "GET", "/x/"+turn+tail); then.Code != 200 || !strings.Contains(then.Body.String(), "swingbridge") {
			t.Errorf("%s: %d", tail, then.Code)
		}
	}
	for q, want := range map[string]string{"swingbridge": other, "scaffold": path} {
		res := &answer{ResponseRecorder: ask(site, "GET", "/search.json?q="+q)}
		if body := res.Body.String(); !strings.Contains(body, want+"\"") && !strings.Contains(body, want+"#") || !strings.Contains(body, `"briefings":1,`) {
			t.Errorf("%s: %s", q, body)
		}
	}
	if changes := ask(site, "GET", path+"/changes"); !strings.Contains(changes.Body.String(), "as one with another briefing") {
		t.Error("the list of versions does not tell the one that was of two")
	}
	if all := ask(site, "GET", "/changes?kind=corrected"); !strings.Contains(all.Body.String(), path+"/changes") {
		t.Error("/changes does not tell it")
	}
}

// TestABriefingThatStoodTwice reads what becomes of two copies of one briefing under two addresses, once a correction unites them: the page
// says so and leads to the other's source, whose addresses lead to it.
func TestABriefingThatStoodTwice(t *testing.T) {
	a := webtest.Empty(t)
	first := tidesPage("MR FENWICK: Good morning. The harbour is open to all who wish to leave it.",
		"QUESTION: How high was the water in the night, and who measured it?", "MR FENWICK: It rose by four feet, and the keeper measured it from the scaffold.")
	second := strings.NewReplacer("Briefing on the tides", "High water", "tides.example/day", "tides.example/water", "1 May", "2 May").Replace(first)
	a.Ingest(t, "first.html", first)
	a.Ingest(t, "second.html", second)
	const path, other = "/briefings/2026-05-01-briefing-on-the-tides", "/briefings/2026-05-02-high-water"
	two := &answer{ResponseRecorder: ask(siteOf(t, a), "GET", other)}
	turn := strings.TrimPrefix(two.find(".run .turn.asks").First().AttrOr("id", ""), "t-")
	a.Correct(t, fmt.Sprintf("corrections:\n  - {kind: same, sources: [%x, %x], reason: The page was moved and dated anew}\n",
		sha256.Sum256([]byte(first)), sha256.Sum256([]byte(second))))
	site := siteOf(t, a)

	moved := ask(site, "GET", other)
	one := &answer{ResponseRecorder: ask(site, "GET", moved.Header().Get("Location"))}
	says := one.find(".corrected").Text()
	if moved.Code != 301 || one.Code != 200 || !strings.Contains(says, "“second.html”") || !strings.Contains(says, "The page was moved and dated anew.") ||
		!strings.HasPrefix(one.find(".corrected a").AttrOr("href", ""), "/sources/") {
		t.Errorf("%s: %d to %q, which says %q", other, moved.Code, moved.Header().Get("Location"), says)
	}
	if w := ask(site, "GET", path); w.Code != 200 && w.Code != 301 {
		t.Errorf("%s: %d", path, w.Code)
	}
	if w := ask(site, "GET", "/x/"+turn); w.Code != 301 {
		t.Errorf("its question: %d", w.Code)
	}
	if w := ask(site, "GET", "/x/"+turn+"@1"); w.Code != 200 || !strings.Contains(w.Body.String(), "High water") {
		t.Errorf("its question as it stood: %d", w.Code)
	}
	if found := ask(site, "GET", "/search.json?q=scaffold").Body.String(); !strings.Contains(found, `"total":1,`) {
		t.Errorf("what stood twice is found as %s", found)
	}
}

// A briefing that became a part of another leads there from every address; what names a version of it goes on showing that.
func TestAPartLeadsToTheWhole(t *testing.T) {
	archive, ctx := webtest.Empty(t), context.Background()
	archive.Ingest(t, "first.md", gaggle("2026-02-11 17:40:00+01:00", ferryFares))
	second := strings.NewReplacer("Gaggle on the Ferry", "Gaggle off Tessen", "gaggle-on-the-ferry", "gaggle-off-tessen").Replace(gaggle("2026-02-12 17:40:00+01:00", lighthouse))
	archive.Ingest(t, "second.md", second)
	newest, err := archive.Store.Newest(ctx, 2)
	if err != nil || len(newest) != 2 {
		t.Fatal(newest, err)
	}
	site := siteOf(t, archive)
	part, kept := newest[0], newest[1]
	was := exchangeOf(t, read(t, ask(site, "GET", templates.BriefingURL(part.Slug))), "lighthouse")
	joinInto(t, archive, kept.Key, part.Key)
	whole, err := archive.Store.Newest(ctx, 2)
	if err != nil || len(whole) != 1 {
		t.Fatal(whole, err)
	}
	is := templates.BriefingURL(whole[0].Slug)
	for tail, want := range map[string]string{"": "", "?q=fares": "?q=fares", ".json": ".json", "/changes": "/changes", "/changes?from=1&to=1": "/changes", "/changes.atom": "/changes.atom", "/changes.feed.json": "/changes.feed.json"} {
		if w := ask(site, "GET", templates.BriefingURL(part.Slug)+tail); w.Code != 301 || w.Header().Get("Location") != is+want {
			t.Errorf("%s: %d to %q, want %s", tail, w.Code, w.Header().Get("Location"), is+want)
		}
	}
	now := exchangeOf(t, read(t, ask(site, "GET", is)), "lighthouse")
	if now == was {
		t.Fatal("the exchange has not moved")
	}
	for _, ext := range []string{"", ".json", ".bib"} {
		if w := ask(site, "GET", was+ext); w.Code != 301 || !strings.HasPrefix(w.Header().Get("Location"), now+ext) {
			t.Errorf("%s%s: %d to %q, want %s", was, ext, w.Code, w.Header().Get("Location"), now)
		}
	}
	pinned := read(t, ask(site, "GET", was+"@1"))
	if !strings.Contains(pinned.Find("main").Text(), "lighthouse") || pinned.Find(`main a[href^="`+now+`"]`).Length() == 0 {
		t.Errorf("as it stood: %s", pinned.Find("main").Text())
	}
	if w := ask(site, "GET", "/search.json?q=lighthouse"); strings.Count(w.Body.String(), `"context"`) != 1 {
		t.Errorf("the search finds it elsewhere than once: %s", w.Body)
	}
}

// joinInto makes a briefing a part of another, which has the words of both then.
func joinInto(t *testing.T, archive *webtest.Archive, kept, part string) {
	t.Helper()
	pub := store.Publication{Key: kept, Match: "parts of one", Joins: []string{part}, Reader: "1"}
	for _, key := range []string{kept, part} {
		b, err := archive.Store.BriefingByKey(t.Context(), key)
		if err != nil {
			t.Fatal(err)
		}
		for _, src := range b.Sources {
			pub.Parts = append(pub.Parts, transcript.SourcePart{SHA256: src.SHA256})
		}
		for _, x := range b.Exchanges {
			for i := range x.Turns {
				x.Turns[i] += len(pub.Transcript.Turns)
			}
			pub.Transcript.Exchanges = append(pub.Transcript.Exchanges, x)
		}
		pub.Transcript.Turns = append(pub.Transcript.Turns, b.Turns...)
		pub.Transcript.Title, pub.Transcript.Event, pub.Transcript.Language = b.Title, b.Event, b.Language
	}
	if _, err := archive.Store.Publish(t.Context(), pub); err != nil {
		t.Fatal(err)
	}
	archive.Settle(t)
}
