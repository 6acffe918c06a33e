package templates

import (
	"net/url"
	"strings"
)

// Section is an entry of the navigation.
type Section string

// The sections of the site. None marks no entry as current.
const (
	None      Section = ""
	Briefings Section = "briefings"
	People    Section = "people"
	Outlets   Section = "outlets"
	Check     Section = "check"
	Changes   Section = "changes"
	Help      Section = "help"
	About     Section = "about"
)

// Site is what is the same on every page.
type Site struct {
	Title   string // the archive's name
	URL     string // absolute base without a closing slash; every absolute address begins with it
	Contact string // address of a mail or a page by which readers report mistakes; "" is none
	Demo    bool   // wears the banner "invented sample"
}

// Page is what the frame around a page needs.
type Page struct {
	Site        Site
	Title       string  // of this page, without the archive's name; "" on the home page
	Description string  // one sentence for search engines and shared links
	Canonical   string  // path of the canonical address, "/briefings/…"; "" writes none
	Type        string  // Open Graph type; "" is "website"
	Nav         Section // the current entry
	Query       string  // what the search box holds
	NoIndex     bool    // keep out of search engines
	Data        any     // schema.org data; nil is none
	Meta        []Meta  // for programs that keep bibliographies
	Notice      string  // a sentence above the page, e.g. that the index is behind
	Feeds       []Feed  // announced in the head
	BigSearch   bool    // the page has a search box of its own: the header shows none
}

// Meta is a named value in the head.
type Meta struct{ Name, Content string }

// Feed is an alternate form of the page.
type Feed struct {
	Title string
	Type  string // media type; "" is Atom's
	Path  string
}

// WindowTitle is the text of the title element.
func (p Page) WindowTitle() string {
	if p.Title == "" {
		return p.Site.Title
	}
	return p.Title + " · " + p.Site.Title
}

// ShareTitle is the title where the archive's name stands beside it.
func (p Page) ShareTitle() string {
	if p.Title == "" {
		return p.Site.Title
	}
	return p.Title
}

// Report is the address of a report about what has an absolute address; "" where nobody takes any. A mail says
// which it is.
func (p Page) Report(address string) string {
	if !strings.HasPrefix(p.Site.Contact, "mailto:") {
		return p.Site.Contact
	}
	return p.Site.Contact + "?subject=" + url.PathEscape("A mistake in "+p.Site.Title) + "&body=" + url.QueryEscape(address)
}

// Absolute returns the absolute address of a path of this site.
func (p Page) Absolute(path string) string { return p.Site.URL + path }

func (f Feed) mediaType() string {
	if f.Type == "" {
		return "application/atom+xml"
	}
	return f.Type
}

func (p Page) ogType() string {
	if p.Type == "" {
		return "website"
	}
	return p.Type
}
