package identity

import (
	"math/rand/v2"
	"testing"

	"github.com/gosimple/slug"

	"podium/internal/authority"
)

// Names in capitals are shown in ordinary letters.
func TestProperCase(t *testing.T) {
	for in, want := range map[string]string{
		"ADA O’NEILL":           "Ada O’Neill",
		"ADA O'NEILL":           "Ada O'Neill",
		"MA’AM LUND":            "Ma’am Lund",
		"ADA-MAY LUND":          "Ada-May Lund",
		"OTTO McTARN":           "Otto McTarn",
		"Otto TARN":             "Otto TARN",
		"ADA DE LA ROCA":        "Ada de la Roca",
		"LA ROCA ADA LA MAR":    "La Roca Ada La Mar",
		"OTTO VAN":              "Otto Van",
		"DE ROCA":               "De Roca",
		"OTTO LUND III":         "Otto Lund III",
		"OTTO IV LUND":          "Otto Iv Lund",
		"LUND II":               "Lund Ii",
		"ΝΙΚΟΣ ΒΑΡΔΗΣ":          "Νικος Βαρδης",
		"ELSA VON TARN BIN OAR": "Elsa von Tarn bin Oar",
	} {
		if got := properCase(in); got != want {
			t.Errorf("%q is shown as %q, want %q", in, got, want)
		}
	}
}

// A name given anew, in part or by its initial, is the same one's.
func TestAgree(t *testing.T) {
	names := comparer{}
	for _, c := range []struct {
		a, b string
		same bool
	}{
		{"Ada Quill", "Quill", true}, {"Mr. Quill", "Ada Quill", true}, {"Ada Quill", "Ada Oar", false},
		{"A. Quill", "Ada Quill", true}, {"O. Quill", "Ada Quill", false}, {"A. Oar", "Ada Quill", false}, {"Ad Quill", "Ada Quill", false},
		{"Ada Quill", "", false}, {"", "", false},
	} {
		if names.agree(c.a, c.b) != c.same || names.agree(c.b, c.a) != c.same {
			t.Errorf("%q and %q agree: %v", c.a, c.b, !c.same)
		}
	}
	for _, c := range []struct {
		a, b string
		same bool
	}{{"Chris Vahl", "Christopher Vahl", true}, {"Chris Vahl", "Christopher Lund", false}, {"Otto Vahl", "Christopher Vahl", false}, {"Vahl", "Chris Vahl", false}} {
		if names.sameSurname(c.a, c.b) != c.same {
			t.Errorf("%q and %q share initial and surname: %v", c.a, c.b, !c.same)
		}
	}
}

// What may be somebody's name, of what stands in labels.
func TestPersonForm(t *testing.T) {
	for name, want := range map[string]bool{
		"Ada Quill": true, "Quill": true, "Lu": false, "Li Na": true, "呂": true, "": false,
		"of Tides": false, "the Oar": false, "Ada Quill Minister": false, "Quill 2": false, "Ada / Otto": false, "Ada (Tides)": false,
		"Small Child": false, "Ada Child": true, "Hospital Staff Person": false, "Oar Of The Tides": false, "Tides And Boats": false, "Tide Office Canb Tel": false, "Oar P": false, "Kelly O": true,
		"Virginia": false, "one two three four five six seven eight": false, "Ada May Elsa Ida de la Roca": true,
	} {
		if personForm(name) != want {
			t.Errorf("%q may be somebody's name: %v", name, !want)
		}
	}
}

