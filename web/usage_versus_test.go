package web

import (
	"strings"
	"testing"

	"podium/internal/search/query"
)

func TestVersus(t *testing.T) {
	for typed, want := range map[string]string{
		"ferry vs bridge":  "/search/compare?q=ferry&q=bridge",
		"ferry vs. bridge": "/search/compare?q=ferry&q=bridge",
		`speaker:holt "new quay" versus ferry VS bridge`: "/search/compare?q=speaker%3Aholt+%22new+quay%22&q=ferry&q=bridge",
		"ferry bridge":      "",
		"vs bridge":         "",
		"ferry vs":          "",
		"a vs b vs c vs d":  "",
		`"ferry vs bridge"`: "",
	} {
		if got := versus(query.Parse(typed)); got != want {
			t.Errorf("%s: %q, want %q", typed, got, want)
		}
	}
}

// Who sets two words against each other is led to the comparison, whether they are found together or not.
func TestSearchLeadsToTheComparison(t *testing.T) {
	site := sampleSite(t)
	for _, q := range []string{"tug+vs+escort", "tug+vs+zzyzx"} {
		if page := ask(site, "GET", "/search?q="+q).Body.String(); !strings.Contains(page, `"/search/compare?q=tug&amp;q=`) {
			t.Errorf("%s does not lead to the comparison", q)
		}
	}
	if page := ask(site, "GET", "/search?q=tug+escort").Body.String(); strings.Contains(page, "set one against the other") {
		t.Error("two words are taken for a comparison")
	}
}
