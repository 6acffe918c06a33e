package carrier

import (
	"bytes"

	"golang.org/x/net/html/atom"

	"podium/internal/transcript"
)

// kind says what an element does to the text around it.
type kind uint16

const (
	block     kind = 1 << iota // starts and ends a paragraph
	container                  // may hold a transcript
	bold
	struckOut
	silent  // its words are no one's
	outside // navigation and the like
	void    // has no end tag
	speaker // says who speaks
)

var kinds = map[atom.Atom]kind{
	atom.P: block, atom.Li: block, atom.Dd: block, atom.Pre: block, atom.Address: block, atom.Caption: block,
	atom.H1: block, atom.H2: block, atom.H3: block, atom.H4: block, atom.H5: block, atom.H6: block, atom.Hr: block | void,
	atom.Div: block | container, atom.Section: block | container, atom.Article: block | container, atom.Main: block | container,
	atom.Body: block | container, atom.Html: block, atom.Ul: block | container, atom.Ol: block | container, atom.Dl: block | container,
	atom.Table: block | container, atom.Tbody: block, atom.Thead: block, atom.Tr: block, atom.Td: block | container, atom.Th: block,
	atom.Blockquote: block | container, atom.Center: block | container, atom.Fieldset: block, atom.Form: block | container,
	atom.Figure: block, atom.Figcaption: block, atom.Details: block | container, atom.Summary: block, atom.Hgroup: block,
	atom.Nav: block | container | outside, atom.Footer: block | container | outside, atom.Aside: block | container | outside,
	atom.Header: block | container, atom.Menu: block | container | outside, atom.Dialog: block | outside,
	atom.Strong: bold, atom.B: bold, atom.Dt: block | bold,
	atom.S: struckOut, atom.Strike: struckOut, atom.Del: struckOut,
	atom.Script: silent, atom.Style: silent, atom.Noscript: silent, atom.Template: silent, atom.Svg: silent, atom.Iframe: silent,
	atom.Object: silent, atom.Select: silent, atom.Textarea: silent, atom.Button: silent, atom.Video: silent, atom.Audio: silent,
	atom.Math: silent, atom.Canvas: silent, atom.Noframes: silent, atom.Datalist: silent,
	atom.Br: void, atom.Img: void, atom.Input: void, atom.Meta: void, atom.Link: void, atom.Wbr: void, atom.Embed: void,
	atom.Source: void, atom.Track: void, atom.Area: void, atom.Base: void, atom.Col: void, atom.Param: void,
}

// tag returns the atom and the name of the tag that was read. Names of small letters are taken from where they
// stand, without the copy that the tokenizer would make.
func (p *page) tag() (atom.Atom, string) {
	raw := bytes.TrimPrefix(p.z.Raw()[1:], []byte("/"))
	n := 0
	for n < len(raw) && (raw[n] >= 'a' && raw[n] <= 'z' || raw[n] >= '0' && raw[n] <= '9') {
		n++
	}
	if name := raw[:n]; n == len(raw) || !endsName[raw[n]] {
		raw, _ = p.z.TagName()
	} else {
		raw = name
	}
	if a := atom.Lookup(raw); a != 0 {
		return a, a.String()
	}
	return 0, string(raw)
}

// endsName are the bytes that end a tag's name.
var endsName = [256]bool{' ': true, '\n': true, '\r': true, '\t': true, '\f': true, '/': true, '>': true}

func (p *page) start(selfClosing bool) {
	a, name := p.tag()
	k := kinds[a]
	var attrs attributes
	if wantsAttributes(a, k) {
		attrs = p.attributes()
	}
	if attrs.hidden {
		k |= silent
	}
	if a == atom.Span && isSpeaker(attrs.class) {
		k |= bold | speaker
	}
	switch a {
	case atom.Br:
		p.lineBreak()
		return
	case atom.Html, atom.Body:
		p.full = true
	case atom.Meta:
		p.meta(attrs)
		return
	case atom.Time:
		p.time(attrs)
	case atom.Title:
		p.inTitle = !selfClosing && p.skip == 0 && p.title.Len() == 0
	}
	if k&block != 0 {
		p.close(a)
		p.flush()
		p.weaken(Paragraph)
	}
	if k&void != 0 || selfClosing && k&(block|silent) == 0 {
		return
	}
	p.enter(a, name, k, attrs)
}

// close ends what a start tag ends without an end tag: an open paragraph, a list item.
func (p *page) close(a atom.Atom) {
	if p.opened["p"] > 0 && p.top() == "p" {
		p.end(atom.P, "p")
	}
	if a == atom.Li && p.top() == "li" {
		p.end(atom.Li, "li")
	}
}

