package authority

import (
	"fmt"
	"slices"
	"strings"

	"github.com/gosimple/slug"

	"podium/internal/transcript"
)

// Misfit is a correction that was not applied, and why.
type Misfit struct {
	Correction Correction
	Why        string // a sentence for whoever keeps the file
}

// Correct applies to a transcript whose turns carry ids the corrections that name one of them, in the
// order of the file, and the merges of people. A correction whose words no longer stand in its turn is
// reported and changes nothing; one that names no turn of this transcript is not its business. What is
// changed carries evidence of kind "correction" with the reason. Of the sources that it was read from, ever,
// it is noted which others are not the same briefing, and which were held to be another.
func (f *Files) Correct(t *transcript.Transcript, from []transcript.SourcePart) (applied []Correction, misfits []Misfit) {
	for i := range f.corrections {
		c := f.corrections[i]
		if c.Kind == FixApart || c.Kind == FixSame {
			if notes := c.notes(from); len(notes) > 0 {
				applied = append(applied, c)
				t.Corrections = append(slices.Clip(t.Corrections), notes...)
			}
			continue
		}
		if !f.concerns(&c, t) {
			continue
		}
		done := transcript.Correction{Kind: string(c.Kind), Turn: turnAt(t, c.Turn), Is: c.Name, Reason: c.Reason}
		if why := f.apply(&c, t, &done); why != "" {
			misfits = append(misfits, Misfit{c, why})
			continue
		}
		applied = append(applied, c)
		t.Corrections = append(slices.Clip(t.Corrections), done)
	}
	return applied, misfits
}

func (f *Files) concerns(c *Correction, t *transcript.Transcript) bool {
	if c.Kind == FixMerge {
		found := false
		eachAttribution(t, func(a *transcript.Attribution) { found = found || a.Key == c.Person })
		return found
	}
	return turnAt(t, c.Turn) >= 0
}

func turnAt(t *transcript.Transcript, id string) int {
	return slices.IndexFunc(t.Turns, func(x transcript.Turn) bool { return x.ID != "" && x.ID == id })
}

// eachAttribution visits every person named in a transcript.
func eachAttribution(t *transcript.Transcript, visit func(*transcript.Attribution)) {
	for i := range t.Turns {
		visit(&t.Turns[i].Speaker)
	}
	for i := range t.Exchanges {
		visit(&t.Exchanges[i].Asker)
	}
}

// apply makes one correction, notes what it put right and returns "", or says why it does not fit.
func (f *Files) apply(c *Correction, t *transcript.Transcript, done *transcript.Correction) string {
	if c.Kind == FixMerge {
		return f.merge(c, t, done)
	}
	i := turnAt(t, c.Turn)
	turn := &t.Turns[i]
	if !strings.Contains(transcript.NormalText(turn.Text), transcript.NormalText(c.Words)) {
		return fmt.Sprintf("turn %s no longer holds the words %q: look at what it says now and mend or drop the correction", c.Turn, c.Words)
	}
	x := exchangeOf(t, i)
	switch c.Kind {
	case FixSpeaker:
		done.Was = turn.Speaker.Name
		turn.Speaker = f.corrected(c, i, c.Words, turn.Text)
	case FixDate:
		done.Was, done.Is = t.Event, c.Date
		t.Event = c.Date
		if t.Given == nil {
			t.Given = map[string]transcript.Evidence{}
		}
		t.Given["event_date"] = transcript.Evidence{Kind: "correction", Turn: -1, Note: c.Reason}
	case FixSplit:
		return split(c, t, x, i)
	case FixJoin:
		return join(c, t, x)
	case FixAsker, FixOutlet:
		return f.fixQuestion(c, t, x, i, done)
	}
	return ""
}

