package read

import (
	"cmp"
	"maps"
	"slices"
	"strings"

	"podium/internal/authority"
	"podium/internal/ingest/read/exchange"
	"podium/internal/ingest/read/identity"
	"podium/internal/transcript"
)

// Join makes one reading of two or more that are parts of one briefing, in order: the words of each stand after
// those of the one before, and exchanges and names are told anew over the whole. head is up to which byte of each
// part's extracted text its own head reaches: what stands there is said once, by the first. The parts are left as they are.
func Join(parts []Reading, head []int, auth *authority.Files) Reading {
	whole := parts[0]
	t := shifted(&parts[0].Transcript, 0, 0)
	for i := 1; i < len(parts); i++ {
		whole.Extracted += "\n"
		next := shifted(&parts[i].Transcript, len(whole.Extracted), len(t.Turns))
		dropHead(&next, len(whole.Extracted)+head[i], len(t.Turns))
		whole.Extracted += parts[i].Extracted
		follow(&t, &next)
	}
	for i := range t.Turns {
		if r := t.Turns[i].Role; r == transcript.Briefer || r == transcript.Moderator {
			t.Turns[i].Role = "" // judged by what the whole shows; the other roles are printed
		}
	}
	identity.Resolve(&t, auth, exchange.Assign(&t, auth))
	whole.Transcript = t
	return whole
}

// shifted copies a transcript whose extracted text and turns follow others.
func shifted(t *transcript.Transcript, by, turns int) transcript.Transcript {
	move := func(s transcript.Span) transcript.Span { return transcript.Span{Start: s.Start + by, End: s.End + by} }
	out := *t
	out.Turns, out.Notes = slices.Clone(t.Turns), slices.Clone(t.Notes)
	out.Furniture, out.Warnings, out.Given = slices.Clone(t.Furniture), slices.Clone(t.Warnings), maps.Clone(t.Given)
	for i := range out.Turns {
		out.Turns[i].Span = move(out.Turns[i].Span)
	}
	for i := range out.Notes {
		out.Notes[i].Span, out.Notes[i].Turn = move(out.Notes[i].Span), after(out.Notes[i].Turn, turns)
	}
	for i := range out.Furniture {
		out.Furniture[i] = move(out.Furniture[i])
	}
	for i := range out.Warnings {
		out.Warnings[i].Turn = after(out.Warnings[i].Turn, turns)
	}
	for field, e := range out.Given {
		if e.Turn = after(e.Turn, turns); e.Turn < 0 && e.End > 0 {
			e.Start, e.End = e.Start+by, e.End+by
		}
		out.Given[field] = e
	}
	return out
}

// after numbers a turn that so many stand before; none stays none.
func after(turn, before int) int {
	if turn < 0 {
		return turn
	}
	return turn + before
}

// dropHead makes furniture of what a later part repeats above its words; what else stands there stays a heading
// above the first of them.
func dropHead(t *transcript.Transcript, head, first int) {
	t.Notes = slices.DeleteFunc(t.Notes, func(n transcript.Note) bool {
		repeats := n.Turn <= first && n.Span.End <= head
		if repeats {
			t.Furniture = append(t.Furniture, n.Span)
		}
		return repeats
	})
	for i := range t.Notes {
		if t.Notes[i].Turn < 0 && t.Notes[i].Span.Start < t.Turns[0].Span.Start {
			t.Notes[i].Turn = first
		}
	}
}

// follow lets the words of one part stand after those of t, and its facts where t has none. What broke off goes on.
func follow(t, next *transcript.Transcript) {
	t.Warnings = slices.DeleteFunc(t.Warnings, func(w transcript.Warning) bool { return w.Kind == "cut-off" })
	t.Turns, t.Notes = append(t.Turns, next.Turns...), append(t.Notes, next.Notes...)
	t.Furniture, t.Warnings = append(t.Furniture, next.Furniture...), append(t.Warnings, next.Warnings...)
	if t.Given == nil {
		t.Given = map[string]transcript.Evidence{}
	}
	for _, f := range []struct {
		name    string
		to      *string
		from    string
		instead bool // the later part's counts
	}{
		{"place", &t.Place, next.Place, false}, {"start_time", &t.Start, next.Start, false}, {"end_time", &t.End, next.End, true},
		{"published_date", &t.Published, next.Published, false}, {"url", &t.URL, next.URL, false},
	} {
		if strings.TrimSpace(f.from) == "" || *f.to != "" && !f.instead {
			continue
		}
		*f.to = f.from
		if e, ok := next.Given[f.name]; ok {
			t.Given[f.name] = e
		}
	}
	t.Language = cmp.Or(t.Language, next.Language)
}
