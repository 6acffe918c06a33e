package ingest

import (
	"context"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"

	"podium/internal/authority"
	"podium/internal/store"
	"podium/sample"
)

// pipeline returns one over a new archive, with the sample's people and outlets.
func pipeline(t *testing.T) (*Pipeline, string) {
	t.Helper()
	dir := t.TempDir()
	told, err := fs.Sub(sample.FS, "archive")
	if err != nil {
		t.Fatal(err)
	}
	if err := os.CopyFS(filepath.Join(dir, "archive"), told); err != nil {
		t.Fatal(err)
	}
	s, err := store.Open(t.Context(), dir, store.Options{})
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() {
		if err := s.Close(); err != nil {
			t.Error(err)
		}
	})
	p := &Pipeline{Store: s}
	reload(t, p, dir)
	return p, dir
}

func reload(t *testing.T, p *Pipeline, dir string) {
	t.Helper()
	var err error
	if p.Authority, err = authority.Load(dir); err != nil {
		t.Fatal(err)
	}
}

func runAll(t *testing.T, p *Pipeline, s Selection) (*Summary, []Result) {
	t.Helper()
	files, err := Select(s)
	if err != nil {
		t.Fatal(err)
	}
	defer files.Close()
	var rs []Result
	sum, err := p.Run(t.Context(), files, func(r Result) { rs = append(rs, r) })
	if err != nil {
		t.Fatal(err)
	}
	return sum, rs
}

// briefingText is a small press briefing of an invented ministry.
func briefingText(day int, answer string) string {
	return fmt.Sprintf("Daily briefing of the Ministry of Tides\n\nMarch %d, 2024\n\nMR FENWICK: Good morning. Let us begin with the harbour.\n\n"+
		"QUESTION: Ada Quill, the Tidal Courier. How high was the water on day %d?\n\nMR FENWICK: %s\n", day, day, answer)
}

func TestRunSample(t *testing.T) {
	p, _ := pipeline(t)
	files, err := InFS(sample.FS, sample.Manifest)
	if err != nil {
		t.Fatal(err)
	}
	sum, err := p.Run(t.Context(), files, func(r Result) {
		if r.Status == Failed {
			t.Error(r)
		}
	})
	if err != nil {
		t.Fatal(err)
	}
	if sum.Done() != files.Len() || sum.Updated != 1 {
		t.Errorf("got %v, want all %d files, the second version of one as its revision", sum, files.Len())
	}
	again, err := p.Run(t.Context(), files, nil)
	if err != nil {
		t.Fatal(err)
	}
	if again.Unchanged != files.Len() {
		t.Errorf("the same bytes again: %v", again)
	}
}

// One bad file among many is listed with its reason; all the others go in.
func TestRunListsTheBad(t *testing.T) {
	files := map[string]string{"empty.txt": "", "binary.txt": "\x00\x01\x02\x7fELF\x00\x00\x00\xff\xfe", "menu.html": "<html><body><nav>Home</nav></body></html>"}
	for i := range 30 {
		files[fmt.Sprintf("good-%02d.txt", i)] = briefingText(i+1, fmt.Sprintf("It rose by %d feet, and fell again before the evening bulletin number %d.", i, i))
	}
	p, _ := pipeline(t)
	sum, rs := runAll(t, p, Selection{Paths: []string{tree(t, files)}, Series: "tides"})
	if sum.Added != 30 || sum.Failed != 3 || sum.Done() != 33 {
		t.Errorf("got %v", sum)
	}
	for _, r := range rs {
		bad := !strings.Contains(r.Path, "good-")
		if bad != (r.Status == Failed) || bad && (r.Failure.Reason == "" || r.Failure.Kind == "") {
			t.Errorf("%+v", r)
		}
	}
	st, err := p.Store.Stats(t.Context())
	if err != nil {
		t.Fatal(err)
	}
	if st.Briefings != 30 || st.Sources != 30 {
		t.Errorf("the archive holds %d briefings of %d sources, want 30 of 30", st.Briefings, st.Sources)
	}
}

