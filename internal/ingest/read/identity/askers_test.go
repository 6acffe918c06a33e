package identity_test

import (
	"testing"

	"podium/internal/transcript"
)

// asked is a script, in which the question about the breakwater is asked by somebody, and who that is.
type asked struct {
	script                  string
	asker, key, outlet, out string
	standing                transcript.Standing
}

func TestAskersByCall(t *testing.T) {
	checkAskers(t, map[string]asked{
		"called with an outlet": {"MR TARN: First question goes to Petra Lind with the L.A. Times.\nQUESTION: What of the breakwater?\nSECRETARY HOLT: It will be built.",
			"Petra Lind", "petra-lind", "L.A. Times", "los-angeles-times", transcript.Stated},
		"another outlet stays another": {"MR TARN: Alex Bakker with De Telegraaf.\nQUESTION: What of the breakwater?\nSECRETARY HOLT: It will be built.",
			"Alex Bakker", "alex-bakker", "De Telegraaf", "de-telegraaf", transcript.Stated},
		"half of what follows is the outlet": {"MR TARN: Matteo Alvisi from the Channel 1 news, Rai.\nQUESTION: What of the breakwater?\nSECRETARY HOLT: It will be built.",
			"Matteo Alvisi", "matteo-alvisi", "Rai", "rai", transcript.Stated},
		"the second of an official's four names is a reporter's": {"MARÍA ELSA LUND ROCA: We met the council too, and the ferries run again from May on.\nMR TARN: Elsa, go ahead.\nQUESTION: What of the breakwater?\nSECRETARY HOLT: It will be built.",
			"Elsa", "", "", "", transcript.Stated},
		"a nationality is nobody's name": {"SECRETARY HOLT: And one from the other side. Filipino?\nQUESTION: Thank you. What of the breakwater?\nSECRETARY HOLT: It will be built.",
			"", "", "", "", transcript.Unidentified},
		"the outlet once the call goes on": {"SECRETARY HOLT: Nancy —\nQUESTION: Hi, thank you.\nSECRETARY HOLT: — from Reuters.\nQUESTION: Thank you. What of the breakwater?\nSECRETARY HOLT: It will be built.",
			"Nancy", "", "Reuters", "reuters", transcript.Stated},
		"a first name makes no page": {"MR TARN: Yes, Andrea.\nQUESTION: What of the breakwater?\nSECRETARY HOLT: It will be built.",
			"Andrea", "", "", "", transcript.Stated},
		"an outlet in a name's place": {"SECRETARY HOLT: It went well. I’ll go to Reuters.\nQUESTION: What of the breakwater?\nSECRETARY HOLT: It will be built.",
			"", "", "Reuters", "reuters", transcript.Unidentified},
		"a name that no list has": {"SECRETARY HOLT: It went well.\nOddvarra.\nQUESTION: What of the breakwater?\nSECRETARY HOLT: It will be built.",
			"", "", "", "", transcript.Unidentified},
		"a name that no list has, in a paragraph of its own": {"SECRETARY HOLT: It went well. | Oddvarra.\nQUESTION: What of the breakwater?\nSECRETARY HOLT: It will be built.",
			"Oddvarra", "", "", "", transcript.Stated},
		"called after a bid": {"QUESTION: Follow up?\nSECRETARY HOLT: Go ahead, Ida.\nQUESTION: What of the breakwater?\nSECRETARY HOLT: It will be built.",
			"Ida", "", "", "", transcript.Stated},
		"a colleague throws in a word after the call": {"MR TARN: Go ahead, Ida.\nSECRETARY HOLT: The next one.\nQUESTION: Thank you. What of the breakwater?\nSECRETARY HOLT: It will be built.",
			"Ida", "", "", "", transcript.Stated},
		"a name that no list has, handed the floor by a yes": {"SECRETARY HOLT: It went well, and I have said so. Yes, Oddvarra?\nQUESTION: What of the breakwater?\nSECRETARY HOLT: It will be built.",
			"Oddvarra", "", "", "", transcript.Stated},
	})
}

