package ingest

import (
	"cmp"
	"fmt"
	"regexp"
	"slices"
	"strconv"
	"strings"

	"podium/internal/authority"
	"podium/internal/ingest/read"
	"podium/internal/transcript"
)

// numbered is a reading that says it is a part of a briefing that came in several.
type numbered struct {
	number, of int    // of is 0 where it does not say how many there are
	bare       string // the title without the number
	title      string // the same, for comparing
	head       int    // up to here the extracted text is the part's own head
	part       transcript.SourcePart
	reading    read.Reading
}

const headLines = 40 // in which a part's number is looked for

var (
	ordinals = map[string]int{"one": 1, "two": 2, "three": 3, "four": 4, "five": 5, "six": 6,
		"i": 1, "ii": 2, "iii": 3, "iv": 4, "v": 5, "vi": 6}
	// partForm is a part's number at the end of a line: "part 1", "(Part 2 of 3)", "- parte II:".
	partForm = regexp.MustCompile(`(?i)[\s,;:–—-]*[(\[]?(?:^|\b)(?:part|parte|partie|teil)\s+(\d{1,2}|[a-z]{1,5})(?:\s*(?:of|/|de|von|sur)\s*(\d{1,2}|[a-z]{1,5}))?[)\]]?\s*[:.]?\s*$`)
	// shareForm is the same as a fraction in brackets: "[1/2]", "(2 of 2)".
	shareForm = regexp.MustCompile(`(?i)[\s,;:–—-]*[(\[](\d{1,2})\s*(?:/|of)\s*(\d{1,2})[)\]]\s*$`)
	// firstForm is a number before everything else: "Part 2 of 3: ".
	firstForm = regexp.MustCompile(`(?i)^[(\[]?(?:part|parte|partie|teil)\s+(\d{1,2}|[a-z]{1,5})(?:\s*(?:of|/|de|von|sur)\s*(\d{1,2}|[a-z]{1,5}))?[)\]]?\s*[:.–—-]\s+`)
)

// numberIn reads the part's number that a line begins or ends with, and the line without it. A number is 0 where there is none.
func numberIn(line string) (number, of int, rest string) {
	for _, form := range []*regexp.Regexp{partForm, shareForm, firstForm} {
		at := form.FindStringSubmatchIndex(line)
		if at == nil {
			continue
		}
		n, m := ordinal(group(line, at, 1)), ordinal(group(line, at, 2))
		if n > 0 && (m == 0 || n <= m && m > 1) {
			return n, m, strings.TrimSpace(line[:at[0]] + line[at[1]:])
		}
	}
	return 0, 0, line
}

func group(s string, at []int, n int) string {
	if at[2*n] < 0 {
		return ""
	}
	return s[at[2*n]:at[2*n+1]]
}

func ordinal(s string) int {
	if n, err := strconv.Atoi(s); err == nil {
		return n
	}
	return ordinals[strings.ToLower(s)]
}

// numberedOf returns a reading's number as a part; nil where it is not, or where it says neither the series
// nor the day by which its others are found. The title, the manifest's and the lines above the words are asked.
func numberedOf(r *read.Reading, part transcript.SourcePart) *numbered {
	t := &r.Transcript
	if t.Series == "" || t.Event == "" || len(t.Turns) == 0 {
		return nil
	}
	n := &numbered{part: part, reading: *r}
	var title string
	n.number, n.of, title = numberIn(t.Title)
	at := 0
	for i, line := range strings.SplitAfterN(r.Extracted[:min(t.Turns[0].Span.Start, len(r.Extracted))], "\n", headLines+1) {
		at += len(line)
		if number, of, _ := numberIn(strings.TrimRight(line, "\r\n ")); i < headLines && number > 0 {
			if n.number != 0 && n.number != number {
				return nil // it says two things
			}
			n.number, n.of, n.head = number, cmp.Or(n.of, of), at
		}
	}
	if n.number == 0 {
		n.number, n.of, _ = numberIn(r.Meta.Title)
	}
	if n.number == 0 {
		return nil
	}
	n.bare, n.title = title, transcript.NormalText(title)
	return n
}

// sameWhole reports whether two readings are parts of one briefing.
func (n *numbered) sameWhole(m *numbered) bool {
	a, b := &n.reading.Transcript, &m.reading.Transcript
	return n.title != "" && n.title == m.title && a.Series == b.Series && a.Event == b.Event && (n.of == 0 || m.of == 0 || n.of == m.of)
}

// whole is a briefing that came in numbered parts, as far as they are here.
type whole struct {
	key   string // of the published briefing; "" while it is new
	parts []numbered
}

// takes reports whether a part belongs to the whole: another than it has, or a newer state of one that it has.
func (w *whole) takes(n *numbered) bool {
	for i := range w.parts {
		m := &w.parts[i]
		if !m.sameWhole(n) {
			return false
		}
		if _, shared := transcript.Overlap(&m.reading.Transcript, &n.reading.Transcript); m.part != n.part && (shared > 0.5) != (m.number == n.number) {
			return false
		}
	}
	return true
}

// add puts a part in its place, instead of one that has its number.
func (w *whole) add(n *numbered) {
	w.parts = slices.DeleteFunc(w.parts, func(m numbered) bool { return m.number == n.number })
	w.parts = append(w.parts, *n)
	slices.SortFunc(w.parts, func(a, b numbered) int { return a.number - b.number })
}

// place adds a reading with the number that it has, or, where it has none, behind the others; it returns the part, nil where it
// has none.
func (w *whole) place(r *read.Reading, part transcript.SourcePart) *numbered {
	n := numberedOf(r, part)
	if n == nil {
		w.add(&numbered{number: len(w.parts) + 1, bare: r.Transcript.Title, part: part, reading: *r})
		return nil
	}
	w.add(n)
	return n
}

// has reports whether a part is a newer state of one that is here, or that itself.
func (w *whole) has(n *numbered) bool {
	return slices.ContainsFunc(w.parts, func(m numbered) bool { return m.number == n.number })
}

// sources are those of its parts.
func (w *whole) sources() []transcript.SourcePart {
	out := make([]transcript.SourcePart, len(w.parts))
	for i := range w.parts {
		out[i] = w.parts[i].part
	}
	return out
}

// reading is the reading of the whole, with a warning for each missing part.
func (w *whole) reading(auth *authority.Files) read.Reading {
	out := w.parts[0].reading
	if len(w.parts) > 1 {
		rs, heads := make([]read.Reading, len(w.parts)), make([]int, len(w.parts))
		for i := range w.parts {
			rs[i], heads[i] = w.parts[i].reading, w.parts[i].head
		}
		rs[0].Transcript.Title = w.parts[0].bare
		out = read.Join(rs, heads, auth)
	}
	w.sayMissing(&out.Transcript)
	return out
}

// sayMissing warns of every part that is not here, and marks the gap where others stand on both sides of it.
func (w *whole) sayMissing(t *transcript.Transcript) {
	t.Warnings = slices.Clone(t.Warnings)
	want, turns, of := 1, 0, 0
	missing := func() {
		t.Warnings = append(t.Warnings, transcript.Warning{Kind: "missing-part", Turn: -1,
			Text: fmt.Sprintf("It came in parts, and part %d is not in this archive.", want)})
		want++
	}
	for i := range w.parts {
		n := &w.parts[i]
		for want < n.number {
			missing()
			if turns > 0 {
				t.Turns[turns].Gap = true
			}
		}
		want, of = n.number+1, max(of, n.of)
		turns += len(n.reading.Transcript.Turns)
	}
	for want <= of {
		missing()
	}
}
