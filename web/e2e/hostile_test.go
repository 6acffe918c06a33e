package e2e

import (
	"strings"
	"testing"

	"podium/web/webtest"
)

// payloads would run, or break out of their place, on a page that took words for markup.
var payloads = []string{
	`<script>alert(1)</script>`,
	`"><img src=x onerror=alert(2)>`,
	`'><svg/onload=alert(3)>`,
	`</title><script>alert(4)</script>`,
	`<a href="javascript:alert(5)">x</a>`,
	`<iframe srcdoc="<script>alert(6)</script>"></iframe>`,
	`</textarea></script><script>alert(7)</script>`,
	`<style>*{display:none}</style>`,
	`<base href="https://evil.example/"><meta http-equiv="refresh" content="0;url=https://evil.example/">`,
	`{{constructor.constructor('alert(8)')()}}<!--<math><mi//xlink:href="data:x,<script>alert(9)</script>">`,
}

// TestHostileWordsStayWords puts every payload into every field of a transcript, and asks a browser to show
// each page that shows them: no dialog, nothing on the console, no element made of words.
func TestHostileWordsStayWords(t *testing.T) {
	for _, payload := range payloads {
		archive := webtest.Empty(t)
		archive.Ingest(t, "hostile.md", webtest.Hostile(payload))
		site := serve(t, archive)
		b := open(t, site, look{quirks: func(m string) bool { return strings.Contains(m, "status of 404") }})
		for _, path := range webtest.Crawl(t, site) {
			b.visit(site + path)
			made := eval[int](b, `document.querySelectorAll("iframe, base, meta[http-equiv], style, object, embed, img[src='x'], [onerror], [onload], a[href^='javascript:' i], main script, math").length`)
			if made > 0 {
				t.Errorf("%s: %d elements made of the words %s", path, made, payload)
			}
		}
	}
}
