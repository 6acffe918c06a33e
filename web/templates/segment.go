package templates

import (
	"sort"
	"strings"

	"podium/internal/transcript"
)

// Segment is a stretch of a turn's text under one set of marks. A page's words are segments put end to
// end: nothing is added or lost.
type Segment struct {
	Text     string
	Struck   bool
	Inserted bool
	Stage    bool
	Lang     string // of foreign words; "" is the turn's
	Footnote string // the note whose mark ends here
	Refers   bool   // Text is the figure, as printed, that refers to the footnote
	Hit      int    // number of the searched word on the page, from 1; 0 is none
	HitStart bool   // this segment begins that hit
}

// Paragraphs cuts text into paragraphs of segments at its marks and at the spans of searched words
// (byte offsets, sorted, apart from each other), which are numbered from first.
func Paragraphs(text string, marks []transcript.Mark, hits []transcript.Span, first int) [][]Segment {
	if text == "" {
		return nil
	}
	cuts := cutsOf(text, marks, hits)
	var out [][]Segment
	para := []Segment{}
	for i := 0; i+1 < len(cuts); i++ {
		start, end := cuts[i], cuts[i+1]
		if text[start:end] == "\n" {
			out, para = append(out, para), []Segment{}
			continue
		}
		seg := Segment{Text: text[start:end]}
		seg.mark(text, marks, start, end)
		seg.hit(hits, start, end, first)
		para = append(para, seg)
	}
	return append(out, para)
}

// cutsOf returns the offsets at which a segment may begin or end, ascending. Offsets that would break
// the text are left out: a mark never costs a word.
func cutsOf(text string, marks []transcript.Mark, hits []transcript.Span) []int {
	at := map[int]bool{0: true, len(text): true}
	add := func(start, end int) {
		if start < 0 || end > len(text) || start > end {
			return
		}
		at[start], at[end] = true, true
	}
	for _, m := range marks {
		add(m.Start, m.End)
	}
	for _, h := range hits {
		add(h.Start, h.End)
	}
	for i := strings.IndexByte(text, '\n'); i >= 0 && i < len(text); {
		at[i], at[i+1] = true, true
		n := strings.IndexByte(text[i+1:], '\n')
		if n < 0 {
			break
		}
		i += 1 + n
	}
	cuts := make([]int, 0, len(at))
	for c := range at {
		cuts = append(cuts, c)
	}
	sort.Ints(cuts)
	return cuts
}

func (s *Segment) mark(text string, marks []transcript.Mark, start, end int) {
	for _, m := range marks {
		if m.Kind == transcript.Footnote && m.End == end && m.Note != "" {
			s.Footnote, s.Refers = m.Note, m.Start == start && m.Refers(text)
		}
		if start < m.Start || end > m.End {
			continue
		}
		switch m.Kind {
		case transcript.Struck:
			s.Struck = true
		case transcript.Inserted:
			s.Inserted = true
		case transcript.Stage:
			s.Stage = true
		case transcript.Foreign:
			s.Lang = m.Lang
		}
	}
}

func (s *Segment) hit(hits []transcript.Span, start, end, first int) {
	for i, h := range hits {
		if start >= h.Start && end <= h.End {
			s.Hit, s.HitStart = first+i, start == h.Start
			return
		}
	}
}
