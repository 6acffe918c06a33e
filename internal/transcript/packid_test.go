package transcript

import (
	"math/rand/v2"
	"testing"
)

func TestPackedIDsKeepTheirOrderAndUnpack(t *testing.T) {
	r := rand.New(rand.NewPCG(1, 2))
	random := func() string {
		b := make([]byte, idLen)
		for i := range b {
			b[i] = alphabet[r.IntN(len(alphabet))]
		}
		return string(b)
	}
	for range 2000 {
		a, b := random(), random()
		x, errA := PackID(a)
		y, errB := PackID(b)
		if errA != nil || errB != nil || x >= 1<<60 {
			t.Fatalf("%s is %d (%v), %s is %d (%v)", a, x, errA, b, y, errB)
		}
		if UnpackID(x) != a {
			t.Errorf("%s unpacks as %s", a, UnpackID(x))
		}
		if (a < b) != (x < y) {
			t.Errorf("%s, %s are %d, %d", a, b, x, y)
		}
	}
}

func TestWhatIsNoIDIsNotPacked(t *testing.T) {
	for _, id := range []string{"", "0123456789a", "0123456789abc", "0123456789aI", "0123456789al", "0123456789ä", "0123456789a\x00"} {
		if n, err := PackID(id); err == nil {
			t.Errorf("%q is %d", id, n)
		}
	}
}
