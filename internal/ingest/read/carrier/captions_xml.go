package carrier

import (
	"encoding/xml"
	"html"
	"regexp"
	"strconv"
	"strings"
	"time"
)

// timedText is the opening of captions in XML: TTML and what is made from it, and what YouTube gives.
var timedText = regexp.MustCompile(`<(?:\w+:)?tt[\s>]|<timedtext[\s>]|<transcript>\s*<text\s+start=`)

func isTimedText(s string) bool { return timedText.MatchString(s[:min(len(s), 4096)]) }

// readTimedText extracts such captions. Who speaks is told by an agent, of whom the head has the name.
func readTimedText(s string) ([]Document, error) {
	x := captionsXML{people: map[string]string{}}
	if err := walkXML(s, x.start, x.end, func(w xml.CharData) { x.words.Write(w) }); err != nil && len(x.cues) == 0 {
		return nil, err
	} else if err != nil {
		x.meta.Other = nil
		x.cut = true
	}
	d := recorded(x.cues, false)
	if len(d.Lines) == 0 {
		return nil, &Error{Kind: "empty", Reason: "the captions hold no words", Do: "fetch them again"}
	}
	if d.Meta = x.meta; x.cut {
		d.Warnings = append(d.Warnings, mended("cut-off", "The captions are damaged: what comes after the last words is not here."))
	}
	return []Document{d}, nil
}

// captionsXML keeps where in captions the decoder is.
type captionsXML struct {
	cues   []cue
	meta   Meta
	words  strings.Builder
	people map[string]string // by id
	person string            // whose name is read
	voices []string          // of the open elements; "" where they tell none
	within int               // paragraphs that are open
	at     cue               // the one that is read
	cut    bool
}

func (x *captionsXML) start(e xml.StartElement) {
	voice := ""
	if len(x.voices) > 0 {
		voice = x.voices[len(x.voices)-1]
	}
	if id := attr(e, "agent"); id != "" && e.Name.Local != "agent" {
		x.flush()
		if voice = x.people[id]; voice == "" {
			voice = spaced(id)
		}
	}
	x.voices = append(x.voices, voice)
	switch e.Name.Local {
	case "tt":
		x.meta.Language = attr(e, "lang")
	case "agent":
		x.person = attr(e, "id")
	case "name", "title":
		x.words.Reset()
	case "br":
		if x.within > 0 {
			x.words.WriteByte('\n')
		}
	case "p", "text":
		x.words.Reset()
		x.within++
		x.at = cue{start: captionTime(e, "begin", "start", "t"), end: captionTime(e, "end")}
		if lasts := captionTime(e, "dur", "d"); x.at.end == 0 && lasts > 0 {
			x.at.end = x.at.start + lasts
		}
	}
}

func (x *captionsXML) end(e xml.EndElement) {
	switch e.Name.Local {
	case "title":
		x.meta.Title = fold(x.words.String())
	case "name":
		if x.people[x.person] == "" {
			x.people[x.person] = fold(x.words.String())
		}
	case "p", "text":
		x.flush()
		x.within--
	}
	if n := len(x.voices); n > 0 {
		if n > 1 && x.voices[n-1] != x.voices[n-2] {
			x.flush()
		}
		x.voices = x.voices[:n-1]
	}
}

// flush ends a cue: a paragraph, or what another voice says within one.
func (x *captionsXML) flush() {
	if x.within == 0 {
		return
	}
	words := html.UnescapeString(x.words.String()) // some escape twice
	x.words.Reset()
	if fold(words) == "" {
		return
	}
	c := x.at
	c.voice, c.lines = x.voices[len(x.voices)-1], strings.Split(words, "\n")
	x.cues = append(x.cues, c)
}

// captionTime is the first of the times that an element tells by attributes; those of one letter count milliseconds.
func captionTime(e xml.StartElement, names ...string) time.Duration {
	for _, name := range names {
		v := attr(e, name)
		if v == "" {
			continue
		}
		if len(name) == 1 {
			v += "ms"
		}
		d, _ := clock(v)
		return d
	}
	return 0
}

// clock reads the time at which something is said, in the ways in which captions and machines write it: 1:02:03.400, 02:03,400,
// 00:00:03:12 with frames, 3.4, 3.4s, 340ms, PT3.4S.
func clock(s string) (time.Duration, bool) {
	s = strings.ToLower(strings.TrimSpace(strings.ReplaceAll(s, ",", ".")))
	if rest, ok := strings.CutPrefix(s, "pt"); ok {
		d, err := time.ParseDuration(rest)
		return d, err == nil
	}
	if strings.HasSuffix(s, "s") {
		d, err := time.ParseDuration(s)
		return d, err == nil
	}
	var d time.Duration
	for i, part := range strings.Split(s, ":") {
		f, err := strconv.ParseFloat(part, 64)
		if err != nil || f < 0 || f > 1e7 || i > 3 {
			return 0, false
		}
		if i == 3 {
			break // frames
		}
		d = d*60 + time.Duration(f*float64(time.Second))
	}
	return d, true
}
