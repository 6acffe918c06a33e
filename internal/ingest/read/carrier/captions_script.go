package carrier

import (
	"cmp"
	"html"
	"regexp"
	"slices"
	"strconv"
	"strings"
	"time"
)

// scriptSign opens captions of SubStation.
const scriptSign = "[Script Info]"

// scriptTag is what such captions are set with.
var scriptTag = regexp.MustCompile(`\{[^}]*\}`)

// subStation reads captions that are a table: a line says what its columns are, each line of dialogue fills them, the last one with
// its words. The column of names is who speaks.
func subStation(s string) Document {
	var cues []cue
	var columns []string
	var meta Meta
	inEvents := false
	for line := range strings.Lines(s) {
		line = strings.TrimSpace(line)
		kind, rest, _ := strings.Cut(line, ":")
		switch {
		case strings.HasPrefix(line, "["):
			inEvents = strings.EqualFold(line, "[Events]")
		case !inEvents:
			if !strings.Contains(line, "Aegisub") { // whose files have no title of their own
				meta.captioned([]string{line})
			}
		case kind == "Format":
			columns = strings.Split(strings.ToLower(rest), ",")
		case kind == "Dialogue" && len(columns) > 0:
			var c cue
			for i, cell := range strings.SplitN(rest, ",", len(columns)) {
				switch strings.TrimSpace(columns[i]) {
				case "start":
					c.start, _ = clock(cell)
				case "end":
					c.end, _ = clock(cell)
				case "name", "actor":
					c.voice = fold(cell)
				case "text":
					c.lines = strings.Split(strings.NewReplacer(`\N`, "\n", `\n`, "\n", `\h`, " ").Replace(scriptTag.ReplaceAllString(cell, "")), "\n")
				}
			}
			cues = append(cues, c)
		}
	}
	slices.SortStableFunc(cues, func(a, b cue) int { return cmp.Compare(a.start, b.start) })
	d := recorded(cues, false)
	d.Meta = meta
	return d
}

var (
	samiSync  = regexp.MustCompile(`(?i)<sync\b[^>]*\bstart\s*=\s*"?(\d{1,12})[^>]*>`)
	samiClass = regexp.MustCompile(`(?i)<p\b[^>]*\bclass\s*=\s*"?([\w-]+)`)
	samiTitle = regexp.MustCompile(`(?is)<title>(.*?)</title>`)
	samiBreak = regexp.MustCompile(`(?i)<br\s*/?>`)
	anyTag    = regexp.MustCompile(`<[^>]*>`)
)

// sami reads captions that are set as a page: each stands until the next, which may be blank. Of several languages it reads the one
// that comes first.
func sami(s string) Document {
	var cues []cue
	class := ""
	at := samiSync.FindAllStringSubmatchIndex(s, -1)
	for i, m := range at {
		next, end := len(s), time.Duration(0)
		ms, _ := strconv.Atoi(s[m[2]:m[3]])
		if i+1 < len(at) {
			next = at[i+1][0]
			n, _ := strconv.Atoi(s[at[i+1][2]:at[i+1][3]])
			end = time.Duration(n) * time.Millisecond
		}
		words := s[m[1]:next]
		if c := samiClass.FindStringSubmatch(words); c != nil {
			if class = cmp.Or(class, c[1]); !strings.EqualFold(class, c[1]) {
				continue
			}
		}
		words = anyTag.ReplaceAllString(samiBreak.ReplaceAllString(strings.ReplaceAll(words, "\n", " "), "\n"), "")
		if words = html.UnescapeString(words); fold(words) != "" {
			cues = append(cues, cue{start: time.Duration(ms) * time.Millisecond, end: end, lines: strings.Split(words, "\n")})
		}
	}
	d := recorded(cues, false)
	if m := samiTitle.FindStringSubmatch(s); m != nil {
		d.Meta.Title = plain(m[1])
	}
	return d
}
