package cue

import (
	"strings"
	"testing"

	"podium/internal/transcript"
)

// What a reporter's first words tell: that they go on, turn to another subject, speak to somebody.
func TestNearlyOpenings(t *testing.T) {
	for text, want := range map[string]string{
		"And then the ferry?": "mine goes", "And the ferry then?": "goes", "Okay. And then the ferry?": "mine goes", "Then the ferry and the quay?": "goes",
		"Do you mean the ferry?": "goes", "Do you?": "", "Do you keep the ferry?": "", "Is that so?": "goes", "When?": "goes", "When is it?": "", "What about it?": "goes", "What is it?": "", "What?": "goes", "How so?": "goes",
		"Different tides — is it late?": "topic", "Is it late, as on the ferry — so?": "goes",
		"But, Minister, is it late?": "goes spoken", "Minister, and is it late?": "goes spoken", "Minister, is the quay late?": "spoken", "Thank you, Minister.": "",
		"Ida -- is the quay late?": "to Ida", "Ida, is the quay late?": "to Ida", "Ida is late?": "", "Ida? Is the quay late?": "to Ida", "Otto Kvarn, is the quay late?": "to Otto Kvarn",
		"那么码头呢？": "goes", "码头呢？": "",
	} {
		o := ReadOpening(text)
		var got []string
		for _, sign := range []struct {
			is   bool
			name string
		}{{o.Mine, "mine"}, {o.Goes, "goes"}, {o.Topic, "topic"}, {o.Vocative, "spoken"}, {o.To != "", "to " + o.To}} {
			if sign.is {
				got = append(got, sign.name)
			}
		}
		if strings.Join(got, " ") != want {
			t.Errorf("%q: %s, want %s", text, strings.Join(got, " "), want)
		}
	}
	for text, want := range map[string]bool{"The floor is yours.": true, "I will hand it over to Otto.": true, "The boats lie on the sea floor.": false, "The dues went over to the county.": false} {
		if GivesFloor(text) != want {
			t.Errorf("%q gives the floor: %v", text, !want)
		}
	}
	for _, c := range []struct {
		text, word string
		want       bool
	}{{"the tide is in", "tide", true}, {"the tides are in", "tide", false}, {"at betide", "tide", false}, {"the betide, the tide", "tide", true}, {"the Tide", "Tide", false}, {"a x2 mark", "x2", false}} {
		if w, ok := newSmallWord(c.word); (ok && w.in(c.text)) != c.want {
			t.Errorf("%q stands in %q: %v", c.word, c.text, !c.want)
		}
	}
}

