package store

import (
	"cmp"
	"context"
	"database/sql"
	"encoding/json"
	"errors"
	"slices"

	"podium/internal/transcript"
)

// show projects the pages of a briefing from the revision shown: none when it is 0 or its words are erased, when the briefing is
// withdrawn, or a part of another. Then only the names that it had are kept.
func show(ctx context.Context, t *tx, key string, number int, given *entry) error {
	if err := clearPages(ctx, t, key); err != nil {
		return err
	}
	e, seq, err := shownEntry(ctx, t, key, number, given)
	if err != nil {
		return err
	}
	slug, shown, err := showHead(ctx, t, key, number, seq, e)
	switch {
	case err != nil:
		return err
	case !shown:
		return unshown(ctx, t, key)
	}
	h := passageHeader(&e.Revision.Transcript, e.At)
	h.Key, h.Slug, h.Revision, h.Seq = key, slug, number, seq
	return showWords(ctx, t, h, &e.Revision.Transcript)
}

// showHead fills in the briefing's row and where its turns stand. It returns its address, and whether it has pages.
func showHead(ctx context.Context, t *tx, key string, number int, seq int64, e *entry) (slug string, shown bool, err error) {
	if e == nil {
		return "", false, blankHeader(ctx, t, key)
	}
	var gone, merged string
	err = t.QueryRowContext(ctx, `SELECT gone, merged, slug FROM briefing WHERE key = ?`, key).Scan(&gone, &merged, &slug)
	if err != nil || merged != "" { // what was merged keeps its turns where the merging put them
		return slug, false, err
	}
	b := &e.Revision.Transcript
	for _, x := range b.Exchanges {
		lead := b.Turns[x.Lead(b.Turns)].ID
		for _, i := range x.Turns {
			if err := putTurn(ctx, t, turnRow{id: b.Turns[i].ID, key: key, rev: number, passage: lead}); err != nil {
				return slug, false, err
			}
		}
	}
	return slug, gone == "", fillHeader(ctx, t, key, seq, e)
}

// showWords fills in what is found by words, names and warnings.
func showWords(ctx context.Context, t *tx, h Header, b *transcript.Transcript) error {
	if err := insertPassages(ctx, t, h, b); err != nil {
		return err
	}
	if err := insertAppearances(ctx, t, h.Key, b); err != nil {
		return err
	}
	others, err := versionsBut(ctx, t, h.Key, h.Revision, hiddenNow)
	if err != nil {
		return err
	}
	if err := insertFormer(ctx, t, h.Key, b, others); err != nil {
		return err
	}
	if err := insertNamed(ctx, t, h.Key, b, others); err != nil {
		return err
	}
	return insertWarnings(ctx, t, h.Key, b)
}

// shownEntry returns the entry of a revision; nil where there is none or it was erased.
func shownEntry(ctx context.Context, t *tx, key string, number int, given *entry) (*entry, int64, error) {
	var seq int64
	err := t.QueryRowContext(ctx, `SELECT seq FROM revision WHERE key = ? AND number = ?`, key, number).Scan(&seq)
	if errors.Is(err, sql.ErrNoRows) {
		return nil, 0, nil
	}
	if err != nil {
		return nil, 0, err
	}
	if given != nil && given.Revision.Number == number {
		return given, seq, nil
	}
	e, err := readEntry(ctx, t, seq)
	return e, seq, err
}

func clearPages(ctx context.Context, t *tx, key string) error {
	for _, q := range []string{
		`DELETE FROM former WHERE key = ?`,
		`DELETE FROM named WHERE key = ?`,
		`DELETE FROM warning WHERE key = ?`,
		`DELETE FROM appearance WHERE key = ?`,
		`DELETE FROM passage_body WHERE id IN (SELECT body FROM passage WHERE key = ?)`,
		`DELETE FROM passage WHERE key = ?`,
	} {
		if err := t.exec(ctx, q, key); err != nil {
			return err
		}
	}
	return nil
}

const setHeader = `
	UPDATE briefing SET seq = ?, at = ?, title = ?, day = ?, event = ?, published = ?, place = ?, start = ?, series = ?,
		language = ?, url = ?, confidence = ?, turns = ?, questions = ?, words = ?, known_speaker = ?, known_asker = ?,
		known_outlet = ?, first_ask = ?, briefers = ?
	WHERE key = ?`

func blankHeader(ctx context.Context, t *tx, key string) error {
	return t.exec(ctx, setHeader, 0, "", "", "", "", "", "", "", "", "", "", 0.0, 0, 0, 0, 0, 0, 0, "", "[]", key)
}

func fillHeader(ctx context.Context, t *tx, key string, seq int64, e *entry) error {
	b := &e.Revision.Transcript
	briefers, err := json.Marshal(briefersOf(b))
	if err != nil {
		return err
	}
	words, speakers := 0, 0
	for i := range b.Turns {
		words += transcript.WordCount(b.Turns[i].Text)
		if b.Turns[i].Speaker.Known() {
			speakers++
		}
	}
	questions, askers, outlets := 0, 0, 0
	for i := range b.Exchanges {
		if x := &b.Exchanges[i]; x.Kind == transcript.QandA {
			questions++
			askers += count(x.Asker.Known())
			outlets += count(x.Outlet.Known())
		}
	}
	return t.exec(ctx, setHeader, seq, e.At, b.Title, b.Day(), b.Event, b.Published, b.Place, b.Start, b.Series, b.Language,
		b.URL, b.Confidence, len(b.Turns), questions, words, speakers, askers, outlets, b.FirstAsk(askWords), string(briefers), key)
}

func count(b bool) int {
	if b {
		return 1
	}
	return 0
}

// askWords bounds the first words that lists show, in bytes.
const askWords = 180

// briefersOf returns the four who state and answer in most turns.
func briefersOf(b *transcript.Transcript) []Who {
	var whos []Who
	at := map[string]int{}
	for i := range b.Turns {
		turn := &b.Turns[i]
		if turn.Role != transcript.Briefer {
			continue
		}
		name := turn.Called()
		if turn.Speaker.Known() {
			name = turn.Speaker.Name
		}
		id := cmp.Or(turn.Speaker.Key, name)
		n, ok := at[id]
		if !ok {
			n, at[id] = len(whos), len(whos)
			whos = append(whos, Who{Key: turn.Speaker.Key, Name: name, Office: turn.Speaker.Office, Role: turn.Role})
		}
		whos[n].Turns++
	}
	slices.SortStableFunc(whos, func(x, y Who) int { return cmp.Compare(y.Turns, x.Turns) })
	return whos[:min(4, len(whos))]
}
