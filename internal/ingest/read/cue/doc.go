// Package cue recognises the formulas by which the floor changes hands: calls, self-introductions, names in answers,
// greetings, bids for a follow-up. It knows words, not people: whether a name is anybody's is for others to judge. All
// offsets are bytes of the text given.
//
// Turns (turns.go) reads the cues of a transcript, each once and when it is first asked for.
//
// # Files
//
// A file is called by the cue that it reads, and by what is particular of it.
//
//   - Sentences: cue.go; turns.go reads them of a transcript, small.go looks for words in small letters in it, sayings.go those before the end of a turn, and two calls in a row
//   - Calls: call.go tries the forms, call_named.go makes calls of what they find; call_forms.go (the common ones, and when each is tried), call_seldom.go, call_list.go (of
//     several), call_outlet.go (by the outlet), call_mended.go (put right as it is said), call_gesture.go (by pointing), call_later.go (a later turn is
//     promised);
//     call_earlier.go (before the end of a turn); call_doubt.go and call_roll.go (which calls count); aside.go (what is said beside)
//   - Calls in other languages: call_abroad.go, call_abroad_next.go, call_abroad_given.go (Romance); call_beside.go (in Spanish,
//     between dashes)
//   - Introductions: intro.go, intro_seldom.go, intro_custom.go (as a transcript's reporters all do), intro_printed.go,
//     intro_asked.go (when asked, or late), intro_abroad.go and intro_abroad_outlet.go (in other languages),
//     intro_eastern.go, intro_spanish.go, intro_turkish.go, intro_chinese.go, intro_hindi.go
//   - Whom an answer speaks to: address.go, address_vocative.go
//   - How a question begins: opening.go, cut.go (sentences that are cut and taken up); headed.go (forms near a beginning); how the floor is given back:
//     closing.go, questions_ahead.go; questions of others: readout.go, readout_for.go
//   - Names: name.go (their grammar; givennames.txt, notasker.txt), places.go (places.txt), heading_hosts.go, outlet_form.go (what an outlet may be called), label_outlet.go (labels
//     of a name and an outlet), label_noted.go (who asks, in brackets before a question or behind it)
package cue
