package passages

import (
	"slices"
	"strings"

	"podium/internal/search"
	"podium/internal/store"
	"podium/internal/transcript"
)

const mostQuoted = 3 // turns of a passage: the question, and the best of the answers

// Quotable picks the turns to quote, in printed order: the question always, then those that match best, then
// the first answer where nothing but the question matches.
func Quotable(p *store.Passage, matched []search.HitTurn) []int {
	var picked []int
	pick := func(i int) {
		if i >= 0 && len(picked) < mostQuoted && !slices.Contains(picked, i) {
			picked = append(picked, i)
		}
	}
	isQuestion := func(i int) bool { return p.Exchange.PartOf(&p.Turns[i]) == transcript.InQuestion }
	index := func(id string) int {
		return slices.IndexFunc(p.Turns, func(t transcript.Turn) bool { return t.ID == id })
	}
	asks := slices.IndexFunc(matched, func(t search.HitTurn) bool { return t.Part == transcript.InQuestion })
	if asks >= 0 {
		pick(index(matched[asks].TurnID))
	} else if p.Exchange.Kind == transcript.QandA {
		pick(firstQuestion(p, index(p.ID)))
	}
	for _, m := range matched {
		pick(index(m.TurnID))
	}
	if !slices.ContainsFunc(picked, func(i int) bool { return !isQuestion(i) }) {
		pick(answerAfter(p, slices.Max(append(picked, 0))))
	}
	if len(picked) == 0 && len(p.Turns) > 0 {
		pick(0)
	}
	slices.Sort(picked)
	return picked
}

// firstQuestion is the turn that begins to ask: the lead, or the next of the reporter's where the lead only greets.
func firstQuestion(p *store.Passage, lead int) int {
	if lead < 0 || p.Turns[lead].Substantial() || strings.ContainsAny(p.Turns[lead].Text, "?？") {
		return lead
	}
	for i := lead + 1; i < len(p.Turns); i++ {
		if t := &p.Turns[i]; t.Label == p.Turns[lead].Label && t.Substantial() && p.Exchange.PartOf(t) == transcript.InQuestion {
			return i
		}
	}
	return lead
}

// answerAfter returns the first answer or statement after a turn, else the first of all; -1 where nobody answers. What
// stands before the question is mostly the call to ask it.
func answerAfter(p *store.Passage, turn int) int {
	first := -1
	for i := range p.Turns {
		part := p.Exchange.PartOf(&p.Turns[i])
		if part != transcript.InAnswer && part != transcript.InStatement {
			continue
		}
		if i > turn {
			return i
		}
		if first < 0 {
			first = i
		}
	}
	return first
}
