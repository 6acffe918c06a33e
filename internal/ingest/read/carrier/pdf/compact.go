package pdf

// readCFF reads a compact program: the names of its glyphs, and the codes that it gives them; nil where it is none.
func readCFF(b bytesAt) *Program {
	if b.u8(0) != 1 || len(b) < 8 {
		return nil
	}
	_, at := b.index(b.u8(2))
	tops, at := b.index(at)
	strings, _ := b.index(at)
	if len(tops) == 0 {
		return nil
	}
	top := tops[0].operators()
	shapes, _ := b.index(top[opCharStrings])
	p := &Program{letters: map[int]string{}, codes: map[int]int{}, blank: func(glyph int) bool {
		const endsAtOnce = 4 // its width, and the end
		return glyph < len(shapes) && len(shapes[glyph]) <= endsAtOnce && len(shapes[glyph]) > 0
	}}
	if _, p.keyed = top[opKeyed]; p.keyed {
		return p
	}
	standard := standardNames()[1]
	ids := b.charset(top[opCharset], len(shapes))
	for glyph, id := range ids {
		name := ""
		if id < len(standard) {
			name = standard[id]
		} else if id -= len(standard); id < len(strings) {
			name = string(strings[id])
		}
		if s := Glyph(name); s != "" {
			p.letters[glyph] = s
		}
	}
	p.readCodes(b.from(top[opEncoding]), top[opEncoding], ids)
	return p
}

// Operators of the dictionary on top of a compact program; those of two bytes are above 255.
const (
	opCharset     = 15
	opEncoding    = 16
	opCharStrings = 17
	opKeyed       = 256 + 30
)

// index reads a list of parts, and where it ends.
func (b bytesAt) index(at int) (parts []bytesAt, end int) {
	n, wide := b.u16(at), b.u8(at+2)
	if n == 0 || wide < 1 || wide > 4 {
		return nil, at + 2
	}
	offset := func(i int) int {
		o := 0
		for k := range wide {
			o = o<<8 | b.u8(at+3+i*wide+k)
		}
		return o
	}
	base := at + 2 + wide*(n+1) // before the first byte, which is numbered 1
	if base > len(b) {
		return nil, len(b)
	}
	for i := range n {
		parts = append(parts, b.from(base+offset(i)).first(offset(i+1)-offset(i)))
	}
	return parts, base + offset(n)
}

// operators are those of a dictionary, each with the first of its numbers.
func (b bytesAt) operators() map[int]int {
	out := map[int]int{}
	number, has := 0, false
	put := func(n int) {
		if !has {
			number, has = n, true
		}
	}
	for at := 0; at < len(b); at++ {
		switch c := b.u8(at); {
		case c == 12:
			at++
			out[256+b.u8(at)], has = number, false
		case c < 22:
			out[c], has = number, false
		case c == 28:
			put(int(int16(b.u16(at + 1))))
			at += 2
		case c == 29:
			put(int(int32(b.u32(at + 1))))
			at += 4
		case c == 30: // a number in decimal digits, two a byte
			put(0)
			for at++; at < len(b) && b.u8(at)&0x0F != 0x0F; at++ {
			}
		case c >= 32 && c < 247:
			put(c - 139)
		case c >= 247 && c < 251:
			put((c-247)*256 + b.u8(at+1) + 108)
			at++
		case c >= 251 && c < 255:
			put(-(c-251)*256 - b.u8(at+1) - 108)
			at++
		}
	}
	return out
}

// charset are the numbers of the names of n glyphs.
func (b bytesAt) charset(at, n int) []int {
	const mostStandard = 229 // names that a program without such a table may have
	out := []int{0}
	if at == 0 {
		for len(out) < min(n, mostStandard) {
			out = append(out, len(out))
		}
		return out
	}
	t := b.from(at)
	format := t.u8(0)
	for at := 1; len(out) < n && at < len(t); {
		id, more := t.u16(at), 0
		at += 2
		switch format {
		case 1:
			more = t.u8(at)
			at++
		case 2:
			more = t.u16(at)
			at += 2
		}
		for i := 0; i <= more && len(out) < n; i++ {
			out = append(out, id+i)
		}
	}
	return out
}

// readCodes reads the codes of a program's glyphs; without a table of its own they are the standard ones.
func (p *Program) readCodes(t bytesAt, at int, ids []int) {
	if at < 2 {
		return
	}
	glyph, where := 1, 2
	switch format := t.u8(0) &^ 0x80; format {
	case 0:
		for range t.u8(1) {
			p.codes[t.u8(where)] = glyph
			glyph, where = glyph+1, where+1
		}
	case 1:
		for range t.u8(1) {
			for i := 0; i <= t.u8(where+1); i++ {
				p.codes[t.u8(where)+i] = glyph
				glyph++
			}
			where += 2
		}
	}
	if t.u8(0)&0x80 == 0 {
		return
	}
	byName := map[int]int{}
	for glyph, id := range ids {
		byName[id] = glyph
	}
	for i := range t.u8(where) {
		if glyph, ok := byName[t.u16(where+2+3*i)]; ok {
			p.codes[t.u8(where+1+3*i)] = glyph
		}
	}
}
