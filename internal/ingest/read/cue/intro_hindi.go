package cue

import (
	"slices"
	"strings"
	"unicode"

	"podium/internal/ingest/read/rx"
	"podium/internal/ingest/read/words"
)

// In Hindi the word for "from" stands behind the outlet: "Ida Holm, Harbour News se." in Latin letters, "मैं सीमा लहर, तट टाइम्स से।".

const seEnds = ` se(?:[.,:;!?\n]| (?:hoon|hun|hoo|hu)\b)`

var (
	seParted  = rx.MustCompile(`^` + introLead + `(?i:(?:main|mera naam) )?(` + capWord + `(?: ` + capWord + `){0,2})(?:,| hoon,?| hun,?| hai,?) (` + outletName + `)` + seEnds)
	seWhole   = rx.MustCompile(`^` + introLead + `(?i:(?:main|mera naam) )?(` + outletName + `)` + seEnds)
	hindiForm = rx.MustCompile(`^(?:(?:नमस्कार|नमस्ते|धन्यवाद|शुक्रिया|सर|मैडम|महोदय|महोदया|जी)[,।! ]+)*(मैं |मेरा नाम )?([\p{Devanagari}]+(?: [\p{Devanagari}]+){0,2})(?: हूँ| हूं| है)?, ([\p{Devanagari}\p{Lu}\d]+(?: [\p{Devanagari}\d]+){0,3}) से(?: हूँ| हूं)?[।,.:!|]`)
)

// introSe reads an introduction of Hindi in Latin letters. Where no comma parts the name from the outlet, it is one that is known.
func introSe(ws *words.Run, base int, known func(string) bool) (Intro, bool) {
	if !saysSe(ws) {
		return Intro{}, false
	}
	s := ws.Text
	var name, outlet string
	if m := seParted.FindStringSubmatchIndex(s); m != nil {
		name, outlet = s[m[2]:m[3]], s[m[4]:m[5]]
		if !known(outlet) && !MediaLike(outlet) {
			return Intro{}, false
		}
	} else if m := seWhole.FindStringSubmatchIndex(s); m != nil {
		name, outlet = untilKnown(s[m[2]:m[3]], known)
	}
	if name == "" || !nameLike(name) || office.MatchString(name) {
		return Intro{}, false
	}
	in := introWith(s, strings.Index(s, name), name, outlet)
	in.NameAt, in.OutletAt = moved(in.NameAt, base), moved(in.OutletAt, base)
	return in, true
}

// saysSe reports whether that word stands among the first ones.
func saysSe(ws *words.Run) bool {
	const reach = 120
	for k := 1; k < ws.Len(); k++ {
		at := ws.Start(k)
		if end := at + len("se"); end > reach || end >= len(ws.Text) {
			return false
		}
		if ws.Text[at] == 's' && ws.Text[at+1] == 'e' && strings.IndexByte(" .,:;!?\n", ws.Text[at+2]) >= 0 {
			return true
		}
	}
	return false
}

// untilKnown parts words into a name and the longest known outlet behind it.
func untilKnown(s string, known func(string) bool) (name, outlet string) {
	for i := range len(s) {
		if s[i] == ' ' && known(s[i+1:]) {
			return s[:i], s[i+1:]
		}
	}
	return "", ""
}

// introHindi reads an introduction of Hindi in its own letters, where names look like any words: who says "I am", or whose outlet is known or
// called as outlets are.
func introHindi(s string, known func(string) bool) (Intro, bool) {
	m := hindiForm.FindStringSubmatchIndex(s)
	if m == nil {
		return Intro{}, false
	}
	name, outlet := s[m[4]:m[5]], s[m[6]:m[7]]
	ws := strings.Fields(name)
	if slices.ContainsFunc(ws, func(w string) bool { return hindiOffices[w] }) || m[2] < 0 && (len(ws) < 2 || !known(outlet) && !hindiMedia(outlet)) {
		return Intro{}, false
	}
	return introWith(s, m[4], name, outlet), true
}

// hindiMedia reports whether an outlet is called as outlets are in Hindi.
func hindiMedia(outlet string) bool {
	return slices.ContainsFunc(strings.Fields(outlet), func(w string) bool { return hindiOutlets[w] })
}

var (
	hindiOutlets = words.Set("टाइम्स न्यूज़ न्यूज टीवी समाचार चैनल रेडियो दैनिक पत्रिका एजेंसी अख़बार अखबार एक्सप्रेस")
	hindiOffices = words.Set("मंत्री प्रधानमंत्री प्रवक्ता महोदय महोदया जी सर मैडम साहब राष्ट्रपति सचिव राजदूत")
)

// devanagari reports whether a text begins in Devanagari.
func devanagari(s string) bool { return unicode.Is(unicode.Devanagari, firstRune(s)) }
