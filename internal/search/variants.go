package search

import (
	"context"
	"slices"
	"strings"

	"podium/internal/search/query"
)

const (
	variantWords = 4  // of a query that are looked at
	longCompound = 7  // letters of a word that may be two
	longPart     = 3  // letters of each of them
	worthwhile   = 50 // a spelling must add at least one result in this many
)

// variants offers the words of a query as others write them beside how they are typed: ceasefire or cease-fire, health care or
// healthcare, colour or color. Whoever counts a word's uses would miss the others.
func (a *answer) variants(ctx context.Context, r *Results) error {
	if !a.opt.Help || a.query.Empty() {
		return nil
	}
	items := a.query.Root.Items
	for i, n := range items[:min(len(items), variantWords)] {
		for _, v := range a.variantsOf(items, i) {
			q := &query.Query{Root: &query.Group{}, Sort: a.query.Sort}
			q.Root.Items = slices.Concat(items[:i], []query.Node{&query.Or{Items: []query.Node{v.typed, v.other}}}, items[i+v.items:])
			total, err := a.count(ctx, q)
			if err != nil {
				return err
			}
			if more := total - r.Total; more > 0 && more*worthwhile >= r.Total {
				r.Spellings = append(r.Spellings, Correction{Word: plainly(n), Instead: plainly(v.other), Query: q.String(), Total: total})
			}
		}
	}
	r.Spellings = r.Spellings[:min(len(r.Spellings), corrections)]
	return nil
}

// variant is another way to write some items of a query.
type variant struct {
	typed, other query.Node
	items        int // of the query that it stands for
}

// variantsOf returns the ways to write the item, or it and the one after it, of which the archive has every word.
func (a *answer) variantsOf(items []query.Node, i int) []variant {
	var out []variant
	switch n := items[i].(type) {
	case *query.Word:
		for _, s := range spellings(n.Surface) {
			if a.has(s) {
				out = append(out, variant{n, &query.Word{Surface: s}, 1})
			}
		}
		for at := longPart; len(n.Surface) >= longCompound && at <= len(n.Surface)-longPart; at++ {
			if parts := []string{n.Surface[:at], n.Surface[at:]}; a.has(parts[0]) && a.has(parts[1]) {
				out = append(out, variant{n, &query.Phrase{Words: parts, Form: query.AnyForm}, 1})
			}
		}
		if i+1 < len(items) {
			if next, ok := items[i+1].(*query.Word); ok && a.compound(n.Surface, next.Surface) {
				out = append(out, variant{&query.Group{Items: []query.Node{n, next}}, &query.Word{Surface: n.Surface + next.Surface}, 2})
			}
		}
	case *query.Phrase:
		if n.Form == query.AnyForm && len(n.Words) == 2 && a.compound(n.Words[0], n.Words[1]) {
			out = append(out, variant{n, &query.Word{Surface: n.Words[0] + n.Words[1]}, 1})
		}
	}
	return out
}

// compound reports whether two words are also written as one.
func (a *answer) compound(first, second string) bool {
	return len(first) >= longPart && len(second) >= longPart && a.has(first+second)
}

// has reports whether the archive has a word, in any language.
func (a *answer) has(surface string) bool {
	for _, p := range a.snapshot.parts {
		for _, lang := range p.Vocabulary.Langs() {
			if _, ok := p.Vocabulary.Word(lang, surface); ok {
				return true
			}
		}
	}
	return false
}

// plainly writes a part of a query as a query.
func plainly(n query.Node) string {
	return (&query.Query{Root: &query.Group{Items: []query.Node{n}}}).String()
}

// spellings returns a word as it may be spelt on the other side of the Atlantic. Most are no words: the archive tells.
func spellings(word string) []string {
	var out []string
	for _, pair := range atlantic {
		for i := range pair {
			if rest, ok := strings.CutPrefix(word, pair[i]); ok {
				out = append(out, pair[1-i]+rest)
			}
		}
	}
	if len(word) < longCompound {
		return out
	}
	for _, ending := range []string{"e", "es", "ed", "ing", "er", "ers", "ation", "ations", "ational"} {
		for _, pair := range [][2]string{{"is", "iz"}, {"ys", "yz"}} {
			for i := range pair {
				if stem, ok := strings.CutSuffix(word, pair[i]+ending); ok {
					out = append(out, stem+pair[1-i]+ending)
				}
			}
		}
	}
	return out
}

// atlantic are the beginnings of words that Britain and America spell otherwise.
var atlantic = [][2]string{
	{"armour", "armor"}, {"behaviour", "behavior"}, {"colour", "color"}, {"endeavour", "endeavor"}, {"favour", "favor"}, {"flavour", "flavor"},
	{"harbour", "harbor"}, {"honour", "honor"}, {"humour", "humor"}, {"labour", "labor"}, {"neighbour", "neighbor"}, {"rumour", "rumor"},
	{"tumour", "tumor"}, {"vapour", "vapor"}, {"vigour", "vigor"}, {"centre", "center"}, {"fibre", "fiber"}, {"kilometre", "kilometer"},
	{"litre", "liter"}, {"theatre", "theater"}, {"defence", "defense"}, {"offence", "offense"}, {"licence", "license"}, {"pretence", "pretense"},
	{"cancelled", "canceled"}, {"cancelling", "canceling"}, {"counsellor", "counselor"}, {"fuelled", "fueled"}, {"fuelling", "fueling"},
	{"labelled", "labeled"}, {"modelling", "modeling"}, {"signalled", "signaled"}, {"traveller", "traveler"}, {"travelled", "traveled"},
	{"travelling", "traveling"}, {"enrolment", "enrollment"}, {"fulfil", "fulfill"}, {"judgement", "judgment"}, {"ageing", "aging"},
	{"aluminium", "aluminum"}, {"catalogue", "catalog"}, {"programme", "program"}, {"sceptic", "skeptic"}, {"plough", "plow"},
	{"aeroplane", "airplane"}, {"grey", "gray"}, {"manoeuvre", "maneuver"}, {"paediatric", "pediatric"},
}
