package query

import (
	"strings"
	"time"
)

// dates makes the node of date:, after: or before:; nil when the value is no date.
func (p *parser) dates(pos int, name, v string) Node {
	v = foldDashes.Replace(v)
	d, ok := parseDates(name, v)
	if !ok {
		if more := p.spelledOut(name, v); more != "" {
			v = more
			d, ok = parseDates(name, v)
		}
	}
	if !ok {
		p.problem(pos, p.i, "", "“%s:” takes a year, month or day such as 2023, 2023-11 or 2023-11-30%s; it was left out.", name, rangeHint(name))
		return nil
	}
	if d.To != "" && d.From > d.To {
		p.problem(pos, p.i, "", "The dates were the wrong way round and were swapped.")
		d, _ = parseDates(name, swapEnds(v))
	}
	return d
}

func rangeHint(name string) string {
	if name != "date" {
		return ""
	}
	return ", or a range such as 2023-10..2024-02"
}

var foldDashes = strings.NewReplacer("–", "-", "—", "-", "‐", "-", "‑", "-", "−", "-", "…", "..", "/", "-")

func swapEnds(v string) string {
	from, to := ends(v)
	return to + ".." + from
}

// besides are signs that a value is pasted with from a sentence or a form.
const besides = ",;="

// ends parts a range; years may be parted by a dash.
func ends(v string) (from, to string) {
	v = strings.Trim(v, besides)
	if from, to, ok := strings.Cut(v, ".."); ok {
		return strings.TrimSpace(from), strings.TrimSpace(strings.TrimLeft(to, "."))
	}
	if len(v) == 9 && v[4] == '-' {
		return v[:4], v[5:]
	}
	return v, v
}

func parseDates(name, v string) (*Dates, bool) {
	if name != "date" {
		from, to, ok := period(strings.TrimRight(strings.Trim(v, besides), "."))
		switch {
		case !ok:
			return nil, false
		case name == "after":
			return &Dates{From: addDays(to, 1)}, true
		}
		return &Dates{To: addDays(from, -1)}, true
	}
	first, last := ends(v)
	d, ok := &Dates{}, true
	if first == "" && last == "" {
		return nil, false
	}
	if first != "" {
		d.From, _, ok = period(first)
	}
	if last != "" && ok {
		_, d.To, ok = period(last)
	}
	return d, ok
}

// period returns the first and last day of a year, month or day.
func period(s string) (from, to string, ok bool) {
	for _, l := range []struct {
		layout      string
		years, mons int
	}{{"2006", 1, 0}, {"2006-1", 0, 1}, {"2006-1-2", 0, 0}, {"20060102", 0, 0}} {
		t, err := time.Parse(l.layout, s)
		if err != nil {
			continue
		}
		end := t
		if l.years+l.mons > 0 {
			end = t.AddDate(l.years, l.mons, -1)
		}
		return t.Format(time.DateOnly), end.Format(time.DateOnly), true
	}
	return Written(s)
}

func addDays(day string, n int) string {
	t, err := time.Parse(time.DateOnly, day)
	if err != nil {
		return day
	}
	if t = t.AddDate(0, 0, n); t.Year() > 9999 || t.Year() < 0 {
		return day
	}
	return t.Format(time.DateOnly)
}

// String returns the dates as date: takes them, as short as can be: 2023-11, 2023-10-05..2024.
func (d *Dates) String() string {
	for _, s := range shorten(d.From) {
		if from, to, _ := period(s); from == d.From && to == d.To {
			return s
		}
	}
	return start(d.From) + ".." + end(d.To)
}

// shorten returns the year, month and day that an ISO day lies in.
func shorten(day string) []string {
	if day == "" {
		return nil
	}
	return []string{day[:4], day[:7], day}
}

// start returns the shortest period that begins on the day.
func start(day string) string {
	for _, s := range shorten(day) {
		if from, _, _ := period(s); from == day {
			return s
		}
	}
	return day
}

// end returns the shortest period that ends on the day.
func end(day string) string {
	for _, s := range shorten(day) {
		if _, to, _ := period(s); to == day {
			return s
		}
	}
	return day
}
