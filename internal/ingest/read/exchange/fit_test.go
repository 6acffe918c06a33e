package exchange_test

import (
	"bytes"
	"context"
	"flag"
	"fmt"
	"go/format"
	"maps"
	"math"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"podium/internal/ingest/read"
	"podium/internal/ingest/read/exchange"
	"podium/internal/ingest/read/handread"
	"podium/internal/ingest/read/identity"
	"podium/internal/transcript"
)

var (
	fit   = flag.Bool("fit", false, "fit the weights anew on the readings made by hand and write weights.go")
	each  = flag.Bool("each", false, "print the figures of each transcript")
	worst = flag.Int("worst", 0, "print so many decisions that go most wrong when their transcript is left out")
)

// ofGold is how much more a decision of a gold reading counts than one of the others: those were made to the
// letter of the contract, by two readers.
const ofGold = 10

// drawn is how strongly weights are drawn towards nought.
const drawn = 1

// subject is a transcript as it is read, beside the reading made by hand, which may tell who asks.
type subject struct {
	*handread.Reading
	t     *transcript.Transcript
	named bool
}

func subjects(t *testing.T) []subject {
	t.Helper()
	return subjectsOf(t, append(handread.All(t), handread.Unnamed(t)...))
}

func subjectsOf(t *testing.T, readings []*handread.Reading) []subject {
	t.Helper()
	auth := shipped(t)
	var out []subject
	for _, r := range readings {
		rs, err := read.Read(context.Background(), read.Input{Name: filepath.Base(r.File), Bytes: r.Source(t)}, auth)
		if err != nil {
			t.Fatalf("%s: %v", r.File, err)
		}
		tr := &rs[0].Transcript
		named := slices.ContainsFunc(r.Exchanges, func(x handread.Exchange) bool { return x.Asker != "" })
		out = append(out, subject{r.Fit(tr.Turns), tr, named})
	}
	return out
}

// figures count exchanges found, turns in the exchange where they belong, and askers named.
type figures struct {
	hit, got, want, in, members int
	right, named, askers        int
}

func (f *figures) add(o figures) {
	f.hit, f.got, f.want, f.in, f.members = f.hit+o.hit, f.got+o.got, f.want+o.want, f.in+o.in, f.members+o.members
	f.right, f.named, f.askers = f.right+o.right, f.named+o.named, f.askers+o.askers
}

func (f figures) exchanges() float64  { return 2 * float64(f.hit) / float64(f.got+f.want) }
func (f figures) membership() float64 { return float64(f.in) / float64(f.members) }

func (f figures) String() string {
	names := ""
	if f.askers > 0 {
		names = fmt.Sprintf(" askers p %.3f r %.3f", float64(f.right)/float64(f.named), float64(f.right)/float64(f.askers))
	}
	return fmt.Sprintf("exchanges %.3f (p %.3f r %.3f) membership %.3f%s", f.exchanges(), float64(f.hit)/float64(f.got), float64(f.hit)/float64(f.want), f.membership(), names)
}

// judge assigns exchanges under the present weights and counts what agrees.
func (s *subject) judge(t *testing.T) figures {
	tr := *s.t
	tr.Turns = slices.Clone(s.t.Turns)
	for i := range tr.Turns {
		tr.Turns[i].Speaker = transcript.Attribution{}
	}
	tr.Warnings = nil
	identity.Resolve(&tr, shipped(t), exchange.Assign(&tr, shipped(t)))
	in, got := map[int]int{}, map[int]string{}
	for k := range tr.Exchanges {
		if x := &tr.Exchanges[k]; x.Kind == transcript.QandA {
			lead := x.Lead(tr.Turns)
			got[lead] = x.Asker.Name
			for _, i := range x.Turns {
				in[i] = lead
			}
		}
	}
	f := figures{got: len(got), want: len(s.Exchanges)}
	for _, name := range got {
		if s.named && name != "" {
			f.named++
		}
	}
	for _, x := range s.Exchanges {
		lead := s.Lead(x)
		name, ok := got[lead]
		if ok {
			f.hit++
		}
		if s.named && x.Asker != "" {
			f.askers++
		}
		if s.named && handread.SameNames(name, x.Asker) {
			f.right++
		}
		for _, k := range x.Turns {
			f.members++
			if l, ok := in[k]; ok && l == lead {
				f.in++
			}
		}
	}
	return f
}

// total judges all subjects, each under the weights that of gives for it: those of gold, and the others.
func total(t *testing.T, all []subject, of func(k int) map[string]float64) (gold, others figures) {
	var declared map[string]float64
	for k := range all {
		old := exchange.SwapWeights(of(k))
		if declared == nil {
			declared = old
		}
		f := all[k].judge(t)
		if *each {
			t.Logf("%v %s", f, all[k].File)
		}
		if all[k].Gold {
			gold.add(f)
		} else {
			others.add(f)
		}
	}
	exchange.SwapWeights(declared)
	return gold, others
}

