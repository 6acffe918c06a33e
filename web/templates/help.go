package templates

// HelpPage tells how to search.
type HelpPage struct {
	Page
	Forms  []HelpForm
	Fields []HelpForm
	Limits []HelpLimit
}

// HelpLimit is a bound of a search, in words.
type HelpLimit struct{ Of, Is string }

// HelpForm is one form of the query language, with an example that can be tried.
type HelpForm struct {
	Form    string
	Means   string
	Example string
}
