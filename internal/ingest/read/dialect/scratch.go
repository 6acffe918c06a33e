package dialect

import "sync"

// room is what readings need while they read; they take turns in using it.
type scratch struct {
	text  []byte // words that a turn's builder copies
	runs  []run
	lines []line
	tried []tried
	cand  []hit
	hits  []hit
}

var scratches = sync.Pool{New: func() any { return new(scratch) }}

// giveUp leaves the room without what was read.
func (scratch *scratch) giveUp() {
	clear(scratch.tried[:cap(scratch.tried)])
	clear(scratch.cand[:cap(scratch.cand)])
	clear(scratch.hits[:cap(scratch.hits)])
	scratches.Put(scratch)
}
