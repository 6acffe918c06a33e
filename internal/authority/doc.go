// Package authority holds what an archive is told, as opposed to what it reads: which series there
// are, who held which office when, what outlets are called, and which readings were corrected.
//
// The data are YAML. Four files ship embedded and an archive lays its own over them, from the
// directory archive below its data directory; an entry there with the slug of a shipped entry
// replaces it whole, any other is added. Unknown keys and unknown file names are refused.
//
// series.yaml: the bodies that brief. A transcript belongs to the series whose match fits best: a
// URL prefix counts most, then the house style, words of the title, labels. hosts lists host names
// under which the same paths hold the same documents; the first is the canonical one.
//
//	hosts:
//	  - [www.example.gov, old.example.gov]
//	series:
//	  - slug: example-ministry          # permanent: it stands in addresses
//	    name: Ministry of Examples, daily briefing
//	    body: Ministry of Examples
//	    country: Freedonia
//	    language: en                    # BCP 47
//	    match:
//	      urls: [www.example.gov/briefings/]   # host and start of the path
//	      styles: [example]             # names of house styles
//	      titles: [Ministry of Examples]       # words that the title holds
//	      labels: [MINISTER OF EXAMPLES]       # labels that only this body prints
//
// people.yaml: a dated roster. A label resolves to the one person whose office in that series has
// it on the event's day; where two fit, nobody is named. Labels are compared without case and full
// stops. Days are 2006-01-02, 2006-01 or 2006; from and to are inclusive, an empty to is "still".
//
//	people:
//	  - slug: ada-example
//	    name: Ada Example               # as a page's title gives it
//	    aliases: [Ada B. Example]       # other full names; never a surname alone
//	    offices:
//	      - title: Spokesperson
//	        series: [example-ministry]
//	        guest: [another-ministry]   # series of others that print him, too: they are not known by him
//	        labels: [MS EXAMPLE, SPOKESPERSON EXAMPLE]
//	        from: 2023-01-09
//	        to: 2025-06-30
//
// outlets.yaml: who employs those who ask. Names agree when they are equal without case,
// punctuation and a leading "the"; nothing else is merged.
//
//	outlets:
//	  - slug: the-daily-example
//	    name: The Daily Example
//	    aliases: [Daily Example, The Example]
//	    country: Freedonia
//
// corrections.yaml: what a reader got wrong, each with its public reason. turn is a turn's
// permanent id and words quotes that turn: a correction whose words no longer stand there is
// reported, not applied.
//
//	corrections:
//	  - kind: asker                     # speaker, asker, outlet, split, join, date, merge, apart or same
//	    turn: 3f8k2m9qxw0a
//	    words: about the harbour
//	    name: Ben Sample                # speaker and asker: the name; outlet: the outlet
//	    reason: The video shows who asked.
//	  - {kind: split, turn: 3f8k2m9qxw0a, words: on another matter, reason: Another reporter asks.}
//	  - {kind: date, turn: 3f8k2m9qxw0a, words: good morning, date: 2024-02-29, reason: The page was posted a day late.}
//	  - {kind: merge, person: example-ministry-mr-example, into: ada-example, reason: One person under two labels.}
//	  - kind: apart                     # two briefings, whatever makes their sources look like one
//	    sources:                        # by their SHA-256 or address; behind a space a part, as "… row 3"
//	      - 5d41402abc4b2a76b9719d911017c592ae1f3c9bb27f3f7d3b0a1e4e8f6c2d90
//	      - 9c2e1f0b7a6d5c4b3a2918070f6e5d4c3b2a19080f7e6d5c4b3a29180706f5e4
//	    reason: The one is the morning's, the other the evening's.
//	  - kind: same                      # one briefing, whatever makes its sources look like two: address, title, day
//	    sources:                        # the first to arrive keeps its address, the others' lead there
//	      - 2c26b46b68ffc68ff99b453c1d30413413422d706483bfa0f98a5e886266e7ae
//	      - fcde2b2edba56bf408601fb721fe9b5c338d10ee429ea04fae5511b68fbf8fb9
//	    reason: The ministry moved its pages and dated them anew.
//
// # Files
//
//   - Loading: types.go, load.go, lay.go (one file over another), check.go
//   - Looking up: lookup.go, names.go, fold.go; series.go (which series a transcript belongs to)
//   - Corrections: correct.go; apart.go (sources that are not one briefing), same.go (sources that are)
package authority