// Who presents himself, and who is spoken of, by what stands around the name.
func TestNearlyIntroductions(t *testing.T) {
	known := func(s string) bool { return s == "Vik Radio" || s == "Tern Post" || s == "Boston" }
	for text, want := range map[string]string{
		"The quay of Ness is open again now. Ida Holm of Vik Radio. Is it late?": "Ida Holm of Vik Radio", "The quay of Ness is open again now. Kvarn Holm of Vik Radio. Is it late?": "", "The quay of Ness is open again now. Ida Holm of The Gull. Is it late?": "",
		"The quay is open now. My name is Kvarn Lund. Is it late?": "Kvarn Lund of ", "The quay is open now. It is Kvarn Lund. Is it late?": "",
		"I’m Ida Sorry. Is it late?": "", "My name is Ida Yes. Is it late?": "Ida Yes of ", "My name is Yes. Is it late?": "",
		"Thank you for this long day at sea with all of us, and with the whole harbour of Ness. My name is Reporter Two. Is it late?": "", "Thank you for this long day at sea with all of us, and with the whole harbour of Ness. My name is Ida Holm. Is it late?": "Ida Holm of ",
		"Ida Holm from the \"Gull\". Is it late?": "Ida Holm of Gull", "Ida Holm from the \"Harbour Council\". Is it late?": "", "Ida Holm, from the United Gulls. Is it late?": "Ida Holm of United Gulls", "Ida Holm from the Gulls. Is it late?": "Ida Holm of Gulls",
		"Kvarn Holm from the \"Gull\". Is it late?": "", "Otto, Ida Holm, from Vik Radio. Is it late?": "Ida Holm of Vik Radio", "Otto, Ida Holm, from The Gull. Is it late?": "",
		"My name is Ida Holm, reporter for Gull. Is it late?": "Ida Holm of ", "My name is Ida Holm, reporter for the Gull Post. Is it late?": "Ida Holm of Gull Post", "My name is Ida Holm, reporter with Gull. Is it late?": "Ida Holm of Gull", "My name is Ida Holm, reporter for Virginia. Is it late?": "Ida Holm of ",
		"I’m from Boston, Florida, where I row. Is it late?": "", "I’m from Boston, and I row. Is it late?": " of Boston",
		"Israel Holm, from Vik Radio. Is it late?": "Israel Holm of Vik Radio", "Israel Holm, from The Gull. Is it late?": "", "Israel Quay, from Vik Radio. Is it late?": "Israel Quay of Vik Radio", "Israel News, from Vik Radio. Is it late?": "",
		"I’m with Vik Radio. My name is Ida Holm. Is it late?": "Ida Holm of Vik Radio", "I’m with Vik Radio. My name is Yes. Is it late?": " of Vik Radio", "I’m with Vik Radio. Is it late?": " of Vik Radio",
	} {
		tn := NewTurns([]transcript.Turn{{Role: transcript.Reporter, Text: text}}, known)
		in, ok := tn.Intro(0)
		got := ""
		if ok {
			got = in.Name + " of " + in.Outlet
		}
		if got != want {
			t.Errorf("%q is by %q, want %q", text, got, want)
		}
	}
	// by the custom of the room
	for text, want := range map[string]string{"Ida Holm, Gull: Is it late?": "Ida Holm of Gull", "Ida Holm, Gu-: Is it late?": "", "Ida Holm, the gulls: Is it late?": ""} {
		ws := cut(text)
		in, ok := introCustomary(&ws.Run, known)
		got := ""
		if ok {
			got = in.Name + " of " + in.Outlet
		}
		if got != want {
			t.Errorf("%q is by %q, want %q", text, got, want)
		}
	}
}

