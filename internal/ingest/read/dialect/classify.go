package dialect

import (
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"podium/internal/ingest/read/carrier"
	"podium/internal/ingest/read/rx"
	"podium/internal/ingest/read/words"
	"podium/internal/transcript"
)

// classify decides what each line is: speech, a note beside it, or no one's words.
func (r *reader) classify() {
	heads := r.runningHeads()
	r.footnoted = slices.ContainsFunc(r.doc.Marks, func(m carrier.Mark) bool { return m.Kind == transcript.Footnote })
	r.findEnd()
	r.after()
	r.readContents()
	again := r.headsAgain(heads)
	for i := range r.lines {
		l := &r.lines[i]
		switch {
		case l.hit >= 0:
		case again[i]:
			l.role, l.kind = note, "heading"
		case l.inset:
			l.role = furniture
		case i < r.first:
			l.role = head
		case i >= r.last, l.beyond:
			r.classifyTail(i)
		default:
			l.role, l.kind = r.classifyBody(i, heads)
		}
	}
	r.readTopics()
	r.opening()
}

// findEnd finds where the transcript ends: at the first line that says so after the last label.
func (r *reader) findEnd() {
	r.last = len(r.lines)
	from := r.first
	if n := len(r.hits); n > 0 {
		from = r.hits[n-1].line + 1
	}
	for i := from; i < len(r.lines); i++ {
		if r.lines[i].Outside {
			continue
		}
		if s := r.str(i); i > 0 && (isEnd(s) || (s[0] == '(' || s[0] == '[') && concluded.MatchString(s) && len(r.lines)-i <= signOffLines && !r.goesOn(i) || r.endsAll(i) || len(r.lines)-i <= 8 && endsWhereupon(s) || timeLine(s) && i > r.first && len(r.lines)-i <= 12) {
			for i-1 >= from && r.dayAlone(i-1) {
				i--
			}
			r.last = i
			return
		}
	}
	if len(r.hits) > 0 {
		r.last = r.signOff(from)
	}
}

var endLine = rx.MustCompile(`^(?:\(?#[\s#]*\)?|DPB ?#? ?\d{1,3}|\(?-?(?i:30)-?\)?|[-–—―\s]*[0oO]{3}[-–—―\s]*|\W*(?i:ends?|end of (?:transcript|briefing|interview)|\(?end transcript\)?|ende)\W*(?:[\d:]+ ?[APap]\.? ?[Mm]\.?.{0,12}|\d{1,2}[.:]\d{2} Uhr\)?)?|\(?(?i:fin de (?:la )?(?:transcription|transcripción)|fine (?:della )?trascrizione|fim da transcrição|ende (?:des |der )?(?:transkripts?|abschrift|mitschrift))\.?\)?|[-–—] ?A las \d{1,2}[:.]\d{2} ?(?:h|horas)?\.?,? (?:finaliza|concluye|se levanta|termina)\b[^.?!]{0,60}\.?)$`)

// endsWhereupon reports whether a line begins a court reporter's last note, however it is wrapped: "(Whereupon, at 4:15 p.m., the".
func endsWhereupon(s string) bool {
	const word = "whereupon"
	return len(s) > len(word) && (s[0] == '(' || s[0] == '[') && strings.HasPrefix(strings.ToLower(strings.TrimLeft(s, "([ ")), word)
}

// isEnd reports whether a line marks the end of a transcript: END 2:15 P.M. EDT, # # #, [ends].
func isEnd(s string) bool {
	s, short := fieldsWithin(s, 60)
	if !short || s == "" || s[len(s)-1] == '?' {
		return false
	}
	if strings.HasPrefix(s, "Ends/") || isIn(ends, unsigned(s)) && s != "30" || endLine.MatchString(s) {
		return true
	}
	return strings.HasPrefix(s, "END") && len(s) > 3 && (unicode.IsSpace(firstRune(s[3:])) || unicode.IsDigit(rune(s[3]))) && timeIn(s) != ""
}

// unsigned drops the brackets and dashes around a line.
func unsigned(s string) string {
	if n := len(s); n > 0 && letterByte(s[0]) && letterByte(s[n-1]) {
		return s
	}
	return strings.Trim(s, "()[]（）［］【】〔〕〈〉<>《》○●■◆*-–— ")
}

