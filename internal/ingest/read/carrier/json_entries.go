package carrier

import (
	"fmt"
	"regexp"
	"strings"
	"time"
	"unicode"
	"unicode/utf8"
)

// The names under which entries hold who speaks, their words, a single word, when they begin and end, and lists of which the first is
// the likeliest.
var (
	voiced    = append([]string{"speaker_label", "speakerLabel", "speaker_id", "speakerId", "speakerTag", "speaker_tag", "spk", "speakerName", "displayName"}, speakers...)
	said      = append([]string{"transcript", "sentence", "utf8", "display"}, bodies...)
	oneWord   = []string{"punctuated_word", "word", "value"}
	begins    = []string{"start", "start_time", "startTime", "startOffset", "start_ms", "startMs", "tStartMs", "offset", "offsetMilliseconds", "ts", "begin", "from", "time"}
	finishes  = []string{"end", "end_time", "endTime", "endOffset", "end_ms", "endMs", "end_ts", "to", "resultEndTime", "resultEndOffset"}
	likeliest = names("alternatives", "nBest", "NBest")
)

// entriesOf reads the entries of a list, and of lists within it, that hold words; spans are those that hold none and tell who speaks.
func entriesOf(v []any, depth int) (entries []entry, spans []span) {
	for _, x := range v {
		switch x := x.(type) {
		case []any:
			if depth < deepest {
				inner, more := entriesOf(x, depth+1)
				entries, spans = append(entries, inner...), append(spans, more...)
			}
		case map[string]any:
			if e := entryOf(x); e.words != "" {
				entries = append(entries, e)
			} else if e.who != "" && e.at.timed {
				e.at.who = e.who
				spans = append(spans, e.at)
			}
		}
	}
	return entries, spans
}

// nestedLists reports whether a list is one of lists.
func nestedLists(v []any) bool {
	_, ok := v[0].([]any)
	return ok
}

func entryOf(o map[string]any) entry {
	e := entry{who: whoOf(o), words: wordsOf(o), at: spanOf(o)}
	for name := range likeliest {
		list, _ := o[name].([]any)
		if len(list) == 0 {
			continue
		}
		if best, ok := list[0].(map[string]any); ok {
			if e.words == "" {
				e.words = wordsOf(best)
			}
			if e.who == "" {
				e.who = whoOf(best)
			}
		}
	}
	kind := strings.ToLower(textOf(o["type"]))
	e.glued = strings.HasPrefix(kind, "punct") || kind != "word" && textOf(o["attaches_to"]) == "previous"
	return e
}

// wordsOf are the words of one entry: its text, or those of its sentences or pieces.
func wordsOf(o map[string]any) string {
	for _, k := range append(said, oneWord...) {
		if s, ok := o[k].(string); ok && strings.TrimSpace(s) != "" {
			return fold(s)
		}
	}
	for _, k := range []string{"sentences", "segs", "monologues", "elements", "lines", "paragraphs", "text", "content"} {
		inner, ok := o[k].([]any)
		if !ok {
			continue
		}
		var parts []string
		for _, x := range inner {
			if s, ok := x.(string); ok {
				parts = append(parts, s)
			}
			if m, ok := x.(map[string]any); ok {
				for _, name := range append([]string{"value"}, said...) {
					if s, ok := m[name].(string); ok {
						parts = append(parts, s)
						break
					}
				}
			}
		}
		if k != "segs" && k != "monologues" && k != "elements" {
			return fold(strings.Join(parts, " "))
		}
		return fold(strings.Join(parts, ""))
	}
	return ""
}

// voiceCode is how machines number voices without saying that they are voices: "S1", "2".
var voiceCode = regexp.MustCompile(`^S?\d{1,3}$`)

// whoOf is who speaks in one entry: a name, or the number of a voice.
func whoOf(o map[string]any) string {
	for _, k := range voiced {
		switch v := o[k].(type) {
		case string:
			switch v = fold(v); {
			case v == "UU": // as Speechmatics says that it does not know
				return unknownVoice
			case voiceCode.MatchString(v):
				return "Speaker " + strings.TrimPrefix(v, "S")
			case v != "" && len(v) <= 120:
				return v
			}
		case float64:
			return fmt.Sprintf("Speaker %.0f", v)
		case map[string]any:
			if s := whoOf(v); s != "" {
				return s
			}
		}
	}
	return ""
}

// spanOf is when an entry's words were said.
func spanOf(o map[string]any) span {
	var s span
	s.start, s.timed, s.exact = timeIn(o, begins)
	s.end, _, _ = timeIn(o, finishes)
	if !s.timed && s.end > 0 {
		s.start, s.timed = s.end, true
	}
	s.end = max(s.end, s.start)
	return s
}

// timeIn is the first of the times that an entry tells by one of the names. A whole number may count seconds or milliseconds.
func timeIn(o map[string]any, names []string) (at time.Duration, ok, exact bool) {
	for _, k := range names {
		switch v := o[k].(type) {
		case string:
			if d, ok := clock(v); ok {
				return d, true, strings.ContainsAny(v, ".:sS")
			}
		case float64:
			if v < 0 || v > 1e9 {
				continue
			}
			if low := strings.ToLower(k); strings.HasSuffix(low, "ms") || strings.HasSuffix(low, "milliseconds") {
				return time.Duration(v * float64(time.Millisecond)), true, true
			}
			return time.Duration(v * float64(time.Second)), true, v != float64(int64(v))
		}
	}
	return 0, false, false
}

// textOf is a value as text: an id may be a number.
func textOf(v any) string {
	switch v := v.(type) {
	case string:
		return fold(v)
	case float64:
		return fmt.Sprintf("%.0f", v)
	}
	return ""
}

// joinWords puts a word behind others, as its script does.
func joinWords(s, word string, glued bool) string {
	last, _ := utf8.DecodeLastRuneInString(s)
	first, _ := utf8.DecodeRuneInString(word)
	if glued || unspaced(last) && unspaced(first) {
		return s + word
	}
	return s + " " + word
}

// unspaced reports whether a character is of a script that parts no words.
func unspaced(r rune) bool {
	return r >= 0x2E80 && unicode.In(r, unicode.Han, unicode.Hiragana, unicode.Katakana) || r >= 0x3001 && r <= 0x3002 || r == '，' || r == '？'
}
