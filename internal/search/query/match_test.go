package query_test

import (
	"strings"
	"testing"

	"podium/internal/search/query"
	"podium/internal/search/query/querytest"
	"podium/internal/transcript"
)

// ministry is a briefing in two exchanges: 0 asks and answers, with a footnote, 1 is a statement with struck words.
func ministry() *transcript.Briefing {
	b := &transcript.Briefing{}
	b.Event, b.Place, b.Series, b.Language = "2023-11-29", "Port Ansel", "norland-ministry", "en-GB"
	okoro := transcript.Attribution{Name: "Nia Okoro", Key: "nia-okoro", Office: "Foreign Minister", Standing: transcript.Stated}
	reed := transcript.Attribution{Name: "Tom Reed", Key: "tom-reed", Standing: transcript.Inferred}
	b.Turns = []transcript.Turn{
		{Label: "MODERATOR", Role: transcript.Moderator, Text: "Ana López with The Harbour Post."},
		{Label: "QUESTION", Role: transcript.Reporter, Text: "Will the minister’s cease-fire hold? ICE says the ice road is shut."},
		{Label: "MINISTER OKORO", Role: transcript.Briefer, Speaker: okoro, Text: "The territorial\nintegrity of Norland, of course, matters. We negotiated in the U.S. for Vladmir’s aid."},
		{Label: "MR REED", Role: transcript.Briefer, Speaker: reed, Text: "Sanctions will stay; aid to the islands too. 和平谈判很重要。"},
		{Label: "MINISTER OKORO", Role: transcript.Briefer, Speaker: okoro, Text: "We will not never leave. Les négociations continuent."},
		{Label: "MODERATOR", Role: transcript.Moderator, Lang: "es", Text: "Las negociaciones siguen, señor López."},
	}
	b.Turns[3].Marks = []transcript.Mark{{Kind: transcript.Footnote, Start: 19, End: 19, Note: "Until March."}}
	at := strings.Index(b.Turns[4].Text, "not")
	b.Turns[4].Marks = []transcript.Mark{{Kind: transcript.Struck, Start: at, End: at + 3}}
	b.Exchanges = []transcript.Exchange{
		{Kind: transcript.QandA, Turns: []int{0, 1, 2, 3}, Asker: transcript.Attribution{Name: "Ana López", Standing: transcript.Stated},
			Outlet: transcript.Attribution{Name: "The Harbour Post", Key: "harbour-post", Standing: transcript.Stated}},
		{Kind: transcript.Statement, Turns: []int{4, 5}},
	}
	return b
}

// finds holds queries to the exchanges of ministry that they find: 0, 1, both or none.
func finds(t *testing.T, cases map[string]string) {
	t.Helper()
	for typed, want := range cases {
		b, q := ministry(), query.Parse(typed)
		var got []string
		for x := range b.Exchanges {
			if q.Match(b, x, querytest.Names{}) {
				got = append(got, string(rune('0'+x)))
			}
		}
		if s := strings.Join(got, " "); s != want || len(q.Problems) > 0 {
			t.Errorf("%s: found %q, want %q %v", typed, s, want, q.Problems)
		}
	}
}

// TestMatchWords: words stand anywhere in an exchange, in any of their forms.
func TestMatchWords(t *testing.T) {
	finds(t, map[string]string{
		"":                   "0 1",
		"sanction":           "0",
		"negotiation":        "0",
		"negociacion":        "1",
		"lopez":              "0 1",
		"López":              "0 1",
		"US":                 "0",
		"ministers":          "0",
		"sanctions norland":  "0",
		"sanctions leave":    "",
		"sanctions OR leave": "0 1",
		"-sanctions":         "1",
		"cease-fire":         "0",
		"cease-fires":        "0",
		"和平":                 "0",
		"和谈":                 "",
		"判":                  "0",
		"not":                "1",
	})
}

// TestMatchSurfaces: case, patterns and near spellings are of words as they are printed.
func TestMatchSurfaces(t *testing.T) {
	finds(t, map[string]string{
		"=ICE":        "0",
		"=Ice":        "",
		"=US":         "0",
		"=road":       "0",
		"=sanctions":  "",
		"=Road":       "",
		"terr*":       "0",
		"territ?rial": "0",
		"territ?ial":  "",
		"vladimir's~": "0",
		"vladimir~":   "",
	})
}

