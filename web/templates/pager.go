package templates

// Pager leads from page to page. A path of "" is no link.
type Pager struct {
	Page, Pages int
	Prev, Next  string
	Of          string // what is paged, for the landmark's name: "Briefings"
}
