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
//   - Finding labels: look.go (may this line bear one?), look_reach.go (how far does it reach?), locate.go, candidates.go, accept.go, facts.go, label.go, label_grade.go,
//     midline.go
//   - Forms of labels: label_q.go, label_a.go, label_stop.go, label_stopped.go, label_dash.go, label_bracket.go, label_squared.go, label_bullet.go, label_long.go, label_near.go,
//     label_other.go, label_named.go, label_own_line.go, label_alternate.go (in plain type), label_bold_head.go (parted by type alone), label_titled.go (labels like others),
//     label_answering.go (of whoever answers once), label_asked.go (of those whom one person answers), label_keyed.go, label_keyless.go, label_bolded.go,
//     label_chevron.go, label_numbered.go, label_question_number.go; label_misspelt.go
//   - Particular layouts: flat.go, flat_labels.go, flat_head.go, flat_names.go (all in one line), flat_captions.go; unlabelled.go,
//     opening.go, opening_lines.go (what may open), colleague.go, contents.go, items.go
//   - Scans: scan_lines.go, scan_misread.go, scan_labels.go, scan_short.go (PM, Q and A), scan_lost.go (labels of answers that no form finds), scan_pagemarks.go
//   - Lines that are no speech: classify.go, classify_heads.go, heads_numbered.go, topics.go, after.go, signoff.go, ended.go, footnotes.go
//   - Turns: build.go, build_turn.go, build_folded.go, marks.go, foreign.go (words in another language)
//   - The event: heading.go, heading_lines.go, heading_fields.go (fields in two lines), lead_han.go, title.go, title_letterhead.go, heading_again.go, place.go, place_beside.go (in the line of
//     the day), place_title.go, place_event.go and place_part.go (in a title that says what it was), place_own_line.go, title_caps.go
//     (a heading joined into one line), times.go; days: when.go, when_published.go, when_month.go, dateline.go, dates.go (found by package dates), ambiguous.go
//   - The whole: finish.go; language.go and tally.go; warnings: doubt.go, cutoff.go; scratch.go (memory used again);
//     sets.go; letters.go (capitals, rules); lists.go (and lists.txt: words that are data)
package dialect
