package identity

import (
	"maps"
	"slices"

	"podium/internal/ingest/read/rx"
	"podium/internal/transcript"
)

var (
	// honourable is a member of parliament as Australian and British headings print him: "The Hon Ada Quill MP".
	honourable   = rx.MustCompile(`(?i:\b(?:rt\.? )?hon\.? (?:dr\.? )?)(\p{Lu}[\p{L}'’-]+(?: \p{Lu}[\p{L}.'’-]*){0,2} \p{Lu}[\p{L}'’-]+?)(?:,? (?:[A-Z]{2,3},? ){0,2}MP\b|\s*$|\s*[\n,;])`)
	postNominals = rx.MustCompile(`(?: (?:AC|AO|AM|OAM|QC|KC|SC|MP))+$`)
	// ministerAlone are offices that a label gives without a name.
	ministerAlone = rx.MustCompile(`(?i)^(?:the )?(?:(?:assistant|shadow|prime|deputy prime) )?(?:minister|treasurer|attorney[- ]general|premier|parliamentary secretary|assistant treasurer)$`)
)

// honourables gives a label that is a minister's office alone the one member whom the heading names: "Transcript by the Hon
// Ada Quill MP" for "MINISTER".
func (r *resolver) honourables() {
	name := ""
	for _, m := range honourable.FindAllStringSubmatch(r.heading, -1) {
		n := properCase(postNominals.ReplaceAllString(m[1], ""))
		if name != "" && !r.compared.agree(name, n) || !personForm(n) {
			return // two members, who may both be ministers
		}
		name = r.compared.fuller(n, name)
	}
	if name == "" {
		return
	}
	printed, found := r.printed(), ""
	for _, k := range slices.Sorted(maps.Keys(r.byLabel)) {
		a := r.byLabel[k]
		if !ministerAlone.MatchString(printed[k]) || a.Known() && (a.Key != "" || a.Name != printed[k]) {
			if a.Known() && r.compared.agree(a.Name, name) {
				return // who has a label of his own
			}
			continue
		}
		if found != "" {
			return
		}
		found = k
	}
	if found != "" {
		r.setLabel(found, r.named(name, printed[found], transcript.Inferred, "heading", name))
	}
}
