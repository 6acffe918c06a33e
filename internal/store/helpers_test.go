package store_test

import (
	"context"
	"fmt"
	"strings"
	"testing"
	"time"

	"podium/internal/store"
	"podium/internal/transcript"
)

// noon is when everything happens in these tests, a second later each time.
func clock() func() time.Time {
	t := time.Date(2030, 1, 2, 12, 0, 0, 0, time.UTC)
	return func() time.Time { t = t.Add(time.Second); return t }
}

func open(t testing.TB) *store.Store {
	t.Helper()
	return openIn(t, t.TempDir(), store.Options{Now: clock()})
}

func openIn(t testing.TB, dir string, o store.Options) *store.Store {
	t.Helper()
	s, err := store.Open(context.Background(), dir, o)
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() {
		if err := s.Close(); err != nil {
			t.Error(err)
		}
	})
	return s
}

// read makes a transcript of the invented harbour office out of lines "LABEL: words". Q opens an exchange unless
// another Q stands right before it; what stands before the first is a statement.
func read(title, day string, lines ...string) transcript.Transcript {
	b := transcript.Transcript{Title: title, Event: day, Series: "harbour-office", Language: "en", Place: "Quayside", Style: "generic", Confidence: 1}
	for i, line := range lines {
		label, text, _ := strings.Cut(line, ": ")
		turn := transcript.Turn{Label: label, Text: text, Role: transcript.Briefer, Speaker: speaker(label)}
		if strings.HasPrefix(label, "Q") {
			turn.Role = transcript.Reporter
		}
		b.Turns = append(b.Turns, turn)
		last := len(b.Exchanges) - 1
		switch {
		case turn.Role == transcript.Reporter && (i == 0 || b.Turns[i-1].Role != transcript.Reporter):
			b.Exchanges = append(b.Exchanges, transcript.Exchange{Kind: transcript.QandA, Turns: []int{i}, Asker: turn.Speaker, Outlet: outlet(label)})
		case last < 0:
			b.Exchanges = append(b.Exchanges, transcript.Exchange{Kind: transcript.Statement, Turns: []int{i}})
		default:
			b.Exchanges[last].Turns = append(b.Exchanges[last].Turns, i)
		}
	}
	return b
}

// speaker knows the captain, and reporters whose label gives name and outlet: "Q Ada Brandt, The Mole".
func speaker(label string) transcript.Attribution {
	name, _, _ := strings.Cut(strings.TrimPrefix(label, "Q "), ",")
	switch {
	case label == "CAPTAIN ROE":
		return transcript.Attribution{Name: "Linda Roe", Key: "linda-roe", Office: "Harbour Captain", Standing: transcript.Stated}
	case strings.HasPrefix(label, "Q ") && name != "":
		return transcript.Attribution{Name: name, Key: slugify(name), Standing: transcript.Stated}
	}
	return transcript.Attribution{Standing: transcript.Unidentified}
}

func outlet(label string) transcript.Attribution {
	if _, name, ok := strings.Cut(label, ", "); ok {
		return transcript.Attribution{Name: name, Key: slugify(name), Standing: transcript.Stated}
	}
	return transcript.Attribution{Standing: transcript.Unidentified}
}

func slugify(s string) string { return strings.ReplaceAll(strings.ToLower(s), " ", "-") }

// morning is a briefing that many tests start from.
func morning() transcript.Transcript {
	return read("Morning briefing on the ferry", "2030-01-02",
		"CAPTAIN ROE: Good morning, everybody. The ferry to the outer islands sails again from tomorrow.",
		"Q Ada Brandt, The Mole: Captain, why did the repairs to the northern pier take longer than you had promised us?",
		"CAPTAIN ROE: The timber came late, and then the storm took half of the scaffolding away.",
		"Q: And who is going to pay for the scaffolding that was lost in the storm?",
		"CAPTAIN ROE: That is for the insurers to settle among themselves, not for this office.",
		"Q Tom Vane, Tide Daily: Will the night ferry come back before the summer season begins?",
		"CAPTAIN ROE: We have not decided on that, and I would rather not guess.")
}

// source is one way in which bytes are met.
type source struct {
	name, version string
	modified      time.Time
	fetched       time.Time
	url           string
}

// keep stores bytes and returns the part that is the whole of them.
func keep(t testing.TB, s *store.Store, from source, body string) transcript.SourcePart {
	t.Helper()
	src := &transcript.Source{Name: from.name, MediaType: "text/plain", Modified: from.modified, Fetched: from.fetched,
		Meta: transcript.Metadata{URL: from.url, Version: from.version}}
	if _, err := s.Keep(context.Background(), src, []byte(body)); err != nil {
		t.Fatal(err)
	}
	return transcript.SourcePart{SHA256: src.SHA256}
}

// publish keeps the words of a reading as its source and publishes it.
func publish(t testing.TB, s *store.Store, from source, b transcript.Transcript) store.Outcome {
	t.Helper()
	body := b.Title + "\n" + b.Words()
	o, err := s.Publish(context.Background(), store.Publication{Parts: []transcript.SourcePart{keep(t, s, from, body)}, URL: from.url,
		Extracted: body, Transcript: b, Reader: "1", Authority: "a"})
	if err != nil {
		t.Fatal(err)
	}
	return o[0]
}

func briefing(t testing.TB, s *store.Store, key string) *transcript.Briefing {
	t.Helper()
	b, err := s.BriefingByKey(context.Background(), key)
	if err != nil {
		t.Fatal(err)
	}
	return b
}

// sound fails the test unless Verify finds nothing.
func sound(t testing.TB, s *store.Store) {
	t.Helper()
	fs, err := s.Verify(context.Background(), nil)
	if err != nil {
		t.Fatal(err)
	}
	for _, f := range fs {
		t.Errorf("verify: %s %s: %s", f.Kind, f.Where, f.Text)
	}
}

func ids(b *transcript.Briefing) []string {
	out := make([]string, len(b.Turns))
	for i := range b.Turns {
		out[i] = b.Turns[i].ID
	}
	return out
}

func location(l *store.Location, err error) string {
	if err != nil {
		return err.Error()
	}
	return fmt.Sprintf("%s %s in %s: %s [%s]", l.Status, l.Turn, l.Exchange, l.Reason, l.Words)
}
