package cue

import (
	"fmt"
	"strings"
	"testing"

	"podium/internal/transcript"
)

// What nearly is a call is none, and what hardly looks like one is: the name, the outlet and who follows, by rule.
func TestNearlyCalls(t *testing.T) {
	for text, want := range map[string]string{
		// a city is no reporter, a given name is one though a city is called so
		"It stays as it is. Georgia.": "Georgia?", "It stays as it is. Ida.": "Ida", "It stays as it is. Mr. Otto.": "Otto?",
		// a sentence that goes to somebody with other words before him
		"The council of the harbour wrote its letter to Otto.": "",
		"I believe the dues of the county go to Otto Holm.":    "", "I think we’ll go to Otto Holm.": "Otto Holm",
		// the editor's brackets
		"Ida Halm [Holm].": "Ida Holm", "Fran [Frances Holm].": "Frances Holm", "Go ahead, Ida [Otto Holm, Vik Radio].": "Otto Holm of Vik Radio",
		"Go ahead, Ida [Otto].": "Otto", "The dues that were paid by Ida [Otto].": "", "Go ahead, Ida [laughs].": "Ida", "Let’s go to Kvarn Holm [ph].": "Kvarn Holm", "I saw the quay with Ida [laughs].": "",
		"Ida Holm [Vik Radio].": "Ida Holm of Vik Radio", "The dues that were paid by Ida Holm [Vik Radio].": "", "It is from Ida of the Times [Vik Times].": "",
		"Go ahead, Ida [Ida Holm, of Vik Radio].": "Ida Holm of Vik Radio",
		// two in one breath
		"Otto — Ida.": "Ida", "Otto — Otto.": "Otto of Otto", "Kvarn — Ida.": "Kvarn? of Ida",
		// after an aside
		"First question — we have time for two — Ida Holm, Reuters.": "Ida Holm of Reuters", "The quay — we shall see — Ida Holm.": "",
		"The quay — we shall see — Ida Holm, go ahead.": "Ida Holm", "The quay — we shall see — Kvarn-san, of Reuters.": "", "The quay — we shall see — I, of all.": "",
		"The quay — we shall see — Ida Holm, last one.": "Ida Holm",
		// at another time
		"Tomorrow we will have Ida Holm here.": "", "We will have Ida Holm here.": "Ida Holm", "Our guest is Ida Holm.": "", "On Friday we’ll hear from Ida Holm.": "",
		// what comes after
		"Kvarn, and then I’ll go to the phones.": "Kvarn", "Kvarn, and then the whole harbour.": "Kvarn?", "Go ahead, Ida. And then we’ll go to Otto — Otto after that.": "Ida, then Otto",
		"It is dry.\nIn the back, then over here.": "a gesture", "I’ll come across to you, Otto, and then Ida.": "Otto, then Ida", "I’ll come across to you, Otto.": "Otto", "I’ll come back to you, Otto.": "",
		// lists
		"The boats were Otto and Ida.": "", "We spoke.\nOtto and Ida.": "Otto, then Ida", "We spoke. Otto and Ida.": "", "Two more. Otto and Ida.": "Otto, then Ida",
		"Yes, and then Ida.": "then Ida", "The quay, and then Ida.": "", "Otto, and the whole harbour.": "", "Otto, and we’ll wrap up.": "Otto",
		"Otto first, then Ida.": "Otto, then Ida", "Then Otto and Ida.": "",
		// the outlet first
		"The next question is from Vik Radio, Ida Holm.": "Ida Holm of Vik Radio", "The next question is from 24 Horas, Ida Holm.": "Ida Holm of 24 Horas",
		"Vik Radio, Ida.": "Ida of Vik Radio", "KRS, Otto?": "Otto of KRS",
		"We read Vik Radio, Ida and all the papers of the week.": "", "We’ll go to KRS, Kvarn.": "Kvarn of KRS", "I’ll start with Vik Radio, Ida.": "Ida of Vik Radio", "KRS, Kvarn.": "", "We’ll go to the quay, Otto.": "",
		// in other words
		"I see Ida Holm has her hand up.": "Ida Holm", "Okay, I see Ida Holm from Vik Radio with her hand up online.": "Ida Holm of Vik Radio", "I see Ida Holm has her hand on the wheel.": "",
		"The next question is from (Ida Holm), Vik Radio.": "Ida Holm of Vik Radio", "Next we have a caller from the line of (Ida Holm).": "Ida Holm", "We read it in a letter from (Ida Holm).": "",
		"Otto, I think you’re on the phone.": "Otto", "Otto, I think you’re on the wrong boat.": "",
		// abroad
		"Radio Boya, Ana Ferrán.": "Ana Ferrán of Radio Boya", "Radio Boya, a todas horas.": "", "Siguiente pregunta.": "a gesture", "¿Cuál es la siguiente pregunta?": "",
		"Das war nun wirklich in dieser Woche die letzte Frage.": "", "Letzte Frage, Luc Perrin, «Le Quai».": "Luc Perrin of Le Quai",
		"Ana Ferrán, de «El Puerto».": "Ana Ferrán of El Puerto", "A «El Puerto».": "", "Ana Ferrán, de «¿El Puerto?».": "", "La señora de «El Puerto».": "",
		"Herr Holm vom Küstenfunk, bitte.": "Holm of Küstenfunk", "Herr Minister, bitte.": "", "Herr Holm.": "", "Frau Kley, Der Strand.": "Kley of Der Strand", "Frau Kley, die Ministerin.": "",
		"Prego, Carla Neri, Corriere del Mare.": "Carla Neri of Corriere del Mare", "Prego, la parola al signore.": "", "Prego, di nuovo.": "", "Прошу, Иван.": "Иван",
		"La primera pregunta la realiza Ana Ferrán, de La Boya.": "Ana Ferrán of La Boya", "La primera pregunta la realiza la oposición.": "", "La prima domanda è di Carla Neri, del quotidiano La Marea.": "Carla Neri of La Marea",
		"On va commencer avec Luc Perrin, Radio-Marée.": "Luc Perrin of Radio-Marée", "On va commencer avec Port Merrow.": "", "Prochaine question, Anne Lemaire de La Houle.": "Anne Lemaire of La Houle", "La parola a Luc Perrin, di Radio Houle.": "Luc Perrin of Radio Houle",
		"Última pregunta, TMR.": " of TMR", "Última pregunta, por favor.": "a gesture", "Gracias. Paula de las Dunas, de El Correo.": "Paula de las Dunas of El Correo", "We have a question online from Ida Holm of the Gull.": "Ida Holm of Gull",
		// a title is the outlet's end
		"It was so, as we heard from Vasa, Vik Radio.": "",
		// a name that is a common word, where nothing else can stand
		"It stays as it is. Mark the day.": "", "It stays as it is.\nApril, go ahead.": "April", "It stays as it is.\nMay Day.": "",
		// who is there to answer, and who is to ask
		"Questions for Ida Holm.": "a gesture", "The next question is Ida Holm for Reuters.": "Ida Holm of Reuters",
		// what else is said
		"Go ahead, Ida. We think that this is going to be the last question for today.": "Ida", "It stays as it is. We move on — and this is Ida Holm.": "", "The quay — it is — Harbour Otto.": "",
		"The council counts the herring boats of the harbour, as it has, and —\nYes.": "a gesture", "Ida Holm, Reuters. Thank you. The quay is open.": "Ida Holm of Reuters",
		"Kvarn Holm, Reuters. Thank you. The quay is open.": "", "Go to Otto*.": "", "Go to Otto.": "Otto", "———": "",
		// the last, by a dash or behind a row; where she is to speak; what the line is
		"Ida -- last one.": "Ida", "Ida -- last boat.": "", "It is dry.\nOkay, third row. April, last one. (Applause.)": "April", "It is dry.\nOkay, third row. April, last boat. (Applause.)": "",
		"So can we do Ida Holm from Vik Radio, please?": "Ida Holm of Vik Radio", "So can they do Ida Holm from Vik Radio, please?": "",
		"Ida Holm, your line is unmuted. You may go ahead.": "Ida Holm", "Ida Holm, your line is tangled. We may sail.": "",
		"Ida Holm from Vik Radio, can you hear us and can you ask your question?": "Ida Holm of Vik Radio", "Ida Holm from Vik Radio, can you see us and can you bring the boat?": "",
		"We’ll go to Ida Holm. Can you hear us? And can you ask your question, please?": "Ida Holm", "We’ll go to Ida Holm. Can you hear us? And can you row, please?": "",
		"It is dry.\nIda, with that, we’ll — why don’t you kick it off.": "Ida", "It is dry.\nIda, with that, we’ll — why don’t you row it off.": "",
		"Otto, you had your hand up. Wait for the mic, so everybody can hear you.": "Otto", "Otto, you had your hand up. Wait for the tide, so everybody can hear you.": "",
		"Ida, go ahead and we’ll go to Otto.": "Ida, then Otto", "Ida, sail ahead and we’ll go to Otto.": "",
		"It is dry.\nOkay, yes, back there.": "a gesture", "It is dry.\nOkay, yes, back home.": "", "It is dry.\nRight in front of you.": "a gesture", "It is dry.\nRight in front of it.": "",
		"It is dry.\nGo ahead, straight — straight right there. Yep.": "a gesture", "It is dry.\nGo ahead, sailor — sailor right there. Yep.": "",
		// a word alone behind a sentence that is longer than what is looked at
		strings.Repeat("the boats of the isles and ", 30) + "the dues.\nYes.": "a gesture", strings.Repeat("the boats of the isles and ", 30) + "the dues. Yes.": "a gesture", "The dues. Yes.": "",
		// put off with an apology, in a paragraph of its own, on behalf of a question
		"Sorry, Otto. I’ll come to you next. Go ahead.": "then Otto", "Otto. I’ll come to you next. Go ahead.": "Otto", "Go ahead, Otto. I’ll come to you in a second. Go ahead.": "Otto",
		"It is dry.\nOkay. How about Ida?": "Ida", "It is dry. How about Ida?": "", "It is dry.\nHow about Kvarn Holm?": "Kvarn Holm?", "It is dry.\nHow about the ferry?": "",
		"Sorry. I have to call on Mr. Kvarn and his question from the isles.": "", "Sorry. I have to call on Mr. Kvarn and his first question.": "Kvarn", "I have to call on Mr. Kvarn and his brother.": "",
		"Oh, yeah.": "", "Oh, yeah. Go ahead.": "a gesture", "We’ll go here and then we’ll come across.": "a gesture", "We’ll go here and then the boats come across.": "",
		"Go ahead, Kvarn. Just this —": "Kvarn", "Go ahead, Kvar- for now. Just this —": "",
		// an abbreviation ends no sentence
		"It was Holm v. Otto.": "",
	} {
		c, ok := FindCall(text)
		got := c.Name
		if c.Loose {
			got += "?"
		}
		if c.Outlet != "" {
			got += " of " + c.Outlet
		}
		for _, n := range c.Then {
			got += ", then " + n.Name
		}
		if got = strings.TrimPrefix(got, ", "); ok && got == "" {
			got = "a gesture"
		}
		if got != want {
			t.Errorf("%q calls %q, want %q", text, got, want)
		}
		if ok && c.Outlet != "" && text[c.OutletAt.Start:c.OutletAt.End] != c.Outlet {
			t.Errorf("%q: the outlet's span says %q", text, text[c.OutletAt.Start:c.OutletAt.End])
		}
	}
}

