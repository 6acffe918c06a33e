// Package citation writes how to cite words of a transcript: in running text by the usual styles, and as BibTeX, RIS, CSL-JSON and
// Dublin Core for programs that keep bibliographies.
package citation

import (
	"encoding/json"
	"strconv"
	"strings"
	"time"

	"podium/web/templates"
)

// Citation is what every style of citation takes its parts from.
type Citation struct {
	Speakers []string // who answers, or speaks; labels as printed where nobody is known
	Title    string   // of the exchange: who asks whom
	Event    string   // title of the briefing
	Place    string
	Day      string // ISO; "" is undated
	Archive  string
	Revision int
	URL      string // of these very words
	Key      string // for programs that keep bibliographies
}

// date writes the day as a style wants it; "n.d." where there is none.
func (c Citation) date(layout string) string {
	t, err := time.Parse(time.DateOnly, c.Day)
	if err != nil {
		return "n.d."
	}
	return t.Format(layout)
}

// longDate is the day as this site writes it, or as much of it as is known.
func (c Citation) longDate() string {
	if c.Day == "" {
		return "n.d."
	}
	return templates.LongDate(c.Day)
}

// dateMLA abbreviates the longer months.
func (c Citation) dateMLA() string {
	return strings.NewReplacer("May.", "May", "Jun.", "June", "Jul.", "July", "Sep.", "Sept.").Replace(c.date("2 Jan. 2006"))
}

// speakersOr joins those who speak; a citation without a speaker begins with its title.
func (c Citation) speakersOr(other string) string {
	if len(c.Speakers) == 0 {
		return other
	}
	return templates.List(c.Speakers)
}

// withPlace is the event with its place.
func (c Citation) withPlace() string {
	if c.Place == "" {
		return c.Event
	}
	return c.Event + ", " + c.Place
}

// Styles are the ways to cite in running text. Names stand as the record has them: no style turns one around that may
// be a label, or begin with the family's name.
func (c Citation) Styles() []templates.CitationStyle {
	return []templates.CitationStyle{
		{Name: "APA", Text: c.speakersOr(c.Title) + " (" + c.date("2006, January 2") + "). " + c.Title + " [Press briefing transcript]. " + stopped(c.withPlace()) + " " + c.Archive + ", revision " + strconv.Itoa(c.Revision) + ". " + c.URL},
		{Name: "MLA", Text: c.speakersOr("Press briefing") + ". “" + c.Title + ".” " + c.withPlace() + ", " + c.dateMLA() + ". Transcript. " + c.Archive + ", revision " + strconv.Itoa(c.Revision) + ", " + c.URL + "."},
		{Name: "Chicago", Text: c.speakersOr("Press briefing") + ", “" + c.Title + ",” " + c.withPlace() + ", " + c.date("January 2, 2006") + ", transcript, " + c.Archive + ", revision " + strconv.Itoa(c.Revision) + ", " + c.URL + "."},
		{Name: "Markdown", Text: "[" + markdown.Replace(c.Title) + "](" + c.URL + "), " + markdown.Replace(c.withPlace()) + ", " + c.longDate() + ", " + markdown.Replace(c.Archive) + ", revision " + strconv.Itoa(c.Revision)},
		{Name: "Wikipedia", Text: "{{cite web |url=" + c.URL + " |title=" + wikitext.Replace(c.Title+": "+c.withPlace()) + " |type=Press briefing transcript |website=" + wikitext.Replace(c.Archive) + " |date=" + c.longDate() + "}}"},
	}
}

// What Markdown and MediaWiki take for their own.
var (
	markdown = strings.NewReplacer(`\`, `\\`, "[", `\[`, "]", `\]`, "*", `\*`, "_", `\_`, "`", "\\`", "<", `\<`)
	wikitext = strings.NewReplacer("|", "{{!}}", "[", "&#91;", "]", "&#93;", "{", "&#123;", "}", "&#125;", "<", "&lt;", "\n", " ")
)

func stopped(s string) string { return strings.TrimSuffix(s, ".") + "." }

// bibEscapes escapes what BibTeX takes for its own.
var bibEscapes = strings.NewReplacer(`\`, `\textbackslash{}`, "{", `\{`, "}", `\}`, "%", `\%`, "&", `\&`, "$", `\$`, "#", `\#`, "_", `\_`, "~", `\textasciitilde{}`, "^", `\textasciicircum{}`, "\n", " ")

// BibTeX is an entry of a BibTeX file.
func (c Citation) BibTeX() string {
	var b strings.Builder
	b.WriteString("@misc{" + c.Key + ",\n")
	field := func(name, value string) {
		if value != "" {
			b.WriteString("  " + name + " = {" + value + "},\n")
		}
	}
	var authors []string
	for _, who := range c.Speakers {
		authors = append(authors, "{"+bibEscapes.Replace(who)+"}")
	}
	field("author", strings.Join(authors, " and "))
	field("title", "{"+bibEscapes.Replace(c.Title)+"}")
	field("howpublished", bibEscapes.Replace("Press briefing transcript: "+c.withPlace()))
	field("date", c.Day)
	if len(c.Day) >= 4 {
		field("year", c.Day[:4])
	}
	field("note", bibEscapes.Replace(c.Archive+", revision "+strconv.Itoa(c.Revision)))
	field("url", c.URL)
	return b.String() + "}\n"
}

// RIS is a record of a RIS file.
func (c Citation) RIS() string {
	var b strings.Builder
	line := func(tag, value string) {
		if value = strings.Join(strings.Fields(value), " "); value != "" {
			b.WriteString(tag + "  - " + value + "\r\n")
		}
	}
	line("TY", "GEN")
	for _, who := range c.Speakers {
		line("AU", who)
	}
	line("TI", c.Title)
	line("T2", c.Event)
	line("CY", c.Place)
	line("DA", strings.ReplaceAll(c.Day, "-", "/"))
	if len(c.Day) >= 4 {
		line("PY", c.Day[:4])
	}
	line("M3", "Press briefing transcript")
	line("PB", c.Archive)
	line("N1", "revision "+strconv.Itoa(c.Revision))
	line("UR", c.URL)
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

// CSLJSON is a list of one item, as citation processors read it.
func (c Citation) CSLJSON() string {
	item := cslItem{ID: c.Key, Type: "speech", Genre: "Press briefing transcript", Title: c.Title, Event: c.Event, EventPlace: c.Place,
		Publisher: c.Archive, Version: "revision " + strconv.Itoa(c.Revision), URL: c.URL}
	for _, who := range c.Speakers {
		item.Author = append(item.Author, cslName{who})
	}
	var parts []int
	for part := range strings.SplitSeq(c.Day, "-") {
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

// Meta are the parts as Dublin Core, which programs that keep bibliographies read from the page.
func (c Citation) Meta() []templates.Meta {
	var out []templates.Meta
	add := func(name, value string) {
		if value != "" {
			out = append(out, templates.Meta{Name: "DC." + name, Content: value})
		}
	}
	add("title", c.Title)
	for _, who := range c.Speakers {
		add("creator", who)
	}
	add("date", c.Day)
	add("type", "Press briefing transcript")
	add("source", c.withPlace())
	add("publisher", c.Archive)
	add("identifier", c.URL)
	return out
}
