package cue

import "podium/internal/ingest/read/words"

// cut is a text that is read by itself.
func cut(text string) *words.Text {
	t := words.NewLexicon(len(text)).Read(text)
	return &t
}

func FindCall(text string) (Call, bool) { return findCall(&cut(text).Run, &sayings{}) }
func FindIntro(text string, known func(string) bool) (Intro, bool) {
	return findIntro(cut(text), known)
}
func FindAddresses(text string) []Address { return findAddresses(cut(text)) }
func ReadOpening(text string) Opening     { return readOpening(cut(text)) }
