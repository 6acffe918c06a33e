package identity_test

import (
	"cmp"
	"fmt"
	"strings"
	"testing"

	"podium/internal/transcript"
)

// said writes who speaks each question, by exchange: "Ida, -; Otto".
func said(tr *transcript.Transcript) string {
	var out []string
	for _, x := range tr.Exchanges {
		var names []string
		for _, i := range x.Turns {
			if tr.Turns[i].Role == transcript.Reporter {
				names = append(names, cmp.Or(tr.Turns[i].Speaker.Name, "-"))
			}
		}
		out = append(out, strings.Join(names, ", "))
	}
	return strings.Join(out, "; ")
}

// TestWhoAsksEachQuestion: a reporter's later turns are his where nothing shows another voice.
func TestWhoAsksEachQuestion(t *testing.T) {
	const ask = "MS TARN: The dues stay. Ida Holm, go ahead.\nQ: Will the dues rise, as the harbour council says?\n"
	for name, c := range map[string]struct{ script, want string }{
		"a follow-up":                         {ask + "MS TARN: No.\nQ: Why?\nMS TARN: They stay.", "Ida Holm, Ida Holm"},
		"right after a question":              {ask + "Q: And the tax?\nMS TARN: It stays.", "Ida Holm, -"},
		"right after a bid":                   {"MS TARN: Ida Holm, go ahead.\nQ: Can I follow up?\nQ: Will the dues rise?\nMS TARN: No.", "Ida Holm, Ida Holm"},
		"right after a greeting":              {"MS TARN: Ida Holm, go ahead.\nQ: Thank you.\nQ: Will the dues rise?\nMS TARN: No.", "Ida Holm, Ida Holm"},
		"a question taken up where it broke":  {ask + "Q: — and the tax?\nMS TARN: It stays.", "Ida Holm, Ida Holm"},
		"after another call":                  {ask + "MS TARN: No. Otto, go ahead.\nQ: Why?\nMS TARN: They stay.", "Ida Holm, -"},
		"after a call of an outlet":           {ask + "MS TARN: No. Reuters, go ahead.\nQ: Why?\nMS TARN: They stay.", "Ida Holm, Ida Holm"},
		"presents himself":                    {ask + "MS TARN: No.\nQ: I’m Otto Lind with Reuters. Why?\nMS TARN: They stay.", "Ida Holm, Otto Lind"},
		"presents himself by a first name":    {ask + "MS TARN: No.\nQ: This is Otto with Reuters. Why?\nMS TARN: They stay.", "Ida Holm, Otto"},
		"by a word that no list has":          {ask + "MS TARN: No.\nQ: This is Kvarn with Reuters. Why?\nMS TARN: They stay.", "Ida Holm, Ida Holm"},
		"by the official’s own name":          {ask + "OTTO LIND: No.\nQ: I’m Otto Lind with Reuters. Why?\nOTTO LIND: They stay.", "Ida Holm, Ida Holm"},
		"by a word that is said in the turns": {ask + "MS TARN: No, by the kvarn.\nQ: I’m Kvarn Lind with Reuters. Why?\nMS TARN: They stay.", "Ida Holm, Ida Holm"},
		"a caller among them":                 {ask + "MS TARN: No.\n?CALLER: Why?\nMS TARN: They stay.", "Ida Holm, -"},
		"answered by another name":            {ask + "MS TARN: No.\n+0 Q: Why?\nMS TARN: Well, Otto, they stay.", "Ida Holm, -"},
		"answered by her name":                {ask + "MS TARN: No.\n+0 Q: Why?\nMS TARN: Well, Ida, they stay.", "Ida Holm, Ida Holm"},
	} {
		t.Run(name, func(t *testing.T) {
			if got := said(given(t, transcript.Transcript{Language: "en"}, c.script)); got != c.want {
				t.Errorf("asked by %s, want %s", got, c.want)
			}
		})
	}
}

