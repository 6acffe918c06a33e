package words

import (
	"maps"
	"math"
	"slices"
	"strings"
	"sync"
	"unicode/utf8"
)

// Set is the words of a list, which spaces part, as a set.
func Set(list string) map[string]bool {
	m := map[string]bool{}
	for w := range strings.FieldsSeq(list) {
		m[w] = true
	}
	return m
}

// Class is a declared set of words in lower case. A word's classes are looked up once, all of them together.
type Class uint8

// Mask is a set of classes. It is no array: those are kept in memory, two numbers in registers.
type Mask struct{ low, high uint64 }

// mostClasses is how many there may be.
const mostClasses = 128

// Has reports whether a class is in the set.
func (m Mask) Has(c Class) bool {
	half := m.low
	if c >= 64 {
		half = m.high
	}
	return half>>(c&63)&1 != 0
}

// Meets reports whether two sets have a class in common.
func (m Mask) Meets(o Mask) bool { return m.low&o.low|m.high&o.high != 0 }

// With is the set with the classes of another.
func (m Mask) With(o Mask) Mask { return Mask{m.low | o.low, m.high | o.high} }

// Of is the set of some classes.
func Of(cs ...Class) Mask {
	var m Mask
	for _, c := range cs {
		if c < 64 {
			m.low |= 1 << c
		} else {
			m.high |= 1 << (c & 63)
		}
	}
	return m
}

// anything is the set of all classes.
var anything = Mask{^uint64(0), ^uint64(0)}

// classes are those of each declared word. They are declared while the program starts, and only read from then on.
var (
	classes  = map[string]Mask{}
	declared = map[string]Class{} // by their words, in order
)

// Declare makes a class of the words of a list, parted by white space, in lower case. The same words make the same class.
func Declare(list string) Class {
	ws := strings.Fields(strings.ReplaceAll(list, "’", "'"))
	slices.Sort(ws)
	ws = slices.Compact(ws)
	key := strings.Join(ws, " ")
	c, ok := declared[key]
	if ok {
		return c
	}
	c = Class(len(declared))
	if c >= mostClasses {
		panic("words: too many classes")
	}
	declared[key] = c
	for _, w := range ws {
		classes[w] = classes[w].With(Of(c))
	}
	return c
}

// accentless are the classes to which a word belongs that would without its accents.
var accentless Mask

// DeclareNames makes a class of words that are often written without their accents.
func DeclareNames(list string) Class {
	c := Declare(list)
	accentless = accentless.With(Of(c))
	return c
}

// Has reports whether a word, whatever its case, is one of the class.
func (c Class) Has(w string) bool {
	var room [longest]byte
	if lower, ok := fold(room[:0], w); ok {
		return known().of(lower).Has(c)
	}
	return classesOf(strings.ToLower(w)).Has(c)
}

// dictionary finds the classes of a word in few steps of memory: most words are in none.
type dictionary struct {
	holds [1 << 10]uint64 // a bit for each hash that a word has: most others are told by it alone
	slots []uint32        // open addressing: the upper half of a word's hash, and its number, counted from 1
	words []string
	is    []Mask
}

// known is the dictionary of all declared words, made when the first text is read.
var known = sync.OnceValue(func() *dictionary {
	d := &dictionary{slots: make([]uint32, 1024)}
	for len(d.slots) < 2*len(classes) {
		d.slots = append(d.slots, d.slots...)
	}
	for _, w := range slices.Sorted(maps.Keys(classes)) {
		d.words, d.is = append(d.words, w), append(d.is, classes[w])
		if len(d.words) > math.MaxUint16 {
			panic("words: too many words")
		}
		hash := tagOf(keyOf(w).key)
		d.holds[hash>>6&(1<<10-1)] |= 1 << (hash & 63)
		at := hash & uint32(len(d.slots)-1)
		for d.slots[at] != 0 {
			at = (at + 1) & uint32(len(d.slots)-1)
		}
		d.slots[at] = hash&^math.MaxUint16 | uint32(len(d.words))
	}
	return d
})

// of returns the classes of a word in lower case.
func (d *dictionary) of(lower []byte) Mask {
	hash := tagOf(keyOf(lower).key)
	if d.holds[hash>>6&(1<<10-1)]>>(hash&63)&1 == 0 {
		return Mask{}
	}
	for at := hash & uint32(len(d.slots)-1); ; at = (at + 1) & uint32(len(d.slots)-1) {
		switch s := d.slots[at]; {
		case s == 0:
			return Mask{}
		case (s^hash)>>16 == 0 && d.words[s&math.MaxUint16-1] == string(lower):
			return d.is[s&math.MaxUint16-1]
		}
	}
}

func classesOf(lower string) Mask {
	is := classes[lower]
	if strings.IndexFunc(lower, func(r rune) bool { return r >= utf8.RuneSelf }) >= 0 {
		bare := classes[unaccented.Replace(lower)]
		is = is.With(Mask{bare.low & accentless.low, bare.high & accentless.high})
	}
	return is
}

var unaccented = strings.NewReplacer("á", "a", "é", "e", "í", "i", "ó", "o", "ú", "u")
