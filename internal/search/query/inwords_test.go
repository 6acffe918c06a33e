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
		"tug -outlet:post -date:2031":              "exchanges with any form of “tug”, not asked for “post”, not in 2031",
		"speaker:a tug -place:ansel":               "exchanges with a turn spoken by “a” that has any form of “tug”, not held in “ansel”",
		"place:a OR place:b":                       "exchanges either held in “a” or held in “b”",
		"-(place:a OR place:b) tug":                "exchanges with any form of “tug”, not either held in “a” or held in “b”",
		"-(in:answer OR in:question)":              "exchanges with a turn not either in an answer or in a question",
		"a OR -b":                                  "exchanges with either any form of “a” or not any form of “b”",
		`tug OR ="1,000 tugs"`:                     "exchanges with either any form of “tug” or “1,000 tugs” written just so",
		"-has:footnote":                            "exchanges with a turn not with a footnote of the source",
		"-(place:a OR tug)":                        "exchanges without either held in “a” or any form of “tug”",
		"lang:es":                                  "exchanges in Spanish",
		"lang:xx":                                  "exchanges in the language “xx”",
		"sort:oldest":                              "all exchanges; oldest first",
		"|":                                        "nothing: no part of it could be kept",
		"a OR b OR c":                              "exchanges with either any form of “a” or any form of “b” or any form of “c”",
		"(speaker:a OR speaker:b) x":               "exchanges with a turn either spoken by “a” or spoken by “b” that has any form of “x”",
		"-(tug -escort)":                           "exchanges without (any form of “tug”, without any form of “escort”)",
		`tug ="Port, Ansel"`:                       "exchanges with any form of “tug” and “Port Ansel” written just so",
		"norland~2":                                "exchanges with a word spelt like “norland” (2 letters may differ)",
		"date:2031":                                "exchanges in 2031",
		"date:2031-05-04":                          "exchanges on 4 May 2031",
		"before:2031":                              "exchanges until 31 December 2030",
		"date:2031-05-04..2031-06-01":              "exchanges from 4 May 2031 to 1 June 2031",
	} {
		if got := query.Parse(typed).InWords(); got != want {
			t.Errorf("%s\n got %s\nwant %s", typed, got, want)
		}
	}
}
