package templates

import (
	"fmt"
	"slices"
	"strconv"
	"strings"
)

// UsagePage is the use of words over time: one search, or several beside each other.
type UsagePage struct {
	Page
	Typed       []string // what the boxes hold, one a search
	Within      string   // the conditions that hold for all
	WithinWords string   // in words; "" is the whole archive
	Notes       []string
	Searches    []UsageSearch
	Period      string // year or month
	All         int    // passages under the conditions
	AllPath     string // of a search for them
	Rows        []UsageRow
	Drawn       []string // the periods of the drawing, without gaps
	Forms       []Link
	Parts       string // path that compares questions with answers; "" has none
}

// UsageSearch is one search of a comparison.
type UsageSearch struct {
	Query       string
	InWords     string
	Path        string // of its results; "" where nothing of it could be looked for
	Total       int
	Briefings   int
	Undated     int
	Share       float64 // of a thousand passages
	First, Last Use
	Mended      []string
}

// Use is a passage that has the words; no Path is none.
type Use struct{ Date, Who, Path string }

// UsageRow is one year or month. Few says that a share of its passages is chance.
type UsageRow struct {
	Date    string
	All     int
	AllPath string
	Few     bool
	Cells   []UsageCell
}

// UsageCell is what one search finds in it. Its count is the total that following Path gives.
type UsageCell struct {
	Count int
	Path  string
	Share float64
}

// letters name the searches in drawing and table.
func letter(i int) string { return string(rune('A' + i)) }

// drawnAs is the class of a search's line.
func drawnAs(i int) string { return "use-" + strings.ToLower(letter(i)) }

// PerThousand writes a share of a thousand: 0, 0.4, 12, 120.
func PerThousand(x float64) string {
	switch {
	case x == 0:
		return "0"
	case x < 0.1:
		return "under 0.1"
	case x < 10:
		return strconv.FormatFloat(x, 'f', 1, 64)
	}
	return Count(int(x + 0.5))
}

// The drawing's units; it is stretched to the page's width.
const (
	periodWide = 10
	useTall    = 100
	useMargin  = 6 // above and below the lines
)

// usePoint is one period of one search in the drawing.
type usePoint struct {
	x, y  int
	title string
	path  string
}

// highestShare is the top of the drawing.
func (p UsagePage) highestShare() float64 {
	most := 0.0
	for _, r := range p.Rows {
		for _, c := range r.Cells {
			if !r.Few {
				most = max(most, c.Share)
			}
		}
	}
	return most
}

func (p UsagePage) viewBox() string {
	return fmt.Sprintf("0 0 %d %d", periodWide*len(p.Drawn), useTall)
}

// points returns what is drawn of a search: runs of periods next to each other, cut where there is too little to tell.
func (p UsagePage) points(search int) [][]usePoint {
	var out [][]usePoint
	most, before := p.highestShare(), -2
	for _, r := range p.Rows {
		i := slices.Index(p.Drawn, r.Date)
		if i < 0 || r.Few || most == 0 {
			continue
		}
		c := r.Cells[search]
		at := usePoint{x: i*periodWide + periodWide/2, y: useTall - useMargin - int(c.Share/most*(useTall-2*useMargin)+0.5), path: c.Path,
			title: LongDate(r.Date) + ": " + Count(c.Count) + ", " + PerThousand(c.Share) + " in 1,000"}
		if i != before+1 {
			out = append(out, nil)
		}
		out[len(out)-1], before = append(out[len(out)-1], at), i
	}
	return out
}

// path draws a run of points as a line.
func path(run []usePoint) string {
	var b strings.Builder
	for i, p := range run {
		b.WriteString(map[bool]string{true: "M", false: "L"}[i == 0] + p.at())
	}
	return b.String()
}

func (p usePoint) at() string { return strconv.Itoa(p.x) + " " + strconv.Itoa(p.y) }

func undated(all []UsageSearch) bool {
	return slices.ContainsFunc(all, func(s UsageSearch) bool { return s.Undated > 0 })
}

// UpperFirst begins words that stand by themselves with a capital.
func UpperFirst(s string) string {
	return strings.ToUpper(s[:min(1, len(s))]) + s[min(1, len(s)):]
}
