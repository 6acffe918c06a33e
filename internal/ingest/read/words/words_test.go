package words

import (
	"fmt"
	"reflect"
	"strings"
	"testing"
	"unicode"
)

var colours = Declare("blue sea-green don’t синий")

// read cuts a text by itself.
func read(s string) *Text {
	t := NewLexicon(len(s)).Read(s)
	return &t
}

func TestWordsOfAClass(t *testing.T) {
	for text, want := range map[string]bool{"“Blue,” he said.": true, "Don't.": true, "DON’T": true, "(sea-green)": true, "Синий.": true, "bluer": false, "": false} {
		if got := read(text).Any(colours); got != want {
			t.Errorf("a colour in %q: %v", text, got)
		}
	}
	if r := read("blue—and"); r.Any(colours) || !r.Holds.Has(colours) {
		t.Error("a part of a word is of the class, the word is not")
	}
}

func TestSentences(t *testing.T) {
	for text, want := range map[string][]string{
		"Mr. Oar spoke. Was it so? Yes!":          {"Mr. Oar spoke.", "Was it so?", "Yes!"},
		"The L.A. Times asked J. Oar. And I.":     {"The L.A. Times asked J. Oar.", "And I."},
		"No mark\nA new line. He said \"no.\" So": {"No mark", "A new line.", "He said \"no.\" So"},
		"Wait… what":  {"Wait…", "what"},
		"第一句。第二句？第三句": {"第一句。", "第二句？", "第三句"},
		"":            nil,
	} {
		run := read(text).Run
		var got, back []string
		for _, s := range run.Sentences() {
			got = append(got, s.Text)
			if text[s.Start:s.End] != s.Text {
				t.Errorf("the span of %q in %q", s.Text, text)
			}
		}
		for k := run.Len(); k > 0; {
			var s Sentence
			s, k = run.SentenceBefore(k)
			back = append([]string{s.Text}, back...)
		}
		if !reflect.DeepEqual(got, want) || !reflect.DeepEqual(back, want) {
			t.Errorf("%q is cut into %q, backward %q; want %q", text, got, back, want)
		}
	}
}

func TestCount(t *testing.T) {
	for text, want := range map[string]int{"One two-three, 4 — five.": 4, "… — !": 0, "关于码头": 2, "关于 pier 码头": 3, "": 0} {
		if r := read(text); r.Count != want || r.Run.Count() != want {
			t.Errorf("%q has %d words, want %d", text, r.Count, want)
		}
	}
}

func TestStems(t *testing.T) {
	r := read("The harbours’ harbour-master asked about Russia’s HARBOUR 码头的。")
	var met []int32
	for k := range r.Len() {
		if n := r.Stem(k); n != None {
			met = append(met, n)
		}
		met = append(met, r.MoreStems(k)...)
	}
	// harbour, harbour, master, russia, harbour, and two pairs; "the" and "about" are common
	if want := []int32{0, 0, 1, 2, 0, 3, 4}; !reflect.DeepEqual(met, want) {
		t.Errorf("stems %v, want %v", met, want)
	}
	if r.Name(5) != 2 {
		t.Errorf("the name of %q is %d, not the stem of Russia", r.At(5).Printed, r.Name(5))
	}
}

// FuzzParts holds parts of a text to what the same words are when they are read by themselves.
func FuzzParts(f *testing.F) {
	for _, s := range []string{"Good morning, Ada. Two\nquestions—if I may?", "第一句。第二", "don’t “stop” (now) J.C. é…", "a\xff b"} {
		f.Add(s, 3, 9)
	}
	f.Fuzz(func(t *testing.T, s string, from, to int) {
		s = strings.Join(strings.FieldsFunc(s, unicode.IsSpace), " ")
		from, to = min(max(from, 0), len(s)), min(max(to, 0), len(s))
		if from > to {
			t.Skip()
		}
		whole := read(s).Run
		for name, part := range map[string]Run{s[from:to]: whole.Within(from, to), s[:to]: whole.First(to)} {
			want := read(name).Run
			if part.Text != name || part.Len() != want.Len() || part.Count() != want.Count() {
				t.Fatalf("%q of %q has %d words, want %d", name, s, part.Len(), want.Len())
			}
			for k := range part.Len() {
				if part.At(k).Printed != want.At(k).Printed || part.Start(k) != want.Start(k) || part.End(k) != want.End(k) {
					t.Errorf("word %d of %q is %q, want %q", k, name, part.At(k).Printed, want.At(k).Printed)
				}
			}
		}
	})
}

