package carrier_test

import (
	"archive/zip"
	"bytes"
	"compress/gzip"
	"context"
	"errors"
	"fmt"
	"strings"
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"

	"podium/internal/ingest/read/carrier"
	"podium/internal/sharedtest"
)

// patience is how much processor time a hostile source may take, generous for the race detector.
var patience = sharedtest.Within(40 * time.Second)

func TestBadInputIsAnErrorThatSaysWhatToDo(t *testing.T) {
	for _, c := range []struct {
		name, kind string
		body       []byte
	}{
		{"empty.txt", "empty", nil},
		{"blank.txt", "empty", []byte(" \n\t\n")},
		{"blank.html", "empty", []byte("<p> </p><script>words()</script>")},
		{"shell.html", "empty", []byte("<title>Tides</title><div id=root></div><noscript>You need to enable JavaScript.</noscript>")},
		{"picture.txt", "binary", []byte("\x89PNG\r\n\x1a\n\x00\x00\x00\rIHDR\x00\x01")},
		{"long.txt", "too-large", bytes.Repeat([]byte("word "), 10<<20)},
		{"long.html", "too-large", bytes.Repeat([]byte("<p>word "), 7<<20)},
		{"broken.pdf", "malformed", []byte("%PDF-1.7\nnot really")},
		{"broken.docx", "malformed", []byte("PK\x03\x04 word/ not really")},
		{"broken.zip", "malformed", []byte("PK\x03\x04 not really")},
		{"broken.xml", "malformed", []byte("<?xml version=\"1.0\"?><transcripts><transcript><title>x</wrong>")},
		{"deep.xml", "malformed", []byte("<?xml version=\"1.0\"?>" + strings.Repeat("<a>", 100_000))},
		{"front.md", "malformed", []byte("---\ntitle: [unclosed\n---\nWords.")},
		{"rows.csv", "no-transcript", []byte("title,date\nA briefing,2031-05-01\n")},
		{"rows.jsonl", "malformed", []byte("{oops\n\n[1]\n")},
		{"many.jsonl", "too-large", bytes.Repeat([]byte("{\"text\":\"Why?\"}\n"), 100_001)},
		{"many.csv", "too-large", []byte("text\n" + strings.Repeat("Why?\n", 100_001))},
		{"many.xml", "too-large", []byte("<?xml version=\"1.0\"?><rss><channel>" + strings.Repeat("<item><title>a</title><description>Q: Why?</description></item>", 100_001))},
		{"bomb.gz", "too-large", bomb(t)},
		{"nested.zip", "too-large", nestedZips(t, 6)},
	} {
		t.Run(c.name, func(t *testing.T) {
			began := sharedtest.Spent(t)
			docs, err := carrier.Extract(context.Background(), carrier.Source{Name: c.name, Bytes: c.body})
			var e *carrier.Error
			if !errors.As(err, &e) {
				t.Fatalf("%d documents and error %v, want an *Error", len(docs), err)
			}
			if e.Kind != c.kind || e.Reason == "" || e.Do == "" {
				t.Errorf("kind %q, reason %q, do %q; want kind %q and words in both", e.Kind, e.Reason, e.Do, c.kind)
			}
			if took := sharedtest.Spent(t) - began; took > patience {
				t.Errorf("took %v", took)
			}
		})
	}
}

// What cannot be read of a source is told with its place, and the rest is read.
func TestBadRowsAreToldAndTheOthersRead(t *testing.T) {
	for name, c := range map[string]struct {
		body, says string
		want       []string
	}{
		"rows.jsonl": {"{\"text\": \"Q: Why?\"}\n\n{oops\n{\"text\": \"Q: When?\"}\n{\"text\": \"Q: Who", "line 3: the line is no JSON object", []string{"Q: Why?", "Q: When?"}},
		"rows.csv":   {"speaker,text,day\nADA QUILL,Good morning.,4 March\nQUESTION,Who,what,when?,4 March\nQUESTION,Why?,4 March\n", "row 2: it has 5 cells, the table 3 columns; put words", []string{"ADA QUILL: Good morning.", "QUESTION: Why?"}},
		"feed.xml": {`<?xml version="1.0"?><rss><channel><item><title>A</title><description>Q: Why?</description></item><item><title>B</title><description>Q: W <b</description></item>` +
			`<item><title>C</title><description>Q: When?</description></item></channel></rss>`, "item 2: line 1: the source is no well-formed XML", []string{"Q: Why?", "Q: When?"}},
		"short.xml": {`<?xml version="1.0"?><rss><channel><item><title>A</title><description>Q: Why?</description></item><item><title>B</title><descr`, "item 2: line 1: the source is no well-formed XML", []string{"Q: Why?"}},
	} {
		t.Run(name, func(t *testing.T) {
			docs := extract(t, name, []byte(c.body))
			var got []string
			for i := range docs {
				got = append(got, lines(&docs[i])...)
			}
			if diff := cmp.Diff(c.want, got); diff != "" {
				t.Errorf("lines differ (-want +got):\n%s", diff)
			}
			if !strings.Contains(told(docs), c.says) {
				t.Errorf("told %q, want %q", told(docs), c.says)
			}
		})
	}
}

