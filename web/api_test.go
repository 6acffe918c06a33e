package web

import (
	"encoding/json"
	"maps"
	"net/http"
	"net/http/httptest"
	"reflect"
	"slices"
	"strconv"
	"strings"
	"testing"

	"podium/web/guard"

	"github.com/go-chi/chi/v5"
)

// forPeople are the machine-readable addresses that programs of readers find by themselves; the description leaves them out.
var forPeople = []string{"/opensearch.xml", "/sitemap.xml", "/sitemap/{kind}-{file}.xml", "/robots.txt", "/favicon.ico",
	"/healthz", "/readyz", "/static/*", "/suggest/opensearch", "/api/openapi.json"}

// TestTheDescriptionIsOfTheSite holds the OpenAPI description to the routes: none too many, none too few.
func TestTheDescriptionIsOfTheSite(t *testing.T) {
	site := sampleSite(t)
	doc := described(t, site)
	routes := map[string]bool{}
	err := chi.Walk(site.(chi.Routes), func(_, route string, _ http.Handler, _ ...func(http.Handler) http.Handler) error {
		routes[route] = true
		return nil
	})
	if err != nil {
		t.Fatal(err)
	}
	for path := range doc["paths"].(map[string]any) {
		if !routes[path] {
			t.Errorf("%s is described and is no route", path)
		}
		delete(routes, path)
	}
	for route := range routes {
		for _, end := range []string{".json", ".jsonl", ".csv", ".atom", "/suggest"} {
			if strings.HasSuffix(route, end) && !slices.Contains(forPeople, route) {
				t.Errorf("%s is not described", route)
			}
		}
	}
	if refs := danglingRefs(doc, doc); len(refs) > 0 {
		t.Errorf("the description refers to what is not there: %v", refs)
	}
}

func described(t *testing.T, site http.Handler) map[string]any {
	t.Helper()
	w := ask(site, "GET", "/api/openapi.json")
	var doc map[string]any
	if err := json.Unmarshal(w.Body.Bytes(), &doc); err != nil || w.Code != 200 || doc["openapi"] != "3.1.0" {
		t.Fatal(w.Code, err, doc["openapi"])
	}
	return doc
}

// danglingRefs lists references that lead nowhere.
func danglingRefs(doc, at any) []string {
	var out []string
	switch v := at.(type) {
	case map[string]any:
		if ref, ok := v["$ref"].(string); ok && resolve(doc, ref) == nil {
			out = append(out, ref)
		}
		for _, inner := range v {
			out = append(out, danglingRefs(doc, inner)...)
		}
	case []any:
		for _, inner := range v {
			out = append(out, danglingRefs(doc, inner)...)
		}
	}
	return out
}

func resolve(doc any, ref string) any {
	for _, step := range strings.Split(strings.TrimPrefix(ref, "#/"), "/") {
		m, ok := doc.(map[string]any)
		if !ok {
			return nil
		}
		doc = m[step]
	}
	return doc
}

// TestAnswersAreAsDescribed asks the site and holds each answer to its schema, so that the description cannot drift.
func TestAnswersAreAsDescribed(t *testing.T) {
	site := sampleSite(t)
	doc := described(t, site)
	var found searchAnswer
	if err := json.Unmarshal(ask(site, "GET", "/search.json?q=herring").Body.Bytes(), &found); err != nil || len(found.Hits) == 0 {
		t.Fatal(err, found)
	}
	briefing := "/briefings/2026-04-02-daily-press-briefing-april-2-2026.json"
	for path, target := range map[string]string{
		"/briefings.json": "/briefings.json?year=2026", "/people.json": "/people.json", "/people/{slug}.json": "/people/maren-holt.json",
		"/outlets.json": "/outlets.json", "/outlets/{slug}.json": "/outlets/harbour-gazette.json", "/coverage.json": "/coverage.json",
		"/search.json": "/search.json?q=herring+speakr:x", "/coverage/days.json": "/coverage/days.json?series=vesmark-foreign-ministry", "/search/compare.json": "/search/compare.json?q=herring&q=date:none&q=tug",
		"/check.json": "/check.json?q=a+tug+is+truly+an+escort.+Herring+sells+well.",
		"/suggest":    "/suggest?q=he", "/briefings/{slug}.json": briefing, "/x/{turn}.json": "/x/" + found.Hits[0].ID + ".json", "/x/{turn}/related.json": firstFound(t, site, "ardal") + "/related.json", "/oembed": "/oembed?url=https://archive.example/x/" + found.Hits[0].ID,
	} {
		w := ask(site, "GET", target)
		var answer any
		if err := json.Unmarshal(w.Body.Bytes(), &answer); err != nil || w.Code != 200 {
			t.Errorf("%s: %d %v", target, w.Code, err)
			continue
		}
		var body any = doc["paths"].(map[string]any)[path]
		for _, step := range []string{"get", "responses", "200", "content", "application/json", "schema"} {
			body = body.(map[string]any)[step]
		}
		for _, fault := range misfits(doc, body.(map[string]any), answer, path) {
			t.Error(fault)
		}
	}
	w := ask(site, "GET", "/check.json?q="+strings.Repeat("a", guard.MaxQuery))
	var p problemAnswer
	if err := json.Unmarshal(w.Body.Bytes(), &p); err != nil || w.Code != 400 || p.Status != 400 || p.Detail == "" {
		t.Errorf("a refusal: %d %v %+v", w.Code, err, p)
	}
}

