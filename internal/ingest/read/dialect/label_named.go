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

// names reports whether a document's labels are names in mixed case, as they are in India, Russia,
// China, NATO: there one that stands only once is a label too, if anything else says so.
type names struct {
	on       bool
	recur    int            // labels that are names and recur
	firsts   int            // those that are a first name alone
	capitals bool           // labels are in capitals
	parted   int            // those that part an outlet from a name in capitals: "Harbour News, OAR"
	surnames bool           // of names, surnames are in capitals: "Ada QUILL"
	last     map[string]int // hits by the last word of their label, folded
	head     string         // what stands before the first label, folded, once it was asked for
}

// readNames counts mixed-case labels before a colon. They are the document's own style where they
// recur and are more than those in capitals.
func (r *reader) readNames(cand []hit) {
	r.names.last = map[string]int{}
	for i := range cand {
		if h := &cand[i]; h.isName() {
			r.names.last[h.surname]++
		}
	}
	recur, caps, asked, upper, all := 0, 0, 0, 0, 0
	for i := range cand {
		switch h := &cand[i]; {
		case h.isName():
			if all++; surnameInCapitals(h.match.label) {
				upper++
			}
			if _, name, ok := strings.Cut(h.match.label, ", "); ok && capsLabel(strings.Fields(name)) {
				r.names.parted++
			}
			if *h.met > 1 || strings.Contains(h.match.label, " ") && r.names.last[h.surname] > 1 {
				recur++
			}
			if !strings.Contains(h.match.label, " ") && cue.GivenName(h.match.label) {
				r.names.firsts++
			}
		case h.match.grade == sure && h.role == transcript.Reporter:
			asked++
		case h.match.grade >= fair && h.capitals && h.folded != "a":
			caps++
		}
	}
	r.names.recur = recur
	r.names.capitals = caps >= 8 && caps >= 6*recur
	r.names.surnames = upper >= 4 && upper*3 > all*2
	r.names.on = r.style.has(Named) || recur > caps && (recur >= 3 || recur == 2 && asked > 0)
}

// isVocative reports whether an office in mixed case, where labels are in capitals, opens what is said
// to somebody: "Presidenta: no me voy a extender".
func (r *reader) isVocative(h *hit) bool {
	return r.names.capitals && *h.met <= 2 && h.match.form == Colon && h.role == "" && !h.capitals && !h.han && !r.surnames[h.last]
}

// isName reports whether a match is a mixed-case label that says no role by itself.
func (h *hit) isName() bool {
	return h.match.form == Colon && h.match.grade > no && h.match.grade < sure && !h.capitals && !h.han
}

// acceptName accepts a name that recurs, shares its surname with another label, has an office or an
// honorific, or is testified by what stands around it.
func (r *reader) acceptName(h *hit, n int) bool {
	if n == 1 && r.fillsLine(h) && h.line+1 < len(r.lines) && matchColon(r.str(h.line+1)).grade == sure {
		return false // "Answers to questions:" stands over the first question
	}
	if n == 1 && caseless(firstRune(h.match.label)) && !parted(h.match.label) && !endsSentence(r.wordsOf(h)) {
		return false // a headline, in a script whose names look like any words
	}
	if n > 1 || h.match.grade == fair || r.nameOf[h.match.label] {
		return true
	}
	return r.names.last[h.surname] > 1 && len(h.surname) > 2 || setBold(&r.lines[h.line], &h.match) || r.names.surnames && surnameInCapitals(h.match.label) || r.testified(h) || r.thankedNext(h) || r.namedInFull(h)
}

// namedInFull reports whether a label is a given name and a surname at the start of a paragraph of prose, where most labels are
// names that recur: a colleague who adds a word.
func (r *reader) namedInFull(h *hit) bool {
	name := strings.Fields(h.match.label)
	if len(name) == 1 && r.lines[h.line].Blank > 0 && r.names.firsts >= 4 && cue.GivenName(name[0]) {
		return true // one more first name, where such are labels
	}
	if len(name) < 2 || len(name) > 3 || !nameOnly(name) || !cue.GivenName(name[0]) || cue.PlaceName(name[0]) || cue.PlaceName(h.match.label) {
		return false
	}
	text := r.wordsOf(h)
	return r.names.recur >= 4 && r.lines[h.line].Break != carrier.Soft && endsSentence(text) && !strings.ContainsRune("“\"«‘", firstRune(text))
}

// surnameInCapitals reports whether a label is a name of which the last word alone is in capitals.
func surnameInCapitals(label string) bool {
	words := strings.Fields(unbracketed(label))
	if len(words) < 2 || len(words) > 4 {
		return false
	}
	last := words[len(words)-1]
	return len(last) > 2 && capsWord(last) && !capsWord(words[0]) && unicode.IsUpper(firstRune(words[0]))
}

