package ingest

import (
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
)

// tree writes files into a new folder: name to content, a name with a slash at its end for an empty folder.
func tree(t *testing.T, files map[string]string) string {
	t.Helper()
	dir := t.TempDir()
	for name, body := range files {
		p := filepath.Join(dir, name)
		if strings.HasSuffix(name, "/") {
			if err := os.MkdirAll(p, 0o755); err != nil {
				t.Fatal(err)
			}
			continue
		}
		if err := os.MkdirAll(filepath.Dir(p), 0o755); err != nil {
			t.Fatal(err)
		}
		if err := os.WriteFile(p, []byte(body), 0o644); err != nil {
			t.Fatal(err)
		}
	}
	return dir
}

func selected(t *testing.T, dir string, s Selection) []string {
	t.Helper()
	f, err := Select(s)
	if err != nil {
		t.Fatal(err)
	}
	defer f.Close()
	var out []string
	for i := range f.list {
		p := strings.TrimPrefix(f.list[i].path, dir+"/")
		if m := f.list[i].meta; m.Title != "" || m.Series != "" {
			p += " [" + m.Title + "|" + m.Series + "]"
		}
		if bad := f.list[i].bad; bad != nil {
			p += " " + bad.Kind
		}
		out = append(out, p)
	}
	return out
}

func TestSelect(t *testing.T) {
	dir := tree(t, map[string]string{"b/2.txt": "x", "b/10.txt": "x", "a.html": "x", ".git/config": "x", "b/.hidden": "x",
		"m.tsv": "path\ttitle\tseries\nb/2.txt\tTwo\tmine\na.html\tA\t\nb/gone.txt\tGone\t\nz/elsewhere.txt\tZ\t\n"})
	for _, c := range []struct {
		name string
		s    Selection
		want []string
	}{
		{"a folder, in order, without hidden files", Selection{Paths: []string{dir}},
			[]string{"a.html", "b/10.txt", "b/2.txt", "m.tsv"}},
		{"a file and a folder, in the order given", Selection{Paths: []string{dir + "/b/2.txt", dir + "/b"}, Series: "s"},
			[]string{"b/2.txt [|s]", "b/10.txt [|s]", "b/2.txt [|s]"}},
		{"a manifest: what it says, itself left out, what is missing listed", Selection{Paths: []string{dir}, Manifest: dir + "/m.tsv", Series: "s"},
			[]string{"a.html [A|s]", "b/10.txt [|s]", "b/2.txt [Two|mine]", "b/gone.txt missing", "z/elsewhere.txt missing"}},
		{"a manifest of more than was asked for", Selection{Paths: []string{dir + "/b"}, Manifest: dir + "/m.tsv"},
			[]string{"b/10.txt", "b/2.txt [Two|mine]", "b/gone.txt missing"}},
		{"a manifest alone", Selection{Manifest: dir + "/m.tsv"},
			[]string{"b/2.txt [Two|mine]", "a.html [A|]", "b/gone.txt [Gone|] unreadable", "z/elsewhere.txt [Z|] unreadable"}},
		{"a file that is not there", Selection{Paths: []string{dir + "/none.txt"}}, []string{"none.txt unreadable"}},
	} {
		t.Run(c.name, func(t *testing.T) {
			if diff := cmp.Diff(c.want, selected(t, dir, c.s)); diff != "" {
				t.Errorf("(-want +got):\n%s", diff)
			}
		})
	}
}

func TestSelectNothing(t *testing.T) {
	dir := tree(t, map[string]string{"empty/": "", "a.txt": "x", "m.tsv": "path\nother/a.txt\n"})
	for name, c := range map[string]struct {
		s    Selection
		want string
	}{
		"no path at all":               {Selection{}, "nothing to ingest"},
		"a folder without files":       {Selection{Paths: []string{dir + "/empty"}}, "no files in"},
		"a manifest that is not there": {Selection{Manifest: dir + "/none.tsv"}, "manifest"},
		"a manifest of other files":    {Selection{Paths: []string{dir + "/a.txt"}, Manifest: dir + "/m.tsv"}, "relative to its own folder"},
	} {
		t.Run(name, func(t *testing.T) {
			f, err := Select(c.s)
			if err == nil {
				f.Close()
				t.Fatal("no error")
			}
			if !strings.Contains(err.Error(), c.want) {
				t.Errorf("got %q, want it to hold %q", err, c.want)
			}
		})
	}
}

// Links are followed within the folder that was named and never out of it; what is no file is not opened.
func TestSelectLinks(t *testing.T) {
	secret := tree(t, map[string]string{"secret.txt": "x"})
	dir := tree(t, map[string]string{"in/a.txt": "inside"})
	for from, to := range map[string]string{"out.txt": secret + "/secret.txt", "up.txt": "../../etc/passwd", "near.txt": "in/a.txt",
		"folder": "in", "gone.txt": "nothing"} {
		if err := os.Symlink(to, filepath.Join(dir, from)); err != nil {
			t.Fatal(err)
		}
	}
	want := []string{"gone.txt unreadable", "in/a.txt", "near.txt", "out.txt unreadable", "up.txt unreadable"}
	if diff := cmp.Diff(want, selected(t, dir, Selection{Paths: []string{dir}})); diff != "" {
		t.Errorf("(-want +got):\n%s", diff)
	}
}
