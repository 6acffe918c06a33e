//go:build sqlite_fts5

// Command bench compares Podium's search with SQLite FTS5 over one generated archive, in one process, query by
// query in turn, so that whatever else the machine does meets both alike. See README.md.
package main
