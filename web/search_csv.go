package web

import (
	"fmt"
	"slices"
	"strconv"
	"strings"
	"time"

	"podium/internal/transcript"
)

// csvExport writes a result as a table.
type csvExport struct{ *table }

func (c csvExport) head(a answerHead) error {
	err := c.about([2]string{"query", a.Query}, [2]string{"in words", a.InWords}, [2]string{"search", a.Search},
		[2]string{"total", fmt.Sprint(a.Total)}, [2]string{"briefings", fmt.Sprint(a.Briefings)}, [2]string{"archive", a.Archive},
		[2]string{"archive revision", fmt.Sprint(a.Revision)}, [2]string{"at", a.At.Format(time.RFC3339)})
	if err != nil {
		return err
	}
	return c.table.row(exportColumns.names()...)
}

func (c csvExport) row(x exportRow) error { return c.table.row(exportColumns.cells(&x)...) }

var exportColumns = columns[exportRow]{
	{"url", func(x *exportRow) string { return x.URL }},
	{"context", func(x *exportRow) string { return x.Context }},
	{"kind", func(x *exportRow) string { return string(x.Kind) }},
	{"date", func(x *exportRow) string { return x.Date }},
	{"title", func(x *exportRow) string { return x.Title }},
	{"place", func(x *exportRow) string { return x.Place }},
	{"series", func(x *exportRow) string { return x.Series }},
	{"language", func(x *exportRow) string { return x.Language }},
	{"asker", func(x *exportRow) string { return x.Asker }},
	{"outlet", func(x *exportRow) string { return x.Outlet }},
	{"answers", func(x *exportRow) string { return strings.Join(x.Answers, "; ") }},
	{"question", func(x *exportRow) string { return x.Question }},
	{"answer", func(x *exportRow) string { return x.Answer }},
	{"briefing_revision", func(x *exportRow) string { return strconv.Itoa(x.Revision) }},
	{"source_url", func(x *exportRow) string { return x.SourceURL }},
	{"struck_in_source", func(x *exportRow) string { return unsaidCell(x.Struck, x.Noted) }},
	{"permalink", func(x *exportRow) string { return x.Permalink }},
	{"asker_standing", func(x *exportRow) string { return string(x.AskerStanding) }},
	{"asker_evidence", func(x *exportRow) string { return evidenceCell(x.AskerEvidence) }},
	{"outlet_standing", func(x *exportRow) string { return string(x.OutletStanding) }},
	{"outlet_evidence", func(x *exportRow) string { return evidenceCell(x.OutletEvidence) }},
	{"answers_standing", func(x *exportRow) string {
		return join(x.answering, func(t *transcript.Turn) string { return string(standingOf(t.Speaker)) })
	}},
	{"answers_label", func(x *exportRow) string {
		return join(x.answering, func(t *transcript.Turn) string { return t.Label })
	}},
	{"boundary", func(x *exportRow) string { return string(x.Boundary) }},
	{"source_kept", func(x *exportRow) string { return join(x.Sources, func(s answerSource) string { return s.Kept }) }},
	{"licence", func(x *exportRow) string { return join(x.Sources, func(s answerSource) string { return s.Licence }) }},
}

// join writes several values into one cell, each once where they are all the same.
func join[T any](list []T, text func(T) string) string {
	var out []string
	for _, v := range list {
		out = append(out, text(v))
	}
	if same := slices.Compact(slices.Clone(out)); len(same) == 1 {
		out = same
	}
	return strings.Join(out, "; ")
}

// evidenceCell is "call: Ada Quill with the Courier".
func evidenceCell(evidence []answerEvidence) string {
	return join(evidence, func(e answerEvidence) string {
		if e.Words == "" {
			return e.Kind
		}
		return e.Kind + ": " + e.Words
	})
}

func unsaidCell(struck bool, notes []string) string {
	switch {
	case struck:
		return "struck in the source"
	case len(notes) > 0:
		return "in a footnote of the source"
	}
	return ""
}
