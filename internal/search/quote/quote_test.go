package quote_test

import (
	"fmt"
	"slices"
	"strings"
	"testing"

	"podium/internal/search/query"
	"podium/internal/search/quote"
	"podium/internal/transcript"
)

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

// TestQueriesKeepToTheirLimits asks for quotations longer than a query may be: in parts, in one, of rare long words, of none.
func TestQueriesKeepToTheirLimits(t *testing.T) {
	tides := strings.Repeat("tide ", 30)
	long := strings.TrimSpace(strings.Repeat(strings.Repeat("ж", 60)+" ", 12))
	for name, c := range map[string]struct {
		quoted string
		phrase []int // words of each phrase of the query for the whole
	}{
		"two parts, of which the second is cut":  {tides + "… " + tides + "… " + tides, []int{30, 10}},
		"one part":                               {tides + tides, []int{40}},
		"parts of long words, as many as fit":    {strings.Repeat(strings.Repeat("ж", 60)+" eb … ", 12), []int{2, 2, 2, 2, 2, 2, 2}},
		"one part of long words, of which a few": {long, []int{8}},
		"nothing":                                {"…", nil},
	} {
		q := quote.Parse(c.quoted)
		typed := q.Exact()
		if len(typed) > query.MaxBytes {
			t.Errorf("%s: %d bytes", name, len(typed))
		}
		var got []int
		for i, phrase := range strings.Split(typed, `"`) {
			if i%2 == 1 {
				got = append(got, len(strings.Fields(phrase)))
			}
		}
		if !slices.Equal(got, c.phrase) {
			t.Errorf("%s: phrases of %v words, want %v: %s", name, got, c.phrase, typed)
		}
		for _, near := range q.Near() {
			if parsed := query.Parse(near); len(parsed.Problems) > 0 || len(near) > query.MaxBytes || strings.Contains(near, `""`) {
				t.Errorf("%s: %s: %v", name, near, parsed.Problems)
			}
		}
	}
}

// Runs of three words are of the quotation's own words in a row, and spread over the whole of it.
func TestNear(t *testing.T) {
	for quoted, want := range map[string]string{
		"the harbour is … closed to ships": `"the harbour is" OR "closed to ships"|harbour closed ships`,
		"the harbour and the harbour":      `"the harbour and" OR "harbour and the" OR "and the harbour"|harbour`,
	} {
		got := strings.Join(quote.Parse(quoted).Near(), "|")
		if i := strings.LastIndexByte(got, '|'); i >= 0 {
			got = got[:i] + strings.ReplaceAll(got[i:], " OR ", " ")
		}
		if got != want {
			t.Errorf("%s: %s", quoted, got)
		}
	}
	if near := quote.Parse("it is what it was").Near(); len(near) > 0 {
		t.Errorf("words of little meaning alone are looked for: %q", near)
	}
	var words []string
	for i := range 60 {
		words = append(words, fmt.Sprintf("buoy%d", i))
	}
	runs := quote.Parse(strings.Join(words, " ")).Near()[0]
	if n := strings.Count(runs, " OR ") + 1; n != 15 || !strings.HasPrefix(runs, `"buoy0 `) || !strings.HasSuffix(runs, ` buoy59"`) {
		t.Errorf("%d runs: %s", n, runs)
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
