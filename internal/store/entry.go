package store

import "podium/internal/transcript"

// The kinds of entry.
const (
	kindSource   = "source"   // bytes were met somewhere
	kindRevision = "revision" // a reading was published
	kindChecked  = "checked"  // a newer reader or roster read the same
	kindWithdraw = "withdraw"
	kindRestore  = "restore"
	kindErase    = "erase"
	kindMerge    = "merge" // a briefing is a part of another from now on
	kindPart     = "part"  // what was shown as one briefing is several
)

// entry is what every change says. It repeats the row's kind, key and time, so that the chain covers them.
// Exactly one of the pointers is set, by kind: Standing serves withdraw, restore and erase.
type entry struct {
	Kind     string             `json:"kind"`
	Key      string             `json:"key,omitempty"`
	At       string             `json:"at"`
	Source   *transcript.Source `json:"source,omitempty"`
	Revision *revisionEntry     `json:"revision,omitempty"`
	Checked  *checkedEntry      `json:"checked,omitempty"`
	Standing *standingEntry     `json:"standing,omitempty"`
	Merge    *mergeEntry        `json:"merge,omitempty"`
	Part     *partEntry         `json:"part,omitempty"`
}

// revisionEntry is a published reading with everything that was decided about it.
type revisionEntry struct {
	revisionMeta
	Hidden     string                `json:"hidden,omitempty"` // the reason, where a source of it was withdrawn before
	Effect     effect                `json:"effect"`
	Transcript transcript.Transcript `json:"transcript"` // turns with their ids
}

// revisionMeta describes a revision without its words.
type revisionMeta struct {
	Number    int                     `json:"number"`
	Class     transcript.Class        `json:"class"`
	Match     string                  `json:"match"`
	Parts     []transcript.SourcePart `json:"parts"`
	Dated     string                  `json:"dated,omitempty"`   // the source's own time
	Version   string                  `json:"version,omitempty"` // the manifest's
	Reader    string                  `json:"reader"`
	Authority string                  `json:"authority"`
	Extract   string                  `json:"extract"`            // SHA-256 of the extracted text
	URL       string                  `json:"url,omitempty"`      // canonical
	Declared  string                  `json:"declared,omitempty"` // id
}

// checkedEntry says that a later reader and roster read a revision the same.
type checkedEntry struct {
	Number    int    `json:"number"`
	Reader    string `json:"reader"`
	Authority string `json:"authority"`
}

// standingEntry changes what is shown. Without a key it concerns the source alone; the briefings read from
// that source have entries of their own.
type standingEntry struct {
	SHA256  string  `json:"sha256,omitempty"`
	Reason  string  `json:"reason"`
	Whole   bool    `json:"whole,omitempty"`   // of the briefing itself, not of some of its revisions
	Numbers []int   `json:"numbers,omitempty"` // revisions hidden, shown again or erased
	Stubs   []stub  `json:"stubs,omitempty"`   // what is left to know of erased revisions
	Erased  []int64 `json:"erased,omitempty"`  // entries whose content is gone
	Effect  effect  `json:"effect"`
}

// stub is a revision whose words are no longer kept.
type stub struct {
	revisionMeta
	Seq int64  `json:"seq"`
	At  string `json:"at"`
}

// effect is the state of a briefing after a change.
type effect struct {
	Current int      `json:"current"`          // the revision shown; 0 when none is
	Order   []int    `json:"order"`            // all revisions by the source's own time, oldest first
	Slug    string   `json:"slug"`             // the address
	Slugs   []string `json:"slugs,omitempty"`  // earlier addresses, where the changes that made them are erased
	Places  []place  `json:"places,omitempty"` // ids that no longer stand, as far as this change decides
}

// place says what became of a turn id that does not stand in the revision shown. Its last words are those of
// revision Rev, where they can be erased.
type place struct {
	ID     string `json:"id"`
	Rev    int    `json:"rev"`
	Target string `json:"target,omitempty"` // the turn where its words now stand
	Reason string `json:"reason"`
}
