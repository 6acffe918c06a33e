package web

import (
	"encoding/json"
	"net/http"
	"unicode/utf8"

	"podium/internal/search"
	"podium/web/templates"
)

const (
	maxSuggestions  = 8
	minSuggestRunes = 2
	maxSuggestBytes = 128
)

// suggestion is one entry of the list under the search box.
type suggestion struct {
	Kind  string `json:"kind"` // person, outlet, series, field, word
	Text  string `json:"text"`
	Query string `json:"query"`           // what the box will hold
	URL   string `json:"url,omitempty"`   // page of the person or outlet
	Count int    `json:"count,omitempty"` // exchanges
}

// suggest answers the search box as one types.
func (s *server) suggest(w http.ResponseWriter, r *http.Request) error {
	prefix := r.URL.Query().Get("q")
	answer := struct {
		Query       string       `json:"query"`
		Suggestions []suggestion `json:"suggestions"`
	}{prefix, []suggestion{}}
	for _, x := range s.suggestionsFor(r, prefix) {
		answer.Suggestions = append(answer.Suggestions, suggestion{x.Kind, x.Text, x.Query, entityURL(x.Kind, x.Key), x.Count})
	}
	return sendJSON(w, r, cacheLive, "application/json; charset=utf-8", answer)
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

// suggestionsFor asks the index; too short or too long a text gets none.
func (s *server) suggestionsFor(r *http.Request, prefix string) []search.Suggestion {
	if utf8.RuneCountInString(prefix) < minSuggestRunes || len(prefix) > maxSuggestBytes {
		return nil
	}
	return s.Search.Suggest(r.Context(), prefix, maxSuggestions)
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

// sendJSON answers with v. Its text is safe inside a page too: <, > and & are escaped.
func sendJSON(w http.ResponseWriter, r *http.Request, cache, mediaType string, v any) error {
	body, err := json.Marshal(v)
	if err != nil {
		return err
	}
	return send(w, r, http.StatusOK, cache, mediaType, append(body, '\n'))
}
