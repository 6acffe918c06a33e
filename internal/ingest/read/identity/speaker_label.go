package identity

import (
	"strings"

	"podium/internal/ingest/read/cue"
	"podium/internal/ingest/read/labels"
	"podium/internal/transcript"
)

// parts parts a label into a name and an office, as its language does.
func (r *resolver) parts(label string) (name, office string) {
	name, office = splitLabel(label)
	switch r.t.Language {
	case "de":
		name, office = german(name, office)
	case "tr", "az":
		name, office = turkish(label, name), turkish(label, office)
	}
	if labels.Office(name) {
		name, office = "", label // "Forsætisráðherra"
	}
	return name, office
}

// ofLabel is the speaker whom a label names in full, or whose name the roster, the carrier or an office in the heading gives.
func (r *resolver) ofLabel(label, name, office string) (transcript.Attribution, bool) {
	if a, ok := r.asian(label); ok {
		return a, true
	}
	if a, ok := r.fromRoster(label, name); ok {
		return a, true
	}
	if a, ok := r.fromCarrier(label, name); ok {
		return a, true
	}
	if a, ok := r.carded(label); ok {
		return a, true
	}
	if who, _, ok := cue.LabelOutlet(label, r.known); ok && strings.Contains(label, "/") && isFull(who) {
		return r.named(bareName(who), "", transcript.Stated, "label", label), true // "JO PENNY/KTM", who opens and closes
	}
	if full := r.behindParticle(name); full != "" {
		return r.named(full, office, transcript.Stated, "heading", full), true
	}
	if full := r.titledHolder(label); full != "" {
		return r.named(full, label, transcript.Stated, "heading", full), true
	}
	if name == "" || strings.EqualFold(name, label) {
		if full := r.byHolder(label); full != "" {
			return r.named(full, officeCase(label), transcript.Stated, "heading", full), true
		}
	}
	if isFull(name) && !personForm(name) {
		return transcript.Attribution{Name: label, Standing: transcript.Stated, Evidence: []transcript.Evidence{{Kind: "label", Turn: -1, Note: label}}}, true
	}
	if isFull(name) {
		return r.named(name, office, transcript.Stated, "label", label), true
	}
	return nobody, false
}

// ofWords is the speaker whose full name the heading or the turns give.
func (r *resolver) ofWords(label, name, office string) (transcript.Attribution, bool) {
	if full := r.withParticle(r.inHeading(name)); full != "" && !r.spouse(label, name, full) {
		return r.named(full, office, transcript.Stated, "heading", full), true
	}
	if full, at := r.fullInTurns(name); full != "" && !r.spouse(label, name, full) {
		a := r.named(full, office, transcript.Inferred, "address", full)
		a.Evidence[0].Turn, a.Evidence[0].Start, a.Evidence[0].End = at.turn, at.start, at.end
		return a, true
	}
	if full := r.holderOf(label); full != "" && name == "" {
		return r.named(full, label, transcript.Stated, "heading", full), true
	}
	if name == "" || name == label {
		if full := r.namedAfter(label); full != "" {
			return r.named(full, officeCase(label), transcript.Stated, "heading", full), true
		}
	}
	return nobody, false
}

// inHeading is the full name that the heading gives to a surname; where it has two of that surname, the one of the title.
func (r *resolver) inHeading(surname string) string {
	if full := r.compared.fullIn(r.heading, surname); full != "" {
		return full
	}
	return r.compared.fullIn(r.t.Title, surname)
}

// asLabelled is a speaker of whom nothing but the label is known.
func (r *resolver) asLabelled(label, name, office string) transcript.Attribution {
	key := ""
	if misprintedOffice.MatchString(label) {
		name = ""
	}
	if r.t.Series != "" && (office != "" || polite.MatchString(label) || initialled.MatchString(label)) && personForm(name) {
		key = labelKey(r.t.Series, label)
	}
	if name == "" || !personForm(name) {
		name = label
	}
	return transcript.Attribution{Name: name, Key: key, Office: office, Standing: transcript.Stated,
		Evidence: []transcript.Evidence{{Kind: "label", Turn: -1, Note: label}}}
}
