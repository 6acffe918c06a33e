package web

import (
	"bytes"
	"encoding/csv"
	"io"
	"net/http"
	"strings"
)

const (
	mediaTable    = "text/csv; charset=utf-8; header=present"
	byteOrderMark = "\ufeff"
)

// table writes comma-separated values (RFC 4180): lines marked by # tell what they are of, then come the names of the
// columns, then rows.
type table struct {
	*csv.Writer
	mark string // before the first cell
}

// newTable begins a table for whoever asks. Excel takes one without a byte-order mark for one in its own character set.
func newTable(w io.Writer, r *http.Request) *table {
	t := &table{Writer: csv.NewWriter(w)}
	if r.URL.Query().Get("for") == "excel" {
		t.mark = byteOrderMark
	}
	return t
}

// about writes what the table is of, a fact a line: its name and its value.
func (t *table) about(facts ...[2]string) error {
	for _, f := range facts {
		if err := t.row(t.mark+"# "+f[0], f[1]); err != nil {
			return err
		}
		t.mark = ""
	}
	return nil
}

// row writes cells that a spreadsheet does not take for formulas.
func (t *table) row(cells ...string) error {
	inert := make([]string, len(cells))
	for i, c := range cells {
		inert[i] = inertCell(c)
	}
	return t.Write(inert)
}

func (t *table) flush() error { t.Flush(); return t.Error() }

// inertCell keeps a spreadsheet from taking words for a formula. JSON has the words untouched.
func inertCell(s string) string {
	if s != "" && strings.ContainsRune("=+-@\t\r", rune(s[0])) {
		return "'" + s
	}
	return s
}

// columns are those of a table of T. New ones go to the end: people's spreadsheets count.
type columns[T any] []struct {
	name string
	cell func(*T) string
}

func (c columns[T]) names() []string {
	out := make([]string, len(c))
	for i := range c {
		out[i] = c[i].name
	}
	return out
}

func (c columns[T]) cells(row *T) []string {
	out := make([]string, len(c))
	for i := range c {
		out[i] = c[i].cell(row)
	}
	return out
}

// forDownload are the headers of what is made anew at each request and kept in a file, which is called by what it holds.
func forDownload(w http.ResponseWriter, mediaType, holds, otherwise, ext string) {
	h := w.Header()
	h.Set("Content-Type", mediaType)
	h.Set("Content-Disposition", downloadOf(holds, otherwise, ext))
	h.Set("Cache-Control", cacheNever)
	h.Set("X-Robots-Tag", "noindex")
}

// sendTable answers with a table that is written whole before a byte goes out.
func sendTable(w http.ResponseWriter, r *http.Request, holds, otherwise string, fill func(*table) error) error {
	var b bytes.Buffer
	t := newTable(&b, r)
	if err := fill(t); err != nil {
		return err
	}
	if err := t.flush(); err != nil {
		return err
	}
	forDownload(w, mediaTable, holds, otherwise, "csv")
	return send(w, r, http.StatusOK, cacheNever, mediaTable, b.Bytes())
}
