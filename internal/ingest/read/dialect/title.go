package dialect

import (
	"strings"
	"unicode"

	"podium/internal/ingest/read/carrier"
	"podium/internal/ingest/read/rx"
)

// titled sets the title: the carrier's own, a first-level heading, the heading's lines, or what is
// known from elsewhere.
func (r *reader) titled() {
	if r.t.Title != "" {
		return
	}
	own, at := r.headingTitle()
	if title, place, line := r.joinedHeading(); line >= 0 && (own == "" || at == line) {
		own, at = title, line
		r.setPlace(place, "heading", line, place)
	}
	carried := r.cleanTitle(carrier.Seen(r.doc.Meta.Title), own)
	switch {
	case carried != "":
		r.t.Title = carried
		r.given("title", "carrier", -1, carried)
	case own != "":
		r.t.Title = own
		r.given("title", "heading", at, own)
	case r.hints.Meta.Title != "":
		r.t.Title = fields(carrier.Seen(r.hints.Meta.Title))
		r.given("title", "carrier", -1, r.t.Title)
	case r.subject != "":
		r.t.Title = fields(r.subject)
		r.given("title", "carrier", -1, r.t.Title)
	}
}

// standIn is a title that a program gave where nobody wrote one: a file's name, "Document1".
var standIn = rx.MustCompile(`(?i)^(?:untitled (?:document|page)|new page \d+|doc(?:ument)? ?\d*|microsoft word - .{1,80}|\S{1,80}\.(?:docx?|rtf|odt|html?|pdf))$`)

// cleanTitle drops a page title's site name, and the stand-ins for a title that is missing.
func (r *reader) cleanTitle(title, own string) string {
	title = fields(title)
	switch strings.ToLower(title) {
	case "unknown", "untitled", "none", "null", "-":
		return ""
	}
	if len(title) < 100 && standIn.MatchString(title) {
		return ""
	}
	if own != "" && strings.Contains(fold(title), fold(own)) && r.doc.Carrier == "html" && len(own) > 12 {
		return own
	}
	if r.doc.Carrier != "html" {
		return title
	}
	for _, sep := range []string{" | ", " – ", " — ", " - ", " :: "} {
		if i := strings.LastIndex(title, sep); i > 12 && strings.Count(title, sep) >= 1 && !strings.ContainsAny(title[i:], "0123456789") {
			title = title[:i]
		}
	}
	if own != "" && strings.Contains(fold(own), fold(title)) {
		return own
	}
	return title
}

// headingTitle returns the title that the heading prints, and its line.
func (r *reader) headingTitle() (string, int) {
	for i := 0; i < r.first; i++ {
		if r.heads[i] == titleHead && r.lines[i].Level == 1 {
			return r.wholeHeading(i), i
		}
	}
	for i := 0; i < r.first; i++ {
		if r.heads[i] == titleHead && !r.lines[i].Outside && !r.headsSite(i) && !r.letterhead(i) {
			return r.joinTitle(i), i
		}
	}
	if r.doc.Carrier != "text" && r.doc.Carrier != "pdf" {
		return "", -1
	}
	from := r.menuEnd()
	for i := from; i < r.first && i < from+6; i++ {
		if s := r.str(i); (!r.style.CapsHeadings || r.style.Name == "hearing" && titleWords.MatchString(s) || pressTitle.MatchString(s) && (i == 0 || strings.Contains(strings.ToLower(s), " by "))) && r.heads[i] == plainHead && r.lines[i].role == head && len(s) < 200 && strings.IndexFunc(s, unicode.IsLetter) >= 0 && !endsSentence(s) && !fieldLine.MatchString(s) && !headsSection(s) && !r.letterhead(i) {
			return fields(s), i
		}
	}
	for i := 0; i < r.first && i < 12; i++ {
		if m := subjectField.FindStringSubmatch(r.str(i)); m != nil && r.lines[i].role == head {
			return strings.TrimRight(fields(m[1]), "."), i
		}
	}
	return "", -1
}

