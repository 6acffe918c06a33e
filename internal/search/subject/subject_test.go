package subject_test

import (
	"slices"
	"strings"
	"testing"

	"podium/internal/search/subject"
	"podium/internal/transcript"
)

// passage is an exchange of lines, each "Q: " or "A: " and what is said.
func passage(lines ...string) (*transcript.Exchange, []transcript.Turn) {
	x := &transcript.Exchange{Kind: transcript.QandA, Asker: transcript.Attribution{Name: "Tracy Quill"}}
	var turns []transcript.Turn
	for i, l := range lines {
		label, text, _ := strings.Cut(l, ": ")
		t := transcript.Turn{Label: label, Role: transcript.Briefer, Text: text}
		if label == "Q" {
			t.Role = transcript.Reporter
		} else {
			t.Speaker.Name = "Mara Holt"
		}
		x.Turns, turns = append(x.Turns, i), append(turns, t)
	}
	return x, turns
}

// about makes a subject of an exchange, in an archive in which common stand everywhere and all else in ten passages of 1,000.
func about(x *transcript.Exchange, turns []transcript.Turn, lang string, common ...string) subject.Subject {
	words := subject.Candidates(x, turns, lang)
	held := make([]int, len(words))
	for i, w := range words {
		held[i] = 10
		if slices.Contains(common, w.Surface) {
			held[i] = 900
		}
	}
	return subject.Choose(words, held, 1000)
}

func surfaces(s subject.Subject) string {
	var out []string
	for _, w := range s {
		out = append(out, w.Surface)
	}
	slices.Sort(out)
	return strings.Join(out, " ")
}

func TestWhatAnExchangeIsAbout(t *testing.T) {
	x, turns := passage("Q: Thanks, Mara. Mr. Minister, sir, when will the dredging at Marrow begin?", "A: Tracy, the dredging begins in May. Nobody has asked the lobsters.")
	s := about(x, turns, "en", "begin", "thanks", "will", "minister")
	if got := surfaces(s); got != "dredging marrow" { // neither names of those who speak, nor what only the answer has
		t.Errorf("about %q", got)
	}
	if s[0].Surface != "dredging" { // both speak of it
		t.Errorf("first of all about %q", s[0].Surface)
	}
	if got := s.Query(); got != "dredging OR marrow" && got != "marrow OR dredging" {
		t.Errorf("searched by %q", got)
	}
}

func TestCharactersThatMeetOnceAreNoSubject(t *testing.T) {
	x, turns := passage("Q: 灯塔何时修好？", "A: 灯塔下月修好。")
	if got := surfaces(about(x, turns, "zh")); got != "修好 灯塔" {
		t.Errorf("about %q", got)
	}
}

func TestShared(t *testing.T) {
	x, turns := passage("Q: Will the dredging at Marrow harm the eels?", "A: The dredging of Marrow will not.")
	s := about(x, turns, "en", "will")
	far := "A: " + strings.Repeat("and so on ", 60)
	for _, c := range []struct {
		name, want string
		full       bool
		lines      []string
	}{
		{"other forms", "dredging eels harm marrow", true, []string{"Q: Marrow's eels were harmed when they dredged?", "A: No."}},
		{"nothing", "", false, []string{"Q: And the milk?", "A: It is dear."}},
		{"only answered", "eels", false, []string{"Q: And the fish?", "A: The eels are well."}},
		{"far apart", "dredging marrow", false, []string{"Q: The dredging of Marrow?", far, "Q: And eels?"}},
	} {
		y, other := passage(c.lines...)
		shared, share := s.Shared(y, other, "en", subject.Asked)
		if got := surfaces(shared); got != c.want {
			t.Errorf("%s: shares %q, want %q", c.name, got, c.want)
		}
		if (share > 0.99) != c.full || share > 1.001 || (share > 0) != (c.want != "") {
			t.Errorf("%s: a share of %v", c.name, share)
		}
	}
	answered, _ := passage("Q: And?", "A: The eels.")
	_, turnsOfIt := passage("Q: And?", "A: The eels.")
	_, asked := s.Shared(answered, turnsOfIt, "en", subject.Asked)
	if _, said := s.Shared(answered, turnsOfIt, "en", subject.Said); said <= asked {
		t.Errorf("an answer's word is worth %v where it is said, %v where it is asked", said, asked)
	}
}

// What the source struck out was not said, and nobody says a stage direction.
func TestOnlySpokenWordsAreShared(t *testing.T) {
	x, turns := passage("Q: (Applause.) Will the dredging harm the eels?")
	turns[0].Marks = []transcript.Mark{{Kind: transcript.Stage, Start: 0, End: 11}}
	s := about(x, turns, "en", "will")
	if got := surfaces(s); got != "dredging eels harm" {
		t.Errorf("about %q", got)
	}
	y, other := passage("Q: The eels, the dredging?")
	other[0].Marks = []transcript.Mark{{Kind: transcript.Struck, Start: 4, End: 8}}
	if shared, _ := s.Shared(y, other, "en", subject.Asked); surfaces(shared) != "dredging" {
		t.Errorf("shares %q", surfaces(shared))
	}
}
