package web

import (
	"net/http"
	"strings"

	"podium/web/templates"
)

// operation is an address for programs, as the page about them and its OpenAPI description show it.
type operation struct {
	path     string // as the router has it
	says     string
	more     string
	params   []parameter
	media    string
	body     any  // a value of what is answered; nil for what is no JSON
	moves    bool // it may answer 301
	goes     bool // it may answer 410
	searches bool // it is bounded in rate, time and size as searches are
	example  string
}

type parameter struct {
	name, in, kind, says string
	needed               bool
}

var (
	askedFor   = parameter{"q", "query", "string", "a query in the language of the help page", true}
	pageAsked  = parameter{"page", "query", "integer", "number of the page, from 1", false}
	cursorOf   = parameter{"cursor", "query", "string", "where to go on beyond the numbered pages: follow next", false}
	slugOf     = parameter{"slug", "path", "string", "the address of a briefing, below /briefings/", true}
	turnID     = parameter{"turn", "path", "string", "the id of a turn: any turn of an exchange leads to it", true}
	quotation  = parameter{"q", "query", "string", "the words as quoted", true}
	classParam = parameter{"class", "query", "string", "words, corrected, trivial, roster, reread or all; without it words and corrected", false}
	embedURL   = parameter{"url", "query", "string", "the absolute address of an exchange, with @ and a revision or # and a turn where wanted", true}
	maxWidth   = parameter{"maxwidth", "query", "integer", "pixels", false}
	maxHeight  = parameter{"maxheight", "query", "integer", "pixels", false}
	compared   = parameter{"q", "query", "array", "a query, given up to three times", true}
	sharedBy   = parameter{"in", "query", "string", "a query whose results the others are looked for in and are a share of", false}
	beginning  = parameter{"q", "query", "string", "what has been typed so far", true}
)

const (
	mediaJSON  = "application/json"
	mediaAtom  = "application/atom+xml"
	mediaFeed  = "application/feed+json"
	mediaJSONL = "application/jsonl"
	mediaCSV   = "text/csv"
	mediaCSL   = "application/vnd.citationstyles.csl+json"
)

