package templates

import (
	"net/url"
	"strconv"
)

// BriefingURL returns the path of a briefing.
func BriefingURL(slug string) string { return "/briefings/" + slug }

// TurnURL returns the path of a turn where it stands in its briefing.
func TurnURL(slug, turn string) string { return BriefingURL(slug) + "#t-" + turn }

// ExchangeURL returns the path of one exchange by the id of its leading turn.
func ExchangeURL(id string) string { return "/x/" + id }

// ExchangeAtURL returns the path of one exchange as it stood at a revision of its briefing.
func ExchangeAtURL(id string, revision int) string {
	return ExchangeURL(id) + "@" + strconv.Itoa(revision)
}

// PersonURL returns the path of a person's page.
func PersonURL(slug string) string { return "/people/" + slug }

// OutletURL returns the path of an outlet's page.
func OutletURL(slug string) string { return "/outlets/" + slug }

// SourceURL returns the path of kept bytes.
func SourceURL(sha256 string) string { return "/sources/" + sha256 }

// CheckURL returns the path of the check of a quotation.
func CheckURL(quotation string) string { return "/check?q=" + url.QueryEscape(quotation) }

// ChangesURL returns the path of what changed in a briefing from one revision to another.
func ChangesURL(slug string, from, to int) string {
	return BriefingURL(slug) + "/changes?from=" + strconv.Itoa(from) + "&to=" + strconv.Itoa(to)
}

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
