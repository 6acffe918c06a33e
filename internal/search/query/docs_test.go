package query_test

import (
	"flag"
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"podium/internal/search/query"
	"podium/internal/sharedtest"
)

var update = flag.Bool("update", false, "write the generated parts of docs/query-language.md")

// TestDocs compares the generated parts of docs/query-language.md with the package.
func TestDocs(t *testing.T) {
	file := filepath.Join(sharedtest.Root(t), "docs", "query-language.md")
	body, err := os.ReadFile(file)
	if err != nil {
		t.Fatal(err)
	}
	forms := "| form | meaning | example |\n|---|---|---|\n"
	for _, f := range query.Forms() {
		forms += fmt.Sprintf("| `%s` | %s | `%s` |\n", strings.ReplaceAll(f.Syntax, "|", `\|`), f.Meaning, f.Example)
	}
	limits := "| limit | value |\n|---|---|\n"
	for _, l := range query.Limits() {
		limits += fmt.Sprintf("| %s | %d |\n", l.Name, l.Value)
	}
	want := between(t, between(t, string(body), "forms", forms), "limits", limits)
	if *update {
		if err := os.WriteFile(file, []byte(want), 0o644); err != nil {
			t.Fatal(err)
		}
	} else if want != string(body) {
		t.Error("docs/query-language.md differs from the package: run this test with -update")
	}
}

// between replaces what stands between a pair of comments.
func between(t *testing.T, s, name, with string) string {
	head, rest, ok := strings.Cut(s, "<!-- "+name+" -->\n")
	_, tail, ok2 := strings.Cut(rest, "<!-- /"+name+" -->")
	if !ok || !ok2 {
		t.Fatalf("no place for the %s", name)
	}
	return head + "<!-- " + name + " -->\n" + with + "<!-- /" + name + " -->" + tail
}
