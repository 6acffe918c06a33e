package query_test

import (
	"strings"
	"testing"

	"podium/internal/search/query"
)

// parses lists what is typed, the normal form, and a part of the only problem; "" is none.
var parses = []struct{ typed, normal, problem string }{
	{"", "", ""},
	{"   \t\n ", "", ""},
	{"… — !!! ?", "", ""},
	{"Ukraine aid", "ukraine aid", ""},
	{"Ukraine\u00a0aid", "ukraine aid", ""},
	{"López señor", "lopez senor", ""},
	{"U.S. policy", "us policy", ""},
	{"1,000 troops, 2.5 percent.", "1000 troops 2.5 percent", ""},
	{"the minister’s plan", "the minister's plan", ""},
	{"cease-fire cease–fire", "cease-fire cease-fire", ""},
	{"l'accord", "l-accord", ""},
	{"AT&T", "at-t", ""},
	{"10:30", "10-30", ""},
	{"https://ministry.example/x", "https-ministry-example-x", ""},
	{"What about Gaza?", "what about gaza", ""},
	{"really?!", "really", ""},
	{"¿qué dijo?", "que dijo", ""},
	{"Biden: we will", "biden we will", ""},
	{"f16:escort", "f16-escort", ""},
	{"él:ministro", "el-ministro", ""},

	{`"territorial integrity"`, `"territorial integrity"`, ""},
	{"“territorial integrity”", `"territorial integrity"`, ""},
	{"„territorial integrity“", `"territorial integrity"`, ""},
	{"«целостность страны»", `"целостность страны"`, ""},
	{"「和平」", `"和 平"`, ""},
	{`"The U.S., then"`, `"the us then"`, ""},
	{`"sanctions"`, `"sanctions"`, ""},
	{`""`, "", ""},
	{`" … "`, "", ""},
	{`"territorial integrity`, `"territorial integrity"`, "quotation mark was not closed"},
	{`ukraine "`, "ukraine", "quotation mark was not closed"},
	{`ukraine"aid now"x`, `ukraine "aid now" x`, ""},
	{`“aid now"ukraine`, `"aid now" ukraine`, ""},
	{`"sanction* now"`, `"sanction now"`, "Within quotation marks"},

	{`"aid ukraine"~8`, `"aid ukraine"~8`, ""},
	{`“aid ukraine”~8`, `"aid ukraine"~8`, ""},
	{`"aid"~8`, "aid", ""},
	{`"aid ukraine"~0`, `"aid ukraine"`, ""},
	{`"aid ukraine"~`, `"aid ukraine"`, "needs a number"},
	{`"aid ukraine"~999`, `"aid ukraine"~100`, "within 100 words"},
	{`"aid ukraine"~99999999999999999999`, `"aid ukraine"~100`, "within 100 words"},
	{"tug NEAR/5 escort", "tug escort", `with ~ and a number; “NEAR/5” was left out`},
	{"tug w/3 escort", "tug escort", "“w/3” was left out"},
	{"tug NEAR escort", "tug escort", "“NEAR” was left out"},
	{"near tug w/o escort", "near tug w-o escort", ""},
	{"NEAR escort", "near escort", ""},
	{"tug NEAR", "tug near", ""},
	{`"a b c d"~1`, `"a b c d"~3`, "cannot stand"},
	{"tug-boat NEAR/5 escort", "tug-boat near-5 escort", ""},
	{"(tug) NEAR/5 escort", "tug near-5 escort", ""},
	{"-tug NEAR/5 escort", "-tug near-5 escort", ""},
	{"tug NEAR/5 escort*", "tug near-5 escort*", ""},
	{"tug\xff NEAR/5 escort", "tug near-5 escort", ""},

	{"aid -gaza", "aid -gaza", ""},
	{"aid –gaza", "aid -gaza", ""},
	{"aid −gaza", "aid -gaza", ""},
	{"aid - gaza", "aid gaza", ""},
	{"aid — gaza", "aid gaza", ""},
	{"aid —gaza", "aid gaza", ""},
	{"aid NOT gaza", "aid -gaza", ""},
	{"aid NOT NOT gaza", "aid gaza", ""},
	{"--gaza", "gaza", ""},
	{"+aid +ukraine", "aid ukraine", ""},
	{"+-gaza aid", "-gaza aid", ""},
	{"aid (-gaza)", "aid -gaza", ""},
	{`-"aid to gaza"`, `-"aid to gaza"`, ""},
	{"aid NOT", "aid", "NOT negates"},
	{"(aid NOT)", "aid", "NOT negates"},
	{"aid not gaza or lebanon and syria", "aid not gaza or lebanon and syria", ""},
	{"NOTE ORDER ANDES", "note order andes", ""},

	{"a OR b", "a OR b", ""},
	{"a AND b", "a b", ""},
	{"x a OR b OR c y", "x a OR b OR c y", ""},
	{"a | b || c && d", "a OR b OR c d", "OR joins only"},
	{"a | (b)", "a OR b", ""},
	{"a|b", "a-b", ""},
	{"a |", "a", "OR joins"},
	{"a OR", "a", "OR joins"},
	{"OR a", "a", "OR joins"},
	{"a OR OR b", "a OR b", "OR joins"},
	{"a OR -b", "a OR -b", ""},
	{"a OR b AND c", "a OR b c", "OR joins only"},
	{"(a OR b) c", "a OR b c", ""},
	{"(a b) c", "a b c", ""},
	{"(a b) OR c", "(a b) OR c", ""},
	{"a OR (b OR (c))", "a OR b OR c", ""},
	{"-(a OR b)", "-(a OR b)", ""},
	{"-(a b)", "-(a b)", ""},
	{"-(a)", "-a", ""},
	{"-(-a)", "a", ""},
	{"()", "", ""},
	{"a ( ) b", "a b", ""},
	{"(a b", "a b", "not closed"},
	{"a b)", "a b", "no opening one"},
	{"member(s)", "member s", ""},
	{"a (((((((c d))))))) e", "a e", "6 deep"},

	{"sanction*", "sanction*", ""},
	{"Sanction*,", "sanction*", ""},
	{"sanction**", "sanction*", ""},
	{"ab*", "ab", "needs 3 letters"},
	{"*tion", "tion", "cannot begin"},
	{"*", "", "cannot begin"},
	{"organi?ation", "organi?ation", ""},
	{"Organi?ation?", "organi?ation", ""},
	{"col*r", "col*r", ""},
	{"col*?r", "col*?r", ""},
	{"to?n", "to?n", ""},
	{"to??s", "to??s", ""},
	{"?sanction*", "sanction*", ""},
	{"*cease-fire", "cease-fire", "cannot begin"},
	{"c*lour", "c-lour", "2 of them at its beginning"},
	{"cease-fi*e", "cease-fi-e", "one word"},
	{"中国*", "中国", ""},
	{"港*", "港", ""},
	{"port*港", "port*港", ""},

	{"zelensky~", "zelensky~", ""},
	{"Zelensky~1", "zelensky~", ""},
	{"zelensky~2", "zelensky~2", ""},
	{"norland~2", "norland~2", ""},
	{"zelensky~7", "zelensky~2", "2 letters at most"},
	{"kyiv~2", "kyiv~", "fewer than 7"},
	{"war~", "war", "at least 4"},
	{"zelensky~0", "zelensky", ""},
	{"cease-fire~", "cease-fire", "at least 4"},
	{"~5", "5", ""},

	{"=ICE", "=ICE", ""},
	{"=U.S.", "=U.S.", ""},
	{"=López", "=López", ""},
	{`="Green New Deal"`, `="Green New Deal"`, ""},
	{"=“Green New Deal”", `="Green New Deal"`, ""},
	{"=F-16", `="F 16"`, ""},
	{"=ICE*", "=ICE", "exactly one form"},
	{"a = b", "a b", ""},

	{"中国经济", "中国经济", ""},
	{"5G技术", "5g-技术", ""},
	{"港口12号", "港口-12-号", ""},
	{"\"中国 经济\"", `"中 国 经 济"`, ""},

	{"speaker:Blinken rasmussen", "speaker:blinken rasmussen", ""},
	{"SPEAKER:blinken", "speaker:blinken", ""},
	{"speaker:antony-blinken", "speaker:antony-blinken", ""},
	{`speaker:"Antony Blinken"`, `speaker:"antony blinken"`, ""},
	{"speaker:“Antony Blinken”", `speaker:"antony blinken"`, ""},
	{`speaker:"Blinken"`, "speaker:blinken", ""},
	{"speaker:=antony-blinken", "speaker:=antony-blinken", ""},
	{`speaker:="Antony Blinken"`, "speaker:=antony-blinken", ""},
	{"speaker: blinken", "speaker:blinken", "space after"},
	{`speaker: "antony blinken"`, `speaker:"antony blinken"`, "space after"},
	{"speaker：blinken", "speaker:blinken", ""},
	{"speaker:", "", "needs a value"},
	{"speaker: ", "", "needs a value"},
	{"speaker: (aid)", "aid", "needs a value"},
	{"speaker:= blinken", "blinken", "needs a value"},
	{"speaker: in:answer aid", "in:answer aid", "needs a value"},
	{"speaker: OR aid", "aid", ""}, // two problems; see TestProblems
	{"speaker:… aid", "aid", "needs a name"},
	{"-speaker:miller peace", "-speaker:miller peace", ""},
	{"(speaker:a x) (speaker:b y)", "(speaker:a x) (speaker:b y)", ""},
	{"(speaker:a x)", "speaker:a x", ""},
	{"(speaker:a) (speaker:b)", "(speaker:a) (speaker:b)", ""},
	{"(speaker:a OR speaker:b) x", "speaker:a OR speaker:b x", ""},
	{"-(speaker:a)", "-(speaker:a)", ""},
	{"-(speaker:a x)", "-(speaker:a x)", ""},
	{"x ((speaker:a y) z)", "x (speaker:a y) z", ""},
	{"office:spokesperson role:Briefer in:answers", "office:spokesperson role:briefer in:answer", ""},
	{"role:breifer", "", "takes briefer, moderator"},
	{"in:middle x", "x", "takes question, answer"},
	{"lang:Spanish lang:zh-Hans", "lang:es lang:zh", ""},
	{"lang:klingonese", "", "takes en"},
	{"lang:deu", "lang:deu", ""},
	{"lang:e1", "", "takes en"},
	{"lang:deut", "", "takes en"},
	{"reporter:lee outlet:ap series:state place:brussels", "reporter:lee outlet:ap series:state place:brussels", ""},

	{"date:2023", "date:2023", ""},
	{"date:2023-11", "date:2023-11", ""},
	{"date:2023-11-05", "date:2023-11-05", ""},
	{"date:2023-1-5", "date:2023-01-05", ""},
	{"date:2023/11/05", "date:2023-11-05", ""},
	{"date:20231105", "date:2023-11-05", ""},
	{"date:2023–11", "date:2023-11", ""},
	{"date:2023-10..2024-02", "date:2023-10..2024-02", ""},
	{"date:2023-10…2024-02", "date:2023-10..2024-02", ""},
	{"date:2022-2024", "date:2022..2024", ""},
	{"date:2023-01-01..2023-12-31", "date:2023", ""},
	{"date:2023-10-05..2024", "date:2023-10-05..2024", ""},
	{"date:2023..", "date:2023..", ""},
	{"date:..2023", "date:..2023", ""},
	{"date:2024..2023", "date:2023..2024", "wrong way round"},
	{"date:2024..2023;", "date:2023..2024", "wrong way round"},
	{"date:=2024..2023", "date:2023..2024", "wrong way round"},
	{"date:2023 -(a OR b)", "date:2023 -(a OR b)", ""},
	{"date:2022;2024", "", "takes a year"},
	{"after:2023", "date:2024..", ""},
	{"after:2023-11-30", "date:2023-12..", ""},
	{"before:2023-11", "date:..2023-10", ""},
	{`date:"12 April 2021"`, "date:2021-04-12", ""},
	{`date:"April 12, 2021"`, "date:2021-04-12", ""},
	{"date:March 2003 iraq", "date:2003-03 iraq", ""},
	{"date:12 April 2021 iraq", "date:2021-04-12 iraq", ""},
	{"date:3rd of Sept 2021", "date:2021-09-03", ""},
	{"date:03/2003", "date:2003-03", ""},
	{`date:"march 2003..may 2003"`, "date:2003-03..2003-05", ""},
	{"after:March 2003", "date:2003-04..", ""},
	{"date:March 2003..May 2004 iraq", "date:2003-03..2004-05 iraq", ""},
	{"date:May 2004..March 2003 iraq", "date:2003-03..2004-05 iraq", "swapped"},
	{"date:May 2004 .. 3 mars 2003", "date:2003-03-03..2004-05", "swapped"},
	{"date:2003..May 2004", "date:2003..2004-05", ""},
	{"date:May 2004 - June 2004", "date:2004-05..2004-06", ""},
	{"date:May 2004.. iraq", "date:2004-05.. iraq", ""},
	{"date:May 2004 -iraq", "date:2004-05 -iraq", ""},
	{"after:May 2004..June 2004", "2004-june 2004", "takes a year"},
	{`date:"30 February 2021"`, "", "takes a year, month or day"},
	{"date:4/12/2021", "", "takes a year, month or day"},
	{"date:March 12", "12", "takes a year, month or day"},
	{"date:2023-13", "", "takes a year, month or day"},
	{"date:13/2003", "", "takes a year, month or day"},
	{"date:00/2003", "", "takes a year, month or day"},
	{"date:31 April 2021", "april 2021", "takes a year, month or day"},
	{"date:April 0999", "0999", "takes a year, month or day"},
	{"date:2023-02-30", "", "takes a year, month or day"},
	{"date:yesterday", "", "takes a year, month or day"},
	{"date:..", "", "takes a year, month or day"},
	{"after:2023..2024", "", "takes a year, month or day"},
	{"-date:2023", "-date:2023", ""},

	{"sort:newest aid", "aid sort:newest", ""},
	{"sort:Oldest", "sort:oldest", ""},
	{"aid sort:relevance", "aid", ""},
	{"sort:newset", "", "takes newest"},
	{"-sort:newest", "sort:newest", ""},

	{"speeker:blinken", "speeker-blinken", "Did you mean “speaker:”"},
	{"who:blinken", "who-blinken", "Did you mean “speaker:”"},
	{"since:2023", "since-2023", "Did you mean “after:”"},
	{"flavour:sweet", "flavour-sweet", "There is no field “flavour:”"},
	{"zone:harbour", "zone-harbour", "There is no field “zone:”"},
	{"a:b", "a-b", ""},
	{"\xff\xfe aid\x00ukraine", "aid ukraine", ""},
	{"aid\u200bukraine\ufeffnow", "aid ukraine now", ""},
	{`aid OR"ukraine now"`, `aid OR "ukraine now"`, ""},
	{"aid OR(ukraine now)", "aid OR (ukraine now)", ""},
	{"aid - ukraine", "aid ukraine", ""},
	{"(aid -) ukraine", "aid ukraine", ""},
	{"aid -", "aid", ""},
	{"abc*4", "abc*4", ""},
	{"see*\u0301", "see*", ""},
	{"港~1", "港", "Near spelling needs one word"},
}

