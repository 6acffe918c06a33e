package carrier

import (
	"encoding/json"
	"html"
	"maps"
	"regexp"
	"slices"
	"strings"
)

// scriptData matches a script that holds data: JSON of whatever kind, or what a page sets up its state with.
var scriptData = regexp.MustCompile(`(?is)<script\b[^>]*>\s*(?:[\w.$]+(?:\["?\w+"?\])?\s*=\s*)?([{\[].*?)[;\s]*</script>`)

const (
	mostScripts = 40
	leastWords  = 200 // bytes of a string that may be a transcript
)

// told is what a script's data hold of the page's words.
type told struct{ words, title, published string }

// scripted makes a page of what stands in the data of its scripts, where it shows no words without them: the longest text there, with the
// title and the day that stand beside it.
func scripted(s string) (string, bool) {
	var best told
	for _, m := range scriptData.FindAllStringSubmatch(s, mostScripts) {
		var v any
		if json.Unmarshal([]byte(m[1]), &v) == nil {
			best.look(v, told{})
		}
	}
	if best.words == "" {
		return "", false
	}
	body := best.words
	if !strings.Contains(body, "</p>") && !strings.Contains(body, "<br") {
		body = "<p>" + strings.ReplaceAll(html.EscapeString(strings.ReplaceAll(body, "\r", "")), "\n", "</p><p>") + "</p>"
	}
	head := ""
	if best.title != "" {
		head = "<h1>" + html.EscapeString(best.title) + "</h1>"
	}
	if strings.Contains(body, "<h1") {
		head = ""
	}
	return `<html><head><meta property="article:published_time" content="` + html.EscapeString(best.published) + `"></head><body>` + head + body + "</body></html>", true
}

// look keeps the longest string that may be a transcript, and what the nearest objects around it say of it.
func (t *told) look(v any, around told) {
	switch v := v.(type) {
	case map[string]any:
		for _, k := range []string{"headline", "title", "name"} {
			if s, ok := v[k].(string); ok && s != "" {
				around.title = s
				break
			}
		}
		for _, k := range []string{"datePublished", "publishDate", "publishedAt", "published", "date"} {
			if s, ok := v[k].(string); ok && s != "" {
				around.published = s
				break
			}
		}
		for _, k := range slices.Sorted(maps.Keys(v)) {
			t.look(v[k], around)
		}
	case []any:
		for _, inner := range v {
			t.look(inner, around)
		}
	case string:
		if len(v) < leastWords || len(v) <= len(t.words) || !strings.Contains(v, "\n") && !strings.Contains(v, "</p>") && !strings.Contains(v, "<br") {
			return
		}
		around.words = v
		*t = around
	}
}
