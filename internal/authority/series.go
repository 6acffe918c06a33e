package authority

import (
	"net/url"
	"slices"
	"strings"
	"unicode/utf8"

	"podium/internal/transcript"
)

// What each sign of a series weighs. A URL decides; a title outweighs a style that several bodies share.
const (
	urlWeight   = 8
	titleWeight = 4
	styleWeight = 3
	labelWeight = 2

	// Beside the style:
	placeWeight = 3 // a room of the body's own
	namedWeight = 3 // the title names who holds an office, and the office is a label

	commonWeight = 2 // a title that others have too decides nothing by itself
	enough       = 4 // a style alone, or a label alone, makes no series: others print like that too
)

// MatchSeries returns the slug of the series that a transcript belongs to, or "" when none fits or
// two fit equally well. A name that is given decides alone: where no series has it, none fits, however
// much the transcript looks like another body's.
func (f *Files) MatchSeries(h SeriesHint) string {
	if h.Name != "" {
		return f.seriesNamed(h.Name)
	}
	url := hostPath(f.CanonicalURL(h.URL))
	h.Labels = foldedLabels(h.Labels)
	if len(h.Titles) == 0 {
		return f.best(url, "", h)
	}
	for _, t := range h.Titles {
		if s := f.best(url, folded(t), h); s != "" {
			return s
		}
	}
	return ""
}

// best returns the slug of the series that fits best; "" where none does, or two do.
func (f *Files) best(url, title string, h SeriesHint) string {
	best, top, tie := "", 0, false
	for i := range f.series {
		switch n := f.fit(i, url, title, h); {
		case n >= enough && n > top:
			best, top, tie = f.series[i].Slug, n, false
		case n == top && n >= enough:
			tie = true
		}
	}
	if tie {
		return ""
	}
	return best
}

// folded is a text in normal form between spaces, so that whole words are found in it.
func folded(s string) string {
	if s == "" {
		return ""
	}
	return " " + transcript.NormalText(s) + " "
}

// SeriesOfPrincipal returns the slug of the one series in which the person whom a source names as its
// principal ("Holt, Ada" or "Ada Holt") held an office on an ISO day; "" when there is none or there are several.
func (f *Files) SeriesOfPrincipal(name, day string) string {
	if last, first, ok := strings.Cut(name, ", "); ok {
		name = first + " " + last
	}
	p, ok := f.PersonByName(name)
	if !ok || day == "" {
		return ""
	}
	found := ""
	for _, o := range p.Offices {
		if !o.HeldOn(day) {
			continue
		}
		for _, s := range o.Series {
			if found != "" && found != s {
				return ""
			}
			found = s
		}
	}
	return found
}

// seriesNamed returns the slug of the series with that slug or name, or "".
func (f *Files) seriesNamed(name string) string {
	for _, s := range f.series {
		if s.Slug == name || transcript.NormalText(s.Name) == transcript.NormalText(name) {
			return s.Slug
		}
	}
	return ""
}

// signs are what a series is known by, in the forms that are compared.
type signs struct {
	urls, titles, common, labels, places []string
}

// signsOf folds the addresses, title words and labels of a series, once for all transcripts.
func (f *Files) signsOf(m *Match) signs {
	var s signs
	for _, prefix := range m.URLs {
		s.urls = append(s.urls, hostPath(f.CanonicalURL("https://"+prefix)))
	}
	s.titles, s.common = within(foldedNames(m.Titles)), within(foldedNames(m.Common))
	s.labels, s.places = foldedLabels(m.Labels), within(foldedNames(m.Places))
	return s
}

func foldedLabels(labels []string) []string {
	out := make([]string, len(labels))
	for i, l := range labels {
		out[i] = foldLabel(l)
	}
	return out
}

func foldedNames(names []string) []string {
	var out []string
	for _, t := range names {
		if k := transcript.NormalText(t); k != "" {
			out = append(out, k)
		}
	}
	return out
}

