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
