package dialect

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"podium/internal/ingest/read/carrier"
	"podium/internal/ingest/read/labels"
)

// matchOwnLine matches a label that fills its line: in capitals after a rule, or known.
func (r *reader) matchOwnLine(i int, s string) match {
	if len(s) > maxLabel || i+1 >= len(r.lines) || strings.IndexByte(s, '?') >= 0 || strings.IndexByte(s, '!') >= 0 {
		return match{}
	}
	label := strings.TrimRight(s, ":. ")
	m := match{label: label, size: len(s), form: OwnLine}
	ruled := i > 0 && isRule(r.str(i-1))
	if !ruled && !capsAbove(label, 0.6) && strings.IndexFunc(label, unicode.IsLower) >= 0 {
		return m
	}
	f := fold(label)
	switch {
	case asks[base(f)] && upperShare(label) > 0.6, ruled && asks[base(f)]:
		m.grade = sure
	case ruled && upperShare(label) > 0.6 && labelShape(label):
		m.grade = sure
	case answers[f] && label == strings.ToUpper(label) && len(label) > 1:
		m.grade = fair
	}
	return m
}

// matchSetApart matches a label that fills a line set apart from the words under it, in bold or as a
// heading, where the document's labels are set so.
func (r *reader) matchSetApart(i int, s string) match {
	n := r.apart[s]
	if n == 0 && r.opensApart(s) {
		return match{label: s, size: len(s), form: SetApart, grade: sure}
	}
	if name, _, more := strings.Cut(s, ", "); more && n == 1 {
		n = max(n, r.apart[name]) // "Ada Quill, Minister for Tides", who is "Ada Quill" from then on
	}
	if n == 1 && r.capsApart(i) {
		n = max(n, r.apartLater(unbracketed(s)))
	}
	if n == 1 && (r.capsOnce(i, s) || r.answersOnce(i)) {
		n = 2
	}
	if n == 1 && r.doc.Carrier != "html" && r.ownParagraph(i) && (asks[base(fold(s))] || r.likeOthersApart(s) || r.titledApart(s) || r.namedAbove(i, s)) {
		n = 2
	}
	if n == 1 && r.askedApart[i] {
		n = 2
	}
	if n == 0 || !r.isApart(i) && !(n >= 2 && r.ownParagraph(i)) || n == 1 && (r.lines[i].Level > 0 || !strings.Contains(r.str(i+1), "?") && !r.boldDashed(i) && !r.listed(i, s)) {
		return match{}
	}
	return match{label: strings.TrimRight(s, ":. "), size: len(s), form: SetApart, grade: sure}
}

// apartLater returns how often a line set apart is the end of one in capitals: "QUILL", or "ADA QUILL", who was "MINISTER
// ADA QUILL" at first.
func (r *reader) apartLater(s string) int {
	n := r.apart[s]
	for i := strings.IndexByte(s, ' '); i > 0; i = strings.IndexByte(s, ' ') {
		s = s[i+1:]
		n = max(n, r.apart[s])
	}
	return n
}

// ownParagraph reports whether a line of a text without type is a paragraph of its own above another, however short.
func (r *reader) ownParagraph(i int) bool {
	return r.doc.Carrier != "html" && i+1 < len(r.lines) && !r.lines[i].Outside && r.lines[i].Break == carrier.Paragraph && r.lines[i+1].Break == carrier.Paragraph && r.lines[i].Blank > 0 && endsSentence(r.str(i+1))
}