func TestAskersByWords(t *testing.T) {
	checkAskers(t, map[string]asked{
		"the fuller outlet of one": {"MR TARN: Otto Barnes with The Telegraph.\nQUESTION: Thank you. Yeah, Otto Barnes from The Daily Telegraph. What of the breakwater?\nSECRETARY HOLT: It will be built.",
			"Otto Barnes", "otto-barnes", "The Daily Telegraph", "the-daily-telegraph", transcript.Stated},
		"another name is no outlet": {"QUESTION: Hello. I’m Vera Quist, Ida Holm. What of the breakwater?\nSECRETARY HOLT: It will be built.",
			"Vera Quist", "vera-quist", "", "", transcript.Stated},
		"a surname beside a known outlet": {"QUESTION: Ikemori from Reuters. What of the breakwater?\nSECRETARY HOLT: It will be built.",
			"Ikemori", "", "Reuters", "reuters", transcript.Stated},
		"a surname beside no known outlet": {"QUESTION: Ikemori from the Gulls. What of the breakwater?\nSECRETARY HOLT: It will be built.",
			"", "", "", "", transcript.Unidentified},
		"by the answer": {"QUESTION: What of the breakwater, Madam Secretary?\nSECRETARY HOLT: Thanks, Monica. It will be built.",
			"Monica", "", "", "", transcript.Inferred},
		"a colleague is no asker": {"QUESTION: What of the breakwater, Madam Secretary?\nSECRETARY HOLT: Mr. Tarn will answer that.\nMR TARN: Thank you, Secretary Holt. It will be built.",
			"", "", "", "", transcript.Unidentified},
		"a colleague by the first name is no asker": {"QUESTION: What of the breakwater?\nMR TARN: Can I do the policy first? The stone comes from Vasa. And I’ll turn it over to Ida.\nQUESTION: Are those who give money to the campaign rewarded with stone?\nMS LUND: I’ll take this. They are not.",
			"", "", "", "", transcript.Unidentified},
		"introduction beats the call": {"MR TARN: Ida.\nQUESTION: Hello, Nora Timm from Reuters. What of the breakwater?\nSECRETARY HOLT: It will be built.",
			"Nora Timm", "nora-timm", "Reuters", "reuters", transcript.Stated},
		"another's phone: name and outlet together": {"MR TARN: Next, we’ll go to Otto Lund with Reuters.\nQUESTION: This is actually Nora Timm with the Daily Planet. What of the breakwater?\nSECRETARY HOLT: It will be built.",
			"Nora Timm", "nora-timm", "Daily Planet", "daily-planet", transcript.Stated},
		"the editor's brackets": {"QUESTION: What of the breakwater?\nSECRETARY HOLT: Well, as you know, Ida [Ida Holm, Reuters], it will be built.",
			"Ida Holm", "ida-holm", "Reuters", "reuters", transcript.Inferred},
		"asked for the name": {"SECRETARY HOLT: Yes. Tell me your name again?\nQUESTION: Ida Holm.\nSECRETARY HOLT: Go on.\nQUESTION: What of the breakwater?\nSECRETARY HOLT: It will be built.",
			"Ida Holm", "ida-holm", "", "", transcript.Stated},
		"a colleague is asked to answer": {"QUESTION: What of the breakwater?\nSECRETARY HOLT: Kevin, if you’d like to answer that question?\nMR TARN: It will be built.",
			"", "", "", "", transcript.Unidentified},
		"nobody": {"QUESTION: What of the breakwater?\nSECRETARY HOLT: It will be built.", "", "", "", "", transcript.Unidentified},
	})
}

func TestAskersByLabel(t *testing.T) {
	checkAskers(t, map[string]asked{
		"a label spelled in another way keeps the outlet": {"MR TARN: Ida.\nCHRISTOPHER LUND: Thank you. Chris Lund with Reuters. What of the breakwater?\nSECRETARY HOLT: It will be built.",
			"Christopher Lund", "christopher-lund", "Reuters", "reuters", transcript.Stated},
		"bracket in the label": {"MISS THOMAS [United Press International]: What of the breakwater?\nSECRETARY HOLT: It will be built.",
			"Thomas", "", "United Press International", "united-press-international", transcript.Stated},
		"a Chinese label": {"路透社记者: 请问防波堤什么时候建成？\nSECRETARY HOLT: It will be built.",
			"", "", "路透社", "reuters", transcript.Unidentified},
		"a label with an outlet": {"OAR, Tern Times: What of the breakwater?\nSECRETARY HOLT: It will be built.",
			"Oar", "", "Tern Times", "tern-times", transcript.Stated},
		"an outlet for a label": {"Harbour News: What of the breakwater?\nMR LUND: It will be built.\nReuters: When?\nMR LUND: In June.\nAFP: And the pier?\nMR LUND: That too.",
			"", "", "Harbour News", "harbour-news", transcript.Unidentified},
		"numbered questions name nobody": {"Q1: What of the breakwater?\nA1: It will be built.", "", "", "", "", transcript.Unidentified},
		"a Japanese label": {"港新聞 日野記者: 防波堤はいつ完成しますか。\nSECRETARY HOLT: It will be built.",
			"", "", "港新聞", "gang-xin-wen", transcript.Unidentified},
		"a label for anybody, in Turkish": {"SORU: Dalgakıran ne zaman yapılacak?\nSECRETARY HOLT: It will be built.", "", "", "", "", transcript.Unidentified},
		"a label for anybody":             {"Media: What of the breakwater?\nSECRETARY HOLT: It will be built.", "", "", "", "", transcript.Unidentified},
		"a name behind a question label": {"ZUSATZFRAGE LINDT: Und wann wird der Wellenbrecher gebaut?\nSECRETARY HOLT: It will be built.",
			"Lindt", "", "", "", transcript.Stated},
	})
}

// checkAskers holds the first exchange of each script to who asks in it.
func checkAskers(t *testing.T, cases map[string]asked) {
	t.Helper()
	const opening = "SECRETARY HOLT: Good afternoon, everyone. We have met the harbour council and it went well.\n"
	for name, c := range cases {
		t.Run(name, func(t *testing.T) {
			tr := resolved(t, transcript.Transcript{Series: "tern"}, opening+c.script)
			for i := range tr.Exchanges {
				x := &tr.Exchanges[i]
				if x.Kind != transcript.QandA {
					continue
				}
				if x.Asker.Name != c.asker || x.Asker.Key != c.key || x.Asker.Standing != c.standing {
					t.Errorf("asker %q key %q (%s), want %q key %q (%s)", x.Asker.Name, x.Asker.Key, x.Asker.Standing, c.asker, c.key, c.standing)
				}
				if x.Outlet.Name != c.outlet || x.Outlet.Key != c.out {
					t.Errorf("outlet %q key %q, want %q key %q", x.Outlet.Name, x.Outlet.Key, c.outlet, c.out)
				}
				checkEvidence(t, tr, x.Asker)
				checkEvidence(t, tr, x.Outlet)
				return
			}
			t.Error("no exchange")
		})
	}
}
