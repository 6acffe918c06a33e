// Package migrations holds the numbered SQL that brings an archive's database to the present schema.
package migrations

import "embed"

// FS holds the migrations, in goose's format: NNNNN_what.sql.
//
//go:embed *.sql
var FS embed.FS
