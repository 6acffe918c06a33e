package exchange_test

import (
	"fmt"
	"math"
	"strings"
	"sync"
	"testing"

	"pgregory.net/rapid"

	"podium/internal/authority"
	"podium/internal/ingest/read/exchange"
	"podium/internal/transcript"
)

// script reads a fixture: one turn a line, "LABEL: words"; a bar in the words begins a paragraph.
func script(t testing.TB, lines string) *transcript.Transcript {
	t.Helper()
	tr := &transcript.Transcript{Language: "en"}
	for _, l := range strings.Split(strings.TrimSpace(lines), "\n") {
		label, words, ok := strings.Cut(strings.TrimSpace(l), ": ")
		if !ok {
			t.Fatalf("no label in %q", l)
		}
		tr.Turns = append(tr.Turns, transcript.Turn{Label: label, Text: strings.ReplaceAll(words, " | ", "\n")})
	}
	return tr
}

var load = sync.OnceValues(func() (*authority.Files, error) { return authority.Load("") })

// shipped are the authority files that ship, loaded once.
func shipped(t testing.TB) *authority.Files {
	t.Helper()
	auth, err := load()
	if err != nil {
		t.Fatal(err)
	}
	return auth
}

// shape writes exchanges as "s1 e2,3 p4": kind and turns, numbered from 1.
func shape(tr *transcript.Transcript) string {
	var parts []string
	for _, x := range tr.Exchanges {
		var ns []string
		for _, k := range x.Turns {
			ns = append(ns, fmt.Sprint(k+1))
		}
		parts = append(parts, string(x.Kind[0])+strings.Join(ns, ","))
	}
	return strings.Join(parts, " ")
}

const longAnswer = "The board has looked at the breakwater for the better part of a year and I would say that the work is on course, that the stone has come from the quarry at Vasa, and that the ferries will run as they do today."

func assigns(t *testing.T, lines, want string) {
	t.Helper()
	tr := script(t, lines)
	exchange.Assign(tr, shipped(t))
	if got := shape(tr); got != want {
		t.Errorf("exchanges %s, want %s\n%s", got, want, whys(tr))
	}
}

func whys(tr *transcript.Transcript) string {
	var b strings.Builder
	for _, x := range tr.Exchanges {
		fmt.Fprintf(&b, "%s %d: %s (%s)\n", x.Kind, x.Turns[0]+1, x.Why, x.Boundary)
	}
	return b.String()
}

func TestEveryTurnInOneExchange(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		tr := anyTranscript(t)
		exchange.Assign(tr, nil)
		seen := map[int]int{}
		for _, x := range tr.Exchanges {
			if len(x.Turns) == 0 || x.Boundary == "" || x.Why == "" || x.Asker.Standing != transcript.Unidentified {
				t.Fatalf("incomplete exchange %+v", x)
			}
			for k, i := range x.Turns {
				seen[i]++
				if k > 0 && x.Turns[k-1] >= i {
					t.Fatalf("turns not ascending: %v", x.Turns)
				}
			}
		}
		for i := range tr.Turns {
			if seen[i] != 1 {
				t.Fatalf("turn %d stands in %d exchanges", i, seen[i])
			}
			if tr.Turns[i].Role == "" {
				t.Fatalf("turn %d has no role", i)
			}
		}
	})
}

// anyTranscript draws turns whose words are the formulas that the rules look for, and noise.
func anyTranscript(t *rapid.T) *transcript.Transcript {
	labels := rapid.SampledFrom([]string{"Q", "QUESTION", "MS LUND", "MR TARN", "MODERATOR", "SENIOR OFFICIAL", "", "NORA TIMM", "问", "答", "追问", "INTERPRETER"})
	words := rapid.SampledFrom([]string{"Thank you.", "Go ahead.", "Ada Holm.", "Oh, sorry.", "Yes?", "", "(Laughter.)", "Thanks, Ada. " + longAnswer, "Can I follow up?",
		"— and the ferry?", "What of the harbour —", "Good morning, everyone. " + longAnswer + longAnswer + longAnswer, "Let’s go to the line of Ida Vik.", "\x00\xff", "请问？"})
	tr := &transcript.Transcript{}
	for range rapid.IntRange(0, 14).Draw(t, "n") {
		tr.Turns = append(tr.Turns, transcript.Turn{Label: labels.Draw(t, "label"), Text: words.Draw(t, "words")})
	}
	return tr
}

