package dialect

import (
	"cmp"
	"strings"
	"unicode"
	"unicode/utf8"

	"podium/internal/ingest/read/dates"
	"podium/internal/ingest/read/labels"
	"podium/internal/ingest/read/rx"
	"podium/internal/transcript"
)

// metadata reads the heading, the carrier and the hints: title, days, times, place.
func (r *reader) metadata() {
	r.mailHeader()
	r.times()
	r.heading()
	r.readFlatHead()
	r.titled()
	r.timeFromTitle()
	r.dated()
	r.places()
	r.t.URL = cmp.Or(r.hints.Meta.URL, r.t.URL, r.doc.Meta.URL)
	r.t.Declared = r.doc.Meta.ID
	if r.doc.Meta.Person != "" {
		r.given("principal", "carrier", -1, r.doc.Meta.Person)
	}
	r.headNotes()
}

// given keeps the evidence for a field: the line that says so.
func (r *reader) given(field, kind string, i int, words string) {
	if r.t.Given == nil {
		r.t.Given = map[string]transcript.Evidence{}
	}
	e := transcript.Evidence{Kind: kind, Turn: -1, Note: clip(fields(words), 200)}
	if i >= 0 {
		e.Start, e.End = r.lines[i].Start, r.lines[i].End
	}
	r.t.Given[field] = e
}

func clip(s string, n int) string {
	if len(s) <= n {
		return s
	}
	for n > 0 && !utf8.RuneStart(s[n]) {
		n--
	}
	return s[:n] + "…"
}

// headKind says what a line of the heading is.
type headKind uint8

const (
	plainHead headKind = iota
	titleHead
	dateHead
	timeHead
	placeHead
	personHead
	captionHead
	editorHead
	subjectHead
	mailHead
	chromeHead
	urlHead
)

