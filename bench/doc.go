//go:build sqlite_fts5

// Command bench compares Podium's search with SQLite FTS5 over one generated archive, in one process, query by
// query in turn, so that whatever else the machine does meets both alike. See README.md.
//
// # Files
//
//   - Frame: main.go, classes.go, report.go, usage.go; untagged.go (without the build tag)
//   - The archive: archive.go, words.go, languages.go; terms to ask for: terms.go, shares.go, written.go,
//     characters.go
//   - Engines: build.go, fts.go, measure.go, hostile.go, follow.go
//   - Through HTTP: http.go, site.go, fill.go
package main
