package carrier

import (
	"regexp"
	"strings"
	"sync"
	"unicode"
	"unicode/utf8"

	"golang.org/x/net/html"
)

// readHTML extracts a fragment or a full page.
func readHTML(_ Source, s string) ([]Document, error) {
	d, err := extractHTML(s)
	if err != nil {
		return nil, err
	}
	return []Document{d}, nil
}

// brokenApostrophe is what a decoder leaves of a doubled entity within a word: "I';ll".
var brokenApostrophe = regexp.MustCompile(`(\p{L})';(\p{Ll})`)

// mostBroken reports whether a page's apostrophes are broken so, not one or two by accident. Scripts are full of
// the two characters: only where letters stand around is it worth the form.
func mostBroken(s string) bool {
	const some = 3
	within := 0
	for at := 0; within < some; {
		i := strings.Index(s[at:], "';")
		if i < 0 {
			return false
		}
		at += i + len("';")
		before, _ := utf8.DecodeLastRuneInString(s[:at-len("';")])
		after, _ := utf8.DecodeRuneInString(s[at:])
		if unicode.IsLetter(before) && unicode.IsLower(after) {
			within++
		}
	}
	return len(brokenApostrophe.FindAllStringIndex(s, some)) == some
}

// extractHTML reads a page in valid UTF-8.
func extractHTML(s string) (Document, error) {
	if page, ok := escapedPage(s); ok {
		s = page
	}
	if mostBroken(s) {
		s = brokenApostrophe.ReplaceAllString(s, "$1'$2")
	}
	p := newPage(strings.ReplaceAll(s, "\x00", ""))
	defer p.done()
	if err := p.run(); err != nil {
		return Document{}, err
	}
	if len(p.lines) == 0 || len(p.text) < leastWords && strings.Contains(s, "<noscript") {
		if page, ok := scripted(s); ok {
			return extractHTML(page)
		}
	}
	if len(p.lines) == 0 {
		if strings.Contains(s, "<script") || strings.Contains(s, "<noscript") {
			return Document{}, &Error{Kind: "empty", Reason: "the page holds no words: it fetches them by a script when it is shown", Do: "open it in a browser and save it as it is shown, or print it to PDF"}
		}
		return Document{}, wordless(s)
	}
	return p.finish(), nil
}

// wordless is the error that a page without words is: what it may be instead, and what to do.
func wordless(s string) error {
	for _, other := range []struct{ sign, reason, do string }{
		{"<frame", "the page shows other pages in frames and holds no words itself", "fetch the pages that its frames name (src)"},
		{"<iframe", "the page shows another in a frame and holds no words itself", "fetch the page that its frame names (src)"},
		{"<opml", "the source is a list of feeds", "fetch the feeds that it lists"},
	} {
		if strings.Contains(strings.ToLower(s[:min(len(s), 1<<16)]), other.sign) {
			return &Error{Kind: "empty", Reason: other.reason, Do: other.do}
		}
	}
	return &Error{Kind: "empty", Reason: "the page holds no words", Do: "fetch it again"}
}

// page reads tokens one by one, without a tree: its memory and time are linear in the source
// however the elements are nested.
type page struct {
	t     tokens
	doc   Document
	lines []Line // of doc
	text  []byte // the extracted text so far
	words []byte // the room of the text that is read

	nodes  []node              // every container seen; a parent stands before its children
	stack  []open              // the open elements
	others map[string]*element // those met that are not among elements
	recent [32]*element        // of those met, by a part of the name
	opened []int               // how many of each element are open
	full   bool                // a whole page, not a fragment

	line    Line // the line being built
	lineAt  int  // where its text starts
	brk     Break
	strong  int  // depth of bold elements
	boldEnd int  // end of the bold run at the line's start; -1 once plain text came
	slanted int  // depth of italic elements
	upright bool // words of the line are not in italics
	link    int  // depth of links
	struck  []int
	sup     []supRef
	skip    int // depth of elements whose words are no one's
	pre     int
	space   bool // a space is owed before the next word
	caption int
	list    int
	cell    uint8 // see Line.Cell
	away    int   // depth of nav, aside, footer ...
	title   strings.Builder
	inTitle bool
	owner   []int32         // of each line: its container
	apart   map[int]bool    // lines in nav, aside, footer ...
	around  map[string]bool // of class names and ids met: whether they name what stands around the content
}

type open struct {
	*element
	node int // its container, itself when it is one
	kind kind
}

type node struct {
	parent int
	prose  int    // bytes of words of its own that are no links
	kin    uint32 // what boxes it stands in, by element and class
	named  bool   // by its class or id for what stands around a page's content
	main   bool   // the page says that its content is there
}

type supRef struct {
	start int
	href  string
}

// pages are read one after the other in the same room.
var pages = sync.Pool{New: func() any {
	return &page{others: map[string]*element{}, apart: map[int]bool{}, around: map[string]bool{}}
}}

func newPage(s string) *page {
	p := pages.Get().(*page)
	p.t.page = s
	p.nodes = append(p.nodes, node{parent: -1})
	p.opened = append(p.opened, make([]int, len(elements))...)
	p.brk = Paragraph
	return p
}

// done gives up the page's room.
func (p *page) done() {
	clear(p.others)
	clear(p.apart)
	clear(p.around)
	clear(p.stack[:cap(p.stack)])
	clear(p.t.attrs[:cap(p.t.attrs)])
	*p = page{t: tokens{attrs: p.t.attrs[:0]}, lines: p.lines[:0], text: p.text[:0], words: p.words[:0], nodes: p.nodes[:0], stack: p.stack[:0],
		others: p.others, opened: p.opened[:0], struck: p.struck[:0], owner: p.owner[:0], apart: p.apart, around: p.around}
	pages.Put(p)
}

func (p *page) run() error {
	for {
		switch p.t.next() {
		case html.ErrorToken:
			p.flush()
			if err := p.t.err(); err != nil {
				return &Error{Kind: "malformed", Reason: "the page cannot be read as HTML: " + err.Error(), Do: "save the page anew"}
			}
			if p.t.cut {
				p.doc.Warnings = append(p.doc.Warnings, mended("cut-off", "The page ends within a tag: what came after is not here."))
			}
			return nil
		case html.TextToken:
			if p.skip == 0 || p.inTitle {
				p.words = p.t.text(p.words[:0])
				p.read(p.words)
			}
		case html.StartTagToken:
			p.start(false)
		case html.SelfClosingTagToken:
			p.start(true)
		case html.EndTagToken:
			p.end(p.element(p.t.name))
		}
	}
}
