package store

import (
	"context"
	"crypto/sha256"
	"database/sql"
	"encoding/binary"
	"errors"
	"fmt"
)

// append logs a finished effect and returns its id.
func (t *tx) append(ctx context.Context, e *entry) (int64, error) {
	e.At = t.now
	content, hash, err := packJSON(e)
	if err != nil {
		return 0, err
	}
	seq, prev, err := lastLink(ctx, t)
	if err != nil {
		return 0, err
	}
	seq++
	err = t.exec(ctx, `
		INSERT INTO change (seq, kind, key, at, content, content_hash, chain) VALUES (?, ?, ?, ?, ?, ?, ?)`,
		seq, e.Kind, e.Key, e.At, content, hash, link(prev, seq, hash))
	if err != nil {
		return 0, fmt.Errorf("appending to the log: %w", err)
	}
	return seq, nil
}

// log appends an entry and projects it.
func (t *tx) log(ctx context.Context, e *entry) error {
	seq, err := t.append(ctx, e)
	if err != nil {
		return err
	}
	return project(ctx, t, seq, e)
}

// link is the chain's hash after an entry.
func link(prev []byte, seq int64, contentHash []byte) []byte {
	h := sha256.New()
	h.Write(prev)
	h.Write(binary.BigEndian.AppendUint64(nil, uint64(seq)))
	h.Write(contentHash)
	return h.Sum(nil)
}

// lastLink returns the id and chain of the last entry; 0 and nothing in an empty log.
func lastLink(ctx context.Context, q querier) (seq int64, chain []byte, err error) {
	err = q.QueryRowContext(ctx, `SELECT seq, chain FROM change ORDER BY seq DESC LIMIT 1`).Scan(&seq, &chain)
	if errors.Is(err, sql.ErrNoRows) {
		return 0, nil, nil
	}
	return seq, chain, err
}

// readEntry returns the entry with that id; nil where its content was erased.
func readEntry(ctx context.Context, q querier, seq int64) (*entry, error) {
	var content []byte
	err := q.QueryRowContext(ctx, `SELECT content FROM change WHERE seq = ?`, seq).Scan(&content)
	if err != nil {
		return nil, fmt.Errorf("reading entry %d of the log: %w", seq, err)
	}
	if content == nil {
		return nil, nil
	}
	var e entry
	if err := unpackJSON(content, &e); err != nil {
		return nil, fmt.Errorf("reading entry %d of the log: %w", seq, err)
	}
	return &e, nil
}
