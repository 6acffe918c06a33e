package dialect

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"podium/internal/ingest/read/carrier"
	"podium/internal/ingest/read/labels"
	"podium/internal/ingest/read/rx"
)

// transcriptBelow says that the words of a talk follow, under what a paper tells of it.
var transcriptBelow = rx.MustCompile(`(?i)^(?:(?:leia|confira|veja|assista)\b.{0,40}íntegra.{0,60}:|(?:(?:read|below|here)\b.{0,40}\b)?(?:full |edited |complete )*(?:transcript|interview)\b.{0,40}\b(?:follows|below)\b.{0,20}[:.]|read the (?:full |edited )?(?:transcript|interview)\b.{0,30}:|(?:lea|a continuación|esta es)\b.{0,60}\b(?:transcripción|entrevista)\b.{0,60}:|(?:das|hier) .{0,40}(?:interview|gespräch|im wortlaut).{0,40}:|(?:voici|lire)\b.{0,40}\b(?:transcription|entretien|interview)\b.{0,40}:)$`)

// transcriptHead are headings under which the words of a talk stand, below an announcement of it.
var transcriptHead = set("transcript", "full transcript", "transcript of remarks", "transcripción", "transcription", "wortlaut", "стенограмма", "стенограма")

// speaksUp reports whether a text above the first label, however short, is somebody's words: it greets, or stands under a
// heading that says so.
func (r *reader) speaksUp(start int) bool {
	if start == 0 {
		return sitDown.MatchString(r.str(0))
	}
	above := fold(r.str(start - 1))
	return labels.Statement[above] || labels.Opens(r.str(start-1)) != "" || greets(r.str(start)) || ofHimself.MatchString(r.str(start))
}

// sitDown are two sentences or more that begin with a greeting: no title.
var sitDown = rx.MustCompile(`(?i)^(?:good (?:morning|afternoon|evening)|hello|ladies and gentlemen)[^.?!]{0,40}[.!] .{12,}[.!]$`)

// ofHimself is what somebody says to those before him, and no summary of a page does.
var ofHimself = rx.MustCompile(`(?i)^(?:well|okay|alright|all right|so|right|now|look|hi|welcome)\b.{0,80}\b(?:welcome|i'm|i’m|i'll|i’ll|i am|i will|i want|we're|we’re|we are|joined|thanks|thank you)\b|\b(?:i'll|i’ll|i will|let me|i'd like to|i’d like to|i am going to|i'm going to) (?:now )?(?:hand over|turn (?:it )?over|take (?:your|some|a few) questions|introduce|start by|begin by)\b`)

// headsShort reports whether a line above the first label heads a statement that may be too short to be told by its length.
func (r *reader) headsShort(i int, s string) bool {
	if len(s) > 100 || i+1 >= r.first || r.lines[i+1].Outside || !endsSentence(r.str(i+1)) {
		return false
	}
	return greets(r.str(i+1)) && labels.Statement[fold(unsigned(s))] || labels.Opens(s) != ""
}

// greetsAll reports whether a line above the first label does nothing but greet, and a sentence follows: a statement too short to be
// told by its length.
func (r *reader) greetsAll(i int, s string) bool {
	if i == 0 || len(s) > 60 || !greets(s) || strings.EqualFold(firstField(s), "thank") || !endsSentence(s) && !strings.HasSuffix(s, ",") {
		return false
	}
	for k := i + 1; k < r.first && k <= i+2; k++ {
		if next := r.str(k); endsSentence(next) && len(next) >= 20 && !editorial(next) && !abbreviated.MatchString(next) {
			return true
		}
	}
	return false
}

// headingLike reports whether most long words of a line are capitalised.
func headingLike(s string) bool {
	long, upper := 0, 0
	for _, w := range strings.Fields(s) {
		if len(w) > 3 {
			long++
			if unicode.IsUpper(firstRune(w)) {
				upper++
			}
		}
	}
	return long > 0 && upper*10 >= long*6 || upperShare(s) > 0.5
}

// salutes begins a line that addresses all who listen, before the first sentence: "Madam Chair and members of the Club:".
var salutes = rx.MustCompile(`(?i)^(?:mr\.|madam|ladies|gentlemen|members|distinguished|my fellow|friends|dear|good (?:morning|afternoon|evening))\b`)

// restarts reports whether a line before the first label is a heading, after which an opening
// statement begins again: short, and neither a sentence nor a point of a list.
func (r *reader) restarts(i int, s string) bool {
	l := &r.lines[i]
	if l.Break != carrier.Paragraph || i+1 < len(r.lines) && r.lines[i+1].Break != carrier.Paragraph || len(s) >= 60 || bracketed(s) || isRule(s) || strings.HasPrefix(s, "**") || l.Level > 0 || l.Item {
		return false
	}
	return !endsSentence(s) && !strings.ContainsAny(s[len(s)-1:], ":;,-") && !unicode.IsLower(firstRune(s))
}

// isTime reports whether a line is a recording's time and nothing else: "0:04", "[00:00:04]".
func (r *reader) isTime(i int) bool {
	l := &r.lines[i]
	return l.End-l.Start <= 10 && timecode(strings.Trim(r.str(i), "[]()"))
}

// prose reports whether a line is running text: sentences, not a heading.
func (r *reader) prose(s string) bool {
	n := utf8.RuneCountInString(s)
	if unicode.Is(unicode.Hangul, firstRune(s)) {
		return n >= 20 && endsSentence(s)
	}
	if isHan(firstRune(s)) {
		return n >= 20 && strings.ContainsAny(s, "。，")
	}
	return n >= 60 && endsSentence(s) && len(strings.Fields(s)) >= 9 && upperShare(s) < 0.5
}

// textOf says of what event the words are, above them.
var textOf = rx.MustCompile(`(?i)^(?:letterlijke tekst van (?:de|het) |(?:mitschrift|wortprotokoll) (?:der|des|vom) |stenogram (?:z )?konferencji )`)

var editorNote = rx.MustCompile(`(?i)please (?:see|note)|asterisk|following is (?:a|the) transcript|transcript of|not (?:been )?edited|rush transcript|photo by|photo\)| photo |ministerio|embargoed`)

// rights opens a publisher's statement of who owns the transcript, however long.
var rights = rx.MustCompile(`(?i)^(?:copyright\b|©|\(c\) ?\d{4}|all rights reserved|no portion of this)`)

func editorial(s string) bool {
	return len(s) < 400 && editorNote.MatchString(s) || len(s) < 1500 && rights.MatchString(s)
}