// TestWhySaysSigns keeps the reasons that readers see from going empty or technical.
func TestWhySaysSigns(t *testing.T) {
	tr := script(t, `
		MS LUND: Good morning. Ada, go ahead.
		Q: Thanks. When does the night boat to Ness start, and who pays for it?
		MS LUND: `+longAnswer+` | Go ahead, Bruno.
		Q: Thank you. On teachers: the union in Sund says that forty posts stay empty. Is the ministry hiring?
		MS LUND: It is.`)
	exchange.Assign(tr, shipped(t))
	if len(tr.Exchanges) != 3 {
		t.Fatalf("exchanges %s", shape(tr))
	}
	if x := tr.Exchanges[2]; x.Boundary != transcript.Stated || !strings.Contains(x.Why, "called by name") {
		t.Errorf("boundary %s because %q", x.Boundary, x.Why)
	}
}

// TestCallHabitIsNoThreshold: a room in which some are called lies between one where nobody is and one where it is the habit.
func TestCallHabitIsNoThreshold(t *testing.T) {
	last := -1.0
	for _, c := range []struct {
		called, all     int
		usual, uncalled float64
	}{{0, 0, 0, 1}, {0, 40, 0, 1}, {5, 40, 0, 1}, {6, 40, 0.3, 0.5}, {7, 40, 0.7, 0}, {10, 40, 1, 0}, {40, 40, 1, 0}} {
		usual, uncalled := exchange.CallHabit(c.called, c.all)
		if math.Abs(usual-c.usual) > 1e-9 || math.Abs(uncalled-c.uncalled) > 1e-9 || usual < last {
			t.Errorf("%d of %d called: usual %.2f, uncalled %.2f, want %.2f and %.2f", c.called, c.all, usual, uncalled, c.usual, c.uncalled)
		}
		last = usual
	}
}

// Words that only close stand in no exchange, though a question before them was taken up by nobody; with a question they do.
func TestClosingWords(t *testing.T) {
	asked := "THE MINISTER: Good morning. Any questions?\nQ: Minister, will the ferry run at night?\nTHE MINISTER: " + longAnswer + "\n"
	assigns(t, asked+"Q: Will it be on Saturday, Minister?\nReporter: Thank you very much, Minister.", "s1 e2,3,4 p5")
	assigns(t, asked+"Reporter: Thank you, Minister.\nTHE MINISTER: Thank you very much. Hope you had a good time out here.", "s1 e2,3 p4,5")
	assigns(t, asked+"Q: Will it be on Saturday, Minister?\nQ: And who pays for it?", "s1 e2,3,4,5")
}

// Who says what his name is asks for himself, where another holds the floor; who is let go on by a few words, or tells no more, may be the same.
func TestWhoSaysHisOwnName(t *testing.T) {
	called := "" // by gesture, as all are here
	for _, of := range []string{"the lighthouse at Sund", "the road over the pass", "the school roof", "the pilots' pay", "the fish market"} {
		called += "Q: Thank you, Minister. What will become of " + of + " before the winter?\nTHE MINISTER: " + longAnswer + " | Yes, go ahead.\n"
	}
	first := called + "Q: Thank you, Minister. My name is Ida Holm. Will the night ferry run again?\nTHE MINISTER: " + longAnswer + "\n"
	unnamed := called + "Q: Thank you, Minister. Will the night ferry run again, and who will pay for it?\nTHE MINISTER: " + longAnswer + "\n"
	for turns, want := range map[string]string{
		first + "Q: Hi. My name is Otto Brandt.\nTHE MINISTER: Is that right? You and me.\nQ: And I keep the boats there. And will they run too?\nTHE MINISTER: They will.": "14,15,16,17",
		unnamed + "Q: My name is Otto, and I keep the boats of the ferry there.\nTHE MINISTER: Good.\nQ: And will they run too?\nTHE MINISTER: They will.":                  "14,15,16,17",
		unnamed + "Q: My name is Otto.\nTHE MINISTER: Good.\nQ: And will they run too?\nTHE MINISTER: They will.":                                                           "12,13,14,15,16,17",
	} {
		tr := script(t, "THE MINISTER: Good morning. Any questions?\n"+turns)
		exchange.Assign(tr, shipped(t))
		if got := shape(tr); !strings.HasSuffix(got, " e"+want) {
			t.Errorf("exchanges %s, want the last %s", got, want)
		}
	}
}
