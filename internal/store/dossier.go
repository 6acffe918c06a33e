package store

import (
	"cmp"
	"context"
	"database/sql"
	"encoding/json"
	"errors"
	"fmt"
	"slices"

	"podium/internal/transcript"
)

// dossier is what a writing transaction knows of one briefing, before and while it changes.
type dossier struct {
	key       string
	slug      string
	withdrawn string
	merged    string // key of the briefing that it is a part of
	erased    bool
	past      []*past            // revisions by the source's own time, oldest first
	turns     map[string]turnRow // every id ever published
	words     map[int]*transcript.Transcript
}

// past is a revision already published, or just being published.
type past struct {
	revisionMeta
	seq    int64
	at     string
	hidden string
	parted string // the reason, where it says what several briefings said
	erased bool
}

func (p *past) stands() bool { return p.hidden == "" && p.parted == "" && !p.erased }

// loadDossier reads a briefing's; that of a new one is empty.
func loadDossier(ctx context.Context, t *tx, key string) (*dossier, error) {
	d := &dossier{key: key, turns: map[string]turnRow{}, words: map[int]*transcript.Transcript{}}
	err := t.QueryRowContext(ctx, `SELECT slug, withdrawn, merged, erased FROM briefing WHERE key = ?`, key).
		Scan(&d.slug, &d.withdrawn, &d.merged, &d.erased)
	if errors.Is(err, sql.ErrNoRows) {
		return d, nil
	}
	if err != nil {
		return nil, fmt.Errorf("reading briefing %s: %w", key, err)
	}
	if d.past, err = loadPast(ctx, t, key); err != nil {
		return nil, fmt.Errorf("reading the revisions of %s: %w", key, err)
	}
	turns, err := rows(ctx, t, func(rs *sql.Rows, r *turnRow) error {
		return rs.Scan(&r.id, &r.key, &r.rev, &r.passage, &r.target, &r.reason)
	}, `SELECT id, key, rev, passage, target, reason FROM turn WHERE key = ?`, key)
	if err != nil {
		return nil, fmt.Errorf("reading the turns of %s: %w", key, err)
	}
	for _, r := range turns {
		d.turns[r.id] = r
	}
	return d, nil
}

func loadPast(ctx context.Context, q querier, key string) ([]*past, error) {
	ps, err := rows(ctx, q, func(rs *sql.Rows, p **past) error {
		*p = &past{}
		return scanPast(rs, *p)
	}, `
		SELECT number, seq, at, class, match, dated, version, reader, authority, extract, url, declared, hidden, parted, erased,
			(SELECT json_group_array(json_object('sha256', sha256, 'part', part)) FROM (
				SELECT sha256, part FROM revision_source s WHERE s.key = r.key AND s.number = r.number ORDER BY ord))
		FROM revision r WHERE key = ? ORDER BY position`, key)
	return ps, err
}

func scanPast(rs *sql.Rows, p *past) error {
	var parts string
	err := rs.Scan(&p.Number, &p.seq, &p.at, &p.Class, &p.Match, &p.Dated, &p.Version, &p.Reader, &p.Authority, &p.Extract,
		&p.URL, &p.Declared, &p.hidden, &p.parted, &p.erased, &parts)
	if err != nil {
		return err
	}
	return json.Unmarshal([]byte(parts), &p.Parts)
}

// current returns the number of the revision shown, 0 when none is.
func (d *dossier) current() int {
	for _, p := range slices.Backward(d.past) {
		if p.stands() {
			return p.Number
		}
	}
	return 0
}

// transcript returns the words of a revision; nil where they are erased.
func (d *dossier) transcript(ctx context.Context, q querier, number int) (*transcript.Transcript, error) {
	if w, ok := d.words[number]; ok {
		return w, nil
	}
	i := slices.IndexFunc(d.past, func(p *past) bool { return p.Number == number })
	if i < 0 || d.past[i].erased {
		return nil, nil
	}
	e, err := readEntry(ctx, q, d.past[i].seq)
	if err != nil || e == nil {
		return nil, err
	}
	d.words[number] = &e.Revision.Transcript
	return d.words[number], nil
}

// dateRevision fills in what revisions are ordered by: the source's own time (of several sources, the last) and
// version. Where a source is withdrawn it fills in the reason too: the reading is then kept and not shown.
func dateRevision(ctx context.Context, t *tx, r *revisionEntry) error {
	for i, p := range r.Parts {
		dated, version, err := datePart(ctx, t, p.SHA256)
		if err != nil {
			return err
		}
		r.Dated = max(r.Dated, dated)
		if i == 0 {
			r.Version = version
		}
	}
	for _, p := range r.Parts {
		err := t.QueryRowContext(ctx, `SELECT reason FROM notice WHERE sha256 = ?`, p.SHA256).Scan(&r.Hidden)
		if err != nil && !errors.Is(err, sql.ErrNoRows) {
			return err
		}
	}
	return nil
}

// datePart returns the time and the version that a source was last seen with.
func datePart(ctx context.Context, t *tx, sha256 string) (dated, version string, err error) {
	var fetched, modified, meta string
	err = t.QueryRowContext(ctx, `
		SELECT fetched, modified, meta FROM observation WHERE sha256 = ? ORDER BY seq DESC LIMIT 1`, sha256).
		Scan(&fetched, &modified, &meta)
	if err != nil {
		return "", "", fmt.Errorf("source %.12s was never kept: %w", sha256, err)
	}
	var m transcript.Metadata
	if err := json.Unmarshal([]byte(meta), &m); err != nil {
		return "", "", err
	}
	return cmp.Or(modified, moment(m.Modified), fetched), m.Version, nil
}