// fit weighs how well a transcript's signs agree with those of series i; url, title and the labels are folded.
func (f *Files) fit(i int, url, title string, h SeriesHint) int {
	m, s := &f.series[i].Match, &f.signs[i]
	n := 0
	if url != "" {
		for _, p := range s.urls {
			if strings.HasPrefix(url, p) {
				n = max(n, urlWeight+min(len(p)/16, 3)) // the longer prefix is the nearer fit
			}
		}
	}
	if titled(s.titles, title) {
		n += titleWeight
	} else if titled(s.common, title) && zoned(m.Zones, h.Start) {
		n += commonWeight
	}
	if slices.ContainsFunc(m.Styles, func(s string) bool { return strings.EqualFold(s, h.Style) }) {
		n += styleWeight
		if len(s.places) > 0 && titled(s.places, folded(h.Place)) {
			n += placeWeight
		}
		if f.namesHolder(f.series[i].Slug, title, h) {
			n += namedWeight
		}
	}
	return n + labelFit(s.labels, h.Labels)
}

// zoned reports whether an hour is printed in one of the zones, where there are any.
func zoned(zones []string, start string) bool {
	return len(zones) == 0 || slices.Contains(zones, start[strings.LastIndexByte(start, ' ')+1:])
}

// namesHolder reports whether a title names somebody by an office ("President Biden") that he held in a series on that day, and
// that is a label without his name ("THE PRESIDENT"). A guest's name tells nothing: he is named wherever he goes.
func (f *Files) namesHolder(series, title string, h SeriesHint) bool {
	const most = 4 // words of such a name
	for from := strings.IndexByte(title, ' '); from >= 0 && h.Day != ""; from = next(title, from) {
		to := next(title, from)
		for range most - 1 {
			if to = next(title, to); to < 0 {
				break
			}
			for _, at := range f.byLabel[[2]string{series, title[from+1 : to]}] {
				o := f.people[at.person].Offices[at.office]
				if o.HeldOn(h.Day) && slices.Contains(o.Series, series) && slices.ContainsFunc(o.Labels, func(l string) bool { return slices.Contains(h.Labels, foldLabel(l)) }) {
					return true
				}
			}
		}
	}
	return false
}

// next is where the space after the one at i stands in a text; -1 where none does.
func next(text string, i int) int {
	if i < 0 {
		return -1
	}
	if n := strings.IndexByte(text[i+1:], ' '); n >= 0 {
		return i + 1 + n
	}
	return -1
}

// within are folded words as they stand in a folded title: between spaces, but in scripts that may have none.
func within(words []string) []string {
	for i, k := range words {
		if k[0] < utf8.RuneSelf {
			words[i] = " " + k + " "
		}
	}
	return words
}

// titled reports whether a folded title holds one of the words; see within.
func titled(words []string, title string) bool {
	return slices.ContainsFunc(words, func(k string) bool { return strings.Contains(title, k) })
}

func labelFit(want, have []string) int {
	if slices.ContainsFunc(want, func(l string) bool { return slices.Contains(have, l) }) {
		return labelWeight
	}
	return 0
}

// CanonicalURL writes an address in the one form under which documents are compared: https, the
// canonical host, no fragment, port, query of tracking marks or trailing slash. What is no address is
// returned trimmed.
func (f *Files) CanonicalURL(u string) string {
	u = strings.TrimSpace(u)
	p, err := url.Parse(u)
	if err != nil || p.Host == "" {
		return u
	}
	host := strings.ToLower(p.Hostname())
	if c, ok := f.hosts[host]; ok {
		host = c
	}
	out := url.URL{Scheme: "https", Host: host, Path: strings.TrimRight(p.Path, "/")}
	q := p.Query()
	for k := range q {
		if strings.HasPrefix(k, "utm_") || k == "fbclid" || k == "gclid" {
			q.Del(k)
		}
	}
	out.RawQuery = q.Encode()
	return out.String()
}

// hostPath drops the scheme.
func hostPath(u string) string { return strings.TrimPrefix(u, "https://") }
