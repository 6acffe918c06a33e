package dialect

import (
	"context"
	"strings"
	"testing"

	"podium/internal/ingest/read/carrier"
	"podium/internal/transcript"
)

// The openings of a scanned document's lines that are misread labels, and those that are words.
func TestMisreadLabels(t *testing.T) {
	r := &reader{}
	for _, label := range []string{"JOURNALIST", "Prime Minister", "PM", "Q", "Question"} {
		f := fold(label)
		r.standards = append(r.standards, standard{label, asRead(label), asks[f], label == "JOURNALIST" || label == "PM" || label == "Q"})
	}
	asked, answered, owed := turning{asks: true, known: true, said: true}, turning{known: true, said: true}, turning{known: true, said: true, owed: true}
	for _, c := range []struct {
		line   string
		begins bool
		turn   turning
		as     string
		size   int
	}{
		// with a colon, two letters of nine may be wrong
		{"JOURNAL!ST: When is the tide?", true, answered, "JOURNALIST", 12}, {"J0URNA1lST: When is the tide?", true, answered, "JOURNALIST", 12}, {"JOXRNXLIST: When is the tide?", true, answered, "JOURNALIST", 12},
		{"JXXRNXLIST: When is the tide?", true, answered, "", 0}, {"Journalxst: When is the tide?", true, answered, "", 0},
		// amid words only a label in capitals that is hardly wrong
		{"JOURNALXST: When is the tide?", false, answered, "JOURNALIST", 12}, {"JOXRNXLIST: When is the tide?", false, answered, "", 0}, {"Prime Minixter: The tide is in.", false, asked, "", 0},
		{"Prime Minixter: The tide is in.", true, asked, "Prime Minister", 16},
		// without one a single one, where the other speaks, and words follow
		{"JOURNALXST When is the tide?", true, answered, "JOURNALIST", 11}, {"JOURNALXST When is the tide?", false, answered, "", 0}, {"JOURNALXST When is the tide?", true, asked, "", 0}, {"JOXRNXLIST When is the tide?", true, answered, "", 0},
		{"JOURNALXST when is the tide?", true, answered, "", 0}, {"JOURNALXST OAR is here.", true, answered, "", 0}, {"JOURNALXST (Inaudible.)", true, answered, "JOURNALIST", 11}, {"JOURNALXST (inaudible)", true, answered, "JOURNALIST", 11},
		{"JOURNALXST I'm of Ness.", true, answered, "JOURNALIST", 11}, {"JOURNALXST * When is the tide?", true, answered, "JOURNALIST", 13}, {"JOURNALXST # When is the tide?", true, answered, "", 0}, {"JOURNALXST", true, answered, "", 0},
		{"Prime Minixter Tides come in.", true, asked, "Prime Minister", 15}, {"Prime Minister Tides come in.", true, asked, "", 0}, {"Prime Minixter, Tides come in.", true, asked, "", 0}, {"Prime Ministerx Tides come in.", true, asked, "", 0},
		{"Prime Minixter Could you say when?", true, asked, "", 0}, {"Prime Minixter Could you say when?", true, answered, "", 0},
		// a word that is parted within is no word of a sentence
		{"Quest ion Where is the tide?", true, answered, "Question", 10}, {"Quest ion\nWhere is the tide?", true, answered, "Question", 10}, {"Question Where is the tide?", true, answered, "", 0}, {"Quest ion where is the tide?", true, answered, "", 0},
		// nor is one that ends a line in other capitals
		{"Prime minister\nThe tide is in.", true, asked, "Prime Minister", 15}, {"Prime minister-.\nThe tide is in.", true, asked, "Prime Minister", 17}, {"Prime minister,\nThe tide is in.", true, asked, "", 0},
		{"Prime minister\nthe tide is in.", true, asked, "", 0}, {"Prime minister The tide is in.", true, asked, "", 0}, {"Prime Minister\nThe tide is in.", true, asked, "", 0}, {"Prime minister\nThe tide is in.", true, answered, "", 0},
		// where an answer ends with a question before the next answer, who asks is more surely looked for
		{"Quston Do you see the tide?", true, owed, "Question", 7}, {"Quston Do you see the tide?", true, answered, "", 0}, {"Quston Do you see the tide?", false, owed, "", 0}, {"Question Minister, is it in?", true, owed, "Question", 9},
		{"Question Time is at two, is it not?", true, owed, "", 0}, {"Quston do you see the tide?", true, owed, "", 0}, {"Quxxon Do you see the tide?", true, owed, "", 0}, {"Prime Minxtxr Tides come in?", true, owed, "", 0},
		// a letter or two, where that speaker is expected
		{"PH: The tide is in.", true, asked, "PM", 3}, {"P M; The tide is in.", true, asked, "PM", 4}, {"P14: The tide is in.", true, asked, "PM", 4}, {"F. M. The tide is in.", true, asked, "PM", 6},
		{"PH: The tide is in.", true, answered, "", 0}, {"PH: The tide is in.", false, asked, "", 0}, {"PH: The tide is in.", true, turning{}, "", 0}, {"PH: T", true, asked, "", 0},
		{"Q._ When is the tide?", true, answered, "Q", 4}, {"Q.  When is the tide?", true, answered, "Q", 4}, {"Q.When is the tide?", true, answered, "", 0}, {"Q.  when is the tide?", true, answered, "", 0}, {"Q. _:, When is the tide?", true, answered, "", 0},
		{"O._ When is the tide?", true, answered, "", 0}, {"Q._ When is the tide?", true, asked, "", 0},
	} {
		if m := r.misreadAt(c.line, c.begins, c.turn); m.as != c.as || m.size != c.size {
			t.Errorf("%q (begins %v, asked %v) is read as %q, %d bytes; want %q, %d", c.line, c.begins, c.turn.asks, m.as, m.size, c.as, c.size)
		}
	}
}

