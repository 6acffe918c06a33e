package dialect

import (
	"strings"

	"podium/internal/ingest/read/dates"
	"podium/internal/ingest/read/rx"
)

var (
	// hanHeld says in Chinese that a conference was held, hanTold what of it follows.
	hanHeld = rx.MustCompile(`(?:举行|舉行|召开|召開)[^。]{0,40}(?:发布会|發布會|發佈會|记者会|記者會|吹风会|吹風會|见面会|見面會)`)
	hanTold = rx.MustCompile(`答[记記]者[问問]|回答.{0,16}提[问問]|介[绍紹].{0,12}情[况況]|[实實][录錄]|主持|以下[为為是]`)
	// hanSpoken are words that somebody says at one.
	hanSpoken = rx.MustCompile(`大家|我们|我們|各位|女士|欢迎|歡迎|谢谢|謝謝`)
	hanPhoto  = rx.MustCompile(`[摄攝][)）]?$`)
	// hanMonthDay is a day without its year.
	hanMonthDay = rx.MustCompile(`(?:^|[^年\d])(\d{1,2})月(\d{1,2})日`)
	// hanCredit are lines under the last words: who edited the page, where it was taken from.
	hanCredit = rx.MustCompile(`^[\[【(（]?(?:责任编辑|責任編輯|责编|責編|编辑|編輯|审校|校对|稿件来源|文章来源|来源|來源|作者)\s?[:：]\s?\S.{0,60}$`)
)

// hanLead reports whether a line tells in Chinese of the conference whose words follow, when and where it was held and who led it,
// or what its picture shows.
func hanLead(s string) bool {
	if c := firstRune(s); !isHan(c) && !digitByte(s[0]) && c != '（' || len(s) > 900 || hanSpoken.MatchString(s) {
		return false
	}
	return hanHeld.MatchString(s) && hanTold.MatchString(s) || len(s) < 200 && hanPhoto.MatchString(s)
}

// eventFromHanLead takes the day that such a line gives without its year, in the year of the heading's or the file's day that is
// near it: "11月27日下午".
func (r *reader) eventFromHanLead() bool {
	for i := 0; i < r.first; i++ {
		s := r.str(i)
		if r.lines[i].role != head || !strings.Contains(s, "月") || !hanLead(s) {
			continue
		}
		m := hanMonthDay.FindStringSubmatch(s)
		if m == nil {
			continue
		}
		for _, known := range r.daysAbove() {
			if day := dates.ISO(known[:4], m[1], m[2]); day != "" && dates.Apart(day, known) <= nearPosted {
				return r.setEvent(day, "heading", i, s)
			}
		}
	}
	return false
}

// nearPosted is how many days may lie between an event and the day of the page on it.
const nearPosted = 31

// daysAbove are the days that the title, the carrier and the heading's lines give in full.
func (r *reader) daysAbove() []string {
	var days []string
	if r.t.Published != "" {
		days = append(days, r.t.Published)
	}
	for i := -1; i < r.first; i++ {
		s := r.t.Title
		if i >= 0 {
			s = r.str(i)
		}
		for _, d := range r.datesIn(s, r.style.DayFirst) {
			days = append(days, d.Day)
		}
	}
	if day := dates.OfFile(r.hints.Name); day != "" {
		days = append(days, day)
	}
	return days
}
