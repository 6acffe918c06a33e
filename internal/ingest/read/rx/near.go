package rx

import "unicode/utf8"

// Near is a form that begins within the first characters of a text, on its first line.
type Near struct {
	re *Regexp
	n  int
}

// MustNear compiles a form that must begin within the first n characters: what "^.{0,n}?" before it would say, of
// which an automaton cannot keep count.
func MustNear(n int, expr string) *Near { return &Near{MustCompile(expr), n} }

// String returns the form as it could be written.
func (f *Near) String() string { return f.re.String() }

// MatchString reports whether the form begins near the beginning of s.
func (f *Near) MatchString(s string) bool {
	d := f.re.dfa()
	found, fresh, end, sure := d.scan(s, f.n, f.limit)
	if sure && !found {
		return false
	}
	limit := f.limit(s)
	switch {
	case sure && !d.loose && end <= limit:
		return true
	case !sure || d.looksBack:
		fresh = 0
	case fresh > limit:
		return false
	}
	at := f.re.places(s, fresh)
	return at != nil && at[0] <= limit
}

// limit is the last place where the form may begin.
func (f *Near) limit(s string) int {
	i := 0
	for range f.n {
		if i == len(s) || s[i] == '\n' {
			break
		}
		_, n := utf8.DecodeRuneInString(s[i:])
		i += n
	}
	return i
}
