package dialect

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"podium/internal/ingest/read/carrier"
	"podium/internal/ingest/read/dates"
	"podium/internal/ingest/read/rx"
	"podium/internal/ingest/read/words"
)

// flatHead reads a heading that was flattened into one line with the day, the time and the place in
// it; the title is printed again after the place, or ends where the summary begins.
var (
	flatHead  = rx.MustCompile(`^(?:События\s+)?(.+?)\s+(\d{1,2} [а-я]+ \d{4} года)\s+(\d{1,2}:\d{2})(?:\s+(.*))?$`)
	flatLead  = rx.MustCompile(`\s(?:Владимир Путин|Президент|Губернатор|Глава государства)\s`)
	flatPlace = rx.MustCompile(`^(\p{Lu}[\p{L}-]+(?: (?:область|край|район))?(?:, \p{Lu}[\p{L}-]+)?)(?:\s|$)`)
)

func (r *reader) readFlatHead() {
	if r.first == 0 || r.first >= len(r.lines) || len(r.str(0)) < 40 {
		return
	}
	s := fields(r.str(0))
	m := flatHead.FindStringSubmatch(s)
	if m == nil {
		return
	}
	rest := m[4]
	title := commonTitle(m[1], rest)
	if i := flatLead.FindStringIndex(title); i != nil && i[0] > 20 {
		title = title[:i[0]]
	}
	r.t.Title, r.t.Start = title, m[3]
	r.given("title", "heading", 0, title)
	r.given("start_time", "heading", 0, m[3])
	if p := flatPlace.FindStringSubmatch(rest); p != nil {
		r.setPlace(p[1], "heading", 0, p[1])
	}
}

// commonTitle returns the longest opening of head, by words, that rest repeats; head without one.
func commonTitle(head, rest string) string {
	words := strings.Fields(head)
	for n := len(words); n > 1; n-- {
		if t := strings.Join(words[:n], " "); strings.Contains(rest, t) {
			return t
		}
	}
	return head
}

// inset are stretches of a flattened page that are no one's words: link boxes, omissions.
var inset = rx.MustCompile(`Дополнительно\s\p{Lu}[^:.?!]{5,300}?\d{1,2} \p{Ll}+ \d{4}\s+года(?:\s|$)|Смотрите также\s(?:Все новости [^:.?!]{5,120}\. )?[^:.?!]{5,300}?\d{4}\s+года(?:\s|$)|<…>`)

// insetSigns are signs of such stretches.
var insetSigns = append([]string{pageTail, "<…>"}, linkBoxes...)

// pageTail is what a flattened page's own data begin with, after the last sentence.
const pageTail = "Статус материала"

// tailStart returns where a flattened page's tail begins; len(s) when it has none.
func tailStart(s string) int {
	i := strings.Index(s, pageTail)
	if i < 0 {
		return len(s)
	}
	for j := i; j > 0; {
		r, w := utf8.DecodeLastRuneInString(s[:j])
		if strings.ContainsRune(".?!…>)»", r) {
			return beforeLinks(s, j)
		}
		j -= w
	}
	return i
}

// linkBoxes are the words over a page's links.
var linkBoxes = []string{"Смотрите также", "Дополнительно"}

// beforeLinks returns where the boxes of links begin that end at s[end], or end itself.
func beforeLinks(s string, end int) int {
	for again := true; again; {
		again = false
		for _, box := range linkBoxes {
			if k := strings.LastIndex(s[:end], " "+box+" "); k > 0 && !strings.ContainsAny(s[k:end], ".?!:") && unicode.IsUpper(firstRune(s[k+len(box)+2:])) {
				end, again = k, true
			}
		}
	}
	return end
}

// uninset parts a flattened line where such stretches stand, as lines of furniture.
func uninset(lines []line, text string) []line {
	if !words.HoldsAny(text, insetSigns...) {
		return lines
	}
	var out []line
	for _, l := range lines {
		s := text[l.Start:l.End]
		if l.End-l.Start < 60 || !words.HoldsAny(s, insetSigns...) {
			out = append(out, l)
			continue
		}
		at, tail := 0, tailStart(s)
		for _, m := range inset.FindAllStringIndex(s[:tail], -1) {
			out = appendPart(out, text, l, at, m[0], false)
			out = appendPart(out, text, l, m[0], m[1], true)
			at = m[1]
		}
		out = appendPart(out, text, l, at, tail, false)
		out = appendPart(out, text, l, tail, len(s), true)
	}
	return out
}

func appendPart(out []line, text string, l line, from, to int, inset bool) []line {
	n := len(out)
	part := l.Line
	if from > 0 {
		part.Break, part.Bold = carrier.Hard, 0
	}
	out = appendLine(out, text, &part, l.Start+from, l.Start+to)
	if inset && len(out) > n {
		out[n].inset = true
	}
	return out
}

// publishedInset reads the day of publication from such a stretch.
func (r *reader) publishedInset() bool {
	for i := range r.lines {
		if !r.lines[i].inset {
			continue
		}
		s := r.str(i)
		if j := strings.Index(s, "Дата публикации:"); j >= 0 {
			if d := dates.In(s[j:], false); len(d) > 0 {
				r.t.Published = d[0].Day
				r.given("published_date", "heading", i, s[j:])
				return true
			}
		}
	}
	return false
}
