package dialect

import (
	"slices"
	"strings"
	"unicode"

	"podium/internal/ingest/read/carrier"
	"podium/internal/ingest/read/cue"
	"podium/internal/ingest/read/labels"
	"podium/internal/ingest/read/rx"
	"podium/internal/ingest/read/words"
	"podium/internal/transcript"
)

// accept reports whether a candidate is a label: by its form, by what it says, and by how often it and its like are met.
func (r *reader) accept(h *hit, firstSure int) bool {
	if r.underLabel(h) {
		return false
	}
	if *h.met == 1 && h.match.grade < sure && r.answersQuestion(h) {
		return true
	}
	if r.style.Name == "germany" && *h.met == 1 && shortOffice.MatchString(h.match.label) {
		return true // "MP Holm", who speaks once
	}
	bold := setBold(&r.lines[h.line], &h.match)
	if r.names.on && h.isName() {
		return r.acceptName(h, *h.met)
	}
	switch h.match.grade {
	case sure:
		return !r.isVocative(h)
	case fair:
		return r.acceptFair(h, bold, firstSure)
	}
	return r.acceptWeak(h, bold, firstSure)
}

// shortOffice is a name behind an office as transcripts of German governments shorten it.
var shortOffice = rx.MustCompile(`^(?:BK|BP|BM|AM|MP|PM|KP|VP|GS|P|StS|StM|SRS)(?:[’'´]in)? \p{Lu}[\p{L}\p{M}’'-]+(?: \p{Lu}[\p{L}\p{M}’'-]+){0,2}$`)

// acceptFair is accept for what its form alone makes likely.
func (r *reader) acceptFair(h *hit, bold bool, firstSure int) bool {
	m, f, n := &h.match, h.facts, *h.met
	if m.form == BareQ {
		return n >= 2
	}
	if r.allCaps && (n < 2 || len(strings.Fields(m.label)) > 3) {
		return bold && r.boldLabels || r.calledInFull(h)
	}
	if !f.capitals && !f.han && len(r.surnames) > 0 {
		return n >= 2 || r.surnames[f.last] || r.firstInFull(h) || r.likeOthersParted(h)
	}
	return bold || n >= 2 || m.form == Bare || r.officerAlone(h) || r.prose(r.wordsOf(h)) || r.spellsOut(h) || r.openerAbove(h) || r.surnameAbove(h) || h.line > firstSure || len(r.hits) > 0 || firstSure == len(r.lines) && h.line > 0
}

// acceptWeak is accept for what could be any words.
func (r *reader) acceptWeak(h *hit, bold bool, firstSure int) bool {
	m, f, n := &h.match, h.facts, *h.met
	if m.form == BareQ {
		return n >= 3
	}
	if h.han && r.surnames[labels.HanClosed(m.label)] {
		return true // named with an office elsewhere
	}
	if bold && m.form == Colon {
		return n >= 2 || r.boldLabels || firstSure == len(r.lines) || f.capitals
	}
	if m.form == Stop && plainName(strings.Fields(bare(m.label))) {
		return r.betweenSame(h)
	}
	if m.form == Stop {
		return (n >= 2 || r.calledInFull(h)) && strings.Contains(m.label, " ")
	}
	if m.form == Dash && n == 1 && strings.IndexByte(m.label, ' ') > 0 {
		return r.acceptDashed(h)
	}
	if m.form != Colon {
		return n >= 2
	}
	if n == 1 && r.openerAbove(h) {
		return true
	}
	if h.han && n == 1 && (labels.EastAsianName(m.label) || labels.HanOutlet(m.label)) {
		return r.testifiedHan(h)
	}
	if r.nameOf[m.label] {
		return true // "Ada Quill", who is "Ada Quill, Minister for Tides" elsewhere
	}
	if n == 1 && r.stationAsks(h) {
		return true
	}
	if r.names.on {
		return n >= 2 // in capitals or Chinese
	}
	return n >= 3 && strings.Contains(trimSpace(m.label), " ") || !r.allCaps && h.line > firstSure && (r.crew(h) || r.askedToAnswer(h))
}

