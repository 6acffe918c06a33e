package cue

import (
	"strings"

	"podium/internal/ingest/read/rx"
	"podium/internal/ingest/read/words"
	"podium/internal/transcript"
)

// introCustom is a name and an outlet of any form before a question, as all reporters of some transcripts are
// printed or begin: "Ida Holm, Tern Tribune: Mr. President, …", "Ida Holm, Tern. Mr. President, …".
var introCustom = rx.MustCompile(`^(?:(?:Mrs|Mr|Ms|Miss|Dr)\.? )?(` + printedWhole + `)(?:, (?:Jr|Sr)\.)?, ((?:the )?\p{Lu}(?:[^:.?!,\n(]|\([^()\n]{2,20}\)){1,50}(?:, \p{Lu}[^:.?!,\n]{1,30})?) ?[:.] `)

// printedWhole is a full name as it is printed before a question: with two initials in its midst, perhaps.
const printedWhole = `(?:` + oneName + `(?:(?: [A-Z]\.){0,2} (?:` + particle + ` )?` + capWord + `){1,3}|` + initialledName + `)`

const (
	customTurns = 4  // this many turns that begin so make it the custom of a transcript
	customShare = 10 // and at least one in this many reporters' turns
)

func noneKnown(string) bool { return false }

// custom reports whether turns of this transcript begin by name and outlet, one after the other.
func (t *Turns) custom() bool {
	if t.customary == nil {
		n, asks, printed := 0, 0, 0
		for i := range t.turns {
			if t.turns[i].Role != transcript.Reporter {
				continue
			}
			asks++
			if in, ok := introCustomary(&t.texts[i].Run, noneKnown); ok {
				if n++; strings.HasPrefix(t.turns[i].Text[in.OutletAt.End:], ":") {
					printed++
				}
			}
		}
		is := n >= customTurns && n*customShare >= asks || printed >= 2 && printed*2 >= asks
		t.customary = &is
	}
	return *t.customary
}

// introduced reports whether half of the reporters' turns begin by saying a name and an outlet, in whatever words: then one that begins with a
// full name alone presents its speaker too.
func (t *Turns) introduced() bool {
	const soon = 60 // bytes before the name
	if t.presented == nil {
		n, asks := 0, 0
		for i := range t.turns {
			if t.turns[i].Role != transcript.Reporter {
				continue
			}
			asks++
			in, ok, _ := t.inWords(i)
			if ok && in.Name != "" && in.Outlet != "" && in.NameAt.Start < soon {
				n++
			}
		}
		is := n >= customTurns && n*2 >= asks
		t.presented = &is
	}
	return *t.presented
}

var initials = rx.MustCompile(` [A-Z]\.`)

// commaAfterName reports whether the first words of a text, all with capitals but for small ones, end in a comma.
func commaAfterName(ws *words.Run) bool {
	for k := range min(ws.Len(), 12) {
		f := ws.At(k)
		if k == 0 && f.Kind&words.Capital == 0 {
			return false
		}
		if f.Kind&words.EndsComma != 0 {
			return k > 0
		}
		if f.Kind&words.Capital == 0 && !f.Is.Has(nameParticles) {
			return false
		}
	}
	return false
}

// introCustomary reads a name and an outlet before a question.
func introCustomary(ws *words.Run, known func(string) bool) (Intro, bool) {
	head := ws.Text[:min(len(ws.Text), 160)]
	if !commaAfterName(ws) {
		return Intro{}, false
	}
	m := introCustom.FindStringSubmatchIndex(head)
	if m == nil {
		return introSlurred(head, known)
	}
	if !nameLike(initials.ReplaceAllString(head[:m[3]], "")) {
		return Intro{}, false
	}
	name, outlet := cleanName(head[m[2]:m[3]]), cleanOutlet(head[m[4]:m[5]])
	if outlet == "" || strings.HasSuffix(head[:m[5]], "-") {
		return Intro{}, false // the second is cut off
	}
	return Intro{Name: name, NameAt: within(head, 0, m[2], m[3], name), Outlet: outlet, OutletAt: within(head, 0, m[4], m[5], outlet)}, true
}

var (
	// namedFirst are a name and a comma before a question, whatever follows.
	namedFirst = rx.MustCompile(`^(?:(?:Mrs|Mr|Ms|Miss|Dr)\.? )?(` + manyName + `), `)
	// namedAlone is a name in the place of an introduction.
	namedAlone = rx.MustCompile(`^(` + oneName + `(?:(?: [A-Z]\.)? (?:` + particle + ` )?` + capWord + `){0,2} \p{Lu}[\p{L}\p{M}’'-]+)\. \p{Lu}`)
)

// introSlurred reads a name and an outlet after which the sign is lost, as scans lose it: "Ida Holm, Vik Radio Is the".
func introSlurred(head string, known func(string) bool) (Intro, bool) {
	m := namedFirst.FindStringSubmatchIndex(head)
	if m == nil || !ownName(head[m[2]:m[3]]) {
		return Intro{}, false
	}
	name, ws := cleanName(head[m[2]:m[3]]), strings.Fields(head[m[1]:])
	for n := min(len(ws), 5); n > 0; n-- {
		if outlet := cleanOutlet(strings.Join(ws[:n], " ")); known(outlet) && strings.HasPrefix(head[m[1]:], outlet) {
			return Intro{Name: name, NameAt: within(head, 0, m[2], m[3], name), Outlet: outlet, OutletAt: transcript.Span{Start: m[1], End: m[1] + len(outlet)}}, true
		}
	}
	return Intro{}, false
}

// introNamed reads a name alone before a question, where others say their outlets with it.
func introNamed(ws *words.Run) (Intro, bool) {
	if ws.Len() < 3 || ws.Kind(0)&words.Capital == 0 || ws.Kind(1)&words.Capital == 0 {
		return Intro{}, false
	}
	head := ws.Text[:min(len(ws.Text), 60)]
	m := namedAlone.FindStringSubmatchIndex(head)
	if m == nil || !ownName(head[m[2]:m[3]]) {
		return Intro{}, false
	}
	n := cleanName(head[m[2]:m[3]])
	return Intro{Name: n, NameAt: within(head, 0, m[2], m[3], n)}, true
}

// nameParticles are the small words of the grammar of names.
var nameParticles = words.Declare("de la las los del van der von den al bin da dos le el di ter ten")

// givenBehindComma reports whether a given name follows a comma, behind a word with a capital, among the first words.
func givenBehindComma(ws *words.Run) bool {
	const soon = 14
	for k := 1; k < min(ws.Len(), soon); k++ {
		if f := ws.At(k); f.Kind&words.Capital != 0 && f.Is.Has(givenNames) && ws.Kind(k-1)&words.EndsComma != 0 && ws.Kind(k-1)&words.Capital != 0 {
			return true
		}
	}
	return false
}
