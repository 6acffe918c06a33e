// Package exchange tells who briefs, who moderates and who asks, and parts a transcript's turns into exchanges: one
// reporter's time on the floor each.
//
// Signs are read from each turn (package cue) and summed by declared weights: the sum says how likely a reporter's turn
// begins an exchange. The boundaries of the whole transcript are then chosen together.
//
// Assign (exchange.go) is the way in.
//
// # Files
//
//   - Roles: roles.go, speaker.go, chief.go, voices.go, readout.go
//   - What is read from each turn: view.go, vocab.go, wordset.go, scratch.go (memory used again)
//   - Signs at a question: weigh.go gathers them; holder.go, opening.go, wording.go, answer.go, ahead.go, words.go,
//     near.go, cohesion.go, shape.go, habits.go; printed.go and bid.go decide by themselves
//   - Weights: weights.go (written by TestFit), worths.go, score.go; phrases.go says each sign in words
//   - Boundaries: decide.go chooses them together; cutter.go, cuttercalls.go and answers.go make the exchanges;
//     banter.go, finish.go
package exchange
