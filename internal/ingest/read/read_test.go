package read_test

import (
	"context"
	"errors"
	"fmt"
	"reflect"
	"slices"
	"strings"
	"testing"

	"podium/internal/authority"
	"podium/internal/ingest/read"
	"podium/internal/transcript"
)

func files(t *testing.T) *authority.Files {
	t.Helper()
	f, err := authority.Load("")
	if err != nil {
		t.Fatal(err)
	}
	return f
}

const briefing = `Minister Ada Quill At a Press Availability
Saltmouth, Westland
May 4, 2031

MR REED:  First question goes to Jo Penny with the Harbour Herald.

QUESTION:  Thank you.  Who moved the buoys?

MINISTER QUILL:  Thanks, Jo.  The tide did.

MR REED:  Thank you all.
`

func TestReadGivesTurnsExchangesAndNames(t *testing.T) {
	rs, err := read.Read(context.Background(), read.Input{Name: "a.txt", Bytes: []byte(briefing)}, files(t))
	if err != nil {
		t.Fatal(err)
	}
	tr := &rs[0].Transcript
	if tr.Title != "Minister Ada Quill At a Press Availability" || tr.Event != "2031-05-04" || tr.Place != "Saltmouth, Westland" {
		t.Errorf("title %q, event %q, place %q", tr.Title, tr.Event, tr.Place)
	}
	if len(tr.Turns) != 4 || tr.Turns[1].Role != transcript.Reporter {
		t.Fatalf("turns %+v, want four, the second a reporter's", tr.Turns)
	}
	seen := map[int]int{}
	for _, x := range tr.Exchanges {
		for _, i := range x.Turns {
			seen[i]++
		}
	}
	for i := range tr.Turns {
		if seen[i] != 1 {
			t.Errorf("turn %d stands in %d exchanges, want one", i, seen[i])
		}
	}
	if e := tr.Given["event_date"]; rs[0].Extracted[e.Start:e.End] != "May 4, 2031" {
		t.Errorf("the event's evidence points at %q", rs[0].Extracted[e.Start:e.End])
	}
}

func TestBodyWinsOverManifestAndManifestOverFileName(t *testing.T) {
	meta := transcript.Metadata{Title: "From the manifest", Event: "2031-06-01", Published: "2031-06-02", URL: "https://tides.example/1"}
	rs, err := read.Read(context.Background(), read.Input{Name: "2031-07-01-a.txt", Bytes: []byte(briefing), Meta: meta}, files(t))
	if err != nil {
		t.Fatal(err)
	}
	if tr := rs[0].Transcript; tr.Event != "2031-05-04" || tr.Published != "2031-06-02" || tr.URL != meta.URL || tr.Title == meta.Title {
		t.Errorf("event %q, published %q, address %q, title %q", tr.Event, tr.Published, tr.URL, tr.Title)
	}
	bare := briefing[strings.Index(briefing, "MR REED"):]
	rs, err = read.Read(context.Background(), read.Input{Name: "2031-07-01-a.txt", Bytes: []byte(bare), Meta: meta}, files(t))
	if err != nil {
		t.Fatal(err)
	}
	if tr := rs[0].Transcript; tr.Event != "2031-06-01" || tr.Title != meta.Title {
		t.Errorf("event %q, title %q; want the manifest's", tr.Event, tr.Title)
	}
	rs, err = read.Read(context.Background(), read.Input{Name: "2031-07-01-a.txt", Bytes: []byte(bare)}, files(t))
	if err != nil {
		t.Fatal(err)
	}
	if tr := rs[0].Transcript; tr.Event != "2031-07-01" || tr.Given["event_date"].Kind != "file" {
		t.Errorf("event %q by %q; want the file name's", tr.Event, tr.Given["event_date"].Kind)
	}
}

func TestReadIsDeterministic(t *testing.T) {
	auth := files(t)
	first, err := read.Read(context.Background(), read.Input{Name: "page.html", Bytes: []byte(page())}, auth)
	if err != nil {
		t.Fatal(err)
	}
	for range 3 {
		again, err := read.Read(context.Background(), read.Input{Name: "page.html", Bytes: []byte(page())}, auth)
		if err != nil {
			t.Fatal(err)
		}
		if !reflect.DeepEqual(first, again) {
			t.Fatal("the same source reads otherwise")
		}
	}
}

func TestOneSourceManyTranscripts(t *testing.T) {
	feed := `<?xml version="1.0"?><rss xmlns:content="x"><channel>
<item><title>First</title><link>https://tides.example/1</link><pubDate>Sun, 04 May 2031 10:00:00 +0000</pubDate><content:encoded><![CDATA[<p>MS QUILL: One.</p><p>QUESTION: Why?</p>]]></content:encoded></item>
<item><title>Second</title><link>https://tides.example/2</link><content:encoded><![CDATA[<p>MS QUILL: Two.</p><p>QUESTION: Why?</p>]]></content:encoded></item></channel></rss>`
	rs, err := read.Read(context.Background(), read.Input{Name: "feed.xml", Bytes: []byte(feed)}, files(t))
	if err != nil {
		t.Fatal(err)
	}
	if len(rs) != 2 || rs[0].Part == rs[1].Part || rs[0].Transcript.Title != "First" || rs[1].Transcript.URL != "https://tides.example/2" || rs[0].Transcript.Published != "2031-05-04" {
		t.Errorf("%d readings: %+v", len(rs), rs)
	}
}

