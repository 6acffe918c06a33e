package web

import (
	"context"
	"errors"
	"net/http"
	"regexp"
	"slices"
	"strconv"
	"strings"

	"podium/internal/passages"
	"podium/internal/search"
	"podium/internal/search/query"
	"podium/internal/store"
	"podium/internal/transcript"
	"podium/web/templates"
)

const (
	mostBeside    = 2  // exchanges side by side
	besideOffered = 10 // exchanges offered to be set beside one
	besideOlder   = 5  // earlier versions of it that are
)

// beside shows two exchanges side by side, or finds what is to stand there.
func (s *server) beside(w http.ResponseWriter, r *http.Request) error {
	page := templates.BesidePage{Page: s.newPage("Side by side", "/beside", templates.None)}
	page.Description = "Two exchanges, or two versions of one, next to each other."
	v := r.URL.Query()
	page.Typed = strings.TrimSpace(bounded(v.Get("q")))
	refs, typed := slices.DeleteFunc(v["x"], func(ref string) bool { return ref == "" }), page.Typed
	if ref := refIn(typed); ref != "" { // an address was pasted
		http.Redirect(w, r, templates.BesideURL(append(slices.Clone(refs), ref)...), http.StatusSeeOther)
		return nil
	}
	if len(refs) > mostBeside {
		refs = refs[:mostBeside]
		page.Notes = append(page.Notes, "Two exchanges stand side by side; what was asked for besides was left out.")
	}
	var sides []*side
	for _, ref := range refs {
		one, err := s.sideOf(r.Context(), ref)
		switch {
		case missing(err):
			page.Notes = append(page.Notes, "No exchange in this archive has the address “"+firstRunes(bounded(ref), 80)+"”.")
			continue
		case err != nil:
			return err
		}
		sides = append(sides, one)
	}
	if len(sides) > 0 {
		page.Canonical, page.NoIndex = "", true
	}
	if err := s.fillBeside(r.Context(), &page, sides, typed); err != nil {
		return err
	}
	return s.show(w, r, cacheLive, templates.BesideView(page))
}

// fillBeside puts the sides on the page; where one lacks, what it may be.
func (s *server) fillBeside(ctx context.Context, page *templates.BesidePage, sides []*side, typed string) error {
	if len(sides) == mostBeside {
		if err := s.markBoth(ctx, page, sides[0], sides[1], typed); err != nil {
			return err
		}
	}
	for _, one := range sides {
		page.Sides = append(page.Sides, s.besideSide(one))
	}
	if len(sides) == mostBeside {
		for i := range page.Sides {
			page.Sides[i].Others = templates.BesideURL(page.Sides[1-i].Ref)
		}
		page.Title = "Side by side: " + sides[0].title() + "; " + sides[1].title()
		return nil
	}
	if err := s.offerBeside(ctx, page, sides, typed); err != nil && !unready(err) {
		return err
	}
	return nil
}

// side is an exchange with the words that are marked in it.
type side struct {
	*placed
	marks map[int][]transcript.Span // by turn of the briefing
}

// anAddress is an exchange's or turn's, alone or in an address that was copied from somewhere.
var anAddress = regexp.MustCompile(`^(?:\S*(?:/x/|#t-))?([0-9a-z]{12})(@[0-9]+)?(?:[?#]\S*)?$`)

// refIn returns the id, and the revision if there is one, that an address names; "" for what is none.
func refIn(typed string) string {
	m := anAddress.FindStringSubmatch(typed)
	if m == nil || !transcript.ValidID(m[1]) || m[1] == typed && !strings.ContainsAny(typed, "0123456789") { // a long word
		return ""
	}
	return m[1] + m[2]
}

// sideOf finds the exchange that an address names; any turn of it will do.
func (s *server) sideOf(ctx context.Context, ref string) (*side, error) {
	asked, err := exchangeNamed(ref)
	if err != nil {
		return nil, err
	}
	e, err := s.exchangeAt(ctx, asked)
	return &side{placed: e}, err
}

func (o *side) exchange() *transcript.Exchange { return &o.b.Exchanges[o.x] }

// turns are those of the exchange, in order.
func (o *side) turns() []transcript.Turn {
	var out []transcript.Turn
	for _, t := range o.exchange().Turns {
		out = append(out, o.b.Turns[t])
	}
	return out
}

