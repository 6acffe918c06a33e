package carrier

import (
	"cmp"
	"maps"
	"slices"
	"strings"
	"time"
)

// Machines that write along give JSON in many shapes, all of which hold lists of who said what when, however deep: of segments,
// utterances or paragraphs, of single words, or of nothing but the words of captions. Some list beside them who speaks when, and who
// the voices are.

// entry is what such a list says was spoken.
type entry struct {
	who, words string
	glued      bool // to the word before
	at         span
}

// span is when something was said, or who spoke then.
type span struct {
	who        string
	start, end time.Duration
	timed      bool
	exact      bool // it says in which unit it counts
}

// machine gathers the lists of such a source.
type machine struct {
	lists  []*spokenList
	at     map[string]*spokenList // by their paths
	spans  []span                 // who speaks when, from lists without words
	people map[string]string      // names of voices by their ids
}

// spokenList are the entries of the lists that stand in one place of the data.
type spokenList struct {
	path             string
	entries          []entry
	voiced, single   int  // entries that name who speaks; that are no more than a word
	size             int  // of the words
	timed, forwards  bool // most tell when, and go forwards
	paragraph, exact bool // each is a paragraph; times are in a known unit
}

// deepest is how deep a list is looked for.
const deepest = 12

// machineWritten reads the best of a machine's lists: false where there is none, or a table's own rules read it.
func machineWritten(v any) (d Document, timed, ok bool) {
	m := machine{at: map[string]*spokenList{}, people: map[string]string{}}
	m.look(v, "", 0)
	slices.SortStableFunc(m.spans, func(a, b span) int { return cmp.Compare(a.start, b.start) })
	best, score := (*spokenList)(nil), 0
	for _, l := range m.lists {
		l.settle(&m)
		if s := l.score(); s > score {
			best, score = l, s
		}
	}
	if best == nil || len(best.entries) < 2 {
		return Document{}, false, false
	}
	d = recorded(best.cues(), false)
	if best.voiced > 0 {
		d.Carrier = "table"
	}
	if o, ok := v.(map[string]any); ok {
		fields := strs(o)
		for _, name := range bodies {
			delete(fields, name) // all words once more
		}
		d.Meta.fill(fields, Columns{})
		d.Meta.ID, d.Meta.Person = "", ""
	}
	return d, best.timed && best.forwards, len(d.Lines) > 0
}

func (m *machine) look(v any, path string, depth int) {
	if depth > deepest {
		return
	}
	switch v := v.(type) {
	case map[string]any:
		for _, k := range slices.Sorted(maps.Keys(v)) {
			switch inner, isList := v[k].([]any); {
			case isList && (k == "speakers" || k == "participants") && m.names(inner):
			case isList && likeliest[k] && len(inner) > 0:
				m.look(inner[0], path+"/"+k, depth+1) // of what may have been said
			default:
				m.look(v[k], path+"/"+k, depth+1)
			}
		}
	case []any:
		if len(v) > 0 {
			m.list(v, path, depth)
			m.within(v, path, depth)
		}
	}
}

// within looks into the objects of a list, and of lists within it.
func (m *machine) within(v []any, path string, depth int) {
	for _, x := range v {
		if inner, ok := x.([]any); ok && depth < deepest {
			m.within(inner, path, depth+1)
		} else if !ok {
			m.look(x, path, depth+1)
		}
	}
}

// list takes a list of what was said, or of who speaks when.
func (m *machine) list(v []any, path string, depth int) {
	entries, spans := entriesOf(v, depth)
	switch {
	case len(entries)*2 > len(v) || len(entries) > 0 && nestedLists(v):
		if l := m.at[path]; l != nil {
			l.add(entries)
			return
		}
		l := &spokenList{path: path, entries: entries}
		m.lists, m.at[path] = append(m.lists, l), l
	case len(spans)*2 > len(v):
		m.spans = append(m.spans, spans...)
	}
}

// names keeps the names of voices; false where a list is none of such.
func (m *machine) names(v []any) bool {
	found := map[string]string{}
	for _, x := range v {
		o, _ := x.(map[string]any)
		id := cmp.Or(textOf(o["id"]), textOf(o["speaker_id"]), textOf(o["spkid"]))
		name := cmp.Or(textOf(o["name"]), textOf(o["label"]), textOf(o["display_name"]))
		if id == "" || wordsOf(o) != "" {
			return false
		}
		if name != "" && name != id {
			found[id] = name
		}
	}
	maps.Copy(m.people, found)
	return len(v) > 0
}

