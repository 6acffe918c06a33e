package identity

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"podium/internal/ingest/read/labels"
	"podium/internal/transcript"
)

// asian gives a Chinese, Japanese or Korean label that has an office and a name, or a name set to the length of others, that name.
func (r *resolver) asian(label string) (transcript.Attribution, bool) {
	if c, _ := utf8.DecodeRuneInString(label); !unicode.IsLetter(c) || isASCII(label) {
		return nobody, false
	}
	if surname, office := r.japanese(label); surname != "" {
		return transcript.Attribution{Name: surname, Office: office, Standing: transcript.Stated,
			Evidence: []transcript.Evidence{{Kind: "label", Turn: -1, Note: label}}}, true
	}
	if name := r.hanHolder(label); name != "" {
		return r.named(name, label, transcript.Stated, "heading", name+label), true
	}
	name, office := labels.HanParts(label)
	if name == "" && labels.HanName(label) {
		name, office = labels.HanClosed(label), ""
	}
	if name == "" {
		name, office = labels.Korean(label)
	}
	if name == "" || name == label {
		return nobody, false
	}
	return r.named(name, office, transcript.Stated, "label", label), true
}

// hanHolder is the one person by whose name and office a line above the turns begins, where the office is a label.
func (r *resolver) hanHolder(label string) string {
	found := ""
	for line := range strings.SplitSeq(r.heading, "\n") {
		if name := labels.HanHolder(line, label); name != "" && found != "" && name != found {
			return ""
		} else if name != "" {
			found = name
		}
	}
	return found
}

// japanese is the surname in a label before an office of Japan, which many share; of an office alone, the one surname that what stands
// above the turns prints before it.
func (r *resolver) japanese(label string) (surname, office string) {
	if surname, office, rest := labels.JapaneseHolder(label); surname != "" && rest == "" {
		return surname, office
	}
	for line := range strings.SplitSeq(r.heading, "\n") {
		name, held, _ := labels.JapaneseHolder(line)
		if name == "" || !strings.HasSuffix(held, label) {
			continue
		}
		if surname != "" && surname != name {
			return "", ""
		}
		surname, office = name, held
	}
	return surname, office
}
