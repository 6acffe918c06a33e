package carrier

import (
	"encoding/csv"
	"errors"
	"fmt"
	"io"
	"maps"
	"regexp"
	"slices"
	"strings"
)

func init() {
	formats["csv"], formats["tsv"], formats["json"], formats["jsonl"], formats["yaml"] = readCSV, readTSV, readJSON, readJSONLines, readYAML
	for ext, f := range map[string]string{".csv": "csv", ".tsv": "tsv", ".json": "json", ".jsonl": "jsonl", ".ndjson": "jsonl", ".yaml": "yaml", ".yml": "yaml"} {
		extensions[ext] = f
	}
	for mt, f := range map[string]string{"text/csv": "csv", "text/tab-separated-values": "tsv", "application/json": "json", "application/jsonl": "jsonl", "application/x-ndjson": "jsonl"} {
		mediaTypes[mt] = f
	}
}

// bodies are the names under which tables commonly hold a transcript's words, best first.
var bodies = []string{"text", "transcript", "body", "content", "raw_text", "full_text", "html", "speech", "words", "utterance", "remarks", "content_html", "content_text", "body_html", "plaintext"}

func readCSV(src Source, s string) ([]Document, error) { return readSeparated(src, s, separator(s)) }
func readTSV(src Source, s string) ([]Document, error) { return readSeparated(src, s, '\t') }

// separator is what parts most columns of a table's first line; spreadsheets write semicolons where a comma parts decimals.
func separator(s string) rune {
	head, _, _ := strings.Cut(strings.TrimLeft(s, "\r\n"), "\n")
	best, most := ',', strings.Count(head, ",")
	for _, c := range ";\t|" {
		if n := strings.Count(head, string(c)); n > most {
			best, most = c, n
		}
	}
	return best
}

// column is a column's name. One that is known by a name in small letters is read under it, unless the mapping
// declares it otherwise.
func (c *Columns) column(name string) string {
	name = strings.TrimSpace(strings.TrimPrefix(name, "\ufeff"))
	if low := strings.ToLower(name); low != name && name != c.Text && name != c.Speaker && (slices.Contains(bodies, low) || slices.Contains(speakers, low)) {
		return low
	}
	return name
}

func readSeparated(src Source, s string, comma rune) ([]Document, error) {
	if m := namedSeparator.FindStringSubmatch(s); m != nil {
		s, comma = s[len(m[0]):], []rune(m[1])[0]
	}
	r := csv.NewReader(strings.NewReader(s))
	r.Comma, r.LazyQuotes, r.FieldsPerRecord = comma, true, -1
	header, err := r.Read()
	if err != nil {
		return nil, malformedTable(err)
	}
	var records [][]string
	for len(records) <= maxDocuments {
		record, err := r.Read()
		if err == io.EOF {
			break
		}
		if err != nil {
			return nil, malformedTable(err)
		}
		records = append(records, record)
	}
	if src.Columns.Text == "" && headless(header) {
		records = slices.Insert(records, 0, header)
		header = guessHeader(records)
	}
	for i := range header {
		header[i] = src.Columns.column(header[i])
	}
	bad := rowFaults()
	rows := make([]tableRow, 0, len(records))
	ragged := mostlyLonger(records, len(header))
	for n, record := range records {
		r := tableRow{n: n + 1, fields: map[string]string{}}
		if !ragged {
			record = src.Columns.rejoined(record, header, comma)
		}
		if len(record) > len(header) && !ragged {
			bad.add(r.place(), &Error{Kind: "malformed", Reason: fmt.Sprintf("it has %d cells, the table %d columns", len(record), len(header)), Do: "put words that hold the separator in quotation marks"})
			continue
		}
		for i, v := range record[:min(len(record), len(header))] {
			if header[i] != "" {
				r.fields[header[i]] = v
			}
		}
		rows = append(rows, r)
	}
	return readRows(src, rows, bad)
}

// namedSeparator is how spreadsheets say what parts the columns, on a line before the table.
var namedSeparator = regexp.MustCompile(`^\x{feff}?(?i:sep)=(.)\r?\n`)

