package quote

import (
	"cmp"
	"slices"
	"strings"

	"podium/internal/search/query"
)

// What one query may hold; see query.MaxWords and query.MaxClauses.
const (
	phraseWords  = 40
	threes       = 15 // runs of three words
	singles      = query.MaxClauses - 2
	queryBytes   = query.MaxBytes - 64
	longestSaved = 40 // bytes of a word that is worth its room
)

// Exact returns the query that finds every passage with the quotation in it: its beginning where it is long. A passage
// found may still lack the rest, or have the parts in different turns: Compare tells.
func (q Quote) Exact() string {
	var b strings.Builder
	left := phraseWords
	for _, part := range q.Parts() {
		n := min(len(part), left)
		phrase := phraseOf(part[:n])
		if n == 0 || b.Len()+len(phrase) > queryBytes {
			break
		}
		b.WriteString(phrase + " ")
		left -= n
	}
	if b.Len() == 0 && len(q.Words) > 0 { // one part, of very long words
		return phraseOf(q.Words[:min(8, len(q.Words))])
	}
	return strings.TrimSpace(b.String())
}

// Phrase returns the query that finds words in a row.
func Phrase(words []Word) string { return phraseOf(words[:min(len(words), phraseWords)]) }

func phraseOf(words []Word) string {
	surfaces := make([]string, len(words))
	for i, w := range words {
		surfaces[i] = w.Surface
	}
	return `"` + strings.Join(surfaces, " ") + `"`
}

// stretchWords is how many words in a row are enough to tell one sentence from most others.
const stretchWords = 5

// Stretch returns the quotation's own text of a few words in a row, within no gap: those with most letters.
func (q Quote) Stretch() string {
	best, most := "", 0
	for _, part := range q.Parts() {
		n := min(len(part), stretchWords)
		for i := 0; i+n <= len(part); i++ {
			letters := 0
			for _, w := range part[i : i+n] {
				letters += len(w.Surface)
			}
			if letters > most {
				best, most = q.Slice(part[i:i+n]), letters
			}
		}
	}
	return best
}

// Near returns the queries that find passages with much of the quotation in them, the narrowest first.
func (q Quote) Near() []string {
	var out []string
	if runs := q.runsOfThree(); len(runs) > 0 {
		out = append(out, anyOf(runs))
	}
	if words := q.telling(); len(words) > 0 {
		out = append(out, anyOf(words))
	}
	return out
}

// runsOfThree returns phrases of three words, spread evenly over the quotation where it has more than fit.
func (q Quote) runsOfThree() []string {
	var all []string
	for i := 0; i+3 <= len(q.Words); i++ {
		if run := q.Words[i : i+3]; !run[1].Gap && !run[2].Gap && !(run[0].Stop && run[1].Stop && run[2].Stop) {
			all = append(all, phraseOf(run))
		}
	}
	if len(all) <= threes {
		return all
	}
	out := make([]string, threes)
	for i := range out {
		out[i] = all[i*(len(all)-1)/(threes-1)]
	}
	return out
}

// telling returns the longest different words of the quotation, those of little meaning left out.
func (q Quote) telling() []string {
	var out []string
	for _, w := range q.Words {
		if !w.Stop && len(w.Surface) <= longestSaved && !slices.Contains(out, w.Surface) {
			out = append(out, w.Surface)
		}
	}
	slices.SortStableFunc(out, func(a, b string) int { return cmp.Compare(len(b), len(a)) })
	return out[:min(len(out), singles)]
}

// anyOf joins terms, as many as fit, by OR.
func anyOf(terms []string) string {
	var b strings.Builder
	for _, t := range terms {
		if b.Len()+len(t) > queryBytes {
			break
		}
		if b.Len() > 0 {
			b.WriteString(" OR ")
		}
		b.WriteString(t)
	}
	return b.String()
}
