package generation

import (
	"encoding/binary"
	"fmt"
	"iter"
	"math"

	"github.com/RoaringBitmap/roaring/v2"
	segment "github.com/blevesearch/scorch_segment_api/v2"

	"podium/internal/search/text"
	"podium/internal/transcript"
)

// Reader looks terms up in one generation. It is for one goroutine.
type Reader struct {
	*Generation
	dicts map[string]segment.TermDictionary
}

// Reader returns a new reader.
func (g *Generation) Reader() *Reader {
	return &Reader{Generation: g, dicts: map[string]segment.TermDictionary{}}
}

// WithWord returns the documents that hold word n of the vocabulary, or a pair of characters by the number that Pair
// gives it. The bitmap is shared: not to be changed.
func (r *Reader) WithWord(n uint32) (*roaring.Bitmap, error) {
	if i, ok := r.isPair(n); ok {
		return r.pairs.with(i).docs, nil
	}
	return r.postings(fieldWords, n)
}

// WithSpeaker returns the documents in which speaker n of the dictionary has a turn. The bitmap is shared.
func (r *Reader) WithSpeaker(n uint32) (*roaring.Bitmap, error) {
	return r.postings(fieldSpeaker, n)
}

// WithAsker returns the documents that asker n of the dictionary asks in. The bitmap is shared.
func (r *Reader) WithAsker(n uint32) (*roaring.Bitmap, error) {
	return r.postings(fieldAsker, n)
}

// WithOutlet returns the documents of outlet n of the dictionary. The bitmap is shared.
func (r *Reader) WithOutlet(n uint32) (*roaring.Bitmap, error) {
	return r.postings(fieldOutlet, n)
}

var none = roaring.New()

// postings returns the documents with number n in a field.
func (r *Reader) postings(field string, n uint32) (*roaring.Bitmap, error) {
	dict, err := r.dict(field)
	if dict == nil {
		return none, err
	}
	list, err := dict.PostingsList(binary.BigEndian.AppendUint32(nil, n), nil, nil)
	if err != nil {
		return nil, fmt.Errorf("look up a term of %s: %w", field, err)
	}
	it, ok := list.Iterator(false, false, false, nil).(segment.OptimizablePostingsIterator)
	if !ok {
		return nil, fmt.Errorf("%w: postings of %s without a bitmap", ErrTorn, field)
	}
	if n, hit := it.DocNum1Hit(); hit {
		return roaring.BitmapOf(uint32(n)), nil
	}
	if bm := it.ActualBitmap(); bm != nil {
		return bm, nil
	}
	return none, nil
}

func (r *Reader) dict(field string) (segment.TermDictionary, error) {
	if d := r.dicts[field]; d != nil || r.segment == nil {
		return d, nil
	}
	d, err := r.segment.Dictionary(field)
	if err != nil {
		return nil, fmt.Errorf("open the terms of %s: %w", field, err)
	}
	r.dicts[field] = d
	return d, nil
}

// TurnWords appends the numbers of a turn's words, in order, to dst. Turns are rows of the turn columns.
func (g *Generation) TurnWords(dst []uint32, turn uint32) []uint32 {
	for n := range Words(g.Stream(turn, turn)) {
		dst = append(dst, n)
	}
	return dst
}

// Words yields the numbers of the words of a stream, in order.
func Words(stream []byte) iter.Seq[uint32] {
	return func(yield func(uint32) bool) {
		for len(stream) > 0 {
			v, n := uvarint(stream)
			if !yield(v) {
				return
			}
			stream = stream[n:]
		}
	}
}

// Stream returns the encoded words of the turns from first to last: seven bits a byte, the last byte of each
// number below 128.
func (g *Generation) Stream(first, last uint32) []byte {
	return g.stream[g.streamStart(first):g.turnEnd[last]]
}

