package templates

import (
	"strings"
	"testing"
	"unicode/utf8"
)

// A title of four lines is cut at a word in lists, and one of a line is not.
func TestShortTitles(t *testing.T) {
	for _, text := range []string{"", "Harbour briefing", strings.Repeat("a", titleOnList)} {
		if got := (Title{Text: text}).short(); got != text {
			t.Errorf("%q became %q", text, got)
		}
	}
	name := "Under Secretary of the Ministry of Tides, and of Piers, for the Harbour, the Lagoon and the Outer Islands, "
	for text, want := range map[string]string{
		strings.Repeat(name, 3):                   "…",
		strings.Repeat("港", titleOnList+40):       strings.Repeat("港", titleOnList) + "…",
		strings.Repeat("a", titleOnList) + " end": strings.Repeat("a", titleOnList) + "…",
	} {
		got := Title{Text: text}.short()
		if !strings.HasSuffix(got, want) || utf8.RuneCountInString(got) > titleOnList+1 || !strings.HasPrefix(text, strings.TrimSuffix(got, "…")) || strings.HasSuffix(got, ",…") {
			t.Errorf("%q became %q", text, got)
		}
	}
}
