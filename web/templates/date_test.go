package templates

import "testing"

func TestPlural(t *testing.T) {
	for _, c := range []struct {
		got, want string
	}{
		{Plural(0, "briefing", "briefings"), "0 briefings"}, {Plural(1, "briefing", "briefings"), "1 briefing"}, {Plural(2_900, "briefing", "briefings"), "2,900 briefings"},
		{Plural(1, "person", "people"), "1 person"}, {Plural(1_000_000, "person", "people"), "1,000,000 people"},
	} {
		if c.got != c.want {
			t.Errorf("%q, want %q", c.got, c.want)
		}
	}
}