// thankedNext reports whether one of the next few lines opens with thanks to somebody of a label's name: "Thank you, Ada."
func (r *reader) thankedNext(h *hit) bool {
	if !strings.Contains(h.match.label, " ") {
		return false
	}
	for i := h.line + 1; i < min(len(r.lines), h.line+9); i++ {
		s := r.str(i)
		s = s[:min(len(s), 80)]
		at := strings.Index(s, "hank")
		if at < 0 {
			continue
		}
		thanks, _, _ := strings.Cut(s[at:], ".")
		return calledJustBefore(h.match.label, thanks)
	}
	return false
}

// testified reports whether a turn asks, introduces its speaker by a word of the label, or follows a
// call that names one: "Rishi: Sir, Rishi from Harbour Times".
func (r *reader) testified(h *hit) bool {
	text := r.wordsOf(h)
	if c := firstRune(text); c == '“' || c == '"' || c == '«' {
		return false // it is read out: "Governor Reed: “We will see.”"
	}
	if words.Questions(text) || greets(text) {
		return true
	}
	before := ""
	if h.line > 0 {
		before = r.str(h.line - 1)
		before = before[max(0, len(before)-200):]
	}
	near := fold(text[:min(len(text), 120)]) + " " + fold(before) + " " + r.headWords()
	for _, w := range strings.FieldsFunc(fold(h.match.label), func(c rune) bool { return !unicode.IsLetter(c) }) {
		if len(w) > 3 && strings.Contains(near, w) {
			return true
		}
	}
	return calledJustBefore(h.match.label, before)
}

// greetings open what somebody says first, in words that nobody writes about.
var greetings = []string{"asalam", "assalam", "assalaam", "bismillah", "good morning", "good afternoon", "ladies and gentlemen", "señoras y señores", "signore e signori", "senhoras e senhores", "дамы и господа", "good evening", "hello", "thank you", "bonjour", "bonsoir", "merci", "guten tag", "guten morgen", "guten abend", "meine damen und herren", "vielen dank", "grüezi", "buenos días", "buenas tardes", "buenas noches", "muy buen", "muchas gracias", "bom dia", "boa tarde", "boa noite", "buongiorno", "buonasera", "grazie",
	"goedemorgen", "goedemiddag", "goedenavond", "dames en heren", "god morgon", "god morgen", "godmorgen", "god dag", "goddag", "hyvää", "dzień dobry", "dobrý den", "dobrý deň", "dobar dan", "dober dan", "bună ziua", "jó napot", "mesdames et messieurs", "merhaba", "iyi günler", "добрый день", "добрый вечер", "доброе утро", "здравствуйте", "уважаемые ", "дорогие друзья", "дорогие коллеги", "добрий день", "доброго дня", "добър ден", "добар дан", "καλημέρα", "καλησπέρα",
	"おはよう", "こんにちは", "皆さん", "皆様", "各位", "大家好", "记者朋友", "記者朋友", "各位记者", "下午好", "上午好", "女士们", "女士們", "안녕하", "여러분", "selamat pagi", "selamat siang", "selamat sore", "xin chào", "שלום", "صباح الخير", "مساء الخير", "السلام عليكم", "سلام", "नमस्कार", "สวัสดี"}

// greets reports whether words open with a greeting.
func greets(text string) bool {
	low := strings.ToLower(text[:min(len(text), 64)])
	return slices.ContainsFunc(greetings, func(g string) bool { return strings.HasPrefix(low, g) })
}

// calledJustBefore reports whether the words before a label hold one of its names, as a word of its own with a
// capital: "Let me ask Ben to add to that."
func calledJustBefore(label, before string) bool {
	for _, w := range strings.Fields(unbracketed(label)) {
		if w = strings.Trim(w, ",."); len(w) < 3 || !unicode.IsUpper(firstRune(w)) {
			continue
		}
		for b := range strings.FieldsSeq(before) {
			if strings.Trim(b, ",.;:?!—–-") == w {
				return true
			}
		}
	}
	return false
}

// calledInFull reports whether the line before a label holds all its words: an operator's call, where everything
// is in capitals.
func (r *reader) calledInFull(h *hit) bool {
	words := strings.Fields(unbracketed(h.match.label))
	if h.line == 0 || len(words) < 2 || len(words) > 3 {
		return false
	}
	for _, w := range words {
		if !calledJustBefore(w, r.str(h.line-1)) {
			return false
		}
	}
	return true
}

// headWords returns, folded, what stands before the first label: who takes part may be named there.
func (r *reader) headWords() string {
	if len(r.hits) == 0 || r.names.head != "" {
		return r.names.head
	}
	var b strings.Builder
	for i := 0; i < r.hits[0].line && b.Len() < 4000; i++ {
		b.WriteString(fold(r.str(i)))
		b.WriteByte(' ')
	}
	r.names.head = b.String()
	return r.names.head
}

