package store_test

import (
	"context"
	"database/sql"
	"errors"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"time"

	_ "github.com/mattn/go-sqlite3"

	"podium/internal/store"
)

// tamper changes an archive behind its back.
func tamper(t *testing.T, dir, query string) {
	t.Helper()
	db, err := sql.Open("sqlite3", filepath.Join(dir, store.File))
	if err != nil {
		t.Fatal(err)
	}
	defer db.Close()
	if _, err := db.Exec(query); err != nil {
		t.Fatal(err)
	}
}

func TestVerifyFinds(t *testing.T) {
	for name, c := range map[string]struct{ harm, kind, text string }{
		"altered entry":        {`UPDATE change SET content = (SELECT content FROM change WHERE seq = 1) WHERE seq = 2`, "chain", "altered"},
		"altered row of it":    {`UPDATE change SET at = '2031' WHERE seq = 2`, "chain", "something else"},
		"lost entry":           {`DELETE FROM change WHERE seq = 1`, "chain", "missing"},
		"unexplained erasure":  {`UPDATE change SET content = NULL WHERE seq = 2`, "chain", "no entry says"},
		"forged hash":          {`UPDATE change SET content_hash = x'00' WHERE seq = 1`, "chain", "chain breaks"},
		"altered bytes":        {`UPDATE source SET body = (SELECT content FROM change WHERE seq = 1)`, "source", "hash differs"},
		"lost bytes":           {`UPDATE source SET body = NULL`, "source", "nothing in the log"},
		"lost extracted text":  {`DELETE FROM extract`, "source", "missing"},
		"altered table":        {`UPDATE briefing SET title = 'x'`, "table", "differs"},
		"lost row":             {`DELETE FROM warning; DELETE FROM appearance`, "table", "differs"},
		"lost turn":            {`DELETE FROM turn WHERE passage <> id`, "address", "leads nowhere"},
		"turn that went wrong": {`UPDATE turn SET passage = '', target = 'nowhere', reason = 'x'`, "address", "does not stand"},
	} {
		t.Run(name, func(t *testing.T) {
			dir := t.TempDir()
			s := openIn(t, dir, store.Options{Now: clock()})
			publish(t, s, source{name: "m"}, morning())
			sound(t, s)
			tamper(t, dir, c.harm)
			fs, err := s.Verify(context.Background(), nil)
			if err != nil {
				t.Fatal(err)
			}
			for _, f := range fs {
				if f.Kind == c.kind && strings.Contains(f.Text, c.text) {
					return
				}
			}
			t.Errorf("found only %+v", fs)
		})
	}
}

func TestVerifyLeavesNoCopies(t *testing.T) {
	dir := t.TempDir()
	s := openIn(t, dir, store.Options{})
	old, young := filepath.Join(dir, "verify-old"), filepath.Join(dir, "verify-young")
	for _, d := range []string{old, young} {
		if err := os.Mkdir(d, 0o755); err != nil {
			t.Fatal(err)
		}
	}
	yesterday := time.Now().Add(-25 * time.Hour)
	if err := os.Chtimes(old, yesterday, yesterday); err != nil {
		t.Fatal(err)
	}
	sound(t, s)
	left, err := filepath.Glob(filepath.Join(dir, "verify-*"))
	if err != nil || len(left) != 1 || left[0] != young {
		t.Errorf("left are %v, %v", left, err)
	}
}

func TestRebuildMendsTables(t *testing.T) {
	ctx := context.Background()
	dir := t.TempDir()
	s := openIn(t, dir, store.Options{Now: clock()})
	key, _, _ := versions(t, s)
	want := briefing(t, s, key)
	tamper(t, dir, `UPDATE briefing SET title = 'x'; DELETE FROM warning; DELETE FROM turn WHERE passage = ''`)
	told := false
	if err := s.RebuildTables(ctx, func(string, int, int) { told = true }); err != nil {
		t.Fatal(err)
	}
	if !told {
		t.Error("no progress was told")
	}
	if got, err := s.Briefing(ctx, want.Slug); err != nil || got.Words() != want.Words() {
		t.Errorf("rebuilt briefing: %v", err)
	}
	sound(t, s)
}

