package exchange

import (
	"slices"
	"strings"

	"podium/internal/ingest/read/cue"
	"podium/internal/ingest/read/labels"
	"podium/internal/ingest/read/words"
	"podium/internal/transcript"
)

// otherNamed reports whether a question bears a label that names, numbers or places another asker than the one who holds
// the floor.
func (c *cutter) otherNamed(i int) bool {
	v, d := &c.views[i], &c.drafts[c.current]
	asks := v.text.Kinds&words.Asks != 0
	if a, b := v.asker, c.views[d.lead].asker; a != "" && b != "" {
		return a != b
	}
	if base := numberedBase(v.label); base != "" && base == numberedBase(d.label) && v.label != d.label {
		return asks && v.words >= 4
	}
	if here, there, ok := bracketedBoth(v, d); ok {
		return asks && v.words >= 3 && here != there
	}
	if asks && c.otherVoice(v, d) || c.otherGender(v, d) {
		return true
	}
	if v.label == "caller" {
		return v.words >= 3 && (d.label != "caller" || c.hostSpoke(i))
	}
	return asks && c.otherFullName(v, d)
}

// bracketedBoth returns what stands in brackets behind words for who asks in both labels: "Journalist (Tern Times)".
func bracketedBoth(v *view, d *draft) (here, there string, ok bool) {
	head, here, ok := labels.Bracketed(v.label)
	if !ok || !labels.Asks(head) || labels.Plain(v.turn.Called()) != v.turn.Called() {
		return "", "", false
	}
	before, there, ok := labels.Bracketed(d.label)
	return here, there, ok && (before == head || labels.Asks(before) && strings.TrimRight(before, " 0123456789") != strings.TrimRight(head, " 0123456789"))
}

// otherVoice reports whether a label that names nobody tells its voice from the holder's: a bracket says who asks, behind the word that
// stood alone ("Pregunta (Ida Holm, La Ola)" after "Pregunta"), or it says that nobody knew the voice.
func (c *cutter) otherVoice(v *view, d *draft) bool {
	if head, within, ok := labels.Bracketed(v.label); ok && head == d.label && labels.Asks(head) && labels.Plain(v.turn.Called()) == v.turn.Called() {
		lead := &c.views[d.lead]
		first := lead.turn.Text[:min(len(lead.turn.Text), 90)] // where his name may be noted
		return v.words >= 3 && !shareWord(within, d.name) && !shareWord(within, lead.intro.Name) && !shareWord(within, lead.intro.Outlet) && !shareWord(within, first)
	}
	if lead := &c.views[d.lead]; v.asker != "" && lead.asker == "" && labels.Asks(d.label) && !v.follows {
		return v.words >= 3 && !shareWord(v.asker, lead.intro.Name) && !shareWord(v.asker, d.name) // "Question de Luc Perrin" after "Question"
	}
	if labels.Asks(d.label) && v.named && c.outletAlone(v) {
		return v.words >= 3 && !sameName(v.label, d.outlet) && !sameName(v.label, c.views[d.lead].intro.Outlet) // "Nova TV" after "Novinar"
	}
	if unheardOf(v.label) {
		return c.views[d.lead].named && !v.open.FollowUp && c.namesAskers()
	}
	return labels.Unidentified(v.label) && c.views[d.lead].asker != ""
}

// otherGender reports whether of two labels that name nobody one is a man's and one a woman's, and the later one asks, or is no short
// remark, which two voices may share.
func (c *cutter) otherGender(v *view, d *draft) bool {
	const few, long = 6, 20 // words
	if v.words < few || v.words < long && v.text.Kinds&words.Asks == 0 {
		return false
	}
	a, b := labels.Gender(v.label), labels.Gender(d.label)
	return a != 0 && b != 0 && a != b
}

// outletAlone reports whether a label is an outlet's name and no more.
func (c *cutter) outletAlone(v *view) bool {
	label := v.turn.Called()
	return cue.OutletAlone(label, c.known.IsOutlet) || cue.NoOnesLetters(label)
}

// otherFullName reports whether a label is a full name that has no word in common with the holder's.
func (c *cutter) otherFullName(v *view, d *draft) bool {
	if !v.named || !strings.ContainsRune(v.label, ' ') || shareWord(v.label, d.name) {
		return false
	}
	if c.views[d.lead].named {
		return v.words >= 6 && !shareWord(v.label, d.label)
	}
	return v.words >= 3 && strings.ContainsAny(v.label, ",([/") && !strings.HasPrefix(v.label, d.label)
}

