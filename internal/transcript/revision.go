package transcript

import "time"

// Class says why a revision differs from the one before it.
type Class string

// The classes of revision.
const (
	First     Class = "first"
	Words     Class = "words"     // the source changed its words
	Trivial   Class = "trivial"   // space, punctuation, case or markup only
	Reread    Class = "reread"    // same bytes, newer reader
	Corrected Class = "corrected" // a correction of ours
	Roster    Class = "roster"    // people or outlets resolved again
)

// Metadata is what a manifest or a fetch says of a source that the source itself may lack.
// Unknown manifest columns are kept in Notes.
type Metadata struct {
	Path      string            `json:"path,omitempty"`
	URL       string            `json:"url,omitempty"`
	Title     string            `json:"title,omitempty"`
	Event     string            `json:"event,omitempty"`
	Published string            `json:"published,omitempty"`
	Modified  string            `json:"modified,omitempty"`
	Version   string            `json:"version,omitempty"`
	Series    string            `json:"series,omitempty"`
	Language  string            `json:"language,omitempty"`
	Licence   string            `json:"licence,omitempty"`
	Notes     map[string]string `json:"notes,omitempty"`
}

// Source is what was kept: bytes under their SHA-256, and what is known of where they came from.
type Source struct {
	SHA256    string    `json:"sha256"` // lower-case hex
	Name      string    `json:"name"`   // file name or last part of the address
	MediaType string    `json:"media_type"`
	Size      int64     `json:"size"` // bytes, uncompressed
	Fetched   time.Time `json:"fetched"`
	Modified  time.Time `json:"modified"` // zero when unknown
	Meta      Metadata  `json:"meta"`
}

// SourcePart names a source and the part of it that holds a transcript; Part is "" for the whole.
type SourcePart struct {
	SHA256 string `json:"sha256"`
	Part   string `json:"part,omitempty"`
}

// Briefing is one transcript under its permanent address, as it stands at one revision.
type Briefing struct {
	Key       string // minted once, never shown
	Slug      string // the address below /briefings/, date first
	Revision  int    // number of the revision shown, from 1, in order of arrival
	Class     Class
	Seq       int64     // id of the change that brought it
	At        time.Time // when that change was made
	Sources   []Source
	Withdrawn string // public reason; "" while published
	Transcript
}
