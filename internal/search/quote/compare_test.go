package quote_test

import (
	"strings"
	"testing"

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

// compared lays a quotation over words that nobody marked.
func compared(quoted, said string) quote.Match {
	return quote.Compare(quote.Parse(quoted), &transcript.Turn{Text: said})
}

// TestCommonWordsAloneAreNotInCommon: “the” in the midst of other words is no sign that they are the same saying.
func TestCommonWordsAloneAreNotInCommon(t *testing.T) {
	for name, c := range map[string]struct{ quoted, said, want string }{
		"in the midst":              {"harbour pilots of the northern quay wait outside", "harbour pilots at the tide table wait outside", "harbour pilots [-of the northern quay-] {+at the tide table+} wait outside"},
		"a word that tells":         {"harbour pilots of lighthouse quay wait outside", "harbour pilots at lighthouse table wait outside", "harbour pilots [-of-] {+at+} lighthouse [-quay-] {+table+} wait outside"},
		"at the beginning":          {"to close the harbour", "We want to shut the harbour", "to [-close-] {+shut+} the harbour"},
		"at the end":                {"the harbour is shut to", "The harbour is closed to ships", "The harbour is [-shut-] {+closed+} to"},
		"three of them":             {"harbour boats that will be the cargo", "harbour ferries that will be the tolls and cargo", "harbour [-boats-] {+ferries+} that will be the {+tolls and+} cargo"},
		"then nothing more":         {"harbour walls closed by the pilots", "Our harbour walls closed for the tide", "harbour walls closed [-by the pilots-]"},
		"after nothing but lacking": {"Pilots of the northern quay say the dike holds", "We of the southern wall say the dike holds", "[-Pilots of the northern quay-] say the dike holds"},
	} {
		if got := shown(compared(c.quoted, c.said)); got != c.want {
			t.Errorf("%s: %s", name, got)
		}
	}
}

func TestWhatIsSaidTwiceIsFoundWhereItWasFirst(t *testing.T) {
	m := compared("the dike holds", "The dike holds. Again: the dike holds.")
	if want := (transcript.Span{Start: 0, End: len("The dike holds")}); m.Span != want {
		t.Errorf("%+v, want %+v", m.Span, want)
	}
	if m := compared("dike holds", "The dike holds."); m.Span.Start != len("The ") {
		t.Errorf("the words begin at %d", m.Span.Start)
	}
}

func TestLikeness(t *testing.T) {
	for quoted, want := range map[string]float64{
		"the tug is an escort": 1, "the tug is no escort": 0.8, "the tug is an old escort": 10.0 / 11, "lighthouses sell well": 0,
	} {
		m := compared(quoted, "And the tug is an escort.")
		if got := m.Likeness(); got != want {
			t.Errorf("%s: %v, want %v", quoted, got, want)
		}
	}
	if m := compared("lighthouses sell well", "The tug is an escort."); m.Span != (transcript.Span{}) || m.Pieces != nil {
		t.Errorf("nothing in common has a place: %+v", m)
	}
}

// Pieces keep the signs behind them, so that a page can show the words as they stand.
func TestPiecesHaveTheirSigns(t *testing.T) {
	var b strings.Builder
	for _, p := range compared("the port, then, is shut; so be it!", "Well: the harbour (ours) is shut, so be it. Next?").Pieces {
		b.WriteString("{" + p.Text + "|" + p.Tail + "}")
	}
	if want := "{the| }{port, then|, }{harbour (ours|) }{is shut, so be it|. }"; b.String() != want {
		t.Errorf("%s, want %s", b.String(), want)
	}
}

// TestWhatNobodySpeaks tells a stage direction, of any length, from words that are set close to one, or marked otherwise.
func TestWhatNobodySpeaks(t *testing.T) {
	const body = "The dike[a siren, then long and weary laughter of not a few pilots who had seen it all before]holds until spring."
	stage := transcript.Mark{Kind: transcript.Stage, Start: strings.IndexByte(body, '['), End: strings.IndexByte(body, ']') + 1}
	turn := transcript.Turn{Text: body, Marks: []transcript.Mark{stage}}
	for quoted, added := range map[string]int{"The dike holds until spring": 0, "The holds until spring": 1, "The dike until spring": 1} {
		m := quote.Compare(quote.Parse(quoted), &turn)
		if m.Added != added || !m.Asides || m.Gaps || m.Negated || m.Signs {
			t.Errorf("%s: %s", quoted, shown(m))
		}
	}
	turn = transcript.Turn{Text: "The dike holds until spring.", Marks: []transcript.Mark{{Kind: transcript.Inserted, Start: 4, End: 8}}}
	if m := quote.Compare(quote.Parse("The holds until spring"), &turn); m.Added != 1 || m.Asides {
		t.Errorf("a word under another mark: %s", shown(m))
	}
}

// What a match once was, it stays: a difference that follows does not take it back.
func TestEveryDifferenceCounts(t *testing.T) {
	const said = "The harbour is not closed, and it will stay open until the old tide table is right."
	if m := compared("The harbour is closed, and it will stay open until the tide table is right", said); !m.Negated || m.Gaps {
		t.Errorf("a negation, then a word: %s", shown(m))
	}
	if m := compared("The harbour is never not closed, and it will stay shut until", said); !m.Negated {
		t.Errorf("a negation that only the quotation has, then a word: %s", shown(m))
	}
	if m := compared("The harbour … it will stay open until the tide table is right", said); !m.Gaps || m.Negated || m.Added != 1 {
		t.Errorf("an omission, of a negation too, then a word: %s", shown(m))
	}
}
