package transcript

import (
	"crypto/sha256"
	"encoding/base32"
	"strconv"
	"strings"
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