// An editor's heading with an item number, alone or before words.
func TestItemHeads(t *testing.T) {
	for s, want := range map[string]int{
		"[4.] But in the spring": 5, "THE FERRY,[4.] But": 15, "THE FERRY [4.] But": 15, "14,[4.] But": 8, "14 [4.] But": 0, "The Ferry,[4.] But": 15, "The ferry went [4.] But": 0, "AB [4.] But": 0,
		"Q [4.] But": 0, "THE PRESIDENT [4.] But": 0, "THE PRESIDENT,[4.] But": 19, "WHY? [4.] But": 0, "THE FERRY [laughter] But": 0, "THE FERRY": 0,
	} {
		if got := itemHead(s); got != want {
			t.Errorf("the heading of %q has %d bytes, want %d", s, got, want)
		}
	}
	for s, want := range map[string]bool{"14.": true, "9-": true, "i8.": true, "i8": false, "14": true, "of": false, "12 x": false, "": false} {
		if numberLike(s) != want {
			t.Errorf("%q is an item's number: %v", s, !want)
		}
	}
	for s, want := range map[string]int{
		"THE FERRYTHE PRESIDENT. It": 0, "THE FERRY THE PRESIDENT. It": 10, "THE FERRY,THE PRESIDENT. It": 10, "THE FERRY Q. Why?": 10, "We met THE PRESIDENT. It": 0, "THE FERRY [4.] Q. Why?": 15, "The ferry,Q. Why?": 0,
	} {
		if got := headingBefore(s); got != want {
			t.Errorf("the heading before the label of %q has %d bytes, want %d", s, got, want)
		}
	}
}

