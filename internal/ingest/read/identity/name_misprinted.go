package identity

import (
	"cmp"
	"maps"
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"podium/internal/ingest/read/labels"
	"podium/internal/transcript"
)

const (
	shortest = 8 // letters of a label of which one may be wrong
	few      = 2 // turns under a misprinted label
	seldom   = 4 // times as many under the right one, where there are more
	sure     = 8 // turns under the right one where the word of courtesy is another: a couple may speak
)

// mendMisprints gives a label that differs by one letter from a more frequent one that one's speaker: the most frequent come
// first, so that what is mended by them mends others. Whose name the words of the briefing say is somebody: MR. BRIGHT beside MR. WRIGHT.
func (r *resolver) mendMisprints() {
	counts := r.counts
	often := slices.SortedFunc(maps.Keys(r.byLabel), func(a, b string) int { return cmp.Or(cmp.Compare(counts[b], counts[a]), cmp.Compare(a, b)) })
	for n, k := range often {
		a := r.byLabel[k]
		if len(a.Evidence) > 0 && a.Evidence[0].Kind == "roster" {
			continue
		}
		best := ""
		for _, other := range often[:n] {
			nearly := (len(k) >= shortest || surnameIn(k) == surnameIn(other)) && labels.OneLetterApart(k, other) || onlySigns(k, other)
			if counts[other] > counts[k] && nearly && (best == "" || other < best) {
				best = other
			}
		}
		if best == "" || r.misprintsNone(k, best) {
			continue
		}
		mended := r.byLabel[best]
		if !mended.Known() { // a label for anybody, misprinted
			r.setLabel(k, nobody)
			continue
		}
		mended.Standing = transcript.Inferred
		mended.Evidence = append([]transcript.Evidence{{Kind: "label", Turn: -1, Note: "read as a misprint of " + best}}, mended.Evidence...)
		r.setLabel(k, mended)
	}
}

// misprintsNone reports whether a label that nearly is a more frequent one is another's all the same: it is nearly as frequent, or somebody's
// words have the name.
func (r *resolver) misprintsNone(label, frequent string) bool {
	counts := r.counts
	if onlyLetters(label) == onlyLetters(frequent) {
		return false
	}
	if own := courtesyOf(label); own != "" && own != courtesyOf(frequent) {
		return counts[label] > 1 || counts[frequent] < sure
	}
	often := counts[label] > few && counts[label]*seldom > counts[frequent]
	return often && otherLetter(label, frequent) || surnameIn(label) != surnameIn(frequent) && r.speaksOf(surnameIn(label))
}

// onlySigns reports whether a label is another with signs or a speck's figure among its letters: "H-AWKE", "0 MR. TARN", "PM4". The figure of
// a voice's number is none.
func onlySigns(label, other string) bool {
	letters := onlyLetters(label)
	if letters == label || letters != onlyLetters(other) || strings.IndexFunc(other, unicode.IsDigit) >= 0 {
		return false
	}
	figure := strings.LastIndexFunc(label, unicode.IsDigit)
	return figure <= 0 || len(letters) <= 2
}

func onlyLetters(s string) string {
	return strings.Map(func(c rune) rune {
		if unicode.IsLetter(c) {
			return c
		}
		return -1
	}, s)
}

// otherLetter reports whether one letter stands in another's place, and none are swapped.
func otherLetter(a, b string) bool {
	x, y := []rune(a), []rune(b)
	differ := 0
	for i := 0; i < len(x) && len(x) == len(y); i++ {
		if x[i] != y[i] && unicode.IsLetter(x[i]) && unicode.IsLetter(y[i]) {
			differ++
		}
	}
	return differ == 1
}

// surnameIn is the last word of a label.
func surnameIn(label string) string { return label[strings.LastIndexByte(label, ' ')+1:] }

// speaksOf reports whether a surname stands as a name in anybody's words.
func (r *resolver) speaksOf(surname string) bool {
	first, size := utf8.DecodeRuneInString(surname)
	name := string(unicode.ToUpper(first)) + surname[size:]
	return slices.ContainsFunc(r.t.Turns, func(t transcript.Turn) bool {
		before, after, found := strings.Cut(t.Text, name)
		last, _ := utf8.DecodeLastRuneInString(before)
		return found && !unicode.IsLetter(last) && wordEnds(after, 0)
	})
}
