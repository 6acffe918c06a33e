package authority

import (
	"strings"
	"testing"
)

func shippedFiles(t *testing.T) *Files {
	t.Helper()
	f, err := Load("")
	if err != nil {
		t.Fatal(err)
	}
	return f
}

func TestPersonByLabelIsDated(t *testing.T) {
	f := shippedFiles(t)
	for _, c := range []struct{ series, label, day, want string }{
		{"white-house", "THE PRESIDENT", "2011-03-09", "barack-obama"},
		{"white-house", "THE PRESIDENT", "2019-03-09", "donald-j-trump"},
		{"white-house", "THE PRESIDENT", "2021-01-20", ""}, // two held it that day
		{"white-house", "THE PRESIDENT", "", ""},
		{"us-news-conferences", "THE PRESIDENT", "1977-11-30", "jimmy-carter"},
		{"us-state", "MR MILLER", "2023-11-29", "matthew-miller"},
		{"us-state", "MR. MILLER", "2023-11-29", "matthew-miller"},
		{"us-state", "MR MILLER", "2021-06-01", ""}, // another Miller's days
		{"white-house", "MR MILLER", "2023-11-29", ""},
		{"us-state", "SECRETARY BLINKEN", "2023-11-29", "antony-j-blinken"},
		{"us-state", "SECRETARY BLINKEN", "", "antony-j-blinken"},
		{"au-prime-minister", "PRIME MINISTER", "2010-06-24", ""},
		{"au-prime-minister", "PRIME MINISTER", "2010-07-08", "julia-gillard"},
		{"au-prime-minister", "PM", "2003-11", "john-howard"},
		{"au-prime-minister", "PM", "2010", ""}, // two in that year
		{"fed-fomc", "CHAIR POWELL", "2021-03-17", "jerome-h-powell"},
		{"cn-mfa", "耿爽", "2019-04-29", "geng-shuang"},
		{"kremlin", "В.Путин", "2025-04-21", "vladimir-putin"},
		{"us-state", "QUESTION", "2023-11-29", ""},
	} {
		p, _, ok := f.PersonByLabel(c.series, c.label, c.day)
		if p.Slug != c.want || ok != (c.want != "") {
			t.Errorf("PersonByLabel(%s, %s, %s) = %q, want %q", c.series, c.label, c.day, p.Slug, c.want)
		}
	}
}

func TestOutletByName(t *testing.T) {
	f := shippedFiles(t)
	for name, want := range map[string]string{
		"L.A. Times": "los-angeles-times", "LA Times": "los-angeles-times", "the Los Angeles Times": "los-angeles-times",
		"The Telegraph": "the-daily-telegraph", "the daily telegraph": "the-daily-telegraph", "De Telegraaf": "de-telegraaf",
		"Telegraf": "", "Los Angeles Time": "", "AP": "associated-press", "路透社": "reuters", "": "",
	} {
		if o, _ := f.OutletByName(name); o.Slug != want {
			t.Errorf("OutletByName(%q) = %q, want %q", name, o.Slug, want)
		}
	}
}

func TestSeriesGoByNameBodyAndCountry(t *testing.T) {
	f := shippedFiles(t)
	if got := strings.Join(f.SeriesNames("mx-presidency"), "; "); !strings.Contains(got, "Presidencia") || !strings.HasSuffix(got, "; Mexico") {
		t.Errorf("names: %s", got)
	}
	if got := f.SeriesNames("nothing"); got != nil {
		t.Errorf("names of no series: %q", got)
	}
}

func TestCanonicalURL(t *testing.T) {
	f := shippedFiles(t)
	for in, want := range map[string]string{
		"https://bidenwhitehouse.archives.gov/briefing-room/x/": "https://www.whitehouse.gov/briefing-room/x",
		"http://WhiteHouse.gov/briefing-room/x#top":             "https://www.whitehouse.gov/briefing-room/x",
		"https://example.org/a?utm_source=z&id=4":               "https://example.org/a?id=4",
		"not an address": "not an address",
		"":               "",
	} {
		if got := f.CanonicalURL(in); got != want {
			t.Errorf("CanonicalURL(%q) = %q, want %q", in, got, want)
		}
	}
}

