package ingest

import (
	"errors"
	"fmt"
	"io"
	"io/fs"
	"os"
	"path"
	"path/filepath"
	"strings"

	"podium/internal/ingest/read/carrier"
	"podium/internal/transcript"
)

// Files is what a run brings in, in the order in which it is stored. Close it after the run.
type Files struct {
	list  []file
	roots []*os.Root
}

// file is one source to be brought in, or the reason why it can't be.
type file struct {
	path string // as reports name it
	name string // as the reader and the archive know it
	meta transcript.Metadata
	open func() (io.ReadCloser, error)
	bad  *Failure
}

// Len returns how many files there are.
func (f *Files) Len() int { return len(f.list) }

// Close gives up the folders that were opened.
func (f *Files) Close() error {
	var errs []error
	for _, r := range f.roots {
		errs = append(errs, r.Close())
	}
	return errors.Join(errs...)
}

// read returns the bytes of a file. A file larger than the reader's limit is not read to its end, and is a Failure.
func (f *file) read() ([]byte, *Failure) {
	if f.bad != nil {
		return nil, f.bad
	}
	in, err := f.open()
	if err != nil {
		return nil, unreadable(err)
	}
	defer in.Close()
	body, err := io.ReadAll(io.LimitReader(in, carrier.MaxBytes+1))
	if err != nil {
		return nil, unreadable(err)
	}
	if len(body) > carrier.MaxBytes {
		return nil, &Failure{Kind: "too-large", Reason: fmt.Sprintf("it is larger than %d MB, the most that is read", carrier.MaxBytes>>20),
			Do: "split it into one file a transcript"}
	}
	return body, nil
}

func unreadable(err error) *Failure {
	do := "check that it is there and may be read"
	if strings.Contains(err.Error(), "path escapes") {
		do = "files are read only below the folder that was named: name this one itself"
	}
	var pe *fs.PathError
	if errors.As(err, &pe) {
		err = pe.Err
	}
	return &Failure{Kind: "unreadable", Reason: "it cannot be read: " + err.Error(), Do: do}
}

// addTree adds every file below root in lexical order. Hidden files, and those that skip names, are not sources.
// show turns a path below root into the one that reports name.
func (f *Files) addTree(root fs.FS, skip func(p string) bool, show func(p string) string, meta func(p string) transcript.Metadata) error {
	return fs.WalkDir(root, ".", func(p string, d fs.DirEntry, err error) error {
		hidden := p != "." && strings.HasPrefix(path.Base(p), ".")
		switch {
		case hidden && d != nil && d.IsDir():
			return fs.SkipDir
		case hidden || (err == nil && (d.IsDir() || skip(p))):
			return nil
		case err != nil && p == ".":
			return err
		}
		item := file{path: show(p), name: path.Base(p), meta: meta(p),
			open: func() (io.ReadCloser, error) { return root.Open(p) }}
		switch {
		case err != nil:
			item.bad = unreadable(err)
		case !d.Type().IsRegular():
			info, err := fs.Stat(root, p) // follows a link, but never out of the root
			switch {
			case err != nil:
				item.bad = unreadable(err)
			case info.IsDir():
				return nil // met under its own name
			case !info.Mode().IsRegular():
				item.bad = irregular(info.Mode())
			}
		}
		f.list = append(f.list, item)
		return nil
	})
}

func irregular(m fs.FileMode) *Failure {
	return &Failure{Kind: "unreadable", Reason: fmt.Sprintf("it is no ordinary file (%s)", m.Type()), Do: "name files or folders of files"}
}

// InFS returns the files of fsys that a manifest in it names.
func InFS(fsys fs.FS, manifest string) (*Files, error) {
	in, err := fsys.Open(manifest)
	if err != nil {
		return nil, fmt.Errorf("opening manifest: %w", err)
	}
	defer in.Close()
	m, err := ReadManifest(in, manifest)
	if err != nil {
		return nil, err
	}
	f := &Files{}
	for _, p := range m.Paths() {
		row, _ := m.Row(p)
		full := path.Join(path.Dir(manifest), p)
		f.list = append(f.list, file{path: p, name: path.Base(p), meta: row.Meta,
			open: func() (io.ReadCloser, error) { return fsys.Open(full) }})
	}
	return f, nil
}

// slashed returns file relative to dir with slashes; "" where it is not below it.
func slashed(dir, file string) string {
	rel, err := filepath.Rel(dir, file)
	if err != nil || !filepath.IsLocal(rel) {
		return ""
	}
	return filepath.ToSlash(rel)
}
