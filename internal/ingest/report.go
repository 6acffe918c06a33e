package ingest

import (
	"fmt"
	"time"
)

// Status says what became of one file.
type Status string

// The four ends of a file. None is ever dropped without one.
const (
	Added     Status = "added"     // a new briefing
	Updated   Status = "updated"   // a new revision of one that was there
	Unchanged Status = "unchanged" // nothing new in it
	Failed    Status = "failed"    // see Result.Failure
)

// Failure says why a file could not be brought in, and what a person can do about it.
type Failure struct {
	Kind   string `json:"kind"`           // one of read.Error's kinds; or unreadable, missing, reader-fault, not-stored
	Line   int    `json:"line,omitempty"` // from 1; 0 when the fault is in no line
	Reason string `json:"reason"`
	Do     string `json:"do,omitempty"`
}

// Address is where a transcript of a file is now shown.
type Address struct {
	Slug     string `json:"slug"` // below /briefings/
	Revision int    `json:"revision"`
	Class    string `json:"class"`            // of the revision
	Match    string `json:"match,omitempty"`  // why it was held to be this briefing
	Joined   bool   `json:"joined,omitempty"` // with other sources, of which each holds a part
}

// Result is what became of one file.
type Result struct {
	Path      string    `json:"path"`
	Status    Status    `json:"status"`
	SHA256    string    `json:"sha256,omitempty"`
	Bytes     int64     `json:"bytes"`
	Briefings []Address `json:"briefings,omitempty"`
	Failure   *Failure  `json:"failure,omitempty"`
	Note      string    `json:"note,omitempty"`
	Misfits   []Misfit  `json:"misfits,omitempty"` // corrections that do not fit what it now says
}

// String is the result as one line: where, and for a failure the line, the reason and what to do.
func (r Result) String() string {
	if r.Failure == nil {
		s := fmt.Sprintf("%s: %s", r.Path, r.Status)
		for _, a := range r.Briefings {
			s += " /briefings/" + a.Slug
			if a.Joined {
				s += " (" + a.Match + ")"
			}
		}
		if r.Note != "" {
			s += " (" + r.Note + ")"
		}
		return s
	}
	at := r.Path
	if r.Failure.Line > 0 {
		at = fmt.Sprintf("%s:%d", r.Path, r.Failure.Line)
	}
	if r.Failure.Do == "" {
		return at + ": " + r.Failure.Reason
	}
	return at + ": " + r.Failure.Reason + "; " + r.Failure.Do
}

// Summary counts what became of the files of a run.
type Summary struct {
	Files     int           `json:"files"` // that there were
	Added     int           `json:"added"`
	Updated   int           `json:"updated"`
	Unchanged int           `json:"unchanged"`
	Failed    int           `json:"failed"`
	Bytes     int64         `json:"bytes"` // of the files that were looked at
	Took      time.Duration `json:"-"`
	Seconds   float64       `json:"seconds"`
}

// Done returns how many files are finished, with whatever result.
func (s *Summary) Done() int { return s.Added + s.Updated + s.Unchanged + s.Failed }

func (s *Summary) count(r Result) {
	switch r.Status {
	case Added:
		s.Added++
	case Updated:
		s.Updated++
	case Unchanged:
		s.Unchanged++
	case Failed:
		s.Failed++
	}
	s.Bytes += r.Bytes
}

// String is the closing line of a run.
func (s *Summary) String() string {
	secs := max(s.Seconds, 1e-3)
	files := "files"
	if s.Done() == 1 {
		files = "file"
	}
	return fmt.Sprintf("%d %s: %d added, %d updated, %d unchanged, %d failed (%.1f s, %.0f files/s, %.1f MB/s)",
		s.Done(), files, s.Added, s.Updated, s.Unchanged, s.Failed, s.Seconds, float64(s.Done())/secs, float64(s.Bytes)/1e6/secs)
}
