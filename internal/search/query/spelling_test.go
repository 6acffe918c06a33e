package query_test

import (
	"maps"
	"testing"

	"podium/internal/search/query"
)

func TestNearest(t *testing.T) {
	known := map[string]int{"zelensky": 90, "zelenskyy": 300, "zelenska": 5, "vladimir": 40, "welensky": 500, "zelda": 9, "gone": 0, "war": 900, "wat": 1}
	for typed, want := range map[string]string{"zelenski": "zelensky", "vladmir": "vladimir", "zelensky": "zelenskyy", "wap": "war", "gon": "", "xyzzy": ""} {
		got := query.Nearest(typed, maps.All(known), 3)
		if want == "" && len(got) > 0 || want != "" && (len(got) == 0 || got[0].Surface != want) {
			t.Errorf("%s: %v, want %q first", typed, got, want)
		}
	}
	if got := query.Nearest("zelensky", maps.All(known), 2); len(got) != 2 {
		t.Errorf("asked for 2, got %v", got)
	}
}

func TestRespell(t *testing.T) {
	for typed, want := range map[string]string{
		"zelenski aid":                              "zelensky aid",
		`"mr zelenski" OR =Zelenski`:                `"mr zelensky" OR zelensky`,
		`="Mr Zelenski" speaker:zelenski -zelenski`: `"mr zelensky" speaker:zelenski -zelenski`,
		`(in:answer zelenski "zelenski aid"~3) x`:   `(in:answer zelensky "zelensky aid"~3) x`,
		"aid sort:newest":                           "aid sort:newest",
	} {
		if got := query.Parse(typed).Respell("zelenski", "zelensky").String(); got != want {
			t.Errorf("%s: %s, want %s", typed, got, want)
		}
	}
}
