// Package words cuts the turns of a transcript into words, once for all who read them. A printed word is looked at
// when it is first met: to which classes of words it belongs, whether a sentence ends with it, what it is about.
// What a word is does not depend on the transcript, so it is kept for the transcripts that are read next.
package words

import (
	"strings"
	"sync"
	"unicode"
	"unicode/utf8"
)

// Lexicon holds the printed words of a transcript, and those of transcripts read before.
type Lexicon struct {
	known   *dictionary
	forms   []Form
	briefs  []brief // of the forms
	masks   []Mask  // that briefs name
	named   map[Mask]int32
	table   []slot // open addressing, by tag of the printed word
	common  [mostCommon]commonWord
	kept    keeper  // what is printed
	tokens  []token // of the texts
	unmet   []unmet // of the text that is read
	others  []token // of runs that end within a word, or are changed otherwise
	stems   stems
	fetched int32   // see meet
	asked   []int32 // see MoreStems
}

// commonWord is a short word that was read before, with what Read asks of it. Most words of a text are found here, without
// going through the table: these few stay in the processor's cache, where the table and the forms do not.
type commonWord struct {
	key  uint64 // all of the word; see stamp
	may  Mask
	form int32
	kind Kind
	size uint8 // of the word, in bytes; 0 where there is none
}

// mostCommon is how many short words are kept so, each where the highest bits of its tag say.
const mostCommon = 1 << commonBits

const commonBits = 10

// token is a word at its place in a text.
type token struct {
	start  int32
	form   int32
	kind   Kind  // of the form
	before byte  // what stands before it: ' ', '\n', begins or joined
	size   uint8 // in bytes, as far as it is less than manyBytes
}

// manyBytes are those of a word whose form tells how many they are.
const manyBytes = 255

const (
	begins = 0 // the text begins with it
	joined = 1 // it follows a closing mark of a script without spaces
)

// Most of what is kept from one transcript to the next.
const (
	mostForms  = 1 << 15
	mostBytes  = 1 << 20 // of printed words
	mostTokens = 1 << 20 // as room
)

// free are lexicons whose reading is done.
var free = sync.Pool{New: func() any { return &Lexicon{table: make([]slot, 1<<10)} }}

// NewLexicon makes room for texts of so many bytes.
func NewLexicon(size int) *Lexicon {
	return free.Get().(*Lexicon).begun(size)
}

func (l *Lexicon) begun(size int) *Lexicon {
	l.known = known()
	if l.named == nil {
		l.named = map[Mask]int32{}
	}
	l.stems.begin()
	if need := size/4 + 64; cap(l.tokens) < need {
		l.tokens = make([]token, 0, need)
	}
	return l
}

// Done gives back the room of a lexicon. Nothing that it has read may be asked from then on.
func (l *Lexicon) Done() {
	if len(l.forms) > mostForms || l.kept.size > mostBytes {
		l.forget()
	}
	if cap(l.forms) > 2*mostForms || cap(l.tokens) > mostTokens || cap(l.others) > mostTokens || cap(l.unmet) > mostTokens {
		return // a transcript of unusual length
	}
	l.tokens, l.others = l.tokens[:0], l.others[:0]
	free.Put(l)
}

// forget empties a lexicon.
func (l *Lexicon) forget() {
	clear(l.forms)
	clear(l.table)
	clear(l.common[:])
	clear(l.named)
	l.forms, l.briefs, l.masks, l.kept = l.forms[:0], l.briefs[:0], l.masks[:0], keeper{}
	l.stems.forget()
}

// Text is a turn's words with what is known of all of them together.
type Text struct {
	Run
	Count int  // of words, two characters of a script without spaces for one
	Holds Mask // classes to which words, or parts of words, belong
	Kinds Kind // what any of the words is
}

