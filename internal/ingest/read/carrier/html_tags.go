package carrier

import (
	"bytes"
	"strings"

	"golang.org/x/net/html/atom"

	"podium/internal/transcript"
)

// element returns the element of a name.
func (p *page) element(name string) *element {
	if name == "" {
		return p.find(name)
	}
	place := &p.recent[(len(name)*7+int(name[0])+int(name[len(name)-1]))%len(p.recent)]
	if e := *place; e != nil && e.name == name {
		return e
	}
	*place = p.find(name)
	return *place
}

func (p *page) find(name string) *element {
	if e := elements[name]; e != nil {
		return e
	}
	e := p.others[name]
	if e == nil {
		name = strings.Clone(name)
		e = &element{atom: atom.Lookup([]byte(name)), name: name, nth: len(p.opened)}
		p.others[name] = e
		p.opened = append(p.opened, 0)
	}
	return e
}

func (p *page) start(selfClosing bool) {
	e := p.element(p.t.name)
	a, k := e.atom, e.kind
	var attrs attributes
	if wantsAttributes(a, k) {
		attrs = p.attributes()
	}
	if attrs.hidden {
		k |= silent
	}
	if a == atom.Span && isSpeaker(attrs.class) {
		k |= bold | speaker
	} else if a == atom.Span && attrs.style != "" {
		k |= styled(attrs.style)
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
	p.enter(e, k, attrs)
}

// styled is what a style sheet's words within a tag say of type.
func styled(style string) (k kind) {
	style = strings.ToLower(strings.ReplaceAll(style, " ", ""))
	for _, weight := range []string{"bold", "600", "700", "800", "900"} {
		if strings.Contains(style, "font-weight:"+weight) {
			k |= bold
		}
	}
	if strings.Contains(style, "font-style:italic") {
		k |= italic
	}
	return k
}

// close ends what a start tag ends without an end tag: an open paragraph, a list item.
func (p *page) close(a atom.Atom) {
	if p.top() == atom.P {
		p.end(elements["p"])
	}
	if a == atom.Li && p.top() == atom.Li {
		p.end(elements["li"])
	}
}

func (p *page) top() atom.Atom {
	if len(p.stack) == 0 {
		return 0
	}
	return p.stack[len(p.stack)-1].atom
}

func (p *page) enter(e *element, k kind, attrs attributes) {
	a, here := e.atom, p.container()
	if k&container != 0 {
		p.nodes = append(p.nodes, p.box(a, here, attrs))
		here = len(p.nodes) - 1
	}
	p.stack = append(p.stack, open{element: e, node: here, kind: k})
	p.opened[e.nth]++
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
	case atom.Tr, atom.Table, atom.Dl:
		p.cell = 0
	case atom.Td, atom.Th:
		p.cell = min(p.cell, 200) + 1
	case atom.Dt, atom.Dd:
		p.cell = 1
		if a == atom.Dd {
			p.cell = 2
		}
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
	if k&italic != 0 {
		p.slanted += n
	}
	if k&silent != 0 {
		p.skip += n
	}
	if k&outside != 0 {
		p.away += n
	}
}

// end closes the innermost open element of that kind and what is open inside it. An end tag
// without a start tag is passed over, as browsers do.
func (p *page) end(e *element) {
	if e.atom == atom.Title {
		p.inTitle = false
	}
	if p.opened[e.nth] == 0 {
		return
	}
	if e.kind&block == 0 && !p.inline(e) {
		return
	}
	for len(p.stack) > 0 {
		o := p.stack[len(p.stack)-1]
		p.leave(o)
		p.stack = p.stack[:len(p.stack)-1]
		if o.element == e {
			return
		}
	}
}

// inline reports whether the element is open within the innermost block, so that a
// stray </b> does not close paragraphs.
func (p *page) inline(e *element) bool {
	for i := len(p.stack) - 1; i >= 0; i-- {
		if p.stack[i].element == e {
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
	p.opened[o.nth]--
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
	case atom.Tr, atom.Table, atom.Dl:
		p.cell = 0
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
	if len(bytes.TrimLeft(p.text[p.lineAt:], " \u00a0\u200b")) == 0 {
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

func (p *page) level() uint8 {
	for i := len(p.stack) - 1; i >= 0; i-- {
		switch o := p.stack[i]; {
		case o.kind&heading != 0:
			return o.name[1] - '0'
		case o.kind&container != 0:
			return 0
		}
	}
	return 0
}
