package pdf

import "bytes"

// Operators reads the program that a page's content or a font's table of characters is: it calls do for every operator with the
// values before it, which are only good until do returns.
func (f *File) Operators(program []byte, do func(op string, args []Value)) {
	const mostArgs, mostValues = 1 << 17, 1 << 20
	room := mostValues
	l := &lexer{b: program, room: &room}
	var args []Value
	for f.err == nil {
		switch v := l.object(0).(type) {
		case end:
			if room < 0 {
				f.fail(ErrTooLarge)
			}
			return
		case operator:
			do(string(v), args)
			if v == "ID" {
				l.skipPicture()
			}
			args, room = args[:0], mostValues
		default:
			if len(args) < mostArgs {
				args = append(args, Value{f: f, v: v})
			}
		}
	}
}

// skipPicture passes over the bytes of a picture that stands among operators, up to the word that ends it.
func (l *lexer) skipPicture() {
	for from := l.at; ; {
		i := bytes.Index(l.b[from:], []byte("EI"))
		if i < 0 {
			l.at = len(l.b)
			return
		}
		at := from + i
		from = at + len("EI")
		if at > 0 && isSpace(l.b[at-1]) && (from == len(l.b) || isSpace(l.b[from])) && isText(l.b[from:min(from+16, len(l.b))]) {
			l.at = from
			return
		}
	}
}

// isText reports whether bytes may be operators rather than more of a picture.
func isText(b []byte) bool {
	for _, c := range b {
		if c >= 0x7F || c < ' ' && !isSpace(c) {
			return false
		}
	}
	return true
}
