package dialect

import (
	"maps"
	"slices"
	"strings"
	"unicode"

	"podium/internal/transcript"
)

// matchKeyed matches initials that the transcript's own speaker key explains, with wide space or a
// tab after them: "FC   words".
func (r *reader) matchKeyed(s string) match {
	key := r.speakerKey()
	if len(key) == 0 {
		return match{}
	}
	i := strings.IndexFunc(s, isSpace)
	if i < 2 || i > 4 || key[s[:i]] == "" {
		return match{}
	}
	return match{label: s[:i], size: i, form: Keyed, grade: sure}
}

// speakerKey reads the initials and names of a line that begins with "Speaker key".
func (r *reader) speakerKey() map[string]string {
	if r.key != nil {
		return r.key
	}
	r.key = map[string]string{}
	for i := 0; i < len(r.lines) && i < 80; i++ {
		s := r.str(i)
		if !strings.HasPrefix(strings.ToLower(s), "speaker key") {
			continue
		}
		r.keySpan = r.lines[i].Span
		text := s[len("speaker key"):]
		for j := i + 1; j < len(r.lines) && j < i+40 && len(r.str(j)) < 60; j++ {
			text += " " + r.str(j)
		}
		r.readKey(strings.Fields(strings.TrimLeft(text, ": ")))
		break
	}
	return r.key
}

// keyNotes tells who the initials of the speaker key are: "AQ, Ada Quill".
func (r *reader) keyNotes() []transcript.Note {
	var notes []transcript.Note
	if !slices.ContainsFunc(r.lines, func(l line) bool { return l.role == head && l.Span == r.keySpan }) {
		return nil
	}
	for _, k := range slices.Sorted(maps.Keys(r.key)) {
		notes = append(notes, transcript.Note{Kind: "key", Turn: -1, Text: k + ", " + r.key[k], Span: r.keySpan})
	}
	return notes
}

func (r *reader) readKey(words []string) {
	last := ""
	for _, w := range words {
		if initials(w) && r.key[w] == "" {
			last = w
			r.key[w] = " "
			continue
		}
		if last != "" {
			r.key[last] = strings.TrimSpace(r.key[last] + " " + w)
		}
	}
}

func initials(w string) bool {
	if len(w) < 2 || len(w) > 4 {
		return false
	}
	for _, c := range w {
		if !unicode.IsUpper(c) {
			return false
		}
	}
	return true
}
