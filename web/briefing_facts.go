package web

import (
	"cmp"

	"podium/internal/transcript"
	"podium/web/templates"
)

// given says in words where a fact was found, by the kind of its evidence.
var given = map[string]string{
	"caption": "from a photo caption",
	"heading": "from the heading",
	"file":    "from the file’s name",
	"carrier": "from the source’s metadata",
	"label":   "from the text",
	"roster":  "from the roster",

	"correction": "set by a correction",
}

// factsOf returns when and where a briefing was held.
func factsOf(b *transcript.Briefing) templates.Facts {
	return templates.Facts{
		Held: b.Event, HeldFrom: given[b.Given["event_date"].Kind],
		Published: b.Published, PublishedFrom: given[b.Given["published_date"].Kind],
		Place: b.Place, PlacePath: listURL("place", b.Place), Start: b.Start, End: b.End, LanguageName: languageName(b.Language),
	}
}

// classWords says what a revision changed.
var classWords = map[transcript.Class]string{
	transcript.First:     "first reading",
	transcript.Words:     "the source changed its words",
	transcript.Trivial:   "the source changed spacing or punctuation only",
	transcript.Reread:    "read anew by a newer reader",
	transcript.Corrected: "corrected by this archive",
	transcript.Roster:    "people or outlets resolved anew",
}

func revisionOf(b *transcript.Briefing, latest int) templates.Revision {
	return templates.Revision{Number: b.Revision, Latest: max(latest, b.Revision), What: classWords[b.Class], At: b.At}
}

// sourcesOf shows sources of a briefing, whose own address is that of those which name none.
func sourcesOf(sources []transcript.Source, url string) []templates.Source {
	out := make([]templates.Source, len(sources))
	for i, s := range sources {
		address := cmp.Or(s.Meta.URL, url)
		out[i] = templates.Source{Name: s.Name, Address: address, SHA256: s.SHA256, MediaType: s.MediaType, Size: s.Size,
			Fetched: s.Fetched, Modified: s.Modified, Licence: s.Meta.Licence, Version: s.Meta.Version}
	}
	return out
}