func TestMatchSeries(t *testing.T) {
	f := shippedFiles(t)
	for want, h := range map[string]SeriesHint{
		"us-state":          {URL: "https://www.state.gov/briefings/department-press-briefing/"},
		"white-house":       {URL: "https://obamawhitehouse.archives.gov/the-press-office/press-briefing-1"},
		"cn-mfa":            {Titles: []string{"2019年4月29日外交部发言人耿爽主持例行记者会"}},
		"fed-fomc":          {Style: "federal-reserve", Labels: []string{"CHAIR POWELL"}},
		"au-prime-minister": {Name: "au-prime-minister"},
		"":                  {Style: "us-state", Labels: []string{"FOREIGN SECRETARY HOLT", "QUESTION"}, Titles: []string{"Foreign Secretary Holt at a Press Availability"}},
	} {
		if got := f.MatchSeries(h); got != want {
			t.Errorf("MatchSeries(%+v) = %q, want %q", h, got, want)
		}
	}
	for style, want := range map[string]string{"us-white-house": "white-house", "us-state": "us-state", "generic": ""} {
		if got := f.MatchSeries(SeriesHint{Style: style, Labels: []string{"Q", "SENIOR ADMINISTRATION OFFICIAL"}}); got != want {
			t.Errorf("a call by officials without names in the style %s is of %q, want %q", style, got, want)
		}
	}
	if got := f.MatchSeries(SeriesHint{Name: "a body that nobody declared", URL: "https://www.state.gov/briefings/x/", Style: "us-state"}); got != "" {
		t.Errorf("what was filed elsewhere is put under %q for its looks", got)
	}
}

// TestGuests: another body's labels name its guest, and a transcript is not known as its for his sake.
func TestGuests(t *testing.T) {
	f, err := laid(t, map[string]string{
		"series.yaml": "series:\n  - {slug: tern, name: Tern Ministry, match: {styles: [tern]}}\n  - {slug: vik, name: Vik Office, match: {styles: [vik]}}\n",
		"people.yaml": "people:\n  - slug: ada-lund\n    name: Ada Lund\n    offices:\n" +
			"      - {title: Minister, series: [tern], labels: [THE MINISTER, MINISTER LUND], from: 2026-01, to: 2026-12}\n" +
			"      - {title: Minister, guest: [vik], labels: [MINISTER LUND], from: 2026-01, to: 2026-12}\n",
	})
	if err != nil {
		t.Fatal(err)
	}
	const day = "2026-05-04"
	for label, want := range map[string]bool{"MINISTER LUND": true, "THE MINISTER": false} {
		if _, _, ok := f.PersonByLabel("vik", label, day); ok != want {
			t.Errorf("%s beside others: %t, want %t", label, ok, want)
		}
	}
	for style, want := range map[string]string{"tern": "tern", "vik": ""} {
		hint := SeriesHint{Style: style, Titles: []string{"Remarks by Minister Lund"}, Day: day, Labels: []string{"MINISTER LUND"}}
		if got := f.MatchSeries(hint); got != want {
			t.Errorf("in the style %s her name makes it %q, want %q", style, got, want)
		}
	}
	if got := f.SeriesOfPrincipal("Lund, Ada", day); got != "tern" {
		t.Errorf("series of the principal: %q", got)
	}
	p, _ := f.Person("ada-lund")
	if o, ok := p.OfficeOn("vik", day); !ok || o.Title != "Minister" {
		t.Errorf("office beside others: %+v", o)
	}
}

