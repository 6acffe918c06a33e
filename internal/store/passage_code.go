package store

import (
	"encoding/binary"
	"errors"
	"fmt"
	"slices"
	"time"
	"unsafe"

	"github.com/klauspost/compress/s2"

	"podium/internal/transcript"
)

// A page of results reads twenty passages and shows some turns of each, so that what the table keeps of a passage is made
// to be read fast, and in part: the head, which is all of it but the turns' words, then the words turn by turn, each
// packed with S2, which unfolds several times as fast as what the log is packed with. In the head, fields stand in a
// fixed order, numbers as varints, strings behind their lengths. The first byte says that all this is so.
const passageForm = 1

var errPassage = errors.New("a stored passage is damaged")

func packPassage(p *Passage) []byte {
	var h writer
	h.passage(p)
	var words []byte
	for i := range p.Turns {
		packed := s2.EncodeBetter(nil, []byte(p.Turns[i].Text))
		h.int(len(packed))
		words = append(words, packed...)
	}
	head := s2.EncodeBetter(nil, h.b)
	w := writer{append(make([]byte, 0, len(head)+len(words)+8), passageForm)}
	w.int(len(head))
	return slices.Concat(w.b, head, words)
}

// unpackPassage reads into p what packPassage wrote: the words of those turns alone that shown asks for, given all else;
// nil asks for all.
func unpackPassage(p *Passage, packed []byte, shown func(*Passage) []int) error {
	if len(packed) == 0 || packed[0] != passageForm {
		return errPassage
	}
	r := reader{s: alias(packed[1:])}
	head, err := unfold(r.str())
	if err != nil {
		return err
	}
	words := r.s
	r.s = head
	r.passage(p)
	ends := make([]int, len(p.Turns)+1)
	for i := range p.Turns {
		ends[i+1] = ends[i] + max(r.int(), 0)
	}
	if r.bad || r.s != "" || ends[len(p.Turns)] != len(words) {
		return errPassage
	}
	turns := p.AllTurns()
	if shown != nil {
		turns = shown(p)
	}
	for _, i := range turns {
		if p.Turns[i].Text, err = unfold(words[ends[i]:ends[i+1]]); err != nil {
			return err
		}
	}
	return nil
}

// unfold undoes S2.
func unfold(packed string) (string, error) {
	b := unsafe.Slice(unsafe.StringData(packed), len(packed))
	if size, err := s2.DecodedLen(b); err != nil || size > maxBody {
		return "", errPassage
	}
	raw, err := s2.Decode(nil, b)
	if err != nil {
		return "", fmt.Errorf("%w: %w", errPassage, err)
	}
	return alias(raw), nil
}

// alias makes a string of bytes that are not written to while it lives.
func alias(b []byte) string { return unsafe.String(unsafe.SliceData(b), len(b)) }

// writer appends values.
type writer struct{ b []byte }

func (w *writer) int(n int) { w.b = binary.AppendVarint(w.b, int64(n)) }

func (w *writer) str(s string) {
	w.int(len(s))
	w.b = append(w.b, s...)
}

func (w *writer) strs(list ...string) {
	for _, s := range list {
		w.str(s)
	}
}

// passage writes all of a passage but its turns' words.
func (w *writer) passage(p *Passage) {
	h := &p.Briefing
	w.strs(p.ID, h.Key, h.Slug, h.Title, h.Event, h.Published, h.Place, h.Series, h.Language, h.URL)
	w.int(p.Position)
	w.int(p.Question)
	w.int(p.Revision)
	w.int(int(h.Seq))
	w.int(int(h.At.UnixMilli()))
	w.exchange(&p.Exchange)
	w.int(len(p.Turns))
	for i := range p.Turns {
		w.turn(&p.Turns[i])
	}
}

func (w *writer) exchange(x *transcript.Exchange) {
	w.str(string(x.Kind))
	w.int(len(x.Turns))
	for _, t := range x.Turns {
		w.int(t)
	}
	w.attribution(&x.Asker)
	w.attribution(&x.Outlet)
	w.str(string(x.Boundary))
	w.str(x.Why)
}

