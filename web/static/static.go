// Package static holds the files that pages ask for: style sheets, scripts, fonts, icons. They are
// embedded, and served under an address that holds a hash of them all, so that a browser may keep
// them for ever and files may still name one another by relative paths.
package static

import (
	"crypto/sha256"
	"embed"
	"encoding/hex"
	"fmt"
	"io"
	"io/fs"
	"path"
	"strings"
)

//go:embed *
var embedded embed.FS

// sheet is the one style sheet that pages link: the files of css/, joined in the order of their names.
const sheet = "css/podium.css"

// Prefix is the address below which Path puts every file.
const Prefix = "/static/"

// Hash names the present contents of all files: 12 hexadecimal digits.
var Hash = hashOf(embedded)

// Path returns the address of a file, as in Path("css/podium.css"). It panics if there is no such file:
// a page that names a missing file shall fail in its first test.
func Path(name string) string {
	if _, err := Open(name); err != nil {
		panic(fmt.Sprintf("static: a page names the file %q, which is not in web/static", name))
	}
	return Prefix + Hash + "/" + name
}

// Open returns the contents of a file. Go sources and directories are not files to serve.
func Open(name string) ([]byte, error) {
	if name == sheet {
		return joined, nil
	}
	if path.Ext(name) == ".go" {
		return nil, &fs.PathError{Op: "open", Path: name, Err: fs.ErrNotExist}
	}
	return fs.ReadFile(embedded, name)
}

// Split parts an address below Prefix into the hash that it was made with and the file's name.
func Split(address string) (hash, name string, ok bool) {
	rest, ok := strings.CutPrefix(address, Prefix)
	if !ok {
		return "", "", false
	}
	return strings.Cut(rest, "/")
}

var joined = join(embedded, "css/*.css")

func join(files fs.FS, pattern string) []byte {
	names, err := fs.Glob(files, pattern)
	if err != nil || len(names) == 0 {
		panic("static: no style sheet in " + pattern)
	}
	var all []byte
	for _, name := range names {
		b, err := fs.ReadFile(files, name)
		if err != nil {
			panic(err) // embedded files cannot fail to be read
		}
		all = append(all, b...)
	}
	return all
}

func hashOf(files fs.FS) string {
	h := sha256.New()
	_ = fs.WalkDir(files, ".", func(name string, d fs.DirEntry, err error) error {
		if err != nil || d.IsDir() {
			return err
		}
		f, err := files.Open(name)
		if err != nil {
			return err
		}
		defer f.Close()
		fmt.Fprintf(h, "%d:%s", len(name), name)
		_, err = io.Copy(h, f)
		return err
	})
	return hex.EncodeToString(h.Sum(nil))[:12]
}
