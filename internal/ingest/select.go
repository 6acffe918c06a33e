package ingest

import (
	"bytes"
	"cmp"
	"errors"
	"fmt"
	"io"
	"io/fs"
	"maps"
	"os"
	"path/filepath"
	"slices"
	"strings"

	"podium/internal/ingest/read"
	"podium/internal/transcript"
)

// Selection is what a person named at the command line.
type Selection struct {
	Paths    []string // files, folders, or "-" for Stdin; none: the files that the manifest names
	Manifest string   // path of a manifest; "" for none
	Series   string   // for files whose manifest row names none
	Columns  string   // of tables, as read.ColumnsNote has them; for files whose manifest row maps none
	Stdin    io.Reader
}

// Select finds the files. An error means that there is nothing to bring in, or that the manifest does not fit.
func Select(s Selection) (*Files, error) {
	c := &choice{Selection: s, files: &Files{}, met: map[string]bool{}}
	err := c.run()
	if err == nil && c.files.Len() == 0 {
		err = fmt.Errorf("no files in %s: name a folder that holds transcripts (hidden files are passed over)", strings.Join(s.Paths, ", "))
	}
	if err != nil {
		return nil, errors.Join(err, c.files.Close())
	}
	return c.files, nil
}

// choice is a selection being worked out.
type choice struct {
	Selection
	files    *Files
	manifest *Manifest
	base     string          // absolute folder of the manifest
	file     string          // its absolute path
	met      map[string]bool // rows whose files were found
	folders  []string        // selected folders relative to base; "" is not below it
}

func (c *choice) run() error {
	if err := c.loadManifest(); err != nil {
		return err
	}
	paths := c.Paths
	if len(paths) == 0 {
		if c.manifest == nil {
			return errors.New("nothing to ingest: name files, folders or - for standard input")
		}
		for _, p := range c.manifest.Paths() {
			paths = append(paths, filepath.Join(filepath.Dir(c.Manifest), filepath.FromSlash(p)))
		}
	}
	for _, p := range paths {
		if err := c.add(p); err != nil {
			return err
		}
	}
	return c.checkRows()
}

func (c *choice) loadManifest() error {
	if c.Manifest == "" {
		return nil
	}
	in, err := os.Open(c.Manifest)
	if err != nil {
		return fmt.Errorf("opening the manifest: %w", err)
	}
	defer in.Close()
	if c.file, err = filepath.Abs(c.Manifest); err != nil {
		return fmt.Errorf("finding the manifest's folder: %w", err)
	}
	c.base = filepath.Dir(c.file)
	c.manifest, err = ReadManifest(in, c.Manifest)
	return err
}

func (c *choice) add(p string) error {
	if p == "-" {
		return c.addStdin()
	}
	info, err := os.Stat(p)
	if err != nil {
		c.files.list = append(c.files.list, file{path: p, meta: c.meta(p), bad: unreadable(err)})
		return nil
	}
	if info.IsDir() {
		return c.addFolder(p)
	}
	f := file{path: p, name: filepath.Base(p), meta: c.meta(p), open: func() (io.ReadCloser, error) { return os.Open(p) }}
	if !info.Mode().IsRegular() && info.Mode().Type() != fs.ModeNamedPipe {
		f.bad = irregular(info.Mode())
	}
	c.files.list = append(c.files.list, f)
	return nil
}

func (c *choice) addStdin() error {
	f := file{path: "-", name: "stdin", meta: c.named(transcript.Metadata{})}
	f.open = func() (io.ReadCloser, error) { return io.NopCloser(c.Stdin), nil }
	if c.Stdin == nil {
		f.open = func() (io.ReadCloser, error) { return io.NopCloser(bytes.NewReader(nil)), nil }
	}
	c.files.list = append(c.files.list, f)
	return nil
}

func (c *choice) addFolder(dir string) error {
	abs, err := filepath.Abs(dir)
	if err != nil {
		return fmt.Errorf("finding %s: %w", dir, err)
	}
	root, err := os.OpenRoot(dir)
	if err != nil {
		return fmt.Errorf("opening the folder: %w", err)
	}
	c.files.roots = append(c.files.roots, root)
	if c.manifest != nil {
		c.folders = append(c.folders, slashed(c.base, abs))
	}
	isManifest := func(p string) bool { return c.manifest != nil && filepath.Join(abs, filepath.FromSlash(p)) == c.file }
	show := func(p string) string { return filepath.Join(dir, filepath.FromSlash(p)) }
	return c.files.addTree(root.FS(), isManifest, show, func(p string) transcript.Metadata { return c.meta(show(p)) })
}

// meta returns what the manifest says of a file, and notes that it was met.
func (c *choice) meta(p string) transcript.Metadata {
	var m transcript.Metadata
	if c.manifest != nil {
		if abs, err := filepath.Abs(p); err == nil {
			rel := slashed(c.base, abs)
			if row, ok := c.manifest.Row(rel); ok {
				m, c.met[rel] = row.Meta, true
			}
		}
	}
	return c.named(m)
}

// named returns meta with the series and the columns that the person at the command line named, where it has none.
func (s *Selection) named(meta transcript.Metadata) transcript.Metadata {
	meta.Series = cmp.Or(meta.Series, s.Series)
	if s.Columns != "" && meta.Notes[read.ColumnsNote] == "" {
		notes := maps.Clone(meta.Notes)
		if notes == nil {
			notes = map[string]string{}
		}
		notes[read.ColumnsNote] = s.Columns
		meta.Notes = notes
	}
	return meta
}

// checkRows reports rows of the selected folders whose files are missing, and refuses a manifest that is about other
// files.
func (c *choice) checkRows() error {
	if c.manifest == nil {
		return nil
	}
	if len(c.met) == 0 && c.files.Len() > 0 {
		return c.manifest.fault(0, fmt.Sprintf("none of its %d rows names any of the %d files given (its first path is %s, the first file is %s)",
			len(c.manifest.rows), c.files.Len(), c.manifest.list[0], c.files.list[0].path),
			fmt.Sprintf("its paths are relative to its own folder, %s: move it or mend them", filepath.Dir(c.Manifest)))
	}
	for _, p := range c.manifest.list {
		if c.met[p] || !slices.ContainsFunc(c.folders, func(dir string) bool { return below(dir, p) }) {
			continue
		}
		c.files.list = append(c.files.list, file{path: filepath.Join(filepath.Dir(c.Manifest), filepath.FromSlash(p)),
			bad: &Failure{Kind: "missing", Reason: fmt.Sprintf("line %d of the manifest names it, but it is not there", c.manifest.rows[p].Line),
				Do: "fetch it, or take the row out"}})
	}
	return nil
}

// below reports whether the path p is in the folder dir, both relative with slashes.
func below(dir, p string) bool {
	return dir == "." || (dir != "" && strings.HasPrefix(p, dir+"/"))
}
