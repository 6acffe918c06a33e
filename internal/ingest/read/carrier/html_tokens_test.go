package carrier

import (
	"fmt"
	"strings"
	"testing"
	"unicode/utf8"

	"golang.org/x/net/html"
)

// taken is what a page's tokens come to, texts side by side joined and comments left out.
type taken struct {
	out  strings.Builder
	text strings.Builder
}

func (g *taken) words(s string) { g.text.WriteString(s) }

func (g *taken) tag(kind html.TokenType, name string, attrs []attribute) {
	g.end()
	fmt.Fprintf(&g.out, "%v %s %q\n", kind, name, attrs)
}

func (g *taken) end() {
	if s := strings.NewReplacer("\r\n", "\n", "\r", "\n").Replace(g.text.String()); s != "" {
		fmt.Fprintf(&g.out, "text %q\n", s)
	}
	g.text.Reset()
}

func ours(page string) string {
	var g taken
	t := &tokens{page: page}
	for n := 0; ; n++ {
		if n > len(page) {
			return "no end: " + g.out.String()
		}
		switch kind := t.next(); kind {
		case html.ErrorToken:
			g.end()
			return g.out.String()
		case html.TextToken:
			g.words(string(t.text(nil)))
		case html.EndTagToken:
			g.tag(kind, t.name, nil)
		case html.StartTagToken, html.SelfClosingTagToken:
			g.tag(kind, t.name, t.attributes())
		}
	}
}

func theirs(page string) string {
	var g taken
	for z := html.NewTokenizer(strings.NewReader(page)); ; {
		switch kind := z.Next(); kind {
		case html.ErrorToken:
			g.end()
			return g.out.String()
		case html.TextToken:
			g.words(string(z.Text()))
		case html.StartTagToken, html.SelfClosingTagToken, html.EndTagToken:
			name, more := z.TagName()
			tag := string(name)
			var attrs []attribute
			for more && len(attrs) < maxAttributes {
				var k, v []byte
				k, v, more = z.TagAttr()
				attrs = append(attrs, attribute{string(k), string(v)})
			}
			g.tag(kind, tag, attrs)
		}
	}
}

var markups = []string{
	"", "words", "<", "</", "a < b <3 c", "<p>Q&nbsp; Why?</p>\n<p>A", "<P CLASS=lead>One<BR/>two</P >", "<br/><br /><br\n/>", `<a href="/x?a=1&amp;b=2" class='y'>z</a>`,
	`<div class="a" class="b" id="c"/>d`, `<div data-x="1" hidden>`, `<p title="a > b">c</p>`, "<!-- a > b --><!---->c<!-->d", "<!DOCTYPE html><?xml version=\"1\"?></ x></>e",
	"<script>if (a < b) { c('</p>') }</script>d", "<title>A &amp; B <b>c</b></title>d", "<script>never closed <p>", "<textarea><p></textarea ><p>", "<plaintext><p>a</p>",
	"<style>p > b</style>", "<noscript><img src=x></noscript>", "a&amp b &copy2030 &notit; &#8217; &#x2019 &#128; &; &#; &#0;", "a\r\nb\rc\r", "<pre>\r\n a\r b</pre>",
	"<p a=\"1\"b=\"2\">", "<p =\"1\">", "<p a=\"1", "<p a", "<x-y z=\"1\">w</x-y>", "<h1>T</h1><H2>U</H2>", "<svg/><path d=\"M1\"/>", "<p / a=\"1\">", "<p a=\"b/\">", "<a b=\"\r\n\">", "<p>é<b>ü</b>日本</p>",
	strings.Repeat(`<i a="1" b="2">`, 3) + "<p " + strings.Repeat(`c="d" `, 70) + ">", `<p ` + strings.Repeat("x", 5000) + `="` + strings.Repeat(">", 5000) + `">y</p>`,
}

// What is told from where it stands is what html.Tokenizer makes of the whole page.
func TestTokens(t *testing.T) {
	for _, page := range markups {
		for _, page := range []string{page, "<div>" + page, page + "<p>x</p>"} {
			if got, want := ours(page), theirs(page); got != want {
				t.Errorf("%q:\n%swant\n%s", page, got, want)
			}
		}
	}
}

func FuzzTokens(f *testing.F) {
	for _, page := range markups {
		f.Add(page)
	}
	f.Fuzz(func(t *testing.T, page string) {
		if !utf8.ValidString(page) || strings.Contains(page, "\x00") {
			t.Skip()
		}
		if got, want := ours(page), theirs(page); got != want {
			t.Errorf("%q:\n%swant\n%s", page, got, want)
		}
	})
}
