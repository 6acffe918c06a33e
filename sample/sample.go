// Package sample is the archive that the demo opens: transcripts of an invented government and its
// press corps, written for Podium, that between them show every trap of the founding transcript.
// It is also the main test fixture. Its words are in the public domain (CC0).
package sample

import "embed"

// FS holds transcripts/, manifest.tsv and archive/ (series, people and outlets of the invented world).
//
//go:embed transcripts manifest.tsv archive
var FS embed.FS

// Manifest is the path of the manifest in FS; its own paths are relative to FS's root.
const Manifest = "manifest.tsv"