var (
	titleWords       = rx.MustCompile(`(?i)\b(?:briefing|press|conference|remarks|interview|availability|statement|gaggle|transcript|doorstop|speech|address|readout|announcement|q&a|question[- ]and[- ]answer|questions|discussion|roundtable|conferencia|versión estenográfica|entrevista|rueda|meeting|summit|testimony|hearing|comments|talk|dialogue|town hall|launch|opening|debate|stakeout|telebriefing|doorsteps?|forum)\b|记者会|答记者问|发言人|пресс-конференц|брифинг|интервью|заявлени|ответы на вопросы|conférence|pressekonferenz|point de presse|persconferentie|conferenza stampa|conferência de imprensa|entrevista coletiva|rueda de prensa|konferencja prasowa|tiskov|sajtótájékoztató|konferencija za medije|presskonferens|pressemøte|pressekonferanse|basın toplantısı|пресконференц|брифінг|keterangan pers|họp báo|会見|會見|记者会|記者會|招待[会會]|发布会|發布會|答[中外].{0,6}[记記]者[问問]|브리핑|기자회견|ब्रीफिंग|प्रेस वार्ता|مؤتمر صحفي|المؤتمر الصحفي|الإحاطة|نشست خبری`)
	officeWord       = rx.MustCompile(`(?i)\b(?:secretary|premier|chancellor|spokesperson|spokesman|spokeswoman|minister|director|ambassador|representative|officer|envoy|coordinator|advis[eo]r|assistant|deputy|chief|under|administrator|president|senior|official|bureau|commissioner|chair(?:man)?|governor|general|admiral|counselor|executive|vocero|titular|subsecretario|vp|ceo|cfo)\b`)
	venueWord        = rx.MustCompile(`(?i)\b(?:room|hotel|house|hall|cent(?:er|re)|palace|palacio|teleconference|telephone|conference call|video(?:conference)?|aboard|en route|building|office|garden|airport|base|embassy|ministry|filing|lawn|brady|parliament|university|school|headquarters|ballroom|theat(?:er|re)|via|pool|club|camp|library|museum|church|plaza|park|driveway|residence|colonnade|tarmac|air force one|via zoom|studio|kremlin|consulate|mission|portico|terrace|auditorium|stadium|factory|plant|farm|hospital|college)\b`)
	cityState        = rx.MustCompile(`^[\p{Lu}][\p{L}.'’ -]{1,40}, ?(?:[\p{Lu}][\p{L}.'’ -]{1,40}|[A-Z]\.?[A-Z]\.?|[\p{Lu}][\p{L}.'’ -]{1,40}, [\p{Lu}][\p{L}.'’ -]{1,30})$`)
	photoWords       = rx.MustCompile(`(?i)\([^)]*photo[^)]*\)|photo by|\bphoto:|\[[^\]]*photo[^\]]*\]|foto:`)
	urlLine          = rx.MustCompile(`^(?:Cite:\s*)?https?://\S+$`)
	abbreviated      = rx.MustCompile(`(?:\p{Lu}|St|Bldg|Ave|Inc)\.\)?$`)
	opensTitle       = rx.MustCompile(`(?i)^(?:partial |full |joint |edited )*(?:transcript|press conference|news conference|media conference|press briefing|doorstop|interview|remarks|speech|statement|joint press|question-and-answer session|exchange with reporters|the president['’]s (?:news|press) conference)`)
	opensTitleAbroad = rx.MustCompile(`^(?i:(?:interview|entretien|déclarations?|conférence de presse|point de presse|discours|entrevista|rueda de prensa|conferencia de prensa|intervista|conferenza stampa) (?:de|du|des|d'|d’|a|al|con|di|del|conjointe?s?|conjunta)\b).{20}`)
	venueEnd         = rx.MustCompile(`(?i)(?:room|theat(?:er|re)|auditorium|studio)\W*$`)
	venueNoun        = rx.MustCompile(`(?i)room|teleconference|conference call|hotel|cent(?:er|re)|palace|building|aboard|garden|headquarters`)
	happening        = rx.MustCompile(`(?i)\b(?:by|with|on|following|before|after|from|prior to|ahead of|visits|hosts|welcomes|supports)\b`)
	statusLine       = rx.MustCompile(`(?i)^\W*(?:(?:unrevised|unedited|uncorrected|rush|draft|official|verbatim|full|unofficial|provisional|raw|hansard|scripted|complete)\s+)+transcript(?:\s*/\s*[\p{L} ]+)?\W*$`)
	backTo           = rx.MustCompile(`(?i)^(?:back|return) to:? (?:the )?(?:home|index|main|previous|top|transcripts?)\b`)
	// transcriptTitle says before a title that it is a transcript's: "Video & Rush Transcript: Governor Oar Opens the Ferry"
	transcriptTitle = rx.MustCompile(`(?i)^[^.:?!]{0,40}\btranscripts?: \p{Lu}\S*(?: \S+){2,}`)
	// eventFirst names a kind of event before a dash: "News Briefing - Secretary Oar"
	eventFirst = rx.MustCompile(`(?i)^[^-]*\b(?:briefing|press conference|news conference|media availability|interview|town hall) - `)
	inState    = rx.MustCompile(`, (?:Va|Md|Fla|Pa|Ga|Ala|Calif|Conn|Mass|Mich|Minn|Tenn|Tex|Wash|Wis|Ill|Ind|Kan|Ky|La|Colo|Ariz|Ark|Del|Ore|Okla|Nev|Neb|D\.C|N\.[YJCMHD]|S\.[CD])\.$`)
	// pageWords begin or end lines of what a page offers besides: to skip its menu, to see or hear the event.
	pageWords = rx.MustCompile(`(?i)^(?:skip (?:directly |to |navigation)|here[’']s how you know|official websites use |\.gov website belongs to|secure \.gov websites use|a lock \(|you have (?:accessed|reached) (?:part of )?a (?:historical )?collection\b|jump to (?:content|navigation|search)|browsing (?:articles|posts|category|tag)\b|(?:webcast|webcast replay|video|audio|audio recording|recording) of the (?:press|news|media|briefing|conference|event)|audio recording \(|メニューを飛ばして|ページの先頭です)|\b(?:bookmark and share|share on other sites)$`)
	// participantsLine stands over those who take part in a call
	participantsLine = rx.MustCompile(`(?i)^(?:(?:company|corporate|conference|conference call|call) )?(?:participants|executives|analysts|presenters|panelists|speakers)\s*:?$`)
	// presenterField says who speaks, in a letterhead: "Presenter: Spokesman Otto Holm May 4, 2031"
	presenterField = rx.MustCompile(`(?i)^(?:presenters?|briefers?)\s*:\s*\p{L}`)
	subjectsAt     = rx.MustCompile(`(?i)^(?:subjects?|topics?|asunto)\s*:`)
)

// heading decides what each line before the first words is.
func (r *reader) heading() {
	r.heads = make([]headKind, r.first)
	for i := 0; i < r.first; i++ {
		if r.lines[i].role == head {
			r.heads[i] = r.headKind(i, r.str(i))
		}
	}
	r.menuAbove()
}

