package text_test

import (
	"slices"
	"strings"
	"testing"
	"unicode"
	"unicode/utf8"

	"pgregory.net/rapid"

	"podium/internal/search/text"
)

func TestSurfaces(t *testing.T) {
	for in, want := range map[string]string{
		"The Minister’s plan isn't new.":              "the minister's plan isn't new",
		"a cease-fire—now, well–meant":                "a cease fire now well meant",
		"the U.S. and the US; U.N.-led U.S.’s":        "the us and the us un led us's",
		"at 2.5 percent, 1,000 or 1,234,567.8":        "at 2.5 percent 1000 or 1234567.8",
		"2,5 Prozent; 2021,2022; items 1, 2":          "2.5 prozent 2021 2022 items 1 2",
		"2,5 100 Prozent, 2,50 30 und 2,50er":         "2.5 100 prozent 2.50 30 und 2 50er",
		"p.m. e.g. Ph.D. J.Smith С.В.Лавров":          "pm eg ph d j smith св лавров",
		"López señor Müller Groß Ærø Łódź":            "lopez senor muller gross aero lodz",
		"l’accord d'Ivoire qu'il aujourd'hui":         "l accord d ivoire qu il aujourd'hui",
		"dell'accordo un’altra; all's well at Dell's": "dell accordo un altra all's well at dell's",
		"Ёлка йод за́мок":                             "елка йод замок",
		"ＩＣＥ ﬁne":                                     "ice fine",
		"nego\u00adtiation zero\u200bwidth":           "negotiation zero width",
		"中国经济 5G技术 APEC会议":                            "中 国 经 济 5g 技 术 apec 会 议",
		"ｶﾞｽ 한국 한":                                    "ガ ス 한 국 한",
		"'quoted' reporters' rock 'n' roll":           "quoted reporters rock n roll",
		"F-16 G7 COVID-19 10:30 50% $5 a@b.example":   "f 16 g7 covid 19 10 30 50 5 a b example",
		"Cafe\u0301 CAFÉ":                             "cafe cafe",
		"… — ½ ! ¿":                                   "",
	} {
		if got := text.Fold(in); got != want {
			t.Errorf("Fold(%q)\n got %q\nwant %q", in, got, want)
		}
	}
}

func TestCase(t *testing.T) {
	for in, want := range map[string]text.Case{
		"ice": text.Lower, "Ice": text.Capital, "ICE": text.Upper, "iCE": text.Mixed, "McDonald": text.Mixed,
		"I": text.Capital, "U.S.": text.Upper, "ICE's": text.Upper, "ICE’s": text.Upper, "2023": text.Lower,
		"G7": text.Capital, "МИД": text.Upper, "Élysée": text.Capital, "国": text.Lower,
	} {
		tok := text.Tokens("en", in)
		if len(tok) != 1 || tok[0].Case != want {
			t.Errorf("%q: %+v, want one token with case %d", in, tok, want)
		}
	}
}

// TestStemsMeet lists words that one query word must find, in each language; the first without accents.
func TestStemsMeet(t *testing.T) {
	for lang, groups := range map[string][]string{
		"en": {"negotiation negotiations negotiated negotiating", "minister minister's ministers", "sanction sanctions sanctioned", "policy policies"},
		"es": {"negociacion negociación negociaciones", "sancion sanción sanciones", "ministro ministros ministra", "lopez López"},
		"fr": {"negocie négocié négociée négociées", "securite sécurité", "ministre ministres", "sanction sanctions"},
		"de": {"verhandlung Verhandlung Verhandlungen", "praesident Praesidenten", "lander Länder"},
		"it": {"trattativa trattative", "universita università", "sanzione sanzioni", "ministro ministri", "perche perché"},
		"pt": {"negociacao negociação negociações", "decisao decisão decisões", "ministro ministros ministra", "violencia violência", "acordo acordos"},
		"ru": {"санкция санкции санкций санкциями", "министр министра министром", "еще ещё"},
	} {
		for _, g := range groups {
			words := strings.Fields(g)
			want := text.Term(lang, words[0])
			for _, tok := range text.Tokens(lang, g) {
				if tok.Term != want {
					t.Errorf("%s: %s is %s, want %s", lang, tok.Surface, tok.Term, want)
				}
			}
		}
	}
	if a, b := text.Term("en", "university"), text.Term("es", "university"); !strings.HasPrefix(a, "en:") || !strings.HasPrefix(b, "es:") {
		t.Errorf("terms %s %s lack their languages", a, b)
	}
}

func TestCharactersAreTerms(t *testing.T) {
	var terms []string
	for _, tok := range text.Tokens("zh", "和平，ok 好") {
		terms = append(terms, tok.Term)
	}
	if got, want := strings.Join(terms, " "), "cjk:和 cjk:平 und:ok cjk:好"; got != want {
		t.Errorf("terms %s, want %s", got, want)
	}
}

func TestWithout(t *testing.T) {
	toks := text.Tokens("zh", "和平的谈")
	if text.Without(toks, nil) != nil {
		t.Error("nothing to leave out, yet a list came back")
	}
	got := text.Without(toks, [][2]int{{3, 9}})
	if len(got) != 2 || got[0].Surface != "和" || got[1].Surface != "谈" {
		t.Errorf("got %+v", got)
	}
}

func TestStopWords(t *testing.T) {
	for lang, w := range map[string]string{"en-GB": "the", "es": "también", "fr": "été", "de": "über", "it": "perché", "pt": "não", "ru": "чтобы"} {
		if tok := text.Tokens(lang, w); len(tok) != 1 || !tok[0].Stop {
			t.Errorf("%s: %q is no stop word: %+v", lang, w, tok)
		}
	}
	if tok := text.Tokens("en", "ukraine"); len(tok) != 1 || tok[0].Stop {
		t.Error("ukraine is no stop word")
	}
}

