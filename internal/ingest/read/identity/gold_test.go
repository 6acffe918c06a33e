package identity_test

import (
	"context"
	"encoding/json"
	"fmt"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"podium/internal/authority"
	"podium/internal/ingest/read"
	"podium/internal/ingest/read/handread"
	"podium/internal/sharedtest"
	"podium/internal/transcript"
)

// gold is a reading made by hand. Turns are numbered from 1.
type gold struct {
	File  string
	Turns []struct {
		Role    string
		Speaker *string
	}
	Exchanges []struct {
		Asker, Outlet *string
		Turns         []int
	}
}

// tally counts hits of how many.
type tally map[string][2]int

func (t tally) add(name string, hit bool) {
	n := t[name]
	n[1]++
	if hit {
		n[0]++
	}
	t[name] = n
}

func (t tally) rate(name string) float64 {
	if t[name][1] == 0 {
		return 1
	}
	return float64(t[name][0]) / float64(t[name][1])
}

// TestGoldFloors keeps the readings of real transcripts from slipping: the floors are what has been reached.
func TestGoldFloors(t *testing.T) {
	if testing.Short() {
		t.Skip("reads the reference transcripts")
	}
	dir := sharedtest.Dir(t)
	files, err := filepath.Glob(filepath.Join(dir, "gold", "*.json"))
	if err != nil || len(files) == 0 {
		t.Fatalf("no gold readings in %s: %v", dir, err)
	}
	auth, err := authority.Load("")
	if err != nil {
		t.Fatal(err)
	}
	n := tally{}
	for _, f := range files {
		g := readGold(t, f)
		countSpeakers(n, g, readCorpus(t, dir, g.File, auth))
	}
	for _, r := range handread.Gold(t) {
		countNames(n, r, readCorpus(t, dir, r.File, auth), t.Logf, false)
	}
	for name, floor := range map[string]float64{"roles": 0.995, "speakers": 0.995, "asker.p": 0.995, "asker.r": 0.94, "outlet.p": 0.99, "outlet.r": 0.98} {
		t.Logf("%s %.3f", name, n.rate(name))
		if n.rate(name) < floor {
			t.Errorf("%s %.3f, floor %.3f", name, n.rate(name), floor)
		}
	}
}

func readGold(t *testing.T, path string) gold {
	t.Helper()
	body, err := os.ReadFile(path)
	if err != nil {
		t.Fatal(err)
	}
	var g gold
	if err := json.Unmarshal(body, &g); err != nil {
		t.Fatal(err)
	}
	return g
}

// readCorpus reads a transcript of the corpus with what the corpus's manifest says of it.
func readCorpus(t *testing.T, dir, file string, auth *authority.Files) *transcript.Transcript {
	t.Helper()
	body, err := os.ReadFile(filepath.Join(dir, "corpus", file))
	if err != nil {
		t.Fatal(err)
	}
	in := read.Input{Name: filepath.Base(file), Bytes: body}
	manifest, err := os.ReadFile(filepath.Join(dir, "corpus", "MANIFEST.tsv"))
	if err != nil {
		t.Fatal(err)
	}
	for _, line := range strings.Split(string(manifest), "\n") {
		if c := strings.Split(line, "\t"); len(c) > 8 && c[0] == file {
			in.Meta = transcript.Metadata{Path: c[0], Title: c[2], Event: c[4], Published: c[5], URL: c[7], Language: c[8]}
		}
	}
	rs, err := read.Read(context.Background(), in, auth)
	if err != nil || len(rs) == 0 {
		t.Fatalf("%s: %v", file, err)
	}
	return &rs[0].Transcript
}

// countSpeakers counts roles, and speakers who do not ask, that agree with those read by hand, turn for turn.
func countSpeakers(n tally, g gold, tr *transcript.Transcript) {
	if len(g.Turns) != len(tr.Turns) {
		n.add("roles", false) // the turns themselves are another test's business
		return
	}
	for i, want := range g.Turns {
		n.add("roles", want.Role == string(tr.Turns[i].Role))
		if want.Speaker != nil && want.Role != "reporter" {
			n.add("speakers", handread.SameNames(*want.Speaker, tr.Turns[i].Speaker.Name))
		}
	}
}

// TestFoundingTranscript locks the one that the archive was made for: its exchanges, askers and outlets.
func TestFoundingTranscript(t *testing.T) {
	dir := sharedtest.Dir(t)
	files, err := filepath.Glob(filepath.Join(dir, "gold", "us-state-dept__*.json"))
	if err != nil || len(files) != 1 {
		t.Fatalf("the founding transcript's reading: %v %v", files, err)
	}
	auth, err := authority.Load("")
	if err != nil {
		t.Fatal(err)
	}
	g := readGold(t, files[0])
	tr := readCorpus(t, dir, g.File, auth)
	var got, want []string
	for _, x := range tr.Exchanges {
		if x.Kind != transcript.QandA {
			continue
		}
		turns := []int{}
		for _, i := range x.Turns {
			turns = append(turns, i+1)
		}
		got = append(got, fmt.Sprint(x.Asker.Name, " of ", x.Outlet.Name, " ", turns))
	}
	for _, x := range g.Exchanges {
		want = append(want, fmt.Sprint(*x.Asker, " of ", *x.Outlet, " ", x.Turns))
	}
	if !slices.Equal(got, want) {
		t.Errorf("exchanges\n%s\nwant\n%s", strings.Join(got, "\n"), strings.Join(want, "\n"))
	}
}
