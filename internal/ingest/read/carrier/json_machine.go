package carrier

import (
	"fmt"
	"maps"
	"slices"
	"strings"

	"podium/internal/transcript"
)

// Machines that write along give JSON in many shapes, all of which hold a list of who said what, however deep: segments,
// utterances, paragraphs of sentences, or nothing but the words of captions.

// voiced are the names under which such a list holds who speaks; said, its words.
var (
	voiced = append([]string{"speaker_label", "speakerLabel", "speaker_id", "speakerId", "spk", "speakerName", "displayName"}, speakers...)
	said   = append([]string{"transcript", "sentence", "utf8"}, bodies...)
)

// recorded reads the list of turns that lies within objects of other things, where no table of rows is: false where
// there is none, or a table's own rules read it.
func recorded(v any) (Document, bool) {
	var found list
	found.look(v, 0)
	if len(found.turns) < 2 {
		return Document{}, false
	}
	d := Document{Carrier: "table"}
	if o, ok := v.(map[string]any); ok {
		d.Meta.fill(strs(o), Columns{})
		d.Meta.ID, d.Meta.Person = "", ""
	}
	var b strings.Builder
	last, voices := "", false
	for i, t := range found.turns {
		l := Line{Span: transcript.Span{Start: b.Len()}, Break: Paragraph}
		switch {
		case t.who != "" && (i == 0 || t.who != last):
			l.Label = int32(len(t.who))
			b.WriteString(t.who + ": ")
		case t.who == "" && i > 0:
			l.Break = Soft
		}
		voices = voices || t.who != ""
		last = t.who
		b.WriteString(t.words)
		l.End = b.Len()
		b.WriteByte('\n')
		d.Lines = append(d.Lines, l)
	}
	if d.Text = b.String(); !voices {
		d.Carrier = "captions"
	}
	return d, true
}

type spoken struct{ who, words string }

// list is the longest list of turns met.
type list struct{ turns []spoken }

// deepest is how deep a list is looked for.
const deepest = 12

func (f *list) look(v any, depth int) {
	if depth > deepest {
		return
	}
	switch v := v.(type) {
	case map[string]any:
		for _, k := range slices.Sorted(maps.Keys(v)) {
			f.look(v[k], depth+1)
		}
	case []any:
		turns, voices := flattened(v, depth)
		if voices > len(turns)/2 && len(turns) > len(f.turns) || len(f.turns) == 0 && isCaptions(v) {
			f.turns = turns
			return
		}
		for _, x := range v {
			f.look(x, depth+1)
		}
	}
}

// flattened reads the turns of a list, of lists within it too, and counts those that name who speaks.
func flattened(v []any, depth int) (turns []spoken, voices int) {
	for _, x := range v {
		switch x := x.(type) {
		case []any:
			if depth < deepest {
				inner, n := flattened(x, depth+1)
				turns, voices = append(turns, inner...), voices+n
			}
		case map[string]any:
			t := spoken{words: wordsOf(x)}
			if t.words == "" {
				continue
			}
			if t.who = whoOf(x); t.who != "" {
				voices++
			}
			turns = append(turns, t)
		}
	}
	return turns, voices
}

// isCaptions reports whether a list is one of timed pieces of words.
func isCaptions(v []any) bool {
	n := 0
	for _, x := range v {
		if o, ok := x.(map[string]any); ok {
			if _, ok := o["segs"].([]any); ok {
				n++
			}
		}
	}
	return n*2 > len(v)
}

// wordsOf are the words of one entry: its text, or those of its sentences or pieces.
func wordsOf(o map[string]any) string {
	for _, k := range said {
		if s, ok := o[k].(string); ok && strings.TrimSpace(s) != "" {
			return fold(s)
		}
	}
	for _, k := range []string{"sentences", "segs", "monologues", "elements", "lines", "paragraphs", "text", "content"} {
		if inner, ok := o[k].([]any); ok {
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
	}
	return ""
}

// whoOf is who speaks in one entry: a name, or the number of a voice.
func whoOf(o map[string]any) string {
	for _, k := range voiced {
		switch v := o[k].(type) {
		case string:
			if v = fold(v); v != "" && len(v) <= 120 {
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
