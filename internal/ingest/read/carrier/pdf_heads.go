package carrier

import (
	"cmp"
	"fmt"
	"math"
	"regexp"
	"slices"
	"strconv"
	"strings"
	"unicode"
)

// headKey identifies a line by its height on the page and its words, numbers folded.
func headKey(w row) string {
	if romanNumber.MatchString(w.text) {
		return fmt.Sprintf("%d i", int(w.y/6))
	}
	folded := strings.Map(func(r rune) rune {
		if unicode.IsDigit(r) {
			return '#'
		}
		return r
	}, w.text)
	for strings.Contains(folded, "##") {
		folded = strings.ReplaceAll(folded, "##", "#")
	}
	return fmt.Sprintf("%d %s", int(w.y/6), folded)
}

// romanNumber is a page's number in Roman figures, alone on its line.
var romanNumber = regexp.MustCompile(`^[-– ]*[ivxlc]{1,6}[-– ]*$`)

// outsideText tells of each line whether it is no part of the text: heads and feet that recur, marks of pages, and what the
// file's maker sets apart.
func outsideText(rows []row, pages int, step float64) []bool {
	out := make([]bool, len(rows))
	heads, apart := recurring(rows, pages), artifactsApart(rows)
	for from, to := 0, 0; from < len(rows); from = to {
		for to = from; to < len(rows) && rows[to].page == rows[from].page; to++ {
			out[to] = rows[to].artifact && apart
		}
		share := func(i int) float64 {
			if out[i] {
				return 1
			}
			return heads[headKey(rows[i])]
		}
		for _, i := range atEdges(rows, from, to, step, share) {
			out[i] = true
		}
		for _, i := range pageMarks(rows, from, to, pages) {
			out[i] = true
		}
	}
	return out
}

// atEdges are the lines of a page that recur on a share of all pages, one under the other from its top down, and one over the other
// from its foot up.
func atEdges(rows []row, from, to int, step float64, share func(i int) float64) []int {
	down := make([]int, 0, to-from)
	for i := from; i < to; i++ {
		down = append(down, i)
	}
	slices.SortStableFunc(down, func(a, b int) int { return cmp.Compare(rows[b].y, rows[a].y) })
	top := slices.Clone(edgeOf(rows, down, step, share))
	slices.Reverse(down)
	return append(top, edgeOf(rows, down[:len(down)-len(top)], step, share)...)
}

// edgeOf are the first of a page's lines that recur, up to a gap that parts them from the rest or a change of type; behind that,
// only what recurs on nearly all pages.
func edgeOf(rows []row, lines []int, step float64, share func(i int) float64) []int {
	apart, least := 0, 0.0
	for k, i := range lines {
		s := share(i)
		if k == mostHeads || s <= least {
			break
		}
		if k+1 == len(lines) {
			if s > 0.8 {
				apart = k + 1 // a page of nothing else
			}
			break
		}
		next := rows[lines[k+1]]
		if math.Abs(rows[i].y-next.y) > 1.35*step || math.Abs(rows[i].size-next.size) > 0.5 || rows[i].artifact {
			apart, least = k+1, 0.8
		}
	}
	return lines[:apart]
}

// mostHeads is how many lines stand above or below the text of a page at most.
const mostHeads = 8

// recurring finds the lines that stand at one height on at least half the pages, or a third where they stand on the edges of
// theirs: heads of left and right pages differ. Of two pages it looks at the first and last line of both. Nothing else stands at
// that height, but on one page perhaps. It tells on which share of the pages each does.
func recurring(rows []row, pages int) map[string]float64 {
	count, edge, height, all := map[string]int{}, map[string]int{}, map[string]int{}, map[int]int{}
	for i, w := range rows {
		key := headKey(w)
		height[key] = int(w.y / 6)
		all[height[key]]++
		first, last := i == 0 || rows[i-1].page != w.page, i == len(rows)-1 || rows[i+1].page != w.page
		if first || last {
			edge[key]++
		}
		if pages > 2 || first || last {
			count[key]++
		}
	}
	heads, there := map[string]float64{}, map[int]int{}
	for k, n := range count {
		if n >= 2 && (n*2 >= pages || edge[k] == n && n*3 >= pages) {
			heads[k] = float64(n) / float64(pages)
			there[height[k]] += n
		}
	}
	for k := range heads {
		if h := height[k]; all[h]-there[h] > max(1, all[h]/10) {
			delete(heads, k)
		}
	}
	return heads
}

var (
	// pageOf is the number of a page among all, at the start or end of a line: "Page 3 of 12", "3/12".
	pageOf = regexp.MustCompile(`(?:^|\s)(\d{1,4})(?: ?/ ?| \pL{2,4} )(\d{1,4})(?:$|\s)`)
	// printed is when a browser printed a page, before or behind the page's title.
	printed = regexp.MustCompile(`^\d{1,4}[/.-]\d{1,2}[/.-]\d{1,4},? \d{1,2}:\d{2}(?:\s?[AP]M)?(?: |$)|(?:^| )\d{1,4}[/.-]\d{1,2}[/.-]\d{1,4},? \d{1,2}:\d{2}(?:\s?[AP]M)?$`)
	// address is the one of which it printed it.
	address = regexp.MustCompile(`(?:^|\s)(?:https?|file)://\S+$`)
)

// pageMarks finds lines at the top and the foot of a page that say which page it is, and with them what a browser prints above and
// below: pages that are few have no lines that recur.
func pageMarks(rows []row, from, to, pages int) []int {
	var marks []int
	edges := []int{from, to - 1}
	for _, i := range edges {
		if counts(rows[i], pages) {
			marks = append(marks, i)
		}
	}
	if marks == nil {
		return nil
	}
	for _, i := range edges {
		if printed.MatchString(rows[i].text) || address.MatchString(rows[i].text) {
			marks = append(marks, i)
		}
	}
	return marks
}

// counts reports whether a line says of its page which it is of how many.
func counts(w row, pages int) bool {
	for _, m := range pageOf.FindAllStringSubmatch(w.text, -1) {
		n, _ := strconv.Atoi(m[1])
		all, _ := strconv.Atoi(m[2])
		if at := strings.Index(w.text, m[0]); n == w.page && all == pages && (strings.HasSuffix(w.text, m[0]) || len(strings.Fields(w.text[:at])) <= 1) {
			return true
		}
	}
	return false
}

// artifactsApart reports whether what the file's maker sets apart is little of the whole: some set apart all.
func artifactsApart(rows []row) bool {
	set, all := 0, 0
	for i := range rows {
		if all += len(rows[i].text); rows[i].artifact {
			set += len(rows[i].text)
		}
	}
	return set*4 < all
}
