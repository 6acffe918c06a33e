// Package rx is regexp with a fast no: of the many forms that a turn is tried against most do not fit,
// and a lazily built automaton tells so in one step a character. Where it says that there is a match, and from
// where on to look, a search finds where it stands, and its parts. Answers are those of package regexp.
package rx

import (
	"regexp"
	"regexp/syntax"
	"sync"
	"sync/atomic"
)

// Regexp is a compiled form, safe for concurrent use. It is parsed at once, which takes longest, and made into what
// tries it when that is first needed.
type Regexp struct {
	known atomic.Pointer[dfa] // what build has made
	expr  string
	build func() *dfa           // when the form is first tried
	track func() *tracker       // when a match is first looked for
	std   func() *regexp.Regexp // for what neither of the others does
}

// MustCompile is like regexp.MustCompile.
func MustCompile(expr string) *Regexp {
	tree, err := syntax.Parse(expr, syntax.Perl)
	if err != nil {
		panic("rx: " + err.Error())
	}
	return &Regexp{
		expr:  expr,
		build: sync.OnceValue(func() *dfa { return newDFA(tree) }),
		track: sync.OnceValue(func() *tracker { return newTracker(tree) }),
		std:   sync.OnceValue(func() *regexp.Regexp { return regexp.MustCompile(expr) }),
	}
}

// String returns the form as it was written.
func (re *Regexp) String() string { return re.expr }

// MatchString reports whether s holds a match.
func (re *Regexp) MatchString(s string) bool {
	at, sure := re.from(s)
	if sure {
		return at >= 0
	}
	return re.places(s, at) != nil
}

// places are where the leftmost match stands that begins at a place or after it, and its parts.
func (re *Regexp) places(s string, at int) []int {
	if t := re.track(); t != nil {
		if slots, sure := t.find(s, at); sure {
			return slots
		}
	}
	return moved(re.std().FindStringSubmatchIndex(s[at:]), at)
}

// dfa is the automaton, made when it is first asked for.
func (re *Regexp) dfa() *dfa {
	d := re.known.Load()
	if d == nil {
		d = re.build()
		re.known.Store(d)
	}
	return d
}

// from returns a place from which on s can be searched as if it began there: the leftmost match is not
// before it. It is -1 where there surely is none; it is not sure where there only may be one.
func (re *Regexp) from(s string) (at int, sure bool) {
	d := re.dfa()
	found, fresh, _, sure := d.scan(s, len(s), nil)
	switch {
	case !sure:
		return 0, false
	case !found:
		return -1, true
	case d.looksBack:
		return 0, !d.loose
	}
	return fresh, !d.loose
}

// FindStringIndex is like that of package regexp.
func (re *Regexp) FindStringIndex(s string) []int {
	if m := re.FindStringSubmatchIndex(s); m != nil {
		return m[:2]
	}
	return nil
}

// FindStringSubmatchIndex is like that of package regexp.
func (re *Regexp) FindStringSubmatchIndex(s string) []int {
	at, _ := re.from(s)
	if at < 0 {
		return nil
	}
	return re.places(s, at)
}

func moved(m []int, by int) []int {
	for i := range m {
		if m[i] >= 0 {
			m[i] += by
		}
	}
	return m
}

// FindString is like that of package regexp.
func (re *Regexp) FindString(s string) string {
	if m := re.FindStringIndex(s); m != nil {
		return s[m[0]:m[1]]
	}
	return ""
}

// FindStringSubmatch is like that of package regexp.
func (re *Regexp) FindStringSubmatch(s string) []string {
	m := re.FindStringSubmatchIndex(s)
	if m == nil {
		return nil
	}
	parts := make([]string, len(m)/2)
	for i := range parts {
		if m[2*i] >= 0 {
			parts[i] = s[m[2*i]:m[2*i+1]]
		}
	}
	return parts
}

// FindAllStringIndex is like that of package regexp.
func (re *Regexp) FindAllStringIndex(s string, n int) [][]int {
	return findAll(re, s, func(s string) [][]int { return re.std().FindAllStringIndex(s, n) })
}

// FindAllStringSubmatchIndex is like that of package regexp.
func (re *Regexp) FindAllStringSubmatchIndex(s string, n int) [][]int {
	return findAll(re, s, func(s string) [][]int { return re.std().FindAllStringSubmatchIndex(s, n) })
}

func findAll(re *Regexp, s string, by func(string) [][]int) [][]int {
	at, _ := re.from(s)
	if at < 0 {
		return nil
	}
	all := by(s[at:])
	for _, m := range all {
		moved(m, at)
	}
	return all
}

// FindAllStringSubmatch is like that of package regexp.
func (re *Regexp) FindAllStringSubmatch(s string, n int) [][]string {
	if at, _ := re.from(s); at >= 0 {
		return re.std().FindAllStringSubmatch(s[at:], n)
	}
	return nil
}

// ReplaceAllString is like that of package regexp.
func (re *Regexp) ReplaceAllString(s, by string) string {
	if at, _ := re.from(s); at >= 0 {
		return s[:at] + re.std().ReplaceAllString(s[at:], by)
	}
	return s
}
