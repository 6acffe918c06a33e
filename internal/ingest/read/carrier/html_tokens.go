package carrier

import (
	"io"
	"strings"

	"golang.org/x/net/html"
)

// tokens parts a page into its tags and the text between them. Text, and tags as nearly all pages write them, are
// told from where they stand; what is written in any other way, comments and scripts are read by html.Tokenizer,
// which is shown nothing else. A tag in another hand is the same tag: TestTokens compares the two.
type tokens struct {
	page string
	at   int             // how far the page is read
	z    *html.Tokenizer // nil while it has nothing to read
	fed  int             // how far z was shown the page, where it is further than at
	cut  bool            // the page ends within a tag
	raw  bool            // z stands within an element that holds text alone

	byZ   bool   // z has read the last token
	more  bool   // it has attributes to read
	words string // of a text: as it stands on the page
	name  string // of a tag, in small letters
	attrs []attribute
}

// attribute is a tag's.
type attribute struct{ key, value string }

// maxAttributes is how many attributes of a tag are looked at.
const maxAttributes = 64

// textAlone reports whether within an element no other begins.
func textAlone(name string) bool {
	switch name {
	case "iframe", "noembed", "noframes", "noscript", "plaintext", "script", "style", "textarea", "title", "xmp":
		return true
	}
	return false
}

// nameBytes are those of names in small letters.
var nameBytes = func() *[256]bool {
	var t [256]bool
	for c := range t {
		t[c] = c >= 'a' && c <= 'z' || c >= '0' && c <= '9'
	}
	return &t
}()

// next reads a token; html.ErrorToken stands at the end.
func (t *tokens) next() html.TokenType {
	switch {
	case t.at == len(t.page):
		return html.ErrorToken
	case t.raw || t.fed > t.at:
		return t.read()
	}
	if text := t.page[t.at:nextTag(t.page, t.at)]; text != "" {
		t.byZ, t.words = false, text
		t.at += len(text)
		return html.TextToken
	}
	if kind := t.plainTag(); kind != html.ErrorToken {
		t.byZ = false
		return kind
	}
	return t.read()
}

// nextTag returns where the next tag or comment begins. A "<" before anything else is a sign like any other.
func nextTag(page string, at int) int {
	for {
		i := strings.IndexByte(page[at:], '<')
		if i < 0 {
			return len(page)
		}
		if at += i + 1; at < len(page) && (letterByte(page[at]) || page[at] == '/' || page[at] == '!' || page[at] == '?') {
			return at - 1
		}
	}
}

func letterByte(c byte) bool { return (c|0x20)-'a' < 26 } // 0x20 makes capitals small

// plainTag reads a tag in small letters whose attributes, if it has any, stand in double quotes, each once;
// html.ErrorToken is any other.
func (t *tokens) plainTag() html.TokenType {
	s, kind := t.page[t.at:], html.StartTagToken
	i := len("<")
	if strings.HasPrefix(s, "</") {
		kind, i = html.EndTagToken, len("</")
	}
	from := i
	for i < len(s) && nameBytes[s[i]] {
		i++
	}
	t.name, t.attrs = s[from:i], t.attrs[:0]
	if t.name == "" || t.name[0] <= '9' || kind == html.StartTagToken && textAlone(t.name) {
		return html.ErrorToken
	}
	for {
		rest := s[i:]
		for rest != "" && (rest[0] == ' ' || rest[0] == '\n') {
			rest = rest[1:]
		}
		switch {
		case strings.HasPrefix(rest, ">"):
			t.at += len(s) - len(rest) + len(">")
			return kind
		case strings.HasPrefix(rest, "/>") && kind == html.StartTagToken:
			t.at += len(s) - len(rest) + len("/>")
			return html.SelfClosingTagToken
		case len(rest) == len(s)-i || kind != html.StartTagToken:
			return html.ErrorToken
		}
		n := t.plainAttribute(rest)
		if n == 0 {
			return html.ErrorToken
		}
		i = len(s) - len(rest) + n
	}
}

// plainAttribute keeps the attribute at the start of s and returns its size: 0 where it is written in another way.
func (t *tokens) plainAttribute(s string) int {
	n := 0
	for n < len(s) && (nameBytes[s[n]] || s[n] == '-') {
		n++
	}
	if n == 0 || !strings.HasPrefix(s[n:], `="`) {
		return 0
	}
	from := n + len(`="`)
	size := strings.IndexByte(s[from:], '"')
	if size < 0 || len(t.attrs) == maxAttributes {
		return 0
	}
	value := s[from : from+size]
	if strings.IndexByte(value, '&') >= 0 || strings.IndexByte(value, '\r') >= 0 {
		return 0
	}
	for _, a := range t.attrs {
		if a.key == s[:n] {
			return 0
		}
	}
	t.attrs = append(t.attrs, attribute{s[:n], value})
	return from + size + len(`"`)
}

// read lets z read a token.
func (t *tokens) read() html.TokenType {
	if t.z == nil {
		t.z = html.NewTokenizer(t)
		t.z.SetMaxBuf(MaxBytes + 1)
	}
	t.fed = max(t.fed, t.at)
	kind := t.z.Next()
	t.at += len(t.z.Raw())
	t.byZ, t.raw = true, false
	switch kind {
	case html.ErrorToken:
		t.cut = len(t.z.Raw()) > 0
	case html.StartTagToken, html.SelfClosingTagToken, html.EndTagToken:
		var name []byte
		name, t.more = t.z.TagName()
		t.name = string(name)
		t.raw = kind != html.EndTagToken && textAlone(t.name)
	}
	return kind
}

// err is what kept z from reading on; nil at the end of the page.
func (t *tokens) err() error {
	if t.z == nil || t.z.Err() == io.EOF {
		return nil
	}
	return t.z.Err()
}

// Read shows z the page as far as the tag or comment that begins here may end.
func (t *tokens) Read(b []byte) (int, error) {
	if t.fed == len(t.page) {
		return 0, io.EOF
	}
	end := len(t.page)
	if i := strings.IndexByte(t.page[t.fed:], '>'); i >= 0 {
		end = t.fed + i + len(">")
	}
	n := copy(b, t.page[t.fed:end])
	t.fed += n
	return n, nil
}

// text appends the words of a text, entities decoded.
func (t *tokens) text(dst []byte) []byte {
	if t.byZ {
		return append(dst, t.z.Text()...)
	}
	return appendDecoded(dst, t.words)
}

// attributes are those of a tag that begins. They hold on to the page.
func (t *tokens) attributes() []attribute {
	if !t.byZ {
		return t.attrs
	}
	t.attrs = t.attrs[:0]
	for t.more && len(t.attrs) < maxAttributes {
		var k, v []byte
		k, v, t.more = t.z.TagAttr()
		t.attrs = append(t.attrs, attribute{string(k), string(v)})
	}
	return t.attrs
}
