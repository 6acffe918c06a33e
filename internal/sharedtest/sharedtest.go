// Package sharedtest finds the reference material that stands beside a checkout: transcripts and gold readings
// too large, and not ours, to be in it. Tests that need it skip where it is absent and fail in CI.
package sharedtest

import (
	"os"
	"path/filepath"
	"testing"
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
