package authority

import (
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"podium/internal/transcript"
)

// laid writes archive files into a new data directory and loads them.
func laid(t *testing.T, files map[string]string) (*Files, error) {
	t.Helper()
	dir := t.TempDir()
	if err := os.MkdirAll(filepath.Join(dir, "archive"), 0o755); err != nil {
		t.Fatal(err)
	}
	for name, body := range files {
		if err := os.WriteFile(filepath.Join(dir, "archive", name), []byte(body), 0o644); err != nil {
			t.Fatal(err)
		}
	}
	return Load(dir)
}

const (
	askID    = "3f8k2m9qxw0a"
	secondID = "5b2c4d6e8f0g"
	answerID = "7h9j1k3m5n7p"
)

func briefing() *transcript.Transcript {
	nobody := transcript.Attribution{Standing: transcript.Unidentified}
	return &transcript.Transcript{
		Event: "2026-03-02",
		Turns: []transcript.Turn{
			{ID: askID, Label: "Q", Role: transcript.Reporter, Speaker: nobody, Text: "What of the harbour dues?"},
			{ID: answerID, Label: "MR TARN", Role: transcript.Briefer, Speaker: transcript.Attribution{Name: "Tarn", Key: "harbour-mr-tarn", Standing: transcript.Stated}, Text: "They stay as they are."},
			{ID: secondID, Label: "Q", Role: transcript.Reporter, Speaker: nobody, Text: "On another matter, the lighthouse."},
			{Label: "MR TARN", Role: transcript.Briefer, Text: "It is lit."},
		},
		Exchanges: []transcript.Exchange{{Kind: transcript.QandA, Turns: []int{0, 1, 2, 3}, Asker: nobody, Outlet: nobody}},
	}
}

func TestCorrect(t *testing.T) {
	f, err := laid(t, map[string]string{
		"people.yaml": "people:\n  - {slug: olaf-tarn, name: Olaf Tarn}\n",
		"corrections.yaml": `corrections:
  - {kind: asker, turn: ` + askID + `, words: harbour dues, name: Brita Holm, reason: The recording names her.}
  - {kind: outlet, turn: ` + askID + `, words: harbour dues, name: the BBC, reason: So does the list of guests.}
  - {kind: split, turn: ` + secondID + `, words: the lighthouse, reason: Another voice.}
  - {kind: date, turn: ` + askID + `, words: harbour, date: 2026-03-01, reason: Posted a day late.}
  - {kind: speaker, turn: ` + answerID + `, words: words that are gone, name: Ida Vik, reason: Misheard.}
  - {kind: merge, person: harbour-mr-tarn, into: olaf-tarn, reason: One man.}
  - {kind: speaker, turn: 000000000000, words: elsewhere, name: Ida Vik, reason: Another briefing.}
`})
	if err != nil {
		t.Fatal(err)
	}
	b := briefing()
	applied, misfits := f.Correct(b, nil)
	if len(applied) != 5 || len(misfits) != 1 {
		t.Fatalf("applied %d, misfits %d, want 5 and 1: %v", len(applied), len(misfits), misfits)
	}
	if !strings.Contains(misfits[0].Why, "no longer holds the words") {
		t.Errorf("misfit says %q", misfits[0].Why)
	}
	want := []transcript.Correction{
		{Kind: "asker", Turn: 0, Is: "Brita Holm", Reason: "The recording names her."},
		{Kind: "outlet", Turn: 0, Is: "the BBC", Reason: "So does the list of guests."},
		{Kind: "split", Turn: 2, Reason: "Another voice."},
		{Kind: "date", Turn: 0, Was: "2026-03-02", Is: "2026-03-01", Reason: "Posted a day late."},
		{Kind: "merge", Turn: -1, Was: "Tarn", Is: "Olaf Tarn", Reason: "One man."},
	}
	if !slices.Equal(b.Corrections, want) {
		t.Errorf("corrections %+v, want %+v", b.Corrections, want)
	}
	first := b.Exchanges[0]
	if len(b.Exchanges) != 2 || len(first.Turns) != 2 || b.Exchanges[1].Turns[0] != 2 {
		t.Fatalf("exchanges %+v", b.Exchanges)
	}
	if first.Asker.Name != "Brita Holm" || first.Asker.Key != "brita-holm" || first.Asker.Evidence[0].Kind != "correction" || first.Asker.Evidence[0].Note == "" {
		t.Errorf("asker %+v", first.Asker)
	}
	if first.Outlet.Key != "bbc" {
		t.Errorf("outlet %+v", first.Outlet)
	}
	if b.Turns[0].Speaker.Name != "Brita Holm" {
		t.Errorf("speaker of the question %+v", b.Turns[0].Speaker)
	}
	if b.Turns[2].Speaker.Known() {
		t.Errorf("the split-off question is %+v's", b.Turns[2].Speaker)
	}
	if b.Event != "2026-03-01" || b.Given["event_date"].Kind != "correction" {
		t.Errorf("event %s %+v", b.Event, b.Given)
	}
	if got := b.Turns[1].Speaker; got.Key != "olaf-tarn" || got.Name != "Olaf Tarn" {
		t.Errorf("merged speaker %+v", got)
	}
}

func TestCorrectJoin(t *testing.T) {
	f, err := laid(t, map[string]string{"corrections.yaml": "corrections:\n  - {kind: join, turn: " + secondID + ", words: lighthouse, reason: The same voice.}\n"})
	if err != nil {
		t.Fatal(err)
	}
	b := briefing()
	b.Exchanges = []transcript.Exchange{{Kind: transcript.QandA, Turns: []int{0, 1}}, {Kind: transcript.QandA, Turns: []int{2, 3}}}
	if _, misfits := f.Correct(b, nil); len(misfits) != 0 || len(b.Exchanges) != 1 || len(b.Exchanges[0].Turns) != 4 {
		t.Errorf("misfits %v, exchanges %+v", misfits, b.Exchanges)
	}
	if _, misfits := f.Correct(b, nil); len(misfits) != 1 {
		t.Errorf("joining what is joined: misfits %v", misfits)
	}
}
