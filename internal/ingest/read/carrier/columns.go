package carrier

import (
	"fmt"
	"strings"
)

// Columns maps the fields of a transcript to the names of a table's columns. An empty name reads
// the column by the names that tables commonly use.
type Columns struct {
	Text, Title, Event, Published, Place, URL, Language, ID string
	Speaker                                                 string // in tables of which a row is a turn
}

// at returns where the name of a field's column stands; nil for no field.
func (c *Columns) at(field string) *string {
	switch field {
	case "text":
		return &c.Text
	case "title":
		return &c.Title
	case "event":
		return &c.Event
	case "published":
		return &c.Published
	case "place":
		return &c.Place
	case "url":
		return &c.URL
	case "language":
		return &c.Language
	case "id":
		return &c.ID
	case "speaker":
		return &c.Speaker
	}
	return nil
}

// ParseColumns reads a mapping written as "text=words, title=headline": a field of the transcript
// (text, title, event, published, place, url, language, id, speaker), and the column that holds it.
func ParseColumns(s string) (Columns, error) {
	var c Columns
	for _, pair := range strings.FieldsFunc(s, func(r rune) bool { return r == ',' || r == ';' }) {
		field, column, ok := strings.Cut(pair, "=")
		at := c.at(strings.ToLower(strings.TrimSpace(field)))
		if !ok || at == nil || strings.TrimSpace(column) == "" {
			return Columns{}, &Error{Kind: "columns", Reason: fmt.Sprintf("%q maps no column", strings.TrimSpace(pair)),
				Do: "write field=column, parted by commas; fields are text, title, event, published, place, url, language, id and speaker"}
		}
		*at = strings.TrimSpace(column)
	}
	return c, nil
}
