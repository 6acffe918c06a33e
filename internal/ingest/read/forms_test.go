package read_test

import (
	"context"
	"strings"
	"testing"

	"podium/internal/ingest/read"
)

// voices is who speaks in a document, turn by turn, in short: the first letter of the role and the label.
func voices(t *testing.T, name, body string) string {
	t.Helper()
	rs, err := read.Read(context.Background(), read.Input{Name: name, Bytes: []byte(body)}, files(t))
	if err != nil {
		t.Fatal(err)
	}
	var all []string
	for _, u := range rs[0].Transcript.Turns {
		all = append(all, strings.TrimSpace(string((u.Role + "-")[:1])+" "+u.Called()))
	}
	return strings.Join(all, ", ")
}

// form is a document, and who speaks in it.
type form struct{ name, body, want string }

// hold reads documents of forms.
func hold(t *testing.T, forms []form) {
	t.Helper()
	for _, c := range forms {
		if got := voices(t, c.name, "Press conference by Minister Otto Holm\n4 May 2031\n\n"+c.body); got != c.want {
			t.Errorf("%s\nis said by %s\nwant       %s", c.body, got, c.want)
		}
	}
}

// Labels in square brackets, and what else stands in such brackets before words.
func TestSquareBrackets(t *testing.T) {
	hold(t, []form{
		{"a.txt", "[Otto Holm] The bill was passed.\n\n[Ida Fenn, Harbour News] When will it take effect?\n\n[Otto Holm] In June.\n\n[Jo Brandt] What will it cost?\n\n[Otto Holm] Nothing.\n\n[Ida Fenn, Harbour News] Is the bridge safe?\n\n[Otto Holm] It is.\n",
			"b Otto Holm, r Ida Fenn, Harbour News, b Otto Holm, r Jo Brandt, b Otto Holm, r Ida Fenn, Harbour News, b Otto Holm"},
		{"a.txt", "[Otto Holm] The bill was passed.\n\n[Question] When will it take effect?\n\n[Otto Holm] In June.\n\n[Laughter] It will.\n\n[Question] What will it cost?\n\n[Otto Holm] Nothing.\n\n[Laughter] Nothing at all.\n",
			"b Otto Holm, r Question, b Otto Holm, r Question, b Otto Holm"},
		{"a.txt", "MR. HOLM: The bill was passed.\n\n[The ferry] sails in June.\n\nQUESTION: When will it take effect?\n\nMR. HOLM: In June.\n\n[The ferry] sails then.\n\n[Otto Brandt] is its captain.\n\nQUESTION: Is the bridge safe?\n\nMR. HOLM: It is.\n",
			"b MR. HOLM, r QUESTION, b MR. HOLM, r QUESTION, b MR. HOLM"},
		{"a.txt", "MR. HOLM: The bill was passed.\n\n[Question]\n\nMR. HOLM: In June.\n\n[Question]\n\nMR. HOLM: It is safe.\n", "b MR. HOLM, b MR. HOLM, b MR. HOLM"},
	})
}

// Names on lines of their own over questions, where one person answers them all, and headings that nearly stand so.
func TestNamesOverQuestions(t *testing.T) {
	const said = "<h3>Otto Holm</h3><p>It is so.</p>"
	hold(t, []form{
		{"a.html", said + "<h3>Ida Fenn</h3><p>When will it take effect?</p>" + said + "<h3>Jo Brandt</h3><p>What will it cost?</p>" + said + "<h3>Ida Fenn</h3><p>Is it safe?</p>" + said,
			"b Otto Holm, r Ida Fenn, b Otto Holm, r Jo Brandt, b Otto Holm, r Ida Fenn, b Otto Holm"},
		{"a.html", said + "<h2>Ferry Times</h2><p>When will it take effect?</p>" + said + "<h2>Harbour Dues</h2><p>What will it cost?</p>" + said + "<h2>Ferry Times</h2><p>Is it safe?</p>" + said, "b"},
		{"a.html", said + "<h3>Ferry Times</h3><p>It takes effect in June.</p>" + said + "<h3>Harbour Dues</h3><p>What will it cost?</p>" + said + "<h3>Ferry Times</h3><p>It is safe.</p>" + said, "b"},
		{"a.txt", "Ида Волна\n\nКогда закон вступит в силу?\n\nОтто Холм\n\nОн вступит в силу в июне.\n\nПётр Прибой\n\nСколько это будет стоить?\n\nОтто Холм\n\nТри миллиона всего.\n\nИда Волна\n\nМост безопасен?\n\nОтто Холм\n\nМост безопасен.\n",
			"r Ида Волна, b Отто Холм, r Пётр Прибой, b Отто Холм, r Ида Волна, b Отто Холм"},
	})
}

