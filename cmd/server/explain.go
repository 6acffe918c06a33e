package main

import (
	"bufio"
	"cmp"
	"fmt"
	"io"
	"maps"
	"slices"
	"strings"

	"podium/internal/ingest/read"
	"podium/internal/transcript"
)

// explain prints for a person, turn by turn, why a transcript was read as it was.
func explain(w io.Writer, r *read.Reading) error {
	out := bufio.NewWriter(w)
	e := explainer{out, &r.Transcript, r.Extracted}
	e.head()
	at := exchangesByTurn(e.t)
	for i := range e.t.Turns {
		e.turn(i, at[i])
	}
	e.warnings(-1)
	return out.Flush()
}

type explainer struct {
	*bufio.Writer
	t    *transcript.Transcript
	text string
}

func (e *explainer) line(format string, args ...any) { fmt.Fprintf(e, format+"\n", args...) }

func (e *explainer) head() {
	t := e.t
	e.line("%s", cmp.Or(t.Title, "(no title)"))
	e.line("  style          %s, sure to %.0f%%", cmp.Or(t.Style, "generic"), 100*t.Confidence)
	fields := map[string]string{"event_date": t.Event, "published_date": t.Published, "place": t.Place, "start_time": t.Start,
		"end_time": t.End, "series": t.Series, "language": t.Language, "url": t.URL, "declared": t.Declared}
	for _, f := range slices.Sorted(maps.Keys(fields)) {
		if fields[f] == "" {
			continue
		}
		why := ""
		if g, ok := t.Given[f]; ok {
			why = "  <- " + e.evidence(g)
		}
		e.line("  %-14s %s%s", f, fields[f], why)
	}
}

// exchangesByTurn returns the exchange of each turn, counted from 0.
func exchangesByTurn(t *transcript.Transcript) map[int]int {
	at := map[int]int{}
	for n, x := range t.Exchanges {
		for _, i := range x.Turns {
			at[i] = n
		}
	}
	return at
}

func (e *explainer) turn(i, n int) {
	t := &e.t.Turns[i]
	if n < len(e.t.Exchanges) {
		if x := &e.t.Exchanges[n]; len(x.Turns) > 0 && x.Turns[0] == i {
			e.exchange(n, x)
		}
	}
	if t.Gap {
		e.line("    (the source has lost something here)")
	}
	e.line("  %3d %s, %s: %s", i+1, cmp.Or(t.Label, "(no label)"), t.Role, clip(t.Text, 60))
	e.line("      in %d; speaker %s", n+1, e.who(t.Speaker))
	if t.For != "" {
		e.line("      speaks for %s", t.For)
	}
	for _, m := range t.Marks {
		e.line("      %s: %q %s", m.Kind, t.Text[m.Start:m.End], m.Note)
	}
	e.warnings(i)
}

func (e *explainer) exchange(n int, x *transcript.Exchange) {
	e.line("\n%s %d (turns %s): %s; boundary %s", x.Kind, n+1, numbers(x.Turns), cmp.Or(x.Why, "no reason given"), x.Boundary)
	if x.Kind == transcript.QandA {
		e.line("    asker  %s", e.who(x.Asker))
		e.line("    outlet %s", e.who(x.Outlet))
	}
}

func (e *explainer) who(a transcript.Attribution) string {
	if !a.Known() {
		return "unidentified"
	}
	s := a.Name
	if a.Office != "" {
		s += ", " + a.Office
	}
	s += " (" + string(a.Standing) + ")"
	for _, ev := range a.Evidence {
		s += "\n             <- " + e.evidence(ev)
	}
	return s
}

func (e *explainer) evidence(ev transcript.Evidence) string {
	where, text := "extracted text", e.text
	if ev.Turn >= 0 && ev.Turn < len(e.t.Turns) {
		where, text = fmt.Sprintf("turn %d", ev.Turn+1), e.t.Turns[ev.Turn].Text
	}
	s := ev.Kind
	if ev.Start < ev.End && ev.End <= len(text) {
		s += fmt.Sprintf(", %s %d-%d: %q", where, ev.Start, ev.End, clip(text[ev.Start:ev.End], 80))
	}
	if ev.Note != "" {
		s += " (" + clip(ev.Note, 100) + ")"
	}
	return s
}

func (e *explainer) warnings(turn int) {
	for _, w := range e.t.Warnings {
		if w.Turn == turn {
			e.line("      ! %s: %s", w.Kind, w.Text)
		}
	}
}

func numbers(turns []int) string {
	var out []string
	for _, i := range turns {
		out = append(out, fmt.Sprint(i+1))
	}
	return strings.Join(out, ", ")
}

// clip shortens text to about n bytes on one line.
func clip(s string, n int) string {
	s = strings.Join(strings.Fields(s), " ")
	if len(s) <= n {
		return s
	}
	if i := strings.LastIndexByte(s[:n], ' '); i > 0 {
		return s[:i] + " ..."
	}
	return strings.ToValidUTF8(s[:n], "") + " ..."
}
