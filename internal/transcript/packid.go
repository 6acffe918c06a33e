package transcript

import "fmt"

// digit is one more than what a character of an id stands for, 0 for all others.
var digit = func() (d [256]uint8) {
	for i := range len(alphabet) {
		d[alphabet[i]] = uint8(i + 1)
	}
	return d
}()

// PackID turns a turn id or a briefing key into a number below 1<<60: twelve base32 characters. The order of numbers is
// the order of ids. Any other string is an error.
func PackID(id string) (uint64, error) {
	var n uint64
	odd := len(id) != idLen
	for i := range len(id) {
		d := digit[id[i]]
		odd = odd || d == 0
		n = n<<5 | uint64(d-1)
	}
	if odd {
		return 0, fmt.Errorf("id %q is not twelve base32 characters", id)
	}
	return n, nil
}

// UnpackID returns the id that PackID packed into n.
func UnpackID(n uint64) string {
	var b [idLen]byte
	for i := range b {
		b[i] = alphabet[n>>(55-5*i)&31]
	}
	return string(b[:])
}
