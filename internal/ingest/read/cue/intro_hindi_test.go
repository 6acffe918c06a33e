package cue

import (
	"testing"

	"podium/internal/transcript"
)

// Who presents himself in Hindi, in either letters, and what is only from somewhere; and outlets that begin in a small letter.
func TestIntroductionsHindi(t *testing.T) {
	known := func(s string) bool { return s == "Tern Lahar" || s == "नवलहर" }
	for text, want := range map[string]string{
		"Ida, Harbour News se. Is it late?": "Ida of Harbour News", "Sir, Ida Holm, Harbour News se hoon. Is it late?": "Ida Holm of Harbour News", "Ida Holm Tern Lahar se. Is it late?": "Ida Holm of Tern Lahar", "Good morning. Ida, Harbour News se. Is it late?": "Ida of Harbour News",
		"Ida Holm Harbour News se. Is it late?": "", "Ida Holm, Harbour News se lo dijo. Is it late?": "", "Ida, Harbour se. Is it late?": "", "Minister, Harbour News se. Is it late?": "",
		"Ida Holm from eTern. Is it late?": "Ida Holm of eTern", "Ida Holm, iNews. Is it late?": "Ida Holm of iNews", "Ida Holm, eTern: Is it late?": "Ida Holm of eTern", "Kvarn Holm, eTern: Is it late?": "", "Ida Holm, eternal. Is it late?": "",
	} {
		in, ok := NewTurns([]transcript.Turn{{Role: transcript.Reporter, Text: text}}, known).Intro(0)
		got := ""
		if ok {
			got = text[in.NameAt.Start:in.NameAt.End] + " of " + text[in.OutletAt.Start:in.OutletAt.End]
		}
		if got != want {
			t.Errorf("%q is by %q, want %q", text, got, want)
		}
	}
	for text, want := range map[string]string{
		"मैं सीमा लहर, तट टाइम्स से। लागत कितनी है?": "सीमा लहर of तट टाइम्स", "नमस्कार, मैं सीमा, तट से। लागत कितनी है?": "सीमा of तट", "राकेश तटवर्ती, नवलहर से। लागत कितनी है?": "राकेश तटवर्ती of नवलहर", "राकेश तटवर्ती, तट समाचार से। लागत कितनी है?": "राकेश तटवर्ती of तट समाचार",
		"पिछले सप्ताह, दिल्ली से। लागत कितनी है?": "", "प्रधानमंत्री जी, तट समाचार से। लागत कितनी है?": "", "कल, तट समाचार से। लागत कितनी है?": "", "राकेश तटवर्ती, नवलहर से आए हैं। लागत कितनी है?": "",
	} {
		tn := NewTurns([]transcript.Turn{{Role: transcript.Reporter, Text: text}}, known)
		tn.Speaking("hi")
		in, ok := tn.Intro(0)
		got := ""
		if ok {
			got = text[in.NameAt.Start:in.NameAt.End] + " of " + text[in.OutletAt.Start:in.OutletAt.End]
		}
		if got != want {
			t.Errorf("%q is by %q, want %q", text, got, want)
		}
	}
}
