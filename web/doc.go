// Package web serves the archive: one page a file, each a handler that reads its request, asks the
// store, the search or, where that takes both, package passages, builds the page's struct and renders it by package templates.
//
// To add a page: write its handler as a method of server that returns an error, answer by show (a page)
// or send (any other body), and name it in routes.go. Errors of the store and the search are returned
// as they are, or wrapped by %w: the table in errors.go knows what to tell readers of them.
//
// # Files
//
// A file is called by its page, and where it is about one form or concern of that page by both: search_json.go.
//
//   - The site: server.go, routes.go, contact.go; handler.go (answers), errors.go (what readers are told), redirect.go, assets.go, health.go
//   - Pages of the record: home.go; briefings.go, briefings_browse.go, briefings_json.go, briefings_feed.go; briefing.go, briefing_address.go, briefing_facts.go,
//     briefing_changes.go; exchange.go, exchange_address.go; people.go, people_json.go, person.go, person_json.go, outlet.go, once_named.go; sources.go
//   - A transcript laid out for its pages: view.go, view_briefing.go, view_exchange.go, view_parties.go, view_corrections.go
//   - Parts that pages share: card_briefing.go, card_exchange.go, card_quotes.go, histogram.go, titles.go, pager.go, languages.go
//   - Search: search.go, search_request.go, search_facets.go, search_counts.go, search_examples.go
//   - What a query may mean: search_intent.go (names and dates among its words), search_namesakes.go, search_relax.go (where
//     nothing is found), search_nearest.go (what has some of the words), search_days.go; as it is typed: suggest.go, suggest_phrases.go, suggest_values.go
//   - What was asked before and after?: related_page.go; two of them side by side: beside.go, beside_marks.go
//   - Searches over time: usage.go, usage_page.go, usage_json.go, usage_versus.go
//   - Was it said?: check_page.go, check_json.go
//   - What changed?: changes.go, changes_summary.go, changes_feed.go
//   - About the archive: coverage.go, coverage_json.go, calendar.go, help.go, about.go
//   - The record for programs: record_json.go, record_attribution.go, citation.go, schemaorg.go, plaintext.go, oembed.go, sitemap.go
//   - Searches for programs: search_json.go, search_export.go, search_csv.go, search_feed.go, search_opml.go, opensearch.go
//   - Tables and downloads: table.go, download.go
//   - Those addresses described: api.go
//
// # Packages
//
// Package guard is what every request passes first, metrics what is counted of it. Packages citation, feed and openapi write those
// forms and know nothing of the archive. Pages are written by templates; static holds their files.
package web
