package generation

// Stages is the number of steps in which Touch reaches all that a page shows of a document: each step follows the pointers that the one before fetched.
const Stages = 3

// cacheLine is how many bytes come from memory together.
const cacheLine = 64

// Touch looks at what a page of results tells of a document, as far as one stage leads. Its places lie far apart in memory: a caller
// that takes a page's documents through one stage after the other waits for many at once, and not for each in turn. The sum means nothing.
func (g *Generation) Touch(doc uint32, stage int) (sum uint64) {
	switch stage {
	case 0:
		return uint64(g.First[doc]) + uint64(g.Count[doc]) + g.ID[doc] + uint64(g.Day[doc])
	case 1:
		b := g.Briefing(doc)
		sum = g.BriefingKey[b] + uint64(g.BriefingSeq[b]) + uint64(g.slugOff[b])
		from, to := g.TurnsOf(doc)
		for row := from; row < to; row += 4 {
			sum += uint64(g.turnEnd[row]) + uint64(g.turnSide[row]) + g.TurnID[row] + uint64(g.TurnIndex[row])
		}
		if from < to {
			sum += uint64(g.streamStart(from))
		}
		return sum
	}
	if at := g.slugOff[g.Briefing(doc)]; at < uint32(len(g.slug)) {
		sum = uint64(g.slug[at])
	}
	if from, to := g.TurnsOf(doc); from < to {
		words := g.Stream(from, to-1)
		for at := 0; at < len(words); at += cacheLine {
			sum += uint64(words[at])
		}
	}
	return sum
}
