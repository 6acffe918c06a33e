package dialect

import "podium/internal/ingest/read/labels"

// styles are the declared house styles, the more particular before the more general: of two that
// explain a document equally well the first is taken.
var styles = []Style{
	{Name: "federal-reserve", Forms: []Form{Tagged, Stop}, Tells: []string{"chair powell", "chair yellen", "chairman bernanke", "chair", "michelle smith"}},
	{Name: "china-foreign-ministry", Forms: []Form{Colon, Named}, Asks: []string{"问", "记者", "追问"}, Language: "zh", Unlabelled: true},
	{Name: "mexico-presidency", Forms: []Form{OwnLine, Colon}, Asks: []string{"pregunta", "interlocutor", "interlocutora", "intervención"}, Language: "es"},
	{Name: "kremlin", Forms: []Form{Colon, Named}, Asks: []string{"вопрос", "реплика"}, Tells: []string{initialSurname}, Language: "ru"},
	{Name: "speaker-key", Forms: []Form{Keyed, Timed, Colon}, Sign: Keyed},
	{Name: "timestamps", Forms: []Form{Timed, Named, Colon}, Sign: Timed},
	{Name: "dash", Forms: []Form{Dash, Colon}, Sign: Dash, Asks: []string{"q", "p"}, Tells: []string{"r", "a", "pregunta"}},
	{Name: "bracket", Forms: []Form{Bracket, Lenticular, Colon}, Sign: Bracket, Asks: []string{"問", "記者", "记者", "質問", "질문", "기자"}, Tells: []string{"答", "大臣", "답변", "官房長官"}},
	{Name: "germany", Forms: []Form{Colon, Named}, Asks: []string{"frage", "zusatzfrage", "zusatz", "zuruf", "nachfrage"}, Language: "de"},
	{Name: "us-state", Forms: []Form{Colon}, Asks: []string{"question"}},
	{Name: "united-nations", Forms: []Form{Colon}, Asks: []string{"question", "correspondent"}, Tells: []string{"spokesman", "spokesperson", "deputy spokesman", "deputy spokesperson", "associate spokesman"}, Unlabelled: true},
	{Name: "us-white-house", Forms: []Form{BareQ, Colon}, Asks: []string{"q"}},
	{Name: "presidency-project", Forms: []Form{Stop, Colon}, Asks: []string{"q"}, CapsHeadings: true, BracketNotes: true},
	{Name: "hearing", Forms: []Form{Stop, Colon}, Tells: []string{"the chairman", "chairman", "the chair", "the chairwoman", "the chairperson", "the vice chairman", "the clerk", "the witness"}, CapsHeadings: true, BracketNotes: true},
	{Name: "australia-prime-minister", Forms: []Form{BareQ, Colon, OwnLine}, Asks: []string{"journalist", "journalists", "jrnlst", "reporter", "compere"}, DayFirst: true},
	{Name: "captions", Forms: []Form{Chevron, Colon}, Sign: Chevron},
	{Name: "set-apart", Forms: []Form{SetApart, BareQ, Colon}, Sign: SetApart},
	{Name: "no-colon", Forms: []Form{Bare, BareQ, Colon}, Sign: Bare, Asks: []string{"question", "journalist", "q"}},
	{Name: "generic", Forms: []Form{BareQ, Timed, Lenticular, Colon, Named}},
}

// declared is the style of sources that mark labels as such.
var declared = Style{Name: "declared", Forms: []Form{Declared}}

// The labels that give a role by themselves, folded.
var (
	asks         = labels.Asking
	interpreters = labels.Interpreting
	others       = labels.Others
)

// ordinals open a list in speech, never a label.
var ordinals = set("one", "two", "three", "four", "five", "six", "second", "third", "fourth", "fifth", "secondly", "thirdly", "lastly", "finally", "next", "number", "point", "question", "step", "remember", "note", "another", "also", "again", "then", "here", "here's", "today", "yesterday")

// openers are words with which an answer begins, where no colon tells it from a name.
var openers = set("i", "well", "yes", "no", "it", "that", "the", "we", "there", "this", "you", "he", "they", "what", "if", "as", "in", "oh", "look", "thank", "my", "our", "of", "not", "first", "and", "but", "on", "at",
	"for", "a", "i'm", "it's", "that's", "i've", "i'll", "let", "now", "so", "because", "certainly", "naturally", "quite", "all", "good", "ladies", "she", "when", "how", "one", "obviously", "perhaps", "could", "to", "these", "those")

// bareLabels are the labels that some transcripts print without any colon.
var bareLabels = []string{"QUESTION", "Question", "JOURNALIST", "Journalist", "INTERVIEWER", "Interviewer", "PRIME MINISTER", "Prime Minister", "PM", "P.M.", "ANSWER", "Answer", "MINISTER", "THE PRESIDENT", "TREASURER"}

