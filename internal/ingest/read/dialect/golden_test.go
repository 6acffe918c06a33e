package dialect_test

import (
	"bytes"
	"context"
	"encoding/json"
	"flag"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"podium/internal/ingest/read/carrier"
	"podium/internal/ingest/read/dialect"
	"podium/internal/transcript"
)

var update = flag.Bool("update", false, "write the golden readings anew")

// TestTraps reads the fixtures of testdata/traps, each one trap of real transcripts in words of an
// invented ministry, and compares with the reading beside it.
func TestTraps(t *testing.T) {
	files, err := filepath.Glob("testdata/traps/*")
	if err != nil {
		t.Fatal(err)
	}
	n := 0
	for _, path := range files {
		if strings.HasSuffix(path, ".golden") {
			continue
		}
		n++
		t.Run(filepath.Base(path), func(t *testing.T) { compare(t, path) })
	}
	if n < 30 {
		t.Fatalf("%d fixtures; want at least one for each of the thirty traps", n)
	}
}

func compare(t *testing.T, path string) {
	body, err := os.ReadFile(path)
	if err != nil {
		t.Fatal(err)
	}
	docs, err := carrier.Extract(context.Background(), carrier.Source{Name: filepath.Base(path), Bytes: body})
	if err != nil {
		t.Fatal(err)
	}
	if len(docs) != 1 {
		t.Fatalf("%d documents, want 1", len(docs))
	}
	tr := dialect.Read(&docs[0], dialect.Hints{Name: filepath.Base(path)})
	for _, fault := range faults(&docs[0], &tr) {
		t.Error(fault)
	}
	got := golden(t, &docs[0], tr)
	if *update {
		if err := os.WriteFile(path+".golden", got, 0o644); err != nil {
			t.Fatal(err)
		}
		return
	}
	want, err := os.ReadFile(path + ".golden")
	if err != nil {
		t.Fatal(err)
	}
	if diff := cmp.Diff(string(want), string(got)); diff != "" {
		t.Errorf("reading differs (-want +got):\n%s", diff)
	}
}

// golden writes a reading for people to check: spans are shown as the words they hold.
func golden(t *testing.T, doc *carrier.Document, tr transcript.Transcript) []byte {
	type mark struct {
		Kind, Words, Note string
		Lang              string `json:",omitempty"`
	}
	type turn struct {
		Label string
		As    string `json:",omitempty"`
		Role  transcript.Role
		Text  []string
		Marks []mark `json:",omitempty"`
		Gap   bool   `json:",omitempty"`
		Lang  string `json:",omitempty"`
	}
	type note struct {
		Kind string
		Turn int
		Text string
	}
	out := struct {
		Title, Event, Published, Place, Start, End, Language, Style string
		Turns                                                       []turn
		Notes                                                       []note               `json:",omitempty"`
		Furniture                                                   []string             `json:",omitempty"`
		Warnings                                                    []transcript.Warning `json:",omitempty"`
	}{Title: tr.Title, Event: tr.Event, Published: tr.Published, Place: tr.Place, Start: tr.Start, End: tr.End, Language: tr.Language, Style: tr.Style, Warnings: tr.Warnings}
	for i := range tr.Turns {
		u := &tr.Turns[i]
		v := turn{Label: u.Label, As: u.As, Role: u.Role, Text: u.Paragraphs(), Gap: u.Gap, Lang: u.Lang}
		for _, m := range u.Marks {
			v.Marks = append(v.Marks, mark{string(m.Kind), u.Text[m.Start:m.End], m.Note, m.Lang})
		}
		out.Turns = append(out.Turns, v)
	}
	for _, n := range tr.Notes {
		out.Notes = append(out.Notes, note{n.Kind, n.Turn, n.Text})
	}
	for _, f := range tr.Furniture {
		out.Furniture = append(out.Furniture, doc.Text[f.Start:f.End])
	}
	var b bytes.Buffer
	e := json.NewEncoder(&b)
	e.SetEscapeHTML(false)
	e.SetIndent("", " ")
	if err := e.Encode(out); err != nil {
		t.Fatal(err)
	}
	return b.Bytes()
}