// A part that cannot be read is told of, and the others are read.
func TestOnePartAmongOthersThatIsNotRead(t *testing.T) {
	var many strings.Builder
	for i := range 3200 {
		fmt.Fprintf(&many, `{"speaker":"VOICE %d","text":"Words.","title":"A"},`, i)
	}
	body := "[" + many.String() + `{"speaker":"ADA QUILL","text":"Good morning. We open.","title":"B"},{"speaker":"QUESTION","text":"When?","title":"B"}]`
	rs, err := read.Read(context.Background(), read.Input{Name: "a.json", Bytes: []byte(body)}, files(t))
	if err != nil || len(rs) != 1 || rs[0].Transcript.Title != "B" {
		t.Fatalf("%d readings, %v", len(rs), err)
	}
	if w := rs[0].Transcript.Warnings; !slices.ContainsFunc(w, func(w transcript.Warning) bool {
		return w.Kind == "unread-member" && strings.Contains(w.Text, "labels, more than any one briefing")
	}) {
		t.Errorf("warnings %v", w)
	}
}

func TestNothingSpokenIsAnError(t *testing.T) {
	_, err := read.Read(context.Background(), read.Input{Name: "a.html", Bytes: []byte("<html><body><nav><a href=/>Home</a></nav></body></html>")}, files(t))
	var e *read.Error
	if !errors.As(err, &e) || e.Kind != "no-transcript" || e.Do == "" {
		t.Fatalf("error %v, want no-transcript with what to do", err)
	}
}

// TestDeclaredColumns: the note that maps a table's columns is all that a later reading needs.
func TestDeclaredColumns(t *testing.T) {
	in := read.Input{Name: "a.csv", Bytes: []byte("day,who,words\n2031-05-04,Ada Quill,Good afternoon.\n2031-05-04,Reporter,When?\n2031-05-04,Ada Quill,At noon.\n"),
		Meta: transcript.Metadata{Notes: map[string]string{read.ColumnsNote: "text=words, event=day, speaker=who"}}}
	rs, err := read.Read(context.Background(), in, files(t))
	if err != nil {
		t.Fatal(err)
	}
	if tr := rs[0].Transcript; len(rs) != 1 || len(tr.Turns) != 3 || tr.Event != "2031-05-04" || tr.Turns[2].Label != "Ada Quill" || tr.Turns[1].Role != transcript.Reporter {
		t.Errorf("%d readings; the first has event %q and turns %+v", len(rs), tr.Event, tr.Turns)
	}
	in.Meta.Notes[read.ColumnsNote] = "words"
	var e *read.Error
	if _, err := read.Read(context.Background(), in, files(t)); !errors.As(err, &e) || e.Kind != "columns" {
		t.Errorf("error %v does not tell what is wrong with the mapping", err)
	}
}

// A part that breaks off in mid-sentence is no longer cut off when the next part stands after it; the last one is.
func TestJoinedPartsGoOn(t *testing.T) {
	part := strings.Repeat("QUESTION: Who moved the buoys?\n\nMINISTER QUILL: The spring tide did.\n\n", 5) + "QUESTION: And who is to bring them back to where they"
	rs, err := read.Read(context.Background(), read.Input{Name: "a.txt", Bytes: []byte(part)}, files(t))
	if err != nil {
		t.Fatal(err)
	}
	cut := func(r read.Reading) (turns []int) {
		for _, w := range r.Transcript.Warnings {
			if w.Kind == "cut-off" {
				turns = append(turns, w.Turn)
			}
		}
		return turns
	}
	if got := cut(rs[0]); !reflect.DeepEqual(got, []int{10}) {
		t.Errorf("the part is cut off at %v, want its last turn", got)
	}
	if got := cut(read.Join([]read.Reading{rs[0], rs[0]}, []int{0, 0}, files(t))); !reflect.DeepEqual(got, []int{21}) {
		t.Errorf("two of them are cut off at %v, want the last turn of all", got)
	}
}

// TestPagesInPlaceOfAnother: what a site shows where the page asked for is gone, or guarded, is no one's statement.
func TestPagesInPlaceOfAnother(t *testing.T) {
	for _, page := range []string{
		`<html><head><title>Page not found | Ministry of Tides</title></head><body><main><h1>404 - Page not found</h1><p>Sorry, the page you are looking for cannot be found. It may have been moved.</p></main></body></html>`,
		`<html><head><title>Access Denied</title></head><body><h1>Access Denied</h1><p>You don't have permission to access this page on this server, and nobody can tell you why.</p></body></html>`,
	} {
		_, err := read.Read(context.Background(), read.Input{Name: "a.html", Bytes: []byte(page)}, nil)
		var e *read.Error
		if !errors.As(err, &e) || e.Kind != "no-transcript" {
			t.Errorf("error is %v", err)
		}
	}
}

// TestManyInOne: what has more turns, or more labels, than any briefing is refused, and not compared turn by turn.
func TestManyInOne(t *testing.T) {
	labels := new(strings.Builder)
	for i := range 4_000 {
		fmt.Fprintf(labels, "MR. %s: The tide is in.\n\n", strings.Repeat(string(rune('A'+i%26)), 2)+string(rune('A'+i/26%26))+string(rune('A'+i/676)))
	}
	for name, body := range map[string]string{
		"turns":  strings.Repeat("QUESTION: Why?\n\nMR. OAR: The tide is in.\n\n", 16_000),
		"labels": labels.String(),
	} {
		_, err := read.Read(context.Background(), read.Input{Name: "a.txt", Bytes: []byte(body)}, nil)
		var e *read.Error
		if !errors.As(err, &e) || e.Kind != "too-large" || e.Do == "" {
			t.Errorf("%s: error is %v", name, err)
		}
	}
}
