package query

import "fmt"

// Form of the query language, for the help page and docs/query-language.md.
type FormHelp struct {
	Syntax  string
	Meaning string
	Example string // parses without problems
}

// Forms returns the query language, form by form.
func Forms() []FormHelp {
	return []FormHelp{
		{"word word", "all of the words, in any form, anywhere in the exchange", "ukraine aid"},
		{`"words"`, "exactly these words in this order, in one turn; across punctuation and line breaks", `"territorial integrity"`},
		{"-word, NOT word", "without it", "ceasefire -gaza"},
		{"this OR that", "either; joins its two neighbours", "israel gaza OR lebanon"},
		{"( )", "what stands in parentheses belongs together", "(hostages gaza) OR (detainees moscow)"},
		{"begin*", fmt.Sprintf("words that begin so (%d letters or more)", MinPrefix), "sanction*"},
		{"pat?ern, pat*rn", "? is one letter, * any number of letters", "organi?ation"},
		{"word~", fmt.Sprintf("near spelling: one letter may differ; word~2: two (from %d letters on)", LongFuzzy), "zelensky~"},
		{`"words"~8`, "any forms of the words, in any order, within eight words of each other", `"aid ukraine"~8`},
		{"=Word", "this form in this case", "=ICE"},
		{`="Some Words"`, "these forms in this case, in this order", `="Green New Deal"`},
		{"speaker:", "said by: a name, a part of one, or the label as printed. All words of the same group must stand in one turn of that speaker", "speaker:blinken rasmussen"},
		{"office:", "said by the holder of an office", `office:"press secretary" inflation`},
		{"role:", "said by a briefer, moderator, reporter, interpreter or other", "role:briefer deterrence"},
		{"in:", "said in a question, answer, statement or procedure", "in:question peace"},
		{"has:", "said where the source struck words out (has:struck), or with a footnote of the source (has:footnote)", "has:struck sort:newest"},
		{"-speaker: and the like", "said in a turn of anybody else", "peace -in:question"},
		{"(speaker:a x) (speaker:b y)", "parentheses with a turn field open a group of their own: a says x and b says y, in one exchange", "(in:question tariffs) (in:answer inflation)"},
		{"-(speaker:a)", "a says nothing in the exchange", "nato -(role:moderator)"},
		{"reporter:", "asked by: a name or a part of one", "reporter:lee iran"},
		{"outlet:", "asked for a newspaper, agency or broadcaster", "outlet:telegraph peace"},
		{"series:", "of a series of briefings: its name, its body or its country", "series:state sanctions"},
		{"place:", "where the briefing was held", "place:brussels nato"},
		{"lang:", "language of the transcript, as a code or in English", "lang:es"},
		{"date:", "day of the briefing: a year, month, day or range, also written out (date:12 April 2021; in Spanish, French, German, Russian, Chinese, Japanese and Korean too)", "date:2023-10..2024-02 hostages"},
		{"after:, before:", "later than, earlier than a year, month or day", "after:2023-11-30 budget"},
		{`field:"two words"`, "in this order, side by side", `speaker:"antony blinken" nato`},
		{"field:=value", "this one and no other, as filters on the page write it", "speaker:=antony-blinken"},
		{"sort:", "newest, oldest or relevance", "nato sort:newest"},
	}
}
