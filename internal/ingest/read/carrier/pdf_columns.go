package carrier

import (
	"math"
	"sort"
	"strings"
	"unicode"
)

// pageRows groups what a page shows into printed lines, from the top down, one column after the other.
func pageRows(all []shown, n int) []row {
	lines := printedLines(upright(all))
	gutter, shift := columns(lines)
	var out, right []row
	add := func(to []row, pieces []shown, by float64) []row {
		if len(pieces) == 0 {
			return to
		}
		if l := join(pieces, n); strings.TrimFunc(l.text, unicode.IsSpace) != "" {
			l.x, l.second, l.end = l.x-by, l.second-by, l.end-by
			if l.tab > 0 {
				l.tab -= by
			}
			return append(to, l)
		}
		return to
	}
	for _, l := range lines {
		a, b, crosses := l, []shown(nil), false
		if gutter > 0 {
			a, b, crosses = divide(l, gutter)
		}
		if crosses {
			out, right = append(out, right...), nil
			out = add(out, l, 0)
			continue
		}
		out, right = add(out, a, 0), add(right, b, shift)
	}
	return append(out, right...)
}

// printedLines groups pieces that stand at one height; a small raised sign goes with the words under it.
func printedLines(all []shown) [][]shown {
	sort.SliceStable(all, func(i, j int) bool { return all[i].y > all[j].y })
	var lines [][]shown
	for from := 0; from < len(all); {
		to := from + 1
		for to < len(all) && math.Abs(all[to].y-all[from].y) <= 2 {
			to++
		}
		line := all[from:to]
		if n := len(lines); n > 0 && raised(lines[n-1], line) {
			line = append(append([]shown{}, lines[n-1]...), line...)
			lines = lines[:n-1]
		}
		sort.SliceStable(line, func(i, j int) bool { return line[i].x < line[j].x })
		lines = append(lines, line)
		from = to
	}
	return lines
}

// raised reports whether a line is but small signs, raised from within the line under it.
func raised(above, line []shown) bool {
	size := 0.0
	for i := range line {
		size = math.Max(size, line[i].size)
	}
	letters := 0
	for i := range above {
		s := &above[i]
		letters += len(s.glyphs)
		if s.size > 0.85*size || s.y-line[0].y > 0.7*size {
			return false
		}
		for _, g := range s.glyphs {
			if strings.Trim(g.text, noteSigns+", ") != "" {
				return false
			}
		}
	}
	return letters <= 8
}

// widestPage is the widest that a page can be, in points.
const widestPage = 14_400

// columns returns where the blank between two columns of text stands, and how far right the second begins behind the first; 0
// where a page has but one.
func columns(lines [][]shown) (gutter, shift float64) {
	low, high := math.Inf(1), math.Inf(-1)
	for _, l := range lines {
		low = math.Min(low, l[0].x)
		for i := range l {
			high = math.Max(high, l[i].end())
		}
	}
	if !(high-low < widestPage) {
		return 0, 0
	}
	fewest := math.MaxInt
	for x := low + (high-low)*0.35; x < low+(high-low)*0.65; x += 3 {
		if c, by, ok := parted(lines, x, low); ok && c < fewest {
			fewest, gutter, shift = c, x, by
		}
	}
	return gutter, shift
}

// parted reports whether nearly all lines stand left or right of a place or leave it blank, as two columns do, each of them
// filled: how many cross it, and how far right of the first the second begins.
func parted(lines [][]shown, x, low float64) (crossing int, shift float64, ok bool) {
	left, right, filled, begins := 0, 0, 0, math.Inf(1)
	for _, l := range lines {
		a, b, crosses := divide(l, x)
		if crosses {
			crossing++
			continue
		}
		if len(a) > 0 {
			left++
			if a[len(a)-1].end()-a[0].x > (x-low)*0.6 {
				filled++
			}
		}
		if len(b) > 0 {
			right++
			begins = math.Min(begins, b[0].x)
		}
	}
	ok = left >= 8 && right >= 8 && left*2 >= right && right*2 >= left && filled*2 >= left && crossing*5 <= left+right
	return crossing, begins - low, ok
}

// divide parts a line at a place that it leaves blank.
func divide(l []shown, x float64) (left, right []shown, crosses bool) {
	k := sort.Search(len(l), func(i int) bool { return l[i].x >= x })
	if k > 0 && l[k-1].end() > x || k > 0 && k < len(l) && l[k].x-l[k-1].end() < 0.8*l[k].size {
		return nil, nil, true
	}
	return l[:k], l[k:], false
}