// A label with an office in it gives name and office apart, whichever stands first.
func TestSplitLabel(t *testing.T) {
	for label, want := range map[string][2]string{
		"Ada Quill, Minister of Tides":                       {"Ada Quill", "Minister of Tides"},
		"Minister of Tides, Ada Quill":                       {"Ada Quill", "Minister of Tides"},
		"Encargada de Mareas, Ada Quill":                     {"Ada Quill", "Encargada de Mareas"},
		"Ada del Mar, Encargada de Mareas":                   {"Ada del Mar", "Encargada de Mareas"},
		"Ada de Roca, Otto de Lund":                          {"Ada de Roca", "Otto de Lund"},
		"Otto Lund, Jr.":                                     {"Otto Lund, Jr.", ""},
		"Ada Quill -- Golden Sands -- Analyst":               {"Ada Quill", "Golden Sands -- Analyst"},
		"MINISTER QUILL":                                     {"Quill", "Minister"},
		"MR. QUILL":                                          {"Quill", ""},
		"THE HON. OTTO QUILL MP, MINISTER FOR TIDES":         {"Otto Quill", "Minister for Tides"},
		"THE HON. OTTO QUILL MP – MEMBER FOR NESS":           {"Otto Quill", "Member for Ness"},
		"OTTO QUILL APM - ACTING-COMMISSIONER, TIDE POLICE":  {"Otto Quill", "Acting-Commissioner, Tide Police"},
		"ADA QUILL – NORLANDIA":                              {"Ada Quill", "Norlandia"},
		"MR QUILL MP":                                        {"Quill", ""},
		"LI AO":                                              {"Li Ao", ""},
		"HIS EXCELLENCY OTTO QUILL, PREMIER OF NESS":         {"Otto Quill", "Premier of Ness"},
		"AIR CHIEF MARSHAL QUILL":                            {"Quill", "Air Chief Marshal"},
		"ADA QUILL SOTO DIRECTORA GENERAL DE MAREAS":         {"Ada Quill Soto", "Directora General de Mareas"},
		"ADMINISTRATION QUILL":                               {"Quill", "Administration"},
		"COMMISIONER QUILL":                                  {"Quill", "Commisioner"},
		"MINISTER QUILL (via interpreter)":                   {"Quill", "Minister"},
		"SECRETARY OF TIDES ADA J. QUILL":                    {"Ada J. Quill", "Secretary of Tides"},
		"DIRECTOR FOR BUOYS ADA QUILL":                       {"Ada Quill", "Director for Buoys"},
		"ASSISTANT TO THE SECRETARY OF TIDES ADA J. QUILL":   {"Ada J. Quill", "Assistant to the Secretary of Tides"},
		"TIDE HOUSE PRESS SECRETARY ADA QUILL":               {"Ada Quill", "Tide House Press Secretary"},
		"OARSMEN SPOKESMAN OTTO QUILL":                       {"Otto Quill", "Oarsmen Spokesman"},
		"ADA MAYOR QUILL LUND":                               {"Ada Mayor Quill Lund", ""},
		"GENERAL OTTO QUILL, VICE CHAIRMAN, CHIEFS OF TIDES": {"Otto Quill", "Vice Chairman, Chiefs of Tides"},
		"Official Spokesperson, Shri Otto Lund":              {"Otto Lund", "Official Spokesperson"},
		"Official Journal, Otto Lund":                        {"Official Journal", "Otto Lund"},
		"DIRECTOR OTTO LUND, ADA QUILL":                      {"Ada Quill", "Director Otto Lund"},
		"Rzeczniczka rządu Ada Quill":                        {"Ada Quill", "Rzeczniczka rządu"},
		"Ministra do Mar":                                    {"", "Ministra do Mar"},
		"Ministra do Mar Ada Quill":                          {"Ada Quill", "Ministra do Mar"},
		"Ministro da Silva":                                  {"da Silva", "Ministro"},
	} {
		name, office := splitLabel(label)
		if name != want[0] || office != want[1] {
			t.Errorf("%q is %q, %q; want %q, %q", label, name, office, want[0], want[1])
		}
	}
}

// A surname as a Russian label has it, of the form in which a heading does.
func TestNominative(t *testing.T) {
	for in, want := range map[string]string{"Зориной": "Зорина", "Маяковой": "Маякова", "Береговской": "Береговская", "Лагунова": "Лагунов", "Волнина": "Волнин", "Береговского": "Береговский", "Буренко": "Буренко", "Приливных": "Приливных", "Морзе": "", "Гавань": "", "ко": ""} {
		if got := nominative(in); got != want {
			t.Errorf("%s is %q, want %q", in, got, want)
		}
	}
}