// A number is a footnote's mark behind a word or a sign, and none where it counts something.
func TestFootnoteMarks(t *testing.T) {
	for s, want := range map[string]bool{
		"the bill.4 It": true, "the bill4 It": true, "the bill. 4 It": false, "the bill 4": true, "the bill 4.": true, "the Route 4, and": true, "the bill, U.S. 4 It": false, "the BILL 4, and": false, "it cost $4 then": false, "it cost $ 4, then": false,
		"the bill.47 It": false, "the bill 4 million": false, "in May.”4 It": true, "x=4 It": false, "the bill.4It": false,
	} {
		if refersTo(s, "4") != want {
			t.Errorf("4 is a footnote's mark in %q: %v", s, !want)
		}
	}
	for rest, want := range map[string]bool{"1 Alfred Oar, of the Herald.": true, "1 alfred oar, of the Herald.": false, "1Alfred Oar, of the Herald.": true, "1 “Oar,” of the Herald.": true, "7 Alfred Oar, of the Herald.": false, "1 Al": false, "0 Alfred Oar.": false} {
		doc := &carrier.Document{Text: "So said the man of the Herald.1\n" + rest}
		doc.Lines = append(doc.Lines, lineAt(doc.Text, 0), lineAt(doc.Text, 32))
		r := &reader{doc: doc, lines: []line{{Line: doc.Lines[0]}, {Line: doc.Lines[1]}}}
		if r.isFootnote(1, rest) != want {
			t.Errorf("%q is a footnote: %v", rest, !want)
		}
	}
}

// A footnote that was put in later has a number and a letter, and its words' mark has both.
func TestFootnoteWithLetter(t *testing.T) {
	for said, want := range map[string]int{"They went to Ness3a in May.": 1, "They went to Ness3b in May.": 0, "They went to Ness 3a in May.": 0} {
		doc := &carrier.Document{Text: said + "\n3a Alfred Oar's boathouse"}
		doc.Lines = append(doc.Lines, lineAt(doc.Text, 0), lineAt(doc.Text, len(said)+1))
		r := &reader{doc: doc, lines: []line{{Line: doc.Lines[0]}, {Line: doc.Lines[1]}}, lastNote: 3, t: transcript.Transcript{Turns: []transcript.Turn{{Text: said}}}}
		if r.isFootnote(1, doc.String(doc.Lines[1])) {
			r.markNumber(&transcript.Note{Text: doc.String(doc.Lines[1]), Span: transcript.Span{Start: len(said) + 1, End: len(doc.Text)}})
		}
		if got := r.t.Turns[0].Marks; len(got) != want || want == 1 && said[got[0].Start:got[0].End] != "3a" {
			t.Errorf("%q has the marks %+v, want %d", said, got, want)
		}
	}
}

// Q as a label, and as the first letter of words.
func TestBareQ(t *testing.T) {
	for s, want := range map[string]grade{
		"Q Why?": sure, "Q : why?": sure, "Q\u00a0: why?": sure, "Q  why?": sure, "Q: why?": sure, "Q. Why?": sure, "Q.why?": no, "Q (Inaudible.)": sure, "Q(Inaudible.)": sure, "Q-why?": sure, "Q–why?": sure, "Q—why?": sure, "Q…why?": sure, "Q“Why?": sure, "Q\"Why?": sure, "Q\u00a0why?": sure,
		"Q why?": fair, "Q & A": no, "QBut why?": weak, "QI think so.": weak, "QI’m here.": weak, "QA boat?": weak, "QE is over.": no, "Qatar is far.": no, "QUESTION": no, "Q": fair, "Why?": no, "Q – why?": sure, "Q [Inaudible]": sure,
	} {
		if got := matchQ(s).grade; got != want {
			t.Errorf("%q bears a Q of grade %d, want %d", s, got, want)
		}
	}
}

