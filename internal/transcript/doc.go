// Package transcript holds the words that every part of Podium uses: briefings, turns, exchanges,
// speakers, marks, sources and revisions, their permanent ids, and the alignment of two readings.
// It imports nothing of ours and touches neither disk nor network.
package transcript