// TestMatchPhrases: words in order, or near each other, stand in one turn, with its struck words or without.
func TestMatchPhrases(t *testing.T) {
	finds(t, map[string]string{
		`"territorial integrity"`:     "0",
		`"norland of course matters"`: "0",
		`"integrity norland"`:         "",
		`"territorial integrities"`:   "",
		`"matters we"`:                "0",
		`"shut the territorial"`:      "", // two turns
		`"minister's cease fire"`:     "0",
		`="ICE says the ice"`:         "0",
		`="Ice says"`:                 "",
		`"aid negotiate"~8`:           "0",
		`"negotiate aid"~5`:           "",
		`"negotiate aid"~6`:           "0",
		`"sanction aid"~4`:            "0",
		`"sanction aid"~2`:            "",
		`"will never leave"`:          "1", // over the struck word
		`"will not never"`:            "1",
		`"never will"~2`:              "1",
	})
}

// TestMatchTurns: conditions on a turn bind the words beside them to it.
func TestMatchTurns(t *testing.T) {
	finds(t, map[string]string{
		"speaker:okoro sanctions":                          "",
		"speaker:okoro aid":                                "0",
		"speaker:reed sanctions":                           "0",
		"speaker:reed negotiated":                          "",
		"speaker:thomas":                                   "0",
		`speaker:"reed tom"`:                               "",
		"speaker:reed-tom":                                 "0",
		`speaker:"mr reed"`:                                "0",
		"speaker:=tom-reed":                                "0",
		"speaker:=reed":                                    "",
		"speaker:=tom":                                     "",
		"speaker:=moderator":                               "0 1",
		"speaker:question":                                 "0",
		"speaker:okoro":                                    "0 1",
		"speaker:okoro -sanctions":                         "0 1",
		"speaker:okoro -negotiated":                        "1",
		"speaker:okoro norland -negotiated":                "",
		"-speaker:okoro aid":                               "0",
		"-speaker:okoro norland":                           "",
		"-(speaker:reed)":                                  "1",
		"-(speaker:okoro norland)":                         "1",
		"(speaker:okoro norland) (speaker:reed sanctions)": "0",
		"(speaker:okoro sanctions) (speaker:reed norland)": "",
		"(speaker:okoro) (speaker:reed)":                   "0",
		"speaker:okoro speaker:reed":                       "",
		"speaker:okoro OR speaker:reed aid":                "0",
		"(speaker:okoro norland) sanctions":                "0",
		"speaker:okoro (norland OR sanctions)":             "0",
		"speaker:okoro (norland sanctions) OR leave":       "1",
		"speaker:okoro OR leave":                           "0 1",
		"in:question hold":                                 "0",
		"in:answer hold":                                   "",
		"in:statement negociaciones":                       "1",
		"in:procedure lopez":                               "0",
		"-in:question aid":                                 "0",
		"-in:question road":                                "",
		"has:struck":                                       "1",
		"has:struck speaker:okoro":                         "1",
		"has:struck leave":                                 "1",
		"has:struck lopez":                                 "", // another turn
		"-has:struck continuent":                           "",
		"-(has:struck)":                                    "0",
		"has:footnote":                                     "0",
		"has:footnotes sanctions":                          "0",
		"has:footnote road":                                "",
		"has:struck OR has:footnote":                       "0 1",
		"role:moderator lopez":                             "0 1",
		"office:foreign norland":                           "0",
		"office:minister sanctions":                        "",
	})
}

// TestMatchExchanges: conditions on an exchange, or on its briefing, bind no words.
func TestMatchExchanges(t *testing.T) {
	finds(t, map[string]string{
		"reporter:lopez":                  "0",
		"reporter:=ana-lopez":             "0",
		"-reporter:lopez":                 "1",
		"outlet:daily":                    "0",
		`outlet:"harbour post"`:           "0",
		"outlet:post-harbour":             "0",
		"outlet:mail":                     "",
		"series:norland":                  "0 1",
		`series:"of norland"`:             "0 1",
		"series:=norland-ministry":        "0 1",
		"place:ansel":                     "0 1",
		"place:=port-ansel":               "0 1",
		"lang:en lang:english":            "0 1",
		"lang:es":                         "",
		"date:2023":                       "0 1",
		"date:2023-11-29":                 "0 1",
		"after:2023-11-28 before:2023-12": "0 1",
		"after:2023-11":                   "",
		"before:2023-11-29":               "",
		"-date:2023":                      "",
		"aid OR date:2022":                "0",
	})
}