func (r *reader) headKind(i int, s string) headKind {
	l := &r.lines[i]
	f := fold(s)
	days := r.datesIn(s, r.style.DayFirst)
	switch {
	case i < r.mail:
		return mailHead
	case embargoed(s):
		return editorHead
	case urlLine.MatchString(s) || f == "cite":
		return urlHead
	case isRule(s) || chrome[f] || len(s) < 200 && pageWords.MatchString(s) || strings.HasPrefix(s, "•") && chrome[fold(strings.TrimLeft(s, "• \u00a0"))] || breadcrumb(s) || menu(s) || aboutCookies(s) || strings.HasPrefix(f, "an official website of") || i < 3 && (len(s) < 60 || strings.Contains(s, "||")) && backTo.MatchString(s) || l.Links > 0 && int(l.Links) >= len(s)-2 && l.Level == 0 || beginning.MatchString(s) || l.Item && int(l.Links)*10 >= len(s)*9:
		return chromeHead
	case l.Caption || len(s) > 30 && photoWords.MatchString(s):
		return captionHead
	case participantsLine.MatchString(s), r.takesPart(i, s), presenterField.MatchString(s):
		return personHead
	case namesField(s), statusLine.MatchString(s):
		return chromeHead
	case timeLine(s):
		return timeHead
	case len(days) > 0 && dates.Alone(s, days[0]), strings.HasPrefix(f, "for immediate release"):
		return dateHead
	case r.fieldAbove(i), r.valueBelow(i) && len(days) == 0:
		return chromeHead
	case subjectsAt.MatchString(s):
		return subjectHead
	case l.Level == 1, i == 0 && len(s) < 300 && (opensTitleAbroad.MatchString(s) || quotesWhole(s)):
		return titleHead
	case l.Outside:
		return chromeHead
	case r.style.CapsHeadings && capsHeading(s):
		return plainHead
	case len(s) < 240 && !endsSentence(s) && transcriptTitle.MatchString(s):
		return titleHead
	case editorial(s) && !strings.HasPrefix(f, "transcript of") && siteBefore(s) == 0:
		return editorHead
	case len(s) <= 160 && !endsSentence(s) && strings.Contains(s, " - ") && officeWord.MatchString(s[strings.Index(s, " - "):]) && !eventFirst.MatchString(s):
		return personHead
	case len(s) <= 160 && !endsSentence(s) && strings.Contains(s, ", ") && officeWord.MatchString(s[strings.Index(s, ", "):]) && !r.earlyTitle(i, s):
		return personHead
	case strings.HasPrefix(f, "office of") || strings.HasPrefix(f, "bureau of") || strings.HasPrefix(f, "presidencia de"):
		return chromeHead
	case utf8.RuneCountInString(s) > 260:
		if i == 0 && len(s) < 600 && strings.HasPrefix(f, "transcript of a ") {
			return titleHead // with the names and offices of all who took part
		}
		return plainHead
	case placeLine(s) && !(len(days) > 0 && inBrackets(s, days[0])) && (!titleWords.MatchString(s) || venueOnly(s)):
		return placeHead
	case !fieldLine.MatchString(s) && !placeField.MatchString(s) && !(len(days) > 0 && fieldOfDay(s, days[0])) && !labels.Statement[f] && !isIn(sections, s) && titleWords.MatchString(s) && (!endsSentence(s) || upperShare(s) > 0.9 || inState.MatchString(s) || i == 0 && titleSentence(s)):
		return titleHead
	}
	return plainHead
}

// namesField reports whether a line is a letterhead's field: "Contact: ...", "To: National Desk".
func namesField(s string) bool {
	name, _, ok := strings.Cut(s, ":")
	return ok && len(name) < 30 && knows(noLabels, name) && !subjectsAt.MatchString(s) && !publishedWords.MatchString(s) && !strings.EqualFold(name, "transcript") && !strings.EqualFold(name, "title")
}

// earlyTitle: the first line of a text, with a title's words, is its title even where it names an office.
func (r *reader) earlyTitle(i int, s string) bool {
	return titleWords.MatchString(s) && (i == 0 || r.heads[i-1] != titleHead) && len(s) > 40
}

// ofCountry is who publishes, and of which country: "Shores - Ministry of Tides".
var ofCountry = rx.MustCompile(`(?i)^[\p{L} ]{3,30} [-–—] (?:ministry|department|office|embassy|government|agency) (?:of|for)\b`)