// Outlets of which words stand in small letters ask where a question stands behind them; what is said of one does not.
func TestOutletsInSmallLetters(t *testing.T) {
	hold(t, []form{
		{"a.txt", "Ministr Novák: Zákon byl schválen.\n\nPobřežní televize: Kdy vstoupí v platnost?\n\nMinistr Novák: V červnu.\n\nNovinář: Kolik to bude stát?\n\nMinistr Novák: Nic.\n", "b Ministr Novák, r Pobřežní televize, b Ministr Novák, r Novinář, b Ministr Novák"},
		{"a.txt", "Ministr Novák: Zákon byl schválen.\n\nPobřežní televize: to je naše.\n\nNovinář: Kolik to bude stát?\n\nMinistr Novák: Nic.\n", "b Ministr Novák, r Novinář, b Ministr Novák"},
		{"a.txt", "部长：法律通过了。\n\n李明：什么时候生效？\n\n部长：六月。\n\n王芳：要付多少钱？\n\n部长：不用付钱。\n\n赵林：桥安全吗？\n\n部长：是的。\n", "b 部长, r 李明, b 部长, r 王芳, b 部长, r 赵林, b 部长"},
		{"a.txt", "部长：法律通过了。\n\n记者：要付多少钱？\n\n部长：谁付？\n\n记者澄清：各市付吗？\n\n部长：不用付钱。\n", "b 部长, r 记者, b 部长, r 记者澄清, b 部长"},
		{"a.txt", "部长：法律通过了。\n\n李明：这是他说的。\n\n记者：要付多少钱？\n\n部长：不用付钱。\n", "b 部长, r 记者, b 部长"},
	})
}

// Labels before dashes that stand once, where one person answers all who ask, and what else a dash parts.
func TestLabelsBeforeDashesOnce(t *testing.T) {
	hold(t, []form{
		{"a.txt", "Otto Holm — The bill was passed.\n\nIda Fenn — When will it take effect?\n\nOtto Holm — In June.\n\nTern Radio — What will it cost?\n\nOtto Holm — Nothing.\n\nJo Brandt - Vik Times — Is it safe?\n\nOtto Holm — It is.\n",
			"b Otto Holm, r Ida Fenn, b Otto Holm, r Tern Radio, b Otto Holm, r Jo Brandt - Vik Times, b Otto Holm"},
		{"a.txt", "MR. HOLM: The bill was passed.\n\nSaltmouth – The ferry runs.\n\nNess – Does the ferry run?\n\nSaltmouth – It does.\n\nVik – The ferry stops.\n\nSaltmouth – So it is.\n\nQUESTION: When will it take effect?\n\nMR. HOLM: In June.\n\nQUESTION: Is it safe?\n\nMR. HOLM: It is.\n",
			"b MR. HOLM, r QUESTION, b MR. HOLM, r QUESTION, b MR. HOLM"},
		{"a.txt", "Министр – Закон принят.\n\nВопрос – Когда он вступит в силу?\n\nМинистр – В июне.\n\nВопрос – Сколько это будет стоить?\n\nМ.Чайкина – Три миллиона.\n\nВопрос – А мост?\n\nМинистр – Мост – Это другое дело.\n",
			"b Министр, r Вопрос, b Министр, r Вопрос, b М.Чайкина, r Вопрос, b Министр"},
	})
}

// Labels that a full stop ends, in whatever letters, and sentences that nearly are such.
func TestLabelsBeforeStops(t *testing.T) {
	hold(t, []form{
		{"a.txt", "The Minister. Good morning. The bill was passed.\n\nReporter. When will it take effect?\n\nThe Minister. In June.\n\nReporter. What will it cost?\n\nMs. Oar. Nothing at all.\n\nREPORTER. Is it safe?\n\nThe Minister. It is.\n",
			"b The Minister, r Reporter, b The Minister, r Reporter, b Ms. Oar, r REPORTER, b The Minister"},
		{"a.txt", "MR. HOLM: It is simple.\n\nQuestion. Is it late?\n\nAnswer. It is not.\n\nREPORTER: When?\n\nMR. HOLM: In June.\n\nMr. Oar. He is late.\n\nREPORTER: Is it safe?\n\nMR. HOLM: It is.\n", "b MR. HOLM, r REPORTER, b MR. HOLM, r REPORTER, b MR. HOLM"},
	})
}

