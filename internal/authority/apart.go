package authority

import (
	"slices"

	"podium/internal/transcript"
)

// Apart returns the corrections that say which sources are of several briefings.
func (f *Files) Apart() []Correction {
	return slices.DeleteFunc(f.Corrections(), func(c Correction) bool { return c.Kind != FixApart })
}

// ApartFrom names the sources that are not of the briefing that some were read from.
func (f *Files) ApartFrom(from []transcript.SourcePart) []transcript.SourcePart {
	from = append(slices.Clip(from), f.SameAs(from)...)
	var out []transcript.SourcePart
	for i := range f.corrections {
		if c := &f.corrections[i]; c.Kind == FixApart {
			out = append(out, c.others(from)...)
		}
	}
	return out
}

// AreApart reports whether what was read from some sources is not the briefing that was read from others.
func (f *Files) AreApart(some, others []transcript.SourcePart) bool {
	return slices.ContainsFunc(f.ApartFrom(some), func(n transcript.SourcePart) bool {
		return slices.ContainsFunc(others, SourceName(n).Covers)
	})
}

// others returns the sources that a correction names beside those that some belong to; none where it does not name
// theirs.
func (c *Correction) others(some []transcript.SourcePart) []transcript.SourcePart {
	var out []transcript.SourcePart
	for _, n := range c.Sources {
		if !slices.ContainsFunc(some, n.Covers) {
			out = append(out, transcript.SourcePart(n))
		}
	}
	if len(out) == len(c.Sources) {
		return nil
	}
	return out
}

// notes say, for readers, which sources are not the same briefing as those given, or which of those are, though they stood as another.
func (c *Correction) notes(from []transcript.SourcePart) []transcript.Correction {
	if c.Kind == FixSame {
		return c.united(from)
	}
	var out []transcript.Correction
	for _, n := range c.others(from) {
		out = append(out, transcript.Correction{Kind: string(c.Kind), Turn: -1, Source: &n, Reason: c.Reason})
	}
	return out
}
