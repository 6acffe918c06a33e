package dialect_test

import (
	"context"
	"errors"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"unicode/utf8"

	"podium/internal/ingest/read/carrier"
	"podium/internal/ingest/read/dialect"
	"podium/internal/transcript"
)

// FuzzTurns holds the turn splitter to what is true of every reading, whatever the text: spans are
// valid, words are conserved, the text of a turn is folded, the same source reads the same.
func FuzzTurns(f *testing.F) { fuzz(f, "a.txt", "*.txt") }

// FuzzPage does the same for HTML.
func FuzzPage(f *testing.F) { fuzz(f, "a.html", "*.html") }

// FuzzMarkdown does the same for Markdown.
func FuzzMarkdown(f *testing.F) { fuzz(f, "a.md", "*.md") }

// FuzzXML does the same for XML.
func FuzzXML(f *testing.F) { fuzz(f, "a.xml", "*.xml") }

func fuzz(f *testing.F, name, seeds string) {
	files, err := filepath.Glob(filepath.Join("testdata/traps", seeds))
	if err != nil || len(files) == 0 {
		f.Fatalf("no seeds %s: %v", seeds, err)
	}
	for _, path := range files {
		body, err := os.ReadFile(path)
		if err != nil {
			f.Fatal(err)
		}
		f.Add(string(body))
	}
	f.Fuzz(func(t *testing.T, body string) {
		docs := extracted(t, name, body)
		for i := range docs {
			tr := dialect.Read(&docs[i], dialect.Hints{Name: name})
			checkReading(t, &docs[i], &tr)
			again := dialect.Read(&extracted(t, name, body)[i], dialect.Hints{Name: name})
			if again.Words() != tr.Words() || len(again.Turns) != len(tr.Turns) {
				t.Errorf("read twice, the turns differ: %d and %d", len(tr.Turns), len(again.Turns))
			}
		}
	})
}

func extracted(t *testing.T, name, body string) []carrier.Document {
	docs, err := carrier.Extract(context.Background(), carrier.Source{Name: name, Bytes: []byte(body)})
	var e *carrier.Error
	if err != nil && !errors.As(err, &e) {
		t.Fatalf("error %v is no *Error", err)
	}
	if err != nil {
		return nil
	}
	return docs
}

func checkReading(t *testing.T, doc *carrier.Document, tr *transcript.Transcript) {
	within := func(what string, s transcript.Span) {
		if s.Start < 0 || s.End < s.Start || s.End > len(doc.Text) {
			t.Fatalf("%s: span %v lies outside the %d bytes of the text", what, s, len(doc.Text))
		}
	}
	for i := range tr.Turns {
		u := &tr.Turns[i]
		within("turn", u.Span)
		if u.Text == "" || !utf8.ValidString(u.Text) || u.Text != strings.TrimSpace(u.Text) || strings.Contains(u.Text, "  ") || strings.Contains(u.Text, "\n\n") {
			t.Fatalf("turn %d: text %q is not folded", i, u.Text)
		}
		for _, m := range u.Marks {
			if m.Start < 0 || m.End <= m.Start || m.End > len(u.Text) || !utf8.ValidString(u.Text[m.Start:m.End]) {
				t.Fatalf("turn %d: mark %v lies outside its %d bytes or within a character", i, m, len(u.Text))
			}
		}
	}
	for _, n := range tr.Notes {
		within("note", n.Span)
	}
	for _, s := range tr.Furniture {
		within("furniture", s)
	}
	for _, w := range tr.Warnings {
		if w.Turn >= len(tr.Turns) {
			t.Fatalf("warning %v names no turn", w)
		}
	}
	if len(tr.Turns) == 0 {
		return
	}
	for _, fault := range append(uncovered(doc, tr), unfaithful(doc, tr)...) {
		t.Error(fault)
	}
}