// askerOf is the surname behind a label that says that its bearer asks ("FRAGE DR. RINKE"), in lower case; "" where none is.
func askerOf(label string) string {
	label, _, _ = labels.Bracketed(label)
	label, _, _ = strings.Cut(label, ",")
	ws := strings.Fields(strings.ToLower(labels.Asker(label)))
	if len(ws) == 0 {
		return ""
	}
	return ws[len(ws)-1]
}

// asksOn reports whether a label says that whoever holds the floor asks on, whoever answers: "Zusatzfrage", "ZUSATZ OAR" after "FRAGE OAR".
func (c *cutter) asksOn(i int) bool {
	v := &c.views[i]
	return v.follows && (v.asking || v.asker != "" && v.asker == c.views[c.drafts[c.current].lead].asker)
}

// asksAnew reports whether a label says that somebody asks, and who or no more, after an answer, where labels say of those who ask on that they do: "Frage", among
// several of "Zusatzfrage".
func (c *cutter) asksAnew(i int) bool {
	v := &c.views[i]
	begins := v.label == c.habits.begins || v.asker != "" && !v.follows && v.asker != c.views[c.drafts[c.current].lead].asker
	return c.habits.begins != "" && begins && c.views[i-1].turn.Role != transcript.Reporter && c.drafts[c.current].asked && c.asksSomebody(i)
}

// hostSpoke reports whether somebody else than the guest who answers callers has spoken right before one: the host of
// the programme puts callers through.
func (c *cutter) hostSpoke(i int) bool {
	if c.guest == "" {
		after := map[string]int{}
		for k := 1; k < len(c.views); k++ {
			if v := &c.views[k]; c.views[k-1].label == "caller" && v.label != "caller" {
				if after[v.label]++; after[v.label] > after[c.guest] {
					c.guest = v.label
				}
			}
		}
	}
	return c.views[i-1].label != c.guest && c.views[i-1].label != "caller"
}

// numberedBase is what stands before the number of a voice that is told from others by it: "reporter" of "reporter 2".
// Questions are numbered in their order, whoever asks.
func numberedBase(label string) string {
	if label == "" || label[len(label)-1] < '0' || label[len(label)-1] > '9' {
		return "" // as most are
	}
	base := strings.TrimRight(label, " _0123456789")
	if base == label || base == "q" || base == "question" {
		return ""
	}
	return base
}

// shareWord reports whether two names have a word in common.
func shareWord(a, b string) bool {
	have := nameWords(b)
	return slices.ContainsFunc(nameWords(a), func(w string) bool { return slices.Contains(have, w) })
}

// printedAnother reports whether the printed label says that another reporter than the one who began the exchange asks,
// and is answered.
func (c *cutter) printedAnother(i int) bool {
	d, v := &c.drafts[c.current], &c.views[i]
	first := &c.views[d.lead]
	if here, there := numberedVoice(v.label), numberedVoice(first.label); here != there && (here && first.named || there && v.named) {
		return !shareWord(v.label, first.turn.Text[:min(len(first.turn.Text), 90)]) && !sameName(v.label, d.name) && v.words >= 3 && !v.tied() && c.asksOrBids(i)
	}
	if v.named && !first.named && c.namesAskers() {
		return d.name == "" && (c.asksSomebody(i) || ofAPaper(v.label) && c.papersBoth(i)) && !shareWord(v.label, first.turn.Text[:min(len(first.turn.Text), 90)]) // the first is a voice that nobody knew
	}
	if !v.named && first.named && v.asking && (c.hosts(first) || c.plainBefore(v, first) && c.nextAsker(i) != first.label || labels.FromFloor(v.label) || c.namesAskers() && !v.follows && c.nextAsker(i) != first.label) && c.asksOrBids(i) {
		return true // of the audience, or a voice that nobody knew among those with names
	}
	if c.plainAnew(i, v, first) {
		return true
	}
	if v.hosts && first.asking && c.asksSomebody(i) {
		return true // the host again, after the audience
	}
	if v.label == first.label || !(v.named && first.named || ofAPaper(v.label) && ofAPaper(first.label)) {
		return false
	}
	here, there := v.labelWords(), first.labelWords()
	if sameWords(here, there) || labels.OneLetterApart(strings.Join(here, " "), strings.Join(there, " ")) {
		return false
	}
	if c.calledByLabel(i) {
		return true
	}
	return !sameName(v.label, d.name) && (c.asksSomebody(i) || v.intros && v.intro.Outlet != "" && sameName(v.intro.Name, v.label) || c.papersBoth(i))
}

