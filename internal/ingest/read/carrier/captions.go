package carrier

import (
	"html"
	"regexp"
	"strconv"
	"strings"
	"time"

	"podium/internal/transcript"
)

func init() {
	formats["captions"] = readCaptions
	for _, ext := range []string{".vtt", ".srt", ".sbv"} {
		extensions[ext] = "captions"
	}
	mediaTypes["text/vtt"], mediaTypes["application/x-subrip"] = "captions", "captions"
	magic = append(magic, struct{ opening, format string }{"WEBVTT", "captions"}, struct{ opening, format string }{"\ufeffWEBVTT", "captions"})
}

// pause is how long nobody has to speak for the words after it to begin a paragraph.
const pause = 3 * time.Second

var (
	cueTimes = regexp.MustCompile(`^\s*((?:\d+:)?\d{1,2}:\d{2}[.,]\d{1,3})\s*(?:-->|,)\s*((?:\d+:)?\d{1,2}:\d{2}[.,]\d{1,3})`)
	cueVoice = regexp.MustCompile(`^<v(?:\.[^\s>]*)?\s+([^>]+)>`)
	cueTag   = regexp.MustCompile(`</?(?:[a-zA-Z][^>]*|\d[\d:.,]*)>|\{\\[^}]*\}`)
	cueLabel = regexp.MustCompile(`^(?:>>|[-–—] ?\S|[\p{Lu}(\[][^:.?!]{1,48}: )`)
)

// readCaptions extracts WebVTT and SubRip: the words of the cues without their numbers and times. Words go on
// from cue to cue until a pause, a label or a dash; a voice that the cue declares is a label. What rolling
// captions repeat of the line before is left out.
func readCaptions(_ Source, s string) ([]Document, error) {
	s = newlines.Replace(s)
	c := captions{rolls: strings.Contains(s, "<c>"), every: namesEvery(s)}
	for _, block := range strings.Split(strings.ReplaceAll(s, "\n \n", "\n\n"), "\n\n") {
		c.block(strings.Split(strings.Trim(block, "\n"), "\n"))
	}
	if len(c.doc.Lines) == 0 {
		return nil, &Error{Kind: "empty", Reason: "the captions hold no words", Do: "fetch them again"}
	}
	c.doc.Text = c.text.String()
	return []Document{c.doc}, nil
}

// cueName is a name printed before a cue's words.
var cueName = regexp.MustCompile(`^\p{Lu}[^:.?!]{1,48}$`)

// namesEvery reports whether nearly all cues begin with a name and a colon, as conference software prints who speaks.
func namesEvery(s string) bool {
	cues, named := strings.Count(s, "-->"), 0
	lines := strings.Split(s, "\n")
	for i := 1; i < len(lines); i++ {
		if strings.Contains(lines[i-1], "-->") {
			if name, _, ok := strings.Cut(lines[i], ": "); ok && cueName.MatchString(name) {
				named++
			}
		}
	}
	return cues >= 4 && named*10 >= cues*9
}

// captions is the state of reading cues.
type captions struct {
	doc   Document
	text  strings.Builder
	end   time.Duration // of the cue before
	last  string        // the line last written
	voice string        // whose cue it was
	named string        // the name printed before the words last
	every bool          // one is printed before each cue
	rolls bool          // each cue repeats the one before
}

// block reads one cue, or what the file's head says.
func (c *captions) block(lines []string) {
	if len(lines) > 1 && cueTimes.FindString(lines[0]) == "" && cueTimes.FindString(lines[1]) != "" {
		lines = lines[1:] // the cue's number or name
	}
	m := cueTimes.FindStringSubmatch(lines[0])
	if m == nil {
		c.head(lines)
		return
	}
	start, end := cueTime(m[1]), cueTime(m[2])
	apart := len(c.doc.Lines) == 0 || start-c.end >= pause
	c.end = end
	for i, l := range lines[1:] {
		voice := ""
		if v := cueVoice.FindStringSubmatch(l); v != nil {
			voice = fold(html.UnescapeString(v[1]))
		}
		l = fold(html.UnescapeString(cueTag.ReplaceAllString(l, "")))
		if name, words, ok := strings.Cut(l, ": "); ok && i == 0 && cueName.MatchString(name) {
			if name == c.named && c.every {
				l = words // printed before each cue
			}
			c.named = name
		}
		if l == "" || l == c.last && (c.rolls || i == 0 && len(lines) > 2) {
			continue
		}
		c.put(l, voice, apart)
		apart = false
	}
}

func (c *captions) head(lines []string) {
	for _, l := range lines {
		if name, value, ok := strings.Cut(l, ":"); ok {
			switch strings.ToLower(strings.TrimSpace(name)) {
			case "language":
				c.doc.Meta.Language = strings.TrimSpace(value)
			case "title":
				c.doc.Meta.Title = strings.TrimSpace(value)
			}
		}
	}
}

// put writes a line of words. A voice is written once, where it takes over.
func (c *captions) put(words, voice string, apart bool) {
	l := Line{Span: transcript.Span{Start: c.text.Len()}}
	if voice != "" && voice != c.voice {
		c.voice = voice
		l.Label = int32(len(voice))
		c.text.WriteString(voice + ": ")
	}
	if l.Label > 0 || apart || cueLabel.MatchString(words) {
		l.Break = Paragraph
	}
	c.text.WriteString(words)
	l.End = c.text.Len()
	c.text.WriteByte('\n')
	c.doc.Lines = append(c.doc.Lines, l)
	c.last = words
}

// cueTime reads 1:02:03.400 and 02:03,400.
func cueTime(s string) time.Duration {
	var d time.Duration
	for part := range strings.SplitSeq(strings.ReplaceAll(s, ",", "."), ":") {
		f, _ := strconv.ParseFloat(part, 64)
		d = d*60 + time.Duration(f*float64(time.Second))
	}
	return d
}
