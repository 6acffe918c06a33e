// Package templates holds the pages: for each a struct that says all that it shows, and the templ
// component that shows it. Handlers fill the structs; nothing here asks a store or decides what to show.
//
// # Pages and parts
//
// A page is two files of one name, its struct (briefing.go) and its component (briefing.templ).
//
//   - Pages: home, briefings, briefing, exchange, people (outlets too), person, outlet, search, usage, check, changes, related, beside,
//     coverage, calendar, help, api, about, error
//   - The frame of a page: page.go, layout, header, footer; state.go (what a print says of the archive)
//   - Parts: card, facet, histogram, pager, contents, run, turn, parties, provenance, attribution, title, date; embed is for
//     other sites
//   - Text: segment.go (stretches of a turn under one set of marks), words.go (how they are written), diff.go, urls.go
package templates
