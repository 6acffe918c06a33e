package dialect

import (
	"strconv"
	"strings"
	"time"
	"unicode"

	"podium/internal/ingest/read/rx"
	"podium/internal/ingest/read/words"
)

// dated is a date found in a text.
type dated struct {
	day        string // ISO
	start, end int
}

var (
	dayMonth  = rx.MustCompile(`(\d{1,2})(?:st|nd|rd|th|ST|ND|RD|TH|er|\.|º|°)?(?:\s+(?:de|of))?[\s,]+(\p{L}[\p{L}\p{M}]{2,11}|मई)\.?,?(?:\s+(?:de|del))?[\s,]+(\d{4})\b(?: (?:года|року)| г\.)?`)
	monthDay  = rx.MustCompile(`(\p{L}[\p{L}\p{M}]{2,11}|मई)\.?\s+(\d{1,2})(?:st|nd|rd|th|ST|ND|RD|TH)?,?\s+(\d{4})\b`)
	hanDate   = rx.MustCompile(`(\d{4})\s*年\s*(\d{1,2})\s*月\s*(\d{1,2})\s*日`)
	dotDate   = rx.MustCompile(`(\d{4})(?:\.|년)\s?(\d{1,2})(?:\.|월)\s?(\d{1,2})(?:\.|일|\b)`)
	yearFirst = rx.MustCompile(`(\d{4})\.?\s+(\p{L}{3,12})\.?\s+(\d{1,2})\b`)
	yearLead  = rx.MustCompile(`(\d{4})(?:\. gada| жылғы|-yil(?:gi)?) (\d{1,2})[.-]? ?(\p{L}{3,12})`)
	lithuania = rx.MustCompile(`(\d{4}) m\. (\p{L}{3,12}) (\d{1,2}) d\b`)
	levant    = rx.MustCompile(`(\d{1,2}) ((?:كانون|تشرين) (?:الأول|الثاني)) (\d{4})`)
	spaced    = rx.MustCompile(`\b(\d{1,2})\. (\d{1,2})\. (\d{4})\b`)
	vietDate  = rx.MustCompile(`(\d{1,2})\s+tháng\s+(\d{1,2})\s+năm\s+(\d{4})`)
	minguo    = rx.MustCompile(`(?:民國|民国)\s*(\d{2,3})\s*年\s*(\d{1,2})\s*月\s*(\d{1,2})\s*日`)
	// minguoBare is a day of that era without its name: "114年5月20日"
	minguoBare  = rx.MustCompile(`(?:^|[^\p{L}\d])(\d{3})\s*年\s*(\d{1,2})\s*月\s*(\d{1,2})\s*日`)
	minguoField = rx.MustCompile(`日期\s*[:：]\s*(\d{3})[-/.](\d{1,2})[-/.](\d{1,2})`)
	eraDate     = rx.MustCompile(`((?:令和|平成|昭和)\s*(?:\d{1,2}|元))\s*年\s*(\d{1,2})\s*月\s*(\d{1,2})\s*日`)
	isoDate     = rx.MustCompile(`\b(\d{4})-(\d{2})-(\d{2})`)
	slashDate   = rx.MustCompile(`\b(\d{1,2})[/.-](\d{1,2})[/.-](\d{4}|\d{2})\b`)
	fileDate    = rx.MustCompile(`(?:^|[^\d])(\d{4})[-_.]?(\d{2})[-_.]?(\d{2})(?:[^\d]|$)`)
)

// datedText is a text whose dates were found, and how days and months were told apart.
type datedText struct {
	text     string
	dayFirst bool
}

// datesIn is datesIn of a line of the document or of its title, which several rules ask for.
func (r *reader) datesIn(s string, dayFirst bool) []dated {
	if !hasDigit(s) {
		if len(s) > 160 {
			return nil
		}
		return foreignDates(s, dayFirst)
	}
	key := datedText{s, dayFirst}
	days, ok := r.dates[key]
	if !ok {
		if r.dates == nil {
			r.dates = map[datedText][]dated{}
		}
		days = datesIn(s, dayFirst)
		r.dates[key] = days
	}
	return days
}

// datesIn finds the dates of a text, in order of kind; dayFirst reads 3/4/2020 as 3 April.
func datesIn(s string, dayFirst bool) []dated {
	if !hasDigit(s) {
		return nil
	}
	f, full := dateFinder{text: s, dayFirst: dayFirst}, hasYear(s)
	f.eastern(full)
	if full {
		f.withYear()
	}
	if len(f.found) == 0 {
		f.find(slashDate, 4, 3, 1, 2)
	}
	return f.found
}

