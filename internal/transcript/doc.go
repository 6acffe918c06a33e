// Package transcript holds the words that every part of Podium uses: briefings, turns, exchanges, speakers, marks,
// sources and revisions, their permanent ids, and the alignment of two readings. It imports nothing of ours and
// touches neither disk nor network.
//
// # Files
//
//   - Types: transcript.go, turn.go, exchange.go, attribution.go, revision.go, change.go
//   - Ids: id.go, packid.go; fold.go (what is compared by its words)
//   - Two readings: align.go (which turns are the same), likeness.go, overlap.go (how much agrees), finder.go (where
//     lost words stand now), differ.go and worddiff.go (what changed, word by word)
//   - Words of a turn: searched.go (those that are found by), words.go and firstwords.go (those that lists show)
package transcript
