package authority

// PersonNames returns the name and the aliases of a person by slug; nil for a slug that the files don't know.
func (f *Files) PersonNames(slug string) []string {
	p, ok := f.Person(slug)
	if !ok {
		return nil
	}
	return append([]string{p.Name}, p.Aliases...)
}

// OutletNames returns the name and the aliases of an outlet by slug.
func (f *Files) OutletNames(slug string) []string {
	o, ok := f.Outlet(slug)
	if !ok {
		return nil
	}
	return append([]string{o.Name}, o.Aliases...)
}

// SeriesNames returns the name of a series by slug, its body's and its country's.
func (f *Files) SeriesNames(slug string) []string {
	s, ok := f.Series(slug)
	if !ok {
		return nil
	}
	return []string{s.Name, s.Body, s.Country}
}
