package transcript

import (
	"crypto/sha256"
	"encoding/base32"
	"strconv"
	"strings"
	"unicode"
	"unicode/utf8"

	"golang.org/x/text/unicode/norm"
)

// alphabet is base 32 without i, l, o and u, in lower case.
const alphabet = "0123456789abcdefghjkmnpqrstvwxyz"

var crockford = base32.NewEncoding(alphabet).WithPadding(base32.NoPadding)

const idLen = 12

// MintKey returns the key of a briefing first met in the given source part.
func MintKey(p SourcePart) string { return hashID("briefing", p.SHA256, p.Part) }

// MintTurnIDs gives an id to each turn that has none: twelve characters of a hash over the
// briefing's key, the label, the normalised text and the occurrence number among equal turns.
// Ids in taken (those once minted for this briefing) are not given again.
func MintTurnIDs(key string, turns []Turn, taken map[string]bool) {
	used := make(map[string]bool, len(turns))
	for i := range turns {
		used[turns[i].ID] = true
	}
	seen := map[[2]string]int{}
	for i := range turns {
		t := &turns[i]
		k := [2]string{NormalLabel(t.Label), NormalText(t.Text)}
		n := seen[k]
		seen[k]++
		if t.ID != "" {
			continue
		}
		for {
			id := hashID(key, k[0], k[1], strconv.Itoa(n))
			if !used[id] && !taken[id] {
				t.ID, used[id] = id, true
				break
			}
			n++
		}
	}
}

// ValidID reports whether s has the form of a turn id or briefing key.
func ValidID(s string) bool {
	if len(s) != idLen {
		return false
	}
	return strings.Trim(s, alphabet) == ""
}

func hashID(parts ...string) string {
	h := sha256.New()
	for _, p := range parts {
		h.Write([]byte(strconv.Itoa(len(p))))
		h.Write([]byte{':'})
		h.Write([]byte(p))
	}
	return crockford.EncodeToString(h.Sum(nil))[:idLen]
}

// NormalLabel folds what may differ between two printings of one label: case, dots, space.
func NormalLabel(s string) string {
	if out, ok := normalASCII(s, &labelGaps); ok {
		return out
	}
	return strings.Join(strings.FieldsFunc(strings.ToLower(norm.NFC.String(s)), func(r rune) bool {
		return unicode.IsSpace(r) || r == '.' || r == ':' || r == '：'
	}), " ")
}

// NormalText folds what does not change words: white space, case, quotes, dashes and punctuation.
func NormalText(s string) string {
	if out, ok := normalASCII(s, &textGaps); ok {
		return out
	}
	return strings.Join(strings.FieldsFunc(strings.ToLower(norm.NFC.String(s)), func(r rune) bool {
		return !unicode.IsLetter(r) && !unicode.IsNumber(r) && !unicode.IsMark(r)
	}), " ")
}

// labelGaps and textGaps are what parts the words of labels and of texts.
var (
	labelGaps = gapsOf(func(b byte) bool { return b == ' ' || b >= '\t' && b <= '\r' || b == '.' || b == ':' })
	textGaps  = gapsOf(func(b byte) bool { return !(b >= 'a' && b <= 'z' || b >= 'A' && b <= 'Z' || b >= '0' && b <= '9') })
)

func gapsOf(is func(byte) bool) (gaps [utf8.RuneSelf]bool) {
	for b := range gaps {
		gaps[b] = is(byte(b))
	}
	return gaps
}

// normalASCII lowers a short text of ASCII and joins its words, parted by gaps, by single spaces; most labels and
// names are such texts.
func normalASCII(s string, gaps *[utf8.RuneSelf]bool) (string, bool) {
	var room [64]byte
	if len(s) > len(room) {
		return "", false
	}
	out, owed := room[:0], false
	for i := range len(s) {
		b := s[i]
		switch {
		case b >= utf8.RuneSelf:
			return "", false
		case gaps[b]:
			owed = len(out) > 0
			continue
		case b >= 'A' && b <= 'Z':
			b += 'a' - 'A'
		}
		if owed {
			out = append(out, ' ')
			owed = false
		}
		out = append(out, b)
	}
	return string(out), true
}
