package carrier

import (
	"encoding/json"
	"fmt"
	"maps"
	"regexp"
	"slices"
	"strings"

	"go.yaml.in/yaml/v3"
)

// frontMatter parts what stands before a body and tells of it: YAML between two lines "---", TOML between two "+++", an object of JSON,
// or lines that each begin with a percent sign, for title, author and date.
func frontMatter(s string) (fields map[string]any, body string, err error) {
	s = strings.TrimLeft(s, "\n \ufeff")
	if front, body, ok := fenced(s, "---"); ok && !prose.MatchString(front) {
		fields, err = yamlFields(front)
		return fields, body, err
	}
	if front, body, ok := fenced(s, "+++"); ok {
		return lineFields(front, tomlField), body, nil
	}
	if strings.HasPrefix(s, "{") {
		dec := json.NewDecoder(strings.NewReader(s))
		if err := dec.Decode(&fields); err == nil && strings.HasPrefix(s[dec.InputOffset():], "\n") {
			return fields, s[dec.InputOffset():], nil
		}
		return nil, s, nil
	}
	fields = map[string]any{}
	for _, name := range []string{"title", "author", "date"} {
		line, rest, _ := strings.Cut(s, "\n")
		value, ok := strings.CutPrefix(line, "% ")
		if !ok {
			break
		}
		fields[name], s = value, rest
	}
	return fields, s, nil
}

// fenced parts what stands between a first line and the next like it from the body.
func fenced(s, fence string) (front, body string, ok bool) {
	rest, ok := strings.CutPrefix(s, fence+"\n")
	if !ok {
		return "", s, false
	}
	front, body, ok = strings.Cut("\n"+rest, "\n"+fence)
	if !ok {
		return "", s, false
	}
	_, body, _ = strings.Cut(body, "\n")
	return front, body, true
}

var (
	// prose is a line that no front matter has: what stands between two rules is the text's own then.
	prose = regexp.MustCompile(`(?m)^[^\s#:"'}\]-][^:\n]*$|^(?:Q|A|QUESTION|ANSWER|M[RS]S?\.? \p{Lu}[\p{Lu} ]*):`)
	// spaceless is a field's name whose colon a no-break space follows, which YAML takes for a letter.
	spaceless = regexp.MustCompile(`(?m)^([\w-]+):\x{a0}+ *`)
	// yamlField and tomlField are a field on a line of its own.
	yamlField = regexp.MustCompile(`(?m)^([\w-]+):[ \t]+(\S.*)$`)
	tomlField = regexp.MustCompile(`(?m)^([\w-]+)[ \t]*=[ \t]*(\S.*)$`)
)

// yamlFields reads YAML; what is none because of one line, such as a title with a colon in it, line by line.
func yamlFields(front string) (map[string]any, error) {
	var fields map[string]any
	front = spaceless.ReplaceAllString(front, "$1: ")
	err := yaml.Unmarshal([]byte(front), &fields)
	if err == nil {
		return fields, nil
	}
	if fields = lineFields(front, yamlField); len(fields) > 0 {
		return fields, nil
	}
	return nil, &Error{Kind: "malformed", Reason: "the front matter is no YAML: " + err.Error(), Do: "mend the lines between the two ---", Line: 1}
}

// lineFields reads the fields that stand on lines of their own, without quotation marks around their values.
func lineFields(front string, field *regexp.Regexp) map[string]any {
	fields := map[string]any{}
	for _, m := range field.FindAllStringSubmatch(front, -1) {
		v := strings.TrimSpace(m[2])
		if n := len(v); n > 1 && (v[0] == '"' || v[0] == '\'') && v[n-1] == v[0] {
			v = v[1 : n-1]
		}
		if v != "" && v[0] != '[' && v[0] != '{' {
			fields[m[1]] = v
		}
	}
	return fields
}

// given maps the names that front matter commonly uses; the others are kept as they are.
func (m *Meta) given(fields map[string]any) {
	if len(fields) == 0 {
		return
	}
	m.Other = map[string]string{}
	for _, k := range slices.Sorted(maps.Keys(fields)) {
		v := fields[k]
		s := strings.TrimSpace(fmt.Sprint(v))
		if at := m.field(k); at != nil && v != nil {
			*at = s
		} else if v != nil {
			m.Other[k] = s
		}
	}
}
