package passages

import (
	"strings"
	"testing"
)

// TestSharesOfFewAreNotDrawn draws a year with enough passages and leaves out one with a handful.
func TestSharesOfFewAreNotDrawn(t *testing.T) {
	c := Usage{Dates: []string{"2020", "2021"}, All: Series{Counts: map[string]int{"2020": 3, "2021": 400}}}
	if c.Enough("2020") || !c.Enough("2021") {
		t.Error("3 passages are few beside 400")
	}
	c.All.Counts["2021"] = 9
	if !c.Enough("2020") {
		t.Error("where all are few, all are drawn")
	}
}
func TestDatesBetween(t *testing.T) {
	for _, c := range []struct{ from, to, want string }{
		{"2023", "2025", "2023 2024 2025"}, {"2023-11", "2024-02", "2023-11 2023-12 2024-01 2024-02"},
		{"2024-02-28", "2024-03-01", "2024-02-28 2024-02-29 2024-03-01"}, {"2023", "2023", "2023"},
		{"1000", "2023", ""}, {"x", "y", ""}, {"2024", "2023", ""},
	} {
		if got := strings.Join(DatesBetween(c.from, c.to, 400), " "); got != c.want {
			t.Errorf("DatesBetween(%s, %s) = %q, want %q", c.from, c.to, got, c.want)
		}
	}
}
