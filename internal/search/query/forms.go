package query

// Form documentation for the help page.

// Help is one form of the query language, for the help page.
type Help struct {
	Syntax  string // ukraine aid
	Meaning string
	Example string // a query that parses without problems
}

// Forms returns the query language, form by form.
func Forms() []Help { return nil }
