package labels

// Asking are the labels of those who ask, in any house, folded: in lower case, spaces single. Read only. Greek in capitals
// has no accents, Turkish in capitals is lowered as if it were English.
var Asking = addressed(set(
	"q", "qn", "question", "questions", "journalist", "journalists", "jrnlst", "reporter", "reporters", "the press", "press", "questioner", "questioner 1", "media", "correspondent", "pressman", "pressmen", "newsman", "newsmen", "newspaperman", "interviewer", "compere", "host",
	"unidentified reporter", "unidentified journalist", "female reporter", "male reporter", "audience question", "analyst", "unidentified analyst", "caller", "media question", "press question", "question from the press", "question from the floor", "remark",
	"follow up question", "follow-up question", "followup question", "follow up", "follow-up", "supplementary question",
	"member of the press", "members of the press", "member of the media", "members of the media", "reporters in unison",
	// Spanish, Portuguese, French, Italian, Romanian
	"pregunta", "preguntas", "repregunta", "repreguntas", "contrapregunta", "interlocutor", "interlocutora", "interlocutores", "intervención", "intervención hombre", "intervención mujer", "periodista", "periodistas", "reportero", "reportera", "prensa", "imprensa", "comunicação social", "órgãos de comunicação social", "medios de comunicación", "los periodistas", "os jornalistas", "les journalistes", "i giornalisti",
	"pergunta", "perguntas", "jornalista", "jornalistas", "repórter", "repórteres", "journaliste", "journalistes", "la presse", "relance", "question de la salle", "dans la salle", "sous-question", "correspondant", "correspondante",
	"domanda", "domande", "giornalista", "giornalisti", "cronista", "întrebare", "intrebare", "jurnalist", "jurnalistă", "ziarist", "ziaristă",
	// German, Dutch, Scandinavian, Finnish, Baltic
	"frage", "frage aus dem saal", "zusatzfrage", "zusatz", "nachfrage", "zuruf", "zwischenfrage", "journalistin", "journalisten", "reporterin", "fragesteller", "fragestellerin", "vraag", "vervolgvraag", "verslaggever", "vragensteller", "journaliste",
	"fråga", "följdfråga", "spørsmål", "oppfølgingsspørsmål", "spørgsmål", "spørger", "journalisten", "kysymys", "lisäkysymys", "toimittaja", "spurning", "blaðamaður", "fréttamaður", "küsimus", "ajakirjanik", "jautājums", "žurnālists", "žurnāliste", "klausimas", "žurnalistas", "žurnalistė",
	// Slavic, Hungarian, Greek, Turkish, Caucasian, Central Asian
	"вопрос", "вопрос из зала", "вопросы", "реплика", "журналист", "журналистка", "корреспондент", "запитання", "питання", "репліка", "журналіст", "журналістка", "кореспондент", "пытанне", "въпрос", "репортер", "питање", "новинар", "новинарка", "прашање",
	"pyetje", "gazetar", "gazetari", "gazetare", "gazetarja", "pytanie", "dziennikarz", "dziennikarka", "otázka", "dotaz", "novinář", "novinářka", "novinár", "novinárka", "redaktor", "redaktorka", "pitanje", "novinar", "novinarka", "vprašanje", "kérdés", "újságíró", "riporter",
	"ερώτηση", "ερωτηση", "δημοσιογράφος", "δημοσιογραφος", "δημοσιογραφοσ", "soru", "gazeteci", "muhabir", "sual", "müxbir", "savol", "muxbir", "сұрақ", "тілші", "суроо", "савол", "հարց", "լրագրող", "კითხვა", "ჟურნალისტი",
	// Hebrew, Arabic, Persian, Urdu, Hindi, Bengali
	"שאלה", "ש", "ש'", "עיתונאי", "עיתונאית", "سؤال", "السؤال", "س", "صحفي", "صحفية", "الصحفي", "الصحفية", "مراسل", "مراسلة", "سوال", "پرسش", "خبرنگار", "صحافی", "प्रश्न", "सवाल", "पत्रकार", "संवाददाता", "প্রশ্ন", "সাংবাদিক",
	// Chinese, Japanese, Korean, Thai, Vietnamese, Malay
	"ｑ", "问", "记者", "追问", "记者追问", "记者问", "记者澄清", "记者补充", "提问", "記者", "問", "追問", "記者問", "提問", "媒體提問", "質問", "質問者", "記者団", "질문", "추가질문", "질의", "기자", "취재진", "앵커",
	"คำถาม", "ผู้สื่อข่าว", "นักข่าว", "câu hỏi", "phóng viên", "hỏi", "tanya", "pertanyaan", "wartawan", "wartawati", "jurnalis", "penanya", "soalan",
))

// addressed adds to labels those that stand with an article, a courtesy or the note that nobody knew whose voice it was, in Romance
// languages: "el señor periodista", "une journaliste", "repórter não identificado".
func addressed(known map[string]bool) map[string]bool {
	for _, of := range [...]struct{ who, before, after []string }{
		{[]string{"periodista", "reportero", "reportera"},
			[]string{"el ", "la ", "un ", "una ", "el señor ", "la señora ", "la señorita ", "señor ", "señora ", "señorita ", "el sr ", "la sra ", "la srta ", "sr ", "sra ", "srta "}, []string{" no identificado", " no identificada"}},
		{[]string{"jornalista", "repórter"},
			[]string{"o ", "a ", "um ", "uma ", "o senhor ", "a senhora ", "o sr ", "a sra ", "a srª ", "a sr ª ", "sr ", "sra ", "srª ", "sr ª "}, []string{" não identificado", " não identificada"}},
		{[]string{"journaliste"}, []string{"le ", "la ", "un ", "une "}, []string{" non identifié", " non identifiée"}},
		{[]string{"giornalista", "cronista"}, []string{"il ", "la ", "un ", "una "}, []string{" non identificato", " non identificata"}},
	} {
		for _, who := range of.who {
			for _, c := range of.before {
				known[c+who] = true
			}
			for _, n := range of.after {
				known[who+n] = true
			}
		}
	}
	return known
}