// hasYear reports whether four figures stand in a row, without which most forms of a date find none.
func hasYear(s string) bool {
	run := 0
	for i := 0; i < len(s) && run < 4; i++ {
		if run++; !digitByte(s[i]) {
			run = 0
		}
	}
	return run == 4
}

// eraYear returns the common year of a year of a Japanese era: 令和元 is 2019.
func eraYear(s string) string {
	era := map[string]int{"令和": 2018, "平成": 1988, "昭和": 1925}
	year := trimSpace(s[len("令和"):])
	if year == "元" {
		year = "1"
	}
	return strconv.Itoa(era[s[:len("令和")]] + number(year))
}

// isoDay returns the ISO day, "" when there is no such day. A year of two digits is of the last or
// the present century.
func isoDay(year, month, day string) string {
	m := months[strings.ToLower(month)]
	if m == 0 {
		m = number(month)
	}
	y, d := number(year), number(day)
	if p := solarMonths[month]; p > 0 && y > 1300 && y < 1500 {
		return solarDay(y, p, d)
	}
	if y > 2400 && y < 2700 && m > 0 && strings.IndexFunc(month, isThai) >= 0 {
		y -= 543 // of the Buddhist era
	}
	if len(year) == 2 {
		y += 1900
		if y < 1950 {
			y += 100
		}
	}
	if y < 1850 || y > 2150 || m < 1 || m > 12 || d < 1 || d > 31 {
		return ""
	}
	t := time.Date(y, time.Month(m), d, 0, 0, 0, 0, time.UTC)
	if t.Day() != d {
		return "" // 31 April
	}
	return t.Format(time.DateOnly)
}

func isThai(c rune) bool { return unicode.Is(unicode.Thai, c) }

// ourDigits writes Arabic, Persian and Devanagari figures as ours; back is where each byte of it stood.
func ourDigits(s string) (ours string, back []int) {
	var b strings.Builder
	for i, c := range s {
		for _, zero := range [...]rune{'٠', '۰', '०'} {
			if c >= zero && c <= zero+9 {
				c = '0' + c - zero
			}
		}
		n := b.Len()
		b.WriteRune(c)
		for ; n < b.Len(); n++ {
			back = append(back, i)
		}
	}
	return b.String(), append(back, len(s))
}

// foreignDates finds the dates of a text whose figures are another script's.
func foreignDates(s string, dayFirst bool) []dated {
	if !words.HoldsAny(s, "٠"[:1], "۰"[:1], "०"[:1]) || !strings.ContainsAny(s, "٠١٢٣٤٥٦٧٨٩۰۱۲۳۴۵۶۷۸۹०१२३४५६७८९") {
		return nil
	}
	ours, back := ourDigits(s)
	days := datesIn(ours, dayFirst)
	for i := range days {
		days[i].start, days[i].end = back[days[i].start], back[days[i].end]
	}
	return days
}

func number(s string) int {
	n, err := strconv.Atoi(s)
	if err != nil {
		return -1
	}
	return n
}

// fileDay returns the day that a file's name gives; "" when it gives none.
func fileDay(name string) string {
	for _, m := range fileDate.FindAllStringSubmatch(name, 4) {
		if day := isoDay(m[1], m[2], m[3]); day != "" {
			return day
		}
	}
	if d := datesIn(strings.NewReplacer("-", " ", "_", " ").Replace(name), false); len(d) > 0 {
		return d[0].day
	}
	return ""
}

// fileDays returns the day of the event and that of the posting where a file's name gives both: first the
// posting's in numbers, then the event's in words, at most two weeks before it.
func fileDays(name string) (event, posted string) {
	m := fileDate.FindStringSubmatchIndex(name)
	if m == nil {
		return "", ""
	}
	posted = isoDay(name[m[2]:m[3]], name[m[4]:m[5]], name[m[6]:m[7]])
	for _, d := range datesIn(strings.NewReplacer("-", " ", "_", " ").Replace(name[m[7]:]), false) {
		if posted != "" && d.day < posted && daysApart(d.day, posted) <= 14 {
			return d.day, posted
		}
	}
	return "", ""
}

