// Package ingest brings sources into an archive: it finds files, learns from a manifest what they do not say
// themselves, has them read by several workers, and stores the readings one after another in a fixed order.
// A run that was cut off goes on when it is started again: what is stored already is passed over.
package ingest