// Answering are the labels that say that somebody answers, and not who. Read only.
var Answering = set(
	"a", "answer", "ans", "respuesta", "resposta", "réponse", "risposta", "răspuns", "raspuns", "antwort", "antwoord", "svar", "vastaus", "svar", "vastus", "atbilde", "atsakymas",
	"ответ", "відповідь", "отговор", "одговор", "адказ", "odpowiedź", "odpověď", "odpoveď", "odgovor", "válasz", "απάντηση", "απαντηση", "cevap", "yanıt", "yanit", "cavab", "javob", "përgjigje", "жооп", "ҷавоб", "жауап", "պատասխան", "პასუხი",
	"ａ", "תשובה", "ת", "ת'", "جواب", "ج", "الجواب", "إجابة", "الإجابة", "پاسخ", "उत्तर", "जवाब", "উত্তর", "答", "回答", "答え", "답변", "답", "คำตอบ", "trả lời", "đáp", "jawab", "jawaban", "jawapan",
)

// Moderating are the labels of those who open, close and hand over the floor. Read only.
var Moderating = set(
	"moderator", "the moderator", "operator", "the operator", "conference operator", "facilitator", "emcee", "pio", "public information officer", "programme director", "program director", "master of ceremonies",
	"moderador", "moderadora", "facilitador", "facilitadora", "presentador", "presentadora", "apresentador", "apresentadora", "maestro de ceremonias", "maestra de ceremonias", "conductor", "mediador", "mediadora", "mestre de cerimônias", "mestre de cerimônia", "maître de cérémonie", "modérateur", "moderateur", "le modérateur", "la modératrice", "le moderateur", "el moderador", "la moderadora", "il moderatore", "la moderatrice", "modératrice", "moderatrice", "animateur", "animatrice", "moderatore", "moderatrice",
	"moderatorin", "moderation", "vors", "vorsitzender", "vorsitzende", "gespreksleider", "ordstyrer", "møteleder", "juontaja",
	"ведущий", "ведущая", "модератор", "ведучий", "ведуча", "модераторка", "водещ", "водител", "prowadzący", "prowadząca", "moderatorka", "konferansjer", "moderátor", "moderátorka", "voditelj", "voditeljica", "водитељ", "водителька", "вядучы", "moderators", "moderatorius", "vedėjas", "vedėja", "moderaator", "fundarstjóri", "aparıcı", "жүргізуші", "վարող", "წამყვანი", "moderatorja", "sunucu", "moderatör", "συντονιστής", "συντονιστης", "συντονιστησ", "συντονίστρια", "συντονιστρια",
	"מנחה", "המנחה", "מנחת האירוע", "مدير الجلسة", "مقدم الجلسة", "مقدمة الجلسة", "مدير المؤتمر", "مدير الحوار", "المقدم", "المقدمة", "المذيع", "المذيعة", "منسق الجلسة", "مجری", "主持人", "司仪", "司儀", "司会", "司会者", "事務方", "事務局", "사회자", "사회", "진행자", "พิธีกร", "ผู้ดำเนินรายการ", "pembawa acara",
)

// putting are the labels of those who put callers through; followed by anything they are an office.
var putting = set("coordinator", "conference coordinator", "call coordinator", "event coordinator", "host operator", "telephone operator", "at&t operator", "verizon", "conference host")

// Interpreting and Others are labels that give a role other than asking or answering. Read only.
var (
	Interpreting = set("interpreter", "translator", "the interpreter", "the translator", "voice of interpreter", "voice of the interpreter", "voice of translator", "intérprete", "traductor", "traductora", "tradutor", "tradutora", "interprète", "traducteur", "traductrice", "interprete", "traduttore", "traduttrice",
		"dolmetscher", "dolmetscherin", "tolk", "tolken", "tulkki", "переводчик", "переводчица", "перекладач", "tłumacz", "tłumaczka", "tlumočník", "tlumočnice", "tolmács", "tercüman", "çevirmen", "διερμηνέας", "מתורגמן", "المترجم", "مترجم",
		"翻译", "译员", "翻譯", "通訳", "통역", "통역사", "ล่าม", "phiên dịch", "penerjemah")
	Others = set("spk", "audience", "audience member", "audience members", "crowd", "group", "everyone", "all", "multiple speakers", "multiple voices", "staff", "unidentified", "voice", "voices", "speaker", "unknown", "unidentified speaker", "voice over", "narrator", "participants", "members", "asistentes", "voces a coro", "voz mujer", "voz hombre", "voz", "voces", "voz en off", "narrador", "narradora", "audience voice",
		"orador não identificado", "oradora não identificada", "orador no identificado", "oradora no identificada", "intervenant", "intervenante", "participant", "participante", "voix", "stimme", "голос", "голос из зала", "из зала", "із зали", "głos z sali", "発言者", "参加者", "वक्ता")
)
