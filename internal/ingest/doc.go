// Package ingest brings sources into an archive: it finds files, learns from a manifest what they do not say
// themselves, has them read by several workers, and stores the readings one after another in a fixed order. A run that
// was cut off goes on when it is started again: what is stored already is passed over.
//
// # Files
//
//   - Input: select.go (what was named at the command line), files.go; manifest.go, manifest_rows.go
//   - The pipeline: pipeline.go (Run), settle.go (storing), report.go
//   - Reading again: reread.go, correct.go (corrections)
//   - Several sources, one briefing: parts.go, join.go; apart.go (several briefings after all), same.go (one after
//     all)
package ingest
