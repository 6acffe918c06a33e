package web

import (
	"cmp"
	"maps"
	"net/http"
	"net/url"
	"slices"
	"strconv"
	"time"

	"podium/internal/passages"
	"podium/internal/store"
	"podium/web/templates"
)

// longGap is from how many days without a briefing on a calendar names the stretch.
const longGap = 7

// calendar is the days on which briefings of a series were held.
type calendar struct {
	series string
	years  []string       // from the first with a briefing to the last
	days   map[string]int // by ISO day
	byYear map[string]int
	vague  map[string]int // by year: briefings of which the day is not known
	none   int            // of which not even the year is
	gaps   []gap
}

// gap is a stretch without a briefing between two days with one.
type gap struct {
	From string `json:"from"`
	To   string `json:"to"`
	Days int    `json:"days"`
}

// calendarOf reads the days of the series asked for.
func (s *server) calendarOf(r *http.Request) (*calendar, error) {
	c := &calendar{series: r.URL.Query().Get("series"), days: map[string]int{}, byYear: map[string]int{}, vague: map[string]int{}}
	if c.series == "" {
		return nil, notFound
	}
	all, err := s.Store.Days(r.Context(), c.series)
	if err != nil {
		return nil, err
	}
	if len(all) == 0 {
		return nil, notFound
	}
	before := ""
	for _, d := range all {
		if d.Day == "" {
			c.none = d.Briefings
			continue
		}
		year := d.Day[:min(len(d.Day), len("2006"))]
		c.byYear[year] += d.Briefings
		if len(d.Day) < len(time.DateOnly) {
			c.vague[year] += d.Briefings
			continue
		}
		c.days[d.Day] = d.Briefings
		c.gap(before, d.Day)
		before = d.Day
	}
	if held := slices.Sorted(maps.Keys(c.byYear)); len(held) > 0 {
		c.years = passages.DatesBetween(held[0], held[len(held)-1], maxBars)
	}
	return c, nil
}

// gap keeps what lies between two days with briefings, where it is long.
func (c *calendar) gap(before, day string) {
	from, err := time.Parse(time.DateOnly, before)
	to, err2 := time.Parse(time.DateOnly, day)
	if err != nil || err2 != nil {
		return
	}
	if n := int(to.Sub(from).Hours()/24) - 1; n >= longGap {
		c.gaps = append(c.gaps, gap{from.AddDate(0, 0, 1).Format(time.DateOnly), to.AddDate(0, 0, -1).Format(time.DateOnly), n})
	}
}

// calendarPage shows one year of a series day by day, the last where none is asked for.
func (s *server) calendarPage(w http.ResponseWriter, r *http.Request) error {
	c, err := s.calendarOf(r)
	if err != nil {
		return err
	}
	year := r.URL.Query().Get("year")
	if year == "" && len(c.years) > 0 {
		year = c.years[len(c.years)-1]
	}
	if !slices.Contains(c.years, year) {
		return notFound
	}
	name := s.seriesName(c.series)
	page := templates.CalendarPage{Page: s.newPage(year+" · "+name+" · Calendar", calendarURL("", c.series, year), templates.None),
		Series: name, Year: year, Total: c.byYear[year], Vague: c.vague[year], Undated: c.none, All: calendarURL(".json", c.series, "")}
	page.Description = name + ": the days of " + year + " on which this archive has a briefing, and those on which it has none."
	for _, y := range c.years {
		page.Years = append(page.Years, templates.FacetValue{Label: y, Count: c.byYear[y], Chosen: y == year, Path: calendarURL("", c.series, y)})
	}
	for month := time.January; month <= time.December; month++ {
		page.Months = append(page.Months, c.month(year, month))
	}
	for day := range c.days {
		if day[:len(year)] == year {
			page.Held++
		}
	}
	for _, g := range c.gaps {
		if g.From[:len(year)] <= year && g.To[:len(year)] >= year {
			page.Gaps = append(page.Gaps, templates.CalendarGap{From: g.From, To: g.To, Days: g.Days})
		}
	}
	return s.show(w, r, cacheLive, templates.CalendarView(page))
}

// month lays out a month in weeks that begin on Monday.
func (c *calendar) month(year string, month time.Month) templates.CalendarMonth {
	y, _ := strconv.Atoi(year)
	first := time.Date(y, month, 1, 0, 0, 0, 0, time.UTC)
	m := templates.CalendarMonth{Name: month.String() + " " + year}
	week := make([]templates.CalendarDay, (int(first.Weekday())+6)%7) // days of the month before
	for at := first; at.Month() == month; at = at.AddDate(0, 0, 1) {
		date := at.Format(time.DateOnly)
		d := templates.CalendarDay{Date: date, Number: at.Day(), Briefings: c.days[date]}
		if d.Briefings > 0 {
			d.Path = listAddress(store.Filter{Series: c.series, Day: date})
		}
		if week = append(week, d); len(week) == 7 {
			m.Weeks, week = append(m.Weeks, week), nil
		}
	}
	if len(week) > 0 {
		m.Weeks = append(m.Weeks, append(week, make([]templates.CalendarDay, 7-len(week))...))
	}
	return m
}

func calendarURL(ext, series, year string) string {
	v := url.Values{"series": {series}}
	if year != "" {
		v.Set("year", year)
	}
	return "/coverage/days" + ext + "?" + v.Encode()
}

// calendarAnswer is the calendar of a series for programs.
type calendarAnswer struct {
	Series  string        `json:"series"`
	Name    string        `json:"name"`
	Days    []calendarDay `json:"days"`    // with a briefing
	Gaps    []gap         `json:"gaps"`    // of a week or more without one
	Vague   int           `json:"vague"`   // briefings of which the month or year alone is known
	Undated int           `json:"undated"` // of which not even that is
	Archive string        `json:"archive"`
}

type calendarDay struct {
	Date      string `json:"date"`
	Briefings int    `json:"briefings"`
}

// calendarJSON answers all days of a series for programs.
func (s *server) calendarJSON(w http.ResponseWriter, r *http.Request) error {
	c, err := s.calendarOf(r)
	if err != nil {
		return err
	}
	answer := calendarAnswer{Series: c.series, Name: s.seriesName(c.series), Days: []calendarDay{}, Gaps: append([]gap{}, c.gaps...), Undated: c.none, Archive: s.Title}
	for day, n := range c.days {
		answer.Days = append(answer.Days, calendarDay{day, n})
	}
	slices.SortFunc(answer.Days, func(a, b calendarDay) int { return cmp.Compare(a.Date, b.Date) })
	for _, n := range c.vague {
		answer.Vague += n
	}
	return sendJSON(w, r, cacheLive, typeJSON, answer)
}
