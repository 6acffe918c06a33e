package carrier

import (
	"bytes"
	"io"
	"regexp"
	"slices"
	"strings"
	"sync"
	"unicode"
	"unicode/utf8"

	"golang.org/x/net/html"
	"golang.org/x/net/html/atom"

	"podium/internal/transcript"
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

func extractHTML(s string) (Document, error) {
	if page, ok := escapedPage(s); ok {
		s = page
	}
	if mostBroken(s) {
		s = brokenApostrophe.ReplaceAllString(s, "$1'$2")
	}
	p := newPage(s)
	if err := p.run(); err != nil {
		return Document{}, err
	}
	if len(p.doc.Lines) == 0 {
		return Document{}, &Error{Kind: "empty", Reason: "the page holds no words", Do: "fetch it again"}
	}
	return p.finish(), nil
}

// page reads tokens one by one, without a tree: its memory and time are linear in the source
// however the elements are nested.
type page struct {
	z    *html.Tokenizer
	doc  Document
	text []byte  // the extracted text so far
	room *[]byte // of text

	nodes  []node         // every container seen; a parent stands before its children
	stack  []open         // the open elements
	opened map[string]int // how many elements of a name are open
	full   bool           // a whole page, not a fragment

	line    Line // the line being built
	lineAt  int  // where its text starts
	brk     Break
	strong  int // depth of bold elements
	boldEnd int // end of the bold run at the line's start; -1 once plain text came
	link    int // depth of links
	struck  []int
	sup     []supRef
	skip    int // depth of elements whose words are no one's
	pre     int
	space   bool // a space is owed before the next word
	caption int
	list    int
	away    int // depth of nav, aside, footer ...
	title   strings.Builder
	inTitle bool
	owner   []int32         // of each line: its container
	apart   map[int]bool    // lines in nav, aside, footer ...
	around  map[string]bool // of class names and ids met: whether they name what stands around the content
}

type open struct {
	atom atom.Atom
	name string
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

// texts are the rooms in which pages gather their text; pages take turns in using them.
var texts = sync.Pool{New: func() any { return new([]byte) }}

// lineShare is about how many bytes of a page make a line of text.
const lineShare = 400

func newPage(s string) *page {
	p := &page{z: html.NewTokenizer(strings.NewReader(s)), opened: map[string]int{}, apart: map[int]bool{}, around: map[string]bool{}, nodes: []node{{parent: -1}}, boldEnd: 0}
	p.room = texts.Get().(*[]byte)
	p.text = slices.Grow((*p.room)[:0], len(s))
	p.doc.Lines = make([]Line, 0, len(s)/lineShare+16)
	p.owner = make([]int32, 0, cap(p.doc.Lines))
	p.brk = Paragraph
	p.z.SetMaxBuf(MaxBytes + 1)
	return p
}

func (p *page) run() error {
	for {
		switch p.z.Next() {
		case html.ErrorToken:
			p.flush()
			if err := p.z.Err(); err != io.EOF {
				return &Error{Kind: "malformed", Reason: "the page cannot be read as HTML: " + err.Error(), Do: "save the page anew"}
			}
			return nil
		case html.TextToken:
			if p.skip == 0 || p.inTitle {
				p.words(p.z.Text())
			}
		case html.StartTagToken:
			p.start(false)
		case html.SelfClosingTagToken:
			p.start(true)
		case html.EndTagToken:
			p.end(p.tag())
		}
	}
}

// words adds text, white space folded as a browser folds it.
func (p *page) words(b []byte) {
	if p.inTitle {
		p.title.Write(b)
		return
	}
	if !utf8.Valid(b) {
		b = bytes.ToValidUTF8(b, []byte("\ufffd"))
	}
	if i := bytes.IndexByte(b, '&'); i >= 0 && bytes.IndexByte(b[i:], ';') > 0 {
		b = []byte(unescaped(string(b)))
	}
	if bytes.IndexByte(b, 0) >= 0 {
		b = bytes.ReplaceAll(b, []byte{0}, nil)
	}
	for len(b) > 0 {
		i := foldable(b)
		if i < 0 {
			p.add(b)
			return
		}
		if i > 0 {
			p.add(b[:i])
		}
		if p.pre > 0 && b[i] == '\n' {
			p.flush()
			p.weaken(Hard)
		} else if len(p.text) > p.lineAt {
			p.space = true
		} else if b[i] == ' ' {
			p.line.Indent++
		}
		b = b[i+1:]
	}
}

// foldable returns where white space stands that is folded: any but one plain space between words;
// -1 when there is none.
func foldable(b []byte) int {
	if b[0] == ' ' {
		return 0
	}
	end := len(b)
	for _, c := range [...]byte{'\n', '\t', '\r', '\f'} {
		if i := bytes.IndexByte(b[:end], c); i >= 0 {
			end = i
		}
	}
	switch i := bytes.Index(b[:end], twoSpaces); {
	case i >= 0:
		return i
	case end > 0 && b[end-1] == ' ':
		return end - 1
	case end < len(b):
		return end
	}
	return -1
}

var twoSpaces = []byte("  ")

// weaken lets the next line begin with at least the given break.
func (p *page) weaken(b Break) {
	if b > p.brk {
		p.brk = b
	}
}

func (p *page) add(b []byte) {
	if len(p.text) == p.lineAt {
		b = p.open(b)
		if len(b) == 0 {
			return
		}
	}
	if p.space {
		p.text = append(p.text, ' ')
		p.space = false
	}
	at := len(p.text)
	p.text = append(p.text, b...)
	if p.strong > 0 && p.boldEnd >= 0 {
		p.boldEnd = len(p.text)
	} else if p.boldEnd >= 0 && p.strong == 0 && !spacesOnly(b) {
		if p.boldEnd > p.lineAt {
			p.line.Bold = p.boldEnd - p.lineAt
		}
		p.boldEnd = -1
	}
	if p.link > 0 {
		p.line.Links += len(p.text) - at
	}
}

// spacesOnly reports whether there is nothing but spaces, those that do not break included.
func spacesOnly(b []byte) bool {
	for len(b) > 0 {
		switch {
		case b[0] == ' ':
			b = b[1:]
		case bytes.HasPrefix(b, []byte("\u00a0")):
			b = b[len("\u00a0"):]
		default:
			return false
		}
	}
	return true
}

// open drops white space that HTML does not fold from the start of a line and counts it as indent.
func (p *page) open(b []byte) []byte {
	for len(b) > 0 {
		r, w := utf8.DecodeRune(b)
		if !blankRune(r) {
			return b
		}
		p.line.Indent++
		b = b[w:]
	}
	return b
}

// flush ends the line being built.
func (p *page) flush() {
	p.space = false
	if len(p.text) == p.lineAt {
		p.line = Line{}
		p.boldEnd = 0
		return
	}
	end := len(p.text)
	for end > p.lineAt {
		r, w := utf8.DecodeLastRune(p.text[p.lineAt:end])
		if !blankRune(r) {
			break
		}
		end -= w
	}
	if end > p.lineAt {
		p.put(end)
	} else {
		p.text = p.text[:p.lineAt]
	}
	p.line = Line{}
	p.boldEnd = 0
}

func (p *page) put(end int) {
	p.text = append(p.text[:end], '\n')
	l := p.line
	l.Span = transcript.Span{Start: p.lineAt, End: end}
	if p.boldEnd > p.lineAt {
		l.Bold = min(p.boldEnd, end) - p.lineAt
	}
	l.Break, p.brk = p.brk, Soft
	if l.Outside = p.away > 0; l.Outside {
		p.apart[len(p.doc.Lines)] = true
	}
	l.Caption = p.caption > 0
	l.Item = p.list > 0
	l.Level = p.level()
	here := p.container()
	if n := end - p.lineAt; l.Links*2 < n && !l.Outside {
		p.nodes[here].prose += n
	}
	p.owner = append(p.owner, int32(here))
	p.doc.Lines = append(p.doc.Lines, l)
	p.lineAt = len(p.text)
}
