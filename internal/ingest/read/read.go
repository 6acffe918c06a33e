// Package read turns the bytes of a source into transcripts. It is pure: it knows no database and
// no network. carrier extracts the text, dialect reads its house style, exchange parts the turns,
// identity says who is who.
package read

import (
	"cmp"
	"context"
	"fmt"
	"slices"

	"podium/internal/authority"
	"podium/internal/ingest/read/capitals"
	"podium/internal/ingest/read/carrier"
	"podium/internal/ingest/read/dialect"
	"podium/internal/ingest/read/exchange"
	"podium/internal/ingest/read/identity"
	"podium/internal/transcript"
)

// Version names this reader; it changes whenever readings may.
const Version = "18"

// Input is one source: its bytes, and what is known of it from elsewhere.
type Input struct {
	Name      string              // file name or last part of the address
	MediaType string              // "" when unknown
	Bytes     []byte              // which are not to change as long as anything that was read of them is in use
	Meta      transcript.Metadata // from a manifest or a fetch; what the source itself says wins, but for Title and Series
}

// ColumnsNote is the note of Input.Meta that maps a table's columns: "text=words, title=headline". It is
// kept with the source, so that a later reading reads the same columns.
const ColumnsNote = "columns"

// Reading is one transcript of a source. Spans of its turns, notes and furniture, and of evidence
// without a turn, are byte offsets into Extracted.
type Reading struct {
	Part       string // where in the source it stands; "" for the whole
	Extracted  string
	Meta       transcript.Metadata
	Transcript transcript.Transcript
}

// Error is a source that cannot be read: what is wrong and what to do about it.
type Error = carrier.Error

// Read returns the transcripts of a source, at least one, in order. Errors are *Error or the
// context's. The same input and authority files always give the same readings.
func Read(ctx context.Context, in Input, auth *authority.Files) ([]Reading, error) {
	columns, err := carrier.ParseColumns(in.Meta.Notes[ColumnsNote])
	if err != nil {
		return nil, err
	}
	docs, err := carrier.Extract(ctx, carrier.Source{Name: in.Name, MediaType: in.MediaType, Bytes: in.Bytes, Columns: columns})
	if err != nil {
		return nil, err
	}
	var out []Reading
	var lost []transcript.Warning // of parts that were not read
	var fault error               // the first part's
	gone := false
	for i := range docs {
		if err := ctx.Err(); err != nil {
			return nil, err
		}
		r, ok, err := one(&docs[i], in, auth)
		missing := ok && docs[i].Carrier == "html" && saysMissing(&r.Transcript)
		if ok && !missing {
			out = append(out, r)
			continue
		}
		gone = gone || missing
		lost = append(lost, unread(docs[i].Warnings)...)
		if err != nil {
			fault = cmp.Or(fault, err)
			lost = append(lost, transcript.Warning{Kind: unreadMember, Turn: -1, Text: fmt.Sprintf("A part of the source was not read: %s: %v.", docs[i].Part, err)})
		}
	}
	if len(out) > 0 {
		out[0].Transcript.Warnings = append(out[0].Transcript.Warnings, lost...)
		return out, nil
	}
	if fault != nil {
		return nil, fault
	}
	if gone {
		return nil, &Error{Kind: "no-transcript", Reason: "the page says that the one asked for is not there, or not to be seen", Do: "fetch it from an address that shows the transcript"}
	}
	return nil, &Error{Kind: "no-transcript", Reason: "no words that anybody speaks were found", Do: "check that this is a transcript and not only a page around one"}
}

// unreadMember is the kind of warning that tells of a part of a source that was not read.
const unreadMember = "unread-member"

// unread are the warnings that tell of other parts of a source than the one that they stand on.
func unread(warnings []transcript.Warning) []transcript.Warning {
	return slices.DeleteFunc(slices.Clone(warnings), func(w transcript.Warning) bool { return w.Kind != unreadMember })
}

// No briefing has so many turns or labels: what has is many in one, or no transcript, and its turns are not to be compared
// with each other.
const (
	mostTurns  = 30_000
	mostLabels = 3_000
)

// one reads one document; false where nobody speaks in it.
func one(doc *carrier.Document, in Input, auth *authority.Files) (Reading, bool, error) {
	t := dialect.Read(doc, dialect.Hints{Name: memberName(doc, in), Meta: in.Meta})
	if len(t.Turns) == 0 {
		return Reading{}, false, nil
	}
	printed := labels(t.Turns)
	if len(t.Turns) > mostTurns || len(printed) > mostLabels {
		return Reading{}, false, &Error{Kind: "too-large", Reason: fmt.Sprintf("the source has %d turns under %d labels, more than any one briefing", len(t.Turns), len(printed)),
			Do: "split it into one file a transcript"}
	}
	if auth != nil {
		t.Series = seriesOf(&t, memberName(doc, in), in.Meta.Series, printed, auth)
		if t.Series == "" && in.Meta.Series != "" {
			t.Warnings = append(t.Warnings, transcript.Warning{Kind: "unknown-series", Turn: -1,
				Text: fmt.Sprintf("It was filed under “%s”, which is no series that this archive knows.", in.Meta.Series)})
		}
	}
	if restore := capitals.Lowered(t.Turns, auth.IsOutlet); restore != nil {
		defer restore()
	}
	identity.Resolve(&t, auth, exchange.Assign(&t, auth))
	return Reading{Part: doc.Part, Extracted: doc.Text, Meta: in.Meta, Transcript: t}, true, nil
}

func memberName(doc *carrier.Document, in Input) string {
	if doc.Name != "" {
		return doc.Name
	}
	return in.Name
}

func labels(turns []transcript.Turn) []string {
	var out []string
	seen := map[string]bool{}
	for i := range turns {
		if l := turns[i].Label; l != "" && !seen[l] {
			seen[l] = true
			out = append(out, l)
		}
	}
	return out
}
