package ingest

import (
	"context"
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"podium/internal/store"
	"podium/internal/transcript"
	"podium/sample"
)

// tell writes one of the archive's data files and has the pipeline read it.
func tell(t *testing.T, p *Pipeline, dir, name, body string) {
	t.Helper()
	if err := os.WriteFile(filepath.Join(dir, "archive", name), []byte(body), 0o644); err != nil {
		t.Fatal(err)
	}
	reload(t, p, dir)
}

func reread(t *testing.T, p *Pipeline) (*RereadSummary, []RereadResult) {
	t.Helper()
	var rs []RereadResult
	sum, err := p.Reread(t.Context(), func(r RereadResult) { rs = append(rs, r) })
	if err != nil {
		t.Fatal(err)
	}
	return sum, rs
}

func only(t *testing.T, p *Pipeline) *transcript.Briefing {
	t.Helper()
	changes, err := p.Store.Changes(t.Context(), 0, 100)
	if err != nil || len(changes) == 0 {
		t.Fatal(changes, err)
	}
	b, err := p.Store.BriefingByKey(t.Context(), changes[len(changes)-1].Key)
	if err != nil {
		t.Fatal(err)
	}
	return b
}

func ids(b *transcript.Briefing) string {
	s := ""
	for i := range b.Turns {
		s += b.Turns[i].ID + " "
	}
	return s
}

// A correction makes a revision that keeps every id; taking it back makes another. Reading again with nothing
// new makes none.
func TestRereadCorrections(t *testing.T) {
	p, dir := pipeline(t)
	runAll(t, p, Selection{Paths: []string{tree(t, map[string]string{"1.txt": briefingText(1, "Four feet.")})}})
	before := only(t, p)
	question := before.Turns[1]
	if before.Exchanges[1].Asker.Name == "Odo Reed" || question.Role != transcript.Reporter {
		t.Fatalf("the reading: %+v", before.Exchanges)
	}
	if sum, _ := reread(t, p); sum.Briefings != 0 {
		t.Errorf("nothing is new, and %d briefings were read again", sum.Briefings)
	}
	tell(t, p, dir, "corrections.yaml", fmt.Sprintf("corrections:\n  - kind: asker\n    turn: %s\n    words: How high was the water\n    name: Odo Reed\n    reason: The film shows who asked.\n", question.ID))
	sum, rs := reread(t, p)
	if sum.Changed != 1 || rs[0].Class != string(transcript.Corrected) {
		t.Fatalf("got %+v, %+v", sum, rs)
	}
	after := only(t, p)
	if after.Exchanges[1].Asker.Name != "Odo Reed" || ids(after) != ids(before) {
		t.Errorf("asker %+v; ids %s, were %s", after.Exchanges[1].Asker, ids(after), ids(before))
	}
	if sum, _ := reread(t, p); sum.Briefings != 0 {
		t.Errorf("a second time, %d briefings were read again", sum.Briefings)
	}
	if n, err := p.Store.Awaiting(t.Context(), "another reader", p.Authority.Fingerprint()); err != nil || n != 1 {
		t.Errorf("a newer reader would leave %d awaiting, %v; want 1", n, err)
	}
	tell(t, p, dir, "corrections.yaml", "corrections: []\n")
	reread(t, p)
	if last := only(t, p); last.Exchanges[1].Asker.Name == "Odo Reed" || ids(last) != ids(before) {
		t.Errorf("taken back: asker %+v; ids %s, were %s", last.Exchanges[1].Asker, ids(last), ids(before))
	}
}

// The same bytes under another name leave the correction standing.
func TestSentAgainStaysCorrected(t *testing.T) {
	p, dir := pipeline(t)
	runAll(t, p, Selection{Paths: []string{tree(t, map[string]string{"1.txt": briefingText(1, "Four feet.")})}})
	before := only(t, p)
	tell(t, p, dir, "corrections.yaml", fmt.Sprintf("corrections:\n  - kind: asker\n    turn: %s\n    words: How high was the water\n    name: Odo Reed\n    reason: The film shows who asked.\n", before.Turns[1].ID))
	reread(t, p)
	runAll(t, p, Selection{Paths: []string{tree(t, map[string]string{"2.txt": briefingText(1, "Four feet.")})}})
	if after := only(t, p); after.Revision != 2 || after.Exchanges[1].Asker.Name != "Odo Reed" {
		t.Errorf("revision %d has %+v", after.Revision, after.Exchanges[1].Asker)
	}
}

