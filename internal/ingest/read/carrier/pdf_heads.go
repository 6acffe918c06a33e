package carrier

import (
	"fmt"
	"regexp"
	"strconv"
	"strings"
	"unicode"
)

// headKey identifies a line by its height on the page and its words, numbers folded.
func headKey(w row) string {
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

// recurring finds the lines that stand at one height on at least half the pages, or a third where they stand on the edges of
// theirs: heads of left and right pages differ. Of two pages it looks at the first and last line of both.
func recurring(rows []row, pages int) map[string]bool {
	count, edge := map[string]int{}, map[string]int{}
	for i, w := range rows {
		first, last := i == 0 || rows[i-1].page != w.page, i == len(rows)-1 || rows[i+1].page != w.page
		if first || last {
			edge[headKey(w)]++
		}
		if pages > 2 || first || last {
			count[headKey(w)]++
		}
	}
	heads := map[string]bool{}
	for k, n := range count {
		if n >= 2 && (n*2 >= pages || edge[k] == n && n*3 >= pages) {
			heads[k] = true
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

// pageMarks finds lines at the top and the foot of pages that say which page it is, and with them what a browser prints above and
// below: pages that are few have no lines that recur.
func pageMarks(rows []row, pages int) map[int]bool {
	marks := map[int]bool{}
	for from := 0; from < len(rows); {
		to := from
		for to < len(rows) && rows[to].page == rows[from].page {
			to++
		}
		counted := false
		edges := []int{from, to - 1}
		for _, i := range edges {
			if counts(rows[i], pages) {
				marks[i], counted = true, true
			}
		}
		for _, i := range edges {
			if counted && (printed.MatchString(rows[i].text) || address.MatchString(rows[i].text)) {
				marks[i] = true
			}
		}
		from = to
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
