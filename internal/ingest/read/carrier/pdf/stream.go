package pdf

import (
	"bytes"
	"compress/flate"
	"encoding/ascii85"
	"io"
)

// Data returns what a stream holds when all its filters are undone; nil for what is no stream, or has a filter of pictures. Of a
// stream that is damaged it is what comes before the damage.
func (v Value) Data() []byte {
	s, ok := v.v.(*stream)
	if !ok || v.f.err != nil {
		return nil
	}
	filters, params := each(v, "Filter", "F"), each(v, "DecodeParms", "DP")
	b := s.raw
	if !s.open && v.f.crypt != nil {
		b = v.f.crypt.decrypt(s, filters)
	}
	const mostFilters, atLeast = 8, 4 << 10 // opening a stream costs, however short it is
	if !v.f.spend(len(b) + atLeast) {
		return nil
	}
	for i, filter := range filters {
		var p Value
		if i < len(params) {
			p = params[i]
		}
		if b, ok = v.f.undo(b, filter.Name(), p); !ok || i >= mostFilters {
			return nil
		}
		if len(b) > maxStream || !v.f.spend(len(b)) {
			v.f.fail(ErrTooLarge)
			return nil
		}
	}
	return b
}

// each is the values of an array, or the one that stands in its place, under a key or its short form.
func each(v Value, key, short Name) []Value {
	x := v.Key(key)
	if x.IsNull() {
		x = v.Key(short)
	}
	if x.IsNull() {
		return nil
	}
	if !x.IsArray() {
		return []Value{x}
	}
	out := make([]Value, x.Len())
	for i := range out {
		out[i] = x.Index(i)
	}
	return out
}

// undo undoes one filter; false where it is not known.
func (f *File) undo(b []byte, filter string, p Value) ([]byte, bool) {
	switch filter {
	case "FlateDecode", "Fl":
		return unpredicted(f.inflate(b), p), true
	case "LZWDecode", "LZW":
		early := p.Key("EarlyChange")
		return unpredicted(unLZW(b, early.IsNull() || early.Int() != 0), p), true
	case "ASCIIHexDecode", "AHx":
		l := lexer{b: b}
		return []byte(l.hex().(text)), true
	case "ASCII85Decode", "A85":
		return un85(b), true
	case "RunLengthDecode", "RL":
		return unrun(b), true
	case "Crypt":
		return b, true
	}
	return nil, false
}

// taken reads as much as a stream may hold and one byte more, and keeps what comes before an error.
func taken(r io.Reader) []byte {
	b, _ := io.ReadAll(io.LimitReader(r, maxStream+1)) // what is damaged is read as far as it goes
	return b
}

// inflate undoes deflate, whose head some writers get wrong.
func (f *File) inflate(b []byte) []byte {
	b = bytes.TrimLeft(b, "\r\n")
	if len(b) < 2 {
		return nil
	}
	if b[0]&0x0F == 8 && (int(b[0])<<8|int(b[1]))%31 == 0 {
		return f.deflated(b[2:])
	}
	if out := f.deflated(b); len(out) > 0 {
		return out
	}
	return f.deflated(b[2:])
}

// deflated reads what is compressed with the one reader that a file has: each is some 40 KB.
func (f *File) deflated(b []byte) []byte {
	if f.flate == nil {
		f.flate = flate.NewReader(nil)
	}
	if err := f.flate.(flate.Resetter).Reset(bytes.NewReader(b), nil); err != nil {
		return nil
	}
	return taken(f.flate)
}

func un85(b []byte) []byte {
	b = bytes.TrimPrefix(bytes.TrimSpace(b), []byte("<~"))
	if i := bytes.IndexByte(b, '~'); i >= 0 {
		b = b[:i]
	}
	return taken(ascii85.NewDecoder(bytes.NewReader(b)))
}

func unrun(b []byte) []byte {
	var out []byte
	for len(b) > 1 && b[0] != 128 && len(out) <= maxStream {
		n := int(b[0])
		if n < 128 {
			n = min(n+1, len(b)-1)
			out = append(out, b[1:1+n]...)
			b = b[1+n:]
			continue
		}
		out = append(out, bytes.Repeat(b[1:2], 257-n)...)
		b = b[2:]
	}
	return out
}

// unLZW undoes the compression of old files: codes of 9 to 12 bits, the highest bit first. With early, codes grow one code sooner.
func unLZW(b []byte, early bool) []byte {
	const (
		reset, eod = 256, 257
		most       = 4096
	)
	var (
		out          []byte
		from, length [most]int // where in out what a code stands for is written
		next, width  = eod + 1, 9
		bits, have   uint
		last         = -1 // where the last code's bytes begin
		lastLength   int
		sooner       = 0
	)
	if early {
		sooner = 1
	}
	for len(out) <= maxStream {
		for have < uint(width) {
			if len(b) == 0 {
				return out
			}
			bits, b, have = bits<<8|uint(b[0]), b[1:], have+8
		}
		code := int(bits >> (have - uint(width)) & (1<<width - 1))
		have -= uint(width)
		switch {
		case code == eod:
			return out
		case code == reset:
			next, width, last = eod+1, 9, -1
			continue
		}
		at := len(out)
		switch {
		case code < reset:
			out = append(out, byte(code))
		case code < next:
			out = append(out, out[from[code]:from[code]+length[code]]...)
		case code == next && last >= 0:
			out = append(append(out, out[last:last+lastLength]...), out[last])
		default:
			return out
		}
		if last >= 0 && next < most {
			from[next], length[next] = last, lastLength+1 // its last byte is the first of what came now
			next++
		}
		last, lastLength = at, len(out)-at
		if next+sooner >= 1<<width && width < 12 {
			width++
		}
	}
	return out
}
