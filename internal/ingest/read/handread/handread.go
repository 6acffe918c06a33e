// Package handread holds readings of reference transcripts made by hand, for tests and for fitting the
// weights of boundaries: who has which role, which turns make an exchange, who asks and for whom. They hold
// no words of the transcripts: turns are known by their numbers and by a hash of their first letters.
package handread

import (
	"bufio"
	"bytes"
	_ "embed"
	"encoding/json"
	"fmt"
	"hash/fnv"
	"os"
	"path/filepath"
	"strconv"
	"strings"
	"testing"
	"unicode"

	"golang.org/x/text/unicode/norm"

	"podium/internal/sharedtest"
	"podium/internal/transcript"
)

var (
	//go:embed readings.jsonl
	readings []byte
	//go:embed unnamed.jsonl
	unnamed []byte
	//go:embed heldout.jsonl
	heldOut []byte
	//go:embed heldout-unnamed.jsonl
	heldOutUnnamed []byte
)

// Reading is one transcript as a careful reader has it. Turns are numbered from 0.
type Reading struct {
	File      string // below the corpus
	Gold      bool   // one of those that stand beside the corpus
	Roles     []transcript.Role
	Exchanges []Exchange
	starts    []string
}

// Exchange is one reporter's time on the floor.
type Exchange struct {
	Turns         []int
	Asker, Outlet string // "" when the transcript does not give it
}

var roles = map[byte]transcript.Role{'b': transcript.Briefer, 'm': transcript.Moderator, 'r': transcript.Reporter, 'i': transcript.Interpreter, 'o': transcript.Other}

// All returns the readings kept here and those that stand beside the corpus, but for those held out.
func All(t testing.TB) []*Reading {
	t.Helper()
	return append(Gold(t), list(t, readings)...)
}

// Unnamed returns further readings, of rooms where nobody is called: they have boundaries, and no names.
func Unnamed(t testing.TB) []*Reading {
	t.Helper()
	return list(t, unnamed)
}

// HeldOut returns the readings that no weight is fitted on and no rule was made by: they tell what to expect of
// a transcript never seen.
func HeldOut(t testing.TB) []*Reading {
	t.Helper()
	return list(t, heldOut)
}

// HeldOutUnnamed returns such readings that are held out.
func HeldOutUnnamed(t testing.TB) []*Reading {
	t.Helper()
	return list(t, heldOutUnnamed)
}

func list(t testing.TB, file []byte) []*Reading {
	t.Helper()
	var out []*Reading
	lines := bufio.NewScanner(bytes.NewReader(file))
	lines.Buffer(nil, 1<<20)
	for lines.Scan() {
		r, err := parse(lines.Bytes())
		if err != nil {
			t.Fatal(err)
		}
		out = append(out, r)
	}
	return out
}

func parse(line []byte) (*Reading, error) {
	var in struct {
		File, Roles, Starts string
		Exchanges           []struct{ Turns, Asker, Outlet string }
	}
	if err := json.Unmarshal(line, &in); err != nil {
		return nil, err
	}
	r := &Reading{File: in.File}
	for k := range len(in.Roles) {
		r.Roles = append(r.Roles, roles[in.Roles[k]])
		r.starts = append(r.starts, in.Starts[6*k:6*k+6])
	}
	for _, x := range in.Exchanges {
		turns, err := numbers(x.Turns)
		if err != nil {
			return nil, fmt.Errorf("%s: %w", in.File, err)
		}
		r.Exchanges = append(r.Exchanges, Exchange{turns, x.Asker, x.Outlet})
	}
	return r, nil
}

// numbers reads "2-4 7", counted from 1.
func numbers(s string) ([]int, error) {
	var out []int
	for part := range strings.FieldsSeq(s) {
		from, to, ok := strings.Cut(part, "-")
		if !ok {
			to = from
		}
		a, err := strconv.Atoi(from)
		if err != nil {
			return nil, err
		}
		b, err := strconv.Atoi(to)
		if err != nil {
			return nil, err
		}
		for ; a <= b; a++ {
			out = append(out, a-1)
		}
	}
	return out, nil
}

