package words

import (
	"math/bits"

	"podium/internal/eight"
)

// cutting is how far a text is cut.
type cutting struct {
	*Lexicon
	t      Text // its words are room for all that come
	i, n   int  // bytes and words that are done
	before byte // what stands before the next word
	runsOn bool // a word follows another without white space
}

// plainly cuts words up to one that ends no sooner than with the second chunk, bears marks of scripts without spaces, or
// stands at the text's end. Hardly any does, and no other asks for more than these few numbers.
func (c *cutting) plainly() {
	s, toks, unmets := c.t.Text, c.t.toks, c.unmet[:cap(c.unmet)]
	i, n, k, before := c.i, c.n, len(c.unmet), c.before
	for last := len(s) - 2*chunk; i <= last && n < len(toks) && k < len(unmets); {
		x := eight.Of(s[i:])
		ends := eight.Below(x, ' '+1)
		key, from := uint64(0), i
		if ends == 0 {
			key, from = mixed(0, x), i+chunk
			y := eight.Of(s[from:])
			ends = eight.Below(y, ' '+1)
			if ends == 0 || mayBeWide(x) {
				break
			}
			x = y
		}
		if mayBeWide(x) {
			break
		}
		own := bits.TrailingZeros64(ends) - 7 // bits before the first byte that is no part of the word
		divider := byte(x >> (own & 63))
		if !divides[divider] {
			break // a control character
		}
		x &= 1<<(own&63) - 1
		end := from + own>>3
		if size := end - i; size > 0 {
			t := &toks[n] // whose parts are set one by one, as the whole would be made first and then copied
			t.start, t.before, t.size = int32(i), before, uint8(size)
			key ^= x
			if w := &c.common[tagOf(key)>>(32-commonBits)]; w.key == key && int(w.size) == size {
				t.form, t.kind = w.form, w.kind
				c.t.met(w.kind, w.may)
			} else {
				u := &unmets[k]
				u.key, u.rest, u.token, u.end = key, x|uint64(size)<<56, int32(n), int32(end)
				k++
			}
			n++
		}
		before, i = divider, end+1
	}
	c.i, c.n, c.unmet, c.before = i, n, unmets[:k], before
}

// closely cuts one word, whatever it is.
func (c *cutting) closely() {
	if c.n == len(c.t.toks) {
		c.t.toks = c.move(c.t.toks)
	}
	end, at := wordAt(c.t.Text, c.i)
	c.unmet = append(c.unmet, unmet{at, int32(c.n), int32(end)})
	c.t.toks[c.n] = token{start: int32(c.i), before: c.before, size: uint8(min(end-c.i, manyBytes))}
	c.n++
	c.i, c.before = end, joined
	c.runsOn = c.runsOn || end < len(c.t.Text) && !divides[c.t.Text[end]]
}

// unmet is a word of a text that is not in its place among the common ones.
type unmet struct {
	stamp
	token, end int32
}

// meet looks up those words of a text that were not met while it was cut. The table is far larger than the processor's
// cache: their slots are fetched all together, as they are where none waits for what another holds, and only then read.
func (l *Lexicon) meet(t *Text) {
	fetched := int32(0)
	for i := range l.unmet {
		fetched |= l.table[l.place(l.unmet[i].key)].form
	}
	l.fetched = fetched
	for i := range l.unmet {
		u := &l.unmet[i]
		tok := &t.toks[u.token]
		w := &l.table[l.place(u.key)]
		if w.stamp != u.stamp || !u.whole() { // it has another place, or is new
			w = l.intern(t.Text[tok.start:u.end], u.stamp)
		}
		tok.form, tok.kind = w.form-1, w.kind
		may := l.masks[w.may]
		t.met(w.kind, may)
		if tok.size < chunk {
			c := &l.common[tagOf(u.key)>>(32-commonBits)]
			c.key, c.may, c.form, c.kind, c.size = u.key, may, tok.form, tok.kind, tok.size
		}
	}
}

// move begins another room for tokens, to which those of a text come along.
func (l *Lexicon) move(toks []token) []token {
	l.tokens = make([]token, 0, max(4096, 4*len(toks)))
	room := l.tokens[:cap(l.tokens)]
	copy(room, toks)
	return room
}

// divides are the bytes between words.
var divides = [256]bool{' ': true, '\n': true, '\t': true, '\r': true, '\v': true, '\f': true}

const chunk = 8 // bytes that are looked at together

// mayBeWide reports whether the closing mark of a script without spaces may be among some bytes.
func mayBeWide(x uint64) bool {
	return eight.Beyond(x) != 0 && eight.Is(x, 0xE3)|eight.Is(x, 0xEF) != 0
}

// wordAt returns where the word ends that begins at i, and its stamp.
func wordAt(s string, i int) (end int, is stamp) {
	key := uint64(0)
	for at := i; at+chunk <= len(s); at += chunk {
		x := eight.Of(s[at:])
		if mayBeWide(x) {
			break
		}
		n := eight.First(eight.Below(x, ' '+1))
		if n == chunk {
			key = mixed(key, x)
			continue
		}
		if !divides[byte(x>>(8*n))] {
			break // a control character
		}
		x &= 1<<(8*n) - 1
		return at + n, stamp{key ^ x, x | sizeOf(at+n-i)}
	}
	end = wordEnd(s, i)
	return end, keyOf(s[i:end])
}

// wordEnd returns where the word ends that begins at i, byte by byte.
func wordEnd(s string, i int) int {
	for ; i < len(s) && !divides[s[i]]; i++ {
		if s[i] >= 0xE3 && endsWide(s[i:]) {
			return i + 3
		}
	}
	return i
}

// endsWide reports whether a text begins with a mark that closes a sentence though no space follows.
func endsWide(s string) bool {
	return len(s) >= 3 && (s[:3] == "。" || s[:3] == "？" || s[:3] == "！")
}
