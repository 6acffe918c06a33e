package dialect_test

import (
	"context"
	"encoding/csv"
	"net/url"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"podium/internal/ingest/read/carrier"
	"podium/internal/ingest/read/dialect"
	"podium/internal/sharedtest"
)

// revised are pairs whose words differ in the sources themselves; docs/reading.md says how.
var revised = map[string]bool{
	"remarks-by-president-biden-on-his-meetings-in-saudi-arabia": true,
}

// TestCarriersAgree reads each briefing that the corpus holds both as Markdown and as the HTML of a
// feed: labels and words are the same.
func TestCarriersAgree(t *testing.T) {
	root := filepath.Join(sharedtest.Dir(t), "corpus")
	pairs := 0
	for address, files := range twice(t, root) {
		md, page := said(t, filepath.Join(root, files[0])), said(t, filepath.Join(root, files[1]))
		diff := cmp.Diff(md, page)
		last := address[strings.LastIndexByte(address, '/')+1:]
		switch {
		case revised[last] && diff == "":
			t.Errorf("%s: listed as revised, but both read the same", last)
		case !revised[last] && diff != "":
			t.Errorf("%s reads differently from Markdown (-) and HTML (+):\n%.600s", last, diff)
		}
		pairs++
	}
	if pairs < 70 {
		t.Errorf("%d pairs compared; want the 75 and more that the corpus holds", pairs)
	}
}

// twice returns, by the path of their address, the files that hold one briefing in two carriers: the
// Markdown first. Addresses of which several versions are held are left out.
func twice(t *testing.T, root string) map[string][2]string {
	f, err := os.Open(filepath.Join(root, "MANIFEST.tsv"))
	if err != nil {
		t.Fatal(err)
	}
	defer f.Close()
	r := csv.NewReader(f)
	r.Comma, r.LazyQuotes = '\t', true
	rows, err := r.ReadAll()
	if err != nil {
		t.Fatal(err)
	}
	column := map[string]int{}
	for i, name := range rows[0] {
		column[name] = i
	}
	held := map[string][]string{}
	for _, row := range rows[1:] {
		u, err := url.Parse(row[column["url"]])
		if err != nil || u.Path == "" || !strings.HasPrefix(row[column["style"]], "wh-") {
			continue
		}
		address := strings.Trim(u.Path, "/")
		held[address] = append(held[address], row[column["path"]])
	}
	out := map[string][2]string{}
	for address, files := range held {
		if len(files) != 2 || filepath.Ext(files[0]) == filepath.Ext(files[1]) {
			continue
		}
		if filepath.Ext(files[1]) == ".md" {
			files[0], files[1] = files[1], files[0]
		}
		out[address] = [2]string{files[0], files[1]}
	}
	return out
}

// said returns the labels and words of a file's turns.
func said(t *testing.T, path string) []string {
	b, err := os.ReadFile(path)
	if err != nil {
		t.Fatal(err)
	}
	docs, err := carrier.Extract(context.Background(), carrier.Source{Name: filepath.Base(path), Bytes: b})
	if err != nil {
		t.Fatal(err)
	}
	var out []string
	for i := range docs {
		tr := dialect.Read(&docs[i], dialect.Hints{Name: filepath.Base(path)})
		for _, u := range tr.Turns {
			out = append(out, u.Label+"\t"+u.Text)
		}
	}
	return out
}
