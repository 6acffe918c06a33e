package carrier

import (
	"encoding/json"
	"errors"
	"fmt"
	"maps"
	"slices"
	"strconv"
	"strings"

	"go.yaml.in/yaml/v3"
)

// readJSON reads one value or several.
func readJSON(src Source, s string) ([]Document, error) {
	v, err := valuesOf(s)
	if v == nil && err != nil {
		return nil, err
	}
	docs, fault := readValue(src, v)
	if err != nil && fault == nil {
		bad := faults{what: "A part of the source"}
		bad.add("what stands behind the last whole object", err)
		docs = bad.warn(docs)
	}
	return docs, fault
}

// readYAML reads what has the shape of such JSON.
func readYAML(src Source, s string) ([]Document, error) {
	var v any
	if err := yaml.Unmarshal([]byte(s), &v); err != nil {
		return nil, &Error{Kind: "malformed", Reason: "the source is no YAML: " + err.Error(), Do: "mend it, or save it as text"}
	}
	return readValue(src, v)
}

// readValue reads an array of objects, an object with such an array, or one object.
func readValue(src Source, v any) ([]Document, error) {
	v = namedPairs(v, 0)
	if s, ok := textValue(v); ok {
		format := look([]byte(s[:min(len(s), 2048)]))
		docs, err := formats[format](src, s)
		for i := range docs {
			docs[i].Carrier = format
		}
		return docs, err
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
			_, inParagraphs := textValue(t["paragraphs"])
			if !ok || !holdsOne(t, bodies) && !inParagraphs || !holdsOne(t, speakers) {
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
		case nil:
		case []any:
			if s, ok := textValue(v); ok && texts[k] {
				out[k] = s
			} else if _, has := o["text"]; ok && k == "paragraphs" && !has {
				out["text"] = s
			}
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
