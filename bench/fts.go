//go:build sqlite_fts5

package main

import (
	"context"
	"database/sql"
	"errors"
	"fmt"
	"os"
	"path/filepath"
	"strings"

	_ "github.com/mattn/go-sqlite3" // with FTS5, by the build tag

	"podium/internal/transcript"
)

// turnMark parts the turns in an exchange's text. Tokenizers see a separator in it.
const turnMark = "\n\x1e"

const ftsSchema = `
CREATE TABLE exchange (
  id INTEGER PRIMARY KEY, key TEXT NOT NULL UNIQUE, briefing INTEGER NOT NULL, text TEXT NOT NULL,
  speaker INTEGER NOT NULL, asker INTEGER NOT NULL, outlet INTEGER NOT NULL, series INTEGER NOT NULL,
  day TEXT NOT NULL, year INTEGER NOT NULL) STRICT;
CREATE TABLE name (id INTEGER PRIMARY KEY, name TEXT NOT NULL UNIQUE) STRICT;`

const ftsIndexes = `
CREATE INDEX exchange_day ON exchange(day);
CREATE INDEX exchange_outlet ON exchange(outlet);
CREATE INDEX exchange_series ON exchange(series);
CREATE INDEX exchange_asker ON exchange(asker);`

// fts is the archive in SQLite: one row an exchange, a stemmed FTS5 table for words and an unstemmed one for
// phrases and beginnings of words, both without content of their own.
type fts struct {
	db       *sql.DB
	names    map[string]int64
	prepared map[string]*sql.Stmt
}

// query asks by a statement prepared once.
func (f *fts) query(ctx context.Context, s string, args ...any) (*sql.Rows, error) {
	stmt := f.prepared[s]
	if stmt == nil {
		var err error
		if stmt, err = f.db.PrepareContext(ctx, s); err != nil {
			return nil, err
		}
		f.prepared[s] = stmt
	}
	return stmt.QueryContext(ctx, args...)
}

func openFTS(dir string) (*fts, error) {
	if err := os.MkdirAll(dir, 0o755); err != nil {
		return nil, err
	}
	db, err := sql.Open("sqlite3", "file:"+filepath.Join(dir, "fts.db")+"?_journal_mode=WAL&_synchronous=NORMAL&_cache_size=-262144")
	if err != nil {
		return nil, err
	}
	db.SetMaxOpenConns(1)
	return &fts{db: db, names: map[string]int64{}, prepared: map[string]*sql.Stmt{}}, nil
}

// build fills the tables and both indexes, and optimizes them.
func (f *fts) build(ctx context.Context, a *archive) error {
	if _, err := f.db.ExecContext(ctx, ftsSchema); err != nil {
		return err
	}
	tx, err := f.db.BeginTx(ctx, nil)
	if err != nil {
		return err
	}
	insert, err := tx.PrepareContext(ctx, "INSERT INTO exchange (key, briefing, text, speaker, asker, outlet, series, day, year) VALUES (?,?,?,?,?,?,?,?,?)")
	if err != nil {
		return err
	}
	for n := range a.briefings {
		b := a.briefing(n)
		for i := range b.Exchanges {
			if err := f.insert(ctx, tx, insert, n, b, &b.Exchanges[i]); err != nil {
				return fmt.Errorf("briefing %d: %w", n, err)
			}
		}
	}
	if err := tx.Commit(); err != nil {
		return err
	}
	_, err = f.db.ExecContext(ctx, ftsIndexes)
	return err
}

func (f *fts) insert(ctx context.Context, tx *sql.Tx, insert *sql.Stmt, n int, b *transcript.Briefing, x *transcript.Exchange) error {
	var texts []string
	for _, t := range x.Turns {
		texts = append(texts, b.Turns[t].Text)
	}
	ids := make([]int64, 4)
	for i, name := range []string{b.Turns[x.Turns[len(x.Turns)-1]].Speaker.Name, x.Asker.Name, x.Outlet.Name, b.Series} {
		var err error
		if ids[i], err = f.name(ctx, tx, name); err != nil {
			return err
		}
	}
	_, err := insert.ExecContext(ctx, b.Turns[x.Lead(b.Turns)].ID, n, strings.Join(texts, turnMark),
		ids[0], ids[1], ids[2], ids[3], b.Event, b.Event[:4])
	return err
}

func (f *fts) name(ctx context.Context, tx *sql.Tx, name string) (int64, error) {
	if id, ok := f.names[name]; ok {
		return id, nil
	}
	id := int64(len(f.names) + 1)
	f.names[name] = id
	_, err := tx.ExecContext(ctx, "INSERT INTO name (id, name) VALUES (?, ?)", id, name)
	return id, err
}