// Labels before a dash, in Romance languages, and words that nearly are.
func TestLabelsBeforeDashes(t *testing.T) {
	for s, want := range map[string]struct {
		called string
		grade  grade
	}{
		"P. (Ida Holm, La Boya).- ¿Cuándo?": {"Pregunta (Ida Holm, La Boya)", fair}, "P. Ida Holm de la Cruz (La Boya).- ¿Cuándo?": {"Pregunta Ida Holm de la Cruz (La Boya)", fair},
		"Jornalista (Ida Holm, Rádio Boia) — Bom dia": {"Jornalista (Ida Holm, Rádio Boia)", fair}, "Jornalismo (Ida Holm, Rádio Boia) — Bom dia": {"", no},
		"Ida Holm (Rádio Boia) — Bom dia": {"Ida Holm (Rádio Boia)", weak}, "Ida Holm (em voz baixa) — Bom dia": {"", no}, "Ida Holm (Rádio Boia) — bom dia": {"", no},
		"Mme Ada Quille, porte-parole du Gouvernement. – Bonjour": {"Mme Ada Quille, porte-parole du Gouvernement", fair}, "Mme Ada Quille, hier matin au port. – Bonjour": {"", no},
		"EL SEÑOR PERIODISTA.- ¿Cuándo?": {"EL SEÑOR PERIODISTA", fair}, "Une journaliste. – Quand ?": {"Une journaliste", fair},
	} {
		m := matchDash(s)
		called := m.label
		if m.as != "" {
			called = m.as
		}
		if m.grade == no {
			called = ""
		}
		if called != want.called || m.grade != want.grade {
			t.Errorf("%q bears %q of grade %d, want %q of %d", s, called, m.grade, want.called, want.grade)
		}
	}
	for s, want := range map[string]int{"O SR. MINISTRO: — Boa tarde.": len("O SR. MINISTRO: — "), "MINISTRO: — Boa tarde.": len("MINISTRO:")} {
		if got := matchColon(s).size; got != want {
			t.Errorf("the words of %q begin at %d, want %d", s, got, want)
		}
	}
}

// How sure a label is, by its words alone.
func TestGrades(t *testing.T) {
	for label, want := range map[string]grade{
		"JOURNALIST": sure, "JOURNALXST": sure, "Journalxst": weak, "INTERVENCIÓM HOMBRE": sure, "QUESTION OAR": sure, "MR OAR": sure, "ADA OAR": fair, "ADA MAY ELSA OAR LUND": weak, "ADA MAY ELSA OAR": fair, "MINISTER OF TIDES ADA OAR": sure,
		"AREA 51": weak, "OFFICIAL 1": sure, "记者": sure, "会后，记者问": sure, "会后、有人问及此事": sure, "大家好": no, "会上，他说，我": no, "会后，他说": sure, "林港生": weak, "潮报": weak, "海潮日报社": fair, "这是一句很长很长很长的话": no,
	} {
		if got := gradeOf(label); got != want {
			t.Errorf("%q is a label of grade %d, want %d", label, got, want)
		}
	}
	for s, want := range map[string]bool{"Jo Penny": true, "Jo $5": false, "jo@tern": false, "12:30": false, "50%": false, "Jo 12345678": false, "A=B": false, "£5 m": false} {
		if labelShape(s) != want {
			t.Errorf("%q may be a label: %v", s, !want)
		}
	}
	for s, want := range map[string]bool{"VORS. KIEL": true, "US. JOURNALIST": false, "US. PRIME MINISTER": false} {
		if abbreviates(s) != want {
			t.Errorf("%q opens with an abbreviation: %v", s, !want)
		}
	}
}

// Where in a flattened line a label begins, before a colon.
func TestLabelBefore(t *testing.T) {
	for s, want := range map[string]string{
		"It is so. MR. OAR": "MR. OAR", "It is so QUESTION": "QUESTION", "It is a question": "", "It is a Question": "", "это вопрос": "", "это Вопрос": "Вопрос", "It is so. Mr. Oar": "", "It is so MR. OAR": "", "He is of the U.S. PRIME MINISTER": "", "It is so. U$ MR. OAR": "",
		"Это так. В.Лодкин": "В.Лодкин", "So it is.": "",
	} {
		got := ""
		if at := labelBefore(s); at >= 0 {
			got = s[at:]
		}
		if got != want {
			t.Errorf("%q ends in the label %q, want %q", s, got, want)
		}
	}
}

