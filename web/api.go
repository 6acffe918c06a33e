package web

import (
	"net/http"

	"podium/web/feed"
	"podium/web/openapi"
	"podium/web/templates"
)

var (
	askedFor   = openapi.InQuery("q", "string", "a query in the language of the help page", true)
	pageAsked  = openapi.InQuery("page", "integer", "number of the page, from 1", false)
	cursorOf   = openapi.InQuery("cursor", "string", "where to go on beyond the numbered pages: follow next", false)
	slugOf     = openapi.InPath("slug", "the address of a briefing, below /briefings/")
	turnID     = openapi.InPath("turn", "the id of a turn: any turn of an exchange leads to it")
	quotation  = openapi.InQuery("q", "string", "the words as quoted", true)
	classParam = openapi.InQuery("class", "string", "words, corrected, trivial, roster, reread or all; without it words and corrected", false)
	embedURL   = openapi.InQuery("url", "string", "the absolute address of an exchange, with @ and a revision or # and a turn where wanted", true)
	maxWidth   = openapi.InQuery("maxwidth", "integer", "pixels", false)
	maxHeight  = openapi.InQuery("maxheight", "integer", "pixels", false)
	compared   = openapi.InQuery("q", "array", "a query, given up to three times", true)
	forExcel   = openapi.InQuery("for", "string", "excel: with a byte-order mark, by which Excel knows UTF-8", false)
	followed   = openapi.InQuery("q", "array", "a query, given for each search", true)
	sharedBy   = openapi.InQuery("in", "string", "a query whose results the others are looked for in and are a share of", false)
	listYear   = openapi.InQuery("year", "string", "a year, or undated; likewise month (2026-04), day, series, place, person and outlet, the last two by their slug", false)
	listSort   = openapi.InQuery("sort", "string", "oldest, or added: what came into the archive last is first; without it the newest day is", false)
	namePart   = openapi.InQuery("name", "string", "words that stand in the name", false)
	nameSort   = openapi.InQuery("sort", "string", "name, or questions: most questions first; without it most briefings first", false)
	namedSlug  = openapi.InPath("slug", "the end of the address of their page")
	beginning  = openapi.InQuery("q", "string", "what has been typed so far", true)
)

const (
	mediaJSON  = "application/json"
	mediaJSONL = "application/jsonl"
	mediaCSV   = "text/csv"
	mediaCSL   = "application/vnd.citationstyles.csl+json"

	typeJSON = mediaJSON + "; charset=utf-8" // as it is sent
)

