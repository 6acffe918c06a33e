package web

import (
	"fmt"
	"net/http"
	"strings"

	"podium/internal/search"
	"podium/internal/search/query"
	"podium/web/templates"
)

// help tells how to search, from the query language's own description.
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

// isCondition tells the fields of the language from its other forms.
func isCondition(syntax string) bool {
	field, _, ok := strings.Cut(syntax, ":")
	return ok && !strings.ContainsAny(field, ` "(`)
}

// limits says what a search may ask for.
func (s *server) limits() []string {
	out := []string{
		fmt.Sprintf("A query has at most %s and %s; the rest is left out, and the page says so.",
			templates.Plural(query.MaxBytes, "byte", "bytes"), templates.Plural(query.MaxWords, "word", "words")),
		fmt.Sprintf("A beginning of a word (sanction*) has at least %d letters, a near spelling (zelensky~) at least %d.", query.MinPrefix, query.MinFuzzy),
		fmt.Sprintf("Pages go by number up to result %s, and on from there one after the other; an export has them all.", templates.Count(search.MaxDepth)),
		"A search may take two seconds.",
	}
	if s.SearchRate > 0 {
		out = append(out, fmt.Sprintf("One reader may make %s a minute, suggestions counted.", templates.Plural(s.SearchRate, "search", "searches")))
	}
	return out
}
