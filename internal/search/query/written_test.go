package query

import "testing"

func TestWritten(t *testing.T) {
	for typed, want := range map[string]string{
		"12 April 2021": "2021-04-12..2021-04-12", "April 12, 2021": "2021-04-12..2021-04-12", "April 2021": "2021-04-01..2021-04-30", "the 1st of May 2021": "",
		"1st of May 2021": "2021-05-01..2021-05-01", "Sept. 2021": "2021-09-01..2021-09-30", "4/2021": "2021-04-01..2021-04-30", "4/12/2021": "",
		"9 de marzo de 2031": "2031-03-09..2031-03-09", "marzo de 2031": "2031-03-01..2031-03-31", "1º de mayo del 2031": "2031-05-01..2031-05-01",
		"1er février 2031": "2031-02-01..2031-02-01", "août 2031": "2031-08-01..2031-08-31", "9 mars 2031": "2031-03-09..2031-03-09",
		"9. März 2031": "2031-03-09..2031-03-09", "Dezember 2031": "2031-12-01..2031-12-31", "1. Mai 2031": "2031-05-01..2031-05-01",
		"9 марта 2031 г.": "2031-03-09..2031-03-09", "9 марта 2031 года": "2031-03-09..2031-03-09", "Март 2031": "2031-03-01..2031-03-31", "мая 2031": "2031-05-01..2031-05-31",
		"2031年3月9日": "2031-03-09..2031-03-09", "2031年3月": "2031-03-01..2031-03-31", "2031年": "2031-01-01..2031-12-31", "2031 年 3 月 9 号": "2031-03-09..2031-03-09", "2031년 3월 9일": "2031-03-09..2031-03-09",
		"2031年13月9日": "", "31 de abril de 2031": "", "marzo 2031 de": "", "de 2031": "", "年": "", "года": "", "": "",
		"366 April 2021": "", "0 April 2021": "", "0/2021": "", "12/2021": "2021-12-01..2021-12-31", "1/2021": "2021-01-01..2021-01-31", "May 20210": "", "May 0999": "",
		"May 1000": "1000-05-01..1000-05-31", "X May 2021": "", "May X": "", "May May 2021": "",
	} {
		got := ""
		if from, to, ok := Written(typed); ok {
			got = from + ".." + to
		}
		if got != want {
			t.Errorf("Written(%q) = %q, want %q", typed, got, want)
		}
	}
}

// A date written out takes the words that belong to it and no more.
func TestDatesWrittenOutInQueries(t *testing.T) {
	for typed, want := range map[string]string{
		"date:9 de marzo de 2031 muelle": "date:2031-03-09 muelle", "date:marzo 2031 de muelle": "date:2031-03 de muelle", "date:2031年3月9日 码头": "date:2031-03-09 码头",
		"date:9 марта 2031 г. порт": "date:2031-03-09 порт", "date:9. März 2031 Hafen": "date:2031-03-09 hafen", "after:mars 2031 quai": "date:2031-04.. quai",
	} {
		if got := Parse(typed).String(); got != want {
			t.Errorf("%q is %q, want %q", typed, got, want)
		}
	}
}
