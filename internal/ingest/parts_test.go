package ingest

import (
	"fmt"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"podium/internal/ingest/read"
	"podium/internal/store"
	"podium/internal/transcript"
)

func TestNumberIn(t *testing.T) {
	for line, want := range map[string]string{
		"Subject: TIDES: harbour briefing, part 1":  "1/0 Subject: TIDES: harbour briefing",
		"with the press (Part 2 of 3):":             "2/3 with the press",
		"Harbour briefing - Part Two":               "2/0 Harbour briefing",
		"Conferencia del puerto, parte II":          "2/0 Conferencia del puerto",
		"Harbour briefing [2/4]":                    "2/4 Harbour briefing",
		"Harbour briefing (1 of 2)":                 "1/2 Harbour briefing",
		"Part 2 of 3: Harbour briefing":             "2/3 Harbour briefing",
		"Harbour briefing, part 4 of 3":             "0/0 Harbour briefing, part 4 of 3",
		"The counterpart 2":                         "0/0 The counterpart 2",
		"We are part of it":                         "0/0 We are part of it",
		"The better part":                           "0/0 The better part",
		"Harbour briefing of 3/4/2024":              "0/0 Harbour briefing of 3/4/2024",
		"In part 2 of the report the Minister says": "0/0 In part 2 of the report the Minister says",
	} {
		n, of, rest := numberIn(line)
		if got := fmt.Sprintf("%d/%d %s", n, of, rest); got != want {
			t.Errorf("%q: %s, want %s", line, got, want)
		}
	}
}

// post is one part of a briefing that was sent in several.
func post(number, of int) string {
	words := []string{
		"MR FENWICK: Good morning. Let us begin with the harbour.\n\nQUESTION: Ada Quill, the Tidal Courier. How high was the water?\n\nMR FENWICK: It rose by four feet.\n",
		"QUESTION: I'm Odo Reed, from Lagoon Radio. On another matter, which of the two piers was closed for it?\n\nMR FENWICK: The long pier, and the ferry that leaves from there.\n",
		"QUESTION: Ines Holm, Evening Gull. Who pays the fishermen for the lost week?\n\nMR FENWICK: The insurers do. Thank you all.\n",
	}
	share := ""
	if of > 0 {
		share = fmt.Sprintf(" of %d", of)
	}
	return fmt.Sprintf("Daily briefing of the Ministry of Tides, part %d%s\n\nMarch 1, 2024\n\n%s", number, share, words[number-1])
}

// tides is a pipeline whose archive knows the series that the posts are of.
func tides(t *testing.T) (*Pipeline, string) {
	t.Helper()
	p, dir := pipeline(t)
	if err := os.Remove(filepath.Join(dir, "archive", "people.yaml")); err != nil { // it names the sample's series
		t.Fatal(err)
	}
	tell(t, p, dir, "series.yaml", "series:\n  - slug: tides\n    name: Ministry of Tides\n    body: Ministry of Tides\n    language: en\n")
	return p, dir
}

// send brings posts in, each by itself, and returns what became of the last.
func send(t *testing.T, p *Pipeline, posts ...string) Result {
	t.Helper()
	var rs []Result
	for i, text := range posts {
		name := fmt.Sprintf("post-%d.txt", i)
		_, rs = runAll(t, p, Selection{Paths: []string{tree(t, map[string]string{name: text})}, Series: "tides"})
	}
	return rs[0]
}

func warned(b *transcript.Briefing, kind string) int {
	n := 0
	for _, w := range b.Warnings {
		if w.Kind == kind {
			n++
		}
	}
	return n
}

// Two posts are one briefing, whichever comes first, and the address and ids of the first to come stay.
func TestPartsAreJoined(t *testing.T) {
	for name, order := range map[string][]int{"in order": {1, 2}, "the second first": {2, 1}} {
		t.Run(name, func(t *testing.T) {
			p, _ := tides(t)
			alone := send(t, p, post(order[0], 2))
			was := only(t, p)
			if warned(was, "missing-part") != 1 {
				t.Errorf("a part alone warns: %+v", was.Warnings)
			}
			r := send(t, p, post(order[1], 2))
			b := only(t, p)
			if r.Status != Updated || !r.Briefings[0].Joined || !strings.Contains(r.String(), "parts 1, 2") || b.Key != was.Key {
				t.Fatalf("joined: %s; alone: %s", r, alone)
			}
			if len(b.Turns) != 5 || len(b.Sources) != 2 || !strings.HasSuffix(b.Turns[4].Text, "leaves from there.") || strings.Contains(b.Title, "part") {
				t.Fatalf("%q: %d turns of %d sources", b.Title, len(b.Turns), len(b.Sources))
			}
			for i := range was.Turns {
				if !slices.ContainsFunc(b.Turns, func(x transcript.Turn) bool { return x.ID == was.Turns[i].ID && x.Text == was.Turns[i].Text }) {
					t.Errorf("turn %s of the first to come has lost its id", was.Turns[i].ID)
				}
			}
			last := b.Exchanges[len(b.Exchanges)-1]
			if warned(b, "missing-part") != 0 || !slices.Contains(last.Turns, 3) || !slices.Contains(last.Turns, 4) {
				t.Errorf("warnings %+v, exchanges %+v", b.Warnings, b.Exchanges)
			}
			if again := send(t, p, post(1, 2), post(2, 2)); again.Status != Unchanged {
				t.Errorf("again: %s", again)
			}
		})
	}
}

