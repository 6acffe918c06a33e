package dates

import "time"

// solarMonths are the months of the calendar of Iran, whose year begins with spring, by number.
var solarMonths = map[string]int{"فروردین": 1, "اردیبهشت": 2, "خرداد": 3, "تیر": 4, "مرداد": 5, "شهریور": 6, "مهر": 7, "آبان": 8, "آذر": 9, "دی": 10, "بهمن": 11, "اسفند": 12}

// solarDay returns the ISO day of a day of that calendar, "" when there is no such day.
func solarDay(year, month, day int) string {
	most := 31
	if month > 6 {
		most = 30
	}
	if day < 1 || day > most {
		return ""
	}
	days := (month - 1) * 31
	if month > 7 {
		days -= month - 7
	}
	return solarNewYear(year).AddDate(0, 0, days+day-1).Format(time.DateOnly)
}

// solarNewYear is the first day of a year: in 1399 it was 20 March 2020; a year is leap as in the cycle of 33 years.
func solarNewYear(year int) time.Time {
	t := time.Date(2020, time.March, 20, 0, 0, 0, 0, time.UTC)
	for y := 1399; y < year; y++ {
		t = t.AddDate(0, 0, solarLength(y))
	}
	for y := year; y < 1399; y++ {
		t = t.AddDate(0, 0, -solarLength(y))
	}
	return t
}

func solarLength(year int) int {
	switch year % 33 {
	case 1, 5, 9, 13, 17, 22, 26, 30:
		return 366
	}
	return 365
}