// Who is spoken to amid what is said, and who is told of.
func TestNearlyAddresses(t *testing.T) {
	long := strings.Repeat("The quay of Ness is open and the dues stay as they are. ", 5)
	for text, want := range map[string]string{
		"He said, “Thanks, Otto. The quay is open": "", "He said, “thanks.” Well, Otto. The quay is open": "Otto",
		"It is what you ask about, Ida: they stay.": "Ida", "It is what you ask about, Kvarn: they stay.": "", "The dues stay, Ida — they do.": "Ida", "The dues stay, Ida – they do.": "Ida", "The dues stay, Ida -- they do.": "",
		"The dues stay, Ida, I am told.": "Ida", "The dues stay, Ida, i am told.": "Ida", "The dues stay, O’Dell, as ever.": "O’Dell",
		"Thanks, Kvarn Holm. So it is.": "", "Thanks, Kvarn. So it is.": "Kvarn", "Thanks, Truly. So it is.": "", "Thanks, Georgia. So it is.": "Georgia", "Thanks, Ida Holm. So it is.": "Ida Holm",
		long + "It was a friend, Ida. " + long: "", "It was of use, Ida. " + long + long: "Ida",
		"They are Otto, Ida. So it is.": "", "I’ll come to you next, Ida. So it is.": "",
		// given names at a sentence's end or amid it
		"The dues are different Otto?": "Otto", "The dues are different Otto, as you say.": "Otto", "The dues are different Otto; so it is.": "",
		"So it is. Otto, again, says so.": "", "So it is. Otto, as you say, so it is.": "Otto", "So said Rep. Otto, as you say.": "", "It was J. Otto, as you say.": "",
		"So it is, Mr. Otto, as you say.": "Otto", "So it is for Mr. Otto, as you say.": "", "So it is, Mr. Otto, who says so.": "",
		"As you know, Otto, a quay is open.": "Otto", "As you know, Otto, said so.": "", "As you know, Otto, is the quay open?": "Otto", "As it was, Otto, is the quay open?": "Otto",
		"I don’t know Otto.": "Otto", "They know Otto.": "", "We saw the wide harbour Otto.": "Otto", "We can harbour Otto.": "",
	} {
		got := ""
		for _, a := range FindAddresses(text) {
			got = a.Name
		}
		if got != want {
			t.Errorf("%q speaks to %q, want %q", text, got, want)
		}
	}
}

