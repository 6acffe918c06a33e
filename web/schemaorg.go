package web

import (
	"strconv"

	"podium/internal/transcript"
	"podium/web/templates"
)

// linked is a node of schema.org data; what is empty is left out.
type linked map[string]any

func (l linked) with(key string, value any) linked {
	switch v := value.(type) {
	case string:
		if v == "" {
			return l
		}
	case []linked:
		if len(v) == 0 {
			return l
		}
	case linked:
		if v == nil {
			return l
		}
	}
	l[key] = value
	return l
}

// eventData is the briefing as an event, with who took part as far as they are known.
func (s *server) eventData(b *transcript.Briefing) linked {
	place := linked(nil)
	if b.Place != "" {
		place = linked{"@type": "Place", "name": b.Place}
	}
	return linked{"@type": "Event", "name": s.titleOfWhole(b).Text}.with("startDate", b.Event).with("location", place)
}

// briefingData describes a transcript for machines that read schema.org.
func (s *server) briefingData(view *transcriptView) linked {
	b := view.b
	d := linked{"@context": "https://schema.org", "@type": "CreativeWork", "genre": "press briefing transcript", "name": s.titleOfWhole(b).Text,
		"url": s.origin + templates.BriefingURL(b.Slug), "recordedAt": s.eventData(b), "version": strconv.Itoa(b.Revision)}
	return d.with("inLanguage", b.Language).with("datePublished", b.Published).with("isBasedOn", sourceAddress(b)).with("contributor", s.peopleData(view))
}

// sourceAddress is where the transcript was published first, where that is an address of the web.
func sourceAddress(b *transcript.Briefing) string {
	for _, src := range sourcesOf(b.Sources, b.URL) {
		if templates.ExternalHost(src.Address) != "" {
			return src.Address
		}
	}
	return ""
}

// peopleData are those who speak and have a page; a label is nobody.
func (s *server) peopleData(view *transcriptView) []linked {
	var out []linked
	seen := map[string]bool{}
	for i := range view.b.Turns {
		t := &view.b.Turns[i]
		if !t.Speaker.Known() || t.Speaker.Key == "" || seen[t.Speaker.Key] {
			continue
		}
		seen[t.Speaker.Key] = true
		out = append(out, s.personData(t.Speaker))
	}
	return out
}

func (s *server) personData(a transcript.Attribution) linked {
	p := linked{"@type": "Person", "name": a.Name}.with("jobTitle", a.Office)
	if a.Key != "" {
		p["url"] = s.origin + templates.PersonURL(a.Key)
	}
	return p
}

// exchangeData describes a question with its answers, or a statement; the words are those of the page.
func (s *server) exchangeData(view *transcriptView, x int) linked {
	b, e := view.b, &view.b.Exchanges[x]
	d := linked{"@context": "https://schema.org", "url": s.origin + templates.ExchangeURL(view.lead(x)), "version": strconv.Itoa(b.Revision),
		"isPartOf": linked{"@type": "CreativeWork", "name": s.titleOfWhole(b).Text, "url": s.origin + templates.BriefingURL(b.Slug)}, "recordedAt": s.eventData(b)}
	d.with("inLanguage", b.Language)
	if e.Kind != transcript.QandA {
		d["@type"], d["name"] = "CreativeWork", view.heading(x)
		return d
	}
	d["@type"], d["name"] = "Question", view.heading(x)
	var answers []linked
	for _, i := range e.Turns {
		t := &b.Turns[i]
		switch e.PartOf(t) {
		case transcript.InQuestion:
			if d["text"] == nil {
				d["text"] = plainText(t)
			}
		case transcript.InAnswer:
			a := linked{"@type": "Answer", "text": plainText(t), "url": s.origin + templates.ExchangeURL(view.lead(x)) + "#t-" + t.ID}
			if t.Speaker.Known() {
				a["author"] = s.personData(t.Speaker)
			}
			answers = append(answers, a)
		}
	}
	if e.Asker.Known() {
		author := s.personData(e.Asker)
		if e.Outlet.Known() {
			author["affiliation"] = linked{"@type": "Organization", "name": e.Outlet.Name}
		}
		d["author"] = author
	}
	return d.with("suggestedAnswer", answers)
}
