package dialect

import "sync"

// room is what readings need while they read; they take turns in using it.
type room struct {
	text  []byte // words that a turn's builder copies
	runs  []run
	lines []line
	tried []tried
	cand  []hit
	hits  []hit
}

var rooms = sync.Pool{New: func() any { return new(room) }}

// giveUp leaves the room without what was read.
func (room *room) giveUp() {
	clear(room.tried[:cap(room.tried)])
	clear(room.cand[:cap(room.cand)])
	clear(room.hits[:cap(room.hits)])
	rooms.Put(room)
}