// index makes one FTS5 table over the exchanges' text.
func (f *fts) index(ctx context.Context, table, tokenizer string) error {
	for _, s := range []string{
		fmt.Sprintf("CREATE VIRTUAL TABLE %s USING fts5(text, content='exchange', content_rowid='id', tokenize='%s')", table, tokenizer),
		fmt.Sprintf("INSERT INTO %[1]s(%[1]s) VALUES ('rebuild')", table),
		fmt.Sprintf("INSERT INTO %[1]s(%[1]s) VALUES ('optimize')", table),
	} {
		if _, err := f.db.ExecContext(ctx, s); err != nil {
			return fmt.Errorf("%s: %w", table, err)
		}
	}
	return nil
}

// ftsBytes is the size of one FTS5 table's own tables.
func (f *fts) size(ctx context.Context, table string) (n int64, err error) {
	err = f.db.QueryRowContext(ctx, "SELECT coalesce(sum(length(block)), 0) FROM "+table+"_data").Scan(&n)
	return n, err
}

// ftsQuery is a query as FTS5 takes it.
type ftsQuery struct {
	table  string // stem or plain
	match  string
	where  string // on exchange e, beginning with AND
	args   []any
	newest bool
}

func (q *ftsQuery) from() string {
	s := " FROM " + q.table
	if q.where != "" || q.newest {
		s += " JOIN exchange e ON e.id = " + q.table + ".rowid"
	}
	return s + " WHERE " + q.table + " MATCH ? " + q.where
}

func (q *ftsQuery) values() []any { return append([]any{q.match}, q.args...) }

// shown is what a page shows of an exchange beside its words.
const shown = "e.key, e.day, who.name, paper.name, series.name"

const showJoins = " JOIN name who ON who.id = e.asker JOIN name paper ON paper.id = e.outlet JOIN name series ON series.id = e.series"

// first is the statement that finds the first twenty hits: their keys, or all that a page shows of them, each with
// its passage marked.
func (q *ftsQuery) first(bare bool) string {
	order := q.table + ".rank"
	if q.newest {
		order = "e.day DESC, e.key"
	}
	if bare {
		return "SELECT " + q.table + ".rowid" + q.from() + " ORDER BY " + order + " LIMIT 20"
	}
	passage := ", snippet(" + q.table + ", 0, '[', ']', '...', 40)"
	if q.newest { // passages for the twenty alone: to sort all rows with theirs takes FTS5 many times as long
		return "SELECT " + shown + passage + " FROM (SELECT " + q.table + ".rowid AS id" + q.from() + " ORDER BY " + order + " LIMIT 20) h" +
			" CROSS JOIN " + q.table + " ON " + q.table + ".rowid = h.id JOIN exchange e ON e.id = h.id" + showJoins + " WHERE " + q.table + " MATCH ?"
	}
	return "SELECT " + shown + passage + " FROM " + q.table + " JOIN exchange e ON e.id = " + q.table + ".rowid" + showJoins +
		" WHERE " + q.table + " MATCH ? " + q.where + " ORDER BY " + order + " LIMIT 20"
}

// top reads the first twenty hits.
func (f *fts) top(ctx context.Context, q *ftsQuery, bare bool) error {
	args := q.values()
	if q.newest && !bare {
		args = append(args, q.match)
	}
	rows, err := f.query(ctx, q.first(bare), args...)
	if err != nil {
		return err
	}
	defer rows.Close()
	if bare {
		for rows.Next() {
		}
		return rows.Err()
	}
	for rows.Next() {
		var key, day, asker, outlet, series, text string
		if err := rows.Scan(&key, &day, &asker, &outlet, &series, &text); err != nil {
			return err
		}
	}
	return rows.Err()
}

// total counts the hits.
func (f *fts) total(ctx context.Context, q *ftsQuery) (n int, err error) {
	rows, err := f.query(ctx, "SELECT count(*)"+q.from(), q.values()...)
	if err != nil {
		return 0, err
	}
	defer rows.Close()
	for rows.Next() {
		err = rows.Scan(&n)
	}
	return n, errors.Join(err, rows.Err())
}

// facet counts the ten most frequent values of a column among the hits; all of them when all is set.
func (f *fts) facet(ctx context.Context, q *ftsQuery, column string) error {
	limit := "LIMIT 10"
	if column == "year" {
		limit = ""
	}
	rows, err := f.query(ctx, "SELECT x."+column+", count(*) AS n FROM (SELECT "+q.table+".rowid AS id"+q.from()+
		") h JOIN exchange x ON x.id = h.id GROUP BY 1 ORDER BY n DESC "+limit, q.values()...)
	if err != nil {
		return err
	}
	defer rows.Close()
	for rows.Next() {
	}
	return rows.Err()
}
