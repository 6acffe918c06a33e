package carrier

import (
	"slices"
	"strconv"
	"strings"
)

// uncounted drops the numbers that a court reporter's page has before each of its lines, where nearly all lines have one: they
// begin anew on every page, or in every column.
func uncounted(rows []row) []row {
	const shortest, longest = 8, 60 // lines that a page needs for its numbers to count, and has at most
	var counted []int               // rows that have a number
	spanned, from, next, last := 0, 0, 1, -1
	end := func() {
		if next > shortest {
			spanned += last - from + 1
		}
		next = 1
	}
	for i := range rows {
		if last >= 0 && (rows[i].page != rows[last].page || i-last > 3) {
			end()
			last = -1
		}
		n, ok := leadingNumber(rows[i].text)
		if ok && n == 1 && next > 1 {
			end()
		}
		if !ok || n != next || n > longest {
			continue
		}
		if n == 1 {
			from = i
		}
		counted, last, next = append(counted, i), i, next+1
	}
	end()
	if spanned*3 < len(rows)*2 {
		return rows
	}
	for _, i := range counted {
		number, text, _ := strings.Cut(rows[i].text, " ")
		rows[i].text, rows[i].x, rows[i].bold = text, rows[i].second, max(rows[i].bold-len(number)-1, 0)
		rows[i].tab, rows[i].cell = 0, 0
	}
	return slices.DeleteFunc(rows, func(r row) bool { return r.text == "" })
}

// leadingNumber reads the number that a line begins with.
func leadingNumber(s string) (int, bool) {
	word, _, _ := strings.Cut(s, " ")
	if len(word) > 2 {
		return 0, false
	}
	n, err := strconv.Atoi(word)
	return n, err == nil && n > 0
}
