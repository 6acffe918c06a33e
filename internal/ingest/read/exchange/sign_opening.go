package exchange

import (
	"strings"

	"podium/internal/ingest/read/cue"
	"podium/internal/ingest/read/rx"
	"podium/internal/ingest/read/words"
	"podium/internal/transcript"
)

// weighOpening looks at the reporter's first words.
func (c *cutter) weighOpening(s *score, i int) {
	v := &c.views[i]
	o := v.open
	s.mark("greeting", o.Greets && !o.Courtesy)
	s.mark("empty", o.Courtesy || o.Stage && !v.unheard)
	s.mark("unheard", v.unheard)
	s.mark("vocative", v.hails)
	s.mark("vocative by title", o.Vocative)
	s.mark("joins", o.Joins)
	s.mark("own follow-up", o.Mine)
	if o.Topic && !o.Mine {
		_, called := c.callBefore(i) // without a call it is mostly the holder who goes on to something else
		s.mark("topic", !called)
		s.mark("topic, called", called)
	}
	if o.Goes && !o.Greets {
		conjunction := v.tied()
		s.mark("goes on", conjunction)
		s.mark("goes on otherwise", !conjunction)
	}
	s.mark("takes up", o.Dash)
	s.mark("short", v.words <= 8 && (len(v.names) == 0 || share(v.names, c.heard(i)) == 1))
}

// conjunctions are first words that tie a question to what was said.
var conjunctions = words.Declare("and but so or because then which y pero o entonces no но а и то")

// tied reports whether a turn begins with a conjunction, a name before it apart.
func (v *view) tied() bool {
	if v.open.To == "" && v.text.Kind(0)&words.Plain != 0 {
		return v.text.Is(0).Has(conjunctions)
	}
	return conjunctions.Has(openingWord(afterName(v.turn.Text, v.open.To)))
}

var (
	refersBack = rx.MustCompile(`(?i)\b(?:it|that|that’s|this|those|these|he|she|they|them|his|her|their|there|then|such|same|one|eso|esto|ello|él|ella|ellos|этот|это|он|она|они)\b`)
	youSaid    = cue.MustHeaded(60, youWord, `you(?:’re|’ve| have| had| were|'re|'ve)? (?:just |also )?(?:said|say|saying|mentioned?|described?|told|talk(?:ed|ing)?|suggest(?:ed|ing)?|call(?:ed)?|referred|mean)\b`)
	backTo     = cue.MustHeaded(50, backTos, `(?:back|return(?:ing)?|circle back|revisit) (?:to|on)\b`)
	keepsTo    = rx.MustCompile(`(?i)\b(?:before (?:we|you) (?:move|go|come|leave|get)|stay(?:ing)? (?:on|in|with)|sticking with|still on|while we)\b`)
	onThat     = cue.MustHeaded(40, onWords, `(?:on|about|to) (?:that|this)\b`)
	apropos    = rx.MustNear(30, `(?i)\b(?:along (?:the same|those|similar)|related|in that vein|apropos|similarly|same (?:topic|subject|line))`)
	hailsLast  = rx.MustCompile(`(?i), (?:mr\.? |madam |ms\.? |mrs\.? |dr\.? )?\p{L}+[?.]$`)
)

var wordSteps = stepsOf("words", 3, 8, 15, 30, 60, 100)

// Words of which one stands wherever one of the forms fits.
var (
	backWords = words.Declare("it that this those these he she they them his her their there then such same one eso esto ello él ella ellos этот это он она они")
	saidWords = words.Declare("said say saying mention mentioned describe described told talk talked talking suggest suggested suggesting call called referred mean")
	youWord   = words.Declare("you")
	backTos   = words.Declare("back return returning circle revisit")
	keepWords = words.Declare("before stay staying sticking still while")
	onWords   = words.Declare("on about to")
	that      = words.Declare("that this")
	likeWords = words.Declare("along related relatedly vein apropos similarly same")
)

// weighForm looks at how the question is built.
func (c *cutter) weighForm(s *score, i int) {
	v := &c.views[i]
	first := v.text.Head(100)
	head, may := first.Text, first.Holds()
	s.step(&wordSteps, v.words)
	s.mark("refers back", v.refers)
	s.mark("names at once", v.namesAtOnce())
	s.mark("you said", may.Has(saidWords) && youSaid.Matches(&first))
	s.mark("back to", may.Has(backTos) && backTo.Matches(&first))
	s.mark("before we move on", may.Has(keepWords) && keepsTo.MatchString(head))
	s.mark("on that", may.Has(onWords) && may.Has(that) && onThat.Matches(&first))
	s.mark("apropos", may.Has(likeWords) && apropos.MatchString(head))
	s.mark("vocative at the end", v.hailsLast())
	s.mark("press before", c.views[i-1].turn.Role == transcript.Reporter)
}

// refersBack reports whether a word near the beginning refers to what was said.
func (v *view) refersBack() bool {
	head := v.text.Head(70)
	sure, may := false, false
	for k := range head.Len() {
		if head.May(k).Has(backWords) {
			sure, may = sure || head.Kind(k)&words.Plain != 0, true
		}
	}
	return sure || may && refersBack.MatchString(head.Text)
}

// hailsLast reports whether the last word is set off by a comma, as a name is.
func (v *view) hailsLast() bool {
	n, text := v.text.Len(), v.turn.Text
	for k := max(0, n-3); k < n-1; k++ {
		if v.text.Kind(k)&words.EndsComma != 0 {
			return hailsLast.MatchString(text[max(0, len(text)-40):])
		}
	}
	return false
}

// namesAtOnce reports whether the first sentence holds a name.
func (v *view) namesAtOnce() bool {
	head := v.text.Head(400)
	if head.Len() == 0 {
		return false
	}
	first, _ := head.SentenceAt(0)
	return namesAny(&first.Words)
}

// openingWord is the first word of a text in lower case, without marks.
func openingWord(text string) string {
	for w := range strings.FieldsSeq(cue.Head(text, 120)) {
		if w = strings.ToLower(strings.Trim(w, ".,;:!?—–-()’'\"“”¿¡…[]")); w != "" {
			return w
		}
	}
	return ""
}