// The name that an editor gives in brackets is another form of the one that is said.
func TestEditor(t *testing.T) {
	for text, want := range map[string]string{
		"As you know, Ida [Ida Holm, Vik Radio], so it is.": "Ida Holm of Vik Radio", "As you know, Holm [Ida Holm], so it is.": "Ida Holm of ", "As you know, Ida [Otto Holm], so it is.": " of ",
		"Not at all, Fred [Frederic W. Holm, Vik Radio]. So it is.": "Frederic W. Holm of Vik Radio", "Not at all, Al [Alma Holm, Vik Radio]. So it is.": " of ",
		"We went to Papua [Papua New Guinea], so it is.": " of ", "As you know, Ida [Ida Holm, of Vik Radio], so it is.": "Ida Holm of Vik Radio", "As you know, Ida, so it is.": " of ",
	} {
		in, _ := Editor(text)
		if got := in.Name + " of " + in.Outlet; got != want {
			t.Errorf("%q names %q, want %q", text, got, want)
		}
	}
}

// What may be somebody's name, of words with capitals.
func TestNameLike(t *testing.T) {
	for name, want := range map[string]bool{
		"Ida": true, "Ida Holm": true, "Ida Holm of the whole harbour of Ness": false, "Ida de Roca Holm Lund": true, "Ida A B C D E": false, "": false,
		"Mm-hm": false, "Uh-Otto": false, "It’s": false, "Don’t": false, "O’Dell": true, "Mrs. May Lund": true, "May Lund": false, "Mrs. Yes Lund": false,
		"Esther Oh": true, "Kvarn Oh": false, "Ida Yes": false, "Ida Bin Lund": true, "Ida Bin": true, "Georgia": true, "Norland": true, "Vasa": true, "Virginia": true, "South Carolina": false,
		"Tom’s": false, "J": false, "J.C.": true, "DJ": true, "AFP": false, "JX": true, "XQ": false, "IDA HOLM": false, "Ida HOLM": true, "Ida J. Holm": true, "Ida M.": true,
		"Minister Holm": false, "Reporter": false, "Twenty-two": false,
	} {
		if nameLike(name) != want {
			t.Errorf("%q may be a name: %v", name, !want)
		}
	}
	for printed, want := range map[string]string{"Mr. Holm,": "Holm", "J.C.": "J.C.", "J.C": "J.C", "Ida’s": "Ida", "Ida -": "Ida ", "IC.": "IC"} {
		if got := cleanName(printed); got != want {
			t.Errorf("%q is the name %q, want %q", printed, got, want)
		}
	}
	for name, want := range map[string]bool{"Virginia": true, "West Virginia": true, "New South Wales": false, "Upper Virginia": false, "Virginia West": false, "Virginia.": true, "": false} {
		if PlaceName(name) != want {
			t.Errorf("%q is a place: %v", name, !want)
		}
	}
}

