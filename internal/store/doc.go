// Package store keeps the record of an archive in SQLite: the sources, bytes and all, the change log,
// and the tables projected from it that pages read.
//
// An entry of the log is a finished effect; nothing is ever recomputed when it is read back. The tables
// rebuild from the log exactly ([Store.RebuildTables]), and the entries are chained by hashes, so that
// contents can be erased for a stated reason while [Store.Verify] still passes.
//
// One exported method is one transaction. Several processes may hold the same directory open: readers
// see whole briefings only, writers wait for each other.
package store
