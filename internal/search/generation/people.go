package generation

import "podium/internal/transcript"

// people numbers attributions by what a query can ask for; evidence is left to the store.
type people struct {
	interner[[3]string]
	values []transcript.Attribution
}

func newPeople() *people {
	return &people{interner: *newInterner[[3]string](), values: []transcript.Attribution{{}}}
}

func (p *people) number(a transcript.Attribution) uint32 {
	if !a.Known() {
		return 0
	}
	n := p.interner.number([3]string{a.Name, a.Key, a.Office})
	if int(n) == len(p.values) {
		p.values = append(p.values, transcript.Attribution{Name: a.Name, Key: a.Key, Office: a.Office, Standing: a.Standing})
	}
	return n
}
