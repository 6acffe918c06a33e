package authority

import (
	"errors"
	"fmt"
	"regexp"

	"podium/internal/transcript"
)

var (
	slugForm = regexp.MustCompile(`^[a-z0-9]+(-[a-z0-9]+)*$`)
	dayForm  = regexp.MustCompile(`^\d{4}(-(0[1-9]|1[0-2])(-(0[1-9]|[12]\d|3[01]))?)?$`)
)

func (s Series) slug() string { return s.Slug }
func (p Person) slug() string { return p.Slug }
func (o Outlet) slug() string { return o.Slug }

func checkSlugName(slug, name string) error {
	if !slugForm.MatchString(slug) {
		return fmt.Errorf("slug %q: write lower-case letters, digits and hyphens", slug)
	}
	if name == "" {
		return fmt.Errorf("%s has no name: add one", slug)
	}
	return nil
}

func (s Series) check() error { return checkSlugName(s.Slug, s.Name) }
func (o Outlet) check() error { return checkSlugName(o.Slug, o.Name) }

func (p Person) check() error {
	if err := checkSlugName(p.Slug, p.Name); err != nil {
		return err
	}
	for _, o := range p.Offices {
		for _, day := range []string{o.From, o.To} {
			if day != "" && !dayForm.MatchString(day) {
				return fmt.Errorf("%s, office %q: day %q: write it as 2006-01-02, 2006-01 or 2006", p.Slug, o.Title, day)
			}
		}
		if o.From != "" && o.To != "" && lastDay(o.To) < firstDay(o.From) {
			return fmt.Errorf("%s, office %q: ends (%s) before it begins (%s): swap or mend the days", p.Slug, o.Title, o.To, o.From)
		}
		if len(o.Labels) > 0 && len(o.Series)+len(o.Guest) == 0 {
			return fmt.Errorf("%s, office %q has labels but no series: add the series that print them", p.Slug, o.Title)
		}
	}
	return nil
}

func (c Correction) check() error {
	if c.Reason == "" {
		return errors.New("correction without a reason: add the sentence that readers will see")
	}
	if c.Kind == FixMerge {
		if c.Person == "" || c.Into == "" {
			return errors.New("a merge needs person (the slug that ends) and into (the slug that stays)")
		}
		return nil
	}
	if c.Kind == FixApart || c.Kind == FixSame {
		return checkSources(c.Kind, c.Sources)
	}
	if !transcript.ValidID(c.Turn) {
		return fmt.Errorf("turn %q is no turn's id: copy it from the turn's address", c.Turn)
	}
	if c.Words == "" {
		return errors.New("correction without words: quote some words of the turn")
	}
	switch c.Kind {
	case FixSpeaker, FixAsker, FixOutlet:
		if c.Name == "" {
			return fmt.Errorf("a correction of the %s needs a name", c.Kind)
		}
	case FixDate:
		if len(c.Date) != len("2006-01-02") || !dayForm.MatchString(c.Date) {
			return fmt.Errorf("date %q: write the day as 2006-01-02", c.Date)
		}
	case FixSplit, FixJoin:
	default:
		return fmt.Errorf("kind %q: write speaker, asker, outlet, split, join, date, merge, apart or same", c.Kind)
	}
	return nil
}

var shaForm = regexp.MustCompile(`^[0-9a-f]{64}$`)

func checkSources(kind Kind, names []SourceName) error {
	if len(names) < 2 {
		return fmt.Errorf("kind %s: name two or more sources", kind)
	}
	for i, n := range names {
		if !shaForm.MatchString(n.SHA256) {
			return fmt.Errorf("source %q: write its SHA-256, 64 characters, as its address has it, and behind a space the part if it has several", n.SHA256)
		}
		for _, m := range names[:i] {
			if n.meets(m) {
				return fmt.Errorf("source %.12s… stands there twice: of one source, name the parts that are meant", n.SHA256)
			}
		}
	}
	return nil
}

// firstDay and lastDay widen a partial day to a whole one, for comparing as strings.
func firstDay(s string) string { return s + "0000-01-01"[len(s):] }
func lastDay(s string) string  { return s + "9999-12-31"[len(s):] }
