package web

import (
	"context"
	"slices"
	"strings"

	"podium/internal/passages"
	"podium/internal/search"
	"podium/internal/search/query"
	"podium/web/templates"
)

// mostAlone is how many parts of a query are asked for by themselves.
const mostAlone = 8

// wordsOfQuote is from how many words on a search that finds nothing may be for a quotation.
const wordsOfQuote = 3

// waysOn offers what leads on where nothing was found.
func (s *server) waysOn(ctx context.Context, f searchRequest, page *templates.SearchPage) error {
	if words, _ := passages.WordsAndConditions(f.query); len(words) >= wordsOfQuote {
		page.Check = templates.CheckURL(f.typed)
	}
	page.AsksWho = slices.ContainsFunc(f.query.Filters(), func(c query.Chip) bool {
		return !c.Negated && (c.Field == query.Reporter || c.Field == query.Outlet)
	})
	var err error
	if page.Loosen, err = s.unquoted(ctx, f, page.Loosen); err != nil {
		return err
	}
	if page.Days, err = s.nearestDays(ctx, f); err != nil {
		return err
	}
	if page.Nearest, err = s.nearest(ctx, f); err != nil {
		return err
	}
	return s.byParts(ctx, f, page)
}

// byParts offers what each part of the query finds by itself, and the whole with every misspelled word mended at once.
func (s *server) byParts(ctx context.Context, f searchRequest, page *templates.SearchPage) error {
	items := f.query.Root.Items
	if len(items) < 2 || len(items) > mostAlone {
		return nil
	}
	mended, slips := &query.Query{Root: &query.Group{}}, 0
	for _, item := range items {
		one := &query.Query{Root: &query.Group{Items: []query.Node{item}}}
		res, ok, err := s.searchIfReady(ctx, one, search.Options{Help: true})
		if !ok {
			return err
		}
		alone := f.way(one.String(), "", res.Total)
		if res.Total == 0 && len(res.DidYouMean) > 0 {
			near := res.DidYouMean[0]
			meant := query.Parse(near.Query)
			alone.Instead = templates.Spelling{Query: near.Query, Path: f.path(meant, ""), Total: near.Total}
			item, slips = meant.Root, slips+1
		}
		page.Alone = append(page.Alone, alone)
		mended.Root.Items = append(mended.Root.Items, item)
	}
	if slips < 2 { // one alone has been offered
		return nil
	}
	whole := query.Parse(mended.String())
	if res, ok, err := s.searchIfReady(ctx, whole, search.Options{}); !ok || res.Total == 0 {
		return err
	} else {
		page.Near = append(page.Near, f.way(whole.String(), "", res.Total))
	}
	return nil
}

// unquoted adds the words of a phrase without its quotation marks to the ways on, where they find something.
func (s *server) unquoted(ctx context.Context, f searchRequest, ways []templates.Way) ([]templates.Way, error) {
	words := f.query.String()
	if !strings.Contains(words, `"`) || strings.Contains(words, `"~`) || strings.Contains(words, `:"`) {
		return ways, nil
	}
	loose := query.Parse(strings.NewReplacer(`="`, "", `"`, "").Replace(words))
	res, ok, err := s.searchIfReady(ctx, loose, search.Options{})
	if !ok || res.Total == 0 {
		return ways, err
	}
	return append(ways, f.way(loose.String(), "the words of the phrase, anywhere", res.Total)), nil
}