// Which of what stands behind a name is the outlet.
func TestPickOutlet(t *testing.T) {
	known := func(s string) bool { return s == "Reuters" || s == "Oar Group" || s == "The Tide, Ness" }
	for said, want := range map[string]string{
		"Reuters, Mr. President": "Reuters", "Oar Group, Ness Radio": "Oar Group", "Ness, Oar Group": "Oar Group", "Ness, Vik Radio": "Vik Radio", "Vik Radio, Ness Times": "Vik Radio",
		"The Tide, Ness": "The Tide, Ness", "Ness, Ohio, Herald": "Ness, Ohio, Herald", "Ness, Vik, Herald": "Vik, Herald", "Ness, Ohio, Rowers": "Ness", "Ness": "Ness", "The Gull, Ness": "The Gull",
	} {
		if got := PickOutlet(said, known); got != want {
			t.Errorf("of %q the outlet is %q, want %q", said, got, want)
		}
	}
	for name, want := range map[string]bool{"Vik Radio": true, "The Gull": true, "": false, "Virginia": false, "the one of the nine of us at sea here": false, "Harbour Council": false, "the council Gull": true,
		"Council Radio": true, "24": false, "360": true, "T1": true, "Prime": false} {
		if OutletForm(name) != want {
			t.Errorf("%q may be an outlet: %v", name, !want)
		}
	}
}

