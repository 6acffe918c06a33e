package web

import "podium/internal/authority"

// rosterNames gives the query language the other names of people, outlets and series.
type rosterNames struct{ files *authority.Files }

// PersonNames returns a person's name and aliases.
func (n rosterNames) PersonNames(slug string) []string {
	p, ok := n.files.Person(slug)
	if !ok {
		return nil
	}
	return append([]string{p.Name}, p.Aliases...)
}

// OutletNames returns an outlet's name and aliases.
func (n rosterNames) OutletNames(slug string) []string {
	o, ok := n.files.Outlet(slug)
	if !ok {
		return nil
	}
	return append([]string{o.Name}, o.Aliases...)
}

// SeriesNames returns a series' name and its body's.
func (n rosterNames) SeriesNames(slug string) []string {
	s, ok := n.files.Series(slug)
	if !ok {
		return nil
	}
	return []string{s.Name, s.Body}
}
