package templates

import "strconv"

// Histogram is hits over time: one bar a year, month or day, without gaps.
type Histogram struct {
	Caption string // "Results by year"
	Bars    []Bar
	Undated int // hits in no bar
}

// Bar is one bar. Its count is the total that following Path gives.
type Bar struct {
	Date  string // 2023, 2023-11 or 2023-11-29
	Path  string
	Count int
}

// The drawing's units: it is stretched to the page's width.
const (
	barWidth  = 10
	barGap    = 2
	barsTall  = 100
	leastTall = 3 // of a bar that stands for anything at all
)

func (h Histogram) viewBox() string {
	return "0 0 " + strconv.Itoa(barWidth*len(h.Bars)) + " " + strconv.Itoa(barsTall)
}

func (h Histogram) highest() int {
	most := 0
	for _, b := range h.Bars {
		most = max(most, b.Count)
	}
	return most
}

// tall returns the height of a bar in the drawing's units.
func (h Histogram) tall(b Bar) int {
	if b.Count == 0 {
		return 0
	}
	return max(leastTall, b.Count*barsTall/h.highest())
}

// filled returns the bars that stand for something, for the table.
func (h Histogram) filled() []Bar {
	var out []Bar
	for _, b := range h.Bars {
		if b.Count > 0 {
			out = append(out, b)
		}
	}
	return out
}
