package pdf

import "bytes"

// load returns an object by its number; nil where there is none.
func (f *File) load(num int) any {
	if v, ok := f.objects[num]; ok {
		return v
	}
	e, ok := f.table[num]
	if !ok || f.err != nil || f.loading[num] || len(f.loading) >= maxChain {
		return nil
	}
	f.loading[num] = true
	v, ok := f.read(num, e)
	delete(f.loading, num)
	if !ok && !f.rebuilt {
		if err := f.rebuild(); err != nil {
			f.fail(err)
		}
		return f.load(num)
	}
	f.objects[num] = v
	return v
}

// read reads an object where the table says that it stands; ok says whether it does.
func (f *File) read(num int, e entry) (v any, ok bool) {
	switch {
	case e.pack != 0:
		return f.unpack(e.pack, num), true
	case e.offset == 0:
		return nil, true
	}
	return f.at(e.offset, num)
}

func (f *File) lexer(at int) *lexer { return &lexer{b: f.b, at: at, refs: true, room: &f.room} }

// parse reads a value, and counts what it takes.
func (f *File) parse(l *lexer) any {
	from := l.at
	v := l.object(0)
	if f.room < 0 || !f.spend(l.at-from) {
		f.fail(ErrTooLarge)
		return nil
	}
	return v
}

// at reads the object of that number (any where it is 0) at an offset; ok says whether it stands there.
func (f *File) at(offset, num int) (v any, ok bool) {
	if offset < 0 || offset >= len(f.b) {
		return nil, false
	}
	l := f.lexer(offset)
	n, ok1 := l.digits()
	gen, ok2 := l.digits()
	l.skipSpace()
	if !f.spend(l.at-offset) || !ok1 || !ok2 || num != 0 && n != num || !bytes.HasPrefix(f.b[l.at:], []byte("obj")) {
		return nil, false
	}
	l.at += len("obj")
	v = f.parse(l)
	switch v.(type) {
	case end, operator:
		return nil, true
	}
	if d, isDict := v.(Dict); isDict {
		l.skipSpace()
		if bytes.HasPrefix(f.b[l.at:], []byte("stream")) {
			return &stream{dict: d, raw: f.streamBytes(d, l.at+len("stream")), num: n, gen: gen}, true
		}
	}
	if r, isRef := v.(ref); isRef {
		return f.load(r.num), true
	}
	return v, true
}

var endStream = []byte("endstream")

// streamBytes are the bytes of a stream that begins behind its keyword: as many as it says where its end stands behind them,
// else up to its end.
func (f *File) streamBytes(d Dict, from int) []byte {
	if from < len(f.b) && f.b[from] == '\r' {
		from++
	}
	if from < len(f.b) && f.b[from] == '\n' {
		from++
	}
	rest := f.b[min(from, len(f.b)):]
	if n := f.value(d["Length"]).Int(); n > 0 && n <= len(rest) {
		behind := bytes.TrimLeft(rest[n:min(len(rest), n+32)], "\r\n\t \x00")
		if bytes.HasPrefix(behind, endStream) {
			return rest[:n]
		}
	}
	i := bytes.Index(rest, endStream)
	if i < 0 {
		i = len(rest)
	}
	if !f.spend(i) {
		return nil
	}
	return bytes.TrimSuffix(bytes.TrimSuffix(rest[:i], []byte("\n")), []byte("\r"))
}

// pack is an object stream: its bytes, and where in them objects stand.
type pack struct {
	b  []byte
	at map[int]int
}

func (f *File) unpack(num, want int) any {
	p, ok := f.packs[num]
	if !ok {
		p = f.readPack(num)
		if f.kept += len(p.b) + 48*len(p.at); f.kept > maxKept {
			clear(f.packs)
			f.kept = len(p.b) + 48*len(p.at)
		}
		f.packs[num] = p
	}
	at, ok := p.at[want]
	if !ok {
		return nil
	}
	l := &lexer{b: p.b, at: at, refs: true, room: &f.room}
	v := f.parse(l)
	switch x := v.(type) {
	case end, operator:
		return nil
	case ref:
		return f.load(x.num)
	}
	return v
}

// readPack reads an object stream's own table: pairs of a number and a place.
func (f *File) readPack(num int) pack {
	v := f.value(ref{num: num})
	p := pack{b: v.Data(), at: map[int]int{}}
	first := v.Key("First").Int()
	l := &lexer{b: p.b}
	for range min(max(v.Key("N").Int(), 0), maxObjects, len(p.b)/2) {
		n, ok1 := l.digits()
		at, ok2 := l.digits()
		if !ok1 || !ok2 {
			break
		}
		if at += first; at >= 0 && at < len(p.b) {
			p.at[n] = at
		}
	}
	return p
}
