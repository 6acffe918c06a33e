package carrier

import (
	"encoding/xml"
	"regexp"
	"strings"
	"unicode"

	"podium/internal/transcript"
)

// speechMarks stand in debates of which each speech is an element that says who speaks, by an attribute (TheyWorkForYou,
// TEI) or by an element of its own (the Bundestag).
var speechMarks = regexp.MustCompile(`<speech\s[^>]*\bspeaker(?:name)?="[^"]|<u\s[^>]*\bwho="[^"]|<redner\s`)

func isSpeeches(s string) bool { return speechMarks.MatchString(s[:min(len(s), 1<<20)]) }

// readSpeeches extracts such a debate: a line a paragraph, the first of each speech with its speaker for a declared label.
func readSpeeches(s string) ([]Document, error) {
	x := speeches{people: map[string]string{}}
	if err := walkXML(s, x.opens, x.closes, func(w xml.CharData) { x.words.Write(w) }); err != nil {
		return nil, err
	}
	x.flush()
	x.doc.Text = x.text.String()
	return []Document{x.doc}, nil
}

// speeches keeps where in a debate the decoder is.
type speeches struct {
	doc    Document
	text   strings.Builder
	words  strings.Builder
	open   []string          // elements, as what they are read
	people map[string]string // by id
	person string            // the id of the one whose name is read
	name   []string          // of that name, or of who speaks next
	who    string
	fresh  bool // the speaker has not been written yet
	silent bool // what comes up to the paragraph's end is the printed name
	header bool
	nobody bool // the element says that nobody speaks
}

// the elements by what they do
var (
	speechElements  = names("speech", "u", "sp", "utterance", "intervention", "rede")
	wordElements    = names("p", "seg", "ab", "l", "lg")
	headingElements = names("oral-heading", "major-heading", "minor-heading", "heading", "head", "ueberschrift")
	remarkElements  = names("kommentar", "note", "vocal", "kinesic", "incident")
	headerElements  = names("teiHeader", "vorspann", "rednerliste", "anlagen")
	nameElements    = names("titel", "vorname", "namenszusatz", "nachname", "forename", "surname")
)

func names(of ...string) map[string]bool {
	m := make(map[string]bool, len(of))
	for _, n := range of {
		m[n] = true
	}
	return m
}

func (x *speeches) opens(e xml.StartElement) {
	x.open = append(x.open, e.Name.Local)
	x.start(e)
}

func (x *speeches) closes(e xml.EndElement) {
	name := e.Name.Local
	if n := len(x.open); n > 0 {
		name, x.open = x.open[n-1], x.open[:n-1]
	}
	x.end(name)
}

func (x *speeches) start(e xml.StartElement) {
	n := e.Name.Local
	switch {
	case headerElements[n]:
		x.flush()
		x.header = true
	case x.header && (n == "title" || n == "plenarprotokoll-nummer" || nameElements[n]):
		x.words.Reset()
	case n == "person":
		x.person, x.name = attr(e, "id"), nil
	case n == "note" && attr(e, "type") == "speaker", n == "p" && strings.HasPrefix(attr(e, "klasse"), "T_"):
		x.flush()
		x.open[len(x.open)-1] = n + "-" // the printed name of who is declared; a heading
	case n == "redner":
		x.words.Reset()
		x.name, x.silent = nil, true
	case speechElements[n]:
		x.flush()
		if who := x.speakerOf(e); who != "" || n != "rede" {
			x.who, x.fresh = who, true
			x.nobody = who == ""
		}
	case nameElements[n], n == "name" && !x.silent, wordElements[n], headingElements[n], remarkElements[n]:
		x.flush()
	}
	x.dated(e)
}

// speakerOf is who speaks by an element's attributes.
func (x *speeches) speakerOf(e xml.StartElement) string {
	for _, a := range []string{"speakername", "speaker_name", "speaker"} {
		if v := attr(e, a); v != "" && v != "unknown" {
			return fold(v)
		}
	}
	who := attr(e, "who")
	if name := x.people[strings.TrimPrefix(who, "#")]; name != "" {
		return name
	}
	return spaced(strings.TrimPrefix(who, "#"))
}

