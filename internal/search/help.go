package search

import (
	"cmp"
	"context"
	"slices"
	"unicode/utf8"

	"podium/internal/search/query"
	"podium/internal/search/text"
)

const (
	fewHits     = 3  // so many or fewer ask for help
	maxLoosen   = 8  // parts of the query tried without
	rareWord    = 3  // documents: a word in more is not taken for a slip
	muchMore    = 10 // times as many documents make another spelling likely
	shortWord   = 4  // runes: shorter words are not corrected
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
	slices.SortStableFunc(r.DidYouMean, func(x, y Correction) int { return cmp.Compare(y.Total, x.Total) })
	r.DidYouMean = r.DidYouMean[:min(len(r.DidYouMean), corrections)]
	if r.Total > 0 {
		return nil
	}
	return a.loosen(ctx, r)
}

// correct looks for a more frequent word near one that is rare.
func (a *answer) correct(ctx context.Context, w *query.Word, r *Results) error {
	instead := a.nearWord(w.Surface)
	if instead == "" {
		return nil
	}
	q := rewritten(a.query, w, &query.Word{Surface: instead})
	n, err := a.count(ctx, q)
	if err == nil && n > r.Total {
		r.DidYouMean = append(r.DidYouMean, Correction{Word: w.Surface, Instead: instead, Query: q.String(), Total: n})
	}
	return err
}

// nearWord returns the most frequent word that differs little from a rare one; "" when there is none.
func (a *answer) nearWord(surface string) string {
	length := utf8.RuneCountInString(surface)
	if length < shortWord {
		return ""
	}
	edits := 1
	if length >= longWord {
		edits = 2
	}
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
	own := count[surface]
	delete(count, surface)
	best := ""
	for s, n := range count {
		if best == "" || n > count[best] || n == count[best] && s < best {
			best = s
		}
	}
	if own > rareWord || count[best] < max(1, own*muchMore) {
		return ""
	}
	return best
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
