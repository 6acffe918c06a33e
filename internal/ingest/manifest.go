package ingest

import (
	"bufio"
	"bytes"
	"errors"
	"fmt"
	"io"
	"io/fs"
	"path"
	"regexp"
	"strings"
	"unicode/utf8"

	"podium/internal/transcript"
)

// Manifest says of files what they do not say themselves: one row a file.
type Manifest struct {
	Name string // where it was read from, for messages
	rows map[string]Row
	list []string // paths in the manifest's order
}

// Row is what a manifest says of one file.
type Row struct {
	Line int // from 1, in the manifest
	Meta transcript.Metadata
}

// ManifestError is a manifest that does not fit: where, why, and what to do.
type ManifestError struct {
	Name   string
	Line   int // from 1; 0 when it concerns the whole
	Reason string
	Do     string
}

func (e *ManifestError) Error() string {
	at := e.Name
	if e.Line > 0 {
		at = fmt.Sprintf("%s:%d", e.Name, e.Line)
	}
	return fmt.Sprintf("manifest %s: %s; %s", at, e.Reason, e.Do)
}

// maxManifest bounds a manifest in bytes.
const maxManifest = 1 << 30

// ReadManifest reads a table of tab-separated values with a header, or JSON objects one a line. Paths are
// relative to the manifest's own folder. Columns that are not known here are kept as notes.
func ReadManifest(r io.Reader, name string) (*Manifest, error) {
	b := bufio.NewReader(io.LimitReader(r, maxManifest))
	m := &Manifest{Name: name, rows: map[string]Row{}}
	if bom, _ := b.Peek(3); bytes.Equal(bom, []byte("\ufeff")) {
		_, _ = b.Discard(3)
	}
	read := m.readTable
	if first, _ := b.Peek(1); len(first) == 1 && first[0] == '{' {
		read = m.readObjects
	}
	if err := read(b); err != nil {
		return nil, err
	}
	if len(m.rows) == 0 {
		return nil, m.fault(0, "it names no file", "give it a header and one row a file")
	}
	return m, nil
}

func (m *Manifest) fault(line int, reason, do string) error {
	return &ManifestError{Name: m.Name, Line: line, Reason: reason, Do: do}
}

// lines hands over every line that is not blank, with its number.
func (m *Manifest) lines(b *bufio.Reader, take func(n int, line string) error) error {
	for n := 1; ; n++ {
		line, err := b.ReadString('\n')
		if err != nil && !errors.Is(err, io.EOF) {
			return fmt.Errorf("reading manifest %s: %w", m.Name, err)
		}
		line = strings.TrimRight(line, "\r\n")
		if !utf8.ValidString(line) || strings.ContainsRune(line, 0) {
			return m.fault(n, "it is not UTF-8 text", "save it as UTF-8, tab-separated or JSON lines")
		}
		if strings.TrimSpace(line) != "" {
			if err := take(n, line); err != nil {
				return err
			}
		}
		if err != nil {
			return nil
		}
	}
}

// put adds a row after checking what archives rely on.
func (m *Manifest) put(line int, meta transcript.Metadata) error {
	p := path.Clean(strings.ReplaceAll(strings.TrimSpace(meta.Path), `\`, "/"))
	switch {
	case strings.TrimSpace(meta.Path) == "":
		return m.fault(line, "the row names no path", "give each row the path of its file, relative to the manifest's folder")
	case !fs.ValidPath(p):
		return m.fault(line, fmt.Sprintf("the path %q leads out of the manifest's folder", meta.Path), "put the manifest above the files that it names")
	}
	if old, twice := m.rows[p]; twice {
		return m.fault(line, fmt.Sprintf("%s stands in line %d already", p, old.Line), "keep one row a file")
	}
	for _, d := range []struct{ column, value string }{{"event", meta.Event}, {"published", meta.Published}, {"modified", meta.Modified}} {
		if d.value != "" && !day.MatchString(d.value) {
			return m.fault(line, fmt.Sprintf("%s is %q", d.column, d.value), "write dates as 2006-01-02 (2006-01 and 2006 are no days: the transcript is then dated by its own words, or not; modified may add T15:04:05Z)")
		}
	}
	meta.Path = p
	m.rows[p] = Row{Line: line, Meta: meta}
	m.list = append(m.list, p)
	return nil
}

// day is an ISO date of any precision, with or without a time.
var day = regexp.MustCompile(`^\d{4}(-(0[1-9]|1[0-2])(-(0[1-9]|[12]\d|3[01])([T ]\d\d:\d\d(:\d\d(\.\d+)?)?(Z|[+-]\d\d:?\d\d)?)?)?)?$`)

// set puts a value where its column belongs; unknown columns become notes.
func set(meta *transcript.Metadata, column, value string) {
	value = strings.TrimSpace(value)
	if value == "" {
		return
	}
	fields := map[string]*string{
		"path": &meta.Path, "url": &meta.URL, "title": &meta.Title, "event": &meta.Event,
		"published": &meta.Published, "modified": &meta.Modified, "version": &meta.Version,
		"series": &meta.Series, "language": &meta.Language, "licence": &meta.Licence, "license": &meta.Licence,
	}
	if f := fields[strings.ToLower(column)]; f != nil {
		*f = value
		return
	}
	if meta.Notes == nil {
		meta.Notes = map[string]string{}
	}
	meta.Notes[column] = value
}

// Row returns what the manifest says of a file, by its path relative to the manifest's folder.
func (m *Manifest) Row(p string) (Row, bool) {
	if m == nil {
		return Row{}, false
	}
	r, ok := m.rows[path.Clean(p)]
	return r, ok
}

// Paths returns the paths of all rows in order.
func (m *Manifest) Paths() []string { return m.list }
