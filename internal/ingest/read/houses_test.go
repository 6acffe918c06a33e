package read_test

import (
	"bytes"
	"context"
	"flag"
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"podium/internal/ingest/read"
	"podium/internal/transcript"
)

var update = flag.Bool("update", false, "write the golden readings anew")

// TestHouses reads the fixtures of testdata, each in the manner of one house in words of invented ones, from
// bytes to names, and compares who says, asks and answers what with the reading beside it.
func TestHouses(t *testing.T) {
	auth := files(t)
	paths, err := filepath.Glob("testdata/*/*") // houses, and governments of other languages in countries
	if err != nil {
		t.Fatal(err)
	}
	n := 0
	for _, path := range paths {
		if strings.HasSuffix(path, ".golden") {
			continue
		}
		n++
		t.Run(filepath.Base(path), func(t *testing.T) {
			body, err := os.ReadFile(path)
			if err != nil {
				t.Fatal(err)
			}
			rs, err := read.Read(context.Background(), read.Input{Name: filepath.Base(path), Bytes: body}, auth)
			if err != nil {
				t.Fatal(err)
			}
			var got bytes.Buffer
			for i := range rs {
				writeReading(&got, &rs[i].Transcript)
			}
			if *update {
				if err := os.WriteFile(path+".golden", got.Bytes(), 0o644); err != nil {
					t.Fatal(err)
				}
				return
			}
			want, err := os.ReadFile(path + ".golden")
			if err != nil {
				t.Fatal(err)
			}
			if diff := cmp.Diff(string(want), got.String()); diff != "" {
				t.Errorf("reading differs (-want +got):\n%s", diff)
			}
		})
	}
	if n == 0 {
		t.Fatal("no fixtures")
	}
}

// writeReading writes a reading for people to check: a line a turn, under the exchange in which it stands.
func writeReading(b *bytes.Buffer, tr *transcript.Transcript) {
	fmt.Fprintf(b, "%s\nspoken %s, published %s, at %s, place %s, language %s, series %s\n", tr.Title, or(tr.Event), or(tr.Published), or(tr.Start), or(tr.Place), or(tr.Language), or(tr.Series))
	for _, w := range tr.Warnings {
		fmt.Fprintf(b, "warning: %s\n", w.Kind)
	}
	for _, x := range tr.Exchanges {
		fmt.Fprintf(b, "\n%s", x.Kind)
		if x.Kind == transcript.QandA {
			fmt.Fprintf(b, ": %s, %s", or(x.Asker.Name), or(x.Outlet.Name))
		}
		for _, k := range x.Turns {
			u := &tr.Turns[k]
			fmt.Fprintf(b, "\n%3d %-9s %s = %s: %s", k+1, u.Role, or(u.Label), or(u.Speaker.Name), ends(u.Text))
		}
		b.WriteByte('\n')
	}
}

func or(s string) string {
	if s == "" {
		return "-"
	}
	return s
}

// ends is a text's beginning and end: what was cut off or taken in too much shows there.
func ends(s string) string {
	r := []rune(strings.ReplaceAll(s, "\n", " | "))
	if len(r) <= 100 {
		return string(r)
	}
	return string(r[:55]) + " … " + string(r[len(r)-40:])
}