func TestBackupRestores(t *testing.T) {
	ctx := context.Background()
	s := open(t)
	key, sha, _ := versions(t, s)
	file := filepath.Join(t.TempDir(), "backup.db")
	if err := s.Backup(ctx, file); err != nil {
		t.Fatal(err)
	}
	if err := s.Backup(ctx, file); err == nil {
		t.Error("a backup was written over another")
	}
	dir := filepath.Join(t.TempDir(), "new")
	if err := store.RestoreBackup(ctx, file, dir); err != nil {
		t.Fatal(err)
	}
	if err := store.RestoreBackup(ctx, file, dir); err == nil {
		t.Error("an archive was restored over another")
	}
	r := openIn(t, dir, store.Options{})
	if a, b := briefing(t, s, key), briefing(t, r, key); a.Words() != b.Words() || a.Slug != b.Slug {
		t.Error("the restored briefing differs")
	}
	if _, err := r.SourceBody(ctx, sha[0]); err != nil {
		t.Error(err)
	}
	sound(t, r)
	if err := store.RestoreBackup(ctx, filepath.Join(dir, "migrate.lock"), t.TempDir()); err == nil {
		t.Error("what is no backup was restored")
	}
}

func TestNewerSchemaIsRefused(t *testing.T) {
	dir := t.TempDir()
	if err := openIn(t, dir, store.Options{}).Close(); err != nil {
		t.Fatal(err)
	}
	tamper(t, dir, `INSERT INTO goose_db_version (version_id, is_applied) VALUES (99999, 1)`)
	for _, o := range []store.Options{{}, {NoWrite: true}} {
		if _, err := store.Open(context.Background(), dir, o); !errors.Is(err, store.ErrNewerSchema) {
			t.Errorf("%+v: %v", o, err)
		}
	}
}

// Pages of noise in the file, and a file without a byte, are told for what they are, and what to do.
func TestFilesThatAreNoArchiveAnyMore(t *testing.T) {
	dir := t.TempDir()
	s := openIn(t, dir, store.Options{})
	publish(t, s, source{name: "m"}, morning())
	if err := s.Close(); err != nil {
		t.Fatal(err)
	}
	file := filepath.Join(dir, store.File)
	body, err := os.ReadFile(file)
	if err != nil {
		t.Fatal(err)
	}
	page, size := rootOf(t, file, "turn")
	for i := (page - 1) * size; i < page*size; i++ {
		body[i] = byte(i * 7)
	}
	if err := os.WriteFile(file, body, 0o600); err != nil {
		t.Fatal(err)
	}
	r := openIn(t, dir, store.Options{NoWrite: true})
	if found, err := r.Verify(context.Background(), nil); err != nil || len(found) == 0 || found[0].Kind != "integrity" {
		t.Errorf("noise: %+v, %v", found, err)
	}
	empty := t.TempDir()
	if err := os.WriteFile(filepath.Join(empty, store.File), nil, 0o600); err != nil {
		t.Fatal(err)
	}
	if _, err := store.Open(context.Background(), empty, store.Options{NoWrite: true}); err == nil || !strings.Contains(err.Error(), "its database is empty: serve or ingest makes an archive of it") {
		t.Errorf("an empty file: %v", err)
	}
}

// rootOf is the page of the file that a table begins on, from 1, and the size of pages.
func rootOf(t *testing.T, file, table string) (page, size int) {
	t.Helper()
	db, err := sql.Open("sqlite3", file)
	if err != nil {
		t.Fatal(err)
	}
	defer db.Close()
	if err := errors.Join(db.QueryRow(`SELECT rootpage FROM sqlite_master WHERE name = ?`, table).Scan(&page), db.QueryRow(`PRAGMA page_size`).Scan(&size)); err != nil {
		t.Fatal(err)
	}
	return page, size
}
