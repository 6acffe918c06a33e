package carrier

// Columns maps the fields of a transcript to the names of a table's columns. The zero value reads
// the names that tables commonly use.
type Columns struct {
	Text, Title, Event, Published, Place, URL, Language, ID string
}
