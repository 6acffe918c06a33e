package transcript

import "testing"

// asked makes a transcript of one question and answer each.
func asked(questions ...string) *Transcript {
	var t Transcript
	for _, q := range questions {
		n := len(t.Turns)
		t.Turns = append(t.Turns, Turn{Role: Reporter, Text: q}, Turn{Role: Briefer, Text: "We shall see what the harbour board makes of that."})
		t.Exchanges = append(t.Exchanges, Exchange{Kind: QandA, Turns: []int{n, n + 1}})
	}
	return &t
}

func TestFirstWordsPassOverWhatIsNoQuestion(t *testing.T) {
	for text, want := range map[string]string{
		"Thank you so much, Minister, for speaking with all of us today. The pier fell down on Sunday.":       "The pier fell down on Sunday.",
		"Hey, it's Ada Quill here from the Courier. You said the tug is an escort.":                           "You said the tug is an escort.",
		"Can you hear me all right now? Who pays for the scaffolding?":                                        "Who pays for the scaffolding?",
		"I have two quick questions, if I may. The first is who pays for the ferry.":                          "The first is who pays for the ferry.",
		"I've got a question on the price of herring. It rose twice since May, and nobody says why.":          "I've got a question on the price of herring.",
		"I'm going to begin with the price of herring. It rose twice since May.":                              "I'm going to begin with the price of herring.",
		"This is Odo Reed from Lagoon Radio. The ferry did not sail on Monday.":                               "The ferry did not sail on Monday.",
		"Buenos días, señor ministro, y gracias por recibirnos. ¿Quién paga el muelle nuevo?":                 "¿Quién paga el muelle nuevo?",
		"Sorry, I had to find the button first. Will the night ferry come back this summer?":                  "Will the night ferry come back this summer?",
		"Thank you, and would the minister tell us who sold the lighthouse?":                                  "Thank you, and would the minister tell us who sold the lighthouse?",
		"Thank you so much for doing this today.":                                                             "Thank you so much for doing this today.", // nothing else is said
		"We appreciate the time that the ministry took to answer what we had sent to it in writing in March.": "We appreciate the time that the ministry took to answer what we had sent to it in writing in March.",
	} {
		x := asked(text)
		if got := x.Exchanges[0].FirstWords(x.Turns, 200); got != want {
			t.Errorf("%q: %q, want %q", text, got, want)
		}
	}
}

func TestBriefingsAreListedByTheFirstQuestionOfSubstance(t *testing.T) {
	fares := "Will the fares on the night ferry rise in the autumn?"
	for name, c := range map[string]struct {
		asked []string
		want  string
	}{
		"a remark first":           {[]string{"Good to see you too.", "Nice hat, by the way.", fares}, fares},
		"the line is bad":          {[]string{"Hello, can you hear me now?", fares}, fares},
		"short questions":          {[]string{"Minister, why was it late?", fares}, "Minister, why was it late?"},
		"remarks alone":            {[]string{"Good morning to you all.", "Have fun at the regatta."}, "Good morning to you all."},
		"in another script":        {[]string{"你好。", "据报道，港口将于五月开放，中方对此有何评论？"}, "据报道，港口将于五月开放，中方对此有何评论？"},
		"nothing at all":           {nil, ""},
		"what it is about, at all": {[]string{"The board has shown its books to nobody so far.", fares}, "The board has shown its books to nobody so far."},
	} {
		if got := asked(c.asked...).FirstAsk(200); got != c.want {
			t.Errorf("%s: %q, want %q", name, got, c.want)
		}
	}
	said := Transcript{Turns: []Turn{{Role: Briefer, Text: "Good morning, everybody. The long pier is closed for the repairs until the first of May."}},
		Exchanges: []Exchange{{Kind: Statement, Turns: []int{0}}}}
	if got, want := said.FirstAsk(200), "The long pier is closed for the repairs until the first of May."; got != want {
		t.Errorf("nobody asks: %q, want %q", got, want)
	}
}
