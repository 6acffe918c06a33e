package words

import "podium/internal/eight"

// slot is a word as it is found: of a short one, as most are, all that Read asks for stands here, and so neither its
// form nor its letters need be fetched.
type slot struct {
	stamp
	form int32 // counted from 1
	may  int32 // see brief
	kind Kind
}

// stamp tells words apart: those of fewer than two chunks surely, for there key and rest hold all of their bytes, others
// nearly so.
type stamp struct {
	key  uint64 // see keyOf
	rest uint64 // the bytes after the last whole chunk, and the word's size, as far as it is less than 256, in the highest one
}

// whole reports whether a stamp tells a word from all others.
func (s stamp) whole() bool { return s.rest>>56 < 2*chunk }

// brief is what is asked of most words of a text: it is kept apart from the forms so that much of it is in the
// processor's cache.
type brief struct {
	is, may int32 // by number; see Form
	stem    int32 // the first of its stems, or None
	name    int32 // see Name
}

// intern returns where a printed word is kept.
func (l *Lexicon) intern(printed string, is stamp) *slot {
	mask := uint32(len(l.table) - 1)
	at := l.place(is.key)
	for ; l.table[at].form != 0; at = (at + 1) & mask {
		if s := &l.table[at]; s.stamp == is && (is.whole() || l.forms[s.form-1].Printed == printed) {
			return s
		}
	}
	l.forms = append(l.forms, Form{Printed: l.kept.keep(printed)})
	n := int32(len(l.forms))
	f, b := &l.forms[n-1], brief{stem: None, name: unasked}
	l.look(f, &b)
	b.is, b.may = l.number(f.Is), l.number(f.May())
	l.briefs = append(l.briefs, b)
	if 2*len(l.forms) > len(l.table) {
		l.grow()
		at = l.room(is)
	}
	l.table[at] = slot{is, n, b.may, f.Kind}
	return &l.table[at]
}

// number is the number of a set of classes.
func (l *Lexicon) number(m Mask) int32 {
	n, ok := l.named[m]
	if !ok {
		n = int32(len(l.masks))
		l.masks, l.named[m] = append(l.masks, m), n
	}
	return n
}

// room returns where a word that is not in the table comes to stand.
func (l *Lexicon) room(is stamp) uint32 {
	mask := uint32(len(l.table) - 1)
	at := l.place(is.key)
	for l.table[at].form != 0 {
		at = (at + 1) & mask
	}
	return at
}

// place is the first place in the table where a word may be kept.
func (l *Lexicon) place(key uint64) uint32 { return tagOf(key) & uint32(len(l.table)-1) }

func (l *Lexicon) grow() {
	old := l.table
	l.table = make([]slot, 2*len(old))
	for i := range old {
		if old[i].form != 0 {
			l.table[l.room(old[i].stamp)] = old[i]
		}
	}
}

// keyOf is the stamp of a word, of which the key is its bytes themselves where it is shorter than a chunk.
func keyOf[S string | []byte](w S) stamp {
	key, rest, size := uint64(0), uint64(0), len(w)
	for len(w) >= chunk {
		key = mixed(key, eight.Of(w))
		w = w[chunk:]
	}
	for i := range len(w) {
		rest |= uint64(w[i]) << (8 * i)
	}
	return stamp{key ^ rest, rest | sizeOf(size)}
}

func sizeOf(n int) uint64 { return uint64(min(n, 255)) << 56 }

const odd = 0x9E3779B97F4A7C15

func mixed(key, x uint64) uint64 {
	key = (key ^ x) * odd
	return key ^ key>>29
}

// tagOf is a part of a key, mixed.
func tagOf(key uint64) uint32 { return uint32(key * odd >> 32) }
