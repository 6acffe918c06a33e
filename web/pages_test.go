package web

import (
	"bufio"
	"fmt"
	"net/http"
	"net/http/httptest"
	"os"
	"path/filepath"
	"strconv"
	"strings"
	"testing"

	"github.com/PuerkitoBio/goquery"
)

// TestPages runs the scripts in testdata/pages against the whole site over the bundled sample. A script is
// stanzas parted by empty lines. The first line asks:
//
//	GET /help              (or HEAD, POST ...)
//	FOLLOW main a.name     the address of the first such link of the page before
//
// and each other line states what must hold of the answer:
//
//	code == 200
//	header Content-Type == text/html; charset=utf-8
//	body contains words            (or !contains)
//	text h1 == How to search       (or contains, !contains): all of the selection's text, spaces made one
//	count .hits > li == 3          (or >= 3)
//
// Lines that begin with # are comments.
func TestPages(t *testing.T) {
	scripts, err := filepath.Glob("testdata/pages/*.txt")
	if err != nil || len(scripts) == 0 {
		t.Fatal("no scripts in testdata/pages", err)
	}
	site := sampleSite(t)
	for _, file := range scripts {
		t.Run(filepath.Base(file), func(t *testing.T) { runScript(t, site, file) })
	}
}

func runScript(t *testing.T, site http.Handler, file string) {
	f, err := os.Open(file)
	if err != nil {
		t.Fatal(err)
	}
	defer f.Close()
	var page *answer
	lines := bufio.NewScanner(f)
	for n := 1; lines.Scan(); n++ {
		line := strings.TrimSpace(lines.Text())
		switch {
		case line == "":
			page = page.end()
		case strings.HasPrefix(line, "#"):
		case page == nil || page.over:
			page = request(t, site, page, line)
		default:
			if err := page.check(line); err != nil {
				t.Errorf("%s:%d: %s: %s: %v", file, n, page.asked, line, err)
			}
		}
	}
	if page == nil {
		t.Errorf("%s asks for nothing", file)
	}
}

// answer is what came back for one stanza.
type answer struct {
	asked string
	*httptest.ResponseRecorder
	over bool
}

func (a *answer) end() *answer {
	if a != nil {
		a.over = true
	}
	return a
}

func request(t *testing.T, site http.Handler, before *answer, line string) *answer {
	t.Helper()
	method, target, _ := strings.Cut(line, " ")
	if method == "FOLLOW" {
		if before == nil {
			t.Fatalf("%s: no page before", line)
		}
		href, ok := before.find(target).First().Attr("href")
		if !ok {
			t.Fatalf("%s: no such link on %s", line, before.asked)
		}
		method, target = "GET", strings.TrimPrefix(href, "https://archive.example")
	}
	target, _, _ = strings.Cut(target, "#")
	return &answer{asked: method + " " + target, ResponseRecorder: ask(site, method, target)}
}

func (a *answer) find(selector string) *goquery.Selection {
	doc, err := goquery.NewDocumentFromReader(strings.NewReader(a.Body.String()))
	if err != nil {
		return &goquery.Selection{}
	}
	return doc.Find(selector)
}

// check tests one statement about the answer.
func (a *answer) check(line string) error {
	what, rest, _ := strings.Cut(line, " ")
	if what == "code" {
		return compare(strconv.Itoa(a.Code), rest)
	}
	if what == "body" {
		return compare(a.Body.String(), rest)
	}
	of, statement, err := splitStatement(rest)
	if err != nil {
		return err
	}
	switch what {
	case "header":
		return compare(a.Header().Get(of), statement)
	case "text":
		return compare(strings.Join(strings.Fields(a.find(of).Text()), " "), statement)
	case "count":
		return compare(strconv.Itoa(a.find(of).Length()), statement)
	}
	return fmt.Errorf("no such statement: %s", what)
}

// splitStatement parts "h1 == Title" into what is asked about and the comparison.
func splitStatement(s string) (of, statement string, err error) {
	for _, op := range []string{" == ", " !contains ", " contains ", " >= "} {
		if before, after, ok := strings.Cut(s, op); ok {
			return before, strings.TrimSpace(op) + " " + after, nil
		}
	}
	return "", "", fmt.Errorf("no comparison in %q", s)
}

func compare(got, statement string) error {
	op, want, _ := strings.Cut(statement, " ")
	ok := false
	switch op {
	case "==":
		ok = got == want
	case "contains":
		ok = strings.Contains(got, want)
	case "!contains":
		ok = !strings.Contains(got, want)
	case ">=":
		least, err := strconv.Atoi(want)
		n, err2 := strconv.Atoi(got)
		ok = err == nil && err2 == nil && n >= least
	}
	if !ok {
		return fmt.Errorf("got %.300q", got)
	}
	return nil
}