func TestUndatedMatchesNoDate(t *testing.T) {
	b := ministry()
	b.Event = ""
	if query.Parse("date:1900..").Match(b, 0, query.NoNames{}) || !query.Parse("-date:2023").Match(b, 0, query.NoNames{}) {
		t.Error("an undated briefing is within no dates")
	}
}

func TestMarks(t *testing.T) {
	for _, c := range []struct {
		typed   string
		x, turn int
		want    string
	}{
		{"minister", 0, 1, "minister’s"},
		{"ice", 0, 1, "ICE|ice"},
		{"=ICE", 0, 1, "ICE"},
		{`"territorial integrity"`, 0, 2, "territorial\nintegrity"},
		{`"negotiate aid"~8`, 0, 2, "negotiated|aid"},
		{"US", 0, 2, "U.S."},
		{"cease-fire", 0, 1, "cease-fire"},
		{"cease-fire fire", 0, 1, "cease-fire"},
		{"-ice", 0, 1, ""},
		{"speaker:okoro aid", 0, 2, "aid"},
		{"speaker:okoro aid", 0, 3, ""},
		{"aid", 0, 3, "aid"},
		{"(speaker:okoro aid) sanctions", 0, 3, "Sanctions"},
		{"谈判", 0, 3, "谈判"},
		{`"will never leave"`, 1, 4, "will|never leave"},
		{`"will not never"`, 1, 4, "will not never"},
		{"leave", 0, 4, ""}, // a turn of another exchange
		{"has:struck", 1, 4, "not"},
		{"has:struck OR has:footnote", 1, 4, "not"},
		{"has:struck leave", 1, 4, "leave"},
		{"-has:struck", 1, 4, ""},
		{"has:struck", 1, 5, ""},
		{"has:footnote", 0, 3, "stay"},
	} {
		b := ministry()
		var got []string
		for _, s := range query.Parse(c.typed).Scan(b, query.NoNames{}).Marks(c.x, c.turn) {
			got = append(got, b.Turns[c.turn].Text[s.Start:s.End])
		}
		if s := strings.Join(got, "|"); s != c.want {
			t.Errorf("%s in turn %d: marked %q, want %q", c.typed, c.turn, s, c.want)
		}
	}
}

// TestNestingDoesNotMultiply asks a long exchange for negations within negations, deep enough that asking each of
// them at each turn again would not end.
func TestNestingDoesNotMultiply(t *testing.T) {
	b := ministry()
	x := &b.Exchanges[0]
	for range 400 {
		x.Turns = append(x.Turns, len(b.Turns))
		b.Turns = append(b.Turns, transcript.Turn{Role: transcript.Briefer, Text: "The road is open."})
	}
	for typed, want := range map[string]bool{
		"role:briefer -(road -(road -(road -(road -(road -(road nothing))))))":                                                        false,
		"role:briefer -(road -(road -(road -(road -(road -(road open))))))":                                                           true,
		"role:briefer (role:briefer road (role:briefer road (role:briefer road (role:briefer road (role:briefer nothing) nothing))))": false,
	} {
		if got := query.Parse(typed).Match(b, 0, query.NoNames{}); got != want {
			t.Errorf("%s: %v, want %v", typed, got, want)
		}
	}
}

// TestVoid: what nothing can be made of is not answered with the whole archive.
func TestVoid(t *testing.T) {
	b := ministry()
	for typed, void := range map[string]bool{"date:2024-13": true, "speaker:": true, "*": true, "": false, "sort:newest": false, "herring date:2024-13": false} {
		q := query.Parse(typed)
		if q.Void() != void {
			t.Errorf("%q: void is %v", typed, q.Void())
		}
		if void && q.Match(b, 0, query.NoNames{}) {
			t.Errorf("%q matches", typed)
		}
	}
}
