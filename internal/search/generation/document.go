package generation

import (
	"encoding/binary"

	"github.com/blevesearch/bleve/v2"
	"github.com/blevesearch/bleve/v2/document"
	"github.com/blevesearch/bleve/v2/mapping"
	index "github.com/blevesearch/bleve_index_api"
)

// The fields of a document in Bleve. Terms are numbers: those that the vocabulary gives to words, and those that the
// sidecar's dictionaries give to the values of filters.
const (
	fieldWords   = "words"
	fieldSpeaker = "speaker"
	fieldAsker   = "asker"
	fieldOutlet  = "outlet"
)

// indexMapping is Bleve's mapping with our own way from a document to its fields: tokens are numbered for the
// sidecar anyway, so Bleve is handed the distinct terms instead of text to analyse a second time.
type indexMapping struct{ *mapping.IndexMappingImpl }

func newMapping() indexMapping {
	m := bleve.NewIndexMapping()
	m.IndexDynamic, m.StoreDynamic, m.DocValuesDynamic = false, false, false
	return indexMapping{m}
}

// MapDocument adds the fields of data, a *documentFields.
func (indexMapping) MapDocument(doc *document.Document, data any) error {
	f := data.(*documentFields)
	for _, f := range []*field{&f.words, &f.speakers, &f.asker, &f.outlet} {
		doc.AddField(f)
	}
	return nil
}

// documentFields is the fields of one document.
type documentFields struct{ words, speakers, asker, outlet field }

// reset empties the fields for another document.
func (d *documentFields) reset() {
	d.words.reset(fieldWords)
	d.speakers.reset(fieldSpeaker)
	d.asker.reset(fieldAsker)
	d.outlet.reset(fieldOutlet)
}

// once is the frequency of every term: how often it occurs is in the sidecar, where it takes half a byte.
var once = &index.TokenFreq{}

// field is a set of terms under a name, indexed and nothing else: not stored, no positions, no frequencies.
type field struct {
	name  string
	terms index.TokenFrequencies
}

// largeField is how many terms of one document are not kept in memory for the next.
const largeField = 1024

// reset empties the field, whose memory is used again: maps are most of what building would allocate.
func (f *field) reset(name string) {
	f.name = name
	if f.terms == nil || len(f.terms) > largeField {
		f.terms = index.TokenFrequencies{}
	}
	clear(f.terms)
}

func (f *field) add(term string) { f.terms[term] = once }

// Name returns the field's name.
func (f *field) Name() string { return f.name }

// Value returns nothing: no field is stored.
func (f *field) Value() []byte { return nil }

// ArrayPositions returns nothing: positions are the sidecar's.
func (f *field) ArrayPositions() []uint64 { return nil }

// EncodedFieldType says text.
func (f *field) EncodedFieldType() byte { return 't' }

// Analyze does nothing: the terms are there.
func (f *field) Analyze() {}

// Options says: indexed, no frequencies.
func (f *field) Options() index.FieldIndexingOptions {
	return index.IndexField | index.SkipFreqNorm
}

// AnalyzedLength is the same for all: lengths are the sidecar's.
func (f *field) AnalyzedLength() int { return 1 }

// AnalyzedTokenFrequencies returns the terms.
func (f *field) AnalyzedTokenFrequencies() index.TokenFrequencies { return f.terms }

// NumPlainTextBytes returns 0: there is no text.
func (f *field) NumPlainTextBytes() uint64 { return 0 }

// valueTerm names value n of a dictionary as a term.
func valueTerm(n uint32) string {
	var b [4]byte
	binary.BigEndian.PutUint32(b[:], n)
	return string(b[:])
}

// Size is an estimate in bytes, for Bleve's statistics.
func (f *field) Size() int { return 16 * len(f.terms) }
