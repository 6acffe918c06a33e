package words

import "strings"

// HoldsAny reports whether one of some parts stands in a text.
func HoldsAny(s string, parts ...string) bool {
	for _, p := range parts {
		if strings.Contains(s, p) {
			return true
		}
	}
	return false
}

// AtLeast reports whether a text has at least n words, which spaces part.
func AtLeast(s string, n int) bool {
	for range strings.FieldsSeq(s) {
		if n--; n == 0 {
			return true
		}
	}
	return false
}
