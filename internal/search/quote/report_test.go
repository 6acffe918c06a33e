package quote_test

import (
	"strings"
	"testing"

	"podium/internal/search/quote"
)

// People paste a quotation as they met it: with its author before or behind it.
func TestReportOf(t *testing.T) {
	for typed, want := range map[string]quote.Report{
		`“The harbour is closed.” — Mara Holt`:                              {Said: `“The harbour is closed.”`, After: "— Mara Holt"},
		`Holt: "The harbour is closed."`:                                    {Said: `"The harbour is closed."`, Before: "Holt:"},
		`Holt told us “the harbour is closed”`:                              {Said: `“the harbour is closed”`, Before: "Holt told us"},
		`Holt: “The harbour,” she said, “is closed until May.”`:             {Said: `“The harbour,” she said, “is closed until May.”`, Before: "Holt:"},
		`Mara Holt said: The harbour is closed.`:                            {Said: "The harbour is closed.", Before: "Mara Holt said:"},
		`The harbour is closed. – Mara Holt, Minister of Tides, 3 May 2031`: {Said: "The harbour is closed.", After: "– Mara Holt, Minister of Tides, 3 May 2031"},
		"The harbour is closed.\nMara Holt (@holt)":                         {Said: "The harbour is closed.", After: "Mara Holt (@holt)"},
		`马拉: “港口 已经 关闭 了”`:                                                  {Said: `“港口 已经 关闭 了”`, Before: "马拉:"},
	} {
		if got, ok := quote.ReportOf(typed); !ok || got != want {
			t.Errorf("%s: %+v, %v", typed, got, ok)
		}
	}
	for _, typed := range []string{
		"The harbour is closed.", `“The harbour is closed.”`, `"The harbour," she said, "is closed."`,
		`The minister holds that a tug is no “escort” for ships`,  // most of it is the speaker's own
		"The harbour is closed. — And it will stay closed",        // the speaker goes on
		"We say this: the harbour is closed",                      // no name
		"The harbour is closed.\nAnd it will stay so until May.",  // no name
		`“Closed” — Mara Holt`,                                    // no quotation to speak of
		`Holt said "the harbour is closed until the tide is high`, // the mark is never closed
		"", `"`, "—", "Holt:",
	} {
		if got, ok := quote.ReportOf(typed); ok {
			t.Errorf("%q is no report: %+v", typed, got)
		}
	}
}

func FuzzReportOf(f *testing.F) {
	f.Add(`Holt: “The harbour,” she said, “is closed.” — May`)
	f.Add("\xff“a\" b c")
	f.Fuzz(func(t *testing.T, typed string) {
		if r, ok := quote.ReportOf(typed); ok && (r.Said == "" || r.Before == "" && r.After == "") {
			t.Errorf("%q: %+v", typed, r)
		}
	})
}

func TestNamed(t *testing.T) {
	for typed, want := range map[string]string{
		`Holt said: "The harbour is closed."`: "Holt", `“The harbour is closed.” — Mara Holt, Minister of Tides (2031)`: "Mara Holt Minister of Tides 2031",
		`We were told “the harbour is closed”`: "",
	} {
		if r, ok := quote.ReportOf(typed); !ok || strings.Join(r.Named(), " ") != want {
			t.Errorf("%s: %q, %v", typed, r.Named(), ok)
		}
	}
}
