package store_test

import (
	"bufio"
	"context"
	"fmt"
	"math/rand/v2"
	"os"
	"os/exec"
	"testing"
	"time"

	"podium/internal/store"
)

// killDir tells the test binary to be the writer that TestKilledWriter kills, in that directory.
const killDir = "PODIUM_TEST_KILL_DIR"

// A writer that is killed at any moment leaves whole changes, and the next one goes on.
func TestKilledWriter(t *testing.T) {
	if dir := os.Getenv(killDir); dir != "" {
		writeUntilKilled(t, dir)
		return
	}
	dir := t.TempDir()
	r := rand.New(rand.NewPCG(5, 6))
	for range 6 {
		killWriter(t, dir, time.Duration(r.IntN(60))*time.Millisecond)
		s := openIn(t, dir, store.Options{})
		sound(t, s)
		if err := s.Close(); err != nil {
			t.Fatal(err)
		}
	}
	s := openIn(t, dir, store.Options{})
	if l := list(t, s, store.Filter{}); l.Total == 0 {
		t.Error("nothing was ever written")
	}
}

// killWriter starts a writer and kills it a moment after its first briefing.
func killWriter(t *testing.T, dir string, after time.Duration) {
	t.Helper()
	cmd := exec.Command(os.Args[0], "-test.run=^TestKilledWriter$")
	cmd.Env = append(os.Environ(), killDir+"="+dir)
	out, err := cmd.StdoutPipe()
	if err != nil {
		t.Fatal(err)
	}
	if err := cmd.Start(); err != nil {
		t.Fatal(err)
	}
	if !bufio.NewScanner(out).Scan() {
		t.Error("the writer wrote nothing")
	}
	time.Sleep(after)
	if err := cmd.Process.Kill(); err != nil {
		t.Error(err)
	}
	if err := cmd.Wait(); err == nil {
		t.Error("the writer ended before it was killed")
	}
}

func writeUntilKilled(t *testing.T, dir string) {
	s, err := store.Open(context.Background(), dir, store.Options{})
	if err != nil {
		t.Fatal(err)
	}
	st, err := s.Stats(context.Background())
	if err != nil {
		t.Fatal(err)
	}
	for n := st.Sources; ; n++ {
		publish(t, s, source{name: fmt.Sprint(n)}, read(fmt.Sprintf("Briefing %d", n), "2030-01-02", "CAPTAIN ROE: "+noise(n)))
		fmt.Println(n)
	}
}
