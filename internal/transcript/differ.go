package transcript

import (
	"slices"
	"strings"
)

// TurnDifference is a turn that two readings have otherwise. Was is nil where it is new, Is where it is gone.
type TurnDifference struct {
	Was, Is *Turn
	Words   []Stretch // where the words differ
}

// FactDifference is something said about the whole that two readings have otherwise; "" is nothing said.
type FactDifference struct{ Fact, Was, Is string }

// Difference is what two readings of one briefing have otherwise.
type Difference struct {
	Facts []FactDifference
	Turns []TurnDifference // in printed order; a turn that is gone is where it was
}

// Counts are the numbers of a difference.
type Counts struct {
	Changed, Added, Removed int // turns
	Put, Cut                int // words
	Named                   int // turns whose speaker or label changed, or whose exchange has another asker or outlet
}

// Differ returns what differs between two readings of one briefing, turn by turn and word by word.
func Differ(was, is *Transcript) Difference {
	d := Difference{Facts: factsDiffer(was, is)}
	partner := make([]int, len(is.Turns))
	for i := range partner {
		partner[i] = -1
	}
	pairs := Align(was.Turns, is.Turns)
	old := make([]bool, len(was.Turns))
	for _, p := range pairs {
		partner[p.New], old[p.Old] = p.Old, true
	}
	next := 0 // the first old turn not yet reported as gone
	gone := func(upTo int) {
		for ; next < upTo; next++ {
			if !old[next] {
				d.Turns = append(d.Turns, TurnDifference{Was: &was.Turns[next]})
			}
		}
	}
	for i := range is.Turns {
		if p := slices.IndexFunc(partner[i:], func(p int) bool { return p >= 0 }); p >= 0 {
			gone(partner[i+p])
		}
		if partner[i] < 0 {
			d.Turns = append(d.Turns, TurnDifference{Is: &is.Turns[i]})
			continue
		}
		if t := turnsDiffer(&was.Turns[partner[i]], &is.Turns[i]); t != nil {
			d.Turns = append(d.Turns, *t)
		}
	}
	gone(len(was.Turns))
	d.Facts = append(d.Facts, askersDiffer(was, is, pairs)...)
	return d
}

// turnsDiffer returns what is otherwise in a turn; nil where nothing that a reader sees is.
func turnsDiffer(was, is *Turn) *TurnDifference {
	t := &TurnDifference{Was: was, Is: is}
	if was.Text != is.Text {
		t.Words = WordDifference(was.Text, is.Text)
	}
	if t.Words == nil && !t.Named() {
		return nil
	}
	return t
}

// Named reports whether the turn is another's now, or under another label.
func (t *TurnDifference) Named() bool {
	return t.Was != nil && t.Is != nil && (t.Was.Label != t.Is.Label || t.Was.Speaker.Name != t.Is.Speaker.Name || t.Was.Role != t.Is.Role)
}

// Counts counts.
func (d *Difference) Counts() Counts {
	var c Counts
	for i := range d.Turns {
		t := &d.Turns[i]
		switch {
		case t.Was == nil:
			c.Added++
			c.Put += WordCount(t.Is.Text)
		case t.Is == nil:
			c.Removed++
			c.Cut += WordCount(t.Was.Text)
		default:
			if t.Words != nil {
				c.Changed++
			}
			if t.Named() {
				c.Named++
			}
		}
		for _, s := range t.Words {
			switch s.Edit {
			case Put:
				c.Put += WordCount(s.Text)
			case Cut:
				c.Cut += WordCount(s.Text)
			}
		}
	}
	return c
}

func factsDiffer(was, is *Transcript) []FactDifference {
	var out []FactDifference
	for _, f := range []FactDifference{
		{"Title", was.Title, is.Title}, {"Day", was.Event, is.Event}, {"Day of publication", was.Published, is.Published},
		{"Place", was.Place, is.Place}, {"Time of beginning", was.Start, is.Start}, {"Time of ending", was.End, is.End},
		{"Language", was.Language, is.Language}, {"Source address", was.URL, is.URL},
	} {
		if f.Was != f.Is {
			out = append(out, f)
		}
	}
	return out
}

// askersDiffer compares who asks, and for whom, in the exchanges whose question both readings have.
func askersDiffer(was, is *Transcript, pairs []Pair) []FactDifference {
	before := map[int]*Exchange{}
	for x := range was.Exchanges {
		e := &was.Exchanges[x]
		for _, t := range e.Turns {
			before[t] = e
		}
	}
	partner := map[int]int{}
	for _, p := range pairs {
		partner[p.New] = p.Old
	}
	var out []FactDifference
	for x := range is.Exchanges {
		e := &is.Exchanges[x]
		if e.Kind != QandA || len(e.Turns) == 0 {
			continue
		}
		old, ok := partner[e.Lead(is.Turns)]
		if !ok || before[old] == nil {
			continue
		}
		if a, b := askedBy(before[old]), askedBy(e); a != b {
			out = append(out, FactDifference{"Question asked by", a, b})
		}
	}
	return out
}

func askedBy(e *Exchange) string {
	var parts []string
	for _, a := range []Attribution{e.Asker, e.Outlet} {
		if a.Known() {
			parts = append(parts, a.Name)
		}
	}
	return strings.Join(parts, ", ")
}
