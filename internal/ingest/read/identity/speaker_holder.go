package identity

import (
	"strings"

	"podium/internal/ingest/read/rx"
)

// nameAndOffice is a full name and what follows it: "Ada Quill, Spokesperson for the Harbour".
var nameAndOffice = rx.MustCompile(`(\p{Lu}[\p{L}\p{M}.’'-]+(?: \p{Lu}[\p{L}\p{M}.’'-]*){1,3}), (?:the )?(\p{Lu}[^,;\n]{2,80})`)

// officeAndName is an office and the name of who holds it, with a form of address: "the Harbour Master, Mr Otto Brandt, at".
var officeAndName = rx.MustCompile(`(\p{Lu}[\p{L}’'-]*(?: (?:\p{Lu}[\p{L}’'-]*|of|for|the|and|&)){0,8}), (?:Mr|Mrs|Ms|Miss|Dr|Professor|Sir)\.? (\p{Lu}[\p{L}\p{M}.’'-]*(?: \p{Lu}[\p{L}\p{M}.’'-]*){1,3})(?:[,.;:]| at | on | in |$)`)

// officeThenName is an office, what it is of, and the name of who holds it behind a form of address: "Minister for Tides Dr Otto Brandt".
var officeThenName = rx.MustCompile(`(\p{Lu}[\p{L}’'-]*)(?: (?:for|of)(?: (?:\p{Lu}[\p{L}’'-]*,?|and|the|&)){1,8})? (?:Mr|Mrs|Ms|Miss|Mdm|Dr|Prof|Professor|Sir|Datuk|Dato’?|Shri|Smt)\.? (\p{Lu}[\p{L}\p{M}.-]*(?: \p{Lu}[\p{L}\p{M}.-]*){1,3})`)

// holderOf is the one person whom what stands above the turns names with the office that is a label: "Spokesperson".
// It is "" where there is none, or another.
func (r *resolver) holderOf(label string) string {
	office := strings.ToLower(strings.TrimPrefix(strings.ToLower(label), "the "))
	if office == "" || strings.ContainsAny(office, ",([") {
		return ""
	}
	found := ""
	for _, m := range nameAndOffice.FindAllStringSubmatch(r.above(), -1) {
		held := strings.ToLower(m[2])
		name := bareName(m[1])
		if held != office && !strings.HasPrefix(held, office+" ") || !isFull(name) || !personForm(name) {
			continue
		}
		if found != "" && found != name {
			return ""
		}
		found = name
	}
	return found
}

// titledHolder is the one person whom what stands above the turns names behind the office that is a label, with a form of
// address: "the Harbour Master, Mr Otto Brandt". It is "" where there is none, or another.
func (r *resolver) titledHolder(label string) string {
	found, above := "", r.above()
	for _, m := range append(officeAndName.FindAllStringSubmatch(above, -1), officeThenName.FindAllStringSubmatch(above, -1)...) {
		if !strings.EqualFold(strings.TrimPrefix(m[1], "The "), label) || !personForm(m[2]) {
			continue
		}
		if found != "" && found != m[2] {
			return ""
		}
		found = m[2]
	}
	return found
}

// above is all that stands above the turns, an editor's notes too.
func (r *resolver) above() string {
	lines := r.heading
	for _, n := range r.t.Notes {
		if n.Kind == "editor" && n.Turn <= 0 {
			lines += "\n" + n.Text
		}
	}
	return lines
}
