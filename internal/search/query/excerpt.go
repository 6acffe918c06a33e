package query

import (
	"slices"
	"strings"
	"unicode/utf8"

	"podium/internal/search/text"
	"podium/internal/transcript"
)

// Excerpt is a passage of a turn's text, cut for showing.
type Excerpt struct {
	Span          transcript.Span // of the turn's text
	Before, After bool            // text was left out there: show an ellipsis
}

// Snippet returns the passage of at most max bytes of text with the best of the spans in it, in whole
// sentences where they fit. Without spans it is the beginning. A hit longer than max is shown whole.
// Spans are ascending and apart, as Marks returns them.
func Snippet(s string, spans []transcript.Span, max int) Excerpt {
	spans = spansIn(s, spans)
	cut := passage(s, spans, sentences(s, around(s, spans, max)), max)
	return Excerpt{cut, strings.TrimSpace(s[:cut.Start]) != "", strings.TrimSpace(s[cut.End:]) != ""}
}

// spansIn leaves out spans that are none of s.
func spansIn(s string, spans []transcript.Span) []transcript.Span {
	odd := func(h transcript.Span) bool { return h.Start < 0 || h.End > len(s) || h.Start >= h.End }
	if !slices.ContainsFunc(spans, odd) {
		return spans
	}
	return slices.DeleteFunc(slices.Clone(spans), odd)
}

// passage returns where the passage stands, given where sentences begin.
func passage(s string, spans []transcript.Span, bounds []int, max int) transcript.Span {
	return widen(s, bestWindow(s, spans, bounds, max), bounds, max)
}

// bestWindow returns the span from the first to the last hit of the best run of hits: the one with most
// different words, then most hits, then the shortest, then the first. A run's sentences, or within one sentence the
// run itself, must fit into max bytes.
func bestWindow(s string, spans []transcript.Span, bounds []int, max int) transcript.Span {
	if len(spans) == 1 {
		return spans[0]
	}
	var best transcript.Span
	var most, hits int
	words := make([]string, len(spans))
	count := map[string]int{}
	for from, to := 0, 0; to < len(spans); to++ {
		word := s[spans[to].Start:spans[to].End]
		if to > 0 && word == s[spans[to-1].Start:spans[to-1].End] {
			words[to] = words[to-1]
		} else {
			words[to] = text.Fold(word)
		}
		count[words[to]]++
		for ; from < to && !fitsInto(max, bounds, spans[from].Start, spans[to].End); from++ {
			if count[words[from]]--; count[words[from]] == 0 {
				delete(count, words[from])
			}
		}
		n := to - from + 1
		shorter := spans[to].End-spans[from].Start < best.End-best.Start
		if len(count) > most || len(count) == most && (n > hits || n == hits && shorter) {
			best, most, hits = transcript.Span{Start: spans[from].Start, End: spans[to].End}, len(count), n
		}
	}
	return best
}

func fitsInto(max int, bounds []int, start, end int) bool {
	from, to := lastAtMost(bounds, start), lastAtMost(bounds, end-1)
	return bounds[to+1]-bounds[from] <= max || from == to && end-start <= max
}

// widen takes in the sentences around the hits, then those after and before, as far as they fit; where not
// even the first fit, words.
func widen(s string, hit transcript.Span, bounds []int, max int) transcript.Span {
	from := lastAtMost(bounds, hit.Start)
	to := from + 1
	for to < len(bounds)-1 && bounds[to] < hit.End {
		to++
	}
	if bounds[to]-bounds[from] > max {
		return trim(s, byWords(s, hit, transcript.Span{Start: bounds[from], End: bounds[to]}, max))
	}
	for grown := true; grown; {
		grown = false
		if to+1 < len(bounds) && bounds[to+1]-bounds[from] <= max {
			to++
			grown = true
		}
		if from > 0 && bounds[to]-bounds[from-1] <= max {
			from--
			grown = true
		}
	}
	return trim(s, transcript.Span{Start: bounds[from], End: bounds[to]})
}

// lastAtMost returns the index of the last bound that is not the end of the text and not after at.
func lastAtMost(bounds []int, at int) int {
	i, found := slices.BinarySearch(bounds, at)
	if !found {
		i--
	}
	return max(0, min(i, len(bounds)-2))
}