// TestWhoIsNoReporter: names that calls, introductions and labels give, and that nobody asks by.
func TestWhoIsNoReporter(t *testing.T) {
	for name, c := range map[string]struct{ script, want string }{
		"an outlet called in words":            {"MS TARN: The dues stay. The next question is from Reuters.\nQ: Why?\nMS TARN: So it is.", "nobody of Reuters"},
		"an outlet that no list has":           {"MS TARN: The dues stay. Let’s go to Tern Radio.\nQ: Why?\nMS TARN: So it is.", "nobody of Tern Radio"},
		"a name that is an outlet’s word too":  {"MS TARN: The dues stay. Let’s go to Ida Post.\nQ: Why?\nMS TARN: So it is.", "Ida Post"},
		"a name said twice in one":             {"MS TARN: The dues stay. Let’s go to Ida Ida.\nQ: Why?\nMS TARN: So it is.", "nobody"},
		"who is to come is the official":       {"MS TARN: Ida, and then Otto.\nQ: Why?\nMS TARN: So it is. Yes, go ahead.\n\nQ: When?\nOTTO LUND: In May.", "Ida; nobody"},
		"who is to come has been spoken to":    {"MS TARN: Ida, and then Otto.\nQ: Why?\nMS TARN: So it is.\nQ: And so?\nMS TARN: Well, Otto, so it is. Yes, go ahead.\n\nQ: When?\nMS TARN: In May.", "Ida; nobody"},
		"who is to come comes":                 {"MS TARN: Ida, and then Otto.\nQ: Why?\nMS TARN: So it is. Yes, go ahead.\n\nQ: When?\nMS TARN: In May.", "Ida; Otto"},
		"who is to come was called":            {"MS TARN: Ida, and then Otto.\nQ: Why?\nMS TARN: So it is. Otto, go ahead.\n\nQ: When?\nMS TARN: In May. Yes, go ahead.\n\nQ: How?\nMS TARN: By boat.", "Ida; Otto; nobody"},
		"by her first name where he is called": {"MS TARN: Otto, go ahead.\nQ: Hello, Ida with Reuters. Why?\nMS TARN: So it is.", "Ida of Reuters"},
		"by a word that is none":               {"Q: Soy de Reuters. ¿Por qué?\nMS TARN: So it is.", "nobody of Reuters"},
		"by a word that others call her by":    {"Q: This is Kvarn with the Gull. Why?\nMS TARN: So it is.\n\nMS TARN: Kvarn, go ahead.\nQ: When?\nMS TARN: In May.", "Kvarn of Gull; Kvarn"},
		"the official’s own name":              {"Q: I’m Otto Lund. Why?\nOTTO LUND: So it is.", "nobody"},
	} {
		t.Run(name, func(t *testing.T) {
			if got := askers(given(t, transcript.Transcript{Language: "en"}, c.script)); got != c.want {
				t.Errorf("asked by %s, want %s", got, c.want)
			}
		})
	}
}

