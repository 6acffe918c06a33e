package search_test

import (
	"bufio"
	"context"
	"flag"
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"sync"
	"testing"

	"podium/internal/authority"
	"podium/internal/ingest/read"
	"podium/internal/search"
	"podium/internal/search/memfeed"
	"podium/internal/search/query"
	"podium/internal/sharedtest"
	"podium/internal/transcript"
)

var updateJudged = flag.Bool("update-judged", false, "write testdata/judged.golden")

// slack is how far the figures may fall below the frozen ones before the test fails: the reader changes too.
const slack = 0.02

// judged is testdata/judged.txt.
type judged struct {
	pool    []string // globs of transcripts
	queries []judgement
}

type judgement struct {
	query   string
	targets []target
}

// target is a turn whose exchange answers a query.
type target struct{ file, turn string }

func readJudged(t *testing.T) judged {
	f, err := os.Open(filepath.Join("testdata", "judged.txt"))
	if err != nil {
		t.Fatal(err)
	}
	defer f.Close()
	var j judged
	for s := bufio.NewScanner(f); s.Scan(); {
		first, rest, _ := strings.Cut(s.Text(), " ")
		switch first {
		case "", "#", "need":
		case "pool":
			j.pool = append(j.pool, rest)
		case "query":
			j.queries = append(j.queries, judgement{query: rest})
		default:
			id, _, _ := strings.Cut(rest, " ")
			last := &j.queries[len(j.queries)-1]
			last.targets = append(last.targets, target{first, id})
		}
	}
	if len(j.queries) < 40 || len(j.pool) == 0 {
		t.Fatalf("testdata/judged.txt has %d queries over %d pools", len(j.queries), len(j.pool))
	}
	return j
}

// TestJudged measures relevance: the mean reciprocal rank of the first exchange that answers, and how many of those
// judged to answer stand among the first ten.
func TestJudged(t *testing.T) {
	if testing.Short() {
		t.Skip("reads hundreds of transcripts")
	}
	dir := filepath.Join(sharedtest.Dir(t), "corpus")
	j := readJudged(t)
	feed := &memfeed.Feed{}
	exchanges := publish(t, feed, dir, j)
	engine := follow(t, feed, t.TempDir())
	settle(t, engine, feed)
	var report strings.Builder
	var mrr, recall float64
	for _, q := range j.queries {
		first, found, of := judge(t, engine, q, exchanges)
		if first > 0 {
			mrr += 1 / float64(first)
		}
		recall += float64(found) / float64(max(1, of))
		fmt.Fprintf(&report, "%2d %d/%d %s\n", first, found, of, q.query)
	}
	n := float64(len(j.queries))
	freeze(t, mrr/n, recall/n, report.String())
}

// every is the share of the pool's transcripts without an answer that is read: one in so many.
const every = 3

// files returns the transcripts with answers and, to be told from them, some of the others.
func (j judged) files(t *testing.T, dir string) []string {
	answers := map[string]bool{}
	for _, q := range j.queries {
		for _, a := range q.targets {
			answers[filepath.Join(dir, filepath.FromSlash(a.file))] = true
		}
	}
	var files []string
	for _, glob := range j.pool {
		some, err := filepath.Glob(filepath.Join(dir, filepath.FromSlash(glob)))
		if err != nil || len(some) == 0 {
			t.Fatalf("%s: no transcripts: %v", glob, err)
		}
		for i, f := range some {
			if answers[f] || i%every == 0 && !strings.HasSuffix(f, "_2.html") { // the same transcript again
				files = append(files, f)
			}
		}
	}
	return files
}

