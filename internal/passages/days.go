package passages

import "time"

// DayFrom is the day so many days after another; "" where that is none.
func DayFrom(day string, n int) string {
	t, err := time.Parse(time.DateOnly, day)
	if err != nil {
		return ""
	}
	return t.AddDate(0, 0, n).Format(time.DateOnly)
}

// DatesBetween lists the years, months or days from one to another, both included; nil where they are more
// than most or no dates.
func DatesBetween(from, to string, most int) []string {
	layout := "2006-01-02"[:min(len(from), len("2006-01-02"))]
	at, err := time.Parse(layout, from)
	last, err2 := time.Parse(layout, to)
	if err != nil || err2 != nil {
		return nil
	}
	var out []string
	for !at.After(last) {
		if len(out) == most {
			return nil
		}
		out = append(out, at.Format(layout))
		switch layout {
		case "2006":
			at = at.AddDate(1, 0, 0)
		case "2006-01":
			at = at.AddDate(0, 1, 0)
		default:
			at = at.AddDate(0, 0, 1)
		}
	}
	return out
}
