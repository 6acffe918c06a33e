package carrier

import (
	"encoding/json"
	"maps"
	"regexp"
	"slices"
	"strings"
)

// padding is what a page's script has around data that are called for from elsewhere.
var padding = regexp.MustCompile(`^\s*[\w.$]+\(\s*([{\[][\s\S]*)\)\s*;?\s*$`)

// valuesOf is what JSON holds: one value, or a list of several that stand one after the other. Of a list that breaks off it is what
// stands before, with the error.
func valuesOf(s string) (any, error) {
	var whole any
	err := json.Unmarshal([]byte(s), &whole)
	if err == nil {
		return whole, nil
	}
	if m := padding.FindStringSubmatch(s); m != nil && json.Unmarshal([]byte(m[1]), &whole) == nil {
		return whole, nil
	}
	dec := json.NewDecoder(strings.NewReader(s))
	if strings.HasPrefix(strings.TrimSpace(s), "[") {
		_, _ = dec.Token() // the bracket
	}
	var list []any
	for dec.More() {
		var v any
		if err = dec.Decode(&v); err != nil {
			break
		}
		list = append(list, v)
	}
	fault := error(nil)
	if err != nil && (len(list) == 0 || dec.More() || strings.HasPrefix(strings.TrimSpace(s), "[")) {
		fault = &Error{Kind: "malformed", Reason: "the source is no JSON: " + err.Error(), Do: "mend or fetch it again"}
	}
	if len(list) == 0 {
		return nil, fault
	}
	return list, fault
}

// texts are the names under which a list of strings is a text by its paragraphs.
var texts = names(bodies...)

// textValue is a string, or a list of strings, as one text.
func textValue(v any) (string, bool) {
	switch v := v.(type) {
	case string:
		return v, strings.TrimSpace(v) != ""
	case []any:
		var parts []string
		for _, x := range v {
			s, ok := x.(string)
			if !ok {
				return "", false
			}
			parts = append(parts, s)
		}
		return strings.Join(parts, "\n\n"), len(parts) > 0
	}
	return "", false
}

// namedPairs makes turns of the pairs of a list that are each a name and words, as a list of two or as an object of one, where names
// recur.
func namedPairs(v any, depth int) any {
	if depth > deepest {
		return v
	}
	switch v := v.(type) {
	case map[string]any:
		for k, x := range v {
			v[k] = namedPairs(x, depth+1)
		}
	case []any:
		met := map[string]bool{}
		out := make([]any, 0, len(v))
		for _, x := range v {
			who, words := pairOf(x)
			if !nameCell(who) || words == "" {
				for i := range v {
					v[i] = namedPairs(v[i], depth+1)
				}
				return v
			}
			met[who] = true
			out = append(out, map[string]any{"speaker": who, "text": words})
		}
		if len(met) > 1 && len(met) < len(out) {
			return out
		}
	}
	return v
}

func pairOf(v any) (who, words string) {
	switch v := v.(type) {
	case []any:
		if len(v) == 2 {
			who, _ = v[0].(string)
			words, _ = v[1].(string)
		}
	case map[string]any:
		if len(v) == 1 {
			for k, x := range v {
				who = k
				words, _ = x.(string)
			}
		}
	}
	return who, words
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
