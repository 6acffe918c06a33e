package web

import (
	"slices"
	"strings"

	"golang.org/x/text/language"
	"golang.org/x/text/language/display"

	"podium/internal/search/query"
	"podium/internal/search/text"
	"podium/web/templates"
)

// languagesSearched says in which of the archive's languages a query was looked for, and how in each.
func languagesSearched(q *query.Query, held []string) string {
	if only := languagesAsked(q); len(only) > 0 {
		held = slices.DeleteFunc(slices.Clone(held), func(tag string) bool {
			return !slices.ContainsFunc(only, func(l string) bool { return tag == l || strings.HasPrefix(tag, l+"-") })
		})
	}
	var inForms, byCharacter, asWritten []string
	for _, tag := range held {
		to := &asWritten
		switch base, _, _ := strings.Cut(tag, "-"); {
		case text.Base(tag) != text.Unknown:
			to = &inForms
		case base == "zh" || base == "ja" || base == "ko":
			to = &byCharacter
		}
		if name := nameOfLanguage(tag); name != "" && !slices.Contains(*to, name) {
			*to = append(*to, name)
		}
	}
	var says []string
	for _, kind := range []struct {
		names []string
		how   string
	}{{inForms, "words in any form"}, {byCharacter, "by character"}, {asWritten, "words as written"}} {
		if len(kind.names) > 0 {
			says = append(says, templates.List(kind.names)+" ("+kind.how+")")
		}
	}
	if len(says) == 0 {
		return ""
	}
	return "Searched: " + strings.Join(says, "; ") + "."
}

// languagesAsked are those to which the query narrows the result.
func languagesAsked(q *query.Query) []string {
	var out []string
	for _, c := range q.Filters() {
		if c.Field == query.Lang && !c.Negated {
			out = append(out, c.Value)
		}
	}
	return out
}

// languageName names a language in English; "" for English itself and for what is no language.
func languageName(tag string) string {
	if tag == "" || tag == "en" || strings.HasPrefix(tag, "en-") {
		return ""
	}
	return nameOfLanguage(tag)
}

// nameOfLanguage names any language in English; "" for what is none.
func nameOfLanguage(tag string) string {
	t, err := language.Parse(tag)
	if err != nil {
		return ""
	}
	return display.English.Languages().Name(t)
}