// A changed source is a revision of the same briefing, and its turns keep their ids.
func TestRunChangedSource(t *testing.T) {
	p, _ := pipeline(t)
	dir := tree(t, map[string]string{"m.tsv": "path\turl\nday.txt\thttps://tides.example/1\n", "day.txt": briefingText(1, "It rose by four feet in one night.")})
	s := Selection{Paths: []string{dir}, Manifest: dir + "/m.tsv"}
	_, first := runAll(t, p, s)
	was, err := p.Store.Briefing(t.Context(), first[0].Briefings[0].Slug)
	if err != nil {
		t.Fatal(err)
	}
	if err := os.WriteFile(dir+"/day.txt", []byte(briefingText(1, "It rose by five feet in one night.")), 0o644); err != nil {
		t.Fatal(err)
	}
	sum, second := runAll(t, p, s)
	if sum.Updated != 1 || second[0].Briefings[0].Class != "words" {
		t.Fatalf("got %v, %+v", sum, second)
	}
	now, err := p.Store.BriefingByKey(t.Context(), was.Key)
	if err != nil {
		t.Fatal(err)
	}
	if now.Revision == was.Revision || len(now.Turns) != len(was.Turns) {
		t.Fatalf("revision %d with %d turns, was %d with %d", now.Revision, len(now.Turns), was.Revision, len(was.Turns))
	}
	for i := range now.Turns {
		if now.Turns[i].ID != was.Turns[i].ID {
			t.Errorf("turn %d: id %s, was %s", i, now.Turns[i].ID, was.Turns[i].ID)
		}
	}
}

// A source that goes back to what it said before: of a mere file nobody knows, of one just fetched it is a revision.
func TestRunSourceGoesBack(t *testing.T) {
	p, _ := pipeline(t)
	first, second := briefingText(1, "It rose by four feet in one night."), briefingText(1, "It rose by five feet in one night.")
	dir := tree(t, map[string]string{"m.tsv": "path\turl\nday.txt\thttps://tides.example/1\n", "day.txt": first})
	s := Selection{Paths: []string{dir}, Manifest: dir + "/m.tsv"}
	runAll(t, p, s)
	put := func(text string) []Result {
		if err := os.WriteFile(dir+"/day.txt", []byte(text), 0o644); err != nil {
			t.Fatal(err)
		}
		_, rs := runAll(t, p, s)
		return rs
	}
	put(second)
	if rs := put(first); rs[0].Status != Unchanged || !strings.Contains(rs[0].String(), "--fetched") {
		t.Errorf("a file put back: %s", rs[0])
	}
	p.Fetched = time.Now()
	if rs := put(first); rs[0].Status != Updated {
		t.Errorf("fetched: %s", rs[0])
	}
	if b := only(t, p); b.Revision != 3 || !strings.Contains(b.Words(), "four feet") {
		t.Errorf("revision %d: %s", b.Revision, b.Words())
	}
	p.Fetched = time.Now()
	if rs := put(first); rs[0].Status != Unchanged {
		t.Errorf("fetched again: %s", rs[0])
	}
	if rs := put(second); rs[0].Status != Updated || !strings.Contains(only(t, p).Words(), "five feet") {
		t.Errorf("and forth: %s", rs[0])
	}
}

// A run that is cut off has stored whole files only, and goes on when it is started again.
func TestRunInterrupted(t *testing.T) {
	files := map[string]string{}
	for i := range 28 {
		files[fmt.Sprintf("%02d.txt", i)] = briefingText(i+1, fmt.Sprintf("The gauge at pier %d read %d feet.", i, 3*i))
	}
	p, _ := pipeline(t)
	list, err := Select(Selection{Paths: []string{tree(t, files)}})
	if err != nil {
		t.Fatal(err)
	}
	defer list.Close()
	ctx, cancel := context.WithCancel(t.Context())
	n := 0
	sum, err := p.Run(ctx, list, func(Result) {
		if n++; n == 10 {
			cancel()
		}
	})
	if err == nil || sum.Done() != 10 || sum.Files != 28 {
		t.Fatalf("got %v, %v; want the run to end after 10 of 28", sum, err)
	}
	sum, err = p.Run(t.Context(), list, nil)
	if err != nil || sum.Unchanged != 10 || sum.Added != 18 {
		t.Fatalf("the second run: %v, %v", sum, err)
	}
}

// Whatever the number of workers, the log is the same.
func TestRunOrderIsFixed(t *testing.T) {
	files := map[string]string{}
	for i := range 28 {
		files[fmt.Sprintf("%02d.txt", i)] = briefingText(i+1, strings.Repeat(fmt.Sprintf("The gauge read %d. ", i), 1+i*i%7*40))
	}
	dir := tree(t, files)
	var orders [][]string
	for _, workers := range []int{1, 8} {
		p, _ := pipeline(t)
		p.Workers = workers
		_, rs := runAll(t, p, Selection{Paths: []string{dir}})
		changes, err := p.Store.Changes(t.Context(), 0, 1000)
		if err != nil {
			t.Fatal(err)
		}
		var order []string
		for i := range rs {
			order = append(order, filepath.Base(rs[i].Path), rs[i].Briefings[0].Slug, changes[i].Key)
		}
		orders = append(orders, order)
	}
	if diff := cmp.Diff(orders[0], orders[1]); diff != "" {
		t.Errorf("one worker and eight (-1 +8):\n%s", diff)
	}
}
