package authority

import (
	"strings"

	"podium/internal/transcript"
)

// Series is a body's run of briefings.
type Series struct {
	Slug     string `yaml:"slug"`
	Name     string `yaml:"name"`
	Body     string `yaml:"body"`
	Country  string `yaml:"country"`
	Language string `yaml:"language"` // BCP 47
	Match    Match  `yaml:"match"`
}

// Match says by which signs a transcript is known to belong to a series.
type Match struct {
	URLs   []string `yaml:"urls"`   // host and start of the path
	Styles []string `yaml:"styles"` // names of house styles
	Titles []string `yaml:"titles"` // words that the title holds
	Common []string `yaml:"common"` // words that the title holds, and those of others
	Labels []string `yaml:"labels"` // labels that only this body prints
	Places []string `yaml:"places"` // rooms and the like that are this body's own
	Zones  []string `yaml:"zones"`  // of the hour as printed; without one of them common words say nothing
}

// SeriesHint is what is known of a transcript before its series is.
type SeriesHint struct {
	URL    string
	Titles []string // each is asked where those before it fit no series
	Style  string
	Labels []string
	Day    string // of the event, ISO; "" where it is not known
	Place  string
	Start  string // as printed, with its zone
	Name   string // a series named by a manifest: its slug or its name
}

// Person is one human being with the offices that the roster knows of.
type Person struct {
	Slug    string   `yaml:"slug"`
	Name    string   `yaml:"name"`
	Aliases []string `yaml:"aliases"` // other full names
	Offices []Office `yaml:"offices"`
}

// Office is a post held from one day to another, and the labels that it is printed under.
type Office struct {
	Title  string   `yaml:"title"`
	Series []string `yaml:"series"`
	Guest  []string `yaml:"guest"` // series of others that print him beside their own
	Labels []string `yaml:"labels"`
	From   string   `yaml:"from"` // 2006-01-02, 2006-01 or 2006; inclusive; "" is "always"
	To     string   `yaml:"to"`   // inclusive; "" is "still"
}

// Outlet is a newspaper, agency, station or other employer of reporters.
type Outlet struct {
	Slug    string   `yaml:"slug"`
	Name    string   `yaml:"name"`
	Aliases []string `yaml:"aliases"`
	Country string   `yaml:"country"`
}

// Kind says what a correction changes.
type Kind string

// The kinds of correction.
const (
	FixSpeaker Kind = "speaker" // who speaks the turn
	FixAsker   Kind = "asker"   // who asks in the exchange that holds the turn
	FixOutlet  Kind = "outlet"  // for whom
	FixSplit   Kind = "split"   // an exchange begins at the turn
	FixJoin    Kind = "join"    // the exchange that holds the turn goes on with the one before
	FixDate    Kind = "date"    // the event's day
	FixMerge   Kind = "merge"   // two person pages are one person's
	FixApart   Kind = "apart"   // sources are of as many briefings, whatever makes them look like one
	FixSame    Kind = "same"    // sources are of one briefing, whatever makes them look like several
)

// Correction is one reading put right, with its public reason.
type Correction struct {
	Kind    Kind         `yaml:"kind"`
	Turn    string       `yaml:"turn"`    // a turn's permanent id; empty for a merge and where sources are named
	Words   string       `yaml:"words"`   // words that the turn must hold
	Name    string       `yaml:"name"`    // the speaker, asker or outlet
	Date    string       `yaml:"date"`    // ISO day
	Person  string       `yaml:"person"`  // merge: the slug that ends
	Into    string       `yaml:"into"`    // merge: the slug that stays
	Sources []SourceName `yaml:"sources"` // apart: of which no two are one briefing; same: which are one
	Reason  string       `yaml:"reason"`

	at string // file and line
}

// SourceName names a kept source, or a part of it: its SHA-256 or address, then, after a space, the part. Without one it
// stands for every part.
type SourceName transcript.SourcePart

// UnmarshalText reads the form that the file has.
func (n *SourceName) UnmarshalText(text []byte) error {
	sha256, part, _ := strings.Cut(strings.TrimSpace(string(text)), " ")
	n.SHA256, n.Part = strings.ToLower(sha256[strings.LastIndexByte(sha256, '/')+1:]), strings.TrimSpace(part)
	return nil
}

// Covers reports whether a part of a source is meant.
func (n SourceName) Covers(p transcript.SourcePart) bool {
	return n.SHA256 == p.SHA256 && (n.Part == "" || n.Part == p.Part)
}