// A page's card on the person behind his name, however long his office is; and another's name behind it.
func TestCards(t *testing.T) {
	office := "Лодкин Пётр Ильич начальник управления по делам приливов, отливов, течений, мелей и ликвидации последствий бурь на водах северных морей, председатель попечительского совета общества друзей маяка и гавани"
	for name, want := range map[string]string{"П.Лодкин": "П.Лодкин", "П.Лоцманов": ""} {
		s := name + " " + office + " : Добрый день."
		if got := matchColon(s).label; got != want {
			t.Errorf("%q opens with the label %q, want %q", s, got, want)
		}
		before, got := "Это так. "+name+" "+office+" ", ""
		if at := labelBefore(before); at >= 0 {
			got, _, _ = strings.Cut(before[at:], " ")
		}
		if got != want {
			t.Errorf("%q ends in the label %q and a card, want %q", before, got, want)
		}
	}
}

// Commas that stand for a paragraph's end, as some tables flatten pages.
func TestGlueCuts(t *testing.T) {
	for s, want := range map[string]int{
		"So it is.,And so on": 1, "So it is, and so on": 0, "So it is,and so on": 0, "So it is ,And so on": 0, "So it is,,And so": 1, "the bill.,”And so": 1, "the bill),and so": 1, "the bill),”and so": 0, "the bill.,”and so": 1,
		"it is 4,400 boats": 0, "in spring.4,4On May 4": 1, "in spring.4,4on May 4": 0, "in spring.4,4 On May 4": 1, "at $4,4On": 0, "in spring.4a,4a On May 4": 1, "in spring.4a,4b On May 4": 0, "in spring.4,3 Otto Oar": 1, "in spring.3,4 Otto Oar": 0, "in spring 4,3 Otto Oar": 0, "So it is.,": 1, "So it is,": 0, "it is,[4.] Q. And": 1, "it is,[sic] Q. And": 0, "it is,[4.] And": 0,
	} {
		if got := len(glueCuts(s)); got != want {
			t.Errorf("%q is parted %d times, want %d", s, got, want)
		}
	}
}

// What a line is, by its looks alone.
func TestLooks(t *testing.T) {
	told(t, map[string]looks{
		"heading in capitals":   {capsHeading, []string{"THE FERRY TO NESS"}, []string{"THE", "THE FERRY.", "THE FERRY?", "THE FERRY!", "The Ferry"}},
		"heading in mixed case": {titleCase, []string{"The Ferry to Ness", "Bill 4 of 2031"}, []string{"The ferry went to Ness", "The Ferry (to Ness", "The Ferry [4]", "The \"Ferry\"", "The Ferry to-", "the Ferry", "The Ferry.", "One Two Three Four Five Six Seven Eight Nine Ten", ""}},
		"editor's bracket":      {bracketed, []string{"[The boats went out.]"}, []string{"[The boats] went", "[The [boats]]", "The boats]"}},
		"end of a sentence":     {endsSentence, []string{"So it is.", "So it is.”", "So it is. ", "So it is.\u00a0", "So it is.)* ", "Γιατί;"}, []string{"So it is", "So it is;", "So it is,"}},
		"place": {placeLike, []string{"Saltmouth, Westland", "Harbour Room", "Isle of Gulls", "Saltmouth", "Mar del Norte"},
			[]string{"May Saltmouth", "Edited", "SALTMOUTH NESS LUND", "Room", "", "A Ness 4", "the harbour room"}},
		"misprinted label of who asks": {nearlyAsks, []string{"journalxst", "questoin", "intervencióm hombre", "pregumta"}, []string{"journal", "quest", "question oar", "prexxmta"}},
	})
}