func (w *writer) attribution(a *transcript.Attribution) {
	w.strs(a.Name, a.Key, a.Office, string(a.Standing))
	w.int(len(a.Evidence))
	for i := range a.Evidence {
		e := &a.Evidence[i]
		w.str(e.Kind)
		w.int(e.Turn)
		w.int(e.Start)
		w.int(e.End)
		w.str(e.Note)
	}
}

func (w *writer) turn(t *transcript.Turn) {
	w.strs(t.ID, t.Label, t.As, string(t.Role), t.For, t.Lang)
	w.attribution(&t.Speaker)
	w.int(count(t.Gap))
	w.int(t.Span.Start)
	w.int(t.Span.End)
	w.int(len(t.Marks))
	for i := range t.Marks {
		m := &t.Marks[i]
		w.str(string(m.Kind))
		w.int(m.Start)
		w.int(m.End)
		w.strs(m.Note, m.Lang)
	}
}

// reader takes values off the beginning of s. What does not fit makes it bad, and all further values empty.
type reader struct {
	s   string
	bad bool
}

func (r *reader) int() int {
	var n uint64
	for i := 0; i < len(r.s) && i < binary.MaxVarintLen64; i++ {
		c := r.s[i]
		n |= uint64(c&0x7F) << (7 * i)
		if c < 0x80 {
			r.s = r.s[i+1:]
			return int(int64(n>>1) ^ -int64(n&1))
		}
	}
	r.s, r.bad = "", true
	return 0
}

func (r *reader) take(n int) string {
	if n < 0 || n > len(r.s) {
		r.s, r.bad = "", true
		return ""
	}
	s := r.s[:n]
	r.s = r.s[n:]
	return s
}

func (r *reader) str() string { return r.take(r.int()) }

// sliced makes room for as many values as are said to follow, each of at least one byte; nil for none.
func sliced[T any](r *reader) []T {
	n := r.int()
	if n < 0 || n > len(r.s) {
		r.s, r.bad = "", true
		return nil
	}
	if n == 0 {
		return nil
	}
	return make([]T, n)
}

func (r *reader) passage(p *Passage) {
	h := &p.Briefing
	p.ID, h.Key, h.Slug, h.Title, h.Event = r.str(), r.str(), r.str(), r.str(), r.str()
	h.Published, h.Place, h.Series, h.Language, h.URL = r.str(), r.str(), r.str(), r.str(), r.str()
	p.Position, p.Question, p.Revision = r.int(), r.int(), r.int()
	h.Revision, h.Seq, h.At = p.Revision, int64(r.int()), time.UnixMilli(int64(r.int())).UTC()
	r.exchange(&p.Exchange)
	p.Turns = sliced[transcript.Turn](r)
	for i := range p.Turns {
		r.turn(&p.Turns[i])
	}
}

func (r *reader) exchange(x *transcript.Exchange) {
	x.Kind = transcript.ExchangeKind(r.str())
	x.Turns = sliced[int](r)
	for i := range x.Turns {
		x.Turns[i] = r.int()
	}
	r.attribution(&x.Asker)
	r.attribution(&x.Outlet)
	x.Boundary, x.Why = transcript.Standing(r.str()), r.str()
}

func (r *reader) attribution(a *transcript.Attribution) {
	a.Name, a.Key, a.Office, a.Standing = r.str(), r.str(), r.str(), transcript.Standing(r.str())
	a.Evidence = sliced[transcript.Evidence](r)
	for i := range a.Evidence {
		a.Evidence[i] = transcript.Evidence{Kind: r.str(), Turn: r.int(), Start: r.int(), End: r.int(), Note: r.str()}
	}
}

func (r *reader) turn(t *transcript.Turn) {
	t.ID, t.Label, t.As, t.Role, t.For, t.Lang = r.str(), r.str(), r.str(), transcript.Role(r.str()), r.str(), r.str()
	r.attribution(&t.Speaker)
	t.Gap = r.int() != 0
	t.Span = transcript.Span{Start: r.int(), End: r.int()}
	t.Marks = sliced[transcript.Mark](r)
	for i := range t.Marks {
		t.Marks[i] = transcript.Mark{Kind: transcript.MarkKind(r.str()), Start: r.int(), End: r.int(), Note: r.str(), Lang: r.str()}
	}
}
