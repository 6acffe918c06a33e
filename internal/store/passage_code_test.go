package store

import (
	"context"
	"database/sql"
	"encoding/json"
	"errors"
	"reflect"
	"testing"
	"time"

	"pgregory.net/rapid"

	"podium/internal/transcript"
)

// someText is words that compress, words that do not, and none.
func someText() *rapid.Generator[string] {
	return rapid.OneOf(rapid.String(), rapid.Just(""), rapid.SampledFrom([]string{"the tide the tide the tide the tide the tide", "Ådel — “so”\nNew line"}))
}

func someAttribution(t *rapid.T) transcript.Attribution {
	a := transcript.Attribution{Name: someText().Draw(t, "name"), Key: rapid.String().Draw(t, "key"), Office: rapid.String().Draw(t, "office"),
		Standing: rapid.SampledFrom([]transcript.Standing{transcript.Stated, transcript.Inferred, ""}).Draw(t, "standing")}
	for range rapid.IntRange(0, 2).Draw(t, "evidence") {
		a.Evidence = append(a.Evidence, transcript.Evidence{Kind: "call", Turn: rapid.IntRange(-1, 1<<40).Draw(t, "turn"), Start: rapid.Int().Draw(t, "start"),
			End: rapid.Int().Draw(t, "end"), Note: someText().Draw(t, "note")})
	}
	return a
}

func someTurn(t *rapid.T) transcript.Turn {
	turn := transcript.Turn{ID: rapid.String().Draw(t, "id"), Label: rapid.String().Draw(t, "label"), As: rapid.String().Draw(t, "as"), Role: transcript.Briefer,
		Speaker: someAttribution(t), For: rapid.String().Draw(t, "for"), Text: someText().Draw(t, "text"), Lang: rapid.String().Draw(t, "lang"),
		Gap: rapid.Bool().Draw(t, "gap"), Span: transcript.Span{Start: rapid.Int().Draw(t, "from"), End: rapid.Int().Draw(t, "to")}}
	for range rapid.IntRange(0, 2).Draw(t, "marks") {
		turn.Marks = append(turn.Marks, transcript.Mark{Kind: transcript.Struck, Start: rapid.Int().Draw(t, "start"), End: 7, Note: someText().Draw(t, "note"), Lang: "fr"})
	}
	return turn
}

func somePassage(t *rapid.T) *Passage {
	p := &Passage{ID: rapid.String().Draw(t, "id"), Position: rapid.Int().Draw(t, "position"), Question: rapid.Int().Draw(t, "question"), Revision: rapid.Int().Draw(t, "revision")}
	at := time.UnixMilli(rapid.Int64Range(-1e14, 1e14).Draw(t, "at")).UTC()
	p.Briefing = Header{Key: rapid.String().Draw(t, "key"), Slug: rapid.String().Draw(t, "slug"), Title: someText().Draw(t, "title"), Event: "2030-01-02",
		Published: "2030-01-03", Place: "Hall", Series: "tides", Language: "en", URL: rapid.String().Draw(t, "url"), Revision: p.Revision,
		Seq: rapid.Int64().Draw(t, "seq"), At: at}
	p.Exchange = transcript.Exchange{Kind: transcript.QandA, Asker: someAttribution(t), Outlet: someAttribution(t), Boundary: transcript.Inferred, Why: someText().Draw(t, "why")}
	for range rapid.IntRange(0, 4).Draw(t, "turns") {
		p.Exchange.Turns = append(p.Exchange.Turns, rapid.Int().Draw(t, "place"))
		p.Turns = append(p.Turns, someTurn(t))
	}
	return p
}

func TestPassagesArePackedWhole(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		p := somePassage(t)
		packed := packPassage(p)
		var back Passage
		if err := unpackPassage(&back, packed, nil); err != nil || !reflect.DeepEqual(&back, p) {
			t.Fatalf("%v\ngot  %+v\nwant %+v", err, back, p)
		}
		some := rapid.SliceOfN(rapid.Bool(), len(p.Turns), len(p.Turns)).Draw(t, "shown")
		want := *p
		want.Turns = append([]transcript.Turn(nil), p.Turns...)
		var shown []int
		for i, is := range some {
			if is {
				shown = append(shown, i)
			} else {
				want.Turns[i].Text = ""
			}
		}
		back = Passage{}
		if err := unpackPassage(&back, packed, func(*Passage) []int { return shown }); err != nil || !reflect.DeepEqual(back, want) {
			t.Fatalf("turns %v: %v\ngot  %+v\nwant %+v", shown, err, back, want)
		}
		if cut := packed[:rapid.IntRange(0, len(packed)-1).Draw(t, "cut")]; unpackPassage(&back, cut, nil) == nil {
			t.Fatalf("%d of %d bytes were taken for a passage", len(cut), len(packed))
		}
	})
}

