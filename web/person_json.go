package web

import (
	"net/http"
	"net/url"

	"podium/internal/search/query"
	"podium/internal/store"
	"podium/internal/transcript"
	"podium/web/templates"
)

// personAnswer is what the archive has of one person.
type personAnswer struct {
	listedPerson
	Aliases []string         `json:"aliases"` // of the archive's roster
	Offices []answerTenure   `json:"offices"` // of the roster where it has any, else as the transcripts show them
	Labels  []answerTenure   `json:"labels"`  // as printed, most used first
	Roles   []answerRole     `json:"roles"`
	Outlets []answerAsksFor  `json:"outlets"` // for which a reporter asked
	Links   answerNamedLinks `json:"links"`
}

// answerTenure is an office or a label, with the days between which it is known.
type answerTenure struct {
	Text   string `json:"text"`
	Series string `json:"series"` // its name
	From   string `json:"from"`   // ISO day; "" is not known
	To     string `json:"to"`
}

type answerRole struct {
	Role      transcript.Role `json:"role"`
	Briefings int             `json:"briefings"`
	Turns     int             `json:"turns"`
}

type answerAsksFor struct {
	URL       string `json:"url"`
	Name      string `json:"name"`
	Questions int    `json:"questions"`
}

// answerNamedLinks lead to the words of whoever is named, all in forms for programs.
type answerNamedLinks struct {
	Briefings string `json:"briefings"`
	Speaks    string `json:"speaks,omitempty"` // a search: where they speak
	Asks      string `json:"asks,omitempty"`   // a search: what they ask
}

// outletAnswer is what the archive has of one outlet.
type outletAnswer struct {
	listedOutlet
	Aliases []string         `json:"aliases"` // of the archive's files
	Names   []answerTenure   `json:"names"`   // as the transcripts give it, most used first
	Links   answerNamedLinks `json:"links"`
}

// personJSON answers what the archive has of one person for programs.
func (s *server) personJSON(w http.ResponseWriter, r *http.Request) error {
	p, err := s.personAsked(w, r, ".json")
	if p == nil {
		return err
	}
	known, _ := s.Authority.Person(p.Key)
	a := personAnswer{listedPerson: s.listedPerson(&p.PersonRow), Aliases: append([]string{}, known.Aliases...), Offices: []answerTenure{},
		Labels: s.tenureAnswers(p.Labels), Roles: []answerRole{}, Outlets: []answerAsksFor{}}
	for _, o := range s.tenures(p, known) {
		a.Offices = append(a.Offices, answerTenure{o.Title, o.Body, o.From, o.To})
	}
	for _, c := range p.Roles {
		a.Roles = append(a.Roles, answerRole(c))
	}
	for _, o := range p.Outlets {
		a.Outlets = append(a.Outlets, answerAsksFor{s.origin + templates.OutletURL(o.Value), s.outletName(o.Value, o.Label), o.Count})
	}
	a.Links = answerNamedLinks{Briefings: s.origin + listForm(store.Filter{Person: p.Key}, ".json"), Speaks: s.searchFor(query.Speaker, p.Key)}
	if p.Asked > 0 {
		a.Links.Asks = s.searchFor(query.Reporter, p.Key)
	}
	return sendJSON(w, r, cacheLive, typeJSON, a)
}

// outletJSON answers what the archive has of one outlet for programs.
func (s *server) outletJSON(w http.ResponseWriter, r *http.Request) error {
	o, err := s.outletAsked(r)
	if err != nil {
		return err
	}
	known, _ := s.Authority.Outlet(o.Key)
	return sendJSON(w, r, cacheLive, typeJSON, outletAnswer{s.listedOutlet(&o.OutletRow), append([]string{}, known.Aliases...),
		s.tenureAnswers(o.Names), answerNamedLinks{Briefings: s.origin + listForm(store.Filter{Outlet: o.Key}, ".json"), Asks: s.searchFor(query.Outlet, o.Key)}})
}

// searchFor is the address of a search for whoever is named so, for programs.
func (s *server) searchFor(field query.Field, slug string) string {
	return s.origin + "/search.json?q=" + url.QueryEscape(exactly(field, slug).String())
}

func (s *server) tenureAnswers(all []store.Tenure) []answerTenure {
	out := []answerTenure{}
	for _, t := range all {
		out = append(out, answerTenure{t.Text, s.seriesName(t.Series), t.First, t.Last})
	}
	return out
}
