package store

import (
	"cmp"
	"context"
	"maps"
	"slices"

	"podium/internal/transcript"
)

// Public reasons for an address that no longer shows its own turn.
const (
	reasonMoved = "These words now stand in another turn of the transcript."
	reasonWords = "The present version of the source does not have these words."
	reasonRead  = "The source is now read without this turn."
)

// giveIDs carries the ids of the turns that stay over from the neighbouring revisions, first from the next newer
// one, and mints the others. No id ever published is minted again.
func (d *dossier) giveIDs(ctx context.Context, t *tx, r *revisionEntry, at int) error {
	turns := r.Transcript.Turns
	used := map[string]bool{}
	for _, base := range d.neighbours(at, r.Parts) {
		was, err := d.transcript(ctx, t, base.Number)
		if err != nil {
			return err
		}
		for _, p := range transcript.Align(was.Turns, turns) {
			if id := was.Turns[p.Old].ID; turns[p.New].ID == "" && !used[id] {
				turns[p.New].ID, used[id] = id, true
			}
		}
	}
	taken := make(map[string]bool, len(d.turns))
	for id := range d.turns {
		taken[id] = true
	}
	transcript.MintTurnIDs(d.key, turns, taken)
	return nil
}

// neighbours returns the revisions with words on either side of a position, the newer one first; and last the one
// before it, if any, that mixed several briefings and had these sources among others.
func (d *dossier) neighbours(at int, parts []transcript.SourcePart) []*past {
	var out []*past
	kept := func(p *past) bool { return !p.erased && p.parted == "" }
	if i := slices.IndexFunc(d.past[at:], kept); i >= 0 {
		out = append(out, d.past[at+i])
	}
	if i := lastIndex(d.past[:at], kept); i >= 0 {
		out = append(out, d.past[i])
	}
	mixed := func(p *past) bool { return !p.erased && p.parted != "" && contains(p.Parts, parts) }
	if i := lastIndex(d.past[:at], mixed); i >= 0 {
		out = append(out, d.past[i])
	}
	return out
}

func lastIndex[T any](s []T, is func(T) bool) int {
	for i, v := range slices.Backward(s) {
		if is(v) {
			return i
		}
	}
	return -1
}

// contains reports whether some sources are all among others.
func contains(all, some []transcript.SourcePart) bool {
	return !slices.ContainsFunc(some, func(p transcript.SourcePart) bool { return !slices.Contains(all, p) })
}

// effect works out the state of the briefing with the revisions that it has now. Its places are those that differ
// from what the tables know, or, with all, every one.
func (d *dossier) effect(ctx context.Context, t *tx, all bool) (effect, error) {
	f := effect{Current: d.current(), Slug: d.slug}
	for _, p := range d.past {
		f.Order = append(f.Order, p.Number)
	}
	var err error
	switch {
	case f.Current > 0:
		if f.Places, err = d.fates(ctx, t, f.Current, all); err != nil {
			return f, err
		}
	default:
		f.Places = d.nowhere(all)
	}
	shown := cmp.Or(f.Current, f.Order[len(f.Order)-1])
	words, err := d.transcript(ctx, t, shown)
	if err != nil || words == nil {
		return f, err
	}
	f.Slug, err = d.address(ctx, t, words)
	return f, err
}

// nowhere gives the places of ids while no revision is shown: of those just published, or of all.
func (d *dossier) nowhere(all bool) []place {
	revs := map[string]int{}
	for _, p := range d.past {
		if p.seq > 0 {
			continue
		}
		for _, turn := range d.words[p.Number].Turns {
			revs[turn.ID] = p.Number
		}
	}
	for id, was := range d.turns {
		if delete(revs, id); all {
			revs[id] = was.rev
		}
	}
	var out []place
	for _, id := range slices.Sorted(maps.Keys(revs)) {
		p := place{ID: id, Rev: revs[id], Reason: reasonWords}
		if was := d.turns[id]; d.leadsOut(was.target) {
			p.Target, p.Reason = was.target, was.reason
		}
		out = append(out, p)
	}
	return out
}

