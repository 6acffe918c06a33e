package docs

import (
	"context"
	"database/sql"
	"flag"
	"fmt"
	"log/slog"
	"net/http/httptest"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"github.com/PuerkitoBio/goquery"

	"podium/internal/ingest/read"
	"podium/internal/search"
	"podium/internal/search/query"
	"podium/internal/store"
	"podium/web"
	"podium/web/templates"
	"podium/web/webtest"
)

var update = flag.Bool("update", false, "write the generated parts of example.md")

const examplePage = "example.md"

// TestTheExample follows the briefing of example.md through the program, and holds what the page says of each step to it.
func TestTheExample(t *testing.T) {
	body, err := os.ReadFile(examplePage)
	if err != nil {
		t.Fatal(err)
	}
	page := string(body)
	first := fenced(t, page, "source")
	_, cut, ok := strings.Cut(first, "\nQUESTION: Otto")
	if !ok {
		t.Fatal("the example has no second question")
	}
	second := strings.TrimSuffix(first, "\nQUESTION: Otto"+cut)

	archive := webtest.Empty(t)
	page = generated(t, page, "reading", readingOf(t, archive, first))
	archive.Ingest(t, "tides.md", first)
	rows := openTables(t, archive)
	page = generated(t, page, "log", rows("SELECT seq, kind, key FROM change ORDER BY seq"))
	page = generated(t, page, "briefing", rows("SELECT key, slug, revision, title, day, place, questions FROM briefing"))
	page = generated(t, page, "turns", rows("SELECT t.id, rev, passage, target FROM turn t LEFT JOIN passage p ON p.id = t.passage ORDER BY p.position, t.id <> t.passage"))
	page = generated(t, page, "search", found(t, archive, `ferries speaker:quill`))
	page = generated(t, page, "page", shown(t, archive, addressOf(t, archive, "ferries")))
	gone := addressOf(t, archive, "lighthouse")

	archive.Ingest(t, "tides-2.md", second)
	page = generated(t, page, "revisions", rows("SELECT number, class, match FROM revision ORDER BY number"))
	page = generated(t, page, "fate", rows("SELECT id, rev, passage, target, reason FROM turn WHERE passage = ''"))
	page = generated(t, page, "pages", shown(t, archive, gone)+shown(t, archive, gone+"@1"))

	if *update {
		if err := os.WriteFile(examplePage, []byte(page), 0o644); err != nil {
			t.Fatal(err)
		}
	} else if page != string(body) {
		t.Errorf("%s says otherwise than the program does: run this test with -update and read the difference", examplePage)
	}
}

// readingOf lists the turns of a source: whose each is, by which evidence, and in which exchange it stands.
func readingOf(t *testing.T, archive *webtest.Archive, source string) string {
	t.Helper()
	got, err := read.Read(context.Background(), read.Input{Name: "tides.md", Bytes: []byte(source)}, archive.Authority)
	if err != nil || len(got) != 1 {
		t.Fatal(got, err)
	}
	b := got[0].Transcript
	out := "| turn | label | role | speaker | exchange |\n|---|---|---|---|---|\n"
	for i := range b.Turns {
		turn, in := &b.Turns[i], ""
		for x, e := range b.Exchanges {
			if slices.Contains(e.Turns, i) {
				in = fmt.Sprintf("%d, %s", x+1, e.Kind)
			}
		}
		who := turn.Speaker.Name
		if turn.Speaker.Known() {
			who += " (" + string(turn.Speaker.Standing) + ", " + turn.Speaker.Evidence[0].Kind + ")"
		}
		out += fmt.Sprintf("| %d | %s | %s | %s | %s |\n", i, turn.Label, turn.Role, who, in)
	}
	return out
}

// openTables returns a function that shows what a statement selects from the archive's tables.
func openTables(t *testing.T, archive *webtest.Archive) func(statement string) string {
	t.Helper()
	db, err := sql.Open("sqlite3", "file:"+filepath.Join(archive.Dir(), store.File)+"?mode=ro")
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { _ = db.Close() })
	return func(statement string) string {
		rs, err := db.Query(statement)
		if err != nil {
			t.Fatal(err)
		}
		defer rs.Close()
		columns, err := rs.Columns()
		if err != nil {
			t.Fatal(err)
		}
		out := "| " + strings.Join(columns, " | ") + " |\n|" + strings.Repeat("---|", len(columns)) + "\n"
		for rs.Next() {
			cells, into := make([]string, len(columns)), make([]any, len(columns))
			for i := range cells {
				into[i] = &cells[i]
			}
			if err := rs.Scan(into...); err != nil {
				t.Fatal(err)
			}
			out += "| " + strings.Join(cells, " | ") + " |\n"
		}
		if err := rs.Err(); err != nil {
			t.Fatal(err)
		}
		return out
	}
}

// found shows what a search returns: ids, never words.
func found(t *testing.T, archive *webtest.Archive, typed string) string {
	t.Helper()
	out := "| exchange | turns that bear the words |\n|---|---|\n"
	for _, h := range hits(t, archive, typed) {
		var turns []string
		for _, turn := range h.Turns {
			turns = append(turns, turn.TurnID+" ("+string(turn.Part)+")")
		}
		out += "| " + h.ExchangeID + " | " + strings.Join(turns, ", ") + " |\n"
	}
	return out
}

// addressOf is the address of the first exchange that a search finds.
func addressOf(t *testing.T, archive *webtest.Archive, typed string) string {
	t.Helper()
	return templates.ExchangeURL(hits(t, archive, typed)[0].ExchangeID)
}

func hits(t *testing.T, archive *webtest.Archive, typed string) []search.Hit {
	t.Helper()
	res, err := archive.Search.Search(context.Background(), query.Parse(typed), search.Options{Limit: 10})
	if err != nil || len(res.Hits) == 0 {
		t.Fatalf("%s finds %v: %v", typed, res, err)
	}
	return res.Hits
}

// shown is what a reader gets at an address.
func shown(t *testing.T, archive *webtest.Archive, path string) string {
	t.Helper()
	site, err := web.New(web.Config{URL: "https://archive.example", Store: archive.Store, Search: archive.Search, Authority: archive.Authority, Log: slog.New(slog.DiscardHandler)})
	if err != nil {
		t.Fatal(err)
	}
	w := httptest.NewRecorder()
	site.ServeHTTP(w, httptest.NewRequest("GET", path, nil))
	doc, err := goquery.NewDocumentFromReader(w.Body)
	if err != nil {
		t.Fatal(err)
	}
	return fmt.Sprintf("    GET %s\n    %d  %s\n", path, w.Code, strings.Join(strings.Fields(doc.Find("h1").First().Text()), " "))
}

// fenced is the text of the first fenced block after a mark.
func fenced(t *testing.T, page, mark string) string {
	t.Helper()
	_, rest, ok := strings.Cut(page, "<!-- "+mark+" -->\n```\n")
	text, _, ok2 := strings.Cut(rest, "```\n")
	if !ok || !ok2 {
		t.Fatalf("no block %s", mark)
	}
	return text
}

// generated replaces what stands between a pair of comments.
func generated(t *testing.T, page, name, with string) string {
	t.Helper()
	head, rest, ok := strings.Cut(page, "<!-- "+name+" -->\n")
	_, tail, ok2 := strings.Cut(rest, "<!-- /"+name+" -->")
	if !ok || !ok2 {
		t.Fatalf("no place for the %s", name)
	}
	return head + "<!-- " + name + " -->\n" + with + "<!-- /" + name + " -->" + tail
}
