package carrier

import (
	"encoding/json"
	"errors"
	"fmt"
	"maps"
	"slices"
	"strconv"
	"strings"
)

// readJSON reads an array of objects, an object with such an array, or one object.
func readJSON(src Source, s string) ([]Document, error) {
	var v any
	if err := json.Unmarshal([]byte(s), &v); err != nil {
		return nil, &Error{Kind: "malformed", Reason: "the source is no JSON: " + err.Error(), Do: "mend or fetch it again"}
	}
	var rows []tableRow
	for i, o := range objects(v) {
		if inner := turnsWithin(o); inner != nil {
			for _, x := range inner {
				rows = append(rows, tableRow{n: i + 1, parent: i + 1, fields: merged(strs(o), strs(x))})
			}
			continue
		}
		rows = append(rows, tableRow{n: i + 1, fields: strs(o)})
	}
	d, timed, made := Document{}, false, false
	if src.Columns.Text == "" {
		d, timed, made = machineWritten(v)
	}
	if timed && oneTranscript(rows, src.Columns) {
		return []Document{d}, nil
	}
	docs, err := readRows(src, rows, rowFaults())
	var e *Error
	if errors.As(err, &e) && e.Kind == "no-transcript" && src.Columns.Text == "" {
		if made {
			return []Document{d}, nil
		}
		if docs, err := readRows(src, pagesWithin(v), rowFaults()); err == nil {
			return docs, nil
		}
	}
	return docs, err
}

// oneTranscript reports whether all rows stand under one title, day and address, in whatever object.
func oneTranscript(rows []tableRow, c Columns) bool {
	if len(rows) == 0 {
		return false
	}
	head := func(r tableRow) string {
		r.parent = 0
		return r.group(c)
	}
	first := head(rows[0])
	return !slices.ContainsFunc(rows, func(r tableRow) bool { return head(r) != first })
}

// turnsWithin returns the turns that an object lists: {"title": ..., "turns": [{"speaker": ..., "text": ...}]}.
func turnsWithin(o map[string]any) []map[string]any {
	for _, k := range slices.Sorted(maps.Keys(o)) {
		list, ok := o[k].([]any)
		if !ok || len(list) == 0 {
			continue
		}
		var out []map[string]any
		for _, x := range list {
			t, ok := x.(map[string]any)
			if !ok || !holdsOne(t, bodies) || !holdsOne(t, speakers) {
				out = nil
				break
			}
			out = append(out, t)
		}
		if out != nil {
			return out
		}
	}
	return nil
}

func holdsOne(o map[string]any, names []string) bool {
	return slices.ContainsFunc(names, func(n string) bool { _, ok := o[n].(string); return ok })
}

func merged(a, b map[string]string) map[string]string {
	maps.Copy(a, b)
	return a
}

func objects(v any) []map[string]any {
	switch v := v.(type) {
	case []any:
		var out []map[string]any
		for _, x := range v {
			if o, ok := x.(map[string]any); ok {
				out = append(out, o)
			}
		}
		return out
	case map[string]any:
		if turnsWithin(v) != nil {
			return []map[string]any{v}
		}
		for _, k := range slices.Sorted(maps.Keys(v)) {
			if list, ok := v[k].([]any); ok {
				if out := objects(list); len(out) > 0 {
					return out
				}
			}
		}
		return []map[string]any{v}
	}
	return nil
}

func strs(o map[string]any) map[string]string {
	out := make(map[string]string, len(o))
	for k, v := range o {
		switch v := v.(type) {
		case nil, []any:
		case map[string]any:
			if s, ok := renderedOf(v); ok {
				out[k] = s
			}
		case float64:
			out[k] = strconv.FormatFloat(v, 'f', -1, 64)
		default:
			out[k] = fmt.Sprint(v)
		}
	}
	return out
}

// readJSONLines reads one object a line. Lines that are none are told.
func readJSONLines(src Source, s string) ([]Document, error) {
	bad := &faults{what: "A line of the source"}
	var rows []tableRow
	n := 0
	for line := range strings.Lines(s) {
		n++
		if strings.TrimSpace(line) == "" {
			continue
		}
		var o map[string]any
		if err := json.Unmarshal([]byte(line), &o); err != nil {
			bad.add(fmt.Sprintf("line %d", n), &Error{Kind: "malformed", Reason: "the line is no JSON object: " + err.Error(), Do: "mend that line"})
			continue
		}
		if rows = append(rows, tableRow{n: n, fields: strs(o)}); len(rows) > maxDocuments {
			break
		}
	}
	return readRows(src, rows, bad)
}

// renderedOf is the text of a field that content systems write as an object: as it is shown, or as it was written.
func renderedOf(o map[string]any) (string, bool) {
	for _, k := range []string{"rendered", "processed", "html", "value"} {
		if s, ok := o[k].(string); ok {
			return s, true
		}
	}
	return "", false
}

// shortestPage is the length, in bytes, from which words that lie deep in other data are taken for a page's.
const shortestPage = 200

// pagesWithin finds the objects that hold a page's words, however deep they lie in the data of a content system: with what stands
// beside them there, and one level above.
func pagesWithin(v any) []tableRow {
	var rows []tableRow
	var look func(v any, above map[string]string, depth int)
	look = func(v any, above map[string]string, depth int) {
		if depth > deepest || len(rows) > maxDocuments {
			return
		}
		switch v := v.(type) {
		case []any:
			for _, x := range v {
				look(x, above, depth+1)
			}
		case map[string]any:
			fields := strs(v)
			for _, name := range bodies {
				if len(fields[name]) >= shortestPage {
					rows = append(rows, tableRow{n: len(rows) + 1, fields: merged(maps.Clone(above), fields)})
					return
				}
			}
			for _, k := range slices.Sorted(maps.Keys(v)) {
				look(v[k], fields, depth+1)
			}
		}
	}
	look(v, map[string]string{}, 0)
	return rows
}