// papersBoth reports whether two labels say whose reporters their bearers are, or the later one presents himself, who is answered, and says more
// than a few words or is let in and asks then.
func (c *cutter) papersBoth(i int) bool {
	const few = 6 // words
	v, first := &c.views[i], &c.views[c.drafts[c.current].lead]
	if i+1 == len(c.views) || c.views[i+1].turn.Role == transcript.Reporter {
		return false
	}
	if ofAPaper(v.label) {
		return true
	}
	return (v.words > few || c.asksOrBids(i)) && c.views[i-1].turn.Role != transcript.Reporter && (c.withOutlet(v) && c.withOutlet(first) || v.namesItself())
}

// withOutlet reports whether a label has an outlet beside the name: "Tern Times, Holm", "IDA HOLM/KRS", "Ida Holm (Tern Times)".
func (c *cutter) withOutlet(v *view) bool {
	label := v.turn.Called()
	_, outlet, ok := cue.LabelOutlet(label, c.known.IsOutlet)
	return ok && outlet != "" || outletPair(label)
}

// calledByLabel reports whether the one whose label is printed has been called by name, and not the one who began the exchange: he has the floor though he asks
// nothing yet.
func (c *cutter) calledByLabel(i int) bool {
	call, ok := c.callBefore(i)
	return ok && call.Name != "" && sameName(call.Name, c.views[i].label) && !sameName(call.Name, c.views[c.drafts[c.current].lead].label)
}

// plainBefore reports whether a label without a name that asks after one of a name and an outlet is another's: it says that a reporter
// asks, where the one before was printed with his name, or such labels ask before any name does.
func (c *cutter) plainBefore(v, first *view) bool {
	if v.follows || !outletPair(first.turn.Called()) {
		return false
	}
	if labels.Reporter(v.label) {
		return true
	}
	for i := range c.views {
		if o := &c.views[i]; o.turn.Role == transcript.Reporter {
			return !o.named && o.asking
		}
	}
	return false
}

// asksOrBids reports whether somebody asks at turn i, or is let in by a few words and asks then.
func (c *cutter) asksOrBids(i int) bool {
	const few = 4
	return c.asksSomebody(i) || i+2 < len(c.views) && c.views[i+1].turn.Role != transcript.Reporter && c.views[i+1].words <= few && c.views[i+2].label == c.views[i].label && c.asksSomebody(i+2)
}

// noted reports whether the source notes in brackets before or behind a question who asks, and whether that is another than whom it
// notes at the question that began the exchange.
func (c *cutter) noted(i int) (another, is bool) {
	text := c.views[i].turn.Text
	if !strings.HasPrefix(text, "(") && (!strings.HasSuffix(text, ")") || !c.asksSomebody(i) && c.views[i].words < 6) {
		return false, false
	}
	name, _, _, ok := cue.NotedOutlet(text, noOutlet)
	if !ok || name == "" {
		return false, false
	}
	lead, _, _, ok := cue.NotedOutlet(c.views[c.drafts[c.current].lead].turn.Text, noOutlet)
	return !ok || lead != name, true
}

// noOutlet knows no outlet.
func noOutlet(string) bool { return false }

// namesAskers reports whether reporters, and not a host alone, are printed under their own names, most of them.
func (c *cutter) namesAskers() bool {
	named, crowd := 0, 0
	one, several := "", false
	for i := range c.views {
		if v := &c.views[i]; v.turn.Role == transcript.Reporter && v.named {
			named++
			several = several || one != "" && one != v.label
			one = v.label
		} else if v.turn.Role == transcript.Reporter {
			crowd++
		}
	}
	return several && named > crowd
}

// nextAsker is the label of the next reporter's turn: "" where none follows.
func (c *cutter) nextAsker(i int) string {
	for i++; i < len(c.views); i++ {
		if v := &c.views[i]; v.turn.Role == transcript.Reporter {
			return v.label
		}
	}
	return ""
}

// labelWords are the words of the name that a label gives, but for the numbers of questions.
func (v *view) labelWords() []string {
	label := v.label
	if name := labels.Asker(v.turn.Called()); name != "" {
		label = name // "FRAGE HOLM", "ZUSATZFRAGE HOLM"
	}
	return slices.DeleteFunc(nameWords(label), func(w string) bool { return strings.Trim(w, "0123456789") == "" })
}

// hosts reports whether who speaks hosts the talk, as the title says or as is printed somewhere: "ADA QUILL, TERN NEWS ANCHOR", who is "QUILL" after.
func (c *cutter) hosts(v *view) bool {
	if c.hosted == nil {
		c.hosted = map[string]bool{}
		for i := range c.views {
			for _, w := range nameWords(labels.Host(c.views[i].turn.Called())) {
				c.hosted[w] = true
			}
		}
	}
	ws := v.labelWords()
	return v.hosts || len(ws) > 0 && c.hosted[ws[0]]
}
