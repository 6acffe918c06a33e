package search

import (
	"cmp"
	"context"
	"slices"
	"strings"

	"podium/internal/search/query"
	"podium/internal/search/text"
)

// wordSuggestions is how many plain words are offered at most.
const wordSuggestions = 3

// Suggest completes what is being typed, at most n ways: people, outlets and series by any word of their names,
// then fields, then words of the archive. It returns nothing while the index is not there.
func (e *Engine) Suggest(ctx context.Context, prefix string, n int) []Suggestion {
	s := e.acquire()
	if s == nil || ctx.Err() != nil {
		return nil
	}
	defer s.release()
	var out []Suggestion
	err := guarded(func() error {
		out = s.suggest(prefix, n, e.cfg.Names)
		return nil
	})
	if err != nil {
		_ = e.explain(err)
		return nil
	}
	return out
}

// NameOf returns the name that goes with a field's value, such as one of a facet; "" where none is known.
func (e *Engine) NameOf(f query.Field, value string) string {
	s := e.acquire()
	if s == nil {
		return ""
	}
	defer s.release()
	name := ""
	err := guarded(func() error {
		for _, p := range s.parts {
			v := (&matcher{part: p, names: e.cfg.Names}).values(f)
			if n, ok := v.first[value]; ok && len(v.entities[n].Names) > 0 {
				name = v.entities[n].Names[0]
				break
			}
		}
		return nil
	})
	if err != nil {
		_ = e.explain(err)
	}
	return name
}

func (s *snapshot) suggest(prefix string, n int, names query.Names) []Suggestion {
	before, last := lastTerm(prefix)
	field, value, asked := strings.Cut(last, ":")
	if asked && slices.Contains(query.Fields, query.Field(field)) {
		return s.values(before, query.Field(field), strings.Trim(value, `"=`), n, names)
	}
	out := s.entries("", text.Fold(prefix), n, names, nil)
	out = append(out, fieldNames(before, last)...)
	if len(out) < n {
		out = append(out, s.completions(before, last, min(n-len(out), wordSuggestions))...)
	}
	return out[:min(n, len(out))]
}

// lastTerm parts what is typed before its last word, quoted values kept together.
func lastTerm(s string) (before, last string) {
	quoted, cut := false, 0
	for i, r := range s {
		switch {
		case r == '"':
			quoted = !quoted
		case r == ' ' && !quoted:
			cut = i + 1
		}
	}
	return s[:cut], s[cut:]
}

// values completes the value of a field.
func (s *snapshot) values(before string, f query.Field, value string, n int, names query.Names) []Suggestion {
	return s.entries(before, text.Fold(value), n, names, &f)
}

// entries returns the entries of all parts whose names begin so, those with most documents first; one of a
// person's as speaker and as reporter.
func (s *snapshot) entries(before, folded string, n int, names query.Names, only *query.Field) []Suggestion {
	if folded == "" {
		return nil
	}
	type id struct {
		kind, value string
	}
	found := map[id]*Suggestion{}
	for _, p := range s.parts {
		directoryOf(p, names).begins(folded, func(e *entry) {
			if only != nil && e.field != *only {
				return
			}
			k := id{kindOf(e.field), e.value}
			if found[k] == nil {
				found[k] = &Suggestion{Kind: k.kind, Text: e.name, Key: e.page, Query: before + string(e.field) + ":=" + e.value}
			}
			found[k].Count += e.docs
		})
	}
	var out []Suggestion
	for _, x := range found {
		out = append(out, *x)
	}
	slices.SortFunc(out, func(a, b Suggestion) int {
		return cmp.Or(cmp.Compare(b.Count, a.Count), strings.Compare(a.Text, b.Text), strings.Compare(a.Kind, b.Kind))
	})
	return out[:min(n, len(out))]
}

func kindOf(f query.Field) string {
	switch f {
	case query.Outlet:
		return "outlet"
	case query.Series:
		return "series"
	}
	return "person"
}

// fieldNames offers the fields whose names begin like the last word.
func fieldNames(before, last string) []Suggestion {
	var out []Suggestion
	for _, f := range query.Fields {
		if last != "" && strings.HasPrefix(string(f), strings.ToLower(last)) {
			out = append(out, Suggestion{Kind: "field", Text: string(f) + ":", Query: before + string(f) + ":"})
		}
	}
	return out
}

// completions offers the most frequent words that begin like the last one.
func (s *snapshot) completions(before, last string, n int) []Suggestion {
	folded := text.Fold(last)
	if len(folded) < 2 || n <= 0 || strings.ContainsAny(last, `":*?~=()`) {
		return nil
	}
	count := map[string]int{}
	for _, p := range s.parts {
		for _, lang := range p.Vocabulary.Langs() {
			for _, id := range p.Vocabulary.Prefix(lang, folded) {
				count[p.Vocabulary.Surface(id)] += p.Vocabulary.Documents(id)
			}
		}
	}
	var out []Suggestion
	for w, k := range count {
		out = append(out, Suggestion{Kind: "word", Text: w, Query: before + w, Count: k})
	}
	slices.SortFunc(out, func(a, b Suggestion) int {
		return cmp.Or(cmp.Compare(b.Count, a.Count), strings.Compare(a.Text, b.Text))
	})
	return out[:min(n, len(out))]
}

// entity finds the person or outlet that the whole query names.
func (a *answer) entity(_ context.Context, r *Results) error {
	name := text.Fold(a.query.Typed())
	if name == "" || len(a.query.Filters()) > 0 {
		return nil
	}
	found := map[Entity]int{}
	for _, p := range a.snapshot.parts {
		directoryOf(p, a.engine.cfg.Names).named(name, func(e *entry) {
			if e.page != "" && e.field != query.Series {
				found[Entity{Kind: kindOf(e.field), Key: e.page, Name: e.name}] += e.docs
			}
		})
	}
	for e, n := range found {
		if r.Entity == nil || n > found[*r.Entity] || n == found[*r.Entity] && e.Key < r.Entity.Key {
			r.Entity = &e
		}
	}
	return nil
}
