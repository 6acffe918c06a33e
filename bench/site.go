//go:build sqlite_fts5

package main

import (
	"bufio"
	"context"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"net/http"
	"os"
	"os/exec"
	"path/filepath"
	"regexp"
	"runtime/debug"
	"syscall"
	"time"
)

// throughSite fills a store with the archive, serves it by the program itself in a process of its own, and asks
// it for the pages of all queries, in turn with an engine in this process that never saw the store.
func throughSite(ctx context.Context, f flags, a *archive, t *terms) error {
	list := classes(t, a, &fts{})
	data := filepath.Join(f.dir, "data")
	start := time.Now()
	head, err := fill(ctx, data, a)
	if err != nil {
		return err
	}
	fmt.Printf("%d briefings of %d exchanges each in the store after %v\n", a.briefings, perBriefing, time.Since(start).Round(time.Second))
	e, closeEngine, _, err := buildPodium(ctx, filepath.Join(f.dir, "podium"), a)
	if err != nil {
		return err
	}
	defer closeEngine()
	a.lang = nil // nothing is made any more
	debug.FreeOSMemory()
	program := filepath.Join(f.dir, "server")
	if err := compile(ctx, program); err != nil {
		return err
	}
	s, err := serve(ctx, program, data)
	if err != nil {
		return err
	}
	defer s.stop()
	start = time.Now()
	if err := awaitIndex(ctx, s.url, head); err != nil {
		return err
	}
	fmt.Printf("The server was ready, its index complete, after %v\n\n", time.Since(start).Round(time.Second))
	return overHTTP(ctx, f, s, list, e)
}

// site is a running Podium. One that was not started here has no process, and is not stopped.
type site struct {
	url     string
	process *os.Process
	stop    func() // asks it to stop, and waits
}

// cpu is the processor time that it has used so far; 0 for one that was not started here.
func (s *site) cpu() time.Duration {
	if s.process == nil {
		return 0
	}
	return cpuOf(s.process.Pid)
}

var tellsURL = regexp.MustCompile(`http://localhost:\d+`)

// compile makes the program as the product is, without FTS5.
func compile(ctx context.Context, program string) error {
	program, err := filepath.Abs(program)
	if err != nil {
		return err
	}
	build := exec.CommandContext(ctx, "go", "build", "-trimpath", "-o", program, "./cmd/server")
	build.Dir, build.Stderr = "..", os.Stderr
	if err := build.Run(); err != nil {
		return fmt.Errorf("compiling the server: %w", err)
	}
	return nil
}

// serve serves data on a free port of this machine.
func serve(ctx context.Context, program, data string) (*site, error) {
	ctx, cancel := context.WithCancel(ctx)
	server := exec.CommandContext(ctx, program, "serve", "--data", data, "--listen", "localhost:0")
	server.Cancel = func() error { return server.Process.Signal(syscall.SIGTERM) }
	server.WaitDelay = 10 * time.Second
	said, err := server.StderrPipe()
	if err == nil {
		err = server.Start()
	}
	if err != nil {
		cancel()
		return nil, err
	}
	s := &site{process: server.Process, stop: func() { cancel(); _ = server.Wait() }}
	for lines := bufio.NewScanner(said); lines.Scan(); {
		if s.url = tellsURL.FindString(lines.Text()); s.url != "" {
			go func() { _, _ = io.Copy(io.Discard, said) }() // a line a request
			return s, nil
		}
	}
	s.stop()
	return nil, errors.New("the server ended without saying where it serves")
}

// awaitIndex waits until the server is ready for visitors and its searches hold the change head.
func awaitIndex(ctx context.Context, url string, head int64) error {
	for ; ctx.Err() == nil; time.Sleep(100 * time.Millisecond) {
		ready, _, err := get(ctx, url+"/readyz")
		if err != nil {
			return err
		}
		found, body, err := get(ctx, url+"/search.json?q=a")
		if err != nil {
			return err
		}
		var answer struct {
			Revision int64 `json:"archive_revision"`
		}
		if ready == http.StatusOK && found == http.StatusOK && json.Unmarshal(body, &answer) == nil && answer.Revision == head {
			return nil
		}
	}
	return ctx.Err()
}
