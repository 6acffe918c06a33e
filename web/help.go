package web

import (
	"fmt"
	"net/http"
	"strings"

	"podium/internal/search"
	"podium/internal/search/query"
	"podium/web/templates"
)

// help explains how to search, from the query language's own description.
func (s *server) help(w http.ResponseWriter, r *http.Request) error {
	page := templates.HelpPage{Page: s.newPage("How to search", "/help", templates.Help), Limits: s.limits()}
	page.Description = "The forms of a search: words, phrases, conditions, dates; feeds, exports and limits."
	for _, f := range query.Forms() {
		form := templates.HelpForm{Form: f.Syntax, Means: f.Meaning, Example: f.Example}
		if isCondition(f.Syntax) {
			page.Fields = append(page.Fields, form)
		} else {
			page.Forms = append(page.Forms, form)
		}
	}
	return s.show(w, r, cacheRecord, templates.HelpView(page))
}

// isCondition reports whether a form of the language is a field.
func isCondition(syntax string) bool {
	field, _, ok := strings.Cut(syntax, ":")
	return ok && !strings.ContainsAny(field, ` "(`)
}

// limits says what a search may ask for.
func (s *server) limits() []templates.HelpLimit {
	var out []templates.HelpLimit
	for _, l := range query.Limits() {
		out = append(out, templates.HelpLimit{Of: templates.UpperFirst(l.Name), Is: templates.Count(l.Value)})
	}
	out = append(out,
		templates.HelpLimit{Of: "Results that pages reach by number; they go on from there one after the other, and an export has them all", Is: templates.Count(search.MaxDepth)},
		templates.HelpLimit{Of: "Time of a search", Is: fmt.Sprintf("%g seconds", search.MaxTime.Seconds())})
	if s.SearchRate > 0 {
		out = append(out, templates.HelpLimit{Of: "Searches of one reader in a minute, suggestions counted", Is: templates.Count(s.SearchRate)})
	}
	return out
}
