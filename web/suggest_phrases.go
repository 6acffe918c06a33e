package web

import (
	"cmp"
	"context"
	"maps"
	"regexp"
	"slices"
	"strings"
	"unicode/utf8"

	"podium/internal/search"
	"podium/internal/search/query"
	"podium/internal/search/text"
)

const (
	phraseSample  = 20 // passages in which phrases are looked for
	phraseSeen    = 2  // how often one must stand there
	phrasesTried  = 3  // that are counted
	phraseLetters = 4  // that must be typed
	lastLetters   = 5  // of a word that nobody has begun to type
)

// phrasesFor offers frequent phrases that begin with what is typed: those that stand most often in the best passages
// for it, with how many there are. words are the completions of the last word, most frequent first.
func (s *server) phrasesFor(ctx context.Context, typed string, words []suggestion) []suggestion {
	begun := strings.Fields(strings.TrimPrefix(typed, `"`))
	if len(begun) == 0 || strings.ContainsAny(strings.Join(begun, " "), `":*?~=()`) || utf8.RuneCountInString(typed) < phraseLetters {
		return nil
	}
	look := strings.Join(begun[:len(begun)-1], " ")
	if look == "" {
		if len(words) == 0 {
			return nil
		}
		look = words[0].Text
	}
	passages, ok := s.sample(ctx, look)
	if !ok {
		return nil
	}
	return s.countPhrases(ctx, commonPhrases(begun, passages))
}

// sample returns the words of the best passages for a query.
func (s *server) sample(ctx context.Context, q string) ([]string, bool) {
	res, ok, err := s.searchIfReady(ctx, query.Parse(q), search.Options{Limit: phraseSample})
	if !ok || len(res.Hits) == 0 {
		if err != nil {
			s.Log.WarnContext(ctx, "no phrases to suggest", "error", err)
		}
		return nil, false
	}
	found, err := s.archive.Of(ctx, res.Hits)
	if err != nil {
		s.Log.WarnContext(ctx, "no phrases to suggest", "error", err)
		return nil, false
	}
	var out []string
	for _, f := range found {
		for i := range f.Passage.Turns {
			out = append(out, f.Passage.Turns[i].Text)
		}
	}
	return out, true
}

// commonPhrases returns what most often goes on from the words begun: the last of them ended, or it and the word after
// where that mostly follows.
func commonPhrases(begun, texts []string) []string {
	quoted := make([]string, len(begun))
	for i, w := range begun {
		quoted[i] = regexp.QuoteMeta(w)
	}
	find, err := regexp.Compile(`(?i)(?:^|[^\p{L}\p{N}’'-])(` + strings.Join(quoted, ` `) + `\p{L}*)( \p{L}+)?`)
	if err != nil {
		return nil
	}
	count := map[string]int{}
	for _, t := range texts {
		for _, m := range find.FindAllStringSubmatch(t, -1) {
			phrase, next := strings.ToLower(m[1]), strings.ToLower(m[2])
			if len(begun) > 1 && !stopWord(phrase[strings.LastIndexByte(phrase, ' ')+1:]) {
				count[phrase]++
			}
			if utf8.RuneCountInString(next) > lastLetters && !stopWord(next) {
				count[phrase+next]++
			}
		}
	}
	maps.DeleteFunc(count, func(_ string, n int) bool { return n < phraseSeen })
	all := slices.SortedFunc(maps.Keys(count), func(a, b string) int {
		return cmp.Or(cmp.Compare(count[b], count[a]), strings.Compare(a, b))
	})
	begins := func(short string) bool { // one that stands nearly as often
		return slices.ContainsFunc(slices.Collect(maps.Keys(count)), func(long string) bool {
			return strings.HasPrefix(long, short+" ") && count[long]*2 > count[short]
		})
	}
	all = slices.DeleteFunc(all, begins)
	return all[:min(len(all), phrasesTried)]
}

// stopWord reports whether a word is too common, in any language, to end a phrase.
func stopWord(w string) bool {
	return slices.ContainsFunc(text.Languages(), func(lang string) bool {
		tokens := text.Tokens(lang, w)
		return len(tokens) != 1 || tokens[0].Stop
	})
}

func (s *server) countPhrases(ctx context.Context, phrases []string) []suggestion {
	var out []suggestion
	for _, phrase := range phrases {
		q := query.Parse(`"` + phrase + `"`)
		res, ok, err := s.searchIfReady(ctx, q, search.Options{})
		if !ok || err != nil {
			break
		}
		out = append(out, suggestion{Kind: "phrase", Text: phrase, Query: q.String(), Count: res.Total})
	}
	slices.SortStableFunc(out, func(a, b suggestion) int { return cmp.Compare(b.Count, a.Count) })
	return out
}