// fixQuestion sets who asks in exchange x, or for whom.
func (f *Files) fixQuestion(c *Correction, t *transcript.Transcript, x, i int, done *transcript.Correction) string {
	if x < 0 || t.Exchanges[x].Kind != transcript.QandA {
		return fmt.Sprintf("turn %s stands in no question and answer: name a turn of the exchange that is meant", c.Turn)
	}
	e := &t.Exchanges[x]
	a := f.corrected(c, i, c.Words, t.Turns[i].Text)
	if c.Kind == FixOutlet {
		a.Key = slug.Make(c.Name)
		if o, ok := f.OutletByName(c.Name); ok {
			a.Key = o.Slug
		}
		done.Was, e.Outlet = e.Outlet.Name, a
		return ""
	}
	old := e.Asker
	done.Was, e.Asker = old.Name, a
	for _, k := range e.Turns {
		if turn := &t.Turns[k]; turn.Role == transcript.Reporter && (turn.Speaker.Name == old.Name || !turn.Speaker.Known()) && (k == e.Lead(t.Turns) || old.Known()) {
			turn.Speaker = a
		}
	}
	return ""
}

// corrected is the attribution that a correction makes.
func (f *Files) corrected(c *Correction, turn int, words, text string) transcript.Attribution {
	a := transcript.Attribution{Name: c.Name, Standing: transcript.Stated}
	if p, ok := f.PersonByName(c.Name); ok {
		a.Key = p.Slug
	} else if strings.ContainsRune(strings.TrimSpace(c.Name), ' ') {
		a.Key = slug.Make(c.Name)
	}
	at := max(strings.Index(text, words), 0)
	end := at + len(words)
	if !strings.Contains(text, words) {
		end = at
	}
	a.Evidence = []transcript.Evidence{{Kind: "correction", Turn: turn, Start: at, End: end, Note: c.Reason}}
	return a
}

// merge replaces a person by another wherever the transcript names the first.
func (f *Files) merge(c *Correction, t *transcript.Transcript, done *transcript.Correction) string {
	p, ok := f.Person(c.Into)
	if !ok {
		return fmt.Sprintf("people.yaml has no %q to merge into: add the person or mend the slug", c.Into)
	}
	eachAttribution(t, func(a *transcript.Attribution) {
		if a.Key == c.Person {
			done.Was, done.Is = a.Name, p.Name
			a.Key, a.Name = p.Slug, p.Name
			a.Evidence = append(a.Evidence, transcript.Evidence{Kind: "correction", Turn: -1, Note: c.Reason})
		}
	})
	return ""
}

func exchangeOf(t *transcript.Transcript, turn int) int {
	return slices.IndexFunc(t.Exchanges, func(x transcript.Exchange) bool { return slices.Contains(x.Turns, turn) })
}

// split lets a new exchange begin at turn i. Nobody is known to ask in it until another correction says so.
func split(c *Correction, t *transcript.Transcript, x, i int) string {
	if x < 0 || t.Exchanges[x].Turns[0] == i {
		return fmt.Sprintf("turn %s begins its exchange already: drop the correction", c.Turn)
	}
	e := &t.Exchanges[x]
	cut := slices.Index(e.Turns, i)
	second := transcript.Exchange{Kind: e.Kind, Turns: slices.Clone(e.Turns[cut:]), Boundary: transcript.Stated, Why: "corrected: " + c.Reason,
		Asker: transcript.Attribution{Standing: transcript.Unidentified}, Outlet: transcript.Attribution{Standing: transcript.Unidentified}}
	asker := e.Asker
	e.Turns = slices.Clone(e.Turns[:cut])
	for _, k := range second.Turns {
		if turn := &t.Turns[k]; turn.Role == transcript.Reporter && asker.Known() && turn.Speaker.Name == asker.Name {
			turn.Speaker = transcript.Attribution{Standing: transcript.Unidentified}
		}
	}
	t.Exchanges = slices.Insert(t.Exchanges, x+1, second)
	slices.SortStableFunc(t.Exchanges, func(a, b transcript.Exchange) int { return a.Turns[0] - b.Turns[0] })
	return ""
}

// join lets exchange x go on with the question and answer before it.
func join(c *Correction, t *transcript.Transcript, x int) string {
	for p := x - 1; p >= 0; p-- {
		if t.Exchanges[p].Kind != t.Exchanges[x].Kind {
			continue
		}
		e := &t.Exchanges[p]
		e.Turns = append(e.Turns, t.Exchanges[x].Turns...)
		slices.Sort(e.Turns)
		e.Why += "; corrected: " + c.Reason
		t.Exchanges = slices.Delete(t.Exchanges, x, x+1)
		return ""
	}
	return fmt.Sprintf("no exchange stands before turn %s to join: drop the correction", c.Turn)
}
