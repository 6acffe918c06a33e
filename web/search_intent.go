package web

import (
	"context"
	"regexp"
	"slices"
	"strings"
	"time"
	"unicode"
	"unicode/utf8"

	"podium/internal/search"
	"podium/internal/search/query"
	"podium/internal/search/text"
	"podium/internal/store"
	"podium/web/templates"
)

const (
	mostMeant     = 6  // words of a query in which names and dates are looked for
	wordsOfDate   = 4  // 3rd of March 2003
	knownSurname  = 10 // briefings from which a surname alone is taken for a person's
	mostTurns     = 6  // that a reporter speaks for each question
	alwaysCapital = 9  // times in ten that a word has a capital where it is a name
)

// meant offers a query of nothing but words with those among them that are a name or a date as conditions: who types
// "psaki inflation march 2022" mostly wants neither the word "psaki" nor "march".
func (s *server) meant(ctx context.Context, f searchRequest) ([]templates.Way, error) {
	items := f.query.Root.Items
	if f.page > 1 || f.cursor != "" || len(items) == 0 || len(items) > mostMeant {
		return nil, nil
	}
	words := make([]string, len(items))
	for i, n := range items {
		switch n := n.(type) {
		case *query.Word:
			words[i] = n.Surface
		case *query.Phrase: // 2022-03-11
			words[i] = strings.Join(n.Words, "-")
		default:
			return nil, nil
		}
	}
	var out []templates.Way
	day, rest, says := heldIn(f.query, words)
	if day != nil {
		if err := s.ifFound(ctx, f, day, says, &out); err != nil {
			return nil, err
		}
		found := len(out)
		if err := s.byNames(ctx, f, day, rest, &out); err != nil || len(out) > found {
			for i := found; i < len(out); i++ {
				out[i].Says += ", " + says
			}
			return out, err
		}
	}
	return out, s.byNames(ctx, f, f.query, words, &out)
}

// byNames offers a query that begins with the words with the longest of them that are a name as a condition.
func (s *server) byNames(ctx context.Context, f searchRequest, q *query.Query, words []string, out *[]templates.Way) error {
	before := len(*out)
	for n := min(len(words), len(q.Root.Items)-1, mostWordsOfName); n > 0 && len(*out) == before; n-- {
		for at := 0; at+n <= len(words); at++ {
			if err := s.byName(ctx, f, words[at:at+n], without(q, at, n), out); err != nil {
				return err
			}
		}
	}
	return nil
}

// without is the query less n of its parts.
func without(q *query.Query, at, n int) *query.Query {
	return &query.Query{Root: &query.Group{Items: slices.Concat(q.Root.Items[:at], q.Root.Items[at+n:])}, Sort: q.Sort}
}

// ifFound offers a query that finds something.
func (s *server) ifFound(ctx context.Context, f searchRequest, q *query.Query, says string, out *[]templates.Way) error {
	res, ok, err := s.searchIfReady(ctx, q, search.Options{})
	if ok && res.Total > 0 {
		*out = append(*out, f.way(q.String(), says, res.Total))
	}
	return err
}

var aYear = regexp.MustCompile(`^(?:19|20)\d\d$`)

// heldIn is the query with the words that make a date as a condition, the words left, and what the condition says; nil
// where none do.
func heldIn(q *query.Query, words []string) (*query.Query, []string, string) {
	for n := min(len(words), wordsOfDate); n > 0; n-- {
		for at := 0; at+n <= len(words); at++ {
			run := strings.Join(words[at:at+n], " ")
			if date := dateOf(run); date != "" && (n < len(words) || !aYear.MatchString(run)) {
				return without(q, at, n).WithFilter(query.Date, date), slices.Concat(words[:at], words[at+n:]), heldWords(date)
			}
		}
	}
	return nil, nil, ""
}

func heldWords(date string) string {
	if len(date) == len(time.DateOnly) {
		return "held on " + templates.LongDate(date)
	}
	return "held in " + templates.LongDate(date)
}

// dateOf is a day, month or year as it may be typed; "" for anything else.
func dateOf(typed string) string {
	if aYear.MatchString(typed) {
		return typed
	}
	if strings.ContainsRune(typed, ' ') {
		if from, _, ok := query.Written(typed); !ok || from == "" {
			return ""
		}
		typed = `"` + typed + `"`
	} else if !strings.ContainsAny(typed, "-年년") {
		return ""
	}
	q := query.Parse("date:" + typed)
	if all := q.Filters(); len(all) == 1 && len(q.Problems) == 0 {
		return all[0].Value
	}
	return ""
}

// byName offers the rest of a query in what somebody says or asks, or was asked for an outlet, where words are that name.
func (s *server) byName(ctx context.Context, f searchRequest, words []string, rest *query.Query, out *[]templates.Way) error {
	people, err := s.Store.People(ctx, store.Index{Words: strings.Join(words, " "), Per: namesakesAsked})
	if err != nil {
		return err
	}
	best := slices.IndexFunc(people.Rows, func(p store.PersonRow) bool { return goesBy(p.Name, words, p.Briefings) })
	if best >= 0 && (len(words) > 1 || s.isName(ctx, words[0])) {
		p := people.Rows[best]
		field, says := query.Speaker, "said by "
		if p.Asked*mostTurns >= p.Turns {
			field, says = query.Reporter, "asked by "
		}
		name := s.label(field, search.Value{Value: p.Key, Label: p.Name})
		if err := s.ifFound(ctx, f, rest.WithFilter(field, p.Key), says+name, out); err != nil {
			return err
		}
	}
	outlets, err := s.Store.Outlets(ctx, store.Index{Words: strings.Join(words, " "), Per: namesakesAsked})
	if err != nil {
		return err
	}
	for _, o := range outlets.Rows {
		if strings.TrimPrefix(text.Fold(o.Name), "the ") == strings.TrimPrefix(strings.Join(words, " "), "the ") {
			return s.ifFound(ctx, f, rest.WithFilter(query.Outlet, o.Key), "asked for "+s.label(query.Outlet, search.Value{Value: o.Key, Label: o.Name}), out)
		}
	}
	return nil
}

// goesBy reports whether words are somebody's name: several of its words, or the last of one who is often met.
func goesBy(name string, words []string, briefings int) bool {
	if len(words) > 1 {
		return has(name, words)
	}
	of := strings.Fields(text.Fold(name))
	return briefings >= knownSurname && len(of) > 1 && of[len(of)-1] == words[0]
}

// isName reports whether a word nearly always has a capital in the archive, as names do and words do not.
func (s *server) isName(ctx context.Context, word string) bool {
	first, n := utf8.DecodeRuneInString(word)
	capital := string(unicode.ToUpper(first)) + word[n:]
	all, ok, err := s.searchIfReady(ctx, query.Parse(`"`+word+`"`), search.Options{})
	if !ok || err != nil || all.Total == 0 {
		return false
	}
	named, ok, err := s.searchIfReady(ctx, query.Parse("="+capital), search.Options{})
	return ok && err == nil && named.Total*10 >= all.Total*alwaysCapital
}
