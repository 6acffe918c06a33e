package dialect_test

import (
	"context"
	"strings"
	"testing"

	"podium/internal/ingest/read/carrier"
	"podium/internal/ingest/read/dialect"
)

// A source that ends in mid-sentence says so, at its last turn; one that only lacks its last full stop does not.
func TestCutOff(t *testing.T) {
	asked := strings.Repeat("<p>QUESTION: Is the lock open?</p><p>MS. QUILL: It opens at the spring tide.</p>", 6)
	for name, c := range map[string]struct {
		page string
		turn int // of the warning; none: 0
	}{
		"within a sentence":      {asked + "<p>QUESTION: And who is it that keeps the book of the", 12},
		"within a word":          {asked + "<p>MS. QUILL: The harbour master keeps it, and he will open it to any of yo", 12},
		"after a comma":          {asked + "<p>MS. QUILL: The harbour master keeps it, and he will open it to you,", 12},
		"within a tag":           {asked + `<p>MS. QUILL: The harbour master keeps it.</p><p class="no`, -1},
		"whole":                  {asked, 0},
		"thanks without a stop":  {asked + "<p>MS. QUILL: I have to go.<br>Thank you very much</p>", 0},
		"an end that says so":    {asked + "<p>MS. QUILL: And that is all there is to say of the lock</p><p>END 2:15 P.M. EDT</p>", 0},
		"interrupted":            {asked + "<p>MS. QUILL: And that is all there is to say of the lock --</p>", 0},
		"words stand after it":   {asked + "<p>MS. QUILL: And that is all there is to say of the lock</p><footer><p>Ministry of Tides</p></footer>", 0},
		"no turn ends with one":  {strings.NewReplacer("?", "", "tide.", "tide").Replace(asked) + "<p>QUESTION: And who is it that keeps the book of the", 0},
		"too few turns to judge": {"<p>QUESTION: Is the lock open?</p><p>MS. QUILL: It opens when the spring tide has come to the", 0},
	} {
		docs, err := carrier.Extract(context.Background(), carrier.Source{Name: "a.html", Bytes: []byte(c.page)})
		if err != nil {
			t.Fatal(err)
		}
		got := 0
		for _, w := range dialect.Read(&docs[0], dialect.Hints{}).Warnings {
			if w.Kind == "cut-off" {
				got = w.Turn
			}
		}
		if got != c.turn {
			t.Errorf("%s: the warning is at turn %d, want %d", name, got, c.turn)
		}
	}
}
