package pdf

import "bytes"

// lexer reads values off bytes. It takes what readers of PDF take: a value that is broken off ends with the bytes.
type lexer struct {
	b    []byte
	at   int
	refs bool // "7 0 R" is a reference
	room *int // values that may still be made
}

type (
	operator string // a word that is no value
	end      struct{}
)

func isSpace(c byte) bool {
	return c == ' ' || c == '\n' || c == '\r' || c == '\t' || c == '\f' || c == 0
}

func isDelimiter(c byte) bool {
	switch c {
	case '(', ')', '<', '>', '[', ']', '{', '}', '/', '%':
		return true
	}
	return false
}

func (l *lexer) skipSpace() {
	for l.at < len(l.b) {
		switch c := l.b[l.at]; {
		case isSpace(c):
			l.at++
		case c == '%':
			if i := bytes.IndexAny(l.b[l.at:], "\r\n"); i >= 0 {
				l.at += i
			} else {
				l.at = len(l.b)
			}
		default:
			return
		}
	}
}

// object reads the next value or operator; end where there is none.
func (l *lexer) object(depth int) any {
	l.skipSpace()
	if *l.room--; *l.room < 0 || depth > maxDepth {
		l.at = len(l.b)
	}
	if l.at >= len(l.b) {
		return end{}
	}
	c := l.b[l.at]
	switch c {
	case '/':
		l.at++
		return l.name()
	case '(':
		l.at++
		return l.literal()
	case '[':
		l.at++
		return l.array(depth)
	case '<':
		if l.at++; l.at < len(l.b) && l.b[l.at] == '<' {
			l.at++
			return l.dict(depth)
		}
		return l.hex()
	case '>':
		if l.at++; l.at < len(l.b) && l.b[l.at] == '>' {
			l.at++
			return operator(">>")
		}
		return operator(">")
	case ')', ']', '{', '}':
		l.at++
		return operator(l.b[l.at-1 : l.at])
	}
	if c >= '0' && c <= '9' || c == '-' || c == '+' || c == '.' {
		return l.number()
	}
	return l.word()
}

func (l *lexer) regular() []byte {
	from := l.at
	for l.at < len(l.b) && !isSpace(l.b[l.at]) && !isDelimiter(l.b[l.at]) {
		l.at++
	}
	return l.b[from:l.at]
}

func (l *lexer) word() any {
	switch w := l.regular(); string(w) {
	case "true":
		return true
	case "false":
		return false
	case "null":
		return nil
	default:
		return operator(w)
	}
}

func (l *lexer) name() any {
	w := l.regular()
	if bytes.IndexByte(w, '#') < 0 {
		return Name(w)
	}
	out := make([]byte, 0, len(w))
	for i := 0; i < len(w); i++ {
		if w[i] == '#' && i+2 < len(w) && unhex(w[i+1]) >= 0 && unhex(w[i+2]) >= 0 {
			out = append(out, byte(unhex(w[i+1])<<4|unhex(w[i+2])))
			i += 2
			continue
		}
		out = append(out, w[i])
	}
	return Name(out)
}

func (l *lexer) array(depth int) any {
	out := Array{}
	for {
		switch v := l.object(depth + 1).(type) {
		case end:
			return out
		case operator:
			if v == "]" || v == "endobj" {
				return out
			}
		default:
			out = append(out, v)
		}
	}
}

func (l *lexer) dict(depth int) any {
	out := Dict{}
	for {
		switch k := l.object(depth + 1).(type) {
		case end:
			return out
		case operator:
			if k == ">>" || k == "endobj" {
				return out
			}
		case Name:
			v := l.object(depth + 1)
			switch v {
			case end{}, operator(">>"):
				return out
			}
			if _, ok := v.(operator); !ok {
				out[k] = v
			}
		}
	}
}

// number reads a number, or the reference that it begins.
func (l *lexer) number() any {
	w := l.regular()
	n, whole := parseNumber(w)
	if !whole {
		return n
	}
	i := int(n)
	if l.refs && i >= 0 && w[0] >= '0' && w[0] <= '9' {
		after := l.at
		if gen, ok := l.digits(); ok {
			l.skipSpace()
			if l.at < len(l.b) && l.b[l.at] == 'R' && (l.at+1 == len(l.b) || isSpace(l.b[l.at+1]) || isDelimiter(l.b[l.at+1])) {
				l.at++
				return ref{i, gen}
			}
		}
		l.at = after
	}
	return i
}

// digits reads a whole number behind white space.
func (l *lexer) digits() (n int, ok bool) {
	for l.at < len(l.b) && isSpace(l.b[l.at]) {
		l.at++
	}
	from := l.at
	for l.at < len(l.b) && l.b[l.at] >= '0' && l.b[l.at] <= '9' && l.at-from < 18 {
		n = n*10 + int(l.b[l.at]-'0')
		l.at++
	}
	return n, l.at > from
}

// parseNumber reads as much of a number as there is, as other readers do: "1.5", "-.5", "--5", "12-3".
func parseNumber(w []byte) (n float64, whole bool) {
	sign, scale := 1.0, 0.0
	i := 0
	for ; i < len(w) && (w[i] == '-' || w[i] == '+'); i++ {
		if w[i] == '-' {
			sign = -1
		}
	}
	const huge = 1 << 52
	for ; i < len(w); i++ {
		switch c := w[i]; {
		case c >= '0' && c <= '9' && scale == 0:
			n = min(n*10+float64(c-'0'), huge)
		case c >= '0' && c <= '9':
			n += float64(c-'0') * scale
			scale /= 10
		case c == '.' && scale == 0:
			scale = 0.1
		default:
			return sign * n, scale == 0
		}
	}
	return sign * n, scale == 0
}