// fates decides, for every id ever published that the current revision lacks, where its words are now. The places are
// in order of id.
func (d *dossier) fates(ctx context.Context, t *tx, current int, all bool) ([]place, error) {
	words, err := d.transcript(ctx, t, current)
	if err != nil {
		return nil, err
	}
	ids := map[string]int{}
	for i := range words.Turns {
		ids[words.Turns[i].ID] = i
	}
	lost, err := d.lost(ctx, t, ids)
	if err != nil || len(lost) == 0 {
		return nil, err
	}
	reason := reasonWords
	if d.isReading(current) {
		reason = reasonRead
	}
	found := whereNow(words.Turns, ids, lost)
	var out []place
	for _, id := range slices.Sorted(maps.Keys(lost)) {
		was, known := d.turns[id]
		settled := known && was.passage == ""
		p := place{ID: id, Rev: lost[id].rev, Target: was.target, Reason: was.reason}
		switch i, stands := found[id]; {
		case has(ids, was.target), d.leadsOut(was.target): // it leads where it led
		case stands:
			p.Target, p.Reason, settled = words.Turns[i].ID, reasonMoved, false
		case settled && was.target == "": // gone already, and for the reason given then
		default:
			p.Target, p.Reason, settled = "", reason, false
		}
		if all || !settled {
			out = append(out, p)
		}
	}
	return out, nil
}

// whereNow finds turns that are lost by their words among those shown: by the words alone, or, where they are too few to be anybody's, beside
// the turn that they stood beside. It returns their positions.
func whereNow(turns []transcript.Turn, ids map[string]int, lost map[string]lostTurn) map[string]int {
	found, finder := map[string]int{}, transcript.NewFinder(turns)
	for id, l := range lost {
		if i := finder.Find(l.text); i >= 0 {
			found[id] = i
		}
	}
	order := slices.Sorted(maps.Keys(lost))
	at := func(id string) (int, bool) {
		if i, ok := ids[id]; ok {
			return i, true
		}
		i, ok := found[id]
		return i, ok
	}
	for more := true; more; {
		more = false
		for _, id := range order {
			l := lost[id]
			if _, ok := found[id]; ok || l.text == "" {
				continue
			}
			for _, beside := range [...]struct {
				id   string
				step int
			}{{l.before, 1}, {l.after, -1}} {
				i, ok := at(beside.id)
				if i += beside.step; ok && i >= 0 && i < len(turns) && turns[i].Text == l.text {
					found[id], more = i, true
					break
				}
			}
		}
	}
	return found
}

// leadsOut reports whether a turn, or the turn that it leads to, belongs to another briefing: one that this was
// merged into, or one that was parted from it.
func (d *dossier) leadsOut(target string) bool {
	for target != "" {
		t, own := d.turns[target]
		if !own {
			return true
		}
		if t.passage != "" {
			return false
		}
		target = t.target
	}
	return false
}

func has(ids map[string]int, id string) bool {
	_, ok := ids[id]
	return ok
}

// lostTurn is a turn's last words, the revision that they stand in, and the ids of the turns beside it there.
type lostTurn struct {
	rev           int
	text          string
	before, after string
}

// lost returns the turns of all revisions that are not among ids, each with the words that it had last.
func (d *dossier) lost(ctx context.Context, t *tx, ids map[string]int) (map[string]lostTurn, error) {
	out := map[string]lostTurn{}
	for _, p := range d.past { // oldest first: the latest words win
		if !d.needed(p, ids) {
			continue
		}
		words, err := d.transcript(ctx, t, p.Number)
		if err != nil {
			return nil, err
		}
		if words == nil {
			continue
		}
		for i := range words.Turns {
			if turn := &words.Turns[i]; !has(ids, turn.ID) {
				l := lostTurn{rev: p.Number, text: turn.Text}
				if i > 0 {
					l.before = words.Turns[i-1].ID
				}
				if i+1 < len(words.Turns) {
					l.after = words.Turns[i+1].ID
				}
				out[turn.ID] = l
			}
		}
	}
	for id, was := range d.turns { // erased words
		if _, ok := out[id]; !ok && !has(ids, id) {
			out[id] = lostTurn{rev: was.rev}
		}
	}
	return out, nil
}

// needed reports whether a revision can hold the last words of an id that is no longer shown: when it was just
// published, or when the tables say so.
func (d *dossier) needed(p *past, ids map[string]int) bool {
	if p.seq == 0 {
		return true
	}
	for id, r := range d.turns {
		if r.rev == p.Number && !has(ids, id) {
			return true
		}
	}
	return false
}

// isReading reports whether a revision differs from the one before it by our reading alone.
func (d *dossier) isReading(number int) bool {
	for _, p := range d.past {
		if p.Number == number {
			return p.Class == transcript.Reread || p.Class == transcript.Corrected || p.Class == transcript.Roster
		}
	}
	return false
}