// layouts are those of a time that feeds, pages and mail print.
var layouts = []string{
	time.RFC3339, time.RFC1123Z, time.RFC1123, "2006-01-02 15:04:05-07:00", time.RFC822Z, time.RFC850,
	"Mon, 2 Jan 2006 15:04:05 -0700", "2 Jan 2006 15:04:05 -0700", "2 Jan 2006 15:04:05 MST", "2 Jan 06 15:04:05 MST", "2 Jan 06 15:04:05 -0700", "2 Jan 06 15:04 MST", "Mon, 2 Jan 06 15:04:05 MST", "Mon, 2 Jan 06 15:04:05 -0700",
}

// timeLayouts are the layouts that may fit: none without an hour.
func timeLayouts(s string) []string {
	if strings.IndexByte(s, ':') < 0 {
		return nil
	}
	return layouts
}

// anyDay returns the day of a carrier's date or time in the forms that feeds and pages use.
func (r *reader) anyDay(s string) string {
	s = strings.TrimSpace(s)
	for _, layout := range timeLayouts(s) {
		if t, err := time.Parse(layout, s); err == nil {
			return t.Format(time.DateOnly)
		}
	}
	dayFirst := r.style.DayFirst || r.doc.Carrier == "xml"
	if d := datesIn(s, dayFirst); len(d) > 0 {
		return d[0].day
	}
	return ""
}

// onlyDate reports whether a line holds a date and hardly anything else.
func onlyDate(s string, d dated) bool {
	rest := strings.Trim(s[:d.start]+s[min(d.end, len(s)):], " ,.;:()（）[]-–—|/\t\u00a0")
	if rest == "" {
		return true
	}
	f := strings.ToLower(rest)
	for _, w := range []string{"issued on", "published", "posted", "released", "release date", "date", "for immediate release", "fecha de publicación", "опубликовано", "发布时间", "last updated", "updated"} {
		if strings.Trim(f, ": ") == w {
			return true
		}
	}
	f = strings.Trim(f, ",. ")
	return len(strings.Fields(rest)) == 1 && (weekdays[f] || shortDays[f])
}

var weekdays = set("monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday", "lunes", "martes", "miércoles", "jueves", "viernes", "sábado", "domingo",
	"понедельник", "вторник", "среда", "четверг", "пятница", "суббота", "воскресенье", "lundi", "mardi", "mercredi", "jeudi", "vendredi", "samedi", "dimanche",
	"montag", "dienstag", "mittwoch", "donnerstag", "freitag", "samstag", "sonntag", "lunedì", "martedì", "mercoledì", "giovedì", "venerdì", "sabato", "domenica", "segunda-feira", "terça-feira", "quarta-feira", "quinta-feira", "sexta-feira", "sábado",
	"maandag", "dinsdag", "woensdag", "donderdag", "vrijdag", "zaterdag", "zondag", "poniedziałek", "wtorek", "środa", "czwartek", "piątek", "sobota", "niedziela", "понеділок", "вівторок", "середа", "четвер", "п’ятниця", "субота", "неділя", "pazartesi", "salı", "çarşamba", "perşembe", "cuma", "cumartesi", "pazar", "pondělí", "úterý", "středa", "čtvrtek", "pátek", "pondelok", "utorok", "streda", "štvrtok", "piatok", "hétfő", "kedd", "szerda", "csütörtök", "péntek", "szombat", "vasárnap", "luni", "marți", "miercuri", "joi", "vineri", "duminică",
	"mandag", "tirsdag", "onsdag", "torsdag", "fredag", "lørdag", "søndag", "måndag", "tisdag", "lördag", "söndag", "maanantai", "tiistai", "keskiviikko", "torstai", "perjantai", "lauantai", "sunnuntai", "ponedjeljak", "utorak", "srijeda", "četvrtak", "petak", "nedjelja", "понедељак", "уторак", "четвртак", "петак", "понеделник", "вторник", "сряда", "четвъртък", "петък",
	"الأحد", "الاثنين", "الإثنين", "الثلاثاء", "الأربعاء", "الخميس", "الجمعة", "السبت", "شنبه", "یکشنبه", "دوشنبه", "سه\u200cشنبه", "چهارشنبه", "پنجشنبه", "جمعه", "δευτέρα", "τρίτη", "τετάρτη", "πέμπτη", "παρασκευή", "σάββατο", "κυριακή", "星期一", "星期二", "星期三", "星期四", "星期五", "星期六", "星期日", "senin", "selasa", "rabu", "kamis", "jumat", "sabtu", "minggu", "सोमवार", "मंगलवार", "बुधवार", "गुरुवार", "शुक्रवार", "शनिवार", "रविवार", "ngày", "tanggal") // of Vietnamese and Indonesian the word for a day, which stands before its number
