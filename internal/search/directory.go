package search

import (
	"cmp"
	"slices"
	"strings"

	"podium/internal/search/generation"
	"podium/internal/search/query"
	"podium/internal/search/text"
)

// entry is a person, outlet or series of one generation, with the names that it goes by.
type entry struct {
	field query.Field
	value string // as query.Query.WithFilter takes it
	page  string // slug of its page; "" without one
	name  string
	docs  int
}

// directory finds entries by the beginnings of their names' words, folded.
type directory struct {
	entries []entry
	keys    []dirKey // sorted
}

type dirKey struct {
	key   string
	entry int
	whole bool // the key is a whole name
}

// directoryOf returns the directory of one part, made when it is first asked for.
func directoryOf(p *part, names query.Names) *directory {
	if d, ok := p.Memo.Load("directory"); ok {
		return d.(*directory)
	}
	d := &directory{}
	m := &matcher{part: p, names: names}
	for _, f := range []query.Field{query.Speaker, query.Reporter, query.Outlet, query.Series} {
		d.addField(f, m, counts(p.Generation, f))
	}
	slices.SortFunc(d.keys, func(a, b dirKey) int {
		return cmp.Or(strings.Compare(a.key, b.key), cmp.Compare(a.entry, b.entry))
	})
	p.Memo.Store("directory", d)
	return d
}

// counts returns the documents of each value of a field.
func counts(g *generation.Generation, f query.Field) []int {
	n := make([]int, dictionarySize(g, f))
	if f != query.Speaker {
		for _, v := range column(g, f) {
			n[v]++
		}
		return n
	}
	for d := range uint32(g.Docs) {
		from, to := g.TurnsOf(d)
		for row := from; row < to; row++ {
			if row == from || g.TurnSpeaker[row] != g.TurnSpeaker[row-1] {
				n[g.TurnSpeaker[row]]++
			}
		}
	}
	return n
}

func (d *directory) addField(f query.Field, m *matcher, docs []int) {
	at := map[string]int{}
	for i, e := range m.values(f).entities {
		page, known := pageOf(m.part.Generation, f, i)
		if e.Value == "" || !known {
			continue
		}
		n, ok := at[e.Value]
		if !ok {
			n = len(d.entries)
			at[e.Value] = n
			d.entries = append(d.entries, entry{field: f, value: e.Value, page: page, name: e.Names[0]})
			d.addNames(n, e.Names[:len(e.Names)-shared(m.part.Generation, f, i)])
		}
		d.entries[n].docs += docs[i]
	}
}

// shared is 1 where the last of a value's names is a printed label: many may go by it ("QUESTION", "THE PRESIDENT"),
// so that it leads to nobody.
func shared(g *generation.Generation, f query.Field, i int) int {
	if f == query.Speaker && g.Speakers[i].Label != "" {
		return 1
	}
	return 0
}

// pageOf returns the slug of a value's page, and whether the value is somebody or something known.
func pageOf(g *generation.Generation, f query.Field, i int) (string, bool) {
	switch f {
	case query.Speaker:
		return g.Speakers[i].Key, g.Speakers[i].Name != ""
	case query.Reporter:
		return g.Askers[i].Key, g.Askers[i].Name != ""
	case query.Outlet:
		return g.Outlets[i].Key, g.Outlets[i].Name != ""
	}
	return "", true
}

// addNames lists an entry under each of its names, whole and from each later word on.
func (d *directory) addNames(n int, names []string) {
	for _, name := range names {
		folded := text.Fold(name)
		d.keys = append(d.keys, dirKey{folded, n, true})
		for i, r := range folded {
			if r == ' ' {
				d.keys = append(d.keys, dirKey{folded[i+1:], n, false})
			}
		}
	}
}

// begins calls f for the entries with a key that begins with the folded prefix.
func (d *directory) begins(prefix string, f func(*entry)) {
	i, _ := slices.BinarySearchFunc(d.keys, prefix, func(k dirKey, p string) int { return strings.Compare(k.key, p) })
	seen := map[int]bool{}
	for ; i < len(d.keys) && strings.HasPrefix(d.keys[i].key, prefix); i++ {
		if n := d.keys[i].entry; !seen[n] {
			seen[n] = true
			f(&d.entries[n])
		}
	}
}

// near calls f for words of names within the given number of edits of a word, or beginning with it, each with an entry of that name.
func (d *directory) near(word string, edits int, f func(near string, e *entry)) {
	for _, k := range d.keys {
		if first, _, _ := strings.Cut(k.key, " "); strings.HasPrefix(first, word) || text.Distance(word, first, edits) <= edits {
			f(first, &d.entries[k.entry])
		}
	}
}

// named calls f for the entries that have exactly the folded name.
func (d *directory) named(name string, f func(*entry)) {
	i, _ := slices.BinarySearchFunc(d.keys, name, func(k dirKey, p string) int { return strings.Compare(k.key, p) })
	for ; i < len(d.keys) && d.keys[i].key == name; i++ {
		if d.keys[i].whole {
			f(&d.entries[d.keys[i].entry])
		}
	}
}