// answers are labels of those who do not ask that are no names: an answer's, a moderator's, an office's.
var answers = joined(labels.Answering, labels.Moderating, offices)

// offices are those whose holders answer, where their label names nobody.
var offices = set("the president", "the vice president", "prime minister", "pm", "chairperson", "the secretary", "secretary",
	"spokesman", "spokesperson", "spokeswoman", "treasurer", "presenter", "premier", "minister", "president",
	"the spokesman", "the spokesperson", "the minister", "official", "deputy spokesman", "deputy spokesperson", "associate spokesman",
	"ministra", "ministro", "presidenta", "presidente", "presidenta de la república", "vocero", "vocera", "el vocero", "la vocera", "portavoz", "el portavoz", "la portavoz", "porta-voz", "portavoce",
	"le porte-parole", "la porte-parole", "porte-parole", "le ministre", "la ministre", "le président", "la présidente", "le premier ministre", "la première ministre", "purtător de cuvânt", "purtătorul de cuvânt",
	"sprecher", "sprecherin", "der sprecher", "die sprecherin", "bundeskanzler", "bundeskanzlerin", "bundespräsident", "minister-president", "woordvoerder", "woordvoerster",
	"statsminister", "statsministern", "statsministeren", "talsperson", "talsmand", "talsmann", "pääministeri", "tiedottaja",
	"rzecznik", "rzeczniczka", "mluvčí", "hovorca", "hovorkyňa", "premiér", "szóvivő", "glasnogovornik", "glasnogovornica", "портпарол", "говорител",
	"пресс-секретарь", "президент", "министр", "премьер-министр", "прес-секретар", "речник", "речниця", "κυβερνητικός εκπρόσωπος", "κυβερνητικος εκπροσωπος", "κυβερνητικοσ εκπροσωποσ", "εκπρόσωπος", "εκπροσωπος", "εκπροσωποσ", "πρωθυπουργός", "πρωθυπουργος", "πρωθυπουργοσ", "sözcü", "bakan", "cumhurbaşkanı",
	"ראש הממשלה", "השר", "דובר", "הדובר", "المتحدث الرسمي", "المتحدث", "المتحدثة", "الناطق", "الناطق الرسمي", "الوزير", "الرئيس", "سخنگو", "رئیس جمهور", "ترجمان", "प्रवक्ता", "โฆษก", "người phát ngôn", "juru bicara", "jurubicara", "presiden",
	"发言人", "發言人", "大臣", "長官", "総理", "外務大臣", "行政長官", "局長", "대변인", "장관", "차관", "대통령", "총리")

// honorifics open the label of a person; their full stop ends no label.
var honorifics = set("mr", "ms", "mrs", "miss", "dr", "sen", "rep", "gov", "gen", "col", "lt", "adm", "capt", "maj", "sgt", "prof", "rev", "hon", "l'hon", "l’hon", "sir", "lady", "lord", "dame", "amb", "ambassador",
	"secretary", "deputy", "under", "assistant", "acting", "president", "vice", "prime", "foreign", "minister", "chancellor", "premier", "chair", "chairman", "chairwoman", "director", "senator",
	"congressman", "congresswoman", "representative", "governor", "mayor", "general", "admiral", "colonel", "captain", "major", "brigadier", "lieutenant", "sergeant", "commissioner", "administrator",
	"attorney", "judge", "justice", "speaker", "king", "queen", "prince", "princess", "his", "her", "pope", "professor", "doctor", "senior", "the", "spokesperson", "spokesman", "high", "special",
	"sts", "srs", "srs'in", "srs’in", "vors", "vorsitzender", "vorsitzende", "bundeskanzler", "bundeskanzlerin", "bm", "bm'in", "bk", "bk'in", "bk’in", "bk´in", "bp", "bp'in", "shri", "smt", "sec", "usec", "asec", "spox", "brig", "hon'ble", "h.e",
	"ministre", "ministra", "ministro", "première", "premier", "présidente", "président", "mme", "undersecretary", "coordinator", "treasurer", "st", "jr", "sr", "sra", "srta", "lic", "ing", "supt", "inspector", "sheriff", "chief", "moderator", "operator", "staff", "participant",
	"mag", "mgr", "ddr", "judr", "phdr", "mudr", "dipl", "dipl-ing", "avv", "dott", "inż", "presidente", "presidenta", "secretario", "secretaria", "subsecretario", "subsecretaria", "director", "directora", "moderador", "moderadora", "general", "almirante", "vocera", "vocero", "titular")

