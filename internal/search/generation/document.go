package generation

import (
	"encoding/binary"

	"github.com/blevesearch/bleve/v2"
	"github.com/blevesearch/bleve/v2/document"
	"github.com/blevesearch/bleve/v2/mapping"
	index "github.com/blevesearch/bleve_index_api"
)

// The fields of a document in Bleve. Words are terms of the form lang:surface; the filter fields hold the
// numbers that the sidecar's dictionaries give to their values.
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

// MapDocument adds the fields of data, a []*field.
func (indexMapping) MapDocument(doc *document.Document, data any) error {
	for _, f := range data.([]*field) {
		doc.AddField(f)
	}
	return nil
}

// once is the frequency of every term: how often it occurs is in the sidecar, where it takes half a byte.
var once = &index.TokenFreq{}

// field is a set of terms under a name, indexed and nothing else: not stored, no positions, no frequencies.
type field struct {
	name  string
	terms index.TokenFrequencies
}

func newField(name string, size int) *field {
	return &field{name, make(index.TokenFrequencies, size)}
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
