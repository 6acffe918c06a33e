package pdf

// The kinds of value that a PDF writes, beside nil, bool, int and float64.
type (
	Name  string
	text  string // a string, as bytes
	Array []any
	Dict  map[Name]any
	ref   struct{ num, gen int }

	stream struct {
		dict     Dict
		raw      []byte
		num, gen int
		open     bool // not encrypted, whatever the file is
	}
)

// Value is a value of a file, of any kind. What it is not asked as, it is nothing of: every accessor has an answer.
type Value struct {
	f  *File
	v  any
	id int
}

func (f *File) value(v any) Value {
	if r, ok := v.(ref); ok {
		return Value{f, f.load(r.num), r.num}
	}
	return Value{f, v, 0}
}

// ID is the number of the object that the value is; 0 where it is written out in another.
func (v Value) ID() int { return v.id }

// IsNull reports whether there is no value.
func (v Value) IsNull() bool { return v.v == nil }

// IsStream reports whether a value is a stream.
func (v Value) IsStream() bool { _, ok := v.v.(*stream); return ok }

// IsArray reports whether a value is an array.
func (v Value) IsArray() bool { _, ok := v.v.(Array); return ok }

// IsString reports whether a value is a string.
func (v Value) IsString() bool { _, ok := v.v.(text); return ok }

func (v Value) isDict() bool { return v.dict() != nil }

func (v Value) dict() Dict {
	switch x := v.v.(type) {
	case Dict:
		return x
	case *stream:
		return x.dict
	}
	return nil
}

// Key is the value under a dictionary's key.
func (v Value) Key(key Name) Value {
	if d := v.dict(); d != nil {
		return v.f.value(d[key])
	}
	return Value{f: v.f}
}

// Len is the length of an array.
func (v Value) Len() int {
	a, _ := v.v.(Array)
	return len(a)
}

// Index is an array's value.
func (v Value) Index(i int) Value {
	if a, ok := v.v.(Array); ok && i >= 0 && i < len(a) {
		return v.f.value(a[i])
	}
	return Value{f: v.f}
}

// Name is a name without its slash.
func (v Value) Name() string {
	n, _ := v.v.(Name)
	return string(n)
}

// Bytes are those of a string.
func (v Value) Bytes() string {
	s, _ := v.v.(text)
	return string(s)
}

// Int is a number as an integer.
func (v Value) Int() int {
	switch n := v.v.(type) {
	case int:
		return n
	case float64:
		return int(n)
	}
	return 0
}

// Float is a number.
func (v Value) Float() float64 {
	switch n := v.v.(type) {
	case int:
		return float64(n)
	case float64:
		return n
	}
	return 0
}
