package carrier

import (
	"bufio"
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
	docs, err := readRows(src, rows)
	var e *Error
	if errors.As(err, &e) && e.Kind == "no-transcript" && src.Columns.Text == "" {
		if d, ok := recorded(v); ok {
			return []Document{d}, nil
		}
	}
	return docs, err
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
		case nil, map[string]any, []any:
		case float64:
			out[k] = strconv.FormatFloat(v, 'f', -1, 64)
		default:
			out[k] = fmt.Sprint(v)
		}
	}
	return out
}

// readJSONLines reads one object a line.
func readJSONLines(src Source, s string) ([]Document, error) {
	sc := bufio.NewScanner(strings.NewReader(s))
	sc.Buffer(nil, MaxBytes+1)
	var rows []tableRow
	for n := 1; sc.Scan(); n++ {
		if strings.TrimSpace(sc.Text()) == "" {
			continue
		}
		var o map[string]any
		if err := json.Unmarshal(sc.Bytes(), &o); err != nil {
			return nil, &Error{Kind: "malformed", Reason: "the line is no JSON object: " + err.Error(), Do: "mend that line", Line: n}
		}
		rows = append(rows, tableRow{n: n, fields: strs(o)})
	}
	if err := sc.Err(); err != nil {
		return nil, malformedTable(err)
	}
	return readRows(src, rows)
}
