package web

import (
	"context"
	"strings"

	"podium/internal/search/query"
	"podium/internal/store"
)

// valuesFor offers the values of a field whose name has just been typed, where they are few or the archive has a list
// of them: parts, roles, languages, orders, places, years.
func (s *server) valuesFor(ctx context.Context, prefix string) []suggestion {
	at := strings.LastIndexByte(prefix, ' ') + 1
	field, typed, ok := strings.Cut(prefix[at:], ":")
	if !ok {
		return nil
	}
	typed = strings.ToLower(strings.Trim(typed, `"=`))
	var out []suggestion
	for _, v := range s.valuesOf(ctx, query.Field(field)) {
		value := v.Value
		if strings.ContainsRune(value, ' ') {
			value = `"` + value + `"`
		}
		if beginsIn(v.Label, typed) || strings.HasPrefix(strings.ToLower(v.Value), typed) {
			out = append(out, suggestion{Kind: "value", Text: v.Label, Query: prefix[:at] + field + ":" + value + " ", Count: v.Count})
		}
	}
	return out
}

// beginsIn reports whether a word of the name begins so.
func beginsIn(name, typed string) bool {
	return strings.HasPrefix(strings.ToLower(name), typed) || strings.Contains(strings.ToLower(name), " "+typed)
}

func (s *server) valuesOf(ctx context.Context, field query.Field) []store.Facet {
	switch field {
	case query.In, query.Role, query.Has:
		return plainValues(query.Choices(field)...)
	case "sort":
		return plainValues(string(query.Newest), string(query.Oldest), string(query.Relevance))
	case query.Lang:
		return s.languagesHeld(ctx)
	case query.Place, query.Date:
		list, err := s.Store.List(ctx, store.Filter{Per: 1})
		if err != nil {
			s.Log.WarnContext(ctx, "no values to suggest", "field", field, "error", err)
			return nil
		}
		if field == query.Place {
			return list.Places
		}
		return list.Years
	}
	return nil
}

func plainValues(values ...string) []store.Facet {
	out := make([]store.Facet, len(values))
	for i, v := range values {
		out[i] = store.Facet{Value: v, Label: v}
	}
	return out
}

func (s *server) languagesHeld(ctx context.Context) []store.Facet {
	stats, err := s.Store.Stats(ctx)
	if err != nil {
		s.Log.WarnContext(ctx, "no languages to suggest", "error", err)
		return nil
	}
	var out []store.Facet
	for _, tag := range stats.Languages {
		out = append(out, store.Facet{Value: tag, Label: nameOfLanguage(tag)})
	}
	return out
}
