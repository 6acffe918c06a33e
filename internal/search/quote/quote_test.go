package quote_test

import (
	"strings"
	"testing"

	"podium/internal/search/query"
	"podium/internal/search/quote"
	"podium/internal/transcript"
)

// shown writes a match as a line: [-only quoted-] {+only recorded+} <left out> (aside).
func shown(m quote.Match) string {
	var b strings.Builder
	marks := map[quote.Kind][2]string{quote.Same: {"", ""}, quote.Lacking: {"[-", "-]"}, quote.Added: {"{+", "+}"},
		quote.Omitted: {"<", ">"}, quote.Aside: {"((", "))"}}
	for i, p := range m.Pieces {
		if i > 0 {
			b.WriteByte(' ')
		}
		b.WriteString(marks[p.Kind][0] + p.Text + marks[p.Kind][1])
	}
	return b.String()
}

func TestCompare(t *testing.T) {
	const body = "Thank you. The harbour is closed, and it will stay closed until the tide table is right.\nWe told the pilots so. (Laughter.) Nobody was surprised."
	laughter := transcript.Mark{Kind: transcript.Stage, Start: strings.Index(body, "(Laugh"), End: strings.Index(body, " Nobody")}
	turn := transcript.Turn{Text: body, Marks: []transcript.Mark{laughter}}
	for name, c := range map[string]struct {
		quoted, want string
		exact, signs bool
	}{
		"word for word":            {"it will stay closed until the tide table is right", "it will stay closed until the tide table is right", true, true},
		"capitals and signs":       {"“The Harbour is closed – and it will stay closed”", "The harbour is closed, and it will stay closed", true, false},
		"across paragraphs":        {"the tide table is right. We told the pilots so", "the tide table is right.\nWe told the pilots so", true, true},
		"a word changed":           {"it will not stay closed until the tide table is right", "it will [-not-] stay closed until the tide table is right", false, false},
		"a word left out":          {"it will stay closed until the table is right", "it will stay closed until the {+tide+} table is right", false, false},
		"another word":             {"The port is closed, and it will stay closed", "The [-port-] {+harbour+} is closed, and it will stay closed", false, false},
		"an omission owned to":     {"The harbour is closed … until the tide table is right", "The harbour is closed <and it will stay closed> until the tide table is right", true, false},
		"three dots":               {"The harbour is closed ... until the tide table is right", "The harbour is closed <and it will stay closed> until the tide table is right", true, false},
		"brackets":                 {"[The port] is closed, and it will stay closed", "is closed, and it will stay closed", true, true},
		"brackets within":          {"the [official] tide table is right", "the tide table is right", true, false},
		"he said between":          {"“The harbour is closed,” he said on Monday, “and it will stay closed.”", "The harbour is closed, and it will stay closed", true, false},
		"laughter is nobody's":     {"We told the pilots so. Nobody was surprised.", "We told the pilots so ((Laughter)) Nobody was surprised", true, false},
		"nothing in common":        {"lighthouses sell well", "", false, false},
		"the end is another's":     {"the tide table is right, said the minister", "the tide table is right [-said the minister-]", false, false},
		"the beginning is another": {"Look, the harbour is closed", "[-Look-] The harbour is closed", false, false},
	} {
		m := quote.Compare(quote.Parse(c.quoted), &turn)
		if got := shown(m); got != c.want || m.Exact() != c.exact || m.Signs != c.signs {
			t.Errorf("%s: got %q, exact %v, signs %v", name, got, m.Exact(), m.Signs)
		}
	}
}

func TestADifferenceThatNegates(t *testing.T) {
	turn := transcript.Turn{Text: "We don't sell lighthouses, and we do not rent them out. No lo vendemos."}
	for quoted, want := range map[string]bool{
		"we sell lighthouses, and we do not rent them out": true, "we do rent them out": true, "we never do not rent them out": true,
		"Lo vendemos": false, "we do not rent them": false, "we do not rent houses out": false, "them out. Lo vendemos": true,
	} {
		if m := quote.Compare(quote.Parse(quoted), &turn); m.Negated != want {
			t.Errorf("%s: negated %v: %s", quoted, m.Negated, shown(m))
		}
	}
}

func TestStruckWordsAreNobodys(t *testing.T) {
	const body = "The dike is safe unsafe until spring."
	turn := transcript.Turn{Text: body, Marks: []transcript.Mark{{Kind: transcript.Struck, Start: 12, End: 16}}}
	for quoted, exact := range map[string]bool{"The dike is unsafe until spring": true, "The dike is safe unsafe until spring": true, "The dike is safe until spring": false} {
		if m := quote.Compare(quote.Parse(quoted), &turn); m.Exact() != exact {
			t.Errorf("%s: exact %v: %s", quoted, m.Exact(), shown(m))
		}
	}
}

