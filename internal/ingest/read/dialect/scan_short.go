package dialect

import (
	"strings"
	"unicode"

	"podium/internal/ingest/read/rx"
)

// misreadShort matches labels of a letter or two, which need a place where that speaker is expected.
func (r *reader) misreadShort(s string, begins bool, turn turning) match {
	if !begins || !turn.known || len(s) < 6 {
		return match{}
	}
	for i := range r.standards {
		st := &r.standards[i]
		var size, n int
		switch string(st.letters) {
		case "PM":
			size, n = shortPM(s)
		case "Q":
			size, n = shortQ(s)
		}
		if size > 0 && st.asks != turn.asks {
			return match{label: s[:n], as: st.label, size: size, form: Stop, grade: sure}
		}
	}
	return match{}
}

// misreadPM matches PM with a letter misread before a colon, or with full stops: PH:, P M;, P14:, F. M.
var misreadPM = rx.MustCompile(`^[PFRB](?:[ .]{0,2}(?:[MHNWKX]|14) ?\.? ?[:;]|\. ?[MHNW]\. )`)

func shortPM(s string) (size, label int) {
	m := misreadPM.FindString(s[:min(len(s), 12)])
	return len(m), len(strings.TrimRight(m, " .:;"))
}

// shortQ matches Q with whatever sign a scan makes of its full stop or colon.
func shortQ(s string) (size, label int) {
	signs := len(s[1:]) - len(strings.TrimLeft(s[1:], " ._:;,"))
	if s[0] != 'Q' || signs < 2 || signs > 4 || !unicode.IsUpper(firstRune(s[1+signs:])) {
		return 0, 0
	}
	return 1 + signs, 1
}
