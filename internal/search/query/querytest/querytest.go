// Package querytest generates queries and briefings over the same few words, so that random queries find
// something, for property tests of whoever answers queries.
package querytest

import (
	"fmt"
	"strings"

	"pgregory.net/rapid"

	"podium/internal/transcript"
)

// Words are what generated turns are made of: forms of one another, stop words, accents, cases, other scripts.
var Words = []string{
	"aid", "Aid", "aids", "sanction", "sanctions", "sanctioned", "the", "of", "ministry’s", "ICE", "ice", "Ice", "López", "lopez", "cease-fire",
	"U.S.", "US", "us", "1,000", "2.5", "Zelensky", "Zelenskyy", "organisation", "organization", "negotiations", "негоциация", "переговоры", "переговоров",
	"和平", "和谈", "negociación", "negociaciones", "l’accord", "G7",
}

var (
	people   = []string{"", "nia-okoro", "tom-reed", "nia-reed"}
	outlets  = []string{"", "harbour-post", "post-and-mail"}
	series   = []string{"", "norland-ministry", "palace"}
	places   = []string{"", "Port Ansel", "Ansel"}
	langs    = []string{"en", "en-GB", "es", "ru", "zh", "pt", ""}
	days     = []string{"", "2023-11-29", "2023-11-30", "2024-02-29", "2022-01-01"}
	offices  = []string{"", "Foreign Minister", "Press Secretary"}
	labels   = []string{"Q", "MR REED", "THE MINISTER", ""}
	roles    = []transcript.Role{transcript.Briefer, transcript.Moderator, transcript.Reporter, transcript.Interpreter, transcript.Other}
	kinds    = []transcript.ExchangeKind{transcript.QandA, transcript.QandA, transcript.Statement, transcript.Procedure}
	stops    = []string{" ", " ", " ", ", ", ". ", "\n", " – "}
	standing = []transcript.Standing{transcript.Stated, transcript.Inferred, transcript.Unidentified}
)

// Names knows the generated people, outlets and series.
type Names struct{}

// PersonNames returns an alias of tom-reed.
func (Names) PersonNames(slug string) []string {
	if slug == "tom-reed" {
		return []string{"Thomas Reed", "Mr Reed"}
	}
	return nil
}

// OutletNames returns an alias of harbour-post.
func (Names) OutletNames(slug string) []string {
	if slug == "harbour-post" {
		return []string{"The Daily Harbour"}
	}
	return nil
}

// SeriesNames returns a name of norland-ministry.
func (Names) SeriesNames(slug string) []string {
	if slug == "norland-ministry" {
		return []string{"Ministry of Norland"}
	}
	return nil
}

func pick[T any](t *rapid.T, name string, list []T) T { return rapid.SampledFrom(list).Draw(t, name) }

func attribution(t *rapid.T, keys []string) transcript.Attribution {
	key := pick(t, "key", keys)
	a := transcript.Attribution{Key: key, Standing: pick(t, "standing", standing)}
	if key != "" {
		a.Name = strings.ReplaceAll(key, "-", " ")
	} else if rapid.Bool().Draw(t, "named") {
		a.Name = "Ada Vane"
	}
	return a
}

// Text returns words with punctuation between them.
func Text() *rapid.Generator[string] {
	return rapid.Custom(func(t *rapid.T) string {
		var b strings.Builder
		for i := range rapid.IntRange(0, 14).Draw(t, "words") {
			if i > 0 {
				b.WriteString(pick(t, "stop", stops))
			}
			b.WriteString(pick(t, "word", Words))
		}
		return strings.TrimSpace(b.String())
	})
}

// Turn returns a turn, with struck words and a note now and then.
func Turn() *rapid.Generator[transcript.Turn] {
	return rapid.Custom(func(t *rapid.T) transcript.Turn {
		turn := transcript.Turn{
			Label: pick(t, "label", labels), Role: pick(t, "role", roles), Speaker: attribution(t, people), Text: Text().Draw(t, "text"),
		}
		turn.Speaker.Office = pick(t, "office", offices)
		if rapid.IntRange(0, 3).Draw(t, "foreign") == 0 {
			turn.Lang = pick(t, "lang", langs)
		}
		if rapid.IntRange(0, 2).Draw(t, "struck") == 0 {
			turn.Marks = strike(t, turn.Text)
		}
		if rapid.IntRange(0, 3).Draw(t, "noted") == 0 {
			turn.Marks = append(turn.Marks, transcript.Mark{Kind: transcript.Footnote, Start: len(turn.Text), End: len(turn.Text), Note: Text().Draw(t, "note")})
		}
		return turn
	})
}

