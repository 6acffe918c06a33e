package authority

import (
	"fmt"
	"slices"

	"podium/internal/transcript"
)

// index builds the lookup tables once everything is laid.
func (f *Files) index() error {
	f.byLabel, f.byName, f.byAlias = map[[2]string][]holding{}, map[string]int{}, map[string]int{}
	f.signs = make([]signs, len(f.series))
	for i := range f.series {
		f.signs[i] = f.signsOf(&f.series[i].Match)
	}
	for i, p := range f.people {
		for _, n := range append([]string{p.Name}, p.Aliases...) {
			k := transcript.NormalText(n)
			if old, ok := f.byName[k]; ok && old != i {
				f.byName[k] = -1
				continue
			}
			f.byName[k] = i
		}
		for j, o := range p.Offices {
			if err := f.indexOffice(i, j, o); err != nil {
				return err
			}
		}
	}
	for i, o := range f.outlets {
		for _, n := range append([]string{o.Name}, o.Aliases...) {
			k := foldOutlet(n)
			if old, ok := f.byAlias[k]; ok && old != i {
				return fmt.Errorf("outlets.yaml: %q names both %s and %s: drop it from one of them", n, f.outlets[old].Slug, o.Slug)
			}
			f.byAlias[k] = i
		}
	}
	return nil
}

func (f *Files) indexOffice(person, office int, o Office) error {
	labels := append(slices.Clone(o.Labels), f.people[person].Name)
	labels = append(labels, f.people[person].Aliases...)
	for _, s := range slices.Concat(o.Series, o.Guest) {
		if _, ok := f.seriesAt[s]; !ok {
			return fmt.Errorf("people.yaml: %s, office %q names the series %q, which series.yaml lacks: add it there or mend the name", f.people[person].Slug, o.Title, s)
		}
		for _, l := range labels {
			k := [2]string{s, foldLabel(l)}
			f.byLabel[k] = append(f.byLabel[k], holding{person, office})
		}
	}
	return nil
}

// Series returns the series of that slug.
func (f *Files) Series(slug string) (Series, bool) { return at(f.series, f.seriesAt, slug) }

// Person returns the person of that slug.
func (f *Files) Person(slug string) (Person, bool) { return at(f.people, f.personAt, slug) }

// Outlet returns the outlet of that slug.
func (f *Files) Outlet(slug string) (Outlet, bool) { return at(f.outlets, f.outletAt, slug) }

// PeopleNamed returns those of the roster one of whose names is as asked, in the order of the files.
func (f *Files) PeopleNamed(is func(name string) bool) []Person {
	var out []Person
	for i := range f.people {
		if p := &f.people[i]; is(p.Name) || slices.ContainsFunc(p.Aliases, is) {
			out = append(out, *p)
		}
	}
	return out
}

// Corrections returns every correction, in the order of the file.
func (f *Files) Corrections() []Correction { return slices.Clone(f.corrections) }

func at[T any](list []T, index map[string]int, slug string) (T, bool) {
	if i, ok := index[slug]; ok {
		return list[i], true
	}
	var none T
	return none, false
}

// OutletByName returns the outlet with that name or alias; case, punctuation and a leading "the" do
// not count, and nothing else is forgiven.
func (f *Files) OutletByName(name string) (Outlet, bool) {
	if i, ok := f.outletNamed(name); ok {
		return f.outlets[i], true
	}
	return Outlet{}, false
}

func (f *Files) outletNamed(name string) (i int, ok bool) {
	var room [shortName]byte
	if folded, is := appendOutlet(room[:0], name); is {
		i, ok = f.byAlias[string(folded)]
		return i, ok
	}
	i, ok = f.byAlias[foldOutlet(name)]
	return i, ok
}

// IsOutlet reports whether a name is a declared outlet's; without files none is.
func (f *Files) IsOutlet(name string) bool {
	if f == nil {
		return false
	}
	_, ok := f.outletNamed(name)
	return ok
}

// PersonByName returns the one person with that full name or alias.
func (f *Files) PersonByName(name string) (Person, bool) {
	var room [shortName]byte
	var i int
	var ok bool
	if folded, is := transcript.Texts.Append(room[:0], name); is {
		i, ok = f.byName[string(folded)]
	} else {
		i, ok = f.byName[transcript.NormalText(name)]
	}
	if !ok || i < 0 {
		return Person{}, false
	}
	return f.people[i], true
}

// PersonByLabel returns the person behind a label in a series on an ISO day, and the office. Where
// nobody fits, or more than one person, it returns false: it never guesses. Without a day it
// answers only for a label that the roster knows of one person ever.
func (f *Files) PersonByLabel(series, label, isoDate string) (Person, Office, bool) {
	c := f.Candidates(series, label, isoDate)
	if len(c) != 1 {
		return Person{}, Office{}, false
	}
	return c[0].Person, c[0].Office, true
}

// Holder is a person in an office.
type Holder struct {
	Person Person
	Office Office
}

// Candidates returns each person whom a label could mean in a series on an ISO day, each once.
func (f *Files) Candidates(series, label, isoDate string) []Holder {
	var out []Holder
	seen := map[int]bool{}
	for _, h := range f.byLabel[[2]string{series, foldLabel(label)}] {
		o := f.people[h.person].Offices[h.office]
		if seen[h.person] || !o.HeldOn(isoDate) {
			continue
		}
		seen[h.person] = true
		out = append(out, Holder{f.people[h.person], o})
	}
	return out
}

// HeldOn reports whether the office was held on an ISO day; a partial day must fit as a whole, and
// an unknown one ("") always fits.
func (o Office) HeldOn(day string) bool {
	if day == "" {
		return true
	}
	if len(day) > len("2006-01-02") {
		return false
	}
	return (o.From == "" || firstDay(o.From) <= firstDay(day)) && (o.To == "" || lastDay(day) <= lastDay(o.To))
}

// OfficeOn returns the office that a person held in a series on an ISO day.
func (p Person) OfficeOn(series, day string) (Office, bool) {
	for _, o := range p.Offices {
		if day != "" && o.HeldOn(day) && (slices.Contains(o.Series, series) || slices.Contains(o.Guest, series)) {
			return o, true
		}
	}
	return Office{}, false
}
