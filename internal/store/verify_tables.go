package store

import (
	"context"
	"crypto/sha256"
	"fmt"
	"maps"
	"slices"
	"strings"
)

// Each table's rows, the first column telling where.
var tableRows = []struct{ name, query string }{
	{"observation", `SELECT sha256, * FROM observation ORDER BY seq`},
	{"notice", `SELECT * FROM notice ORDER BY sha256`},
	{"briefing", `SELECT * FROM briefing ORDER BY key`},
	{"address", `SELECT key, * FROM address ORDER BY slug`},
	{"revision", `SELECT * FROM revision ORDER BY key, number`},
	{"revision_source", `SELECT * FROM revision_source ORDER BY key, number, ord`},
	{"turn", `SELECT key, * FROM turn ORDER BY id`},
	{"passage", `SELECT key, id, position, kind, question, asker, asker_name, outlet, outlet_name, words, day FROM passage ORDER BY id`},
	{"passage_body", `SELECT p.key, p.id, x.body FROM passage p JOIN passage_body x ON x.id = p.body ORDER BY p.id`},
	{"appearance", `SELECT * FROM appearance ORDER BY key, person, name, label, office, role`},
	{"former", `SELECT * FROM former ORDER BY key`},
	{"named", `SELECT key, * FROM named ORDER BY kind, slug, key`},
	{"warning", `SELECT * FROM warning ORDER BY key, ord`},
}

// sums are hashes of a table's rows, by their first column.
type sums map[string][sha256.Size]byte

func tableSums(ctx context.Context, q querier, query string) (sums, error) {
	rs, err := q.QueryContext(ctx, query)
	if err != nil {
		return nil, err
	}
	defer rs.Close()
	columns, err := rs.Columns()
	if err != nil {
		return nil, err
	}
	values := make([]any, len(columns))
	dest := make([]any, len(columns))
	for i := range values {
		dest[i] = &values[i]
	}
	out := sums{}
	for rs.Next() {
		if err := rs.Scan(dest...); err != nil {
			return nil, err
		}
		where := fmt.Sprint(values[0])
		was := out[where]
		out[where] = sha256.Sum256(appendRow(was[:], values))
	}
	return out, rs.Err()
}

// appendRow writes a row so that no two rows are written alike.
func appendRow(b []byte, values []any) []byte {
	for _, v := range values {
		switch v := v.(type) {
		case string:
			b = fmt.Appendf(b, "s%d:%s", len(v), v)
		case []byte:
			b = fmt.Appendf(b, "b%d:%s", len(v), v)
		default:
			b = fmt.Appendf(b, "%T:%v;", v, v)
		}
	}
	return b
}

func allSums(ctx context.Context, q querier) (map[string]sums, error) {
	out := map[string]sums{}
	for _, t := range tableRows {
		var err error
		if out[t.name], err = tableSums(ctx, q, t.query); err != nil {
			return nil, fmt.Errorf("reading table %s: %w", t.name, err)
		}
	}
	return out, nil
}

// checkTables compares the tables with those that the log gives. It runs on a copy: it rebuilds it.
func (s *Store) checkTables(ctx context.Context, tell Progress) ([]Finding, error) {
	was, err := allSums(ctx, s.read)
	if err != nil {
		return nil, err
	}
	if err := s.RebuildTables(ctx, tell); err != nil {
		return []Finding{{"table", "all", "the tables cannot be built from the log: " + err.Error()}}, nil
	}
	now, err := allSums(ctx, s.read)
	if err != nil {
		return nil, err
	}
	var fs []Finding
	for _, t := range tableRows {
		if different := compare(was[t.name], now[t.name]); len(different) > 0 {
			fs = append(fs, Finding{"table", t.name, fmt.Sprintf("differs from the log in %d places: %s; rebuild the tables",
				len(different), strings.Join(different[:min(5, len(different))], ", "))})
		}
	}
	return fs, nil
}

// compare returns where two tables differ.
func compare(a, b sums) []string {
	different := map[string]bool{}
	for k, v := range a {
		if w, ok := b[k]; !ok || v != w {
			different[k] = true
		}
	}
	for k := range b {
		if _, ok := a[k]; !ok {
			different[k] = true
		}
	}
	return slices.Sorted(maps.Keys(different))
}

// checkAddresses looks for addresses that lead nowhere.
func (s *Store) checkAddresses(ctx context.Context, tell Progress) ([]Finding, error) {
	tell.tell("addresses", 0, 0)
	var fs []Finding
	for _, c := range []struct{ query, text string }{
		{`SELECT t.id FROM turn t LEFT JOIN turn u ON u.id = t.target JOIN briefing b ON b.key = t.key
			WHERE b.gone = '' AND t.passage = '' AND t.target <> '' AND (u.id IS NULL OR u.key = t.key AND u.passage = '')`,
			"is said to have moved to a turn that does not stand"},
		{`SELECT t.id FROM turn t JOIN briefing b ON b.key = t.key LEFT JOIN passage p ON p.id = t.passage
			WHERE b.gone = '' AND t.passage <> '' AND p.id IS NULL`, "is said to stand in a passage that is not there"},
		{`SELECT t.id FROM turn t WHERE t.passage = '' AND t.reason = ''`, "is gone without a reason"},
		{`SELECT b.key FROM briefing b LEFT JOIN address a ON a.slug = b.slug AND a.key = b.key WHERE a.slug IS NULL`,
			"has an address that does not lead to it"},
		{`SELECT b.key FROM briefing b LEFT JOIN briefing w ON w.key = b.merged WHERE b.merged <> '' AND w.key IS NULL`,
			"is said to be a part of a briefing that is not there"},
		{`SELECT p.id FROM passage p LEFT JOIN passage_body x ON x.id = p.body WHERE x.id IS NULL`, "is a passage without words"},
		{`SELECT CAST(id AS TEXT) FROM passage_body WHERE id NOT IN (SELECT body FROM passage)`, "is the words of no passage"},
	} {
		found, err := rows(ctx, s.read, scanText, c.query)
		if err != nil {
			return fs, fmt.Errorf("checking addresses: %w", err)
		}
		for _, id := range found {
			fs = append(fs, Finding{"address", id, id + " " + c.text})
		}
	}
	return fs, nil
}
