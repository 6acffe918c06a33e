package store_test

import (
	"fmt"
	"os"
	"testing"

	"go.uber.org/goleak"
)

// TestMain clears away the archive of the benchmarks, and fails the run where a goroutine is left behind.
func TestMain(m *testing.M) {
	code := m.Run()
	if bench.s != nil {
		if err := bench.s.Close(); err != nil {
			fmt.Fprintln(os.Stderr, err)
			code = 1
		}
		os.RemoveAll(bench.dir)
	}
	if err := goleak.Find(); code == 0 && err != nil {
		fmt.Fprintln(os.Stderr, err)
		code = 1
	}
	os.Exit(code)
}
