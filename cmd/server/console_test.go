package main

import "testing"

func TestCounted(t *testing.T) {
	for _, c := range []struct {
		got, want string
	}{
		{counted(0, "briefing"), "0 briefings"}, {counted(1, "briefing"), "1 briefing"}, {counted(2_900, "briefing"), "2,900 briefings"},
		{counted(1, "person", "people"), "1 person"}, {counted(1_000_000, "person", "people"), "1,000,000 people"},
	} {
		if c.got != c.want {
			t.Errorf("%q, want %q", c.got, c.want)
		}
	}
}
