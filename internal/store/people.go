package store

import (
	"context"

	"podium/internal/transcript"
)

// Index narrows and pages the list of people or of outlets.
type Index struct {
	Words  string // part of a name, accents and case ignored; "" for all
	Series string // slug; only those who appear in it
	ByName bool   // by name; else by number of briefings
	Page   int    // from 1
	Per    int    // 0 is 100, at most 500
}

// PersonRow is a line of the list of people.
type PersonRow struct {
	Key       string
	Name      string
	Office    string // the latest
	Briefings int
	Turns     int // spoken
	Asked     int // exchanges opened as a reporter
	First     string
	Last      string // ISO days
}

// People is one page of the list of people.
type People struct {
	Total, Page, Pages int
	Rows               []PersonRow
}

// Person is what the archive knows of somebody: all from the transcripts, none from the roster.
type Person struct {
	PersonRow
	Offices []Tenure // oldest first
	Labels  []Tenure // labels as printed, most used first
	Roles   []RoleCount
	AskedBy []Facet // outlets that asked in exchanges where this person answered, most first
	AskedOf []Facet // people who answered this reporter, most first
	Outlets []Facet // for which this reporter asked
	Months  []Facet // "2023-11": briefings, oldest first
}

// Tenure is a name, office or label with the first and last day on which transcripts show it.
type Tenure struct {
	Text      string
	Series    string
	First     string
	Last      string
	Briefings int
}

// RoleCount says in how many briefings somebody had a role.
type RoleCount struct {
	Role      transcript.Role
	Briefings int
}

// People lists those who speak or ask in published briefings and have a page.
func (s *Store) People(ctx context.Context, ix Index) (*People, error) { return nil, errSoon }

// Person returns one person; briefings come from List with Filter.Person. ErrNotFound when nobody has the slug.
func (s *Store) Person(ctx context.Context, slug string) (*Person, error) { return nil, errSoon }
