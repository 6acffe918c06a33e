package authority

import (
	"fmt"
	"slices"

	"podium/internal/transcript"
)

// Same returns the corrections that say which sources are of one briefing.
func (f *Files) Same() []Correction {
	return slices.DeleteFunc(f.Corrections(), func(c Correction) bool { return c.Kind != FixSame })
}

// SameAs names the sources that are of one briefing with some, by as many corrections as that takes; none where nothing is said of those.
func (f *Files) SameAs(some []transcript.SourcePart) []transcript.SourcePart {
	names := make([]SourceName, len(some))
	for i, p := range some {
		names[i] = SourceName(p)
	}
	all, _ := f.oneWith(names)
	var out []transcript.SourcePart
	for _, n := range all[len(some):] {
		out = append(out, transcript.SourcePart(n))
	}
	return out
}

// oneWith adds to names all that corrections say are of one briefing with them; by tells the correction of each that was added.
func (f *Files) oneWith(names []SourceName) (all []SourceName, by []*Correction) {
	by = make([]*Correction, len(names))
	used := map[int]bool{}
	for next := 0; next < len(names); next++ {
		for i := range f.corrections {
			c := &f.corrections[i]
			if c.Kind != FixSame || used[i] || !slices.ContainsFunc(c.Sources, names[next].meets) {
				continue
			}
			used[i] = true
			for _, n := range c.Sources {
				if !slices.Contains(names, n) {
					names, by = append(names, n), append(by, c)
				}
			}
		}
	}
	return names, by
}

// meets reports whether two names may mean the same part of a source.
func (n SourceName) meets(m SourceName) bool {
	return n.SHA256 == m.SHA256 && (n.Part == m.Part || n.Part == "" || m.Part == "")
}

// contradicted tells of sources that are said to be of one briefing and of two.
func (f *Files) contradicted() error {
	for i := range f.corrections {
		c := &f.corrections[i]
		if c.Kind != FixApart {
			continue
		}
		for k, n := range c.Sources {
			all, by := f.oneWith([]SourceName{n})
			for j := 1; j < len(all); j++ {
				if other := slices.IndexFunc(c.Sources, all[j].meets); other >= 0 && other != k {
					return fmt.Errorf("%s: sources %.12s… and %.12s… are apart here, and one briefing by %s: drop the one that is wrong",
						c.at, n.SHA256, c.Sources[other].SHA256, by[j].at)
				}
			}
		}
	}
	return nil
}

// united are the notes, for readers, on sources that stood as briefings of their own: those that came later than the first.
func (c *Correction) united(from []transcript.SourcePart) []transcript.Correction {
	var out []transcript.Correction
	first := true
	for _, p := range from {
		if !slices.ContainsFunc(c.Sources, func(n SourceName) bool { return n.Covers(p) }) {
			continue
		}
		if !first {
			out = append(out, transcript.Correction{Kind: string(c.Kind), Turn: -1, Source: &p, Reason: c.Reason})
		}
		first = false
	}
	return out
}
