// Package identity tells who speaks each turn and who asks in each exchange, with the evidence.
//
// What a transcript prints is kept apart from who it is: a name is given as fully as the transcript itself, its
// heading or the roster gives it, and a key only where that makes one person or outlet.
//
// Resolve (identity.go) is the way in.
//
// # Files
//
//   - Speakers: speakers.go, speaker_label.go; name.go, name_case.go, name_full.go, name_misprinted.go, name_office.go and name_compare.go; speaker_roster.go, speaker_holder.go, speaker_by.go, speaker_office.go,
//     speaker_honourable.go, speaker_bracket.go, speaker_colleague.go, speaker_opening.go, speaker_asian.go, speaker_german.go, speaker_romance.go, speaker_cases.go (named in another case of the noun), speaker_courtesy.go, speaker_answers.go
//   - Askers: askers.go gathers claims and claim_settle.go chooses; claims come from claim_label.go, claim_crowd.go, claim_call.go, claim_address.go,
//     claim_asked.go (once he is asked), claim_footnote.go, claim_host.go, claim_instead.go (another than the one called), claim_in_turn.go; reporters.go gives the turns their names
//   - Boundaries put right by names: boundary_anew.go, boundary_rejoin.go
//   - Outlets: outlet.go
//   - Warnings: unresolved.go
package identity
