package store

import (
	"cmp"
	"context"
	"fmt"

	"podium/internal/transcript"
)

// Publication is one reading that is to be shown.
type Publication struct {
	Key        string                  // the briefing that it is a reading of; "" lets Publish match it
	Match      string                  // why it is Key; "" with an empty Key
	Parts      []transcript.SourcePart // what it was read from: kept sources, at least one
	URL        string                  // canonical address of its source; "" when unknown
	Extracted  string                  // the text that the turns' spans point into
	Transcript transcript.Transcript   // as read, ids empty
	Class      transcript.Class        // Reread, Corrected or Roster where the caller knows; "" leaves it to Publish
	Reader     string                  // read.Version
	Authority  string                  // fingerprint of the people, outlets, series and corrections
	Joins      []string                // keys of briefings whose words the reading has too: they become parts of this one
	Apart      []transcript.SourcePart // what is not the same briefing, as corrections say; without a part, all of a source
	Same       []transcript.SourcePart // what is, as corrections say
}

// Outcome says what Publish did.
type Outcome struct {
	Key       string
	Slug      string
	Revision  int              // number of the revision that holds the reading
	Class     transcript.Class // of that revision
	Match     string
	Current   bool // the reading is what is now shown
	Unchanged bool // it was published already: no revision was made
	Seq       int64
}

// Publish stores the readings of one source, all or none: each is matched, aligned with what is published,
// given ids and an address, logged, and shown. A reading that says just what is published makes no revision.
// A briefing that was erased, or a source that was, takes no more readings: the error is a *Gone.
func (s *Store) Publish(ctx context.Context, pubs ...Publication) ([]Outcome, error) {
	var out []Outcome
	err := s.update(ctx, "publishing", func(t *tx) error {
		out = make([]Outcome, len(pubs))
		for i := range pubs {
			o, err := publish(ctx, t, &pubs[i])
			if err != nil {
				return err
			}
			out[i] = *o
		}
		return nil
	})
	if err != nil {
		return nil, err
	}
	return out, nil
}

func publish(ctx context.Context, t *tx, p *Publication) (*Outcome, error) {
	if err := check(p); err != nil {
		return nil, err
	}
	if err := refuseErased(ctx, t, p.Parts); err != nil {
		return nil, err
	}
	d, reason, err := matched(ctx, t, p)
	if err != nil {
		return nil, err
	}
	o, err := d.take(ctx, t, p, reason)
	if err != nil {
		return nil, err
	}
	return o, d.merge(ctx, t, p.Joins)
}

// take publishes a reading of the briefing.
func (d *dossier) take(ctx context.Context, t *tx, p *Publication, reason string) (*Outcome, error) {
	r := &revisionEntry{Transcript: clone(&p.Transcript), revisionMeta: revisionMeta{
		Match: reason, Parts: p.Parts, Reader: p.Reader, Authority: p.Authority, URL: p.URL, Declared: p.Transcript.Declared}}
	if err := dateRevision(ctx, t, r); err != nil {
		return nil, err
	}
	same, err := d.sameAs(ctx, t, r, p.Class == transcript.Corrected)
	if err != nil {
		return nil, err
	}
	if same != nil {
		return d.checked(ctx, t, same, r, reason)
	}
	at := d.place(r)
	if err := d.giveIDs(ctx, t, r, at); err != nil {
		return nil, err
	}
	return d.add(ctx, t, p, r, at)
}

// matched returns the dossier of the briefing that the reading belongs to, and why it does.
func matched(ctx context.Context, t *tx, p *Publication) (*dossier, string, error) {
	key, reason := p.Key, p.Match
	if key == "" {
		var err error
		if key, reason, err = match(ctx, t, p); err != nil {
			return nil, "", fmt.Errorf("matching: %w", err)
		}
	}
	key, err := whole(ctx, t, key)
	if err != nil {
		return nil, "", err
	}
	d, err := loadDossier(ctx, t, cmp.Or(key, transcript.MintKey(p.Parts[0])))
	switch {
	case err != nil:
		return nil, "", err
	case d.erased:
		return nil, "", &Gone{Reason: d.withdrawn}
	case p.Key != "" && len(d.past) == 0:
		return nil, "", fmt.Errorf("briefing %s: %w", p.Key, ErrNotFound)
	}
	return d, reason, nil
}

// check refuses readings that break what every page relies on.
func check(p *Publication) error {
	if len(p.Parts) == 0 {
		return fmt.Errorf("the reading names no source")
	}
	b := &p.Transcript
	if len(b.Turns) == 0 {
		return fmt.Errorf("the reading has no turns")
	}
	held := make([]int, len(b.Turns))
	for _, x := range b.Exchanges {
		for _, i := range x.Turns {
			if i < 0 || i >= len(held) {
				return fmt.Errorf("the reading has an exchange with turn %d of %d", i, len(held))
			}
			held[i]++
		}
	}
	for i, n := range held {
		if n != 1 {
			return fmt.Errorf("turn %d of the reading stands in %d exchanges", i, n)
		}
	}
	return nil
}

// clone copies what publishing writes to: the turns get ids.
func clone(t *transcript.Transcript) transcript.Transcript {
	c := *t
	c.Turns = append([]transcript.Turn(nil), t.Turns...)
	for i := range c.Turns {
		c.Turns[i].ID = ""
	}
	return c
}

// add logs the reading as a revision and shows the current one.
func (d *dossier) add(ctx context.Context, t *tx, p *Publication, r *revisionEntry, at int) (*Outcome, error) {
	var err error
	if r.Class, err = d.classify(ctx, t, r, at, p.Class); err != nil {
		return nil, err
	}
	r.Number = len(d.past) + 1
	r.Extract = hexSum([]byte(p.Extracted))
	err = t.exec(ctx, `INSERT INTO extract (sha256, body) VALUES (?, ?) ON CONFLICT (sha256) DO NOTHING`,
		r.Extract, pack([]byte(p.Extracted)))
	if err != nil {
		return nil, err
	}
	d.insert(r, at)
	if r.Effect, err = d.effect(ctx, t, false); err != nil {
		return nil, err
	}
	e := &entry{Kind: kindRevision, Key: d.key, Revision: r}
	seq, err := t.append(ctx, e)
	if err != nil {
		return nil, err
	}
	if err := project(ctx, t, seq, e); err != nil {
		return nil, err
	}
	return &Outcome{Key: d.key, Slug: r.Effect.Slug, Revision: r.Number, Class: r.Class, Match: r.Match,
		Current: r.Effect.Current == r.Number, Seq: seq}, nil
}

// checked notes, where that is news, that a later reader or roster read the revision the same.
func (d *dossier) checked(ctx context.Context, t *tx, same *past, r *revisionEntry, reason string) (*Outcome, error) {
	o := &Outcome{Key: d.key, Slug: d.slug, Revision: same.Number, Class: same.Class, Match: reason,
		Current: same.Number == d.current(), Unchanged: true, Seq: same.seq}
	if same.Reader == r.Reader && same.Authority == r.Authority {
		return o, nil
	}
	e := &entry{Kind: kindChecked, Key: d.key, Checked: &checkedEntry{Number: same.Number, Reader: r.Reader, Authority: r.Authority}}
	return o, t.log(ctx, e)
}