// readApart counts the lines set apart that may be labels. They are the document's labels where
// voices take turns: at least two of them recur, or one that asks does.
func (r *reader) readApart() {
	r.alternates = r.doc.Carrier == "html" && r.labelsAlternate()
	count, typed, capped, shouted, housed, named := map[string]int{}, 0, 0, 0, 0, 0
	for i := range r.lines {
		l := &r.lines[i]
		if r.isApart(i) {
			count[r.str(i)]++
			if s := unbracketed(r.str(i)); len(s) < l.End-l.Start && r.capsApart(i) {
				count[s]++ // "QUILL (TERN TIMES)", who is "QUILL" from then on
			}
			if r.lines[i].Bold > 0 || r.lines[i].Level > 0 {
				typed++
			}
			if r.capsApart(i) {
				capped++
			}
			if strings.HasSuffix(r.str(i+1), "?") && strings.Contains(r.str(i), " – ") {
				housed++ // an outlet and a name, over what is asked
			} else if name, _, ok := strings.Cut(r.str(i), ", "); ok && r.lines[i].Bold > 0 && strings.HasSuffix(r.str(i+1), "?") && nameOnly(strings.Fields(name)) {
				named++ // a name and an outlet, in bold
			}
			if r.lines[i].Blank > 0 && capsName(r.str(i)) && upperShare(r.str(i+1)) < 0.6 {
				shouted++
			}
		}
	}
	voices, all, asked := recurring(count, func(s string) bool {
		known := base(fold(s))
		return asks[known] || others[known] || labels.Moderator(known)
	})
	for s, n := range count {
		if n >= 2 && upperShare(s) >= 0.9 {
			r.capitalLabels++
		}
	}
	if capped >= 4 && voices >= 2 && capped*4 > len(r.lines) || shouted >= 6 && voices >= 2 && all >= 5 && shouted*3 > len(r.lines) {
		r.apart = count
		return
	}
	if all >= 3 && r.readAskedApart(count) || voices == 1 && all >= 3 && housed >= 3 || voices >= 2 && all >= 5 && named >= 2 {
		r.apart = count
		return
	}
	if typed == 0 && (all < 8 && asked < 2 || all*8 < len(r.lines)) {
		return // headings recur too
	}
	if voices >= 2 && asked >= 2 || voices >= 3 {
		r.apart = count
	}
}

// capsName reports whether a line is in capitals, but for what an outlet is called behind a comma: "IDA OLMO, DE La Ola".
func capsName(s string) bool {
	name, _, _ := strings.Cut(s, ", ")
	return upperShare(name) >= 0.9 && upperShare(s) >= 0.6
}

// longestApart is the longest line, in bytes, that may be a label set apart.
const longestApart = 120

// longestName is the longest name, with an office or an outlet, that may be one, in characters.
const longestName = 70

// isApart reports whether a line is a name or a known label, alone, in bold or a heading.
func (r *reader) isApart(i int) bool {
	l := &r.lines[i]
	n := l.End - l.Start
	if n > longestApart || n < 2 && !asks[fold(r.str(i))] && !answers[fold(r.str(i))] || l.Outside || l.Links > 0 || i+1 >= len(r.lines) || r.lines[i+1].Outside {
		return false
	}
	dashed := r.boldDashed(i)
	if n > longestName && utf8.RuneCountInString(r.str(i)) > longestName && !dashed || int(l.Bold) < n && l.Level == 0 && !dashed && !r.plainApart(i) {
		return false
	}
	s := strings.TrimRight(r.str(i), ":. ")
	words := strings.Fields(s)
	if dashed {
		words, s = words[:len(strings.Fields(s[:strings.Index(s, " -")]))], s[:strings.Index(s, " -")]
	}
	if len(words) == 0 || len(words) > 7 || strings.ContainsAny(s, "?!:;\"“") || !labelShape(s) {
		return false
	}
	if known := fold(s); len(words) < 6 && (offices[known] || asks[base(known)]) {
		return true // "Le ministre", in whatever letters
	}
	bracketed := false
	for n, w := range words {
		if n > 1 && strings.HasPrefix(words[n-1], "(") && n+1 == len(words) && strings.HasSuffix(w, ")") {
			continue // of a legislator's district: "(D-Calif., 12th)"
		}
		if bracketed = bracketed || w[0] == '('; bracketed && n > 0 && unicode.IsDigit(firstRune(w)) {
			continue // of an outlet: "(Ida Olmo, Onda 24)"
		}
		if c := firstRune(strings.TrimLeft(w, "(")); !unicode.IsUpper(c) && !particles[w] && !isHan(c) && !isDash(w) && !caseless(c) {
			return n > 0 && longName(s) != "" || outletAsks(s) // "Kovács Anna szóvivő"
		}
	}
	return true
}

