package templates

// CalendarPage is one year of a series, day by day.
type CalendarPage struct {
	Page
	Series  string
	Year    string
	Years   []FacetValue
	Total   int // briefings of the year
	Held    int // days with one
	Vague   int // briefings of the year of which the day is not known
	Undated int // of the series, of which no date is
	Months  []CalendarMonth
	Gaps    []CalendarGap
	All     string // path of all days, for programs
}

// CalendarMonth is a month in weeks of seven days; a day of Number 0 is another month's.
type CalendarMonth struct {
	Name  string
	Weeks [][]CalendarDay
}

// CalendarDay is a day; Path leads to its briefings.
type CalendarDay struct {
	Date      string
	Number    int
	Briefings int
	Path      string
}

// CalendarGap is a week or more without a briefing.
type CalendarGap struct {
	From, To string
	Days     int
}

var weekdays = []struct{ Short, Name string }{{"M", "Monday"}, {"T", "Tuesday"}, {"W", "Wednesday"}, {"T", "Thursday"}, {"F", "Friday"}, {"S", "Saturday"}, {"S", "Sunday"}}
