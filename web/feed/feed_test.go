package feed_test

import (
	"strings"
	"testing"

	"github.com/mmcdole/gofeed"

	"podium/web/feed"
)

// TestBothFormsSayTheSame reads a feed back from either form: who follows it loses nothing by the choice.
func TestBothFormsSayTheSame(t *testing.T) {
	f := feed.Feed{ID: "tag:archive.example,2026:search/tide", Title: "tide", Updated: "2031-03-04T00:00:00Z", Author: feed.Author{Name: "Archive"},
		Links: []feed.Link{feed.Page("https://archive.example/search?q=tide")},
		Entries: []feed.Entry{{ID: "tag:archive.example,2026:x/1", Title: "Ida Holm: <When> & where?", Updated: "2031-03-04T00:00:00Z", Author: feed.Author{Name: "Quill"},
			Links: []feed.Link{feed.Page("https://archive.example/x/1")}, Content: feed.Plain("en", "At six.\n\n1 < 2 & 3")}}}
	for _, form := range []feed.Form{feed.Atom, feed.JSON} {
		body, err := f.Encode(form)
		if err != nil {
			t.Fatal(err)
		}
		got, err := gofeed.NewParser().ParseString(string(body))
		if err != nil || len(got.Items) != 1 {
			t.Fatalf("%s: %v %s", form, err, body)
		}
		e := got.Items[0]
		if got.Title != f.Title || e.GUID != f.Entries[0].ID || e.Title != f.Entries[0].Title || e.Link != "https://archive.example/x/1" ||
			strings.TrimSpace(e.Content) != f.Entries[0].Content.Text || len(e.Authors) != 1 || e.Authors[0].Name != "Quill" {
			t.Errorf("%s: %+v", form, e)
		}
	}
}

func TestTagsHoldNothingThatTagsMayNot(t *testing.T) {
	if got, want := feed.Tag("archive.example", `search/"tide" é`), "tag:archive.example,2026:search/%22tide%22%20%C3%A9"; got != want {
		t.Errorf("got %s, want %s", got, want)
	}
}
