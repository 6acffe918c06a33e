// Package sharedtest finds the reference material that stands beside a checkout: transcripts and gold readings
// too large, and not ours, to be in it. Tests that need it skip where it is absent and fail in CI. It also keeps
// what all rooms' tests have in common.
package sharedtest

import (
	"os"
	"path/filepath"
	"runtime/debug"
	"slices"
	"syscall"
	"testing"
	"time"
)

// Dir returns the folder of reference material: $PODIUM_SHARED, else ../shared beside the module's root.
// Without one the test is skipped, or fails when CI=true.
func Dir(t testing.TB) string {
	t.Helper()
	dir := os.Getenv("PODIUM_SHARED")
	if dir == "" {
		dir = filepath.Join(filepath.Dir(Root(t)), "shared")
	}
	if info, err := os.Stat(dir); err == nil && info.IsDir() {
		return dir
	}
	if os.Getenv("CI") == "true" {
		t.Fatalf("no reference material at %s: put it there, or set PODIUM_SHARED", dir)
	}
	t.Skipf("no reference material at %s (PODIUM_SHARED names another place): this test did not run", dir)
	return ""
}

// Root returns the module's root: the nearest folder upwards that holds go.mod.
func Root(t testing.TB) string {
	t.Helper()
	dir, err := os.Getwd()
	if err != nil {
		t.Fatal(err)
	}
	for {
		if _, err := os.Stat(filepath.Join(dir, "go.mod")); err == nil {
			return dir
		}
		up := filepath.Dir(dir)
		if up == dir {
			t.Fatal("no go.mod above the test's folder")
		}
		dir = up
	}
}

// Within is a promise about time as a test may hold a program to it: d, or ten times d under the race detector,
// which slows all down, on a machine that runs other tests too.
func Within(d time.Duration) time.Duration {
	if info, ok := debug.ReadBuildInfo(); ok && slices.Contains(info.Settings, debug.BuildSetting{Key: "-race", Value: "true"}) {
		return 10 * d
	}
	return d
}

// Spent is how much processor time the tests of this process have taken so far: it tells a slow program from a busy machine.
func Spent(t testing.TB) time.Duration {
	t.Helper()
	var u syscall.Rusage
	if err := syscall.Getrusage(syscall.RUSAGE_SELF, &u); err != nil {
		t.Fatal(err)
	}
	return time.Duration(u.Utime.Nano() + u.Stime.Nano())
}
