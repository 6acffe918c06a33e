package dialect

import (
	"strings"
	"unicode"

	"podium/internal/ingest/read/labels"
	"podium/internal/ingest/read/rx"
)

// partyState is an American legislator's party and state: "D-Calif., 12th".
var partyState = rx.MustCompile(`^(?:R|D|I|DFL|L)[-–]\p{Lu}[\p{L}. ]{1,16}(?:[, -]+\d{1,2}(?:st|nd|rd|th)?)?$`)

// titledApart reports whether a line is a title and a name ("Sen. Ada Quill"), and another such line recurs or has its surname.
func (r *reader) titledApart(s string) bool {
	words := strings.Fields(unbracketed(s))
	if len(words) < 2 || len(words) > 5 || !personTitles[strings.ToLower(strings.TrimRight(words[0], "."))] {
		return false
	}
	for _, w := range words[1:] {
		if !unicode.IsUpper(firstRune(w)) && !particles[w] {
			return false
		}
	}
	surname := words[len(words)-1]
	for other, n := range r.apart {
		ws := strings.Fields(unbracketed(other))
		if len(ws) < 2 || other == s {
			continue
		}
		if titled := personTitles[strings.ToLower(strings.TrimRight(ws[0], "."))]; titled && n >= 2 || ws[len(ws)-1] == surname && (titled || n >= 2) {
			return true
		}
	}
	return false
}

// namedAbove reports whether a line of two words or more is part of the title on top, as one is who takes part: "Chancellor Quill", under
// "Joint press conference with Otto Holm and Chancellor Quill".
func (r *reader) namedAbove(i int, s string) bool {
	if words := strings.Fields(s); len(words) < 2 || len(words) > 5 || !nameOnly(words) {
		return false
	}
	return r.titleAbove(i, func(above string) bool { return len(above) > len(s) && !endsSentence(above) && holdsWords(above, s) })
}

// titleAbove reports whether one of the first lines, above line i, says what the event was and is such a title.
func (r *reader) titleAbove(i int, is func(above string) bool) bool {
	const looked, longest = 12, 240 // lines, bytes
	for k := 0; k < i && k < looked; k++ {
		if above := r.str(k); len(above) < longest && titleWords.MatchString(above) && is(above) {
			return true
		}
	}
	return false
}

// holdsWords reports whether a text holds words as words of its own.
func holdsWords(text, words string) bool {
	at := strings.Index(text, words)
	if at < 0 {
		return false
	}
	end := at + len(words)
	return (at == 0 || !unicode.IsLetter(rune(text[at-1]))) && (end == len(text) || !unicode.IsLetter(rune(text[end])))
}

// personTitles stand before names alone.
var personTitles = set("sen", "senator", "rep", "representative", "congressman", "congresswoman", "gov", "governor", "mr", "mrs", "ms", "miss", "dr", "gen", "adm", "sir", "dame", "lord", "lady", "herr", "frau", "mme", "sr", "sra", "secretary", "minister", "mayor", "sheriff", "commissioner", "councilmember", "councilman", "councilwoman", "chair", "chief", "president", "premier", "speaker")

// opensApart reports whether a line says whose opening statement stands under it, of somebody whose name is a label set apart.
func (r *reader) opensApart(s string) bool {
	if len(r.apart) == 0 {
		return false
	}
	who := labels.Opens(s)
	if who == "" {
		return false
	}
	surname := lastOf(fold(who))
	for other, n := range r.apart {
		if n >= 2 && lastOf(fold(unbracketed(other))) == surname {
			return true
		}
	}
	return false
}

// likeOthersApart reports whether a label has letters in brackets, as others that recur have: "Quill (BMT)".
func (r *reader) likeOthersApart(s string) bool {
	like := func(s string) bool {
		_, within, ok := labels.Bracketed(s)
		return ok && (len(within) <= 8 || partyState.MatchString(within)) && unicode.IsUpper(firstRune(within))
	}
	if !like(s) {
		return false
	}
	for other, n := range r.apart {
		if n >= 2 && like(other) {
			return true
		}
	}
	return false
}

// capsOnce reports whether a line in capitals that stands once is a label among others in capitals: by a word for whoever leads, asks or
// interprets ("MODÉRATEUR"), by an office before a name ("MINISTRO FARO"), or because the last words above ask somebody of the name to speak.
func (r *reader) capsOnce(i int, s string) bool {
	const fewest, most = 2, 5 // labels in capitals that recur; words of a label
	if upperShare(s) < 0.9 || !endsSentence(r.str(i+1)) {
		return false
	}
	words := strings.Fields(unbracketed(s))
	if r.capitalLabels < fewest || len(words) == 0 || len(words) > most {
		return false
	}
	whole := fold(unbracketed(s))
	if asks[base(whole)] || labels.Moderator(whole) || interpreters[whole] || others[whole] {
		return true
	}
	if first := fold(words[0]); len(words) > 1 && (personTitles[first] || labels.Office(first) || officeAbroad.MatchString(first)) {
		return true
	}
	return len(words) > 1 && i > 0 && (saysAll(r.str(i-1), words) || r.inTitle(i, whole))
}

// saysAll reports whether all words stand among the last ones of a text, in whatever letters.
func saysAll(text string, words []string) bool {
	const looked = 160 // bytes
	last := " " + fold(strings.Map(parting, text[max(0, len(text)-looked):])) + " "
	for _, w := range words {
		if !strings.Contains(last, " "+fold(w)+" ") {
			return false
		}
	}
	return true
}

// parting is a blank for a sign that parts words.
func parting(c rune) rune {
	if strings.ContainsRune(",.;:?!—–", c) {
		return ' '
	}
	return c
}

// inTitle reports whether a folded name is part of one of the first lines that says what the event was.
func (r *reader) inTitle(i int, name string) bool {
	return r.titleAbove(i, func(above string) bool { return len(above) > len(name) && holdsWords(fold(above), name) })
}
