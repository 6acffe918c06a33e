package rx_test

import (
	"fmt"
	"reflect"
	"regexp"
	"strings"
	"sync"
	"testing"

	"podium/internal/ingest/read/rx"
)

// forms have everything that changes what an automaton must know: borders, lines, case, laziness, scripts.
var forms = []string{
	`(?i)^.{0,12}?\b(?:can|could) (?:i|we) (?:just |also )*(?:ask|follow)`, `\bquay\b`, `(?i)ſ|K`, `(?m)^\s*END\s*$`, `(?m)^(\w+):`, `a*`, `^.{0,12}?\bbook`, `h.{9,20}k`, `[ab]{10,}c`, `(a|ab)(c|bcd)(d*)`,
	`\B-\B`, `^$`, `$`, `x*$`, `[^\p{L}\p{N}]*$`, `(?:^|\n)(\p{Lu}+)`, `\p{Lu}[\p{L}’'-]*(?: (?:de la|de) )?\p{Lu}`, `关于|问[:：]`, `(?s).b`, `.b`, `(?i)straße|é`,
	`^(?:[^\p{L}\p{N}]*(?:yes|no|thank you(?: very much)?)[^\p{L}\p{N}]*)+$`, `(a+)(b+)?`, `\b\d{1,2}:\d\d\b`, `abcd|bc`, `^a|b$`, `^(?:a|z)ab?$|^(?i:END|yes.{0,9})$`, `(|a)*`, `(?:)`, `[^a]`, `\x{FFFD}`, `\pZ+`,
}

// compare checks every answer about one text against package regexp.
func compare(t *testing.T, form, s string) {
	t.Helper()
	want, re := regexp.MustCompile(form), rx.MustCompile(form)
	for name, c := range map[string][2]any{
		"MatchString":                {want.MatchString(s), re.MatchString(s)},
		"FindString":                 {want.FindString(s), re.FindString(s)},
		"FindStringIndex":            {want.FindStringIndex(s), re.FindStringIndex(s)},
		"FindStringSubmatch":         {want.FindStringSubmatch(s), re.FindStringSubmatch(s)},
		"FindStringSubmatchIndex":    {want.FindStringSubmatchIndex(s), re.FindStringSubmatchIndex(s)},
		"FindAllStringIndex":         {want.FindAllStringIndex(s, -1), re.FindAllStringIndex(s, -1)},
		"FindAllStringSubmatch":      {want.FindAllStringSubmatch(s, 2), re.FindAllStringSubmatch(s, 2)},
		"FindAllStringSubmatchIndex": {want.FindAllStringSubmatchIndex(s, -1), re.FindAllStringSubmatchIndex(s, -1)},
		"ReplaceAllString":           {want.ReplaceAllString(s, "<$0>"), re.ReplaceAllString(s, "<$0>")},
	} {
		if !reflect.DeepEqual(c[0], c[1]) {
			t.Errorf("%s of %q in %q: %v, want %v", name, form, s, c[1], c[0])
		}
	}
}

var texts = []string{
	"", "a", "b", "ab", "abcd", "zabcdbcd", "xbc", "aab b", "\n", "a\nb", "END", "x\n END \n", "A: b\nB: c", "Could we just ask", "Well, can I also just follow up?", "the quay.", "quays",
	"kK ſs", " - -a", "Ada de la Quill, Bo", "Ünal É", "时间 问：关于", "STRASSE STRAßE straSSe É", "Yes. No! Thank you very much…", "at 10:02, not 110:022", "\xff\xfeb", "\xe2\x80", "a\u2028b\u00a0 c", "aaa\naaa",
	strings.Repeat("the harbour master keeps the book and ", 40) + "the quay", strings.Repeat("ab", 300) + "c\nEND",
}

func TestSameAnswers(t *testing.T) {
	for _, form := range forms {
		for _, s := range texts {
			compare(t, form, s)
		}
	}
}

// A form whose automaton would have a state for every text still answers, and several may ask at once.
func TestManyStates(t *testing.T) {
	const form = `[ab]*a[ab]{14}c`
	want, re := regexp.MustCompile(form), rx.MustCompile(form)
	var wg sync.WaitGroup
	for k := range 4 {
		wg.Go(func() {
			for n := range 400 {
				bits := strings.NewReplacer("0", "a", "1", "b").Replace(strings.Repeat(strings.TrimLeft(string(rune('0'+(n>>k)&1))+string(rune('0'+n&1)), " "), 1+n%20))
				s := strings.Repeat(bits, 20) + "c"
				if got := re.MatchString(s); got != want.MatchString(s) {
					t.Errorf("%q in %q: %v", form, s, got)
				}
			}
		})
	}
	wg.Wait()
}

func FuzzSameAnswers(f *testing.F) {
	for i, form := range forms {
		f.Add(form, texts[i%len(texts)])
	}
	f.Fuzz(func(t *testing.T, form, s string) {
		if _, err := regexp.Compile(form); err != nil || len(form) > 60 || len(s) > 2000 {
			t.Skip()
		}
		compare(t, form, s)
	})
}

// A form that must begin near is what a counted prefix before it says.
func TestNear(t *testing.T) {
	for _, form := range forms {
		if strings.Contains(form, "^") || strings.HasPrefix(form, "(?m)") {
			continue
		}
		for _, n := range []int{0, 3, 12} {
			want, re := regexp.MustCompile(fmt.Sprintf("^.{0,%d}?(?:%s)", n, form)), rx.MustNear(n, form)
			for _, s := range texts {
				if got := re.MatchString(s); got != want.MatchString(s) {
					t.Errorf("%q within %d characters in %q: %v", form, n, s, got)
				}
			}
		}
	}
}