// noLabels are words that stand before a colon in headings, letterheads and notes, never before speech.
var noLabels = set("sent", "note", "notes", "editor's note", "end", "cite", "subject", "subjects", "re", "from", "to", "date", "cc", "bcc", "lines", "path", "organization", "newsgroups", "message-id", "sender", "summary", "keywords",
	"topic", "topics", "index", "contact", "contacts", "tel", "telephone", "phone", "fax", "email", "e-mail", "mobile", "venue", "location", "place", "time", "where", "when", "who", "what", "why", "how",
	"embargo", "embargoed", "attention", "update", "updated", "correction", "corrections", "issued on", "last updated", "published", "source", "sources", "read more", "see also", "related", "tags", "tag",
	"photo", "image", "video", "audio", "caption", "credit", "copyright", "disclaimer", "transcript", "e & o e", "e&oe", "e & oe", "attendees", "present", "agenda", "background", "title", "url",
	"for immediate release", "immediate release", "rsvp", "r.s.v.p", "media advisory", "for more information", "media contact", "press contact", "please note", "important", "warning", "share", "categories", "category", "posted", "author",
	"nota", "asunto", "fecha", "lugar", "fuente", "p.s", "ps", "distribution", "references", "reply-to", "x-sender", "nntp-posting-host", "in-reply-to", "media enquiries", "media inquiries", "website", "web", "enquiries",
	"press conference", "news conference", "prime minister's press conference", "question time", "internet", "quelle", "quellen", "telefon", "kontakt", "adresse", "courriel", "fonte", "źródło", "джерело", "出典", "来源", "來源", "темы", "дата", "фото", "видео", "источник")

// ends are lines, folded, that end a transcript.
var ends = set("end", "ends", "end transcript", "end of transcript", "transcript ends", "end text", "the end", "fin", "完", "конец", "30", "finaliza conferencia", "end interview", "end of interview", "end press conference",
	"e n d", "nnnn", "end of document", "了", "以上", "以 上", "fim", "fine", "ende", "кінець", "끝", "interview ends", "conference ends", "ends transcript", "end of briefing", "end briefing", "conclusion of press conference", "conclusion of interview", "conclusion of briefing", "press conference ends", "press conference concludes", "interview concludes", "end of conference", "end of press conference", "end of q&a", "end of call", "fin de la conférence", "fin de la conferencia", "ende der pressekonferenz")

// sections are whole lines, folded, that head a part of a transcript.
var sections = set("questions & answers", "questions and answers", "question and answer", "question & answer", "question-and-answer session", "question and answer session", "prepared remarks", "opening remarks", "opening statement", "opening statements",
	"q & a", "q&a", "q and a", "q&a session", "questions et réponses", "questions / réponses", "questions/réponses", "questions - réponses", "preguntas y respuestas", "perguntas e respostas", "domande e risposte", "fragen und antworten", "вопросы и ответы", "ответы на вопросы", "из ответов на вопросы", "відповіді на запитання",
	"主な項目", "主な内容", "目次", "質疑応答", "質疑", "冒頭発言", "発言要旨", "質疑要旨", "冒頭発言及び質疑応答", "問答", "答问", "答记者问", "媒體提問", "질의응답", "질의 및 응답", "모두 발언", "질문·답변", "질문과 답변", "질의·응답", "vragen", "vragen en antwoorden", "모두발언", "브리핑", "inleidend statement", "spørsmål og svar", "frågor och svar", "pytania i odpowiedzi", "otázky a odpovědi", "soru-cevap", "запитання та відповіді", "tanya jawab", "hỏi đáp")

// chrome are whole lines, folded, of what stands around a transcript on a page.
var chrome = set("advertisement", "advertisements", "anzeige", "publicité", "publicidad", "реклама", "share", "print", "email", "e-mail", "listen", "tweet", "facebook", "twitter", "linkedin", "whatsapp", "telegram", "copy link", "copy url to your clipboard", "skip to content", "skip to main content", "跳至主要內容", "跳至主要内容", "跳到主要內容", "zum inhalt springen", "aller au contenu", "ir al contenido", "pular para o conteúdo",
	"back to top", "top", "next post", "previous post", "next", "previous", "menu", "search", "close", "home", "more", "read more", "all news", "subscribe", "sign up", "related", "related content", "related articles",
	"an official website of the united states government", "download", "download pdf", "play", "watch", "watch video", "click here to print", "print this page", "share this page", "share this", "pdf", "view pdf",
	"imprimir", "compartir", "contenido relacionado", "поделиться", "смотрите также", "печать", "текстовая версия", "打印", "推荐", "分享到", "关闭窗口", "大 中 小", "begin transcript", "transcript", "transcript begins",
	"the white house", "office of the press secretary", "inicia video", "page top", "for immediate release", "proof only", "e & o e proof only", "e&oe", "e & oe", "e&oe transcript", "e & o e", "transcript copyright",
	"check against delivery", "transcribe your own content", "back to press conferences", "news transcript", "i n d e x", "media center", "media centre", "press releases", "news room", "newsroom", "jump to the transcript of the questions and answers", "lire la suite", "ouvir", "voltar ao topo", "teilen", "drucken", "partager", "versão para impressão", "topo", "back to index", "go to top", "print version", "printer-friendly version", "back to list", "return to top", "このページのトップへ", "目次へ戻る", "目次に戻る", "ページの先頭へ", "artikel", "article", "artículo", "texte intégral", "トピックス", "댓글", "前のページに戻る", "印刷", "english", "japanese", "日本語", "sharing", "here's how you know")