// FuzzWordAt holds words that are found many bytes at a time to those found byte by byte.
func FuzzWordAt(f *testing.F) {
	for _, s := range []string{"Good morning, Ada—questions if I may?", "harbours harbourmaster", "第一句。第二", "don’t “stop”", "a\x00 b\x01c", "eight888 sixteen6sixteen6 x"} {
		f.Add(s, 0)
	}
	f.Fuzz(func(t *testing.T, s string, from int) {
		if from < 0 || from >= len(s) || divides[s[from]] {
			t.Skip()
		}
		end, key := wordAt(s, from)
		if want := wordEnd(s, from); end != want || key != keyOf(s[from:want]) {
			t.Errorf("the word at %d of %q ends at %d with key %x, want %d and %x", from, s, end, key, want, keyOf(s[from:want]))
		}
	})
}

// FuzzCutting holds the words of a text, read anew and once more, to those found byte by byte.
func FuzzCutting(f *testing.F) {
	for _, s := range []string{"Good morning, Ada—questions if I may? Good morning to all of you.", "a  b\n\nc\td  harbourmaster’s quay, sixteen6sixteen6 x\x00 y\x01 z of all the harbours",
		"第一句。第二 and of the harbour。then of the tide table they speak", "of the harbour。then of the tide table they speak", strings.Repeat("the tide ", 40)} {
		f.Add(s)
	}
	f.Fuzz(func(t *testing.T, s string) {
		l := &Lexicon{table: make([]slot, 4)}
		l.begun(len(s) / 4)
		for range 2 {
			r, k, before := l.Read(s), 0, byte(begins)
			for i := 0; i < len(s); {
				if divides[s[i]] {
					before = s[i]
					i++
					continue
				}
				end := wordEnd(s, i)
				if k == r.Len() || r.Start(k) != i || r.End(k) != end || r.toks[k].before != before || r.At(k).Printed != s[i:end] {
					t.Fatalf("word %d of %q is not %q at %d", k, s, s[i:end], i)
				}
				k, i, before = k+1, end, joined
			}
			if k != r.Len() || r.Count != r.Run.Count() || r.Holds != r.Run.Holds() {
				t.Errorf("%q has %d words, want %d, or counts others", s, r.Len(), k)
			}
		}
	})
}

// FuzzStamps holds the stamps of different short words to be different.
func FuzzStamps(f *testing.F) {
	f.Add("harbours", "harbour’")
	f.Add("a", "a\x00")
	f.Add("eight888", "eight888\x00")
	f.Add("harbourmaster", "harbormaster’")
	f.Fuzz(func(t *testing.T, a, b string) {
		if x := keyOf(a); x.whole() && a != b && x == keyOf(b) {
			t.Errorf("%q and %q have one stamp, %x", a, b, x)
		}
	})
}

// What a word is does not depend on what was read before, however much that was.
func TestKeptWords(t *testing.T) {
	const text = "The harbour-master’s boats, of which 第一句。第二 eight888 is one, left Oarmouth."
	fresh := (&Lexicon{table: make([]slot, 4)}).begun(len(text))
	want := fresh.Read(text)
	used := (&Lexicon{table: make([]slot, 4)}).begun(len(text))
	for n := range 3 * mostForms {
		if used.Read(fmt.Sprintf("boats%d Harbour%d", n/2, n)); n%5000 == 0 {
			used.Done()
			used = NewLexicon(len(text))
		}
	}
	used.Done()
	used = NewLexicon(len(text))
	got := used.Read(text)
	for k := range got.Len() {
		a, b := got.At(k), want.At(k)
		if a.Printed != b.Printed || a.Is != b.Is || a.May() != b.May() || a.Kind != b.Kind || got.Is(k) != a.Is || got.May(k) != a.May() || got.Stem(k) != want.Stem(k) || got.Name(k) != want.Name(k) {
			t.Errorf("%q is %+v, want %+v", a.Printed, a, b)
		}
	}
	if got.Count != want.Count || got.Holds != want.Holds || got.Kinds != want.Kinds {
		t.Errorf("the text has %d words, want %d, or other classes", got.Count, want.Count)
	}
}

// Words that are nearly the same, one after the other, are told apart; each is what it is wherever it stands.
func TestLikeWords(t *testing.T) {
	l := NewLexicon(0)
	defer l.Done()
	list := strings.Split("it its it's It it, it? a a\x00 a\x00\x00 harbour harbours harbourmaster harbour-master é e 第 一。", " ")
	text := strings.Repeat(strings.Join(list, " ")+" ", 3)
	r := l.Read(text)
	if r.Len() != 3*len(list) {
		t.Fatalf("%q has %d words, want %d", text, r.Len(), 3*len(list))
	}
	for k := range r.Len() {
		f, w := r.At(k), list[k%len(list)]
		if f.Printed != w || r.Kind(k) != f.Kind {
			t.Errorf("word %d is %q of kind %b, want %q of kind %b", k, f.Printed, r.Kind(k), w, f.Kind)
		}
	}
	if one := l.Read(strings.Join(list, " ")); 3*one.Count != r.Count || one.Holds != r.Holds || one.Kinds != r.Kinds {
		t.Errorf("three times the text has %d words, want 3 times %d, and the same classes", r.Count, one.Count)
	}
}
