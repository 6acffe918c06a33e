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
	{Name: "company-call", Forms: []Form{Tagged, OwnLine, Colon, Named}, Sign: Tagged, Asks: []string{"q"}},
	{Name: "dash", Forms: []Form{Dash, Colon}, Sign: Dash, Asks: []string{"q", "p"}, Tells: []string{"r", "a", "pregunta"}},
	{Name: "bracket", Forms: []Form{Bracket, Lenticular, Colon}, Sign: Bracket, Asks: []string{"問", "記者", "记者", "質問", "질문", "기자"}, Tells: []string{"答", "大臣", "답변", "官房長官"}},
	{Name: "germany", Forms: []Form{Colon, Named}, Asks: []string{"frage", "zusatzfrage", "zusatz", "zuruf", "nachfrage"}, Language: "de"},
	{Name: "us-state", Forms: []Form{Colon}, Asks: []string{"question"}},
	{Name: "united-nations", Forms: []Form{Colon}, Asks: []string{"question", "correspondent"}, Tells: []string{"spokesman", "spokesperson", "deputy spokesman", "deputy spokesperson", "associate spokesman"}, Unlabelled: true},
	{Name: "us-white-house", Forms: []Form{BareQ, Colon}, Asks: []string{"q"}},
	{Name: "presidency-project", Forms: []Form{Stop, Colon}, Asks: []string{"q"}, CapsHeadings: true, BracketNotes: true},
	{Name: "hearing", Forms: []Form{Stop, Colon}, Tells: []string{"the chairman", "chairman", "the chair", "the chairwoman", "the chairperson", "the vice chairman", "the clerk", "the witness"}, CapsHeadings: true, BracketNotes: true},
	{Name: "reporter", Forms: []Form{BareQ, Colon, OwnLine}, Asks: []string{"reporter"}}, // printed in many countries: the label tells no order of day and month
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

// bareLabels are the labels that some transcripts print without any colon.
var bareLabels = []string{"QUESTION", "Question", "JOURNALIST", "Journalist", "INTERVIEWER", "Interviewer", "PRIME MINISTER", "Prime Minister", "PM", "P.M.", "ANSWER", "Answer", "MINISTER", "THE PRESIDENT", "TREASURER"}

// answers are labels of those who do not ask that are no names: an answer's, a moderator's, an office's.
var answers = joined(labels.Answering, labels.Moderating, offices)

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
		"yanvar fevral mart aprel may iyun iyul avqust sentyabr oktyabr noyabr dekabr", "- - - - - - - avgust sentabr oktabr - -",
		"қаңтар ақпан наурыз сәуір мамыр маусым шілде тамыз қыркүйек қазан қараша желтоқсан", "студзеня лютага сакавіка красавіка мая чэрвеня ліпеня жніўня верасня кастрычніка лістапада снежня",
		"jaanuar veebruar märts aprill mai juuni juuli august september oktoober november detsember", "sausio vasario kovo balandžio gegužės birželio liepos rugpjūčio rugsėjo spalio lapkričio gruodžio",
		"janvārī februārī martā aprīlī maijā jūnijā jūlijā augustā septembrī oktobrī novembrī decembrī", "janvāris februāris marts aprīlis maijs jūnijs jūlijs augusts septembris oktobris novembris decembris",
		"január február marec apríl máj jún júl august september október november december", "januar februar marec april maj junij julij avgust september oktober november december", "јануари февруари март април мај јуни јули август септември октомври ноември декември",
		"janar shkurt mars prill maj qershor korrik gusht shtator tetor nëntor dhjetor", "janúar febrúar mars apríl maí júní júlí ágúst september október nóvember desember",
		"հունվարի փետրվարի մարտի ապրիլի մայիսի հունիսի հուլիսի օգոստոսի սեպտեմբերի հոկտեմբերի նոյեմբերի դեկտեմբերի", "იანვარი თებერვალი მარტი აპრილი მაისი ივნისი ივლისი აგვისტო სექტემბერი ოქტომბერი ნოემბერი დეკემბერი", "იანვარს თებერვალს მარტს აპრილს მაისს ივნისს ივლისს აგვისტოს სექტემბერს ოქტომბერს ნოემბერს დეკემბერს",
		"ژانویه فوریه مارس آوریل - ژوئن ژوئیه اوت سپتامبر اکتبر نوامبر دسامبر", "جانفي فيفري مارس أفريل ماي جوان جويلية أوت سبتمبر أكتوبر نوفمبر ديسمبر", "- شباط آذار نيسان أيار حزيران تموز آب أيلول - - -",
		"gennaio febbraio marzo aprile maggio giugno luglio agosto settembre ottobre novembre dicembre",
		"janeiro fevereiro março abril maio junho julho agosto setembro outubro novembro dezembro",
	} {
		addMonths(list)
	}
	months["كانون الثاني"], months["تشرين الأول"], months["تشرين الثاني"], months["كانون الأول"] = 1, 10, 11, 12
}
