package identity

import (
	"strings"

	"podium/internal/transcript"
)

// courtesies are words before a surname.
var courtesies = []string{"mr", "mrs", "ms", "miss"}

// married are the words of courtesy of a couple. "Ms." and "Mr." are not: one is often a misprint of the other.
var married = map[string]string{"mr": "mrs", "mrs": "mr"}

// courtesyOf is the word of courtesy that a label begins with, in small letters and without its full stop: "mrs" of "MRS. HOLM".
func courtesyOf(label string) string {
	first, _, more := strings.Cut(label, " ")
	first = strings.TrimSuffix(first, ".")
	for _, c := range courtesies {
		if more && strings.EqualFold(first, c) {
			return c
		}
	}
	return ""
}

// spouse reports whether the full name that the heading gives to the surname of a label may be another one's of that surname: the
// heading has the surname alone behind this label's "Mrs.", or another label has it behind another one, of whom the heading
// does not speak so. Of "President Otto Holm and Mrs. Holm" MRS. HOLM is not the president, and MR. HOLM is.
func (r *resolver) spouse(label, surname, full string) bool {
	own := courtesyOf(label)
	if own == "" || r.courteous(own, full) {
		return false
	}
	if other := married[own]; other != "" && r.turnsUnder(other, surname) > 0 && !r.courteous(other, surname) {
		return true
	}
	if r.coupled(own, surname) {
		return true
	}
	return own == "mrs" && r.courteous(own, surname)
}

// anothers reports whether a label with a word of courtesy is not the one under whose label a name in full was found: his wife is not the
// president, nor PRESIDENT HOLM, whose first name the roster knows, nor MR. HOLM.
func (r *resolver) anothers(label, surname, found, full string) bool {
	own, other := courtesyOf(label), courtesyOf(found)
	return own != "" && (other != "" && other == married[own] || own == "mrs" && other == "" && indexFold(found, firstWord(full)) < 0 || r.spouse(label, surname, full))
}

// courteous reports whether the heading has a name right behind a word of courtesy.
func (r *resolver) courteous(courtesy, name string) bool {
	for _, between := range []string{". ", " "} {
		printed := courtesy + between + name
		if k := indexFold(r.heading, printed); k >= 0 && wordEnds(r.heading, k+len(printed)) {
			return true
		}
	}
	return false
}

// coupled reports whether a man and a woman of one surname speak, of whom this one does not by far the most: a name in full that others say
// may be either's.
func (r *resolver) coupled(own, surname string) bool {
	n := r.turnsUnder(own, surname)
	for _, other := range courtesies {
		if other == own || (other == "mr") == (own == "mr") {
			continue
		}
		if m := r.turnsUnder(other, surname); m > 0 && n < seldom*m && !(n == 1 && m >= sure) && !r.courteous(other, surname) {
			return true
		}
	}
	return false
}

// turnsUnder counts the turns whose label is a surname behind a word of courtesy.
func (r *resolver) turnsUnder(courtesy, surname string) int {
	return r.counts[transcript.NormalLabel(courtesy+" "+surname)]
}