// Questions in a type of their own, as interviews print them, and what else is set so.
func TestQuestionsInType(t *testing.T) {
	questions := []string{"Do you expect the fares to rise this year?", "Was the decision of the board unanimous?", "Is the bridge at Ness safe?"}
	const answer = "<p>We have looked at it. It is as it was.</p>"
	page := func(title, question string, asked []string) string {
		body := "<html lang=en><body><h1>" + title + "</h1><p>4 May 2031</p><p>Good afternoon, and thank you for coming to the quay. The board met today. It has left the dues as they are.</p>"
		for _, q := range asked {
			body += strings.ReplaceAll(question, "%s", q) + answer
		}
		return body + "</body></html>"
	}
	for _, c := range []struct{ title, question, want string }{
		{"Press conference of the board", "<p><em>%s</em></p>", "b, r, b, r, b, r, b"}, {"Press conference of the board", "<p><i>%s</i> </p>", "b, r, b, r, b, r, b"},
		{"Press conference of the board", `<p><span style="font-style: italic">%s</span></p>`, "b, r, b, r, b, r, b"}, {"Press conference of the board", `<p><span style="font-weight:700">%s</span></p>`, "b, r, b, r, b, r, b"},
		{"Interview with Otto Holm", "<h3>%s</h3>", "b, r, b, r, b, r, b"}, {"Harbour dues", "<h3>%s</h3>", "b"}, {"Interview with Otto Holm", "<h3>%s</h3><h3>On the quay</h3>", "b"},
		{"Press conference of the board", "<p>%s</p>", "b"}, {"Press conference of the board", "<p><em>%s</em> So they ask.</p>", "b"}, {"Press conference of the board", "<p><em>The board on its dues.</em></p>", "b"},
		{"Press conference of the board", `<p><span style="font-weight:400">%s</span></p>`, "b"},
	} {
		if got := voices(t, "a.html", page(c.title, c.question, questions)); got != c.want {
			t.Errorf("%s, %s: said by %s, want %s", c.title, c.question, got, c.want)
		}
	}
	if got := voices(t, "a.html", page("Press conference of the board", "<p><em>%s</em></p>", questions[:2])); got != "b" {
		t.Errorf("two in italics: said by %s", got)
	}
	if got := voices(t, "a.md", "# Interview with Otto Holm\n\n4 May 2031\n\n*"+strings.Join(questions, "*\n\nIt is as it was.\n\n*")+"*\n\nIt is.\n"); got != "r, b, r, b, r, b" {
		t.Errorf("Markdown: said by %s", got)
	}
}

// A moderator asks where nobody else does and others answer; one who calls, reads out or asks now and then moderates.
func TestModeratorsWhoAsk(t *testing.T) {
	const asks = "Moderator: When will the law take effect?\n\nOtto Holm: It takes effect in June.\n\nModerator: And what will it cost the towns?\n\nOtto Holm: Three million in all.\n\nModerator: Is the bridge at Ness safe?\n\nOtto Holm: The bridge is safe as it stands.\n\n"
	hold(t, []form{
		{"a.txt", asks + "Moderator: Thank you, Minister.\n", "r Moderator, b Otto Holm, r Moderator, b Otto Holm, r Moderator, b Otto Holm, r Moderator"},
		{"a.txt", asks + "Reporter: Will the dues rise this year?\n\nOtto Holm: They will stay as they are.\n", "m Moderator, b Otto Holm, m Moderator, b Otto Holm, m Moderator, b Otto Holm, r Reporter, b Otto Holm"},
		{"a.txt", "Moderator: Good morning, all. Shall we begin with you, Minister?\n\nOtto Holm: The bill was passed, and I am glad of it.\n\nModerator: Is there more to say on it?\n\nOtto Holm: There is not much more to say.\n\nModerator: Thank you, Minister.\n", "m Moderator, b Otto Holm, m Moderator, b Otto Holm, m Moderator"},
		{"a.txt", strings.ReplaceAll(strings.ReplaceAll(asks, "Moderator", "Ведущий"), "Otto Holm", "Министр"), "r Ведущий, b Министр, r Ведущий, b Министр, r Ведущий, b Министр"},
	})
}
