package search

import (
	"reflect"
	"testing"
)

// FuzzCursor: whatever stands in an address in a cursor's place is refused or goes on somewhere, and a cursor is read as
// it was written.
func FuzzCursor(f *testing.F) {
	last := mark{Score: 3.5, Day: 22_000, ID: 1 << 60}
	for _, c := range []cursor{
		{Seq: 12, Last: last}, {Seq: 1 << 40, Last: last, Near: true, IDF: []float64{0.25, 7}, Average: 31.5},
		{Seq: -1, Last: mark{Day: -40}, Floor: &mark{Score: 1}, IDF: []float64{2}},
	} {
		f.Add(c.String())
	}
	f.Add("")
	f.Add("eyJzIjoxfQ")
	f.Fuzz(func(t *testing.T, s string) {
		c, err := parseCursor(s)
		if err != nil || c == nil {
			return
		}
		again, err := parseCursor(c.String())
		if err != nil || !reflect.DeepEqual(again, c) {
			t.Fatalf("%q: %+v is read again as %+v, %v", s, c, again, err)
		}
	})
}
