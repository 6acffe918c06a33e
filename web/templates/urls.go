package templates

import "net/url"

// BriefingURL returns the path of a briefing.
func BriefingURL(slug string) string { return "/briefings/" + slug }

// TurnURL returns the path of a turn where it stands in its briefing.
func TurnURL(slug, turn string) string { return BriefingURL(slug) + "#t-" + turn }

// ExchangeURL returns the path of one exchange by the id of its leading turn.
func ExchangeURL(id string) string { return "/x/" + id }

// PersonURL returns the path of a person's page.
func PersonURL(slug string) string { return "/people/" + slug }

// OutletURL returns the path of an outlet's page.
func OutletURL(slug string) string { return "/outlets/" + slug }

// SourceURL returns the path of kept bytes.
func SourceURL(sha256 string) string { return "/sources/" + sha256 }

// SearchURL returns the path of a search.
func SearchURL(query string) string { return "/search?q=" + url.QueryEscape(query) }

// WithQuery carries the words of a search to another page, so that it marks them; fragments stay last.
func WithQuery(path, query string) string {
	if query == "" {
		return path
	}
	u, err := url.Parse(path)
	if err != nil {
		return path
	}
	v := u.Query()
	v.Set("q", query)
	u.RawQuery = v.Encode()
	return u.String()
}

// ExternalHost returns the host of an absolute web address, or "" where the address is none that a
// reader should follow.
func ExternalHost(address string) string {
	u, err := url.Parse(address)
	if err != nil || (u.Scheme != "http" && u.Scheme != "https") {
		return ""
	}
	return u.Hostname()
}
