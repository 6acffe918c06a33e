// Package web serves the archive: one page a file, each a handler that reads its request, asks the
// store or the search, builds the page's struct and renders it by package templates.
//
// To add a page: write its handler as a method of server that returns an error, answer by show (a page)
// or send (any other body), and name it in routes.go. Errors of the store and the search are returned
// as they are, or wrapped by %w: the table in errors.go knows what to tell readers of them.
//
// # Files
//
//   - Frame: server.go, routes.go, handler.go, middleware.go, ratelimit.go, errors.go, assets.go, health.go,
//     metrics.go, strays.go
//   - Record: home.go; briefings.go, browsing.go, paging.go, cards.go, titles.go; briefing.go, facts.go;
//     exchange.go, sources.go; people.go, person.go, outlet.go, namesakes.go, oncenamed.go
//   - A reading prepared for showing: reading.go, reading_briefing.go, reading_exchange.go, reading_parties.go,
//     corrections.go, linkeddata.go, plain.go
//   - Search: search.go, find.go, hits.go, quotes.go, numbers.go, narrow.go (facets, chips), languages.go,
//     examples.go; ways on: meant.go, ways.go, versus.go; as one types: suggest.go, phrases.go, values.go
//   - Other forms of a search: searchjson.go, export.go, exportcsv.go, filename.go, searchfeed.go, feeds.go,
//     opensearch.go; over time: usage.go, usagepage.go, usagejson.go
//   - Was it said?: check.go, checkpage.go, checkjson.go
//   - What changed?: changes.go, briefingchanges.go, changesfeed.go, told.go
//   - About the archive: coverage.go, calendar.go, help.go, about.go
//   - For programs: api.go, openapi.go, recordjson.go, standing.go, citation.go, oembed.go, sitemap.go
package web
