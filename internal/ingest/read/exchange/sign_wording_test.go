package exchange_test

import (
	"context"
	"flag"
	"fmt"
	"maps"
	"math"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"podium/internal/ingest/read"
	"podium/internal/ingest/read/exchange"
	"podium/internal/sharedtest"
	"podium/internal/transcript"
)

var fitWording = flag.Bool("wording", false, "fit anew what the first words of questions tell, on transcripts that nobody has read by hand, and write wording.txt")

// A phrase teaches something that holds elsewhere when it stands in many transcripts of several houses.
const (
	wordingFiles   = 40
	wordingOutlets = 3
)

// TestFitWording learns what first words tell from all transcripts that are not read by hand: the other signs say
// there how likely each question begins an exchange. It runs with -wording only; fit the weights anew after it.
func TestFitWording(t *testing.T) {
	if !*fitWording {
		t.Skip("fits what first words tell with -wording only")
	}
	all := subjects(t)
	samples := make([][]sample, len(all))
	for k := range all {
		samples[k] = all[k].samples(t)
		for i := range samples[k] {
			delete(samples[k][i].signs, "wording")
		}
	}
	declared := exchange.SwapWeights(regress(gather(samples, func(int) bool { return true }), 1))
	data, spread := unread(t, all)
	exchange.SwapWeights(declared)
	for i := range data {
		maps.DeleteFunc(data[i].signs, func(phrase string, _ float64) bool {
			s := spread[phrase]
			return phrase != "bias" && (len(s.files) < wordingFiles || len(s.outlets) < wordingOutlets)
		})
	}
	w := regress(data, 4)
	t.Logf("%d questions, %d phrases", len(data), len(w))
	writeWording(t, w)
}

// spread says where a phrase stands.
type spread struct{ files, outlets map[string]bool }

// unread returns the questions of transcripts not read by hand as samples of which the signs are phrases, and
// where each phrase stands.
func unread(t *testing.T, read []subject) ([]sample, map[string]spread) {
	byHand := map[string]bool{}
	for k := range read {
		byHand[read[k].File] = true
	}
	dir := filepath.Join(sharedtest.Dir(t), "corpus")
	files, err := filepath.Glob(filepath.Join(dir, "*", "*"))
	if err != nil {
		t.Fatal(err)
	}
	var out []sample
	at := map[string]spread{}
	for _, f := range files {
		rel, err := filepath.Rel(dir, f)
		if err != nil {
			t.Fatal(err)
		}
		if outlet := filepath.Dir(rel); !byHand[rel] && !strings.Contains(outlet, "rss") && !strings.Contains(outlet, "versions") {
			for _, s := range questions(t, f) {
				out = append(out, s)
				for phrase := range s.signs {
					if at[phrase].files == nil {
						at[phrase] = spread{map[string]bool{}, map[string]bool{}}
					}
					at[phrase].files[rel], at[phrase].outlets[outlet] = true, true
				}
			}
		}
	}
	return out, at
}

// questions reads a transcript and judges its questions under the present weights.
func questions(t *testing.T, file string) []sample {
	body, err := os.ReadFile(file)
	if err != nil {
		t.Fatal(err)
	}
	rs, err := read.Read(context.Background(), read.Input{Name: filepath.Base(file), Bytes: body}, shipped(t))
	if err != nil {
		return nil // not a transcript
	}
	var out []sample
	for k := range rs {
		out = append(out, judged(t, &rs[k].Transcript)...)
	}
	return out
}

func judged(t *testing.T, tr *transcript.Transcript) []sample {
	var out []sample
	for _, j := range exchange.Weigh(tr, shipped(t), nil) {
		s := sample{signs: map[string]float64{"bias": 1}, y: 1 / (1 + math.Exp(-2*j.Sum)), weight: 1}
		for _, phrase := range exchange.Phrases(tr.Turns[j.Turn].Text) {
			s.signs[phrase] = 1
		}
		out = append(out, s)
	}
	return out
}

// TestWording: what is told does not hang on the courtesies before a question, nor on whose names it holds.
func TestWording(t *testing.T) {
	const plain = "Has the minister seen what Vik said about the harbour?"
	for _, same := range []string{
		"Thank you, Mr. President. Has the minister seen what Sund said about the harbour?",
		"Hi, good afternoon. Has the minister seen what Ness said about the harbour?",
	} {
		if got, want := exchange.Wording(same), exchange.Wording(plain); got != want {
			t.Errorf("%q tells %v, without courtesies %v", same, got, want)
		}
	}
	if on := exchange.Wording("And then what did he say about the harbour?"); on >= exchange.Wording(plain) {
		t.Errorf("a question that goes on tells %v, no less than one that begins", on)
	}
}

// writeWording writes what was fitted: the weight that any question begins with, then each phrase's.
func writeWording(t *testing.T, w map[string]float64) {
	t.Helper()
	var b strings.Builder
	fmt.Fprintf(&b, "^\t%.2f\n", w["bias"])
	delete(w, "bias")
	for _, phrase := range slices.Sorted(maps.Keys(w)) {
		if w[phrase] >= 0.005 || w[phrase] <= -0.005 {
			fmt.Fprintf(&b, "%s\t%.2f\n", phrase, w[phrase])
		}
	}
	if err := os.WriteFile("wording.txt", []byte(b.String()), 0o644); err != nil {
		t.Fatal(err)
	}
}
