package labels

import "testing"

// Words that are offices in small-letter languages, and names that nearly are.
func TestOffices(t *testing.T) {
	for word, want := range map[string]bool{
		"Sundhedsministeren": true, "FINANZMINISTERIN": true, "Rahandusminister": true, "kormányszóvivő": true, "Πρωθυπουργός": true, "BAKAN": true, "мінистр": false, "міністр": true,
		"Nazir": false, "Vali": false, "Ministers": false, "Kanzlerova": false, "Oar": false, "": false,
	} {
		if got := Office(word); got != want {
			t.Errorf("%q is an office: %v, want %v", word, got, want)
		}
	}
	for label, want := range map[string]string{"Rahandusminister Mari Laine": "Mari Laine", "Finanzministerin Wellner": "Wellner", "Finanzministerin": "", "Finanzministerin der Insel": "", "Mari Laine": "", "Minister Bakan": ""} {
		if _, name := OfficeAndName(label); name != want {
			t.Errorf("the name of %q is %q, want %q", label, name, want)
		}
	}
}

// What stands behind the word for a reporter, and labels that only begin like one.
func TestPosted(t *testing.T) {
	for label, want := range map[string]string{
		"Red. Anna Fala, Radio Zatoka": "Anna Fala, Radio Zatoka", "Новинарка Танјуга": "Танјуга", "NOVINAR RTS": "RTS", "Журналист «Волны»": "«Волны»", "Phóng viên Sóng Biển": "Sóng Biển", "Wartawan Ombak": "Ombak",
		"Novinář Jana Malá (Vlna)": "Jana Malá (Vlna)", "Novinářka Pobřežní televize": "Pobřežní televize", "سؤال محمد علي": "محمد علي", "शुल्क रवि": "", "Novinář (Jana Malá)": "", "Novinář Jana, která": "",
		"Red Adair": "", "Novinar": "", "Журналист из зала": "", "Reporter Jo Penny": "", "Phóng viên": "", "Phóng sự Sóng": "",
	} {
		if got := Posted(label); got != want {
			t.Errorf("behind the word for a reporter %q has %q, want %q", label, got, want)
		}
	}
	if Plain("Вопрос (агентство «Волна»)") != "Вопрос (агентство «Волна»)" || Plain("Вопрос (через переводчика)") != "Вопрос" {
		t.Error("an outlet in brackets is read as a remark, or a remark as an outlet")
	}
}
