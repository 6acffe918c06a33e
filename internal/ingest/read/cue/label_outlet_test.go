package cue

import "testing"

func TestLabelOutlet(t *testing.T) {
	known := func(s string) bool { return s == "Reuters" }
	for label, want := range map[string][2]string{
		"OAR, Tern Times":                     {"OAR", "Tern Times"},
		"Tern Times, OAR":                     {"OAR", "Tern Times"},
		"Jo Penny (Tern Times)":               {"Jo Penny", "Tern Times"},
		"Mrs. Jo Penny, Reuters":              {"Mrs. Jo Penny", "Reuters"},
		"OBE, Nippo Shimbun":                  {"OBE", "Nippo Shimbun"},
		"Journalist (Jo Penny, Tern Times)":   {"Jo Penny", "Tern Times"},
		"Journalist Jo Penny, Tern Times":     {"Jo Penny", "Tern Times"},
		"Ada Rowe, Press Secretary":           {},
		"Ada Rowe, Director of Tern Radio":    {},
		"Ada Rowe, Minister for Tides":        {},
		"ROWE, Minister":                      {},
		"Tern Times, Harbour News":            {},
		"Ada Rowe, Otto Lund, Tern Times":     {},
		"The editor, whom I know, Tern Times": {},
		"Jo Penny":                            {},
		"":                                    {},
	} {
		name, outlet, ok := LabelOutlet(label, known)
		if name != want[0] || outlet != want[1] || ok != (want[0] != "") {
			t.Errorf("%q: %q of %q, %v; want %q", label, name, outlet, ok, want)
		}
	}
}