// Labels known from elsewhere, with another sign behind them than the document's own.
func TestLabelsWithAnotherSign(t *testing.T) {
	for s, want := range map[string]string{
		"MR. OAR. Well, the tide is in.": "MR. OAR", "MR. OAR.\u00a0 Well, the tide is in.": "MR. OAR", "MR. OAR, Well, the tide is in.": "MR. OAR", "MR. OAR Well, the tide is in.": "MR. OAR",
		"MR. OAR.1 Yes. The tide is in.": "MR. OAR", "MR. OAR.. Yes, the tide is in.": "MR. OAR",
		"MR. OAR.12 Yes. The tide is in.": "", "MR. OAR... Yes, the tide is in.": "", "MR. OARS. Well, the tide is in.": "", "MR.. OAR. Well, the tide is in.": "", "MR. OAR. well, the tide is in.": "",
		"MR. OAR.Well, the tide is in.": "", "MR. OAR": "",
	} {
		if got := nearMatch(s, []string{"MR", "OAR"}); got.label != want {
			t.Errorf("%q has the label %q, want %q", s, got.label, want)
		}
	}
}

// Somebody who happens to speak, under a long label that stands once amid the turns; and an office whose first word stands as a label
// by itself elsewhere.
func TestLongLabelsAmidTurns(t *testing.T) {
	const before, after = "MS. QUILL: Good morning. The tide is in.\n\nQ    Why is it in?\n\n", "\n\nMS. QUILL: So it is.\n\nQ    And the ferry?\n\nMS. QUILL: It runs."
	for s, want := range map[string]int{
		"FERRY TERN FIRST CREW MEMBER: You cannot stand here.":            6,
		"FERRY TERN FIRST CREW MEMBER: you cannot stand here.":            5,
		"FERRY TERN FIRST CREW MEMBER: YOU CANNOT STAND HERE.":            5,
		"FERRY TERN FIRST CREW MEMBER: In the harbour room":               5,
		"FERRY TERN 4 FIRST CREW MEMBER: You cannot stand here.":          5,
		"FERRY TERN BOATSWAIN AND ITS FIRST CREW: You cannot stand here.": 5,
	} {
		if got := len(turnsOf(t, before+s+after)); got != want {
			t.Errorf("%q among five turns: %d turns, want %d", s, got, want)
		}
	}
	for s, want := range map[string]string{"MINISTER FOR TIDES: So it is.": "", "MINISTER So it is.": "MINISTER", "MINISTER So it is: the tide.": "MINISTER", "Question (Tern Times)": "Question (Tern Times)", "Question (Tern Times) is the last.": "", "Question (continued)": "", "Question ( Ida Holm, Tern Times)": "Question ( Ida Holm, Tern Times)", "Question ( Inaudible)": ""} {
		if got := matchBare(s); got.label != want {
			t.Errorf("%q has the bare label %q, want %q", s, got.label, want)
		}
	}
}

func turnsOf(t *testing.T, text string) []transcript.Turn {
	t.Helper()
	docs, err := carrier.Extract(context.Background(), carrier.Source{Name: "t.txt", Bytes: []byte(text)})
	if err != nil {
		t.Fatal(err)
	}
	return Read(&docs[0], Hints{}).Turns
}

