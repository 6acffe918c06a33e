package store

import (
	"bytes"
	"context"
	"crypto/sha256"
	"encoding/json"
	"errors"
	"fmt"
	"strconv"

	"database/sql"
)

// logRow is a row of the log as it lies in the table.
type logRow struct {
	kind, key, at       string
	content, hash, link []byte
}

// checkLog follows the chain, compares every content with its hash, and looks for every turn id ever published.
func (s *Store) checkLog(ctx context.Context, tell Progress) ([]Finding, error) {
	c := logCheck{gone: map[int64]bool{}, erased: map[int64]bool{}, turns: map[string]bool{}}
	ids, err := rows(ctx, s.read, scanText, `SELECT id FROM turn`)
	if err != nil {
		return nil, err
	}
	for _, id := range ids {
		c.turns[id] = true
	}
	last, _, err := lastLink(ctx, s.read)
	if err != nil {
		return nil, err
	}
	for seq := int64(1); seq <= last; seq++ {
		var r logRow
		err := s.read.QueryRowContext(ctx, `SELECT kind, key, at, content, content_hash, chain FROM change WHERE seq = ?`, seq).
			Scan(&r.kind, &r.key, &r.at, &r.content, &r.hash, &r.link)
		switch {
		case errors.Is(err, sql.ErrNoRows):
			c.find(seq, "the entry is missing")
			continue
		case err != nil:
			return c.findings, err
		}
		c.check(seq, &r)
		if seq%50 == 0 || seq == last {
			tell.tell("log", int(seq), int(last))
		}
	}
	for seq := range c.gone {
		if !c.erased[seq] {
			c.find(seq, "its content is gone, and no entry says that it was erased")
		}
	}
	return c.findings, nil
}

// logCheck is the state of a walk along the log.
type logCheck struct {
	prev         []byte
	gone, erased map[int64]bool
	turns        map[string]bool
	findings     []Finding
}

func (c *logCheck) find(seq int64, text string) {
	c.findings = append(c.findings, Finding{"chain", strconv.FormatInt(seq, 10), text})
}

func (c *logCheck) check(seq int64, r *logRow) {
	if !bytes.Equal(link(c.prev, seq, r.hash), r.link) {
		c.find(seq, "the chain breaks here: this entry or one before it was altered")
	}
	c.prev = r.link
	if r.content == nil {
		c.gone[seq] = true
		return
	}
	raw, err := unpack(r.content)
	if err != nil {
		c.find(seq, "its content is damaged: "+err.Error())
		return
	}
	if sum := sha256.Sum256(raw); !bytes.Equal(sum[:], r.hash) {
		c.find(seq, "its content was altered: the hash differs")
		return
	}
	var e entry
	if err := json.Unmarshal(raw, &e); err != nil {
		c.find(seq, "its content cannot be read: "+err.Error())
		return
	}
	if e.Kind != r.kind || e.Key != r.key || e.At != r.at {
		c.find(seq, "its row says something else than its content")
	}
	c.collect(seq, &e)
}

// collect notes what an entry says was erased, and looks for the ids that it published.
func (c *logCheck) collect(seq int64, e *entry) {
	if e.Standing != nil {
		for _, n := range e.Standing.Erased {
			c.erased[n] = true
		}
	}
	if e.Revision == nil {
		return
	}
	for i := range e.Revision.Transcript.Turns {
		if id := e.Revision.Transcript.Turns[i].ID; !c.turns[id] {
			c.findings = append(c.findings, Finding{"address", id, fmt.Sprintf("published by entry %d, and leads nowhere", seq)})
		}
	}
}
