package store

import (
	"cmp"
	"context"
	"database/sql"
	"errors"
	"fmt"
	"strings"

	"github.com/gosimple/slug"

	"podium/internal/transcript"
)

// slugMax bounds the words of an address, in bytes.
const slugMax = 80

// silent drops what would part words where no one hears a break.
var silent = strings.NewReplacer("’", "", "'", "", "ь", "", "ъ", "", "Ь", "", "Ъ", "")

// slugOf returns the address that a transcript would have if nobody else had it: its day and its title, in
// plain letters. Titles in other scripts are transliterated.
func slugOf(b *transcript.Transcript) string {
	words := slug.Make(silent.Replace(b.Title))
	if len(words) > slugMax {
		words = words[:slugMax+1]
		words = words[:max(strings.LastIndexByte(words, '-'), slugMax/2)]
	}
	words = strings.Trim(words, "-_")
	return cmp.Or(b.Day(), "undated") + "-" + cmp.Or(words, slug.Make(b.Series), "briefing")
}

// address returns the briefing's slug: the one it has, while it still fits; a slug that is, or ever was,
// another's gets a suffix from the key.
func (d *dossier) address(ctx context.Context, t *tx, b *transcript.Transcript) (string, error) {
	want := slugOf(b)
	for n := 0; n <= len(d.key); n += 4 {
		s := want
		if n > 0 {
			s += "-" + d.key[:n]
		}
		var key string
		err := t.QueryRowContext(ctx, `SELECT key FROM address WHERE slug = ?`, s).Scan(&key)
		if errors.Is(err, sql.ErrNoRows) || err == nil && key == d.key {
			return s, nil
		}
		if err != nil {
			return "", fmt.Errorf("looking for a free address: %w", err)
		}
	}
	return "", fmt.Errorf("no free address for briefing %s", d.key)
}
