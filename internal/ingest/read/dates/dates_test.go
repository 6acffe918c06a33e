package dates_test

import (
	"os"
	"strings"
	"testing"
	"time"

	"podium/internal/ingest/read/dates"
)

// Days as pages print them, and figures that are none.
func TestIn(t *testing.T) {
	for s, want := range map[string]string{
		"Tuesday, March 4, 2031 at the harbour":     "2031-03-04",
		"4th of March, 2031":                        "2031-03-04",
		"Mar. 4 2031":                               "2031-03-04",
		"Le 1er mars 2031":                          "2031-03-01",
		"4 de marzo de 2031":                        "2031-03-04",
		"2031. március 4.":                          "2031-03-04",
		"2031. gada 4. martā":                       "2031-03-04",
		"2031 m. kovo 4 d.":                         "2031-03-04",
		"4 كانون الثاني 2031":                       "2031-01-04",
		"4 tháng 3 năm 2031":                        "2031-03-04",
		"4 listopada 2031 r.":                       "2031-11-04",
		"Zagreb, 4. listopada 2031.":                "2031-10-04",
		"4 دی 1400":                                 "2021-12-25",
		"4. 3. 2031":                                "2031-03-04",
		"2031年3月4日":                                 "2031-03-04",
		"2031. 3. 4.":                               "2031-03-04",
		"令和元年5月20日":                                 "2019-05-20",
		"民國120年3月4日":                                "2031-03-04",
		"114年5月20日":                                 "2025-05-20",
		"日期：114-05-20":                              "2025-05-20",
		"2031-03-04T10:00:00Z":                      "2031-03-04",
		"4 มีนาคม 2574":                             "2031-03-04",
		"29 اسفند 1399":                             "2021-03-19",
		"1 فروردین 1400":                            "2021-03-21",
		"3/4/2031":                                  "2031-03-04",
		"13/4/2031":                                 "2031-04-13",
		"3.4.2031":                                  "2031-04-03",
		"3/4/31":                                    "2031-03-04",
		"3/4/67":                                    "1967-03-04",
		"February 30, 2031":                         "",
		"31 اسفند 1399":                             "",
		"4-5.1931 pages":                            "",
		"Resolution 2031 of the 4 harbours":         "",
		"Marching 4, 2031":                          "",
		"the 14 tugs of 2031":                       "",
		"a line without figures in March":           "",
		"March 4, 1031":                             "",
		"2 April 2031, and posted on 3 April, 2031": "2031-04-02 2031-04-03",
	} {
		var got []string
		for _, d := range dates.In(s, false) {
			got = append(got, d.Day)
		}
		if strings.Join(got, " ") != want {
			t.Errorf("%q holds the days %q, want %q", s, got, want)
		}
	}
	if d := dates.In("3/4/2031", true); len(d) != 1 || d[0].Day != "2031-04-03" {
		t.Errorf("with the day first 3/4/2031 is %v", d)
	}
}

// A day's place in its text, in figures of another script too.
func TestWhereItStands(t *testing.T) {
	for _, s := range []string{"Hafen, 4 March 2031, noon", "الميناء، ٤ مارس ٢٠٣١، ظهرا", "बंदरगाह, ४ मार्च २०३१, दोपहर"} {
		found := append(dates.In(s, false), dates.InForeignFigures(s, false)...)
		if len(found) != 1 || found[0].Day != "2031-03-04" || strings.Count(s[found[0].Start:found[0].End], " ") != 2 {
			t.Errorf("in %q stands %v", s, found)
		}
	}
}

// Every month of every list is found in a day of it.
func TestMonths(t *testing.T) {
	list, err := os.ReadFile("months.txt")
	if err != nil {
		t.Fatal(err)
	}
	tried := 0
	for line := range strings.Lines(string(list)) {
		if strings.HasPrefix(line, "#") {
			continue
		}
		names := strings.Fields(line)
		if len(names) != 12 {
			t.Errorf("%d months in %q", len(names), line)
		}
		for i, name := range names {
			if name == "-" {
				continue
			}
			tried++
			name = strings.ReplaceAll(name, "_", " ")
			day := time.Date(2031, time.Month(i+1), 3, 0, 0, 0, 0, time.UTC).Format(time.DateOnly)
			if d := dates.In("3 "+name+" 2031", false); len(d) != 1 || d[0].Day != day {
				t.Errorf("3 %s 2031 is %v, want %s", name, d, day)
			}
			if dates.Month(strings.ToUpper(name)) != i+1 && dates.Month(name) != i+1 {
				t.Errorf("%s is no month", name)
			}
		}
	}
	if tried < 500 {
		t.Errorf("only %d months were tried", tried)
	}
}

