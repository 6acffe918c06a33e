package carrier

import "golang.org/x/net/html/atom"

// kind says what an element does to the text around it.
type kind uint16

const (
	block     kind = 1 << iota // starts and ends a paragraph
	container                  // may hold a transcript
	bold
	italic
	struckOut
	silent  // its words are no one's
	outside // navigation and the like
	void    // has no end tag
	speaker // says who speaks
	heading
)

var kinds = map[atom.Atom]kind{
	atom.P: block, atom.Li: block, atom.Dd: block, atom.Pre: block, atom.Address: block, atom.Caption: block,
	atom.H1: block | heading, atom.H2: block | heading, atom.H3: block | heading, atom.H4: block | heading, atom.H5: block | heading, atom.H6: block | heading, atom.Hr: block | void,
	atom.Div: block | container, atom.Section: block | container, atom.Article: block | container, atom.Main: block | container,
	atom.Body: block | container, atom.Html: block, atom.Ul: block | container, atom.Ol: block | container, atom.Dl: block | container,
	atom.Table: block | container, atom.Tbody: block, atom.Thead: block, atom.Tr: block, atom.Td: block | container, atom.Th: block,
	atom.Blockquote: block | container, atom.Center: block | container, atom.Fieldset: block, atom.Form: block | container,
	atom.Figure: block, atom.Figcaption: block, atom.Details: block | container, atom.Summary: block, atom.Hgroup: block,
	atom.Nav: block | container | outside, atom.Footer: block | container | outside, atom.Aside: block | container | outside,
	atom.Header: block | container, atom.Menu: block | container | outside, atom.Dialog: block | outside,
	atom.Strong: bold, atom.B: bold, atom.Dt: block | bold,
	atom.Em: italic, atom.I: italic,
	atom.S: struckOut, atom.Strike: struckOut, atom.Del: struckOut,
	atom.Script: silent, atom.Style: silent, atom.Noscript: silent, atom.Template: silent, atom.Svg: silent, atom.Iframe: silent,
	atom.Object: silent, atom.Select: silent, atom.Textarea: silent, atom.Button: silent, atom.Video: silent, atom.Audio: silent,
	atom.Math: silent, atom.Canvas: silent, atom.Noframes: silent, atom.Datalist: silent,
	atom.Br: void, atom.Img: void, atom.Input: void, atom.Meta: void, atom.Link: void, atom.Wbr: void, atom.Embed: void,
	atom.Source: void, atom.Track: void, atom.Area: void, atom.Base: void, atom.Col: void, atom.Param: void,
}

// element is what a tag's name says.
type element struct {
	atom atom.Atom // 0 of a name that HTML has not
	name string
	kind kind
	nth  int // its place in page.opened
}

// elements are those with a meaning here, and those that stand within most lines.
var elements = func() map[string]*element {
	known := map[string]*element{}
	for a, k := range kinds {
		known[a.String()] = &element{atom: a, name: a.String(), kind: k, nth: len(known)}
	}
	for _, a := range []atom.Atom{atom.A, atom.Font, atom.Small, atom.Span, atom.Sub, atom.Sup, atom.Time, atom.Title, atom.U} {
		known[a.String()] = &element{atom: a, name: a.String(), nth: len(known)}
	}
	return known
}()