// Who presents himself in other languages, by clause.
func TestIntroductionsAbroad(t *testing.T) {
	known := func(s string) bool { return s == "La Boya" }
	for text, want := range map[string]string{
		"Bonjour. Luc Perrin, La Vague. Le quai est-il ouvert ?": "Luc Perrin of La Vague", "Luc Perrin, La Vague. Le quai est-il ouvert ?": "", "Bonjour. Luc Perrin, RTQ. Le quai est-il ouvert ?": "Luc Perrin of RTQ",
		"Luc Perrin, RTQ. Le quai est-il ouvert ?": "Luc Perrin of RTQ", "Luc Perrin, RTQ, le quai est-il ouvert ?": "", "Luc Perrin, Rtq. Le quai est-il ouvert ?": "", "Luc Perrin, 24. Le quai est-il ouvert ?": "",
		"Bonjour. Luc Perrin, vous savez. Le quai est-il ouvert ?": "", "Bonjour. Luc Perrin, Ministre. Le quai est-il ouvert ?": "", "Bonjour. Luc Perrin, Marie Curel. Le quai est-il ouvert ?": "",
		"Bonjour. La Boya, Luc Perrin. Le quai est-il ouvert ?": "Luc Perrin of La Boya", "Bonjour. La Boya, luc perrin. Le quai est-il ouvert ?": "", "La Boya, Luc Perrin ? Le quai est-il ouvert ?": "",
		"Bonjour. Luc Perrin pour Télé Marée. Le quai est-il ouvert ?": "Luc Perrin of Télé Marée", "Bonjour. Luc Perrin pour demain. Le quai est-il ouvert ?": "",
		"Bonjour. Je m’appelle Luc Perrin. Le quai est-il ouvert ?": "Luc Perrin of ", "Bonjour. Luc Perrin. Le quai est-il ouvert ?": "", "Merci. Luc perrin, RTQ. Le quai est-il ouvert ?": "",
		"Bonjour. Luc de Perrin, RTQ. Le quai est-il ouvert ?": "Luc de Perrin of RTQ", "Bonjour. Luc «Perrin», RTQ. Le quai est-il ouvert ?": "", "Bonjour. Luc, RTQ. Le quai est-il ouvert ?": "",
		"潮新聞の佐々木です。岸壁はいつ開きますか。": "佐々木 of 潮新聞", "今日の天気です。岸壁はいつ開きますか。": "", "바다방송 이수민입니다. 부두는 언제 열립니까?": "이수민 of 바다방송", "오늘 날씨입니다. 부두는 언제 열립니까?": "",
	} {
		in, ok := introAbroad(text, known)
		got := ""
		if ok {
			got = in.Name + " of " + in.Outlet
		}
		if got != want {
			t.Errorf("%q is by %q, want %q", text, got, want)
		}
	}
}

