package templates

import (
	"regexp"
	"slices"
	"strings"

	"podium/internal/transcript"
)

// Who is a resolved name on a page: what it is, where it leads, and how it is known.
type Who struct {
	transcript.Attribution
	Path string // the person's or outlet's page; "" has none
}

// Person makes a Who of a speaker or an asker.
func Person(a transcript.Attribution) Who { return who(a, PersonURL) }

// Outlet makes a Who of an outlet.
func Outlet(a transcript.Attribution) Who { return who(a, OutletURL) }

func who(a transcript.Attribution, path func(string) string) Who {
	w := Who{Attribution: a}
	if a.Key != "" {
		w.Path = path(a.Key)
	}
	return w
}

// evidenceWords says how a name is known, by the kind of its first evidence.
var evidenceWords = map[string]string{
	"label":        "named by the label",
	"printed":      "as the label has it",
	"misprinted":   "not identified: the label is mistaken",
	"call":         "identified from the call",
	"introduction": "introduces themself",
	"footnote":     "named in a footnote of the source",
	"address":      "addressed by name in the answer",
	"heading":      "named in the heading",
	"caption":      "named in the caption",
	"roster":       "from the roster",
	"correction":   "set by a correction",
	"carrier":      "from the source's metadata",
	"file":         "from the file's name",
}

// HowKnown says in a few words how the name is known: "identified from the call".
func (w Who) HowKnown() string {
	if !w.Known() {
		return "not identified in the transcript"
	}
	if len(w.Evidence) == 0 {
		return string(w.Standing)
	}
	how, ok := evidenceWords[w.Evidence[0].Kind]
	if !ok {
		how = string(w.Standing)
	}
	if w.Standing == transcript.Inferred {
		return how + ", inferred"
	}
	return how
}

// HowKnownOf is HowKnown, leading to the words that follow it where there are some.
func (w Who) HowKnownOf() string {
	if w.EvidenceNote() == "" {
		return w.HowKnown()
	}
	return w.HowKnown() + ":"
}

// EvidenceNote is what the name rests on: words of the transcript, an entry of the roster; "" where none are kept.
func (w Who) EvidenceNote() string {
	if len(w.Evidence) == 0 {
		return ""
	}
	if e := w.Evidence[0]; e.Kind == "roster" {
		return inWords(e.Note)
	}
	return w.Evidence[0].Note
}

// tenure is how an entry of the roster writes from when until when an office was held: either end may be open.
var tenure = regexp.MustCompile(`\(([\d-]*)–([\d-]*)\)$`)

// inWords writes the days of an entry of the roster as pages do elsewhere.
func inWords(entry string) string {
	m := tenure.FindStringSubmatch(entry)
	if m == nil {
		return entry
	}
	held := ""
	switch from, to := LongDate(m[1]), LongDate(m[2]); {
	case from == "" && to == "":
		return entry
	case to == "":
		held = "since " + from
	case from == "":
		held = "until " + to
	default:
		held = from + " to " + to
	}
	return strings.TrimSuffix(entry, m[0]) + "(" + held + ")"
}

// Said reports whether the evidence is words of the transcript itself.
func (w Who) Said() bool {
	return len(w.Evidence) > 0 && !slices.Contains([]string{"roster", "correction", "carrier", "file"}, w.Evidence[0].Kind)
}