// quotedWhole reports whether a text is one quotation that no sentence ends in.
func quotedWhole(s string) bool {
	for _, marks := range [...][2]string{{"'", "'"}, {"‘", "’"}, {"“", "”"}, {"\"", "\""}, {"«", "»"}, {"„", "“"}} {
		if within, ok := strings.CutPrefix(s, marks[0]); ok {
			within, ok = strings.CutSuffix(within, marks[1])
			return ok && within != "" && !strings.Contains(within, ". ") && !strings.Contains(within, marks[1]+" ")
		}
	}
	return false
}

// quotesWhole reports whether a line is a name, and one quotation behind its colon: a headline.
func quotesWhole(s string) bool {
	_, quotation, ok := strings.Cut(s, ": ")
	return ok && quotedWhole(quotation)
}

// eventLabel names a kind of event before a colon.
var eventLabel = rx.MustCompile(`(?i)^(?:conferenza stampa|conferencia de prensa|rueda de prensa|conférence de presse|point de presse|pressekonferenz|press (?:conference|briefing)|news conference|(?:entrevista )?coletiva|tisková konference|konferencja prasowa|пресс-конференция|breaking(?: news)?|exclusive|watch(?: live)?|live)\b`)

// headCount is how many of a kind took part.
var headCount = rx.MustCompile(`^.{0,60}(?:\d+|[０-９]+)(?:人|名|社)(?:程度|ほど|余り)?$`)

// witnessLabel stands before those who are heard in one of a committee's parts, above what is said: "Witnesses: Ida Holm and Otto
// Brandt.", "II: Ida Holm, Chief Executive, Port of Ness."
var witnessLabel = rx.MustCompile(`^(?:(?i:witness(?:es)?)|I{1,3}|IV|VI{0,3})$`)

// isField reports whether a label before all others is a field of the letterhead: what stands after
// it is no sentence but names ("Presenter: Mr. Kenneth Oar, ASD PA").
func (r *reader) isField(h *hit) bool {
	m := &h.match
	if h.han && m.form == Colon {
		if text := trimSpace(r.str(h.line)[m.size:]); labels.HanOfficer(text) && !strings.ContainsAny(text, "，。！？") {
			return true // "主持人：高發言人文彬"
		} else if headCount.MatchString(text) {
			return true // "記者：記者クラブ所属記者等16人"
		}
	}
	if m.form == Colon && trimSpace(r.str(h.line)[m.size:]) == "" && r.fieldAbove(h.line) {
		return true
	}
	if m.form == Colon && h.role == "" && eventLabel.MatchString(m.label) {
		return true // a headline: "CONFERENZA STAMPA: il presidente risponde"
	}
	if m.form == Colon && *h.met == 1 && h.line == 0 && quotedWhole(trimSpace(r.str(0)[m.size:])) {
		return true // a headline: "Minister Oar: 'We have a lot to do'"
	}
	if m.form == Colon && *h.met == 1 && h.role == "" && strings.Contains(m.label, " - ") {
		return true // a headline: "Tides - Saltmouth : the wall holds"
	}
	if m.form != Colon || *h.met > 1 || m.grade == sure && h.role != "" && !others[h.folded] && len(strings.Fields(r.str(h.line)[m.size:])) > 3 {
		return false
	}
	text := trimSpace(r.str(h.line)[m.size:])
	if text == "" && h.line+1 < len(r.lines) {
		text = r.str(h.line + 1)
	}
	if text == "" || strings.ContainsAny(text, "?!…\"“") || endsSentence(text) && !abbreviated.MatchString(text) && !witnessLabel.MatchString(m.label) {
		return false
	}
	if name, office, ok := strings.Cut(text, ", "); ok && nameOnly(strings.Fields(name)) && unicode.IsLower(firstRune(office)) && r.fillsLine(h) {
		return true // "Chairperson:", over "Ada Quill, spokesperson of the harbour"
	}
	words, names := strings.Fields(text), 0
	for _, w := range words {
		c := firstRune(strings.TrimLeft(w, "("))
		if unicode.IsUpper(c) || unicode.IsDigit(c) {
			names++
		}
	}
	return names*10 >= len(words)*6
}

// testifiedHan reports whether a Chinese, Japanese or Korean name that stands as a label once greets, was named in the line before, is named
// in the heading, or asks what the one under the next label answers, who speaks more than once.
func (r *reader) testifiedHan(h *hit) bool {
	name := labels.HanClosed(h.match.label)
	if next := h.line + 1; next < len(r.lines) && r.asksAtEnd(h.line) && !words.HoldsAny(name, "记者", "記者", "기자") {
		if m := r.colon(r.str(next)); m.grade > no && *r.factsOf(&m).met > 1 {
			return true
		}
	}
	return greets(r.wordsOf(h)) || h.line > 0 && strings.Contains(r.str(h.line-1), name) || strings.Contains(r.headWords(), name)
}
