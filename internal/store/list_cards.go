package store

import (
	"cmp"
	"context"
	"database/sql"
	"encoding/json"
	"fmt"
	"slices"
	"sync"
)

// cards hold what briefings are browsed by, in memory, in the order of days. They follow the log, so that a
// change costs the reading of what it changed.
type cards struct {
	mu      sync.Mutex
	version int64 // DataVersion when last looked at
	seq     int64 // last change that they hold
	byKey   map[string]*card
	order   []*card // newest first
}

// card is one published briefing.
type card struct {
	key, day, series, place string
	added                   int64 // the change that brought its first revision
	people, outlets         []named
}

// named is a slug and the name under which it stands in one briefing.
type named struct{ key, name string }

// current returns the cards as the archive stands, newest first. The slice and its cards are never changed.
func (c *cards) current(ctx context.Context, s *Store) ([]*card, error) {
	c.mu.Lock()
	defer c.mu.Unlock()
	version, err := s.DataVersion(ctx)
	if err != nil {
		return nil, err
	}
	if c.byKey != nil && version == c.version {
		return c.order, nil
	}
	if err := c.follow(ctx, s); err != nil {
		return nil, err
	}
	c.version = version
	return c.order, nil
}

// follow reads what changed since the last time.
func (c *cards) follow(ctx context.Context, s *Store) error {
	head, err := s.Head(ctx)
	if err != nil {
		return err
	}
	if c.byKey != nil && head == c.seq {
		return nil
	}
	if c.byKey == nil {
		c.byKey = map[string]*card{}
	}
	// What is written between the two questions is read twice, which does no harm.
	changed, err := rows(ctx, s.read, scanCard, `
		SELECT key, day, series, place, gone,
			(SELECT coalesce(min(seq), 0) FROM revision r WHERE r.key = b.key),
			(SELECT json_group_array(json_array(person, name)) FROM (
				SELECT person, max(name) AS name FROM appearance a WHERE a.key = b.key GROUP BY person)),
			(SELECT json_group_array(json_array(outlet, name)) FROM (
				SELECT outlet, max(outlet_name) AS name FROM passage p WHERE p.key = b.key AND p.outlet <> '' GROUP BY outlet))
		FROM briefing b WHERE ?1 = 0 OR key IN (SELECT key FROM change WHERE seq > ?1)`, c.seq)
	if err != nil {
		return fmt.Errorf("reading what changed after %d: %w", c.seq, err)
	}
	for _, r := range changed {
		delete(c.byKey, r.key)
		if !r.gone {
			c.byKey[r.key] = &r.card
		}
	}
	order := make([]*card, 0, len(c.byKey))
	for _, k := range c.byKey {
		order = append(order, k)
	}
	slices.SortFunc(order, func(a, b *card) int { return cmp.Or(cmp.Compare(b.day, a.day), cmp.Compare(b.key, a.key)) })
	c.order, c.seq = order, head
	return nil
}

// cardRow is a card, or the news that there is none any more.
type cardRow struct {
	card
	gone bool
}

func scanCard(rs *sql.Rows, r *cardRow) error {
	var gone, people, outlets string
	if err := rs.Scan(&r.key, &r.day, &r.series, &r.place, &gone, &r.added, &people, &outlets); err != nil {
		return err
	}
	r.gone = gone != ""
	var err error
	if r.people, err = unpair(people); err != nil {
		return err
	}
	r.outlets, err = unpair(outlets)
	return err
}

func unpair(pairs string) ([]named, error) {
	var raw [][2]string
	if err := json.Unmarshal([]byte(pairs), &raw); err != nil {
		return nil, err
	}
	out := make([]named, len(raw))
	for i, p := range raw {
		out[i] = named{p[0], p[1]}
	}
	return out, nil
}