// wholeHeading is a first-level heading with the line that goes on with it: under a line break in it, or by whom a press conference is
// where it says no more than that it is one.
func (r *reader) wholeHeading(i int) string {
	title := fields(r.str(i))
	if i+1 >= r.first || r.lines[i+1].Outside {
		return title
	}
	next := fields(r.str(i + 1))
	if r.lines[i+1].Level == 1 && r.lines[i+1].Break == carrier.Hard && len(title)+len(next) < 200 || r.saysOfWhom(title, i+1) {
		r.heads[i+1] = titleHead
		return title + " " + next
	}
	return title
}

// saysOfWhom reports whether a line says by whom what the title calls by its kind alone is: "Joint press conference", "by Premier Oar
// and Otto Holm".
func (r *reader) saysOfWhom(title string, i int) bool {
	s := r.str(i)
	return len(strings.Fields(title)) <= 4 && len(s) < 240 && kindAlone.MatchString(title) && byWhom.MatchString(s) && !endsSentence(s) && !r.dayLine(s) && (unicode.IsLower(firstRune(s)) || upperShare(title) > 0.9)
}

var (
	kindAlone = rx.MustCompile(`(?i)\b(?:conference|briefing|availability|statement|remarks|doorstep|stakeout|interview)$`)
	byWhom    = rx.MustCompile(`(?i)^(?:by|with|given by|of) (?:the )?\p{L}`)
)

// headsSite reports whether a line names the part of a site in which transcripts stand, above one's own title, or is the kind of what
// a longer title says again.
func (r *reader) headsSite(i int) bool {
	if s := r.str(i); !sectionTitle.MatchString(s) && !headsContents(s) {
		return len(strings.Fields(s)) <= 3 && kindAlone.MatchString(s) && r.saidAgain(i)
	}
	for k := i + 1; k < r.first; k++ {
		if r.heads[k] == titleHead && !r.lines[k].Outside && !sectionTitle.MatchString(r.str(k)) && !headsContents(r.str(k)) {
			return true
		}
	}
	return false
}

// headsContents reports whether a line stands over a list of what was spoken of: "Press Briefing Index".
func headsContents(s string) bool {
	return len(s) < 40 && strings.HasSuffix(strings.ToLower(s), " index")
}

// saidAgain reports whether a later line of the heading, which may be a title, goes on from all the words of this one.
func (r *reader) saidAgain(i int) bool {
	const most = 8 // lines between
	kind := fold(r.str(i))
	for k := i + 1; k < r.first && k <= i+most; k++ {
		if s := fold(r.str(k)); r.heads[k] == titleHead && !r.lines[k].Outside && len(s) > len(kind)+8 && strings.Contains(s, kind) {
			return true
		}
	}
	return false
}

var sectionTitle = rx.MustCompile(`(?i)^(?:(?:press|news|media|daily|speeches|remarks|interviews|statements|releases|briefings?|conferences?|and|&),? )*(?:transcripts|briefings|conferences|speeches|statements|interviews|remarks|releases)$|^\p{L}+ (?:press|news|media)$|` +
	`^(?:(?:press|news|media) (?:release|operations|transcript)|speech|statement)$|^(?:news )?transcript from the \p{L}.{3,60}$|^[\p{L} ]{3,40} - (?:speech|statement|press release|remarks|news|transcript)$|` +
	`^(?:(?:пресс-конференции|брифинги|интервью|выступления|стенограммы|заявления|пресконференції|брифінги|ruedas de prensa|conferencias de prensa|conférences de presse|points de presse|déclarations|pressekonferenzen|mitschriften?|conferenze stampa|conferências de imprensa|basın toplantıları|interviews|discursos?|entrevistas?)(?:,? (?:и|та|y|e|et|und|ve) |, |$))+$|` +
	`^(?:大臣|長官|報道官|定例|外務大臣|官房長官)?(?:記者)?会見(?:記録|録|概要)?$`)

// menuEnd returns the line behind a site's menu, of which a crawler keeps the words, on top of a text: a block of lines
// of which the first begins with a small letter.
func (r *reader) menuEnd() int {
	if r.first < 3 || !unicode.IsLower(firstRune(r.str(0))) {
		return 0
	}
	for i := 1; i < r.first; i++ {
		if r.lines[i].Blank > 0 {
			return i
		}
	}
	return 0
}