// The turns of a joined reading stand where its text has their words, and reading again changes nothing.
func TestJoinedReading(t *testing.T) {
	p, dir := tides(t)
	send(t, p, post(2, 2), post(1, 2))
	b := only(t, p)
	list, err := p.Store.Stale(t.Context(), "another reader", "", "", 1)
	if err != nil || len(list) != 1 {
		t.Fatal(list, err)
	}
	again := p.prepareAgain(t.Context(), list[0])
	if again.err != nil || again.ended {
		t.Fatal(again.err, again.result)
	}
	for i, turn := range again.readings[0].Transcript.Turns {
		if at := again.readings[0].Extracted[turn.Span.Start:turn.Span.End]; !strings.Contains(at, turn.Text) || turn.Span != b.Turns[i].Span {
			t.Errorf("turn %d stands at %q", i, at)
		}
	}
	tell(t, p, dir, "outlets.yaml", "outlets:\n  - slug: lagoon-radio\n    name: Lagoon Radio\n")
	reread(t, p)
	if now := only(t, p); len(now.Turns) != 5 || ids(now) != ids(b) || len(now.Sources) != 2 {
		t.Errorf("read again: %d turns of %d sources", len(now.Turns), len(now.Sources))
	}
}

// What is missing between two parts is said, until it comes.
func TestPartBetweenComesLast(t *testing.T) {
	p, _ := tides(t)
	send(t, p, post(1, 3), post(3, 3))
	b := only(t, p)
	if len(b.Turns) != 5 || !b.Turns[3].Gap || warned(b, "missing-part") != 1 {
		t.Fatalf("%d turns, warnings %+v", len(b.Turns), b.Warnings)
	}
	send(t, p, post(2, 3))
	if b = only(t, p); len(b.Turns) != 7 || b.Turns[5].Gap || warned(b, "missing-part") != 0 {
		t.Errorf("whole: %d turns, warnings %+v", len(b.Turns), b.Warnings)
	}
}

// A part that was sent again with a correction replaces what it corrects; another event is left alone.
func TestPartsThatAreNotJoined(t *testing.T) {
	p, _ := tides(t)
	send(t, p, post(1, 2), post(2, 2))
	mended := send(t, p, strings.Replace(post(1, 2), "four feet", "five feet", 1))
	if b := only(t, p); mended.Status != Updated || len(b.Turns) != 5 || !strings.Contains(b.Turns[2].Text, "five feet") {
		t.Errorf("mended: %s, %d turns", mended, len(b.Turns))
	}
	for name, text := range map[string]string{
		"another day":   strings.Replace(post(3, 0), "March 1", "March 2", 1),
		"another title": strings.Replace(post(3, 0), "Daily briefing", "Evening briefing", 1),
		"of four":       post(3, 4),
	} {
		p, _ := tides(t)
		if r := send(t, p, post(1, 2), post(2, 2), text); r.Status != Added || r.Briefings[0].Joined {
			t.Errorf("%s: %s", name, r)
		}
	}
}