// operations are the addresses for programs, in the order of the page.
var operations = []operation{
	{path: "/search.json", says: "A page of results", more: "The exchanges that a query finds, with exact totals, facets and histogram. The words that match are byte ranges of each turn's text.",
		params: []parameter{askedFor, pageAsked, cursorOf}, media: mediaJSON, body: searchAnswer{}, searches: true, example: "?q="},
	{path: "/search.jsonl", says: "A whole result as JSON Lines", more: "The first line is about the search, each other line one exchange with every turn. No name is without its standing and what it rests on; permalink leads to these very words, sources to the bytes that they came from.",
		params: []parameter{askedFor}, media: mediaJSONL, body: exportRow{}, searches: true, example: "?q="},
	{path: "/search.csv", says: "A whole result as a table", more: "Lines that begin with # tell query, totals, state of the archive and time. New columns come at the end.",
		params: []parameter{askedFor}, media: mediaCSV, searches: true, example: "?q="},
	{path: "/search.atom", says: "A search to follow", more: "The newest exchanges that a query finds.",
		params: []parameter{askedFor, pageAsked}, media: mediaAtom, searches: true, example: "?q="},
	{path: "/search.feed.json", says: "The same as JSON Feed 1.1",
		params: []parameter{askedFor, pageAsked}, media: mediaFeed, body: jsonFeed{}, searches: true, example: "?q="},
	{path: "/search/compare.json", says: "The use of words over time", more: "What searches find by year or month, as counts and as a share of a thousand passages, with their first and last use.",
		params: []parameter{compared, sharedBy}, media: mediaJSON, body: usageAnswer{}, searches: true},
	{path: "/search/compare.csv", says: "The same as a table", more: "A row a year or month, the totals last.",
		params: []parameter{compared, sharedBy}, media: mediaCSV, searches: true},
	{path: "/check.json", says: "Whether a quotation was said", more: "Word for word, in an earlier version, nearly, in pieces or not; a single word is too short to tell; with who said it and every word that differs.",
		params: []parameter{quotation}, media: mediaJSON, body: checkAnswer{}, searches: true},
	{path: "/briefings/{slug}.json", says: "One transcript", more: "All turns, exchange by exchange, and the sources that they came from.",
		params: []parameter{slugOf}, media: mediaJSON, body: briefingAnswer{}, moves: true, goes: true},
	{path: "/x/{turn}.json", says: "One exchange", more: "The question and its answers, in full; with @ and a number behind the id, as they stood at that revision of their briefing.",
		params: []parameter{turnID}, media: mediaJSON, body: exportRow{}, moves: true, goes: true},
	{path: "/x/{turn}.csl.json", says: "How to cite an exchange", more: "As CSL-JSON; .bib is BibTeX, .ris is RIS.",
		params: []parameter{turnID}, media: mediaCSL, goes: true},
	{path: "/oembed", says: "How to show an exchange on another site", more: "oEmbed 1.0: quotations as plain markup without script or style; a link where maxheight leaves no room.",
		params: []parameter{embedURL, maxWidth, maxHeight}, media: mediaJSON, body: embedAnswer{}, goes: true},
	{path: "/changes.atom", says: "What changed after publication", more: "Word by word: what was taken out stands in [-…-], what was put in in {+…+}.",
		params: []parameter{classParam}, media: mediaAtom},
	{path: "/changes.feed.json", says: "The same as JSON Feed 1.1", params: []parameter{classParam}, media: mediaFeed, body: jsonFeed{}},
	{path: "/briefings/{slug}/changes.atom", says: "What changed in one briefing",
		params: []parameter{slugOf}, media: mediaAtom, moves: true, goes: true},
	{path: "/briefings/{slug}/changes.feed.json", says: "The same as JSON Feed 1.1",
		params: []parameter{slugOf}, media: mediaFeed, body: jsonFeed{}, moves: true, goes: true},
	{path: "/coverage/days.json", says: "On which days briefings of a series were held", more: "Every day with one that is in this archive, and the stretches of a week or more between them without.",
		params: []parameter{{"series", "query", "string", "the slug of a series, or unfiled", true}}, media: mediaJSON, body: calendarAnswer{}},
	{path: "/suggest", says: "How to go on with a query", more: "People, outlets, series, fields, values and phrases.",
		params: []parameter{beginning}, media: mediaJSON, body: suggestAnswer{}, searches: true},
}

// api is the page about the addresses for programs.
func (s *server) api(w http.ResponseWriter, r *http.Request) error {
	page := templates.APIPage{Page: s.newPage("For programs", "/api", templates.None), Limits: s.limits()}
	page.Description = "JSON, JSON Lines, CSV, Atom and JSON Feed addresses of this archive, and their OpenAPI description."
	doc := s.openAPI()
	for _, op := range operations {
		v := templates.APIOperation{Path: op.path, Says: op.says, More: op.more, Media: op.media}
		if op.example != "" {
			v.Example = op.path + op.example + "harbour"
		}
		for _, p := range op.params {
			v.Params = append(v.Params, templates.APIParam{Name: p.name, Says: p.says, Needed: p.needed})
		}
		if op.body != nil {
			v.Fields = fieldsOf(doc, op.body)
		}
		page.Operations = append(page.Operations, v)
	}
	return s.show(w, r, cacheRecord, templates.APIView(page))
}

// fieldsOf lists the names of an answer's fields, those of lists within under their own.
func fieldsOf(doc openAPI, body any) []string {
	var out []string
	schema := doc.Components.Schemas[schemaName(typeOf(body))]
	for _, name := range schema.order {
		p := schema.Properties[name]
		if inner := p.inner(); inner != "" {
			name += " { " + strings.Join(doc.Components.Schemas[inner].order, ", ") + " }"
		}
		out = append(out, name)
	}
	return out
}

// openAPIJSON is the description of those addresses for programs.
func (s *server) openAPIJSON(w http.ResponseWriter, r *http.Request) error {
	return sendJSON(w, r, cacheRecord, "application/json; charset=utf-8", s.openAPI())
}