// TestMatchSeriesByOwnSigns: a body's own rooms, and who holds an office in it, tell its transcripts where no address and no name
// of it does; a title that others have too, only beside the body's own time.
func TestMatchSeriesByOwnSigns(t *testing.T) {
	f, err := laid(t, map[string]string{
		"series.yaml": "series:\n  - {slug: tern, name: Tern Ministry, match: {styles: [tern], common: [Remarks by the Minister], zones: [TST], places: [Herring Room]}}\n",
		"people.yaml": "people:\n  - slug: ada-lund\n    name: Ada Lund\n    offices: [{title: Minister, series: [tern], labels: [THE MINISTER, MINISTER LUND], from: 2026-01, to: 2026-12}]\n",
	})
	if err != nil {
		t.Fatal(err)
	}
	labels := []string{"Q", "THE MINISTER"}
	for name, c := range map[string]struct {
		hint SeriesHint
		want string
	}{
		"its room":                         {SeriesHint{Style: "tern", Place: "The Herring Room, Sund"}, "tern"},
		"its room in another's style":      {SeriesHint{Style: "us-state", Place: "The Herring Room, Sund"}, ""},
		"a room that begins alike":         {SeriesHint{Style: "tern", Place: "The Herring Roomery"}, ""},
		"its holder of an office":          {SeriesHint{Style: "tern", Titles: []string{"2026-05-04-remarks-by-minister-lund-at-the-quay"}, Day: "2026-05-04", Labels: labels}, "tern"},
		"before she held it":               {SeriesHint{Style: "tern", Titles: []string{"remarks-by-minister-lund-at-the-quay"}, Day: "2025-05-04", Labels: labels}, ""},
		"on no day":                        {SeriesHint{Style: "tern", Titles: []string{"Remarks by Minister Lund"}, Labels: labels}, ""},
		"she is spoken of, and not there":  {SeriesHint{Style: "tern", Titles: []string{"On Minister Lund"}, Day: "2026-05-04", Labels: []string{"Q", "MR TARN"}}, ""},
		"in another's style":               {SeriesHint{Style: "us-state", Titles: []string{"Remarks by Minister Lund"}, Day: "2026-05-04", Labels: labels}, ""},
		"a common title in its time":       {SeriesHint{Style: "tern", Titles: []string{"Remarks by the Minister at the Quay"}, Start: "2:05 P.M. TST"}, "tern"},
		"a common title in another's time": {SeriesHint{Style: "tern", Titles: []string{"Remarks by the Minister at the Quay"}, Start: "2:05 P.M. EDT"}, ""},
		"a common title and no time":       {SeriesHint{Style: "tern", Titles: []string{"Remarks by the Minister at the Quay"}}, ""},
	} {
		t.Run(name, func(t *testing.T) {
			if got := f.MatchSeries(c.hint); got != c.want {
				t.Errorf("series %q, want %q", got, c.want)
			}
		})
	}
}

func TestLayingOver(t *testing.T) {
	plain := shippedFiles(t)
	f, err := laid(t, map[string]string{
		"series.yaml":  "hosts:\n  - [new.example, old.example]\nseries:\n  - {slug: tern, name: Tern Ministry, match: {urls: [new.example/briefings]}}\n",
		"people.yaml":  "people:\n  - slug: ned-price\n    name: Edward Price\n  - slug: ada-lund\n    name: Ada Lund\n    offices: [{title: Minister, series: [tern], labels: [MINISTER LUND], from: 2026-01}]\n",
		"outlets.yaml": "outlets:\n  - {slug: the-tern-post, name: The Tern Post, aliases: [Post of Tern]}\n",
	})
	if err != nil {
		t.Fatal(err)
	}
	if f.Fingerprint() == plain.Fingerprint() || len(f.Fingerprint()) != 16 {
		t.Errorf("fingerprints %s and %s", f.Fingerprint(), plain.Fingerprint())
	}
	if p, _ := f.Person("ned-price"); p.Name != "Edward Price" || len(p.Offices) != 0 {
		t.Errorf("the archive's entry did not replace the shipped one: %+v", p)
	}
	if _, _, ok := f.PersonByLabel("tern", "MINISTER LUND", "2026-02-03"); !ok {
		t.Error("an added person is not found by label")
	}
	if got := f.MatchSeries(SeriesHint{URL: "https://old.example/briefings/4"}); got != "tern" {
		t.Errorf("series by host alias = %q", got)
	}
	if o, ok := f.OutletByName("post of tern"); !ok || o.Slug != "the-tern-post" {
		t.Errorf("outlet %+v", o)
	}
}

