package dialect

import (
	"testing"

	"podium/internal/ingest/read/carrier"
)

// What a glance refuses no form may match: every opening is put to every form, offered or not.
func TestOffersRefuseOnlyWhatNoFormMatches(t *testing.T) {
	var texts []string
	words := []string{"the harbour master keeps the book.", "", "We have seen that report", "QUESTION: yes", "Thank you. THE PRESIDENT. No", "(laughs) I am"}
	for _, opening := range []string{
		"MR. OAR:", "MR OAR:", "Jo Penny, Harbour News:", "Jo Penny of the Harbour News:", "Question (retranslated):", "QUESTION in another tongue:", "Q", "Q.", "Q:", "Q   ", "QBut ",
		"THE PRESIDENT.", "THE PRESIDENT, ", "Mr. Oar.", "THE TIDES AND THE FERRY of May,Q.", "THE FERRY,[4.] Q.", "MR. OAR MR. PRESIDENT:", "MR. OAR said THE PRESIDENT:", "S PM:", "- ab PM:", "0 QUESTION:",
		"R -", "P.-", "Ministra.-", "SR. PRESIDENTE.—", "le porte-parole -", "（問）", "記者）", "(Reporter)", "【大臣】", "林大臣：", "记者：", "В.Кварц:", "Вопрос:", "Jo Penny (00:04):", "Jo Penny  0:04", "jo penny of the quay [0:04]:",
		"[00:00:04] SPEAKER_01:", "00:01:02 jo penny:", "PREGUNTA", "Prime Minister", "PRIME MINISTER", "<NAME>CHAIR OAR</NAME>.", "question;", "Prime Minister;", "deBLASIO:", "Mayor deBLASIO:", "Presidenta de la República:",
		"Hon’ble Minister:", "Minister p.m.:", "Frage Oar:", "as interpreted: I", "SEC. QUILL as interpreted by his aide:", "Dr. Ada van der Quill:", "Question from Ida Fenn [Coast Radio]:", "QUESTION [Coast Radio]:", "Ada Quill (contd.):", "EU spokesperson:", "a question via the line: yes", "MODERATOR off-mic:", "BM’in Quill:",
	} {
		for _, w := range words {
			texts = append(texts, opening+w, opening+" "+w, "· "+opening+" "+w, "(He sits.) "+opening+" "+w)
		}
	}
	for _, s := range texts {
		doc := &carrier.Document{Text: "---\n" + s + "\nThe end of it?", Lines: nil}
		doc.Lines = append(doc.Lines, lineAt(doc.Text, 0), lineAt(doc.Text, 4), lineAt(doc.Text, 5+len(s)))
		r := &reader{doc: doc, labels: map[string]*facts{}, met: map[string]*int{}, colons: map[string]match{}, lines: []line{{Line: doc.Lines[0]}, {Line: doc.Lines[1]}, {Line: doc.Lines[2]}}}
		for _, i := range []int{1, 0} { // after a rule, and at the document's start
			r.lines[i].Span = doc.Lines[1].Span
			str := r.str(i)
			offered := r.offers(i, str)
			for f := Colon; f <= Keyed; f++ {
				r.lines[i].forms = formSet(1) << f
				if m := r.match(f, i, str); m.grade > no && !offered.has(f) {
					t.Errorf("%q: form %d is not offered but matches as %+v", str, f, m)
				}
			}
		}
	}
}

func lineAt(text string, start int) carrier.Line {
	var l carrier.Line
	l.Start, l.End = start, start
	for l.End < len(text) && text[l.End] != '\n' {
		l.End++
	}
	for l.Start < l.End && text[l.Start] == ' ' {
		l.Start++
	}
	for l.End > l.Start && text[l.End-1] == ' ' {
		l.End--
	}
	return l
}

func TestTally(t *testing.T) {
	for _, c := range []struct{ text, want string }{
		{"The boats and the quay, that is what WE have; it’s the book that you asked of.", "en"},
		{"Il n'est pas à nous de le dire, et les bateaux que vous avez vus sont dans le port.", "fr"},
		{"Não é o que está em causa, com os barcos que uma maré leva para o porto.", "pt"},
		{"Het water is hoog, maar wij hebben dat niet voor onze haven gevraagd; deze sluis wordt ook bekeken.", "nl"},
		{"Nie jest tak, że port jest zamknięty, ale się go pilnuje, jak w dni, w które są przypływy.", "pl"},
		{"Il porto non è chiuso, e gli scafi che sono fuori hanno anche una guida per questo.", "it"},
		{"El puerto no está cerrado, y los barcos que salen por la noche lo hacen con una guía para el mar.", "es"},
		{"Der Hafen ist nicht zu, und wir haben auch die Boote mit auf der Liste.", "de"},
		{"Ada van der Quill and Jan de Boer of the Zuider Quay say that it is dat, and not een, to be with you.", "en"},
		{"الميناء مفتوح والبحر هادئ، والسفن في طريقها إلى المرسى.", "ar"},
		{"Корабли ушли из гавани, и море спокойно.", "ru"},
		{"Кораблі пішли з гавані, її море спокійне, і їм є де стати.", "uk"},
		{"船已经离开港口，海面平静。", "zh"},
		{"船はもう港を出ました。", "ja"},
	} {
		tally := tallied(c.text)
		got := tally.script()
		if got == "" {
			got, _, _ = tally.latin()
		}
		if got != c.want {
			t.Errorf("%q is read as %q, not as %q: %+v", c.text, got, c.want, tally)
		}
	}
}

func TestOddWords(t *testing.T) {
	for _, c := range []struct {
		line string
		odd  []string
	}{
		{"The rules It out, and politIcs of the 1st quay, at 10am.", []string{"rules It", "and politIcs"}},
		{"a pur~chase of 1though w0rds", []string{"a pur~chase", "of 1though", "1though w0rds"}},
		{"see https://quay.example/a~b and a/b. It is so. / 2", []string{"/ 2"}},
		{"Is it? If so / and /", nil},
	} {
		odd := map[string]bool{}
		oddWords(c.line, odd)
		for _, w := range c.odd {
			if !odd[w] {
				t.Errorf("%q: %q is not found odd", c.line, w)
			}
		}
		if len(odd) != len(c.odd) {
			t.Errorf("%q: %v, want %v", c.line, odd, c.odd)
		}
	}
}
