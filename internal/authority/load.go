package authority

import (
	"crypto/sha256"
	"embed"
	"encoding/hex"
	"errors"
	"fmt"
	"hash"
	"io/fs"
	"maps"
	"os"
	"path"
	"path/filepath"
	"slices"
	"strings"
	"sync"
)

//go:embed data
var shipped embed.FS

// Files holds all authority files of an archive. It does not change after Load and is safe for
// concurrent use.
type Files struct {
	series      []Series
	signs       []signs // of each series
	people      []Person
	outlets     []Outlet
	corrections []Correction
	hosts       map[string]string // host -> canonical host

	seriesAt map[string]int
	personAt map[string]int
	outletAt map[string]int
	byLabel  map[[2]string][]holding // series, folded label -> who held it when
	byName   map[string]int          // folded full name -> person; -1 when two share it
	byAlias  map[string]int          // folded outlet name -> outlet
	print    string
}

// holding is one person's tenure of a label.
type holding struct{ person, office int }

// Load reads the embedded files and lays those of dir/archive over them; with dir "" it reads the
// embedded ones alone. An error names the file, the line and what to do.
func Load(dir string) (*Files, error) {
	own, err := embedded()
	if err != nil || dir == "" {
		return own, err
	}
	f := own.clone()
	sum := sha256.New()
	sum.Write([]byte(own.print))
	laid := false
	err = walkArchive(filepath.Join(dir, "archive"), func(name string, body []byte, at string) error {
		laid = true
		return f.add(sum, name, body, at)
	})
	if err != nil {
		return nil, err
	}
	if !laid {
		return own, nil
	}
	if err := f.finish(sum); err != nil {
		return nil, err
	}
	return f, nil
}

// embedded are the embedded files alone, read once: that takes longer than all else here.
var embedded = sync.OnceValues(func() (*Files, error) {
	f := &Files{hosts: map[string]string{}, seriesAt: map[string]int{}, personAt: map[string]int{}, outletAt: map[string]int{}}
	sum := sha256.New()
	err := walkShipped(func(name string, body []byte, at string) error { return f.add(sum, name, body, at) })
	if err == nil {
		err = f.finish(sum)
	}
	if err != nil {
		return nil, fmt.Errorf("read embedded authority data: %w", err)
	}
	return f, nil
})

// add lays one file and counts it in the fingerprint.
func (f *Files) add(sum hash.Hash, name string, body []byte, at string) error {
	fmt.Fprintf(sum, "%s %d\n", name, len(body))
	sum.Write(body)
	return f.lay(name, body, at)
}

// finish makes what is looked up, once all files are laid.
func (f *Files) finish(sum hash.Hash) error {
	f.print = hex.EncodeToString(sum.Sum(nil))[:16]
	return errors.Join(f.index(), f.contradicted())
}

// clone returns files that others can be laid over; what finish makes is not among them.
func (f *Files) clone() *Files {
	return &Files{
		series: slices.Clone(f.series), people: slices.Clone(f.people), outlets: slices.Clone(f.outlets), corrections: slices.Clone(f.corrections),
		hosts: maps.Clone(f.hosts), seriesAt: maps.Clone(f.seriesAt), personAt: maps.Clone(f.personAt), outletAt: maps.Clone(f.outletAt),
	}
}

// Fingerprint is 16 hex digits that change when the data change.
func (f *Files) Fingerprint() string { return f.print }

// walkShipped hands over every embedded file; a folder's name is the kind of the files in it.
func walkShipped(add func(name string, body []byte, at string) error) error {
	return fs.WalkDir(shipped, "data", func(p string, d fs.DirEntry, err error) error {
		if err != nil || d.IsDir() {
			return err
		}
		body, err := shipped.ReadFile(p)
		if err != nil {
			return err
		}
		name := path.Base(p)
		if folder := path.Base(path.Dir(p)); folder != "data" {
			name = folder + ".yaml"
		}
		return add(name, body, p)
	})
}

// archiveNames are the files that an archive may hold, in the order in which they are laid.
var archiveNames = []string{"series.yaml", "people.yaml", "outlets.yaml", "corrections.yaml"}

func walkArchive(dir string, add func(name string, body []byte, at string) error) error {
	entries, err := os.ReadDir(dir)
	if errors.Is(err, fs.ErrNotExist) {
		return nil
	}
	if err != nil {
		return fmt.Errorf("read authority data: %w", err)
	}
	for _, e := range entries {
		ext := filepath.Ext(e.Name())
		if (ext == ".yaml" || ext == ".yml") && !slices.Contains(archiveNames, e.Name()) {
			return fmt.Errorf("%s: not a file that is read here: name it one of %s", filepath.Join(dir, e.Name()), strings.Join(archiveNames, ", "))
		}
	}
	for _, name := range archiveNames {
		at := filepath.Join(dir, name)
		body, err := os.ReadFile(at)
		if errors.Is(err, fs.ErrNotExist) {
			continue
		}
		if err != nil {
			return fmt.Errorf("read authority data: %w", err)
		}
		if err := add(name, body, at); err != nil {
			return err
		}
	}
	return nil
}