// checkTokens states what holds for every text.
func checkTokens(t interface{ Fatalf(string, ...any) }, lang, s string) {
	end := 0
	for _, tok := range text.Tokens(lang, s) {
		if tok.Start < end || tok.End <= tok.Start || tok.End > len(s) {
			t.Fatalf("%q: token %+v after %d", s, tok, end)
		}
		if lost := letters(s[end:tok.Start]); lost != "" {
			t.Fatalf("%q: %q is in no token", s, lost)
		}
		if utf8.ValidString(s) && !utf8.ValidString(s[tok.Start:tok.End]) {
			t.Fatalf("%q: token %+v cuts a character", s, tok)
		}
		again := text.Tokens(lang, tok.Surface)
		if len(again) != 1 || again[0].Surface != tok.Surface {
			t.Fatalf("%q: surface %q is cut again into %+v", s, tok.Surface, again)
		}
		if again[0].Term != tok.Term || again[0].Stop != tok.Stop {
			t.Fatalf("%q: term %s, of its surface %s", s, tok.Term, again[0].Term)
		}
		end = tok.End
	}
	if lost := letters(s[end:]); lost != "" {
		t.Fatalf("%q: %q is in no token", s, lost)
	}
	if f := text.Fold(s); text.Fold(f) != f {
		t.Fatalf("%q: Fold is not idempotent: %q, %q", s, f, text.Fold(f))
	}
}

// checkHeads states that asking for the words with a token's first letter leaves all of them whole, and its stem among
// them, and changes the place of none; or leaves out the others and nothing else.
func checkHeads(t interface{ Fatalf(string, ...any) }, lang, s string) {
	all := text.Tokens(lang, s)
	for i := range all {
		for _, word := range []string{all[i].Surface, all[i].Stem()} {
			var heads text.Heads
			heads.Add(word)
			some := text.TokensOf(lang, s, &heads)
			if len(some) != len(all) || some[i] != all[i] {
				t.Fatalf("%q: asked for %q: %+v, of all %+v", s, word, some, all)
			}
			for j, tok := range some {
				if tok != all[j] && tok != (text.Token{Start: all[j].Start, End: all[j].End}) {
					t.Fatalf("%q: asked for %q: token %+v, of all %+v", s, word, tok, all[j])
				}
			}
			heads.Alone = true
			asked := slices.DeleteFunc(some, func(t text.Token) bool { return t.Surface == "" })
			if alone := text.TokensOf(lang, s, &heads); !slices.Equal(alone, asked) {
				t.Fatalf("%q: asked for %q alone: %+v, want %+v", s, word, alone, asked)
			}
		}
	}
}

// TestHeadsOfStems looks for forms that begin otherwise than their stem.
func TestHeadsOfStems(t *testing.T) {
	for _, c := range []struct{ lang, asked, word string }{
		{"en", "die", "dying"}, {"en", "lying", "lies"}, {"en", "skies", "sky"}, {"pt", "ão", "ões"}, {"pt", "foes", "fão"}, {"fr", "pie", "ps"},
		{"fr", "giants", "gs"}, {"es", "acción", "acciones"}, {"de", "häuser", "Haus"}, {"ru", "переговоры", "переговоров"}, {"zh", "和平", "和"}, {"en", "us", "U.S."},
	} {
		stem := text.Stem(c.lang, text.Tokens(c.lang, c.asked)[0].Surface)
		if word := text.Tokens(c.lang, c.word)[0]; word.Stem() != stem {
			t.Errorf("%s: %s has the stem %s, %s has %s", c.lang, c.word, word.Stem(), c.asked, stem)
		}
		heads := text.Heads{Alone: true}
		heads.Add(stem)
		if found := text.TokensOf(c.lang, c.word, &heads); len(found) != 1 || found[0].Stem() != stem {
			t.Errorf("%s: asked for %s, %s gives %+v", c.lang, c.asked, c.word, found)
		}
	}
}

// letters returns what must stand in tokens: not the later parts of syllables, where nothing goes before.
func letters(s string) string {
	return strings.Map(func(r rune) rune {
		if r >= 0x1160 && r <= 0x11FF || r == 0xFF9E || r == 0xFF9F {
			return -1
		}
		if unicode.IsLetter(r) && r != 'ʼ' || unicode.Is(unicode.Nd, r) {
			return r
		}
		return -1
	}, s)
}

func TestTokensHold(t *testing.T) {
	langs := append(text.Languages(), "zh")
	pieces := []string{"the", "Minister’s", " ", "-", ".", ",", "U.S.", "1,000", "2,5", "'", "l’", "中", "国", "ガ", "ё", "й", "́", "É", "ß", "İ", "ﬁ", "ﷺ", "\u00ad", "\n", "x", "7"}
	rapid.Check(t, func(t *rapid.T) {
		s := strings.Join(rapid.SliceOf(rapid.OneOf(rapid.SampledFrom(pieces), rapid.String())).Draw(t, "s"), "")
		lang := rapid.SampledFrom(langs).Draw(t, "lang")
		checkTokens(t, lang, s)
		checkHeads(t, lang, s)
	})
}

func FuzzTokens(f *testing.F) {
	for _, s := range []string{"The U.S.’s 1,000 l’accord", "中国 5G", "ŉa ﷺ ½", "a\u0301.b.", strings.Repeat("x", 200), "\xff\xfe"} {
		f.Add("en", s)
	}
	f.Fuzz(func(t *testing.T, lang, s string) {
		checkTokens(t, lang, s)
		checkHeads(t, lang, s[:min(len(s), 300)])
	})
}
