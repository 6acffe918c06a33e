package templates

// ErrorPage says what went wrong and what to do.
type ErrorPage struct {
	Page
	Status int
	Text   string
	Quote  string // the last words of what is gone; "" where there are none
	Of     string // title of the briefing that is gone, or that it stood in
	Links  []Link // ways on, besides the usual ones
}

// Link is a labelled path of this site.
type Link struct {
	Label string
	Path  string
}
