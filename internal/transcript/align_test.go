package transcript_test

import (
	"fmt"
	"slices"
	"strings"
	"testing"

	"pgregory.net/rapid"

	"podium/internal/transcript"
)

// turns makes turns out of lines "LABEL: words".
func turns(lines ...string) []transcript.Turn {
	out := make([]transcript.Turn, len(lines))
	for i, l := range lines {
		out[i].Label, out[i].Text, _ = strings.Cut(l, ": ")
	}
	return out
}

const (
	timber  = "A: The timber came late, and then the storm took half of the scaffolding away."
	insurer = "A: That is for the insurers to settle among themselves, not for this office."
	pay     = "Q: And who is going to pay for the scaffolding that was lost in the storm?"
	night   = "Q: Will the night ferry come back before the summer season begins?"
)

func TestAlign(t *testing.T) {
	for name, c := range map[string]struct {
		old, new []string
		want     []transcript.Pair
	}{
		"the same": {[]string{timber, pay, insurer}, []string{timber, pay, insurer}, []transcript.Pair{{0, 0}, {1, 1}, {2, 2}}},
		"punctuation, case, dots of the label": {[]string{"MR. ROE: Yes - that is so"}, []string{"Mr Roe: Yes – that is so."},
			[]transcript.Pair{{0, 0}}},
		"one inserted, one lost":           {[]string{timber, pay}, []string{night, timber}, []transcript.Pair{{0, 1}}},
		"another label, the same words":    {[]string{pay, insurer}, []string{"PRESS: " + pay[3:], insurer}, []transcript.Pair{{0, 0}, {1, 1}}},
		"a word corrected":                 {[]string{timber}, []string{strings.Replace(timber, "half", "most", 1)}, []transcript.Pair{{0, 0}}},
		"a short turn, a letter corrected": {[]string{"Q: Thank yuo"}, []string{"Q: Thank you"}, []transcript.Pair{{0, 0}}},
		"yes is not no":                    {[]string{pay, "A: Yes."}, []string{pay, "A: No."}, []transcript.Pair{{0, 0}}},
		"other words are another turn":     {[]string{timber}, []string{insurer}, nil},
		"split: the longer half keeps it":  {[]string{timber}, []string{"A: The timber came late,", "A: and then the storm took half of the scaffolding away."}, []transcript.Pair{{0, 1}}},
		"moved":                            {[]string{timber, pay, insurer, night}, []string{night, timber, pay, insurer}, []transcript.Pair{{3, 0}, {0, 1}, {1, 2}, {2, 3}}},
		"repeated words, in order":         {[]string{"Q: Yes.", timber, "Q: Yes."}, []string{"Q: Yes.", timber, "Q: Yes.", "Q: Yes."}, []transcript.Pair{{0, 0}, {1, 1}, {2, 2}}},
		"Chinese":                          {[]string{"答: 关于这个问题，我们已经多次表明立场。"}, []string{"答: 关于这个问题，我们已多次表明立场。"}, []transcript.Pair{{0, 0}}},
		"nothing":                          {nil, []string{timber}, nil},
	} {
		t.Run(name, func(t *testing.T) {
			if got := transcript.Align(turns(c.old...), turns(c.new...)); !slices.Equal(got, c.want) {
				t.Errorf("pairs = %v, want %v", got, c.want)
			}
		})
	}
}

func TestFinder(t *testing.T) {
	now := turns(night, timber[:3]+"Well. "+timber[3:]+" And we are glad of it.", "Q: Thank you very much indeed.")
	f := transcript.NewFinder(now)
	for text, want := range map[string]int{
		timber[3:]: 1,
		"Took half of the scaffolding away, the storm": 1,
		insurer[3:]:                   -1,
		"Thank you.":                  -1, // too little to tell whose thanks they are
		"Thank you very much, indeed": 2,
		"":                            -1,
	} {
		if got := f.Find(text); got != want {
			t.Errorf("%q is found in turn %d, want %d", text, got, want)
		}
	}
}

func TestOverlap(t *testing.T) {
	long := transcript.Transcript{Turns: turns(timber, pay, insurer, night)}
	part := transcript.Transcript{Turns: turns(pay, insurer)}
	other := transcript.Transcript{Turns: turns("A: Something else altogether is what is said in this one here.")}
	if share, contained := transcript.Overlap(&long, &part); share < 0.3 || share > 0.7 || contained != 1 {
		t.Errorf("an excerpt: share %.2f, contained %.2f", share, contained)
	}
	if share, contained := transcript.Overlap(&long, &other); share != 0 || contained != 0 {
		t.Errorf("another: share %.2f, contained %.2f", share, contained)
	}
	if share, contained := transcript.Overlap(&long, &transcript.Transcript{}); share != 0 || contained != 0 {
		t.Errorf("nothing: share %.2f, contained %.2f", share, contained)
	}
}

