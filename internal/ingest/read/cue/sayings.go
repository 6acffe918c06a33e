package cue

import (
	"strings"

	"podium/internal/ingest/read/rx"
	"podium/internal/ingest/read/words"
)

// sayings are the sentences of a turn's end. The last of them are cut, and read as calls, once.
type sayings struct {
	run  words.Run
	last [reachBack + 1]saying // from the last one backward
	n    int                   // how many of them are cut
}

type saying struct {
	Sentence
	memo[Call]
	first int // the word with which it begins
}

// begin forgets the sentences of another turn.
func (x *sayings) begin(run words.Run) {
	clear(x.last[:x.n])
	x.run, x.n = run, 0
}

// reachBack is how many sentences a call and what stands after it may take.
const reachBack = 4

// at is the nth sentence before the last; nil where there is none, or where it is too far back.
func (x *sayings) at(back int) *saying {
	for x.n <= back {
		if x.n == len(x.last) {
			return nil
		}
		k := x.run.Len()
		if x.n > 0 {
			k = x.last[x.n-1].first
		}
		if k == 0 {
			return nil
		}
		x.last[x.n].Sentence, x.last[x.n].first = x.run.SentenceBefore(k)
		x.n++
	}
	return &x.last[back]
}

// call reads the nth sentence before the last as a call.
func (x *sayings) call(s *saying) (Call, bool) {
	if !s.read {
		s.found, s.ok = parseCall(&s.Sentence, &x.run)
		s.read = true
	}
	return s.found, s.ok
}

// lastCall looks for the call from a turn's last sentence backward, past asides and who is to follow.
func (x *sayings) lastCall() (found Call, ok bool) {
	var then []Named
	listed, toYou, after := false, false, 0
	for back := range reachBack {
		s := x.at(back)
		if s == nil {
			break
		}
		if next, is := follows(&s.Sentence); is && (x.handsOver(back+1, saysThen(s.Text)) || saysThen(s.Text) && x.besideCall(back+1) || ok && found.Name == "" && promisesLater(&s.Sentence)) {
			then, listed, toYou = append(next, then...), true, promisesYou(&s.Sentence)
			found.Then = then
			continue
		}
		c, calls := x.call(s)
		switch {
		case after > 0 && !(calls && plainly(&c, &s.Sentence)) && !(!calls && after < 2 && brief(&s.Sentence) && !takesBack(&s.Sentence)):
			return found, ok
		case calls && c.Name != "":
			if ok && toYou && c.Bare && yielding.MatchString(s.Text) { // "Sorry, Ida. I'll come to you next. Go ahead."
				found.Then = append([]Named{{c.NameAt, c.Name}}, then...)
				return found, ok
			}
			if before, is := x.bareBefore(back, &c); is {
				return oneOfTwo(&before, &c, s.Text), true
			}
			if before, is := x.fullerBefore(back, &c); is {
				return before, true
			}
			c.Then, c.Bare = append(c.Then, then...), c.Bare && !listed
			return c, true
		case calls && !ok:
			found, ok = c, true
			found.Then = append(found.Then, then...)
		case !calls && !besides(&s.Sentence) && !(ok && announces(&s.Sentence)):
			if ok || !brief(&s.Sentence) || takesBack(&s.Sentence) {
				return found, ok
			}
			after++
		}
	}
	return found, ok
}

// bareBefore is the call that the sentence before the nth from the last is, where both are a name and no more, and not the same.
func (x *sayings) bareBefore(back int, c *Call) (Call, bool) {
	if !c.Bare || c.Loose {
		return Call{}, false
	}
	s := x.at(back + 1)
	const few = 5 // words
	if s == nil || s.Words.Len() == 0 || s.Words.Len() > few || s.Words.Kind(s.Words.Len()-1)&words.Capital == 0 || thanked.MatchString(s.Text) {
		return Call{}, false
	}
	before, ok := x.call(s)
	return before, ok && before.Bare && !before.Loose && before.Name != "" && firstWord(before.Name) != firstWord(c.Name)
}

// fullerBefore is the call by name and outlet that the sentence before the nth from the last is, where the last only greets the same one:
// "Ida Holm, with Vik Radio. Hi, Ida."
func (x *sayings) fullerBefore(back int, c *Call) (Call, bool) {
	s, here := x.at(back+1), x.at(back)
	if s == nil || c.Outlet != "" || !greetsFirst.MatchString(here.Text) {
		return Call{}, false
	}
	before, ok := x.call(s)
	return before, ok && before.Outlet != "" && firstWord(before.Name) == firstWord(c.Name)
}

// greetsFirst begins a sentence that greets.
var greetsFirst = rx.MustCompile(`(?i)^(?:okay[,.]? )?(?:hi|hey|hello)\b`)

// oneOfTwo is the call of two names, one after the other. "Ida. And Otto." calls Ida, and Otto is to follow; "Ida. Oh, sorry, Otto."
// calls Otto. Of "Ida. Otto." nobody can tell which of the two.
func oneOfTwo(first, second *Call, text string) Call {
	switch before, _, _ := strings.Cut(text, second.Name); strings.TrimSpace(strings.ToLower(before)) {
	case "and":
		first.Bare, first.Then = false, []Named{{second.NameAt, second.Name}}
		return *first
	case "":
		return Call{Span: second.Span}
	}
	return *second
}

// besides reports whether a sentence is what may stand beside a call: thanks, a stage direction, an aside.
func besides(s *Sentence) bool { return filler(s) || stage(s) || aside(s) }

// handsOver reports whether the nth sentence before the last calls by name, or gives the floor to somebody at hand: in so many
// words, where what stands behind it does not tell that it did.
func (x *sayings) handsOver(back int, told bool) bool {
	s := x.at(back)
	if s == nil {
		return false
	}
	c, ok := x.call(s)
	return ok && (told && (c.Name != "" || c.Points) || atHand.MatchString(s.Text) && !thanked.MatchString(s.Text))
}

// besideCall reports whether the nth sentence before the last says something of somebody whom the one before it calls by name:
// "Let's go to Ida. She hasn't had a chance. And then to Otto."
func (x *sayings) besideCall(back int) bool {
	s := x.at(back)
	if s == nil || !brief(&s.Sentence) || takesBack(&s.Sentence) {
		return false
	}
	if _, calls := x.call(s); calls {
		return false
	}
	call := x.at(back + 1)
	if call == nil {
		return false
	}
	c, ok := x.call(call)
	return ok && plainly(&c, &call.Sentence) && c.Name != ""
}

// onlyCalls reports whether every sentence of a turn is a call, thanks or an aside.
func (x *sayings) onlyCalls() bool {
	if x.run.Count() > 60 {
		return false
	}
	for k, back := x.run.Len(), 0; k > 0; back++ {
		s := x.at(back)
		if s == nil {
			s = &saying{}
			s.Sentence, s.first = x.run.SentenceBefore(k)
		}
		k = s.first
		if _, ok := x.call(s); !ok && !besides(&s.Sentence) && !announces(&s.Sentence) && !saysThen(s.Text) {
			return false
		}
	}
	return true
}
