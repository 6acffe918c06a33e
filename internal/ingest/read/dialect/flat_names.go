package dialect

import (
	"slices"
	"strings"

	"podium/internal/ingest/read/carrier"
	"podium/internal/ingest/read/cue"
	"podium/internal/ingest/read/rx"
)

// flatLines is the most lines that a transcript has whose turns all stand in one, or in a few.
const flatLines = 6

// isFlat reports whether nearly all of a document stands in one line or a few, turns and all.
func isFlat(doc *carrier.Document) bool {
	if len(doc.Lines) > flatLines || doc.Carrier == "html" {
		return false
	}
	long := 0
	for i := range doc.Lines {
		if n := doc.Lines[i].End - doc.Lines[i].Start; n >= flatShort {
			long += n
		}
	}
	return long*10 >= len(doc.Text)*8
}

// flatShort is the length from which a line of so few may hold several turns.
const flatShort = 600

var (
	// flatLabel is what may be a label within a flattened line: initials, or a name, after a sentence's end.
	flatLabel = rx.MustCompile(`[.?!)\]"”…] +((?:[A-Z]{1,4}|(?:(?:Dr|Mr|Ms|Mrs|Gov|Sen|Rep|Gen|Hon|Prof)\.? )?\p{Lu}[\p{L}\p{M}'’-]+(?: (?:\p{Lu}\.|\p{Lu}[\p{L}\p{M}'’-]+|van|von|de|bin|al)){0,3})(?:,? \([^():]{2,40}\))?):(?:\s|$)`)
	flatTimed = rx.MustCompile(`(?:^|[.?!)\]"”…-] +)((?:(?:Dr|Mr|Ms|Mrs|Gov|Sen|Rep|Gen|Hon|Prof)\.? )?\p{Lu}[\p{L}\p{M}'’.-]*(?: (?:\d{1,2}|\p{Lu}\.|\p{Lu}[\p{L}\p{M}'’-]+|van|von|de|bin|al)){0,3}:? ?[(\[]\d{1,2}:\d{2}(?::\d{2})?[)\]]:?)\s`)
)

// innerTimes reports whether names with a recording's time may begin turns within the lines of a text, three or more: "… by Friday. Ida Holm: (02:14) And …".
func innerTimes(text string) bool {
	n := 0
	for at := 0; n < fewest; {
		i := strings.Index(text[at:], ": (")
		if i < 0 {
			return false
		}
		if at += i + len(": ("); at < len(text) && text[at] >= '0' && text[at] <= '9' {
			n++
		}
	}
	return true
}

// timedCuts parts a line before each such name in it.
func timedCuts(s string) []cut {
	var cuts []cut
	for _, m := range flatTimed.FindAllStringSubmatchIndex(s, -1) {
		if m[2] > 0 {
			cuts = append(cuts, cut{m[2], m[2]})
		}
	}
	return cuts
}

// flatCuts finds where turns begin within a flattened line: at names with a recording's time, at initials of a speaker key, at
// names and initials that recur before a colon, and at given names with surnames among them.
func flatCuts(s string) []cut {
	var at []int
	for _, m := range flatTimed.FindAllStringSubmatchIndex(s, -1) {
		at = append(at, m[2])
	}
	if len(at) < 3 {
		if at = keyCuts(s); at == nil {
			at = nameCuts(s)
		}
	}
	slices.Sort(at)
	var cuts []cut
	for _, i := range slices.Compact(at) {
		if i > 0 {
			cuts = append(cuts, cut{i, i})
		}
	}
	return cuts
}

func nameCuts(s string) []int {
	found := flatLabel.FindAllStringSubmatchIndex(s, -1)
	met := map[string]int{}
	for _, m := range found {
		met[s[m[2]:m[3]]]++
	}
	recurring, all := 0, 0
	for l, n := range met {
		if n > 1 && !noLabels[fold(l)] {
			recurring++
			all += n
		}
	}
	if recurring < 2 || all < 5 {
		return nil
	}
	var at []int
	for _, m := range found {
		l := s[m[2]:m[3]]
		if words := strings.Fields(l); !noLabels[fold(l)] && (met[l] > 1 || nameOnly(words) && cue.GivenName(words[0])) {
			at = append(at, m[2])
		}
	}
	for l, n := range met { // the first label of all stands behind the heading, whatever ends that
		if i := strings.Index(s, " "+l+": "); n > 1 && i >= 0 && (i+1 < at[0]) {
			at = append(at, i+1)
		}
	}
	return at
}

// keyCuts finds the initials of a speaker key that stands in a flattened line, its end, and the recording's times.
func keyCuts(s string) []int {
	from := strings.Index(strings.ToLower(s), "speaker key")
	if from < 0 {
		return nil
	}
	at, key, started, end := []int{from}, map[string]bool{}, false, "."
	for i := from + len("speaker key:"); i < len(s); {
		n := strings.IndexByte(s[i:], ' ')
		if n < 0 {
			break
		}
		w := s[i : i+n]
		started = started || timecode(w) || key[w]
		switch {
		case n == 0:
		case !started && initials(w):
			key[w] = true
		case started && timecode(w):
			at, end = append(at, i, i+n+1), "."
		case started && key[w] && strings.Contains(".?!)", end):
			at = append(at, i)
		}
		if n > 0 && started && !timecode(w) {
			end = w[len(w)-1:]
		}
		i += n + 1
	}
	if len(key) < 2 {
		return nil
	}
	return at
}
