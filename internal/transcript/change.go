package transcript

// Change is one entry of the change log as its followers see it: which briefing changed, and whether
// it is still to be shown. Followers read the briefing itself as it stands now.
type Change struct {
	Seq  int64  // position in the log, ascending from 1
	Key  string // the briefing that changed
	Gone bool   // it was withdrawn or erased by this change
}