// publish reads the pool into the feed and returns the exchange that each turn stands in.
func publish(t *testing.T, feed *memfeed.Feed, dir string, j judged) map[target]string {
	auth, err := authority.Load("")
	if err != nil {
		t.Fatal(err)
	}
	files := j.files(t, dir)
	exchanges := map[target]string{}
	var mu sync.Mutex
	var wait sync.WaitGroup
	next := make(chan string)
	for range 4 {
		wait.Go(func() {
			for f := range next {
				b := briefingOf(t, auth, dir, f)
				mu.Lock()
				remember(b, exchanges)
				feed.Put(b)
				mu.Unlock()
			}
		})
	}
	for _, f := range files {
		next <- f
	}
	close(next)
	wait.Wait()
	return exchanges
}

// briefingOf reads a transcript; its slug is its path.
func briefingOf(t *testing.T, auth *authority.Files, dir, file string) *transcript.Briefing {
	path, err := filepath.Rel(dir, file)
	if err != nil {
		t.Error(err)
	}
	path = filepath.ToSlash(path)
	b := &transcript.Briefing{Key: transcript.MintKey(transcript.SourcePart{SHA256: path}), Slug: path, Revision: 1}
	body, err := os.ReadFile(file)
	if err != nil {
		t.Error(err)
		return b
	}
	readings, err := read.Read(context.Background(), read.Input{Name: filepath.Base(file), Bytes: body}, auth)
	if err != nil {
		t.Errorf("%s: %v", path, err)
		return b
	}
	b.Transcript = readings[0].Transcript
	transcript.MintTurnIDs(b.Key, b.Turns, nil)
	return b
}

func remember(b *transcript.Briefing, exchanges map[target]string) {
	for i := range b.Exchanges {
		x := &b.Exchanges[i]
		for _, turn := range x.Turns {
			exchanges[target{b.Slug, b.Turns[turn].ID}] = b.Turns[x.Lead(b.Turns)].ID
		}
	}
}

// judge returns the rank of the first answer (0: not among a hundred), and how many of the answers stand in the first ten.
func judge(t *testing.T, engine *search.Engine, q judgement, exchanges map[target]string) (first, found, of int) {
	want := map[target]bool{}
	for _, a := range q.targets {
		lead, ok := exchanges[a]
		if !ok {
			t.Logf("%s: turn %s of %s is read otherwise now: judge again", q.query, a.turn, a.file)
			continue
		}
		want[target{a.file, lead}] = true
	}
	parsed := query.Parse(q.query)
	if len(parsed.Problems) > 0 {
		t.Errorf("%s: %+v", q.query, parsed.Problems)
	}
	res, err := engine.Search(context.Background(), parsed, search.Options{Limit: 100})
	if err != nil {
		t.Fatalf("%s: %v", q.query, err)
	}
	for i, h := range res.Hits {
		if !want[target{h.Slug, h.ExchangeID}] {
			continue
		}
		if first == 0 {
			first = i + 1
		}
		if i < 10 {
			found++
		}
	}
	return first, found, len(want)
}

// freeze compares the figures with the frozen ones.
func freeze(t *testing.T, mrr, recall float64, report string) {
	file := filepath.Join("testdata", "judged.golden")
	got := fmt.Sprintf("mean reciprocal rank %.3f\nrecall at 10 %.3f\n\nrank of the first answer, answers among the first ten, query:\n%s", mrr, recall, report)
	if *updateJudged {
		if err := os.WriteFile(file, []byte(got), 0o644); err != nil {
			t.Fatal(err)
		}
		return
	}
	frozen, err := os.ReadFile(file)
	if err != nil {
		t.Fatal(err)
	}
	var oldMRR, oldRecall float64
	if _, err := fmt.Sscanf(string(frozen), "mean reciprocal rank %f\nrecall at 10 %f", &oldMRR, &oldRecall); err != nil {
		t.Fatalf("%s: %v", file, err)
	}
	t.Logf("mean reciprocal rank %.3f, frozen %.3f; recall at 10 %.3f, frozen %.3f", mrr, oldMRR, recall, oldRecall)
	if mrr < oldMRR-slack || recall < oldRecall-slack {
		t.Errorf("relevance fell; rank of the first answer, answers among the first ten, query:\n%s", report)
	}
}