// headsSection reports whether a line heads a part of a transcript, with or without its number: "Q&A", "２．質疑応答".
func headsSection(s string) bool {
	if s = strings.TrimRight(unsigned(s), ":： "); isIn(sections, s) {
		return true
	}
	rest := strings.TrimLeft(s, "0123456789０１２３４５６７８９IVXⅠⅡⅢⅣⅤ")
	if rest == s || len(s) > 90 {
		return false
	}
	rest = strings.TrimLeftFunc(rest, func(c rune) bool { return isSpace(c) || strings.ContainsRune(".．、)）", c) })
	return isHan(firstRune(rest)) && isIn(sections, rest)
}

// classifyTail distinguishes footnotes and editor's notes after the end from furniture.
func (r *reader) classifyTail(i int) {
	l := &r.lines[i]
	s := r.str(i)
	l.role = furniture
	if l.Outside || i == r.last || len(s) < 12 || len(s) > 1500 || int(l.Links)*2 > len(s) {
		return
	}
	switch c := s[0]; {
	case l.Foot:
		l.role, l.kind = note, "footnote"
	case strings.HasSuffix(s, "↑"), l.Item && r.footnoted, c == '*' && !isRule(s), c >= '1' && c <= '9' && len(s) > 20 && strings.ContainsAny(s[1:min(4, len(s))], " .)]"):
		l.role, l.kind = note, "footnote"
	case words.HoldsAny(strings.ToLower(s), "correction", "editor", "note:", "clarif"):
		l.role, l.kind = note, "editor"
	}
}

var (
	// errors and omissions excepted
	eoe        = rx.MustCompile(`(?i)^e ?& ?o ?e[\s.…_*-]*$`)
	pageNumber = rx.MustCompile(`^(?i:(?:page\s*)?[-–—]?\s*\d{1,3}\s*[-–—]?(?:\s*(?:of|/)\s*\d{1,4})?|\.?/ ?\d{1,3}|[-–—(]*\s*more(?:, ?more)*\s*[-–—)]*|(?:more )?#\d{1,5}[-–]\d{1,2}/\d{1,2}(?: more)?|\( ?[A-Z]{2,14} cont(?:d|inued)?\.? ?\)|page \d+.{0,20}|\( ?[\p{L}. ]{3,40}\) ?[-–—] ?\d{1,3} ?[-–—])$`)
	// of the page itself, by a stenographer's office
	transcribed = rx.MustCompile(`(?i)^\((?:transcripción|transcription|transcrição|trascrizione)\b.{0,100}\)$|^[-—–]+ ?oo?0oo? ?[-—–]+$`)
	concluded   = rx.MustCompile(`(?i)^[(\[].{0,80}\b(?:concluded|ended|adjourned|terminó|finaliza)\b.{0,60}[)\]]$`)
	// of a court reporter, under the last words
	whereupon = rx.MustCompile(`(?i)^[(\[] ?whereupon\b.{0,140}[)\]]$`)
	// of the same page in another language
	otherPart = rx.MustCompile(`(?i)^\(?please (?:also )?(?:see|refer to|read) the \p{L}+ (?:portion|part|version|text)\b.{0,60}\)?$`)
	beginning = rx.MustCompile(`(?i)^[(\[]?\s*(?:begin|end|start) (?:transcript|text|audio|video)\s*[)\]]?[.:]?$`)
	// of a publisher, not of anybody who spoke
	citation = rx.MustCompile(`(?i)^(?:transcribed by |(?:\w+ )?transcripts? by |transcript provided by |source: |for information media|try rev and save|citation: )|\bonline by\b.*https?://\S+$|^(?:back|return) to (?:the |this )?(?:home|index|main|previous|top|transcripts?|article)\b|^(?:go to|return to) (?:the )?(?:[\w’'-]+ ){0,3}(?:home ?page|index|main page)$|^to the top of (?:this|the) page$|^print this (?:document|page|article)\b|^(?:this page was )?last (?:modified|updated|revised)\b|^(?:watch|listen to|ouça) (?:the|a) (?:full|íntegra)|^try rev for free`)
	// of a photograph, on a line of its own amid the words
	photoCredit = rx.MustCompile(`^\p{Lu}.{20,}\b(?:[Pp]hoto(?:graph)?|PHOTO) (?:by|BY) \p{Lu}[\p{L}.]*(?: \p{Lu}[\p{L}.’'-]*){1,2}\.?$`)
	// of a page's own letter
	newsletter = rx.MustCompile(`(?i)^(?:are you getting|get|subscribe to|sign up (?:for|to))\b[^.!]{0,60}\bnewsletter\b[^.!?]*[.?!]?$`)
	// of what whoever spoke has said since
	saidLater = rx.MustCompile(`^\[[^\]]{0,80}\b(?:later|subsequently|afterwards?)\b[^\]]{0,24}\b(?:said|added|clarified|announced|noted|confirmed|corrected|told|informed|explained)\b[^\]]*\]$`)
	// of an advertisement within a page
	advertised = rx.MustCompile(`(?i)^advertisement ?[-–—:] ?(?:scroll|continue|story|article)\b.{0,40}$`)
	// to the recording, at the end of a part
	linkLine = rx.MustCompile(`(?i)^(?:link|links|watch|listen|see|view|video|audio|stream|livestream|photos?|lien|enlace|vídeo)\b[^.?!]{0,60}:? ?https?://\S+$`)
	// of a live page, under each statement: "2031-03-04 10:05:30"
	stampLine = rx.MustCompile(`^(?:\d{4}[-/.年]\d{1,2}[-/.月]\d{1,2}日? ?)?\d{1,2}[:：]\d{2}[:：]\d{2}$|^\d{4}[-/.年]\d{1,2}[-/.月]\d{1,2}日? ?\d{1,2}[:：]\d{2}$`)
	// of what the next questions are about: "2 - Lighthouses"
	numberedHead = rx.MustCompile(`^\d{1,2} ?(?:[-–—]|[.)]) ?\p{Lu}`)
	hanHeading   = rx.MustCompile(`^[＜〈《<]\s*[\p{Han}\p{Hiragana}\p{Katakana}\p{Hangul}・ー ]{2,20}\s*[＞〉》>]$`)
	shareLine    = rx.MustCompile(`(?i)^(?:(?:share|tweet|print|email|listen)(?: (?:this|on|to|via|page|the).{0,30})?|(?:partager|teilen|compartir|compartilhar|condividi|delen|dela|udostępnij|поделиться|поділитися)(?: (?:la |cette |esta |esto |diese |auf |sur |en |no |su |su |в ).{0,40})?|(?:seite|beitrag|artikel) teilen|分享到?.{0,12}|シェア(?:する)?|공유하기)$`)
)

