package store

import (
	"cmp"
	"context"
	"database/sql"
	"encoding/json"
	"errors"
	"fmt"
	"slices"
	"strings"
	"time"

	"podium/internal/transcript"
)

// Header is what lists and result pages show of a briefing: everything but its turns.
type Header struct {
	Key       string
	Slug      string // the address below /briefings/
	Title     string
	Event     string // ISO day; "" when unknown
	Published string // ISO day; "" when the source says none
	Place     string
	Start     string
	Series    string // slug
	Language  string // BCP 47
	URL       string // of the source
	Turns     int
	Questions int    // exchanges with a question
	LeftOut   bool   // it turns to questions that its source does not have; in lists alone
	Words     int    // spoken
	FirstAsk  string // first substantive words of the first question, or of the statement where none is asked
	Briefers  []Who  // those who stated and answered, most turns first, at most four
	Revision  int    // number of the revision shown
	Revisions int    // how many are shown
	Seq       int64  // id of the change that brought the revision shown
	At        time.Time
}

// Day returns the day that a briefing is filed under: the event's, else that of publication, else "".
func (h *Header) Day() string { return cmp.Or(h.Event, h.Published) }

// Who names a participant of one briefing.
type Who struct {
	Key    string          `json:"key,omitempty"`    // slug of the person's page; "" when the person has none
	Name   string          `json:"name"`             // resolved; the label where nobody is
	Office string          `json:"office,omitempty"` // as held then
	Role   transcript.Role `json:"role"`
	Turns  int             `json:"turns"`
}

// Facet is one value that a list can be narrowed to; Count is the total that doing so gives.
type Facet struct {
	Value string // for the address
	Label string // for people; Value where the archive knows no better
	Count int
}

// scanHeader reads the columns of a header in the order that every query over briefings gives them:
// key, slug, title, event, published, place, start, series, language, url, turns, questions, words, first_ask,
// briefers, revision, revisions, seq, at. Further columns follow in more.
func scanHeader(rs interface{ Scan(...any) error }, h *Header, more ...any) error {
	var briefers, at string
	dest := []any{&h.Key, &h.Slug, &h.Title, &h.Event, &h.Published, &h.Place, &h.Start, &h.Series, &h.Language, &h.URL,
		&h.Turns, &h.Questions, &h.Words, &h.FirstAsk, &briefers, &h.Revision, &h.Revisions, &h.Seq, &at}
	if err := rs.Scan(append(dest, more...)...); err != nil {
		return err
	}
	h.At = unstamp(at)
	return json.Unmarshal([]byte(briefers), &h.Briefers)
}

func scanHeaderRow(rs *sql.Rows, h *Header) error { return scanHeader(rs, h) }

// Headers returns the headers of the published briefings among keys, by key.
func (s *Store) Headers(ctx context.Context, keys []string) (map[string]Header, error) {
	hs, err := headersOf(ctx, s.read, keys)
	if err != nil {
		return nil, fmt.Errorf("reading %d headers: %w", len(keys), err)
	}
	return hs, nil
}

func headersOf(ctx context.Context, q querier, keys []string) (map[string]Header, error) {
	hs, err := rows(ctx, q, func(rs *sql.Rows, h *Header) error { return scanHeader(rs, h, &h.LeftOut) }, `
		SELECT key, slug, title, event, published, place, start, series, language, url, turns, questions, words, first_ask,
			briefers, revision, revisions, seq, at,
			EXISTS (SELECT 1 FROM warning w WHERE w.key = briefing.key AND w.kind = 'questions-left-out')
		FROM briefing WHERE key IN (SELECT value FROM json_each(?)) AND gone = ''`, list(keys))
	out := make(map[string]Header, len(hs))
	for _, h := range hs {
		out[h.Key] = h
	}
	return out, err
}

// list hands many values to a query as one argument, for json_each.
func list(values []string) string {
	if !slices.ContainsFunc(values, func(v string) bool { return !transcript.ValidID(v) }) {
		return `["` + strings.Join(values, `","`) + `"]` // as most are: ids need no escape
	}
	b, err := json.Marshal(values)
	if err != nil {
		panic(err) // strings always marshal
	}
	return string(b)
}

// Header returns the header of the published briefing at slug; errors as Briefing.
func (s *Store) Header(ctx context.Context, slug string) (*Header, error) {
	key, err := s.keyAt(ctx, slug)
	if err != nil {
		return nil, err
	}
	hs, err := headersOf(ctx, s.read, []string{key})
	if err != nil {
		return nil, fmt.Errorf("reading the header of %s: %w", slug, err)
	}
	h, ok := hs[key]
	if !ok {
		return nil, s.goneOr(ctx, key, ErrNotFound)
	}
	return &h, nil
}

// keyAt returns the key of the briefing whose present slug it is.
func (s *Store) keyAt(ctx context.Context, slug string) (string, error) {
	key, err := one(ctx, s.read, `
		SELECT b.key FROM address a JOIN briefing b USING (key) WHERE a.slug = ? AND b.slug = a.slug AND b.merged = ''`, slug)
	if err != nil {
		return "", fmt.Errorf("looking up %s: %w", slug, err)
	}
	if key == "" {
		return "", ErrNotFound
	}
	return key, nil
}

// goneOr returns a *Gone where the briefing is not shown, else err.
func (s *Store) goneOr(ctx context.Context, key string, other error) error {
	var gone string
	err := s.read.QueryRowContext(ctx, `SELECT gone FROM briefing WHERE key = ?`, key).Scan(&gone)
	switch {
	case errors.Is(err, sql.ErrNoRows):
		return other
	case err != nil:
		return fmt.Errorf("reading briefing %s: %w", key, err)
	case gone == "":
		return other
	}
	return s.gone(ctx, key, gone)
}

// Adjacent returns the briefings of the same series spoken before and after the given one, nil at the ends.
func (s *Store) Adjacent(ctx context.Context, key string) (prev, next *Header, err error) {
	before, err := rows(ctx, s.read, scanHeaderRow, `
		SELECT b.key, b.slug, b.title, b.event, b.published, b.place, b.start, b.series, b.language, b.url, b.turns, b.questions,
			b.words, b.first_ask, b.briefers, b.revision, b.revisions, b.seq, b.at
		FROM briefing a JOIN briefing b ON b.series = a.series AND (b.day, b.key) < (a.day, a.key) AND b.gone = '' AND b.day <> ''
		WHERE a.key = ? ORDER BY b.day DESC, b.key DESC LIMIT 1`, key)
	if err != nil {
		return nil, nil, fmt.Errorf("looking for the briefing before %s: %w", key, err)
	}
	after, err := rows(ctx, s.read, scanHeaderRow, `
		SELECT b.key, b.slug, b.title, b.event, b.published, b.place, b.start, b.series, b.language, b.url, b.turns, b.questions,
			b.words, b.first_ask, b.briefers, b.revision, b.revisions, b.seq, b.at
		FROM briefing a JOIN briefing b ON b.series = a.series AND (b.day, b.key) > (a.day, a.key) AND b.gone = '' AND a.day <> ''
		WHERE a.key = ? ORDER BY b.day, b.key LIMIT 1`, key)
	if err != nil {
		return nil, nil, fmt.Errorf("looking for the briefing after %s: %w", key, err)
	}
	return first(before), first(after), nil
}

func first[T any](vs []T) *T {
	if len(vs) == 0 {
		return nil
	}
	return &vs[0]
}