// Read cuts a text, in which white space is single spaces and line feeds.
func (l *Lexicon) Read(s string) Text {
	c := cutting{Lexicon: l, t: Text{Run: Run{l, s, 0, l.tokens[len(l.tokens):cap(l.tokens)]}}}
	l.unmet = l.unmet[:0]
	for c.plainly(); c.i < len(s); c.plainly() {
		if b := s[c.i]; divides[b] {
			c.before = b
			c.i++
		} else {
			c.closely()
		}
	}
	l.tokens = l.tokens[:len(l.tokens)+c.n]
	c.t.toks = c.t.toks[:c.n:c.n]
	l.meet(&c.t)
	if c.runsOn || c.t.Kinds&Wide != 0 {
		c.t.Count = c.t.Run.Count()
	}
	return c.t
}

// met counts a word.
func (t *Text) met(kind Kind, may Mask) {
	t.Count += int(kind & Counts)
	t.Holds = t.Holds.With(may)
	t.Kinds |= kind
}

// copied are words that may be changed.
func (l *Lexicon) copied(toks []token) []token {
	if cap(l.others)-len(l.others) < len(toks) {
		l.others = make([]token, 0, max(4096, 2*cap(l.others), len(toks)))
	}
	first := len(l.others)
	l.others = append(l.others, toks...)
	return l.others[first:len(l.others):len(l.others)]
}

// cutShort makes a word what is left of it.
func (l *Lexicon) cutShort(t *token, left string) {
	s := l.intern(left, keyOf(left))
	t.size, t.form, t.kind = uint8(min(len(left), manyBytes)), s.form-1, s.kind
}

// keeper keeps printed words for longer than the texts in which they stand.
type keeper struct {
	room strings.Builder
	size int
}

func (k *keeper) keep(s string) string {
	if k.room.Cap()-k.room.Len() < len(s) {
		k.room = strings.Builder{}
		k.room.Grow(max(1<<13, len(s)))
	}
	from := k.room.Len()
	k.room.WriteString(s)
	k.size += len(s)
	return k.room.String()[from:]
}

// Questions reports whether a question mark stands in a text, or a sentence ends as questions do in Japanese, which need none.
func Questions(s string) bool {
	return strings.IndexByte(s, '?') >= 0 || strings.Contains(s, "？") || strings.Contains(s, "؟") || strings.Contains(s, asksInJapanese) || asksInGreek(s) || strings.HasSuffix(s, "。") && EndsAsking(s)
}

// EndsAsking reports whether a text ends in a question.
func EndsAsking(s string) bool {
	s = strings.TrimRight(s, " \u00a0\"”»)")
	switch {
	case strings.HasSuffix(s, "?"), strings.HasSuffix(s, "？"), strings.HasSuffix(s, "؟"):
		return true
	case strings.HasSuffix(s, "。"):
		return asksAtEndInJapanese(strings.TrimSuffix(s, "。"))
	}
	before, ok := strings.CutSuffix(s, ";")
	r, _ := utf8.DecodeLastRuneInString(before)
	return ok && unicode.Is(unicode.Greek, r)
}

// asksAtEndInJapanese reports whether a sentence without its mark asks, though somebody may be addressed behind what it asks: "…か、大臣".
func asksAtEndInJapanese(s string) bool {
	const longest = 6 // characters of an office
	if strings.HasSuffix(s, "か") {
		return true
	}
	at := strings.LastIndex(s, "か、")
	return at >= 0 && utf8.RuneCountInString(s[at+len("か、"):]) <= longest
}

// asksInGreek reports whether a semicolon, which is a question mark there, stands behind a Greek letter.
func asksInGreek(s string) bool {
	for at := 0; ; at++ {
		i := strings.IndexByte(s[at:], ';')
		if i < 0 {
			return false
		}
		at += i
		if r, _ := utf8.DecodeLastRuneInString(s[:at]); unicode.Is(unicode.Greek, r) {
			return true
		}
	}
}

// asksInJapanese ends a question that bears no mark.
const asksInJapanese = "か。"
