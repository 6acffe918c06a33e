package pdf

import "bytes"

// rebuild makes the table of objects by looking through the file: of an object that stands there more than once the last counts.
func (f *File) rebuild() error {
	f.rebuilt = true
	if !f.spend(len(f.b)) {
		return f.err
	}
	f.table, f.objects, f.packs, f.kept = map[int]entry{}, map[int]any{}, map[int]pack{}, 0
	f.trailer, f.crypt = Dict{}, nil
	var packs []int
	catalog := 0
	for at := 0; len(f.table) <= maxObjects; {
		i := bytes.Index(f.b[at:], []byte("obj"))
		if i < 0 {
			break
		}
		at += i + len("obj")
		num, offset, ok := objectBefore(f.b, at-len("obj"))
		if !ok {
			continue
		}
		f.table[num] = entry{offset: offset}
		opening := f.b[at:min(len(f.b), at+400)]
		if i := bytes.Index(opening, []byte("endobj")); i >= 0 {
			opening = opening[:i]
		}
		switch {
		case bytes.Contains(opening, []byte("/ObjStm")):
			packs = append(packs, num)
		case bytes.Contains(opening, []byte("/XRef")):
			if d := f.opened(offset); d != nil {
				f.takeTrailer(d)
			}
		case bytes.Contains(opening, []byte("/Catalog")):
			catalog = num
		}
	}
	f.readTrailers()
	if f.trailer["Root"] == nil && catalog != 0 {
		f.trailer["Root"] = ref{num: catalog}
	}
	clear(f.objects) // what was loaded for want of the whole table
	if err := f.unlock(); err != nil {
		return err
	}
	f.openPacks(packs)
	return f.err
}

// opened is the dictionary of the object at an offset.
func (f *File) opened(offset int) Dict {
	v, _ := f.at(offset, 0)
	return Value{f: f, v: v}.dict()
}

func (f *File) takeTrailer(d Dict) {
	for _, k := range []Name{"Root", "Encrypt", "ID"} {
		if v, ok := d[k]; ok {
			f.trailer[k] = v
		}
	}
}

// readTrailers takes what the trailers say, the last of all.
func (f *File) readTrailers() {
	for at := 0; f.err == nil && f.room > 0; {
		i := bytes.Index(f.b[at:], []byte("trailer"))
		if i < 0 {
			return
		}
		at += i + len("trailer")
		if d, ok := f.parse(f.lexer(at)).(Dict); ok {
			f.takeTrailer(d)
		}
	}
}

// openPacks enters what object streams hold, the last first, where no object of that number stands by itself.
func (f *File) openPacks(packs []int) {
	for i := len(packs) - 1; i >= 0 && f.err == nil; i-- {
		for num := range f.readPack(packs[i]).at {
			f.enter(num, entry{pack: packs[i]})
		}
		if f.trailer["Root"] != nil {
			continue
		}
		for num := range f.readPack(packs[i]).at {
			if v := f.value(ref{num: num}); v.Key("Type").Name() == "Catalog" {
				f.trailer["Root"] = ref{num: num}
			}
		}
	}
}

// objectBefore reads the two numbers before the word "obj".
func objectBefore(b []byte, at int) (num, offset int, ok bool) {
	i, space := at, func(i int) int {
		for i > 0 && isSpace(b[i-1]) {
			i--
		}
		return i
	}
	digits := func(i int) int {
		for i > 0 && b[i-1] >= '0' && b[i-1] <= '9' {
			i--
		}
		return i
	}
	genEnd := space(i)
	genStart := digits(genEnd)
	numEnd := space(genStart)
	numStart := digits(numEnd)
	if genStart == genEnd || numEnd == genStart || numStart == numEnd || numEnd-numStart > 10 {
		return 0, 0, false
	}
	for _, c := range b[numStart:numEnd] {
		num = num*10 + int(c-'0')
	}
	return num, numStart, true
}