// add goes on with another list of the same place. One that begins anew has all words once more, and stands for the ones before where
// it has more, or tells who speaks.
func (l *spokenList) add(more []entry) {
	if len(l.entries) == 0 || len(more) == 0 {
		l.entries = append(l.entries, more...)
		return
	}
	first, last, next := l.entries[0].at, l.entries[len(l.entries)-1].at, more[0].at
	anew := first.timed && next.timed && next.start <= first.start && next.start < last.start
	switch voiced := more[0].who != "" && l.entries[0].who == ""; {
	case anew && (voiced || len(more) >= len(l.entries)):
		l.entries = more
	case !anew:
		l.entries = append(l.entries, more...)
	}
}

// settle counts what a list has, and gives its entries the voices and names that stand elsewhere.
func (l *spokenList) settle(m *machine) {
	timed, back := 0, 0
	for i := range l.entries {
		e := &l.entries[i]
		if e.who == "" && e.at.timed {
			e.who = whoSpeaksAt(m.spans, e.at.start)
		}
		if e.glued && i > 0 {
			e.who = cmp.Or(l.entries[i-1].who, e.who)
		}
		if name := m.people[e.who]; name != "" {
			e.who = name
		}
		if e.who != "" {
			l.voiced++
		}
		if !strings.Contains(e.words, " ") {
			l.single++
		}
		if l.size += len(e.words); e.at.timed {
			timed++
			if i > 0 && l.entries[i-1].at.timed && e.at.start < l.entries[i-1].at.start {
				back++
			}
		}
		l.exact = l.exact || e.at.exact
	}
	l.lettered()
	l.timed, l.forwards = timed*2 > len(l.entries), back*10 <= timed
	l.paragraph = strings.HasSuffix(l.path, "paragraphs")
}

// lettered says of voices that are told apart by letters alone that they are voices. Where one is Q, they ask and answer.
func (l *spokenList) lettered() {
	for i := range l.entries {
		if who := l.entries[i].who; len(who) > 1 && who != unknownVoice || who == "Q" {
			return
		}
	}
	for i := range l.entries {
		if e := &l.entries[i]; len(e.who) == 1 {
			e.who = "Speaker " + e.who
		}
	}
}

// score says how well a list tells who said what; 0 where it does not. Single words without voices are told better elsewhere.
func (l *spokenList) score() int {
	words := l.single*10 > len(l.entries)*9 && l.single > 2
	switch voiced := l.voiced*2 > len(l.entries); {
	case voiced && words:
		return l.size * 10
	case voiced:
		return l.size * 12
	case !words && (l.timed && l.forwards || strings.HasSuffix(l.path, "/events")):
		return l.size
	}
	return 0
}

// unknownVoice stands for a voice that a machine did not tell, among such as it did: nobody's who spoke before.
const unknownVoice = "Unknown speaker"

// cues are the entries of a list, words of one voice put together.
func (l *spokenList) cues() []cue {
	var cues []cue
	words := l.single*10 > len(l.entries)*9
	for i := range l.entries {
		e := &l.entries[i]
		c := cue{voice: e.who, lines: []string{e.words}, apart: l.paragraph}
		if l.exact {
			c.start, c.end = e.at.start, e.at.end
		}
		if n := len(cues); c.voice == "" && l.voiced > 0 {
			c.voice = unknownVoice
			if e.glued && n > 0 {
				c.voice = cues[n-1].voice
			}
		}
		if n := len(cues); n > 0 && words && cues[n-1].voice == c.voice && (e.glued || c.start == 0 || c.start-cues[n-1].end < pause) {
			last := &cues[n-1]
			last.lines[0] = joinWords(last.lines[0], e.words, e.glued)
			last.end = max(last.end, c.end)
			continue
		}
		cues = append(cues, c)
	}
	return cues
}

// whoSpeaksAt is whose span holds a time; "" where it is nobody's, or more than one's.
func whoSpeaksAt(spans []span, at time.Duration) string {
	who := ""
	n, _ := slices.BinarySearchFunc(spans, at, func(s span, at time.Duration) int { return cmp.Compare(s.start, at+1) })
	for i := n - 1; i >= 0 && i >= n-8; i-- {
		if s := spans[i]; at >= s.start && at < s.end || at == s.start {
			if who != "" && who != s.who {
				return ""
			}
			who = s.who
		}
	}
	return who
}