func shaOf(digit string) string { return strings.Repeat(digit, 64) }

func TestLoadSaysWhatIsWrong(t *testing.T) {
	for name, c := range map[string]struct{ file, body, want string }{
		"unknown key":    {"people.yaml", "people:\n  - slug: a-b\n    name: A B\n    born: 1960\n", "line 4"},
		"unknown file":   {"person.yaml", "people: []\n", "name it one of"},
		"wrong list":     {"people.yaml", "outlets:\n  - {slug: a, name: A}\n", "move it to outlets.yaml"},
		"slug":           {"outlets.yaml", "outlets:\n  - {slug: A B, name: A}\n", "outlets.yaml:2"},
		"twice":          {"outlets.yaml", "outlets:\n  - {slug: a, name: A1}\n  - {slug: a, name: A2}\n", "outlets.yaml:3"},
		"day":            {"people.yaml", "people:\n  - slug: a-b\n    name: A B\n    offices: [{title: X, from: 3 May}]\n", "write it as"},
		"days swapped":   {"people.yaml", "people:\n  - slug: a-b\n    name: A B\n    offices: [{title: X, from: 2020, to: 2019}]\n", "before it begins"},
		"unknown series": {"people.yaml", "people:\n  - slug: a-b\n    name: A B\n    offices: [{title: X, series: [nowhere], labels: [MR B]}]\n", "nowhere"},
		"two outlets":    {"outlets.yaml", "outlets:\n  - {slug: other, name: Reuters}\n", "names both"},
		"no reason":      {"corrections.yaml", "corrections:\n  - {kind: split, turn: 3f8k2m9qxw0a, words: x}\n", "reason"},
		"no such kind":   {"corrections.yaml", "corrections:\n  - {kind: guess, turn: 3f8k2m9qxw0a, words: x, reason: y}\n", "kind"},
		"turn's id":      {"corrections.yaml", "corrections:\n  - {kind: split, turn: first, words: x, reason: y}\n", "turn's address"},
		"one source":     {"corrections.yaml", "corrections:\n  - {kind: same, sources: [" + shaOf("a") + "], reason: y}\n", "two or more sources"},
		"same and apart": {"corrections.yaml", "corrections:\n  - {kind: same, sources: [" + shaOf("a") + ", " + shaOf("b") + "], reason: y}\n" +
			"  - {kind: apart, sources: [" + shaOf("b") + ", " + shaOf("a") + "], reason: y}\n", "corrections.yaml:3"},
		"same and apart, by way of a third": {"corrections.yaml", "corrections:\n  - {kind: same, sources: [" + shaOf("a") + ", " + shaOf("c") + "], reason: y}\n" +
			"  - {kind: apart, sources: [" + shaOf("a") + " row 1, " + shaOf("b") + "], reason: y}\n" +
			"  - {kind: same, sources: [" + shaOf("b") + ", " + shaOf("c") + "], reason: y}\n", "corrections.yaml:4"},
		"not yaml at all": {"series.yaml", "series: [\n", "line"},
	} {
		t.Run(name, func(t *testing.T) {
			_, err := laid(t, map[string]string{c.file: c.body})
			if err == nil || !strings.Contains(err.Error(), c.want) || !strings.Contains(err.Error(), c.file) {
				t.Errorf("error %v, want one that names %s and says %q", err, c.file, c.want)
			}
		})
	}
}
