package query_test

import (
	"strings"
	"testing"

	"podium/internal/search/query"
)

// TestDatesAreShort: a range is written back as short as it can be, and the ends of the calendar are no further days.
func TestDatesAreShort(t *testing.T) {
	for typed, want := range map[string]string{
		"date:2031":                   "date:2031",
		"date:2031-01-01..2031-12-31": "date:2031",
		"date:2031-02":                "date:2031-02",
		"date:2031-02-01..2031-02-28": "date:2031-02",
		"date:2031-02-01..2031-02-27": "date:2031-02..2031-02-27",
		"date:2031-02-02..2031-02-28": "date:2031-02-02..2031-02",
		"date:2031-05-04..2031-05-04": "date:2031-05-04",
		"date:20310504":               "date:2031-05-04",
		"date:2030-11..2031-02":       "date:2030-11..2031-02",
		"date:2030-2031":              "date:2030..2031",
		"date:2031-03-05..":           "date:2031-03-05..",
		"date:2031..":                 "date:2031..",
		"date:..2031-03":              "date:..2031-03",
		"date:..2031-03-05":           "date:..2031-03-05",
		"after:2031-03-04":            "date:2031-03-05..",
		"after:2031":                  "date:2032..",
		"before:2031":                 "date:..2030",
		"before:2031-03-01":           "date:..2031-02",
		"after:9999-12-31":            "date:9999-12-31..",
		"after:9998-12-31":            "date:9999..",
		"before:0000-01-01":           "date:..0000-01-01",
		"before:0000-01-02":           "date:..0000-01-01",
		"date:2031-03-05..2031-03-04": "date:2031-03-04..2031-03-05",
		"date:2031..2030":             "date:2030..2031",
		"date:2031-13":                "",
		"date:..":                     "",
		"after:2031..":                "date:2032..",
	} {
		if got := query.Parse(typed).String(); got != want {
			t.Errorf("%s is written back %s, want %s", typed, got, want)
		}
	}
}

// TestDatesSayWhatTheyTake: a range only where it can be one.
func TestDatesSayWhatTheyTake(t *testing.T) {
	for typed, ranges := range map[string]bool{"date:soon": true, "after:soon": false, "before:soon": false} {
		p := query.Parse(typed).Problems
		if len(p) != 1 || !strings.Contains(p[0].Message, "2023-11-30") || strings.Contains(p[0].Message, "..") != ranges {
			t.Errorf("%s: %+v", typed, p)
		}
	}
}