// A correction whose words no longer stand in its turn is reported and changes nothing.
func TestRereadMisfit(t *testing.T) {
	p, dir := pipeline(t)
	runAll(t, p, Selection{Paths: []string{tree(t, map[string]string{"1.txt": briefingText(1, "Four feet.")})}})
	before := only(t, p)
	tell(t, p, dir, "corrections.yaml", fmt.Sprintf("corrections:\n  - kind: asker\n    turn: %s\n    words: about quite another thing\n    name: Odo Reed\n    reason: None.\n", before.Turns[1].ID))
	sum, rs := reread(t, p)
	if sum.Misfits != 1 || sum.Changed != 0 || rs[0].Misfits[0].Turn != before.Turns[1].ID {
		t.Errorf("got %+v, %+v", sum, rs)
	}
}

// A correction of a turn that nobody ever had is told, whatever awaits.
func TestRereadStrayCorrection(t *testing.T) {
	p, dir := pipeline(t)
	runAll(t, p, Selection{Paths: []string{tree(t, map[string]string{"1.txt": briefingText(1, "Four feet.")})}})
	tell(t, p, dir, "corrections.yaml", "corrections:\n  - {kind: asker, turn: 000000000000, words: water, name: Odo Reed, reason: None.}\n")
	for range 2 {
		sum, rs := reread(t, p)
		if last := rs[len(rs)-1]; sum.Misfits != 1 || last.Slug != "" || len(last.Misfits) != 1 || !strings.Contains(last.Misfits[0].String(), "000000000000") {
			t.Errorf("got %+v, %+v", sum, rs)
		}
	}
}

// A merge of somebody whom nobody here was ever called is told; one that was applied is not, though the page is gone.
func TestRereadMergeOfNobody(t *testing.T) {
	p, dir := pipeline(t)
	files, err := InFS(sample.FS, sample.Manifest)
	if err != nil {
		t.Fatal(err)
	}
	if _, err := p.Run(t.Context(), files, nil); err != nil {
		t.Fatal(err)
	}
	people, err := p.Store.People(t.Context(), store.Index{})
	if err != nil || len(people.Rows) == 0 {
		t.Fatal(err, people)
	}
	key := people.Rows[0].Key
	tell(t, p, dir, "people.yaml", "people:\n  - {slug: odo-reed, name: Odo Reed}\n")
	for _, c := range []struct {
		person string
		want   int
	}{{key, 0}, {key + "-mistyped", 1}} {
		person, want := c.person, c.want
		tell(t, p, dir, "corrections.yaml", "corrections:\n  - {kind: merge, person: "+person+", into: odo-reed, reason: One and the same.}\n")
		for range 2 {
			sum, rs := reread(t, p)
			if sum.Misfits != want || want > 0 && !strings.Contains(rs[len(rs)-1].Misfits[0].String(), person) {
				t.Errorf("%s: got %+v, %+v", person, sum, rs)
			}
		}
	}
}

// A changed source is corrected too, by what its turns' ids say.
func TestRunKeepsCorrections(t *testing.T) {
	p, dir := pipeline(t)
	from := tree(t, map[string]string{"m.tsv": "path\turl\nday.txt\thttps://tides.example/1\n", "day.txt": briefingText(1, "It rose by four feet in one night.")})
	s := Selection{Paths: []string{from}, Manifest: from + "/m.tsv"}
	runAll(t, p, s)
	before := only(t, p)
	tell(t, p, dir, "corrections.yaml", fmt.Sprintf("corrections:\n  - kind: asker\n    turn: %s\n    words: How high was the water\n    name: Odo Reed\n    reason: The film shows who asked.\n", before.Turns[1].ID))
	reread(t, p)
	if err := os.WriteFile(from+"/day.txt", []byte(briefingText(1, "It rose by five feet in one night.")), 0o644); err != nil {
		t.Fatal(err)
	}
	runAll(t, p, s)
	after := only(t, p)
	if len(after.Corrections) != 1 || after.Corrections[0].Turn != 1 || after.Corrections[0].Is != "Odo Reed" {
		t.Errorf("what was put right: %+v", after.Corrections)
	}
	if after.Exchanges[1].Asker.Name != "Odo Reed" || after.Turns[2].Text != "It rose by five feet in one night." || ids(after) != ids(before) {
		t.Errorf("asker %+v, answer %q; ids %s, were %s", after.Exchanges[1].Asker, after.Turns[2].Text, ids(after), ids(before))
	}
}

