package text

import "unicode/utf8"

// Distance returns how many letters must be put in, left out, changed or swapped with their neighbour to
// make a into b, no letter touched twice; max+1 when it is more than max.
func Distance(a, b string, max int) int {
	a, b = differing(a, b)
	s, t := []rune(a), []rune(b)
	if len(s)-len(t) > max || len(t)-len(s) > max {
		return max + 1
	}
	var room [3][2 * MaxRunes]int // on the stack: this runs over whole vocabularies
	before, last, row := room[0][:], room[1][:], room[2][:]
	if len(t) >= len(row) {
		before, last, row = make([]int, len(t)+1), make([]int, len(t)+1), make([]int, len(t)+1)
	}
	for j := range len(t) + 1 {
		last[j] = j
	}
	for i := 1; i <= len(s); i++ {
		if fillRow(row, last, before, s, t, i) > max {
			return max + 1
		}
		before, last, row = last, row, before
	}
	return min(last[len(t)], max+1)
}

// fillRow computes the distances from the first i letters of s to every beginning of t, and returns the least.
func fillRow(row, last, before []int, s, t []rune, i int) int {
	row[0] = i
	least := i
	for j := 1; j <= len(t); j++ {
		d := last[j-1]
		if s[i-1] != t[j-1] {
			d = 1 + min(d, last[j], row[j-1])
			if i > 1 && j > 1 && s[i-1] == t[j-2] && s[i-2] == t[j-1] {
				d = min(d, before[j-2]+1)
			}
		}
		row[j] = d
		least = min(least, d)
	}
	return least
}

// differing leaves out what a and b have in common at their ends.
func differing(a, b string) (string, string) {
	n := 0
	for n < len(a) && n < len(b) && a[n] == b[n] {
		n++
	}
	for n > 0 && (n < len(a) && !utf8.RuneStart(a[n]) || n < len(b) && !utf8.RuneStart(b[n])) {
		n--
	}
	a, b = a[n:], b[n:]
	n = 0
	for n < len(a) && n < len(b) && a[len(a)-1-n] == b[len(b)-1-n] {
		n++
	}
	for n > 0 && !utf8.RuneStart(a[len(a)-n]) {
		n--
	}
	return a[:len(a)-n], b[:len(b)-n]
}
