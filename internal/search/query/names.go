package query

import (
	"strings"

	"podium/internal/search/text"
	"podium/internal/transcript"
)

// Names returns the other names of people, outlets and series by their slugs; nil when there are none.
type Names interface {
	PersonNames(slug string) []string
	OutletNames(slug string) []string
	SeriesNames(slug string) []string
}

// NoNames knows none.
type NoNames struct{}

// PersonNames returns nil.
func (NoNames) PersonNames(string) []string { return nil }

// OutletNames returns nil.
func (NoNames) OutletNames(string) []string { return nil }

// SeriesNames returns nil.
func (NoNames) SeriesNames(string) []string { return nil }

// TurnEntity returns what a turn field holds for a turn of exchange x.
func TurnEntity(f Field, x *transcript.Exchange, turn *transcript.Turn, names Names) Entity {
	switch f {
	case Speaker:
		return person(turn.Speaker, turn.Label, names)
	case Office:
		return named(turn.Speaker.Office)
	case Role:
		return Entity{Value: string(turn.Role)}
	case In:
		return Entity{Value: string(x.PartOf(turn))}
	}
	return Entity{}
}

// ExchangeEntity returns what an exchange field other than Date holds for exchange x of b.
func ExchangeEntity(f Field, b *transcript.Briefing, x *transcript.Exchange, names Names) Entity {
	switch f {
	case Reporter:
		return person(x.Asker, "", names)
	case Outlet:
		return entity(x.Outlet, names.OutletNames(x.Outlet.Key))
	case Series:
		return Entity{Value: Slug(b.Series), Names: append([]string{b.Series}, names.SeriesNames(b.Series)...)}
	case Place:
		return named(b.Place)
	case Lang:
		return Entity{Value: language(b.Language)}
	}
	return Entity{}
}

// person is a speaker or asker; the printed label is a name too, and the value of those unidentified.
func person(a transcript.Attribution, label string, names Names) Entity {
	e := entity(a, names.PersonNames(a.Key))
	if label != "" {
		e.Names = append(e.Names, label)
		if e.Value == "" {
			e.Value = Slug(label)
		}
	}
	return e
}

func entity(a transcript.Attribution, aliases []string) Entity {
	if !a.Known() {
		return Entity{}
	}
	if a.Key == "" {
		return named(a.Name)
	}
	return Entity{Value: Slug(a.Key), Names: append([]string{a.Name, a.Key}, aliases...)}
}

func named(name string) Entity {
	if name == "" {
		return Entity{}
	}
	return Entity{Value: Slug(name), Names: []string{name}}
}

// Slug returns the words of s folded and joined by hyphens, the form of Entity.Value.
func Slug(s string) string { return slug(strings.Fields(fold(s))) }

// slug joins surfaces by hyphens, but for CJK characters, which are written together.
func slug(words []string) string {
	var b strings.Builder
	for i, w := range words {
		if i > 0 && !(text.IsCJK(w) && text.IsCJK(words[i-1])) {
			b.WriteByte('-')
		}
		b.WriteString(w)
	}
	return b.String()
}

func fold(s string) string { return text.Fold(s) }

// language is the primary subtag in lower case.
func language(tag string) string {
	tag, _, _ = strings.Cut(strings.ToLower(tag), "-")
	return tag
}

// acceptsName reports whether a name's words hold the filter's: side by side when quoted.
func (f *Filter) acceptsName(name []string) bool {
	if f.Quoted {
		return strings.Contains(" "+strings.Join(name, " ")+" ", " "+strings.Join(f.Words, " ")+" ")
	}
	for _, w := range f.Words {
		if !contains(name, w) {
			return false
		}
	}
	return true
}

func contains(list []string, s string) bool {
	for _, e := range list {
		if e == s {
			return true
		}
	}
	return false
}
