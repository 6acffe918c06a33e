//go:build sqlite_fts5

package main

import (
	"context"
	"encoding/base32"
	"encoding/binary"
	"fmt"
	"math"
	"math/rand/v2"
	"strings"
	"sync"
	"time"

	"podium/internal/transcript"
)

// What the archive is like.
const (
	perBriefing = 17 // exchanges
	speakers    = 600
	askers      = 6000
	outlets     = 160
	seriesCount = 12
	years       = 30
	rareNames   = 200_000
)

// archive is a generated archive: a feed that makes each briefing anew, the same from the same seed, whenever
// it is asked for, so that a million exchanges need no memory.
type archive struct {
	lang      *language
	tag       string // of the language
	briefings int
	seed      uint64
	byKey     map[string]int

	making time.Duration // processor time that making briefings has taken

	mu    sync.Mutex
	added []*transcript.Briefing // published after the rest was built
}

func newArchive(l *language, exchanges int, seed uint64) *archive {
	a := &archive{lang: l, tag: l.tag, briefings: (exchanges + perBriefing - 1) / perBriefing, seed: seed}
	a.byKey = make(map[string]int, a.briefings)
	for n := range a.briefings {
		a.byKey[a.id(n, -1)] = n
	}
	return a
}

var ids = base32.NewEncoding("0123456789abcdefghjkmnpqrstvwxyz").WithPadding(base32.NoPadding)

// id is that of a turn of briefing n; of the briefing itself with turn -1.
func (a *archive) id(n, turn int) string {
	var b [8]byte
	binary.BigEndian.PutUint64(b[:], (uint64(n)*2048+uint64(turn+1))*0x9e3779b97f4a7c15)
	return ids.EncodeToString(b[:])[:12]
}

// Head is the number of briefings: each is one change.
func (a *archive) Head(context.Context) (int64, error) {
	a.mu.Lock()
	defer a.mu.Unlock()
	return int64(a.briefings + len(a.added)), nil
}

// DataVersion changes with every briefing added.
func (a *archive) DataVersion(ctx context.Context) (int64, error) { return a.Head(ctx) }

// Changes lists the briefings in their order.
func (a *archive) Changes(ctx context.Context, after int64, limit int) ([]transcript.Change, error) {
	head, err := a.Head(ctx)
	var out []transcript.Change
	for n := after; n < head && len(out) < limit; n++ {
		out = append(out, transcript.Change{Seq: n + 1, Key: a.id(int(n), -1)})
	}
	return out, err
}

// BriefingByKey makes the briefing.
func (a *archive) BriefingByKey(_ context.Context, key string) (*transcript.Briefing, error) {
	if n, ok := a.byKey[key]; ok {
		return a.briefing(n), nil
	}
	a.mu.Lock()
	defer a.mu.Unlock()
	for _, b := range a.added {
		if b.Key == key {
			return b, nil
		}
	}
	return nil, fmt.Errorf("no briefing %s", key)
}

// publish adds a briefing of one exchange with the given words.
func (a *archive) publish(words string) {
	a.mu.Lock()
	defer a.mu.Unlock()
	n := a.briefings + len(a.added)
	b := &transcript.Briefing{Key: a.id(n, -1), Slug: fmt.Sprintf("added-%d", n), Seq: int64(n + 1)}
	b.Event, b.Language = "2025-01-01", a.tag
	b.Turns = []transcript.Turn{{ID: a.id(n, 0), Label: "Q", Role: transcript.Reporter, Text: words}}
	b.Exchanges = []transcript.Exchange{{Kind: transcript.QandA, Turns: []int{0}}}
	a.added = append(a.added, b)
}

func (a *archive) briefing(n int) (b *transcript.Briefing) {
	a.making += ownThread(func() { b = a.write(n) })
	return b
}

func (a *archive) write(n int) *transcript.Briefing {
	w := &writer{archive: a, Rand: rand.New(rand.NewPCG(a.seed, uint64(n)))}
	w.window = w.IntN(len(a.lang.sentences))
	day := time.Date(1995, 1, 1, 0, 0, 0, 0, time.UTC).AddDate(0, 0, n*years*365/max(a.briefings, 1))
	b := &transcript.Briefing{Key: a.id(n, -1), Slug: fmt.Sprintf("briefing-%d", n), Revision: 1, Seq: int64(n + 1)}
	b.Event, b.Language = day.Format(time.DateOnly), a.tag
	b.Series, b.Place = fmt.Sprintf("series-%d", n%seriesCount), fmt.Sprintf("Place %d", w.IntN(40))
	host := w.person("Speaker", speakers, "Spokesperson")
	for range perBriefing {
		w.exchange(b, host)
	}
	for i := range b.Turns {
		b.Turns[i].ID = a.id(n, i)
	}
	return b
}