// Withdrawing one part leaves the other; showing it again makes the briefing whole.
func TestWithdrawPart(t *testing.T) {
	for name, order := range map[string][]int{"in order": {1, 2}, "the second first": {2, 1}} {
		t.Run(name, func(t *testing.T) {
			p, _ := tides(t)
			send(t, p, post(order[0], 2), post(order[1], 2))
			b := only(t, p)
			for _, src := range b.Sources {
				target := store.Target{Source: src.SHA256}
				if err := p.Store.Withdraw(t.Context(), target, "Taken back."); err != nil {
					t.Fatal(err)
				}
				left, err := p.Remain(t.Context(), src.SHA256)
				if err != nil || len(left) != 1 {
					t.Fatalf("left: %+v, %v", left, err)
				}
				now, err := p.Store.BriefingByKey(t.Context(), b.Key)
				if err != nil || len(now.Sources) != 1 || now.Sources[0].SHA256 == src.SHA256 || len(now.Turns) >= 5 {
					t.Fatalf("what is left: %+v, %v", now, err)
				}
				if err := p.Store.Restore(t.Context(), target, "It was right."); err != nil {
					t.Fatal(err)
				}
				if now, err = p.Store.BriefingByKey(t.Context(), b.Key); err != nil || ids(now) != ids(b) {
					t.Fatalf("shown again: %v", err)
				}
			}
			if found, err := p.Store.Verify(t.Context(), nil); err != nil || len(found) > 0 {
				t.Error(found, err)
			}
		})
	}
}

// apart publishes posts as briefings of their own, as programs did before parts were joined.
func apart(t *testing.T, p *Pipeline, posts ...string) []string {
	t.Helper()
	var slugs []string
	for i, text := range posts {
		src := transcript.Source{Name: fmt.Sprintf("post-%d.txt", i), MediaType: "text/plain", Meta: transcript.Metadata{Series: "tides"}}
		if _, err := p.Store.Keep(t.Context(), &src, []byte(text)); err != nil {
			t.Fatal(err)
		}
		rs, bad := readSource(t.Context(), read.Input{Name: src.Name, Bytes: []byte(text), Meta: src.Meta}, p.Authority)
		if bad != nil {
			t.Fatal(bad)
		}
		pub := p.publication(&rs[0], transcript.SourcePart{SHA256: src.SHA256})
		pub.Reader = "an earlier one"
		outs, err := p.Store.Publish(t.Context(), pub)
		if err != nil {
			t.Fatal(err)
		}
		slugs = append(slugs, outs[0].Slug)
	}
	return slugs
}

// Parts that came before parts were joined are one briefing once they are read again, in whatever order: the first part's address
// and ids stay, and every address of the others leads to its words.
func TestPartsOfLongAgoAreJoined(t *testing.T) {
	for name, order := range map[string][]int{"two": {1, 2}, "in order": {1, 2, 3}, "the last first": {3, 2, 1}, "the first last": {2, 3, 1}} {
		t.Run(name, func(t *testing.T) {
			p, _ := tides(t)
			posts := make([]string, len(order))
			for i, n := range order {
				posts[i] = post(n, len(order))
			}
			slugs := apart(t, p, posts...)
			was := map[int]*transcript.Briefing{}
			for i, n := range order {
				b, err := p.Store.Briefing(t.Context(), slugs[i])
				if err != nil {
					t.Fatal(err)
				}
				was[n] = b
			}
			told := 0
			sum, err := p.Reread(t.Context(), func(r RereadResult) {
				if r.PartOf != "" && r.Changed {
					told++
				}
			})
			if err != nil || sum.Joined != len(order)-1 || told != sum.Joined || sum.Failed > 0 {
				t.Fatalf("told of %d: %+v, %v", told, sum, err)
			}
			b := only(t, p)
			if len(b.Turns) != 3+2*(len(order)-1) || len(b.Sources) != len(order) || b.Key != was[1].Key || warned(b, "missing-part") > 0 {
				t.Errorf("%s: %d turns of %d sources", b.Slug, len(b.Turns), len(b.Sources))
			}
			for n, w := range was {
				if to, _, err := p.Store.Redirect(t.Context(), w.Slug); err != nil || to != b.Slug {
					t.Errorf("part %d's address leads to %q, %v", n, to, err)
				}
				for i := range w.Turns {
					at, err := p.Store.Locate(t.Context(), w.Turns[i].ID)
					now := slices.IndexFunc(b.Turns, func(x transcript.Turn) bool { return err == nil && x.ID == at.Turn })
					if now < 0 || b.Turns[now].Text != w.Turns[i].Text {
						t.Errorf("part %d, turn %d leads to %+v, %v", n, i, at, err)
					}
				}
			}
			if found, err := p.Store.Verify(t.Context(), nil); err != nil || len(found) > 0 {
				t.Error(found, err)
			}
			if r := send(t, p, posts...); r.Status != Unchanged {
				t.Errorf("again: %s", r)
			}
			if sum, err := p.Reread(t.Context(), nil); err != nil || sum.Briefings > 0 {
				t.Errorf("read once more: %+v, %v", sum, err)
			}
			only(t, p)
		})
	}
}
