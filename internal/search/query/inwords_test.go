package query_test

import (
	"testing"

	"podium/internal/search/query"
)

func TestInWords(t *testing.T) {
	for typed, want := range map[string]string{
		"":                                   "all exchanges",
		"sort:newest":                        "all exchanges; newest first",
		"ukraine aid":                        "exchanges with any form of “ukraine” and any form of “aid”",
		`"aid now" -gaza`:                    "exchanges with exactly “aid now”, without any form of “gaza”",
		"speaker:Blinken rasmussen -gaza":    "exchanges with a turn spoken by “Blinken” that has any form of “rasmussen”, without such a turn that has any form of “gaza”",
		"in:question outlet:telegraph peace": "exchanges with a turn in a question that has any form of “peace”, asked for “telegraph”",
		"-in:question peace":                 "exchanges with a turn not in a question that has any form of “peace”",
		"has:struck":                         "exchanges with a turn in which the source struck words out",
		"has:footnotes peace":                "exchanges with a turn with a footnote of the source that has any form of “peace”",
		"date:2023-11 aid":                   "exchanges with any form of “aid”, in November 2023",
		"after:2023-11-30":                   "exchanges from 1 December 2023 on",
		"(speaker:a x) (speaker:b y)":        "exchanges with a turn spoken by “a” that has any form of “x” and a turn spoken by “b” that has any form of “y”",
		"a OR b":                             "exchanges with either any form of “a” or any form of “b”",
		`sanction* zelensky~ =ICE "aid ukraine"~8`: "exchanges with a word that begins with “sanction” and a word spelt like “zelensky” (1 letter may differ) and “ICE” written just so and any forms of “aid” and “ukraine” within 8 words of each other",
		"lang:es": "exchanges in Spanish",
	} {
		if got := query.Parse(typed).InWords(); got != want {
			t.Errorf("%s\n got %s\nwant %s", typed, got, want)
		}
	}
}
