package cue

import (
	"testing"
)

func TestFindIntro(t *testing.T) {
	known := func(s string) bool { return s == "Vik Radio" || s == "The Tern Post" || s == "Reuters" }
	for _, c := range []struct{ text, name, outlet string }{
		{"Thank you. Ada Brandt Lund with the Courier.", "Ada Brandt Lund", "Courier"},
		{"Thanks, Clara. Ada Brandt Lund from the Courier.", "Ada Brandt Lund", "Courier"},
		{"Hi Clara Ada Brandt from the Courier.", "Ada Brandt", "Courier"},
		{"Hi. I’m actually with Reuters. May I go on?", "", "Reuters"},
		{"Thank you. Yeah, Otto Barnes from The Daily Tern. Two questions.", "Otto Barnes", "The Daily Tern"},
		{"Hi, Ida Holm with the Tern Tribune. On dues:", "Ida Holm", "Tern Tribune"},
		{"Thank you, sir. Filip Wegner of HarbourPolitics. Earlier you said", "Filip Wegner", "HarbourPolitics"},
		{"Nils Timms, Vik Radio. Is the light lit?", "Nils Timms", "Vik Radio"},
		{"Nils Timms, Minister. Is the light lit?", "", ""},
		{"My name is Ana Lund, I’m with Reuters.", "Ana Lund", "Reuters"},
		{"My name is Ana [ph]. I’m from the Vik Radio, the Norland service.", "Ana", "Vik Radio"},
		{"My name is Ana Lund. I’m from Saltmouth, and I ask of the pier.", "Ana Lund", ""},
		{"Hi. It’s — it’s Ana from Vik Radio. I have two.", "Ana", "Vik Radio"},
		{"Mr Oar, my name is Ana Lund, I’m from Ness Girls High. Is the light lit?", "Ana Lund", ""},
		{"Mr Oar, Ana Lund from Reuters wrote of it. Is the light lit?", "", ""},
		{"Good morning. I’m Ana Lund from Reuters, Mr. President.", "Ana Lund", "Reuters"},
		{"Buenos días, presidenta. Carla Mondo, de La Fogata.\nPreguntarle por el puerto.", "Carla Mondo", "La Fogata"},
		{"Gracias. Raúl Pozo, de San Telmo, Radio Puerto.", "Raúl Pozo", "Radio Puerto"},
		{"(Via interpreter) Matteo Alvisi from the news agency ANZA. Good evening.", "Matteo Alvisi", "ANZA"},
		{"Thanks, Clara. It’s Jeff. I was hoping for more.", "Jeff", ""},
		{"It’s Jeff. He said so.", "", ""},
		{"Thanks, Clara. It’s Jeff who said so.", "", ""},
		{"This is Jeff. I’m back now.", "Jeff", ""},
		{"I’m Sorry to press you.", "", ""},
		{"Two sailors are held abroad, and their families wait for word. Trevor Reed from Texas had an appeal today.", "", ""},
		{"Sir, she was a student of Dr. Olav King for that one year at the college.", "", ""},
		{"The case will be heard soon, as we all know by now. It’s Otto J. Lund vs. the harbour.", "", ""},
		{"Okay. It’s Elsa Warren who said it first.", "", ""},
		{"Otto Lund of Reuters was just talking about the lake.", "", ""},
		{"My name is Wilma Cleve from Cedar Rapids, Iowa.", "Wilma Cleve", ""},
		{"Laura Timm from The Tern Post Mr Keel, you’ve drawn a line.", "Laura Timm", "The Tern Post"},
		{"J. Anton Lund, Reuters: Sir, what then?", "J. Anton Lund", "Reuters"},
		{"E. W. Lund, Reuters: Sir, what then?", "E. W. Lund", "Reuters"},
		{"J. R. Lund from Vik Radio. Is it?", "J. R. Lund", "Vik Radio"},
		{"A. Lund with the Tern Tribune. On dues:", "A. Lund", "Tern Tribune"},
		{"U.S. Trade with Reuters. Is it?", "", ""},
		{"This is actually Ida Holm with Vik Radio. Who rings the bell?", "Ida Holm", "Vik Radio"},
		{"Buenos días, presidenta.\nAdrián, de Puerto Noticias.\nPreguntarle por el muelle.", "Adrián", "Puerto Noticias"},
		{"Perdón, no me presenté. Carla Mondo, de Diario Puerto. ¿Y el muelle?", "Carla Mondo", "Diario Puerto"},
		{"Me presento con usted, soy Carla Mondo, corresponsal de Diario Puerto.", "Carla Mondo", "Diario Puerto"},
		{"Just one more Prime Minister, Otto Lund from Vik Radio, I want to know about the quay.", "Otto Lund", "Vik Radio"},
		{"Buenos días. Raúl Pozo de elmuelle.com.mx, el portal del puerto.", "Raúl Pozo", "elmuelle.com.mx"},
		{"Otto Lund, TVK Discovery from Norland.", "Otto Lund", "TVK Discovery"},
		{"Mr. President, Otto Lund, with KVIK-TV in Vasa. Since the quay is yours,", "Otto Lund", "KVIK-TV"},
		{"Good afternoon. Ida Holm, Radio Norland. I have a question for both.", "Ida Holm", "Radio Norland"},
		{"Thank you. Ida Holm here. I’m just trying to understand.", "Ida Holm", ""},
		{"Su servidor Raúl Pozo, reportero de Diario Puerto. Primero un dato.", "Raúl Pozo", "Diario Puerto"},
		{"What do you say to the people of Vasa?", "", ""},
		{"", "", ""},
	} {
		in, _ := FindIntro(c.text, known)
		if in.Name != c.name || in.Outlet != c.outlet {
			t.Errorf("FindIntro(%q) = %q of %q, want %q of %q", c.text, in.Name, in.Outlet, c.name, c.outlet)
		}
		if in.Name != "" && c.text[in.NameAt.Start:in.NameAt.End] != in.Name {
			t.Errorf("FindIntro(%q): span says %q", c.text, c.text[in.NameAt.Start:in.NameAt.End])
		}
		if in.Outlet != "" && c.text[in.OutletAt.Start:in.OutletAt.End] != in.Outlet {
			t.Errorf("FindIntro(%q): outlet's span says %q", c.text, c.text[in.OutletAt.Start:in.OutletAt.End])
		}
	}
}