// operations are the addresses for programs, in the order of the page.
var operations = []openapi.Operation{
	{Path: "/search.json", Says: "A page of results", More: "The exchanges that a query finds, with exact totals, facets and histogram. The words that match are byte ranges of each turn's text.",
		Params: []openapi.Parameter{askedFor, pageAsked, cursorOf}, Media: mediaJSON, Body: searchAnswer{}, Searches: true, Example: "?q="},
	{Path: "/search.jsonl", Says: "A whole result as JSON Lines", More: "The first line is about the search, each other line one exchange with every turn. No name is without its standing and what it rests on; permalink leads to these very words, sources to the bytes that they came from.",
		Params: []openapi.Parameter{askedFor}, Media: mediaJSONL, Body: exportRow{}, Searches: true, Example: "?q="},
	{Path: "/search.csv", Says: "A whole result as a table", More: "Lines that begin with # tell query, totals, state of the archive and time. New columns come at the end.",
		Params: []openapi.Parameter{askedFor, forExcel}, Media: mediaCSV, Searches: true, Example: "?q="},
	{Path: "/search.atom", Says: "A search to follow", More: "The newest exchanges that a query finds.",
		Params: []openapi.Parameter{askedFor, pageAsked}, Media: feed.MediaAtom, Searches: true, Example: "?q="},
	{Path: "/search.feed.json", Says: "The same as JSON Feed 1.1",
		Params: []openapi.Parameter{askedFor, pageAsked}, Media: feed.MediaJSON, Body: feed.JSONShape(), Searches: true, Example: "?q="},
	{Path: "/search.opml", Says: "The feeds of several searches", More: "OPML 2.0, for a feed reader to take at once; up to 50 searches.",
		Params: []openapi.Parameter{followed}, Media: feed.MediaOPML, Searches: true},
	{Path: "/search/compare.json", Says: "The use of words over time", More: "What searches find by year or month, as counts and as a share of a thousand passages, with their first and last use.",
		Params: []openapi.Parameter{compared, sharedBy}, Media: mediaJSON, Body: usageAnswer{}, Searches: true},
	{Path: "/search/compare.csv", Says: "The same as a table", More: "A row a year or month, the totals last.",
		Params: []openapi.Parameter{compared, sharedBy}, Media: mediaCSV, Searches: true},
	{Path: "/check.json", Says: "Whether a quotation was said", More: "Word for word, in an earlier version, nearly, in pieces or not; a single word is too short to tell; with who said it and every word that differs.",
		Params: []openapi.Parameter{quotation}, Media: mediaJSON, Body: checkAnswer{}, Searches: true},
	{Path: "/briefings.json", Says: "A page of the list of briefings", More: "Without their words: day, place, series, who speaks, how many questions, and the address of the source.",
		Params: []openapi.Parameter{listYear, listSort, pageAsked}, Media: mediaJSON, Body: briefingsAnswer{}},
	{Path: "/briefings.csv", Says: "The whole list as a table", Params: []openapi.Parameter{listYear, listSort, forExcel}, Media: mediaCSV},
	{Path: "/briefings.atom", Says: "New briefings to follow", More: "As they come into the archive, whatever their day.",
		Params: []openapi.Parameter{listYear, pageAsked}, Media: feed.MediaAtom},
	{Path: "/briefings.feed.json", Says: "The same as JSON Feed 1.1", Params: []openapi.Parameter{listYear, pageAsked}, Media: feed.MediaJSON, Body: feed.JSONShape()},
	{Path: "/briefings/{slug}.json", Says: "One transcript", More: "All turns, exchange by exchange, and the sources that they came from.",
		Params: []openapi.Parameter{slugOf}, Media: mediaJSON, Body: briefingAnswer{}, Moves: true, Goes: true},
	{Path: "/x/{turn}.json", Says: "One exchange", More: "The question and its answers, in full; with @ and a number behind the id, as they stood at that revision of their briefing.",
		Params: []openapi.Parameter{turnID}, Media: mediaJSON, Body: exportRow{}, Moves: true, Goes: true},
	{Path: "/x/{turn}/related.json", Says: "What was asked on the subject of an exchange before and after", More: "By the words of the question that few others have, where much of them stands close together: near its day first, then farther, and what the same reporter asked at any time. Each with the words that both have.",
		Params: []openapi.Parameter{turnID}, Media: mediaJSON, Body: relatedAnswer{}, Moves: true, Goes: true, Searches: true},
	{Path: "/people.json", Says: "A page of the list of people", More: "Officials and reporters, each with the number of briefings, turns and questions.",
		Params: []openapi.Parameter{namePart, nameSort, pageAsked}, Media: mediaJSON, Body: peopleAnswer{}},
	{Path: "/people.csv", Says: "The whole list as a table", Params: []openapi.Parameter{namePart, nameSort, forExcel}, Media: mediaCSV},
	{Path: "/people/{slug}.json", Says: "One person", More: "Offices with their days, labels as printed, roles, and where their words are found.",
		Params: []openapi.Parameter{namedSlug}, Media: mediaJSON, Body: personAnswer{}, Moves: true, Goes: true},
	{Path: "/outlets.json", Says: "A page of the list of outlets", Params: []openapi.Parameter{namePart, nameSort, pageAsked}, Media: mediaJSON, Body: outletsAnswer{}},
	{Path: "/outlets.csv", Says: "The whole list as a table", Params: []openapi.Parameter{namePart, nameSort, forExcel}, Media: mediaCSV},
	{Path: "/outlets/{slug}.json", Says: "One outlet", More: "Its names as the transcripts give them, and where its questions are found.",
		Params: []openapi.Parameter{namedSlug}, Media: mediaJSON, Body: outletAnswer{}, Goes: true},
	{Path: "/x/{turn}.csl.json", Says: "How to cite an exchange", More: "As CSL-JSON; .bib is BibTeX, .ris is RIS.",
		Params: []openapi.Parameter{turnID}, Media: mediaCSL, Moves: true, Goes: true},
	{Path: "/oembed", Says: "How to show an exchange on another site", More: "oEmbed 1.0: quotations as plain markup without script or style; a link where maxheight leaves no room.",
		Params: []openapi.Parameter{embedURL, maxWidth, maxHeight}, Media: mediaJSON, Body: embedAnswer{}, Goes: true},
	{Path: "/changes.atom", Says: "What changed after publication", More: "Word by word: what was taken out stands in [-…-], what was put in in {+…+}.",
		Params: []openapi.Parameter{classParam}, Media: feed.MediaAtom},
	{Path: "/changes.feed.json", Says: "The same as JSON Feed 1.1", Params: []openapi.Parameter{classParam}, Media: feed.MediaJSON, Body: feed.JSONShape()},
	{Path: "/briefings/{slug}/changes.atom", Says: "What changed in one briefing",
		Params: []openapi.Parameter{slugOf}, Media: feed.MediaAtom, Moves: true, Goes: true},
	{Path: "/briefings/{slug}/changes.feed.json", Says: "The same as JSON Feed 1.1",
		Params: []openapi.Parameter{slugOf}, Media: feed.MediaJSON, Body: feed.JSONShape(), Moves: true, Goes: true},
	{Path: "/coverage.json", Says: "What is held and what the reading left open, by series", Media: mediaJSON, Body: coverageAnswer{}},
	{Path: "/coverage/days.json", Says: "On which days briefings of a series were held", More: "Every day with one that is in this archive, and the stretches of a week or more between them without.",
		Params: []openapi.Parameter{openapi.InQuery("series", "string", "the slug of a series, or unfiled", true)}, Media: mediaJSON, Body: calendarAnswer{}},
	{Path: "/suggest", Says: "How to go on with a query", More: "People, outlets, series, fields, values and phrases.",
		Params: []openapi.Parameter{beginning}, Media: mediaJSON, Body: suggestAnswer{}, Searches: true},
}

