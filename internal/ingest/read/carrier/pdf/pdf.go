// Package pdf reads the objects of a PDF and the operators of its pages, within declared bounds: whatever the bytes say, memory
// and work end. A damaged table of objects is rebuilt by looking through the file.
//
// # Files
//
//   - Objects: value.go, lexer.go, strings.go, load.go; table.go, rebuild.go (where they stand)
//   - Streams: stream.go, predictor.go, crypt.go
//   - Pages: operators.go; letters: glyphs.go (by their names), program.go and compact.go (by the programs of embedded fonts)
package pdf

import (
	"bytes"
	"errors"
	"io"
)

// Bounds of one file. What is kept and what is worked through is counted; when a bound is met, File.Err says so and everything
// that is asked of the file from then on is empty.
const (
	maxObjects = 1 << 20   // entries of the table of objects
	maxValues  = 2 << 20   // values that are kept
	maxStream  = 64 << 20  // bytes of one stream when decoded
	maxWork    = 256 << 20 // bytes decoded or looked through in all
	maxKept    = 32 << 20  // bytes of decoded object streams that are kept
	maxDepth   = 100       // arrays and dictionaries within each other
	maxChain   = 16        // objects that are loaded because another is being loaded
)

// What can be wrong with a whole file.
var (
	ErrTooLarge  = errors.New("it holds more than is read of one file")
	ErrLocked    = errors.New("it opens with a password only")
	ErrEncrypted = errors.New("it is encrypted in a way that is not known")
	ErrNoPages   = errors.New("it has no pages")
)

// File is a PDF that is open. It is not safe for concurrent use.
type File struct {
	b       []byte
	table   map[int]entry
	trailer Dict
	rebuilt bool
	crypt   *crypt

	objects map[int]any  // loaded
	loading map[int]bool // being loaded
	packs   map[int]pack // object streams
	kept    int          // bytes of packs
	room    int          // values that may still be kept
	work    int          // bytes that may still be worked through
	err     error
	flate   io.ReadCloser
}

// entry is where an object stands: at an offset, or in an object stream.
type entry struct {
	offset int
	pack   int // the object stream's number; 0 where offset counts
}

// Open reads a PDF's table of objects, and makes one where it is damaged.
func Open(b []byte) (*File, error) {
	if i := bytes.Index(b[:min(len(b), 1024)], []byte("%PDF-")); i > 0 {
		b = b[i:]
	}
	f := &File{b: b, table: map[int]entry{}, trailer: Dict{}, objects: map[int]any{}, loading: map[int]bool{}, packs: map[int]pack{}, room: maxValues, work: maxWork}
	ok := f.readTables()
	if ok {
		if err := f.unlock(); err != nil {
			return nil, err
		}
	}
	if !ok || !f.hasPages() {
		if err := f.rebuild(); err != nil {
			return nil, err
		}
	}
	switch {
	case f.err != nil:
		return nil, f.err
	case !f.hasPages():
		return nil, ErrNoPages
	}
	return f, nil
}

// Err is what ended the reading, if anything has.
func (f *File) Err() error { return f.err }

func (f *File) fail(err error) {
	if f.err == nil {
		f.err = err
	}
}

// spend counts work and reports whether any is left.
func (f *File) spend(n int) bool {
	if f.work -= n; f.work < 0 {
		f.fail(ErrTooLarge)
	}
	return f.err == nil
}

func (f *File) root() Value { return f.value(f.trailer["Root"]) }

func (f *File) hasPages() bool {
	pages := f.root().Key("Pages")
	return pages.Key("Kids").Len() > 0 || pages.Key("Contents").v != nil
}

// Page is a page and the resources that it has or inherits.
type Page struct {
	Value
	Resources Value
}

// Pages returns the file's pages in order, as many as that at most.
func (f *File) Pages(most int) []Page {
	type node struct {
		v         Value
		resources Value
	}
	var out []Page
	seen := map[int]bool{}
	todo := []node{{v: f.root().Key("Pages")}}
	for len(todo) > 0 && len(out) < most && f.err == nil {
		n := todo[len(todo)-1]
		todo = todo[:len(todo)-1]
		if id := n.v.ID(); id != 0 {
			if seen[id] {
				continue
			}
			seen[id] = true
		}
		if own := n.v.Key("Resources"); !own.IsNull() {
			n.resources = own
		}
		kids := n.v.Key("Kids")
		if kids.IsNull() {
			if n.v.isDict() {
				out = append(out, Page{n.v, n.resources})
			}
			continue
		}
		for i := kids.Len() - 1; i >= 0; i-- {
			// Kids are references: one that is written out could hold itself over and over.
			if k := kids.Index(i); k.ID() != 0 && !seen[k.ID()] {
				todo = append(todo, node{k, n.resources})
			}
		}
	}
	return out
}
