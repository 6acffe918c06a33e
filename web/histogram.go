package web

import (
	"podium/internal/passages"
	"podium/internal/search"
	"podium/internal/search/query"
	"podium/web/templates"
)

// maxBars keeps the drawing legible: beyond it only the bars that stand for something are drawn.
const maxBars = 400

// histogram draws the results over time, with a place for each year, month or day between the first and the last.
func (f searchRequest) histogram(res *search.Results) templates.Histogram {
	h := templates.Histogram{Caption: "Results by " + string(res.Period), Undated: res.Undated}
	if len(res.Histogram) == 0 {
		return h
	}
	counts := map[string]int{}
	for _, b := range res.Histogram {
		counts[b.Date] = b.Count
	}
	dates := passages.DatesBetween(res.Histogram[0].Date, res.Histogram[len(res.Histogram)-1].Date, maxBars)
	if dates == nil {
		for _, b := range res.Histogram {
			dates = append(dates, b.Date)
		}
	}
	for _, date := range dates {
		bar := templates.Bar{Date: date, Count: counts[date]}
		if bar.Count > 0 {
			bar.Path = f.path(f.query.WithFilter(query.Date, date), "")
		}
		h.Bars = append(h.Bars, bar)
	}
	return h
}
