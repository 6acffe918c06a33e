package exchange

import (
	"slices"
	"strings"
	"unicode"

	"podium/internal/transcript"
)

// twoLanguages is how many questions must stand in Chinese and again in English for that to be a page's custom.
const twoLanguages = 2

// rendered reports whether the turn at i gives the question right before it in another language, as pages in two languages do
// question by question.
func (c *cutter) rendered(i int) bool {
	if !c.mayRender(i) {
		return false
	}
	if c.renders == 0 {
		for k := range c.views {
			if c.mayRender(k) {
				c.renders++
			}
		}
	}
	return c.renders >= twoLanguages
}

// mayRender reports whether two reporters' turns stand one right after the other, one of them in Chinese.
func (c *cutter) mayRender(i int) bool {
	return i > 0 && i < len(c.views) && c.views[i].turn.Role == transcript.Reporter && c.views[i-1].turn.Role == transcript.Reporter &&
		inHan(c.views[i-1].turn.Text) != inHan(c.views[i].turn.Text)
}

// renderedAskers gives their role to those whose every turn asks, in another script, right after a reporter's: the question again.
func renderedAskers(views []view, people []*speaker) {
	for _, s := range people {
		if views[s.turns[0]].turn.Role == "" && !slices.ContainsFunc(s.turns, func(i int) bool {
			return i == 0 || views[i-1].turn.Role != transcript.Reporter || !views[i].holdsQuestion() || inHan(views[i-1].turn.Text) == inHan(views[i].turn.Text)
		}) {
			setRole(views, s, transcript.Reporter)
		}
	}
}

// inHan reports whether the first letter of a text is Chinese.
func inHan(text string) bool {
	at := strings.IndexFunc(text, unicode.IsLetter)
	if at < 0 {
		return false
	}
	for _, r := range text[at:] {
		return unicode.Is(unicode.Han, r)
	}
	return false
}
