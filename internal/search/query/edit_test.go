package query_test

import (
	"slices"
	"testing"

	"podium/internal/search/query"
)

func TestEdit(t *testing.T) {
	q := query.Parse(`aid speaker:Reed -outlet:post date:2023-11 (speaker:okoro x) sort:newest`)
	var chips []string
	for _, c := range q.Filters() {
		chips = append(chips, string(c.Field)+" "+c.Text)
	}
	if want := []string{"speaker Reed", "outlet post", "date November 2023"}; !slices.Equal(chips, want) {
		t.Errorf("chips %q, want %q", chips, want)
	}
	if got, want := q.WithoutFilter(q.Filters()[1]).String(), "aid speaker:reed date:2023-11 (speaker:okoro x) sort:newest"; got != want {
		t.Errorf("without a chip: %s, want %s", got, want)
	}
	more := q.WithFilter(query.Outlet, "harbour-post").WithFilter(query.Date, "2023").WithFilter(query.In, "answer").WithSort(query.Oldest)
	if got, want := more.String(), "aid speaker:reed -outlet:post date:2023-11 (speaker:okoro x) outlet:=harbour-post date:2023 in:answer sort:oldest"; got != want {
		t.Errorf("with more: %s, want %s", got, want)
	}
	if more.Typed() != more.String() {
		t.Errorf("typed: %s", more.Typed())
	}
	if same := q.WithFilter(query.Place, "—"); same != q {
		t.Errorf("with a place that has no letters: %s", same)
	}
	if again := more.WithFilter(query.Outlet, "harbour-post"); again.String() != more.String() {
		t.Errorf("a filter that is there was added: %s", again)
	}
	if got := query.Parse("").WithFilter(query.Speaker, "nia-okoro").String(); got != "speaker:=nia-okoro" {
		t.Errorf("got %s", got)
	}
}

// TestShow: values that facets set are shown as names, wherever they stand; what was typed stays.
func TestShow(t *testing.T) {
	q := query.Parse("speaker:=nia-okoro -outlet:=harbour-post speaker:reed (place:=port-ansel OR place:=elsewhere) (office:=minister tug)")
	q.Show(func(f query.Field, value string) string {
		return map[string]string{
			"speaker nia-okoro": "Nia Okoro", "outlet harbour-post": "The Harbour Post", "speaker reed": "no", "place port-ansel": "Port Ansel", "office minister": "The Minister",
		}[string(f)+" "+value]
	})
	var chips []string
	for _, c := range q.Filters() {
		chips = append(chips, c.Text)
	}
	if want := []string{"Nia Okoro", "The Harbour Post", "reed"}; !slices.Equal(chips, want) {
		t.Errorf("chips %q, want %q", chips, want)
	}
	want := "exchanges with a turn spoken by “Nia Okoro” and spoken by “reed” that has a turn spoken by the holder of an office named “The Minister” that has " +
		"any form of “tug”, not asked for “The Harbour Post”, either held in “Port Ansel” or held in “elsewhere”"
	if got := q.InWords(); got != want {
		t.Errorf("in words %s", got)
	}
}
