package cue

import (
	"math"
	"slices"
	"strings"
	"sync"

	"podium/internal/ingest/read/words"
	"podium/internal/transcript"
)

// Turns reads the cues of a transcript's turns, each once and only when it is asked for. They depend on
// the words, and on who is printed above them, alone: roles may change meanwhile.
type Turns struct {
	turns     []transcript.Turn
	lexicon   *words.Lexicon
	texts     []words.Text
	known     func(string) bool // reports whether a name is a declared outlet
	calls     []rare[Call]
	intros    []rare[Intro]
	names     []strict
	openings  []memo[Opening]
	addresses []memo[[]Address]
	said      sayings   // room for a turn's last sentences
	customary *bool     // see custom
	presented *bool     // see introduced
	leans     []float64 // see Lean
	abroad    bool      // see Speaking
	spanish   bool
	chinese   bool
	foreign   bool            // the language is known, and none of those in which the forms of calls are written
	lower     map[string]bool // whether a word stands in lower case somewhere, of those asked for
	small     map[string]bool // all that do; nil until many have been asked for
}

// spare are those whose reading is done: their room is used again.
var spare = sync.Pool{New: func() any { return &Turns{} }}

// NewTurns prepares the cues of turns; known reports whether a name is a declared outlet.
func NewTurns(turns []transcript.Turn, known func(string) bool) *Turns {
	n, size := len(turns), 0
	for i := range turns {
		size += len(turns[i].Text)
	}
	t := spare.Get().(*Turns)
	*t = Turns{turns: turns, lexicon: words.NewLexicon(size), known: known, texts: slices.Grow(t.texts, n)[:n], calls: slices.Grow(t.calls, n)[:n],
		intros: slices.Grow(t.intros, n)[:n], names: slices.Grow(t.names, n)[:n], openings: slices.Grow(t.openings, n)[:n],
		addresses: slices.Grow(t.addresses, n)[:n], lower: map[string]bool{}}
	for i := range turns {
		t.texts[i] = t.lexicon.Read(turns[i].Text)
	}
	return t
}

// Caller reports whether turn i is printed as a caller's to a programme.
func (t *Turns) Caller(i int) bool { return strings.EqualFold(t.turns[i].Label, "caller") }

// Text is turn i, cut into words.
func (t *Turns) Text(i int) *words.Text { return &t.texts[i] }

// Done ends the reading of the cues: nothing more may be asked.
func (t *Turns) Done() {
	t.lexicon.Done()
	*t = Turns{texts: emptied(t.texts), calls: emptied(t.calls), intros: emptied(t.intros), names: emptied(t.names), openings: emptied(t.openings), addresses: emptied(t.addresses)}
	spare.Put(t)
}

func emptied[T any](s []T) []T {
	clear(s)
	return s[:0]
}

// SetLeans sets what Lean returns, by turn.
func (t *Turns) SetLeans(leans []float64) { t.leans = leans }

// Lean is how much the signs speak for a new exchange at a reporter's turn, in log odds, as far as they were weighed.
func (t *Turns) Lean(i int) float64 {
	if i >= len(t.leans) {
		return math.Inf(-1)
	}
	return t.leans[i]
}

// Call is the call that hands over the floor at the end of turn i.
func (t *Turns) Call(i int) (Call, bool) {
	return t.calls[i].get(func() (Call, bool) {
		c, ok := findCall(&t.texts[i].Run, &t.said)
		if ok && t.foreign && c.Loose && c.Bare && c.Outlet == "" {
			return Call{}, false // a word that answers: "Бюджет."
		}
		if t.spanish && !ok {
			return calledBeside(t.turns[i].Text)
		}
		if !t.foreign && (!ok || c.Bare && c.Loose && t.known(c.Name)) {
			return t.callOfOutlet(i, c, ok)
		}
		if ok && c.Outlet != "" && t.known(c.Name) && !t.known(c.Outlet) && (GivenName(firstWord(c.Outlet)) || wholeName(c.Outlet) && !GivenName(firstWord(c.Name))) {
			c.Name, c.NameAt, c.Outlet, c.OutletAt = c.Outlet, c.OutletAt, c.Name, c.NameAt // "Let's start with the Reef Agency, Ida."
		}
		return c, ok
	})
}

// wholeName reports whether words behind an outlet in a call can only be somebody's whole name: two or three, and neither a place nor what
// outlets are called.
func wholeName(s string) bool {
	ws := strings.Fields(s)
	return (len(ws) == 2 || len(ws) == 3) && nameLike(s) && !MediaLike(s) && !PlaceName(s) && !PlaceName(ws[0])
}

