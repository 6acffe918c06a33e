package templates

import "time"

// ChangesPage lists what changed in the archive after it was first published, newest first.
type ChangesPage struct {
	Page
	Filters []Option // by class; each label has its number
	Items   []ChangeItem
	Pager   Pager
}

// ChangeItem is one revision of one briefing in short.
type ChangeItem struct {
	Path     string // what changed, in full
	Title    Title
	Briefing string // path
	Day      string // ISO; of the briefing
	Language string // of the words
	What     string // "the source changed its words"
	At       time.Time
	Says     string // "3 turns changed: 12 words put in, 9 taken out"
	First    []DiffPiece
}

// BriefingChangesPage compares two versions of one briefing.
type BriefingChangesPage struct {
	Page
	Trail    []Crumb
	Title    Title
	Briefing string    // path
	Versions []Version // newest first
	From, To int
	Action   string // path of the form that compares others
	Says     string // what changed, in numbers
	Facts    []FactChange
	Turns    []TurnChange
	Pager    Pager
}

// Version is one revision of a briefing.
type Version struct {
	Number  int
	What    string
	At      time.Time // when the archive got it
	Dated   time.Time // the source's own time; zero where unknown
	SHA256  []string
	Compare string // path of the comparison with the one before; "" where none is before
	Current bool
	Older   bool // it came later than the one after it, and is older
	Gone    string
}

// FactChange is something said about the whole that changed.
type FactChange struct{ Fact, Was, Is string }

// TurnChange is a turn that changed.
type TurnChange struct {
	What     string // "Changed", "New", "Taken out", "Another speaker"
	Who      string
	WhoWas   string // where it is another's now
	Lang     string
	Pieces   []DiffPiece
	Was, Now string // paths of the exchange as it stood then, and as it stands in the later version
}