// api is the page about the addresses for programs.
func (s *server) api(w http.ResponseWriter, r *http.Request) error {
	page := templates.APIPage{Page: s.newPage("For programs", "/api", templates.None), Limits: s.limits()}
	page.Description = "JSON, JSON Lines, CSV, Atom and JSON Feed addresses of this archive, and their OpenAPI description."
	doc := s.description()
	for _, op := range operations {
		v := templates.APIOperation{Path: op.Path, Says: op.Says, More: op.More, Media: op.Media}
		if op.Example != "" {
			v.Example = op.Path + op.Example + "harbour"
		}
		for _, p := range op.Params {
			v.Params = append(v.Params, templates.APIParam{Name: p.Name, Says: p.Says, Needed: p.Needed})
		}
		if op.Body != nil {
			v.Fields = doc.Fields(op.Body)
		}
		page.Operations = append(page.Operations, v)
	}
	return s.show(w, r, cacheRecord, templates.APIView(page))
}

// problemAnswer is what a program gets instead of an answer (RFC 9457).
type problemAnswer struct {
	Title  string `json:"title"`
	Status int    `json:"status"`
	Detail string `json:"detail"`
}

// description describes the addresses for programs.
func (s *server) description() *openapi.Document {
	return openapi.Describe(openapi.Site{Title: s.Title, Address: s.origin, Problem: problemAnswer{},
		Says: "Press briefing transcripts: search, quotation check, records and changes. Reading only; no key is needed."}, operations)
}

// openAPIJSON is the description of those addresses for programs.
func (s *server) openAPIJSON(w http.ResponseWriter, r *http.Request) error {
	return sendJSON(w, r, cacheRecord, typeJSON, s.description())
}
