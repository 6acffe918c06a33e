package carrier

import (
	"regexp"
	"strings"
	"time"

	"podium/internal/transcript"
)

// cue is some words of a recording, with when and by whom they were spoken as far as the source tells.
type cue struct {
	start, end time.Duration // 0 where it tells nothing
	voice      string        // as it declares it; "" where it declares none
	lines      []string      // the words
	apart      bool          // it says that a paragraph begins
}

// pause is how long nobody has to speak for the words after it to begin a paragraph.
const pause = 3 * time.Second

// nameDot is a full stop within a name before a colon: "MS. QUILL", "Lt. Gen. Oar".
const nameDot = `\b\p{Lu}\p{L}{0,3}\.`

var (
	// cueLabel is what begins the words of somebody else than the line before.
	cueLabel = regexp.MustCompile(`^(?:>>|[-–—] ?\S|(?:` + nameDot + `|[\p{Lu}(\[])(?:[^:.?!]|` + nameDot + `){1,48}: )`)
	// cueName is a name printed before a cue's words.
	cueName = regexp.MustCompile(`^(?:` + nameDot + `|\p{Lu})(?:[^:.?!]|` + nameDot + `){1,48}$`)
)

// printedName parts the name printed before a cue's words from them.
func (c *cue) printedName() (name, words string, ok bool) {
	if len(c.lines) == 0 {
		return "", "", false
	}
	name, words, ok = strings.Cut(c.lines[0], ": ")
	return name, words, ok && cueName.MatchString(name)
}

// namesEvery makes voices of the names that stand before nearly all cues, as conference software prints who speaks: there a name before
// the next cue is no new turn.
func namesEvery(cues []cue) {
	const fewest = 4
	named, worded := 0, 0
	for i := range cues {
		if len(cues[i].lines) > 0 {
			worded++
		}
		if _, _, ok := cues[i].printedName(); ok && cues[i].voice == "" {
			named++
		}
	}
	if worded < fewest || named*10 < worded*9 {
		return
	}
	for i := range cues {
		if name, words, ok := cues[i].printedName(); ok && cues[i].voice == "" {
			cues[i].voice, cues[i].lines[0] = name, words
		}
	}
}

// recording writes cues as a document. Words go on from cue to cue until a pause, a label or a dash; a voice is a label, written
// where it takes over.
type recording struct {
	doc   Document
	text  strings.Builder
	end   time.Duration // of the cue before
	last  string        // the line last written
	voice string        // whose cue it was
	rolls bool          // each cue repeats the one before
}

// recorded makes a document of cues; rolls says that each repeats the one before it, as captions do that roll up.
func recorded(cues []cue, rolls bool) Document {
	namesEvery(cues)
	r := recording{rolls: rolls}
	for i := range cues {
		r.cue(&cues[i])
	}
	r.doc.Text = r.text.String()
	r.doc.Carrier = "captions"
	return r.doc
}

func (r *recording) cue(c *cue) {
	apart := len(r.doc.Lines) == 0 || c.apart || c.start-r.end >= pause
	if c.end > 0 {
		r.end = c.end
	}
	for i, l := range c.lines {
		if l = fold(l); l == "" || l == r.last && (r.rolls || i == 0 && len(c.lines) > 1) {
			continue
		}
		r.put(l, c.voice, apart)
		apart = false
	}
}

func (r *recording) put(words, voice string, apart bool) {
	l := Line{Span: transcript.Span{Start: r.text.Len()}}
	if voice != "" && voice != r.voice {
		r.voice = voice
		l.Label = int32(len(voice))
		r.text.WriteString(voice + ": ")
	}
	if l.Label > 0 || apart || cueLabel.MatchString(words) {
		l.Break = Paragraph
	}
	r.text.WriteString(words)
	l.End = r.text.Len()
	r.text.WriteByte('\n')
	r.doc.Lines = append(r.doc.Lines, l)
	r.last = words
}
