package templates

import "testing"

func TestPercentNeverRoundsToAllOrNothing(t *testing.T) {
	for _, c := range []struct {
		part, of int
		want     string
	}{{0, 0, "–"}, {0, 9, "0\u00a0%"}, {1, 1000, "< 1\u00a0%"}, {1, 100, "1\u00a0%"}, {999, 1000, "99\u00a0%"}, {7, 7, "100\u00a0%"}} {
		if got := (Share{Part: c.part, Of: c.of}).percent(); got != c.want {
			t.Errorf("%d of %d: %q, want %q", c.part, c.of, got, c.want)
		}
	}
}