// mayEnd is the bytes that the end of a sentence can begin with.
var mayEnd = [256]bool{'\n': true, '.': true, '?': true, '!': true, 0xE2: true /* … */, 0xE3: true /* 。 */, 0xEF: true /* ？！ */}

// around is the part of s that a passage of at most max bytes with any of the spans in it can come from, with room to see
// that no sentence ends nearer: what lies beyond does not change the passage. It begins at the beginning of a word.
func around(s string, spans []transcript.Span, most int) transcript.Span {
	var part transcript.Span
	if len(spans) > 0 {
		part.End = spans[len(spans)-1].End
		if at := strings.LastIndexAny(s[:max(0, spans[0].Start-most-1)], " \n"); at >= 0 {
			part.Start = at + 1
		}
	}
	part.End = min(len(s), part.End+most+utf8.UTFMax)
	return part
}

// sentences returns where the sentences of a part of s begin, and the ends of the part.
func sentences(s string, part transcript.Span) []int {
	bounds := append(make([]int, 0, 2+(part.End-part.Start)/64), part.Start)
	for i := part.Start; i < part.End; i++ {
		if !mayEnd[s[i]] {
			continue
		}
		r, size := rune(s[i]), 1
		if r >= utf8.RuneSelf {
			r, size = utf8.DecodeRuneInString(s[i:])
		}
		end := i + size
		i = end - 1
		if end >= part.End {
			break
		}
		switch r {
		case '\n', '。', '？', '！':
		case '.', '?', '!', '…':
			if s[end] != ' ' || r == '.' && abbreviated(s[bounds[len(bounds)-1]:end-1]) {
				continue
			}
		default:
			continue
		}
		bounds = append(bounds, end)
	}
	return append(bounds, part.End)
}

// abbreviated reports whether what stands before a full stop ends in a title or an initial.
func abbreviated(s string) bool {
	i := len(s)
	for i > 0 && s[i-1] != ' ' && s[i-1] != '\n' {
		i--
	}
	w := s[i:]
	if len(w) > len("prof") && w[0] != '"' && w[0] != '(' && w[0] < utf8.RuneSelf {
		return false // what most sentences end in
	}
	w = strings.ToLower(strings.TrimLeft(w, `"“(`))
	switch w {
	case "mr", "ms", "mrs", "dr", "gen", "sen", "gov", "rep", "st", "sr", "sra", "prof", "no", "u.s", "u.n":
		return true
	}
	return utf8.RuneCountInString(w) == 1
}

// byWords grows the hit within a sentence that is too long, evenly to both sides, to whole words.
func byWords(s string, hit, in transcript.Span, max int) transcript.Span {
	room := max - (hit.End - hit.Start)
	if room <= 0 {
		return hit
	}
	start := hit.Start - room/2
	if start < in.Start {
		start = in.Start
	}
	end := start + max
	if end > in.End {
		end, start = in.End, in.End-max
	}
	if start > in.Start {
		start = nextWord(s, start, hit.Start)
	}
	if end < in.End {
		end = lastWord(s, end, hit.End)
	}
	return transcript.Span{Start: start, End: end}
}

// nextWord returns where the next word begins after at, at most limit. Where no space is near, a rune's start.
func nextWord(s string, at, limit int) int {
	if sp := strings.IndexAny(s[at:limit], " \n"); sp >= 0 {
		return at + sp + 1
	}
	for at < limit && !utf8.RuneStart(s[at]) {
		at++
	}
	return at
}

// lastWord returns where the last word before at ends, at least limit.
func lastWord(s string, at, limit int) int {
	if sp := strings.LastIndexAny(s[limit:at], " \n"); sp >= 0 {
		return limit + sp
	}
	for at > limit && !utf8.RuneStart(s[at]) {
		at--
	}
	return at
}

// trim leaves out white space at both ends.
func trim(s string, c transcript.Span) transcript.Span {
	for c.Start < c.End && (s[c.Start] == ' ' || s[c.Start] == '\n') {
		c.Start++
	}
	for c.End > c.Start && (s[c.End-1] == ' ' || s[c.End-1] == '\n') {
		c.End--
	}
	return c
}