// Papers in which a full stop ends all labels, and what stands right behind it now and then.
func TestQuestionsGluedToTheirStop(t *testing.T) {
	for s, want := range map[string]string{
		"Q.--and the ferry?": "Q", "Q.—and the ferry?": "Q", "Q.A ferry.": "Q", "Q.. And the ferry?": "Q", "Q.?": "Q", "Reporter. Thank you, Madam Mayor.": "Reporter", "Ms. Holm. Thank you, Mr. President.": "Ms. Holm",
		"Q.A. is what they call it.": "", "A. ADA QUILL": "", "A. ADA QUILL,[11.]": "", "GOOD MORNING. Please sit down.": "", "A. Ada Quill": "A", "Q.and the ferry?": "", "Q.4 and the ferry?": "",
	} {
		got := matchStop(s)
		if got.grade == no {
			got.label = ""
		}
		if got.label != want || want != "" && got.grade != sure {
			t.Errorf("%q has the label %q (%d), want %q", s, got.label, got.grade, want)
		}
	}
	if got := matchStop("Q.. And the ferry?"); got.size != len("Q..") {
		t.Errorf("the label's end is at %d", got.size)
	}
	if got := matchStop("Reporter. He went to Ness."); got.grade == sure {
		t.Error("a sentence of one word is taken for a label")
	}
	const head, tail = "THE MAYOR. Good morning. The tide is in.\n\nQ. Why is it in?\n\n", "\n\nQ. And the ferry?\n\nTHE MAYOR. It runs."
	for s, want := range map[string]int{
		"THE MAYOR. Which tide do you mean? Q. The one of Monday.": 6,
		"THE MAYOR. Which tide do you mean, Q. The one of Monday.": 5,
		"THE MAYOR. Which tide do you mean? Q. the one of Monday.": 5,
	} {
		if got := len(turnsOf(t, head+s+tail)); got != want {
			t.Errorf("%q: %d turns, want %d", s, got, want)
		}
	}
	for first, want := range map[string]string{
		"GOOD MORNING. Won't you all sit down. I am ready for the first question.": "", "GOOD MORNING AT THE QUAY": "REPORTER", "Good morning from the quay.": "REPORTER",
	} {
		turns := turnsOf(t, first+"\n\nQUESTIONS\n\nREPORTER. Mr. Mayor, why is the tide in?\n\nTHE MAYOR. It comes and goes."+tail)
		if turns[0].Label != want || want == "" && turns[0].Text != first {
			t.Errorf("%q: the first turn is %q of %q", first, turns[0].Text, turns[0].Label)
		}
	}
}

// Short labels of whoever answers, which a teleprinter's stops end, where only those who ask have labels with a colon; and lines that only begin
// alike.
func TestAnswersLostAmidCapitals(t *testing.T) {
	const q1, q2, q3, q4 = "JOURNALIST: WAS THERE ANY TALK\nOF THE PIER?\n", "JOURNALIST: WHEN DOES THE FERRY\nSAIL AGAIN?\n", "JOURNALIST: AND WHO PAYS FOR\nALL OF IT, PRIME MINISTER?\n", "JOURNALIST: WILL YOU GO TO\nNESS TOMORROW?\n"
	said := []string{"NO, WE DID NOT GO TO THAT TODAY. THAT IS A MATTER FOR THE\nCOUNCIL.", "IT SAILS AS SOON AS THE STORM HAS PASSED AND THE PILOTS\nARE BACK.", "THE COUNTY PAYS FOR IT AS IT HAS ALWAYS DONE.", "I SHALL GO THERE IN THE MORNING IF I CAN."}
	for name, c := range map[string]struct {
		label string
		turns int
	}{"stops": {"P. M. ", 8}, "a letter": {"A. ", 8}, "an hour": {"AT 5 P. M. ", 4}, "an article": {"A ", 4}} {
		text := "THE TALKS AT NESS WERE LONG, AND THEY WERE GOOD.\n"
		for i, q := range []string{q1, q2, q3, q4} {
			text += q + c.label + said[i] + "\n"
		}
		docs, err := carrier.Extract(context.Background(), carrier.Source{Name: "a.html", Bytes: []byte("<html><body><p>" + strings.ReplaceAll(text, "\n", "<br />\n") + "</p></body></html>")})
		if err != nil {
			t.Fatal(err)
		}
		turns := Read(&docs[0], Hints{}).Turns
		for len(turns) > 0 && turns[0].Label == "" {
			turns = turns[1:]
		}
		if len(turns) != c.turns || c.turns == 8 && (turns[1].Role == transcript.Reporter || turns[1].Text != strings.ReplaceAll(said[0], "\n", " ")) {
			t.Errorf("%s: %d turns, want %d: %+v", name, len(turns), c.turns, turns)
		}
	}
}

