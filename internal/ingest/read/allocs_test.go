package read_test

import (
	"context"
	"io/fs"
	"path"
	"runtime/debug"
	"testing"

	"podium/internal/authority"
	"podium/internal/ingest/read"
	"podium/sample"
)

// most is how many allocations the reading of a MB may take, a little above what it takes. They are the same on any
// machine, however busy: what makes reading slower mostly shows here. Who lowers a figure writes the lower one.
var most = map[string]float64{"page": 4_800, "sample": 238_000}

func TestAllocations(t *testing.T) {
	if raced {
		t.Skip("pools are no pools while races are looked for")
	}
	defer debug.SetGCPercent(debug.SetGCPercent(-1)) // which would empty pools
	auth, err := authority.Load("")
	if err != nil {
		t.Fatal(err)
	}
	sources := map[string][]read.Input{"page": {{Name: "page.html", Bytes: []byte(page())}}}
	err = fs.WalkDir(sample.FS, "transcripts", func(name string, d fs.DirEntry, err error) error {
		if err != nil || d.IsDir() {
			return err
		}
		body, err := fs.ReadFile(sample.FS, name)
		sources["sample"] = append(sources["sample"], read.Input{Name: path.Base(name), Bytes: body})
		return err
	})
	if err != nil {
		t.Fatal(err)
	}
	for kind, inputs := range sources {
		size := 0
		for _, in := range inputs {
			size += len(in.Bytes)
		}
		n := testing.AllocsPerRun(3, func() {
			for _, in := range inputs {
				if _, err := read.Read(context.Background(), in, auth); err != nil {
					t.Fatal(in.Name, err)
				}
			}
		})
		if perMB := n * 1e6 / float64(size); perMB > most[kind] {
			t.Errorf("%s: the reading of a MB takes %.0f allocations, at most %.0f are meant", kind, perMB, most[kind])
		} else {
			t.Logf("%s: %.0f allocations a MB of %d KB", kind, perMB, size/1000)
		}
	}
}
