package text

// Distance returns how many letters must be put in, left out, changed or swapped with their neighbour to
// make a into b, no letter touched twice; max+1 when it is more than max.
func Distance(a, b string, max int) int {
	s, t := []rune(a), []rune(b)
	if len(s)-len(t) > max || len(t)-len(s) > max {
		return max + 1
	}
	before, last, row := make([]int, len(t)+1), make([]int, len(t)+1), make([]int, len(t)+1)
	for j := range last {
		last[j] = j
	}
	for i := 1; i <= len(s); i++ {
		row[0] = i
		least := i
		for j := 1; j <= len(t); j++ {
			cost := 1
			if s[i-1] == t[j-1] {
				cost = 0
			}
			d := min(last[j]+1, row[j-1]+1, last[j-1]+cost)
			if i > 1 && j > 1 && s[i-1] == t[j-2] && s[i-2] == t[j-1] {
				d = min(d, before[j-2]+1)
			}
			row[j] = d
			least = min(least, d)
		}
		if least > max {
			return max + 1
		}
		before, last, row = last, row, before
	}
	return min(last[len(t)], max+1)
}
