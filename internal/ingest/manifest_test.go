package ingest

import (
	"errors"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"podium/internal/transcript"
)

func TestReadManifest(t *testing.T) {
	want := map[string]Row{
		"a/one.txt": {Line: 2, Meta: transcript.Metadata{Path: "a/one.txt", URL: "https://ministry.example/1", Title: "A \"quoted\" title",
			Event: "2024-05-01", Version: "2", Notes: map[string]string{"Desk": "north"}}},
		"b.html": {Line: 4, Meta: transcript.Metadata{Path: "b.html", Modified: "2024-05-02T10:00:00Z", Licence: "CC0"}},
	}
	for name, text := range map[string]string{
		"table": "path\turl\ttitle\tevent\tversion\tDesk\tmodified\tlicense\n" +
			"a/one.txt\thttps://ministry.example/1\tA \"quoted\" title\t2024-05-01\t2\tnorth\n" +
			"\n" +
			"./b.html\t\t\t\t\t\t2024-05-02T10:00:00Z\tCC0\n",
		"table with byte order mark and CRLF": "\ufeffpath\turl\ttitle\tevent\tversion\tDesk\tmodified\tlicence\r\n" +
			"a\\one.txt\thttps://ministry.example/1\tA \"quoted\" title\t2024-05-01\t2\tnorth\t\t\r\n\r\n" +
			"b.html\t\t\t\t\t\t2024-05-02T10:00:00Z\tCC0\r\n",
		"objects": "{\"x\": null, \"path\": \"c\"}\n" +
			`{"path": "a/one.txt", "url": "https://ministry.example/1", "title": "A \"quoted\" title", "event": "2024-05-01", "version": 2, "Desk": "north"}` + "\n\n" +
			`{"path": "b.html", "modified": "2024-05-02T10:00:00Z", "licence": "CC0"}`,
	} {
		t.Run(name, func(t *testing.T) {
			m, err := ReadManifest(strings.NewReader(text), "m.tsv")
			if err != nil {
				t.Fatal(err)
			}
			for p, row := range want {
				got, ok := m.Row(p)
				if !ok {
					t.Errorf("no row for %s", p)
				}
				if diff := cmp.Diff(row, got); diff != "" {
					t.Errorf("%s (-want +got):\n%s", p, diff)
				}
			}
		})
	}
}

func TestManifestThatDoesNotFit(t *testing.T) {
	for _, c := range []struct {
		name, text string
		line       int
		reason     string
	}{
		{"nothing", "", 0, "names no file"},
		{"only a header", "path\turl\n", 0, "names no file"},
		{"no column path", "file\turl\na\tb\n", 1, `no column "path"`},
		{"commas instead of tabs", "path,url\na,b\n", 1, `no column "path"`},
		{"a column twice", "path\turl\tURL\na\tb\tc\n", 1, "stands twice"},
		{"too many cells", "path\turl\na\tb\tc\n", 2, "3 columns, the header 2"},
		{"no path", "path\turl\n\tb\n", 2, "names no path"},
		{"a path twice", "path\na.txt\n./a.txt\n", 3, "line 2 already"},
		{"a path that leads out", "path\n../../etc/passwd\n", 2, "leads out"},
		{"an absolute path", "path\n/etc/passwd\n", 2, "leads out"},
		{"a date in words", "path\tevent\na.txt\tMay 1, 2024\n", 2, `event is "May 1, 2024"`},
		{"a month 13", "path\tpublished\na.txt\t2024-13-01\n", 2, "published"},
		{"bytes that are no text", "path\n\xff\xfe\x00\n", 2, "not UTF-8"},
		{"broken JSON", "{\"path\": \"a\"}\n{\"path\": \n", 2, "not a JSON object"},
		{"nested JSON", "{\"path\": \"a\", \"event\": [1]}\n", 1, "list or an object"},
	} {
		t.Run(c.name, func(t *testing.T) {
			_, err := ReadManifest(strings.NewReader(c.text), "m.tsv")
			var bad *ManifestError
			if !errors.As(err, &bad) {
				t.Fatalf("got %v, want a *ManifestError", err)
			}
			if bad.Line != c.line || !strings.Contains(bad.Reason, c.reason) || bad.Do == "" {
				t.Errorf("got line %d, %q, %q; want line %d, a reason with %q, and what to do", bad.Line, bad.Reason, bad.Do, c.line, c.reason)
			}
		})
	}
}

// FuzzManifest: whatever a file holds, rows are asked for by valid paths or the file is refused.
func FuzzManifest(f *testing.F) {
	f.Add("path\turl\na.txt\tb\n")
	f.Add("{\"path\": \"a\", \"event\": \"2024\"}\n")
	f.Add("\ufeffpath\r\n..\\a\r\n")
	f.Fuzz(func(t *testing.T, text string) {
		m, err := ReadManifest(strings.NewReader(text), "m")
		if err != nil {
			return
		}
		for _, p := range m.Paths() {
			if row, ok := m.Row(p); !ok || row.Meta.Path != p || strings.HasPrefix(p, "../") || strings.HasPrefix(p, "/") {
				t.Errorf("path %q, row %+v", p, row)
			}
		}
	})
}
