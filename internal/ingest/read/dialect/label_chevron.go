package dialect

import (
	"strings"
	"unicode"

	"podium/internal/ingest/read/carrier"
	"podium/internal/ingest/read/labels"
)

// countChevrons reports whether a document is of closed captions, in which ">>" begins what another voice
// says: several lines begin so, and none as a quotation of mail does, with one ">".
func (r *reader) countChevrons() {
	double, single, opened := 0, 0, 0
	for i := range r.lines {
		switch s := r.str(i); {
		case strings.HasPrefix(s, ">>"):
			double++
			if c := firstRune(strings.TrimPrefix(s, ">> ")); len(s) > 3 && unicode.IsUpper(c) && r.lines[i].Break == carrier.Paragraph {
				opened++
			}
		case len(s) > 2 && s[0] == '>' && unicode.IsUpper(firstRune(s[1:])) && colonIn(s) > 0:
			single++
		case strings.HasPrefix(s, ">"):
			return
		}
	}
	r.captions = double+single >= 3 || opened > 0 && opened == double || r.dashes()
}

// dashes reports whether in a file of captions a dash begins what another voice says, at least twice.
func (r *reader) dashes() bool {
	n := 0
	for i := range r.lines {
		if r.doc.Carrier == "captions" && r.lines[i].Break == carrier.Paragraph && dashed(r.str(i)) > 0 {
			n++
		}
	}
	return n >= 2
}

// dashed is the size of a dash that opens a line; 0 where none does.
func dashed(s string) int {
	for _, d := range []string{"- ", "– ", "— ", "-", "–", "—"} {
		if strings.HasPrefix(s, d) && !strings.HasPrefix(s, "--") {
			return len(d)
		}
	}
	return 0
}

// matchChevron matches ">>" in closed captions, with a label after it or none.
func (r *reader) matchChevron(s string) match {
	if !r.captions {
		return match{}
	}
	words := strings.TrimLeft(s, ">")
	if n := dashed(s); n > 0 && r.doc.Carrier == "captions" {
		return voiceInBrackets(s, n)
	}
	if n := len(s) - len(words); n == 0 || n == 1 && (words == "" || !unicode.IsUpper(firstRune(words))) {
		return match{}
	}
	words = strings.TrimLeft(words, " \u00a0")
	skip := len(s) - len(words)
	if m := matchColon(words); m.grade >= fair || m.grade == weak && skip > 2 && strings.Contains(m.label, " ") && capitalised(strings.Fields(m.label)) && endsSentence(s) {
		return match{label: m.label, skip: skip + m.skip, size: skip + m.size, form: Chevron, grade: sure}
	}
	return voiceInBrackets(s, skip)
}

// voiceInBrackets matches what begins another voice's words, and behind it in brackets whose they are where that is a known
// label: "- [Reporter] words".
func voiceInBrackets(s string, skip int) match {
	m := match{size: skip, form: Chevron, grade: sure}
	rest := s[skip:]
	if rest == "" || rest[0] != '[' && rest[0] != '(' {
		return m
	}
	end := strings.IndexAny(rest, "])")
	if end < 3 || end > 40 {
		return m
	}
	if f := base(fold(rest[1:end])); asks[f] || others[f] || interpreters[f] || labels.Moderator(f) || answers[f] {
		m.label, m.skip, m.size = rest[1:end], skip+1, skip+end+1
		if strings.HasPrefix(s[m.size:], ":") {
			m.size++
		}
	}
	return m
}