func TestHostilePagesAreReadInBoundedTime(t *testing.T) {
	attributes := new(strings.Builder)
	for i := range 1_000_000 {
		fmt.Fprintf(attributes, " a%d=1", i)
	}
	for name, body := range map[string]string{
		"deep":       strings.Repeat("<div>", 200_000) + "The Minister spoke." + strings.Repeat("</div>", 100_000),
		"inline":     strings.Repeat("<b><i>", 200_000) + "The Minister spoke.",
		"unmatched":  "<p>The Minister spoke." + strings.Repeat("</div></b>", 300_000),
		"attributes": "<p" + attributes.String() + ">The Minister spoke.</p>",
		"tables":     strings.Repeat("<table><tr><td><a href=#>", 50_000) + "The Minister spoke.",
		"one line":   "<p>" + strings.Repeat("The Minister spoke. ", 900_000),
		"breaks":     strings.Repeat("<br>", 1_000_000) + "The Minister spoke.",
		"struck":     strings.Repeat("<s>", 200_000) + "The Minister spoke." + strings.Repeat("</s>", 200_000),
	} {
		t.Run(name, func(t *testing.T) {
			began := sharedtest.Spent(t)
			docs, err := carrier.Extract(context.Background(), carrier.Source{Name: "page.html", Bytes: []byte(body)})
			if err != nil || len(docs) != 1 || !strings.Contains(docs[0].Text, "The Minister spoke.") {
				t.Fatalf("%d documents, error %v; want the one sentence", len(docs), err)
			}
			if took := sharedtest.Spent(t) - began; took > patience {
				t.Errorf("took %v", took)
			}
		})
	}
}

func TestHostileMarkdownIsReadInBoundedTime(t *testing.T) {
	notes := new(strings.Builder)
	for i := range 40_000 {
		fmt.Fprintf(notes, "It is so.[^%d]\n\n[^%d]: See the law.\n\n", i, i)
	}
	for name, body := range map[string]string{
		"emphasis":  strings.Repeat("a_b_c*", 150_000),
		"links":     strings.Repeat("[a](", 200_000),
		"footnotes": notes.String(),
	} {
		t.Run(name, func(t *testing.T) {
			began := sharedtest.Spent(t)
			docs, err := carrier.Extract(context.Background(), carrier.Source{Name: "a.md", Bytes: []byte("---\ntitle: One\n---\nThe Minister spoke.\n\n" + body)})
			if err != nil || len(docs) != 1 || !strings.Contains(docs[0].Text, "The Minister spoke.") || docs[0].Meta.Title != "One" {
				t.Fatalf("%d documents, error %v; want the one sentence", len(docs), err)
			}
			if took := sharedtest.Spent(t) - began; took > patience {
				t.Errorf("took %v", took)
			}
		})
	}
}

func TestCancelledReadingEnds(t *testing.T) {
	ctx, cancel := context.WithCancel(context.Background())
	cancel()
	if _, err := carrier.Extract(ctx, carrier.Source{Name: "a.txt", Bytes: []byte("Words.")}); !errors.Is(err, context.Canceled) {
		t.Fatalf("error %v, want the context's", err)
	}
}

func bomb(t *testing.T) []byte {
	t.Helper()
	var b bytes.Buffer
	z := gzip.NewWriter(&b)
	for range 64 {
		if _, err := z.Write(bytes.Repeat([]byte("a"), 1<<20)); err != nil {
			t.Fatal(err)
		}
	}
	if err := z.Close(); err != nil {
		t.Fatal(err)
	}
	return b.Bytes()
}

func nestedZips(t *testing.T, n int) []byte {
	t.Helper()
	body, name := []byte("Q: Why?"), "a.txt"
	for range n {
		var b bytes.Buffer
		z := zip.NewWriter(&b)
		w, err := z.Create(name)
		if err != nil {
			t.Fatal(err)
		}
		if _, err := w.Write(body); err != nil {
			t.Fatal(err)
		}
		if err := z.Close(); err != nil {
			t.Fatal(err)
		}
		body, name = b.Bytes(), "a.zip"
	}
	return body
}