// A correction that a changed source no longer fits is told when the source comes in.
func TestRunTellsMisfits(t *testing.T) {
	p, dir := pipeline(t)
	from := tree(t, map[string]string{"m.tsv": "path\turl\nday.txt\thttps://tides.example/1\n", "day.txt": briefingText(1, "It rose by four feet in one night, as the gauge shows.")})
	s := Selection{Paths: []string{from}, Manifest: from + "/m.tsv"}
	runAll(t, p, s)
	tell(t, p, dir, "corrections.yaml", fmt.Sprintf("corrections:\n  - {kind: speaker, turn: %s, words: four feet, name: Ida Vik, reason: Her voice.}\n", only(t, p).Turns[2].ID))
	reread(t, p)
	if err := os.WriteFile(from+"/day.txt", []byte(briefingText(1, "It rose by five feet in one night, as the gauge shows.")), 0o644); err != nil {
		t.Fatal(err)
	}
	if _, rs := runAll(t, p, s); len(rs[0].Misfits) != 1 || !strings.Contains(rs[0].Misfits[0].Why, "four feet") {
		t.Errorf("got %+v", rs)
	}
}

// A person who comes onto the roster makes a revision of the class that says so.
func TestRereadRoster(t *testing.T) {
	p, dir := pipeline(t)
	if err := os.Remove(filepath.Join(dir, "archive", "people.yaml")); err != nil { // it names the sample's series
		t.Fatal(err)
	}
	tell(t, p, dir, "series.yaml", "series:\n  - slug: ministry-of-tides\n    name: Ministry of Tides\n    body: Ministry of Tides\n    language: en\n")
	runAll(t, p, Selection{Series: "ministry-of-tides", Paths: []string{tree(t, map[string]string{"1.txt": briefingText(1, "Four feet.")})}})
	before := only(t, p)
	if before.Series != "ministry-of-tides" {
		t.Fatalf("series %q", before.Series)
	}
	tell(t, p, dir, "people.yaml", "people:\n  - slug: silas-fenwick\n    name: Silas Fenwick\n    offices:\n      - title: Harbour Master\n        series: [ministry-of-tides]\n        labels: [MR FENWICK]\n        from: 2020-01-01\n")
	sum, rs := reread(t, p)
	if sum.Changed != 1 || rs[0].Class != string(transcript.Roster) {
		t.Fatalf("got %+v, %+v", sum, rs)
	}
	if after := only(t, p); after.Turns[0].Speaker.Key != "silas-fenwick" || ids(after) != ids(before) {
		t.Errorf("speaker %+v; ids %s, were %s", after.Turns[0].Speaker, ids(after), ids(before))
	}
}

// Cut off, it goes on where it was.
func TestRereadInterrupted(t *testing.T) {
	p, dir := pipeline(t)
	files := map[string]string{}
	for i := range 8 {
		files[fmt.Sprintf("%d.txt", i)] = briefingText(i+1, fmt.Sprintf("Gauge %d stood at %d feet.", i, i))
	}
	runAll(t, p, Selection{Paths: []string{tree(t, files)}})
	tell(t, p, dir, "outlets.yaml", "outlets:\n  - slug: tidal-courier\n    name: The Tidal Courier\n")
	ctx, cancel := context.WithCancel(t.Context())
	n := 0
	if sum, err := p.Reread(ctx, func(RereadResult) {
		if n++; n == 3 {
			cancel()
		}
	}); err == nil || sum.Briefings != 3 {
		t.Fatalf("got %+v, %v", sum, err)
	}
	if sum, _ := reread(t, p); sum.Briefings != 5 {
		t.Errorf("the second run read %d again, want the 5 that were left", sum.Briefings)
	}
}