// goesOnNext reports whether a title breaks off in the midst: at a comma, or a small word.
func goesOnNext(title string) bool {
	last := title[strings.LastIndexByte(title, ' ')+1:]
	return strings.HasSuffix(title, ",") || particles[last] || last == "OF" || strings.EqualFold(last, "by")
}

// brokenName reports whether a title ends in a first name whose last name is the next line: "..., Ada", "Holm".
func brokenName(title, next string) bool {
	ws := strings.Fields(title)
	return len(ws) > 2 && strings.HasSuffix(ws[len(ws)-2], ",") && loneName(ws[len(ws)-1]) && loneName(next)
}

// loneName reports whether a line is one word that may be a name.
func loneName(s string) bool {
	return len(s) > 1 && unicode.IsUpper(firstRune(s)) && strings.IndexFunc(s, func(c rune) bool { return !unicode.IsLetter(c) }) < 0
}

// endsInDay reports whether a title ends in the day of what it names: nothing of it follows on the next line.
func (r *reader) endsInDay(title string) bool {
	days := r.datesIn(title, r.style.DayFirst)
	return len(days) > 0 && days[len(days)-1].End == len(title)
}

// dayLine reports whether a line gives a day and hardly more: where it was, what the day is of.
func (r *reader) dayLine(s string) bool {
	return len(r.datesIn(s, r.style.DayFirst)) > 0 && !unicode.IsLower(firstRune(s)) && len(strings.Fields(s)) <= 9
}

// pressTitle tells a first line in capitals that is a title, where others head what is said.
var pressTitle = rx.MustCompile(`(?i)press conference|news conference|press briefing|media briefing`)

// subjectField names the one subject of an event.
var subjectField = rx.MustCompile(`^(?:SUBJECT|SUJET|TOPIC)\b[^:]{0,20}:\s*(.{8,160})$`)

// fieldLine is a letterhead's field, named in capitals, in one language or two: "LOCATION/ENDROIT: ...".
var fieldLine = rx.MustCompile(`^(?:LOCATION|VENUE|PLACE|LIEU|PRINCIPAL|DATE|TIME|SUBJECT|SUJET|TOPICS?|SPEAKERS?|PARTICIPANTS?)\b[\p{Lu}()/ ]{0,40}:`)

// joinTitle joins a title that is printed on several lines.
func (r *reader) joinTitle(i int) string {
	title := fields(strings.Trim(r.str(i), "*"))
	title = title[siteBefore(title):]
	caps := upperShare(title) > 0.9
	for j := i + 1; j < r.first; j++ {
		s := fields(r.str(j))
		if at := strings.Index(s, " Index "); at > 0 && strings.Contains(s[at:], "...") {
			s = s[:at] // of what was spoken of, on the same line
		}
		next := r.heads[j] == titleHead || r.heads[j] == plainHead || caps && r.heads[j] == personHead
		pdf := r.doc.Carrier == "pdf"
		whose := j == i+1 && r.saysOfWhom(title, j)
		unfinished := whose || goesOnNext(title) && (pdf || strings.HasSuffix(strings.ToLower(title), " by") || strings.HasSuffix(title, " OF")) || pdf && brokenName(title, s)
		next = next || unfinished && (r.heads[j] == placeHead || r.heads[j] == personHead)
		if !next || r.lines[j].Blank > 0 && !whose || caps != (upperShare(s) > 0.9) || len(s) > 120 && !whose || r.doc.Carrier != "text" && !unfinished && !(pdf && r.lines[j].Break == carrier.Soft) {
			break
		}
		if !unfinished && !caps && (r.lines[j].Break != carrier.Soft || r.endsInDay(title)) || r.dayLine(s) {
			break
		}
		if !wide(lastRune(title)) || !wide(firstRune(s)) {
			title += " "
		}
		title += s
		r.heads[j] = titleHead
	}
	return title
}
