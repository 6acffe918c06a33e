package exchange

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"podium/internal/ingest/read/cue"
	"podium/internal/ingest/read/rx"
	"podium/internal/transcript"
)

// saysAnother reports whether a reporter presents himself, by a full name and an outlet, in Chinese by the outlet, as another than the one who holds the
// floor by name.
func (c *cutter) saysAnother(i int) bool {
	v, d := &c.views[i], &c.drafts[c.current]
	if !v.intros || v.intro.Outlet == "" {
		return v.intros && c.saysOwnName(i)
	}
	held := d.name
	if lead := &c.views[d.lead].intro; !strings.Contains(held, " ") && lead.Outlet != "" && (held == "" || shareWord(lead.Name, held)) {
		held = lead.Name // "Jorge.", who presents himself as Jorge Leal
	}
	if r, _ := utf8.DecodeRuneInString(v.intro.Outlet); v.intro.Name == "" && unicode.Is(unicode.Han, r) {
		return d.asked && c.views[d.lead].intro.Outlet != v.intro.Outlet // "我是潮报记者"
	}
	if v.intro.Name == "" {
		return d.asked && c.unheardName(v) && c.views[i-1].turn.Role != transcript.Reporter
	}
	if r, _ := utf8.DecodeRuneInString(v.intro.Name); unicode.In(r, unicode.Han, unicode.Hangul) {
		answered := c.views[d.lead].intros && c.views[i-1].turn.Role != transcript.Reporter // Korean words are few
		return (d.asked || answered) && d.name != v.intro.Name
	}
	if at := v.intro.NameAt.Start; d.name == "" && (d.asked || d.asks > 0 && !c.views[d.lead].open.Hears && c.views[i-1].turn.Role != transcript.Reporter) && (at == 0 || v.intro.Plain || at < 48 && cue.Greeting(v.turn.Text[:at])) && !c.views[i-1].greets() && !cue.AsksName(c.views[i-1].text) {
		return true
	}
	first, _, full := strings.Cut(v.intro.Name, " ")
	if !full || v.words < 6 || held == "" || shareWord(v.intro.Name, held) {
		return false
	}
	if !strings.Contains(held, " ") && (!d.asked || !cue.GivenName(held) || strings.EqualFold(first[:1], held[:1]) || c.views[i-1].turn.Role == transcript.Reporter || c.known == nil || !c.known.IsOutlet(v.intro.Outlet)) {
		return false // one whom the official knows by another of his names
	}
	return cue.GivenName(first) || v.intro.Plain || first[0] >= utf8.RuneSelf
}

// unheardName reports whether a turn begins by a name that the source could not make out, and an outlet that somebody knows: "(Inaudible)
// from Harbour News."
func (c *cutter) unheardName(v *view) bool {
	before := v.turn.Text[:v.intro.OutletAt.Start]
	return len(before) <= 40 && c.known != nil && c.known.IsOutlet(v.intro.Outlet) && unheardFirst.MatchString(before)
}

var unheardFirst = rx.MustCompile(`(?i)^[^\p{L}]*(?:[\p{L}’' ]{1,24}, )?[(\[](?:inaudible|indistinct|unclear)[)\]],? (?:with|from|of|at)(?: the)? $`)

// saysOwnName reports whether a reporter, after an answer, says in so many words what his name is, and it is not that of the one who holds
// the floor under the same label: "My name is Ida Holm." That one has given another in full, or none before he was answered at length.
func (c *cutter) saysOwnName(i int) bool {
	const answer, few = 25, 10 // words: more than let somebody go on; more than tell who has just spoken
	v, d, before := &c.views[i], &c.drafts[c.current], &c.views[i-1]
	at, lead := v.intro.NameAt.Start, &c.views[d.lead]
	if at > 90 || v.label != lead.label || before.turn.Role == transcript.Reporter || before.greets() || cue.AsksName(before.text) || !ownName.MatchString(v.turn.Text[:at]) {
		return false
	}
	held := d.name
	if !strings.Contains(held, " ") && lead.intro.Name != "" {
		held = lead.intro.Name
	}
	if held == "" {
		return d.asked && before.words >= answer && v.words >= few
	}
	return strings.Contains(held, " ") && !shareWord(v.intro.Name, held)
}

var ownName = rx.MustCompile(`(?i)\b(?:my name is|my name(?:’|')s|mi nombre es|me llamo|меня зовут) $`)