func (r *reader) classifyBody(i int, heads map[string]bool) (role, string) {
	l, s := &r.lines[i], r.str(i)
	if l.Outside {
		return furniture, ""
	}
	if l.Caption {
		return note, "caption"
	}
	if l.Foot {
		return note, "footnote"
	}
	if strings.HasPrefix(s, "※") || s[0] == '[' && saidLater.MatchString(s) {
		return note, "editor"
	}
	if len(s) < 800 && unicode.IsUpper(firstRune(s[strings.LastIndexByte(s, ' ')+1:])) && strings.Contains(s, "hoto") && photoCredit.MatchString(s) {
		return note, "caption"
	}
	if len(r.lines)-i < 6 && strings.Contains(s, "nline by ") && citation.MatchString(s) {
		return furniture, ""
	}
	if len(s) <= 240 {
		if short, ok := fieldsWithin(s, 120); ok {
			s = short
			if r.isFurniture(i, s, heads) {
				return furniture, ""
			}
			if kind := r.shortNote(i, s); kind != "" {
				return note, kind
			}
		}
	}
	if r.style.CapsHeadings && titleCase(s) && r.labelNext(i) {
		return note, "heading"
	}
	if r.style.BracketNotes {
		if strings.HasPrefix(s, "Note:") || strings.HasPrefix(s, "NOTE:") {
			return note, "editor"
		}
		if bracketed(s) && (len(s) > 60 || strings.HasSuffix(s, ":]")) {
			return note, "editor"
		}
		if r.isFootnote(i, s) {
			return note, "footnote"
		}
	}
	return speech, ""
}

// isFurniture reports whether a line of few words is the page's own: its rules and numbers, who made it, what it links to.
func (r *reader) isFurniture(i int, s string, heads map[string]bool) bool {
	l := &r.lines[i]
	switch {
	case eoe.MatchString(s), isRule(s), isEnd(s) && !r.goesOn(i), concluded.MatchString(s), i == len(r.lines)-1 && whereupon.MatchString(s), beginning.MatchString(s), transcribed.MatchString(s):
		return true
	case r.isPageNumber(i, s), len(heads) > 0 && heads[runningKey(s)], shareLine.MatchString(s) && !r.goesOn(i), !endsSentence(s) && isIn(chrome, s) && !r.goesOn(i), (l.Links > 0 || len(r.lines)-i < 6) && citation.MatchString(s), len(r.lines)-i < 6 && urlLine.MatchString(s), strings.Contains(s, "://") && linkLine.MatchString(s):
		return true
	case (s[0] == '(' || s[0] == '[') && r.isTime(i), timecode(s) && r.style.has(Timed), timeLine(s), len(s) <= 24 && digitByte(s[0]) && stampLine.MatchString(s):
		return true
	case strings.Contains(s, "ewsletter") && newsletter.MatchString(s), s[0] == 'A' && advertised.MatchString(s):
		return true
	}
	return l.Item && int(l.Links)*10 >= len(s)*9 && len(s) > 0
}