// Lines that are a date, and lines that say more.
func TestAlone(t *testing.T) {
	for s, want := range map[string]bool{
		"Tuesday, March 4, 2031": true, "(March 4, 2031)": true, "Published: 4 March 2031": true, "Thứ 4 March 2031": false, "ngày 4 tháng 3 năm 2031": true, "Tues. March 4, 2031": true,
		"The harbour closed on March 4, 2031": false, "March 4, 2031 Quay": false, "Quay March 4, 2031": false,
	} {
		d := dates.In(s, false)
		if len(d) != 1 || dates.Alone(s, d[0]) != want {
			t.Errorf("%q is a date alone: want %v (%v)", s, want, d)
		}
	}
	for word, want := range map[string]bool{"tuesday": true, "tues": true, "سه\u200cشنبه": true, "ngày": true, "tide": false} {
		if dates.OfDay(word) != want {
			t.Errorf("%s stands beside a date: want %v", word, want)
		}
	}
}

// Days in names of files.
func TestOfFile(t *testing.T) {
	for name, want := range map[string][3]string{
		"briefing-2031-03-04.txt":                       {"2031-03-04"},
		"20310304_tides.html":                           {"2031-03-04"},
		"press-briefing-march-4-2031":                   {"2031-03-04"},
		"2031-03-06-press-briefing-march-4-2031.html":   {"2031-03-06", "2031-03-04", "2031-03-06"},
		"2031-03-06-press-briefing-january-4-2031.html": {"2031-03-06"},
		"tides-120310304567.txt":                        {},
		"2031-13-44.txt":                                {},
	} {
		event, posted := dates.PairOfFile(name)
		if got := [3]string{dates.OfFile(name), event, posted}; got != want {
			t.Errorf("%s gives %q, want %q", name, got, want)
		}
	}
}

// How far two days lie apart, whichever comes first.
func TestApart(t *testing.T) {
	if dates.Apart("2031-03-04", "2031-02-27") != 5 || dates.Apart("2031-02-27", "2031-03-04") != 5 || dates.Apart("", "2031-03-04") != 0 {
		t.Error("days are counted wrong")
	}
}

// A year of Iran's calendar begins on the day of spring: known days, and every day is followed by the next.
func TestSolarYears(t *testing.T) {
	for year, want := range map[string]string{"1357": "1978-03-21", "1375": "1996-03-20", "1403": "2024-03-20", "1404": "2025-03-21"} {
		if got := dates.ISO(year, "فروردین", "1"); got != want {
			t.Errorf("year %s begins on %s, want %s", year, got, want)
		}
	}
	if a, b := dates.ISO("1402", "شهریور", "31"), dates.ISO("1402", "مهر", "1"); dates.Apart(a, b) != 1 || dates.ISO("1402", "مهر", "31") != "" {
		t.Errorf("the sixth month of 31 days ends on %s, the seventh of 30 begins on %s", a, b)
	}
}

// Whatever a text holds, a day found is one of the calendar, where it is said to stand.
func FuzzIn(f *testing.F) {
	for _, s := range []string{"Tuesday, March 4, 2031", "3/4/31", "令和元年5月20日", "٤ مارس ٢٠٣١", "1 فروردین 1400", "4 มีนาคม 2574", "民國120年3月4日", "2031 m. kovo 4 d."} {
		f.Add(s, true)
	}
	f.Fuzz(func(t *testing.T, s string, dayFirst bool) {
		for _, d := range append(dates.In(s, dayFirst), dates.InForeignFigures(s, dayFirst)...) {
			if _, err := time.Parse(time.DateOnly, d.Day); err != nil || d.Start < 0 || d.Start >= d.End || d.End > len(s) {
				t.Fatalf("%q: %+v", s, d)
			}
			dates.Alone(s, d)
		}
		dates.OfFile(s)
		dates.PairOfFile(s)
	})
}
