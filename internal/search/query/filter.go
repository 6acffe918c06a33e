package query

import "strings"

// Field names a filter.
type Field string

// The fields. The first five are turn fields: they bind to the turn; the others to the exchange.
const (
	Speaker  Field = "speaker"
	Office   Field = "office"
	Role     Field = "role"
	In       Field = "in"
	Has      Field = "has"
	Reporter Field = "reporter"
	Outlet   Field = "outlet"
	Series   Field = "series"
	Place    Field = "place"
	Lang     Field = "lang"
	Date     Field = "date" // as a *Dates node; also written after: and before:
)

// Fields lists all fields in the order of the documentation.
var Fields = []Field{Speaker, Office, Role, In, Has, Reporter, Outlet, Series, Place, Lang, Date}

// OnTurn reports whether the field binds to the turn rather than the exchange.
func (f Field) OnTurn() bool {
	return f == Speaker || f == Office || f == Role || f == In || f == Has
}

// What a turn may have beside words that were said: the values of the field Has.
const (
	StruckWords = "struck"
	Footnotes   = "footnote"
)

// Filter asks for a value of a field other than Date. A value of several words asks for all of them
// within one name; quoted, for all in that order side by side.
type Filter struct {
	Field  Field
	Words  []string // surfaces of the value, at least one
	Quoted bool
	Exact  bool   // speaker:=antony-blinken: this Entity.Value and no other, as facets and chips need
	Text   string // as typed, for showing
}

// Dates asks for the event's day, from the first to the last ISO day, both included; "" is open. An
// exchange without a date satisfies no Dates.
type Dates struct{ From, To string }

// Accepts reports whether an ISO day, or "", is within the dates.
func (d *Dates) Accepts(day string) bool {
	return day != "" && (d.From == "" || day >= d.From) && (d.To == "" || day <= d.To)
}

// Entity is what a field of a turn or an exchange holds: a value that facets count by, and the names that
// it can be asked for by.
type Entity struct {
	Value string // a slug; "" when there is none
	Names []string
}

// Accepts reports whether the entity is what the filter asks for.
func (f *Filter) Accepts(e Entity) bool {
	if f.Exact {
		return e.Value != "" && e.Value == slug(f.Words)
	}
	if f.Field == Role || f.Field == In || f.Field == Lang {
		return len(f.Words) == 1 && f.Words[0] == e.Value
	}
	for _, name := range e.Names {
		if f.acceptsName(strings.Fields(fold(name))) {
			return true
		}
	}
	return false
}

// AcceptsUnsaid reports whether a turn has what the filter asks for beside words that were said.
func (f *Filter) AcceptsUnsaid(struck, noted bool) bool {
	return f.Words[0] == StruckWords && struck || f.Words[0] == Footnotes && noted
}