func FuzzUnpackPassage(f *testing.F) {
	f.Add(packPassage(&Passage{ID: "a", Turns: []transcript.Turn{{Text: "the tide the tide"}, {Label: "Q"}}}))
	f.Add([]byte{passageForm})
	f.Fuzz(func(t *testing.T, packed []byte) {
		var p Passage
		if err := unpackPassage(&p, packed, nil); err != nil && !errors.Is(err, errPassage) {
			t.Error(err)
		}
	})
}

// TestArchiveBeforePackedPassages opens an archive as version 2 of the schema left it.
func TestArchiveBeforePackedPassages(t *testing.T) {
	ctx := context.Background()
	dir := t.TempDir()
	s, err := Open(ctx, dir, Options{})
	if err != nil {
		t.Fatal(err)
	}
	src := &transcript.Source{Name: "m.txt", MediaType: "text/plain"}
	if _, err := s.Keep(ctx, src, []byte("tides")); err != nil {
		t.Fatal(err)
	}
	read := transcript.Transcript{Title: "Tides", Event: "2030-01-02", Language: "en", Turns: []transcript.Turn{
		{Label: "Q", Role: transcript.Reporter, Text: "Good morning to you all. Is the long pier open?"}, {Label: "CAPTAIN ROE", Role: transcript.Briefer, Text: "It is open."}},
		Exchanges: []transcript.Exchange{{Kind: transcript.QandA, Turns: []int{0, 1}, Asker: transcript.Attribution{Name: "Tom Vane", Standing: transcript.Stated}}}}
	for _, asker := range []string{"thomas-vane", "tom-vane"} { // the later reading names him otherwise
		read.Exchanges[0].Asker.Key = asker
		if _, err := s.Publish(ctx, Publication{Parts: []transcript.SourcePart{{SHA256: src.SHA256}}, Extracted: "tides", Transcript: read}); err != nil {
			t.Fatal(err)
		}
	}
	want := passagesOf(t, s)
	asVersion2(t, s.write, want)
	if err := s.Close(); err != nil {
		t.Fatal(err)
	}
	if s, err = Open(ctx, dir, Options{}); err != nil {
		t.Fatal(err)
	}
	defer s.Close()
	if got := passagesOf(t, s); len(want) != 1 || !reflect.DeepEqual(got, want) {
		t.Errorf("got  %+v\nwant %+v", got, want)
	}
	if named, err := s.OnceNamed(ctx, PersonAddress, "thomas-vane", 5); err != nil || len(named) != 1 {
		t.Errorf("who was named once: %+v, %v", named, err)
	}
	if found, err := s.Verify(ctx, nil); err != nil || len(found) > 0 {
		t.Errorf("verifying: %v, %v", found, err)
	}
}

func passagesOf(t *testing.T, s *Store) []Passage {
	t.Helper()
	ids, err := rows(context.Background(), s.read, func(rs *sql.Rows, id *string) error { return rs.Scan(id) }, `SELECT id FROM passage ORDER BY key, position`)
	if err != nil {
		t.Fatal(err)
	}
	ps, err := s.Passages(context.Background(), ids)
	if err != nil {
		t.Fatal(err)
	}
	return ps
}

// asVersion2 undoes migrations 3 to 11.
func asVersion2(t *testing.T, db *sql.DB, ps []Passage) {
	t.Helper()
	exec := func(q string, args ...any) {
		if _, err := db.Exec(q, args...); err != nil {
			t.Fatalf("%s: %v", q, err)
		}
	}
	exec(`DROP TABLE former`)
	exec(`DROP TABLE named`)
	exec(`CREATE TABLE answer (passage TEXT)`)
	exec(`UPDATE passage SET words = 'Good morning to you all.'`)
	exec(`UPDATE briefing SET first_ask = 'Good morning to you all.'`)
	exec(`DROP INDEX briefing_merged`)
	exec(`ALTER TABLE briefing DROP COLUMN merged`)
	exec(`ALTER TABLE revision DROP COLUMN parted`)
	exec(`DROP TABLE passage_body`)
	exec(`CREATE TABLE passage_body (id TEXT PRIMARY KEY REFERENCES passage (id), body BLOB NOT NULL) STRICT`)
	exec(`ALTER TABLE passage DROP COLUMN body`)
	exec(`DELETE FROM goose_db_version WHERE version_id >= 3`)
	for _, p := range ps {
		body, err := json.Marshal(map[string]any{"exchange": p.Exchange, "turns": p.Turns})
		if err != nil {
			t.Fatal(err)
		}
		exec(`INSERT INTO passage_body (id, body) VALUES (?, ?)`, p.ID, pack(body))
	}
}
