package web

import (
	"html"
	"regexp"
	"strings"
	"testing"
)

var wayOn = regexp.MustCompile(`<li><a href="(/search\?q=[^"]*)"><bdi>([^<]*)</bdi></a> <span class="muted">\s*<bdi>([^<]*)</bdi>:\s*([\d,]+ passages?)`)

// TestNamesAndDatesAmongWords types what people type: a name and a topic, a topic and a month. What is offered finds what it says.
func TestNamesAndDatesAmongWords(t *testing.T) {
	site := sampleSite(t)
	for typed, want := range map[string]string{ // the query offered, and what it means
		"maren holt tug":               "tug speaker:=maren-holt|said by Maren Holt",
		"tug maren holt":               "tug speaker:=maren-holt|said by Maren Holt",
		"lindenhavn courier observers": "observers outlet:=lindenhavn-courier|asked for The Lindenhavn Courier",
		"tug march 2026":               "tug date:2026-03|held in March 2026",
		"tug 2026":                     "tug date:2026|held in 2026",
		"tug 2026-03":                  "tug date:2026-03|held in March 2026",
		"maren holt tug Mar 2026":      "tug date:2026-03 speaker:=maren-holt|said by Maren Holt, held in March 2026",
		"maren holt":                   "", // her page is led to
		"2026":                         "", // a number
		"tug escort":                   "",
		"speaker:holt tug 2026":        "", // whoever writes conditions means what they write
		`"maren holt" tug`:             "",
		"tug escort march 1912":        "",
		"tug 31 february 2026":         "",
		"a b c d e f maren holt g":     "",
	} {
		page := ask(site, "GET", "/search?q="+strings.ReplaceAll(typed, " ", "+")).Body.String()
		_, part, ok := strings.Cut(page, "Taken as a name or a date</h2>")
		if !ok {
			if want != "" {
				t.Errorf("%s: nothing is offered", typed)
			}
			continue
		}
		part, _, _ = strings.Cut(part, "</section>")
		found := false
		for _, m := range wayOn.FindAllStringSubmatch(part, -1) {
			found = found || m[2]+"|"+m[3] == want
			if there := ask(site, "GET", html.UnescapeString(m[1])).Body.String(); !strings.Contains(there, "<strong>"+m[4]+"</strong>") {
				t.Errorf("%s: %s does not lead to %s", typed, m[2], m[4])
			}
		}
		if !found {
			t.Errorf("%s: %q is not offered in %s", typed, want, part)
		}
	}
}