// shortNote is the kind of note that a line of few words is, "" where it is none.
func (r *reader) shortNote(i int, s string) string {
	switch {
	case hanHeading.MatchString(s), headsSection(s), r.contents != nil && r.contents[r.contentKey(i)]:
		return "heading"
	case s[0] == '[' && itemNumber(s+" ") >= len(s):
		return "number"
	case (s[0] == '(' || s[0] == 'P') && otherPart.MatchString(s):
		return "editor"
	case digitByte(s[0]) && len(s) < 90 && !endsSentence(s) && r.labelNext(i) && numberedHead.MatchString(s):
		return "heading"
	case strings.HasPrefix(s, "* ") && len(s) < 90 && !endsSentence(s) && r.labelNext(i):
		return "heading"
	case r.isColleagueHead(i):
		return "part"
	case r.lines[i].Level > 0, strings.HasPrefix(s, "**") && !strings.HasSuffix(s, "*"), r.style.CapsHeadings && capsHeading(s), r.labelNext(i) && r.capsApartNext(i) && capsHeading(s):
		return "heading"
	}
	return ""
}

// goesOn reports whether a line goes on with the sentence of the line before it: "in the very / end."
func (r *reader) goesOn(i int) bool {
	return i > 0 && unicode.IsLower(firstRune(r.str(i))) && (r.lines[i].Break == carrier.Soft || !endsSentence(r.str(i-1)) && endsSentence(r.str(i)))
}

// labelNext reports whether a label stands on the next line.
func (r *reader) labelNext(i int) bool { return i+1 < len(r.lines) && r.lines[i+1].hit >= 0 }

// capsApartNext reports whether the label on the line below fills it in capitals: words in capitals above it are a heading of what follows.
func (r *reader) capsApartNext(i int) bool {
	h := &r.hits[r.lines[i+1].hit]
	return h.match.form == SetApart && upperShare(h.match.label) >= 0.9
}

// stoppedNumber is how typescripts number their pages ("2.").
var stoppedNumber = rx.MustCompile(`^\d{1,2}\.$`)

// isPageNumber: a number alone is a page's only where it follows the numbers before it, or where
// "page" or signs around it say so.
func (r *reader) isPageNumber(i int, s string) bool {
	if r.style.Name == "australia-prime-minister" && stoppedNumber.MatchString(s) && r.lines[i].Break != carrier.Soft {
		return true
	}
	if !pageNumber.MatchString(s) {
		return false
	}
	return strings.Trim(s, "0123456789") != "" || r.doc.Carrier == "pdf" || r.pages >= 2 || r.lines[i].Break != carrier.Soft && len(s) <= 3 && !r.style.has(Keyed)
}

func capsHeading(s string) bool {
	return len(s) < 110 && upperShare(s) > 0.95 && utf8.RuneCountInString(s) > 3 && !strings.HasSuffix(s, ".") && !strings.ContainsAny(s, "?!")
}

// titleCase reports whether a line reads as a heading in mixed case: few words, the long ones
// capitalised, no full stop.
func titleCase(s string) bool {
	words := strings.Fields(s)
	if len(words) == 0 || len(words) > 9 || len(s) > 70 || endsSentence(s) || strings.ContainsAny(s, "[(\"") || strings.HasSuffix(s, "-") {
		return false
	}
	for _, w := range words {
		if len(w) > 3 && !unicode.IsUpper(firstRune(w)) && !unicode.IsDigit(firstRune(w)) {
			return false
		}
	}
	return unicode.IsUpper(firstRune(words[0]))
}

func bracketed(s string) bool {
	return strings.HasPrefix(s, "[") && strings.HasSuffix(s, "]") && strings.Count(s, "[") == 1
}

// longestHead is the longest running head, in bytes.
const longestHead = 120

// besidePage is how many lines a running head stands from a page's number at most.
const besidePage = 3
