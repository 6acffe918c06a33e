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
func (r *reader) matchKeyed(line int, s string) match {
	key := r.speakerKey()
	if len(key) == 0 || line <= r.keyLast {
		return match{}
	}
	i := strings.IndexFunc(s, isSpace)
	if i < 2 || i > 4 || key[s[:i]] == "" && !r.unexplained(line, s[:i], s[i:]) {
		return match{}
	}
	if r.keyless && !wideGap(s[i:]) {
		return match{}
	}
	m := match{label: s[:i], size: i, form: Keyed, grade: sure}
	if r.keyless && trimSpace(key[m.label]) == "" {
		key[m.label] = r.namedBefore(line, m.label)
	}
	if name := trimSpace(key[s[:i]]); strings.Contains(name, " ") || len(name) > 3 {
		m.as = name
	}
	return m
}

// unexplained reports whether a word can only be initials that the key left out: in capitals, right behind a time of the recording,
// before a tab or wide space as the others have, or right after the full name has been called.
func (r *reader) unexplained(line int, word, after string) bool {
	if line == 0 || len(word) > 3 || strings.IndexFunc(word, func(c rune) bool { return !unicode.IsUpper(c) }) >= 0 {
		return false
	}
	return timecode(r.str(line-1)) || after[0] == '\t' || wideGap(after) || r.namedBefore(line, word) != " "
}

// speakerKey reads the initials and names of the lines that begin with "Speaker key": up to one that
// is long, or a time of the recording, or of initials that the key already has.
func (r *reader) speakerKey() map[string]string {
	if r.key != nil {
		return r.key
	}
	r.key = map[string]string{}
	for i := 0; i < len(r.lines) && i < 80; i++ {
		s := r.str(i)
		if n := len("speaker key"); len(s) < n || !strings.EqualFold(s[:n], "speaker key") {
			continue
		}
		r.keySpan, r.keyLast = r.lines[i].Span, i
		r.readKey(strings.Fields(strings.TrimLeft(s[len("speaker key"):], ": ")))
		for j := i + 1; j < len(r.lines) && j < i+40; j++ {
			words := strings.Fields(r.str(j))
			if len(r.str(j)) >= 60 || timecode(words[0]) || r.key[words[0]] != "" {
				break
			}
			r.keyLast = j
			r.readKey(words)
		}
		break
	}
	if len(r.key) == 0 {
		r.readKeyless()
	}
	return r.key
}

// keyNotes returns who the initials of the speaker key are: "AQ, Ada Quill".
func (r *reader) keyNotes() []transcript.Note {
	var notes []transcript.Note
	if !slices.ContainsFunc(r.lines, func(l line) bool { return l.role == head && l.Span == r.keySpan }) {
		return nil
	}
	for _, k := range slices.Sorted(maps.Keys(r.key)) {
		notes = append(notes, transcript.Note{Kind: "key", Turn: -1, Text: k + ", " + strings.TrimSpace(r.key[k]), Span: r.keySpan})
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