// spaced parts an id where a small letter stands before a capital: "AdaQuill".
func spaced(id string) string {
	var b strings.Builder
	before := rune(0)
	for _, c := range strings.NewReplacer("_", " ", ".", " ").Replace(id) {
		if unicode.IsUpper(c) && unicode.IsLower(before) {
			b.WriteByte(' ')
		}
		b.WriteRune(c)
		before = c
	}
	return fold(b.String())
}

func (x *speeches) end(n string) {
	switch {
	case headerElements[n]:
		x.words.Reset()
		x.header = false
	case n == "note-":
		x.words.Reset()
	case n == "p-":
		x.line(fold(x.words.String()), "", 3)
		x.words.Reset()
	case (n == "title" || n == "plenarprotokoll-nummer") && x.header && x.doc.Meta.Title == "":
		x.doc.Meta.Title = fold(x.words.String())
	case nameElements[n]:
		x.name = append(x.name, fold(x.words.String()))
		x.words.Reset()
	case n == "person":
		x.people[x.person] = strings.Join(forenameFirst(x.name), " ")
		x.person = ""
	case n == "redner":
		x.words.Reset()
		x.who, x.fresh, x.nobody = strings.Join(x.name, " "), true, false
	case n == "name" && !x.silent && !x.header && x.person == "":
		if who := strings.TrimSuffix(fold(x.words.String()), ":"); who != "" {
			x.who, x.fresh, x.nobody = who, true, false // of who presides
		}
		x.words.Reset()
	case wordElements[n] && x.silent:
		x.words.Reset()
		x.silent = false
	case headingElements[n]:
		s := fold(x.words.String())
		if x.doc.Meta.Title == "" {
			x.doc.Meta.Title = s
		}
		x.line(s, "", 3)
		x.words.Reset()
	case remarkElements[n]:
		if s := fold(x.words.String()); s != "" {
			x.line("("+strings.Trim(s, "()[]")+")", "", 0)
		}
		x.words.Reset()
	case wordElements[n], speechElements[n]:
		x.flush()
	}
}

// forenameFirst puts a surname that stands first last, as lists of persons print them.
func forenameFirst(name []string) []string {
	if len(name) == 2 {
		return []string{name[1], name[0]}
	}
	return name
}

// debateDay is the day in a speech's id: "org/debate/2031-06-26.12.1".
var debateDay = regexp.MustCompile(`/(\d{4}-\d{2}-\d{2})\w?\.`)

func (x *speeches) dated(e xml.StartElement) {
	if x.doc.Meta.Event != "" {
		return
	}
	switch n := e.Name.Local; {
	case n == "dbtplenarprotokoll":
		x.doc.Meta.Event = attr(e, "sitzung-datum")
	case n == "setting", n == "date" && len(x.open) > 1 && x.open[len(x.open)-2] == "setting":
		x.doc.Meta.Event = attr(e, "when")
	case speechElements[n] || headingElements[n]:
		if m := debateDay.FindStringSubmatch(attr(e, "id")); m != nil {
			x.doc.Meta.Event = m[1]
		}
	}
}

// flush ends a paragraph.
func (x *speeches) flush() {
	if x.silent || x.header {
		return
	}
	words := fold(x.words.String())
	x.words.Reset()
	if words == "" {
		return
	}
	if x.nobody { // "The House divided", no one's words
		x.line(words, "", 3)
		return
	}
	who := ""
	if x.fresh {
		who, x.fresh = x.who, false
	}
	x.line(words, who, 0)
}

func (x *speeches) line(words, who string, level uint8) {
	if words == "" || x.header {
		return
	}
	line := Line{Span: transcript.Span{Start: x.text.Len()}, Break: Paragraph, Label: int32(len(who)), Level: level}
	if who != "" {
		x.text.WriteString(who + ": ")
	}
	x.text.WriteString(words)
	line.End = x.text.Len()
	x.text.WriteByte('\n')
	x.doc.Lines = append(x.doc.Lines, line)
}