// placeLine reports whether a line names a place: a venue, or a city with its country or state.
func placeLine(s string) bool {
	s = strings.Trim(s, "* \u00a0")
	if len(s) > 110 || strings.ContainsAny(s, "?!:;") || doubled(s) || !unicode.IsUpper(firstRune(strings.TrimLeft(s, "([*"))) {
		return false
	}
	if endsSentence(s) && !abbreviated.MatchString(s) || strings.HasSuffix(s, "'s") || strings.HasSuffix(s, "’s") {
		return false
	}
	if !placeWords(s) || ofCountry.MatchString(s) || strings.Contains(s, ", ") && officeAbroad.MatchString(s) {
		return false
	}
	if upperShare(s) > 0.9 && !strings.Contains(s, ",") && !venueEnd.MatchString(s) {
		return false
	}
	return cityState.MatchString(s) || venueWord.MatchString(s) && len(strings.Fields(s)) <= 12
}

// placeWords reports whether the words of a line could be a place's: capitalised, none of them a
// person's title or a happening.
func placeWords(s string) bool {
	words := strings.Fields(s)
	if first := strings.ToLower(strings.Trim(words[0], ",.")); noPlaceFirst[first] || strings.HasSuffix(s, " am") {
		return false
	}
	via := strings.EqualFold(strings.TrimLeft(words[0], "[("), "via") || strings.EqualFold(words[0], "aboard")
	for _, w := range words {
		f := strings.ToLower(strings.Trim(w, ",.()"))
		if noPlace[f] || !via && unicode.IsLower(firstRune(w)) && !particles[f] && !onRivers[f] {
			return false
		}
	}
	return true
}

var (
	noPlaceFirst = set("after", "before", "how", "why", "as", "in", "with", "on", "following", "when", "what", "speaking", "qn", "q", "pm", "to", "this", "i", "we", "a", "array", "if", "but", "well", "no", "yes", "visit")
	onRivers     = set("am", "an", "ob", "im", "upon", "on", "sur", "sous") // "Saltmouth am Fluss"
	noPlace      = set("mr", "mrs", "ms", "hon", "minister", "senator", "mp", "interview", "transcript", "prononcé", "premier", "trip", "visit", "prime", "i", "coneirence", "given")
)

// venueOnly: a place line may hold a title's word ("James S. Brady Press Briefing Room").
func venueOnly(s string) bool {
	return venueNoun.MatchString(s) && !happening.MatchString(s) && (!opensTitle.MatchString(s) || venueEnd.MatchString(s))
}

// mailHeader reads the header of a posted article: what looks like labels up to the first blank line.
func (r *reader) mailHeader() {
	fieldsSeen := 0
	for i := range r.lines {
		if i > 0 && r.lines[i].Blank > 0 {
			break
		}
		s := r.str(i)
		name, value, ok := strings.Cut(s, ":")
		switch {
		case ok && !strings.ContainsAny(name, " \t") && mailFields[strings.ToLower(name)]:
			fieldsSeen++
			r.mailField(i, strings.ToLower(name), strings.TrimSpace(value))
		case i == 0:
			return
		}
		r.mail = i + 1
	}
	if fieldsSeen < 3 {
		r.mail = 0
	}
}

var mailFields = set("path", "from", "newsgroups", "subject", "date", "organization", "lines", "sender", "message-id", "nntp-posting-host", "reply-to", "references", "distribution", "summary", "keywords",
	"followup-to", "approved", "x-sender", "to", "cc", "article-i.d", "expires", "received", "mime-version", "content-type", "xref", "originator", "news-software", "return-path", "in-reply-to", "content-transfer-encoding", "nf-id", "nf-from")

func (r *reader) mailField(i int, name, value string) {
	switch name {
	case "subject":
		r.subject = value
	case "date":
		if day := r.anyDay(value); day != "" {
			r.posted = day
			r.given("published_date", "carrier", i, value)
		}
	}
}

// headNotes keeps the heading beside the turns, so that who takes part can be read from it.
func (r *reader) headNotes() {
	var notes []transcript.Note
	add := func(i int, kind string) {
		s := r.lines[i].Span
		notes = append(notes, transcript.Note{Kind: kind, Turn: -1, Text: fields(r.doc.Text[s.Start:s.End]), Span: s})
	}
	for i := 0; i < r.first; i++ {
		if r.lines[i].role != head {
			continue
		}
		switch r.heads[i] {
		case captionHead:
			add(i, "caption")
		case personHead:
			add(i, "participant")
		case editorHead:
			add(i, "editor")
		case titleHead, placeHead, plainHead, subjectHead:
			if !r.lines[i].Outside {
				add(i, "heading")
				continue
			}
			r.t.Furniture = append(r.t.Furniture, r.lines[i].Span)
		default:
			r.t.Furniture = append(r.t.Furniture, r.lines[i].Span)
		}
	}
	r.t.Notes = append(append(notes, r.keyNotes()...), r.t.Notes...)
}