// distinct draws turns of which no two are alike.
func distinct(t *rapid.T, name string, from, most int) []transcript.Turn {
	n := rapid.IntRange(0, most).Draw(t, name)
	out := make([]transcript.Turn, n)
	for i := range out {
		w := from + i
		out[i] = transcript.Turn{Label: []string{"Q", "MR. ROE"}[i%2],
			Text: fmt.Sprintf("alpha%d beta%d gamma%d delta%d epsilon%d zeta%d eta%d", w, w, w, w, w, w, w)}
	}
	return out
}

func TestAlignIsSound(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		line := rapid.SampledFrom([]string{"Q: Yes.", "Q: No.", timber, pay, insurer, night, "A: Yes.", "A: " + pay[3:], timber + " So.", "A: "})
		old := turns(rapid.SliceOfN(line, 0, 20).Draw(t, "old")...)
		new := turns(rapid.SliceOfN(line, 0, 20).Draw(t, "new")...)
		pairs := transcript.Align(old, new)
		usedOld, last := map[int]bool{}, -1
		for _, p := range pairs {
			if p.Old < 0 || p.Old >= len(old) || usedOld[p.Old] || p.New <= last || p.New >= len(new) {
				t.Fatalf("pairs %v of %d and %d turns", pairs, len(old), len(new))
			}
			usedOld[p.Old], last = true, p.New
		}
		again := transcript.Align(old, new)
		if !slices.Equal(pairs, again) {
			t.Fatalf("pairs %v, then %v", pairs, again)
		}
		if same := transcript.Align(old, old); len(same) != len(old) || slices.ContainsFunc(same, func(p transcript.Pair) bool { return p.Old != p.New }) {
			t.Fatalf("a reading is aligned with itself as %v", same)
		}
	})
}

// Whatever is put in, taken out or moved, a turn whose words stay is paired with itself.
func TestAlignFindsWhatStays(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		old := distinct(t, "turns", 0, 25)
		var kept []transcript.Turn
		for _, turn := range old {
			if rapid.IntRange(0, 3).Draw(t, "lost") > 0 {
				kept = append(kept, turn)
			}
		}
		if len(kept) > 2 && rapid.Bool().Draw(t, "moved") {
			kept = append(kept[2:], kept[:2]...)
		}
		new := kept
		for i, turn := range distinct(t, "inserted", 1000, 8) {
			new = slices.Insert(slices.Clone(new), min(i*3, len(new)), turn)
		}
		paired := map[string]string{}
		for _, p := range transcript.Align(old, new) {
			paired[new[p.New].Text] = old[p.Old].Text
		}
		for _, turn := range kept {
			if paired[turn.Text] != turn.Text {
				t.Fatalf("%q is paired with %q", turn.Text, paired[turn.Text])
			}
		}
		if len(paired) != len(kept) {
			t.Fatalf("%d pairs, %d turns stay", len(paired), len(kept))
		}
	})
}

func TestMintedIDsAreUniqueForEver(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		line := rapid.SampledFrom([]string{"Q: Yes.", "Q: No.", timber, "A: Yes."})
		taken := map[string]bool{}
		for range 3 {
			ts := turns(rapid.SliceOfN(line, 0, 10).Draw(t, "turns")...)
			transcript.MintTurnIDs("key", ts, taken)
			for i := range ts {
				if !transcript.ValidID(ts[i].ID) || taken[ts[i].ID] {
					t.Fatalf("turn %d has id %q", i, ts[i].ID)
				}
				taken[ts[i].ID] = true
			}
		}
	})
}

// The worst cases that a transcript of 3,000 turns can make: all replaced, all relabelled, all alike.
func BenchmarkAlign(b *testing.B) {
	const n = 3000
	replies := func(label, word string) []transcript.Turn {
		out := make([]transcript.Turn, n)
		for i := range out {
			out[i] = transcript.Turn{Label: label, Text: strings.Repeat(fmt.Sprintf("%s%d and then of course the ", word, i%n), 8)}
		}
		return out
	}
	alike := make([]transcript.Turn, n)
	for i := range alike {
		alike[i] = transcript.Turn{Label: "Q", Text: []string{"Yes.", "No.", "Thank you."}[i*i%7%3]}
	}
	reversed := slices.Clone(alike)
	slices.Reverse(reversed)
	for _, c := range []struct {
		name     string
		old, new []transcript.Turn
	}{
		{"the same", replies("Q", "a"), replies("Q", "a")},
		{"relabelled", replies("Q", "a"), replies("A", "a")},
		{"replaced", replies("Q", "a"), replies("Q", "b")},
		{"alike", alike, reversed},
	} {
		b.Run(c.name, func(b *testing.B) {
			b.ReportAllocs()
			for b.Loop() {
				transcript.Align(c.old, c.new)
			}
		})
	}
}
