package cue

import (
	"slices"
	"strings"

	"podium/internal/ingest/read/rx"
	"podium/internal/transcript"
)

// titled reports whether what stands before a name ends in an honorific: then it is a surname.
func titled(before string) bool {
	return honorific.MatchString(before[strings.LastIndex(strings.TrimRight(before, " "), " ")+1:])
}

// named builds a call from the submatches of its name and outlet. Given names that are common words as
// well ("April") are names where nothing else can stand.
func named(s *Sentence, m []int, name, outlet int, surely bool) (Call, bool) {
	n := s.Text[m[2*name]:m[2*name+1]]
	if bare := strings.TrimRight(n, ".,?!"); !nameLike(bare) && !(surely && GivenName(firstWord(bare)) && onlySurnames(bare)) {
		return Call{}, false
	}
	broke := strings.LastIndexByte(n, ' ') > 0 && strings.HasSuffix(n, "-")
	if broke { // in the surname, which what follows says again
		n = n[:strings.LastIndexByte(n, ' ')]
	}
	if n = cleanName(n); strings.HasSuffix(s.Text[:m[2*name]], ", ") && strings.Contains(s.Text[:m[2*name]], " from ") && MediaLike(n) && !GivenName(firstWord(n)) {
		return Call{}, false // an outlet, after the name
	}
	c := Call{Span: s.Span, Name: n, NameAt: span(s, m[2*name]+strings.Index(s.Text[m[2*name]:m[2*name+1]], n), n)}
	if 2*outlet+1 < len(m) && m[2*outlet] >= 0 && !broke {
		o := cleanOutlet(s.Text[m[2*outlet]:m[2*outlet+1]])
		if right, ok := corrected(s.Text[m[2*outlet+1]:]); ok {
			m = slices.Clone(m)
			m[2*outlet], m[2*outlet+1] = m[2*outlet+1]+right.Start, m[2*outlet+1]+right.End
			o = cleanOutlet(s.Text[m[2*outlet]:m[2*outlet+1]])
		}
		spelt := name < outlet && strings.Contains(s.Text[m[2*name+1]:m[2*outlet]], "(ph")
		if o != "" && (!spelt || MediaLike(o)) { // a caller to a programme is from a town
			c.Outlet, c.OutletAt = o, span(s, m[2*outlet]+strings.Index(s.Text[m[2*outlet]:m[2*outlet+1]], o), o)
		}
	}
	if at := lettersBehind(c.Name); at > 0 && c.Outlet == "" {
		c.Outlet, c.OutletAt = c.Name[at:], transcript.Span{Start: c.NameAt.Start + at, End: c.NameAt.End}
		c.Name, c.NameAt.End = c.Name[:at-1], c.NameAt.Start+at-1
	}
	return c, true
}

// lettersBehind is where an outlet's letters stand behind a whole name, without a comma: "Jo Penny KTM"; 0 where none do.
func lettersBehind(name string) int {
	at := strings.LastIndexByte(name, ' ') + 1
	if last := name[at:]; strings.Count(name, " ") < 2 || len(last) < 3 || !initialsForm.MatchString(last) || strings.Trim(last, "IVX") == "" || name == strings.ToUpper(name) {
		return 0
	}
	return at
}

// corrected is the outlet by which a text goes on after another that was a slip of the tongue: " — KRS.".
func corrected(after string) (transcript.Span, bool) {
	for _, dash := range []string{" — ", " – "} {
		if rest, ok := strings.CutPrefix(after, dash); ok {
			outlet := strings.TrimRight(rest, ".,?! ")
			return transcript.Span{Start: len(dash), End: len(dash) + len(outlet)}, initialsForm.MatchString(outlet)
		}
	}
	return transcript.Span{}, false
}

func span(s *Sentence, at int, words string) transcript.Span {
	return transcript.Span{Start: s.Start + at, End: s.Start + at + len(words)}
}

// cleanOutlet drops an article in lower case and closing punctuation; a dotted "L.A." keeps its dots.
func cleanOutlet(s string) string {
	s = strings.TrimSpace(s)
	for _, a := range []string{"the ", "el ", "la "} {
		s = strings.TrimPrefix(s, a)
	}
	if at := spokenTo.FindStringIndex(s); at != nil && at[0] > 0 {
		s = s[:at[0]]
	}
	for _, tail := range []string{"’s channel", " newspaper", " newspapers", " channel"} {
		s = strings.TrimSuffix(s, tail)
	}
	return strings.TrimRight(s, ".,;:!?-–— ")
}

// spokenTo is where an outlet's name ends and the one who answers is addressed, or the question begins.
var spokenTo = rx.MustCompile(` in \p{Lu}| (?:Mr|Mrs|Ms|Dr|Sir|Prime Minister|Mister|Madam|President|On|If|Is|In|Oil|Are|Do|You|Your|The Prime)(?: |\.|$)`)