func (o *side) view() *transcriptView {
	return newView(o.b, func(turn int) []transcript.Span { return o.marks[turn] })
}

func (o *side) title() string {
	return dated(strings.TrimSuffix(o.view().heading(o.x), "."), o.b.Day())
}

func (s *server) besideSide(o *side) templates.BesideSide {
	view, path := o.view(), o.path()
	out := templates.BesideSide{Ref: o.String(), Heading: view.heading(o.x), Path: path, Context: templates.TurnURL(o.b.Slug, o.turn),
		Briefing: s.titleOfWhole(o.b), Event: o.b.Day(), Place: o.b.Place, Language: o.b.Language}
	if o.pinned() {
		out.Version = "as it stood at revision " + templates.Count(o.b.Revision)
	}
	for _, t := range o.exchange().Turns {
		turn := view.turn(t)
		turn.Of = path
		for i := range turn.Paragraphs {
			for j := range turn.Paragraphs[i] {
				turn.Paragraphs[i][j].HitStart = false // ids of marks would stand twice
			}
		}
		out.Turns = append(out.Turns, turn)
	}
	return out
}

// offerBeside offers what may stand beside the one there is, or, where there is none, first of all.
func (s *server) offerBeside(ctx context.Context, page *templates.BesidePage, sides []*side, typed string) error {
	var one *side
	if len(sides) == 1 {
		one = sides[0]
		if err := s.olderBeside(ctx, page, one); err != nil {
			return err
		}
	}
	offered, q, says, err := s.offersBeside(ctx, one, typed)
	if err != nil {
		return err
	}
	page.Offer = says
	for i := range offered {
		h := &offered[i]
		if one != nil && h.Passage.ID == one.turn || len(page.Offers) == besideOffered {
			continue
		}
		card := s.exchangeCard(h, q)
		card.Quotes = card.Quotes[:min(len(card.Quotes), relatedQuotes)]
		card.Beside = templates.Link{Label: "Set side by side", Path: templates.BesideURL(append(page.Refs(), h.Passage.ID)...)}
		if one == nil {
			card.Beside.Label = "This one"
		}
		page.Offers = append(page.Offers, card)
	}
	return nil
}

// offersBeside are passages that may stand beside one, with the query whose words are marked in them, and what they are: those
// with the words that were typed, or those on its subject.
func (s *server) offersBeside(ctx context.Context, one *side, typed string) (offered []passages.Found, q *query.Query, says string, err error) {
	if typed != "" {
		q = query.Parse(typed)
		res, err := s.Search.Search(ctx, q, search.Options{Limit: besideOffered + 1})
		if err != nil {
			return nil, nil, "", err
		}
		says = templates.Plural(res.Total, "passage", "passages") + " found."
		if res.Total > besideOffered {
			says = "The first of " + says
		}
		offered, err = s.archive.Quoted(ctx, q, res.Hits)
		return offered, q, says, err
	}
	if one == nil || one.pinned() {
		return nil, nil, "", nil
	}
	p, err := s.Store.Passage(ctx, one.turn)
	if err != nil {
		return nil, nil, "", err
	}
	found, err := s.archive.Related(ctx, p)
	if err != nil {
		return nil, nil, "", err
	}
	for _, list := range [][]passages.RelatedPassage{found.Then, found.Before, found.After} {
		for _, f := range list[:min(len(list), besideOffered/3+1)] {
			offered = append(offered, f.Found)
		}
	}
	if len(offered) > 0 {
		says = "On the same subject:"
	}
	return offered, found.Query, says, nil
}

// olderBeside offers the versions of an exchange other than the one at hand, the newest first.
func (s *server) olderBeside(ctx context.Context, page *templates.BesidePage, one *side) error {
	heads, err := s.Store.Headers(ctx, []string{one.b.Key})
	if err != nil {
		return err
	}
	for rev := heads[one.b.Key].Revisions; rev > 0 && len(page.Older) < besideOlder; rev-- {
		if rev == one.b.Revision {
			continue
		}
		p, err := s.Store.PassageAt(ctx, one.turn, rev)
		if errors.Is(err, store.ErrNotFound) || gone(err) {
			continue
		}
		if err != nil {
			return err
		}
		page.Older = append(page.Older, templates.Link{Label: "Revision " + templates.Count(rev),
			Path: templates.BesideURL(one.String(), p.ID+"@"+strconv.Itoa(rev))})
	}
	return nil
}
