package exchange

import "podium/internal/transcript"

// secondBlock is the turn from which on a transcript that is printed whole in two languages, one after the other, is in the second: all
// before it that are long enough to tell are in one, all from it on in another. It is -1 where there is none.
func secondBlock(turns []transcript.Turn) int {
	const tells, least = 150, 3 // bytes of a turn; turns of each language
	first, at, before, after := "", -1, 0, 0
	for i := range turns {
		t := &turns[i]
		switch {
		case len(t.Text) < tells:
		case before == 0:
			first, before = t.Lang, 1
		case at < 0 && t.Lang == first:
			before++
		case at < 0:
			at, after = i, 1
		case t.Lang != turns[at].Lang:
			return -1
		default:
			after++
		}
	}
	if before < least || after < least {
		return -1
	}
	return at
}