// TestOneTimeOrTwo: which neighbouring exchanges are one reporter's, and where a turn of thanks belongs.
func TestOneTimeOrTwo(t *testing.T) {
	for name, c := range map[string]struct{ script, want string }{
		"a hair, and the answer names her":   {"Q: Will the dues rise?\nMS TARN: They stay.\n\n0.3\nQ: Does the tax rest?\nMS TARN: No, Monica, it does not.", "Monica [0 1 2 3]"},
		"who greets":                         {"Q: Will the dues rise?\nMS TARN: They stay.\n\n0.3\nQ: Hello. Does the tax rest?\nMS TARN: No, Monica, it does not.", "nobody [0 1], Monica [2 3]"},
		"four questions before":              {"Q: Will the dues rise?\nMS TARN: They stay.\nQ: Why?\nMS TARN: So it is.\nQ: Why?\nMS TARN: So it is.\nQ: Why?\nMS TARN: So it is.\n\n0.3\nQ: Does the tax rest?\nMS TARN: No, Monica, it does not.", "nobody [0 1 2 3 4 5 6 7], Monica [8 9]"},
		"who presents himself":               {"Q: Will the dues rise?\nMS TARN: They stay.\n\n0.3\nQ: I’m Monica Lund. Does the tax rest?\nMS TARN: It does not.", "nobody [0 1], Monica Lund [2 3]"},
		"both named alike":                   {"MS TARN: Ida, go ahead.\nQ: Will the dues rise?\nMS TARN: They stay. Ida.\n\n0.3\nQ: Does the tax rest?\nMS TARN: It does not.", "Ida [0 1 2 3 4]"},
		"both named alike, surely another":   {"MS TARN: Ida, go ahead.\nQ: Will the dues rise?\nMS TARN: They stay. Ida, go ahead.\n\n2\nQ: Does the tax rest?\nMS TARN: It does not.", "Ida [0 1 2], Ida [3 4]"},
		"thanks before a call by name":       {"Q: Will the dues rise?\nMS TARN: They stay as they are.\n\n1\nQ: Thank you.\nMS TARN: Ida, go ahead.\nQ: Does the tax rest?\nMS TARN: No.", "nobody [0 1 2], Ida [3 4 5]"},
		"thanks before a gesture":            {"Q: Will the dues rise?\nMS TARN: They stay as they are.\n\n1\nQ: Thank you.\nMS TARN: Yes, go ahead.\nQ: Does the tax rest?\nMS TARN: No.", "nobody [0 1], nobody [2 3 4 5]"},
		"thanks and a question":              {"Q: Will the dues rise?\nMS TARN: They stay as they are.\n\n1\nQ: Thank you. Does it rest?\nMS TARN: Ida, go ahead.\nQ: Does the tax rest?\nMS TARN: No.", "nobody [0 1], nobody [2 3 4 5]"},
		"thanks before who presents himself": {"Q: Will the dues rise?\nMS TARN: They stay as they are.\n\n1\nQ: Thank you.\nMS TARN: Yes.\nQ: Ida Holm with Reuters. Does the tax rest?\nMS TARN: No.", "nobody [0 1 2], Ida Holm [3 4 5]"},
		"a greeting before the second call":  {"MS TARN: Otto, go ahead.\nQ: Is the quay closed?\nMS TARN: No. Ida Holm, go ahead.\nQ: Thank you.\n\nOPERATOR: Ida Holm, your line is open.\nQ: Does the tax rest?\nMS TARN: No.", "Otto [0 1 2], Ida Holm [3 4 5 6]"},
		"a question before the second call":  {"MS TARN: Otto, go ahead.\nQ: Is the quay closed?\nMS TARN: No. Ida Holm, go ahead.\nQ: Is the ferry late?\n\nOPERATOR: Ida Holm, your line is open.\nQ: Does the tax rest?\nMS TARN: No.", "Otto [0 1 2 3], Ida Holm [4 5 6]"},
	} {
		t.Run(name, func(t *testing.T) {
			tr := given(t, transcript.Transcript{Language: "en"}, c.script)
			var got []string
			for _, x := range tr.Exchanges {
				got = append(got, fmt.Sprint(cmp.Or(x.Asker.Name, "nobody"), " ", x.Turns))
			}
			if strings.Join(got, ", ") != c.want {
				t.Errorf("got %s, want %s", strings.Join(got, ", "), c.want)
			}
		})
	}
}

// TestSeveralOfOne: where a transcript gives two outlets, or two names, for one, nothing is told of either.
func TestSeveralOfOne(t *testing.T) {
	const later = "MS TARN: Let’s go to Ida Holm.\nQ: When?\nMS TARN: In May."
	for name, c := range map[string]struct{ script, want string }{
		"one outlet elsewhere":         {"MS TARN: Ida Holm of Reuters.\nQ: Why?\nMS TARN: So it is.\n\n" + later, "Ida Holm of Reuters; Ida Holm of Reuters"},
		"two outlets elsewhere":        {"MS TARN: Ida Holm of Reuters.\nQ: Why?\nMS TARN: So it is.\n\nMS TARN: Ida Holm of the Tern Times.\nQ: Why?\nMS TARN: So it is.\n\n" + later, "Ida Holm of Reuters; Ida Holm of Tern Times; Ida Holm"},
		"two outlets in earlier calls": {"MS TARN: Let’s go to Ida Holm of Reuters. No? We shall come back to you. Otto.\nQ: Why?\nMS TARN: Let’s go to Ida Holm of the Tern Times. No? We shall come back to you. Nils.\n\nQ: Why?\nMS TARN: So it is.\n\n" + later, "Otto; Nils; Ida Holm"},
	} {
		t.Run(name, func(t *testing.T) {
			if got := askers(given(t, transcript.Transcript{Language: "en"}, c.script)); got != c.want {
				t.Errorf("asked by %s, want %s", got, c.want)
			}
		})
	}
	// an office alone is whoever held it before, where it was one
	for script, want := range map[string]string{
		"MAYOR ADA QUILL: Good morning.\nQ: Why?\nMR LUND: So it is.\nMAYOR: And so on.":                                              "Ada Quill",
		"ADA QUILL, MAYOR: Good morning.\nQ: Why?\nMR LUND: So it is.\nMAYOR: And so on.":                                             "Ada Quill",
		"MAYOR: Good morning.\nQ: Why?\nMAYOR ADA QUILL: So it is.\nMR LUND: It is.\nMAYOR: And so on.":                               "MAYOR",
		"MAYOR ADA QUILL: Good morning.\nMAYOR: And so on.":                                                                           "MAYOR",
		"MAYOR ADA QUILL: Good morning.\nQ: Why?\nMAYOR OTTO LUND: So it is.\nQ: Why?\nMR OAR: So it is.\nQ: Why?\nMAYOR: And so on.": "MAYOR",
	} {
		tr := given(t, transcript.Transcript{Language: "en"}, script)
		if got := tr.Turns[len(tr.Turns)-1].Speaker.Name; got != want {
			t.Errorf("%q: the office alone is %q, want %q", script, got, want)
		}
	}
}

