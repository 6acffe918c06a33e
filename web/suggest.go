package web

import (
	"net/http"
	"slices"
	"strings"
	"unicode/utf8"

	"podium/internal/search"
	"podium/internal/search/query"
	"podium/web/templates"
)

const (
	maxSuggestions  = 8
	minSuggestRunes = 2
	maxSuggestBytes = 128
)

// suggestion is one entry of the list under the search box.
type suggestion struct {
	Kind  string `json:"kind"` // person, outlet, series, field, value, phrase, word
	Text  string `json:"text"`
	Query string `json:"query"`           // what the box will hold
	URL   string `json:"url,omitempty"`   // page of the person or outlet
	Count int    `json:"count,omitempty"` // exchanges
}

// suggestAnswer is what the search box gets.
type suggestAnswer struct {
	Query       string       `json:"query"`
	Suggestions []suggestion `json:"suggestions"`
}

// suggest answers the search box as one types.
func (s *server) suggest(w http.ResponseWriter, r *http.Request) error {
	prefix := r.URL.Query().Get("q")
	answer := suggestAnswer{prefix, []suggestion{}}
	answer.Suggestions = append(answer.Suggestions, s.suggestionsFor(r, prefix)...)
	return sendJSON(w, r, cacheLive, typeJSON, answer)
}

// suggestOpenSearch answers a browser's own search bar, in the form of the OpenSearch suggestions extension.
func (s *server) suggestOpenSearch(w http.ResponseWriter, r *http.Request) error {
	prefix := r.URL.Query().Get("q")
	completions := []string{}
	for _, x := range s.suggestionsFor(r, prefix) {
		completions = append(completions, x.Query)
	}
	return sendJSON(w, r, cacheLive, "application/x-suggestions+json; charset=utf-8", []any{prefix, completions})
}

// suggestionsFor completes what is typed, by names, values, phrases and words; too short or too long a text gets none.
func (s *server) suggestionsFor(r *http.Request, prefix string) []suggestion {
	if utf8.RuneCountInString(prefix) < minSuggestRunes || len(prefix) > maxSuggestBytes {
		return nil
	}
	out := s.valuesFor(r.Context(), prefix)
	for _, x := range s.Search.Suggest(r.Context(), prefix, maxSuggestions) {
		out = append(out, suggestion{x.Kind, s.nameOf(x), x.Query, entityURL(x.Kind, x.Key), x.Count})
	}
	isWord := func(x suggestion) bool { return x.Kind == "word" }
	if at := slices.IndexFunc(out, isWord); at >= 0 || len(out) < maxSuggestions {
		if at < 0 {
			at = len(out)
		}
		out = slices.Insert(out, at, s.phrasesFor(r.Context(), prefix, out[at:])...)
	}
	return out[:min(len(out), maxSuggestions)]
}

// nameOf is a suggestion's text as the archive's pages have it, whatever a transcript called it.
func (s *server) nameOf(x search.Suggestion) string {
	field := map[string]query.Field{"person": query.Speaker, "outlet": query.Outlet, "series": query.Series}[x.Kind]
	value := x.Key
	if field == query.Series {
		_, value, _ = strings.Cut(x.Query, string(query.Series)+":=")
	}
	return s.label(field, search.Value{Value: value, Label: x.Text})
}

func entityURL(kind, key string) string {
	switch {
	case key == "":
		return ""
	case kind == "person":
		return templates.PersonURL(key)
	case kind == "outlet":
		return templates.OutletURL(key)
	}
	return ""
}
