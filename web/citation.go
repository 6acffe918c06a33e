package web

import (
	"encoding/json"
	"net/http"
	"strconv"
	"strings"
	"time"

	"github.com/go-chi/chi/v5"

	"podium/internal/store"
	"podium/internal/transcript"
	"podium/web/templates"
)

// cited is what every style of citation takes its parts from.
type cited struct {
	speakers []string // who answers, or speaks; labels as printed where nobody is known
	title    string   // of the exchange: who asks whom
	event    string   // title of the briefing
	place    string
	day      string // ISO; "" is undated
	archive  string
	revision int
	url      string // of these very words
	key      string // for programs that keep bibliographies
}

func (s *server) cited(read *reading, x int) cited {
	b := read.b
	c := cited{title: strings.TrimSuffix(read.heading(x), "."), event: s.titleOfWhole(b).Text, place: b.Place, day: b.Day(), archive: s.Title, revision: b.Revision,
		url: s.origin + templates.ExchangeAtURL(read.lead(x), b.Revision), key: "podium-" + read.lead(x)}
	for _, who := range read.answerers(x) {
		c.speakers = append(c.speakers, who.Attribution.Name)
	}
	return c
}

// citedWhole is a transcript as a whole: what those at the podium said at an event of a series.
func (s *server) citedWhole(b *transcript.Briefing, briefers []store.Who) cited {
	c := cited{title: strings.TrimSuffix(s.titleOfWhole(b).Text, "."), event: "Press briefing", place: b.Place, day: b.Day(), archive: s.Title, revision: b.Revision,
		url: s.origin + templates.BriefingURL(b.Slug), key: "podium-" + b.Slug}
	if b.Series != "" {
		c.event = s.seriesName(b.Series)
	}
	for _, who := range briefers {
		c.speakers = append(c.speakers, who.Name)
	}
	return c
}

// date writes the day as a style wants it; "n.d." where there is none.
func (c cited) date(layout string) string {
	t, err := time.Parse(time.DateOnly, c.day)
	if err != nil {
		return "n.d."
	}
	return t.Format(layout)
}

// longDate is the day as this site writes it, or as much of it as is known.
func (c cited) longDate() string {
	if c.day == "" {
		return "n.d."
	}
	return templates.LongDate(c.day)
}

// dateMLA abbreviates the longer months.
func (c cited) dateMLA() string {
	return strings.NewReplacer("May.", "May", "Jun.", "June", "Jul.", "July", "Sep.", "Sept.").Replace(c.date("2 Jan. 2006"))
}

// speakersOr joins those who speak; a citation without a speaker begins with its title.
func (c cited) speakersOr(other string) string {
	if len(c.speakers) == 0 {
		return other
	}
	return templates.List(c.speakers)
}

// withPlace is the event with its place.
func (c cited) withPlace() string {
	if c.place == "" {
		return c.event
	}
	return c.event + ", " + c.place
}

// styles are the ways to cite in running text. Names stand as the record has them: no style turns one around that may
// be a label, or begin with the family's name.
func (c cited) styles() []templates.CitationStyle {
	return []templates.CitationStyle{
		{Name: "APA", Text: c.speakersOr(c.title) + " (" + c.date("2006, January 2") + "). " + c.title + " [Press briefing transcript]. " + stopped(c.withPlace()) + " " + c.archive + ", revision " + strconv.Itoa(c.revision) + ". " + c.url},
		{Name: "MLA", Text: c.speakersOr("Press briefing") + ". “" + c.title + ".” " + c.withPlace() + ", " + c.dateMLA() + ". Transcript. " + c.archive + ", revision " + strconv.Itoa(c.revision) + ", " + c.url + "."},
		{Name: "Chicago", Text: c.speakersOr("Press briefing") + ", “" + c.title + ",” " + c.withPlace() + ", " + c.date("January 2, 2006") + ", transcript, " + c.archive + ", revision " + strconv.Itoa(c.revision) + ", " + c.url + "."},
		{Name: "Markdown", Text: "[" + markdown.Replace(c.title) + "](" + c.url + "), " + markdown.Replace(c.withPlace()) + ", " + c.longDate() + ", " + markdown.Replace(c.archive) + ", revision " + strconv.Itoa(c.revision)},
		{Name: "Wikipedia", Text: "{{cite web |url=" + c.url + " |title=" + wikitext.Replace(c.title+": "+c.withPlace()) + " |type=Press briefing transcript |website=" + wikitext.Replace(c.archive) + " |date=" + c.longDate() + "}}"},
	}
}

