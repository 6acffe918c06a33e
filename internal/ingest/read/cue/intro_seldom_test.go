package cue

import (
	"testing"

	"podium/internal/transcript"
)

// TestIntroductionsInOtherWords covers outlets in the next clause, in quotation marks, by initials, and introductions in
// a paragraph of their own.
func TestIntroductionsInOtherWords(t *testing.T) {
	known := func(s string) bool { return s == "Vik Radio" || s == "Tern Post" }
	for _, c := range []struct{ text, name, outlet string }{
		{"My name is Ida Holm, reporter with Tern Energy. Will the dues rise?", "Ida Holm", "Tern Energy"},
		{"Hi, this is Ida Holm, and I’m with TernWeb News from Vasa. Will the dues rise?", "Ida Holm", "TernWeb News"},
		{"My name is Ida Holm. I’m with the Herring, a weekly. Will the dues rise?", "Ida Holm", "Herring"},
		{"In your — this is Ida Holm with Vik Radio. In your talks, did the dues rise?", "Ida Holm", "Vik Radio"},
		{"Otto, Ida Holm, from Vik Radio. Will the dues rise?", "Ida Holm", "Vik Radio"},
		{"Presidents — Ida Holm, on behalf of Vik Radio. Will the dues rise?", "Ida Holm", "Vik Radio"},
		{"Ida Holm, VRK. In short, will the dues rise?", "Ida Holm", "VRK"},
		{"Ida Holm, TVV Nordic from Ness. Will the dues rise?", "Ida Holm", "TVV Nordic"},
		{"Ida Holm from the \" Herring\". In Vasa today the dues rose.", "Ida Holm", "Herring"},
		{"Ida Holm, \" Ness Times\" I was going to ask of the dues.", "Ida Holm", "Ness Times"},
		{"Thank you. Ida Holm, independent journalist. Will the dues rise?", "Ida Holm", ""},
		{"Gracias. Estoy un poco nerviosa porque no me había tocado.\nIda Holm, de Voces del Puerto.\n¿Suben las tarifas?", "Ida Holm", "Voces del Puerto"},
		{"Vik Radio. I would ask of the dues. Will they rise?", "", "Vik Radio"},
		{"The Tern Post. This is of the dues. Will they rise?", "", "Tern Post"},
		{"Ness Radio. I would ask of the dues. Will they rise?", "", ""},
		{"Vik Radio, I hear, asks of the dues. Will they rise?", "", ""},
		{"(As interpreted.) Vik Radio. My name is Holm. Will the dues rise?", "Holm", "Vik Radio"},
		{"Good afternoon. I’m from Vik Radio. My name is Ida Holm. Will the dues rise?", "Ida Holm", "Vik Radio"},
		{"My name is Ida Two Gulls. I lead the oarsmen of Ness.", "Ida Two Gulls", ""},
		{"Mr. President, Ida Holm, Ness, Ohio, Gazette. Will the dues rise?", "Ida Holm", "Ness, Ohio, Gazette"},
		{"Mr. President, I'm from the Ness, Iowa, Herald. Will the dues rise?", "", "Ness, Iowa, Herald"},
		{"Ida Holm, Ness, Ohio, the dues rose there.", "", ""},
		{"Ida Holm, Anchor and Oar, Ness, Ohio. Mr. President, will the dues rise?", "Ida Holm", "Anchor and Oar"},
		{"Ida Holm, Anchor and Oar, Ohio. Will the dues rise?", "Ida Holm", "Anchor and Oar"},
		{"Ida Holm, Anchor and Oar, Ness, Vik. Will the dues rise?", "", ""},
		{"Ida Holm, Oarsmen, Ness, Ohio. Will the dues rise?", "", ""},
		{"Gracias por dar la palabra a Diario del Muelle. Marco Penn.\nPresidenta, ¿suben las tarifas?", "Marco Penn", "Diario del Muelle"},
		{"Soy periodista de Muelle TV, de Bolivia, Marco Penn. ¿Suben las tarifas?", "Marco Penn", "Muelle TV"},
		{"Gracias por dar la palabra a la costa. Marco Penn dijo que suben.", "", ""},
		{"It is good to be here, and we have come a long way by boat and by rail to see this day. We have waited for it since the old quay of Ness was closed, as my father and his father had, and we are thankful that it has come while we are still here to see it with our own eyes, all of us. My name is Ida Holm. I'm with the oarsmen.", "Ida Holm", ""},
		{"We saw a play on the quay, in which a sailor says, and I shall not forget it: My name is Nobody. Will the dues rise?", "", ""},
		{"I'm a pilot from Ness, my name is Ida Holm, and I keep the light. Will the dues rise?", "Ida Holm", ""},
		{"As the sailor says in the play, my name is Nobody. Will the dues rise?", "", ""},
		{"He told us, “I keep the light, my name is Ida Holm.” Will the dues rise?", "", ""},
		{"Mr. President, Ida Holm of the Oarsmen, on Wednesday, called the dues high. Will they rise?", "", ""},
		{"Mr. President, Ida Holm of the UOW [United Oar Workers] is talking of dues. Will they rise?", "", ""},
		{"Mr. President, Ida Holm of Tern Medical Systems. Will the dues rise?", "Ida Holm", "Tern Medical Systems"},
		{"Of Vik Radio.", "", ""},
		{"In the fleet there are reports. This is Tarn-era rope. Will it go?", "", ""},
		{"Your friend, Otto Lund of the Ministry, said that the dues rise.", "", ""},
		{"Otto Lund from the Ministry said that the dues rise.", "", ""},
		{"The harbour chief, Otto Lund, the union and the council agree.", "", ""},
		{"Yesterday, Otto Lund, the chairman, said so.", "", ""},
	} {
		tn := NewTurns([]transcript.Turn{{Role: transcript.Reporter, Text: c.text}}, known)
		in, _ := tn.Intro(0)
		if in.Name != c.name || in.Outlet != c.outlet {
			t.Errorf("%q: %q of %q, want %q of %q", c.text, in.Name, in.Outlet, c.name, c.outlet)
		}
		if in.Name != "" && c.text[in.NameAt.Start:in.NameAt.End] != in.Name || in.Outlet != "" && c.text[in.OutletAt.Start:in.OutletAt.End] != in.Outlet {
			t.Errorf("%q: spans %v %v", c.text, in.NameAt, in.OutletAt)
		}
	}
}