// underLabel reports whether what looks like a label in ordinary letters, and stands once, is the first words of whoever has his label on
// the line above: "Frage:", over "An das Hafenamt: Wie bewerten Sie die Lage?"
func (r *reader) underLabel(h *hit) bool {
	if h.match.form != Colon || h.match.grade == sure || h.capitals || *h.met > 1 || len(r.hits) == 0 {
		return false
	}
	above := &r.hits[len(r.hits)-1]
	return above.line == h.line-1 && r.fillsLine(above)
}

// acceptDashed reports whether words of several that stand once before a dash are a label.
func (r *reader) acceptDashed(h *hit) bool {
	m, f := &h.match, h.facts
	if reporterDashed(m.label) {
		return cue.SpeaksOfQuestion(r.wordsOf(h)) || words.Questions(r.wordsOf(h)) // "Ida Holm (Onda) — "
	}
	if first, _, _ := strings.Cut(f.folded, " "); offices[first] && f.capitals && r.style.Name == "dash" && len(r.hits) > 1 && endsSentence(r.wordsOf(h)) {
		return true // "MINISTRO DAS MARÉS – ", beside "PRESIDENTE – "
	} else if len(r.dashNames) > 0 && (offices[first] || labels.Office(first)) && endsSentence(r.wordsOf(h)) {
		return true // "Ministra Oar — ", beside "Presidente Holm — "
	}
	if r.style.Sign == Dash && endsSentence(r.wordsOf(h)) && (dashedLong(m.label) || nameOnly(strings.Fields(m.label)) && words.Questions(r.wordsOf(h))) {
		return true // beside names that recur
	}
	return endsSentence(r.wordsOf(h)) && strings.Contains(r.headWords(), f.folded)
}

// askedToAnswer reports whether a name that stands as a label once, at the start of a paragraph of prose, is that of somebody who is asked
// to speak in the last words before it, and in no others: "Over to Ada.", "Ada?"
func (r *reader) askedToAnswer(h *hit) bool {
	const most = 60 // bytes of the words that ask
	name := strings.Fields(h.match.label)
	if h.line == 0 || h.capitals || len(name) < 2 || len(name) > 3 || !nameOnly(name) || r.lines[h.line].Break == carrier.Soft || !endsSentence(r.wordsOf(h)) {
		return false
	}
	before := strings.TrimRight(r.str(h.line-1), " ")
	if !endsSentence(before) {
		return false
	}
	last := before[strings.LastIndexAny(strings.TrimRight(before, ".?!"), ".?!")+1:]
	return len(last) <= most && calledJustBefore(h.match.label, last)
}

// stationAsks reports whether letters and a figure by which a station may go ("N1") stand before words that end in a question, between what
// somebody says and the label under which he answers.
func (r *reader) stationAsks(h *hit) bool {
	words := r.wordsOf(h)
	if !cue.OutletLetters(h.match.label) || digits([]string{h.match.label}) == 0 || !strings.HasSuffix(words, "?") || len(r.hits) == 0 || h.line+1 >= len(r.lines) {
		return false
	}
	before, next := &r.hits[len(r.hits)-1], r.colon(r.str(h.line+1))
	return next.grade > no && r.factsOf(&next) == before.facts && *before.met > 1 && before.role != transcript.Reporter
}

// crew reports whether a long label in capitals, amid turns, has a sentence behind it: somebody who happens to speak, "FERRY TERN
// FIRST CREW MEMBER".
func (r *reader) crew(h *hit) bool {
	words := r.wordsOf(h)
	return h.capitals && digits(strings.Fields(h.match.label)) == 0 && len(strings.Fields(h.match.label)) <= 6 && unicode.IsUpper(firstRune(words)) && !capsAbove(words, 0.5) && endsSentence(words)
}

