// Package cue recognises the formulas by which the floor changes hands: calls, self-introductions, names in answers,
// greetings, bids for a follow-up. It knows words, not people: whether a name is anybody's is for others to judge. All
// offsets are bytes of the text given.
//
// Turns (turns.go) reads the cues of a transcript, each once and when it is first asked for.
//
// # Files
//
//   - Calls: call.go; forms.go and headed.go (which forms are tried), callmore.go, calltail.go, seldom.go,
//     gesture.go, aside.go, earlier.go; roll.go (which calls of a transcript count)
//   - Calls in other languages: callabroad.go, callnext.go
//   - Introductions: intro.go, intromore.go, introprinted.go, introabroad.go, custom.go (the custom of a room)
//   - Other cues: cue.go (sentences), address.go and vocative.go (whom an answer speaks to), opening.go (how a
//     question begins), named.go, readout.go, sayings.go
//   - Names: name.go (the grammar of names), places.go, hostsabove.go (in headings), houselabel.go (labels of a name
//     and an outlet); givennames.txt, notasker.txt, places.txt
package cue