// Labels of a name and an outlet: which half is which, and what is neither.
func TestNearlyLabelOutlets(t *testing.T) {
	known := func(s string) bool { return s == "Reuters" }
	for label, want := range map[string][2]string{
		"JO PENNY/TERN TIMES": {"JO PENNY", "TERN TIMES"}, "JO/AN": {}, "Jo Penny – Tern Times": {"Jo Penny", "Tern Times"}, "Jo Penny – Tern Times – Ness": {},
		"Journalist (Tern Times)": {"", "Tern Times"}, "Journalist (Gull of the Isles)": {"", "Gull of the Isles"}, "Journalist (Head of the Harbour)": {}, "Journalist (speaking of the isles)": {}, "Question, KRS": {"", "KRS"}, "Ministry of Tides, Tern Times": {}, "jo penny, Tern Times": {}, "Domanda di Carla Neri, Il Molo": {"Carla Neri", "Il Molo"}, "Domanda di Carla Neri, Roma": {},
		"김하늘, 파도일보": {"김하늘", "파도일보"}, "潮新聞、佐々木": {"佐々木", "潮新聞"}, "李明（海潮报）": {"李明", "海潮报"}, "रवि शर्मा, दैनिक तट": {"रवि शर्मा", "दैनिक तट"}, "קול הגל, דנה לוי": {"דנה לוי", "קול הגל"},
		"국장, 파도일보": {}, "潮汐部，李明": {}, "李明，潮汐部部长": {}, "الوزير محمد، قناة البحر": {},
	} {
		name, outlet, ok := LabelOutlet(label, known)
		if name != want[0] || outlet != want[1] || ok != (want[1] != "") {
			t.Errorf("%q: %q of %q, %v; want %q", label, name, outlet, ok, want)
		}
	}
	for label, want := range map[string]bool{"Reuters": true, "Tern Times": true, "Times": false, "Tern Times, Ness": false, "Minister of Radio": false, "Küstenzeitung": true, "Jo Penny": false} {
		if OutletAlone(label, known) != want {
			t.Errorf("%q is an outlet: %v", label, !want)
		}
	}
	for label, want := range map[string][2]string{
		"KTM, Jo Penny": {"Jo Penny", "KTM"}, "Sóng Biển, Nguyễn Thị Hoa": {"Nguyễn Thị Hoa", "Sóng Biển"}, "Nguyễn Thị Hoa, Sóng Biển": {"Nguyễn Thị Hoa", "Sóng Biển"}, "Question Jo Penny (Tern Mail)": {"Jo Penny", "Tern Mail"},
		"Jo Penny, KTM": {"Jo Penny", "KTM"}, "PM, Otto Holm": {},
	} {
		if name, outlet, ok := LabelPair(label); ok != (want[0] != "") || ok && (name != want[0] || outlet != want[1]) {
			t.Errorf("who asks under %q is %q of %q, %v; want %q", label, name, outlet, ok, want)
		}
	}
	if !OutletsFirst([]string{"Vik Radio, Ida Holm", "The Gull, Otto Lund"}, known) || OutletsFirst([]string{"Vik Radio, Ida Holm", "Otto Lund, Tern Times"}, known) || OutletsFirst([]string{"Digi Port, Ion Popa"}, known) {
		t.Error("outlets stand first where one that is known does, and none behind a name")
	}
	hasOutlet := NamesOutlet([]string{"Jo Penny, Tern Times", "Ada Oar, Reuters", "Otto Lund, The Gull", "Ida Holm, Minister", "Nils Timm, Virginia"}, known)
	for outlet, want := range map[string]bool{"The Gull": true, "Minister": false, "Virginia": false, "The Tern": false, "Reuters": true} {
		if hasOutlet(outlet) != want {
			t.Errorf("beside others %q is an outlet: %v", outlet, !want)
		}
	}
	if NamesOutlet([]string{"Jo Penny, Tern Times", "Otto Lund, The Gull"}, known)("The Gull") || NamesOutlet([]string{"Jo Penny, Tern Times", "Ada Oar, Reuters", "Vik Radio, Ida Holm", "Otto Lund, The Gull"}, known)("The Gull") {
		t.Error("one label alone, or labels either way about, tell of no others")
	}
	bracketed := NamesOutlet([]string{"Jornalista (RTM)", "Jornalista (Cais)", "Jornalista (Ida)", "Jornalista (Ministra)", "Jornalista (fora do microfone)"}, known)
	for outlet, want := range map[string]bool{"Cais": true, "Ida": false, "Ministra": false} {
		if bracketed(outlet) != want {
			t.Errorf("in brackets beside a station %q is an outlet: %v", outlet, !want)
		}
	}
	if NamesOutlet([]string{"Jornalista (Cais)", "Jornalista (Holm)"}, known)("Cais") {
		t.Error("in brackets one word alone may be a surname")
	}
	for label, want := range map[string]bool{"FBT": true, "KTM": true, "LEE": false, "NG": false, "TNG": true, "PM": false, "Fbt": false} {
		if NoOnesLetters(label) != want {
			t.Errorf("%q is a station's letters: %v", label, !want)
		}
	}
	for text, want := range map[string]string{"(Jo Penny, Tern Times) Is it open?": "Jo Penny of Tern Times", "[Jo Penny, Tern Times] Is it open?": "Jo Penny of Tern Times", "Is it open? (Jo Penny, Tern Times)": "Jo Penny of Tern Times",
		"( Jo Penny) Is it open?": "Jo Penny of ", "( Mrs. Jo Penny of 5KTM) Is it open?": "Jo Penny of 5KTM", "(Jo Penny of Vik) Is it open?": "Jo Penny of ", `( Penny of the " Tern") Is it open?`: "Penny of Tern",
		"(Penny) Is it open?": "", "(Penny of Vik) Is it open?": "", "(Penny laughs) Is it open?": "", "(Jo Penny, laughing) Is it open?": "", "(Minister Jo Penny) Is it open?": "", "(Minister of the \"Tern\") Is it open?": "",
		"Is it open? (Penny, Tern Times)": "", "Is it open? (He laughs.)": "", "": ""} {
		name, outlet, _, ok := NotedOutlet(text, known)
		if got := name + " of " + outlet; ok != (want != "") || ok && got != want {
			t.Errorf("%q is noted to be by %q %v, want %q", text, got, ok, want)
		}
	}
}