// SameTurn reports whether two bytes of Stream(from, to-1) belong to one turn.
func (g *Generation) SameTurn(from, to uint32, a, b int) bool {
	start := g.streamStart(from)
	for row := from; row < to; row++ {
		if end := g.turnEnd[row]; start+uint32(a) < end {
			return start+uint32(b) < end
		}
	}
	return false
}

func (g *Generation) streamStart(turn uint32) uint32 {
	if turn == 0 {
		return 0
	}
	return g.turnEnd[turn-1]
}

// Case returns how word i of a turn was written.
func (g *Generation) Case(turn uint32, i int) text.Case {
	if g.turnToken[turn] == allLower {
		return text.Lower
	}
	n := g.turnToken[turn] + uint32(i)
	return text.Case(g.caps[n/4] >> (n % 4 * 2) & 3)
}

// Shadow reports whether the row repeats the turn before it without its struck words.
func (g *Generation) Shadow(turn uint32) bool { return g.turnSide[turn]&shadow != 0 }

// Unsaid reports what nobody said in the end of a turn's words, by its row or that of its shadow: whether some are struck, and
// whether notes are among them.
func (g *Generation) Unsaid(row uint32) (struck, noted bool) {
	if g.Shadow(row) {
		row--
	}
	if int(row)+1 == len(g.turnSide) || !g.Shadow(row+1) {
		return false, false
	}
	note, ok := g.Vocabulary.Word(g.Vocabulary.langs[g.turnLang[row]], transcript.NoteWord)
	if !ok {
		note = math.MaxUint32
	}
	return transcript.Unsaid(g.TurnWords(nil, row), g.TurnWords(nil, row+1), note)
}

// RoleOf returns the role of a turn's speaker.
func (g *Generation) RoleOf(turn uint32) transcript.Role { return roles[g.turnSide[turn]&7] }

// PartOf returns the part that a turn plays in its exchange.
func (g *Generation) PartOf(turn uint32) transcript.Part { return parts[g.turnSide[turn]&^shadow>>4] }

// TurnsOf returns the rows of a document's turns: from, up to but not with to.
func (g *Generation) TurnsOf(doc uint32) (from, to uint32) {
	return g.First[doc], g.First[doc] + uint32(g.Count[doc])
}

// AddCounts adds to tally[doc], for each document that holds word or pair n, how often it does, at most 15. docs are
// its documents.
func (g *Generation) AddCounts(tally []uint8, n uint32, docs *roaring.Bitmap) {
	counts, at := g.countsOf(n)
	var buf [256]uint32
	for it := docs.ManyIterator(); ; {
		k := it.NextMany(buf[:])
		if k == 0 {
			return
		}
		for _, d := range buf[:k] {
			tally[d] = min(tally[d]+halfByte(counts, at), maxCount)
			at++
		}
	}
}

// AddCountsBeside adds to tally[i], where document found[i] holds word or pair n, how often it does. found is
// ascending.
func (g *Generation) AddCountsBeside(tally []uint8, found []uint32, n uint32, docs *roaring.Bitmap) {
	counts, at := g.countsOf(n)
	i := 0
	var buf [256]uint32
	for it := docs.ManyIterator(); i < len(found); {
		k := it.NextMany(buf[:])
		if k == 0 {
			return
		}
		for _, d := range buf[:k] {
			for i < len(found) && found[i] < d {
				i++
			}
			if i < len(found) && found[i] == d {
				tally[i] = min(tally[i]+halfByte(counts, at), maxCount)
			}
			at++
		}
	}
}

// countsOf returns the counts of word or pair n by its documents, and at which half byte they begin.
func (g *Generation) countsOf(n uint32) (counts []byte, at uint64) {
	if i, ok := g.isPair(n); ok {
		return g.pairs.with(i).counts, 0
	}
	return g.counts, g.Vocabulary.tf[n]
}

func halfByte(counts []byte, at uint64) uint8 { return counts[at>>1] >> (at & 1 << 2) & 15 }

// MaxCount is the highest count that AddCounts gives.
const MaxCount = maxCount
