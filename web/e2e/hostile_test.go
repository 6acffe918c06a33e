package e2e

import (
	"fmt"
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

// made are elements that no page of ours has and a payload would make.
const made = `iframe, base, meta[http-equiv], style, object, embed, math, img, [onerror], [onload], a[href^="javascript:" i], main script`

// TestHostileWordsStayWords puts every payload into every field of a transcript, and shows each page of the
// archive in a browser: no dialog, nothing on the console, no element made of words.
func TestHostileWordsStayWords(t *testing.T) {
	archive := webtest.Empty(t)
	for i, payload := range payloads {
		archive.Ingest(t, fmt.Sprintf("hostile-%d.md", i), webtest.Hostile(payload))
	}
	site := serve(t, archive)
	b := open(t, site, look{})
	shown := 0
	for _, path := range webtest.Crawl(t, site) {
		b.visit(site + path)
		if found := eval[string](b, fmt.Sprintf(`document.querySelector(%q)?.outerHTML ?? ""`, made)); found != "" {
			t.Errorf("%s: an element made of words: %.200s", path, found)
		}
		if eval[bool](b, `document.querySelector("main").textContent.includes("alert(")`) {
			shown++
		}
	}
	if shown < len(payloads) {
		t.Errorf("only %d pages show payloads", shown)
	}
}
