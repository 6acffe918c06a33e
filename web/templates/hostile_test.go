package templates

import (
	"fmt"
	"reflect"
	"strings"
	"testing"
	"time"

	"github.com/a-h/templ"
	"golang.org/x/net/html"
)

// pagesOf are pages whose every string, at any depth, is the given words.
func pagesOf(words string) map[string]templ.Component {
	search, person, outlet := &SearchPage{}, &PersonPage{}, &OutletPage{}
	directory, coverage, warnings := &DirectoryPage{}, &CoveragePage{}, &WarningsPage{}
	failure, help, home, briefings := &ErrorPage{}, &HelpPage{}, &HomePage{}, &BriefingsPage{}
	briefing, exchange := &BriefingPage{}, &ExchangePage{}
	for _, page := range []any{search, person, outlet, directory, coverage, warnings, failure, help, home, briefings, briefing, exchange} {
		fill(reflect.ValueOf(page).Elem(), words, 0)
	}
	return map[string]templ.Component{
		"search": SearchView(*search), "person": PersonView(*person), "outlet": OutletView(*outlet), "directory": Directory(*directory),
		"coverage": CoverageView(*coverage), "warnings": WarningsView(*warnings), "error": ErrorView(*failure), "help": HelpView(*help),
		"home": Home(*home), "briefings": BriefingList(*briefings), "briefing": Briefing(*briefing), "exchange": Exchange(*exchange),
	}
}

// fill sets every string below v to words, every number to 3, and gives every list two elements.
func fill(v reflect.Value, words string, depth int) {
	switch v.Kind() {
	case reflect.String:
		v.SetString(words)
	case reflect.Int, reflect.Int64:
		v.SetInt(3)
	case reflect.Bool:
		v.SetBool(depth%2 == 0)
	case reflect.Slice:
		if depth > 7 || v.Type().Elem().Kind() == reflect.Uint8 {
			return
		}
		v.Set(reflect.MakeSlice(v.Type(), 2, 2))
		for i := range 2 {
			fill(v.Index(i), words, depth+1)
		}
	case reflect.Pointer:
		v.Set(reflect.New(v.Type().Elem()))
		fill(v.Elem(), words, depth+1)
	case reflect.Struct:
		if v.Type() == reflect.TypeFor[time.Time]() {
			return
		}
		for i := range v.NumField() {
			if v.Field(i).CanSet() {
				fill(v.Field(i), words, depth+1)
			}
		}
	}
}

// FuzzRender shows that words never become anything else: whatever they are, a page has the elements and
// attributes that it has with harmless words, and no link that runs.
func FuzzRender(f *testing.F) {
	for _, s := range []string{"<script>alert(1)</script>", `"><img src=x onerror=alert(1)>`, "javascript:alert(1)", "</title>", "<!--", "]]>", "a&lt;b", "' onload='x", "\x00<svg>", "{{x}}", "\u202e<b>"} {
		f.Add(s)
	}
	harmless := map[string][]string{}
	for name, page := range pagesOf("words") {
		harmless[name] = skeleton(f, page)
	}
	f.Fuzz(func(t *testing.T, words string) {
		if strings.TrimSpace(words) == "" {
			t.Skip("nothing to show")
		}
		for name, page := range pagesOf(words) {
			got := skeleton(t, page)
			if diff := firstDifference(harmless[name], got); diff != "" {
				t.Errorf("%s with %q: %s", name, words, diff)
			}
		}
	})
}

// skeleton lists a page's start tags with the names of their attributes, as a browser would parse them.
func skeleton(t testing.TB, page templ.Component) []string {
	t.Helper()
	var b strings.Builder
	if err := page.Render(t.Context(), &b); err != nil {
		t.Fatal(err)
	}
	doc, err := html.Parse(strings.NewReader(b.String()))
	if err != nil {
		t.Fatal(err)
	}
	var out []string
	for n := range doc.Descendants() {
		if n.Type == html.CommentNode {
			out = append(out, "comment")
		}
		if n.Type != html.ElementNode {
			continue
		}
		tag := n.Data
		for _, a := range n.Attr {
			tag += " " + a.Key
			if (a.Key == "href" || a.Key == "src" || a.Key == "action") && runs(a.Val) {
				tag += "=RUNS"
			}
		}
		out = append(out, tag)
	}
	return out
}

// runs reports whether a browser would run an address rather than go there.
func runs(address string) bool {
	address = strings.ToLower(strings.Map(func(r rune) rune {
		if r <= ' ' {
			return -1
		}
		return r
	}, address))
	for _, scheme := range []string{"javascript:", "data:", "vbscript:"} {
		if strings.HasPrefix(address, scheme) {
			return true
		}
	}
	return false
}

func firstDifference(want, got []string) string {
	for i := range min(len(want), len(got)) {
		if want[i] != got[i] {
			return fmt.Sprintf("element %d is <%s>, with harmless words <%s>", i, got[i], want[i])
		}
	}
	if len(want) != len(got) {
		return fmt.Sprintf("%d elements, with harmless words %d", len(got), len(want))
	}
	return ""
}