// writer writes one briefing.
type writer struct {
	*archive
	*rand.Rand
	window int // sentence around which the briefing's real ones stand
}

// zipf picks one of n, the first ones most often.
func (w *writer) zipf(n int) int {
	f := w.Float64()
	return int(f * f * f * float64(n))
}

func (w *writer) person(kind string, n int, office string) transcript.Attribution {
	i := w.zipf(n)
	return transcript.Attribution{Name: fmt.Sprintf("%s Number%d", kind, i), Key: fmt.Sprintf("%s-number%d", strings.ToLower(kind), i),
		Office: office, Standing: transcript.Stated}
}

func (w *writer) exchange(b *transcript.Briefing, host transcript.Attribution) {
	o := w.zipf(outlets)
	x := transcript.Exchange{Kind: transcript.QandA, Asker: w.person("Asker", askers, ""),
		Outlet: transcript.Attribution{Name: fmt.Sprintf("Outlet Number%d", o), Key: fmt.Sprintf("outlet-number%d", o), Standing: transcript.Stated}}
	w.turn(b, &x, transcript.Turn{Label: "Q", Role: transcript.Reporter, Speaker: x.Asker}, 60)
	for range 1 + w.IntN(3) {
		who := host
		if w.IntN(5) == 0 {
			who = w.person("Speaker", speakers, "Secretary")
		}
		w.turn(b, &x, transcript.Turn{Label: strings.ToUpper(who.Name), Role: transcript.Briefer, Speaker: who}, 200)
	}
	b.Exchanges = append(b.Exchanges, x)
}

func (w *writer) turn(b *transcript.Briefing, x *transcript.Exchange, t transcript.Turn, words int) {
	if w.lang.tag == "zh" {
		words *= 2 // characters count for half a word
	}
	var text strings.Builder
	for n := 0; n < words; {
		if n > 0 {
			text.WriteByte(' ')
		}
		n += w.sentence(&text)
	}
	t.Text = text.String()
	x.Turns = append(x.Turns, len(b.Turns))
	b.Turns = append(b.Turns, t)
}

// sentence writes a real sentence from near the window or one of the chain's, and returns how many words it has.
func (w *writer) sentence(text *strings.Builder) int {
	l := w.lang
	if l.tag == "zh" || w.IntN(2) == 0 {
		s := l.sentences[(w.window+w.IntN(400))%len(l.sentences)]
		text.WriteString(s)
		if l.tag == "zh" {
			return len(s) / 3
		}
		return strings.Count(s, " ") + 1
	}
	k := l.starts[w.IntN(len(l.starts))]
	text.WriteString(k[0] + " " + k[1])
	for n := 2; ; n++ {
		next := l.follow[k]
		if len(next) == 0 || n > 40 {
			text.WriteByte('.')
			return n
		}
		word := next[w.IntN(len(next))]
		text.WriteByte(' ')
		text.WriteString(word)
		if w.IntN(400) == 0 {
			fmt.Fprintf(text, " %s", rareName(w.zipf(rareNames)))
		}
		k = [2]string{k[1], word}
	}
}

// dozen is invented names that about twelve exchanges hold, however large the archive; none in Chinese.
func (a *archive) dozen() []string {
	if a.tag == "zh" {
		return nil
	}
	first := math.Pow(float64(a.briefings*perBriefing)*160/50_000/12, 1.5) // name n stands in 160 of 50,000, over n to the power of 2/3
	out := make([]string, 8)
	for i := range out {
		out[i] = rareName(int(first*(0.8+0.05*float64(i))) + i)
	}
	return out
}

// rareName is invented name n.
func rareName(n int) string {
	const c, v = "bcdfghklmnprstvz", "aeiou"
	b := []byte{'X'}
	for i := 0; i < 3 || n > 0; i++ {
		b = append(b, c[n%len(c)], v[n/len(c)%len(v)])
		n /= len(c) * len(v)
	}
	return string(b)
}
