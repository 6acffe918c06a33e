package words

import (
	"strings"
	"unicode/utf8"
)

// Class is a declared set of words in lower case. A word's classes are looked up once, all of them together.
type Class uint8

// Mask is a set of classes.
type Mask [2]uint64

// Has reports whether a class is in the set.
func (m Mask) Has(c Class) bool { return m[c>>6]>>(c&63)&1 != 0 }

// Meets reports whether two sets have a class in common.
func (m Mask) Meets(o Mask) bool { return m[0]&o[0]|m[1]&o[1] != 0 }

// With is the set with the classes of another.
func (m Mask) With(o Mask) Mask { return Mask{m[0] | o[0], m[1] | o[1]} }

// Of is the set of some classes.
func Of(cs ...Class) Mask {
	var m Mask
	for _, c := range cs {
		m[c>>6] |= 1 << (c & 63)
	}
	return m
}

// anything is the set of all classes.
var anything = Mask{^uint64(0), ^uint64(0)}

// classes are those of each declared word. They are declared while the program starts, and only read from then on.
var (
	classes  = map[string]Mask{}
	declared Class
)

// Declare makes a class of the words of a list, parted by white space, in lower case.
func Declare(list string) Class {
	c := declared
	if declared++; int(declared) > 64*len(Mask{}) {
		panic("words: too many classes")
	}
	for w := range strings.FieldsSeq(list) {
		w = strings.ReplaceAll(w, "’", "'")
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
		return classes[string(lower)].Has(c)
	}
	return classesOf(strings.ToLower(w)).Has(c)
}

func classesOf(lower string) Mask {
	is := classes[lower]
	if strings.IndexFunc(lower, func(r rune) bool { return r >= utf8.RuneSelf }) >= 0 {
		bare := classes[unaccented.Replace(lower)]
		is = is.With(Mask{bare[0] & accentless[0], bare[1] & accentless[1]})
	}
	return is
}

var unaccented = strings.NewReplacer("á", "a", "é", "e", "í", "i", "ó", "o", "ú", "u")