// callOfOutlet is the call at the end of an answer that says a declared outlet alone: "We open on Friday. Reuters." A turn that
// does nothing but that may answer with it: there it stays what it was taken for.
func (t *Turns) callOfOutlet(i int, c Call, ok bool) (Call, bool) {
	if last := t.texts[i].Len() - 1; last < 1 || t.texts[i].Kind(last)&words.Capital == 0 {
		return c, ok // no outlet's name is the last word
	}
	n, is := CalledOutlet(&t.texts[i].Run, t.known)
	if !is || n.Start == 0 {
		return c, ok
	}
	return Call{Span: n.Span, Outlet: n.Name, OutletAt: n.Span}, true
}

// Intro is how the reporter of turn i introduces himself.
func (t *Turns) Intro(i int) (Intro, bool) {
	return t.intros[i].get(func() (Intro, bool) {
		in, ok, whole := t.inWords(i)
		if whole || ok && in.Outlet != "" {
			return in, ok
		}
		if printed, is := introPrinted(t.turns[i].Called(), t.turns[i].Text, t.known); is {
			return printed, true
		}
		custom := t.custom()
		if custom {
			if customary, is := introCustomary(&t.texts[i].Run, t.known); is {
				return customary, true
			}
		}
		if !ok {
			if named, is := introNamed(&t.texts[i].Run); is && (custom || t.introduced()) {
				return named, true
			}
		}
		return in, ok
	})
}

// inWords is what the words of turn i alone tell of who speaks; whole where nothing is to be added to it.
func (t *Turns) inWords(i int) (in Intro, ok, whole bool) {
	in, ok = t.intro(i)
	in, ok = introMore(&t.texts[i], in, ok, t.known)
	if t.spanish {
		if said, is := introSpanish(t.turns[i].Text, t.known); is && (!ok || strings.HasPrefix(said.Name, in.Name)) {
			if in.Outlet == "" {
				return said, true, true
			}
			in.Plain = said.Plain
		}
	}
	if !ok && t.chinese {
		in, ok = introChinese(t.turns[i].Text)
		return in, ok, true
	}
	if !ok && (t.abroad || t.spanish || !t.chinese && greetsAbroad(t.turns[i].Text)) {
		if in, ok := introAbroad(t.turns[i].Text, t.known); ok {
			in.Plain = true
			return in, true, true
		}
	}
	return in, ok, false
}

// strict is an introduction where no outlet is known.
type strict struct {
	rare[Intro]
	sure bool // it is the same whatever outlets are known
}

// Name is the same where no outlet is known: in the strict forms alone.
func (t *Turns) Name(i int) (Intro, bool) {
	return t.names[i].get(func() (Intro, bool) {
		asked := false
		in, ok := findIntro(&t.texts[i], func(string) bool { asked = true; return false })
		t.names[i].sure = !asked
		return in, ok
	})
}

// intro looks for an introduction, unless Name has and nothing hung on outlets.
func (t *Turns) intro(i int) (Intro, bool) {
	if t.names[i].sure {
		return t.Name(i)
	}
	return findIntro(&t.texts[i], t.known)
}

// Opening is what the first words of turn i tell.
func (t *Turns) Opening(i int) Opening {
	o, _ := t.openings[i].get(func() (Opening, bool) { return readOpening(&t.texts[i]), true })
	return o
}

// Addresses are the names that turn i speaks to.
func (t *Turns) Addresses(i int) []Address {
	a, _ := t.addresses[i].get(func() ([]Address, bool) { return findAddresses(&t.texts[i]), true })
	return a
}

// InLowerCase reports whether a word, whatever its case, stands in lower case somewhere in the turns.
func (t *Turns) InLowerCase(word string) bool {
	word = strings.ToLower(word)
	is, ok := t.lower[word]
	if !ok {
		const fewAsked = 500 // for more it is quicker to look at each word once
		if t.small == nil && len(t.lower) == fewAsked {
			t.small = smallWordsOf(t.turns)
		}
		if t.small != nil {
			return t.small[word]
		}
		if w, small := newSmallWord(word); small {
			is = slices.ContainsFunc(t.turns, func(turn transcript.Turn) bool { return w.in(turn.Text) })
		}
		t.lower[word] = is
	}
	return is
}

// memo keeps what was found once.
type memo[T any] struct {
	read, ok bool
	found    T
}

func (m *memo[T]) get(find func() (T, bool)) (T, bool) {
	if !m.read {
		m.found, m.ok = find()
		m.read = true
	}
	return m.found, m.ok
}

// rare is memo for what most turns have not: it takes no room there.
type rare[T any] struct {
	read  bool
	found *T
}

func (m *rare[T]) get(find func() (T, bool)) (found T, ok bool) {
	if !m.read {
		m.read = true
		if found, ok = find(); ok {
			kept := found
			m.found = &kept
		}
		return found, ok
	}
	if m.found == nil {
		return found, false
	}
	return *m.found, true
}