func (p *page) top() string {
	if len(p.stack) == 0 {
		return ""
	}
	return p.stack[len(p.stack)-1].name
}

func (p *page) enter(a atom.Atom, name string, k kind, attrs attributes) {
	here := p.container()
	if k&container != 0 {
		p.nodes = append(p.nodes, p.box(a, here, attrs))
		here = len(p.nodes) - 1
	}
	p.stack = append(p.stack, open{atom: a, name: name, node: here, kind: k})
	p.opened[name]++
	p.count(k, 1)
	switch a {
	case atom.A:
		p.link++
	case atom.Sup:
		p.sup = append(p.sup, supRef{start: len(p.text)})
	case atom.Pre:
		p.pre++
	case atom.Figure, atom.Figcaption:
		p.caption++
	case atom.Li:
		p.list++
	}
	if k&struckOut != 0 {
		p.struck = append(p.struck, len(p.text))
	}
	if a == atom.A {
		p.anchor(attrs)
	}
}

func (p *page) count(k kind, n int) {
	if k&bold != 0 {
		p.strong += n
	}
	if k&silent != 0 {
		p.skip += n
	}
	if k&outside != 0 {
		p.away += n
	}
}

// end closes the innermost open element of that name and what is open inside it. An end tag
// without a start tag is passed over, as browsers do.
func (p *page) end(a atom.Atom, name string) {
	if a == atom.Title {
		p.inTitle = false
	}
	if p.opened[name] == 0 {
		return
	}
	if kinds[a]&block == 0 && !p.inline(name) {
		return
	}
	for len(p.stack) > 0 {
		o := p.stack[len(p.stack)-1]
		p.leave(o)
		p.stack = p.stack[:len(p.stack)-1]
		if o.name == name {
			return
		}
	}
}

// inline reports whether the element of that name is open within the innermost block, so that a
// stray </b> does not close paragraphs.
func (p *page) inline(name string) bool {
	for i := len(p.stack) - 1; i >= 0; i-- {
		if p.stack[i].name == name {
			return true
		}
		if p.stack[i].kind&block != 0 {
			return false
		}
	}
	return false
}

func (p *page) leave(o open) {
	a := o.atom
	if o.kind&block != 0 {
		p.flush()
		p.weaken(Paragraph)
	}
	if o.kind&speaker != 0 {
		p.endSpeaker()
	}
	p.opened[o.name]--
	p.count(o.kind, -1)
	switch a {
	case atom.A:
		p.link--
	case atom.Sup:
		p.endSup()
	case atom.Pre:
		p.pre--
	case atom.Figure, atom.Figcaption:
		p.caption--
	case atom.Li:
		p.list--
	}
	if o.kind&struckOut != 0 {
		start := p.struck[len(p.struck)-1]
		p.struck = p.struck[:len(p.struck)-1]
		p.mark(transcript.Struck, start, "")
	}
}

// mark notes a span from start to here, without the spaces at its ends.
func (p *page) mark(kind transcript.MarkKind, start int, ref string) {
	end := len(p.text)
	for start < end && (p.text[start] == ' ' || p.text[start] == '\n') {
		start++
	}
	for end > start && (p.text[end-1] == ' ' || p.text[end-1] == '\n') {
		end--
	}
	if start < end || ref != "" {
		p.doc.Marks = append(p.doc.Marks, Mark{Span: transcript.Span{Start: start, End: max(start, end)}, Kind: kind, Ref: ref})
	}
}

// lineBreak ends a line; a second one, with nothing between, ends the paragraph.
func (p *page) lineBreak() {
	if p.skip > 0 {
		return
	}
	if len(bytes.Trim(p.text[p.lineAt:], " \u00a0\u200b")) == 0 {
		p.text = p.text[:p.lineAt]
		p.flush()
		p.weaken(Paragraph)
		return
	}
	p.flush()
	p.weaken(Hard)
}

func (p *page) container() int {
	if len(p.stack) == 0 {
		return 0
	}
	return p.stack[len(p.stack)-1].node
}

func (p *page) level() int {
	for i := len(p.stack) - 1; i >= 0; i-- {
		if n := p.stack[i].name; len(n) == 2 && n[0] == 'h' && n[1] >= '1' && n[1] <= '6' {
			return int(n[1] - '0')
		}
		if p.stack[i].kind&container != 0 {
			break
		}
	}
	return 0
}
