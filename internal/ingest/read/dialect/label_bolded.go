package dialect

import (
	"slices"
	"unicode/utf8"

	"podium/internal/ingest/read/carrier"
	"podium/internal/ingest/read/rx"
	"podium/internal/ingest/read/words"
	"podium/internal/transcript"
)

// bolded reads a transcript without labels in which questions are set in a type of their own and answers are not, as central banks and
// interviews print theirs: in bold, in italics, or as headings. Each change of type begins a turn without a label.
func (r *reader) bolded() {
	if slices.ContainsFunc(r.hits, func(h hit) bool { return h.role == transcript.Reporter }) {
		return // a label asks
	}
	labelled := map[int]bool{}
	for i := range r.hits {
		labelled[r.hits[i].line] = true
	}
	switch level := r.askingLevel(labelled); {
	case r.asksInType(labelled, r.isBold):
		r.typed(labelled, r.isBold)
	case r.asksInType(labelled, r.isItalic):
		r.typed(labelled, r.isItalic)
	case level > 0:
		r.typed(labelled, func(i int) bool { return r.lines[i].Level == level })
	}
}

// typed begins a turn at each change between the type of questions and others, from the first question on.
func (r *reader) typed(labelled map[int]bool, is func(i int) bool) {
	first := true
	for i := range r.lines {
		asks := is(i)
		if r.lines[i].Outside || r.lines[i].Level > 0 && !asks || i == 0 || labelled[i] || asks == is(i-1) || first && !asks {
			continue
		}
		if first && !r.asksWithin(i) {
			continue
		}
		first = false
		r.hits = append(r.hits, r.hit(i, match{form: Bolded, grade: fair, asks: asks}))
	}
	slices.SortStableFunc(r.hits, func(a, b hit) int { return a.line - b.line })
}

// asksWithin reports whether a paragraph that begins on a line asks.
func (r *reader) asksWithin(i int) bool {
	for ; !words.Questions(r.str(i)); i++ {
		if i+1 == len(r.lines) || r.lines[i+1].Break != carrier.Soft {
			return false
		}
	}
	return true
}

// isBold reports whether all of a line is set in bold.
func (r *reader) isBold(i int) bool { return int(r.lines[i].Bold) >= r.lines[i].End-r.lines[i].Start }

// isItalic reports whether all of a line is set in italics.
func (r *reader) isItalic(i int) bool { return r.lines[i].Italic && r.lines[i].Level == 0 }

// asksInType reports whether at least three paragraphs without a label are set in a type, hold whole sentences, mostly questions, and are
// followed by paragraphs that are not. Where several people answer, those of them who do so seldom have labels, or all have.
func (r *reader) asksInType(labelled map[int]bool, is func(i int) bool) bool {
	set, asked, answered, named := 0, 0, 0, 0
	from := 0 // of the paragraph
	for i := range r.lines {
		if r.lines[i].Break != carrier.Soft {
			from = i
		}
		if i+1 < len(r.lines) && r.lines[i+1].Break == carrier.Soft && is(i+1) {
			continue // it goes on
		}
		s := r.doc.Text[r.lines[from].Start:r.lines[i].End]
		if labelled[from] || !is(i) || r.lines[i].Outside || r.lines[i].Level > 0 || !endsSentence(s) || utf8.RuneCountInString(s) < 15 {
			continue
		}
		set++
		if words.Questions(s) {
			asked++
		}
		if i+1 < len(r.lines) && !is(i+1) {
			answered++
			if labelled[i+1] {
				named++
			}
		}
	}
	return asked >= 3 && asked*2 > set && answered >= 3 && (len(r.hits) <= asked || named*2 > answered)
}

// askedTitle is a title of what is asked and answered.
var askedTitle = rx.MustCompile(`(?i)\b(?:interview|(?:press|news) (?:conference|briefing)|q&a with|entrevista|intervista|entretien|conférence de presse|pressekonferenz|gespräch|conferencia de prensa|rueda de prensa|conferenza stampa|coletiva|persconferentie|wywiad|konferencja prasowa|rozhovor|tisková konference|interjú|sajtótájékoztató|interviu|intervju|presskonferens|haastattelu|röportaj|basın toplantısı)\b|интервью|пресс-конференц|інтерв['’]ю|пресконференц|συνέντευξη|ראיון|מסיבת עיתונאים|مقابلة|حوار|مؤتمر صحفي|साक्षात्कार|प्रेस वार्ता|インタビュー|会見|專訪|专访|记者会|記者會|答记者问|인터뷰|기자회견`)

// askingLevel is the level of headings that are the questions of an interview or a conference by what its title says: three or more, whole
// sentences, nearly all of which end in a question, each over paragraphs that are none. 0 is none.
func (r *reader) askingLevel(labelled map[int]bool) uint8 {
	const fewest, titleLines = 3, 12
	var asked, all [7]int
	titled := false
	for i := range r.lines {
		l := &r.lines[i]
		if l.Outside || labelled[i] {
			continue
		}
		titled = titled || i < titleLines && askedTitle.MatchString(r.str(i))
		if l.Level == 0 || int(l.Level) >= len(all) || !titled {
			continue
		}
		all[l.Level]++
		if r.asksAtEnd(i) && i+1 < len(r.lines) && r.lines[i+1].Level == 0 && endsSentence(r.str(i+1)) {
			asked[l.Level]++
		}
	}
	for level, n := range asked {
		if n >= fewest && n*5 >= all[level]*4 && len(r.hits) <= n {
			return uint8(level)
		}
	}
	return 0
}