// How reporters present themselves in Spanish, and how they speak of others.
func TestNearlyIntroductionsSpanish(t *testing.T) {
	for text, want := range map[string]string{
		"Buenos días, Presidenta. Su servidor, Carlos Concha, de Marea Noticias. ¿Y el faro?": "Carlos Concha of Marea Noticias", "Buenos días, Presidenta. Su colega, Carlos Concha, de las Islas. ¿Y el faro?": "",
		"Presidenta, soy su servidora, Elena Playa, reportera de La Ola. ¿Y el faro?": "Elena Playa of La Ola", "Presidenta, dice Elena Playa, reportera de La Ola, que sube. ¿Y el faro?": "",
		"Gracias. Elena Playa, conductora de La verdad marina. ¿Y el faro?": "Elena Playa of La verdad marina", "Gracias. Elena Playa, de La verdad marina. ¿Y el faro?": "",
		"Gracias. Elena Playa y Roca, del periódico La Ola. ¿Y el faro?": "Elena Playa y Roca of La Ola", "Gracias. Elena Playa, secretaria de La Ola. ¿Y el faro?": "",
		"Hola. Manuel Duna, reportero del Valle de Sal para Posta Náutica. ¿Y el faro?": "Manuel Duna of Posta Náutica", "Hola. Vi a Manuel Duna, reportero del Valle de Sal para Posta Náutica. ¿Y el faro?": "",
		"Gracias. Teresa Alga. MareaOportuna.com, del puerto. ¿Y el faro?": "Teresa Alga of MareaOportuna.com", "Gracias. Teresa Alga. Marea oportuna, dijo. ¿Y el faro?": "",
		"Buenos días.\nBuenos días a todas y a todos.\nElena Playa, de la revista Boya.\n¿Y el faro?": "Elena Playa of Boya", "Buenos días.\nElena Playa, de Boya, dijo que sube.\n¿Y el faro?": "",
		"No me levanto por las cámaras. Elena Playa, de la Agencia Marea. ¿Y el faro?": "Elena Playa of Agencia Marea", "No me levanto por las cámaras. Elena Playa, de Boya. ¿Y el faro?": "",
		"¿No me levanto por las cámaras? Elena Playa, de la Agencia Marea. ¿Y el faro?": "", "Se acusa a Elena Playa, de encabezar una flota. ¿Y el faro?": "",
		"Qué tal, Bruno, Elena Playa, de Radio Boya. ¿Y el faro?": "Elena Playa of Radio Boya", "Qué tal, puerto, Elena Playa, de Radio Boya. ¿Y el faro?": "", "Ministra, buenos días, de Radio Boya. ¿Y el faro?": " of Radio Boya", "Ministra, buenos días, de Puerto Boya. ¿Y el faro?": "",
		"Premier, por acá. Elena Playa, RBP. ¿Y el faro?": "Elena Playa of RBP", "Premier, por acá. Elena Playa, Otto Boya. ¿Y el faro?": "", "Viceministro, buenos días, Elena Playa de Radio Boya. ¿Y el faro?": "Elena Playa of Radio Boya",
		"Mi nombre es Elena Playa, de Boya. ¿Y el faro?": "Elena Playa of Boya", "Mi puerto es Elena Playa, de Boya. ¿Y el faro?": "",
	} {
		in, ok := introSpanish(text, noneKnown)
		got := ""
		if ok {
			got = in.Name + " of " + in.Outlet
		}
		if got != want {
			t.Errorf("%q is by %q, want %q", text, got, want)
		}
	}
	for text, want := range map[string]bool{"Buenos días. Elena Playa, de la revista Boya. ¿Y el faro?": true, "El faro está bien. Elena Playa, de la Agencia Marea. ¿Y el faro?": false, "El faro está bien.\nBuenos días. Elena Playa, de la Agencia Marea. ¿Y el faro?": true, "Perdón, no me presenté. Elena Playa, de la revista Boya. ¿Y el faro?": false} {
		if in, ok := introSpanish(text, noneKnown); !ok || in.Plain != want {
			t.Errorf("%q: read %v, plain %v", text, ok, in.Plain)
		}
	}
}

// Whom an aside in Spanish below an answer points at.
func TestNearlyCallsBeside(t *testing.T) {
	for text, want := range map[string]bool{
		"El faro está bien.\n—¿Quién más? A ver, aquí—.": true, "El faro está bien.\n—Vamos de este lado. Ya, la compañera—.": true, "El faro está bien.\n―La última y nos vamos―.": true, "El faro está bien.\n—A ver, el que no ha preguntado—.": true,
		"El faro está bien.\n—Tú, y luego acá—": true, "El faro está bien.\n—Aquí se ve el faro—.": false, "El faro está bien.\n—Ponme la presentación de allá arriba—.": false, "El faro está bien.\n—¿Cuándo llega, Bruno?—": false,
		"El faro está bien.\nVamos con la compañera de pesca.": false, "—¿Quién más?—": false,
	} {
		if _, ok := calledBeside(text); ok != want {
			t.Errorf("%q calls: %v", text, ok)
		}
	}
}

// How reporters present themselves in Chinese, and what else they say that they are.
func TestNearlyIntroductionsChinese(t *testing.T) {
	for text, want := range map[string]string{
		"我是潮汐日报记者林海生，请问灯塔？": "林海生 of 潮汐日报", "谢谢主持人,我是海角广播电台的记者。请问灯塔？": " of 海角广播电台", "我来自港口早报，请问灯塔？": " of 港口早报", "我是海角时报的。请问灯塔？": " of 海角时报",
		"我是灯塔爱好者。请问灯塔？": "", "我是说，灯塔还亮吗？": "", "你问我是海角日报的什么人？": "", "我是潮汐日报记者我想问，灯塔呢？": "", "谢谢。我是海角媒体记者。": " of 海角媒体",
	} {
		in, ok := introChinese(text)
		got := ""
		if ok {
			got = in.Name + " of " + in.Outlet
		}
		if got != want {
			t.Errorf("%q is by %q, want %q", text, got, want)
		}
	}
}
