package dialect_test

import (
	"context"
	"io/fs"
	"os"
	"path/filepath"
	"regexp"
	"strings"
	"testing"
	"unicode"

	"podium/internal/ingest/read/carrier"
	"podium/internal/ingest/read/dialect"
	"podium/internal/sharedtest"
	"podium/internal/transcript"
)

// TestCorpus reads every transcript of the corpus and holds each reading to what must be true of any:
// something is read, every word is in a turn, a note or listed as furniture, turns hold the words of
// their spans, and no page furniture is spoken.
func TestCorpus(t *testing.T) {
	root := filepath.Join(sharedtest.Dir(t), "corpus")
	files, faulty := 0, map[string]int{}
	err := filepath.WalkDir(root, func(path string, e fs.DirEntry, err error) error {
		if err != nil || e.IsDir() || strings.HasSuffix(path, ".tsv") {
			return err
		}
		files++
		for _, fault := range faultsOf(t, path) {
			kind, _, _ := strings.Cut(fault, ":")
			faulty[kind]++
			if faulty[kind] <= 25 {
				rel, _ := filepath.Rel(root, path)
				t.Errorf("%s: %s", rel, fault)
			}
		}
		return nil
	})
	if err != nil {
		t.Fatal(err)
	}
	if files == 0 {
		t.Fatal("the corpus holds no file")
	}
	t.Logf("%d files, faults by kind: %v", files, faulty)
}

func faultsOf(t *testing.T, path string) []string {
	b, err := os.ReadFile(path)
	if err != nil {
		t.Fatal(err)
	}
	docs, err := carrier.Extract(context.Background(), carrier.Source{Name: filepath.Base(path), Bytes: b})
	if err != nil {
		return []string{"unread: " + err.Error()}
	}
	var out []string
	for i := range docs {
		tr := dialect.Read(&docs[i], dialect.Hints{Name: filepath.Base(path)})
		out = append(out, faults(&docs[i], &tr)...)
	}
	return out
}

func faults(doc *carrier.Document, tr *transcript.Transcript) []string {
	var out []string
	if len(tr.Turns) == 0 {
		return []string{"empty: no turn"}
	}
	out = append(out, uncovered(doc, tr)...)
	out = append(out, unfaithful(doc, tr)...)
	for i := range tr.Turns {
		for _, p := range tr.Turns[i].Paragraphs() {
			if notSpoken.MatchString(p) {
				out = append(out, "furniture: "+clip(p))
			}
		}
	}
	return out
}

var notSpoken = regexp.MustCompile(`^(?:END|END \d.*[AP]\.M\..*|[#\s]{3,}|\[ends\]|Page \d+ of \d+|Share|Print|Listen|Tweet|Email|Skip to (?:main )?content|Menu|Subscribe|Back to top|(?:Path|Newsgroups|Message-ID|NNTP-Posting-Host|Organization|Lines): .*|Facebook|Twitter|-{3,}|_+|Issued on:.*|\(begin transcript\)|Текстовая версия.*|Статус материала.*|https?://\S+)$`)

// uncovered lists the words that are in no turn, no note and no furniture.
func uncovered(doc *carrier.Document, tr *transcript.Transcript) []string {
	held := make([]bool, len(doc.Text))
	hold := func(s transcript.Span) {
		for i := s.Start; i < s.End; i++ {
			held[i] = true
		}
	}
	for i := range tr.Turns {
		hold(tr.Turns[i].Span)
	}
	for _, n := range tr.Notes {
		hold(n.Span)
	}
	for _, f := range tr.Furniture {
		hold(f)
	}
	var out []string
	for _, l := range doc.Lines {
		var free strings.Builder
		for i := l.Start; i < l.End; i++ {
			if !held[i] {
				free.WriteByte(doc.Text[i])
			}
		}
		if s := squeeze(free.String()); s != "" {
			out = append(out, "uncovered: "+clip(s))
		}
	}
	return out
}

// unfaithful lists turns whose text is not what their span holds, less label, notes and furniture.
func unfaithful(doc *carrier.Document, tr *transcript.Transcript) []string {
	var out []string
	for i := range tr.Turns {
		u := &tr.Turns[i]
		var b strings.Builder
		at := u.Span.Start
		for _, s := range beside(tr, u.Span) {
			if s.Start > at {
				b.WriteString(doc.Text[at:s.Start])
			}
			at = max(at, s.End)
		}
		if at < u.Span.End {
			b.WriteString(doc.Text[at:u.Span.End])
		}
		if !strings.HasSuffix(squeeze(b.String()), squeeze(u.Text)) {
			out = append(out, "unfaithful: "+u.Label+": "+clip(u.Text))
		}
	}
	return out
}

func beside(tr *transcript.Transcript, in transcript.Span) []transcript.Span {
	var out []transcript.Span
	add := func(s transcript.Span) {
		if s.Start >= in.Start && s.End <= in.End {
			out = append(out, s)
		}
	}
	for _, n := range tr.Notes {
		add(n.Span)
	}
	for _, f := range tr.Furniture {
		add(f)
	}
	for i := range out {
		for j := i; j > 0 && out[j].Start < out[j-1].Start; j-- {
			out[j], out[j-1] = out[j-1], out[j]
		}
	}
	return out
}

// squeeze drops white space, control characters, and the commas that join glued paragraphs.
func squeeze(s string) string {
	return strings.Map(func(r rune) rune {
		if unicode.IsSpace(r) || unicode.IsControl(r) || r == '\u200b' || r == '\u2060' || r == '\ufeff' || r == ',' {
			return -1
		}
		return r
	}, s)
}

func clip(s string) string {
	if len(s) > 120 {
		return s[:120]
	}
	return s
}
