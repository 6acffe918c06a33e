// Package dialect reads the house style of a transcript: where turns begin, under which label, what is spoken, what
// stands beside it, and what the heading says of the event. One reader serves all styles; what differs between them is
// declared in styles.go as data.
//
// Read (dialect.go) takes a document through five steps: choose a style, locate labels, classify lines, build turns,
// finish.
//
// # Files
//
//   - Choosing a style: styles.go, choose.go
//   - Finding labels: look.go (may this line bear one?), locate.go, accept.go, facts.go, label.go, labelgrade.go,
//     midline.go
//   - Forms of labels: labelq.go, labelstop.go, labeldash.go, labellong.go, labelnear.go, labelother.go; named.go,
//     ownline.go, apart.go (labels like others), keyed.go, keyless.go, bolded.go, chevron.go, numbered.go
//   - Particular layouts: flat.go, flathead.go, flatnames.go (all in one line), flatcaptions.go; unlabelled.go,
//     opening.go, colleague.go, contents.go, items.go
//   - Scans: scanned.go, misread.go, nearly.go, pagemarks.go
//   - Lines that are no speech: classify.go, after.go, signoff.go, footnotes.go
//   - Turns: build.go, turnbuilder.go, folded.go, marks.go, foreign.go (words in another language)
//   - The event: heading.go, title.go, place.go, times.go; days: when.go, dates.go, ambiguous.go, solar.go
//   - The whole: finish.go; language.go and tally.go; warnings: doubt.go, cutoff.go; scratch.go (memory used again);
//     sets.go
package dialect
