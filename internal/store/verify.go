package store

import (
	"context"
	"database/sql"
	"errors"
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"time"
)

// Finding is one thing that Verify found wrong.
type Finding struct {
	Kind  string // integrity, chain, source, table, address
	Where string // entry id, key, SHA-256 or table
	Text  string
}

// Verify checks the database, the chain, every source against its hash, every table against the log, and that
// every address ever published resolves. A healthy archive has no findings. All but the first look at one
// consistent copy, which needs as much room beside the archive as the archive itself for the time being.
func (s *Store) Verify(ctx context.Context, tell Progress) ([]Finding, error) {
	fs, err := s.verify(ctx, tell)
	if err != nil {
		return fs, fmt.Errorf("verifying the archive in %s: %w", s.dir, err)
	}
	return fs, nil
}

func (s *Store) verify(ctx context.Context, tell Progress) (findings []Finding, err error) {
	tell.tell("database", 0, 0)
	if findings, err = checkPages(ctx, s.read); err != nil || len(findings) > 0 {
		return findings, err
	}
	if err := s.sweep(); err != nil {
		return nil, err
	}
	dir, err := os.MkdirTemp(s.dir, verifyDir+"*")
	if err != nil {
		return nil, err
	}
	defer func() { err = errors.Join(err, os.RemoveAll(dir)) }()
	if err := copyInto(ctx, s.read, filepath.Join(dir, File)); errors.Is(err, ErrFull) {
		return nil, fmt.Errorf("checking takes as much room again beside the archive, for the time being: %w", err)
	} else if err != nil {
		return nil, err
	}
	c, err := Open(ctx, dir, Options{Now: s.opt.Now})
	if err != nil {
		return nil, err
	}
	defer func() { err = errors.Join(err, c.Close()) }()
	for _, step := range []func(context.Context, Progress) ([]Finding, error){
		c.checkLog, c.checkSources, c.checkExtracts, c.checkAddresses, c.checkTables,
	} {
		fs, err := step(ctx, tell)
		findings = append(findings, fs...)
		if err != nil {
			return findings, err
		}
	}
	return findings, nil
}

// verifyDir begins the names of the directories that Verify copies to.
const verifyDir = "verify-"

// sweep removes the copies of runs that were killed: those that nobody has touched for a day.
func (s *Store) sweep() error {
	found, err := os.ReadDir(s.dir)
	if err != nil {
		return err
	}
	for _, d := range found {
		info, err := d.Info()
		if !strings.HasPrefix(d.Name(), verifyDir) || err != nil || time.Since(info.ModTime()) < 24*time.Hour {
			continue // something else, or in use
		}
		if err := os.RemoveAll(filepath.Join(s.dir, d.Name())); err != nil {
			return err
		}
	}
	return nil
}

// checkPages asks SQLite itself.
func checkPages(ctx context.Context, db *sql.DB) ([]Finding, error) {
	lines, err := rows(ctx, db, scanText, `PRAGMA integrity_check(20)`)
	if errors.Is(explain(err), ErrDamaged) { // too much to be listed
		return []Finding{{"integrity", File, ErrDamaged.Error()}}, nil
	}
	if err != nil {
		return nil, err
	}
	var fs []Finding
	for _, l := range lines {
		if l != "ok" {
			fs = append(fs, Finding{"integrity", File, l})
		}
	}
	if len(fs) > 0 { // nothing else can be asked of it
		return fs, nil
	}
	broken, err := rows(ctx, db, func(rs *sql.Rows, s *string) error {
		var row sql.NullInt64
		var parent string
		var fk int
		return rs.Scan(s, &row, &parent, &fk)
	}, `PRAGMA foreign_key_check`)
	for _, table := range broken {
		fs = append(fs, Finding{"integrity", table, "a row refers to one that is not there"})
	}
	return fs, err
}

// checkSources compares kept bytes with their hashes.
func (s *Store) checkSources(ctx context.Context, tell Progress) ([]Finding, error) {
	var fs []Finding
	hashes, err := rows(ctx, s.read, scanText, `SELECT sha256 FROM source ORDER BY sha256`)
	for i, sha256 := range hashes {
		tell.tell("sources", i+1, len(hashes))
		f, err := s.checkBytes(ctx, sha256, `
			SELECT s.body, coalesce(n.erased, 0) FROM source s LEFT JOIN notice n USING (sha256) WHERE s.sha256 = ?`)
		if err != nil {
			return fs, err
		}
		fs = append(fs, f...)
	}
	return fs, err
}

// checkExtracts compares kept extracted texts with their hashes, and that none is missing.
func (s *Store) checkExtracts(ctx context.Context, tell Progress) ([]Finding, error) {
	var fs []Finding
	hashes, err := rows(ctx, s.read, scanText, `SELECT DISTINCT extract FROM revision WHERE NOT erased ORDER BY 1`)
	for i, sha256 := range hashes {
		tell.tell("extracted texts", i+1, len(hashes))
		f, err := s.checkBytes(ctx, sha256, `SELECT body, 0 FROM extract WHERE sha256 = ?`)
		if err != nil {
			return fs, err
		}
		fs = append(fs, f...)
	}
	return fs, err
}

// checkBytes reads packed bytes, and whether they were erased, with a query by their hash.
func (s *Store) checkBytes(ctx context.Context, sha256, query string) ([]Finding, error) {
	var packed []byte
	var erased bool
	err := s.read.QueryRowContext(ctx, query, sha256).Scan(&packed, &erased)
	switch {
	case errors.Is(err, sql.ErrNoRows):
		return []Finding{{"source", sha256, "the bytes are missing"}}, nil
	case err != nil:
		return nil, err
	case erased && packed == nil:
		return nil, nil
	case erased:
		return []Finding{{"source", sha256, "the log says that it was erased, yet its bytes are here"}}, nil
	case packed == nil:
		return []Finding{{"source", sha256, "the bytes are gone, and nothing in the log says that they were erased"}}, nil
	}
	body, err := unpack(packed)
	if err != nil {
		return []Finding{{"source", sha256, "the bytes are damaged: " + err.Error()}}, nil
	}
	if hexSum(body) != sha256 {
		return []Finding{{"source", sha256, "the bytes are not those that were kept: their hash differs"}}, nil
	}
	return nil, nil
}
