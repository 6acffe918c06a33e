package main

import (
	"bufio"
	"bytes"
	"context"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"math/rand/v2"
	"os"
	"os/exec"
	"path/filepath"
	"strconv"
	"testing"
	"time"

	"podium/internal/sharedtest"
)

// TestKilled ends ingest, and now and then the server too, without warning at random moments. Afterwards the
// archive must verify, and running ingest again must complete it. PODIUM_KILLS=50 does it to the reference
// transcripts instead of a small folder of our own.
func TestKilled(t *testing.T) {
	k := killing{kills: 6, files: 240, dir: filepath.Join(t.TempDir(), "data")}
	if n, err := strconv.Atoi(os.Getenv("PODIUM_KILLS")); err == nil {
		corpus := filepath.Join(sharedtest.Dir(t), "corpus")
		k.kills, k.files = n, 3000
		k.args = []string{corpus, "--manifest", filepath.Join(corpus, "MANIFEST.tsv")}
	} else {
		k.args = []string{manyBriefings(t, k.files)}
	}
	seed := rand.Uint64()
	t.Logf("seed %d", seed)
	k.rand = rand.New(rand.NewPCG(seed, 0))
	k.run(t)
}

// manyBriefings writes n small transcripts of as many days.
func manyBriefings(t *testing.T, n int) string {
	t.Helper()
	dir := t.TempDir()
	for i := range n {
		day := time.Date(2023, 1, 1+i, 0, 0, 0, 0, time.UTC)
		text := fmt.Sprintf("Briefing on gauge %d\n\n%s\n\nMR FENWICK: Good morning. This is bulletin %d.\n\n"+
			"QUESTION: How high was the water at pier%d?\n\nMR FENWICK: It stood at %d feet.\n", i, day.Format("January 2, 2006"), i, i, 3*i)
		if err := os.WriteFile(filepath.Join(dir, fmt.Sprintf("%03d.txt", i)), []byte(text), 0o644); err != nil {
			t.Fatal(err)
		}
	}
	return dir
}

// killing is one run of the test.
type killing struct {
	dir    string
	args   []string // of ingest
	kills  int
	files  int // about as many as there are
	rand   *rand.Rand
	server *exec.Cmd
}

func (k *killing) run(t *testing.T) {
	k.serve(t)
	defer func() { _ = k.server.Process.Kill() }()
	for i := range k.kills {
		k.killIngest(t)
		if k.rand.IntN(2) == 0 {
			_ = k.server.Process.Kill()
			_ = k.server.Wait()
			k.serve(t)
		}
		if i%10 == 9 || i == k.kills-1 {
			k.verify(t)
		}
	}
	k.complete(t)
	k.verify(t)
}

// command is the program in a process of its own.
func (k *killing) command(t *testing.T, args ...string) *exec.Cmd {
	cmd := exec.CommandContext(t.Context(), os.Args[0], append(args, "--data", k.dir)...)
	cmd.Env = append(os.Environ(), asProgram+"=1")
	return cmd
}

func (k *killing) serve(t *testing.T) {
	k.server = k.command(t, "serve", "--listen", "localhost:0")
	out, err := k.server.StderrPipe()
	if err != nil {
		t.Fatal(err)
	}
	if err := k.server.Start(); err != nil {
		t.Fatal(err)
	}
	lines := bufio.NewScanner(out)
	for lines.Scan() {
		if tellsURL.MatchString(lines.Text()) {
			go func() { _, _ = io.Copy(io.Discard, out) }() // until it is killed
			return
		}
		t.Log("serve:", lines.Text())
	}
	t.Fatal("the server does not start on what the kill left")
}

// killIngest lets a run go on for a random number of files, and a moment into the next, so that the kills fall
// all over the archive however fast the machine is.
func (k *killing) killIngest(t *testing.T) {
	cmd := k.command(t, append([]string{"ingest", "--json"}, k.args...)...)
	out, err := cmd.StdoutPipe()
	if err != nil {
		t.Fatal(err)
	}
	if err := cmd.Start(); err != nil {
		t.Fatal(err)
	}
	lines := bufio.NewScanner(out)
	stored := 0
	for more := k.rand.IntN(3 * k.files / 2 / k.kills); stored < more && lines.Scan(); {
		if !bytes.Contains(lines.Bytes(), []byte(`"unchanged"`)) {
			stored++
		}
	}
	time.Sleep(time.Duration(k.rand.Int64N(int64(10 * time.Millisecond))))
	_ = cmd.Process.Kill() // it may have ended by itself
	var exit *exec.ExitError
	if err := cmd.Wait(); err != nil && !errors.As(err, &exit) {
		t.Fatal(err)
	}
}

func (k *killing) verify(t *testing.T) {
	t.Helper()
	out, err := k.command(t, "verify").CombinedOutput()
	if err != nil {
		t.Fatalf("verify: %v\n%s", err, out)
	}
	t.Logf("verified, %s", bytes.TrimSpace(out))
}

// complete runs ingest to its end, twice: every file goes in or is listed, and the second run has nothing to do.
func (k *killing) complete(t *testing.T) {
	first, second := k.ingest(t), k.ingest(t)
	t.Logf("completed: %+v", first)
	if first.Files == 0 || first.Added+first.Updated+first.Unchanged+first.Failed != first.Files {
		t.Errorf("not every file met its end: %+v", first)
	}
	if second.Added+second.Updated > 0 || second.Failed != first.Failed {
		t.Errorf("the run after the complete one: %+v", second)
	}
	st, _, code := call(t, context.WithoutCancel(t.Context()), "", "status", "--json", "--data", k.dir)
	var held state
	if err := json.Unmarshal([]byte(st), &held); err != nil || code != codeDone {
		t.Fatal(code, err)
	}
	t.Logf("the archive holds %d briefings of %d sources", held.Briefings, held.Sources)
	if held.Briefings == 0 || held.Sources > first.Files {
		t.Errorf("%d briefings, %d sources of %d files", held.Briefings, held.Sources, first.Files)
	}
}

// counts are the totals that ingest --json prints last.
type counts struct{ Files, Added, Updated, Unchanged, Failed int }

func (k *killing) ingest(t *testing.T) counts {
	t.Helper()
	var out bytes.Buffer
	cmd := k.command(t, append([]string{"ingest", "--json"}, k.args...)...)
	cmd.Stdout = &out
	err := cmd.Run()
	if code := cmd.ProcessState.ExitCode(); code != codeDone && code != codeFound {
		t.Fatalf("ingest ended with %d: %v", code, err)
	}
	lines := bytes.Split(bytes.TrimSpace(out.Bytes()), []byte("\n"))
	var last struct{ Total counts }
	if err := json.Unmarshal(lines[len(lines)-1], &last); err != nil {
		t.Fatal(err)
	}
	return last.Total
}
