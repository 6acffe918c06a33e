package carrier

import (
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"
)

// cellRow is the lines of a table's row, or of a term and what is said of it, by column.
type cellRow struct{ cells [][]int }

// fewRows is how many rows may be something else than turns.
const fewRows = 4

// declareCells declares the cells of names to be the labels of the words in the cells beside them, where a table, or a
// list of terms, of names and words is most of a page: before them may stand times.
func declareCells(d *Document) {
	rows := rowsOf(d)
	for col := range 3 {
		if turns := turnRows(d, rows, col); turns != nil {
			d.joinCells(turns, rows, col)
			return
		}
	}
}

func rowsOf(d *Document) []cellRow {
	var rows []cellRow
	before := 0
	for i, l := range d.Lines {
		c := int(l.Cell)
		if c > 0 && !l.Outside {
			if c < before || before == 0 || len(rows) == 0 {
				rows = append(rows, cellRow{})
			}
			r := &rows[len(rows)-1]
			for len(r.cells) < c {
				r.cells = append(r.cells, nil)
			}
			r.cells[c-1] = append(r.cells[c-1], i)
		}
		before = c
	}
	return rows
}

// turnRows returns the rows of which a column holds names and the next one words: nil where they are not most of all.
func turnRows(d *Document, rows []cellRow, col int) []int {
	var turns []int
	met, said, recur, whole := map[string]int{}, 0, 0, 0
	for i, r := range rows {
		if len(r.cells) < col+2 || len(r.cells[col]) != 1 || len(r.cells[col+1]) == 0 {
			continue
		}
		name, words := d.String(d.Lines[r.cells[col][0]]), d.String(d.Lines[r.cells[col+1][0]])
		if !nameCell(name) || r.cells[col+1][0] != r.cells[col][0]+1 {
			continue
		}
		if endsSentence(words) {
			whole++
		}
		if met[name]++; met[name] == 2 {
			recur++
		}
		for _, k := range r.cells[col+1] {
			said += d.Lines[k].End - d.Lines[k].Start
		}
		said += len(name)
		turns = append(turns, i)
	}
	all := 0
	for _, l := range d.Lines {
		if !l.Outside {
			all += l.End - l.Start
		}
	}
	if len(turns) < fewRows || recur == 0 || len(met) < 2 || whole*10 < len(turns)*7 || said*2 < all {
		return nil
	}
	return turns
}

// nameCell reports whether a cell may hold who speaks.
func nameCell(s string) bool {
	if r, _ := utf8.DecodeRuneInString(s); len(s) > 80 || !unicode.IsLetter(r) || unicode.IsLower(r) || strings.ContainsAny(s, "?!\"“") {
		return false
	}
	return len(strings.Fields(s)) <= 9 && (!endsSentence(s) || strings.HasSuffix(s, ":"))
}

// joinCells makes one line of a name and the first words beside it. What stands in the columns before, and the row that
// heads the table, are no one's words.
func (d *Document) joinCells(turns []int, rows []cellRow, col int) {
	gone := map[int]bool{}
	for i, r := range rows {
		if !slices.Contains(turns, i) {
			if i < turns[0] {
				d.outside(r.cells)
			}
			continue
		}
		d.outside(r.cells[:col])
		at, next := r.cells[col][0], r.cells[col+1][0]
		name := &d.Lines[at]
		words := &d.Lines[next]
		if words.Label = int32(len(strings.TrimRight(d.String(*name), ": "))); words.Label == 0 || headsColumn(d.String(*name)) {
			words.Label = 0
			d.outside(r.cells)
			continue
		}
		words.Start, words.Bold, words.Level, words.Break = name.Start, 0, 0, Paragraph
		gone[at] = true
	}
	kept := d.Lines[:0]
	for i, l := range d.Lines {
		if !gone[i] {
			kept = append(kept, l)
		}
	}
	d.Lines = kept
}

// headsColumn reports whether a cell heads a column.
func headsColumn(s string) bool {
	switch strings.ToLower(strings.Trim(s, ": ")) {
	case "speaker", "speakers", "name", "who", "person":
		return true
	}
	return false
}

func (d *Document) outside(cells [][]int) {
	for _, c := range cells {
		for _, i := range c {
			d.Lines[i].Outside = true
		}
	}
}
