package web

import (
	"cmp"
	"context"
	"slices"
	"strings"
	"sync"
	"unicode"

	"podium/internal/search/query"
	"podium/internal/store"
	"podium/internal/transcript"
	"podium/web/templates"
)

// exampleMemo keeps the examples until the archive changes.
type exampleMemo struct {
	sync.Mutex
	head     int64
	examples []templates.Example
}

// examples are queries that find something here: they are made from the newest questions, and each is
// tried on the exchange that it was made from. An archive without questions has none.
func (s *server) examples(ctx context.Context, head int64) []templates.Example {
	s.memo.Lock()
	defer s.memo.Unlock()
	if s.memo.examples != nil && s.memo.head == head {
		return s.memo.examples
	}
	newest, err := s.Store.NewestQuestions(ctx, 30)
	if err != nil {
		s.Log.WarnContext(ctx, "no examples for the front page", "error", err)
		return nil
	}
	s.memo.head, s.memo.examples = head, s.makeExamples(newest)
	return s.memo.examples
}

// makeExamples takes a phrase, a speaker's word and an outlet, in the language of the site if there is any.
func (s *server) makeExamples(newest []store.Passage) []templates.Example {
	slices.SortStableFunc(newest, func(a, b store.Passage) int {
		return cmp.Compare(languageName(a.Briefing.Language), languageName(b.Briefing.Language))
	})
	out := []templates.Example{}
	for i, from := range []func([]store.Passage) templates.Example{phraseExample, firstOf(speakerExample), firstOf(outletExample)} {
		if len(newest) == 0 {
			break
		}
		turned := slices.Concat(newest[i%len(newest):], newest[:i%len(newest)]) // each begins at another passage
		e := from(turned)
		if q := query.Parse(e.Query); e.Query != "" && slices.ContainsFunc(turned, func(p store.Passage) bool { return q.Match(p.Alone(), 0, s.Authority) }) {
			out = append(out, e)
		}
	}
	return out
}

// firstOf makes an example of the first passage that one can be made of.
func firstOf(from func(*store.Passage) templates.Example) func([]store.Passage) templates.Example {
	return func(all []store.Passage) templates.Example {
		for i := range all {
			if e := from(&all[i]); e.Query != "" {
				return e
			}
		}
		return templates.Example{}
	}
}

// phraseExample is the pair of distinctive words that are neighbours most often.
func phraseExample(all []store.Passage) templates.Example {
	var pairs commonest
	for _, p := range all {
		for i := range p.Turns {
			words := strings.Fields(p.Turns[i].Text)
			for j := 1; j < len(words); j++ {
				if telling(words[j-1]) && telling(words[j]) {
					pairs.add(words[j-1] + " " + words[j])
				}
			}
		}
	}
	if pairs.best == "" {
		return templates.Example{}
	}
	return templates.Example{Query: `"` + pairs.best + `"`, Finds: "an exact phrase"}
}

// speakerExample is a query for the person who gave an answer and its commonest distinctive word that the question has too.
func speakerExample(p *store.Passage) templates.Example {
	asked := map[string]bool{}
	for i := range p.Turns {
		if p.Exchange.PartOf(&p.Turns[i]) == transcript.InQuestion {
			for _, w := range strings.Fields(p.Turns[i].Text) {
				asked[w] = true
			}
		}
	}
	for i := range p.Turns {
		t := &p.Turns[i]
		if t.Speaker.Key == "" || p.Exchange.PartOf(t) != transcript.InAnswer {
			continue
		}
		var words commonest
		for _, w := range strings.Fields(t.Text) {
			if telling(w) && asked[w] {
				words.add(w)
			}
		}
		if words.best != "" {
			return templates.Example{Query: "speaker:" + t.Speaker.Key[strings.LastIndexByte(t.Speaker.Key, '-')+1:] + " " + words.best, Finds: "a word in what " + t.Speaker.Name + " says"}
		}
	}
	return templates.Example{}
}

// outletExample is what an outlet asks.
func outletExample(p *store.Passage) templates.Example {
	if p.Exchange.Outlet.Key == "" {
		return templates.Example{}
	}
	return templates.Example{Query: "outlet:" + p.Exchange.Outlet.Key, Finds: "what " + p.Exchange.Outlet.Name + " asks"}
}

// commonest keeps what was added most often, the first of several.
type commonest struct {
	counts map[string]int
	best   string
}

func (c *commonest) add(s string) {
	if c.counts == nil {
		c.counts = map[string]int{}
	}
	c.counts[s]++
	if c.counts[s] > c.counts[c.best] {
		c.best = s
	}
}

// plainWords say little by themselves.
var plainWords = []string{"question", "questions", "because", "secretary", "president", "minister", "government", "something",
	"between", "another", "through", "whether", "believe", "obviously", "certainly", "everyone", "country", "countries"}

// telling reports whether a word says something by itself: long, and nothing but letters.
func telling(w string) bool {
	return len(w) >= 6 && !slices.Contains(plainWords, strings.ToLower(w)) &&
		strings.IndexFunc(w, func(r rune) bool { return !unicode.IsLower(r) }) < 0
}
