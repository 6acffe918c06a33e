package carrier

import (
	"bytes"
	"regexp"
	"strings"

	"github.com/yuin/goldmark"
	"github.com/yuin/goldmark/extension"
	"github.com/yuin/goldmark/parser"
	"github.com/yuin/goldmark/renderer/html"
	"github.com/yuin/goldmark/util"
)

// commonMark parses what transcripts use of Markdown. Indented code and setext headings are left
// out: there an indent is a typist's and a rule of dashes parts speakers.
var commonMark = goldmark.New(
	goldmark.WithParser(parser.NewParser(
		parser.WithBlockParsers(
			util.Prioritized(parser.NewThematicBreakParser(), 200),
			util.Prioritized(parser.NewListParser(), 300),
			util.Prioritized(parser.NewListItemParser(), 400),
			util.Prioritized(parser.NewATXHeadingParser(), 600),
			util.Prioritized(parser.NewFencedCodeBlockParser(), 700),
			util.Prioritized(parser.NewBlockquoteParser(), 800),
			util.Prioritized(parser.NewHTMLBlockParser(), 900),
			util.Prioritized(parser.NewParagraphParser(), 1000),
		),
		parser.WithInlineParsers(parser.DefaultInlineParsers()...),
		parser.WithParagraphTransformers(parser.DefaultParagraphTransformers()...),
	)),
	goldmark.WithExtensions(extension.Strikethrough, extension.Footnote, extension.Table),
	goldmark.WithRendererOptions(html.WithUnsafe()),
)

// readMarkdown extracts Markdown with or without front matter, by way of the HTML that it stands for.
func readMarkdown(_ Source, s string) ([]Document, error) {
	fields, body, err := frontMatter(newlines.Replace(s))
	if err != nil {
		return nil, err
	}
	if overMarked(body) {
		docs, err := readText(Source{}, body)
		if err == nil {
			docs[0].Meta.given(fields)
		}
		return docs, err
	}
	body = unattributed(body)
	var page bytes.Buffer
	if err := commonMark.Convert([]byte(loose.ReplaceAllString(body, "*$1*$2")), &page); err != nil {
		return nil, &Error{Kind: "malformed", Reason: "the source cannot be read as Markdown: " + err.Error(), Do: "save it anew"}
	}
	d, err := extractHTML(page.String())
	if err != nil {
		return nil, err
	}
	d.Meta.given(fields)
	return []Document{d}, nil
}

var (
	// attributed is a span, or a heading, with the attributes that Pandoc writes behind it.
	attributed = regexp.MustCompile(`(?m)\[([^\]\n]{1,200})\]\{[.#][^}\n]{1,80}\}|[ \t]+\{[.#][^}\n]{1,80}\}[ \t]*$`)
	// division is a line that begins or ends a part there.
	division = regexp.MustCompile(`(?m)^:{3,}(?:[ \t]*(?:\{[^}\n]*\}|[\w-]+))?[ \t]*$`)
)

// unattributed drops what Pandoc writes of how words are set.
func unattributed(s string) string {
	if strings.Contains(s, "{.") || strings.Contains(s, "{#") {
		s = attributed.ReplaceAllString(s, "$1")
	}
	if strings.Contains(s, ":::") {
		s = division.ReplaceAllString(s, "")
	}
	return s
}

// overMarked reports whether a text has a paragraph of more marks, or more footnotes, than anybody writes: each mark is
// compared with those before it in its paragraph, each footnote with all, so that such a text is read as it stands.
func overMarked(s string) bool {
	const mostMarks, mostNotes = 5000, 2000
	if strings.Count(s, "\n[^") > mostNotes {
		return true
	}
	for p := range strings.SplitSeq(s, "\n\n") {
		if len(p) <= mostMarks {
			continue
		}
		marks := 0
		for _, m := range []string{"*", "_", "~", "["} {
			marks += strings.Count(p, m)
		}
		if marks > mostMarks {
			return true
		}
	}
	return false
}

// loose closes the emphasis of a whole paragraph whose last asterisk stands after a space, which
// CommonMark leaves as two asterisks that nobody said.
var loose = regexp.MustCompile(`(?m)^\*([^\s*](?:[^*\n]|\n[^*\s])*?)[ \t\x{a0}]+\*([ \t\x{a0}]*)$`)

// field returns where the value of a commonly used name belongs; nil when it has no place.
func (m *Meta) field(name string) *string {
	name = strings.ToLower(strings.ReplaceAll(name, "-", "_"))
	if english := abroad[name]; english != "" && english != "text" {
		name = english
	}
	switch name {
	case "title", "headline":
		return &m.Title
	case "event", "event_date":
		return &m.Event
	case "date", "release_date", "day":
		if m.Published == "" {
			return &m.Published
		}
	case "published", "published_time", "published_date", "published_at", "pubdate", "date_published", "issued":
		return &m.Published
	case "modified", "modified_time", "updated", "lastmod":
		return &m.Modified
	case "place", "location", "venue":
		return &m.Place
	case "url", "source_url", "link", "permalink", "source":
		return &m.URL
	case "language", "lang":
		return &m.Language
	case "id", "transcript_id", "guid", "identifier":
		return &m.ID
	case "release_type", "type", "category":
		return &m.Kind
	case "prime_minister", "speaker", "author":
		return &m.Person
	case "description", "summary":
		return &m.Description
	}
	return nil
}
