package transcript

import (
	"slices"
	"strings"
	"testing"
)

// line writes a word difference: kept words, [-cut-], {+put+}.
func line(d []Stretch) string {
	var b strings.Builder
	for _, s := range d {
		switch s.Edit {
		case Cut:
			b.WriteString("[-" + s.Text + "-]" + s.Tail)
		case Put:
			b.WriteString("{+" + s.Text + "+}" + s.Tail)
		default:
			b.WriteString(s.Text + s.Tail)
		}
	}
	return b.String()
}

func TestWordDifference(t *testing.T) {
	for _, c := range []struct{ was, is, want string }{
		{"The dike holds.", "The dike holds.", ""},
		{"The dike  holds.", "The dike\nholds.", ""},
		{"The dike holds.", "The dike held.", "The dike [-holds-]{+held+}."},
		{"The dike holds.", "The dike does not hold.", "The dike [-holds-]{+does not hold+}."},
		{"We said so.", "We said so, twice.", "We said so{+, twice+}."},
		{"“Yes,” he said", "\"Yes,\" he said", "[-“-]{+\"+}Yes,[-”-] {+\"+} he said"},
		{"港口今天关闭。", "港口明天关闭。", "港口[-今-]{+明+}天关闭。"},
		{"It rose to 4 per cent in the north.", "The harbour master spoke of the wind.",
			"[-It rose to 4 per cent in-] {+The harbour master spoke of+} the [-north-]{+wind+}."},
	} {
		got := line(WordDifference(c.was, c.is))
		if got != c.want {
			t.Errorf("%q to %q: got %q, want %q", c.was, c.is, got, c.want)
		}
	}
}

// FuzzWordDifference asks that a difference holds both texts, word for word.
func FuzzWordDifference(f *testing.F) {
	f.Add("The dike holds.", "The dike does not hold.")
	f.Add("港口 \xff", "’s港")
	f.Fuzz(func(t *testing.T, was, is string) {
		d := WordDifference(was, is)
		if d == nil {
			return
		}
		var old, now strings.Builder
		for _, s := range d {
			if s.Edit != Put {
				old.WriteString(s.Text)
			}
			if s.Edit != Cut {
				now.WriteString(s.Text)
			}
		}
		squeeze := func(s string) string { return strings.Join(strings.Fields(s), "") }
		if squeeze(old.String()) != squeeze(was) || squeeze(now.String()) != squeeze(is) {
			t.Errorf("%q to %q: %q", was, is, line(d))
		}
	})
}

func TestDiffer(t *testing.T) {
	holt := Attribution{Name: "Mara Holt", Standing: Stated}
	was := &Transcript{Title: "Briefing", Event: "2026-03-01", Turns: []Turn{
		{Label: "MS HOLT", Speaker: holt, Role: Briefer, Text: "The harbour opens at noon on Friday, as it always has."},
		{Label: "QUESTION", Role: Reporter, Text: "Who pays for the lighthouse and its lamp this year?"},
		{Label: "MS HOLT", Speaker: holt, Role: Briefer, Text: "Nobody has asked us about that yet."},
		{Label: "MS HOLT", Role: Briefer, Text: "Thank you all for coming here today."},
	}, Exchanges: []Exchange{{Kind: Statement, Turns: []int{0}}, {Kind: QandA, Turns: []int{1, 2}}, {Kind: Statement, Turns: []int{3}}}}
	is := &Transcript{Title: "Briefing", Event: "2026-03-02", Turns: []Turn{
		{Label: "MS HOLT", Speaker: holt, Role: Briefer, Text: "The harbour opens at nine on Friday, as it always has."},
		{Label: "QUESTION", Role: Reporter, Text: "Who pays for the lighthouse and its lamp this year?"},
		{Label: "MR PILL", Role: Briefer, Text: "The ministry of tides pays for every lamp on the coast."},
		{Label: "MS HOLT", Speaker: holt, Role: Briefer, Text: "Thank you all for coming here today."},
	}, Exchanges: []Exchange{{Kind: Statement, Turns: []int{0}},
		{Kind: QandA, Turns: []int{1, 2}, Asker: Attribution{Name: "Ada Quill", Standing: Stated}}, {Kind: Statement, Turns: []int{3}}}}
	d := Differ(was, is)
	if want := []FactDifference{{"Day", "2026-03-01", "2026-03-02"}, {"Question asked by", "", "Ada Quill"}}; !slices.Equal(d.Facts, want) {
		t.Errorf("facts: %v", d.Facts)
	}
	if got, want := d.Counts(), (Counts{Changed: 1, Added: 1, Removed: 1, Put: 12, Cut: 8, Named: 1}); got != want {
		t.Errorf("counts: %+v", got)
	}
	var order []string
	for _, t := range d.Turns {
		switch {
		case t.Was == nil:
			order = append(order, "added")
		case t.Is == nil:
			order = append(order, "removed")
		case t.Named():
			order = append(order, "named")
		default:
			order = append(order, line(t.Words))
		}
	}
	want := []string{"The harbour opens at [-noon-] {+nine+} on Friday, as it always has.", "removed", "added", "named"}
	if !slices.Equal(order, want) {
		t.Errorf("turns: %q", order)
	}
	if d := Differ(was, was); len(d.Turns)+len(d.Facts) > 0 {
		t.Errorf("from itself it differs: %+v", d)
	}
}

func TestDifferingWords(t *testing.T) {
	one, other := "The harbour tug will sail at nine.", "The old harbour tug  sails at nine"
	ofOne, ofOther := DifferingWords(one, other)
	cut := func(s string, spans []Span) (out []string) {
		for _, p := range spans {
			out = append(out, s[p.Start:p.End])
		}
		return out
	}
	if got := cut(one, ofOne); !slices.Equal(got, []string{"will sail", "."}) {
		t.Errorf("of the one: %q", got)
	}
	if got := cut(other, ofOther); !slices.Equal(got, []string{"old", "sails"}) {
		t.Errorf("of the other: %q", got)
	}
	if a, b := DifferingWords("a  tug", "a tug"); a != nil || b != nil {
		t.Errorf("white space differs: %v, %v", a, b)
	}
}
