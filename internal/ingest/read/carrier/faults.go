package carrier

import (
	"errors"
	"fmt"

	"podium/internal/transcript"
)

// faults are the parts of a source that could not be read while others were: each is told with where it stands and what to do.
type faults struct {
	what string // such a part: "A member of the archive"
	told []fault
	more int // beyond those that are told
}

type fault struct {
	where string
	err   error
}

// mostFaults is how many parts that were not read are told one by one.
const mostFaults = 20

func (f *faults) add(where string, err error) {
	if len(f.told) == mostFaults {
		f.more++
		return
	}
	f.told = append(f.told, fault{where, err})
}

// warnings tell the faults, of a source of which something was read.
func (f *faults) warnings() []transcript.Warning {
	var out []transcript.Warning
	for _, t := range f.told {
		out = append(out, mended("unread-member", f.what+" was not read: "+t.where+": "+t.err.Error()+"."))
	}
	if f.more > 0 {
		out = append(out, mended("unread-member", fmt.Sprintf("%s was not read in %d more cases.", f.what, f.more)))
	}
	return out
}

// warn tells the faults on the first of the documents that were read.
func (f *faults) warn(docs []Document) []Document {
	if len(docs) > 0 {
		docs[0].Warnings = append(docs[0].Warnings, f.warnings()...)
	}
	return docs
}

// first is the error of a source of which nothing was read: that of its first part, with its place; nil without faults.
func (f *faults) first() error {
	if len(f.told) == 0 {
		return nil
	}
	t := f.told[0]
	var e *Error
	if !errors.As(t.err, &e) {
		return t.err
	}
	if e.Line == 0 {
		return &Error{Kind: e.Kind, Reason: t.where + ": " + e.Reason, Do: e.Do}
	}
	return e
}
