package generation

import (
	"fmt"

	"podium/internal/transcript"
)

// Ids and keys are twelve base32 characters: 60 bits. Their order as numbers is their order as strings.
const alphabet = "0123456789abcdefghjkmnpqrstvwxyz"

var digit = func() (d [256]uint8) {
	for i := range len(alphabet) {
		d[alphabet[i]] = uint8(i)
	}
	return d
}()

// packID turns an id into a number.
func packID(id string) (uint64, error) {
	if !transcript.ValidID(id) {
		return 0, fmt.Errorf("id %q is not twelve base32 characters", id)
	}
	var n uint64
	for i := range len(id) {
		n = n<<5 | uint64(digit[id[i]])
	}
	return n, nil
}

// UnpackID is the id that n stands for.
func UnpackID(n uint64) string {
	var b [12]byte
	for i := range b {
		b[i] = alphabet[n>>(55-5*i)&31]
	}
	return string(b[:])
}
