package carrier

import (
	"fmt"
	"regexp"
	"strings"

	"podium/internal/transcript"
)

// tableRow is one row of a table.
type tableRow struct {
	n      int // from 1
	parent int // of rows that stand within one object: its number; 0 for none
	fields map[string]string
}

// place is where a row stands, for people.
func (r tableRow) place() string { return fmt.Sprintf("row %d", r.n) }

// speakers are the names under which tables of turns commonly hold who speaks, best first.
var speakers = []string{"speaker", "speaker_name", "label", "name", "who", "participant"}

// longestTurns is the mean length, in bytes, above which rows are taken for whole transcripts.
const longestTurns = 4000

// turnTable is a table of which a row is a turn.
type turnTable struct{ speaker, text string }

// turnsIn reports whether a table's rows are turns: nearly every row names who speaks, several rows
// stand under one title, day and address, and voices take turns there.
func turnsIn(rows []tableRow, c Columns) (turnTable, bool) {
	t := turnTable{text: c.Text, speaker: c.Speaker}
	if t.text == "" {
		t.text = commonest(rows, bodies)
	}
	if t.speaker == "" {
		t.speaker = commonest(rows, speakers)
	}
	if t.text == "" || t.speaker == "" {
		return t, false
	}
	voices, groups := map[string]map[string]bool{}, 0
	worded, named, size := 0, 0, 0
	for _, r := range rows {
		if words := strings.TrimSpace(r.fields[t.text]); words != "" {
			worded++
			size += len(words)
			who := strings.TrimSpace(r.fields[t.speaker])
			if who != "" {
				named++
			}
			key := r.group(c)
			if voices[key] == nil {
				voices[key] = map[string]bool{}
				groups++
			}
			voices[key][who] = true
		}
	}
	if worded < 2 || named*10 < worded*9 || worded < 2*groups || size > longestTurns*worded {
		return t, false
	}
	for _, v := range voices {
		if len(v) > 1 {
			return t, true
		}
	}
	return t, false
}

// timed reports whether a row says when its words begin and end, as machine transcripts do of each sentence.
func (r tableRow) timed() bool { return r.fields["start"] != "" && r.fields["end"] != "" }

// commonest returns the first of the names whose column holds something in most rows.
func commonest(rows []tableRow, names []string) string {
	for _, name := range names {
		n := 0
		for _, r := range rows {
			if strings.TrimSpace(r.fields[name]) != "" {
				n++
			}
		}
		if n*2 > len(rows) {
			return name
		}
	}
	return ""
}

// group is what rows of one transcript share.
func (r tableRow) group(c Columns) string {
	var m Meta
	fields := map[string]string{}
	for k, v := range r.fields {
		fields[k] = v
	}
	m.fill(fields, c)
	return strings.Join([]string{m.Title, m.Event, m.Published, m.URL, strings.Repeat("+", r.parent)}, "\x00")
}

// documents makes one transcript of the rows of each group, in order: a row is a line whose label the
// table declares.
func (t turnTable) documents(rows []tableRow, c Columns) []Document {
	var docs []Document
	at := map[string]int{}
	var texts []*strings.Builder
	var spoke []string // last in each
	for _, r := range rows {
		words := cellParagraphs(r.fields[t.text])
		if len(words) == 0 {
			continue
		}
		key := r.group(c)
		i, ok := at[key]
		if !ok {
			i = len(docs)
			at[key] = i
			docs = append(docs, Document{Carrier: "table", Part: r.place()})
			texts = append(texts, &strings.Builder{})
			spoke = append(spoke, "")
			fields := map[string]string{}
			for k, v := range r.fields {
				if k != t.text && k != t.speaker {
					fields[k] = v
				}
			}
			docs[i].Meta.fill(fields, c)
			docs[i].Meta.ID = ""
		}
		who := strings.Join(strings.Fields(r.fields[t.speaker]), " ")
		line := Line{Span: transcript.Span{Start: texts[i].Len()}, Break: Paragraph, Label: int32(len(who))}
		if n := len(docs[i].Lines); n > 0 && who == spoke[i] && r.timed() {
			line.Label, line.Break = 0, Soft // a machine's next sentence of one voice
		} else if who != "" {
			texts[i].WriteString(who + ": ")
		}
		spoke[i] = who
		for _, w := range words {
			texts[i].WriteString(w)
			line.End = texts[i].Len()
			texts[i].WriteByte('\n')
			docs[i].Lines = append(docs[i].Lines, line)
			line = Line{Span: transcript.Span{Start: texts[i].Len()}, Break: Paragraph}
		}
	}
	for i := range docs {
		docs[i].Text = texts[i].String()
		if len(docs) == 1 {
			docs[i].Part = ""
		}
	}
	return docs
}

// cellMarkup is a tag by which a cell is told to be written in HTML.
var cellMarkup = regexp.MustCompile(`(?i)</(?:p|div|span|b|i|em|strong|a|li)>|<br ?/?>`)

// cellParagraphs are the paragraphs of a cell: a line that ends a sentence, or stands before a blank one, ends a paragraph.
func cellParagraphs(s string) []string {
	s = newlines.Replace(strings.ToValidUTF8(s, "\ufffd"))
	if cellMarkup.MatchString(s) {
		if d, err := extractHTML(s); err == nil {
			s = strings.ReplaceAll(strings.TrimSpace(d.Text), "\n", "\n\n")
		}
	}
	var out []string
	ended := true
	for line := range strings.Lines(s) {
		switch words := fold(line); {
		case words == "":
			ended = true
		case ended:
			out = append(out, words)
			ended = endsSentence(words)
		default:
			out[len(out)-1] += " " + words
			ended = endsSentence(words)
		}
	}
	return out
}