// TestNearlySpeakers: labels and headings that nearly name who speaks.
func TestNearlySpeakers(t *testing.T) {
	principal := map[string]transcript.Evidence{"principal": {Kind: "carrier", Note: "Tarn, Otto"}}
	for name, c := range map[string]struct {
		in     transcript.Transcript
		script string
		want   string // who speaks the first turn
	}{
		"M. is Mister in French":             {transcript.Transcript{Language: "fr"}, "M. LUND: Bonjour.", "Lund"},
		"and an initial elsewhere":           {transcript.Transcript{Language: "en"}, "M. LUND: Good morning.", "M. Lund"},
		"a scan’s office":                    {transcript.Transcript{Language: "en"}, "PRIME MINNSTER: Good morning.", "PRIME MINNSTER"},
		"the heading’s briefer opens":        {transcript.Transcript{Title: "Press briefing by Ada Quill, Spokesperson for the Harbour"}, ": Good morning. The dues stay.\nQ: Why?\nMR LUND: So it is.", "Ada Quill"},
		"but not who speaks of her":          {transcript.Transcript{Title: "Press briefing by Ada Quill, Spokesperson for the Harbour"}, ": Good morning. Ms. Quill will say that the dues stay.\nQ: Why?\nMR LUND: So it is.", ""},
		"nor where the record names another": {transcript.Transcript{Title: "Press briefing by Ada Quill, Spokesperson for the Harbour", Given: principal}, ": Good morning. The dues stay.\nQ: Why?\nPRIME MINISTER: So it is.", ""},
		"whom the record names opens":        {transcript.Transcript{Given: principal}, ": Good morning. The dues stay.\nQ: Why?\nPRIME MINISTER: So it is.", "Otto Tarn"},
		"several give it together":           {transcript.Transcript{Title: "Joint press briefing by Ada Quill, Spokesperson for the Harbour"}, ": Good morning. The dues stay.\nQ: Why?\nMR LUND: So it is.", ""},
		"an office that the heading gives":   {transcript.Transcript{Title: "Remarks by the Harbour Master, Mr Otto Brandt, at a media session"}, "Harbour Master: So it is.", "Otto Brandt"},
		"or another’s":                       {transcript.Transcript{Title: "Remarks by the Deputy Harbour Master, Mr Otto Brandt, at a media session"}, "Harbour Master: So it is.", "Harbour Master"},
		"or that of two":                     {transcript.Transcript{Title: "Remarks by the Harbour Master, Mr Otto Brandt, and the Harbour Master, Ms Ada Quill, at a media session"}, "Harbour Master: So it is.", "Harbour Master"},
		"an office behind a courtesy":        {transcript.Transcript{Language: "es", Title: "Rueda de prensa del Presidente del Consejo, Bruno Marés"}, "EL SEÑOR PRESIDENTE DEL CONSEJO: Hola.", "Bruno Marés"},
		"an office and what it is of":        {transcript.Transcript{Language: "es", Title: "Rueda de prensa del Presidente de la República, Bruno Marés"}, "Presidente: Hola.", "Bruno Marés"},
		"or first named without anybody":     {transcript.Transcript{Language: "es", Title: "Rueda de prensa del Presidente tras hablar con el Presidente de las Islas, Bruno Marés"}, "Presidente: Hola.", "Presidente"},
		"or another’s in another language":   {transcript.Transcript{Language: "en", Title: "Rueda de prensa del Presidente de la República, Bruno Marés"}, "Presidente: Hello.", "Presidente"},
		"a second surname in Portuguese":     {transcript.Transcript{Language: "pt", Title: "Entrevista do presidente Luís Lauro da Costa"}, "Presidente Lauro: Olá.", "Luís Lauro da Costa"},
		"and no surname but what he is of":   {transcript.Transcript{Language: "pt", Title: "Entrevista do presidente Luís Lauro da República"}, "Presidente Lauro: Olá.", "Luís Lauro"},
		"a moderator’s name in brackets":     {transcript.Transcript{Language: "en"}, "MODERATOR (DR. ADA QUILL): Welcome.", "Ada Quill"},
		"and what a moderator is of":         {transcript.Transcript{Language: "en"}, "MODERATOR (HARBOUR OFFICE): Welcome.", "MODERATOR (HARBOUR OFFICE)"},
		"a label misprinted once":            {transcript.Transcript{}, "MR. TARNE: One.\nMR. TARN: Two.\nMR. TARN: Three.", "Tarn"},
		"an office misprinted once":          {transcript.Transcript{}, "SECRETAR QUILL: One.\nSECRETARY QUILL: Two.\nSECRETARY QUILL: Ada Quill is my name.", "Ada Quill"},
		"two letters swapped, often":         {transcript.Transcript{}, "MR. TANRER: One.\nMR. TANRER: One.\nMR. TANRER: One.\nMR. TARNER: Two.\nMR. TARNER: Two.\nMR. TARNER: Two.\nMR. TARNER: Three.", "Tarner"},
		"a couple, who both speak":           {transcript.Transcript{}, "MS. TARN: One.\nMR. TARN: Two.\nMR. TARN: Three.", "Tarn"},
		"nor is known who is named in full":  {transcript.Transcript{}, "MR. TARN: One.\nMS. TARN: Chris and Kim Tarn, that is who we are.\nMS. TARN: Three.", "Tarn"},
		"a word of courtesy cut short":       {transcript.Transcript{}, "S. TARN: One.\nMS. TARN: Two.\nMS. TARN: Ida Tarn is my name.", "Ida Tarn"},
		"a sign within a label":              {transcript.Transcript{}, "Q-UILL: One.\nQUILL: Two.\nQUILL: Three.", "Quill"},
		"a number of a voice":                {transcript.Transcript{}, "VOX1: One.\nVOX2: Two.\nVOX2: Three.", "VOX1"},
		"a surname that may be anybody":      {transcript.Transcript{Title: "Press conference with Ida Hand, Minister of Tides"}, "HAND: One.\nJOURNALIST: Two?\nHAND: Three.", "Ida Hand"},
		"or anybody":                         {transcript.Transcript{Title: "Press conference with Ida Holm, Minister of Tides"}, "HAND: One.\nJOURNALIST: Two?\nHAND: Three.", ""},
		"or somebody of whom is spoken":      {transcript.Transcript{}, "MR. BRIGHT: One.\nMR. WRIGHT: Two.\nMR. WRIGHT: This is Otto Bright, my neighbour.", "Otto Bright"},
		"or who speaks nearly as often":      {transcript.Transcript{}, "MR. BRIGHT: One.\nMR. BRIGHT: One.\nMR. BRIGHT: One.\nMR. WRIGHT: Two.\nMR. WRIGHT: Two.\nMR. WRIGHT: Two.\nMR. WRIGHT: Three.", "Bright"},
		"a misprint of nobody’s label":       {transcript.Transcript{}, "SENIOR OFFICIALL: One.\nSENIOR OFFICIAL: Two.\nSENIOR OFFICIAL: Three.", ""},
	} {
		t.Run(name, func(t *testing.T) {
			if got := given(t, c.in, c.script).Turns[0].Speaker.Name; got != c.want {
				t.Errorf("said by %q, want %q", got, c.want)
			}
		})
	}
}
