package quote

import (
	"strings"
	"unicode/utf8"

	"podium/internal/search/text"
)

// Limits of a quotation. What is beyond them is left out, and Quote.Cut says so.
const (
	MaxBytes = 2048
	MaxWords = 300
	MinWords = 2 // a single word is a search
)

// Quote is a quotation cut into words. Words are compared as phrases of a search are: lower case, accents off,
// punctuation left out, stop words counted.
type Quote struct {
	Text  string // as typed, less what is beyond the limits
	Words []Word
	Cut   bool // the quotation was longer than the limits
}

// Word is one word of a quotation.
type Word struct {
	Start, End int // bytes of Quote.Text
	Surface    string
	Stop       bool
	Gap        bool // the quotation marks an omission, or an insertion of its own, before this word
}

// Parse cuts a quotation into words. Where the quotation says that it leaves something out ("…", "[...]"), puts in
// words of its own ("[the minister]") or breaks off ("… ," he said, "…"), there is a gap: the record may have anything there.
func Parse(typed string) Quote {
	typed = strings.ToValidUTF8(typed, "")
	q := Quote{Text: typed}
	if len(q.Text) > MaxBytes {
		q.Text, q.Cut = clip(q.Text, MaxBytes), true
	}
	gap := false
	for _, p := range pieces(q.Text) {
		if p.gap {
			gap = len(q.Words) > 0
			continue
		}
		for _, t := range tokens(q.Text[p.start:p.end]) {
			if len(q.Words) == MaxWords {
				q.Cut = true
				return q
			}
			q.Words = append(q.Words, Word{p.start + t.Start, p.start + t.End, t.Surface, t.Stop, gap})
			gap = false
		}
	}
	return q
}

// tokens cuts s into words. A quotation has no language: a word that is common in any counts as common.
func tokens(s string) []text.Token {
	out := text.Tokens(text.Unknown, s)
	for _, lang := range text.Languages() {
		for i, t := range text.Tokens(lang, s) {
			if i < len(out) && t.Surface == out[i].Surface {
				out[i].Stop = out[i].Stop || t.Stop
			}
		}
	}
	return out
}

// clip cuts s to at most max bytes at a word.
func clip(s string, max int) string {
	for max > 0 && !utf8.RuneStart(s[max]) {
		max--
	}
	if space := strings.LastIndexAny(s[:max], " \n"); space > max/2 {
		max = space
	}
	return s[:max]
}

// Parts returns the runs of words between gaps.
func (q Quote) Parts() [][]Word {
	var out [][]Word
	for i, w := range q.Words {
		if i == 0 || w.Gap {
			out = append(out, nil)
		}
		out[len(out)-1] = append(out[len(out)-1], w)
	}
	return out
}

// Slice returns the quotation's own text from the first to the last of words.
func (q Quote) Slice(words []Word) string {
	if len(words) == 0 {
		return ""
	}
	return q.Text[words[0].Start:words[len(words)-1].End]
}

// Sentences returns the quotation cut at its gaps and at the ends of its sentences, as far as they have two words or more.
func (q Quote) Sentences() [][]Word {
	var out [][]Word
	for _, part := range q.Parts() {
		from := 0
		for i := range part {
			last := i == len(part)-1
			if !last && !strings.ContainsAny(q.Text[part[i].End:part[i+1].Start], ".?!;。？！") {
				continue
			}
			if i+1-from >= MinWords {
				out = append(out, part[from:i+1])
			}
			from = i + 1
		}
	}
	return out
}

// piece is a stretch of the quotation: words, or a sign for a gap.
type piece struct {
	start, end int
	gap        bool
}

// pieces cuts a quotation at its gaps.
func pieces(s string) []piece {
	var out []piece
	from := 0
	cut := func(start, end int) {
		out = append(out, piece{from, start, false}, piece{start, end, true})
		from = end
	}
	said := attributions(s)
	for i := 0; i < len(s); {
		if end := gapAt(s, i, said); end > i {
			cut(i, end)
			i = end
			continue
		}
		_, n := utf8.DecodeRuneInString(s[i:])
		i += n
	}
	return append(out, piece{from, len(s), false})
}

// gapAt returns where the gap that begins at i ends; i where none does.
func gapAt(s string, i int, said map[int]int) int {
	switch {
	case said[i] > 0:
		return said[i]
	case s[i] == '[':
		if n := strings.IndexByte(s[i:], ']'); n > 0 {
			return i + n + 1
		}
	case strings.HasPrefix(s[i:], "…"):
		return i + len("…")
	case strings.HasPrefix(s[i:], "..."), strings.HasPrefix(s[i:], ". . ."):
		end := i
		for end < len(s) && (s[end] == '.' || s[end] == ' ') {
			end++
		}
		return end
	}
	return i
}

const (
	opening = "“\"„«「"
	closing = "”\"“»」"
)

// attributions finds what stands between the quotation marks of a quotation that is interrupted: “We shall,” he said,
// “not leave.” It begins and ends with a mark and has more than one pair of them; its starts lead to its ends.
func attributions(s string) map[int]int {
	first, last := strings.TrimSpace(s), strings.TrimRight(strings.TrimSpace(s), ".,;")
	r, _ := utf8.DecodeRuneInString(first)
	e, _ := utf8.DecodeLastRuneInString(last)
	if !strings.ContainsRune(opening, r) || !strings.ContainsRune(closing, e) {
		return nil
	}
	out := map[int]int{}
	open, closed := false, -1
	for i, r := range s {
		switch {
		case !open && strings.ContainsRune(opening, r):
			if closed >= 0 {
				out[closed] = i
			}
			open = true
		case open && strings.ContainsRune(closing, r):
			open, closed = false, i+utf8.RuneLen(r)
		}
	}
	return out
}

// Enough reports whether there are words enough to look for.
func (q Quote) Enough() bool { return len(q.Words) >= MinWords }
