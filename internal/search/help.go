package search

import (
	"cmp"
	"context"
	"maps"
	"slices"
	"strings"
	"unicode/utf8"

	"podium/internal/search/query"
	"podium/internal/search/text"
)

const (
	fewHits     = 3  // help is given for this many hits or fewer
	maxLoosen   = 8  // parts of the query tried without
	rareWord    = 3  // documents: a word that more of them hold is no typing error
	muchMore    = 10 // times as many documents make another spelling likely
	shortWord   = 4  // runes: shorter words are not corrected...
	shortName   = 3  // ...nor shorter names
	longWord    = 8  // runes: from here two letters may differ
	corrections = 3
)

// help offers other spellings, and what leaving something out would give, where little was found.
func (a *answer) help(ctx context.Context, r *Results) error {
	if !a.opt.Help || r.Total > fewHits || a.query.Empty() {
		return nil
	}
	for _, w := range wordsOf(a.query.Root) {
		if err := a.correct(ctx, w, r); err != nil {
			return err
		}
	}
	for _, f := range filtersOf(a.query.Root) {
		if err := a.correctName(ctx, f, r); err != nil {
			return err
		}
	}
	slices.SortStableFunc(r.DidYouMean, func(x, y Correction) int { return cmp.Compare(y.Total, x.Total) })
	r.DidYouMean = r.DidYouMean[:min(len(r.DidYouMean), corrections)]
	if r.Total > 0 {
		return nil
	}
	return a.loosen(ctx, r)
}

// correct looks for more frequent words near one that is rare, or that finds nothing with the others.
func (a *answer) correct(ctx context.Context, w *query.Word, r *Results) error {
	for _, instead := range a.nearWords(w.Surface, r.Total == 0 && len(a.query.Root.Items) > 1) {
		q := rewritten(a.query, w, &query.Word{Surface: instead})
		n, err := a.count(ctx, q)
		if err != nil {
			return err
		}
		if n > r.Total {
			r.DidYouMean = append(r.DidYouMean, Correction{Word: w.Surface, Instead: instead, Query: q.String(), Total: n})
		}
	}
	return nil
}

// nameFields are those whose values are names that have a list.
var nameFields = []query.Field{query.Speaker, query.Reporter, query.Outlet, query.Series}

// otherFields are those in which a name, or an office, may be meant instead.
var otherFields = append(slices.Clone(nameFields), query.Office)

// correctName looks for names near one that nobody in the archive goes by, and for the name where another field has it.
func (a *answer) correctName(ctx context.Context, f *query.Filter, r *Results) error {
	if f.Exact || r.Total > 0 || !slices.Contains(otherFields, f.Field) {
		return nil
	}
	for i, w := range f.Words {
		for _, instead := range a.nearNames(f.Field, w) {
			words := slices.Clone(f.Words)
			words[i] = instead
			other := &query.Filter{Field: f.Field, Words: words, Quoted: f.Quoted, Text: strings.Join(words, " ")}
			if err := a.offer(ctx, f, other, w, instead, r); err != nil {
				return err
			}
		}
	}
	for _, field := range otherFields {
		if field == f.Field {
			continue
		}
		other := *f
		other.Field = field
		if err := a.offer(ctx, f, &other, string(f.Field)+":"+f.Text, string(field)+":"+f.Text, r); err != nil {
			return err
		}
	}
	return nil
}

// offer offers the query with another filter instead of one, where that finds something.
func (a *answer) offer(ctx context.Context, f, other *query.Filter, word, instead string, r *Results) error {
	q := rewritten(a.query, f, other)
	n, err := a.count(ctx, q)
	if err == nil && n > 0 {
		r.DidYouMean = append(r.DidYouMean, Correction{Word: word, Instead: instead, Query: q.String(), Total: n})
	}
	return err
}

// nearNames returns the words of a field's names that differ little from one that is in none, or that begin with it: those of
// most documents first.
func (a *answer) nearNames(f query.Field, word string) []string {
	length := utf8.RuneCountInString(word)
	if length < shortName {
		return nil
	}
	count, edits := map[string]int{}, slips(length)
	for _, p := range a.snapshot.parts {
		directoryOf(p, a.engine.cfg.Names).near(word, edits, func(near string, e *entry) {
			if e.field == f && (length >= shortWord || near[0] == word[0]) {
				count[near] += e.docs
			}
		})
	}
	if count[word] > 0 {
		return nil
	}
	words := slices.SortedFunc(maps.Keys(count), func(x, y string) int {
		return cmp.Or(cmp.Compare(count[y], count[x]), strings.Compare(x, y))
	})
	return words[:min(len(words), corrections)]
}

// slips is how many letters may be wrong in a word of the given length.
func slips(length int) int {
	if length >= longWord {
		return 2
	}
	return 1
}

// nearWords returns frequent words that differ little from a rare one, most frequent first; with common, from any.
func (a *answer) nearWords(surface string, common bool) []string {
	length := utf8.RuneCountInString(surface)
	if length < shortWord {
		return nil
	}
	count := a.near(surface, slips(length))
	own := count[surface]
	delete(count, surface)
	words := slices.SortedFunc(maps.Keys(count), func(x, y string) int {
		return cmp.Or(cmp.Compare(count[y], count[x]), strings.Compare(x, y))
	})
	switch {
	case common && length > shortWord: // short words have too many neighbours
		words = slices.DeleteFunc(words, func(w string) bool { return count[w] <= own })
		return words[:min(len(words), corrections)]
	case own > rareWord || len(words) == 0 || count[words[0]] < max(1, own*muchMore):
		return nil
	}
	return words[:1]
}

// near counts the documents of words within the given number of edits of a surface, with the same first letter.
func (a *answer) near(surface string, edits int) map[string]int {
	count := map[string]int{}
	first, _ := utf8.DecodeRuneInString(surface)
	for _, p := range a.snapshot.parts {
		v := p.Vocabulary
		for _, lang := range v.Langs() {
			for _, n := range v.Prefix(lang, string(first)) {
				if s := v.Surface(n); text.Distance(surface, s, edits) <= edits {
					count[s] += v.Documents(n)
				}
			}
		}
	}
	return count
}

// loosen counts the query without each of its parts.
func (a *answer) loosen(ctx context.Context, r *Results) error {
	items := a.query.Root.Items
	if len(items) < 2 {
		return nil
	}
	for _, item := range items[:min(len(items), maxLoosen)] {
		q := rewritten(a.query, item, nil)
		n, err := a.count(ctx, q)
		if err != nil {
			return err
		}
		if n > 0 {
			dropped := &query.Query{Root: &query.Group{Items: []query.Node{item}}}
			r.Loosen = append(r.Loosen, Loosening{Dropped: dropped.String(), Query: q.String(), Total: n})
		}
	}
	slices.SortStableFunc(r.Loosen, func(x, y Loosening) int { return cmp.Compare(y.Total, x.Total) })
	return nil
}