// TestRefusalsAreDescribed asks every address for what is not there, or for nothing: whatever status it answers is in the description.
func TestRefusalsAreDescribed(t *testing.T) {
	site := sampleSite(t)
	for path, of := range described(t, site)["paths"].(map[string]any) {
		target := strings.NewReplacer("{slug}", "2031-01-01-nothing", "{turn}", "zzzzzzzzzzzz").Replace(path)
		code := strconv.Itoa(ask(site, "GET", target).Code)
		if told := of.(map[string]any)["get"].(map[string]any)["responses"].(map[string]any); told[code] == nil {
			t.Errorf("%s answers %s, which is not among %v", target, code, slices.Sorted(maps.Keys(told)))
		}
	}
}

// TestProgramsOfAnyOriginMayRead asks as the page of another site does, before and with the request, of what succeeds and what does not.
func TestProgramsOfAnyOriginMayRead(t *testing.T) {
	site := sampleSite(t)
	var found searchAnswer
	if err := json.Unmarshal(ask(site, "GET", "/search.json?q=herring").Body.Bytes(), &found); err != nil || len(found.Hits) == 0 {
		t.Fatal(err, found)
	}
	id := found.Hits[0].ID
	for _, op := range operations {
		path := strings.NewReplacer("/people/{slug}", "/people/maren-holt", "/outlets/{slug}", "/outlets/harbour-gazette",
			"{slug}", "2026-04-02-daily-press-briefing-april-2-2026", "{turn}", id).Replace(op.Path)
		for _, target := range []string{path + "?q=herring+sells", path + "?q=" + strings.Repeat("a", guard.MaxQuery), strings.Replace(path, id, "000000000000", 1)} {
			if w := ask(site, "GET", target); w.Header().Get("Access-Control-Allow-Origin") != "*" {
				t.Errorf("%.60s: %d without leave for other origins", target, w.Code)
			}
		}
		r := httptest.NewRequest("OPTIONS", path, nil)
		r.Header.Set("Origin", "https://elsewhere.example")
		r.Header.Set("Access-Control-Request-Method", "GET")
		r.Header.Set("Access-Control-Request-Headers", "if-none-match")
		w := httptest.NewRecorder()
		if site.ServeHTTP(w, r); w.Code != 204 || !strings.Contains(w.Header().Get("Access-Control-Allow-Headers"), "If-None-Match") {
			t.Errorf("asked first whether it may ask: %s: %d %v", path, w.Code, w.Header())
		}
	}
	for _, page := range []string{"/", "/search?q=herring", "/x/" + id} {
		if w := ask(site, "GET", page); w.Header().Get("Access-Control-Allow-Origin") != "" {
			t.Errorf("%s is a page, and lets other origins read it", page)
		}
	}
	if w := ask(site, "OPTIONS", "/search.json"); w.Code != 405 {
		t.Errorf("OPTIONS that asks for nothing: %d", w.Code)
	}
}

// misfits says where a value is not as a schema has it.
func misfits(doc map[string]any, schema map[string]any, value any, at string) []string {
	if ref, ok := schema["$ref"].(string); ok {
		schema = resolve(doc, ref).(map[string]any)
	}
	kinds := map[string]reflect.Kind{"string": reflect.String, "boolean": reflect.Bool, "integer": reflect.Float64, "number": reflect.Float64,
		"array": reflect.Slice, "object": reflect.Map}
	if value == nil || kinds[schema["type"].(string)] != reflect.TypeOf(value).Kind() {
		return []string{at + " is not of type " + schema["type"].(string)}
	}
	var out []string
	switch v := value.(type) {
	case []any:
		for _, item := range v {
			out = append(out, misfits(doc, schema["items"].(map[string]any), item, at+"[]")...)
		}
	case map[string]any:
		properties := schema["properties"].(map[string]any)
		for _, name := range slices.Sorted(maps.Keys(v)) {
			inner, ok := properties[name].(map[string]any)
			if !ok {
				out = append(out, at+"."+name+" is not described")
				continue
			}
			out = append(out, misfits(doc, inner, v[name], at+"."+name)...)
		}
		required, _ := schema["required"].([]any)
		for _, name := range required {
			if _, ok := v[name.(string)]; !ok {
				out = append(out, at+" lacks "+name.(string))
			}
		}
	}
	return out
}
