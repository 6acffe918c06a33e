// Package identity tells who speaks each turn and who asks in each exchange, with the evidence.
//
// What a transcript prints is kept apart from who it is: a name is given as fully as the transcript itself, its
// heading or the roster gives it, and a key only where that makes one person or outlet.
//
// Resolve (identity.go) is the way in.
//
// # Files
//
//   - Speakers: speakers.go; name.go and fullname.go (names), holder.go, office.go, honourable.go, bracket.go,
//     colleague.go,
//     opening.go, answerer.go
//   - Askers: askers.go gathers claims and settle.go chooses; claims come from asklabel.go, called.go, addressed.go,
//     footnoted.go, host.go, inturn.go; reporters.go gives the turns their names
//   - Boundaries put right by names: anew.go, rejoin.go
//   - Outlets: outlet.go
//   - Warnings: unresolved.go
package identity
