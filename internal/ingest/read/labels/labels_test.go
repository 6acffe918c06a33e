package labels_test

import (
	"testing"

	"podium/internal/ingest/read/labels"
)

func TestAskerIsTheNameBehindAQuestionLabel(t *testing.T) {
	for label, want := range map[string]string{
		"FRAGE LINDT": "LINDT", "Zusatzfrage Lindt": "Lindt", "Question from Ida Fenn": "Ida Fenn", "Frage von Dr. Ida Fenn": "Dr. Ida Fenn",
		"REPÓRTER LÚCIA FERRAZ": "LÚCIA FERRAZ", "Domanda di Carla Neri": "Carla Neri", "Domanda di fondo": "", "Pytanie Ida Holm": "Ida Holm", "Pytanie dodatkowe": "", "Jornalista Renata da Cruz Lima": "Renata da Cruz Lima", "REPÓRTER NÃO IDENTIFICADO": "", "Periodista de la Boya": "",
		"QUESTION": "", "Question about the ferry": "", "Ida Fenn": "", "Question Of Some Great And Lasting Weight": "", "": "",
	} {
		if got := labels.Asker(label); got != want {
			t.Errorf("%q: %q, want %q", label, got, want)
		}
	}
}

func TestLabelsForAnybodyNameNobody(t *testing.T) {
	for folded, want := range map[string][2]bool{ // for anybody, for whoever asks
		"media": {true, true}, "soru": {true, true}, "question 2": {true, true}, "q1": {true, true}, "記者": {true, true}, "zusatzfrage": {true, true},
		"el señor periodista": {true, true}, "a sr.ª jornalista": {true, true}, "une journaliste": {true, true}, "repórter não identificado": {true, true}, "el señor ministro": {}, "la boya": {},
		"interpreter": {true, false}, "audience": {true, false}, "speaker 3": {true, false}, "speaker b": {true, false},
		"ms rowe": {}, "speaker bo": {}, "mayor b": {}, "the minister": {}, "7": {}, "": {},
	} {
		if got := [2]bool{labels.Crowd(folded), labels.Asks(folded)}; got != want {
			t.Errorf("%q: %v, want %v", folded, got, want)
		}
	}
}

func TestSurnamesBeforeOfficesOfJapan(t *testing.T) {
	for label, want := range map[string]string{"森田外務大臣": "森田/外務大臣/", "林官房長官": "林/官房長官/", "谷総理　冒頭発言": "谷/総理/　冒頭発言", "北村外務報道官": "北村/外務報道官/",
		"外務大臣": "//", "内閣官房長官": "//", "前外務大臣": "//", "水産庁長官": "//", "潮汐大臣": "//", "谷川新太郎外務大臣": "//", "官房長官": "//"} {
		surname, office, rest := labels.JapaneseHolder(label)
		if got := surname + "/" + office + "/" + rest; got != want {
			t.Errorf("%s: %s, want %s", label, got, want)
		}
	}
}

func TestLabelsThatSayWhoseReporterAsks(t *testing.T) {
	for label, want := range map[string]string{
		"Tern Times reporter": "Tern Times", "Voice of the Isles correspondent": "Voice of the Isles", "TTV journalist": "TTV",
		"Female reporter": "", "Another reporter": "", "A tall reporter": "", "The late reporter": "", "Reporter": "", "Tern Times": "", "Tern Times reporters": "",
	} {
		if got := labels.OfPaper(label); got != want {
			t.Errorf("%q: %q, want %q", label, got, want)
		}
	}
}

func TestLabelsThatTellOneVoiceFromAnother(t *testing.T) {
	for folded, want := range map[string]byte{"el señor periodista": 'm', "la señora periodista": 'f', "une journaliste": 'f', "o sr jornalista": 'm', "periodista": 0, "la señora ministra": 0, "question": 0} {
		if got := labels.Gender(folded); got != want {
			t.Errorf("%q: %q, want %q", folded, got, want)
		}
	}
	for folded, want := range map[string]bool{"repórter não identificado": true, "periodista sin identificar": true, "periodista nocturno": false, "repórter": false, "farol não identificado": false} {
		if labels.Unidentified(folded) != want {
			t.Errorf("%q: %v", folded, !want)
		}
	}
}
