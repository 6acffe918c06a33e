package pdf

import (
	_ "embed"
	"encoding/binary"
	"strings"
	"sync"
	"unicode/utf8"
)

// Program is what the program of an embedded font says of its glyphs: files whose own tables of letters are lost may still have it.
type Program struct {
	letters map[int]string // by the number of the glyph
	codes   map[int]int    // numbers of glyphs, by the code of one byte that the program gives them
	blank   func(int) bool // shows nothing
	keyed   bool           // its glyphs are numbered by a collection, and stand in another order
}

// Letter is what a glyph stands for; "" where the program does not say.
func (p *Program) Letter(glyph int) string {
	if p == nil {
		return ""
	}
	if s := p.letters[glyph]; s != "" {
		return s
	}
	if glyph > 0 && p.blank != nil && p.blank(glyph) {
		return " "
	}
	return ""
}

// Coded is the letter of a code of one byte.
func (p *Program) Coded(code int) string {
	if p == nil {
		return ""
	}
	if glyph, ok := p.codes[code]; ok {
		return p.Letter(glyph)
	}
	return ""
}

// Keyed reports whether glyphs are numbered by a collection of characters.
func (p *Program) Keyed() bool { return p != nil && p.keyed }

// Program reads the program of the font that a descriptor describes; nil where there is none that says anything.
func (v Value) Program() *Program {
	const cost = 4 // of each byte, for what is made of it
	b, compact := v.Key("FontFile2").Data(), false
	if b == nil {
		b = v.Key("FontFile3").Data()
		compact = len(b) < 4 || string(b[:4]) != "OTTO"
	}
	switch {
	case len(b) == 0, !v.f.spend(cost * len(b)):
		return nil
	case compact:
		return readCFF(b)
	}
	return readSFNT(b)
}

//go:embed orders.txt
var orders string

// standardNames are the names of glyphs that programs write as numbers: of TrueType, and of compact fonts.
var standardNames = sync.OnceValue(func() [2][]string {
	trueType, compact, _ := strings.Cut(orders, "\n")
	return [2][]string{strings.Fields(trueType), strings.Fields(compact)}
})

// bytesAt is a part of a program; what is asked beyond its end is 0.
type bytesAt []byte

func (b bytesAt) u8(at int) int {
	if at < 0 || at >= len(b) {
		return 0
	}
	return int(b[at])
}

func (b bytesAt) u16(at int) int {
	if at < 0 || at+2 > len(b) {
		return 0
	}
	return int(binary.BigEndian.Uint16(b[at:]))
}

func (b bytesAt) u32(at int) int {
	if at < 0 || at+4 > len(b) {
		return 0
	}
	return int(binary.BigEndian.Uint32(b[at:]))
}

// from is what stands behind a place.
func (b bytesAt) from(at int) bytesAt {
	if at < 0 || at > len(b) {
		return nil
	}
	return b[at:]
}

// first is as much of it as that.
func (b bytesAt) first(n int) bytesAt { return b[:min(max(n, 0), len(b))] }

// readSFNT reads a program in tables: which characters it gives to glyphs, what it calls them, and which of them are blank.
func readSFNT(b bytesAt) *Program {
	tables := map[string]bytesAt{}
	for i := range min(b.u16(4), 64) {
		if at := 12 + 16*i; at+16 <= len(b) {
			tables[string(b[at:at+4])] = b.from(b.u32(at + 8)).first(b.u32(at + 12))
		}
	}
	p := &Program{letters: map[int]string{}, codes: map[int]int{}}
	if cff := readCFF(tables["CFF "]); cff != nil {
		p = cff
		p.codes = map[int]int{}
	}
	p.readCmap(tables["cmap"])
	p.readPost(tables["post"])
	if loca := tables["loca"]; len(loca) > 0 {
		p.blank = func(glyph int) bool {
			if tables["head"].u16(50) == 0 {
				return 2*glyph+4 <= len(loca) && loca.u16(2*glyph) == loca.u16(2*glyph+2)
			}
			return 4*glyph+8 <= len(loca) && loca.u32(4*glyph) == loca.u32(4*glyph+4)
		}
	}
	return p
}

// readCmap reads the tables from characters, or codes, to glyphs.
func (p *Program) readCmap(b bytesAt) {
	for i := range min(b.u16(2), 32) {
		at := 4 + 8*i
		platform, encoding, t := b.u16(at), b.u16(at+2), b.from(b.u32(at+4))
		switch {
		case platform == 0, platform == 3 && (encoding == 1 || encoding == 10):
			eachCode(t, func(c, glyph int) {
				if own := c >= 0xE000 && c < 0xF900; !own && c >= ' ' && utf8.ValidRune(rune(c)) && p.letters[glyph] == "" {
					p.letters[glyph] = string(rune(c))
				}
			})
		case platform == 3 && encoding == 0, platform == 1:
			eachCode(t, func(c, glyph int) {
				if _, has := p.codes[c&0xFF]; c < 256 && !has || c >= 0xF000 && c < 0xF100 {
					p.codes[c&0xFF] = glyph
				}
			})
		}
	}
}

// eachCode calls do for every code of a table and its glyph.
func eachCode(t bytesAt, do func(code, glyph int)) {
	const most = 1 << 16
	left := most
	put := func(code, glyph int) {
		if left--; left >= 0 && glyph > 0 && glyph < most {
			do(code, glyph)
		}
	}
	switch t.u16(0) {
	case 0:
		for c := range 256 {
			put(c, t.u8(6+c))
		}
	case 4:
		n := t.u16(6) / 2
		for i := range n {
			last, first, shift, offset := t.u16(14+2*i), t.u16(16+2*n+2*i), t.u16(16+4*n+2*i), 16+6*n+2*i
			for c := first; c <= last && c < 0xFFFF && left > 0; c++ {
				glyph := c
				if by := t.u16(offset); by != 0 {
					if glyph = t.u16(offset + by + 2*(c-first)); glyph == 0 {
						left--
						continue
					}
				}
				put(c, (glyph+shift)&0xFFFF)
			}
		}
	case 6:
		for i := range t.u16(8) {
			put(t.u16(6)+i, t.u16(10+2*i))
		}
	case 12:
		for i := range min(t.u32(12), most) {
			at := 16 + 12*i
			first, last, glyph := t.u32(at), t.u32(at+4), t.u32(at+8)
			for c := first; c <= last && left > 0; c++ {
				put(c, glyph+c-first)
			}
		}
	}
}

// readPost reads the names of glyphs.
func (p *Program) readPost(t bytesAt) {
	if t.u32(0) != 0x20000 {
		return
	}
	standard, n := standardNames()[0], t.u16(32)
	var own []string
	for at := 34 + 2*n; at < len(t); at += 1 + t.u8(at) {
		own = append(own, string(t.from(at+1).first(t.u8(at))))
	}
	for glyph := range n {
		name := ""
		if i := t.u16(34 + 2*glyph); i < len(standard) {
			name = standard[i]
		} else if i -= len(standard); i < len(own) {
			name = own[i]
		}
		if s := Glyph(name); s != "" && p.letters[glyph] == "" {
			p.letters[glyph] = s
		}
	}
}
