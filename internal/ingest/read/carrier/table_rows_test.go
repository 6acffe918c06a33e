package carrier_test

import (
	"context"
	"errors"
	"testing"

	"github.com/google/go-cmp/cmp"

	"podium/internal/ingest/read/carrier"
)

// TestTableOfTurns: where a row is a turn, the rows of one title, day and address are one transcript.
func TestTableOfTurns(t *testing.T) {
	said := []string{"Ada Quill|Good afternoon.", "Reporter|When?", "Ada Quill|At noon: not before."}
	for name, c := range map[string]struct {
		body string
		want map[string][]string
	}{
		"a.csv": {"title,day,speaker,text\nOne,2031-05-04,Ada Quill,Good afternoon.\nOne,2031-05-04,Reporter,When?\nOne,2031-05-04,Ada Quill,At noon: not before.\nTwo,2031-05-05,Ada Quill,Hello.\nTwo,2031-05-05,Reporter,Bye.\n",
			map[string][]string{"One": said, "Two": {"Ada Quill|Hello.", "Reporter|Bye."}}},
		"a.json": {`[{"speaker":"Ada Quill","text":"Good afternoon."},{"speaker":"Reporter","text":"When?"},{"speaker":"Ada Quill","text":"At noon: not before."}]`,
			map[string][]string{"": said}},
		"b.json": {`{"title":"One","turns":[{"speaker":"Ada Quill","text":"Good afternoon."},{"speaker":"Reporter","text":"When?"},{"speaker":"Ada Quill","text":"At noon: not before."}],"tags":[{"name":"tide"}]}`,
			map[string][]string{"One": said}},
		"speeches.csv": {"title,speaker,text\nOn the tide,Ada Quill,It rises.\nOn the ferry,Paul Oar,It sails.\n",
			map[string][]string{"On the tide": {"|It rises."}, "On the ferry": {"|It sails."}}},
	} {
		got := map[string][]string{}
		for _, d := range extract(t, name, []byte(c.body)) {
			for _, l := range d.Lines {
				s := d.String(l)
				words := s[l.Label:]
				if l.Label > 0 {
					words = words[2:]
				}
				got[d.Meta.Title] = append(got[d.Meta.Title], s[:l.Label]+"|"+words)
			}
		}
		if diff := cmp.Diff(c.want, got); diff != "" {
			t.Errorf("%s (-want +got):\n%s", name, diff)
		}
	}
}

func TestParseColumns(t *testing.T) {
	got, err := carrier.ParseColumns("text=words, Event = day;speaker=who")
	if want := (carrier.Columns{Text: "words", Event: "day", Speaker: "who"}); err != nil || got != want {
		t.Errorf("%+v, %v; want %+v", got, err, want)
	}
	for _, s := range []string{"words", "text=", "txt=words"} {
		var e *carrier.Error
		if _, err := carrier.ParseColumns(s); !errors.As(err, &e) || e.Do == "" {
			t.Errorf("%q: error %v does not tell what to write", s, err)
		}
	}
}

// TestTableTellsItsColumns: a table whose words are not found says which columns there are.
func TestTableTellsItsColumns(t *testing.T) {
	_, err := carrier.Extract(context.Background(), carrier.Source{Name: "a.csv", Bytes: []byte("nr,phrase\n1,Hello.\n")})
	var e *carrier.Error
	if !errors.As(err, &e) || e.Kind != "no-transcript" || e.Reason != "the table has no row with words in it; it has the columns nr, phrase" {
		t.Errorf("error %v does not name the columns", err)
	}
}

// TestNumbersOfRows: what a table tells in numbers is kept as it is, parts of one too.
func TestNumbersOfRows(t *testing.T) {
	docs := extract(t, "a.json", []byte(`[{"text":"QUESTION: Why?","session":12,"seconds":12.75}]`))
	if got := docs[0].Meta.Other; got["session"] != "12" || got["seconds"] != "12.75" {
		t.Errorf("kept beside the words: %v", got)
	}
}
