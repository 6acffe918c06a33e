// Package capitals writes what is printed in capitals throughout, as captions and some telephone briefings are, in ordinary
// letters, so that names can be told from other words. Every byte keeps its place.
package capitals

import (
	"strings"

	"podium/internal/ingest/read/cue"
	"podium/internal/ingest/read/words"
	"podium/internal/transcript"
)

// Lowered puts turns that are all in capitals into ordinary letters and returns what puts their own letters back; nil where they
// are not. known reports whether a name is an outlet's.
func Lowered(turns []transcript.Turn, known func(string) bool) (restore func()) {
	if !inCapitals(turns) {
		return nil
	}
	printed := make([]string, len(turns))
	for i := range turns {
		printed[i] = turns[i].Text
		turns[i].Text = lower(turns[i].Text, known)
	}
	return func() {
		for i := range turns {
			turns[i].Text = printed[i]
		}
	}
}

// inCapitals reports whether nearly all letters of the turns are capitals. For most texts the first words decide.
func inCapitals(turns []transcript.Turn) bool {
	const enough = 2000
	upper, small := 0, 0
	for i := range turns {
		s := turns[i].Text
		for k := 0; k < len(s); k++ {
			switch c := s[k]; {
			case c >= 'A' && c <= 'Z':
				upper++
			case c >= 'a' && c <= 'z':
				small++
			}
		}
		if small > 60 && small > upper/20 || upper > enough {
			break
		}
	}
	return upper > 200 && small*20 < upper
}

// lower writes a text in capitals in ordinary letters.
func lower(text string, known func(string) bool) string {
	b := []byte(strings.Map(func(r rune) rune {
		if r >= 'A' && r <= 'Z' {
			return r + 'a' - 'A'
		}
		return r
	}, text))
	ws := wordsOf(text)
	for i := 0; i < len(ws); i++ {
		w := &ws[i]
		switch {
		case w.opens, w.text == "I", strings.HasPrefix(w.text, "I'"), strings.HasPrefix(w.text, "I’"):
			w.capital(b)
		case titles[w.text]:
			w.capital(b)
			if i+1 < len(ws) && !w.ends {
				i = person(b, text, ws, i+1, known)
				continue
			}
		}
		if named(ws, i) {
			i = person(b, text, ws, i, known)
		}
	}
	return string(b)
}

// person writes a name that begins at a word, and the outlet after it, and returns its last word.
func person(b []byte, text string, ws []word, i int, known func(string) bool) int {
	ws[i].capital(b)
	full := false
	for n := 0; n < 2 && i+1 < len(ws) && ws[i].after(text) == " " && !small[ws[i+1].text]; n++ {
		i, full = i+1, true
		ws[i].capital(b)
	}
	if !full || i+1 >= len(ws) {
		return i
	}
	from := i + 1
	switch after := ws[i].after(text); {
	case after == ", " && !small[ws[from].text]:
	case (after == " " || after == ", ") && of[ws[from].text]:
		if from++; from < len(ws) && ws[from].text == "THE" {
			from++
		}
	default:
		return i
	}
	to := from
	for to < len(ws) && to < from+6 && (!small[ws[to].text] || to > from && ws[to].text == "OF") {
		to++
		if ws[to-1].after(text) != " " {
			break
		}
	}
	if to == from || to < len(ws) && ws[to-1].after(text) == " " && !of[ws[to].text] {
		return i // a sentence goes on
	}
	for k := from; k < to; k++ {
		if w := &ws[k]; len(w.text) <= 5 && known(w.text) || len(w.text) < 5 && !strings.ContainsAny(w.text, "AEIOUY") {
			copy(b[w.at:], w.text)
		} else if w.text != "OF" {
			w.capital(b)
		}
	}
	return to - 1
}

// named reports whether a word is a given name there. Of those that are words too, only one that is called, or handed the floor.
func named(ws []word, i int) bool {
	w := &ws[i]
	if !cue.GivenName(proper(w.text)) {
		return false
	}
	if !ambiguous[w.text] {
		return true
	}
	if i > 0 && hands[ws[i-1].text] && !ws[i-1].ends {
		return i+1 == len(ws) || w.ends || !small[ws[i+1].text]
	}
	return w.opens && w.ends
}

