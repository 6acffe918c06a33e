// Package words cuts the turns of a transcript into words, once for all who read them. A printed word is looked at
// when it is first met: to which classes of words it belongs, whether a sentence ends with it, what it is about.
// What a word is does not depend on the transcript, so it is kept for the transcripts that are read next.
package words

import (
	"strings"
	"sync"
	"unicode"
	"unicode/utf8"

	"podium/internal/eight"
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
	long    commonWord // the last word that is too long to be among them
	kept    keeper     // what is printed
	tokens  []token    // of the texts
	unmet   []unmet    // of the text that is read
	others  []token    // of runs that end within a word, or are changed otherwise
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
	first := len(l.tokens)
	t := Text{}
	l.unmet = l.unmet[:0]
	runsOn := false
	before := byte(begins)
	for i := 0; i < len(s); {
		if b := s[i]; divides[b] {
			before = b
			i++
			continue
		}
		end, at := wordAt(s, i)
		w := &l.common[tagOf(at.key)>>(32-commonBits)]
		if len(l.tokens) == cap(l.tokens) {
			first = l.move(first)
		}
		if w.key == at.key && int(w.size) == end-i {
			l.tokens = append(l.tokens, token{int32(i), w.form, w.kind, before, w.size})
			t.met(w)
		} else {
			l.unmet = append(l.unmet, unmet{at, int32(len(l.tokens) - first), int32(end)})
			l.tokens = append(l.tokens, token{start: int32(i), before: before, size: uint8(min(end-i, manyBytes))})
		}
		runsOn = runsOn || before == joined
		before = joined
		i = end
	}
	t.Run = Run{l, s, 0, l.tokens[first:len(l.tokens):len(l.tokens)]}
	l.meet(&t)
	if runsOn || t.Kinds&Wide != 0 {
		t.Count = t.Run.Count()
	}
	return t
}

// met counts a word.
func (t *Text) met(w *commonWord) {
	t.Count += int(w.kind & Counts)
	t.Holds = t.Holds.With(w.may)
	t.Kinds |= w.kind
}

// unmet is a word of a text that is not in its place among the common ones.
type unmet struct {
	stamp
	token, end int32
}

// meet looks up those words of a text that were not met while it was cut. The table is far larger than the processor's
// cache: their slots are fetched all together, as they are where none waits for what another holds, and only then read.
func (l *Lexicon) meet(t *Text) {
	mask := uint32(len(l.table) - 1)
	fetched := int32(0)
	for i := range l.unmet {
		fetched |= l.table[tagOf(l.unmet[i].key)&mask].form
	}
	l.fetched = fetched
	for i := range l.unmet {
		u := &l.unmet[i]
		tok := &t.toks[u.token]
		w := l.find(t.Text[tok.start:u.end], u.stamp)
		tok.form, tok.kind = w.form, w.kind
		t.met(w)
	}
}

// move begins another room for tokens, of which those from one on come along. It returns where they stand.
func (l *Lexicon) move(from int) int {
	old := l.tokens[from:]
	l.tokens = append(make([]token, 0, max(4096, 4*len(old))), old...)
	return 0
}

// find looks a word up that is not in its place among the common ones. There it comes to stand if it is short enough.
func (l *Lexicon) find(printed string, at stamp) *commonWord {
	s := l.intern(printed, at)
	place := &l.long
	if len(printed) < chunk {
		place = &l.common[tagOf(at.key)>>(32-commonBits)]
	}
	*place = commonWord{at.key, l.masks[s.may], s.form - 1, s.kind, uint8(len(printed))}
	return place
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

// divides are the bytes between words.
var divides = [256]bool{' ': true, '\n': true, '\t': true, '\r': true, '\v': true, '\f': true}

const chunk = 8 // bytes that are looked at together

// wordAt returns where the word ends that begins at i, and its stamp.
func wordAt(s string, i int) (end int, is stamp) {
	key := uint64(0)
	for at := i; at+chunk <= len(s); at += chunk {
		x := eight.Of(s[at:])
		if eight.Beyond(x) != 0 && eight.Is(x, 0xE3)|eight.Is(x, 0xEF) != 0 {
			break // perhaps the closing mark of a script without spaces
		}
		n := eight.First(eight.Below(x, ' '+1))
		if n == chunk {
			key = mixed(key, x)
			continue
		}
		if !divides[byte(x>>(8*n))] {
			break // a control character
		}
		x &= 1<<(8*n) - 1
		return at + n, stamp{key ^ x, x | sizeOf(at+n-i)}
	}
	end = wordEnd(s, i)
	return end, keyOf(s[i:end])
}

// wordEnd returns where the word ends that begins at i, byte by byte.
func wordEnd(s string, i int) int {
	for ; i < len(s) && !divides[s[i]]; i++ {
		if s[i] >= 0xE3 && endsWide(s[i:]) {
			return i + 3
		}
	}
	return i
}

// endsWide reports whether a text begins with a mark that closes a sentence though no space follows.
func endsWide(s string) bool {
	return len(s) >= 3 && (s[:3] == "。" || s[:3] == "？" || s[:3] == "！")
}

// Questions reports whether a question mark stands in a text, or a sentence ends as questions do in Japanese, which need none.
func Questions(s string) bool {
	return strings.IndexByte(s, '?') >= 0 || strings.Contains(s, "？") || strings.Contains(s, "؟") || strings.Contains(s, asksInJapanese) || asksInGreek(s)
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