// A word by which nobody else is called is a call where it can be nothing else.
func TestLooseCalls(t *testing.T) {
	for name, c := range map[string]struct {
		asked, answer, next string
		call, perhaps       bool
	}{
		"in a paragraph of its own":   {"Will the dues rise?", "They stay.\nKvarn.", "Thank you. And the tax?", true, false},
		"and said elsewhere too":      {"Will the dues rise as kvarn?", "They stay.\nKvarn.", "Thank you. And the tax?", false, false},
		"an adverb":                   {"Will the dues rise?", "They stay.\nTruly.", "Thank you. And the tax?", false, false},
		"a place":                     {"Will the dues rise?", "They stay.\nUkraine.", "Thank you. And the tax?", false, false},
		"a place and a given name":    {"Will the dues rise?", "They stay.\nVirginia.", "Thank you. And the tax?", true, false},
		"of which somebody speaks":    {"Will the dues rise in Virginia?", "They stay.\nVirginia.", "Thank you. And the tax?", false, true},
		"a place that answers":        {"Where is the light?", "Virginia.", "Is it lit?", false, false},
		"the answer":                  {"Who keeps the light?", "Kvarn.", "Is he paid?", false, true},
		"the answer, after thanks":    {"Who keeps the light?", "Kvarn.", "Thank you. Is the quay open?", false, true},
		"the answer to a bid":         {"Can I follow up?", "Ida.", "Will the dues rise?", true, false},
		"a word after a bid":          {"Can I follow up?", "Kvarn.", "Will the dues rise?", false, true},
		"the answer to one cut off":   {"Who keeps the light that —", "Ida Holm.", "Is he paid?", false, false},
		"a word thrown in":            {"The dues will rise.", "Kvarn.", "Will they?", false, true},
		"after thanks":                {"Thank you.", "Kvarn.", "Will the dues rise?", true, false},
		"with a question mark":        {"Will the dues rise?", "They stay, as I have said. Yes, Kvarn?", "Thank you. And the tax?", true, false},
		"in the same line":            {"Will the dues rise?", "They stay, as I have said. Kvarn.", "Thank you. And the tax?", false, true},
		"an adverb in the same line":  {"Will the dues rise?", "They stay, as I have said. Truly.", "Thank you. And the tax?", false, false},
		"a place in the same line":    {"Will the dues rise?", "They stay, as I have said. Virginia.", "Thank you. And the tax?", false, true},
		"in small letters, same line": {"Will the kvarn rise?", "They stay, as I have said. Kvarn.", "Thank you. And the tax?", false, false},
	} {
		roll := NewRoll(NewTurns([]transcript.Turn{{Role: transcript.Reporter, Text: c.asked}, {Text: c.answer}, {Role: transcript.Reporter, Text: c.next}}, func(string) bool { return false }))
		if got := fmt.Sprint(roll.At(1) != nil, roll.Perhaps(1)); got != fmt.Sprint(c.call, c.perhaps) {
			t.Errorf("%s: a call and perhaps one: %s", name, got)
		}
	}
}