func TestParse(t *testing.T) {
	for _, c := range parses {
		t.Run(c.typed, func(t *testing.T) {
			q := query.Parse(c.typed)
			if got := q.String(); got != c.normal {
				t.Errorf("normal form %s, want %s", got, c.normal)
			}
			if again := query.Parse(q.String()); again.String() != q.String() || len(again.Problems) > 0 {
				t.Errorf("normal form %s parses to %s with %v", q, again, again.Problems)
			}
			switch {
			case c.problem == "" && len(q.Problems) > 0 && c.typed != "speaker: OR aid":
				t.Errorf("problems %+v, want none", q.Problems)
			case c.problem != "" && (len(q.Problems) != 1 || !strings.Contains(q.Problems[0].Message, c.problem)):
				t.Errorf("problems %+v, want one: %s", q.Problems, c.problem)
			}
			for _, p := range q.Problems {
				if p.Pos < 0 || p.End < p.Pos || p.End > len(c.typed) {
					t.Errorf("problem at [%d, %d) of %d bytes: %s", p.Pos, p.End, len(c.typed), p.Message)
				}
			}
		})
	}
}

func TestFormsParse(t *testing.T) {
	if len(query.Forms()) < 20 {
		t.Fatal("forms are missing")
	}
	for _, f := range query.Forms() {
		q := query.Parse(f.Example)
		if len(q.Problems) > 0 || q.Empty() || f.Meaning == "" || f.Syntax == "" {
			t.Errorf("%+v: %+v", f, q.Problems)
		}
		if got := q.String(); strings.HasPrefix(f.Syntax, "after") == (got == f.Example) {
			t.Errorf("%s is not in normal form: %s", f.Example, got)
		}
	}
}
