package carrier

import (
	"html"
	"regexp"
	"strings"
)

func init() {
	formats["captions"] = readCaptions
	for _, ext := range []string{".vtt", ".srt", ".sbv", ".ass", ".ssa", ".smi", ".sami"} {
		extensions[ext] = "captions"
	}
	extensions[".ttml"], extensions[".dfxp"] = "xml", "xml"
	mediaTypes["text/vtt"], mediaTypes["application/x-subrip"], mediaTypes["application/ttml+xml"] = "captions", "captions", "xml"
	for _, opening := range []string{"WEBVTT", "\ufeffWEBVTT", scriptSign, "\ufeff" + scriptSign} {
		magic = append(magic, struct{ opening, format string }{opening, "captions"})
	}
}

var (
	cueTimes = regexp.MustCompile(`^\s*((?:\d+:)?\d{1,2}:\d{2}[.,]\d{1,3})\s*(?:-->|,)\s*((?:\d+:)?\d{1,2}:\d{2}[.,]\d{1,3})`)
	cueVoice = regexp.MustCompile(`^<v(?:\.[^\s>]*)?\s+([^>]+)>`)
	cueTag   = regexp.MustCompile(`</?(?:[a-zA-Z][^>]*|\d[\d:.,]*)>|\{\\[^}]*\}`)
)

// readCaptions extracts WebVTT, SubRip, SubViewer, SubStation and SAMI: the words of the cues without their numbers and times.
func readCaptions(_ Source, s string) ([]Document, error) {
	s = newlines.Replace(s)
	var d Document
	switch {
	case strings.HasPrefix(s, scriptSign):
		d = subStation(s)
	case samiSync.MatchString(s):
		d = sami(s)
	default:
		d = blocks(s)
	}
	if len(d.Lines) == 0 {
		return nil, &Error{Kind: "empty", Reason: "the captions hold no words", Do: "fetch them again"}
	}
	return []Document{d}, nil
}

// blocks reads captions of which each cue is a block of lines, its times above its words.
func blocks(s string) Document {
	var cues []cue
	var meta Meta
	for block := range strings.SplitSeq(strings.ReplaceAll(s, "\n \n", "\n\n"), "\n\n") {
		lines := strings.Split(strings.Trim(block, "\n"), "\n")
		if len(lines) > 1 && cueTimes.FindString(lines[0]) == "" && cueTimes.FindString(lines[1]) != "" {
			lines = lines[1:] // the cue's number or name
		}
		m := cueTimes.FindStringSubmatch(lines[0])
		if m == nil {
			meta.captioned(lines)
			continue
		}
		c := cue{}
		c.start, _ = clock(m[1])
		c.end, _ = clock(m[2])
		for _, l := range lines[1:] {
			voice := ""
			if v := cueVoice.FindStringSubmatch(l); v != nil {
				voice = fold(html.UnescapeString(v[1]))
			}
			if voice != "" && voice != c.voice && len(c.lines) > 0 {
				cues = append(cues, c)
				c = cue{start: c.end, end: c.end}
			}
			if voice != "" {
				c.voice = voice
			}
			c.lines = append(c.lines, fold(html.UnescapeString(cueTag.ReplaceAllString(l, ""))))
		}
		cues = append(cues, c)
	}
	d := recorded(cues, strings.Contains(s, "<c>"))
	d.Meta = meta
	return d
}

// captioned keeps what the head of captions says.
func (m *Meta) captioned(lines []string) {
	for _, l := range lines {
		if name, value, ok := strings.Cut(l, ":"); ok {
			switch strings.ToLower(strings.TrimSpace(name)) {
			case "language":
				m.Language = strings.TrimSpace(value)
			case "title":
				m.Title = strings.TrimSpace(value)
			}
		}
	}
}
