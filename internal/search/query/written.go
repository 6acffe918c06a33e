package query

import (
	"slices"
	"strconv"
	"strings"
	"time"
	"unicode"
)

// Written reads a day or a month as people write it: 12 April 2021, April 12, 2021, April 2021, 4/2021, 12 de abril de 2021, 12 апреля
// 2021 г., 2021年4月12日. It returns the period's first and last day. What is ambiguous, such as 4/12/2021, is no date.
func Written(s string) (from, to string, ok bool) {
	if strings.ContainsAny(s, "年년") {
		return period(strings.Trim(eastern.Replace(s), "-"))
	}
	words := strings.FieldsFunc(strings.ToLower(s), func(r rune) bool { return unicode.IsSpace(r) || strings.ContainsRune(",.-/", r) })
	words = spare(words)
	switch len(words) {
	case 2: // month, year
		return written("1", words[0], words[1], true)
	case 3:
		if months[words[1]] > 0 {
			return written(words[0], words[1], words[2], false)
		}
		return written(words[1], words[0], words[2], false)
	}
	return "", "", false
}

func written(day, month, year string, whole bool) (from, to string, ok bool) {
	m := months[month]
	if n, err := strconv.Atoi(month); err == nil && whole {
		m = time.Month(n)
	}
	for _, ending := range []string{"st", "nd", "rd", "th", "er", "º", "°"} {
		day = strings.TrimSuffix(day, ending)
	}
	d, _ := strconv.Atoi(day) // what is no number is 0, which no calendar has
	y, _ := strconv.Atoi(year)
	t := time.Date(y, m, d, 0, 0, 0, 0, time.UTC)
	if len(year) != 4 || y < 1000 || t.Month() != m || t.Day() != d {
		return "", "", false
	}
	end := t
	if whole {
		end = t.AddDate(0, 1, -1)
	}
	return t.Format(time.DateOnly), end.Format(time.DateOnly), true
}

// eastern writes a Chinese, Japanese or Korean date with hyphens.
var eastern = strings.NewReplacer(" ", "", "年", "-", "月", "-", "日", "", "号", "", "號", "", "년", "-", "월", "-", "일", "")

// spare leaves out the words between a day, a month and a year, and a Russian "г." or "года" behind them.
func spare(words []string) []string {
	if n := len(words); n > 0 && (words[n-1] == "г" || words[n-1] == "года") {
		words = words[:n-1]
	}
	if len(words) == 0 {
		return nil
	}
	last := len(words) - 1
	inner := slices.DeleteFunc(slices.Clone(words[:last]), func(w string) bool { return w == "of" || w == "de" || w == "del" })
	return append(inner, words[last])
}

// months are their names, in the languages that most transcripts are in, whole and as they are shortened in print. No name
// means two months.
var months = func() map[string]time.Month {
	all := map[string]time.Month{}
	for _, language := range []string{
		"january february march april may june july august september october november december",
		"jan feb mar apr may jun jul aug sep oct nov dec",
		"jan feb mar apr may jun jul aug sept oct nov dec",
		"enero febrero marzo abril mayo junio julio agosto septiembre octubre noviembre diciembre",
		"ene feb mar abr may jun jul ago setiembre oct nov dic",
		"janvier février mars avril mai juin juillet août septembre octobre novembre décembre",
		"janv fevrier mars avr mai juin juil aout sept oct nov decembre",
		"januar februar märz april mai juni juli august september oktober november dezember",
		"jänner feber maerz apr mai juni juli aug sept okt nov dez",
		"января февраля марта апреля мая июня июля августа сентября октября ноября декабря",
		"январь февраль март апрель май июнь июль август сентябрь октябрь ноябрь декабрь",
	} {
		for i, name := range strings.Fields(language) {
			all[name] = time.Month(i + 1)
		}
	}
	return all
}()

// mostWritten is how many words a date has at most: 12 de abril de 2021.
const mostWritten = 5

// spelledOut takes the words after a month or a day that make a date of it, or a range: date:March 2003, date:March 2003..May 2004. A dash
// by itself parts the ends too. It returns all of them, or "".
func (p *parser) spelledOut(name, v string) string {
	most := mostWritten
	if name == "date" {
		most += 1 + mostWritten
	}
	best, end := "", p.i
	for n := 1; n < most; n++ {
		p.skipSpace()
		next := foldDashes.Replace(p.chunk())
		if next == "" {
			break
		}
		if next == "-" && name == "date" {
			next = ".."
		}
		v += " " + next
		if _, ok := parseDates(name, v); ok {
			best, end = v, p.i
		}
	}
	p.i = end
	return best
}