// strike strikes a run of whole words.
func strike(t *rapid.T, s string) []transcript.Mark {
	fields := strings.Fields(s)
	if len(fields) < 2 {
		return nil
	}
	from := rapid.IntRange(0, len(fields)-1).Draw(t, "from")
	start := strings.Index(s, fields[from])
	end := start + len(fields[from])
	if rapid.Bool().Draw(t, "more") {
		if sp := strings.IndexAny(s[end:], " \n"); sp >= 0 {
			end += sp
		}
	}
	return []transcript.Mark{{Kind: transcript.Struck, Start: start, End: end}}
}

// Briefing returns a briefing whose turns have ids that differ, each in one exchange; key tells it from others.
func Briefing(key string) *rapid.Generator[*transcript.Briefing] {
	return rapid.Custom(func(t *rapid.T) *transcript.Briefing {
		b := &transcript.Briefing{Key: key, Slug: "undated-" + key, Revision: 1}
		b.Title, b.Event, b.Place = "Briefing "+key, pick(t, "day", days), pick(t, "place", places)
		b.Series, b.Language = pick(t, "series", series), pick(t, "language", langs)
		for range rapid.IntRange(0, 4).Draw(t, "exchanges") {
			x := transcript.Exchange{Kind: pick(t, "kind", kinds), Asker: attribution(t, people), Outlet: attribution(t, outlets)}
			for range rapid.IntRange(1, 4).Draw(t, "turns") {
				x.Turns = append(x.Turns, len(b.Turns))
				turn := Turn().Draw(t, "turn")
				turn.ID = fmt.Sprintf("%s-%d", key, len(b.Turns))
				b.Turns = append(b.Turns, turn)
			}
			b.Exchanges = append(b.Exchanges, x)
		}
		return b
	})
}

// Query returns a query as people type it, most often without a fault, over the same words and names.
func Query() *rapid.Generator[string] {
	return rapid.Custom(func(t *rapid.T) string { return items(t, 0) })
}

func items(t *rapid.T, depth int) string {
	list := make([]string, rapid.IntRange(1, 3).Draw(t, "items"))
	for i := range list {
		list[i] = item(t, depth)
		if rapid.IntRange(0, 5).Draw(t, "not") == 0 {
			list[i] = pick(t, "sign", []string{"-", "NOT "}) + list[i]
		}
		if i > 0 && rapid.IntRange(0, 4).Draw(t, "or") == 0 {
			list[i] = "OR " + list[i]
		}
	}
	return strings.Join(list, " ")
}

var filters = []string{
	"speaker:reed", "speaker:nia-okoro", `speaker:"tom reed"`, "speaker:=nia-reed", "speaker:=mr-reed", "speaker:thomas", "office:minister", "office:=press-secretary",
	"role:briefer", "role:reporter", "has:struck", "has:footnote", "in:question", "in:answer", "in:statement", "in:procedure", "reporter:reed", "reporter:=ada-vane", "outlet:post", "outlet:=harbour-post",
	"outlet:daily", "series:norland", "series:=palace", "place:ansel", `place:"port ansel"`, "lang:en", "lang:es", "date:2023", "date:2023-11-29..2024-02", "after:2023-11", "before:2023",
}

func item(t *rapid.T, depth int) string {
	word := func() string { return pick(t, "word", Words) }
	switch n := rapid.IntRange(0, 15).Draw(t, "item"); {
	case n == 0 && depth < 2:
		return "(" + items(t, depth+1) + ")"
	case n <= 2:
		return pick(t, "filter", filters)
	case n <= 4:
		return `"` + word() + " " + word() + `"`
	case n == 5:
		return `"` + word() + " the " + word() + `"`
	case n == 6:
		return fmt.Sprintf(`"%s %s"~%d`, word(), word(), rapid.IntRange(1, 6).Draw(t, "within"))
	case n == 7:
		return "=" + word()
	case n == 8:
		return pick(t, "pattern", []string{"sanction*", "organi?ation", "neg*n", "zelen*", "перего*", "min*y's"})
	case n == 9:
		return pick(t, "fuzzy", []string{"zelensky~", "sanktion~2", "loped~", "organisation~2"})
	case n == 10:
		return `="` + word() + " " + word() + `"`
	}
	return word()
}
