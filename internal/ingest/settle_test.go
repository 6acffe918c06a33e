package ingest

import (
	"strings"
	"testing"
	"time"

	"podium/internal/store"
	"podium/internal/transcript"
)

// What bytes are is said by the file's name where that is known, in whatever case, else by how they look.
func TestMediaType(t *testing.T) {
	const page = "<!DOCTYPE html><html><body><p>Good morning.</p></body></html>"
	for _, c := range []struct{ name, body, want string }{
		{"a.txt", page, "text/plain"}, {"A.HTML", "words", "text/html"}, {"a.htm", "", "text/html"}, {"feed.atom", page, "application/atom+xml"},
		{"a", page, "text/html"}, {"a.php", page, "text/html"}, {"a.aspx", "QUESTION: When?", "text/plain"},
		{"a.bin", "%PDF-1.7\n", "application/pdf"}, {"a", "\x00\x01\x02\x03", "application/octet-stream"}, {"a", "", "text/plain"},
	} {
		if got := mediaType(c.name, []byte(c.body)); got != c.want {
			t.Errorf("%s of %.10q is %s, want %s", c.name, c.body, got, c.want)
		}
	}
}

// A manifest's time of change is kept to the second, or to the day, and no time is made of what is less.
func TestMoment(t *testing.T) {
	for said, want := range map[string]string{
		"2031-05-04T10:20:30Z": "2031-05-04T10:20:30Z", "2031-05-04T10:20:30.5+02:00": "2031-05-04T08:20:30.5Z", "2031-05-04": "2031-05-04T00:00:00Z",
		"2031-05-04T10:20:30": "2031-05-04T10:20:30Z", "2031-05-04 10:20:30": "2031-05-04T10:20:30Z", "2031-05": "", "May 2031": "", "": "",
	} {
		got := ""
		if at := moment(said); !at.IsZero() {
			got = at.UTC().Format(time.RFC3339Nano)
		}
		if got != want {
			t.Errorf("%q is %q, want %q", said, got, want)
		}
	}
}

// A source is met anew where anything that is told of it is other than before.
func TestSeen(t *testing.T) {
	was := transcript.Source{Name: "a.txt", MediaType: "text/plain", Modified: time.Date(2031, 5, 4, 0, 0, 0, 0, time.UTC),
		Meta: transcript.Metadata{URL: "https://tides.example/1", Notes: map[string]string{}}}
	kept := &store.Kept{Seen: []transcript.Source{{Name: "other"}, was}}
	same := was
	same.Meta.Notes = nil
	same.Modified = was.Modified.In(time.FixedZone("", 3600))
	if !seen(kept, &same) {
		t.Error("the same again is not known")
	}
	for name, change := range map[string]func(*transcript.Source){
		"name":       func(s *transcript.Source) { s.Name = "b.txt" },
		"media type": func(s *transcript.Source) { s.MediaType = "text/html" },
		"time":       func(s *transcript.Source) { s.Modified = s.Modified.Add(time.Second) },
		"address":    func(s *transcript.Source) { s.Meta.URL = "https://tides.example/2" },
		"note":       func(s *transcript.Source) { s.Meta.Notes = map[string]string{"a": "b"} },
	} {
		other := was
		change(&other)
		if seen(kept, &other) {
			t.Errorf("another %s is taken for the same", name)
		}
	}
}

// Bytes that were erased do not come back with the next run: it says why.
func TestRunPassesOverWhatIsErased(t *testing.T) {
	p, _ := pipeline(t)
	text := briefingText(1, "It rose by four feet in one night.")
	s := Selection{Paths: []string{tree(t, map[string]string{"day.txt": text})}}
	runAll(t, p, s)
	if err := p.Store.Erase(t.Context(), store.Target{Source: sum([]byte(text))}, "A court's order."); err != nil {
		t.Fatal(err)
	}
	total, rs := runAll(t, p, s)
	if total.Added+total.Updated+total.Failed > 0 || len(rs) != 1 || len(rs[0].Briefings) > 0 || !strings.Contains(rs[0].String(), "A court's order.") {
		t.Errorf("%+v: %s", total, rs[0])
	}
	if n, err := p.Store.Stats(t.Context()); err != nil || n.Briefings > 0 {
		t.Errorf("%d are shown, %v", n.Briefings, err)
	}
}
