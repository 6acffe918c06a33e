package web

import (
	"fmt"
	"log/slog"
	"net/http"
	"net/netip"
	"net/url"
	"strings"

	"podium/internal/authority"
	"podium/internal/passages"
	"podium/internal/search"
	"podium/internal/store"
	"podium/web/metrics"
	"podium/web/templates"
)

// Config is what the site is made of.
type Config struct {
	Title     string // the archive's name; "" is "Podium"
	URL       string // absolute address under which the public reaches the site; every absolute link begins with it
	Contact   string // where readers report mistakes: a mail address, or the absolute address of a page; "" nowhere
	Store     *store.Store
	Search    *search.Engine
	Authority *authority.Files // nil knows nobody

	Demo bool         // wear the banner "invented sample"
	Log  *slog.Logger // nil is slog.Default

	// TrustedProxies are the CIDR prefixes of the reverse proxies whose X-Forwarded-For is believed.
	TrustedProxies []string
	// SearchRate is how many searches, exports and suggestions one client may ask for in a minute; 0 is 600, below 0 is without limit.
	SearchRate int
	// Metrics counts what the site answers; nil counts nothing.
	Metrics *metrics.Metrics
	// Stopping is closed when the server begins to stop: /readyz then sends new visitors elsewhere. It may be nil.
	Stopping <-chan struct{}
}

// defaultSearchRate is how many searches a minute one client may make: more than a person types,
// suggestions included, and as many as a patient script needs.
const defaultSearchRate = 600

type server struct {
	Config
	origin      string // Config.URL without a closing slash
	host        string // of it, without a port
	archive     passages.Archive
	contact     string      // address of the link to whoever runs the archive; "" for none
	memo        exampleMemo // of the front page, as is
	comparisons comparisonMemo
}

// New returns the site as one handler. It fails on a configuration that no page could be right under.
func New(c Config) (http.Handler, error) {
	s, err := newServer(c)
	if err != nil {
		return nil, err
	}
	return s.routes(), nil
}

func newServer(c Config) (*server, error) {
	u, err := url.Parse(c.URL)
	if err != nil || u.Host == "" || (u.Scheme != "http" && u.Scheme != "https") || u.RawQuery != "" {
		return nil, fmt.Errorf("the site's address %q: want an absolute one such as https://archive.example", c.URL)
	}
	contact, err := contactURL(c.Contact)
	if err != nil {
		return nil, err
	}
	for _, p := range c.TrustedProxies {
		if _, err := netip.ParsePrefix(p); err != nil {
			return nil, fmt.Errorf("trusted proxy %q: want an address range such as 10.0.0.0/8 or 192.0.2.7/32", p)
		}
	}
	if c.Title == "" {
		c.Title = "Podium"
	}
	if c.Authority == nil {
		c.Authority = &authority.Files{}
	}
	if c.SearchRate == 0 {
		c.SearchRate = defaultSearchRate
	}
	if c.Log == nil {
		c.Log = slog.Default()
	}
	return &server{Config: c, origin: strings.TrimRight(c.URL, "/"), host: u.Hostname(), contact: contact,
		archive: passages.Archive{Store: c.Store, Search: c.Search, Names: c.Authority}}, nil
}

// newPage returns the frame of a page: its title, the path of its canonical address and its place in the navigation.
func (s *server) newPage(title, canonical string, nav templates.Section) templates.Page {
	return templates.Page{
		Site:  templates.Site{Title: s.Title, URL: s.origin, Contact: s.contact, Demo: s.Demo},
		Title: title, Canonical: canonical, Nav: nav,
	}
}
