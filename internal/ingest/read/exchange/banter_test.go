package exchange_test

import (
	"testing"

	"podium/internal/ingest/read/exchange"
)

// TestBanter: what is said before anything is asked begins no exchange.
func TestBanter(t *testing.T) {
	for name, c := range map[string]struct{ script, want string }{
		"banter before the statement": {`
			MS LUND: Good morning, everybody. What a storm.
			Q: The pier is still there.
			Q: We counted the planks.
			MS LUND: I hope you counted all of them. So, one thing at the top. ` + longAnswer + `
			Q: Thanks. When does the night boat to Ness start, and who pays for it?
			MS LUND: In May, and the county pays.`,
			"s1,2,3,4 e5,6"},
		"a greeting before the first is called": {`
			MS LUND: Good morning, everyone.
			Q: Good morning.
			MS LUND: I have nothing for you at the top. Ada, why don’t you kick us off?
			Q: Thanks. When does the night boat to Ness start, and who pays for it?
			MS LUND: In May, and the county pays.`,
			"s1,2 e3,4,5"},
		"asked how he is, before the statement": {`
			Q: How are you, Minister?
			MR OAR: How are you?
			MS LUND: I am well. It is dry.
			MR OAR: And so to the boats. ` + longAnswer + `
			Q: When does the night boat to Ness start, and who pays for it?
			MS LUND: In May, and the county pays.`,
			"s1,2,3,4 e5,6"},
		"asked how the boat is, before the statement": {`
			Q: How is the boat, Minister?
			MR OAR: How are you?
			MS LUND: I am well. It is dry.
			MR OAR: And so to the boats. ` + longAnswer + `
			Q: When does the night boat to Ness start, and who pays for it?
			MS LUND: In May, and the county pays.`,
			"e1,2,3,4 e5,6"},
		"says in Spanish how she is, and asks back": {`
			PRESIDENTA HOLM: Buenos días. ¿Cómo están?
			PREGUNTA: Bien, Presidenta. ¿Y usted?
			PRESIDENTA HOLM: Bien. ` + longAnswer + ` ` + longAnswer + `
			PREGUNTA: ¿Cuándo zarpa el barco de la noche, y quién lo paga?
			PRESIDENTA HOLM: En mayo.`,
			"s1,2,3 e4,5"},
		"says in Spanish how the boat is": {`
			PRESIDENTA HOLM: Buenos días. ¿Cómo están?
			PREGUNTA: Mal, Presidenta. ¿Y el barco?
			PRESIDENTA HOLM: Bien. ` + longAnswer + ` ` + longAnswer + `
			PREGUNTA: ¿Cuándo zarpa el barco de la noche, y quién lo paga?
			PRESIDENTA HOLM: En mayo.`,
			"s1 e2,3,4,5"},
		"what is asked for without a question mark is no banter": {`
			MS LUND: Good morning. I have no news.
			Q: Describe for us how the night boat will run.
			MS LUND: ` + longAnswer + `
			Q: Who pays for it?
			MS LUND: The county.`,
			"s1 e2,3,4,5"},
		"whoever was called and thanks has not asked yet": {`
			MS LUND: Good morning. I have nothing at the top. Ada, go ahead.
			Q: Thank you, Ms. Lund.
			MS LUND: Thanks for your patience.
			Q: No problem. When does the night boat to Ness start, and who pays for it?
			MS LUND: In May, and the county pays.`,
			"s1 e2,3,4,5"},
		"a greeting by name after thanks calls the next": {`
			MS LUND: Good morning. Ada.
			Q: Thanks. When does the night boat to Ness start, and who pays for it?
			MS LUND: ` + longAnswer + `
			Q: Thank you.
			MS LUND: Sure. Hi, Bruno.
			Q: Is the lighthouse at Sund still dark, and when will the keeper return from his leave?
			MS LUND: He returns in May.`,
			"s1 e2,3,4 e5,6,7"},
	} {
		t.Run(name, func(t *testing.T) { assigns(t, c.script, c.want) })
	}
}

// TestSecondAnswerNames: where two officials answer, the name that the second speaks to tells who asks.
func TestSecondAnswerNames(t *testing.T) {
	for name, sign := range map[string]string{"Ada": "answered as the same", "Bruno": "answered as another"} {
		tr := script(t, `
			MS LUND: Good morning. Ada, go ahead.
			Q: Thanks. When does the night boat to Ness start, and who pays for the crew of it?
			MS LUND: `+longAnswer+`
			Q: Does the ministry still hold that a second boat would be too dear, and for how long?
			MR ROLF: I can speak to that.
			MS LUND: Well, `+name+`, as I have said before, it would be. `+longAnswer)
		judged := exchange.Weigh(tr, shipped(t), nil)
		if len(judged) != 1 || judged[0].Signs[sign] != 1 {
			t.Errorf("%s: %v, want %q", name, judged, sign)
		}
	}
}