// TestReadingsFloors keeps the boundaries from slipping, on the gold readings, on the many others and on those held out.
func TestReadingsFloors(t *testing.T) {
	if testing.Short() {
		t.Skip("reads the reference transcripts")
	}
	declared := exchange.SwapWeights(nil)
	t.Cleanup(func() { exchange.SwapWeights(declared) }) // also where there is no reference material and all below is skipped
	same := func(int) map[string]float64 { return declared }
	gold, others := total(t, subjects(t), same)
	_, kinds := total(t, subjectsOf(t, handread.HeldOut(t)), same)
	_, held := total(t, subjectsOf(t, handread.HeldOutUnnamed(t)), same)
	t.Logf("held out, all kinds %v", kinds)
	t.Logf("held out, nobody called %v", held)
	held.add(kinds)
	t.Logf("gold %v", gold)
	t.Logf("others %v", others)
	t.Logf("held out %v", held)
	for _, f := range []struct {
		name       string
		got, floor float64
	}{
		{"exchanges of gold", gold.exchanges(), 0.935}, {"membership of gold", gold.membership(), 0.86},
		{"exchanges of others", others.exchanges(), 0.888}, {"membership of others", others.membership(), 0.828},
		{"exchanges of those held out", held.exchanges(), 0.87}, {"membership of those held out", held.membership(), 0.805},
	} {
		if f.got < f.floor {
			t.Errorf("%s %.3f, floor %.3f", f.name, f.got, f.floor)
		}
	}
}

// TestFit measures by cross-validation what weights fitted on some transcripts do on others, and writes
// those that are fitted on all. It runs with -fit only.
func TestFit(t *testing.T) {
	if !*fit {
		t.Skip("fits weights with -fit only")
	}
	all := subjects(t)
	samples := make([][]sample, len(all))
	for k := range all {
		samples[k] = all[k].samples(t)
	}
	const folds = 10
	var left [folds]map[string]float64
	for f := range left {
		left[f] = regress(gather(samples, func(k int) bool { return k%folds != f }), drawn)
	}
	gold, others := total(t, all, func(k int) map[string]float64 { return left[k%folds] })
	t.Logf("left out, gold: %v", gold)
	t.Logf("left out, others: %v", others)
	t.Logf("left out, loss of a decision: %.4f", loss(samples, func(k int) map[string]float64 { return left[k%folds] }))
	if *worst > 0 {
		printWorst(all, samples, func(k int) map[string]float64 { return left[k%folds] })
	}
	w := regress(gather(samples, func(int) bool { return true }), drawn)
	fitted := func(int) map[string]float64 { return w }
	gold, others = total(t, all, fitted)
	t.Logf("fitted, gold: %v", gold)
	t.Logf("fitted, others: %v", others)
	_, others = total(t, subjectsOf(t, handread.HeldOut(t)), fitted)
	t.Logf("held out: %v", others)
	_, others = total(t, subjectsOf(t, handread.HeldOutUnnamed(t)), fitted)
	t.Logf("held out, nobody called: %v", others)
	writeWeights(t, w)
}

// loss is the mean of how unlikely weights hold what a careful reader has decided (the logarithm of it): it tells
// small gains from chance before the figures do.
func loss(samples [][]sample, of func(k int) map[string]float64) float64 {
	sum, n := 0.0, 0.0
	for k := range samples {
		w := of(k)
		for _, m := range samples[k] {
			z := 0.0
			for name, x := range m.signs {
				z += w[name] * x
			}
			sum, n = sum+math.Log1p(math.Exp(z))-m.y*z, n+1
		}
	}
	return sum / n
}

func (s *subject) samples(t *testing.T) []sample {
	leads := s.Leads()
	return s.weigh(t, func(i int) bool { return leads[i] })
}

// weigh samples a transcript's decisions, when boundaries are put where begins has them.
func (s *subject) weigh(t *testing.T, begins func(i int) bool) []sample {
	leads := s.Leads()
	weight := 1.0
	if s.Gold {
		weight = ofGold
	}
	tr := *s.t
	tr.Turns = slices.Clone(s.t.Turns)
	var out []sample
	for _, j := range exchange.Weigh(&tr, shipped(t), begins) {
		out = append(out, sample{signs: j.Signs, y: one(leads[j.Turn]), weight: weight, turn: j.Turn})
	}
	return out
}

func one(yes bool) float64 {
	if yes {
		return 1
	}
	return 0
}

func gather(samples [][]sample, keep func(k int) bool) []sample {
	var out []sample
	for k := range samples {
		if keep(k) {
			out = append(out, samples[k]...)
		}
	}
	return out
}

// writeWeights writes what was fitted, rounded, as the declared weights.
func writeWeights(t *testing.T, w map[string]float64) {
	t.Helper()
	source, err := os.ReadFile("weights.go")
	if err != nil {
		t.Fatal(err)
	}
	const open, shut = "= map[signal]float64{\n", "\n}\n"
	head, rest, _ := bytes.Cut(source, []byte(open))
	_, tail, _ := bytes.Cut(rest, []byte(shut))
	var b strings.Builder
	b.Write(head)
	b.WriteString(open)
	for _, name := range slices.Sorted(maps.Keys(w)) {
		if w[name] >= 0.005 || w[name] <= -0.005 {
			fmt.Fprintf(&b, "%q: %.2f,\n", name, w[name])
		}
	}
	b.WriteString("}\n")
	b.Write(tail)
	out, err := format.Source([]byte(b.String()))
	if err != nil {
		t.Fatal(err)
	}
	if err := os.WriteFile("weights.go", out, 0o644); err != nil {
		t.Fatal(err)
	}
}