// spellsOut reports whether the first label of all, in capitals, is a title and the name of whom a later one calls by surname:
// "PRESS SECRETARY JO PENNY: Hello.", then "MS. PENNY" or "PENNY".
func (r *reader) spellsOut(h *hit) bool {
	name, _, _ := strings.Cut(h.bare, ",")
	alone := r.met[lastOf(name)] // "PENNY", further on
	return h.capitals && (r.surnames[h.last] || alone != nil && *alone > 0) && strings.Contains(h.match.label, " ") && !happening.MatchString(h.match.label) && endsSentence(r.wordsOf(h))
}

// openerAbove reports whether a label of three words or more, over a sentence, stands as it is in one of the lines above it: whom the title
// names opens.
func (r *reader) openerAbove(h *hit) bool {
	if h.match.form != Colon || h.capitals || strings.Count(h.match.label, " ") < 2 || !endsSentence(r.wordsOf(h)) || r.fillsLine(h) {
		return false
	}
	for i := max(0, h.line-8); i < h.line; i++ {
		if s := r.str(i); !endsSentence(s) && len(s) > len(h.match.label) && holdsWords(s, h.match.label) {
			return true
		}
	}
	return false
}

// surnameAbove reports whether a label is a title and a surname, over a sentence, and one of the lines above it has the surname behind
// another name: "Ms. Quill: Good morning." under "Presenter: Ada Quill", who answers under a letter from then on.
func (r *reader) surnameAbove(h *hit) bool {
	title, name, two := strings.Cut(h.match.label, " ")
	if !two || h.match.form != Colon || strings.Contains(name, " ") || !personTitles[strings.ToLower(strings.TrimSuffix(title, "."))] || !endsSentence(r.wordsOf(h)) || r.fillsLine(h) {
		return false
	}
	for i := max(0, h.line-8); i < h.line; i++ {
		s := r.str(i)
		if at := strings.Index(s, " "+name); at > 0 && !endsSentence(s) && holdsWords(s, name) {
			before := s[strings.LastIndexByte(s[:at], ' ')+1 : at]
			return unicode.IsUpper(firstRune(before)) && !personTitles[strings.ToLower(strings.TrimSuffix(before, "."))]
		}
	}
	return false
}

// firstInFull reports whether a label is somebody's whole name and office, of which another label has the surname, in capitals in both:
// "Mr. QUILL Ada, Minister for Tides", who is "Minister QUILL" from then on.
func (r *reader) firstInFull(h *hit) bool {
	name, _, ok := strings.Cut(h.match.label, ", ")
	return ok && slices.ContainsFunc(strings.Fields(name), func(w string) bool {
		return len(w) > 2 && capsWord(w) && r.surnames[fold(w)]
	})
}

// likeOthersParted reports whether a label is an outlet and a name in capitals ("Harbour News, OAR"), over a sentence: by the outlet's
// words, or because another label is parted so.
func (r *reader) likeOthersParted(h *hit) bool {
	outlet, name, ok := strings.Cut(h.match.label, ", ")
	if !ok || !capsLabel(strings.Fields(name)) || !endsSentence(r.wordsOf(h)) {
		return false
	}
	return r.names.parted > 1 || cue.MediaLike(outlet)
}

// fillsLine reports whether nothing stands behind a label on its line.
func (r *reader) fillsLine(h *hit) bool {
	return h.match.size >= r.lines[h.line].End-r.lines[h.line].Start
}

// wordsOf is what stands behind a label on its line, or on the next where it fills its own.
func (r *reader) wordsOf(h *hit) string {
	if words := trimSpace(r.str(h.line)[h.match.size:]); words != "" || h.line+1 >= len(r.lines) {
		return words
	}
	return r.str(h.line + 1)
}

// officerAlone reports whether a Chinese label with an office and a name fills its line, the words under it.
func (r *reader) officerAlone(h *hit) bool {
	if !h.han || h.match.form != Colon || !r.fillsLine(h) {
		return false
	}
	name, _ := labels.HanParts(h.match.label)
	return name != ""
}
