// Package store keeps the record of an archive in SQLite: the sources, bytes and all, the change log, and the tables
// projected from it that pages read.
//
// An entry of the log is a finished effect; nothing is ever recomputed when it is read back. The tables rebuild from
// the log exactly (Store.RebuildTables), and the entries are chained by hashes, so that contents can be erased for a
// stated reason while Store.Verify still passes.
//
// One exported method is one transaction. Several processes may hold the same directory open: readers see whole
// briefings only, writers wait for each other.
//
// # Files
//
//   - The database: store.go, tx.go, errors.go; migrate.go and migrations.go (those in Go), codec.go, memo.go
//   - The log: entry.go (what an entry says), log.go, follow.go
//   - Publishing: sources.go (bytes), match.go (which briefing?), publish.go, dossier.go (what a transaction knows
//     of one briefing), order.go; fate.go (what becomes of turn ids), slug.go
//   - Taking back, joining, parting: withdraw.go, erase.go, merge.go, part.go, part_places.go
//   - Projecting: project.go, show.go, show_passages.go, former_words.go and former_names.go (what is no longer shown), rebuild.go
//   - Reading briefings: briefing.go, header.go, revisions.go, passage.go, passage_code.go (how passages are packed),
//     stale.go (what reread needs)
//   - Addresses: locate.go, addresses.go
//   - Lists and numbers: list.go, list_cards.go, list_filter.go; people.go, outlets.go, name_index.go; coverage.go, stats.go
//   - Keeping: backup.go; verify.go, verify_log.go, verify_tables.go
package store
