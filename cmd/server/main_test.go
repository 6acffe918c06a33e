package main

import (
	"bytes"
	"context"
	"errors"
	"os"
	"os/exec"
	"path/filepath"
	"strconv"
	"strings"
	"testing"

	"github.com/rogpeppe/go-internal/testscript"
)

// asProgram makes the test binary behave as the program itself, for tests that kill it.
const asProgram = "PODIUM_TEST_AS_PROGRAM"

func TestMain(m *testing.M) {
	if os.Getenv(asProgram) != "" {
		os.Exit(mainCode())
	}
	testscript.Main(m, map[string]func(){"podium": func() { os.Exit(mainCode()) }})
}

// TestScripts runs the program as a person or a script would; see testdata/script.
func TestScripts(t *testing.T) {
	testscript.Run(t, testscript.Params{
		Dir:                 "testdata/script",
		RequireExplicitExec: true,
		Cmds:                map[string]func(*testscript.TestScript, bool, []string){"exits": exits, "fill": fill},
	})
}

// exits runs a command and checks its exit code: exits CODE COMMAND ARG...
func exits(ts *testscript.TestScript, neg bool, args []string) {
	if neg || len(args) < 2 {
		ts.Fatalf("usage: exits CODE COMMAND ARG...")
	}
	want, err := strconv.Atoi(args[0])
	ts.Check(err)
	got := 0
	err = ts.Exec(args[1], args[2:]...)
	var ee *exec.ExitError
	if errors.As(err, &ee) {
		got = ee.ExitCode()
	} else {
		ts.Check(err)
	}
	if got != want {
		ts.Fatalf("exit code %d, want %d", got, want)
	}
}

// fill writes a file of hex bytes, or of N times a text: fill FILE hex 00ff, fill FILE 1000 'text '.
func fill(ts *testscript.TestScript, neg bool, args []string) {
	if neg || len(args) != 3 {
		ts.Fatalf("usage: fill FILE hex|N TEXT")
	}
	var body []byte
	if n, err := strconv.Atoi(args[1]); err == nil {
		body = bytes.Repeat([]byte(args[2]), n)
	} else {
		for i := 0; i+1 < len(args[2]); i += 2 {
			b, err := strconv.ParseUint(args[2][i:i+2], 16, 8)
			ts.Check(err)
			body = append(body, byte(b))
		}
	}
	ts.Check(os.WriteFile(ts.MkAbs(args[0]), body, 0o644))
}

// call runs the program in this process and returns what it printed and its exit code.
func call(t *testing.T, ctx context.Context, stdin string, args ...string) (stdout, stderr string, code int) {
	t.Helper()
	var out, errs bytes.Buffer
	code = run(ctx, args, strings.NewReader(stdin), &out, &errs)
	return out.String(), errs.String(), code
}

// TestInterrupted: a script can tell a command that was stopped from one that failed.
func TestInterrupted(t *testing.T) {
	ctx, stop := context.WithCancel(t.Context())
	stop()
	_, said, code := call(t, ctx, "", "ingest", "--data", filepath.Join(t.TempDir(), "data"), "../../sample/transcripts")
	if code != codeInterrupted || !strings.Contains(said, "interrupted") {
		t.Errorf("code %d, %q; want %d and the word", code, said, codeInterrupted)
	}
}
