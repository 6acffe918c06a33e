//go:build !sqlite_fts5

// Command bench compares Podium's search with SQLite FTS5. It needs the build tag sqlite_fts5: see README.md.
package main

import (
	"fmt"
	"os"
)

func main() {
	fmt.Fprintln(os.Stderr, "bench: run it with -tags sqlite_fts5")
	os.Exit(2)
}