func proper(s string) string { return s[:1] + strings.ToLower(s[1:]) }

// word is a word of a text: where it stands, whether it opens a sentence and whether a sign follows it.
type word struct {
	text        string
	at          int
	opens, ends bool
}

func (w *word) capital(b []byte) {
	b[w.at] = w.text[0]
	if strings.HasPrefix(w.text, "MC") && len(w.text) > 4 {
		b[w.at+2] = w.text[2] // McKay
	}
}

// after is what stands between a word and the next, at most two bytes.
func (w *word) after(text string) string {
	k := w.at + len(w.text)
	n := k
	for n < len(text) && n < k+2 && !wordByte(text[n]) {
		n++
	}
	return text[k:n]
}

func wordsOf(text string) []word {
	var out []word
	opens := true
	for i := 0; i < len(text); {
		if !wordByte(text[i]) {
			opens = opens || text[i] == '.' || text[i] == '?' || text[i] == '!' || text[i] == '\n'
			i++
			continue
		}
		n := i
		for n < len(text) && (wordByte(text[n]) || text[n] == '\'' && n+1 < len(text) && wordByte(text[n+1])) {
			n++
		}
		w := word{text: text[i:n], at: i, opens: opens, ends: n >= len(text) || text[n] != ' '}
		if opens = false; n < len(text) && text[n] == '.' && titles[w.text] {
			w.ends = false
			n++ // no sentence ends there
		}
		out = append(out, w)
		i = n
	}
	return out
}

func wordByte(c byte) bool {
	return c >= 'A' && c <= 'Z' || c >= 'a' && c <= 'z' || c >= '0' && c <= '9' || c >= 0x80
}

var (
	titles = words.Set("MR MRS MS MISS DR SECRETARY GOVERNOR MAYOR SENATOR GENERAL ADMIRAL COLONEL CAPTAIN PRESIDENT DIRECTOR COMMISSIONER PROFESSOR")
	// of stands between a name and an outlet.
	of = words.Set("OF FROM WITH AT FOR")
	// hands are the words after which a name is called.
	hands = words.Set("FROM TO WITH IS OF THANKS YOU BY IT'S THIS I'M OKAY AND")
	// ambiguous are given names that are words too.
	ambiguous = words.Set("WILL MAY MARK GRACE HOPE FAITH JOY BILL SUE ART ROB PAT DREW CHANCE DAWN JUNE APRIL AUGUST ROSE RAY JACK FRANK GRANT CHUCK DEAN EARL KING GUY JAN NICK DON SKIP CLAY CHRISTIAN CHARITY JUSTICE AMBER OLIVE IVY LILY RICH RUSTY MILES PENNY HEATHER HOLLY CAROL ROBIN CHASE CASH HUNTER BUCK ROD DICK TOM PEACE ANGEL TRINITY VICTOR MAX MERCY MELODY STERLING DAN")
	// small are words that no name has.
	small = words.Set(`A AN THE AND OR BUT OF FROM WITH AT FOR TO IN ON BY AS IF SO IS ARE WAS WERE BE BEEN AM DO DOES DID HAS HAVE HAD WILL WOULD CAN COULD SHOULD MAY MIGHT MUST NOT NO YES I YOU HE SHE IT WE THEY ME HIM HER US THEM MY YOUR HIS ITS OUR THEIR
		THIS THAT THESE THOSE WHO WHAT WHEN WHERE WHY HOW WHICH THERE HERE THEN THAN JUST ALSO GO AHEAD PLEASE THANK THANKS YES OKAY HI HELLO GOOD MORNING AFTERNOON EVENING LINE OPEN NEXT FIRST LAST QUESTION QUESTIONS SAID SAYS SAYING ASKED ASKS ASK TOLD TELL
		CALLING SPEAKING ONE TWO MORE VERY MUCH NOW WELL AGAIN BACK UP OUT ABOUT INTO OVER AFTER BEFORE BECAUSE ALL ANY SOME IT'S I'M I'LL I'VE THAT'S LET'S YOU'RE WE'LL WE'RE DON'T CAN'T MENTIONED WANTS WANTED THINK KNOW SEE GET GOT TAKE TALK WHO'S HAS`)
)
