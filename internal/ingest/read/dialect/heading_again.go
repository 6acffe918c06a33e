package dialect

import "strings"

// headsAgain marks the lines right above a label, amid the turns, that head what follows with the day of the heading: the same in another
// language, on the same page. They are no one's words.
func (r *reader) headsAgain(heads map[string]bool) map[int]bool {
	const most = 4 // lines
	days := map[string]bool{}
	for i := 0; i < r.first && i < 12; i++ {
		for _, d := range r.datesIn(r.str(i), r.style.DayFirst) {
			days[d.Day] = true
		}
	}
	if len(days) == 0 {
		return nil
	}
	var again map[int]bool
	for k := 2; k < len(r.hits); k++ {
		from, dated := r.hits[k].line, false
		for from-1 > r.hits[k-1].line && r.hits[k].line-from < most && r.mayHead(from-1, heads) {
			from--
			for _, d := range r.datesIn(r.str(from), r.style.DayFirst) {
				dated = dated || days[d.Day]
			}
		}
		if !dated || !endsSentence(r.str(from-1)) || r.lines[from].Blank == 0 {
			continue
		}
		if again == nil {
			again = map[int]bool{}
		}
		for ; from < r.hits[k].line; from++ {
			again[from] = true
		}
	}
	return again
}

// mayHead reports whether a line is short, no sentence, and no head of a page.
func (r *reader) mayHead(i int, heads map[string]bool) bool {
	s := r.str(i)
	return len(s) <= 120 && !heads[runningKey(s)] && !r.isPageNumber(i, s) && !r.lines[i].Outside && !endsSentence(s) && !strings.HasSuffix(strings.TrimRight(s, " "), ",")
}