func malformedTable(err error) error {
	e := &Error{Kind: "malformed", Reason: "the table cannot be read: " + err.Error(), Do: "mend that line, or save the table anew"}
	var p *csv.ParseError
	if errors.As(err, &p) {
		e.Line = p.Line
	}
	return e
}

// rowFaults are the rows of a table that could not be read.
func rowFaults() *faults { return &faults{what: "A row of the table"} }

// readRows makes the documents of a table: of its turns, where a row is a turn, else one a row. Rows that cannot be read are told,
// with those that are bad already.
func readRows(src Source, rows []tableRow, bad *faults) ([]Document, error) {
	if len(rows) > maxDocuments {
		return nil, tooMany("rows")
	}
	inEnglish(rows, src.Columns)
	rows = answered(rows, src.Columns)
	var docs []Document
	if t, ok := turnsIn(rows, src.Columns); ok {
		docs = t.documents(rows, src.Columns)
	} else {
		for _, r := range rows {
			var err error
			if docs, err = appendRow(docs, src, r.fields, r.n); err != nil {
				bad.add(r.place(), err)
			}
		}
	}
	if len(docs) > 0 {
		return bad.warn(docs), nil
	}
	if err := bad.first(); err != nil {
		return nil, err
	}
	return nil, &Error{Kind: "no-transcript", Reason: "the table has no row with words in it" + named(src, rows), Do: "name the column that holds them (--columns text=NAME; text, transcript, body and content are found by themselves); a table about other files is given with --manifest"}
}

// named returns the columns that a table has.
func named(src Source, rows []tableRow) string {
	if len(rows) == 0 {
		return ""
	}
	names := slices.Sorted(maps.Keys(rows[0].fields))
	if len(names) == 0 {
		return ""
	}
	if len(names) > 12 {
		names = names[:12]
	}
	text := src.Columns.Text
	if text != "" && !slices.Contains(names, text) {
		return fmt.Sprintf(" under %q; it has the columns %s", text, strings.Join(names, ", "))
	}
	return "; it has the columns " + strings.Join(names, ", ")
}

// appendRow adds the document of one row; a row without words holds none.
func appendRow(docs []Document, src Source, fields map[string]string, n int) ([]Document, error) {
	name := src.Columns.Text
	for _, b := range bodies {
		if name == "" && strings.TrimSpace(fields[b]) != "" {
			name = b
		}
	}
	words := fields[name]
	if strings.TrimSpace(words) == "" {
		return docs, nil
	}
	delete(fields, name)
	format := look([]byte(words[:min(len(words), 2048)]))
	made, err := formats[format](Source{}, words)
	var e *Error
	if errors.As(err, &e) && e.Kind == "malformed" {
		format = "text"
		made, err = readText(Source{}, words) // what only looked so
	}
	if errors.As(err, &e) && e.Kind == "empty" {
		return docs, nil
	}
	if err != nil {
		return docs, err
	}
	d := made[0]
	d.Carrier = format
	d.Meta.fill(fields, src.Columns)
	d.Part = fmt.Sprintf("row %d", n)
	if d.Meta.ID != "" {
		d.Part = d.Meta.ID
	}
	return append(docs, d), nil
}

// fill sets the fields that columns name, declared ones first; the others are kept.
func (m *Meta) fill(fields map[string]string, c Columns) {
	for _, p := range []struct {
		column string
		at     *string
	}{{c.Title, &m.Title}, {c.Event, &m.Event}, {c.Published, &m.Published}, {c.Place, &m.Place}, {c.URL, &m.URL}, {c.Language, &m.Language}, {c.ID, &m.ID}} {
		if p.column != "" {
			*p.at = strings.TrimSpace(fields[p.column])
			delete(fields, p.column)
		}
	}
	if m.Other == nil {
		m.Other = map[string]string{}
	}
	for _, k := range slices.Sorted(maps.Keys(fields)) {
		v := plain(fields[k])
		if v == "" {
			continue
		}
		if at := m.field(k); at != nil && *at == "" {
			*at = v
		} else {
			m.Other[k] = v
		}
	}
}