// What Markdown and MediaWiki take for their own.
var (
	markdown = strings.NewReplacer(`\`, `\\`, "[", `\[`, "]", `\]`, "*", `\*`, "_", `\_`, "`", "\\`", "<", `\<`)
	wikitext = strings.NewReplacer("|", "{{!}}", "[", "&#91;", "]", "&#93;", "{", "&#123;", "}", "&#125;", "<", "&lt;", "\n", " ")
)

func stopped(s string) string { return strings.TrimSuffix(s, ".") + "." }

// bibTeX escapes what BibTeX takes for its own.
var bibTeX = strings.NewReplacer(`\`, `\textbackslash{}`, "{", `\{`, "}", `\}`, "%", `\%`, "&", `\&`, "$", `\$`, "#", `\#`, "_", `\_`, "~", `\textasciitilde{}`, "^", `\textasciicircum{}`, "\n", " ")

func (c cited) bib() string {
	var b strings.Builder
	b.WriteString("@misc{" + c.key + ",\n")
	field := func(name, value string) {
		if value != "" {
			b.WriteString("  " + name + " = {" + value + "},\n")
		}
	}
	var authors []string
	for _, who := range c.speakers {
		authors = append(authors, "{"+bibTeX.Replace(who)+"}")
	}
	field("author", strings.Join(authors, " and "))
	field("title", "{"+bibTeX.Replace(c.title)+"}")
	field("howpublished", bibTeX.Replace("Press briefing transcript: "+c.withPlace()))
	field("date", c.day)
	if len(c.day) >= 4 {
		field("year", c.day[:4])
	}
	field("note", bibTeX.Replace(c.archive+", revision "+strconv.Itoa(c.revision)))
	field("url", c.url)
	return b.String() + "}\n"
}

func (c cited) ris() string {
	var b strings.Builder
	line := func(tag, value string) {
		if value = strings.Join(strings.Fields(value), " "); value != "" {
			b.WriteString(tag + "  - " + value + "\r\n")
		}
	}
	line("TY", "GEN")
	for _, who := range c.speakers {
		line("AU", who)
	}
	line("TI", c.title)
	line("T2", c.event)
	line("CY", c.place)
	line("DA", strings.ReplaceAll(c.day, "-", "/"))
	if len(c.day) >= 4 {
		line("PY", c.day[:4])
	}
	line("M3", "Press briefing transcript")
	line("PB", c.archive)
	line("N1", "revision "+strconv.Itoa(c.revision))
	line("UR", c.url)
	return b.String() + "ER  - \r\n"
}

// cslItem is a citation as CSL-JSON has it.
type cslItem struct {
	ID         string    `json:"id"`
	Type       string    `json:"type"`
	Genre      string    `json:"genre"`
	Title      string    `json:"title"`
	Author     []cslName `json:"author,omitempty"`
	Event      string    `json:"event-title"`
	EventPlace string    `json:"event-place,omitempty"`
	Issued     *cslDate  `json:"issued,omitempty"`
	Publisher  string    `json:"publisher"`
	Version    string    `json:"version"`
	URL        string    `json:"URL"`
}

// cslName is a name as the record has it, not cut into parts.
type cslName struct {
	Literal string `json:"literal"`
}

type cslDate struct {
	Parts [][]int `json:"date-parts"`
}

func (c cited) csl() string {
	item := cslItem{ID: c.key, Type: "speech", Genre: "Press briefing transcript", Title: c.title, Event: c.event, EventPlace: c.place,
		Publisher: c.archive, Version: "revision " + strconv.Itoa(c.revision), URL: c.url}
	for _, who := range c.speakers {
		item.Author = append(item.Author, cslName{who})
	}
	var parts []int
	for part := range strings.SplitSeq(c.day, "-") {
		if n, err := strconv.Atoi(part); err == nil {
			parts = append(parts, n)
		}
	}
	if parts != nil {
		item.Issued = &cslDate{[][]int{parts}}
	}
	body, err := json.Marshal([]cslItem{item})
	if err != nil { // strings and numbers alone never fail
		return "[]\n"
	}
	return string(body) + "\n"
}

// meta are the parts as Dublin Core, which programs that keep bibliographies read from the page.
func (c cited) meta() []templates.Meta {
	var out []templates.Meta
	add := func(name, value string) {
		if value != "" {
			out = append(out, templates.Meta{Name: "DC." + name, Content: value})
		}
	}
	add("title", c.title)
	for _, who := range c.speakers {
		add("creator", who)
	}
	add("date", c.day)
	add("type", "Press briefing transcript")
	add("source", c.withPlace())
	add("publisher", c.archive)
	add("identifier", c.url)
	return out
}

// citation answers how to cite an exchange, in a form that programs keep.
func (s *server) citation(ext, mediaType string, write func(cited) string) handlerFunc {
	return func(w http.ResponseWriter, r *http.Request) error {
		id, pin, _ := strings.Cut(chi.URLParam(r, "turn"), "@")
		if !transcript.ValidID(id) {
			return notFound
		}
		at, err := s.Store.Locate(r.Context(), id)
		if err != nil {
			return err
		}
		if pin == "" && at.Status == store.Moved {
			return moved(w, r, templates.ExchangeURL(at.Exchange)+ext)
		}
		b, err := s.citedBriefing(r, at, pin)
		if err != nil {
			return err
		}
		x := passageWith(b, id)
		if x < 0 {
			return notFound
		}
		w.Header().Set("Content-Disposition", attachment(id+ext, id+ext))
		return send(w, r, http.StatusOK, cacheRecord, mediaType, []byte(write(s.cited(prepare(b, nil), x))))
	}
}

func (s *server) citedBriefing(r *http.Request, at *store.Location, pin string) (*transcript.Briefing, error) {
	if pin == "" {
		if at.Status == store.Lost {
			return nil, s.lostTurn(r.Context(), at)
		}
		return s.Store.BriefingByKey(r.Context(), at.Key)
	}
	rev, err := strconv.Atoi(pin)
	if err != nil || rev < 1 {
		return nil, notFound
	}
	return s.Store.BriefingAt(r.Context(), at.Key, rev)
}