// refuseErased refuses readings of sources whose bytes were erased.
func refuseErased(ctx context.Context, t *tx, parts []transcript.SourcePart) error {
	for _, p := range parts {
		var reason string
		err := t.QueryRowContext(ctx, `SELECT reason FROM notice WHERE sha256 = ? AND erased`, p.SHA256).Scan(&reason)
		if err == nil {
			return &Gone{Reason: reason}
		}
		if !errors.Is(err, sql.ErrNoRows) {
			return err
		}
	}
	return nil
}

// place returns the position that a reading takes among the revisions. A second reading of the same observation goes
// beside the first, and a reading of some parts before one of the whole. Otherwise the manifest's version decides,
// then the source's own time; where they decide nothing, the later arrival is the newer. Revisions that mixed several
// briefings are passed over: what follows one of them stays behind it.
func (d *dossier) place(r *revisionEntry) int {
	at := d.placeAmong(r)
	for at < len(d.past) && d.past[at].parted != "" {
		at++
	}
	return at
}

func (d *dossier) placeAmong(r *revisionEntry) int {
	for i, p := range slices.Backward(d.past) {
		if p.parted == "" && slices.Equal(p.Parts, r.Parts) && p.Version == r.Version && p.Dated == r.Dated {
			return i + 1
		}
	}
	for i, p := range slices.Backward(d.past) {
		if p.parted == "" && !newer(&p.revisionMeta, &r.revisionMeta) {
			return min(i+1, d.firstWhole(r))
		}
	}
	return 0
}

// firstWhole returns the position of the first revision that has all the parts of r and more.
func (d *dossier) firstWhole(r *revisionEntry) int {
	for i, p := range d.past {
		if p.parted == "" && len(p.Parts) > len(r.Parts) && contains(p.Parts, r.Parts) {
			return i
		}
	}
	return len(d.past)
}

func newer(a, b *revisionMeta) bool {
	if a.Version != "" && b.Version != "" {
		if c := compareVersions(a.Version, b.Version); c != 0 {
			return c > 0
		}
	}
	return a.Dated != "" && b.Dated != "" && a.Dated > b.Dated
}

// own returns the revisions but for those that mixed several briefings.
func (d *dossier) own() []*past {
	return slices.DeleteFunc(slices.Clone(d.past), func(p *past) bool { return p.parted != "" })
}

// insert makes the reading one of the revisions.
func (d *dossier) insert(r *revisionEntry, at int) {
	d.past = slices.Insert(d.past, at, &past{revisionMeta: r.revisionMeta, hidden: r.Hidden})
	d.words[r.Number] = &r.Transcript
}

// sameAs returns the revision that says just what the reading says, from the same sources, so that no new one is
// needed: the last one read from them. A reading without corrections is compared with the last uncorrected one too,
// or one by the same reader with the same authority files. It returns none where the source held other words since
// and has gone back.
func (d *dossier) sameAs(ctx context.Context, t *tx, r *revisionEntry, corrected bool) (*past, error) {
	last, own := true, d.own()
	for i, p := range slices.Backward(own) {
		if !slices.Equal(p.Parts, r.Parts) || p.erased {
			continue
		}
		latest := own[len(own)-1]
		if i < len(own)-1 && r.Dated > max(p.Dated, latest.Dated) {
			return nil, nil
		}
		was, err := d.transcript(ctx, t, p.Number)
		if err != nil {
			return nil, err
		}
		if (last || p.Reader == r.Reader && p.Authority == r.Authority) && p.URL == r.URL && equal(was, &r.Transcript) {
			return p, nil
		}
		if corrected {
			return nil, nil
		}
		last = last && p.Class == transcript.Corrected
	}
	return nil, nil
}

// equal compares two readings but for their ids.
func equal(a, b *transcript.Transcript) bool {
	if a == nil || len(a.Turns) != len(b.Turns) {
		return false
	}
	x, y := clone(a), clone(b)
	ja, errA := json.Marshal(&x)
	jb, errB := json.Marshal(&y)
	return errA == nil && errB == nil && string(ja) == string(jb)
}

// classify says how the reading differs from its neighbour.
func (d *dossier) classify(ctx context.Context, t *tx, r *revisionEntry, at int, hint transcript.Class) (transcript.Class, error) {
	if len(d.past) == 0 {
		return transcript.First, nil
	}
	base := d.past[max(at-1, 0)]
	if base.parted != "" && hint != "" {
		return hint, nil
	}
	if slices.Equal(base.Parts, r.Parts) {
		switch {
		case hint != "":
			return hint, nil
		case base.Reader == r.Reader && base.Authority != r.Authority:
			return transcript.Roster, nil
		}
		return transcript.Reread, nil
	}
	was, err := d.transcript(ctx, t, base.Number)
	if err != nil {
		return "", err
	}
	if was != nil && transcript.SameWords(was, &r.Transcript) {
		return transcript.Trivial, nil
	}
	return transcript.Words, nil
}
