// Package docs holds the project's documents, and the tests that keep what they name true.
package docs

import (
	"io/fs"
	"os"
	"path"
	"regexp"
	"strings"
	"testing"
)

// root is the project's folder.
var root = os.DirFS("..")

// files are the project's own files, by path from its root.
func files(t *testing.T) []string {
	t.Helper()
	var out []string
	err := fs.WalkDir(root, ".", func(p string, d fs.DirEntry, err error) error {
		switch {
		case err != nil:
			return err
		case d.IsDir() && (p == ".git" || p == "bin"):
			return fs.SkipDir
		case !d.IsDir():
			out = append(out, p)
		}
		return nil
	})
	if err != nil {
		t.Fatal(err)
	}
	return out
}

func content(t *testing.T, p string) string {
	t.Helper()
	body, err := fs.ReadFile(root, p)
	if err != nil {
		t.Fatal(err)
	}
	return string(body)
}

var (
	link   = regexp.MustCompile(`\]\(([^)#\s]+)(?:#[^)]*)?\)`)
	quoted = regexp.MustCompile("`([\\w./-]+\\.go|(?:Test|Fuzz|Benchmark)\\w+)`")
	named  = regexp.MustCompile(`\b([\w]+\.go)\b`)
)

// TestDocumentsNameWhatIsThere follows every link of the documents, and looks for the Go files and tests that they name.
func TestDocumentsNameWhatIsThere(t *testing.T) {
	all := files(t)
	var code, names strings.Builder
	for _, f := range all {
		names.WriteString("/" + f + "\n")
		if strings.HasSuffix(f, "_test.go") {
			code.WriteString(content(t, f))
		}
	}
	for _, doc := range all {
		if !strings.HasSuffix(doc, ".md") || strings.Contains(doc, "testdata/") {
			continue
		}
		text := content(t, doc)
		for _, m := range link.FindAllStringSubmatch(text, -1) {
			if strings.Contains(m[1], "://") {
				continue
			}
			if _, err := fs.Stat(root, path.Join(path.Dir(doc), m[1])); err != nil {
				t.Errorf("%s links to %s: %v", doc, m[1], err)
			}
		}
		for _, m := range quoted.FindAllStringSubmatch(text, -1) {
			is := strings.Contains(names.String(), "/"+m[1]+"\n")
			if !strings.HasSuffix(m[1], ".go") {
				is = strings.Contains(code.String(), "func "+m[1]+"(")
			}
			if !is {
				t.Errorf("%s names %s, which is not there", doc, m[1])
			}
		}
	}
}

// TestPackageMaps holds the map of files in a package's comment to the files of the package.
func TestPackageMaps(t *testing.T) {
	all := files(t)
	maps := map[string]map[string]bool{} // folder to the files that its map names
	for _, f := range all {
		if !strings.HasSuffix(f, ".go") || strings.HasSuffix(f, "_test.go") {
			continue
		}
		head, _, _ := strings.Cut(content(t, f), "\npackage ")
		if !strings.Contains(head, "\n// # Files\n") {
			continue
		}
		in := map[string]bool{path.Base(f): true}
		for _, m := range named.FindAllStringSubmatch(head, -1) {
			in[m[1]] = true
			if _, err := fs.Stat(root, path.Join(path.Dir(f), m[1])); err != nil {
				t.Errorf("the map in %s names %s, which is not there", f, m[1])
			}
		}
		maps[path.Dir(f)] = in
	}
	if len(maps) == 0 {
		t.Fatal("no package has a map of its files")
	}
	for _, f := range all {
		in, base := maps[path.Dir(f)], path.Base(f)
		if in != nil && strings.HasSuffix(f, ".go") && !strings.HasSuffix(f, "_test.go") && !in[base] {
			t.Errorf("%s stands in no map: add it to the comment of its package", f)
		}
	}
}
