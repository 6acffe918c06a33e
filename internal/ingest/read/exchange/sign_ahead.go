package exchange

import "podium/internal/transcript"

// ahead is how many questions on a name is looked for.
const ahead = 3

// weighAhead looks at whom the answers to the next questions speak to, where the answer to this one names nobody: a
// name that is given late is that of one who may have begun to ask before it.
func (c *cutter) weighAhead(s *score, i int) {
	holder := c.drafts[c.current].name
	if holder == "" {
		return
	}
	asks := 1
	for k := i + 1; k < len(c.views); k++ {
		v := &c.views[k]
		if v.turn.Role == transcript.Reporter {
			if asks++; asks > ahead || v.intros || v.named {
				return
			}
			continue
		}
		if name := c.addressed(k); name != "" {
			if same := sameName(name, holder); asks > 1 {
				s.mark("later answered as the same", same)
				s.mark("later answered as another", !same)
			}
			return
		}
		if v.calls {
			return
		}
	}
}