// months in the languages of the styles, folded, by number.
var months = map[string]int{}

func init() {
	for _, list := range []string{
		"january february march april may june july august september october november december",
		"jan feb mar apr may jun jul aug sep oct nov dec", "- - - - - - - - sept - - -",
		"enero febrero marzo abril mayo junio julio agosto septiembre octubre noviembre diciembre", "- - - - - - - - setiembre - - -",
		"января февраля марта апреля мая июня июля августа сентября октября ноября декабря",
		"janvier février mars avril mai juin juillet août septembre octobre novembre décembre",
		"januar februar märz april mai juni juli august september oktober november dezember",
		"січня лютого березня квітня травня червня липня серпня вересня жовтня листопада грудня",
		"stycznia lutego marca kwietnia maja czerwca lipca sierpnia września października listopada grudnia",
		"januari februari maart april mei juni juli augustus september oktober november december",
		"januar februar marts april maj juni juli august september oktober november december",
		"januari februari mars april maj juni juli augusti september oktober november december",
		"jänner februar märz april mai juni juli august september oktober november dezember",
		"ianuarie februarie martie aprilie mai iunie iulie august septembrie octombrie noiembrie decembrie",
		"ocak şubat mart nisan mayıs haziran temmuz ağustos eylül ekim kasım aralık",
		"januari februari maret april mei juni juli agustus september oktober november desember",
		"يناير فبراير مارس أبريل مايو يونيو يوليو أغسطس سبتمبر أكتوبر نوفمبر ديسمبر", "- - - إبريل - يونيه يوليه - - - - -",
		"ינואר פברואר מרץ אפריל מאי יוני יולי אוגוסט ספטמבר אוקטובר נובמבר דצמבר", "בינואר בפברואר במרץ באפריל במאי ביוני ביולי באוגוסט בספטמבר באוקטובר בנובמבר בדצמבר",
		"ledna února března dubna května června července srpna září října listopadu prosince",
		"ιανουαρίου φεβρουαρίου μαρτίου απριλίου μαΐου ιουνίου ιουλίου αυγούστου σεπτεμβρίου οκτωβρίου νοεμβρίου δεκεμβρίου",
		"tammikuuta helmikuuta maaliskuuta huhtikuuta toukokuuta kesäkuuta heinäkuuta elokuuta syyskuuta lokakuuta marraskuuta joulukuuta",
		"siječnja veljače ožujka travnja svibnja lipnja srpnja kolovoza rujna listopada studenoga prosinca", "- - - - - - - - - - studenog -",
		"januar februar mart april maj jun jul avgust septembar oktobar novembar decembar", "јануар фебруар март април мај јун јул август септембар октобар новембар децембар", "јануара фебруара марта априла маја јуна јула августа септембра октобра новембра децембра",
		"януари февруари март април май юни юли август септември октомври ноември декември",
		"január február március április május június július augusztus szeptember október november december", "januára februára marca apríla mája júna júla augusta septembra októbra novembra decembra",
		"januarja februarja marca aprila maja junija julija avgusta septembra oktobra novembra decembra",
		"जनवरी फरवरी मार्च अप्रैल मई जून जुलाई अगस्त सितंबर अक्टूबर नवंबर दिसंबर",
		"- - - - - - - - सितम्बर अक्तूबर नवम्बर दिसम्बर",
		"มกราคม กุมภาพันธ์ มีนาคม เมษายน พฤษภาคม มิถุนายน กรกฎาคม สิงหาคม กันยายน ตุลาคม พฤศจิกายน ธันวาคม",
		"gennaio febbraio marzo aprile maggio giugno luglio agosto settembre ottobre novembre dicembre",
		"janeiro fevereiro março abril maio junho julho agosto setembro outubro novembro dezembro",
	} {
		addMonths(list)
	}
}
