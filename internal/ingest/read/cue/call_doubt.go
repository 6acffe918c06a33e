package cue

import (
	"strings"

	"podium/internal/ingest/read/rx"
	"podium/internal/ingest/read/words"
)

// brief reports whether a sentence is a few words that may follow a plain call.
func brief(s *Sentence) bool {
	return len(s.Text) <= 110 && s.Words.Count() <= 22 && !strings.HasSuffix(s.Text, "?")
}

// otherwise are words that take a call back, or give the floor to another.
var otherwise = rx.MustCompile(`(?i)\b(?:hear (?:you|her|him)|not (?:there|here)|meantime|instead|turn it|lost (?:you|her|him))\b|^no[.,!]|^(?:okay, |so, |well, )?(?:we(?:’|')ll|let(?:’|')s|i(?:’|')ll) (?:go|turn|move)\b`)

// takesBack reports whether a sentence takes a call back, or gives the floor to another.
func takesBack(s *Sentence) bool {
	return s.Holds().Has(otherWords) && otherwise.MatchString(s.Text)
}

// otherWords are those of which one stands wherever otherwise fits.
var otherWords = words.Declare("hear not meantime instead turn lost no we'll well let's lets i'll ill")

// plainly reports whether a call is one whatever follows it: its words hand over the floor, or an outlet or a place is said.
func plainly(c *Call, s *Sentence) bool {
	if c.Name == "" {
		return pointsOut.MatchString(s.Text)
	}
	if strings.HasPrefix(s.Text, "Go ahead, ") && !c.Loose && !strings.Contains(s.Text, c.Name+"-") {
		return true
	}
	return !c.Loose && GivenName(firstWord(c.Name)) && (c.Outlet != "" && !notesWho(s) || towardsIt.MatchString(s.Text))
}

// notesWho reports whether an editor notes who somebody is at the end of a sentence that tells something: it speaks to him.
func notesWho(s *Sentence) bool {
	before, _, noted := strings.Cut(s.Text, " [")
	return noted && !runUp(before)
}

// pointsOut asks for a name, or tells by where somebody sits who is called.
var pointsOut = rx.MustCompile(`(?i)\b(?:your name\b|\bnext[.!]?$|(?:lady|gentleman|woman|man) (?:right )?(?:here|there|in the|over|with)\b)`)

var towardsIt = rx.MustCompile(`(?i)\b(?:go ahead|(?:go|going|turn|start) (?:back |over |next |now )?(?:to|with)|kick (?:us|it) off|(?:first|next|last|final) question)\b`)