// Gold returns the readings that stand beside the corpus.
func Gold(t testing.TB) []*Reading {
	t.Helper()
	files, err := filepath.Glob(filepath.Join(sharedtest.Dir(t), "gold", "*.json"))
	if err != nil || len(files) == 0 {
		t.Fatalf("no gold readings: %v", err)
	}
	var out []*Reading
	for _, f := range files {
		body, err := os.ReadFile(f)
		if err != nil {
			t.Fatal(err)
		}
		r, err := parseGold(body)
		if err != nil {
			t.Fatalf("%s: %v", f, err)
		}
		out = append(out, r)
	}
	return out
}

func parseGold(body []byte) (*Reading, error) {
	var in struct {
		File  string
		Turns []struct {
			Role  transcript.Role
			Start string
		}
		Exchanges []struct {
			Asker, Outlet string
			Turns         []int
		}
	}
	if err := json.Unmarshal(body, &in); err != nil {
		return nil, err
	}
	r := &Reading{File: in.File, Gold: true}
	for _, u := range in.Turns {
		r.Roles = append(r.Roles, u.Role)
		r.starts = append(r.starts, hash(u.Start))
	}
	for _, x := range in.Exchanges {
		turns := make([]int, len(x.Turns))
		for k, n := range x.Turns {
			turns[k] = n - 1
		}
		r.Exchanges = append(r.Exchanges, Exchange{turns, x.Asker, x.Outlet})
	}
	return r, nil
}

// Source returns the bytes of the transcript that was read.
func (r *Reading) Source(t testing.TB) []byte {
	t.Helper()
	body, err := os.ReadFile(filepath.Join(sharedtest.Dir(t), "corpus", r.File))
	if err != nil {
		t.Fatal(err)
	}
	return body
}

// Fit returns the reading with its turns numbered as in the given ones, which may be cut a little
// differently: a turn that is not found again is left out of its exchange.
func (r *Reading) Fit(turns []transcript.Turn) *Reading {
	if len(turns) == len(r.Roles) {
		return r
	}
	here := make([]string, len(turns))
	for i := range turns {
		here[i] = hash(turns[i].Text)
	}
	at := align(r.starts, here)
	out := &Reading{File: r.File, Gold: r.Gold, Roles: make([]transcript.Role, len(turns)), starts: here}
	for i := range turns {
		out.Roles[i] = turns[i].Role
	}
	for old, i := range at {
		out.Roles[i] = r.Roles[old]
	}
	for _, x := range r.Exchanges {
		y := Exchange{Asker: x.Asker, Outlet: x.Outlet}
		for _, k := range x.Turns {
			if i, ok := at[k]; ok {
				y.Turns = append(y.Turns, i)
			}
		}
		if out.Lead(y) >= 0 {
			out.Exchanges = append(out.Exchanges, y)
		}
	}
	return out
}

// Lead is the reporter's turn that begins an exchange, or -1.
func (r *Reading) Lead(x Exchange) int {
	for _, k := range x.Turns {
		if r.Roles[k] == transcript.Reporter {
			return k
		}
	}
	return -1
}

// Leads returns the reporters' turns that begin exchanges.
func (r *Reading) Leads() map[int]bool {
	out := map[int]bool{}
	for _, x := range r.Exchanges {
		out[r.Lead(x)] = true
	}
	return out
}

// align pairs the longest common subsequence of two lists of hashes.
func align(a, b []string) map[int]int {
	best := make([][]int, len(a)+1)
	for i := range best {
		best[i] = make([]int, len(b)+1)
	}
	for i := len(a) - 1; i >= 0; i-- {
		for j := len(b) - 1; j >= 0; j-- {
			if a[i] == b[j] {
				best[i][j] = best[i+1][j+1] + 1
			} else {
				best[i][j] = max(best[i+1][j], best[i][j+1])
			}
		}
	}
	out := map[int]int{}
	for i, j := 0, 0; i < len(a) && j < len(b); {
		switch {
		case a[i] == b[j]:
			out[i] = j
			i, j = i+1, j+1
		case best[i+1][j] >= best[i][j+1]:
			i++
		default:
			j++
		}
	}
	return out
}

// hash identifies a turn by its first forty letters and digits.
func hash(text string) string {
	var b strings.Builder
	n := 0
	for _, r := range strings.ToLower(norm.NFC.String(text)) {
		if !unicode.IsLetter(r) && !unicode.IsDigit(r) {
			continue
		}
		b.WriteRune(r)
		if n++; n == 40 {
			break
		}
	}
	h := fnv.New32a()
	h.Write([]byte(b.String()))
	return fmt.Sprintf("%06x", h.Sum32()&0xffffff)
}
