package dialect

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"podium/internal/ingest/read/carrier"
	"podium/internal/ingest/read/rx"
)

// Under the last words a transcript may say at what time all ended: "(Fin à 15 h 20)", "（午後3時20分終了）".

const (
	// endHour is a time of day as any language prints it.
	endHour = `\d{1,2}(?: ?(?:h|heures|uur) ?(?:\d{2})?|[:.,]\d{2}(?::\d{2})?|(?: ?[ap]\.? ?m\b\.?)) ?(?:[ap]\.? ?m\b\.?|hs?\b|hrs?\b|horas|hours|uhr|uur|часов|год\b|ч\b)?(?: \([A-Z]{2,5}\)| [A-Z]{2,5}\b)?`
	// endWords say that something is at its end.
	endWords = `(?:ends?|ended|concluded|concludes|adjourned|fin|termine|termina|terminó|terminou|finaliza|finalizó|concluye|concluyó|encerramento|ende|schluss|fine|fim|einde|slut|slutt|koniec|konec|kraj|završetak|zakończenie|конец|окончание|завершение|кінець|завершення|край|sfârșit|sfârşit|vége|τέλος)`
	// endVerbs say so of what they follow.
	endVerbs = `(?:ended|closed|concluded|adjourned|finished|over|levée|terminée?|close|terminó|finalizó|concluyó|terminou|encerrad[ao]|beendet|terminata|conclusa|окончен[ао]?|завершен[ао]?|завершился|завершилась|завершилось|закончился|закончилась)`
	ofThe    = `(?:the |this |de |del |de la |de l['’]|du |der |des |della |del |dell['’]|da |do |la |le |l['’]|el |die |das |van de |van het )*`
	// pressEvents are events that transcripts are of, and sessions whatever is said within them.
	pressEvents = `(?:(?:press |news |media )?briefing|(?:press |news )conference|press availability|gaggle|conférence de presse|point (?:de )?presse|rueda de prensa|conferencia de prensa|pressekonferenz|conferenza stampa|conferência de imprensa|persconferentie|konferencji prasowej|konferencije za medije|tiskové konference|брифинга?|пресс-конференци[ия]|брифінгу?|пресконференці[їя])`
	sessions    = `(?:meeting|session|interview|call|conference|séance|conférence|réunion|entretien|sesión|reunión|encuentro|conferencia|entrevista|sitzung|unterrichtung|gesprächs?|incontro|conferenza|sessão|reunião|встречи|беседы)`
	endAt       = `(?: ?[:–—-]| at| à| a las| às| um| alle ore| alle| ore| om| kl\.?| o| u| в| о| la| στις)*`
)

var (
	endedBare = rx.MustCompile(`(?i)^(?:` + endWords + `(?: ` + ofThe + `(?:` + pressEvents + `|` + sessions + `))?|` + ofThe + pressEvents + `(?: (?:was|is|est|a été|wurde|è|foi|fue|se))* ` + endVerbs + `)` + endAt + ` ?(` + endHour + `)[. ]*$`)
	endedIn   = rx.MustCompile(`(?i)^[(\[](?:[\p{L}'’-]+ ){0,6}(?:` + endWords + `|` + endVerbs + `)(?: [\p{L}'’-]+){0,6}` + endAt + ` ?(` + endHour + `)[.)\] ]*$`)
	endedHan  = rx.MustCompile(`^[（(【\[]?(?:.{0,14}(?:于|於|は|이|가|은|는))?(?:(?:終了|閉会|结束|結束|散会|종료)[:：]? ?)?((?:午前|午後|上午|下午|晚上|晚|오전|오후) ?\d{1,2} ?[時时点點시](?: ?\d{1,2} ?[分분]|半)?|\d{1,2}[:：]\d{2})(?: ?(?:に)?(?:終了|閉会|结束|結束|散会|종료)(?:しました|した|했다)?)?[。）)】\]]*$`)
)

// endedHour is the time at which a line says that all ended; "" where it says nothing of the kind.
func endedHour(s string) string {
	const most = 120
	if len(s) > most || !hasDigit(s) {
		return ""
	}
	s = fields(s)
	first, _ := utf8.DecodeRuneInString(strings.TrimLeft(s, "（(【["))
	re := endedIn
	switch {
	case first > 0x2E80 || first >= '0' && first <= '9':
		if re = endedHan; !strings.ContainsAny(s, "終閉结結散종") {
			return ""
		}
	case s[0] != '(' && s[0] != '[':
		if re = endedBare; !unicode.IsUpper(first) {
			return ""
		}
	}
	m := re.FindStringSubmatch(s)
	if m == nil {
		return ""
	}
	return strings.TrimSpace(m[1])
}

// endsAll reports whether line i, near the end, says at what time all ended.
func (r *reader) endsAll(i int) bool {
	return len(r.lines)-i <= signOffLines && r.lines[i].Break != carrier.Soft && endedHour(r.str(i)) != ""
}

// dropEnded takes what says at what time all ended for no label: "Fin : 15 h 20".
func (r *reader) dropEnded() {
	if n := len(r.hits); n > 1 && *r.hits[n-1].met == 1 && r.endsAll(r.hits[n-1].line) {
		r.hits = r.hits[:n-1]
	}
}
