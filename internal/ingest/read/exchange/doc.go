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
//   - Roles: roles.go, roles_outlet.go, roles_pairs.go (a name and an outlet), roles_chief.go (who is printed by name in a conference of one), speaker.go, chief.go, interview.go, voices.go, captions.go (and turns without a label), readout.go, moderator.go,
//     misprinted.go, misprinted_question.go (labels that are mistaken)
//   - What is read from each turn: view.go, vocab.go, wordset.go, scratch.go (memory used again)
//   - Signs at a question: weigh.go gathers them; sign_holder.go, sign_opening.go, sign_wording.go, sign_answer.go,
//     sign_ahead.go, sign_words.go, sign_near.go, sign_cohesion.go, sign_shape.go, sign_habits.go
//   - Signs that decide by themselves: decide_printed.go, decide_intro.go, decide_plain.go, decide_bid.go, rendered.go (the question again in another language)
//   - Weights: weights.go (written by TestFit), weights_worth.go, score.go; sign_phrases.go says each sign in words
//   - Boundaries: decide.go chooses them together; cutter.go makes the exchanges, turn by turn: cutter_reporter.go,
//     cutter_answers.go; cutter_calls.go, cutter_counts.go (how many questions one says one has), cutter_cut.go (sentences cut in two);
//     banter.go, block.go (all again in another language), finish.go
package exchange
