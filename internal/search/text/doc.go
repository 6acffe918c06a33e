// Package text cuts words out of transcripts: tokens with byte offsets, folded surfaces, stems by
// language and the case as written. Searching, indexing and highlighting all use it, so that they agree.
//
// Where a token begins and ends, and its Surface, depend on the text alone, never on the language; the
// stem is a function of language and surface alone. A query needs no language therefore: its word is
// stemmed for each language that the index holds.
//
//   - Surface: compatibility forms folded (NFKC), lower case, accents taken off Latin and Greek letters, ё as е,
//     curly apostrophes straight, digit groups joined (1,000 is 1000, 2,5 is 2.5), the dots of U.S. gone.
//   - Hyphens and other punctuation part words; apostrophes inside a word do not (don't, Blinken's), but for
//     elisions: l'accord is l and accord, dell'accordo dell and accordo.
//   - Chinese, Japanese and Korean: every character is a token, with itself as surface and stem. A string of them in
//     a query is a phrase, so that one, two or more are found wherever they stand.
//   - A word longer than MaxRunes letters is cut.
//
// # Files
//
//   - Cutting: analyzer.go, cut.go, class.go, token.go; heads.go (only the words looked for), memory.go (words met)
//   - Folding and stemming: fold.go, stem.go, stop.go, language.go
//   - Comparing: distance.go
package text
