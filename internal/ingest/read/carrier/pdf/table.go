package pdf

import "bytes"

// readTables reads the tables of objects, the newest first; false where one is not as it should be.
func (f *File) readTables() bool {
	i := bytes.LastIndex(f.b, []byte("startxref"))
	if i < 0 {
		return false
	}
	l := f.lexer(i + len("startxref"))
	at, ok := l.digits()
	if !ok {
		return false
	}
	seen := map[int]bool{}
	todo := []int{at}
	for len(todo) > 0 {
		at, todo = todo[0], todo[1:]
		if seen[at] {
			continue
		}
		seen[at] = true
		d, ok := f.tableAt(at)
		if !ok || len(f.table) > maxObjects {
			return false
		}
		for k, v := range d {
			if _, has := f.trailer[k]; !has {
				f.trailer[k] = v
			}
		}
		for _, k := range []Name{"XRefStm", "Prev"} {
			if n, ok := d[k].(int); ok && n > 0 {
				todo = append(todo, n)
			}
		}
	}
	return f.trailer["Root"] != nil
}

// tableAt reads one table, of either kind, and returns its trailer.
func (f *File) tableAt(at int) (Dict, bool) {
	if at < 0 || at >= len(f.b) {
		return nil, false
	}
	l := f.lexer(at)
	l.skipSpace()
	if bytes.HasPrefix(f.b[l.at:], []byte("xref")) {
		l.at += len("xref")
		return f.printedTable(l)
	}
	v, ok := f.at(l.at, 0)
	s, isStream := v.(*stream)
	if !ok || !isStream || s.dict["Type"] != Name("XRef") {
		return nil, false
	}
	s.open = true
	return s.dict, f.packedTable(s)
}

func (f *File) enter(num int, e entry) {
	if _, has := f.table[num]; !has && num > 0 && len(f.table) <= maxObjects {
		f.table[num] = e
	}
}

// printedTable reads a table in words: runs of entries, each headed by its first number and its length, and the trailer.
func (f *File) printedTable(l *lexer) (Dict, bool) {
	for {
		l.skipSpace()
		if bytes.HasPrefix(l.b[l.at:], []byte("trailer")) {
			l.at += len("trailer")
			d, ok := f.parse(l).(Dict)
			return d, ok
		}
		first, ok1 := l.digits()
		n, ok2 := l.digits()
		if !ok1 || !ok2 {
			return nil, false
		}
		for i := range n {
			offset, ok1 := l.digits()
			_, ok2 := l.digits()
			l.skipSpace()
			if !ok1 || !ok2 || l.at >= len(l.b) {
				return nil, false
			}
			if l.b[l.at] == 'n' {
				f.enter(first+i, entry{offset: offset})
			} else if l.b[l.at] != 'f' {
				return nil, false
			}
			l.at++
		}
	}
}

// packedTable reads a table in a stream: entries of three numbers, as many bytes wide as W says.
func (f *File) packedTable(s *stream) bool {
	v := Value{f: f, v: s}
	var w [3]int
	total := 0
	for i := range w {
		w[i] = v.Key("W").Index(i).Int()
		if w[i] < 0 || w[i] > 8 {
			return false
		}
		total += w[i]
	}
	if total == 0 {
		return false
	}
	runs := v.Key("Index")
	if runs.Len() == 0 {
		runs = Value{f: f, v: Array{0, v.Key("Size").Int()}}
	}
	b := v.Data()
	for k := 0; k+1 < runs.Len(); k += 2 {
		first, n := runs.Index(k).Int(), runs.Index(k+1).Int()
		for i := 0; i < n && len(b) >= total && len(f.table) <= maxObjects; i++ {
			kind, x := 1, 0
			if w[0] > 0 {
				kind = bigEndian(b[:w[0]])
			}
			x = bigEndian(b[w[0] : w[0]+w[1]])
			switch b = b[total:]; kind {
			case 1:
				f.enter(first+i, entry{offset: x})
			case 2:
				f.enter(first+i, entry{pack: x})
			}
		}
	}
	return f.err == nil
}

func bigEndian(b []byte) int {
	n := uint64(0)
	for _, c := range b {
		n = n<<8 | uint64(c)
	}
	return int(n & (1<<62 - 1))
}