// boldDashed reports whether a line of a page is a name in bold and, behind a dash, what somebody is: "Ada Quill -- Chief Executive".
func (r *reader) boldDashed(i int) bool {
	l := &r.lines[i]
	if l.Bold == 0 || l.Break != carrier.Paragraph || l.End-l.Start > longestApart {
		return false
	}
	s := r.str(i)
	at := max(strings.Index(s, " -- "), strings.Index(s, " — "))
	return at > 0 && int(l.Bold) >= at && nameOnly(strings.Fields(s[:at])) && !endsSentence(s)
}

// listed reports whether a line stands in the document's first lines too, among those who take part.
func (r *reader) listed(n int, s string) bool {
	for i := 0; i < n && i < 60; i++ {
		if r.str(i) == s {
			return true
		}
	}
	return false
}

// capsApart reports whether a line in capitals opens a paragraph, with a sentence after a line break.
func (r *reader) capsApart(i int) bool {
	if i+1 >= len(r.lines) || r.lines[i].Break != carrier.Paragraph || upperShare(r.str(i)) < 0.9 {
		return false
	}
	under := r.lines[i+1].Break == carrier.Hard || r.doc.Carrier == "text" && r.lines[i].Blank > 0 && r.lines[i+1].Blank == 0 && upperShare(r.str(i+1)) < 0.6
	return (under || r.capsClose(i)) && endsSentence(r.str(i+1))
}

// capsClose reports whether in a text without blank lines a name in capitals stands alone between what ends a sentence and what is
// in small letters.
func (r *reader) capsClose(i int) bool {
	l, next := &r.lines[i], &r.lines[i+1]
	if r.doc.Carrier != "text" || l.Blank > 0 || next.Blank > 0 || next.Break != carrier.Paragraph || l.End-l.Start > longestApart {
		return false
	}
	name, _, _ := strings.Cut(r.str(i), ", ")
	return strings.IndexByte(name, ' ') > 0 && len(strings.Fields(name)) <= 5 && upperShare(r.str(i+1)) < 0.6 && (i == 0 || endsSentence(r.str(i-1)) || len(r.str(i-1)) < 40 && !isRule(r.str(i-1)))
}

// plainApart reports whether in a text without type a line stands as a paragraph of its own above one that is
// longer and a sentence, as labels do in transcripts of calls: "Ada Quill -- Chief Executive".
func (r *reader) plainApart(i int) bool {
	l := &r.lines[i]
	if r.alternates && r.overWords(i) {
		return true
	}
	if r.doc.Carrier == "html" {
		return i+1 < len(r.lines) && upperShare(r.str(i)) >= 0.9 &&
			(r.capsApart(i) || r.lines[i+1].Break == carrier.Paragraph && endsSentence(r.str(i+1)))
	}
	if r.capsApart(i) {
		return true
	}
	if r.doc.Carrier != "text" && r.doc.Carrier != "pdf" && r.doc.Carrier != "docx" || l.Break != carrier.Paragraph || i+1 >= len(r.lines) {
		return false
	}
	next := &r.lines[i+1]
	return next.Break == carrier.Paragraph && l.Blank > 0 && (next.End-next.Start > l.End-l.Start || strings.Contains(r.str(i), " -") || r.asksAtEnd(i+1) || upperShare(r.str(i)) >= 0.9 && upperShare(r.str(i+1)) < 0.6) && endsSentence(r.str(i+1))
}
