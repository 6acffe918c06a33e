package search

import (
	"bytes"
	"cmp"
	"slices"

	"github.com/RoaringBitmap/roaring/v2"

	"podium/internal/search/generation"
	"podium/internal/search/query"
	"podium/internal/search/text"
)

// maxCoded is how many forms of a word are looked for one by one in the coded stream.
const maxCoded = 10

// leaf is words of the query laid over the vocabulary of one part.
type leaf struct {
	number int // among the query's leaves
	tests  []wordTest
	needs  [][]uint32        // terms of the index: a document that satisfies the leaf has one of each
	window int               // of a NEAR, in words; 0 for no NEAR
	any    idset             // of a NEAR: the words that pass any test
	ranked bool              // not negated
	docs   *roaring.Bitmap   // with the words, once candidates was asked
	forms  []*roaring.Bitmap // the same by needs[0], of a leaf that is indexed
	typed  []int             // of a word sought in any form: which of needs[0] are the form that was typed
	bits   []uint64          // docs once more, when many documents are to be asked for; else nil
	coded  [][]byte          // a phrase as the stream has it, by language; nil: it has to be decoded to be found
	fixed  bool              // a pattern or near spelling: the number of occurrences does not count for the rank
}

// wordTest is the words of a vocabulary that pass one test.
type wordTest struct {
	ids   []uint32
	set   idset
	cased bool
	as    text.Case
}

func newLeaf(l query.Leaf, number int, g *generation.Generation) *leaf {
	v := g.Vocabulary
	out := &leaf{number: number, window: l.Window()}
	for _, t := range l.Tests() {
		ids := passing(&t, v)
		out.tests = append(out.tests, wordTest{ids, newIDSet(ids, v.Len()), t.Kind == query.SameWriting, t.Case})
		out.fixed = out.fixed || t.Kind == query.Begins || t.Kind == query.Fits || t.Kind == query.Close
		if t.Kind == query.SameStem {
			out.typed = indices(ids, func(id uint32) bool { return v.Surface(id) == t.Surface })
		}
	}
	if len(out.tests) > 1 {
		out.typed = nil
	}
	out.needs = out.needed(g)
	if out.window > 0 {
		out.any = newIDSet(out.words(), v.Len())
	}
	switch {
	case len(out.tests) == 1 && len(out.tests[0].ids) <= maxCoded && !out.tests[0].cased:
		out.coded = [][]byte{}
		for _, id := range out.tests[0].ids {
			out.coded = append(out.coded, generation.AppendWord(nil, id))
		}
	case len(out.tests) > 1 && out.window == 0:
		out.coded = coded(out.tests, v)
	}
	return out
}

// indices returns the places of the ids for which is holds.
func indices(ids []uint32, is func(uint32) bool) []int {
	var at []int
	for i, id := range ids {
		if is(id) {
			at = append(at, i)
		}
	}
	return at
}

// asTyped returns the documents with the form that was typed, by language.
func (l *leaf) asTyped() []*roaring.Bitmap {
	if l.forms == nil {
		return nil
	}
	list := make([]*roaring.Bitmap, len(l.typed))
	for i, n := range l.typed {
		list[i] = l.forms[n]
	}
	return list
}

// coded returns the byte sequences by which a phrase of single words can occur in the stream: one for each language
// that has all its words. It returns nil when a word has several forms in a language, or its case matters.
func coded(tests []wordTest, v *generation.Vocabulary) [][]byte {
	out := [][]byte{}
	for _, lang := range v.Langs() {
		code := []byte{}
		for _, t := range tests {
			ids := slices.DeleteFunc(slices.Clone(t.ids), func(id uint32) bool {
				return v.Lang(id) != lang && v.Lang(id) != text.CJKPrefix
			})
			if t.cased || len(ids) > 1 {
				return nil
			}
			if len(ids) == 0 {
				code = nil
				break
			}
			code = generation.AppendWord(code, ids[0])
		}
		if code != nil && !slices.ContainsFunc(out, func(c []byte) bool { return bytes.Equal(c, code) }) {
			out = append(out, code)
		}
	}
	return out
}

// passing returns the numbers of the words that pass a test, whatever their case.
func passing(t *query.Test, v *generation.Vocabulary) []uint32 {
	var ids []uint32
	for _, lang := range v.Langs() {
		switch t.Kind {
		case query.SameStem:
			ids = append(ids, sameStem(v, lang, t.Surface)...)
		case query.SameSurface, query.SameWriting:
			if n, ok := v.Word(lang, t.Surface); ok {
				ids = append(ids, n)
			}
		default:
			for _, n := range v.Prefix(lang, t.Literal()) {
				if t.Kind == query.Begins || t.MatchesSurface(v.Surface(n)) {
					ids = append(ids, n)
				}
			}
		}
	}
	return ids
}

// sameStem returns the forms of a word in a language. A vocabulary lists every word under its stem.
func sameStem(v *generation.Vocabulary, lang, surface string) []uint32 {
	if lang != text.CJKPrefix {
		return v.Stem(lang, text.Stem(lang, surface))
	}
	if n, ok := v.Word(lang, surface); ok {
		return []uint32{n}
	}
	return nil
}

// needed returns the terms that the leaf needs: its words, but pairs of CJK characters that are to be neighbours.
func (l *leaf) needed(g *generation.Generation) [][]uint32 {
	var needs [][]uint32
	paired := false // with the word before
	for i := range l.tests {
		if l.window == 0 && i+1 < len(l.tests) && l.tests[i].character(g) && l.tests[i+1].character(g) {
			paired = true
			needs = append(needs, nil)
			if n, ok := g.Pair(l.tests[i].ids[0], l.tests[i+1].ids[0]); ok {
				needs[len(needs)-1] = []uint32{n}
			}
			continue
		}
		if !paired {
			needs = append(needs, l.tests[i].ids)
		}
		paired = false
	}
	return needs
}

// character reports whether one CJK character passes the test and nothing else.
func (t *wordTest) character(g *generation.Generation) bool {
	return len(t.ids) == 1 && g.Vocabulary.Lang(t.ids[0]) == text.CJKPrefix
}

// indexed reports whether the index alone says which documents have the leaf, and how often: it is
// one word, whatever its case, or one pair of CJK characters.
func (l *leaf) indexed() bool {
	return len(l.tests) == 1 || len(l.needs) == 1 && !l.tests[0].cased
}

// candidates returns the documents that hold the words somewhere.
func (l *leaf) candidates(m *matcher, _ bool) (set, error) {
	exact := l.indexed() && !l.tests[0].cased
	if slices.ContainsFunc(l.needs, func(ids []uint32) bool { return len(ids) == 0 }) {
		l.docs = roaring.New()
		return set{l.docs, exact}, nil
	}
	list := make([]*roaring.Bitmap, len(l.needs))
	for i, ids := range l.needs {
		forms, err := with(ids, m.reader.WithWord)
		if err != nil {
			return set{}, err
		}
		if list[i] = union(forms); l.indexed() {
			l.forms = forms
		}
	}
	slices.SortFunc(list, func(a, b *roaring.Bitmap) int { return cmp.Compare(a.GetCardinality(), b.GetCardinality()) })
	l.docs = list[0]
	for _, docs := range list[1:] {
		l.docs = roaring.And(l.docs, docs)
	}
	return set{l.docs, exact}, nil
}
