package ingest

import (
	"bufio"
	"encoding/json"
	"fmt"
	"strings"

	"podium/internal/transcript"
)

// readTable reads tab-separated values under a header. Quotes have no meaning: titles have them.
func (m *Manifest) readTable(b *bufio.Reader) error {
	var header []string
	return m.lines(b, func(n int, line string) error {
		cells := strings.Split(line, "\t")
		if header == nil {
			header = cells
			return m.checkHeader(n, header)
		}
		if len(cells) > len(header) {
			return m.fault(n, fmt.Sprintf("the row has %d columns, the header %d", len(cells), len(header)),
				"part columns by one tab each, and keep tabs out of values")
		}
		var meta transcript.Metadata
		for i, c := range cells {
			set(&meta, header[i], c)
		}
		return m.put(n, meta)
	})
}

func (m *Manifest) checkHeader(n int, header []string) error {
	hasPath := false
	seen := map[string]bool{}
	for i, h := range header {
		h = strings.TrimSpace(h)
		header[i] = h
		if h == "" || seen[strings.ToLower(h)] {
			return m.fault(n, fmt.Sprintf("column %d of the header is empty or stands twice", i+1), "name each column once")
		}
		seen[strings.ToLower(h)] = true
		hasPath = hasPath || strings.EqualFold(h, "path")
	}
	if !hasPath {
		return m.fault(n, "the header has no column \"path\"",
			"begin with a header such as path, url, title, event, published, modified, version, series, language, licence, parted by tabs; or use JSON lines")
	}
	return nil
}

// readObjects reads JSON objects, one a line, whose keys are the columns.
func (m *Manifest) readObjects(b *bufio.Reader) error {
	return m.lines(b, func(n int, line string) error {
		var row map[string]any
		if err := json.Unmarshal([]byte(line), &row); err != nil {
			return m.fault(n, "the line is not a JSON object", "write one object a line, such as {\"path\": \"a.txt\", \"event\": \"2024-05-01\"}")
		}
		var meta transcript.Metadata
		for column, v := range row {
			text, err := plain(v)
			if err != nil {
				return m.fault(n, fmt.Sprintf("%q holds a list or an object", column), "use strings, numbers, true or false")
			}
			set(&meta, column, text)
		}
		return m.put(n, meta)
	})
}

// plain writes a JSON scalar as text; null is "".
func plain(v any) (string, error) {
	switch v := v.(type) {
	case nil:
		return "", nil
	case string:
		return v, nil
	case []any, map[string]any:
		return "", fmt.Errorf("a %T is no plain value", v)
	}
	out, err := json.Marshal(v)
	return string(out), err
}