// Labels of companies' calls, in tags or before braces.
func TestLabelsOfCalls(t *testing.T) {
	for s, want := range map[string][2]string{
		"<Q - Ida Holm>: Who pays?": {"Q - Ida Holm", "Ida Holm"}, "<A - Ada de Quill>: Nobody.": {"A - Ada de Quill", "Ada de Quill"}, "Q - Ida Holm {BIO 123 <GO>}": {"Q - Ida Holm", "Ida Holm"}, "Ada Quill {BIO 123 <GO>}": {"Ada Quill", "Ada Quill"},
		"<Q - Unidentified Participant>: Who pays?": {"Q - Unidentified Participant", "Unidentified reporter"}, "<A - Unidentified Participant>: Nobody.": {"A - Unidentified Participant", "Answer"},
		"<Ida Holm>: Who pays?": {}, "<Q - who pays>: Nobody.": {}, "Q - Ida Holm {BIO 123 <GO>} Who pays?": {}, "Who pays the pilots? {BIO 123 <GO>}": {}, "Ida Holm {TIC 123}": {},
	} {
		if got := matchTagged(s); got.label != want[0] || got.as != want[1] || got.asks != strings.HasPrefix(want[0], "Q") {
			t.Errorf("%q has the label %q of %q, want %q", s, got.label, got.as, want)
		}
	}
}

// The number of a question before the name of whoever asks it, and before a question itself.
func TestNumbersOfQuestions(t *testing.T) {
	for s, want := range map[string]int{
		"Q12 Ida Holm: Who pays?": 3, "Q1  Chair: Good morning.": 2, "Q7. Lord Holm of Ness: Who pays?": 2, "Q3 Who pays: the port or the county?": 0,
		"Q4 Ferry fares: do they rise?": 0, "Q5: Who pays?": 0, "Quay 5: It is open.": 0, "Q6 Ida Holm asks: Who pays?": 0,
	} {
		if _, got := askNumber(s); got != want {
			t.Errorf("the number before %q takes %d bytes, want %d", s, got, want)
		}
	}
	for text, want := range map[string]bool{
		"Q1 Chair: Hello.\nQ2 Ida Holm: Who?\nQ3 Chair: Why?": true, "Q1 Chair: Hello.\nQ2 Ida Holm: Who?": false, "Q1 Chair: Hello.\nQ3 Ida Holm: Who?\nQ2 Chair: Why?": false,
	} {
		doc := &carrier.Document{Text: text}
		at := 0
		for line := range strings.Lines(text) {
			doc.Lines = append(doc.Lines, carrier.Line{Span: transcript.Span{Start: at, End: at + len(strings.TrimRight(line, "\n"))}})
			at += len(line)
		}
		if got := numbersAsks(doc); got != want {
			t.Errorf("%q numbers its questions: %v", text, got)
		}
	}
}

// Labels to which a dash is glued, or that an outlet is part of, before one; and words that are none.
func TestDashLabels(t *testing.T) {
	for s, want := range map[string]grade{
		"SORU- Fener ne zaman?": fair, "BAKAN QUILL- Yakında.": weak, "QUILL- Yakında.": no, "Soru- Fener ne zaman?": no, "SORU-Fener": no, "ON THE QUAY: NOW- Yes.": no,
		"Tern TV, Ada Quill – When does it open?": weak, "Ada Quill, Tern TV – When does it open?": weak, "Spokesperson for the Prime Minister Ada Quill – Welcome.": weak,
		"Tern TV, the one on the quay – When?": no, "The ferry, the tug – They sail.": no, "In Saltmouth, Ada Quill – she is here.": no,
	} {
		if got := matchDash(s).grade; got != want {
			t.Errorf("%q is a label by %v, want %v", s, got, want)
		}
	}
	for s, want := range map[string]string{`דובר צה"ל: ערב טוב.`: `דובר צה"ל`, `הוא אמר "לא": ערב טוב.`: "", "კითხვა („იალქანი“): როდის?": "კითხვა („იალქანი“)", "Հարց. Ե՞րբ:": "Հարց", "Դավիթ. Ե՞րբ:": ""} {
		if got := matchColon(s).label; got != want {
			t.Errorf("the label of %q is %q, want %q", s, got, want)
		}
	}
}