func TestFiguresThatReferToFootnotesAreNobodys(t *testing.T) {
	turn := transcript.Turn{Text: "The bill,7 as Bob8 drew it, passed.", Marks: []transcript.Mark{
		{Kind: transcript.Footnote, Start: 9, End: 10, Note: "H.R. 40"}, {Kind: transcript.Footnote, Start: 17, End: 18, Note: "Robert Vane"}}}
	if m := quote.Compare(quote.Parse("The bill, as Bob drew it, passed."), &turn); !m.Exact() {
		t.Errorf("not exact: %s", shown(m))
	}
}

// TestQueriesFind holds the searches to their purpose: each parses as it is, and finds the turn that the quotation is from.
func TestQueriesFind(t *testing.T) {
	const body = "We're not — and I'll say it once — selling the U.S. lighthouse for 1,000 crowns, OR any other. 海港今天关闭。"
	b := &transcript.Briefing{Transcript: transcript.Transcript{Language: "en", Turns: []transcript.Turn{{ID: "a", Text: body, Role: transcript.Briefer}},
		Exchanges: []transcript.Exchange{{Kind: transcript.Statement, Turns: []int{0}}}}}
	for _, quoted := range []string{
		"we’re not and I’ll say it once", "selling the US lighthouse for 1000 crowns or any other", "We're not … selling the U.S. lighthouse",
		"海港今天关闭", body, strings.Repeat(body+" ", 9),
	} {
		q := quote.Parse(quoted)
		queries := q.Near()
		if len(q.Words) < 60 {
			queries = append(queries, q.Exact(), quote.Phrase(q.Parts()[0]))
		}
		for _, typed := range queries {
			parsed := query.Parse(typed)
			if len(parsed.Problems) > 0 {
				t.Errorf("%s: %s: %v", quoted, typed, parsed.Problems)
			}
			if !parsed.Match(b, 0, query.NoNames{}) {
				t.Errorf("%s: %s does not find it", quoted, typed)
			}
		}
	}
}

func TestParseKeepsToItsLimits(t *testing.T) {
	q := quote.Parse(strings.Repeat("tide ", 1000))
	if !q.Cut || len(q.Words) != quote.MaxWords {
		t.Errorf("%d words, cut %v", len(q.Words), q.Cut)
	}
	q = quote.Parse(strings.Repeat("ж", 5000))
	if !q.Cut || len(q.Text) > quote.MaxBytes {
		t.Errorf("%d bytes, cut %v", len(q.Text), q.Cut)
	}
}

func TestSentences(t *testing.T) {
	q := quote.Parse("The dike holds. Yes. The tide … will turn by noon")
	var got []string
	for _, s := range q.Sentences() {
		got = append(got, q.Slice(s))
	}
	if want := "The dike holds|The tide|will turn by noon"; strings.Join(got, "|") != want {
		t.Errorf("got %q", got)
	}
}

// FuzzCompare asks that nothing typed breaks anything, and that a stretch of a turn is always found in it exactly.
func FuzzCompare(f *testing.F) {
	f.Add("The harbour is closed, and it will stay closed.", "is closed, [and] ... it", 3, 20)
	f.Add("“A,” he said, “B.”", "“A,” he said, “B.”", 0, 9)
	f.Fuzz(func(t *testing.T, body, typed string, from, to int) {
		turn := transcript.Turn{Text: body}
		q := quote.Parse(typed)
		m := quote.Compare(q, &turn)
		if m.Same+m.Lacking != len(q.Words) && m.Same > 0 {
			t.Errorf("%d words, %d the same, %d lacking", len(q.Words), m.Same, m.Lacking)
		}
		for _, typed := range append(q.Near(), q.Exact()) {
			if problems := query.Parse(typed).Problems; len(problems) > 0 {
				t.Errorf("%q makes the query %q: %v", q.Text, typed, problems)
			}
		}
		if from < 0 || from > to || to > len(body) || strings.ContainsAny(body[from:to], "[….\"“”„«»「」") {
			return
		}
		if cut := quote.Parse(body[from:to]); !cut.Cut && len(cut.Words) > 2 {
			inner := cut.Words[1 : len(cut.Words)-1] // the ends may be parts of words
			if m := quote.Compare(quote.Parse(cut.Slice(inner)), &turn); !m.Exact() {
				t.Errorf("%q is not found in %q", cut.Slice(inner), body)
			}
		}
	})
}

func TestStretch(t *testing.T) {
	for typed, want := range map[string]string{
		"It was agreed.": "It was agreed",
		"We said that the harbour line’s signalling equipment was never ours to give away.": "the harbour line’s signalling equipment",
		"He said it … negotiations resume tomorrow":                                         "negotiations resume tomorrow",
		"": "",
	} {
		if got := quote.Parse(typed).Stretch(); got != want {
			t.Errorf("%q: %q, want %q", typed, got, want)
		}
	}
}