// The full name of whom a heading names beside a label with the surname alone.
func TestFullNameInHeading(t *testing.T) {
	names := comparer{}
	for _, c := range []struct{ heading, surname, want string }{
		{"Remarks by Minister Ada B. Quill at Ness", "QUILL", "Ada B. Quill"},
		{"Remarks by QUILL Ada", "Quill", "QUILL Ada"},
		{"Remarks by Quill Ada", "Quill", ""},
		{"Remarks by QUILL Minister", "Quill", ""},
		{"Ada Quill and Otto Quill at Ness", "Quill", ""},
		{"Ada Quill; Ada B. Quill at Ness", "Quill", "Ada B. Quill"},
		{"Ada Quilling at Ness", "Quill", ""},
		{"Ada Quill7 at Ness", "Quill", ""},
		{"Joint Quill", "Quill", ""},
		{"Minister for Ports Quill", "Quill", ""},
		{"Minister for Ada Quill", "Quill", "Ada Quill"},
		{"The Oar’s Quill", "Quill", ""},
		{"Ada, Quill", "Quill", ""},
		{"Envoy of Norland Elsa Quill", "Quill", "Elsa Quill"},
		{"Organization of Tidal Cooperation Zarif Quill", "Quill", ""},
		{"Chief Economist Zarif Quill", "Quill", "Zarif Quill"},
		{"R. QUILL: I am sorry", "QUILL", ""},
		{"K. QUILL: I am sorry", "QUILL", "K. Quill"},
		{"QUILL Gentlemen, it is time", "QUILL", ""},
		{"Senators Quill and Oar", "Quill", ""},
		{"Ada Quill", "", ""},
	} {
		if got := names.fullIn(c.heading, c.surname); got != c.want {
			t.Errorf("%q in %q is %q, want %q", c.surname, c.heading, got, c.want)
		}
	}
}

// Initials in brackets behind a name, by which somebody goes from then on.
func TestInitialsOf(t *testing.T) {
	for _, c := range []struct {
		initials, name string
		want           bool
	}{{"AQ", "Ada Quill", true}, {"AQ", "Ada de Quill", true}, {"AO", "Ada Quill", false}, {"AQX", "Ada Quill", false}, {"Q", "Quill", false}, {"A", "Ada Quill", false}} {
		if initialsOf(c.initials, c.name) != c.want {
			t.Errorf("%s is %s: %v", c.initials, c.name, !c.want)
		}
	}
}

// Keys of plain names are made in a short way, which must not lead to other pages than the library's.
func TestKeysAreSlugs(t *testing.T) {
	const signs = "aZ9  .-'_&"
	rnd := rand.New(rand.NewPCG(3, 4))
	for range 5_000 {
		name := make([]byte, rnd.IntN(12))
		for i := range name {
			name[i] = signs[rnd.IntN(len(signs))]
		}
		if got, want := slugOf(string(name)), slug.Make(string(name)); got != want {
			t.Fatalf("%q: %q, want %q", name, got, want)
		}
	}
}

// What a call gives in an outlet's place, and what cannot be one.
func TestPlausibleOutlets(t *testing.T) {
	r := &resolver{auth: &authority.Files{}}
	for outlet, want := range map[string]string{
		"Tern Times": "Tern Times", "KRS": "KRS", "The Gull": "The Gull", "Gull": "", "Ida Holm": "", "1984": "", "to the quay": "", "State": "", "State Radio": "State Radio", "May Quay": "", "Ness College": "", "Ness College Radio": "Ness College Radio",
		"one two three four five six seven eight": "", "": "", "Harbour Council": "", "潮新聞": "潮新聞", "Ness, Tern Times": "Tern Times",
	} {
		if got := r.plausible(outlet); got != want {
			t.Errorf("%q gives the outlet %q, want %q", outlet, got, want)
		}
	}
}
